import { sql } from 'kysely'
import type { Instant } from '../calendar/instant.ts'
import type { Read, Write } from '../platform/db.ts'
import { newId } from '../platform/id.ts'
import type { Employment } from './rules.ts'

const here = sql<string>`app_municipality()`

/** Subjects of staff and names of units, in lower case, with their ids. */
export async function knownStaffAndUnits(tx: Read): Promise<{ staff: Map<string, string>; units: Map<string, string> }> {
  const staff = await tx.selectFrom('staff').select(['id', 'subject']).where('municipality_code', '=', here).execute()
  const units = await tx.selectFrom('unit').select(['id', 'name']).where('municipality_code', '=', here).execute()
  return { staff: new Map(staff.map((row) => [row.subject.toLowerCase(), row.id])),
    units: new Map(units.map((row) => [row.name.toLowerCase(), row.id])) }
}

export type SavedEmployment = Omit<Employment, 'hoursShare'> & { id: string; hoursShare: string }

/** The employments that count now: rows that no later row has superseded. */
export async function employmentsNow(tx: Read): Promise<SavedEmployment[]> {
  const { rows } = await sql<SavedEmployment>`SELECT e.id, e.staff_id AS "staffId", e.unit_id AS "unitId", e.post, e.from_on AS "fromOn",
    e.to_on AS "toOn",
      e.end_reason AS "endReason", e.permanent, e.hours_share AS "hoursShare", e.experience_since_on AS "experienceSinceOn"
    FROM employment_event e WHERE e.municipality_code = ${here}
      AND NOT EXISTS (SELECT FROM employment_event s WHERE s.municipality_code = ${here} AND s.supersedes_id = e.id)`.execute(tx)
  return rows
}

/** Writes employments as new rows; a row that corrects another names it, and the old one stays. */
export async function saveEmployments(tx: Write, made: ReadonlyArray<Employment & { supersedesId: string | null }>,
  at: Instant): Promise<void> {
  if (made.length === 0) return
  await tx.insertInto('employment_event').values(made.map((row) => ({
    municipality_code: here, id: newId(), staff_id: row.staffId, unit_id: row.unitId, post: row.post, from_on: row.fromOn, to_on: row.toOn,
      end_reason: row.endReason,
    permanent: row.permanent, hours_share: row.hoursShare, experience_since_on: row.experienceSinceOn, recorded_at: at,
      supersedes_id: row.supersedesId,
  }))).execute()
}
