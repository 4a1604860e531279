import { sql } from 'kysely'
import type { Day } from '../../calendar/day.ts'
import type { Instant } from '../../calendar/instant.ts'
import type { Read, Write } from '../../platform/db.ts'
import { newId } from '../../platform/id.ts'
import { degreeCodes, shippedCompetences } from '../contract/competences.ts'
import type { Competence, CompetenceBody, StaffCompetence } from '../contract/competences.ts'

const here = sql<string>`app_municipality()`
export type Made = { readonly at: Instant; readonly by: string }

/** Every competence: the shipped ones first, then the municipality's own by name; those that are closed are among them. */
export async function competencesNow(tx: Read): Promise<Competence[]> {
  const { rows } = await sql<Omit<Competence, 'own'>>`SELECT code, name_sv AS sv, name_en AS en, closed_on AS "closedOn" FROM competence
    WHERE municipality_code = ${here} ORDER BY closed_on IS NOT NULL, name_sv COLLATE swedish, code`.execute(tx)
  return [...shippedCompetences.map((each) => ({ ...each, own: false, closedOn: null })), ...rows.map((each) => ({ ...each, own: true }))]
}

export async function saveCompetence(tx: Write, code: string, { sv, en }: CompetenceBody, { at, by }: Made): Promise<void> {
  await tx.insertInto('competence').values({ municipality_code: here, code, name_sv: sv, name_en: en, recorded_at: at, recorded_by: by }).execute()
}

/** @returns false when there is no such own competence, or it is closed already. */
export async function endCompetence(tx: Write, code: string, on: Day): Promise<boolean> {
  const { numUpdatedRows } = await tx.updateTable('competence').set({ closed_on: on }).where('municipality_code', '=', here).where('code', '=', code)
    .where('closed_on', 'is', null).executeTakeFirst()
  return numUpdatedRows > 0n
}

/**
 * The staff of some units on a day with what they can do, by unit and name; elected members and visitors are not among them.
 *
 * @param units null: all. @param staffId one of them.
 */
export async function staffWithCompetences(tx: Read, units: readonly string[] | null, on: Day, staffId: string | null = null): Promise<StaffCompetence[]> {
  const { rows } = await sql<Omit<StaffCompetence, 'qualified'>>`
    SELECT s.id AS "staffId", s.given_name || ' ' || s.family_name AS name, s.title, s.unit_id AS "unitId", u.name AS "unitName",
      ARRAY(SELECT c.competence FROM staff_competence c WHERE c.municipality_code = ${here} AND c.staff_id = s.id AND c.ended_at IS NULL AND c.from_on <= ${on}
        ORDER BY c.competence) AS competences,
      (SELECT min(coalesce(e.experience_since_on, e.from_on)) FROM employment_event e WHERE e.municipality_code = ${here} AND e.staff_id = s.id
        AND NOT e.withdrawn AND NOT EXISTS (SELECT FROM employment_event l WHERE l.municipality_code = ${here} AND l.supersedes_id = e.id)) AS "experienceSince"
    FROM staff s JOIN unit u ON u.municipality_code = ${here} AND u.id = s.unit_id
    WHERE s.municipality_code = ${here} AND (s.ended_on IS NULL OR s.ended_on >= ${on}) AND u.ended_on IS NULL
      AND ${units === null ? sql`true` : sql`s.unit_id = ANY (${[...units]}::uuid[])`} AND ${staffId === null ? sql`true` : sql`s.id = ${staffId}::uuid`}
      AND EXISTS (SELECT FROM role_assignment r WHERE r.municipality_code = ${here} AND r.staff_id = s.id AND r.role NOT IN ('committee', 'union', 'coordinator')
        AND r.from_on <= ${on} AND (r.to_on IS NULL OR r.to_on >= ${on}))
    ORDER BY u.name COLLATE swedish, s.family_name COLLATE swedish, s.given_name COLLATE swedish, s.id`.execute(tx)
  return rows.map((row) => ({ ...row, qualified: row.competences.some((code) => degreeCodes.includes(code)) }))
}

export async function addHeld(tx: Write, staffId: string, codes: readonly string[], { at, by, on }: Made & { readonly on: Day }): Promise<void> {
  if (codes.length === 0) return
  await tx.insertInto('staff_competence').values(codes.map((competence) => ({
    municipality_code: here, id: newId(), staff_id: staffId, competence, from_on: on, recorded_at: at, recorded_by: by,
  }))).execute()
}

export async function endHeld(tx: Write, staffId: string, codes: readonly string[], { at, by }: Made): Promise<void> {
  if (codes.length === 0) return
  await tx.updateTable('staff_competence').set({ ended_at: at, ended_by: by }).where('municipality_code', '=', here).where('staff_id', '=', staffId)
    .where('competence', 'in', [...codes]).where('ended_at', 'is', null).execute()
}
