import { sql } from 'kysely'
import type { RawBuilder } from 'kysely'

const here = sql<string>`app_municipality()`

/** Decisions about a person as lines of the timeline: on the day they were made, or, while they wait, on the day they were proposed. */
export function timelineRows(personId: string): RawBuilder<unknown> {
  return sql`SELECT d.strand, 'decision_' || d.state AS kind, d.id, coalesce(d.decided_on, d.proposed_on) AS on_day, d.recorded_at AS at,
      s.given_name || ' ' || s.family_name AS by_name, true AS locked,
      jsonb_build_object('kind', d.kind, 'state', d.state, 'awaits', d.awaits, 'as', d.decided_as, 'what', d.what, 'paragraph', d.paragraph) AS facts
    FROM decision d LEFT JOIN staff s ON s.municipality_code = ${here} AND s.id = coalesce(d.decided_by, d.proposed_by)
   WHERE d.municipality_code = ${here} AND d.person_id = ${personId}::uuid AND d.state <> 'superseded'`
}
