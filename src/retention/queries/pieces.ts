import { sql } from 'kysely'
import type { Read } from '../../platform/db.ts'
import type { KeptPerson } from '../rules.ts'
import { joinedAsOne, recordsOf } from '../rules/join-records.ts'
import type { Joining } from '../rules/join-records.ts'

const here = sql<string>`app_municipality()`

/**
 * Everything written about persons, as far as the asker may see it: one piece per report, investigation, placement,
 * follow-up and measure, one for all facts, one for all decisions (still written while one waits), one for all applications, one for all notes and one for all documents, with the day of the last note. Persons without a case of their own (parents, network) are not here: they go with the child.
 *
 * Records that are joined are one child: their pieces stand under the record that the others were joined to.
 *
 * @param personIds these alone; null: everybody.
 */
export async function keptPersons(tx: Read, personIds: readonly string[] | null): Promise<KeptPerson[]> {
  const joinings = await joiningsNow(tx)
  const asked = personIds?.flatMap((id) => recordsOf(id, joinings)) ?? null
  const wanted = asked === null ? sql`true` : sql`x.person_id = ANY (${asked}::uuid[])`
  const joined = joinings.flatMap(({ keptId, otherId }) => [keptId, otherId]).filter((id) => asked === null || asked.includes(id))
  const { rows } = await sql<Omit<KeptPerson, 'records'>>`
    WITH pieces AS (SELECT x.person_id, jsonb_agg(jsonb_build_object('id', x.id, 'kind', x.kind, 'lastNoteOn', x.last_on)) AS pieces FROM (
      SELECT c.person_id, c.id, 'other' AS kind, c.closed_on AS last_on FROM person_case c WHERE c.municipality_code = ${here}
      UNION ALL SELECT n.person_id, n.id, CASE WHEN n.investigation_id IS NULL THEN 'report_not_investigated' ELSE 'child_investigation' END,
          CASE WHEN n.investigation_id IS NOT NULL THEN i.concluded_on ELSE greatest(d.on_day, f.on_day) END
        FROM concern_child n
        LEFT JOIN investigation i ON i.municipality_code = ${here} AND i.id = n.investigation_id
        LEFT JOIN (SELECT e.concern_child_id, max(e.decided_on) AS on_day FROM preliminary_decision e WHERE e.municipality_code = ${here} GROUP BY 1) d
          ON d.concern_child_id = n.id
        LEFT JOIN (SELECT e.concern_child_id, max(e.given_on) AS on_day FROM feedback e WHERE e.municipality_code = ${here} GROUP BY 1) f
          ON f.concern_child_id = n.id
        WHERE n.municipality_code = ${here} AND n.person_id IS NOT NULL AND n.moved_on IS NULL
      UNION ALL SELECT i.person_id, i.id, 'child_investigation', i.concluded_on FROM investigation i WHERE i.municipality_code = ${here}
      UNION ALL SELECT l.person_id, l.id, 'placement', l.ended_on FROM placement l WHERE l.municipality_code = ${here} AND l.dropped_on IS NULL
      UNION ALL SELECT f.person_id, f.person_id, 'other', max(f.on_day) FROM case_fact f WHERE f.municipality_code = ${here} AND f.withdrawn_at IS NULL GROUP BY 1
      UNION ALL SELECT d.person_id, d.person_id, 'other', CASE WHEN bool_or(d.decided_on IS NULL) THEN NULL ELSE max(d.decided_on) END FROM decision d
        WHERE d.municipality_code = ${here} GROUP BY 1
      UNION ALL SELECT f.person_id, f.id, 'other', f.closed_on FROM followup f WHERE f.municipality_code = ${here}
      UNION ALL SELECT q.person_id, q.person_id, 'other', max(q.received_on) FROM disclosure_request q WHERE q.municipality_code = ${here} GROUP BY 1
      UNION ALL SELECT m.person_id, m.id, 'other', coalesce(m.to_on, c.closed_on) FROM measure m
        JOIN person_case c ON c.municipality_code = ${here} AND c.person_id = m.person_id WHERE m.municipality_code = ${here}
      UNION ALL SELECT a.person_id, a.person_id, 'other', max(greatest(a.received_on, (a.month_on + interval '1 month')::date - 1, a.withdrawn_on))
        FROM support_application a WHERE a.municipality_code = ${here} GROUP BY 1
      UNION ALL SELECT k.person_id, k.person_id, 'other', max(k.happened_on) FROM contact_child k WHERE k.municipality_code = ${here}
        AND k.moved_on IS NULL GROUP BY 1
      UNION ALL SELECT d.person_id, d.person_id, 'other', max((d.locked_at AT TIME ZONE 'Europe/Stockholm')::date) FROM document d
        WHERE d.municipality_code = ${here} GROUP BY 1) x (person_id, id, kind, last_on) WHERE ${wanted} GROUP BY 1)
    SELECT p.id AS "personId", c.case_number AS "caseNumber", p.birth_on AS "birthOn", coalesce(w.pieces, '[]') AS pieces, p.protection <> 'none' AS protected,
      c.id IS NOT NULL AND c.closed_on IS NULL AS "openCase"
    FROM person p LEFT JOIN person_case c ON c.municipality_code = ${here} AND c.person_id = p.id
    LEFT JOIN pieces w ON w.person_id = p.id
    WHERE p.municipality_code = ${here} AND (c.id IS NOT NULL AND w.person_id IS NOT NULL OR p.id = ANY (${joined}::uuid[]))
    ORDER BY c.case_number, p.id`.execute(tx)
  return joinedAsOne(rows.map((row) => ({ ...row, records: [row.personId] })), joinings)
}

/** Which records are the same person, as it stands now. */
async function joiningsNow(tx: Read): Promise<Joining[]> {
  return tx.selectFrom('person_joining').select(['kept_id as keptId', 'other_id as otherId']).where('municipality_code', '=', here)
    .where('undone_on', 'is', null).execute()
}
