import { addDays, ageOn, daysBetween } from '../calendar/day.ts'
import type { Day } from '../calendar/day.ts'
import { daysLeft, judgeClock, shippedDaysAhead, urgencyOf, usedShare } from '../law/clocks.ts'
import type { ClockDays, ClockTraits, UrgencyGroup } from '../law/clocks.ts'
import type { AgeSpan, Choices, Order, ViewName } from './contract.ts'

/** What the order of the list needs to know of a row. */
export type Orderable = {
  kind: 'clock' | 'task' | 'unopened' | 'unassigned' | 'unseen' | 'restriction'
  id: string
  personId: string | null
  name: string | null
  caseNumber: string | null
  protected: boolean
  responsibleId: string | null
  responsibleName: string | null
  unitId: string
  rule: string | null
  title: string | null
  startedOn: Day
  nominalDueOn: Day
  legalDueOn: Day
  dueTime: string | null
  birthOn: Day | null
  traits: ClockTraits | null
  parkedUntilOn: Day | null
}

/** A promise is never law: after the duties of the same day, overdue from its own day. */
const promise: ClockTraits = { kind: 'recurring', unit: 'days', overdueFrom: 'nominal-due', lapses: 'never', protectsNow: false }
/** A report that nobody has opened may hide a child in danger: nothing goes before it. */
const unopened: ClockTraits = { kind: 'must', unit: 'immediate', overdueFrom: 'legal-due', lapses: 'never', protectsNow: true }
const unassigned: ClockTraits = { ...unopened, protectsNow: false }

/** The traits that order a row: its rule's, or those of its kind. A clock without a known rule counts as an ordinary duty. */
export function traitsOf(row: Pick<Orderable, 'kind' | 'traits'>): ClockTraits {
  if (row.kind === 'task') return promise
  if (row.kind === 'unopened') return unopened
  if (row.kind === 'unassigned') return row.traits ?? unassigned
  return row.traits ?? { ...promise, kind: 'must', overdueFrom: 'legal-due' }
}

function daysOf(row: Pick<Orderable, 'startedOn' | 'nominalDueOn' | 'legalDueOn'>): ClockDays {
  return { startedOn: row.startedOn, nominalDue: row.nominalDueOn, legalDue: row.legalDueOn, endedOn: null, endedBy: null }
}

/** What the municipality wants to be reminded of, and no law: a child not seen for long, a visiting restriction not told of. */
export function isReminder({ kind }: Pick<Orderable, 'kind'>): boolean {
  return kind === 'unseen' || kind === 'restriction'
}

/** A reminder is never overdue and never before a duty: last among what is near, the one that has waited longest first. */
function reminded({ nominalDueOn }: Orderable, today: Day): Standing {
  const waited = Math.min(1_000_000, Math.max(0, daysBetween(nominalDueOn, today)))
  return { group: 'this-week', rank: 299_000_000 - waited, left: -waited, soon: true, used: 1 }
}

/** How a row stands: its group and rank in the legal order, days left (negative when late), whether that is soon, and the share used. */
export type Standing = { group: UrgencyGroup; rank: number; left: number; soon: boolean; used: number }

/**
 * @param daysAhead how many days before its last day a row counts as near: the municipality's setting due-soon.
 * @returns the standing of an open row; a clock that the law itself has ended meanwhile stands first, as overdue.
 */
export function standingOf(row: Orderable, today: Day, daysAhead = shippedDaysAhead): Standing {
  if (isReminder(row)) return reminded(row, today)
  const clock = daysOf(row)
  const traits = traitsOf(row)
  const place = urgencyOf(clock, traits, today, daysAhead)
  const left = daysLeft(clock, traits, today) ?? 0
  if (place !== null) return { ...place, left, soon: left <= daysAhead, used: usedShare(clock, today) }
  return { group: 'now', rank: 0, left: -judgeClock(clock, traits, today).overdueDays, soon: true, used: 1 }
}

/**
 * Whether a row is put aside today. It comes back on the day it was parked until, or on its last day if that is earlier: what is due
 * cannot be hidden.
 */
export function isParked(row: Pick<Orderable, 'parkedUntilOn' | 'nominalDueOn'>, today: Day): boolean {
  return row.parkedUntilOn !== null && row.parkedUntilOn > today && row.nominalDueOn > today
}

/** What the chip of a row says, in a code that the texts turn into words, and how it is drawn. */
export type ClockSaying =
  | { kind: 'overdue'; says: 'overdue'; days: number }
  | { kind: 'now'; says: 'at_once' }
  | { kind: 'today'; says: 'last_day' | 'today' | 'moved_last_day' }
  | { kind: 'week' | 'later'; says: 'left'; days: number }
  | { kind: 'promise'; says: 'promise' }
  | { kind: 'promise'; says: 'reminder'; days: number }

/** @returns what to say of the time that is left; a promise says only that it is one. */
export function clockSaying(row: Orderable, standing: Standing, today: Day): ClockSaying {
  if (row.kind === 'task') return { kind: 'promise', says: 'promise' }
  if (isReminder(row)) return { kind: 'promise', says: 'reminder', days: Math.max(0, daysBetween(row.startedOn, today)) }
  if (standing.left < 0) return { kind: 'overdue', says: 'overdue', days: -standing.left }
  const { unit } = traitsOf(row)
  if (unit === 'immediate') return { kind: 'now', says: 'at_once' }
  if (unit === 'same-day') return { kind: 'today', says: 'today' }
  if (standing.left > 0) return { kind: standing.soon ? 'week' : 'later', says: 'left', days: standing.left }
  return { kind: 'today', says: row.legalDueOn > today ? 'moved_last_day' : 'last_day' }
}

/** The rows in the order asked for. The legal order: urgency, then the oldest matter first. */
export function ordered<R extends Orderable>(
  rows: ReadonlyArray<{ row: R; standing: Standing }>,
  order: Order,
  today: Day,
  lastContactOn: ReadonlyMap<string, string>,
) {
  const legal = (a: { row: R; standing: Standing }, b: { row: R; standing: Standing }): number =>
    a.standing.rank - b.standing.rank ||
    // A promise of ten o'clock comes before one of a quarter past one, whichever was given first; one without a time comes last.
    compare(a.row.dueTime ?? '', b.row.dueTime ?? '') * (a.row.dueTime === null || b.row.dueTime === null ? -1 : 1) ||
    compare(a.row.startedOn, b.row.startedOn) ||
    compare(a.row.id, b.row.id)
  const by: Record<Order, (one: { row: R; standing: Standing }) => string> = {
    lag: () => '',
    tid: ({ row }) => row.nominalDueOn,
    // Protected identities come after the names, by case number: their place must not tell what they are called.
    namn: ({ row }) => (row.name === null ? `\u{10ffff}${row.caseNumber ?? ''}` : row.name),
    krav: ({ row }) => row.rule ?? row.title ?? '',
    kontakt: ({ row }) => lastContactOn.get(row.personId ?? '') ?? '',
    handlaggare: ({ row }) => row.responsibleName ?? '',
  }
  const keyOf = by[order]
  return rows.toSorted((a, b) => swedish.compare(keyOf(a), keyOf(b)) || legal(a, b))
}

const swedish = new Intl.Collator('sv')
function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

/** Whether a row is among what one has chosen to see. Age: a protected child, whose age the list does not know, is always shown. */
export function isChosen(row: Orderable, choices: Choices, today: Day): boolean {
  return (
    (choices.enhet === null || row.unitId === choices.enhet) &&
    (choices.handlaggare === null || row.responsibleId === choices.handlaggare) &&
    (choices.krav === null || (row.kind === 'task' ? choices.krav === 'task' : row.rule === choices.krav)) &&
    (choices.alder === null || row.birthOn === null || spanOf(row.birthOn, today) === choices.alder)
  )
}

function spanOf(birthOn: Day, today: Day): AgeSpan {
  const age = birthOn > today ? 0 : ageOn(birthOn, today)
  return age <= 5 ? '0-5' : age <= 12 ? '6-12' : age <= 17 ? '13-17' : '18-'
}

/** Siblings with the same duty on the same day as one row; the rows keep their order, each group at the place of its first. */
export function siblingsTogether<R extends Orderable>(rows: readonly R[], siblingsOf: ReadonlyMap<string, ReadonlySet<string>>): R[][] {
  const groups: R[][] = []
  for (const row of rows) {
    const joined =
      row.personId === null || row.kind === 'task'
        ? undefined
        : groups.find(([first]) => first !== undefined && areTogether(first, row, siblingsOf))
    if (joined === undefined) groups.push([row])
    else joined.push(row)
  }
  return groups
}

function areTogether(first: Orderable, row: Orderable, siblingsOf: ReadonlyMap<string, ReadonlySet<string>>): boolean {
  return (
    first.kind === row.kind &&
    first.rule === row.rule &&
    first.nominalDueOn === row.nominalDueOn &&
    first.responsibleId === row.responsibleId &&
    first.personId !== row.personId &&
    siblingsOf.get(first.personId ?? '')?.has(row.personId ?? '') === true
  )
}

/** How many of the rows must be done today: at once, overdue or due. Parked ones never are. */
export function dueToday(standings: ReadonlyArray<Pick<Standing, 'group'>>): number {
  return standings.filter(({ group }) => group === 'now' || group === 'today').length
}

/** The tab one lands on: one's own list when anything is in it, otherwise reports that wait, otherwise the unit's. */
export function firstView(counts: { mine: number; reports: number | null; unit: number | null }): ViewName {
  if (counts.mine > 0 || (counts.reports ?? 0) + (counts.unit ?? 0) === 0) return 'mina'
  return (counts.reports ?? 0) > 0 ? 'ofordelade' : 'enhet'
}

/** Whole months between two days, at least one: "den fjärde på 11 månader". */
export function monthsBetween(from: Day, to: Day): number {
  return Math.max(1, Math.round(daysBetween(from, to) / 30.44))
}

/** The Monday from which "done this week" counts, and the day from which "done since yesterday" does: a Monday looks back to Friday. */
export function lookingBackFrom(today: Day, weekdayNow: number): Day {
  return addDays(today, weekdayNow === 1 ? -3 : -1)
}
