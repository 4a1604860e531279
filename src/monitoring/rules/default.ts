import { countTails, firstCount } from './count-tail.ts'
import { baselineBefore, expectedAt, uncertaintyOf } from './default-baseline.ts'
import type { Baseline, SeriesPoint } from './default-baseline.ts'
import { changesOf } from './default-changes.ts'
import type { Change, DefaultPoint, Judged } from './default-changes.ts'
import { burstOdds, lastingOdds } from './default-odds.ts'
import type { Spreads, Weighed } from './default-odds.ts'
import { keptAt, latestAtMost, oddsNeeded, rateOfShare, soughtFor } from './default-threshold.ts'
import { workingShares } from './working-time.ts'
import type { Frequency } from './working-time.ts'

/** What the default method may be told. Shares are fractions; a list has one value for each point of the series. */
export type DefaultParameters = {
  /** How many false alarms a series may give in a year, of both directions together; an alarm that lasts is one. 1 when not said. */
  falseAlarmsPerYear?: number | undefined
  /** The same said as the share of quiet points that may be in alarm, of both directions together; not looked at beside the rate. */
  alpha?: number | undefined
  /** How much of each point is normally registered by now: 1 for a whole one, 0.6 where six tenths are; below 0.5 is waited for. */
  known?: readonly number[] | undefined
  /** Working days of each point as a share of an ordinary one; Swedish holidays from `start` when not said. */
  working?: readonly number[] | undefined
}

/** A series to watch: counts, null where none is known; the first point as `2019-W01` or `2019-01`
 * (without it holidays are unknown and no week is thinner than another); the first point to judge. */
export type DefaultInput = {
  series: readonly (number | null)[]; frequency: Frequency; start?: string | undefined; from?: number | undefined
  parameters?: DefaultParameters
}

export type DefaultMonitored = { points: DefaultPoint[]; changes: Change[]; notice: 'short-history' | null }

const longestWindow = { 52: 9, 12: 3 } as const
const leastKnown = 0.5

/**
 * The default method of detection: how many times likelier are the latest counts if a burst, a rise or a fall has begun than if all is as
 * usual, and is that more than the rate of false alarms asks for?
 * Each point is judged by what came before it alone (docs/monitoring.md, ADR 0041).
 *
 * @throws RangeError when `start`, `from` or a list does not fit the series, or a count is negative or not whole.
 */
export function defaultMonitor({ series, frequency, start, from, parameters = {} }: DefaultInput): DefaultMonitored {
  const points = pointsOf({ series, frequency, start, parameters })
  const first = from ?? Math.min(frequency, Math.max(1, Math.floor(series.length / 3)))
  if (!(Number.isInteger(first) && first >= 1 && first <= series.length)) throw new RangeError('from: is no place after the first point')
  const { alpha } = parameters
  const rate = parameters.falseAlarmsPerYear ?? (alpha === undefined ? 1 : rateOfShare(alpha, frequency))
  if (!(rate > 0 && rate <= 12)) throw new RangeError('falseAlarmsPerYear: is above 0 and at most 12')
  const judged: Judged[] = []
  // Alarms that began shortly before the first point asked for are still alarms at it.
  for (let index = Math.max(1, first - longestWindow[frequency]); index < series.length; index += 1) {
    judged.push(judge(points, index, frequency, rate, judged.at(-1) ?? null))
  }
  const asked = judged.filter(({ point }) => point.index >= first)
  return {
    points: asked.map(({ point }) => point), changes: changesOf(asked),
    notice: series.length < frequency ? 'short-history' : null,
  }
}

function judge(points: readonly SeriesPoint[], index: number, frequency: Frequency, rate: number, before: Judged | null): Judged {
  const year = points.slice(0, index).filter(({ count }) => count !== null).length >= frequency
  const guard = year ? longestWindow[frequency] - 1 : Math.min(longestWindow[frequency] - 1, Math.floor(index / 8))
  const baseline = baselineBefore(points, index - guard, frequency, before?.baseline ?? null)
  const recent = points.slice(index - guard, index + 1).map((point, place) => {
    const at = index - guard + place
    return { index: at, count: point.count, ...expectedAt(baseline, at, point.count === null ? { ...point, known: 1 } : point) }
  })
  const count = points[index]?.count ?? null
  const mean = recent.at(-1)?.mean ?? 0
  const spreads = recent.map((_, place) => spreadOf(recent.slice(-place - 1), baseline))
  const asked: Asked = {
    earlier: recent.slice(0, -1), latest: { index, mean }, spreads, sought: soughtFor(frequency, year),
    needed: oddsNeeded(rate, frequency, baseline.years, { dispersion: baseline.dispersion, skewness: skewnessOf(mean, spreads[0] ?? 1) }),
    stands: before?.point.alarm ?? null,
  }
  const waits = count === null || (points[index]?.known ?? 1) < leastKnown
  const heard = waits ? null : alarmOf(count, asked)
  const low = heard?.direction === 'fall' && isUsuallyLow(points, baseline, recent.filter((point) => point.index >= heard.since))
  const found = low ? null : heard
  return {
    point: {
      index, observed: count, expected: mean, ...boundsOf(asked), alarm: found?.direction ?? null,
      basis: year ? 'regression' : 'short-history',
    },
    since: found?.since ?? null, baseline, recent,
  }
}

/** What a latest count is judged by: the points before it, how much sums vary, what is looked for and how sure it must be. */
type Asked = {
  earlier: readonly Weighed[]; latest: { index: number; mean: number }; spreads: Spreads
  sought: ReturnType<typeof soughtFor>; needed: ReturnType<typeof oddsNeeded>; stands: DefaultPoint['alarm']
}
type Found = { direction: 'rise' | 'fall'; since: number }

/** The direction in which the latest points speak loudly enough for a change, if the latest one goes that way too, and since when. */
function alarmOf(count: number, { earlier, latest, spreads, sought, needed, stands }: Asked): Found | null {
  const direction = count > latest.mean ? 'rise' : 'fall'
  const recent = [...earlier, { ...latest, count }]
  if (chanceOf(recent.slice(-1), spreads, direction) > latestAtMost[direction][stands === direction ? 'stands' : 'begins']) return null
  const found = direction === 'rise'
    ? [...burstOdds(recent, spreads, sought.bursts), ...lastingOdds(recent, spreads, sought.rises, sought.risesTo)]
    : lastingOdds(recent, spreads, sought.falls, sought.fallsTo)
  const together = found.reduce((sum, { odds }) => sum + odds, 0)
  const likeliest = found.toSorted((one, other) => other.odds - one.odds)[0]
  if (likeliest === undefined || together < needed[direction] * (stands === direction ? keptAt[direction] : 1)) return null
  const chance = chanceOf(recent.filter(({ index }) => index >= likeliest.since), spreads, direction)
  return chance > needed.chance / (stands === direction ? keptAt[direction] : 1) ? null : { direction, since: likeliest.since }
}

/** The chance of a sum farther out than the one seen, half of the chance of the sum itself in it. */
function chanceOf(window: readonly Weighed[], spreads: Spreads, direction: 'rise' | 'fall'): number {
  const known = window.filter(({ count }) => count !== null)
  const mean = known.reduce((sum, point) => sum + point.mean, 0)
  const tails = countTails(known.reduce((sum, { count }) => sum + (count ?? 0), 0), mean, mean * (spreads[known.length - 1] ?? 1))
  return direction === 'rise' ? tails.above : tails.below
}

/** After points as expected: the largest count that would be a fall, null where not even 0 would, and the smallest that would be a rise. */
function boundsOf({ earlier, ...rest }: Asked): { lower: number | null; upper: number } {
  const asked: Asked = { ...rest, earlier: earlier.map((point) => ({ ...point, count: point.mean })), stands: null }
  const { mean } = asked.latest
  const rises = (count: number): boolean => count > mean && alarmOf(count, asked) !== null
  const upper = firstCount(rises, Math.ceil(mean + 4 * Math.sqrt(mean * (asked.spreads[0] ?? 1))) + 2)
  const lower = firstCount((count) => count > mean || alarmOf(count, asked) === null, Math.ceil(mean) + 1) - 1
  return { lower: lower < 0 ? null : lower, upper }
}

/**
 * Whether the same time of most earlier years was as low, against what the baseline expects there, as now. One large epidemic looks like a
 * season; when it does not come back nothing has fallen.
 */
function isUsuallyLow(points: readonly SeriesPoint[], baseline: Baseline, now: Judged['recent']): boolean {
  const ratioOf = (window: readonly { count: number | null; mean: number }[]): number => {
    const known = window.filter(({ count }) => count !== null)
    return known.reduce((sum, { count }) => sum + (count ?? 0), 0) / known.reduce((sum, { mean }) => sum + mean, 0)
  }
  const middle = Math.round(now.reduce((sum, { index }) => sum + index, 0) / now.length)
  const aside = baseline.frequency === 52 ? 3 : 1
  const earlier = Array.from({ length: 5 }, (_, year) => middle - (year + 1) * baseline.frequency)
    .filter((at) => at - aside >= 0)
    .map((at) => ratioOf(points.slice(at - aside, at + aside + 1).map((point, place) =>
      ({ count: point.count, mean: expectedAt(baseline, at - aside + place, point).mean }))))
  const ratio = ratioOf(now)
  return earlier.length > 0 && earlier.filter((then) => then <= ratio).length * 2 >= earlier.length
}

/** How many times its mean the sum of a window varies: the counts themselves, neighbours erring together, and the baseline. */
function spreadOf(window: readonly { mean: number; columns: readonly number[] }[], baseline: Baseline): number {
  const mean = window.reduce((sum, point) => sum + point.mean, 0)
  return baseline.dispersion * (baseline.togetherness[window.length - 1] ?? 1) + uncertaintyOf(baseline, window) / mean
}

/** The skewness of a negative binomial count. */
function skewnessOf(mean: number, spread: number): number {
  return (2 * spread - 1) / Math.sqrt(mean * spread)
}

function pointsOf({ series, frequency, start, parameters = {} }: DefaultInput): SeriesPoint[] {
  const { known } = parameters
  const working = parameters.working ?? (start === undefined ? series.map(() => 1) : workingShares(start, frequency, series.length))
  if (known !== undefined && known.length !== series.length) throw new RangeError('known: has one share for each point')
  if (working.length !== series.length) throw new RangeError('working: has one share for each point')
  return series.map((count, place) => {
    if (count !== null && (!Number.isInteger(count) || count < 0)) throw new RangeError(`series[${place}]: is not a whole count`)
    return { count, working: working[place] ?? 1, known: known?.[place] ?? 1 }
  })
}
