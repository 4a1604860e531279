import type { SampleInput } from '../contract/sample.ts'
import { completeFigures } from './complete-figures.ts'
import { differenceFromWhole } from './measure-difference.ts'

/** One that was chosen: where it lies, and who comes in its place if it will not or cannot. */
export type Choice = {
  id: string
  group: string
  /** By variable: standard deviations from the mean of the whole. */
  standard: readonly number[]
  /** The one of the same group, not chosen and not forced out, that keeps the sample nearest the whole; null where none is left. */
  reserve: { id: string; mean: number | null } | null
}

/**
 * Explains each choice and names its reserve. Reserves are told one by one: the same may stand in for several, and when one has come in the
 * list is made anew.
 *
 * @param ids those chosen, of the population.
 * @throws RangeError when an id is not in the population.
 */
export function explainChoices({ population, exclude }: Pick<SampleInput, 'population' | 'exclude'>, ids: readonly string[]): Choice[] {
  const figures = completeFigures(population)
  const places = new Map(population.map(({ id }, place) => [id, place]))
  const chosen = ids.map((id) => {
    const place = places.get(id)
    if (place === undefined) throw new RangeError(`"${id}" is not in the population`)
    return place
  })
  const taken = new Set([...chosen, ...exclude.flatMap((id) => places.get(id) ?? [])])
  return chosen.map((place) => {
    const group = population[place]?.group ?? ''
    const others = [...population.keys()].filter((other) => population[other]?.group === group && !taken.has(other))
    const candidates = others.map((other) => (
      { id: population[other]?.id ?? '', mean: differenceFromWhole(chosen.map((each) => (each === place ? other : each)), figures).mean }
    ))
    const reserve = candidates.toSorted((a, b) => (a.mean ?? 0) - (b.mean ?? 0) || (a.id < b.id ? -1 : 1))[0] ?? null
    return { id: population[place]?.id ?? '', group, standard: figures.standard[place] ?? [], reserve }
  })
}
