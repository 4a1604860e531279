import { addDays, addMonths, day, dayFromParts, dayParts, monthEnd } from '../../calendar/day.ts'
import type { Day } from '../../calendar/day.ts'
import { firstDayOfWeek, isoWeek } from '../../calendar/week.ts'

export const periodKinds = ['week', 'month', 'quarter', 'year'] as const
export type PeriodKind = (typeof periodKinds)[number]

/** A period as text: `2026-W47`, `2026-10`, `2026-Q4` or `2026`. Periods of one kind sort as text. */
export type Period = string

/** The period that the day is in. An ISO week's year may differ from the day's. */
export function periodOf(on: Day, kind: PeriodKind): Period {
  const { year, month } = dayParts(on)
  switch (kind) {
    case 'week': return isoWeek(on)
    case 'month': return on.slice(0, 7)
    case 'quarter': return `${String(year).padStart(4, '0')}-Q${Math.ceil(month / 3)}`
    case 'year': return on.slice(0, 4)
  }
}

/** First and last day of a period. @throws RangeError for a text that is no period. */
export function daysOf(period: Period): { from: Day; to: Day } {
  if (/^\d{4}-W\d{2}$/.test(period)) {
    const from = firstDayOfWeek(period)
    return { from, to: addDays(from, 6) }
  }
  if (/^\d{4}-\d{2}$/.test(period)) {
    const from = day(`${period}-01`)
    return { from, to: monthEnd(from) }
  }
  const quarter = /^(\d{4})-Q([1-4])$/.exec(period)
  if (quarter !== null) {
    const from = dayFromParts(Number(quarter[1]), 3 * Number(quarter[2]) - 2, 1)
    return { from, to: monthEnd(addMonths(from, 2)) }
  }
  if (/^\d{4}$/.test(period)) return { from: day(`${period}-01-01`), to: day(`${period}-12-31`) }
  throw new RangeError('no period: write it as 2026-W47, 2026-10, 2026-Q4 or 2026')
}

/** The period just before. */
export function periodBefore(period: Period, kind: PeriodKind): Period {
  return periodOf(addDays(daysOf(period).from, -1), kind)
}

/**
 * The latest periods that are over since at least so many days, oldest first.
 *
 * @param grace days after the last one before a period is released, so that what was written down late is in it.
 */
export function duePeriods(kind: PeriodKind, today: Day, grace: number, count: number): Period[] {
  const periods = [periodBefore(periodOf(addDays(today, -grace), kind), kind)]
  for (let [period] = periods; periods.length < count && period !== undefined; [period] = periods) {
    periods.unshift(periodBefore(period, kind))
  }
  return periods
}
