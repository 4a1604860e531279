import { sql } from 'kysely'
import type { Day } from '../../calendar/day.ts'
import type { Read } from '../../platform/db.ts'

const here = sql<string>`app_municipality()`

/** An employment of somebody who works with cases. `share` of a full-time post; `since`: in the work since, also elsewhere. */
export type Employed = { unitId: string; id: string; name: string; share: number; from: Day; to: Day | null; since: Day | null }
export type AwayDay = { id: string; on: Day; share: number }

/**
 * The employments, some day from one to another, of those who hold the role of social worker or of intake on that day, and do not manage
 * the unit. Rows that another has superseded are left out.
 *
 * @param units null: all.
 */
export async function employedBetween(tx: Read, { from, to, units }: { from: Day; to: Day; units: readonly string[] | null }): Promise<Employed[]> {
  const { rows } = await sql<Omit<Employed, 'share'> & { share: string }>`SELECT e.unit_id AS "unitId", e.staff_id AS id,
      s.given_name || ' ' || s.family_name AS name, e.hours_share AS share, e.from_on AS "from", e.to_on AS "to", e.experience_since_on AS since
    FROM employment_event e JOIN staff s ON s.municipality_code = ${here} AND s.id = e.staff_id
    WHERE e.municipality_code = ${here} AND e.from_on <= ${to} AND (e.to_on IS NULL OR e.to_on >= ${from})
      AND ${units === null ? sql`true` : sql`e.unit_id = ANY (${[...units]}::uuid[])`}
      AND NOT e.withdrawn AND NOT EXISTS (SELECT FROM employment_event l WHERE l.municipality_code = ${here} AND l.supersedes_id = e.id)
      AND EXISTS (SELECT FROM role_assignment r WHERE r.municipality_code = ${here} AND r.staff_id = e.staff_id AND r.role IN ('social_worker', 'intake')
        AND r.from_on <= ${to} AND (r.to_on IS NULL OR r.to_on >= ${from}))
      AND NOT EXISTS (SELECT FROM role_assignment r WHERE r.municipality_code = ${here} AND r.staff_id = e.staff_id AND r.role = 'unit_manager'
        AND r.from_on <= ${to} AND (r.to_on IS NULL OR r.to_on >= ${from}))
    ORDER BY s.family_name COLLATE swedish, s.given_name COLLATE swedish, e.staff_id, e.from_on`.execute(tx)
  return rows.map((row) => ({ ...row, share: Number(row.share) }))
}

/** Days away of some staff, from one day to another; several kinds on a day are a row each. */
export async function awayBetween(tx: Read, staff: readonly string[], { from, to }: { from: Day; to: Day }): Promise<AwayDay[]> {
  if (staff.length === 0) return []
  const rows = await tx.selectFrom('absence_day').select(['staff_id as id', 'absent_on as on', 'share']).where('municipality_code', '=', here)
    .where('staff_id', 'in', [...new Set(staff)]).where('absent_on', '>=', from).where('absent_on', '<=', to).$castTo<{ id: string; on: Day; share: string }>().execute()
  return rows.map((row) => ({ ...row, share: Number(row.share) }))
}

/** The units whose own manager, or manager's deputy, somebody is on a day; a director's other units are not among them. */
export async function ownUnits(tx: Read, staffIds: readonly string[], on: Day): Promise<string[]> {
  if (staffIds.length === 0) return []
  const rows = await tx.selectFrom('role_assignment').select('unit_id').distinct().where('municipality_code', '=', here).where('staff_id', 'in', [...staffIds])
    .where('role', '=', 'unit_manager').where('unit_id', 'is not', null).where('from_on', '<=', on)
    .where((role) => role.or([role('to_on', 'is', null), role('to_on', '>=', on)])).execute()
  return rows.flatMap(({ unit_id }) => unit_id ?? [])
}

export type UnitName = { id: string; name: string }

/** The units that work with cases and still are, by name. @param among null: all. */
export function caseUnits(tx: Read, among: readonly string[] | null): Promise<UnitName[]> {
  if (among !== null && among.length === 0) return Promise.resolve([])
  const open = tx.selectFrom('unit').select(['id', 'name']).where('municipality_code', '=', here).where('ended_on', 'is', null)
    .where('kind', 'not in', ['management', 'emergency_duty']).orderBy('name')
  return (among === null ? open : open.where('id', 'in', [...among])).execute()
}
