import { sql } from 'kysely'
import type { RawBuilder } from 'kysely'

const here = sql`app_municipality()`
const by = (column: string): RawBuilder<unknown> =>
  sql`(SELECT s.given_name || ' ' || s.family_name FROM staff s WHERE s.municipality_code = ${here} AND s.id = ${sql.ref(column)})`

/**
 * Reports that nobody has opened, and children in opened reports that no worker has, as one SELECT for the worklist to join by UNION ALL
 * (columns of src/cases/queries/worklist-rows.ts). Row level security leaves only the asker's own.
 */
export function worklistRows(): RawBuilder<unknown> {
  return sql`
    SELECT 'unopened' AS kind, c.id, NULL::uuid AS person_id, c.id AS concern_id, NULL::uuid AS concern_child_id, NULL::text AS name,
      NULL::text AS case_number, NULL::date AS birth_on, false AS protected, NULL::uuid AS responsible_id,
        NULL::text AS responsible_name, c.unit_id,
      NULL::text AS rule, NULL::integer AS rule_version, NULL::text AS paragraph, c.reference AS title, c.received_on AS started_on,
      c.received_on AS nominal_due_on, c.received_on AS legal_due_on, NULL::text AS due_time, c.received_at, c.reporter_kind,
      NULL::date AS parked_until_on, NULL::text AS parked_reason
    FROM concern c WHERE c.municipality_code = ${here} AND c.opened_at IS NULL
    UNION ALL
    SELECT 'unassigned', n.id, n.person_id, n.concern_id, n.id,
      CASE WHEN coalesce(p.protection, 'none') = 'none' THEN coalesce(nullif(trim(p.given_name || ' ' || p.family_name), ''),
        n.told_name) END,
      k.case_number, CASE WHEN p.protection = 'none' THEN p.birth_on END, coalesce(p.protection <> 'none', false), NULL, NULL, n.unit_id,
      t.rule, t.rule_version, t.paragraph, c.reference, c.received_on, coalesce(t.nominal_due_on, c.received_on),
        coalesce(t.legal_due_on, c.received_on),
      NULL, c.received_at, c.reporter_kind, NULL, NULL
    FROM concern_child n
    JOIN concern c ON c.municipality_code = ${here} AND c.id = n.concern_id AND c.opened_at IS NOT NULL
    LEFT JOIN person p ON p.municipality_code = ${here} AND p.id = n.person_id
    LEFT JOIN person_case k ON k.municipality_code = ${here} AND k.person_id = n.person_id
    LEFT JOIN LATERAL (SELECT e.rule, e.rule_version, e.paragraph, e.nominal_due_on, e.legal_due_on FROM clock e
      WHERE e.municipality_code = ${here}
      AND e.subject_kind = 'concern_child' AND e.subject_id = n.id AND e.ended_on IS NULL ORDER BY e.nominal_due_on LIMIT 1) t ON true
    WHERE n.municipality_code = ${here} AND n.moved_on IS NULL AND n.grown_up_on IS NULL
      AND NOT EXISTS (SELECT FROM concern_assignment a WHERE a.municipality_code = ${here} AND a.concern_child_id = n.id)`
}

/**
 * Everything that reports of concern have brought into a person's file, one line each, for the person page to join by UNION ALL
 * (columns strand, kind, id, on_day, at, by_name, locked, facts). Reports on a record that is joined to the person's are among them. A
 * report is `attached` when an investigation that ran already took it in; one that was decided says so on a line of its own.
 */
export function timelineRows(personId: string): RawBuilder<unknown> {
  const self = sql`(SELECT ${personId}::uuid UNION SELECT j.other_id FROM person_joining j
    WHERE j.municipality_code = ${here} AND j.kept_id = ${personId}::uuid AND j.undone_on IS NULL)`
  const own = sql`n.municipality_code = ${here} AND n.moved_on IS NULL AND n.person_id IN ${self}`
  const child = (alias: string): RawBuilder<unknown> =>
    sql`JOIN concern_child n ON ${own} AND n.id = ${sql.ref(`${alias}.concern_child_id`)}`
  return sql`
    SELECT 'concern' AS strand, 'received' AS kind, n.id, c.received_on AS on_day, c.received_at AS at,
      ${by('c.recorded_by')} AS by_name, true AS locked,
      jsonb_build_object('concernId', c.id, 'reference', c.reference, 'reporterKind', c.reporter_kind, 'openedAt', c.opened_at,
        'openedBy', ${by('c.opened_by')},
        'number', row_number() OVER (ORDER BY c.received_at), 'firstOn', min(c.received_on) OVER (), 'receivedOn', c.received_on,
        'attached', n.investigation_id IS NOT NULL AND NOT EXISTS (SELECT FROM preliminary_decision e
          WHERE e.municipality_code = ${here} AND e.concern_child_id = n.id)) AS facts
      FROM concern_child n JOIN concern c ON c.municipality_code = ${here} AND c.id = n.concern_id WHERE ${own}
    UNION ALL SELECT 'concern', 'assigned', e.id, (e.assigned_at AT TIME ZONE 'Europe/Stockholm')::date, e.assigned_at,
      ${by('e.assigned_by')}, true,
      jsonb_build_object('to', ${by('e.staff_id')}, 'concernId', n.concern_id)
      FROM concern_assignment e ${child('e')} WHERE e.municipality_code = ${here}
    UNION ALL SELECT 'concern', 'protection_assessed', e.id, e.assessed_on, e.assessed_at, ${by('e.assessed_by')}, true,
      jsonb_build_object('outcome', e.outcome, 'reasons', e.reasons, 'correctsId', e.corrects_id, 'concernId', n.concern_id, 'childId',
        n.id,
        'corrected', EXISTS (SELECT FROM protection_assessment x WHERE x.municipality_code = ${here} AND x.corrects_id = e.id))
      FROM protection_assessment e ${child('e')} WHERE e.municipality_code = ${here}
    UNION ALL SELECT 'concern', 'extended', e.id, e.decided_on, e.decided_at, ${by('e.decided_by')}, true,
      jsonb_build_object('until', e.until_on, 'reasons', e.reasons, 'concernId', n.concern_id)
      FROM preliminary_extension e ${child('e')} WHERE e.municipality_code = ${here}
    UNION ALL SELECT 'concern', 'decided', e.id, e.decided_on, e.decided_at, ${by('e.decided_by')}, true,
      jsonb_build_object('decision', e.decision, 'reasons', e.reasons, 'correctsId', e.corrects_id, 'concernId', n.concern_id,
        'childId', n.id,
        'corrected', EXISTS (SELECT FROM preliminary_decision x WHERE x.municipality_code = ${here} AND x.corrects_id = e.id))
      FROM preliminary_decision e ${child('e')} WHERE e.municipality_code = ${here}
    UNION ALL SELECT 'concern', 'feedback', e.id, e.given_on, e.recorded_at, ${by('e.given_by')}, true,
      jsonb_build_object('told', e.told, 'how', e.told_how, 'withheldReason', e.withheld_reason, 'followsId', e.follows_id,
        'concernId', n.concern_id)
      FROM feedback e ${child('e')} WHERE e.municipality_code = ${here}
    UNION ALL SELECT 'concern', 'moved_away', e.id, e.moved_on, e.recorded_at, ${by('e.recorded_by')}, true, '{}'::jsonb
      FROM concern_move e WHERE e.municipality_code = ${here} AND e.side = 'away' AND e.person_id IN ${self}
    UNION ALL SELECT 'investigation', 'informed', e.id, e.informed_on, e.recorded_at, ${by('e.recorded_by')}, true,
      jsonb_build_object('told', e.told, 'waivedReason', e.waived_reason)
      FROM parties_information e WHERE e.municipality_code = ${here} AND e.person_id IN ${self}`
}
