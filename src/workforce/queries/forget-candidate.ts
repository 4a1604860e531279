import { sql } from 'kysely'
import type { Day } from '../../calendar/day.ts'
import type { Write } from '../../platform/db.ts'

const here = sql<string>`app_municipality()`
export type ToForget = { readonly id: string; readonly outcome: 'withdrawn' | 'expired' | 'employed' }

/** Who has withdrawn, or whose consent ended before the day. Locked until they are gone. */
export async function candidatesToForget(tx: Write, today: Day): Promise<ToForget[]> {
  const { rows } = await sql<ToForget>`SELECT id, CASE WHEN withdrawn_at IS NOT NULL THEN 'withdrawn' WHEN stage = 'employed' THEN 'employed' ELSE 'expired' END AS outcome
    FROM candidate WHERE municipality_code = ${here} AND (withdrawn_at IS NOT NULL OR consent_to_on < ${today}::date)
    ORDER BY id FOR UPDATE`.execute(tx)
  return rows
}

/** Deletes a candidate with every row and every piece of the file. A plan that has become an employee's stays with the employee. */
export async function deleteCandidate(tx: Write, id: string): Promise<void> {
  await sql`DELETE FROM introduction_step WHERE municipality_code = ${here} AND plan_id IN (SELECT p.id FROM introduction_plan p
    WHERE p.municipality_code = ${here} AND p.candidate_id = ${id}::uuid)`.execute(tx)
  await sql`DELETE FROM candidate_file_piece WHERE municipality_code = ${here} AND file_id IN (SELECT f.id FROM candidate_file f
    WHERE f.municipality_code = ${here} AND f.candidate_id = ${id}::uuid)`.execute(tx)
  for (const table of ['introduction_plan', 'candidate_file', 'candidate_step', 'candidate_interview']) {
    await sql`DELETE FROM ${sql.table(table)} WHERE municipality_code = ${here} AND candidate_id = ${id}::uuid`.execute(tx)
  }
  await sql`DELETE FROM candidate WHERE municipality_code = ${here} AND id = ${id}::uuid`.execute(tx)
}

/** Adds one to what remains: how many were deleted in a month, and why. @param month 2026-11. */
export async function countForgotten(tx: Write, month: string, outcome: ToForget['outcome']): Promise<void> {
  await sql`INSERT INTO candidate_month_count (municipality_code, month, outcome, candidates) VALUES (${here}, ${month}, ${outcome}, 1)
    ON CONFLICT (municipality_code, month, outcome) DO UPDATE SET candidates = candidate_month_count.candidates + 1`.execute(tx)
}
