import { incompleteBeta, incompleteGamma, incompleteGammaAbove } from './special-functions.ts'

/** The chance that a standard normal variable is at most z. */
export function normalBelow(z: number): number {
  const tail = 0.5 * incompleteGammaAbove(0.5, (z * z) / 2)
  return z < 0 ? tail : 1 - tail
}

/** The standard normal value that the share p lies below. @throws RangeError unless 0 < p < 1. */
export function normalQuantile(p: number): number {
  if (!(p > 0 && p < 1)) throw new RangeError('a share must lie between 0 and 1')
  if (p > 0.5) return -normalQuantile(1 - p)
  if (p === 0.5) return 0
  // Abramowitz and Stegun 26.2.23 gives three decimals; Halley's steps on the exact tail give the rest.
  const t = Math.sqrt(-2 * Math.log(p))
  let z = (2.515517 + 0.802853 * t + 0.010328 * t * t) / (1 + 1.432788 * t + 0.189269 * t * t + 0.001308 * t * t * t) - t
  for (let step = 0; step < 4; step += 1) {
    const excess = (normalBelow(z) - p) * Math.sqrt(2 * Math.PI) * Math.exp((z * z) / 2)
    z -= excess / (1 + (z * excess) / 2)
  }
  return z
}

/** How likely a Student t variable with so many degrees of freedom is to lie at least so far from 0, either way. */
export function studentBeyond(t: number, degrees: number): number {
  return incompleteBeta(degrees / (degrees + t * t), degrees / 2, 0.5)
}

/** The chance that a Poisson count with this mean is at most `count`. */
export function poissonBelow(count: number, mean: number): number {
  if (count < 0) return 0
  return mean <= 0 ? 1 : incompleteGammaAbove(Math.floor(count) + 1, mean)
}

/** The smallest count that a Poisson variable reaches or stays below with chance p. */
export function poissonQuantile(p: number, mean: number): number {
  return smallestCount(p, mean, mean, (count) => poissonBelow(count, mean))
}

/** The chance that a negative binomial count with mean and size (variance mean + mean²/size) is at most `count`. */
export function negativeBinomialBelow(count: number, mean: number, size: number): number {
  if (count < 0) return 0
  return mean <= 0 ? 1 : incompleteBeta(size / (size + mean), size, Math.floor(count) + 1)
}

/** The smallest count that a negative binomial variable reaches or stays below with chance p. */
export function negativeBinomialQuantile(p: number, mean: number, size: number): number {
  return smallestCount(p, mean, mean + (mean * mean) / size, (count) => negativeBinomialBelow(count, mean, size))
}

/** The value that a gamma variable of this shape and scale 1 stays below with chance p. */
export function gammaQuantile(p: number, shape: number): number {
  if (p <= 0 || shape <= 0) return 0
  let high = shape + 10
  while (incompleteGamma(shape, high) < p) high *= 2
  let low = 0
  for (let step = 0; step < 200 && high - low > 1e-13 * high; step += 1) {
    const middle = (low + high) / 2
    if (incompleteGamma(shape, middle) < p) low = middle
    else high = middle
  }
  return (low + high) / 2
}

const mostMean = 1e15

/** Searches outwards from the mean, in steps that double, then halves: a count of a million takes as long as one of ten. */
function smallestCount(p: number, mean: number, variance: number, below: (count: number) => number): number {
  if (!(mean < mostMean && variance < mostMean ** 2)) throw new RangeError('a mean is too large to be counted with')
  // A chance that is p but for the last digit counts as reached.
  const reached = (count: number): boolean => below(count) >= p * (1 - 1e-13)
  let step = Math.max(1, Math.ceil(Math.sqrt(variance)))
  let high = Math.max(0, Math.ceil(mean))
  let low = -1
  while (!reached(high)) {
    low = high
    high += step
    step *= 2
  }
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2)
    if (reached(middle)) high = middle
    else low = middle
  }
  return high
}
