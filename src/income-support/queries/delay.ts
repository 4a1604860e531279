import { sql } from 'kysely'
import type { Read } from '../../platform/db.ts'

const here = sql<string>`app_municipality()`

/** Whether the party has asked for a decision on an application, and whether that was refused; from the facts that stand. */
export async function delayOf(tx: Read, applicationId: string): Promise<'none' | 'asked' | 'answered'> {
  const { rows } = await sql<{ type: string }>`SELECT f.type FROM case_fact f WHERE f.municipality_code = ${here} AND f.subject_id = ${applicationId}::uuid
    AND f.type IN ('delay-request-received', 'delay-request-refused') AND f.withdrawn_at IS NULL`.execute(tx)
  if (rows.length === 0) return 'none'
  return rows.some(({ type }) => type === 'delay-request-refused') ? 'answered' : 'asked'
}
