import type { $brand } from 'zod'

/**
 * A calendar day in Sweden as text, `2026-11-21`: years 0001 to 9999, proleptic Gregorian. Two days compare with
 * `<`, `=` and `>` as text. Never a JavaScript Date: a day has no time and no time zone.
 */
export type Day = string & $brand<'Day'>

/** Monday 1 to Sunday 7, as in ISO 8601. */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7

/** How someone born on 29 February is counted in a year that has none. The statutes do not say: a local setting. */
export type LeapBirthday = '02-28' | '03-01'

/** A day taken apart: year 1-9999, month 1-12, date 1-31. */
export type DayParts = { year: number; month: number; date: number }

const MONTH_LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const
const DASH = 45
const ZERO = 48

/** Whether the text is a day that exists, written YYYY-MM-DD and nothing else. */
export function isDay(text: string): text is Day {
  if (text.length !== 10 || text.charCodeAt(4) !== DASH || text.charCodeAt(7) !== DASH) return false
  const year = digits(text, 0, 4)
  const month = digits(text, 5, 7)
  const date = digits(text, 8, 10)
  return year >= 1 && month >= 1 && month <= 12 && date >= 1 && date <= daysInMonth(year, month)
}

/** The day written YYYY-MM-DD. @throws RangeError when the text is no day that exists; the text itself is not repeated. */
export function day(text: string): Day {
  if (!isDay(text)) throw new RangeError('not a day: write an existing day as YYYY-MM-DD, for example 2026-11-21')
  return text
}

/** The day with this year (1-9999), month (1-12) and date. @throws RangeError when there is no such day. */
export function dayFromParts(year: number, month: number, date: number): Day {
  return day(`${pad(year, 4)}-${pad(month, 2)}-${pad(date, 2)}`)
}

/** Year, month and date as whole numbers. */
export function dayParts(on: Day): DayParts {
  return { year: digits(on, 0, 4), month: digits(on, 5, 7), date: digits(on, 8, 10) }
}

/** The year as a number. */
export function yearOf(on: Day): number {
  return digits(on, 0, 4)
}

/** How many days the month has: 28 to 31. `month` is 1-12. */
export function daysInMonth(year: number, month: number): number {
  const usual = MONTH_LENGTHS[month - 1]
  if (usual === undefined) throw new RangeError('month is 1 to 12')
  return month === 2 && isLeapYear(year) ? 29 : usual
}

/** Whether the year has a 29 February. */
export function isLeapYear(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
}

/** The day `count` days later; the day itself is day 0, a negative count goes back. @throws RangeError outside year 1-9999. */
export function addDays(on: Day, count: number): Day {
  return dayFromNumber(dayNumber(on) + whole(count))
}

/** The same weekday `count` weeks later (1930:173 1 §, read 2026-11-21). A negative count goes back. */
export function addWeeks(on: Day, count: number): Day {
  return addDays(on, 7 * whole(count))
}

/**
 * The same day number `count` months later, or the month's last day when it has no such day:
 * 2026-08-31 and six months is 2027-02-28. A negative count goes back.
 *
 * Source: lag (1930:173) om beräkning av lagstadgad tid 1 §, read 2026-11-21.
 */
export function addMonths(on: Day, count: number): Day {
  const { year, month, date } = dayParts(on)
  const months = year * 12 + (month - 1) + whole(count)
  const toYear = Math.floor(months / 12)
  const toMonth = months - toYear * 12 + 1
  return dayFromParts(toYear, toMonth, Math.min(date, daysInMonth(toYear, toMonth)))
}

/** The same month and day number `count` years later; 29 February becomes 28 February (1930:173 1 §). */
export function addYears(on: Day, count: number): Day {
  return addMonths(on, 12 * whole(count))
}

/** Days from the first to the second: 0 for the same day, negative when the second is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return dayNumber(to) - dayNumber(from)
}

/** Monday 1 to Sunday 7. */
export function weekday(on: Day): Weekday {
  return weekdayOfNumber(dayNumber(on))
}

/** The later of two days. */
export function laterOf(one: Day, other: Day): Day {
  return one < other ? other : one
}

/** The first day of the month that the day is in. */
export function monthStart(on: Day): Day {
  return day(`${on.slice(0, 8)}01`)
}

/** The last day of the month that the day is in. */
export function monthEnd(on: Day): Day {
  const { year, month } = dayParts(on)
  return dayFromParts(year, month, daysInMonth(year, month))
}

/**
 * The `age`th birthday, age 0 being the day of birth.
 *
 * @param age whole years, 0 or more.
 * @param leapBirthday the day used for someone born on 29 February in other years (local setting, 28 February by default).
 */
export function birthdayOn(birth: Day, age: number, leapBirthday: LeapBirthday = '02-28'): Day {
  if (whole(age) < 0) throw new RangeError('an age is 0 or more')
  const { year, month, date } = dayParts(birth)
  const bornOnLeapDay = month === 2 && date === 29
  if (bornOnLeapDay && !isLeapYear(year + age) && leapBirthday === '03-01') return dayFromParts(year + age, 3, 1)
  return addYears(birth, age)
}

/**
 * Whole years of age on a day. The new age is reached on the birthday itself.
 *
 * @throws RangeError when `on` is before the birth: nobody has an age then, and 0 would be wrong.
 */
export function ageOn(birth: Day, on: Day, leapBirthday: LeapBirthday = '02-28'): number {
  if (on < birth) throw new RangeError('there is no age before the day of birth')
  const years = yearOf(on) - yearOf(birth)
  return birthdayOn(birth, years, leapBirthday) <= on ? years : years - 1
}

/** Days since 1970-01-01, which is 0. For arithmetic that must be fast; pages and rows hold a Day. */
export function dayNumber(on: Day): number {
  const { year, month, date } = dayParts(on)
  // The year is counted from March so that the leap day comes last, and 306 days lie between March and January.
  const marchYear = month > 2 ? year : year - 1
  const monthsSinceMarch = month > 2 ? month - 3 : month + 9
  const dayOfYear = Math.floor((153 * monthsSinceMarch + 2) / 5) + date - 1
  const leapDays = Math.floor(marchYear / 4) - Math.floor(marchYear / 100) + Math.floor(marchYear / 400)
  return marchYear * 365 + leapDays + dayOfYear - DAYS_FROM_YEAR_0_TO_1970
}

/** The day with this number of days since 1970-01-01. @throws RangeError outside year 1-9999. */
export function dayFromNumber(count: number): Day {
  const days = whole(count) + DAYS_FROM_YEAR_0_TO_1970
  const era = Math.floor(days / DAYS_IN_400_YEARS)
  const inEra = days - era * DAYS_IN_400_YEARS
  const yearInEra = Math.floor(
    (inEra - Math.floor(inEra / 1460) + Math.floor(inEra / 36524) - Math.floor(inEra / 146096)) / 365,
  )
  const leapDays = Math.floor(yearInEra / 4) - Math.floor(yearInEra / 100)
  const dayOfYear = inEra - (365 * yearInEra + leapDays)
  const monthsSinceMarch = Math.floor((5 * dayOfYear + 2) / 153)
  const date = dayOfYear - Math.floor((153 * monthsSinceMarch + 2) / 5) + 1
  const month = monthsSinceMarch < 10 ? monthsSinceMarch + 3 : monthsSinceMarch - 9
  const year = era * 400 + yearInEra + (month <= 2 ? 1 : 0)
  if (year < 1 || year > 9999) throw new RangeError('the day falls outside the years 1 to 9999')
  return dayFromParts(year, month, date)
}

const DAYS_FROM_YEAR_0_TO_1970 = 719_468
const DAYS_IN_400_YEARS = 146_097

function weekdayOfNumber(count: number): Weekday {
  // 1970-01-01 was a Thursday.
  const sinceMonday = (((count + 3) % 7) + 7) % 7
  const found = WEEKDAYS[sinceMonday]
  if (found === undefined) throw new RangeError('a day number is a whole number')
  return found
}

const WEEKDAYS = [1, 2, 3, 4, 5, 6, 7] as const

function whole(count: number): number {
  if (!Number.isSafeInteger(count)) throw new RangeError('a count of days, weeks, months or years is a whole number')
  return count
}

function pad(value: number, width: number): string {
  return String(value).padStart(width, '0')
}

/** The decimal number at these places, or NaN when one of them is no digit; NaN fails every comparison. */
function digits(text: string, from: number, to: number): number {
  let value = 0
  for (let place = from; place < to; place += 1) {
    const digit = text.charCodeAt(place) - ZERO
    if (!(digit >= 0 && digit <= 9)) return Number.NaN
    value = value * 10 + digit
  }
  return value
}
