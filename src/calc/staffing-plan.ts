import { performance } from 'node:perf_hooks'
import type { Language } from '../platform/language.ts'
import { openStandingStill } from '../platform/solver.ts'
import { staffingPlanAnswer, staffingPlanInput } from '../staffing/contract/cover.ts'
import type { CoverPlan, StaffingPlanInput } from '../staffing/contract/cover.ts'
import { planCover } from '../staffing/rules/plan-cover.ts'
import { brokenWords, moveWords, undoneWords } from '../staffing/texts/cover-reasons.ts'
import { calculator } from './calculator.ts'

const asTheyAre = { staff: (id: string) => id, unit: (id: string) => id, activity: (id: string) => id }

function inBoth<T>(words: (what: T, names: typeof asTheyAre, language: Language) => string): (what: T) => T & { words: { sv: string; en: string } } {
  return (what) => ({ ...what, words: { sv: words(what, asTheyAre, 'sv'), en: words(what, asTheyAre, 'en') } })
}

/** Solves the plan's programs one after another in a thread of their own, while this one stands still. */
function solved(input: StaffingPlanInput): CoverPlan {
  const begun = performance.now()
  const solver = openStandingStill()
  try {
    const planning = planCover(input, () => (performance.now() - begun) / 1000)
    let step = planning.next()
    while (step.done !== true) {
      const { program, ...wanted } = step.value
      step = planning.next(solver.solve(program, { ...wanted, bounded: true, nodes: 1_000_000 }))
    }
    return step.value
  } finally {
    solver.close()
  }
}

/** Who covers for whom when many are away. */
export const staffingPlan = calculator({
  name: 'staffing-plan',
  summary: 'Who works in which unit each half-day, so that floors hold and the most important hours are done with as few moves as may be.',
  help: [
    'In this order, a later aim never at the cost of an earlier: as few people as possible missing under the floors (floors); as few hours as',
    'possible left undone of priority 1, then 2, 3, 4; as few half-days as possible worked in another unit (moves); as few children as possible',
    'who meet somebody else than their own worker (children). An absence is a whole day or a half of it. Who works all day changes unit at noon',
    'only when a floor would break otherwise, and what is proven below the floors is proven among such plans.',
    '',
    'levels: value, and the bound that no plan as good on the levels before is under; proven when they are the same. The days share nothing but',
    'the people, so each is solved by itself, with HiGHS, and the whole is proven when each is. infeasible: it is proven that some floor breaks;',
    'broken says which, how many people are missing and why. A floor that can hold holds also when the time is over: that may take longer.',
    '',
    'The same input gives the same answer unless the time ends a search.',
  ].join('\n'),
  input: staffingPlanInput,
  output: staffingPlanAnswer,
  example: {
    days: ['2026-11-24'],
    units: [{ id: 'intake' }, { id: 'child', qualified: 1 }, { id: 'support' }],
    staff: [
      { id: 'i1', unit: 'intake', qualified: true, children: 2 }, { id: 'i2', unit: 'intake', qualified: true, children: 1 },
      { id: 'c1', unit: 'child', qualified: true, competences: ['child_interview'], children: 12 }, { id: 'c2', unit: 'child', qualified: true, children: 9 },
      { id: 's1', unit: 'support' }, { id: 's2', unit: 'support', qualified: true, competences: ['child_interview'], children: 1 }, { id: 's3', unit: 'support' },
    ],
    activities: [
      { id: 'protection', unit: 'intake', priority: 1, hoursPerDay: 6, qualified: true },
      { id: 'interviews', unit: 'child', priority: 2, hoursPerDay: 8, qualified: true, competence: 'child_interview' },
      { id: 'groups', unit: 'support', priority: 3, hoursPerDay: 12 },
    ],
    absences: [{ staff: 'c1', day: '2026-11-24' }, { staff: 'i1', day: '2026-11-24', half: 'afternoon' }],
  },
  takesLong: () => true,
  atMost: 180,
  run: (input) => {
    const plan = solved(input)
    return {
      ...plan, moves: plan.moves.map(inBoth(moveWords)), undone: plan.undone.map(inBoth(undoneWords)), broken: plan.broken.map(inBoth(brokenWords)),
    }
  },
})
