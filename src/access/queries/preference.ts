import { sql } from 'kysely'
import type { Day } from '../../calendar/day.ts'
import type { Read, Write } from '../../platform/db.ts'
import type { Role } from '../contract.ts'
import { roleShape } from '../contract.ts'

const here = sql<string>`app_municipality()`

/** Remembers a choice of one's own. The value replaces the earlier one. */
export async function savePreference(tx: Write, staffId: string, key: 'language' | 'theme', value: string): Promise<void> {
  await tx.insertInto('staff_preference').values({ municipality_code: here, staff_id: staffId, key, value: JSON.stringify(value) })
    .onConflict((there) => there.columns(['municipality_code', 'staff_id', 'key']).doUpdateSet({ value: JSON.stringify(value) })).execute()
}

/** An office beside the transaction's municipality, or a municipality beside its office, by name; null when it is served alone. */
export async function servedBeside(tx: Read): Promise<string | null> {
  const { rows } = await sql<{ name: string }>`SELECT o.name FROM municipality_served o
    WHERE o.kind <> (SELECT s.kind FROM municipality_served s WHERE s.code = ${here}) ORDER BY o.code LIMIT 1`.execute(tx)
  return rows[0]?.name ?? null
}

export type DemoPerson = {
  readonly subject: string; readonly givenName: string; readonly familyName: string; readonly unitName: string; readonly roles: readonly Role[]
}

/**
 * The invented people that the demo's sign-in page offers, in their order: staff with the preference `demo_sign_in`, a JSON object
 * whose `order` is a number. Only the demo's generator writes it, so that in real use there are none.
 */
export async function demoPeople(tx: Read, today: Day): Promise<readonly DemoPerson[]> {
  const rows = await tx.selectFrom('staff_preference as f')
    .innerJoin('staff as s', (join) => join.onRef('s.municipality_code', '=', 'f.municipality_code').onRef('s.id', '=', 'f.staff_id'))
    .innerJoin('unit as u', (join) => join.onRef('u.municipality_code', '=', 's.municipality_code').onRef('u.id', '=', 's.unit_id'))
    .innerJoin('role_assignment as r', (join) => join.onRef('r.municipality_code', '=', 's.municipality_code').onRef('r.staff_id', '=', 's.id'))
    .select(['s.subject', 's.given_name as givenName', 's.family_name as familyName', 'u.name as unitName'])
    .select(sql<string[]>`array_agg(DISTINCT r.role ORDER BY r.role)`.as('roles'))
    .where('f.municipality_code', '=', here).where('f.key', '=', 'demo_sign_in')
    .where('r.from_on', '<=', today).where((r) => r.or([r('r.to_on', 'is', null), r('r.to_on', '>=', today)]))
    .where((s) => s.or([s('s.ended_on', 'is', null), s('s.ended_on', '>=', today)]))
    .groupBy(['s.id', 's.subject', 's.given_name', 's.family_name', 'u.name', 'f.value'])
    .orderBy(sql`(f.value ->> 'order')::int`).orderBy('s.subject')
    .execute()
  return rows.map((row) => ({ ...row, roles: row.roles.map((role) => roleShape.parse(role)) }))
}
