import { addDays, daysBetween } from '../calendar/day.ts'
import type { Day } from '../calendar/day.ts'
import type { RuleVersion } from './contract.ts'

/** What ended a clock: the required act, another clock that took over, a ground that fell away, or the law itself. */
export const clockEnds = ['act', 'superseded', 'not-required', 'lapsed'] as const
export type ClockEnd = (typeof clockEnds)[number]

/** What can be said of a clock on a day. Never stored: it follows from the days. */
export const clockStates = ['running', 'overdue', 'met', 'met-late', 'superseded', 'not-required', 'lapsed'] as const
export type ClockState = (typeof clockStates)[number]

/** The days of one clock as registered. `endedBy` is null while it is open. */
export type ClockDays = { startedOn: Day; nominalDue: Day; legalDue: Day; endedOn: Day | null; endedBy: ClockEnd | null }

/** What a clock needs to know of its rule: a version has it all; a clock with a term of its own brings its own. */
export type ClockTraits = Pick<RuleVersion, 'kind' | 'unit' | 'overdueFrom' | 'lapses' | 'protectsNow'>

export type ClockJudgement = { state: ClockState; endedOn: Day | null; overdueDays: number }

/**
 * The state of a clock on a day, as it was known with what had ended by then.
 *
 * An act on or before legalDue is in time. The four submissions to court are overdue from the day after nominalDue. A
 * missed time that ends the decision makes the clock lapse the day after legalDue, whatever is done later; an age limit
 * lapses on the birthday.
 *
 * @returns endedOn also for a lapse that nobody registered; overdueDays counted from legalDue (while open, for the
 * submissions, from nominalDue), 0 when in time.
 */
export function judgeClock(clock: ClockDays, traits: ClockTraits, today: Day): ClockJudgement {
  const endedOn = clock.endedOn !== null && clock.endedOn <= today ? clock.endedOn : null
  const lapsedOn = lapseDay(clock, traits)
  if (lapsedOn !== null && lapsedOn <= today && (endedOn === null || endedOn >= lapsedOn)) {
    return ended(clock, 'lapsed', lapsedOn)
  }
  if (endedOn === null) {
    const late = Math.max(0, daysBetween(overdueAfter(clock, traits), today))
    return { state: late > 0 ? 'overdue' : 'running', endedOn: null, overdueDays: late }
  }
  if (clock.endedBy !== null && clock.endedBy !== 'act') return ended(clock, clock.endedBy, endedOn)
  return ended(clock, endedOn <= clock.legalDue ? 'met' : 'met-late', endedOn)
}

/**
 * Days left of an open clock: to nominalDue, 0 on that day and on the days up to legalDue to which the law then moves
 * it, negative when overdue. A clock that has ended has none: null.
 */
export function daysLeft(clock: ClockDays, traits: ClockTraits, today: Day): number | null {
  const { endedOn, overdueDays } = judgeClock(clock, traits, today)
  if (endedOn !== null) return null
  if (overdueDays > 0) return -overdueDays
  return Math.max(0, daysBetween(today, clock.nominalDue))
}

/** The share of the time to nominalDue that has been used, 0 to 1; 1 for what must be done at once. */
export function usedShare(clock: ClockDays, today: Day): number {
  const whole = daysBetween(clock.startedOn, clock.nominalDue)
  if (whole <= 0) return 1
  return Math.min(1, Math.max(0, daysBetween(clock.startedOn, today) / whole))
}

/** The groups of a worklist: at once and overdue, today, the days to come that are near, later. */
export const urgencyGroups = ['now', 'today', 'this-week', 'later'] as const
export type UrgencyGroup = (typeof urgencyGroups)[number]

/**
 * How many days the group 'this-week' looks ahead as shipped, whatever weekday it is: on a Sunday what is due on Tuesday is near. The
 * municipality may set another number (local setting due-soon).
 */
export const shippedDaysAhead = 7

/**
 * The place of an open clock in a worklist, null for one that has ended. Lower rank first. Within what must be done now
 * a child's immediate protection comes first, then what lapses by law, then the most overdue; in the other groups the
 * fewest days left. The time of someone else (court, party) is never urgent for us.
 *
 * @param daysAhead how many days before its last day a clock counts as near.
 */
export function urgencyOf(clock: ClockDays, traits: ClockTraits, today: Day,
  daysAhead = shippedDaysAhead): { group: UrgencyGroup; rank: number } | null {
  const left = daysLeft(clock, traits, today)
  if (left === null) return null
  const tier = tierOf(traits)
  const group = groupOf(clock, traits, today, { left, daysAhead })
  const base = urgencyGroups.indexOf(group) * 100_000_000
  const days = left + 1_000_000
  return { group, rank: group === 'now' ? base + tier * 10_000_000 + days : base + days * 10 + tier }
}

function groupOf(clock: ClockDays, traits: ClockTraits, today: Day,
  { left, daysAhead }: { left: number; daysAhead: number }): UrgencyGroup {
  if (isOthersTime(traits)) return 'later'
  if (left < 0 || (isAtOnce(traits) && clock.startedOn <= today)) return 'now'
  if (left === 0) return 'today'
  return left <= daysAhead ? 'this-week' : 'later'
}

function tierOf(traits: ClockTraits): number {
  if (traits.protectsNow) return 0
  if (isOthersTime(traits)) return 4
  if (traits.lapses === 'day-after-legal-due') return 1
  return traits.kind === 'must' || traits.kind === 'max' ? 2 : 3
}

function isOthersTime({ kind }: ClockTraits): boolean {
  return kind === 'court' || kind === 'party' || kind === 'trigger'
}

function isAtOnce({ unit }: ClockTraits): boolean {
  return unit === 'immediate' || unit === 'same-day'
}

function overdueAfter(clock: ClockDays, { overdueFrom }: ClockTraits): Day {
  return overdueFrom === 'nominal-due' ? clock.nominalDue : clock.legalDue
}

function lapseDay(clock: ClockDays, { lapses }: ClockTraits): Day | null {
  if (lapses === 'never') return null
  return lapses === 'on-due-day' ? clock.legalDue : addDays(clock.legalDue, 1)
}

function ended(clock: ClockDays, state: ClockState, on: Day): ClockJudgement {
  return { state, endedOn: on, overdueDays: Math.max(0, daysBetween(clock.legalDue, on)) }
}
