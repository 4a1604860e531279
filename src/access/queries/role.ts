import { sql } from 'kysely'
import { day } from '../../calendar/day.ts'
import type { Day } from '../../calendar/day.ts'
import type { Instant } from '../../calendar/instant.ts'
import type { Read, Write } from '../../platform/db.ts'
import type { NewRole } from '../contract.ts'
import type { AdministratorRole } from '../rules/administer-staff.ts'

const here = sql<string>`app_municipality()`

/** @param role.givenBy null: at set-up, by nobody here. */
export async function saveRole(tx: Write, role: NewRole & { id: string; givenBy: string | null; at: Instant }): Promise<void> {
  await tx
    .insertInto('role_assignment')
    .values({
      municipality_code: here,
      id: role.id,
      staff_id: role.staffId,
      role: role.role,
      unit_id: role.unitId,
      from_on: role.fromOn,
      to_on: role.toOn,
      given_by: role.givenBy,
      recorded_at: role.at,
    })
    .execute()
}

export type RoleToEnd = { staffId: string; role: string; unitName: string | null; name: string; fromOn: Day; toOn: Day | null }

/** The role with its holder's name; undefined when there is no such role or it ended before the day. */
export async function roleOn(tx: Read, id: string, on: Day): Promise<RoleToEnd | undefined> {
  const row = await tx
    .selectFrom('role_assignment as r')
    .innerJoin('staff as s', (join) => join.onRef('s.municipality_code', '=', 'r.municipality_code').onRef('s.id', '=', 'r.staff_id'))
    .leftJoin('unit as u', (join) => join.onRef('u.municipality_code', '=', 'r.municipality_code').onRef('u.id', '=', 'r.unit_id'))
    .select(['r.staff_id as staffId', 'r.role', 'u.name as unitName', 'r.from_on as fromOn', 'r.to_on as toOn'])
    .select(sql<string>`s.given_name || ' ' || s.family_name`.as('name'))
    .where('r.municipality_code', '=', here)
    .where('r.id', '=', id)
    .where((role) => role.or([role('r.to_on', 'is', null), role('r.to_on', '>=', on)]))
    .executeTakeFirst()
  return row === undefined ? undefined : { ...row, fromOn: day(row.fromOn), toOn: row.toOn === null ? null : day(row.toOn) }
}

/** Holds the role until the end of the request, so that two who end it at once come one after the other. */
export async function holdRole(tx: Write, id: string): Promise<void> {
  await tx.selectFrom('role_assignment').select('id').where('municipality_code', '=', here).where('id', '=', id).forUpdate().execute()
}

export async function saveRoleEnd(tx: Write, id: string, end: { lastDay: Day; by: string; at: Instant }): Promise<void> {
  await tx
    .updateTable('role_assignment')
    .set({ to_on: end.lastDay, ended_by: end.by, ended_at: end.at })
    .where('municipality_code', '=', here)
    .where('id', '=', id)
    .execute()
}

/** Ends every role of a member of staff that lasts past the day; what would begin later is withdrawn. */
export async function saveRolesEnd(tx: Write, staffId: string, end: { lastDay: Day; by: string; at: Instant }): Promise<void> {
  await tx
    .updateTable('role_assignment')
    .set({ to_on: sql<string>`greatest(${end.lastDay}::date, from_on - 1)`, ended_by: end.by, ended_at: end.at })
    .where('municipality_code', '=', here)
    .where('staff_id', '=', staffId)
    .where((role) => role.or([role('to_on', 'is', null), role('to_on', '>', end.lastDay)]))
    .where((role) => role.or([role('to_on', 'is', null), role('to_on', '>=', role.ref('from_on'))]))
    .execute()
}

/** Every administrator's role that lasts on the day or begins later, locked in one order: who may end one is decided one at a time. */
export async function administratorRoles(tx: Write, on: Day): Promise<AdministratorRole[]> {
  const rows = await tx
    .selectFrom('role_assignment as r')
    .innerJoin('staff as s', (join) => join.onRef('s.municipality_code', '=', 'r.municipality_code').onRef('s.id', '=', 'r.staff_id'))
    .select(['r.id', 'r.staff_id as staffId', 'r.from_on as fromOn', 'r.to_on as toOn'])
    .where('r.municipality_code', '=', here)
    .where('r.role', '=', 'administrator')
    .where('s.ended_on', 'is', null)
    .where((role) => role.or([role('r.to_on', 'is', null), role('r.to_on', '>=', on)]))
    .orderBy('r.id')
    .forUpdate('r')
    .execute()
  return rows.map((row) => ({ ...row, fromOn: day(row.fromOn), toOn: row.toOn === null ? null : day(row.toOn) }))
}

/** Whether a member of staff holds one of these roles on the day. */
export async function holdsRole(tx: Read, staffId: string, roles: readonly string[], on: Day): Promise<boolean> {
  const row = await tx
    .selectFrom('role_assignment')
    .select('id')
    .where('municipality_code', '=', here)
    .where('staff_id', '=', staffId)
    .where('role', 'in', [...roles])
    .where('from_on', '<=', on)
    .where((role) => role.or([role('to_on', 'is', null), role('to_on', '>=', on)]))
    .limit(1)
    .executeTakeFirst()
  return row !== undefined
}
