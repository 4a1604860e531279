import type { LevelChange } from '../contract.ts'
import { mean, sum } from './judgement.ts'
import { seasonalPattern } from './seasonal-pattern.ts'

/** A level is told by at least so many points. */
export const shortestLevel = 4
/** Twice the fall in log-likelihood that leaves a change's place with 95 % confidence: (1 - e^(-x/2))² = 0.95, Yao (1987), Hansen (2000). */
const placeLimit = -2 * Math.log(1 - Math.sqrt(0.95))

/** How badly the points from `from` up to, not with, `to` agree with one level: minus twice the log-likelihood, scaled. */
type Cost = (from: number, to: number) => number

/**
 * The points at which a series takes on a new level, with the ratio of the levels and the interval each lies in.
 *
 * Whole numbers from 0 on are counts (Poisson, with overdispersion), others are normal about their level. A season that is clearly
 * there is taken away, and neighbours that resemble each other count for less. The best of all divisions is found by optimal
 * partitioning (Jackson et al. 2005), where a change costs 3 log n (after Zhang and Siegmund 2007). A change
 * that cannot be placed within two thirds of the points it parts is rather a slope, and left out; a steeper one may come out as steps.
 *
 * @returns `ratio` null where the level before is 0 or below; `interval` is the first and the last point the new level may begin with.
 */
export function changePoints(values: readonly number[]): LevelChange[] {
  if (values.length < 2 * shortestLevel || values.every((value) => value === values[0])) return []
  const counts = values.every((value) => Number.isInteger(value) && value >= 0)
  const season = seasonalPattern(values)
  const cost = counts
    ? countCost(values, season?.shares ?? values.map(() => 1))
    : normalCost(values.map((value, at) => value - (season?.amounts[at] ?? 0)))
  const placed = withNeighbours(bestDivision(values.length, cost, 3 * Math.log(values.length)), values.length)
    .filter(({ index, before, after }) => {
      const [first, last] = placeOf(index, before, after, cost)
      return last - first <= ((after - before) * 2) / 3
    })
  return withNeighbours(placed.map(({ index }) => index), values.length).map(({ index, before, after }) =>
    ({ index, ratio: ratioOfLevels(values, season?.shares, before, index, after), interval: placeOf(index, before, after, cost) }))
}

/** Each start with where the level before it begins and its own ends. */
function withNeighbours(starts: readonly number[], length: number): { index: number; before: number; after: number }[] {
  return starts.map((index, place) => ({ index, before: starts[place - 1] ?? 0, after: starts[place + 1] ?? length }))
}

function ratioOfLevels(
  values: readonly number[], shares: readonly number[] | undefined, before: number, index: number, after: number,
): number | null {
  const level = (from: number, to: number): number =>
    sum(values.slice(from, to)) / (shares === undefined ? to - from : sum(shares.slice(from, to)))
  const old = level(before, index)
  return old > 0 ? level(index, after) / old : null
}

/** Starts of the second and later levels in the division that costs least of all: optimal partitioning. */
function bestDivision(length: number, cost: Cost, penalty: number): number[] {
  const best = Array.from({ length: length + 1 }, () => Infinity)
  const lastStart = Array.from({ length: length + 1 }, () => 0)
  best[0] = -penalty
  for (let to = shortestLevel; to <= length; to += 1) {
    for (let from = 0; from <= to - shortestLevel; from += 1) {
      const total = (best[from] ?? Infinity) + cost(from, to) + penalty
      if (total >= (best[to] ?? Infinity)) continue
      best[to] = total
      lastStart[to] = from
    }
  }
  const starts: number[] = []
  for (let at = lastStart[length] ?? 0; at > 0; at = lastStart[at] ?? 0) starts.unshift(at)
  return starts
}

function placeOf(index: number, before: number, after: number, cost: Cost): [number, number] {
  const at = (place: number): number => cost(before, place) + cost(place, after)
  const limit = at(index) + placeLimit
  let [first, last] = [index, index]
  for (let place = before + 1; place < after; place += 1) {
    if (at(place) > limit) continue
    first = Math.min(first, place)
    last = Math.max(last, place)
  }
  return [first, last]
}

function countCost(counts: readonly number[], shares: readonly number[]): Cost {
  const [events, exposure] = [runningSum(counts), runningSum(shares)]
  // For two neighbours of one level (x - y)²/(x + y) is 1 on average when they are Poisson.
  const scaled = (lag: number): number => mean(counts.slice(lag).map((count, at) => {
    const [a, b] = [count / (shares[at + lag] ?? 1), (counts[at] ?? 0) / (shares[at] ?? 1)]
    return a + b > 0 ? (a - b) ** 2 / (a + b) : 0
  }))
  const scale = Math.max(1, longRun(scaled(1), scaled(2), scaled(3)))
  return (from, to) => {
    const total = (events[to] ?? 0) - (events[from] ?? 0)
    return total === 0 ? 0 : (-2 * total * Math.log(total / ((exposure[to] ?? 0) - (exposure[from] ?? 0)))) / scale
  }
}

function normalCost(values: readonly number[]): Cost {
  const centre = mean(values)
  const centred = values.map((value) => value - centre)
  const [sums, squares] = [runningSum(centred), runningSum(centred.map((value) => value * value))]
  const halfSquare = (lag: number): number => mean(centred.slice(lag).map((value, at) => (value - (centred[at] ?? 0)) ** 2 / 2))
  const scale = longRun(halfSquare(1), halfSquare(2), halfSquare(3))
  return (from, to) => {
    const total = (sums[to] ?? 0) - (sums[from] ?? 0)
    return ((squares[to] ?? 0) - (squares[from] ?? 0) - (total * total) / (to - from)) / scale
  }
}

/**
 * The variance that a mean of many neighbours has, times their number. Differences of first, second and third neighbours tell both
 * spread and likeness r (second/first = 1 + r and third/first = 1 + r + r² for a chain of first order; the larger r counts), and a
 * change of level hardly touches them.
 */
function longRun(first: number, second: number, third: number): number {
  const bySecond = second / first - 1
  const byThird = (Math.sqrt(Math.max(0, (4 * third) / first - 3)) - 1) / 2
  const likeness = Math.min(mostLikeness, Math.max(0, bySecond, byThird))
  return (first * (1 + likeness)) / (1 - likeness) ** 2
}
const mostLikeness = 0.9

function runningSum(values: readonly number[]): number[] {
  const sums = [0]
  for (const value of values) sums.push((sums.at(-1) ?? 0) + value)
  return sums
}
