import { sql } from 'kysely'
import type { Day } from '../../calendar/day.ts'
import type { Read } from '../../platform/db.ts'
import type { Ongoing } from '../rules/list-openings.ts'

const here = sql<string>`app_municipality()`

/** What a person has that runs today, as far as the asker may see it: the placement first. */
export async function ongoingOf(tx: Read, personId: string, today: Day): Promise<Ongoing[]> {
  const { rows } = await sql<Ongoing>`
    SELECT 'placement' AS kind, l.id, '' AS words, y.basis LIKE 'lvu%' AS compulsory, y.from_on AS since FROM placement l
      JOIN placement_stay y ON y.municipality_code = ${here} AND y.placement_id = l.id AND y.withdrawn_at IS NULL AND y.to_on IS NULL
      WHERE l.municipality_code = ${here} AND l.person_id = ${personId}::uuid AND l.ended_on IS NULL AND l.dropped_on IS NULL
    UNION ALL
    SELECT 'measure', m.id, m.aim, false, m.from_on FROM measure m WHERE m.municipality_code = ${here} AND m.person_id = ${personId}::uuid
      AND m.assessed AND m.from_on <= ${today}::date AND (m.to_on IS NULL OR m.to_on >= ${today}::date)
      AND NOT EXISTS (SELECT FROM measure_event e WHERE e.municipality_code = ${here} AND e.measure_id = m.id AND e.withdrawn_at IS NULL
        AND e.kind IN ('ended', 'withdrawn'))
    ORDER BY 1 DESC, 5, 2`.execute(tx)
  return rows
}
