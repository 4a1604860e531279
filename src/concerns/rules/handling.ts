import type { Day } from '../../calendar/day.ts'
import { Refusal } from '../../platform/refusal.ts'
import type { Decision, Telling } from '../contract/words.ts'

/** The refusal for a report or a child of one that does not exist or is not the asker's to see: the same words for both. */
export function notFound(): Refusal {
  return new Refusal('concern_not_found', 404)
}

/**
 * Whether a child of a report may be worked on: the report is opened, the row still stands where it was put, and nobody has found that it
 * is about somebody grown up. @throws Refusal.
 */
export function refuseUnlessOpen(child: { openedAt: string | null; movedOn: Day | null; grownUpOn: Day | null }): void {
  const { openedAt, movedOn, grownUpOn } = child
  if (movedOn !== null) throw new Refusal('concern_moved', 409)
  if (grownUpOn !== null) throw new Refusal('concern_is_about_grown_up', 409)
  if (openedAt === null) throw new Refusal('concern_not_opened', 409)
}

/**
 * Whether a preliminary decision may be taken now. A report must be about a known child, given to a worker, and assessed for immediate
 * protection, and so must every other report about the child that the same decision answers.
 *
 * @returns the code of what stands in the way; null when nothing does. A late decision is allowed: the days show that it is late.
 */
export function refusedDecision({ decision, pending, unassessedSince, runs }: {
  decision: Decision; pending: boolean; unassessedSince: Day | null; runs: boolean }): string | null {
  if (!pending) return 'decided_already'
  if (unassessedSince !== null) return 'protection_not_assessed'
  if (decision === 'already_open') return runs ? null : 'no_investigation_runs'
  return runs ? 'investigation_runs_already' : null
}

/**
 * What a corrected decision means. The reasons alone may be corrected; a report that was not to be investigated may be; an opened
 * investigation is not undone by a correction but concluded.
 */
export function refusedCorrection({ was, wanted, runs }: { was: Decision; wanted: Decision; runs: boolean }): string | null {
  if (was === wanted) return null
  if (was === 'open_investigation') return 'opened_is_concluded_not_corrected'
  if (wanted === 'already_open') return runs ? null : 'no_investigation_runs'
  return wanted === 'open_investigation' && runs ? 'investigation_runs_already' : null
}

/**
 * The one thing a reporter who must report may be told: opened, not opened, or already running. Null: nothing is decided yet.
 *
 * Source: socialtjänstlagen (2025:400) 19 kap. 6 §, offentlighets- och sekretesslagen (2009:400) 26:9 a, read 2026-11-21.
 */
export function tellingOf({ decision, during, answered }: { decision: Decision | null; during: boolean;
  answered: boolean }): Telling | null {
  if (decision === 'do_not_open') return 'not_opened'
  if (decision === 'already_open' || (decision === null && during)) return 'already_open'
  return decision === 'open_investigation' || answered ? 'opened' : null
}

/**
 * Whether the reporter has had the answer that stands. A correction of the outcome asks for feedback anew; one of the reasons alone does
 * not, and a report that belongs to a running investigation has nothing to correct.
 *
 * @param given the feedback there is, oldest first.
 *
 * Source: socialtjänstlagen (2025:400) 19 kap. 6 §, read 2026-11-21; that a corrected outcome is told too is the project's own reading.
 */
export function toldWhatStands(entries: ReadonlyArray<{ id: string; correctsId: string | null; decision: Decision }>,
  given: ReadonlyArray<{ decisionId: string | null }>): boolean {
  const latest = given.at(-1)
  if (latest === undefined) return false
  return entries.find(({ id }) => id === latest.decisionId)?.decision === standing(entries)?.decision
}

/** The entry that stands: the one that no other corrects. */
export function standing<T extends { id: string; correctsId: string | null }>(entries: readonly T[]): T | undefined {
  return entries.find(({ id }) => !entries.some((other) => other.correctsId === id))
}
