import type { Assumptions } from '../contract/assumptions.ts'

/** What one who leaves costs, part by part, in öre; whole öre. */
export type LeavingCost = {
  readonly recruitOre: number
  readonly introductionOre: number
  /** Work that is lost while the new one learns. */
  readonly learningOre: number
  /** Cover while the post stands empty. */
  readonly vacancyOre: number
  readonly sumOre: number
}

/** What it costs that one leaves and another comes: the sum of four parts that are all assumptions. */
export function costOfLeaving(cost: Assumptions['cost']): LeavingCost {
  const learningOre = Math.round(cost.monthOre * cost.learningMonths * cost.learningShare)
  const vacancyOre = Math.round(cost.coverOre * cost.vacancyMonths)
  const { recruitOre, introductionOre } = cost
  return { recruitOre, introductionOre, learningOre, vacancyOre, sumOre: recruitOre + introductionOre + learningOre + vacancyOre }
}
