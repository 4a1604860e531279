import { smoothed, smoothedAhead } from '../../src/monitoring/rules/exponential-smoothing.ts'
import { forecast, thetaLine } from '../../src/monitoring/rules/forecast.ts'
import { seasonOf, withSeason, withoutSeason } from '../../src/monitoring/rules/season.ts'

/** The measures of the M4 competition: symmetric error in per cent, error scaled by last year's, and both against NAIVE2 (1 is as good). */
export type Measures = { sMape: number; mase: number; owa: number }

/** One series cut in two: what a forecast may see, and what came. */
export type Cut = { train: readonly number[]; came: readonly number[] }

/** Every series cut at its end, and half a horizon and a horizon earlier, where enough is left: two years and eight points. */
export function cutsOf(series: readonly number[], frequency: number, horizon: number): Cut[] {
  const least = Math.max(8, 2 * frequency)
  return [0, Math.floor(horizon / 2), horizon].map((off) => series.slice(0, series.length - off))
    .filter((seen) => seen.length - horizon >= least)
    .map((seen) => ({ train: seen.slice(0, -horizon), came: seen.slice(-horizon) }))
}

/** The methods that are compared: the competition's two benchmarks after their definitions, simple smoothing, and the system's own. */
export const forecasters: Readonly<Record<string, (train: readonly number[], frequency: number, horizon: number) => number[]>> = {
  NAIVE2: (train, frequency, horizon) => benchmark(train, frequency, (plain) => Array.from({ length: horizon }, () => plain.at(-1) ?? 0)),
  SES: (train, frequency, horizon) => benchmark(train, frequency, (plain) => {
    const model = smoothed(plain, false)
    return Array.from({ length: horizon }, (_, step) => smoothedAhead(model, step + 1))
  }),
  THETA: (train, frequency, horizon) => benchmark(train, frequency, (plain) => thetaLine(plain, horizon)),
  forecast: (train, frequency, horizon) => forecast({ series: train, frequency, horizon, levels: [] }).mean,
}

function benchmark(train: readonly number[], frequency: number, ahead: (plain: readonly number[]) => number[]): number[] {
  const season = seasonOf(train, frequency, false)
  const plain = train.map((value, place) => withoutSeason(value, place, season))
  return ahead(plain).map((value, step) => withSeason(value, train.length + step, season))
}

/** How every method does over the cuts. */
export function compared(cuts: readonly Cut[], frequency: number): Map<string, Measures> {
  const raw = new Map(Object.entries(forecasters).map(([name, ahead]) => {
    const each = cuts.map(({ train, came }) => errorsOf(ahead(train, frequency, came.length), { train, came }, frequency))
    return [name, { sMape: mean(each.map(({ sMape }) => sMape)), mase: mean(each.map(({ mase }) => mase)) }]
  }))
  const naive = raw.get('NAIVE2') ?? { sMape: NaN, mase: NaN }
  return new Map([...raw].map(([name, { sMape, mase }]) => [name, { sMape, mase, owa: (sMape / naive.sMape + mase / naive.mase) / 2 }]))
}

/** The share of the points that came inside the intervals of a level. */
export function covered(cuts: readonly Cut[], frequency: number, level: number): number {
  const inside = cuts.flatMap(({ train, came }) => {
    const bounds = forecast({ series: train, frequency, horizon: came.length, levels: [level] }).intervals[String(level)]
    return came.map((value, step): number => (value >= (bounds?.lower[step] ?? NaN) && value <= (bounds?.upper[step] ?? NaN) ? 1 : 0))
  })
  return mean(inside)
}

function errorsOf(forecasts: readonly number[], { train, came }: Cut, frequency: number): { sMape: number; mase: number } {
  const errors = came.map((value, step) => Math.abs(value - (forecasts[step] ?? 0)))
  const symmetric = came.map((value, step) => 200 * (errors[step] ?? 0) / Math.max(1e-9, Math.abs(value) + Math.abs(forecasts[step] ?? 0)))
  const scale = mean(train.slice(frequency).map((value, place) => Math.abs(value - (train[place] ?? 0))))
  return { sMape: mean(symmetric), mase: mean(errors) / Math.max(scale, 1e-9) }
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length
}
