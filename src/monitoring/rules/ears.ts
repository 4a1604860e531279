import { normalQuantile } from './distributions.ts'
import { deviation, indicesFrom, mean } from './judgement.ts'
import type { Judge } from './judgement.ts'

/** `asPublished`: C3's bound counts from what is expected, as it is defined; R surveillance 1.20 counts it from what was observed. */
export type EarsSettings = { variant: 'c1' | 'c2' | 'c3'; baseline: number; alpha: number; asPublished: boolean }

/** Points between the baseline and the judged one: C2 and C3 leave out the two latest, that an outbreak may have begun in. */
const lag = { c1: 0, c2: 2, c3: 2 } as const

/** How many points must come before the first that can be judged; C3 also looks at how the two before it were judged. */
export function earsNeeds({ variant, baseline }: EarsSettings): number {
  return baseline + lag[variant] + (variant === 'c3' ? 2 : 0)
}

/**
 * The Early Aberration Reporting System's C1-MILD, C2-MEDIUM and C3-ULTRA: the latest points give mean and spread, and what
 * lies more than a normal quantile above is an alarm. C3 lowers the bound by how far the two points before were above; unless
 * `asPublished`, those two alone decide whether it alarms.
 *
 * Source: Hutwagner et al. (2003), Journal of Urban Health 80; Fricker, Hegler and Dunfee (2008), Statistics in Medicine 27.
 */
export function ears({ variant, baseline, alpha, asPublished }: EarsSettings): Judge {
  const z = normalQuantile(1 - alpha)
  const before = (series: readonly number[], index: number): { expected: number; spread: number } => {
    const values = series.slice(index - lag[variant] - baseline, index - lag[variant])
    return { expected: mean(values), spread: deviation(values) }
  }
  const carried = (series: readonly number[], index: number): number => {
    const { expected, spread } = before(series, index)
    return spread > 0 ? Math.max(0, ((series[index] ?? 0) - expected) / spread - 1) : 0
  }
  return (series, from) => indicesFrom(series, from).map((index) => {
    const observed = series[index] ?? 0
    const { expected, spread } = before(series, index)
    const lowered = variant === 'c3' ? carried(series, index - 1) + carried(series, index - 2) : 0
    const upper = Math.max(0, (variant === 'c3' && !asPublished ? observed : expected) + spread * (z - lowered))
    return { since: index, point: { index, observed, expected, lower: null, upper, alarm: observed > upper ? 'rise' : null } }
  })
}
