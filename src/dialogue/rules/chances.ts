import type { Figures } from './complete-figures.ts'
import type { SamplePlan } from './plan-sample.ts'
import { solveLinear } from './solve-linear.ts'

/** Nobody's chance falls below this part of what the group gives alone: everyone can be met. */
const least = 0.2
const rounds = 25

/**
 * The same chance for all in a group that chance may choose: seats over members. 1 for those to be included, 0 for those who may not be
 * chosen.
 */
export function equalChances({ groupOf, groups, included }: SamplePlan): number[] {
  const chances = groupOf.map(() => 0)
  for (const place of included) chances[place] = 1
  for (const { open, seats, included: held } of groups) {
    for (const place of open) chances[place] = (seats - held) / open.length
  }
  return chances
}

/**
 * Chances as near to equal as they can be while the sample is expected to have the mean of the whole in every variable.
 *
 * Whole seats leave some groups a little over or under their part (one of three cities where half a city is its part), which equal chances
 * would carry into every mean. Each round moves chances by a linear rule (Deville and Särndal 1992) and holds those that reach an end, a
 * fifth of the equal chance or 1. Where figures leave no such chances, the last round's are kept: the sums of the groups always hold.
 */
export function calibratedChances(plan: SamplePlan, { standard, variables }: Figures): number[] {
  const equal = equalChances(plan)
  const chances = [...equal]
  const open = plan.groups.flatMap((group) => (group.seats - group.included < group.open.length ? group.open : []))
  let moving = open.filter((place) => (equal[place] ?? 0) > 0)
  for (let round = 0; round < rounds && moving.length > 0; round += 1) {
    const wanted = gaps(plan, standard, variables, chances)
    const steps = calibratingSteps(plan, standard, variables, moving, wanted)
    let part = 1
    let ended = -1
    for (const [at, place] of moving.entries()) {
      const step = steps[at] ?? 0
      const [chance, floor] = [chances[place] ?? 0, least * (equal[place] ?? 0)]
      const room = step > 0 ? (1 - chance) / step : step < 0 ? (floor - chance) / step : Infinity
      if (room < part) [part, ended] = [room, place]
    }
    for (const [at, place] of moving.entries()) chances[place] = (chances[place] ?? 0) + part * (steps[at] ?? 0)
    if (ended === -1) break
    moving = moving.filter((place) => place !== ended)
  }
  return chances
}

/** What each variable's expected sum lacks to be the whole's, which is 0 in deviations. */
function gaps({ groupOf }: SamplePlan, standard: Figures['standard'], variables: number, chances: readonly number[]): number[] {
  return Array.from({ length: variables }, (_, variable) =>
    -groupOf.reduce((sum, __, place) => sum + (chances[place] ?? 0) * (standard[place]?.[variable] ?? 0), 0))
}

/** The smallest steps, in the chances' own variance, that close the gaps and leave the sum of each group as it is. */
function calibratingSteps(
  { groupOf, groups }: SamplePlan, standard: Figures['standard'], variables: number, moving: readonly number[], wanted: readonly number[],
): number[] {
  // Taking each variable from its mean among the group's moving members lets the sums of the groups hold by themselves.
  const means = groups.map((_, group) => {
    const members = moving.filter((place) => groupOf[place] === group)
    return Array.from({ length: variables }, (__, variable) =>
      members.reduce((sum, place) => sum + (standard[place]?.[variable] ?? 0), 0) / Math.max(1, members.length))
  })
  const within = moving.map((place) => {
    const mean = means[groupOf[place] ?? 0] ?? []
    return (standard[place] ?? []).map((value, variable) => value - (mean[variable] ?? 0))
  })
  const square = Array.from({ length: variables }, (_, one) => Array.from({ length: variables }, (__, other) =>
    within.reduce((sum, figures) => sum + (figures[one] ?? 0) * (figures[other] ?? 0), 0)))
  const prices = solveLinear(square, wanted)
  return within.map((figures) => figures.reduce((sum, value, variable) => sum + value * (prices[variable] ?? 0), 0))
}
