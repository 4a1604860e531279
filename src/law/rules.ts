import {
  addDays, addMonths, addWeeks, addYears, birthdayOn, dayFromParts, dayParts, monthStart, yearOf,
} from '../calendar/day.ts'
import type { Day } from '../calendar/day.ts'
import { nextWorkingDay } from '../calendar/holidays.ts'
import type { RuleId, RuleVersion } from './contract.ts'
import { shippedCounting } from './settings.ts'
import type { Counting } from './settings.ts'

/**
 * When something must be done. Warnings follow `nominalDue`; until and with `legalDue` the act is still in time.
 * `beforeFirstVersion`: the start lies before the first version recorded, and was counted with that one.
 */
export type Due = {
  nominalDue: Day
  legalDue: Day
  paragraph: string
  ruleVersion: number
  beforeFirstVersion: boolean
}

/** What may change how a rule is counted: the legal basis of the care, and the municipality's own settings. */
export type DueOptions = { basis?: string; counting?: Counting }

/**
 * The version of a rule under which a clock that starts on the day runs, also after the law has changed.
 *
 * @param versions every version that holds in the municipality; where two hold, the one that came last.
 * @returns the earliest version, marked, for a start before it.
 * @throws RangeError when the rule has no version, or had ended by that day.
 */
export function ruleVersionOn(
  versions: readonly RuleVersion[], rule: RuleId, start: Day,
): { version: RuleVersion; beforeFirstVersion: boolean } {
  let earliest: RuleVersion | undefined
  let inForce: RuleVersion | undefined
  for (const row of versions) {
    if (row.rule !== rule) continue
    if (earliest === undefined || isLater(earliest, row)) earliest = row
    if (isInForce(row, start) && (inForce === undefined || isLater(row, inForce))) inForce = row
  }
  if (earliest === undefined) throw new RangeError(`there is no rule "${rule}"`)
  if (inForce !== undefined) return { version: inForce, beforeFirstVersion: false }
  if (start < earliest.validFrom) return { version: earliest, beforeFirstVersion: true }
  throw new RangeError(`the rule "${rule}" was not in force on ${start}`)
}

/**
 * The days a rule gives when its clock starts on a day. Recurring rules give the next due day from the given start.
 *
 * @param start the Swedish day of the fact that starts the clock; for an age limit the day of birth.
 * @throws RangeError for an unknown rule or basis, and where the holidays of the due year are not known (1954-2100).
 *
 * Source: lag (1930:173) om beräkning av lagstadgad tid 1-2 §§, and the paragraph of the version, read 2026-11-21.
 */
export function dueFor(versions: readonly RuleVersion[], rule: RuleId, start: Day, options: DueOptions = {}): Due {
  const { version, beforeFirstVersion } = ruleVersionOn(versions, rule, start)
  const nominalDue = nominalDueOf(version, start, options)
  const legalDue = version.calendar === 'next-weekday' ? nextWorkingDay(nominalDue) : nominalDue
  return { nominalDue, legalDue, paragraph: version.paragraph, ruleVersion: version.version, beforeFirstVersion }
}

/** The rules whose clock counts from a registered fact on the day; an application starts no preliminary assessment. */
export function rulesStartedBy(versions: readonly RuleVersion[], fact: string, on: Day): RuleId[] {
  return rulesWith(versions, on, (version) => version.startFacts.includes(fact))
}

/** The rules whose clock a registered fact ends as done. */
export function rulesEndedBy(versions: readonly RuleVersion[], fact: string, on: Day): RuleId[] {
  return rulesWith(versions, on, (version) => version.endFacts.includes(fact))
}

/** The paragraph as it is shown beside a duty: the first one, without remarks, "SoL 22:13". */
export function shortParagraph(paragraph: string): string {
  return paragraph.split(/[;(,]/)[0]?.trim() ?? paragraph
}

function rulesWith(versions: readonly RuleVersion[], on: Day, fits: (version: RuleVersion) => boolean): RuleId[] {
  const found = new Set<RuleId>()
  for (const row of versions) {
    if (isInForce(row, on) && fits(ruleVersionOn(versions, row.rule, on).version)) found.add(row.rule)
  }
  return [...found]
}

function isInForce({ validFrom, validTo }: RuleVersion, on: Day): boolean {
  return validFrom <= on && (validTo === null || on <= validTo)
}

function isLater(one: RuleVersion, other: RuleVersion): boolean {
  return one.validFrom === other.validFrom ? one.version > other.version : one.validFrom > other.validFrom
}

function nominalDueOf(version: RuleVersion, start: Day, { basis, counting = shippedCounting }: DueOptions): Day {
  const length = lengthOf(version, basis)
  switch (version.unit) {
    case 'immediate':
    case 'same-day':
      return start
    case 'days':
      return addDays(start, counting.dayCount === 'arrival-is-day-1' && length > 0 ? length - 1 : length)
    case 'weeks':
      return addWeeks(start, length)
    case 'months':
      return addMonths(start, length)
    case 'years':
      return addYears(start, length)
    case 'years-of-age':
      return birthdayOn(start, length, counting.leapBirthday)
    case 'january-each-year':
      return nextInJanuary(start, length)
    case 'day-of-following-month':
      return addDays(addMonths(monthStart(start), 1), length - 1)
  }
}

function lengthOf(version: RuleVersion, basis: string | undefined): number {
  if (basis === undefined) return version.length
  const length = version.lengthByBasis?.[basis]
  if (length !== undefined) return length
  const known = Object.keys(version.lengthByBasis ?? {})
  throw new RangeError(
    known.length === 0
      ? `the rule "${version.rule}" takes no basis`
      : `the rule "${version.rule}" takes basis ${known.map((name) => `"${name}"`).join(' or ')}`,
  )
}

/** The first such day of January that comes after the start. */
function nextInJanuary(start: Day, date: number): Day {
  const { month, date: startDate } = dayParts(start)
  return dayFromParts(month === 1 && startDate < date ? yearOf(start) : yearOf(start) + 1, 1, date)
}
