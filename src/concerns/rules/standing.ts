import { addDays, ageOn } from '../../calendar/day.ts'
import type { Day } from '../../calendar/day.ts'

/** An investigation on a child, as far as days go. */
export type InvestigationDays = { readonly id: string; readonly openedOn: Day; readonly concludedOn: Day | null }

/**
 * What a child's investigations mean for a report that came in on a day.
 *
 * - `during`: one was ongoing (opened before that day, not concluded on or before it). The report belongs to it and needs no decision
 *   within fourteen days; that clock never had a ground.
 * - `answered`: one was opened on that day or later, before the report was known to be about the child. Its decision answered all
 *   reports pending then, so the clock was met that day.
 * - `pending`: the report needs a decision of its own; also when it came in on the day an investigation was concluded.
 *
 * Source: socialtjänstlagen (2025:400) 20 kap. 2 §, read 2026-11-21; the reading of single days is the project's own.
 */
export function standingOf(receivedOn: Day, investigations: readonly InvestigationDays[]):
  { kind: 'during' | 'answered'; investigationId: string; on: Day } | { kind: 'pending' } {
  const during = investigations.find(({ openedOn, concludedOn }) => openedOn < receivedOn
    && (concludedOn === null || concludedOn > receivedOn))
  if (during !== undefined) return { kind: 'during', investigationId: during.id, on: receivedOn }
  const later = investigations.filter(({ openedOn }) => openedOn >= receivedOn).toSorted((one,
    other) => (one.openedOn < other.openedOn ? -1 : 1))[0]
  return later === undefined ? { kind: 'pending' } : { kind: 'answered', investigationId: later.id, on: later.openedOn }
}

/** For how many days after the decision a question counts as asked in time for the week of feedback. */
const daysToAsk = 7

/**
 * From which day feedback runs, and whether it is due at once.
 *
 * Asked before the decision or within seven days after it: a week from the decision. Asked later, or when an investigation was already
 * ongoing: the day it was asked, not moved. Null while there is nothing to tell.
 *
 * Source: socialtjänstlagen (2025:400) 19 kap. 6 § (2025:1501), read 2026-11-21; "within seven days" is the project's own reading.
 */
export function feedbackStart({ askedOn, decidedOn, during }: { askedOn: Day; decidedOn: Day | null; during: boolean }): { startedOn: Day;
  atOnce: boolean } | null {
  if (during) return { startedOn: askedOn, atOnce: true }
  if (decidedOn === null) return null
  return askedOn <= addDays(decidedOn, daysToAsk) ? { startedOn: decidedOn, atOnce: false } : { startedOn: askedOn, atOnce: true }
}

/**
 * Whether a report of concern can be about somebody of that age: a child, or a young person up to the 21st birthday. Who is not born yet,
 * or of unknown age, is a child. From 18 on a report is assessed and decided as any other, but no four months run.
 *
 * Source: socialtjänstlagen (2025:400) 20 kap. 1-2 §§, read 2026-11-21.
 */
export function mayBeReportedOn(birthOn: Day | null, on: Day): boolean {
  return birthOn === null || birthOn > on || ageOn(birthOn, on) < 21
}

/**
 * Whether the four months of a child investigation run for somebody of that age: they end by law at 18 and never start after it.
 * Who is not born yet, or of unknown age, is a child.
 */
export function isChildOn(birthOn: Day | null, on: Day): boolean {
  return birthOn === null || birthOn > on || ageOn(birthOn, on) < 18
}
