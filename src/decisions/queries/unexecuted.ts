import { sql } from 'kysely'
import type { Day } from '../../calendar/day.ts'
import type { Read } from '../../platform/db.ts'
import type { DecisionKind } from '../contract.ts'
import { executionSteps } from './read-decision.ts'
import type { Step } from '../rules/list-unexecuted.ts'

const here = sql<string>`app_municipality()`

export type FavourableRow = {
  id: string; personId: string; name: string | null; caseNumber: string | null; kind: DecisionKind; decidedOn: Day
  steps: Array<Step & { reason: string | null }>
}

/**
 * The favourable decisions that the asker may see, decided by a day, with the steps of their execution. One that took another's place keeps
 * the first one's day, and the one it replaced is left out.
 *
 * @param kinds the kinds that give somebody something.
 */
export async function favourableDecisions(tx: Read, kinds: readonly DecisionKind[], until: Day): Promise<FavourableRow[]> {
  const { rows } = await sql<FavourableRow>`
    WITH RECURSIVE line AS (
      SELECT d.id AS last_id, d.id, d.supersedes_id, d.decided_on FROM decision d
       WHERE d.municipality_code = ${here} AND d.state = 'decided' AND d.kind = ANY (${[...kinds]}::text[])
         AND d.paragraph !~ '^(LVU|2024:79)'
      UNION ALL SELECT l.last_id, o.id, o.supersedes_id, o.decided_on FROM line l
        JOIN decision o ON o.municipality_code = ${here} AND o.id = l.supersedes_id),
    step AS (${executionSteps(null)}),
    first AS (SELECT last_id, min(decided_on) AS decided_on, array_agg(id) AS ids FROM line GROUP BY 1)
    SELECT d.id, d.person_id AS "personId", c.case_number AS "caseNumber", d.kind, f.decided_on AS "decidedOn",
      CASE WHEN p.protection = 'none' THEN p.given_name || ' ' || p.family_name END AS name,
      coalesce((SELECT jsonb_agg(jsonb_build_object('step', e.what, 'on', e.on_day, 'reason', e.reason) ORDER BY e.on_day, e.recorded_at)
        FROM step e WHERE e.decision_id = ANY (f.ids)), '[]') AS steps
    FROM first f JOIN decision d ON d.municipality_code = ${here} AND d.id = f.last_id
    JOIN person p ON p.municipality_code = ${here} AND p.id = d.person_id
    LEFT JOIN person_case c ON c.municipality_code = ${here} AND c.person_id = d.person_id
    WHERE f.decided_on + interval '3 months' < ${until}::date ORDER BY f.decided_on, d.id`.execute(tx)
  return rows
}
