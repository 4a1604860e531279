import { sql } from 'kysely'
import type { Day } from '../../calendar/day.ts'
import type { Instant } from '../../calendar/instant.ts'
import { newId } from '../../platform/id.ts'
import type { Read, Write } from '../../platform/db.ts'
import type { Cohort, CohortBody, CohortStaff, OwnCohort } from '../contract/cohorts.ts'

const here = sql<string>`app_municipality()`
type Made = { readonly at: Instant; readonly by: string }

/** The groups in use, by name, each with how many of some units' staff are in it. @param among the groups asked for; left out: the first 200. */
export async function cohortsWith(tx: Read, units: readonly string[], today: Day, among: readonly string[] | null = null): Promise<Cohort[]> {
  const { rows } = await sql<Cohort>`SELECT c.id, c.name, c.kind, (SELECT count(*)::int FROM cohort_member m
        JOIN staff s ON s.municipality_code = ${here} AND s.id = m.staff_id AND s.unit_id = ANY (${[...units]}::uuid[])
          AND (s.ended_on IS NULL OR s.ended_on >= ${today})
        WHERE m.municipality_code = ${here} AND m.cohort_id = c.id) AS own
    FROM cohort c WHERE c.municipality_code = ${here} AND c.closed_on IS NULL AND ${among === null ? sql`true` : sql`c.id = ANY (${[...among]}::uuid[])`}
    ORDER BY c.name, c.id LIMIT 200`.execute(tx)
  return rows
}

/** Everybody who works in some units, by unit and name, each with whether they are in the group. */
export async function staffFor(tx: Read, cohortId: string, units: readonly string[], today: Day): Promise<CohortStaff[]> {
  const { rows } = await sql<CohortStaff>`SELECT s.id AS "staffId", s.given_name || ' ' || s.family_name AS name, s.unit_id AS "unitId",
    u.name AS "unitName",
      EXISTS (SELECT FROM cohort_member m WHERE m.municipality_code = ${here} AND m.cohort_id = ${cohortId} AND m.staff_id = s.id) AS member
    FROM staff s JOIN unit u ON u.municipality_code = ${here} AND u.id = s.unit_id
    WHERE s.municipality_code = ${here} AND s.unit_id = ANY (${[...units]}::uuid[]) AND (s.ended_on IS NULL OR s.ended_on >= ${today})
      AND EXISTS (SELECT FROM role_assignment r WHERE r.municipality_code = ${here} AND r.staff_id = s.id AND r.role NOT IN ('committee',
        'union', 'coordinator')
        AND r.from_on <= ${today} AND (r.to_on IS NULL OR r.to_on >= ${today}))
    ORDER BY u.name, s.family_name, s.given_name, s.id`.execute(tx)
  return rows
}

/**
 * Who of some units' staff is in which of some groups. Ids alone, for whoever manages those units: who makes a plan without them.
 *
 * @param units the units whose staff one may know this about.
 */
export async function cohortMembers(tx: Read, cohortIds: readonly string[],
  units: readonly string[]): Promise<{ cohortId: string; staffId: string }[]> {
  if (cohortIds.length === 0 || units.length === 0) return []
  const { rows } = await sql<{ cohortId: string; staffId: string }>`SELECT m.cohort_id AS "cohortId", m.staff_id AS "staffId"
    FROM cohort_member m JOIN staff s ON s.municipality_code = ${here} AND s.id = m.staff_id AND s.unit_id = ANY (${[...units]}::uuid[])
    JOIN cohort c ON c.municipality_code = ${here} AND c.id = m.cohort_id AND c.closed_on IS NULL
    WHERE m.municipality_code = ${here} AND m.cohort_id = ANY (${[...cohortIds]}::uuid[]) ORDER BY m.cohort_id, m.staff_id`.execute(tx)
  return rows
}

/** The groups that a member of staff is in. */
export async function cohortsOf(tx: Read, staffId: string): Promise<OwnCohort[]> {
  const { rows } = await sql<OwnCohort>`SELECT c.id, c.name, c.kind FROM cohort_member m JOIN cohort c ON c.municipality_code = ${here}
    AND c.id = m.cohort_id AND c.closed_on IS NULL
    WHERE m.municipality_code = ${here} AND m.staff_id = ${staffId} ORDER BY c.name`.execute(tx)
  return rows
}

/** @returns the new group's id. A name that another group in use has breaks `cohort_name_is_taken`. */
export async function saveCohort(tx: Write, { name, kind }: CohortBody, { at, by }: Made): Promise<string> {
  const id = newId()
  await tx.insertInto('cohort').values({ municipality_code: here, id, name, kind, recorded_at: at, recorded_by: by }).execute()
  return id
}

export async function changeCohort(tx: Write, id: string, { name, kind }: CohortBody): Promise<void> {
  await tx.updateTable('cohort').set({ name, kind }).where('municipality_code', '=', here).where('id', '=', id).execute()
}

/** Uses a group no more, and forgets who was in it. */
export async function closeCohort(tx: Write, id: string, on: Day): Promise<void> {
  await tx.updateTable('cohort').set({ closed_on: on }).where('municipality_code', '=', here).where('id', '=', id).execute()
  await tx.deleteFrom('cohort_member').where('municipality_code', '=', here).where('cohort_id', '=', id).execute()
}

export async function addMembers(tx: Write, cohortId: string, staffIds: readonly string[], { at, by }: Made): Promise<void> {
  if (staffIds.length === 0) return
  await tx.insertInto('cohort_member').values(staffIds.map((staffId) =>
    ({ municipality_code: here, cohort_id: cohortId, staff_id: staffId, recorded_at: at, recorded_by: by })))
    .onConflict((there) => there.constraint('cohort_member_pk').doNothing()).execute()
}

export async function removeMembers(tx: Write, cohortId: string, staffIds: readonly string[]): Promise<void> {
  if (staffIds.length === 0) return
  await tx.deleteFrom('cohort_member').where('municipality_code', '=', here).where('cohort_id', '=', cohortId)
    .where('staff_id', 'in', [...staffIds]).execute()
}
