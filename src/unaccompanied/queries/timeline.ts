import { sql } from 'kysely'
import type { RawBuilder } from 'kysely'

const here = sql<string>`app_municipality()`

/** A child's reception as lines of the timeline: arrival, each step that stands, and the end. Columns as in cases/contract. */
export function timelineRows(personId: string): RawBuilder<unknown> {
  const of = sql`${here} AND u.person_id = ${personId}::uuid`
  return sql`SELECT 'unaccompanied' AS strand, 'arrived' AS kind, u.id, u.arrived_on AS on_day, u.recorded_at AS at,
      s.given_name || ' ' || s.family_name AS by_name, true AS locked, '{}'::jsonb AS facts
    FROM unaccompanied_child u LEFT JOIN staff s ON s.municipality_code = ${here} AND s.id = u.recorded_by WHERE u.municipality_code = ${of}
    UNION ALL SELECT 'unaccompanied', 'left', u.id, u.ended_on, u.ended_on::timestamp AT TIME ZONE 'Europe/Stockholm', NULL, true,
      jsonb_build_object('how', u.ended_how)
    FROM unaccompanied_child u WHERE u.municipality_code = ${of} AND u.ended_on IS NOT NULL
    UNION ALL SELECT 'unaccompanied', 'step', u.id, u.on_day, u.recorded_at, s.given_name || ' ' || s.family_name, true,
      jsonb_build_object('step', u.step, 'outcome', u.outcome, 'note', u.note)
    FROM unaccompanied_step u LEFT JOIN staff s ON s.municipality_code = ${here} AND s.id = u.recorded_by
    WHERE u.municipality_code = ${of} AND u.withdrawn_at IS NULL`
}
