import { sql } from 'kysely'
import type { Day } from '../../calendar/day.ts'
import type { Read, Write } from '../../platform/db.ts'
import type { NewUnit } from '../contract.ts'
import { unitKindShape } from '../contract/administer-staff.ts'
import type { UnitRow } from '../contract/administer-staff.ts'

const here = sql<string>`app_municipality()`

export async function saveUnit(tx: Write, unit: NewUnit & { id: string; sharedKey: string }): Promise<void> {
  await tx
    .insertInto('unit')
    .values({ municipality_code: here, id: unit.id, name: unit.name, kind: unit.kind, shared_key: unit.sharedKey })
    .execute()
}

/** @returns whether there was such a unit. */
export async function saveUnitName(tx: Write, id: string, name: string): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('unit')
    .set({ name })
    .where('municipality_code', '=', here)
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  return numUpdatedRows > 0n
}

/** @param lastDay null opens the unit again. */
export async function saveUnitEnd(tx: Write, id: string, lastDay: Day | null): Promise<void> {
  await tx.updateTable('unit').set({ ended_on: lastDay }).where('municipality_code', '=', here).where('id', '=', id).execute()
}

/** Whether the unit is there and open on the day; held until the end of the request, so that it is not closed under what is put in it. */
export async function unitIsOpen(tx: Write, id: string, on: Day): Promise<boolean> {
  const row = await tx
    .selectFrom('unit')
    .select('id')
    .where('municipality_code', '=', here)
    .where('id', '=', id)
    .where((unit) => unit.or([unit('ended_on', 'is', null), unit('ended_on', '>=', on)]))
    .forKeyShare()
    .executeTakeFirst()
  return row !== undefined
}

/** The unit's last day, locked: whoever puts something in it waits. Undefined when there is no such unit. */
export async function unitToClose(tx: Write, id: string): Promise<{ endedOn: string | null } | undefined> {
  return tx
    .selectFrom('unit')
    .select('ended_on as endedOn')
    .where('municipality_code', '=', here)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
}

export type UnitHolds = { cases: number; reports: number; staff: number; roles: number }

/** What must be moved before the unit can be closed: numbers only. Roles and staff count when they last past the day. */
export async function heldByUnit(tx: Read, id: string, on: Day): Promise<UnitHolds> {
  const { rows } = await sql<UnitHolds>`SELECT d.cases, d.reports,
      (SELECT count(*)::integer FROM staff s WHERE s.municipality_code = ${here} AND s.unit_id = ${id}::uuid
        AND (s.ended_on IS NULL OR s.ended_on > ${on}::date)) AS staff,
      (SELECT count(*)::integer FROM role_assignment r WHERE r.municipality_code = ${here} AND r.unit_id = ${id}::uuid
        AND (r.to_on IS NULL OR r.to_on > ${on}::date) AND (r.to_on IS NULL OR r.to_on >= r.from_on)) AS roles
    FROM duties_of_unit(${id}::uuid) d`.execute(tx)
  return rows[0] ?? { cases: 0, reports: 0, staff: 0, roles: 0 }
}

/** All units, the open ones first, by name, with their managers and how many work there on the day. */
export async function unitRows(tx: Read, on: Day): Promise<UnitRow[]> {
  const { rows } = await sql<Omit<UnitRow, 'kind'> & { kind: string }>`
    SELECT u.id, u.name, u.kind, u.ended_on AS "endedOn",
      (SELECT count(*)::integer FROM staff s WHERE s.municipality_code = ${here} AND s.unit_id = u.id
        AND (s.ended_on IS NULL OR s.ended_on >= ${on}::date)) AS staff,
      coalesce((SELECT jsonb_agg(DISTINCT jsonb_build_object('id', s.id, 'name', s.given_name || ' ' || s.family_name))
        FROM role_assignment r JOIN staff s ON s.municipality_code = ${here} AND s.id = r.staff_id
        WHERE r.municipality_code = ${here} AND r.unit_id = u.id AND r.role = 'unit_manager' AND r.from_on <= ${on}::date
          AND (r.to_on IS NULL OR r.to_on >= ${on}::date)), '[]') AS managers
    FROM unit u WHERE u.municipality_code = ${here} ORDER BY u.ended_on IS NOT NULL, u.name, u.id`.execute(tx)
  return rows.map((row) => ({ ...row, kind: unitKindShape.parse(row.kind) }))
}
