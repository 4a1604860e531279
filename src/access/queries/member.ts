import { sql } from 'kysely'
import { day } from '../../calendar/day.ts'
import type { Day } from '../../calendar/day.ts'
import type { Read } from '../../platform/db.ts'
import { roleShape } from '../contract.ts'
import type { HeldDeputy, HeldRole, Member } from '../contract/administer-staff.ts'
import { standingOn } from '../rules/administer-staff.ts'

const here = sql<string>`app_municipality()`
const nameOf = (column: string) =>
  sql`(SELECT s.given_name || ' ' || s.family_name FROM staff s WHERE s.municipality_code = ${here} AND s.id = ${sql.ref(column)})`

type Basis = Omit<Member, 'roles' | 'deputies' | 'sessions'>

/** A member of staff with everything that has been given and ended; undefined when there is nobody of that id. */
export async function memberOf(tx: Read, id: string, today: Day): Promise<Member | undefined> {
  const member = (await tx
    .selectFrom('staff as s')
    .innerJoin('unit as u', (join) => join.onRef('u.municipality_code', '=', 's.municipality_code').onRef('u.id', '=', 's.unit_id'))
    .select(['s.id', 's.subject', 's.given_name as givenName', 's.family_name as familyName', 's.title', 's.email', 's.unit_id as unitId'])
    .select(['u.name as unitName', 's.ended_on as endedOn'])
    .where('s.municipality_code', '=', here)
    .where('s.id', '=', id)
    .executeTakeFirst()) satisfies Basis | undefined
  if (member === undefined) return undefined
  return { ...member, roles: await rolesOf(tx, id, today), deputies: await deputiesOf(tx, id, today), sessions: await sessionsOf(tx, id) }
}

async function rolesOf(tx: Read, id: string, today: Day): Promise<HeldRole[]> {
  const { rows } = await sql<Omit<HeldRole, 'role' | 'standing'> & { role: string }>`
    SELECT r.id, r.role, u.name AS "unitName", r.from_on AS "fromOn", r.to_on AS "toOn", ${nameOf('r.given_by')} AS "givenBy",
      r.recorded_at AS "givenAt", ${nameOf('r.ended_by')} AS "endedBy", r.ended_at AS "endedAt"
    FROM role_assignment r LEFT JOIN unit u ON u.municipality_code = ${here} AND u.id = r.unit_id
    WHERE r.municipality_code = ${here} AND r.staff_id = ${id}::uuid ORDER BY r.from_on DESC, r.recorded_at DESC, r.id`.execute(tx)
  return rows.map((row) => ({ ...row, role: roleShape.parse(row.role), standing: standingOn(timeOf(row), today) }))
}

async function deputiesOf(tx: Read, id: string, today: Day): Promise<HeldDeputy[]> {
  const { rows } = await sql<Omit<HeldDeputy, 'standing'>>`
    SELECT d.id, CASE WHEN d.staff_id = ${id}::uuid THEN 'has' ELSE 'is' END AS direction, o.id AS "otherId",
      o.given_name || ' ' || o.family_name AS "otherName", d.from_on AS "fromOn", d.to_on AS "toOn", d.reason,
      ${nameOf('d.given_by')} AS "givenBy", d.recorded_at AS "givenAt", ${nameOf('d.ended_by')} AS "endedBy", d.ended_at AS "endedAt"
    FROM deputy d JOIN staff o ON o.municipality_code = ${here}
      AND o.id = CASE WHEN d.staff_id = ${id}::uuid THEN d.deputy_id ELSE d.staff_id END
    WHERE d.municipality_code = ${here} AND (d.staff_id = ${id}::uuid OR d.deputy_id = ${id}::uuid)
    ORDER BY d.from_on DESC, d.recorded_at DESC, d.id`.execute(tx)
  return rows.map((row) => ({ ...row, standing: standingOn(timeOf(row), today) }))
}

function timeOf({ fromOn, toOn }: { fromOn: string; toOn: string | null }): { fromOn: Day; toOn: Day | null } {
  return { fromOn: day(fromOn), toOn: toOn === null ? null : day(toOn) }
}

async function sessionsOf(tx: Read, id: string): Promise<Member['sessions']> {
  const { rows } = await sql<Member['sessions']>`
    SELECT count(*) FILTER (WHERE ended_at IS NULL)::integer AS open, max(last_seen_at) AS "lastSeenAt"
    FROM session WHERE municipality_code = ${here} AND staff_id = ${id}::uuid`.execute(tx)
  return rows[0] ?? { open: 0, lastSeenAt: null }
}
