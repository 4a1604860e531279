import type { $brand } from 'zod'
import { day, dayFromNumber, dayFromParts, dayNumber, weekday } from './day.ts'
import type { Day } from './day.ts'

/** An instant as text in UTC with milliseconds, `2026-11-21T13:05:00.000Z`. Two instants compare as text. */
export type Instant = string & $brand<'Instant'>

/** A time of day in Sweden as text, `14:05`. */
export type Time = string & $brand<'Time'>

/** An instant in one of its two forms: text, or milliseconds since 1970-01-01 UTC. */
export type At = Instant | number

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

/**
 * Summer time in Sweden since it came in 1980: from and to a Sunday at 01:00 UTC. Years before have none. A change
 * of the law is one more row here.
 *
 * Source: the European summer-time directives and the IANA time zone database, read 2026-11-21; tested against Intl.
 */
const SUMMER_TIMES = [
  { fromYear: 1980, starts: { month: 4, sunday: 'first' }, ends: { month: 9, sunday: 'last' } },
  { fromYear: 1981, starts: { month: 3, sunday: 'last' }, ends: { month: 9, sunday: 'last' } },
  { fromYear: 1996, starts: { month: 3, sunday: 'last' }, ends: { month: 10, sunday: 'last' } },
] as const

type SundayRule = { month: number; sunday: 'first' | 'last' }

const INSTANT = /^(\d{4}-\d{2}-\d{2})[T ](\d{2}):(\d{2})(?::(\d{2})(?:\.(\d{1,6}))?)?(?:(Z)|([+-])(\d{2})(?::?(\d{2}))?)$/

/** Whether the text is a time of day, HH:MM. */
export function isTime(text: string): text is Time {
  return /^([01]\d|2[0-3]):[0-5]\d$/.test(text)
}

/** The time of day written HH:MM. @throws RangeError for anything else. */
export function time(text: string): Time {
  if (!isTime(text)) throw new RangeError('not a time: write it as HH:MM, for example 14:05')
  return text
}

/** Whether the text is an instant in the one form that is stored: UTC with milliseconds. */
export function isInstant(text: string): text is Instant {
  const found = /^(\d{4}-\d{2}-\d{2})T(\d{2}):(\d{2}):(\d{2})\.\d{3}Z$/.exec(text)
  if (found === null) return false
  const ms = Date.parse(text)
  return !Number.isNaN(ms) && new Date(ms).toISOString() === text
}

/**
 * The instant written as ISO 8601 or as PostgreSQL writes it, with an offset (`Z`, `+02`, `+01:00`), brought to UTC.
 * Parts of a millisecond are cut off.
 *
 * @throws RangeError when there is no offset, or the text is no instant.
 */
export function instant(text: string): Instant {
  return instantFrom(epochOf(text))
}

/** The instant so many milliseconds after 1970-01-01 UTC. @throws RangeError outside year 1-9999. */
export function instantFrom(ms: number): Instant {
  const days = Math.floor(ms / DAY)
  const rest = Math.floor(ms - days * DAY)
  const two = (value: number): string => String(value).padStart(2, '0')
  const clock = `${two(Math.floor(rest / HOUR))}:${two(Math.floor(rest / MINUTE) % 60)}:${two(Math.floor(rest / 1000) % 60)}`
  const made = `${dayFromNumber(days)}T${clock}.${String(rest % 1000).padStart(3, '0')}Z`
  if (!isInstant(made)) throw new RangeError('the instant falls outside the years 1 to 9999')
  return made
}

/** Milliseconds since 1970-01-01 UTC. */
export function epochMs(at: At): number {
  return typeof at === 'number' ? at : epochOf(at)
}

/** The Swedish day at an instant: half an hour past midnight in Stockholm is already the new day. */
export function dayOf(at: At): Day {
  return dayFromNumber(Math.floor(localMs(at) / DAY))
}

/** The time of day in Sweden at an instant, HH:MM, seconds cut off. */
export function timeOf(at: At): Time {
  const inDay = localMs(at) - Math.floor(localMs(at) / DAY) * DAY
  const hour = Math.floor(inDay / HOUR)
  const minute = Math.floor(inDay / MINUTE) % 60
  return time(`${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`)
}

/**
 * The instant when clocks in Sweden show this day and time. A time that happens twice (the night summer time ends)
 * means the first of the two; a time that never happens (the night it begins) is moved one hour on.
 */
export function instantOf(on: Day, at: Time): Instant {
  const asUtc = dayNumber(on) * DAY + Number(at.slice(0, 2)) * HOUR + Number(at.slice(3, 5)) * MINUTE
  const asSummer = asUtc - 2 * HOUR
  const asWinter = asUtc - HOUR
  return instantFrom(offsetAt(asSummer) === 2 * HOUR ? asSummer : asWinter)
}

/** Whole minutes from the first instant to the second, cut off toward zero; negative when the second is earlier. */
export function minutesBetween(from: At, to: At): number {
  return Math.trunc((epochMs(to) - epochMs(from)) / MINUTE)
}

function localMs(at: At): number {
  const ms = epochMs(at)
  return ms + offsetAt(ms)
}

function offsetAt(ms: number): number {
  const { from, to } = summerOf(Number(dayFromNumber(Math.floor(ms / DAY)).slice(0, 4)))
  return ms >= from && ms < to ? 2 * HOUR : HOUR
}

const summers = new Map<number, { from: number; to: number }>()

function summerOf(year: number): { from: number; to: number } {
  const known = summers.get(year)
  if (known !== undefined) return known
  const rule = SUMMER_TIMES.findLast((row) => row.fromYear <= year)
  const found =
    rule === undefined
      ? { from: Number.POSITIVE_INFINITY, to: Number.POSITIVE_INFINITY }
      : { from: sundayAtOne(year, rule.starts), to: sundayAtOne(year, rule.ends) }
  summers.set(year, found)
  return found
}

function sundayAtOne(year: number, { month, sunday }: SundayRule): number {
  if (sunday === 'first') {
    const first = dayFromParts(year, month, 1)
    return (dayNumber(first) + 7 - weekday(first)) * DAY + HOUR
  }
  // March, September and October: the last Sunday is at most six days before the month's last day.
  const last = dayFromParts(year, month, month === 9 ? 30 : 31)
  return (dayNumber(last) - (weekday(last) % 7)) * DAY + HOUR
}

function epochOf(text: string): number {
  const found = INSTANT.exec(text)
  if (found === null) throw new RangeError('not an instant: write it with its offset, for example 2026-11-21T14:05:00Z')
  const [, date = '', hour = '', minute = '', second = '0', fraction = '', , sign, offsetHour = '0', offsetMinute = '0'] = found
  const offset = (Number(offsetHour) * HOUR + Number(offsetMinute) * MINUTE) * (sign === '-' ? -1 : 1)
  const clock = Number(hour) * HOUR + Number(minute) * MINUTE + Number(second) * 1000
  if (Number(hour) > 23 || Number(minute) > 59 || Number(second) > 59) throw new RangeError('not an instant: no such time of day')
  return dayNumber(day(date)) * DAY + clock + Number(fraction.slice(0, 3).padEnd(3, '0')) - offset
}
