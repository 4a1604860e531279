import { sql } from 'kysely'
import type { Day } from '../../calendar/day.ts'
import type { Read } from '../../platform/db.ts'

const here = sql<string>`app_municipality()`

export type DueClock = { id: string; unitId: string; rule: string; startedOn: Day; dueOn: Day }

/** Open clocks of the authority's own duties whose last legal day is some day or before it; those of courts and parties are not our work. */
export async function clocksDueBy(tx: Read, units: readonly string[], by: Day): Promise<DueClock[]> {
  const { rows } = await sql<DueClock>`SELECT k.id, k.unit_id AS "unitId", k.rule, k.started_on AS "startedOn", k.legal_due_on AS "dueOn"
    FROM clock k JOIN law_rule_version v ON v.rule = k.rule AND v.version = k.rule_version
    WHERE k.municipality_code = ${here} AND k.unit_id = ANY (${[...units]}::uuid[]) AND k.ended_on IS NULL AND k.legal_due_on <= ${by}
      AND v.kind NOT IN ('court', 'party', 'trigger') ORDER BY k.legal_due_on, k.id`.execute(tx)
  return rows
}
