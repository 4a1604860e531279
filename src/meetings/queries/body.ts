import { sql } from 'kysely'
import type { Day } from '../../calendar/day.ts'
import type { Instant } from '../../calendar/instant.ts'
import type { Read, Write } from '../../platform/db.ts'
import { newId } from '../../platform/id.ts'
import type { Body } from '../contract.ts'

const here = sql<string>`app_municipality()`
type Made = { readonly at: Instant; readonly by: string }

/** The elected bodies with those who sit in them, those whose time is over left out. */
export async function bodiesOn(tx: Read, on: Day): Promise<Body[]> {
  const { rows } = await sql<Body>`SELECT b.id, b.kind, b.name, coalesce((
      SELECT jsonb_agg(jsonb_build_object('id', m.id, 'staffId', m.staff_id, 'name', s.given_name || ' ' || s.family_name, 'part', m.part,
          'fromOn', m.from_on, 'toOn', m.to_on) ORDER BY array_position(ARRAY['chair', 'vice_chair', 'named', 'member', 'substitute'], m.part),
          s.family_name, m.id)
        FROM body_member m JOIN staff s ON s.municipality_code = ${here} AND s.id = m.staff_id
       WHERE m.municipality_code = ${here} AND m.body_id = b.id AND (m.to_on IS NULL OR m.to_on >= ${on}::date)), '[]') AS members
    FROM body b WHERE b.municipality_code = ${here} ORDER BY b.kind, b.name`.execute(tx)
  return rows
}

export async function saveBody(tx: Write, made: { kind: string; name: string } & Made): Promise<string> {
  const id = newId()
  await tx.insertInto('body').values({
    municipality_code: here, id, kind: made.kind, name: made.name, shared_key: newId(), recorded_at: made.at, recorded_by: made.by,
  }).execute()
  return id
}

export async function saveMember(tx: Write, made: { bodyId: string; staffId: string; part: string; fromOn: Day } & Made): Promise<string> {
  const id = newId()
  await tx.insertInto('body_member').values({
    municipality_code: here, id, body_id: made.bodyId, staff_id: made.staffId, part: made.part, from_on: made.fromOn, recorded_at: made.at,
    recorded_by: made.by,
  }).execute()
  return id
}

/** Gives a member the last day. @returns false when there is no such member in the body without one. */
export async function endMember(tx: Write, bodyId: string, id: string, toOn: Day): Promise<boolean> {
  const { numUpdatedRows } = await tx.updateTable('body_member').set({ to_on: toOn }).where('municipality_code', '=', here)
    .where('body_id', '=', bodyId).where('id', '=', id).where('to_on', 'is', null).executeTakeFirst()
  return numUpdatedRows > 0n
}

/** Those who hold the role of the committee on a day: they may be named members. */
export async function electedOn(tx: Read, on: Day): Promise<Array<{ id: string; name: string }>> {
  const { rows } = await sql<{ id: string; name: string }>`SELECT DISTINCT s.id, s.given_name || ' ' || s.family_name AS name FROM role_assignment r
      JOIN staff s ON s.municipality_code = ${here} AND s.id = r.staff_id
     WHERE r.municipality_code = ${here} AND r.role = 'committee' AND r.from_on <= ${on}::date AND (r.to_on IS NULL OR r.to_on >= ${on}::date)
     ORDER BY 2, 1`.execute(tx)
  return rows
}
