import { sql } from 'kysely'
import type { RawBuilder } from 'kysely'
import type { Day } from '../../calendar/day.ts'
import type { Read } from '../../platform/db.ts'
import { comesAfter, isPaged, pageOf } from '../../platform/paged-rows.ts'
import { roleShape } from '../contract.ts'
import type { StaffFilter, StaffFound, StaffList, StaffRow } from '../contract/administer-staff.ts'

const here = sql<string>`app_municipality()`
const perPage = 50

type Raw = Omit<StaffRow, 'roles'> & { roles: Array<{ role: string; unitName: string | null; toOn: string | null }> }

/**
 * One page of the staff, by name: those who work here on the day, or with `left` those who have left. By cursor: in the order of their
 * ids, since a name does not stand in an address.
 */
export async function staffPage(tx: Read, { unitId, role, page, ...paged }: StaffFilter, today: Day, soon: Day): Promise<StaffList> {
  const left = role === 'left'
  const where = sql.join(
    [
      left ? sql`s.ended_on < ${today}::date` : sql`(s.ended_on IS NULL OR s.ended_on >= ${today}::date)`,
      ...(unitId === undefined ? [] : [sql`s.unit_id = ${unitId}::uuid`]),
      ...(role === undefined || left ? [] : [heldBy(role, today, soon)]),
    ],
    sql` AND `,
  )
  const counted = await sql<{
    total: number
  }>`SELECT count(*)::integer AS total FROM staff s WHERE s.municipality_code = ${here} AND ${where}`.execute(tx)
  const total = counted.rows[0]?.total ?? 0
  const pages = Math.max(1, Math.ceil(total / perPage))
  const shown = Math.min(page, pages)
  if (!isPaged(paged)) {
    return { staff: await rowsOf(tx, where, today, { most: perPage, from: (shown - 1) * perPage }), total, page: shown, pages, next: null }
  }
  const rest = sql`${where} AND ${comesAfter(paged.after, [{ by: sql`s.id`, as: 'uuid' }])}`
  const most = paged.limit === undefined ? null : paged.limit + 1
  const { rows, next } = pageOf(await rowsOf(tx, rest, today, { most, from: 0, order: sql`s.id` }), paged, ({ id }) => [id])
  return { staff: rows, total, page: 1, pages, next }
}

/** Staff whose name holds every word, or who sign in as exactly that; those who have left too. */
export async function staffNamed(tx: Read, text: string, today: Day): Promise<StaffFound> {
  const words = text
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '')
    .slice(0, 5)
  const named = sql.join(
    words.map((word) => sql`position(${word} IN lower(s.given_name || ' ' || s.family_name)) > 0`),
    sql` AND `,
  )
  const found = await rowsOf(tx, sql`(s.subject = ${text} OR (${named}))`, today, { most: perPage + 1, from: 0 })
  return { staff: found.slice(0, perPage), more: found.length > perPage }
}

function heldBy(role: NonNullable<StaffFilter['role']>, today: Day, soon: Day): RawBuilder<unknown> {
  const held = sql`FROM role_assignment r WHERE r.municipality_code = ${here} AND r.staff_id = s.id`
  if (role === 'none') return sql`NOT EXISTS (SELECT ${held} AND (r.to_on IS NULL OR r.to_on >= greatest(r.from_on, ${today}::date)))`
  if (role === 'ending') return sql`EXISTS (SELECT ${held} AND ${endsSoon(today, soon)})`
  return sql`EXISTS (SELECT ${held} AND r.role = ${role} AND r.from_on <= ${today}::date
    AND (r.to_on IS NULL OR r.to_on >= ${today}::date))`
}

/** Of a role r: that it ends between the days, both included, and that the same role does not go on from the day after. */
export function endsSoon(today: Day, soon: Day): RawBuilder<unknown> {
  return sql`r.to_on BETWEEN greatest(r.from_on, ${today}::date) AND ${soon}::date AND NOT EXISTS (SELECT FROM role_assignment n
    WHERE n.municipality_code = ${here} AND n.staff_id = r.staff_id AND n.role = r.role AND n.unit_id IS NOT DISTINCT FROM r.unit_id
      AND n.from_on = r.to_on + 1 AND (n.to_on IS NULL OR n.to_on >= n.from_on))`
}

type Part = { most: number | null; from: number; order?: RawBuilder<unknown> }

async function rowsOf(tx: Read, where: RawBuilder<unknown>, today: Day, { most, from, order }: Part): Promise<StaffRow[]> {
  const { rows } = await sql<Raw>`
    SELECT s.id, s.given_name || ' ' || s.family_name AS name, s.title, s.unit_id AS "unitId", u.name AS "unitName",
      s.ended_on AS "endedOn",
      coalesce((SELECT jsonb_agg(jsonb_build_object('role', r.role, 'unitName', h.name, 'toOn', r.to_on) ORDER BY r.role, h.name)
        FROM role_assignment r LEFT JOIN unit h ON h.municipality_code = ${here} AND h.id = r.unit_id
        WHERE r.municipality_code = ${here} AND r.staff_id = s.id AND r.from_on <= ${today}::date
          AND (r.to_on IS NULL OR r.to_on >= ${today}::date)), '[]') AS roles
    FROM staff s JOIN unit u ON u.municipality_code = ${here} AND u.id = s.unit_id
    WHERE s.municipality_code = ${here} AND ${where}
    ORDER BY ${order ?? sql`s.family_name, s.given_name, s.id`} LIMIT ${most}::integer OFFSET ${from}::integer`.execute(tx)
  return rows.map((row) => ({ ...row, roles: row.roles.map((held) => ({ ...held, role: roleShape.parse(held.role) })) }))
}

export type Colleague = { id: string; name: string; unitName: string }

/** Who may be chosen as deputy on a day: those who hold a role in case work, by name. */
export async function colleaguesWithRole(tx: Read, roles: readonly string[], on: Day): Promise<Colleague[]> {
  const { rows } = await sql<Colleague>`
    SELECT s.id, s.family_name || ', ' || s.given_name AS name, u.name AS "unitName"
    FROM staff s JOIN unit u ON u.municipality_code = ${here} AND u.id = s.unit_id
    WHERE s.municipality_code = ${here} AND (s.ended_on IS NULL OR s.ended_on >= ${on}::date)
      AND EXISTS (SELECT FROM role_assignment r
        WHERE r.municipality_code = ${here} AND r.staff_id = s.id AND r.role = ANY(${[...roles]}::text[])
        AND r.from_on <= ${on}::date AND (r.to_on IS NULL OR r.to_on >= ${on}::date))
    ORDER BY s.family_name, s.given_name, s.id`.execute(tx)
  return rows
}
