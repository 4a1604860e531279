import { addDays, dayFromParts, weekday, yearOf } from './day.ts'
import type { Day } from './day.ts'

/** A public holiday, or one of the three eves that count as holidays when a period of law ends. Sundays are not listed. */
export type Holiday = { sv: string; en: string; kind: 'holiday' | 'eve' }

/** The first and last year whose holidays are known. */
export const HOLIDAY_YEARS = { first: 1954, last: 2100 } as const

type Place =
  | { month: number; date: number }
  | { daysAfterEaster: number }
  /** The first Saturday on or after the date, and so many days after that. */
  | { firstSaturdayFrom: { month: number; date: number }; plus: number }

type HolidayRule = Holiday & { place: Place; validFrom: number; validTo: number | null }

const always = { validFrom: 1954, validTo: null }

/**
 * The holidays as rows with the years they hold, in the order of the act. Where two fall on one day, as Ascension Day
 * on 1 May 2008, the first row gives the day its name.
 *
 * Source: lag (1989:253) om allmänna helgdagar, read 2026-11-21; the three eves: lag (1930:173) 2 §, read 2026-11-21.
 * From 2005 the National Day took the place of Whit Monday. The Saturday rules are older than 1954.
 */
const HOLIDAYS = [
  { sv: 'Nyårsdagen', en: "New Year's Day", kind: 'holiday', place: { month: 1, date: 1 }, ...always },
  { sv: 'Trettondedag jul', en: 'Epiphany', kind: 'holiday', place: { month: 1, date: 6 }, ...always },
  { sv: 'Långfredagen', en: 'Good Friday', kind: 'holiday', place: { daysAfterEaster: -2 }, ...always },
  { sv: 'Påskdagen', en: 'Easter Day', kind: 'holiday', place: { daysAfterEaster: 0 }, ...always },
  { sv: 'Annandag påsk', en: 'Easter Monday', kind: 'holiday', place: { daysAfterEaster: 1 }, ...always },
  { sv: 'Första maj', en: 'May Day', kind: 'holiday', place: { month: 5, date: 1 }, ...always },
  { sv: 'Kristi himmelsfärdsdag', en: 'Ascension Day', kind: 'holiday', place: { daysAfterEaster: 39 }, ...always },
  { sv: 'Pingstdagen', en: 'Whit Sunday', kind: 'holiday', place: { daysAfterEaster: 49 }, ...always },
  { sv: 'Annandag pingst', en: 'Whit Monday', kind: 'holiday', place: { daysAfterEaster: 50 }, validFrom: 1954, validTo: 2004 },
  { sv: 'Sveriges nationaldag', en: 'National Day', kind: 'holiday', place: { month: 6, date: 6 }, validFrom: 2005, validTo: null },
  {
    sv: 'Midsommarafton', en: 'Midsummer Eve', kind: 'eve', ...always,
    place: { firstSaturdayFrom: { month: 6, date: 20 }, plus: -1 },
  },
  {
    sv: 'Midsommardagen', en: 'Midsummer Day', kind: 'holiday', ...always,
    place: { firstSaturdayFrom: { month: 6, date: 20 }, plus: 0 },
  },
  {
    sv: 'Alla helgons dag', en: "All Saints' Day", kind: 'holiday', ...always,
    place: { firstSaturdayFrom: { month: 10, date: 31 }, plus: 0 },
  },
  { sv: 'Julafton', en: 'Christmas Eve', kind: 'eve', place: { month: 12, date: 24 }, ...always },
  { sv: 'Juldagen', en: 'Christmas Day', kind: 'holiday', place: { month: 12, date: 25 }, ...always },
  { sv: 'Annandag jul', en: 'Boxing Day', kind: 'holiday', place: { month: 12, date: 26 }, ...always },
  { sv: 'Nyårsafton', en: "New Year's Eve", kind: 'eve', place: { month: 12, date: 31 }, ...always },
] as const satisfies readonly HolidayRule[]

/** The public holiday of the day, or null; an ordinary Sunday has no name. @throws RangeError outside 1954-2100. */
export function holidayOn(on: Day): Holiday | null {
  return namedOn(on).find((found) => found.kind === 'holiday') ?? null
}

/** Midsummer, Christmas or New Year's Eve, or null. @throws RangeError outside 1954-2100. */
export function eveOn(on: Day): Holiday | null {
  return namedOn(on).find((found) => found.kind === 'eve') ?? null
}

/**
 * Whether a period of law may end on the day without being moved: not a Saturday, Sunday, public holiday or one of
 * the three eves.
 *
 * @throws RangeError outside 1954-2100.
 * Source: lag (1930:173) om beräkning av lagstadgad tid 2 §, read 2026-11-21.
 */
export function isWorkingDay(on: Day): boolean {
  return namedOn(on).length === 0 && weekday(on) <= 5
}

/**
 * The day itself when it is a working day, otherwise the first working day after it: the day an act may still be done.
 *
 * @throws RangeError when the day is outside 1954-2100.
 * Source: lag (1930:173) om beräkning av lagstadgad tid 2 §, read 2026-11-21.
 */
export function nextWorkingDay(on: Day): Day {
  refuseUnknownYear(on)
  let found = on
  while (weekday(found) > 5 || (yearTable(yearOf(found)).get(found) ?? []).length > 0) found = addDays(found, 1)
  return found
}

/**
 * Easter Day of a year in the Gregorian calendar, a Sunday from 22 March to 25 April: the first Sunday after the
 * church's full moon, which is counted with the year's place in the cycle of nineteen years and not observed.
 */
export function easterDay(year: number): Day {
  const century = Math.floor(year / 100)
  const golden = year % 19
  const leapYearsLost = century - Math.floor(century / 4)
  const moonDrift = Math.floor((8 * century + 13) / 25)
  const age = (19 * golden + leapYearsLost - moonDrift + 15) % 30
  // The church counts no full moon later than 18 April (day 28), and never twice on the same day of the cycle.
  const late = age === 29 || (age === 28 && golden > 10) ? age - 1 : age
  const fullMoon = addDays(dayFromParts(year, 3, 21), late)
  return addDays(fullMoon, 7 - (weekday(fullMoon) % 7))
}

function namedOn(on: Day): readonly Holiday[] {
  refuseUnknownYear(on)
  return yearTable(yearOf(on)).get(on) ?? []
}

function refuseUnknownYear(on: Day): void {
  const year = yearOf(on)
  if (year < HOLIDAY_YEARS.first || year > HOLIDAY_YEARS.last) {
    throw new RangeError(`Swedish holidays are known for ${HOLIDAY_YEARS.first} to ${HOLIDAY_YEARS.last}, not for ${year}`)
  }
}

const tables = new Map<number, ReadonlyMap<Day, readonly Holiday[]>>()

/** The year's holidays and eves by day, worked out once; the same year always gives the same table. */
function yearTable(year: number): ReadonlyMap<Day, readonly Holiday[]> {
  const known = tables.get(year)
  if (known !== undefined) return known
  const table = new Map<Day, Holiday[]>()
  const easter = easterDay(year)
  for (const rule of HOLIDAYS) {
    if (year < rule.validFrom || (rule.validTo !== null && year > rule.validTo)) continue
    const on = placeIn(year, easter, rule.place)
    table.set(on, [...(table.get(on) ?? []), { sv: rule.sv, en: rule.en, kind: rule.kind }])
  }
  tables.set(year, table)
  return table
}

function placeIn(year: number, easter: Day, place: Place): Day {
  if ('daysAfterEaster' in place) return addDays(easter, place.daysAfterEaster)
  if ('date' in place) return dayFromParts(year, place.month, place.date)
  const earliest = dayFromParts(year, place.firstSaturdayFrom.month, place.firstSaturdayFrom.date)
  return addDays(earliest, ((6 - weekday(earliest) + 7) % 7) + place.plus)
}
