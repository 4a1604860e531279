import { drawNumbers } from '../../staffing/rules/draw-numbers.ts'
import type { Chance } from '../../staffing/rules/draw-numbers.ts'
import type { SampleAnswer, SampleInput } from '../contract/sample.ts'
import { balancedSample } from './balance-sample.ts'
import { bestSample } from './best-sample.ts'
import { calibratedChances, equalChances } from './chances.ts'
import { completeFigures } from './complete-figures.ts'
import type { Figures } from './complete-figures.ts'
import { randomSample, stratifiedSample } from './draw-members.ts'
import { differenceFromWhole } from './measure-difference.ts'
import { planSample } from './plan-sample.ts'
import type { SamplePlan } from './plan-sample.ts'

/** Draws that are made at most to meet as many strata as asked. */
const mostDraws = 1000

/**
 * Chooses n of many so that they stand for the whole. The same seed gives the same choice.
 *
 * balanced: the cube method, groups exact, every mean near the whole's. best: exchanges within groups from there until the mean
 * difference is the least that was found. stratified: by chance within groups. random: by chance alone.
 *
 * @throws RangeError when what is asked for cannot be kept, or is not met in 1000 draws.
 */
export function drawSample(input: SampleInput): SampleAnswer {
  const { population, n, seed, method, minStratum2 } = input
  const plan = planSample(input)
  const figures = completeFigures(population)
  const chance = drawNumbers(seed)
  const { chances, draw } = method === 'random' ? randomly(plan, n, chance)
    : method === 'stratified' ? withinGroups(plan, chance) : balanced(plan, figures, chance)

  let chosen = draw()
  let draws = 1
  const least = method === 'best' ? 0 : minStratum2
  while (strataMet(chosen, plan) < least) {
    if (draws === mostDraws) throw new RangeError(`minStratum2: was not met in ${mostDraws} draws`)
    chosen = draw()
    draws += 1
  }
  if (method === 'best') chosen = bestSample(plan, figures, chosen, minStratum2, chance)
  const strata2 = strataMet(chosen, plan)
  if (strata2 < minStratum2) throw new RangeError('minStratum2: no exchange within groups meets so many')
  return {
    ids: chosen.map((place) => population[place]?.id ?? ''),
    groups: Object.fromEntries(plan.groups.map(({ name }, group) => (
      [name, chosen.filter((place) => plan.groupOf[place] === group).length]
    ))),
    difference: differenceFromWhole(chosen, figures),
    strata2,
    imputed: [...figures.imputed],
    probabilities: method === 'best' ? null : Object.fromEntries(population.map(({ id }, place) => [id, chances[place] ?? 0])),
    draws,
  }
}

type Drawing = { chances: readonly number[]; draw: () => number[] }

function balanced(plan: SamplePlan, figures: Figures, chance: Chance): Drawing {
  const chances = calibratedChances(plan, figures)
  return { chances, draw: () => balancedSample(plan, figures, chances, chance) }
}

function withinGroups(plan: SamplePlan, chance: Chance): Drawing {
  return { chances: equalChances(plan), draw: () => stratifiedSample(plan, chance) }
}

function randomly(plan: SamplePlan, n: number, chance: Chance): Drawing {
  const open = plan.groups.flatMap((group) => group.open)
  const chances = plan.groupOf.map(() => 0)
  for (const place of plan.included) chances[place] = 1
  for (const place of open) chances[place] = (n - plan.included.length) / open.length
  return { chances, draw: () => randomSample(plan, n, chance) }
}

function strataMet(chosen: readonly number[], { strata2 }: SamplePlan): number {
  return new Set(chosen.flatMap((place) => strata2[place] ?? -1).filter((stratum) => stratum >= 0)).size
}
