import type { Assumptions } from '../contract/assumptions.ts'

/**
 * Where a municipality begins, until it has decided its own. No published figure stands behind the costs, the months or the retirement age:
 * they are there to be changed, and every page that counts with them says so.
 */
export const shippedAssumptions: Assumptions = {
  smallest: 5,
  retirementAge: 67,
  cost: {
    recruitOre: 4_000_000, introductionOre: 6_000_000, monthOre: 5_500_000, learningMonths: 6, learningShare: 0.3, vacancyMonths: 2, coverOre: 3_000_000,
  },
  scenarios: { calm: 0.7, usual: 1, hard: 1.3 },
  planned: [null, null, null],
}
