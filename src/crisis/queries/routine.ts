import { sql } from 'kysely'
import type { Day } from '../../calendar/day.ts'
import type { Instant } from '../../calendar/instant.ts'
import type { Read, Write } from '../../platform/db.ts'
import { newId } from '../../platform/id.ts'
import type { CaseStep, NewRoutine, Readers, RoutineAdoption, RoutineFacts, RoutineKind, RoutineText, RoutineVersion } from '../contract/routine.ts'
import { nameOf } from './plan.ts'
import type { By } from './plan.ts'

const here = sql<string>`app_municipality()`

/** A routine with its versions without their texts, as the rules judge it. */
export type StoredRoutine = {
  readonly id: string; readonly title: string; readonly kind: RoutineKind; readonly ownerId: string; readonly ownerName: string; readonly closedOn: Day | null
  readonly closedReason: string | null
  readonly versions: ReadonlyArray<{
    readonly version: number; readonly stage: 'draft' | 'adopted'; readonly steps: CaseStep[]; readonly validFromOn: Day | null; readonly validToOn: Day | null
    readonly reviewOn: Day | null; readonly read: number; readonly readByMe: boolean
  }>
}

/** Members of staff who work on a day. */
const employed = (today: Day) => sql`(s.ended_on IS NULL OR s.ended_on >= ${today}::date)`

/** Every routine by title, with whether one has read each version; with an id that one alone. */
export async function routineRows(tx: Read, { staffId, today, id = null }: { staffId: string; today: Day; id?: string | null }): Promise<StoredRoutine[]> {
  const { rows } = await sql<StoredRoutine>`SELECT r.id, r.title, r.kind, r.owner_id AS "ownerId", ${nameOf('r.owner_id')} AS "ownerName", r.closed_on AS "closedOn",
      r.closed_reason AS "closedReason",
      (SELECT coalesce(jsonb_agg(jsonb_build_object('version', v.version, 'stage', v.stage, 'steps', v.steps, 'validFromOn', v.valid_from_on, 'validToOn', v.valid_to_on,
          'reviewOn', v.review_on, 'read', (SELECT count(*) FROM routine_read d JOIN staff s ON s.municipality_code = ${here} AND s.id = d.staff_id
            WHERE d.municipality_code = ${here} AND d.routine_id = v.routine_id AND d.version = v.version AND ${employed(today)}),
          'readByMe', EXISTS (SELECT FROM routine_read d WHERE d.municipality_code = ${here} AND d.routine_id = v.routine_id AND d.version = v.version
            AND d.staff_id = ${staffId}::uuid)) ORDER BY v.version DESC), '[]')
        FROM routine_version v WHERE v.municipality_code = ${here} AND v.routine_id = r.id) AS versions
    FROM routine r WHERE r.municipality_code = ${here} AND (${id}::uuid IS NULL OR r.id = ${id}::uuid) ORDER BY r.title`.execute(tx)
  return rows
}

/** How many members of staff work on a day: of whom those who have read are told. */
export async function staffCount(tx: Read, today: Day): Promise<number> {
  const { rows } = await sql<{ count: number }>`SELECT count(*)::integer AS count FROM staff s WHERE s.municipality_code = ${here} AND ${employed(today)}`.execute(tx)
  return rows[0]?.count ?? 0
}

/** The versions of a routine with their texts, the latest first. */
export async function versionsOf(tx: Read, routineId: string, today: Day): Promise<RoutineVersion[]> {
  const { rows } = await sql<RoutineVersion>`SELECT v.version, v.stage, v.body, v.change_note AS "changeNote", v.steps, v.valid_from_on AS "validFromOn", v.valid_to_on AS "validToOn",
      v.review_on AS "reviewOn", v.adopted_on AS "adoptedOn", v.adopted_who AS "adoptedWho", v.recorded_at AS "recordedAt", ${nameOf('v.recorded_by')} AS "recordedBy",
      (SELECT count(*)::integer FROM routine_read d JOIN staff s ON s.municipality_code = ${here} AND s.id = d.staff_id
        WHERE d.municipality_code = ${here} AND d.routine_id = v.routine_id AND d.version = v.version AND ${employed(today)}) AS read
    FROM routine_version v WHERE v.municipality_code = ${here} AND v.routine_id = ${routineId}::uuid ORDER BY v.version DESC`.execute(tx)
  return rows
}

/** A routine, locked until the request ends; undefined when there is none. */
export async function routineToChange(tx: Write, id: string): Promise<{ kind: RoutineKind; closedOn: Day | null; ownerId: string } | undefined> {
  const { rows } = await sql<{ kind: RoutineKind; closedOn: Day | null; ownerId: string }>`SELECT kind, closed_on AS "closedOn", owner_id AS "ownerId" FROM routine
    WHERE municipality_code = ${here} AND id = ${id}::uuid FOR UPDATE`.execute(tx)
  return rows[0]
}

/** Writes a routine with the draft of its first version. @returns its id. */
export async function saveRoutine(tx: Write, made: NewRoutine, by: By): Promise<string> {
  const id = newId()
  await tx.insertInto('routine').values({
    municipality_code: here, id, title: made.title, kind: made.kind, owner_id: made.ownerId, recorded_at: by.at, recorded_by: by.by,
  }).execute()
  await saveDraftVersion(tx, id, 1, made, by)
  return id
}

/** Changes what a routine is called, what kind it is and who owns it. */
export async function saveRoutineFacts(tx: Write, id: string, { title, kind, ownerId }: RoutineFacts): Promise<void> {
  await tx.updateTable('routine').set({ title, kind, owner_id: ownerId }).where('municipality_code', '=', here).where('id', '=', id).execute()
}

/** Writes that a routine no longer holds. */
export async function saveClosing(tx: Write, id: string, { on, reason }: { on: Day; reason: string }, by: string): Promise<void> {
  await tx.updateTable('routine').set({ closed_on: on, closed_reason: reason, closed_by: by }).where('municipality_code', '=', here).where('id', '=', id).execute()
}

/** Writes the draft of a version, in the place of the draft there was. */
export async function saveDraftVersion(tx: Write, routineId: string, version: number, { body, changeNote, steps }: RoutineText, { at, by }: By): Promise<void> {
  const values = { body, change_note: changeNote === '' ? null : changeNote, steps: [...new Set(steps)] }
  await tx.insertInto('routine_version').values({ municipality_code: here, routine_id: routineId, version, stage: 'draft', recorded_at: at, recorded_by: by, ...values })
    .onConflict((conflict) => conflict.constraint('routine_version_pk').doUpdateSet(values)).execute()
}

/** Adopts a draft: from now on it stands. */
export async function saveVersionAdoption(tx: Write, routineId: string, version: number, made: RoutineAdoption, { at, by }: By): Promise<void> {
  await tx.updateTable('routine_version').set({
    stage: 'adopted', adopted_on: made.adoptedOn, adopted_who: made.adoptedWho, valid_from_on: made.validFromOn, valid_to_on: made.validToOn, review_on: made.reviewOn,
    adopted_at: at, adopted_by: by,
  }).where('municipality_code', '=', here).where('routine_id', '=', routineId).where('version', '=', version).execute()
}

/** Throws a draft away. */
export async function removeDraftVersion(tx: Write, routineId: string, version: number): Promise<void> {
  await tx.deleteFrom('routine_version').where('municipality_code', '=', here).where('routine_id', '=', routineId).where('version', '=', version).execute()
}

/** Writes that somebody has read a version; a second time changes nothing. */
export async function saveRead(tx: Write, routineId: string, version: number, staffId: string, at: Instant): Promise<void> {
  await tx.insertInto('routine_read').values({ municipality_code: here, routine_id: routineId, version, staff_id: staffId, read_at: at })
    .onConflict((conflict) => conflict.constraint('routine_read_pk').doNothing()).execute()
}

/** Who of these units has read a version, and who has not; null: of every unit. */
export async function readersOf(tx: Read, routineId: string, version: number, units: readonly string[] | null, today: Day): Promise<Readers['readers']> {
  const { rows } = await sql<Readers['readers'][number]>`SELECT s.id AS "staffId", s.given_name || ' ' || s.family_name AS name, u.name AS "unitName", d.read_at AS "readAt"
    FROM staff s JOIN unit u ON u.municipality_code = ${here} AND u.id = s.unit_id
    LEFT JOIN routine_read d ON d.municipality_code = ${here} AND d.routine_id = ${routineId}::uuid AND d.version = ${version}::integer AND d.staff_id = s.id
    WHERE s.municipality_code = ${here} AND ${employed(today)} AND ${units === null ? sql`true` : sql`s.unit_id = ANY(${[...units]}::uuid[])`}
    ORDER BY u.name, s.family_name, s.given_name, s.id`.execute(tx)
  return rows
}

/** A routine that holds at a step of a case, for the line on its page. */
export type StepRoutine = { readonly id: string; readonly title: string; readonly validToOn: Day | null; readonly readByMe: boolean }

/** The routines that hold at any of these steps on a day, by title: of each routine the version that holds, as the rule versionOn has it. */
export async function routinesAt(tx: Read, steps: readonly CaseStep[], staffId: string, today: Day): Promise<StepRoutine[]> {
  const { rows } = await sql<StepRoutine>`SELECT r.id, r.title, v.valid_to_on AS "validToOn", EXISTS (SELECT FROM routine_read d WHERE d.municipality_code = ${here}
      AND d.routine_id = r.id AND d.version = v.version AND d.staff_id = ${staffId}::uuid) AS "readByMe"
    FROM routine r CROSS JOIN LATERAL (SELECT x.version, x.valid_to_on, x.steps FROM routine_version x WHERE x.municipality_code = ${here} AND x.routine_id = r.id
      AND x.stage = 'adopted' AND x.valid_from_on <= ${today}::date ORDER BY x.valid_from_on DESC, x.version DESC LIMIT 1) v
    WHERE r.municipality_code = ${here} AND (r.closed_on IS NULL OR r.closed_on > ${today}::date) AND v.steps && ${[...steps]}::text[]
      AND (v.valid_to_on IS NULL OR v.valid_to_on >= ${today}::date) ORDER BY r.title`.execute(tx)
  return rows
}

/** A routine whose day of review or last day is near or past, for its owner. */
export type OwnersRoutine = { readonly id: string; readonly title: string; readonly kind: RoutineKind; readonly reviewOn: Day | null; readonly validToOn: Day | null; readonly since: Day }

/** The routines of these owners that are to be looked at again by a day, or that end by themselves by it, in the version that holds or has just ended. */
export async function routinesToReview(tx: Read, owners: readonly string[], today: Day, by: Day): Promise<OwnersRoutine[]> {
  const { rows } = await sql<OwnersRoutine>`SELECT r.id, r.title, r.kind, v.review_on AS "reviewOn", v.valid_to_on AS "validToOn", v.valid_from_on AS since
    FROM routine r CROSS JOIN LATERAL (SELECT x.version, x.valid_from_on, x.valid_to_on, x.review_on FROM routine_version x WHERE x.municipality_code = ${here}
      AND x.routine_id = r.id AND x.stage = 'adopted' AND x.valid_from_on <= ${today}::date ORDER BY x.valid_from_on DESC, x.version DESC LIMIT 1) v
    WHERE r.municipality_code = ${here} AND r.owner_id = ANY(${[...owners]}::uuid[]) AND r.closed_on IS NULL
      AND (v.valid_to_on IS NULL OR v.valid_to_on >= ${today}::date) AND least(v.review_on, v.valid_to_on) <= ${by}::date
    ORDER BY least(v.review_on, v.valid_to_on), r.title`.execute(tx)
  return rows
}
