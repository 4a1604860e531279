import { sql } from 'kysely'
import type { Day } from '../../calendar/day.ts'
import type { Instant } from '../../calendar/instant.ts'
import type { Write } from '../../platform/db.ts'
import { newId } from '../../platform/id.ts'
import type { Proposal } from '../contract/placements.ts'
import type { Basis, CareForm, EndReason, EventKind, PlanKind } from '../contract/words.ts'

const here = sql<string>`app_municipality()`
type By = { readonly at: Instant; readonly by: string; readonly access: readonly string[] }

/** Writes a proposal. A second one beside an open placement is refused: one_placement_of_a_child_at_a_time. */
export async function savePlacement(tx: Write, made: Proposal & { id: string; personId: string; decisionId: string | null }, by: By): Promise<void> {
  await tx.insertInto('placement').values({
    municipality_code: here, id: made.id, person_id: made.personId, form: made.form, basis: made.basis, ground: made.ground,
    decision_id: made.decisionId, planned_from_on: made.plannedFromOn, planned_to_on: made.plannedToOn, end_fact_ids: [],
    access: [...by.access], recorded_at: by.at, recorded_by: by.by,
  }).execute()
}

/** Names the decision that was made, or is to be made, about a proposal. */
export async function saveDecisionOf(tx: Write, id: string, decisionId: string): Promise<void> {
  await tx.updateTable('placement').set({ decision_id: decisionId }).where('municipality_code', '=', here).where('id', '=', id).execute()
}

export type NewStay = {
  placementId: string; personId: string; homeId: string | null; form: CareForm; basis: Basis; begunAs: 'start' | 'move' | 'basis'; words: string
  fromOn: Day; factIds: readonly string[]
}

/** Writes where the child sleeps from a day on. A night in two places is refused: child_sleeps_in_one_place_a_night. */
export async function saveStay(tx: Write, made: NewStay, by: By): Promise<void> {
  await tx.insertInto('placement_stay').values({
    municipality_code: here, id: newId(), placement_id: made.placementId, person_id: made.personId, home_id: made.homeId, form: made.form,
    basis: made.basis, begun_as: made.begunAs, words: made.words, from_on: made.fromOn, fact_ids: [...made.factIds],
    access: [...by.access], recorded_at: by.at, recorded_by: by.by,
  }).execute()
}

/** Ends the stay that lasts: the night of that day is already elsewhere. */
export async function endStay(tx: Write, placementId: string, toOn: Day, at: Instant): Promise<void> {
  await tx.updateTable('placement_stay').set({ to_on: toOn, to_recorded_at: at }).where('municipality_code', '=', here)
    .where('placement_id', '=', placementId).where('to_on', 'is', null).where('withdrawn_at', 'is', null).execute()
}

/** Ends a placement. */
export async function saveEnd(
  tx: Write, id: string, end: { on: Day; reason: EndReason; words: string; factIds: readonly string[] },
): Promise<void> {
  await tx.updateTable('placement').set({ ended_on: end.on, end_reason: end.reason, end_words: end.words, end_fact_ids: [...end.factIds] })
    .where('municipality_code', '=', here).where('id', '=', id).execute()
}

/** Takes the end of a placement back. */
export async function saveNoEnd(tx: Write, id: string): Promise<void> {
  await tx.updateTable('placement').set({ ended_on: null, end_reason: null, end_words: null, end_fact_ids: [] })
    .where('municipality_code', '=', here).where('id', '=', id).execute()
}

/** Drops a proposal, or changes when the placement is planned to end. */
export async function savePlanned(tx: Write, id: string, planned: { droppedOn: Day } | { plannedToOn: Day | null }): Promise<void> {
  await tx.updateTable('placement').set('droppedOn' in planned ? { dropped_on: planned.droppedOn } : { planned_to_on: planned.plannedToOn })
    .where('municipality_code', '=', here).where('id', '=', id).execute()
}

/** The facts behind the latest stay, and behind the end of the placement. */
export async function factsOf(tx: Write, placementId: string): Promise<{ stayId: string; stayFacts: string[]; endFacts: string[] } | undefined> {
  const { rows } = await sql<{ stayId: string; stayFacts: string[]; endFacts: string[] }>`SELECT s.id AS "stayId",
      s.fact_ids AS "stayFacts", p.end_fact_ids AS "endFacts"
    FROM placement_stay s JOIN placement p ON p.municipality_code = ${here} AND p.id = s.placement_id
    WHERE s.municipality_code = ${here} AND s.placement_id = ${placementId}::uuid AND s.withdrawn_at IS NULL
    ORDER BY s.from_on DESC, s.recorded_at DESC LIMIT 1`.execute(tx)
  return rows[0]
}

/** Withdraws a stay: it stays as a row for "as it was known", with the reason. */
export async function withdrawStay(tx: Write, id: string, at: Instant, reason: string): Promise<void> {
  await tx.updateTable('placement_stay').set({ withdrawn_at: at, withdrawn_reason: reason }).where('municipality_code', '=', here)
    .where('id', '=', id).execute()
}

/** Lets the latest stay that stands go on: a new row without an end in its place, so that what was known before is kept. */
export async function reopenStay(tx: Write, placementId: string, at: Instant, reason: string): Promise<void> {
  await sql`WITH latest AS (
      UPDATE placement_stay s SET withdrawn_at = ${at}::timestamptz, withdrawn_reason = ${reason}
       WHERE s.municipality_code = ${here} AND s.id = (SELECT l.id FROM placement_stay l WHERE l.municipality_code = ${here}
         AND l.placement_id = ${placementId}::uuid AND l.withdrawn_at IS NULL ORDER BY l.from_on DESC, l.recorded_at DESC LIMIT 1)
       RETURNING s.*)
    INSERT INTO placement_stay (municipality_code, id, placement_id, person_id, home_id, form, basis, begun_as, words, from_on, fact_ids, access,
        recorded_at, recorded_by)
      SELECT municipality_code, ${newId()}::uuid, placement_id, person_id, home_id, form, basis, begun_as, words, from_on, fact_ids, access,
        ${at}::timestamptz, recorded_by FROM latest`.execute(tx)
}

/** Writes a version of a plan; 1 is the first. */
export async function savePlan(
  tx: Write, made: { id: string; placementId: string; personId: string; kind: PlanKind; version: number; words: string; agreedOn: Day
    agreedWith: string; factIds: readonly string[] }, by: By,
): Promise<void> {
  await tx.insertInto('placement_plan').values({
    municipality_code: here, id: made.id, placement_id: made.placementId, person_id: made.personId, kind: made.kind, version: made.version,
    words: made.words, agreed_on: made.agreedOn, agreed_with: made.agreedWith, fact_ids: [...made.factIds], access: [...by.access],
    recorded_at: by.at, recorded_by: by.by,
  }).execute()
}

/** The number of the latest version of a plan; 0 when there is none. */
export async function latestVersion(tx: Write, placementId: string, kind: PlanKind): Promise<number> {
  const { rows } = await sql<{ version: number }>`SELECT coalesce(max(version), 0) AS version FROM placement_plan
    WHERE municipality_code = ${here} AND placement_id = ${placementId}::uuid AND kind = ${kind}`.execute(tx)
  return rows[0]?.version ?? 0
}

/** Writes a notice or a longer stay in an emergency home. */
export async function saveEvent(
  tx: Write, made: { placementId: string; personId: string; kind: EventKind; on: Day; untilOn: Day | null; words: string
    factIds: readonly string[] }, by: By,
): Promise<void> {
  await tx.insertInto('placement_event').values({
    municipality_code: here, id: newId(), placement_id: made.placementId, person_id: made.personId, kind: made.kind, happened_on: made.on,
    until_on: made.untilOn, words: made.words, fact_ids: [...made.factIds], access: [...by.access], recorded_at: by.at, recorded_by: by.by,
  }).execute()
}

/** Names a promise as the next visit of a placement. */
export async function saveVisit(tx: Write, made: { taskId: string; placementId: string; personId: string }, by: By): Promise<void> {
  await tx.insertInto('placement_visit').values({
    municipality_code: here, task_id: made.taskId, placement_id: made.placementId, person_id: made.personId, access: [...by.access],
    recorded_at: by.at,
  }).execute()
}
