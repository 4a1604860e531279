import { sql } from 'kysely'
import { day } from '../../calendar/day.ts'
import type { Day } from '../../calendar/day.ts'
import type { Instant } from '../../calendar/instant.ts'
import type { Read, Write } from '../../platform/db.ts'
import type { NewDeputy } from '../contract.ts'

const here = sql<string>`app_municipality()`

export async function saveDeputy(tx: Write, deputy: NewDeputy & { id: string; givenBy: string; at: Instant }): Promise<void> {
  await tx
    .insertInto('deputy')
    .values({
      municipality_code: here,
      id: deputy.id,
      staff_id: deputy.staffId,
      deputy_id: deputy.deputyId,
      from_on: deputy.fromOn,
      to_on: deputy.toOn,
      reason: deputy.reason,
      given_by: deputy.givenBy,
      recorded_at: deputy.at,
    })
    .execute()
}

export type DeputyToEnd = { staffId: string; deputyId: string; name: string; deputyName: string; fromOn: Day; toOn: Day }

/** Who stands in for whom, with their names; undefined when there is no such row or it ended before the day. */
export async function deputyOn(tx: Read, id: string, on: Day): Promise<DeputyToEnd | undefined> {
  const { rows } = await sql<{ staffId: string; deputyId: string; name: string; deputyName: string; fromOn: string; toOn: string }>`
    SELECT d.staff_id AS "staffId", d.deputy_id AS "deputyId", d.from_on AS "fromOn", d.to_on AS "toOn",
      s.given_name || ' ' || s.family_name AS name, p.given_name || ' ' || p.family_name AS "deputyName"
    FROM deputy d
    JOIN staff s ON s.municipality_code = ${here} AND s.id = d.staff_id
    JOIN staff p ON p.municipality_code = ${here} AND p.id = d.deputy_id
    WHERE d.municipality_code = ${here} AND d.id = ${id}::uuid AND d.to_on >= ${on}::date`.execute(tx)
  return rows.map((row) => ({ ...row, fromOn: day(row.fromOn), toOn: day(row.toOn) }))[0]
}

/** Holds the row until the end of the request, so that two who end it at once come one after the other. */
export async function holdDeputy(tx: Write, id: string): Promise<void> {
  await tx.selectFrom('deputy').select('id').where('municipality_code', '=', here).where('id', '=', id).forUpdate().execute()
}

export async function saveDeputyEnd(tx: Write, id: string, end: { lastDay: Day; by: string; at: Instant }): Promise<void> {
  await tx
    .updateTable('deputy')
    .set({ to_on: end.lastDay, ended_by: end.by, ended_at: end.at })
    .where('municipality_code', '=', here)
    .where('id', '=', id)
    .execute()
}

/** Ends whatever somebody has or is as deputy past the day; what would begin later is withdrawn. */
export async function saveDeputiesEnd(tx: Write, staffId: string, end: { lastDay: Day; by: string; at: Instant }): Promise<void> {
  await tx
    .updateTable('deputy')
    .set({ to_on: sql<string>`greatest(${end.lastDay}::date, from_on - 1)`, ended_by: end.by, ended_at: end.at })
    .where('municipality_code', '=', here)
    .where((row) => row.or([row('staff_id', '=', staffId), row('deputy_id', '=', staffId)]))
    .where('to_on', '>', end.lastDay)
    .where((row) => row('to_on', '>=', row.ref('from_on')))
    .execute()
}
