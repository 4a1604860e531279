import { sql } from 'kysely'
import type { Instant } from '../../calendar/instant.ts'
import type { Read, Write } from '../../platform/db.ts'
import { newId } from '../../platform/id.ts'

const here = sql<string>`app_municipality()`

export type FetchToRun = {
  readonly id: string; readonly kpis: string[]; readonly years: number[]; readonly step: number; readonly nextAddress: string | null
  readonly tries: number; readonly pagesDone: number
}

export async function saveFetch(tx: Write, { kpis, years, steps, at, by }:
  { kpis: readonly string[]; years: readonly number[]; steps: number; at: Instant; by: string }): Promise<string> {
  const id = newId()
  await tx.insertInto('figure_import').values({ municipality_code: here, id, stage: 'waiting', pieces: steps, pieces_done: 0, values_read: 0, figures_read: 0,
    asked_kpis: [...kpis], asked_years: [...years], recorded_at: at, recorded_by: by }).execute()
  return id
}

/** A fetch that has not ended; undefined when it has, or is none. */
export async function fetchToRun(tx: Read, id: string): Promise<FetchToRun | undefined> {
  const { rows } = await sql<FetchToRun>`SELECT id, asked_kpis AS kpis, asked_years AS years, step, next_address AS "nextAddress", tries,
      pieces_done AS "pagesDone" FROM figure_import
    WHERE municipality_code = ${here} AND id = ${id}::uuid AND asked_kpis IS NOT NULL AND stage IN ('waiting', 'reading')`.execute(tx)
  return rows[0]
}

/** Locks a fetch that still stands at the page that was asked for. @returns false when it has gone on or ended meanwhile. */
export async function lockFetchAt(tx: Write, { id, step, nextAddress }: Pick<FetchToRun, 'id' | 'step' | 'nextAddress'>): Promise<boolean> {
  const { rows } = await sql`SELECT 1 FROM figure_import WHERE municipality_code = ${here} AND id = ${id}::uuid AND stage IN ('waiting', 'reading')
    AND step = ${step}::integer AND next_address IS NOT DISTINCT FROM ${nextAddress}::text FOR UPDATE`.execute(tx)
  return rows.length > 0
}

/** One more page is read and saved. A page after it within the step is one more than was known. */
export async function savePageDone(tx: Write, { id, step }: Pick<FetchToRun, 'id' | 'step'>,
  { values, figures, next }: { values: number; figures: number; next: string | null }): Promise<void> {
  await sql`UPDATE figure_import SET stage = 'reading', pieces = pieces + ${next === null ? 0 : 1}::integer, pieces_done = pieces_done + 1,
      values_read = values_read + ${values}::integer, figures_read = figures_read + ${figures}::integer, tries = 0,
      step = ${next === null ? step + 1 : step}::integer, next_address = ${next}::text
    WHERE municipality_code = ${here} AND id = ${id}::uuid`.execute(tx)
}

export async function saveFetchTry(tx: Write, id: string, tries: number): Promise<void> {
  await sql`UPDATE figure_import SET tries = ${tries}::integer WHERE municipality_code = ${here} AND id = ${id}::uuid`.execute(tx)
}

/** Stops a fetch that has not ended; what it has read stays. @returns whether there was one. */
export async function saveFetchStopped(tx: Write, id: string, at: Instant): Promise<boolean> {
  const { rows } = await sql`UPDATE figure_import SET stage = 'stopped', ended_at = ${at}::timestamptz WHERE municipality_code = ${here}
    AND id = ${id}::uuid AND asked_kpis IS NOT NULL AND stage IN ('waiting', 'reading') RETURNING 1`.execute(tx)
  return rows.length > 0
}

/** Lets a fetch that was stopped or did not get through go on from where it was. @returns whether there was one. */
export async function saveFetchResumed(tx: Write, id: string): Promise<boolean> {
  const { rows } = await sql`UPDATE figure_import SET stage = 'reading', ended_at = NULL, fault = NULL, fault_file = NULL, fault_row = NULL, fault_column = NULL,
      tries = 0 WHERE municipality_code = ${here} AND id = ${id}::uuid AND asked_kpis IS NOT NULL AND stage IN ('stopped', 'refused') RETURNING 1`.execute(tx)
  return rows.length > 0
}
