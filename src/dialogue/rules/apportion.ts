import type { ApportionAnswer, ApportionInput } from '../contract/apportion.ts'
import { exactly } from './exact-numbers.ts'

/** A unit with its weight as an exact whole number. */
type Unit = { name: string; weight: bigint; floor: number }
type Settled = { seats: number[]; order: number[]; ties: Array<{ equal: number[]; seats: number; given: number[] }> }

/**
 * Divides whole seats in proportion to weights, each unit at least its floor. Exact: no rounding decides a seat.
 *
 * Largest remainder: each unit gets its whole quotas (Hare: all weight over all seats), the seats that are left go to the largest
 * remainders. A unit that its floor lifts above that is settled at the floor, and the rest is divided anew between the others. Divisors:
 * one seat at a time to the largest weight over the next divisor (1, 2, 3 for D'Hondt; 1, 3, 5 for Sainte-Laguë, modified with another
 * first), after the floors.
 *
 * @throws RangeError when no unit weighs anything, two have one name, or floors ask for more seats than there are.
 *
 * Source: Balinski and Young, Fair Representation (2001). Held against published divisions in docs/dialogue.md.
 */
export function apportion({ method, seats, units: sent, firstDivisor }: ApportionInput): ApportionAnswer {
  const weights = exactly(sent.map(({ weight }) => weight))
  const units = sent.map(({ name, floor }, index) => ({ name, floor, weight: weights[index] ?? 0n }))
  if (new Set(units.map(({ name }) => name)).size < units.length) throw new RangeError('units: two have the same name')
  if (units.every(({ weight }) => weight === 0n)) throw new RangeError('units: no unit weighs anything')
  if (units.reduce((sum, { floor }) => sum + floor, 0) > seats) throw new RangeError('units: the floors ask for more seats than there are')

  const free = freeOfFloors(units, seats)
  const settled = method === 'largest-remainder'
    ? byLargestRemainder(units, free) : byDivisors(units, seats, firstDivisors(method, firstDivisor))
  const name = (index: number): string => units[index]?.name ?? ''
  return {
    units: units.map((unit, index) => ({ name: unit.name, ...quotasIn(unit.weight, free), seats: settled.seats[index] ?? 0 })),
    order: settled.order.map(name),
    ties: settled.ties.map(({ equal, seats: left, given }) => ({ names: equal.map(name), seats: left, given: given.map(name) })),
  }
}

/** The units whose floor settled nothing, with what they weigh together and the seats they share. */
type Free = { indices: number[]; weight: bigint; seats: number }

function freeOfFloors(units: readonly Unit[], seats: number): Free {
  const floored = new Set<number>()
  for (;;) {
    const indices = [...units.keys()].filter((index) => !floored.has(index))
    const left = [...floored].reduce((sum, index) => sum - (units[index]?.floor ?? 0), seats)
    const free = { indices, weight: indices.reduce((sum, index) => sum + (units[index]?.weight ?? 0n), 0n), seats: left }
    const { seats: got } = byLargestRemainder(units, free)
    const lifted = indices.filter((index) => (got[index] ?? 0) < (units[index]?.floor ?? 0))
    if (lifted.length === 0) return free
    for (const index of lifted) floored.add(index)
  }
}

/** Whole quotas in a weight and the share of a quota that is left; nothing where there is no seat or no weight to make a quota of. */
function quotasIn(weight: bigint, free: Free): { fullSeats: number; remainder: number } {
  if (free.weight === 0n) return { fullSeats: 0, remainder: 0 }
  const claim = weight * BigInt(free.seats)
  return { fullSeats: Number(claim / free.weight), remainder: shareOf(claim % free.weight, free.weight) }
}

/** A share of two whole numbers of any size, to the nearest number. */
function shareOf(part: bigint, whole: bigint): number {
  const bits = BigInt(Math.max(0, whole.toString(2).length - 53))
  // Below 2^53 the division is exact to the last digit; larger ones are cut to as many bits, which no share can show.
  return bits === 0n ? Number(part) / Number(whole) : Number(part >> bits) / Number(whole >> bits)
}

function byLargestRemainder(units: readonly Unit[], free: Free): Settled {
  const seats = units.map(({ floor }) => floor)
  const claims = free.indices.map((index) => {
    const claim = (units[index]?.weight ?? 0n) * BigInt(free.seats)
    const full = free.weight === 0n ? 0n : claim / free.weight
    seats[index] = Number(full)
    return { index, rest: claim - full * free.weight }
  })
  const left = free.seats - free.indices.reduce((sum, index) => sum + (seats[index] ?? 0), 0)
  const ranked = claims.toSorted((a, b) => compare(b.rest, a.rest) || a.index - b.index)
  const order = ranked.slice(0, left).map(({ index }) => index)
  for (const index of order) seats[index] = (seats[index] ?? 0) + 1
  const [last, next] = [ranked[left - 1], ranked[left]]
  if (last === undefined || next === undefined || last.rest !== next.rest) return { seats, order, ties: [] }
  const equal = ranked.filter(({ rest }) => rest === last.rest).map(({ index }) => index)
  const given = equal.filter((index) => order.includes(index))
  return { seats, order, ties: [{ equal, seats: given.length, given }] }
}

/** The divisor of a unit that has so many seats, as a fraction. */
type Divisor = (seats: number) => { over: bigint; under: bigint }

function firstDivisors(method: ApportionInput['method'], first: number): Divisor {
  const [one = 1n, modified = 1n] = exactly([1, first])
  return (seats) => {
    if (method === 'dhondt') return { over: BigInt(seats + 1), under: 1n }
    if (seats > 0 || method === 'sainte-lague') return { over: BigInt(2 * seats + 1), under: 1n }
    return { over: modified, under: one }
  }
}

/** The claim of a unit to its next seat: weight over divisor, kept as two whole numbers. */
type Claim = { index: number; over: bigint; under: bigint }

function byDivisors(units: readonly Unit[], seats: number, divisor: Divisor): Settled {
  const got = units.map(({ floor }) => floor)
  const claim = (index: number): Claim => {
    const { over, under } = divisor(got[index] ?? 0)
    return { index, over: (units[index]?.weight ?? 0n) * under, under: over }
  }
  const claims = units.map((_, index) => claim(index))
  const won: Claim[] = []
  for (let left = seats - got.reduce((sum, floor) => sum + floor, 0); left > 0; left -= 1) {
    const next = claims.reduce((best, each) => (isLarger(each, best) ? each : best))
    won.push(next)
    got[next.index] = (got[next.index] ?? 0) + 1
    claims[next.index] = claim(next.index)
  }
  const last = won.at(-1)
  const losing = last === undefined ? [] : claims.filter((each) => equals(each, last))
  const given = last === undefined || losing.length === 0 ? [] : won.filter((each) => equals(each, last))
  const equal = [...given, ...losing].map(({ index }) => index).toSorted((a, b) => a - b)
  return {
    seats: got, order: won.map(({ index }) => index),
    ties: given.length === 0 ? [] : [{ equal, seats: given.length, given: given.map(({ index }) => index) }],
  }
}

const isLarger = (a: Claim, b: Claim): boolean => a.over * b.under > b.over * a.under
const equals = (a: Claim, b: Claim): boolean => a.over * b.under === b.over * a.under

function compare(a: bigint, b: bigint): number {
  return a < b ? -1 : a > b ? 1 : 0
}
