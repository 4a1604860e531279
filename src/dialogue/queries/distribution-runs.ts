import { sql } from 'kysely'
import type { Instant } from '../../calendar/instant.ts'
import type { Read, Write } from '../../platform/db.ts'
import { newId } from '../../platform/id.ts'
import type { RunChoices, RunDay, RunLine } from '../contract/distribution-runs.ts'
import type { RunResult } from '../rules/run-distribution.ts'

const here = sql<string>`app_municipality()`
const line = sql`r.id, r.name, r.recorded_at AS "savedAt", w.given_name || ' ' || w.family_name AS "savedBy", r.choices->>'stream' AS stream, r.children,
  (SELECT count(*)::integer FROM distribution_day d WHERE d.municipality_code = ${here} AND d.run_id = r.id) AS days,
  r.first_on AS "firstDay", r.last_on AS "lastDay", r.lowest, r.highest`

/** Saved runs, the latest first; one more than `most`, when there are more. */
export async function runs(tx: Read, most: number): Promise<RunLine[]> {
  const { rows } = await sql<RunLine>`SELECT ${line} FROM distribution_run r JOIN staff w ON w.municipality_code = ${here} AND w.id = r.recorded_by
    WHERE r.municipality_code = ${here} ORDER BY r.recorded_at DESC, r.id LIMIT ${most}::integer`.execute(tx)
  return rows
}

export type StoredRun = RunLine & { readonly choices: RunChoices; readonly result: RunResult }

/** A run with every day of its ledger; undefined when there is none. */
export async function runOf(tx: Read, id: string): Promise<StoredRun | undefined> {
  const { rows: [found] } = await sql<RunLine & { choices: RunChoices; shares: Record<string, number> }>`SELECT ${line}, r.choices, r.shares
    FROM distribution_run r JOIN staff w ON w.municipality_code = ${here} AND w.id = r.recorded_by
    WHERE r.municipality_code = ${here} AND r.id = ${id}::uuid`.execute(tx)
  if (found === undefined) return undefined
  const { rows: days } = await sql<RunDay & { given: Record<string, number> }>`SELECT on_day AS day, came, sum AS "all", lowest, highest, equal, given
    FROM distribution_day WHERE municipality_code = ${here} AND run_id = ${id}::uuid ORDER BY on_day`.execute(tx)
  return { ...found, result: { shares: found.shares, days } }
}

export async function saveRun(tx: Write, { name, choices, result: { shares, days } }: { name: string; choices: RunChoices; result: RunResult },
  { at, by }: { at: Instant; by: string }): Promise<string> {
  const id = newId()
  const [first, last] = [days[0], days.at(-1)]
  if (first === undefined || last === undefined) throw new RangeError('a run without days')
  await sql`INSERT INTO distribution_run (municipality_code, id, name, choices, shares, children, first_on, last_on, lowest, highest, recorded_at, recorded_by)
    VALUES (${here}, ${id}::uuid, ${name}, ${JSON.stringify(choices)}::jsonb, ${JSON.stringify(shares)}::jsonb, ${last.all}, ${first.day}::date, ${last.day}::date,
      ${last.lowest}, ${last.highest}, ${at}::timestamptz, ${by}::uuid)`.execute(tx)
  await sql`INSERT INTO distribution_day (municipality_code, run_id, on_day, came, sum, lowest, highest, equal, given)
    SELECT ${here}, ${id}::uuid, d.day, d.came, d."all", d.lowest, d.highest, d.equal, d.given
    FROM jsonb_to_recordset(${JSON.stringify(days)}::jsonb) AS d (day date, came integer, "all" integer, lowest double precision, highest double precision,
      equal integer, given jsonb)`.execute(tx)
  return id
}
