import { sql } from 'kysely'
import type { Instant } from '../calendar/instant.ts'
import type { Read, Write } from '../platform/db.ts'
import type { Absence } from './rules.ts'

const here = sql<string>`app_municipality()`

/** Subjects of staff in lower case, with their ids. */
export async function knownStaff(tx: Read): Promise<Map<string, string>> {
  const rows = await tx.selectFrom('staff').select(['id', 'subject']).where('municipality_code', '=', here).execute()
  return new Map(rows.map((row) => [row.subject.toLowerCase(), row.id]))
}

/** Writes days away; one that is already there is left as it is. @returns how many were new. */
export async function saveAbsences(tx: Write, made: readonly Absence[], at: Instant): Promise<number> {
  if (made.length === 0) return 0
  const { numInsertedOrUpdatedRows } = await tx.insertInto('absence_day').values(made.map((row) => ({
    municipality_code: here, staff_id: row.staffId, absent_on: row.absentOn, kind: row.kind, share: row.share, recorded_at: at,
  }))).onConflict((conflict) => conflict.constraint('absence_day_pk').doNothing()).executeTakeFirst()
  return Number(numInsertedOrUpdatedRows ?? 0n)
}
