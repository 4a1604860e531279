import type { ChartParameters, ChartRule, ChartSignal, ControlCharts } from '../contract.ts'
import { mean } from './judgement.ts'

/** Mean of the range of two normal values, in standard deviations (d2), and the factor of the range's own upper limit (D4). */
const meanRange = 1.128
const rangeLimit = 3.267
const limit = 3

/** Where the middle is, and how far values spread about it. */
type Level = { centre: number; sigma: number }

/**
 * Charts of single values: individuals with moving range, exponentially weighted mean, cumulative sum.
 *
 * @param values at least two.
 * @param parameters centre and sigma as known from elsewhere, or `baseline`: how many of the first values they are counted from
 * (left out: all). sigma is the mean moving range over 1.128.
 *
 * Source: NIST/SEMATECH e-Handbook of Statistical Methods 6.3.2.2-6.3.2.4; the run rules of Wheeler, Understanding Variation (1993).
 */
export function controlCharts(values: readonly number[], parameters: ChartParameters): ControlCharts {
  const first = values.slice(0, parameters.baseline ?? values.length)
  const ranges = movingRanges(first)
  const sigma = parameters.sigma ?? mean(ranges) / meanRange
  // Equal values have their own level as centre, not what summing and dividing makes of it.
  const centre = parameters.centre ?? (Math.max(...first) === Math.min(...first) ? (first[0] ?? 0) : mean(first))
  const level = { centre, sigma }
  return {
    individuals: individuals(values, level), movingRange: ranged(values, sigma * meanRange),
    ewma: weightedMean(values, level, parameters), cusum: cumulativeSum(values, level, parameters),
  }
}

function movingRanges(values: readonly number[]): number[] {
  return values.slice(1).map((value, place) => Math.abs(value - (values[place] ?? 0)))
}

function individuals(values: readonly number[], { centre, sigma }: Level): ControlCharts['individuals'] {
  const rules = values.flatMap((_, index): ChartSignal[] => {
    const rule = ruleAt(values.slice(Math.max(0, index - 7), index + 1), { centre, sigma })
    return rule === null ? [] : [{ index, rule }]
  })
  return { centre, lower: centre - limit * sigma, upper: centre + limit * sigma, sigma, signals: rules.map(({ index }) => index), rules }
}

/** The first of the rules that the latest value meets, with up to seven before it. */
function ruleAt(latest: readonly number[], { centre, sigma }: Level): ChartRule | null {
  const distances = latest.map((value) => value - centre)
  const last = distances.at(-1) ?? 0
  const side = Math.sign(last)
  const beyond = (sigmas: number) => (distance: number): boolean => distance * side > sigmas * sigma
  if (side !== 0 && beyond(limit)(last)) return 'beyond-limits'
  if (side !== 0 && distances.length === 8 && distances.every(beyond(0)) && sigma > 0) return 'eight-on-one-side'
  const nearLimit = distances.slice(-4).filter(beyond(limit / 2)).length
  return sigma > 0 && beyond(limit / 2)(last) && nearLimit >= 3 ? 'three-of-four-near-limit' : null
}

function ranged(values: readonly number[], centre: number): ControlCharts['movingRange'] {
  const upper = rangeLimit * centre
  const signals = movingRanges(values).flatMap((range, place) => (range > upper ? [place + 1] : []))
  return { centre, upper, signals }
}

/** Each value counts `lambda`, what was before it the rest. Limits as after many values. */
function weightedMean(values: readonly number[], { centre, sigma }: Level, parameters: ChartParameters): ControlCharts['ewma'] {
  const lambda = parameters.lambda ?? 0.2
  const width = (parameters.limit ?? limit) * sigma * Math.sqrt(lambda / (2 - lambda))
  let latest = centre
  const means = values.map((value) => {
    latest += lambda * (value - latest)
    return latest
  })
  return { centre, lower: centre - width, upper: centre + width, signals: outside(means.map((one) => one - centre), width), values: means }
}

/** What lies more than k standard deviations from the centre is added up, each way by itself; beyond h standard deviations is a signal. */
function cumulativeSum(values: readonly number[], { centre, sigma }: Level, parameters: ChartParameters): ControlCharts['cusum'] {
  const slack = (parameters.k ?? 0.5) * sigma
  const width = (parameters.h ?? 5) * sigma
  let [up, down] = [0, 0]
  const sums = values.map((value) => {
    up = Math.max(0, up + value - centre - slack)
    down = Math.min(0, down + value - centre + slack)
    return { up, down }
  })
  const signals = sums.flatMap((both, index) => (both.up > width || both.down < -width ? [index] : []))
  return { centre, lower: -width, upper: width, signals, high: sums.map((both) => both.up), low: sums.map((both) => both.down) }
}

function outside(distances: readonly number[], width: number): number[] {
  return distances.flatMap((distance, index) => (Math.abs(distance) > width ? [index] : []))
}
