import type { Member, SampleInput } from '../contract/sample.ts'
import { apportion } from './apportion.ts'

/** What a draw must keep to: members by their place in the population. */
export type SamplePlan = {
  /** Place of each member's group, in the order groups first appear. */
  groupOf: readonly number[]
  /** Per group: its name, how many are to be chosen (0 for random), and the members that chance may choose. */
  groups: ReadonlyArray<{ name: string; seats: number; included: number; open: readonly number[] }>
  included: readonly number[]
  /** Place of each member's second stratum, in the order they first appear; -1 where it has none. */
  strata2: readonly number[]
}

/**
 * Divides the sample between groups: largest remainder over their sizes, at least one each and at least those that are to be included.
 * A group of which none may be chosen gets none.
 *
 * @throws RangeError when what is asked for cannot be kept together.
 */
export function planSample({ population, n, method, include, exclude, minStratum2 }: SampleInput): SamplePlan {
  const places = placesOf(population)
  const included = placed(include, places, 'include')
  const excluded = new Set(placed(exclude, places, 'exclude'))
  if (included.some((place) => excluded.has(place))) throw new RangeError('include: an id is also in exclude')
  const allowed = population.length - excluded.size
  if (n > allowed) throw new RangeError(`n: ${n} are asked for and ${allowed} may be chosen`)
  if (included.length > n) throw new RangeError('include: holds more than n ids')
  const strata2 = numbered(population.map(({ stratum2 }) => stratum2 ?? null))
  const open2 = new Set(strata2.filter((stratum, place) => stratum !== -1 && !excluded.has(place))).size
  if (minStratum2 > Math.min(n, open2)) throw new RangeError(`minStratum2: at most ${Math.min(n, open2)} can be met`)

  const groupOf = numbered(population.map(({ group }) => group))
  const names = [...new Set(population.map(({ group }) => group))]
  const isIncluded = new Set(included)
  const sizes = names.map((name, group) => {
    const members = [...population.keys()].filter((place) => groupOf[place] === group)
    const open = members.filter((place) => !excluded.has(place) && !isIncluded.has(place))
    return { name, members: members.length, open, included: members.filter((place) => isIncluded.has(place)).length }
  })
  const seats = method === 'random' ? sizes.map(() => 0) : seatsOf(sizes, n)
  return {
    groupOf, included, strata2,
    groups: sizes.map(({ name, open, included: held }, group) => ({ name, open, included: held, seats: seats[group] ?? 0 })),
  }
}

function seatsOf(sizes: ReadonlyArray<{ name: string; members: number; open: readonly number[]; included: number }>, n: number): number[] {
  const units = sizes.map(({ name, members, open, included }) => {
    const room = open.length + included
    return { name, weight: room === 0 ? 0 : members, floor: Math.max(included, Math.min(1, room)), room }
  })
  const needed = units.reduce((sum, { floor }) => sum + floor, 0)
  if (needed > n) throw new RangeError('n: is too few for one of each group and those to be included')
  const { units: got } = apportion({ method: 'largest-remainder', seats: n, units, firstDivisor: 1.4 })
  const short = got.findIndex(({ seats }, group) => seats > (units[group]?.room ?? 0))
  if (short !== -1) throw new RangeError(`exclude: too few are left of group "${units[short]?.name ?? ''}"`)
  return got.map(({ seats }) => seats)
}

function placesOf(population: readonly Member[]): Map<string, number> {
  const places = new Map(population.map(({ id }, place) => [id, place]))
  if (places.size < population.length) throw new RangeError('population: two have the same id')
  return places
}

function placed(ids: readonly string[], places: ReadonlyMap<string, number>, name: string): number[] {
  return [...new Set(ids)].map((id) => {
    const place = places.get(id)
    if (place === undefined) throw new RangeError(`${name}: "${id}" is not in the population`)
    return place
  })
}

/** Each different value as a number from 0 in the order they first appear; -1 for null. */
function numbered(values: ReadonlyArray<string | null>): number[] {
  const numbers = new Map<string, number>()
  return values.map((value) => {
    if (value === null) return -1
    const number = numbers.get(value) ?? numbers.size
    numbers.set(value, number)
    return number
  })
}
