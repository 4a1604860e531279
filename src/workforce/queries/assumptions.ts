import { sql } from 'kysely'
import type { Instant } from '../../calendar/instant.ts'
import type { Read, Write } from '../../platform/db.ts'
import type { Assumptions, AssumptionVersion } from '../contract/assumptions.ts'

const here = sql<string>`app_municipality()`

/** The municipality's own versions, the latest first. What is stored was checked when it was entered. */
export async function ownAssumptions(tx: Read): Promise<AssumptionVersion[]> {
  const { rows } = await sql<AssumptionVersion>`SELECT a.version, a.amounts AS assumptions, a.reason, s.given_name || ' ' || s.family_name AS "by",
      to_char(a.recorded_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS "recordedAt"
    FROM workforce_assumption a LEFT JOIN staff s ON s.municipality_code = ${here} AND s.id = a.recorded_by
    WHERE a.municipality_code = ${here} ORDER BY a.version DESC`.execute(tx)
  return rows
}

/** A new version after the latest. Two who decide at once: the second is refused by the key. */
export async function saveAssumptions(tx: Write, made: { assumptions: Assumptions; reason: string; by: string; at: Instant }): Promise<number> {
  const { latest } = await tx.selectFrom('workforce_assumption').select((row) => row.fn.max('version').as('latest'))
    .where('municipality_code', '=', here).executeTakeFirstOrThrow()
  const version = Math.max(1, latest ?? 1) + 1
  await tx.insertInto('workforce_assumption').values({
    municipality_code: here, version, amounts: JSON.stringify(made.assumptions), reason: made.reason, recorded_at: made.at, recorded_by: made.by,
  }).execute()
  return version
}
