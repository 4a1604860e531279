import { sql } from 'kysely'
import type { RawBuilder } from 'kysely'

const here = sql<string>`app_municipality()`

/**
 * The case itself as lines of the timeline (columns strand, kind, id, on_day, at, by_name, locked, facts): that it was opened, also
 * again after having been closed, who became responsible after whom and why, named co-workers, and that an investigation began and ended.
 */
export function timelineRows(personId: string): RawBuilder<unknown> {
  return sql`SELECT 'case' AS strand, 'case_opened' AS kind, c.id, c.opened_on AS on_day, c.recorded_at AS at,
      s.given_name || ' ' || s.family_name AS by_name, false AS locked, jsonb_build_object('caseNumber', c.case_number) AS facts
    FROM person_case c LEFT JOIN staff s ON s.municipality_code = ${here} AND s.id = c.recorded_by
    WHERE c.municipality_code = ${here} AND c.person_id = ${personId}::uuid
    UNION ALL
    SELECT 'case', 'responsible', r.id, (r.from_at AT TIME ZONE 'Europe/Stockholm')::date, r.from_at, g.given_name || ' ' || g.family_name,
      false,
      jsonb_build_object('name', s.given_name || ' ' || s.family_name, 'after', lag(s.given_name || ' ' || s.family_name) OVER before,
        'again', lag(r.staff_id) OVER before = r.staff_id, 'reason', r.reason, 'closedOn', r.closed_on, 'report', r.concern_child_id IS NOT NULL)
    FROM case_responsibility r
    JOIN staff s ON s.municipality_code = ${here} AND s.id = r.staff_id
    LEFT JOIN staff g ON g.municipality_code = ${here} AND g.id = r.given_by
    WHERE r.municipality_code = ${here} AND r.person_id = ${personId}::uuid
    WINDOW before AS (ORDER BY r.from_at)
    UNION ALL
    SELECT 'case', 'case_closed', r.id, (r.to_at AT TIME ZONE 'Europe/Stockholm')::date, r.to_at, s.given_name || ' ' || s.family_name, true,
      jsonb_build_object('reason', r.closing_reason)
    FROM case_responsibility r JOIN staff s ON s.municipality_code = ${here} AND s.id = r.closed_by
    WHERE r.municipality_code = ${here} AND r.person_id = ${personId}::uuid AND r.closing_reason IS NOT NULL
    UNION ALL
    SELECT 'case', 'coworker', w.id, w.from_on, w.recorded_at, g.given_name || ' ' || g.family_name, false,
      jsonb_build_object('name', s.given_name || ' ' || s.family_name, 'strand', w.strand, 'reason', w.reason, 'toOn', w.to_on)
    FROM case_coworker w
    JOIN staff s ON s.municipality_code = ${here} AND s.id = w.staff_id
    LEFT JOIN staff g ON g.municipality_code = ${here} AND g.id = w.given_by
    WHERE w.municipality_code = ${here} AND w.person_id = ${personId}::uuid
    UNION ALL
    SELECT 'investigation', 'investigation_opened', i.id, i.opened_on, i.recorded_at, s.given_name || ' ' || s.family_name, true,
      '{}'::jsonb
    FROM investigation i LEFT JOIN staff s ON s.municipality_code = ${here} AND s.id = i.opened_by
    WHERE i.municipality_code = ${here} AND i.person_id = ${personId}::uuid
    UNION ALL
    SELECT 'investigation', 'investigation_concluded', i.id, i.concluded_on, i.concluded_on::timestamp AT TIME ZONE 'Europe/Stockholm',
      NULL, true,
      jsonb_build_object('outcome', i.outcome)
    FROM investigation i
    WHERE i.municipality_code = ${here} AND i.person_id = ${personId}::uuid AND i.concluded_on IS NOT NULL`
}
