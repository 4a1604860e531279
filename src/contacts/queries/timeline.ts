import { sql } from 'kysely'
import type { RawBuilder } from 'kysely'

const here = sql<string>`app_municipality()`

/**
 * The contacts of a person as lines of the timeline (columns strand, kind, id, on_day, at, by_name, locked, facts). A note that was moved
 * away leaves only that line: kind "contact_moved" on the day it was moved, without its contents or writer; its id opens nothing here.
 */
export function timelineRows(personId: string): RawBuilder<unknown> {
  return sql`SELECT 'contact' AS strand, 'contact' AS kind, k.id, k.happened_on AS on_day, k.recorded_at AS at,
      s.given_name || ' ' || s.family_name AS by_name, true AS locked,
      jsonb_build_object('mode', k.mode, 'outcome', k.outcome, 'reason', k.not_held_reason, 'minutes', k.minutes, 'note', k.note,
        'time', to_char(k.happened_time, 'HH24:MI'),
        'seen', CASE WHEN c.seen_alone THEN 'alone' WHEN c.seen THEN 'seen' ELSE 'not' END,
        'people', coalesce((SELECT jsonb_agg(coalesce(m.other, CASE WHEN p.protection = 'none' THEN p.given_name END)
          ORDER BY m.other NULLS FIRST, p.birth_on)
            FROM contact_participant m LEFT JOIN person p ON p.municipality_code = ${here} AND p.id = m.person_id
           WHERE m.municipality_code = ${here} AND m.contact_id = k.id AND (m.other IS NOT NULL OR p.protection = 'none')), '[]'),
        'additions', coalesce((SELECT jsonb_agg(jsonb_build_object('at', to_char(a.recorded_at, 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
              'by', w.given_name || ' ' || w.family_name, 'note', a.note) ORDER BY a.recorded_at, a.id)
            FROM contact_addition a LEFT JOIN staff w ON w.municipality_code = ${here} AND w.id = a.written_by
           WHERE a.municipality_code = ${here} AND a.contact_id = k.id), '[]')) AS facts
    FROM contact_child c
    JOIN contact k ON k.municipality_code = ${here} AND k.id = c.contact_id
    LEFT JOIN staff s ON s.municipality_code = ${here} AND s.id = k.written_by
    WHERE c.municipality_code = ${here} AND c.person_id = ${personId}::uuid AND c.moved_on IS NULL
    UNION ALL
    SELECT 'contact', 'contact_moved', c.contact_id, c.moved_on, c.moved_on::timestamp AT TIME ZONE 'Europe/Stockholm', NULL, true,
      '{}'::jsonb
    FROM contact_child c
    WHERE c.municipality_code = ${here} AND c.person_id = ${personId}::uuid AND c.moved_on IS NOT NULL`
}
