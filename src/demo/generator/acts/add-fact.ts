import type { Day } from '../../../calendar/day.ts'
import type { NewFact } from '../../../cases/contract/facts.ts'
import type { World } from '../world.ts'

/**
 * Registers a fact that the law counts from; the clocks follow when the history has been told (`clocksFromFacts`).
 *
 * @param made `at` and `by`: when and by whom it was registered.
 */
export function addFact({ rows, facts, chance }: World, made: NewFact & { readonly on: Day; readonly at: string; readonly by: string | null }): void {
  facts.push(made)
  rows.case_fact.push({
    id: chance.id(), person_id: made.personId, type: made.type, on_day: made.on, ref: made.ref ?? '',
    fields: JSON.stringify(made.fields ?? {}), strand: made.strand, subject_kind: made.subjectKind, subject_id: made.subjectId, access: [],
    recorded_at: made.at, recorded_by: made.by,
  })
}
