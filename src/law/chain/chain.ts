import type { Day } from '../../calendar/day.ts'
import type { ClockEnd, ClockState } from '../clocks.ts'
import type { RuleId, RuleVersion } from '../contract.ts'
import type { Counting } from '../settings.ts'
import type { ChainEvent, LapsedThing } from './contract.ts'

/**
 * One clock of the law as it stands today.
 *
 * `endedBy` is null while it is open; `ruleVersion` is the shipped version whose words it has, `enteredVersion` the
 * municipality's own that counted its days, null when none did; `source` the place of the fact that began it.
 */
export type ChainClock = {
  rule: RuleId; startedOn: Day; nominalDue: Day; legalDue: Day; endedOn: Day | null; endedBy: ClockEnd | null
  state: ClockState; overdueDays: number; paragraph: string; ruleVersion: number; enteredVersion: number | null
  source: number
}

/** What the law itself has ended, on the first day it no longer holds. */
export type Lapse = { what: LapsedThing; on: Day; paragraph: string }

/** A child's registered facts. `birthDate` null: unborn or unknown, then no rule of age is used. */
export type ChainHistory = { today: Day; birthDate: Day | null; events: readonly ChainEvent[] }
export type ChainLaw = { versions: readonly RuleVersion[]; counting: Counting }

/**
 * Every clock that a child's facts have begun, open and ended, by start day, rule and due day, and what has lapsed.
 *
 * @throws ChainRefusal for a fact that cannot stand where it is.
 */
export function chain(
  { events }: ChainHistory, { versions }: ChainLaw,
): { clocks: readonly ChainClock[]; lapsed: readonly Lapse[] } {
  if (versions.length === 0) throw new RangeError(`no rules of law for ${events.length} facts`)
  return { clocks: [], lapsed: [] }
}
