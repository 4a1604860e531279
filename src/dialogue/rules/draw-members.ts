import type { Chance } from '../../staffing/rules/draw-numbers.ts'
import type { SamplePlan } from './plan-sample.ts'

/** The same items in an order of chance (Fisher and Yates). */
export function shuffled(items: readonly number[], chance: Chance): number[] {
  const mixed = [...items]
  for (let last = mixed.length - 1; last > 0; last -= 1) {
    const other = chance(last + 1)
    const [a, b] = [mixed[last] ?? 0, mixed[other] ?? 0]
    mixed[last] = b
    mixed[other] = a
  }
  return mixed
}

/** Draws in each group by chance alone what it has seats for. @returns places in the population, in its order. */
export function stratifiedSample({ groups, included }: SamplePlan, chance: Chance): number[] {
  const drawn = groups.flatMap(({ open, seats, included: held }) => shuffled(open, chance).slice(0, seats - held))
  return [...included, ...drawn].toSorted((a, b) => a - b)
}

/** Draws by chance alone, groups unheeded. @returns places in the population, in its order. */
export function randomSample({ groups, included }: SamplePlan, n: number, chance: Chance): number[] {
  const drawn = shuffled(groups.flatMap(({ open }) => open), chance).slice(0, n - included.length)
  return [...included, ...drawn].toSorted((a, b) => a - b)
}
