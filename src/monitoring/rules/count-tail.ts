import { incompleteBeta } from './special-functions.ts'

/** The chances of a count below and above one observed. Half of the chance of the count itself is in each, so they sum to 1 (mid-p). */
export type Tails = { below: number; above: number }

// Below this ratio of variance to mean the counts are Poisson for every purpose here, and the formula would lose its digits.
const leastRatio = 1.005

/**
 * The tails of a negative binomial count.
 *
 * @param count whole, 0 or more. @param mean above 0. @param variance at least the mean; at the mean the counts are Poisson.
 */
export function countTails(count: number, mean: number, variance: number): Tails {
  const ratio = Math.max(variance / mean, leastRatio)
  const size = mean / (ratio - 1)
  const stay = 1 / ratio
  const atMost = incompleteBeta(stay, size, count + 1)
  const less = count <= 0 ? 0 : incompleteBeta(stay, size, count)
  const more = incompleteBeta(1 - stay, count + 1, size)
  return { below: (less + atMost) / 2, above: more + (atMost - less) / 2 }
}

/** The first count from 0 on that fits, where every one after it fits too. @param guess a count that is likely to fit. */
export function firstCount(fits: (count: number) => boolean, guess: number): number {
  let high = guess
  while (!fits(high)) high *= 2
  let low = -1
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2)
    if (fits(middle)) high = middle
    else low = middle
  }
  return high
}
