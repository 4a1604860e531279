/** A log-linear Poisson model of levels, one for each part of the year, and a common slope. */
export type LevelFit = {
  /** Expected counts of the observations, in their order. */
  means: Float64Array
  /** Influence of each observation on its own expectation: the diagonal of the hat matrix. */
  leverages: Float64Array
  /** Pearson's estimate of how many times the variance exceeds the mean; NaN without degrees of freedom. */
  dispersion: number
  /** The mean square of the relative residuals (count - mean) / mean, by the weights given; NaN without degrees of freedom. */
  relativeDispersion: number
  degreesOfFreedom: number
  /** Whether the deviance had come to rest within the rounds. */
  converged: boolean
  /** Per unit of time; 0 without a slope. */
  slope: number
  /** Variances below are to be multiplied by the dispersion. */
  slopeVariance: number
  /** The logarithm of the expected count of a level at a time, and its variance. */
  logMeanAt: (level: number, time: number) => number
  varianceAt: (level: number, time: number) => number
}

/** What was counted, at which time and of which level (whole numbers from 0); `weights` above 0, all 1 when left out. */
export type LevelCounts = {
  counts: readonly number[]; levels: readonly number[]; times: readonly number[]; weights?: readonly number[] | undefined
}

const mostRounds = 25
const closeEnough = 1e-8

/**
 * Fits log(mean) = level + slope · time by iteratively reweighted least squares (McCullagh and Nelder, Generalized Linear Models,
 * 1989, 2.5), until the deviance changes by less than one part in a hundred million, at most 25 rounds. Since every count has one
 * level, a round solves one equation a level and one for the slope.
 *
 * @returns null when the slope cannot be told from the levels, or the numbers leave what can be counted with.
 */
export function fitLevels(given: LevelCounts, withSlope: boolean): LevelFit | null {
  const { counts, levels, times } = given
  const prior = given.weights ?? counts.map(() => 1)
  const size = Math.max(...levels) + 1
  const means = Float64Array.from(counts, (count) => count + 0.1)
  const linear = means.map((mean) => Math.log(mean))
  let deviance = Infinity
  for (let round = 1; round <= mostRounds; round += 1) {
    const working = means.map((mean, at) => mean * (prior[at] ?? 0))
    const solved = solvedRound({ counts, levels, times, means, linear, working, size }, withSlope)
    if (solved === null) return null
    for (let at = 0; at < means.length; at += 1) {
      linear[at] = (solved.intercepts[levels[at] ?? 0] ?? 0) + solved.slope * (times[at] ?? 0)
      means[at] = Math.exp(linear[at] ?? 0)
    }
    const before = deviance
    deviance = devianceOf(counts, means, prior)
    if (!Number.isFinite(deviance)) return null
    const converged = Math.abs(deviance - before) / (Math.abs(deviance) + 0.1) < closeEnough
    if (converged || round === mostRounds) {
      return described({ counts, levels, times, means, working, prior, converged, ...solved }, withSlope)
    }
  }
  return null
}

type Round = {
  counts: readonly number[]; levels: readonly number[]; times: readonly number[]
  means: Float64Array; linear: Float64Array; working: Float64Array; size: number
}
type Solved = { intercepts: Float64Array; slope: number; weightOf: Float64Array; timeOf: Float64Array; slopeWeight: number }

/** Weighted least squares for one round: within each level time is taken from its weighted middle. */
function solvedRound({ counts, levels, times, means, linear, working, size }: Round, withSlope: boolean): Solved | null {
  const [weightOf, timeOf, targetOf] = [new Float64Array(size), new Float64Array(size), new Float64Array(size)]
  const targets = linear.map((eta, at) => eta + ((counts[at] ?? 0) - (means[at] ?? 0)) / (means[at] ?? 1))
  for (let at = 0; at < working.length; at += 1) {
    const [level, weight] = [levels[at] ?? 0, working[at] ?? 0]
    weightOf[level] = (weightOf[level] ?? 0) + weight
    timeOf[level] = (timeOf[level] ?? 0) + weight * (times[at] ?? 0)
    targetOf[level] = (targetOf[level] ?? 0) + weight * (targets[at] ?? 0)
  }
  for (let level = 0; level < size; level += 1) {
    timeOf[level] = (timeOf[level] ?? 0) / (weightOf[level] ?? 0)
    targetOf[level] = (targetOf[level] ?? 0) / (weightOf[level] ?? 0)
  }
  let [slopeWeight, product, whole] = [0, 0, 0]
  for (let at = 0; at < working.length; at += 1) {
    const [level, weight, time] = [levels[at] ?? 0, working[at] ?? 0, times[at] ?? 0]
    const aside = time - (timeOf[level] ?? 0)
    slopeWeight += weight * aside * aside
    product += weight * aside * ((targets[at] ?? 0) - (targetOf[level] ?? 0))
    whole += weight * time * time
  }
  if (withSlope && !(slopeWeight > 1e-11 * whole)) return null
  const slope = withSlope ? product / slopeWeight : 0
  const intercepts = targetOf.map((target, level) => target - slope * (timeOf[level] ?? 0))
  return { intercepts, slope, weightOf, timeOf, slopeWeight }
}

type Last = Omit<Round, 'linear' | 'size'> & Solved & { prior: readonly number[]; converged: boolean }

function described(last: Last, withSlope: boolean): LevelFit {
  const { counts, levels, times, means, working, prior, converged, intercepts, slope, weightOf, timeOf, slopeWeight } = last
  const varianceAt = (level: number, time: number): number =>
    1 / (weightOf[level] ?? 0) + (withSlope ? (time - (timeOf[level] ?? 0)) ** 2 / slopeWeight : 0)
  const present = weightOf.reduce((sum, weight) => sum + (weight > 0 ? 1 : 0), 0)
  const degreesOfFreedom = counts.length - present - (withSlope ? 1 : 0)
  let [pearson, relative] = [0, 0]
  for (let at = 0; at < means.length; at += 1) {
    const square = ((counts[at] ?? 0) / (means[at] ?? 0) - 1) ** 2
    pearson += (working[at] ?? 0) * square
    relative += (prior[at] ?? 0) * square
  }
  return {
    means, converged, degreesOfFreedom, slope, varianceAt, slopeVariance: 1 / slopeWeight,
    leverages: working.map((weight, at) => weight * varianceAt(levels[at] ?? 0, times[at] ?? 0)),
    dispersion: degreesOfFreedom > 0 ? pearson / degreesOfFreedom : NaN,
    relativeDispersion: degreesOfFreedom > 0 ? relative / degreesOfFreedom : NaN,
    logMeanAt: (level, time) => (intercepts[level] ?? 0) + slope * time,
  }
}

function devianceOf(counts: readonly number[], means: Float64Array, prior: readonly number[]): number {
  let sum = 0
  for (let at = 0; at < means.length; at += 1) {
    const [count, mean] = [counts[at] ?? 0, means[at] ?? 0]
    sum += (prior[at] ?? 0) * ((count === 0 ? 0 : count * Math.log(count / mean)) - (count - mean))
  }
  return 2 * sum
}
