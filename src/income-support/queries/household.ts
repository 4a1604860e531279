import { sql } from 'kysely'
import type { Day } from '../../calendar/day.ts'
import type { Read } from '../../platform/db.ts'

const here = sql<string>`app_municipality()`

/** Somebody who may belong to the applicant's household, as far as the asker sees; `name` null when protected. */
export type Candidate = { id: string; name: string | null; birthOn: Day | null; relation: 'child' | 'lives_with' | 'partner' }

/** The applicant's children, those who live with the applicant, and the other parents of the children; the asker sees each of them. */
export async function candidatesFor(tx: Read, personId: string, today: Day): Promise<Candidate[]> {
  const open = (alias: string) => sql`(${sql.ref(`${alias}.to_on`)} IS NULL OR ${sql.ref(`${alias}.to_on`)} >= ${today}::date)`
  const { rows } = await sql<Candidate>`
    WITH child AS (
      SELECT r.person_id AS id FROM relation r WHERE r.municipality_code = ${here} AND r.relative_id = ${personId}::uuid
        AND r.kind IN ('parent', 'custodian', 'step_parent') AND ${open('r')}),
    near AS (
      SELECT id, 'child' AS relation, 1 AS place FROM child
      UNION ALL SELECT o.person_id, 'lives_with', 2 FROM household_member m JOIN household_member o ON o.municipality_code = ${here}
          AND o.household_id = m.household_id AND o.person_id <> m.person_id AND ${open('o')}
        WHERE m.municipality_code = ${here} AND m.person_id = ${personId}::uuid AND ${open('m')}
      UNION ALL SELECT r.relative_id, 'partner', 3 FROM child JOIN relation r ON r.municipality_code = ${here} AND r.person_id = child.id
          AND r.kind IN ('parent', 'step_parent') AND r.relative_id <> ${personId}::uuid AND ${open('r')})
    SELECT DISTINCT ON (p.id) p.id, CASE WHEN p.protection = 'none' THEN p.given_name || ' ' || p.family_name END AS name, p.birth_on AS "birthOn",
        n.relation
      FROM near n JOIN person p ON p.municipality_code = ${here} AND p.id = n.id AND p.deceased_on IS NULL
     ORDER BY p.id, n.place`.execute(tx)
  return rows.toSorted((one, other) => ((one.birthOn ?? '') < (other.birthOn ?? '') ? -1 : 1))
}

export type KnownPerson = { id: string; birthOn: Day | null }

/** Those of the persons that the asker may see, with their birth days. */
export async function knownPersons(tx: Read, ids: readonly string[]): Promise<KnownPerson[]> {
  if (ids.length === 0) return []
  return tx.selectFrom('person').select(['id', sql<Day | null>`birth_on`.as('birthOn')]).where('municipality_code', '=', here)
    .where('id', 'in', ids).execute()
}

/**
 * The months for which each of the persons has had support, as applicant or co-applicant, as far as the asker sees. Only decisions that hold
 * count.
 */
export async function supportedMonths(tx: Read, personIds: readonly string[]): Promise<Map<string, string[]>> {
  if (personIds.length === 0) return new Map()
  const { rows } = await sql<{ id: string; months: string[] }>`
    SELECT m.member_id AS id, array_agg(DISTINCT to_char(a.month_on, 'YYYY-MM')) AS months
      FROM support_member m
      JOIN support_application a ON a.municipality_code = ${here} AND a.id = m.application_id
      JOIN support_outcome o ON o.municipality_code = ${here} AND o.application_id = a.id AND o.amount_ore > 0
      JOIN decision d ON d.municipality_code = ${here} AND d.id = o.decision_id AND d.state = 'decided'
     WHERE m.municipality_code = ${here} AND m.role <> 'child' AND m.member_id = ANY (${[...personIds]}::uuid[])
     GROUP BY m.member_id`.execute(tx)
  return new Map(rows.map(({ id, months }) => [id, months]))
}

/** Who a person is, for the head of a page; the name of a protected one is not there. Undefined when it is not the asker's to see. */
export async function headerOf(tx: Read, personId: string): Promise<{ name: string | null; caseNumber: string | null; protected: boolean } | undefined> {
  const { rows } = await sql<{ name: string | null; caseNumber: string | null; protected: boolean }>`
    SELECT CASE WHEN p.protection = 'none' THEN p.given_name || ' ' || p.family_name END AS name, c.case_number AS "caseNumber", p.protection <> 'none' AS protected
      FROM person p LEFT JOIN person_case c ON c.municipality_code = ${here} AND c.person_id = p.id
     WHERE p.municipality_code = ${here} AND p.id = ${personId}::uuid`.execute(tx)
  return rows[0]
}
