import { sql } from 'kysely'
import type { Day } from '../../calendar/day.ts'
import type { Read } from '../../platform/db.ts'

const here = sql<string>`app_municipality()`

/** A person the note may be about or with. A protected one has no name here. */
export type NotePerson = {
  part: 'subject' | 'sibling' | 'adult'
  id: string
  name: string | null
  givenName: string | null
  birthOn: string | null
  protected: boolean
  caseNumber: string | null
  kind: string | null
  word: string | null
}

/**
 * The person of the note, the siblings whose contacts the asker may see, and the adults around. No row of part "subject" when the
 * person does not exist or its contacts are not the asker's to write.
 */
export async function peopleOfNote(tx: Read, personId: string, today: Day): Promise<NotePerson[]> {
  const { rows } = await sql<NotePerson>`
    WITH sibling AS (
      SELECT o.person_id AS id FROM relation r
        JOIN relation o ON o.municipality_code = ${here} AND o.relative_id = r.relative_id AND o.kind IN ('parent', 'custodian')
          AND (o.to_on IS NULL OR o.to_on >= ${today}::date)
       WHERE r.municipality_code = ${here} AND r.person_id = ${personId}::uuid AND r.kind IN ('parent', 'custodian')
         AND (r.to_on IS NULL OR r.to_on >= ${today}::date)
      UNION SELECT r.relative_id FROM relation r WHERE r.municipality_code = ${here} AND r.person_id = ${personId}::uuid
        AND r.kind = 'sibling'
      UNION SELECT r.person_id FROM relation r WHERE r.municipality_code = ${here} AND r.relative_id = ${personId}::uuid
        AND r.kind = 'sibling'),
    around AS (
      SELECT DISTINCT ON (r.relative_id) r.relative_id AS id, r.kind, r.word FROM relation r
       WHERE r.municipality_code = ${here} AND r.person_id = ${personId}::uuid AND r.kind <> 'sibling'
         AND (r.to_on IS NULL OR r.to_on >= ${today}::date)
       ORDER BY r.relative_id, (r.kind <> 'custodian'), r.word IS NULL),
    people AS (
      SELECT 'subject' AS part, ${personId}::uuid AS id, NULL AS kind, NULL AS word
      UNION ALL SELECT 'sibling', id, NULL, NULL FROM sibling WHERE id <> ${personId}::uuid
      UNION ALL SELECT 'adult', id, kind, word FROM around)
    SELECT q.part, p.id, CASE WHEN p.protection = 'none' THEN p.given_name || ' ' || p.family_name END AS name,
        CASE WHEN p.protection = 'none' THEN p.given_name END AS "givenName",
          CASE WHEN p.protection = 'none' THEN p.birth_on END AS "birthOn",
        p.protection <> 'none' AS protected, c.case_number AS "caseNumber", q.kind, q.word
      FROM people q JOIN person p ON p.municipality_code = ${here} AND p.id = q.id
      LEFT JOIN person_case c ON c.municipality_code = ${here} AND c.person_id = q.id
     WHERE q.part = 'adult' OR (c.id IS NOT NULL AND app_sees(case_keys(${here}, q.id, ${today}::date, 'contact')))
     ORDER BY (q.part = 'adult'), (q.part = 'sibling'), p.birth_on, p.id LIMIT 25`.execute(tx)
  return rows
}

/** The keys of the contacts of each of these persons, for those whose contacts the asker may write; others are left out. */
export async function contactKeys(
  tx: Read,
  personIds: readonly string[],
  today: Day,
): Promise<Array<{ personId: string; keys: string[] }>> {
  const { rows } = await sql<{ personId: string; keys: string[] }>`
    SELECT c.person_id AS "personId", k.keys FROM person_case c
      CROSS JOIN LATERAL (SELECT case_keys(${here}, c.person_id, ${today}::date, 'contact') AS keys OFFSET 0) k
     WHERE c.municipality_code = ${here} AND c.person_id = ANY(${personIds}::uuid[]) AND app_sees(k.keys)`.execute(tx)
  return rows
}

/** How many of these persons' headers the asker may see: only they can have been met. */
export async function visiblePersons(tx: Read, ids: readonly string[]): Promise<number> {
  const { rows } = await sql<{ count: number }>`SELECT count(*)::integer AS count FROM person
    WHERE municipality_code = ${here} AND id = ANY(${ids}::uuid[])`.execute(tx)
  return rows[0]?.count ?? 0
}

/** The person with this case number or identity number whose contacts the asker may write; undefined when there is none. */
export async function personToMoveTo(tx: Read, number: string, identity: string | null, today: Day): Promise<string | undefined> {
  const { rows } = await sql<{ id: string }>`SELECT c.person_id AS id FROM person_case c
      JOIN person p ON p.municipality_code = ${here} AND p.id = c.person_id
     WHERE c.municipality_code = ${here} AND (c.case_number = ${number} OR p.identity_number = ${identity})
       AND app_sees(case_keys(${here}, c.person_id, ${today}::date, 'contact'))`.execute(tx)
  return rows[0]?.id
}
