import { addDays, daysBetween, isDay, weekday, yearOf } from './day.ts'
import type { Day } from './day.ts'
import { isTime } from './instant.ts'
import type { Time } from './instant.ts'
import { MONTH_NAMES, WEEKDAY_NAMES } from './names.ts'

/** Which way a day without a year, or a weekday alone, is meant: a contact lies back in time, a task ahead. */
export type Toward = 'past' | 'future' | 'nearest'

const RELATIVE_WORDS: ReadonlyMap<string, number> = new Map([
  ['idag', 0], ['i dag', 0], ['today', 0],
  ['igår', -1], ['i går', -1], ['yesterday', -1],
  ['imorgon', 1], ['i morgon', 1], ['imorron', 1], ['i morron', 1], ['tomorrow', 1],
  ['förrgår', -2], ['i förrgår', -2], ['iförrgår', -2],
  ['övermorgon', 2], ['i övermorgon', 2], ['iövermorgon', 2],
])

const WEEKDAY_BY_NAME = numbered([
  WEEKDAY_NAMES.sv.long, WEEKDAY_NAMES.sv.short, WEEKDAY_NAMES.en.long, WEEKDAY_NAMES.en.short,
  ['må', 'ti', 'on', 'to', 'fr', 'lö', 'sö'], ['', '', '', 'tor', '', '', ''], ['', 'tues', 'weds', 'thurs', '', '', ''],
])

const MONTH_BY_NAME = numbered([
  MONTH_NAMES.sv.long, MONTH_NAMES.sv.short, MONTH_NAMES.en.long, MONTH_NAMES.en.short,
  ['', '', '', 'apr', '', 'jun', 'jul', '', 'sept', '', '', ''],
])

/**
 * The day that someone typed in a field, in Swedish or English: 2026-11-21, 20261121, 21/11, 21/11 2026, "21 nov",
 * "21 november 2026", "idag", "i morgon", "igår", "+14", "-3", "fre", "fre 27 nov". Day comes before month, also in
 * English. Spaces, capitals and full stops after short forms do not matter.
 *
 * A day without a year is the one nearest to today (`toward` narrows it). A weekday alone is the next one, today
 * included, or with `past` the latest one.
 *
 * @returns null when the text is no day, when the weekday does not fit the date, or when it could mean two days.
 */
export function parseDayInput(text: string, today: Day, toward: Toward = 'nearest'): Day | null {
  const typed = text.trim().toLowerCase().replace(/\s+/g, ' ')
  if (typed.length > 40) return null
  const words = RELATIVE_WORDS.get(typed)
  if (words !== undefined) return addDays(today, words)
  const offset = /^([+\-\u2212]) ?(\d{1,4})$/.exec(typed)
  if (offset !== null) return addDays(today, offset[1] === '+' ? Number(offset[2]) : -Number(offset[2]))
  return dayOfWeekAlone(typed, today, toward) ?? datedDay(typed, today, toward)
}

/** What was typed in a field for a time: the time, and the day when one was named before it. */
export type TimeInput = { day: Day | null; time: Time }

/**
 * The time that someone typed: 14.45, 14:45, 1445, 845, "kl 14", and with a day before it "i dag 14.45",
 * "21/11 14.45". Four digits without a mark count as a time only alone or after a word, since "21/11 2026" is a year.
 *
 * @returns null when the text is no time or the day before it is none.
 */
export function parseTimeInput(text: string, today: Day, toward: Toward = 'nearest'): TimeInput | null {
  const typed = text.trim().toLowerCase().replace(/\s+/g, ' ')
  const found = /^(.*?)(\d{1,2}[.:]\d{2}|(?<!\d)\d{1,4})$/.exec(typed)
  if (found === null || typed.length > 60) return null
  const [, before = '', clock = ''] = found
  const dayText = before.replace(/(^|[ ,])(kl\.?|klockan) ?$/, '').replace(/[ ,]+$/, '')
  if (before !== '' && !/[ .]$/.test(before)) return null
  const marked = /[.:]/.test(clock) || before.trimEnd() !== dayText.trimEnd()
  if (!marked && (clock.length < 3 || /\d/.test(dayText))) return null
  const at = timeFrom(clock)
  if (at === null) return null
  if (dayText === '') return { day: null, time: at }
  const on = parseDayInput(dayText, today, toward)
  return on === null ? null : { day: on, time: at }
}

function timeFrom(clock: string): Time | null {
  const [hour = '', minute = '00'] = /[.:]/.test(clock)
    ? clock.split(/[.:]/)
    : clock.length <= 2 ? [clock] : [clock.slice(0, -2), clock.slice(-2)]
  const written = `${hour.padStart(2, '0')}:${minute}`
  return isTime(written) ? written : null
}

function dayOfWeekAlone(typed: string, today: Day, toward: Toward): Day | null {
  const wanted = WEEKDAY_BY_NAME.get(withoutStop(typed))
  if (wanted === undefined) return null
  const ahead = (wanted - weekday(today) + 7) % 7
  if (toward !== 'past' || ahead === 0) return addDays(today, ahead)
  return addDays(today, ahead - 7)
}

/** A weekday may stand before the date; it must then be the right one, and may tell this year from the next. */
function datedDay(typed: string, today: Day, toward: Toward): Day | null {
  const first = /^(\p{L}+)\.?,? (?:den )?(.*)$/u.exec(typed)
  const named = first?.[1] === undefined ? undefined : WEEKDAY_BY_NAME.get(first[1])
  const rest = named === undefined ? typed.replace(/^den /, '') : (first?.[2] ?? '')
  const on = wholeDate(rest) ?? dateAndMonth(rest, today, toward)
  if (on === null || named === undefined || weekday(on) === named) return on
  const thisYear = /\d{4}/.test(rest) ? null : existing(`${today.slice(0, 4)}${on.slice(4)}`)
  return thisYear !== null && weekday(thisYear) === named && fits(thisYear, today, toward) ? thisYear : null
}

function fits(on: Day, today: Day, toward: Toward): boolean {
  return toward === 'nearest' || on === today || (toward === 'past') === on < today
}

function wholeDate(typed: string): Day | null {
  const found = /^(\d{4})-?(\d{2})-?(\d{2})$/.exec(typed)
  if (found === null) return null
  return existing(`${found[1]}-${found[2]}-${found[3]}`)
}

function dateAndMonth(typed: string, today: Day, toward: Toward): Day | null {
  const found =
    /^(?<date>\d{1,2}) ?\/ ?(?<month>\d{1,2})(?:[ \-/](?<year>\d{4}))?$/.exec(typed) ??
    /^(?<date>\d{1,2})(?::[ae]|st|nd|rd|th)? (?<month>\p{L}+)\.?(?: (?<year>\d{4}))?$/u.exec(typed)
  if (found?.groups === undefined) return null
  const { date = '', month = '', year } = found.groups
  const number = /^\d/.test(month) ? Number(month) : MONTH_BY_NAME.get(month)
  if (number === undefined) return null
  const inYear = (wanted: string): Day | null =>
    existing(`${wanted}-${String(number).padStart(2, '0')}-${date.padStart(2, '0')}`)
  return year === undefined ? closest(inYear, today, toward) : inYear(year)
}

/** The nearest day allowed among last year, this year and next year; 29 February may need a year further off. */
function closest(inYear: (year: string) => Day | null, today: Day, toward: Toward): Day | null {
  const allowed: Day[] = []
  for (let year = yearOf(today) - 8; year <= yearOf(today) + 8; year += 1) {
    const on = inYear(String(year).padStart(4, '0'))
    if (on !== null && fits(on, today, toward)) allowed.push(on)
  }
  const distance = (on: Day): number => Math.abs(daysBetween(today, on))
  const [best, next] = allowed.sort((one, other) => distance(one) - distance(other))
  if (best === undefined || (next !== undefined && distance(best) === distance(next))) return null
  return best
}

function existing(text: string): Day | null {
  return isDay(text) ? text : null
}

function withoutStop(word: string): string {
  return word.endsWith('.') ? word.slice(0, -1) : word
}

function numbered(lists: readonly (readonly string[])[]): ReadonlyMap<string, number> {
  const found = new Map<string, number>()
  for (const names of lists) for (const [place, name] of names.entries()) if (name !== '') found.set(name.toLowerCase(), place + 1)
  return found
}
