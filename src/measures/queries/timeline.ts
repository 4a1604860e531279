import { sql } from 'kysely'
import type { RawBuilder } from 'kysely'

const here = sql<string>`app_municipality()`

/**
 * The measures of a person as lines of the timeline (columns strand, kind, id, on_day, at, by_name, locked, facts): each event that stands,
 * each follow-up with how many goals were reached, each report. The id is the measure's, but for kinds that may stand twice on one.
 */
export function timelineRows(personId: string): RawBuilder<unknown> {
  const named = sql`'measureId', m.id, 'kind', m.kind, 'ownName', o.name, 'assessed', m.assessed`
  const from = sql`JOIN measure m ON m.municipality_code = ${here} AND m.id = x.measure_id
    LEFT JOIN measure_kind o ON o.municipality_code = ${here} AND o.id = m.own_kind_id
    LEFT JOIN staff s ON s.municipality_code = ${here} AND s.id = x.recorded_by
    WHERE x.municipality_code = ${here} AND x.person_id = ${personId}::uuid`
  return sql`SELECT 'measure' AS strand, 'measure_' || x.kind AS kind, x.id, x.happened_on AS on_day, x.recorded_at AS at,
      s.given_name || ' ' || s.family_name AS by_name, false AS locked,
      jsonb_build_object(${named}, 'event', x.kind, 'reason', x.reason, 'outcome', x.outcome, 'aim', m.aim) AS facts
    FROM measure_event x ${from} AND x.withdrawn_at IS NULL
    UNION ALL
    SELECT 'measure', 'measure_followed_up', x.id, x.held_on, x.recorded_at, s.given_name || ' ' || s.family_name, false,
      jsonb_build_object(${named}, 'note', x.note,
        'reached', (SELECT count(*) FROM measure_goal_outcome r WHERE r.municipality_code = ${here} AND r.follow_up_id = x.id AND r.outcome = 'reached'),
        'goals', (SELECT count(*) FROM measure_goal_outcome r WHERE r.municipality_code = ${here} AND r.follow_up_id = x.id))
    FROM measure_follow_up x ${from}
    UNION ALL
    SELECT 'measure', 'measure_report', x.id, x.received_on, x.recorded_at, s.given_name || ' ' || s.family_name, false,
      jsonb_build_object(${named}, 'note', x.words)
    FROM measure_report x ${from}`
}
