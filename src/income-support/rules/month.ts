import { addMonths, day, daysInMonth, monthEnd } from '../../calendar/day.ts'
import type { Day } from '../../calendar/day.ts'
import type { Month } from '../contract/calculation.ts'

/** The first day of a month. */
export function firstDay(month: Month): Day {
  return day(`${month}-01`)
}

/** The last day of a month. */
export function lastDay(month: Month): Day {
  return monthEnd(firstDay(month))
}

export function monthOf(on: Day): Month {
  return on.slice(0, 7)
}

/** The month so many months later; a negative count is before. */
export function monthsLater(month: Month, count: number): Month {
  return monthOf(addMonths(firstDay(month), count))
}

export function yearOfMonth(month: Month): number {
  return Number(month.slice(0, 4))
}

export function daysOf(month: Month): number {
  return daysInMonth(yearOfMonth(month), Number(month.slice(5)))
}
