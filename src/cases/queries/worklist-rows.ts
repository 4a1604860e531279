import { sql } from 'kysely'
import type { RawBuilder } from 'kysely'

const here = sql`app_municipality()`

/**
 * Open clocks and open promises, one row each, as one SELECT that the worklist joins with other strands' by UNION ALL. Columns, in this
 * order: kind, id, person_id, concern_id, concern_child_id, name, case_number, birth_on, protected, responsible_id, responsible_name,
 * unit_id, rule, rule_version, paragraph, title, started_on, nominal_due_on, legal_due_on, due_time, received_at, reporter_kind,
 * parked_until_on, parked_reason.
 *
 * A clock is its person's responsible worker's; a promise is its maker's. A protected person has neither name nor birth day here.
 * Filter on responsible_id or unit_id: both lead to an index.
 */
export function worklistRows(): RawBuilder<unknown> {
  return sql`${clockRows} UNION ALL ${taskRows}`
}

/** What each row says of its person and of where it lies; `row` is the clock or the task. */
const about = sql`
  CASE WHEN p.protection = 'none' THEN p.given_name || ' ' || p.family_name END AS name, c.case_number,
  CASE WHEN p.protection = 'none' THEN p.birth_on END AS birth_on, coalesce(p.protection <> 'none', false) AS protected,
  s.id AS responsible_id, s.given_name || ' ' || s.family_name AS responsible_name`

const clockRows = sql`
  SELECT 'clock' AS kind, k.id, k.person_id, NULL::uuid AS concern_id,
    CASE WHEN k.subject_kind = 'concern_child' THEN k.subject_id END AS concern_child_id, ${about}, k.unit_id, k.rule, k.rule_version,
    k.paragraph, NULL::text AS title, k.started_on, k.nominal_due_on, k.legal_due_on, NULL::text AS due_time,
      NULL::timestamptz AS received_at,
    NULL::text AS reporter_kind, g.until_on AS parked_until_on, g.reason AS parked_reason
  FROM clock k
  LEFT JOIN person p ON p.municipality_code = ${here} AND p.id = k.person_id
  LEFT JOIN person_case c ON c.municipality_code = ${here} AND c.person_id = k.person_id
  LEFT JOIN case_responsibility r ON r.municipality_code = ${here} AND r.person_id = k.person_id AND r.to_at IS NULL
  LEFT JOIN staff s ON s.municipality_code = ${here} AND s.id = r.staff_id
  LEFT JOIN parking g ON g.municipality_code = ${here} AND g.row_kind = 'clock' AND g.row_id = k.id AND g.lifted_at IS NULL
  WHERE k.municipality_code = ${here} AND k.ended_on IS NULL`

const taskRows = sql`
  SELECT 'task' AS kind, t.id, t.person_id, NULL::uuid AS concern_id, NULL::uuid AS concern_child_id, ${about}, s.unit_id,
    NULL::text AS rule,
    NULL::integer AS rule_version, NULL::text AS paragraph, t.title, (t.recorded_at AT TIME ZONE 'Europe/Stockholm')::date AS started_on,
    t.due_on AS nominal_due_on, t.due_on AS legal_due_on, to_char(t.due_time, 'HH24:MI') AS due_time, NULL::timestamptz AS received_at,
    NULL::text AS reporter_kind, g.until_on AS parked_until_on, g.reason AS parked_reason
  FROM task t
  LEFT JOIN person p ON p.municipality_code = ${here} AND p.id = t.person_id
  LEFT JOIN person_case c ON c.municipality_code = ${here} AND c.person_id = t.person_id
  JOIN staff s ON s.municipality_code = ${here} AND s.id = t.staff_id
  LEFT JOIN parking g ON g.municipality_code = ${here} AND g.row_kind = 'task' AND g.row_id = t.id AND g.lifted_at IS NULL
  WHERE t.municipality_code = ${here} AND t.done_on IS NULL`
