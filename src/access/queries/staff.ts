import { sql } from 'kysely'
import type { Day } from '../../calendar/day.ts'
import type { Instant } from '../../calendar/instant.ts'
import type { Read, Write } from '../../platform/db.ts'
import type { NewDeputy, NewRole, NewStaff, NewUnit } from '../contract.ts'

const here = sql<string>`app_municipality()`

export async function saveUnit(tx: Write, unit: NewUnit & { id: string; sharedKey: string }): Promise<void> {
  await tx.insertInto('unit').values({ municipality_code: here, id: unit.id, name: unit.name, kind: unit.kind, shared_key: unit.sharedKey }).execute()
}

/** Whether the unit is there and still open on the day. */
export async function unitIsOpen(tx: Read, id: string, on: Day): Promise<boolean> {
  const row = await tx.selectFrom('unit').select('id').where('municipality_code', '=', here).where('id', '=', id)
    .where((unit) => unit.or([unit('ended_on', 'is', null), unit('ended_on', '>=', on)])).executeTakeFirst()
  return row !== undefined
}

export async function saveStaff(tx: Write, staff: NewStaff & { id: string }): Promise<void> {
  await tx.insertInto('staff').values({
    municipality_code: here, id: staff.id, subject: staff.subject, given_name: staff.givenName, family_name: staff.familyName, title: staff.title,
    email: staff.email, unit_id: staff.unitId,
  }).execute()
}

/** Whether the member of staff works here on the day; locked until the end of the request, so that two changes do not cross. */
export async function staffWorks(tx: Write, id: string, on: Day): Promise<boolean> {
  const row = await tx.selectFrom('staff').select('id').where('municipality_code', '=', here).where('id', '=', id)
    .where((staff) => staff.or([staff('ended_on', 'is', null), staff('ended_on', '>=', on)])).forNoKeyUpdate().executeTakeFirst()
  return row !== undefined
}

export async function saveRole(tx: Write, role: NewRole & { id: string; givenBy: string; at: Instant }): Promise<void> {
  await tx.insertInto('role_assignment').values({
    municipality_code: here, id: role.id, staff_id: role.staffId, role: role.role, unit_id: role.unitId, from_on: role.fromOn, to_on: role.toOn,
    given_by: role.givenBy, recorded_at: role.at,
  }).execute()
}

/** The role's holder, locked; undefined when there is no such role or it ended before the day. */
export async function roleToEnd(tx: Write, id: string, on: Day): Promise<{ staffId: string; fromOn: string } | undefined> {
  return tx.selectFrom('role_assignment').select(['staff_id as staffId', 'from_on as fromOn']).where('municipality_code', '=', here).where('id', '=', id)
    .where((role) => role.or([role('to_on', 'is', null), role('to_on', '>=', on)])).forUpdate().executeTakeFirst()
}

export async function saveRoleEnd(tx: Write, id: string, lastDay: Day): Promise<void> {
  await tx.updateTable('role_assignment').set({ to_on: lastDay }).where('municipality_code', '=', here).where('id', '=', id).execute()
}

export async function saveDeputy(tx: Write, deputy: NewDeputy & { id: string; givenBy: string; at: Instant }): Promise<void> {
  await tx.insertInto('deputy').values({
    municipality_code: here, id: deputy.id, staff_id: deputy.staffId, deputy_id: deputy.deputyId, from_on: deputy.fromOn, to_on: deputy.toOn,
    reason: deputy.reason, given_by: deputy.givenBy, recorded_at: deputy.at,
  }).execute()
}

/** Names and mail addresses of those who hold a role on a day and can be written to. */
export async function addressesOf(tx: Read, role: 'administrator', on: Day): Promise<ReadonlyArray<{ id: string; email: string }>> {
  const rows = await tx.selectFrom('role_assignment as r')
    .innerJoin('staff as s', (join) => join.onRef('s.municipality_code', '=', 'r.municipality_code').onRef('s.id', '=', 'r.staff_id'))
    .select(['s.id', 's.email']).distinct().where('r.municipality_code', '=', here).where('r.role', '=', role).where('r.from_on', '<=', on)
    .where((held) => held.or([held('r.to_on', 'is', null), held('r.to_on', '>=', on)])).orderBy('s.id').execute()
  return rows.flatMap(({ id, email }) => (email === null ? [] : [{ id, email }]))
}
