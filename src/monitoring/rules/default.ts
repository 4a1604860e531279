import { countTails, rareCounts } from './count-tail.ts'
import { baselineBefore, expectedAt, uncertaintyOf } from './default-baseline.ts'
import type { Baseline, SeriesPoint } from './default-baseline.ts'
import { changesOf } from './default-changes.ts'
import type { Change, DefaultPoint, Judged } from './default-changes.ts'
import { keptAt, latestAtMost, limitsFor, windows } from './default-threshold.ts'
import type { Limits } from './default-threshold.ts'
import { workingShares } from './working-time.ts'
import type { Frequency } from './working-time.ts'

/** What the default method may be told. Shares are fractions; a list has one value for each point of the series. */
export type DefaultParameters = {
  /** How many false alarms a series may give in a year, of both directions together; an alarm that lasts is one. 1 when not said. */
  falseAlarmsPerYear?: number | undefined
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
 * The default method of detection: is the latest count, or the sum of the latest few, rarer than the rate of false alarms lets it be?
 * Each point is judged by what came before it alone (docs/monitoring.md, ADR 0041).
 *
 * @throws RangeError when `start`, `from` or a list does not fit the series, or a count is negative or not whole.
 */
export function defaultMonitor({ series, frequency, start, from, parameters = {} }: DefaultInput): DefaultMonitored {
  const points = pointsOf({ series, frequency, start, parameters })
  const first = from ?? Math.min(frequency, Math.max(1, Math.floor(series.length / 3)))
  if (!(Number.isInteger(first) && first >= 1 && first <= series.length)) throw new RangeError('from: is no place after the first point')
  const rate = parameters.falseAlarmsPerYear ?? 1
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
  const latest = recent.at(-1) ?? { index, count: null, mean: 0, columns: [] }
  const limits = limitsFor(rate, frequency, year)
  const spread = latest.mean * baseline.dispersion + uncertaintyOf(baseline, [latest])
  const { lower, upper } = rareCounts(latest.mean, spread, limits.fall[0] ?? 0, limits.rise[0] ?? 0)
  const count = points[index]?.count ?? null
  const waits = count === null || (points[index]?.known ?? 1) < leastKnown
  const found = waits ? null : alarmOf(recent, baseline, windows[frequency], limits, before?.point.alarm ?? null)
  return {
    point: {
      index, observed: count, expected: latest.mean, lower, upper, alarm: found?.direction ?? null,
      basis: year ? 'regression' : 'short-history',
    },
    since: found?.since ?? null, baseline, recent,
  }
}

type Recent = Judged['recent']
type Found = { direction: 'rise' | 'fall'; since: number; excess: number }

/** The direction in which a window is rarer than its limit, if the latest point goes that way too, and where the rarest one begins. */
function alarmOf(
  recent: Recent, baseline: Baseline, lengths: readonly number[], limits: Limits, before: DefaultPoint['alarm'],
): Found | null {
  const latest = recent.at(-1)
  if (latest === undefined || latest.count === null) return null
  const direction = latest.count > latest.mean ? 'rise' : 'fall'
  const stands = before === direction
  if (!stands && chanceOf([latest], baseline, direction) > latestAtMost) return null
  const found = lengths.flatMap((length, place): Found[] => {
    const limit = limits[direction][place] ?? 0
    if (length > recent.length || limit === 0) return []
    const window = recent.slice(-length).filter(({ count }) => count !== null)
    const excess = chanceOf(window, baseline, direction) / (limit * (stands ? keptAt : 1))
    return excess <= 1 ? [{ direction, since: window[0]?.index ?? latest.index, excess }] : []
  })
  return found.toSorted((one, other) => one.excess - other.excess)[0] ?? null
}

/** The chance of a sum farther out than the one seen. Sums on the other side of what is expected are not worked out: 1. */
function chanceOf(window: Recent, baseline: Baseline, direction: 'rise' | 'fall'): number {
  const count = window.reduce((sum, point) => sum + (point.count ?? 0), 0)
  const mean = window.reduce((sum, point) => sum + point.mean, 0)
  const together = baseline.togetherness[window.length - 1] ?? 1
  const variance = mean * baseline.dispersion * together + uncertaintyOf(baseline, window)
  if (direction === 'rise' ? count <= mean : count >= mean) return 1
  const tails = countTails(count, mean, variance)
  return direction === 'rise' ? tails.above : tails.below
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
