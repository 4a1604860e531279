import { sql } from 'kysely'
import { day } from '../../calendar/day.ts'
import type { Day } from '../../calendar/day.ts'
import type { Read, Write } from '../../platform/db.ts'
import type { NewStaff, Role } from '../contract.ts'
import type { ChangedStaff } from '../contract/administer-staff.ts'

const here = sql<string>`app_municipality()`

export async function saveStaff(tx: Write, staff: NewStaff & { id: string }): Promise<void> {
  await tx
    .insertInto('staff')
    .values({
      municipality_code: here,
      id: staff.id,
      subject: staff.subject,
      given_name: staff.givenName,
      family_name: staff.familyName,
      title: staff.title,
      email: staff.email,
      unit_id: staff.unitId,
    })
    .execute()
}

export async function saveStaffChange(tx: Write, id: string, { givenName, familyName, title, email, unitId }: ChangedStaff): Promise<void> {
  await tx
    .updateTable('staff')
    .set({ given_name: givenName, family_name: familyName, title, email, unit_id: unitId })
    .where('municipality_code', '=', here)
    .where('id', '=', id)
    .execute()
}

/** @param lastDay null: works here again. */
export async function saveStaffEnd(tx: Write, id: string, lastDay: Day | null): Promise<void> {
  await tx.updateTable('staff').set({ ended_on: lastDay }).where('municipality_code', '=', here).where('id', '=', id).execute()
}

/** Whether the member of staff works here on the day; locked until the end of the request, so that two changes do not cross. */
export async function staffWorks(tx: Write, id: string, on: Day): Promise<boolean> {
  const row = await tx
    .selectFrom('staff')
    .select('id')
    .where('municipality_code', '=', here)
    .where('id', '=', id)
    .where((staff) => staff.or([staff('ended_on', 'is', null), staff('ended_on', '>=', on)]))
    .forNoKeyUpdate()
    .executeTakeFirst()
  return row !== undefined
}

/** Where somebody works and until when, locked; undefined when there is nobody of that id. */
export async function staffToChange(tx: Write, id: string): Promise<{ unitId: string; endedOn: Day | null } | undefined> {
  const row = await tx
    .selectFrom('staff')
    .select(['unit_id as unitId', 'ended_on as endedOn'])
    .where('municipality_code', '=', here)
    .where('id', '=', id)
    .forNoKeyUpdate()
    .executeTakeFirst()
  return row === undefined ? undefined : { unitId: row.unitId, endedOn: row.endedOn === null ? null : day(row.endedOn) }
}

/** How many persons' cases and reports a member of staff answers for now: numbers, whoever asks. */
export async function dutiesOf(tx: Read, staffId: string): Promise<{ cases: number; reports: number }> {
  const { rows } = await sql<{ cases: number; reports: number }>`SELECT cases, reports FROM duties_of_staff(${staffId}::uuid)`.execute(tx)
  return rows[0] ?? { cases: 0, reports: 0 }
}

/** Names and mail addresses of those who hold a role on a day and can be written to. */
export async function addressesOf(tx: Read, role: Role, on: Day): Promise<ReadonlyArray<{ id: string; email: string }>> {
  const rows = await tx
    .selectFrom('role_assignment as r')
    .innerJoin('staff as s', (join) => join.onRef('s.municipality_code', '=', 'r.municipality_code').onRef('s.id', '=', 'r.staff_id'))
    .select(['s.id', 's.email'])
    .distinct()
    .where('r.municipality_code', '=', here)
    .where('r.role', '=', role)
    .where('r.from_on', '<=', on)
    .where((held) => held.or([held('r.to_on', 'is', null), held('r.to_on', '>=', on)]))
    .orderBy('s.id')
    .execute()
  return rows.flatMap(({ id, email }) => (email === null ? [] : [{ id, email }]))
}
