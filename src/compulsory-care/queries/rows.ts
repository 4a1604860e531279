import { sql } from 'kysely'
import type { RawBuilder } from 'kysely'

const here = sql<string>`app_municipality()`

/** The lapsed clocks `k` of matters `m` that nobody has dealt with: where they come from, and which they are. */
const lapsed = sql`compulsory_matter m
    JOIN clock k ON k.municipality_code = ${here} AND k.subject_id = m.id AND k.subject_kind = 'matter' AND k.ended_how = 'lapsed'
    LEFT JOIN compulsory_lapse_handled h ON h.municipality_code = ${here} AND h.clock_id = k.id`
const notDealtWith = sql`m.municipality_code = ${here} AND h.clock_id IS NULL
      AND (m.kind = 'shelter' OR EXISTS (SELECT FROM case_fact g WHERE g.municipality_code = ${here} AND g.subject_id = m.id
        AND g.withdrawn_at IS NULL AND g.on_day = k.started_on))`

/**
 * What the law has ended and nobody has written what was done about, as rows of the worklist in the columns of src/cases/queries/
 * worklist-rows.ts: at once since the day it lapsed, until it is dealt with. `title` says which it is by the code 'lapsed', and the legal due
 * day is the last day that it held.
 */
export function worklistRows(): RawBuilder<unknown> {
  return sql`SELECT 'clock' AS kind, k.id, k.person_id, NULL::uuid AS concern_id, NULL::uuid AS concern_child_id,
      CASE WHEN p.protection = 'none' THEN p.given_name || ' ' || p.family_name END AS name, c.case_number,
      CASE WHEN p.protection = 'none' THEN p.birth_on END AS birth_on, coalesce(p.protection <> 'none', false) AS protected,
      s.id AS responsible_id, s.given_name || ' ' || s.family_name AS responsible_name, k.unit_id, k.rule, k.rule_version, k.paragraph,
      'lapsed' AS title, k.started_on, least(k.nominal_due_on, k.ended_on - 1) AS nominal_due_on, k.ended_on - 1 AS legal_due_on,
      NULL::text AS due_time, NULL::timestamptz AS received_at,
      NULL::text AS reporter_kind, NULL::date AS parked_until_on, NULL::text AS parked_reason
    FROM ${lapsed}
    LEFT JOIN person p ON p.municipality_code = ${here} AND p.id = k.person_id
    LEFT JOIN person_case c ON c.municipality_code = ${here} AND c.person_id = k.person_id
    LEFT JOIN case_responsibility r ON r.municipality_code = ${here} AND r.person_id = k.person_id AND r.to_at IS NULL
    LEFT JOIN staff s ON s.municipality_code = ${here} AND s.id = r.staff_id
    WHERE ${notDealtWith}`
}

/**
 * Compulsory care on the timeline (columns strand, kind, id, on_day, at, by_name, locked, facts): each fact that stands, and each day on which
 * the law itself ended something.
 */
export function timelineRows(personId: string): RawBuilder<unknown> {
  return sql`SELECT 'placement' AS strand, 'compulsory_step' AS kind, f.id, f.on_day, f.recorded_at AS at,
      s.given_name || ' ' || s.family_name AS by_name, true AS locked,
      jsonb_build_object('type', f.type, 'words', x.words, 'number', x.court_case_number, 'matterKind', m.kind) AS facts
    FROM compulsory_matter m
    JOIN case_fact f ON f.municipality_code = ${here} AND f.subject_id = m.id AND f.subject_kind = 'matter' AND f.withdrawn_at IS NULL
    LEFT JOIN compulsory_step x ON x.municipality_code = ${here} AND x.fact_id = f.id
    LEFT JOIN staff s ON s.municipality_code = ${here} AND s.id = f.recorded_by
    WHERE m.municipality_code = ${here} AND m.person_id = ${personId}::uuid
    UNION ALL
    SELECT 'placement', 'compulsory_lapsed', k.id, k.ended_on, k.ended_on::timestamp AT TIME ZONE 'Europe/Stockholm', NULL, true,
      jsonb_build_object('rule', k.rule, 'paragraph', k.paragraph, 'matterKind', m.kind, 'granted', EXISTS (SELECT FROM case_fact f
        WHERE f.municipality_code = ${here} AND f.subject_id = m.id AND f.withdrawn_at IS NULL AND f.type LIKE '%-granted'))
    FROM compulsory_matter m
    JOIN clock k ON k.municipality_code = ${here} AND k.subject_id = m.id AND k.subject_kind = 'matter' AND k.ended_how = 'lapsed'
    WHERE m.municipality_code = ${here} AND m.person_id = ${personId}::uuid AND (m.kind = 'shelter' OR EXISTS (SELECT FROM case_fact g
      WHERE g.municipality_code = ${here} AND g.subject_id = m.id AND g.withdrawn_at IS NULL AND g.on_day = k.started_on))`
}
