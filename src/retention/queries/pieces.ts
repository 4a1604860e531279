import { sql } from 'kysely'
import type { Day } from '../../calendar/day.ts'
import type { Read } from '../../platform/db.ts'
import type { KeptPerson, Piece } from '../rules.ts'

const here = sql<string>`app_municipality()`

/**
 * Everything written about persons, as far as the asker may see it: one piece per report, investigation, placement, measure, application, note and
 * document, with the day of its last note. Persons without a case of their own (parents, network) are not here: they go with the child.
 *
 * @param personIds these alone; null: everybody.
 */
export async function keptPersons(tx: Read, personIds: readonly string[] | null): Promise<KeptPerson[]> {
  const { rows } = await sql<{ personId: string; caseNumber: string; birthOn: Day | null; openCase: boolean; pieces: Piece[] }>`
    SELECT c.person_id AS "personId", c.case_number AS "caseNumber", p.birth_on AS "birthOn", c.closed_on IS NULL AS "openCase", w.pieces
    FROM person_case c JOIN person p ON p.municipality_code = ${here} AND p.id = c.person_id
    CROSS JOIN LATERAL (SELECT jsonb_agg(jsonb_build_object('id', x.id, 'kind', x.kind, 'lastNoteOn', x.last_on)) AS pieces FROM (
      SELECT c.id, 'other' AS kind, c.closed_on AS last_on
      UNION ALL SELECT n.id, CASE WHEN n.investigation_id IS NULL THEN 'report_not_investigated' ELSE 'child_investigation' END,
          CASE WHEN n.investigation_id IS NOT NULL THEN (SELECT i.concluded_on FROM investigation i WHERE i.municipality_code = ${here}
              AND i.id = n.investigation_id)
            ELSE greatest((SELECT max(d.decided_on) FROM preliminary_decision d WHERE d.municipality_code = ${here} AND d.concern_child_id = n.id),
              (SELECT max(f.given_on) FROM feedback f WHERE f.municipality_code = ${here} AND f.concern_child_id = n.id)) END
        FROM concern_child n WHERE n.municipality_code = ${here} AND n.person_id = c.person_id AND n.moved_on IS NULL
      UNION ALL SELECT i.id, 'child_investigation', i.concluded_on FROM investigation i WHERE i.municipality_code = ${here} AND i.person_id = c.person_id
      UNION ALL SELECT l.id, 'placement', l.ended_on FROM placement l WHERE l.municipality_code = ${here} AND l.person_id = c.person_id
        AND l.dropped_on IS NULL
      UNION ALL SELECT m.id, 'other', coalesce(m.to_on, c.closed_on) FROM measure m WHERE m.municipality_code = ${here} AND m.person_id = c.person_id
      UNION ALL SELECT a.id, 'other', greatest(a.received_on, (a.month_on + interval '1 month')::date - 1, a.withdrawn_on) FROM support_application a
        WHERE a.municipality_code = ${here} AND a.person_id = c.person_id
      UNION ALL SELECT k.contact_id, 'other', k.happened_on FROM contact_child k WHERE k.municipality_code = ${here} AND k.person_id = c.person_id
        AND k.moved_on IS NULL
      UNION ALL SELECT d.id, 'other', (d.locked_at AT TIME ZONE 'Europe/Stockholm')::date FROM document d WHERE d.municipality_code = ${here}
        AND d.person_id = c.person_id) x) w
    WHERE c.municipality_code = ${here} AND (${personIds === null} OR c.person_id = ANY (${personIds ?? []}::uuid[]))
    ORDER BY c.case_number`.execute(tx)
  return rows
}
