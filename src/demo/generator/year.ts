import { isWorkingDay } from '../../calendar/holidays.ts'
import { dayParts, weekday } from '../../calendar/day.ts'
import type { Day } from '../../calendar/day.ts'
import { isoWeek } from '../../calendar/week.ts'
import { referralsLosAngeles2007 } from '../data/published-series.ts'
import { assumed } from './assumptions.ts'

const meanPerDay = referralsLosAngeles2007.reduce((sum, row) => sum + row.children, 0) / 365

/** How the inflow of reports on a day compares with the year's mean: the month's published level, and whether people are at work. */
export function inflowOn(on: Day): number {
  const month = referralsLosAngeles2007.find((row) => row.month === dayParts(on).month)
  const level = month === undefined ? 1 : month.children / month.days / meanPerDay
  return level * (isWorkingDay(on) ? workingDayShare : workingDayShare * assumed.inflowOnFreeDay)
}

// Five working days and two free ones make a week; holidays lower it a little more.
const workingDayShare = 7 / (5 + 2 * assumed.inflowOnFreeDay)

/** Whether schools are closed: from mid-June to mid-August, around Christmas, and one week in autumn and one in spring (chosen weeks). */
export function schoolsAreClosed(on: Day): boolean {
  const { month, date } = dayParts(on)
  if ((month === 6 && date >= 13) || month === 7 || (month === 8 && date <= 17)) return true
  if ((month === 12 && date >= 21) || (month === 1 && date <= 8)) return true
  return ['W09', 'W44'].includes(isoWeek(on).slice(5))
}

/** How many contacts a day has compared with an ordinary working day: holidays of the Swedish year, summer weeks, Christmas. Chosen. */
export function contactsOn(on: Day): number {
  if (!isWorkingDay(on)) return assumed.contactOnFreeDay
  return weekdayShare(on) * weekShare(Number(isoWeek(on).slice(6)))
}

// Fridays are shorter.
function weekdayShare(on: Day): number {
  return weekday(on) === 5 ? 0.82 : 1.04
}

function weekShare(week: number): number {
  if (week >= 28 && week <= 31) return 0.5
  if (week === 27 || week === 32) return 0.66
  if (week === 26 || week === 33) return 0.82
  if (week === 52 || week === 53 || week === 1) return 0.62
  return week === 44 || week === 9 ? 0.9 : 1
}
