import { addDays, addMonths, day, daysInMonth, yearOf } from '../../calendar/day.ts'
import type { Day } from '../../calendar/day.ts'
import { HOLIDAY_YEARS, isWorkingDay } from '../../calendar/holidays.ts'
import { firstDayOfWeek } from '../../calendar/week.ts'

/** How often a series has a point: 52 a week each, 12 a month each. */
export type Frequency = 52 | 12

// Working days of a week and of a month without holidays.
const ordinary = { 52: 5, 12: 21 } as const

/**
 * The working days of each week or month as a share of an ordinary one: 0.4 for a week with two of them, 1.05 for a month with 22.
 *
 * @param start the first point, `2019-W01` or `2019-01`. @throws RangeError when it is neither or does not fit the frequency.
 * Years whose holidays are not known (before 1954, after 2100) count as ordinary throughout.
 */
export function workingShares(start: string, frequency: Frequency, count: number): number[] {
  const first = frequency === 52 ? firstDayOfWeek(start) : firstDayOfMonth(start)
  return Array.from({ length: count }, (_, index) => {
    const from = frequency === 52 ? addDays(first, 7 * index) : addMonths(first, index)
    const length = frequency === 52 ? 7 : daysInMonth(yearOf(from), Number(from.slice(5, 7)))
    return workingDays(from, length) / ordinary[frequency]
  })
}

function firstDayOfMonth(start: string): Day {
  if (!/^\d{4}-\d{2}$/.test(start)) throw new RangeError('start: not a month: write it as 2026-01')
  return day(`${start}-01`)
}

/** An unknown year gives the number an ordinary stretch has. */
function workingDays(from: Day, length: number): number {
  const last = addDays(from, length - 1)
  if (yearOf(from) < HOLIDAY_YEARS.first || yearOf(last) > HOLIDAY_YEARS.last) return length === 7 ? 5 : 21
  let days = 0
  for (let index = 0; index < length; index += 1) if (isWorkingDay(addDays(from, index))) days += 1
  return days
}
