import type { Chance } from './draw-numbers.ts'

/** A number from 0 up to 1, 1 not among them. */
export function drawFraction(chance: Chance): number {
  return chance(2 ** 30) / 2 ** 30
}

/**
 * A count of what comes by itself, on average so many (Poisson): multiplied fractions until they are under e^-mean (Knuth 1969). A large
 * mean
 * is drawn in parts, which is the same: counts of parts add up.
 */
export function drawCount(mean: number, chance: Chance): number {
  let count = 0
  for (let left = mean; left > 0; left -= 30) {
    const least = Math.exp(-Math.min(30, left))
    for (let product = drawFraction(chance); product > least; product *= drawFraction(chance)) count += 1
  }
  return count
}
