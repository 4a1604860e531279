import { uncertaintyOf } from './default-baseline.ts'
import type { Baseline } from './default-baseline.ts'

/**
 * One judged point. After points as expected, a count at or outside lower and upper alarms (lower null where not even 0 does); several
 * points together may alarm inside them. `basis` is short-history where less than a year came before: level and working days only.
 */
export type DefaultPoint = {
  index: number; observed: number | null; expected: number; lower: number | null; upper: number
  alarm: null | 'rise' | 'fall'; basis: 'regression' | 'short-history'
}

/** A change: its first point, observed through expected since then, and where that ratio lies with 95 % chance. */
export type Change = { from: number; ratio: number; interval: [number, number] }

/** A point of the longest window: what was counted and what was expected, with the columns that gave it. */
export type Expected = { index: number; count: number | null; mean: number; columns: readonly number[] }

/** A judged point with what it was judged by. `since`: where the likeliest change begins. */
export type Judged = { point: DefaultPoint; since: number | null; baseline: Baseline; recent: readonly Expected[] }

/** Alarms this close in one direction are one change. */
const mostGap = 3

/** Every stretch of alarms in one direction, from where its first alarm puts the start to its last alarm. */
export function changesOf(judged: readonly Judged[]): Change[] {
  const stretches: Judged[][] = []
  for (const one of judged) {
    if (one.point.alarm === null) continue
    const stretch = stretches.at(-1)
    const last = stretch?.at(-1)?.point
    if (stretch !== undefined && last?.alarm === one.point.alarm && one.point.index - last.index <= mostGap) stretch.push(one)
    else stretches.push([one])
  }
  return stretches.flatMap((stretch) => changeOf(stretch, judged))
}

/** Points before the first alarm are compared with what that alarm expected of them, later ones each with what they were judged by. */
function changeOf(stretch: readonly Judged[], judged: readonly Judged[]): Change[] {
  const [first] = stretch
  const last = stretch.at(-1)
  if (first === undefined || last === undefined) return []
  const from = first.since ?? first.point.index
  const early = first.recent.filter(({ index }) => index >= from && index < first.point.index)
  const late = judged.filter(({ point }) => point.index >= first.point.index && point.index <= last.point.index)
    .flatMap(({ recent, point }) => recent.filter(({ index }) => index === point.index))
  const known = [...early, ...late].filter(({ count }) => count !== null)
  const observed = known.reduce((sum, { count }) => sum + (count ?? 0), 0)
  const expected = known.reduce((sum, { mean }) => sum + mean, 0)
  const baseline = uncertaintyOf(first.baseline, known) / expected ** 2
  const error = Math.sqrt(first.baseline.dispersion / Math.max(observed, 0.5) + baseline)
  const ratio = observed / expected
  // Of nothing observed only the upper end says something: three are expected at most where none came (95 %).
  if (observed === 0) return [{ from, ratio, interval: [0, 3 * first.baseline.dispersion / expected] }]
  return [{ from, ratio, interval: [ratio * Math.exp(-1.96 * error), ratio * Math.exp(1.96 * error)] }]
}
