import { normalQuantile } from './distributions.ts'
import { smoothed, smoothedAhead } from './exponential-smoothing.ts'
import type { Smoothed } from './exponential-smoothing.ts'
import { seasonOf, withSeason, withoutSeason } from './season.ts'

/** Points of equal length, oldest first; points in a year; how many points ahead; the levels of the intervals in per cent. */
export type ForecastInput = { series: readonly number[]; frequency: number; horizon: number; levels: readonly number[] }

/** The expected coming points and, for each level, the interval that each of them lies in with that chance. */
export type Forecast = { mean: number[]; intervals: Record<string, { lower: number[]; upper: number[] }> }

/**
 * How much wider than the normal curve the intervals must be, so many years ahead: errors ahead are larger than those the smoothing was
 * fitted to. Measured on half of the series and checked on the other half (docs/monitoring.md).
 */
const widening = {
  inner: { level: 80, at: (years: number): number => 1 + 0.4 * years ** 0.85 },
  outer: { level: 95, at: (years: number): number => 1.2 + 0.75 * years ** 0.75 },
} as const

/** Fewer points say nothing of how much the next ones may err. */
const leastPoints = 4

/**
 * The coming points of a series: the mean of simple forecasts whose faults differ. Theta on the values and on their logarithms weigh a
 * third each, simple smoothing and smoothing with a damped trend a sixth each; season taken out before and put back after. Nothing
 * below zero is forecast of a series that never was.
 *
 * @throws RangeError for a series of fewer than four points.
 */
export function forecast({ series, frequency, horizon, levels }: ForecastInput): Forecast {
  if (series.length < leastPoints) throw new RangeError(`series: holds fewer than ${leastPoints} points`)
  const season = seasonOf(series, frequency)
  const plain = series.map((value, place) => withoutSeason(value, place, season))
  const simple = smoothed(plain, false)
  const damped = smoothed(plain, true)
  const straight = thetaLine(plain, horizon)
  const byShares = logTheta(plain, horizon)
  const floor = Math.min(...series) >= 0 ? 0 : -Infinity
  const again = (values: readonly number[]): number[] =>
    values.map((value, step) => Math.max(floor, withSeason(value, series.length + step, season)))
  const level = Array.from({ length: horizon }, (_, step) =>
    ((straight[step] ?? 0) + (byShares[step] ?? 0)) / 3 + (smoothedAhead(simple, step + 1) + smoothedAhead(damped, step + 1)) / 6)
  const errors = errorsAhead(simple, damped, horizon)
  const intervals = levels.map((asked) => {
    const shifted = (sign: 1 | -1): number[] =>
      again(level.map((value, step) => value + sign * timesFor(asked, (step + 1) / frequency) * (errors[step] ?? 0)))
    return [String(asked), { lower: shifted(-1), upper: shifted(1) }] as const
  })
  return { mean: again(level), intervals: Object.fromEntries(intervals) }
}

/**
 * The Theta method as the M4 competition ran it, season apart (Assimakopoulos and Nikolopoulos 2000, International Journal of
 * Forecasting 16:521-530).
 */
export function thetaLine(values: readonly number[], horizon: number): number[] {
  const { slope, intercept } = lineThrough(values)
  const bent = smoothed(values.map((value, place) => 2 * value - (intercept + slope * place)), false)
  return Array.from({ length: horizon }, (_, step) => (intercept + slope * (values.length + step) + smoothedAhead(bent, step + 1)) / 2)
}


/** Theta on logarithms: growth by shares. Where a value is not above 0, or the share would run away, Theta as it is. */
function logTheta(values: readonly number[], horizon: number): number[] {
  if (Math.min(...values) <= 0) return thetaLine(values, horizon)
  const highest = 10 * Math.max(...values)
  return thetaLine(values.map((value) => Math.log(value)), horizon).map((log) => Math.min(highest, Math.exp(log)))
}

/** The standard error of each step ahead: what a level that moves by the smoothing's share of each error adds up to. */
function errorsAhead(simple: Smoothed, damped: Smoothed, horizon: number): number[] {
  const square = (simple.meanSquare + damped.meanSquare) / 2
  return Array.from({ length: horizon }, (_, step) => Math.sqrt(square * (1 + step * simple.alpha ** 2)))
}

/** The normal curve's number of standard errors, widened as measured; between and beyond the measured levels by a straight line. */
function timesFor(level: number, years: number): number {
  const normal = normalQuantile(0.5 + level / 200)
  const inner = normalQuantile(0.5 + widening.inner.level / 200)
  const outer = normalQuantile(0.5 + widening.outer.level / 200)
  const share = (normal - inner) / (outer - inner)
  const [near, far] = [widening.inner.at(years), widening.outer.at(years)]
  return normal * Math.max(0.5, near + share * (far - near))
}

function lineThrough(values: readonly number[]): { slope: number; intercept: number } {
  const middle = (values.length - 1) / 2
  const mean = values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length)
  let product = 0
  let square = 0
  values.forEach((value, place) => {
    product += (place - middle) * (value - mean)
    square += (place - middle) ** 2
  })
  const slope = square === 0 ? 0 : product / square
  return { slope, intercept: mean - slope * middle }
}
