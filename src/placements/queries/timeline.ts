import { sql } from 'kysely'
import type { RawBuilder } from 'kysely'

const here = sql<string>`app_municipality()`
const by = (column: string): RawBuilder<unknown> =>
  sql`(SELECT w.given_name || ' ' || w.family_name FROM staff w WHERE w.municipality_code = ${here} AND w.id = ${sql.ref(column)})`

/**
 * The placements of a person as lines of the timeline (columns strand, kind, id, on_day, at, by_name, locked, facts). The home is never
 * among the facts: its page says it to whoever may know.
 */
export function timelineRows(personId: string): RawBuilder<unknown> {
  const own = (alias: string): RawBuilder<unknown> =>
    sql`${sql.ref(`${alias}.municipality_code`)} = ${here} AND ${sql.ref(`${alias}.person_id`)} = ${personId}::uuid`
  return sql`SELECT 'placement' AS strand, 'placement_' || s.begun_as AS kind, s.id, s.from_on AS on_day, s.recorded_at AS at,
      ${by('s.recorded_by')} AS by_name, true AS locked,
      jsonb_build_object('placementId', s.placement_id, 'form', s.form, 'basis', s.basis) AS facts
    FROM placement_stay s WHERE ${own('s')} AND s.withdrawn_at IS NULL
    UNION ALL SELECT 'placement', 'placement_end', p.id, p.ended_on, p.recorded_at, NULL, true,
      jsonb_build_object('placementId', p.id, 'reason', p.end_reason)
    FROM placement p WHERE ${own('p')} AND p.ended_on IS NOT NULL
    UNION ALL SELECT 'placement', 'placement_event', e.id, e.happened_on, e.recorded_at, ${by('e.recorded_by')}, true,
      jsonb_build_object('placementId', e.placement_id, 'event', e.kind)
    FROM placement_event e WHERE ${own('e')}
    UNION ALL SELECT 'placement', 'placement_plan', l.id, l.agreed_on, l.recorded_at, ${by('l.recorded_by')}, true,
      jsonb_build_object('placementId', l.placement_id, 'plan', l.kind, 'version', l.version)
    FROM placement_plan l WHERE ${own('l')}
    UNION ALL SELECT 'placement', 'placement_visits', c.id, c.happened_on, c.recorded_at, ${by('c.recorded_by')}, true,
      jsonb_build_object('personId', c.person_id, 'visits', c.kind)
    FROM visit_restriction_child c WHERE ${own('c')}`
}
