import { MonitorRefusal } from '../contract.ts'
import type { ThresholdMethod } from '../contract.ts'
import { windowsBefore, yearsBefore } from './baseline.ts'
import { negativeBinomialQuantile, normalQuantile, poissonQuantile } from './distributions.ts'
import { expectationAt } from './farrington-model.ts'
import type { Expectation } from './farrington-model.ts'
import { indicesFrom, sum } from './judgement.ts'
import type { Judge } from './judgement.ts'

export type FarringtonSettings = {
  frequency: number; b: number | undefined; w: number; alpha: number
  reweight: boolean; weightsThreshold: number; trend: boolean; pThresholdTrend: number
}
export type FlexibleSettings = FarringtonSettings & {
  noPeriods: number; pastWeeksNotIncluded: number; thresholdMethod: ThresholdMethod; asPublished: boolean
}

const mostYears = 5
/** Fewer than five in the four latest points, the judged one among them, is no outbreak (Farrington et al. 1996, 3.8). */
const enough = { cases: 5, points: 4 }

/** How many points must come before the first that can be judged: the years back, and the window's half before them. */
export function farringtonNeeds({ b, frequency, w }: FarringtonSettings): number {
  return (b ?? 1) * frequency + w
}

/**
 * The same for the flexible method, where at least one more point than the factor has levels must be left of the years.
 *
 * @throws MonitorRefusal when the years asked for leave fewer.
 */
export function flexibleNeeds(settings: FlexibleSettings): number {
  const fewest = settings.noPeriods + 1
  const left = (years: number): number => yearsBefore(0, { ...settings, b: years }).indices.length
  let years = settings.b ?? 1
  while (settings.b === undefined && left(years) < fewest) years += 1
  if (left(years) < fewest) throw new MonitorRefusal('baseline_too_small', { needed: fewest, points: left(years), from: 0 })
  return farringtonNeeds({ ...settings, b: years })
}

/** Years back at a point: as asked, or five, or as many as exist. */
function yearsAt(index: number, { b, frequency, w }: FarringtonSettings): number {
  return b ?? Math.min(mostYears, Math.floor((index - w) / frequency))
}

/**
 * Farrington, Andrews, Beale and Catchpole (1996), A statistical algorithm for the early detection of outbreaks of infectious disease,
 * Journal of the Royal Statistical Society A 159: the same weeks of earlier years, two-sided interval, transformed by the power 2/3.
 * With too few cases for an alarm both bounds are 0, as R surveillance 1.20 has it.
 */
export function farrington(settings: FarringtonSettings): Judge {
  const z = normalQuantile(1 - settings.alpha / 2)
  return (series, from) => indicesFrom(series, from).map((index) => {
    const years = yearsAt(index, settings)
    const baseline = windowsBefore(index, { ...settings, b: years })
    const expectation = expectationAt(index, series, baseline, { ...settings, years, errors: 'published' })
    if (expectation === null || !isEnough(series, index)) return judged(series, index, expectation, { lower: 0, upper: 0 }, false)
    return judged(series, index, expectation, { lower: powerBound(expectation, -z), upper: powerBound(expectation, z) }, true)
  })
}

/**
 * Noufaily, Enki, Farrington, Garthwaite, Andrews and Charlett (2013), An improved algorithm for outbreak detection in multiple
 * surveillance systems, Statistics in Medicine 32: whole years with a factor for season, one-sided, the latest half year left out.
 * With too few cases for an alarm there is no bound.
 */
export function farringtonFlexible(settings: FlexibleSettings): Judge {
  const errors = settings.asPublished ? 'published' : 'as-r'
  return (series, from) => indicesFrom(series, from).map((index) => {
    const years = yearsAt(index, settings)
    const baseline = yearsBefore(index, { ...settings, b: years })
    const expectation = expectationAt(index, series, baseline, { ...settings, years, errors })
    if (expectation === null || !isEnough(series, index)) return judged(series, index, expectation, { lower: null, upper: null }, false)
    return judged(series, index, expectation, { lower: null, upper: flexibleBound(expectation, settings) }, true)
  })
}

function isEnough(series: readonly number[], index: number): boolean {
  return sum(series.slice(Math.max(0, index + 1 - enough.points), index + 1)) >= enough.cases
}

function judged(
  series: readonly number[], index: number, expectation: Expectation | null,
  { lower, upper }: { lower: number | null; upper: number | null }, mayAlarm: boolean,
): ReturnType<Judge>[number] {
  const observed = series[index] ?? 0
  const alarm = mayAlarm && upper !== null && observed > upper ? 'rise' : null
  return { since: index, point: { index, observed, expected: expectation?.mean ?? null, lower, upper, alarm } }
}

/** (mean^⅔ + z · its error)^1½, where the error joins the new count's variance and the mean's own (1996, 3.7). */
function powerBound({ mean, errorOfLog, dispersion }: Expectation, z: number): number {
  const tau = dispersion + mean * errorOfLog ** 2
  const transformed = mean ** (2 / 3) + z * Math.sqrt((4 / 9) * mean ** (1 / 3) * tau)
  return Math.max(0, transformed) ** 1.5
}

function flexibleBound(expectation: Expectation, { alpha, thresholdMethod }: FlexibleSettings): number {
  const z = normalQuantile(1 - alpha)
  if (thresholdMethod === 'delta') return powerBound(expectation, z)
  const mean = thresholdMethod === 'muan' ? expectation.mean * Math.exp(z * expectation.errorOfLog) : expectation.mean
  const { dispersion } = expectation
  return dispersion > 1 ? negativeBinomialQuantile(1 - alpha, mean, mean / (dispersion - 1)) : poissonQuantile(1 - alpha, mean)
}
