import { sql } from 'kysely'
import type { Day } from '../../calendar/day.ts'
import type { Instant } from '../../calendar/instant.ts'
import type { Read, Write } from '../../platform/db.ts'
import { newId } from '../../platform/id.ts'
import type { BirthYears, EducationBody, EducationRequest } from '../contract/supply.ts'
import type { SupplyPerson } from '../rules/competence-supply.ts'

const here = sql<string>`app_municipality()`

/** The employments that last beyond a day, of the employer's own staff; those that another row has superseded or taken back are left out. */
const employedOn = (on: Day) => sql`SELECT e.staff_id, e.unit_id, e.hours_share, e.permanent, e.degree, e.from_on, e.experience_since_on, e.recorded_at
  FROM employment_event e WHERE e.municipality_code = ${here} AND e.from_on <= ${on} AND (e.to_on IS NULL OR e.to_on > ${on})
    AND NOT e.withdrawn AND e.engagement = 'monthly'
    AND NOT EXISTS (SELECT FROM employment_event l WHERE l.municipality_code = ${here} AND l.supersedes_id = e.id)`

/**
 * Everyone employed on a day, once for each unit. The degree is the one registered as competence, else the one that came with the employment.
 *
 * @param units null: all.
 */
export async function peopleEmployed(tx: Read, units: readonly string[] | null, on: Day): Promise<SupplyPerson[]> {
  const { rows } = await sql<Omit<SupplyPerson, 'posts'> & { posts: string }>`
    WITH employed AS (${employedOn(on)}), held AS (
      SELECT staff_id AS id, unit_id AS unit, least(1, sum(hours_share)) AS posts, bool_or(permanent) AS permanent,
        min(coalesce(experience_since_on, from_on)) AS since, (array_agg(degree ORDER BY recorded_at DESC) FILTER (WHERE degree IS NOT NULL))[1] AS degree
      FROM employed GROUP BY staff_id, unit_id)
    SELECT h.id::text, h.unit::text, h.posts, h.permanent, h.since,
      CASE WHEN 'degree_social_work' = ANY (c.codes) OR h.degree = 'degree_social_work' THEN 'degree_social_work'
        WHEN 'degree_other' = ANY (c.codes) OR h.degree = 'degree_other' THEN 'degree_other' ELSE 'none_known' END AS degree,
      (SELECT b.birth_year FROM staff_birth_year b WHERE b.municipality_code = ${here} AND b.staff_id = h.id ORDER BY b.recorded_at DESC, b.id DESC LIMIT 1) AS "birthYear",
      EXISTS (SELECT FROM role_assignment r WHERE r.municipality_code = ${here} AND r.staff_id = h.id AND r.role IN ('social_worker', 'intake')
          AND r.from_on <= ${on} AND (r.to_on IS NULL OR r.to_on >= ${on}))
        AND NOT EXISTS (SELECT FROM role_assignment r WHERE r.municipality_code = ${here} AND r.staff_id = h.id AND r.role = 'unit_manager'
          AND r.from_on <= ${on} AND (r.to_on IS NULL OR r.to_on >= ${on})) AS "childWork"
    FROM held h CROSS JOIN LATERAL (SELECT array_agg(k.competence) AS codes FROM staff_competence k WHERE k.municipality_code = ${here} AND k.staff_id = h.id
      AND k.ended_at IS NULL AND k.from_on <= ${on}) c
    WHERE ${units === null ? sql`true` : sql`h.unit = ANY (${[...units]}::uuid[])`}
    ORDER BY h.unit, h.id`.execute(tx)
  return rows.map((row) => ({ ...row, posts: Number(row.posts) }))
}

export type BornRow = { staffId: string; name: string; title: string; unitName: string; birthYear: number | null }

/** Permanent staff on a day with the year they were born in, by name. @param missing only those without one. */
export async function permanentStaffBorn(
  tx: Read, { on, missing, page, perPage }: { on: Day; missing: boolean; page: number; perPage: number },
): Promise<{ rows: BornRow[]; total: number }> {
  const { rows } = await sql<BornRow & { total: string }>`
    WITH employed AS (${employedOn(on)}), born AS (
      SELECT s.id AS "staffId", s.given_name || ' ' || s.family_name AS name, s.title, u.name AS "unitName", s.family_name AS family,
        (SELECT b.birth_year FROM staff_birth_year b WHERE b.municipality_code = ${here} AND b.staff_id = s.id ORDER BY b.recorded_at DESC, b.id DESC LIMIT 1) AS "birthYear"
      FROM staff s JOIN unit u ON u.municipality_code = ${here} AND u.id = s.unit_id
      WHERE s.municipality_code = ${here} AND EXISTS (SELECT FROM employed e WHERE e.staff_id = s.id AND e.permanent))
    SELECT "staffId", name, title, "unitName", "birthYear", count(*) OVER () AS total FROM born
    WHERE ${missing ? sql`"birthYear" IS NULL` : sql`true`}
    ORDER BY family COLLATE swedish, name COLLATE swedish, "staffId" LIMIT ${perPage} OFFSET ${(page - 1) * perPage}`.execute(tx)
  return { rows: rows.map(({ total: _total, ...row }) => row), total: Number(rows[0]?.total ?? 0) }
}

/** Those of some staff who are of this municipality, with the year that is registered. */
export async function yearsOf(tx: Read, staff: readonly string[]): Promise<Map<string, number | null>> {
  if (staff.length === 0) return new Map()
  const { rows } = await sql<{ id: string; birthYear: number | null }>`SELECT s.id,
      (SELECT b.birth_year FROM staff_birth_year b WHERE b.municipality_code = ${here} AND b.staff_id = s.id ORDER BY b.recorded_at DESC, b.id DESC LIMIT 1) AS "birthYear"
    FROM staff s WHERE s.municipality_code = ${here} AND s.id = ANY (${[...staff]}::uuid[])`.execute(tx)
  return new Map(rows.map(({ id, birthYear }) => [id, birthYear]))
}

export type Made = { readonly at: Instant; readonly by: string }

export async function saveBirthYears(tx: Write, years: BirthYears, { at, by }: Made): Promise<void> {
  if (years.length === 0) return
  await tx.insertInto('staff_birth_year').values(years.map(({ staffId, birthYear }) => ({
    municipality_code: here, id: newId(), staff_id: staffId, birth_year: birthYear, recorded_at: at, recorded_by: by,
  }))).execute()
}

/** The latest requests for places first, those withdrawn among them. @param id one of them, however old. */
export async function educationRequests(tx: Read, id: string | null = null): Promise<EducationRequest[]> {
  const { rows } = await sql<EducationRequest>`SELECT id, programme, provider, starts_on AS "startsOn", places, asked_on AS "askedOn",
      places_given AS "placesGiven", answered_on AS "answeredOn",
      to_char(withdrawn_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS "withdrawnAt"
    FROM education_request WHERE municipality_code = ${here} AND ${id === null ? sql`true` : sql`id = ${id}::uuid`}
    ORDER BY withdrawn_at IS NOT NULL, starts_on DESC, asked_on DESC, id LIMIT 200`.execute(tx)
  return rows
}

export async function saveEducationRequest(tx: Write, { programme, provider, startsOn, places }: EducationBody, { at, by, on }: Made & { readonly on: Day }): Promise<string> {
  const id = newId()
  await tx.insertInto('education_request').values({
    municipality_code: here, id, programme, provider, starts_on: startsOn, places, asked_on: on, recorded_at: at, recorded_by: by,
  }).execute()
  return id
}

/** What was given of a request. A later answer takes the place of an earlier. */
export async function answerEducationRequest(tx: Write, id: string, { given, on }: { given: number; on: Day }): Promise<void> {
  await tx.updateTable('education_request').set({ places_given: given, answered_on: on }).where('municipality_code', '=', here).where('id', '=', id)
    .where('withdrawn_at', 'is', null).execute()
}

export async function withdrawEducationRequest(tx: Write, id: string, { at, by }: Made): Promise<void> {
  await tx.updateTable('education_request').set({ withdrawn_at: at, withdrawn_by: by }).where('municipality_code', '=', here).where('id', '=', id)
    .where('withdrawn_at', 'is', null).execute()
}
