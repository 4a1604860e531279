import { sql } from 'kysely'
import type { RawBuilder } from 'kysely'
import type { Day } from '../../calendar/day.ts'
import type { Read } from '../../platform/db.ts'

const here = sql<string>`app_municipality()`

export type ManagedMember = {
  id: string; givenName: string; familyName: string; title: string; unitName: string
  /** Who stands in for the member now or later, the nearest first. */
  deputies: Array<{ id: string; name: string; fromOn: string; toOn: string; reason: string }>
}

/**
 * Whose deputies a manager of these units may name: who works in one of them. Nobody comes to a director's or another unit's manager's
 * work this way: whoever holds such a role is left to the administrators.
 */
function isManaged(units: readonly string[], today: Day): RawBuilder<boolean> {
  return sql<boolean>`s.municipality_code = ${here} AND s.unit_id = ANY(${[...units]}::uuid[])
    AND (s.ended_on IS NULL OR s.ended_on >= ${today}::date)
    AND NOT EXISTS (SELECT FROM role_assignment r WHERE r.municipality_code = ${here} AND r.staff_id = s.id
      AND (r.to_on IS NULL OR r.to_on >= greatest(r.from_on, ${today}::date))
      AND (r.role = 'director' OR (r.role = 'unit_manager' AND NOT r.unit_id = ANY(${[...units]}::uuid[]))))`
}

/** The staff of these units with their deputies, by name; one of them when an id is given. */
export async function managedStaff(tx: Read, units: readonly string[], today: Day, id: string | null = null): Promise<ManagedMember[]> {
  const { rows } = await sql<ManagedMember>`
    SELECT s.id, s.given_name AS "givenName", s.family_name AS "familyName", s.title, u.name AS "unitName",
      coalesce((SELECT jsonb_agg(jsonb_build_object('id', d.id, 'name', p.given_name || ' ' || p.family_name, 'fromOn', d.from_on,
          'toOn', d.to_on, 'reason', d.reason) ORDER BY d.from_on, d.id)
        FROM deputy d JOIN staff p ON p.municipality_code = ${here} AND p.id = d.deputy_id
        WHERE d.municipality_code = ${here} AND d.staff_id = s.id AND d.to_on >= greatest(d.from_on, ${today}::date)), '[]') AS deputies
    FROM staff s JOIN unit u ON u.municipality_code = ${here} AND u.id = s.unit_id
    WHERE ${isManaged(units, today)} AND (${id}::uuid IS NULL OR s.id = ${id}::uuid)
    ORDER BY s.family_name, s.given_name, s.id`.execute(tx)
  return rows
}
