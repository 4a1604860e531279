import { sql } from 'kysely'
import type { Day } from '../../calendar/day.ts'
import type { Read } from '../../platform/db.ts'
import type { Choices } from '../contract.ts'
import { choicesShape } from '../contract.ts'

const here = sql<string>`app_municipality()`

export type OwnDraft = {
  form: string
  subjectId: string
  savedAt: string
  personId: string | null
  name: string | null
  caseNumber: string | null
}

/** The choices one made last, as they were kept; those of a list nobody has narrowed when there are none. */
export async function rememberedChoices(tx: Read, staffId: string): Promise<Choices> {
  const row = await tx
    .selectFrom('staff_preference')
    .select('value')
    .where('municipality_code', '=', here)
    .where('staff_id', '=', staffId)
    .where('key', '=', 'worklist')
    .executeTakeFirst()
  const kept = choicesShape.safeParse(row?.value ?? {})
  return kept.success ? kept.data : choicesShape.parse({})
}

/** Remembers the choices. No fact of the field, only how one looks at them: written also when a page is only read. */
export async function saveChoices(tx: Read, staffId: string, choices: Choices): Promise<void> {
  await sql`INSERT INTO staff_preference (municipality_code, staff_id, key, value)
    VALUES (${here}, ${staffId}::uuid, 'worklist', ${JSON.stringify(choices)}::jsonb)
    ON CONFLICT (municipality_code, staff_id, key) DO UPDATE SET value = excluded.value`.execute(tx)
}

/**
 * What one has begun and not finished, with whom it is about, the latest first. The subject is a person, or a child in a report. A draft
 * of a note that was locked since is left out.
 */
export async function ownDrafts(tx: Read, staffId: string): Promise<OwnDraft[]> {
  const { rows } = await sql<OwnDraft>`
    SELECT d.form, d.subject_id AS "subjectId", d.saved_at AS "savedAt", p.id AS "personId",
        CASE WHEN p.protection = 'none' THEN p.given_name || ' ' || p.family_name END AS name, c.case_number AS "caseNumber"
      FROM draft d
      LEFT JOIN concern_child n ON n.municipality_code = ${here} AND n.id = d.subject_id
      LEFT JOIN document_draft o ON o.municipality_code = ${here} AND o.id = d.subject_id
      LEFT JOIN consideration w ON w.municipality_code = ${here} AND w.id = d.subject_id
      LEFT JOIN placement l ON l.municipality_code = ${here} AND l.id = d.subject_id
      LEFT JOIN person p ON p.municipality_code = ${here} AND p.id = coalesce(n.person_id, o.person_id, w.person_id, l.person_id, d.subject_id)
      LEFT JOIN person_case c ON c.municipality_code = ${here} AND c.person_id = p.id
     WHERE d.municipality_code = ${here} AND d.staff_id = ${staffId}::uuid
       AND NOT EXISTS (SELECT FROM contact k WHERE k.municipality_code = ${here} AND d.form = 'contact'
         AND k.id = CASE WHEN d.body ->> 'formId' ~ '^[0-9a-f-]{36}$' THEN (d.body ->> 'formId')::uuid END)
     ORDER BY d.saved_at DESC LIMIT 8`.execute(tx)
  return rows
}

/** How many of the unit are at work today; null when nobody keeps days away there. */
export async function presenceOf(tx: Read, unitId: string, today: Day): Promise<{ present: number; all: number } | null> {
  const { rows } = await sql<{ all: number; away: number; kept: boolean }>`
    SELECT count(*)::integer AS all,
        count(*) FILTER (WHERE EXISTS (SELECT FROM absence_day a WHERE a.municipality_code = ${here} AND a.staff_id = s.id
          AND a.absent_on = ${today}::date AND a.share >= 1))::integer AS away,
        EXISTS (SELECT FROM absence_day e JOIN staff o ON o.municipality_code = ${here} AND o.id = e.staff_id
          WHERE e.municipality_code = ${here} AND o.unit_id = ${unitId}::uuid AND e.absent_on BETWEEN ${today}::date - 30
            AND ${today}::date) AS kept
      FROM staff s
     WHERE s.municipality_code = ${here} AND s.unit_id = ${unitId}::uuid AND (s.ended_on IS NULL OR s.ended_on >= ${today}::date)`.execute(
    tx,
  )
  const found = rows[0]
  return found === undefined || !found.kept ? null : { all: found.all, present: found.all - found.away }
}
