import { addDays, dayFromNumber, dayNumber } from '../../calendar/day.ts'
import type { Day } from '../../calendar/day.ts'
import { isWorkingDay } from '../../calendar/holidays.ts'
import { dayOf, epochMs, instantFrom, instantOf, time, timeOf } from '../../calendar/instant.ts'
import type { Instant, Time } from '../../calendar/instant.ts'

/** Minutes after midnight: 8 * 60 + 12 is 08.12. */
export const clock = (hours: number, minutes = 0): number => hours * 60 + minutes

/** The instant at so many minutes after midnight on a Swedish day; past midnight it is the next day. */
export function at(on: Day, minutes: number): Instant {
  const whole = Math.floor(minutes)
  if (whole < 0 || whole >= 1440) return at(addDays(on, Math.floor(whole / 1440)), ((whole % 1440) + 1440) % 1440)
  // Summer time begins and ends between two and three in the night.
  return whole < clock(3) ? instantOf(on, timeText(whole)) : instantFrom(noonOf(on) + (whole - clock(12)) * 60_000)
}

/** Minutes after midnight as a time of day, "08:12". */
export function timeText(minutes: number): Time {
  const two = (value: number): string => String(value).padStart(2, '0')
  return time(`${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`)
}

const noons = new Map<Day, number>()

function noonOf(on: Day): number {
  const found = noons.get(on) ?? epochMs(instantOf(on, time('12:00')))
  noons.set(on, found)
  return found
}

export function later(than: Instant, minutes: number): Instant {
  return instantFrom(epochMs(than) + Math.round(minutes) * 60_000)
}

/** The instant, or now when it still lies ahead. */
export function notAfter(now: Instant, instant: Instant): Instant {
  return instant <= now ? instant : now
}

/** Minutes after midnight in Sweden. */
export function minutesOf(instant: Instant): number {
  const shown = timeOf(instant)
  return Number(shown.slice(0, 2)) * 60 + Number(shown.slice(3))
}

export function isOfficeTime(instant: Instant): boolean {
  const minutes = minutesOf(instant)
  return isWorkingDay(dayOf(instant)) && minutes >= clock(8) && minutes < clock(16, 30)
}

/** The working day itself, or the nearest before it. */
export function workdayBefore(on: Day): Day {
  let found = on
  while (!isWorkingDay(found)) found = addDays(found, -1)
  return found
}

/** The working day itself, or the nearest after it. */
export function workdayFrom(on: Day): Day {
  let found = on
  while (!isWorkingDay(found)) found = addDays(found, 1)
  return found
}

/** So many working days later; 0 is the day itself, or the next working day. */
export function workdaysLater(on: Day, count: number): Day {
  let found = workdayFrom(on)
  for (let left = count; left > 0; left -= 1) found = workdayFrom(addDays(found, 1))
  return found
}

/** The last day before today on which the managers decide: everything that chance receives before it is decided by then. */
export function lastDecidingDay(today: Day): Day {
  return workdayBefore(addDays(today, -1))
}

export function earlierOf(one: Day, other: Day): Day {
  return one < other ? one : other
}

/** Every day from the first to the last, both included. */
export function* daysFrom(first: Day, last: Day): Generator<Day> {
  for (let number = dayNumber(first), end = dayNumber(last); number <= end; number += 1) yield dayFromNumber(number)
}
