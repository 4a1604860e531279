import { sql } from 'kysely'
import type { Read } from '../../platform/db.ts'

const here = sql<string>`app_municipality()`

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
