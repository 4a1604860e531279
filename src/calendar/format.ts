import { dayParts, daysBetween, weekday, yearOf } from './day.ts'
import type { Day } from './day.ts'
import { dayOf, timeOf } from './instant.ts'
import type { At, Time } from './instant.ts'
import { MONTH_NAMES, WEEKDAY_NAMES } from './names.ts'
import type { Language } from './names.ts'
import type { IsoWeek } from './week.ts'

const HARD_SPACE = '\u00a0'
const MINUS = '\u2212'

/**
 * How a day is written: short "26 nov", weekday "tors 26 nov", dayMonth "torsdag 26 november", long "26 november 2026",
 * full (on paper) "torsdag 26 november 2026".
 */
export type DayForm = 'short' | 'weekday' | 'dayMonth' | 'long' | 'full'

/**
 * The day as people read it.
 *
 * @param today when given, the forms without a year get one if the day is in another year: "tors 26 nov 2025".
 */
export function formatDay(on: Day, language: Language, form: DayForm = 'weekday', today?: Day): string {
  const { year, month, date } = dayParts(on)
  const otherYear = today !== undefined && yearOf(today) !== year ? ` ${year}` : ''
  const short = `${date} ${nameAt(MONTH_NAMES[language].short, month)}`
  const long = `${date} ${nameAt(MONTH_NAMES[language].long, month)}`
  const longWeekday = nameAt(WEEKDAY_NAMES[language].long, weekday(on))
  switch (form) {
    case 'short':
      return short + otherYear
    case 'weekday':
      return `${nameAt(WEEKDAY_NAMES[language].short, weekday(on))} ${short}${otherYear}`
    case 'dayMonth':
      return `${longWeekday} ${long}${otherYear}`
    case 'long':
      return `${long} ${year}`
    case 'full':
      return `${longWeekday} ${long} ${year}`
  }
}

const NEAR = { sv: ['i går', 'i dag', 'i morgon'], en: ['yesterday', 'today', 'tomorrow'] } as const

/** "i dag", "i går" or "i morgon" for those three days, otherwise the weekday form with the year when it is another year. */
export function formatNearDay(on: Day, today: Day, language: Language): string {
  return NEAR[language][daysBetween(today, on) + 1] ?? formatDay(on, language, 'weekday', today)
}

/** How far a day is from today, for the words of a page: `days` is never negative; `past` 1 is yesterday. */
export function distanceFrom(today: Day, on: Day): { when: 'past' | 'today' | 'future'; days: number } {
  const days = daysBetween(today, on)
  if (days === 0) return { when: 'today', days }
  return days < 0 ? { when: 'past', days: -days } : { when: 'future', days }
}

/** A count of days with its noun: "1 dag", "2 dagar", "1 day", "2 days". */
export function formatDayCount(days: number, language: Language): string {
  const one = days === 1 || days === -1
  const noun = language === 'sv' ? (one ? 'dag' : 'dagar') : one ? 'day' : 'days'
  return `${formatNumber(days, language)} ${noun}`
}

/** "vecka 48" or "week 48"; with the year when asked, "vecka 48 2026". */
export function formatWeek(week: IsoWeek, language: Language, withYear = false): string {
  const number = Number(week.slice(6))
  return `${language === 'sv' ? 'vecka' : 'week'} ${number}${withYear ? ` ${week.slice(0, 4)}` : ''}`
}

/** A time of day: "08.12" in Swedish, "08:12" in English. */
export function formatTime(at: Time, language: Language): string {
  return language === 'sv' ? at.replace(':', '.') : at
}

/** An instant as day and time in Sweden: "i går 16.48", "tors 26 nov 08.12". */
export function formatInstant(at: At, today: Day, language: Language): string {
  return `${formatNearDay(dayOf(at), today, language)} ${formatTime(timeOf(at), language)}`
}

/**
 * A number as people read it: "1 234,5" with decimal comma and hard space in Swedish, "1,234.5" in English, minus as
 * U+2212. Halves are rounded away from zero as the number is stored; a number that rounds to zero has no minus.
 *
 * @param decimals exactly so many, 0 to 20.
 * @throws RangeError for anything that is no finite number below 10^21.
 */
export function formatNumber(value: number, language: Language, decimals = 0): string {
  if (!Number.isFinite(value) || Math.abs(value) >= 1e21) throw new RangeError('only a finite number can be shown')
  const [whole = '0', fraction] = Math.abs(value).toFixed(decimals).split('.')
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, language === 'sv' ? HARD_SPACE : ',')
  const shown = fraction === undefined ? grouped : `${grouped}${language === 'sv' ? ',' : '.'}${fraction}`
  return value < 0 && /[1-9]/.test(shown) ? MINUS + shown : shown
}

/** A share as percent, 0.912 as "91 %" with a hard space in Swedish and "91%" in English. Never shown without its two numbers. */
export function formatPercent(share: number, language: Language, decimals = 0): string {
  return `${formatNumber(share * 100, language, decimals)}${language === 'sv' ? `${HARD_SPACE}%` : '%'}`
}

function nameAt(names: readonly string[], number: number): string {
  return names[number - 1] ?? ''
}

const words = {
  sv: ['två', 'tre', 'fyra', 'fem', 'sex', 'sju', 'åtta', 'nio', 'tio', 'elva', 'tolv'],
  en: ['two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'],
} as const satisfies Record<Language, readonly string[]>

/**
 * A count inside a sentence: 2 to 12 as a word, others in figures (one is "en" or "ett" by what is counted). `start`: begins the
 * sentence.
 */
export function countInWords(count: number, language: Language, start: 'start' | 'inside' = 'inside'): string {
  const word = words[language][count - 2] ?? formatNumber(count, language)
  return start === 'start' ? word.charAt(0).toUpperCase() + word.slice(1) : word
}

/** "november 2026" of "2026-11". */
export function formatMonth(month: string, language: Language): string {
  return `${MONTH_NAMES[language].long[Number(month.slice(5)) - 1] ?? ''} ${month.slice(0, 4)}`
}
