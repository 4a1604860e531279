import { addDays, addYears } from '../calendar/day.ts'
import type { Day } from '../calendar/day.ts'
import type { EnteredTerms, EnteredVersion, RuleVersion } from './contract.ts'

/** Entered versions count from here, so that a version shipped later never takes the same number. */
export const firstEntered = 101

/**
 * All versions that hold in a municipality: the shipped ones and those it has entered itself.
 *
 * Each version that is followed by another ends the day before the other begins, so that between a rule's first day and its last there is
 * neither gap nor overlap. An entered version keeps the words, facts and kind of the shipped one it builds on. Where a shipped version
 * begins on the same day as an entered one, the shipped one holds: it is whole, and the entered one was put in its place.
 *
 * @param entered those not withdrawn, in any order; one whose shipped version is not there is left out.
 * @returns by rule in the order of the shipped ones, then by first day.
 */
export function withEntered(shipped: readonly RuleVersion[], entered: readonly EnteredVersion[]): readonly RuleVersion[] {
  if (entered.length === 0) return shipped
  const changed = new Set(entered.map(({ rule }) => rule))
  const rules = [...new Set(shipped.map(({ rule }) => rule))]
  return rules.flatMap((rule) => {
    const own = shipped.filter((version) => version.rule === rule)
    return changed.has(rule) ? inRow(own, entered.filter((version) => version.rule === rule)) : own
  })
}

function inRow(shipped: readonly RuleVersion[], entered: readonly EnteredVersion[]): RuleVersion[] {
  const taken = new Set(shipped.map(({ validFrom }) => validFrom))
  const added = entered.filter(({ validFrom }) => !taken.has(validFrom)).flatMap((version) => {
    const base = shipped.find((each) => each.version === version.basedOn)
    return base === undefined ? [] : [inPlaceOf(base, version)]
  })
  const sorted = [...shipped, ...added].toSorted((a, b) => (a.validFrom < b.validFrom ? -1 : 1))
  return sorted.map((version, index) => {
    const next = sorted[index + 1]
    if (next === undefined) return version
    const before = addDays(next.validFrom, -1)
    return version.validTo !== null && version.validTo < before ? version : { ...version, validTo: before }
  })
}

function inPlaceOf(base: RuleVersion, entered: EnteredVersion): RuleVersion {
  const { version, basedOn, validFrom, paragraph, source, readOn, length, unit, calendar } = entered
  return { ...base, version, basedOn, validFrom, validTo: null, paragraph, source, readOn, length, unit, calendar }
}

/** Why a new version of a rule cannot be entered; the field it is about, and the code of the sentence. */
export type EntryFault = { readonly field: keyof EnteredTerms; readonly code: string }

const counted: readonly RuleVersion['unit'][] = ['days', 'weeks', 'months', 'years']
const longest: Readonly<Record<RuleVersion['unit'], readonly [number, number]>> = {
  'immediate': [0, 0], 'same-day': [0, 0], 'days': [1, 3650], 'weeks': [1, 520], 'months': [1, 240], 'years': [1, 50],
  'years-of-age': [1, 100], 'january-each-year': [1, 31], 'day-of-following-month': [1, 28],
}

/**
 * Whether a new version of a rule may be entered after those there are. It follows the latest, so that what has been in force is never
 * rewritten; it keeps what kind of time the rule has (a length in days, weeks, months or years may become another such length; what must be
 * done at once, a birthday or a date of the calendar stays so); where the length follows the legal basis it stays too.
 *
 * @param versions every version of the rule that holds, at least one.
 * @returns what is wrong, field by field; empty when it may be entered.
 */
export function entryFaults(versions: readonly RuleVersion[], terms: EnteredTerms, today: Day): EntryFault[] {
  const latest = latestOf(versions)
  const [least, most] = longest[terms.unit]
  const faults: Array<EntryFault | false> = [
    latest.validTo !== null && { field: 'validFrom', code: 'rule_has_ended' },
    terms.validFrom <= latest.validFrom && { field: 'validFrom', code: 'version_must_be_later' },
    terms.validFrom > addYears(today, 10) && { field: 'validFrom', code: 'version_too_far_ahead' },
    terms.readOn > today && { field: 'readOn', code: 'read_in_future' },
    !unitsFor(latest).includes(terms.unit) && { field: 'unit', code: 'unit_stands' },
    (terms.length < least || terms.length > most) && { field: 'length', code: 'length_outside' },
    latest.lengthByBasis !== null && terms.length !== latest.length && { field: 'length', code: 'length_by_basis_stands' },
    !calendarsFor(latest).includes(terms.calendar) && { field: 'calendar', code: 'calendar_stands' },
    saysTheSame(latest, terms) && { field: 'paragraph', code: 'version_changes_nothing' },
  ]
  return faults.filter((fault) => fault !== false)
}

/** The version that begins last. @throws RangeError when there is none. */
export function latestOf(versions: readonly RuleVersion[]): RuleVersion {
  const [latest] = versions.toSorted((a, b) => (a.validFrom > b.validFrom ? -1 : 1))
  if (latest === undefined) throw new RangeError('a rule has at least one version')
  return latest
}

/** Whether an entered version may be withdrawn on a day: only before it is in force. Afterwards clocks follow it. */
export function mayWithdraw({ validFrom }: Pick<EnteredVersion, 'validFrom'>, today: Day): boolean {
  return today < validFrom
}

/** The units that a version after this one may count in: a length of days, weeks, months or years may become another; others stay. */
export function unitsFor(latest: Pick<RuleVersion, 'unit'>): readonly RuleVersion['unit'][] {
  return counted.includes(latest.unit) ? counted : [latest.unit]
}

/** What may happen to a last day that is no working day in a version after this one: a length may stand or be moved; others stay. */
export function calendarsFor(latest: Pick<RuleVersion, 'unit' | 'calendar'>): readonly RuleVersion['calendar'][] {
  return counted.includes(latest.unit) ? ['next-weekday', 'same-day'] : [latest.calendar]
}

function saysTheSame(latest: RuleVersion, terms: EnteredTerms): boolean {
  const said = ['paragraph', 'source', 'length', 'unit', 'calendar'] as const
  return said.every((each) => latest[each] === terms[each])
}
