import { logGamma } from './special-functions.ts'

/** A point as it was counted and expected, and how many times more than Poisson such a count varies. */
export type Weighed = { index: number; count: number | null; mean: number }

/** How many times likelier the latest points are under a change than if all is as usual, and the first point of the likeliest change. */
export type Odds = { odds: number; since: number }

/** A kind of change that is looked for: how much it weighs, and how long it has lasted. */
export type Kind = { weight: number; points: number }

/** What the variance of the sum of the latest so many points is, through its mean; place 0 is of one point. */
export type Spreads = readonly number[]

/** Bursts of so many deviations of the point they begin in. */
const burstSizes = [3, 4, 6, 8, 10]
/** How the cases of a burst fall on its points: the log-normal law of Noufaily et al. (2013), half in the first. */
const burstShape = [0.5, 0.417, 0.069]
// Poisson for every purpose here; below it the formula loses its digits.
const leastSpread = 1.005
// The logarithm of odds that are beyond all doubt: more would not fit a number.
const mostLog = 200

/**
 * The odds of a burst that began one, two or three points back, over its likely sizes.
 *
 * @param recent the latest points, oldest first. @param spreads of sums; a burst is weighed with that of two points.
 */
export function burstOdds(recent: readonly Weighed[], spreads: Spreads, kinds: readonly Kind[]): Odds[] {
  const spread = Math.max(leastSpread, spreads[1] ?? spreads[0] ?? 1)
  return kinds.flatMap(({ weight, points }) => {
    const window = recent.slice(-points)
    const [first] = window
    if (first === undefined || window.length < points) return []
    const deviation = Math.sqrt(first.mean * spread)
    const each = burstSizes.map((size) => window.reduce((sum, { count, mean }, place) =>
      sum + (count === null ? 0 : logOdds(count, mean, mean + size * deviation * (burstShape[place] ?? 0), spread)), 0))
    return [{ odds: weight * meanOfExponents(each), since: first.index }]
  })
}

/** The odds of a level that has been so many times the expected one for the latest points, over several lengths and ratios. */
export function lastingOdds(recent: readonly Weighed[], spreads: Spreads, kinds: readonly Kind[], ratios: readonly number[]): Odds[] {
  return kinds.flatMap(({ weight, points }) => {
    const window = recent.slice(-points).filter(({ count }) => count !== null)
    const [first] = window
    if (first === undefined || recent.length < points) return []
    const count = window.reduce((sum, point) => sum + (point.count ?? 0), 0)
    const mean = window.reduce((sum, point) => sum + point.mean, 0)
    const spread = Math.max(leastSpread, spreads[window.length - 1] ?? 1)
    return [{ odds: weight * meanOfExponents(ratios.map((ratio) => logOdds(count, mean, ratio * mean, spread))), since: first.index }]
  })
}

/** The logarithm of how many times likelier a negative binomial count is at another mean, its variance as many times the mean. */
function logOdds(count: number, mean: number, other: number, spread: number): number {
  const [size, otherSize] = [mean / (spread - 1), other / (spread - 1)]
  return logGamma(count + otherSize) - logGamma(otherSize) - logGamma(count + size) + logGamma(size) - (otherSize - size) * Math.log(spread)
}

function meanOfExponents(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + Math.exp(Math.min(mostLog, value)), 0) / values.length
}
