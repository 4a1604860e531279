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

export type ClockBehind = {
  id: string; personId: string | null; name: string | null; caseNumber: string | null; protected: boolean; unitName: string; workerName: string | null
  rule: string; paragraph: string
}

/** Whose some clocks are, in no order. */
export async function clocksNamed(tx: Read, ids: readonly string[]): Promise<ClockBehind[]> {
  if (ids.length === 0) return []
  const { rows } = await sql<ClockBehind>`SELECT k.id, k.person_id AS "personId",
      CASE WHEN p.protection = 'none' THEN p.given_name || ' ' || p.family_name END AS name, c.case_number AS "caseNumber",
      coalesce(p.protection <> 'none', false) AS protected, u.name AS "unitName", s.given_name || ' ' || s.family_name AS "workerName", k.rule, k.paragraph
    FROM clock k JOIN unit u ON u.municipality_code = ${here} AND u.id = k.unit_id
    LEFT JOIN person p ON p.municipality_code = ${here} AND p.id = k.person_id
    LEFT JOIN person_case c ON c.municipality_code = ${here} AND c.person_id = k.person_id
    LEFT JOIN case_responsibility h ON h.municipality_code = ${here} AND h.case_id = c.id AND h.to_at IS NULL
    LEFT JOIN staff s ON s.municipality_code = ${here} AND s.id = h.staff_id
    WHERE k.municipality_code = ${here} AND k.id = ANY (${[...ids]}::uuid[])`.execute(tx)
  return rows
}
