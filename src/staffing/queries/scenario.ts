import { sql } from 'kysely'
import type { Instant } from '../../calendar/instant.ts'
import { newId } from '../../platform/id.ts'
import type { Read, Write } from '../../platform/db.ts'
import type { ScenarioAnswer, ScenarioInput } from '../contract/scenario.ts'
import { scenariosPerPage } from '../contract/scenarios.ts'
import type { SavedChoices, SavedScenario, ScenarioLine } from '../contract/scenarios.ts'

const here = sql<string>`app_municipality()`
const saved = sql`s.id, s.name, s.purpose, s.unit_ids AS "unitIds", st.given_name || ' ' || st.family_name AS "savedBy",
  to_char(s.recorded_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS "savedAt", s.choices`
// Whoever manages all its units may open it: what it is drawn from tells of each of their staff, though not who they are.
const mine = (managed: readonly string[]) => sql`s.municipality_code = ${here} AND s.unit_ids <@ ${[...managed]}::uuid[]`

/** The scenarios of units that one manages, the latest first, a page at a time. */
export async function scenariosOf(tx: Read, managed: readonly string[],
  page: number): Promise<{ scenarios: ScenarioLine[]; total: number }> {
  const { rows } = await sql<ScenarioLine & { total: number }>`SELECT ${saved}, s.answer #> '{total,missingHours}' AS "missingHours",
    s.answer #> '{total,breaking}' AS breaking,
      count(*) OVER ()::int AS total
    FROM scenario s JOIN staff st ON st.municipality_code = ${here} AND st.id = s.recorded_by WHERE ${mine(managed)}
    ORDER BY s.recorded_at DESC, s.id LIMIT ${scenariosPerPage} OFFSET ${(page - 1) * scenariosPerPage}`.execute(tx)
  return { scenarios: rows.map(({ total: _total, ...row }) => row), total: rows[0]?.total ?? 0 }
}

/** Saved scenarios with what they are drawn from, in no order; those of units that one does not manage are left out. */
export async function scenariosWith(tx: Read, ids: readonly string[], managed: readonly string[]): Promise<SavedScenario[]> {
  const { rows } = await sql<SavedScenario>`SELECT ${saved}, s.input, s.answer, s.usual FROM scenario s
    JOIN staff st ON st.municipality_code = ${here} AND st.id = s.recorded_by WHERE ${mine(managed)}
      AND s.id = ANY (${[...ids]}::uuid[])`.execute(tx)
  return rows
}

type NewScenario = { name: string; purpose: string; choices: SavedChoices; input: ScenarioInput; answer: ScenarioAnswer; usual: ScenarioAnswer }

/** Saves a scenario as it was drawn; it is never changed. @returns its id. */
export async function saveScenario(tx: Write, made: NewScenario, { at, by }: { at: Instant; by: string }): Promise<string> {
  const id = newId()
  await tx.insertInto('scenario').values({
    municipality_code: here, id, name: made.name, purpose: made.purpose, unit_ids: made.input.units.map((unit) => unit.id),
      choices: JSON.stringify(made.choices),
    input: JSON.stringify(made.input), answer: JSON.stringify(made.answer), usual: JSON.stringify(made.usual), recorded_at: at,
      recorded_by: by,
  }).execute()
  return id
}
