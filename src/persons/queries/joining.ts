import { sql } from 'kysely'
import type { RawBuilder } from 'kysely'
import type { Day } from '../../calendar/day.ts'
import type { Instant } from '../../calendar/instant.ts'
import type { Read, Write } from '../../platform/db.ts'
import { newId } from '../../platform/id.ts'

const here = sql<string>`app_municipality()`

/** Writes that two records are one person, from a day on. A record is joined to one other at a time: person_is_joined_to_one. */
export async function saveJoining(
  tx: Write,
  made: { keptId: string; otherId: string; on: Day; reason: string; access: readonly string[]; at: Instant; staffId: string },
): Promise<string> {
  const id = newId()
  await tx
    .insertInto('person_joining')
    .values({
      municipality_code: here,
      id,
      kept_id: made.keptId,
      other_id: made.otherId,
      joined_on: made.on,
      reason: made.reason,
      access: [...made.access],
      recorded_at: made.at,
      recorded_by: made.staffId,
    })
    .execute()
  return id
}

/** The joining that still holds, locked until the request ends; undefined when there is none that the asker may see. */
export function joiningToUndo(tx: Write, keptId: string, id: string): Promise<{ id: string; otherId: string } | undefined> {
  return tx
    .selectFrom('person_joining')
    .select(['id', 'other_id as otherId'])
    .where('municipality_code', '=', here)
    .where('kept_id', '=', keptId)
    .where('id', '=', id)
    .where('undone_on', 'is', null)
    .forUpdate()
    .executeTakeFirst()
}

/** Notes on which day and why a joining was undone. */
export async function undoJoining(tx: Write, id: string, on: Day, reason: string): Promise<void> {
  await tx
    .updateTable('person_joining')
    .set({ undone_on: on, undone_reason: reason })
    .where('municipality_code', '=', here)
    .where('id', '=', id)
    .execute()
}

/** The record that this one is joined to, if it is; to follow, so that nobody works on the wrong one. */
export async function keptRecordOf(tx: Read, personId: string): Promise<string | null> {
  const row = await tx
    .selectFrom('person_joining')
    .select('kept_id as id')
    .where('municipality_code', '=', here)
    .where('other_id', '=', personId)
    .where('undone_on', 'is', null)
    .executeTakeFirst()
  return row?.id ?? null
}

/** The records joined to this one now. */
export function joinedTo(tx: Read, personId: string): Promise<Array<{ id: string; otherId: string; joinedOn: Day; reason: string }>> {
  return tx
    .selectFrom('person_joining')
    .select(['id', 'other_id as otherId', sql<Day>`joined_on`.as('joinedOn'), 'reason'])
    .where('municipality_code', '=', here)
    .where('kept_id', '=', personId)
    .where('undone_on', 'is', null)
    .orderBy('joined_on')
    .execute()
}

/** Lines of the timeline (columns of src/cases/contract.ts): records joined, and joinings undone. */
export function timelineRows(personId: string): RawBuilder<unknown> {
  return sql`
    SELECT 'case' AS strand, 'joined' AS kind, j.id, j.joined_on AS on_day, j.recorded_at AS at,
      s.given_name || ' ' || s.family_name AS by_name,
           true AS locked, jsonb_build_object('reason', j.reason, 'undoneOn', j.undone_on, 'undoneReason', j.undone_reason) AS facts
      FROM person_joining j JOIN staff s ON s.municipality_code = j.municipality_code AND s.id = j.recorded_by
     WHERE j.municipality_code = ${here} AND j.kept_id = ${personId}::uuid`
}
