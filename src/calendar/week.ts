import { addDays, dayFromParts, dayNumber, weekday, yearOf } from './day.ts'
import type { Day } from './day.ts'

/** An ISO 8601 week as text, `2026-W01`: Monday first, week 1 holds the year's first Thursday. Sorts as text. */
export type IsoWeek = string

/** The ISO week of the day. The week's year may differ from the day's: 2027-01-01 is in 2026-W53. */
export function isoWeek(on: Day): IsoWeek {
  const thursday = addDays(on, 4 - weekday(on))
  const year = yearOf(thursday)
  const week = Math.floor((dayNumber(thursday) - dayNumber(dayFromParts(year, 1, 1))) / 7) + 1
  return `${String(year).padStart(4, '0')}-W${String(week).padStart(2, '0')}`
}

/** The Monday of the week that the day is in. */
export function weekStart(on: Day): Day {
  return addDays(on, 1 - weekday(on))
}

/** The Monday of an ISO week written `2026-W01`. @throws RangeError when the year has no such week. */
export function firstDayOfWeek(week: IsoWeek): Day {
  const found = /^(\d{4})-W(\d{2})$/.exec(week)
  if (found === null) throw new RangeError('not a week: write it as 2026-W01')
  // 4 January is always in week 1.
  const monday = addDays(weekStart(dayFromParts(Number(found[1]), 1, 4)), 7 * (Number(found[2]) - 1))
  if (isoWeek(monday) !== week) throw new RangeError('that year has no such week')
  return monday
}
