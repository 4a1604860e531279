import { sql } from 'kysely'
import type { RawBuilder } from 'kysely'

const here = sql<string>`app_municipality()`

/**
 * The documents of a person as lines of the timeline (columns strand, kind, id, on_day, at, by_name, locked, facts): those that are locked,
 * files that came, requests for documents, and what was given out. Working documents are not there.
 */
export function timelineRows(personId: string): RawBuilder<unknown> {
  return sql`SELECT 'case' AS strand, 'document_locked' AS kind, d.id, d.document_on AS on_day, d.locked_at AS at,
      s.given_name || ' ' || s.family_name AS by_name, true AS locked,
      jsonb_build_object('title', d.title, 'code', d.kind, 'superseded', EXISTS (SELECT FROM document n
        WHERE n.municipality_code = ${here} AND n.supersedes_id = d.id)) AS facts
    FROM document d LEFT JOIN staff s ON s.municipality_code = ${here} AND s.id = d.locked_by
    WHERE d.municipality_code = ${here} AND d.person_id = ${personId}::uuid
    UNION ALL
    SELECT 'case', 'document_came', a.id, a.received_on, a.recorded_at, s.given_name || ' ' || s.family_name, false,
      jsonb_build_object('title', a.title, 'code', a.file_type, 'personId', a.person_id)
    FROM attachment a LEFT JOIN staff s ON s.municipality_code = ${here} AND s.id = a.recorded_by
    WHERE a.municipality_code = ${here} AND a.person_id = ${personId}::uuid
    UNION ALL
    SELECT 'case', 'document_asked', r.id, r.received_on, r.recorded_at, s.given_name || ' ' || s.family_name, false,
      jsonb_build_object('title', r.asked_for, 'code', r.asker_kind)
    FROM disclosure_request r LEFT JOIN staff s ON s.municipality_code = ${here} AND s.id = r.recorded_by
    WHERE r.municipality_code = ${here} AND r.person_id = ${personId}::uuid
    UNION ALL
    SELECT 'case', 'document_given', g.id, g.given_on, g.recorded_at, s.given_name || ' ' || s.family_name, true,
      jsonb_build_object('title', g.receiver, 'code', g.how, 'requestId', g.request_id)
    FROM disclosure_giving g LEFT JOIN staff s ON s.municipality_code = ${here} AND s.id = g.recorded_by
    WHERE g.municipality_code = ${here} AND g.person_id = ${personId}::uuid`
}
