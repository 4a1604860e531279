import { normalQuantile } from '../../monitoring/rules/distributions.ts'

/**
 * How long something lasted. `time` from its beginning, in any unit; `ended` false when it still lasts then (censored). `entry`: from when
 * it could be observed, for what began before anybody looked (left truncation); it was not at risk until after that.
 */
export type Duration = { readonly time: number; readonly ended: boolean; readonly entry?: number | null }

/**
 * A time at which something ended or was last seen. `low` and `high` are null where no interval can be told: before the first end, and at
 * survival 0.
 */
export type SurvivalStep = {
  readonly time: number
  readonly atRisk: number
  readonly ended: number
  readonly censored: number
  readonly survival: number
  /** Greenwood's; null at survival 0. */
  readonly standardError: number | null
  readonly low: number | null
  readonly high: number | null
}
/** The first time at which half or fewer last; null when more than half still do. The same of the interval's two curves. */
export type SurvivalMedian = { readonly time: number | null; readonly low: number | null; readonly high: number | null }
export type Survival = { readonly steps: readonly SurvivalStep[]; readonly median: SurvivalMedian }

// A product of fractions that is a half in exact numbers may be off by this much.
const roundingError = 1e-12

/**
 * The Kaplan-Meier curve: the share that lasts beyond each time, of which those still lasting are part as long as they were seen.
 *
 * Ties: what ends at a time ends before what is censored then, so the censored are still at risk. Intervals are Greenwood's, on the
 * log(-log) scale, so that they stay between 0 and 1, and pointwise: each holds for its own time. With late entries few may be at risk at
 * first; when all of those end, the curve is 0 from there on, which says more of the data than of the world: look at `atRisk`.
 *
 * @param confidence of the intervals, above 0 and below 1.
 * @throws RangeError when an entry is not before its time.
 * Sources: Kaplan and Meier (1958); Greenwood (1926); log(-log): Kalbfleisch and Prentice (1980); median's interval: Brookmeyer and
 * Crowley (1982).
 */
export function survivalCurve(durations: readonly Duration[], confidence = 0.95): Survival {
  const late = durations.findIndex(({ time, entry }) => entry != null && entry >= time)
  if (late !== -1) throw new RangeError(`durations[${late}].entry: is not before its time`)
  const z = normalQuantile(1 - (1 - confidence) / 2)
  const entries = durations.flatMap(({ entry }) => (entry == null ? [] : [entry])).toSorted((one, other) => one - other)
  const steps: SurvivalStep[] = []
  // Those whose time has not come, entered or not, and how many of them had not entered.
  let left = durations.length
  let entered = 0
  let survival = 1
  let greenwood = 0
  for (const { time, ended, censored } of atEachTime(durations)) {
    while ((entries[entered] ?? time) < time) entered += 1
    const atRisk = left - (entries.length - entered)
    survival *= (atRisk - ended) / atRisk
    if (survival > 0) greenwood += ended / (atRisk * (atRisk - ended))
    steps.push({ time, atRisk, ended, censored, survival, ...spread(survival, greenwood, z) })
    left -= ended + censored
  }
  return { steps, median: { time: firstAtHalf(steps, 'survival'), low: firstAtHalf(steps, 'low'), high: firstAtHalf(steps, 'high') } }
}

/** The share that lasts beyond a time with its interval: 1 before the first; null after the last that was seen while some still lasted. */
export function survivalAt({ steps }: Survival, time: number): Pick<SurvivalStep, 'survival' | 'low' | 'high'> | null {
  const last = steps.at(-1)
  if (last === undefined || (time > last.time && last.survival > 0)) return null
  const { survival, low, high } = steps.findLast((step) => step.time <= time) ?? { survival: 1, low: null, high: null }
  return { survival, low, high }
}

function atEachTime(durations: readonly Duration[]): Array<{ time: number; ended: number; censored: number }> {
  const times: Array<{ time: number; ended: number; censored: number }> = []
  for (const { time, ended } of durations.toSorted((one, other) => one.time - other.time)) {
    const same = times.at(-1)
    const here = same?.time === time ? same : { time, ended: 0, censored: 0 }
    if (here !== same) times.push(here)
    if (ended) here.ended += 1
    else here.censored += 1
  }
  return times
}

/** Greenwood's standard error, and the interval on the log(-log) scale. */
function spread(survival: number, greenwood: number, z: number): Pick<SurvivalStep, 'standardError' | 'low' | 'high'> {
  if (survival === 0) return { standardError: null, low: null, high: null }
  if (survival === 1) return { standardError: 0, low: null, high: null }
  const off = (z * Math.sqrt(greenwood)) / Math.abs(Math.log(survival))
  return { standardError: survival * Math.sqrt(greenwood), low: survival ** Math.exp(off), high: survival ** Math.exp(-off) }
}

function firstAtHalf(steps: readonly SurvivalStep[], curve: 'survival' | 'low' | 'high'): number | null {
  return steps.find((step) => (step[curve] ?? 1) <= 0.5 + roundingError)?.time ?? null
}
