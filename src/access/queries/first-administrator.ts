import { sql } from 'kysely'
import type { Write } from '../../platform/db.ts'

const here = sql<string>`app_municipality()`

/** Makes whoever sets up an administrator at the same moment wait until the end of the transaction. */
export async function holdSetUp(tx: Write): Promise<void> {
  await sql`SELECT pg_advisory_xact_lock(hashtext('first administrator'))`.execute(tx)
}

/** The name by which the transaction's municipality is served; null when it is not. */
export async function servedName(tx: Write): Promise<string | null> {
  const row = await tx.selectFrom('municipality_served').select('name').where('code', '=', here).executeTakeFirst()
  return row?.name ?? null
}

/** The municipality's name in the register of the 290, without "kommun"; null for a code that is not in it. */
export async function registeredName(tx: Write): Promise<string | null> {
  const row = await tx.selectFrom('municipality_reference').select('name').where('code', '=', here).executeTakeFirst()
  return row?.name ?? null
}

/** What an office with this code is of: the country for 0000, a county for 00 and its two digits; null when there is no such. */
export async function officeArea(tx: Write): Promise<string | null> {
  const { rows } = await sql<{ area: string }>`SELECT 'Sverige' AS area WHERE ${here} = '0000' UNION ALL
    SELECT DISTINCT county_name FROM municipality_reference WHERE '00' || county_code = ${here}`.execute(tx)
  return rows[0]?.area ?? null
}

/** Makes the transaction's municipality or office one that is served. Only the migrating role may. */
export async function saveServed(tx: Write, name: string, kind: 'municipality' | 'office'): Promise<void> {
  await tx
    .insertInto('municipality')
    .values({ municipality_code: here, name, kind, case_prefix: 'SN' })
    .onConflict((there) => there.column('municipality_code').doNothing())
    .execute()
  await tx.insertInto('municipality_served').values({ code: here, name, kind }).execute()
}

/** An open unit for whoever has no other yet: the management before any other; null when there is no unit. */
export async function unitToBeginIn(tx: Write): Promise<string | null> {
  const row = await tx
    .selectFrom('unit')
    .select('id')
    .where('municipality_code', '=', here)
    .where('ended_on', 'is', null)
    .orderBy(sql`kind = 'management'`, 'desc')
    .orderBy('name')
    .limit(1)
    .executeTakeFirst()
  return row?.id ?? null
}

/** The member of staff who signs in as the subject, also one who has left; null when there is none. */
export async function staffOfSubject(tx: Write, subject: string): Promise<string | null> {
  const row = await tx
    .selectFrom('staff')
    .select('id')
    .where('municipality_code', '=', here)
    .where('subject', '=', subject)
    .executeTakeFirst()
  return row?.id ?? null
}
