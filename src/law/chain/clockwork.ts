import { addDays, laterOf } from '../../calendar/day.ts'
import type { Day } from '../../calendar/day.ts'
import { nextWorkingDay } from '../../calendar/holidays.ts'
import type { ClockEnd } from '../clocks.ts'
import { stepOf } from '../data/steps.ts'
import { dueFor, ruleVersionOn } from '../rules.ts'
import { ChainRefusal } from './contract.ts'
import type { LapsedThing, RefusalReason } from './contract.ts'
import type { Clock, ClockKind, Fact, Ledger } from './ledger.ts'

/** What may be special about a clock that begins. */
export type Begun = {
  /** The day it counts from, when not the day of the fact. */
  startedOn?: Day
  /** A last day set by a decision, or by the rule itself; never moved. */
  until?: Day
  /** Not due before this day. */
  notBefore?: Day
  renewal?: boolean
  /** The place of the fact that began it, when not the one at hand. */
  source?: number
}

/** What a fact does to the ledger, and what it needs there to be accepted. */
export type Handler = {
  readonly need?: (ledger: Ledger, fact: Fact) => RefusalReason | null
  readonly run: (ledger: Ledger, fact: Fact) => void
}
export type Handlers = Readonly<Record<string, Handler>>

/** Whether the child is this old on the day being counted; never when the day of birth is not known. */
export function hasTurned(ledger: Ledger, age: 18 | 21): boolean {
  return ledger.birthdays.some((birthday) => birthday.age === age && birthday.on <= ledger.day)
}

/**
 * Begins a clock from a fact, under the version in force on its start day.
 *
 * @returns null when the child is too old for it.
 */
export function begin(ledger: Ledger, kind: ClockKind, fact: Pick<Fact, 'on' | 'index'>, special: Begun = {}): Clock | null {
  if (kind.endsAt !== undefined && hasTurned(ledger, kind.endsAt)) return null
  return beginAnyway(ledger, kind, fact, special)
}

/** The same for a clock that no age ends. */
export function beginAnyway(ledger: Ledger, kind: ClockKind, fact: Pick<Fact, 'on' | 'index'>, special: Begun = {}): Clock {
  const startedOn = special.startedOn ?? fact.on
  const { version: row } = ruleVersionOn(ledger.law.versions, kind.rule, startedOn)
  const version = kind.step === undefined ? row : stepOf(row, kind.step)
  const clock: Clock = {
    kind, version, startedOn, ...daysOf(ledger, kind, version, startedOn, special), source: special.source ?? fact.index,
    renewal: special.renewal ?? false, held: false, endedOn: null, endedBy: null,
  }
  ledger.clocks.push(clock)
  return clock
}

function daysOf(
  ledger: Ledger, { rule }: ClockKind, version: Clock['version'], startedOn: Day, { until, notBefore }: Begun,
): Pick<Clock, 'nominalDue' | 'legalDue'> {
  if (until !== undefined) return { nominalDue: until, legalDue: until }
  const { nominalDue, legalDue } = dueFor([version], rule, startedOn, { counting: ledger.law.counting })
  if (notBefore === undefined || notBefore <= nominalDue) return { nominalDue, legalDue }
  const later = laterOf(nominalDue, notBefore)
  return { nominalDue: later, legalDue: nextWorkingDay(later) }
}

export function isOpen(clock: Clock | null | undefined): clock is Clock {
  return clock !== null && clock !== undefined && clock.endedOn === null
}

/** Ends a clock that is open; another one, or none, is left as it is. */
export function finish(clock: Clock | null | undefined, on: Day, how: ClockEnd): void {
  if (!isOpen(clock)) return
  clock.endedOn = on
  clock.endedBy = how
}

/**
 * The recurring clock after an act: the old one is met and the next starts on the day it was done. The same act twice in
 * a day renews once.
 */
export function renew(ledger: Ledger, clock: Clock | null, fact: Fact, special: Begun & { kind?: ClockKind } = {}): Clock | null {
  if (!isOpen(clock) || (clock.renewal && clock.startedOn === fact.on)) return clock
  finish(clock, fact.on, 'act')
  return begin(ledger, special.kind ?? clock.kind, fact, { ...special, renewal: true })
}

/**
 * A decision on another last day takes over from an open clock.
 *
 * @returns the new clock; the old one when it is not open.
 * @throws ChainRefusal when that day is not after the one it prolongs.
 */
export function prolong(ledger: Ledger, clock: Clock | null, fact: Fact): Clock | null {
  if (!isOpen(clock) || !('until' in fact)) return clock
  if (fact.until <= clock.nominalDue) refuse(fact, 'until-too-early')
  finish(clock, fact.on, 'superseded')
  return beginAnyway(ledger, clock.kind, fact, { until: fact.until })
}

export function refuse(fact: Fact, reason: RefusalReason): never {
  throw new ChainRefusal(fact.index, fact.type, reason)
}

/** What an act touches among parallel things: those with its ref; all when it has none. */
export function touched<Of extends { readonly ref: string }>(all: readonly Of[], ref: string): Of[] {
  return ref === '' ? [...all] : all.filter((each) => each.ref === ref)
}

/** Lets time pass to a day: what is missed lapses the day after, and birthdays come, each on its own day. */
export function passTime(ledger: Ledger, to: Day): void {
  for (;;) {
    const missed = ledger.clocks.filter((clock) => mayLapse(clock, to)).sort((a, b) => (a.legalDue < b.legalDue ? -1 : 1))[0]
    const birthday = ledger.birthdays.find(({ age, on }) => on <= to && !ledger.reached.has(age))
    if (missed === undefined && birthday === undefined) return
    if (birthday !== undefined && (missed === undefined || birthday.on <= lapseDay(missed))) turn(ledger, birthday)
    else if (missed !== undefined) lapse(ledger, missed, lapseDay(missed), missed.kind.missed)
  }
}

function mayLapse(clock: Clock, to: Day): boolean {
  if (!isOpen(clock) || clock.held) return false
  return clock.version.lapses === 'on-due-day' ? clock.legalDue <= to : clock.version.lapses !== 'never' && clock.legalDue < to
}

function lapseDay({ legalDue, version }: Clock): Day {
  return version.lapses === 'on-due-day' ? legalDue : addDays(legalDue, 1)
}

function turn(ledger: Ledger, { age, on }: { age: 18 | 21; on: Day }): void {
  ledger.reached.add(age)
  for (const clock of ledger.clocks) {
    if (isOpen(clock) && clock.kind.endsAt === age) lapse(ledger, clock, on, clock.kind.endsWithAge)
  }
}

function lapse(ledger: Ledger, clock: Clock, on: Day, what: LapsedThing | undefined): void {
  finish(clock, on, 'lapsed')
  if (what === undefined || ledger.lapsed.some((known) => known.what === what && known.on === on)) return
  ledger.lapsed.push({ what, on, paragraph: clock.version.paragraph })
}
