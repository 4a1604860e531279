import type { Chance } from '../../staffing/rules/draw-numbers.ts'
import type { Figures } from './complete-figures.ts'
import { differenceFromWhole } from './measure-difference.ts'
import type { SamplePlan } from './plan-sample.ts'

/**
 * Exchanges that are tried: more for more to choose from, at most about a second on one core. Counted, so that the answer is always
 * the same.
 */
const trialsPerPair = 400
const mostTrials = 3_000_000
const fine = 2 ** 31
/** What a stratum too few costs, in mean difference: more than any exchange can win. */
const perStratum = 1

type Search = { chosen: number[]; spare: number[][]; sums: number[]; strata: number[]; met: number; cost: number }

/**
 * Improves a sample by exchanging one member for another of the same group, so that the mean absolute difference from the whole becomes
 * as small as it can be found: simulated annealing (a worse sample is taken with odds that fall), the best that was met is kept.
 *
 * @param start a sample that keeps the plan.
 * @param minStratum2 strata that are to be met; a sample short of them costs more than any difference.
 * @returns places in the population, in its order.
 *
 * Source: Kirkpatrick, Gelatt and Vecchi (1983), Science 220:671-680.
 */
export function bestSample(plan: SamplePlan, figures: Figures, start: readonly number[], minStratum2: number, chance: Chance): number[] {
  const state = beginAt(plan, figures, start, minStratum2)
  const movable = [...state.chosen.keys()].filter((at) => {
    const place = state.chosen[at] ?? 0
    return !plan.included.includes(place) && (state.spare[plan.groupOf[place] ?? 0]?.length ?? 0) > 0
  })
  if (movable.length === 0 || (figures.variables === 0 && state.cost === 0)) return start.toSorted((a, b) => a - b)
  const trials = Math.min(mostTrials, trialsPerPair * plan.groupOf.length * start.length)
  const [hot, cold] = [0.02, 0.00002]
  let best = { cost: state.cost, chosen: [...state.chosen] }
  let warmth = hot
  const cooling = (cold / hot) ** (1 / trials)
  for (let trial = 0; trial < trials; trial += 1) {
    warmth *= cooling
    const at = movable[chance(movable.length)] ?? 0
    const spare = state.spare[plan.groupOf[state.chosen[at] ?? 0] ?? 0] ?? []
    const other = chance(spare.length)
    const cost = costAfter(state, plan, figures, at, spare[other] ?? 0, minStratum2)
    if (cost > state.cost && chance(fine) / fine >= Math.exp((state.cost - cost) / warmth)) continue
    exchange(state, plan, figures, at, spare, other, cost)
    if (cost < best.cost) best = { cost, chosen: [...state.chosen] }
  }
  return best.chosen.toSorted((a, b) => a - b)
}

function beginAt(plan: SamplePlan, figures: Figures, start: readonly number[], minStratum2: number): Search {
  const isChosen = new Set(start)
  const strata = Array.from({ length: Math.max(0, ...plan.strata2) + 1 }, () => 0)
  for (const place of start) {
    const stratum = plan.strata2[place] ?? -1
    if (stratum >= 0) strata[stratum] = (strata[stratum] ?? 0) + 1
  }
  const met = strata.filter((count) => count > 0).length
  return {
    chosen: [...start],
    spare: plan.groups.map(({ open }) => open.filter((place) => !isChosen.has(place))),
    sums: Array.from({ length: figures.variables }, (_, variable) =>
      start.reduce((sum, place) => sum + (figures.standard[place]?.[variable] ?? 0), 0)),
    strata, met,
    cost: (differenceFromWhole(start, figures).mean ?? 0) + perStratum * Math.max(0, minStratum2 - met),
  }
}

function costAfter(
  { chosen, sums, strata, met }: Search, plan: SamplePlan, { standard, variables }: Figures, at: number, comes: number, least: number,
): number {
  const goes = chosen[at] ?? 0
  const [out, into] = [standard[goes] ?? [], standard[comes] ?? []]
  let total = 0
  for (let variable = 0; variable < variables; variable += 1) {
    total += Math.abs((sums[variable] ?? 0) - (out[variable] ?? 0) + (into[variable] ?? 0))
  }
  const difference = variables === 0 ? 0 : total / variables / chosen.length
  if (least === 0) return difference
  const [from, to] = [plan.strata2[goes] ?? -1, plan.strata2[comes] ?? -1]
  const lost = from !== to && from >= 0 && strata[from] === 1 ? 1 : 0
  const won = from !== to && to >= 0 && strata[to] === 0 ? 1 : 0
  return difference + perStratum * Math.max(0, least - (met - lost + won))
}

function exchange(
  state: Search, plan: SamplePlan, { standard, variables }: Figures, at: number, spare: number[], other: number, cost: number,
): void {
  const [goes, comes] = [state.chosen[at] ?? 0, spare[other] ?? 0]
  const [out, into] = [standard[goes] ?? [], standard[comes] ?? []]
  for (let variable = 0; variable < variables; variable += 1) {
    state.sums[variable] = (state.sums[variable] ?? 0) - (out[variable] ?? 0) + (into[variable] ?? 0)
  }
  const [from, to] = [plan.strata2[goes] ?? -1, plan.strata2[comes] ?? -1]
  if (from >= 0) state.strata[from] = (state.strata[from] ?? 0) - 1
  if (to >= 0) state.strata[to] = (state.strata[to] ?? 0) + 1
  state.met = state.strata.filter((count) => count > 0).length
  state.chosen[at] = comes
  spare[other] = goes
  state.cost = cost
}
