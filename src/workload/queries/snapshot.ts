import { sql } from 'kysely'
import type { Instant } from '../../calendar/instant.ts'
import type { IsoWeek } from '../../calendar/week.ts'
import type { Read, Write } from '../../platform/db.ts'
import type { PointTable, TableVersion } from '../contract/table.ts'
import type { WeighedActivity } from '../rules/weigh-load.ts'

const here = sql<string>`app_municipality()`

export type LoadWeek = {
  unitId: string; week: IsoWeek; activities: WeighedActivity[]; weighted: number; posts: number; away: number; ceiling: number; tableVersion: number
  recordedAt: Instant
}

/** Writes a week's load of units. A week that is there already stands as it was counted then. */
export async function saveLoadWeeks(tx: Write, weeks: ReadonlyArray<Omit<LoadWeek, 'recordedAt'>>, at: Instant): Promise<void> {
  if (weeks.length === 0) return
  await tx.insertInto('workload_week').values(weeks.map((row) => ({
    municipality_code: here, unit_id: row.unitId, week: row.week, activities: JSON.stringify(row.activities), weighted_points: row.weighted.toFixed(2),
    posts: row.posts.toFixed(3), posts_away: row.away.toFixed(3), ceiling: row.ceiling.toFixed(2), table_version: row.tableVersion,
    access: [row.unitId], recorded_at: at,
  }))).onConflict((conflict) => conflict.constraint('workload_week_pk').doNothing()).execute()
}

/** The weeks of a span that have a snapshot. */
export async function loadWeeksThere(tx: Read, from: IsoWeek): Promise<string[]> {
  const rows = await tx.selectFrom('workload_week').select('week').distinct().where('municipality_code', '=', here).where('week', '>=', from).execute()
  return rows.map(({ week }) => week)
}

/** The snapshots of some units from a week on, the oldest first. */
export async function loadWeeks(tx: Read, units: readonly string[], from: IsoWeek): Promise<LoadWeek[]> {
  if (units.length === 0) return []
  const { rows } = await sql<Omit<LoadWeek, 'weighted' | 'posts' | 'away' | 'ceiling'> & { weighted: string; posts: string; away: string; ceiling: string }>`
    SELECT unit_id AS "unitId", week, activities, weighted_points AS weighted, posts, posts_away AS away, ceiling, table_version AS "tableVersion",
      to_char(recorded_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS "recordedAt"
    FROM workload_week WHERE municipality_code = ${here} AND unit_id = ANY (${[...units]}::uuid[]) AND week >= ${from} ORDER BY week, unit_id`.execute(tx)
  return rows.map((row) => ({ ...row, weighted: Number(row.weighted), posts: Number(row.posts), away: Number(row.away), ceiling: Number(row.ceiling) }))
}

/** The municipality's own versions of the table, the latest first. What is stored was checked when it was entered. */
export async function ownTables(tx: Read): Promise<TableVersion[]> {
  const { rows } = await sql<TableVersion>`SELECT t.version, t.amounts AS "table", t.reason, s.given_name || ' ' || s.family_name AS "by",
      to_char(t.recorded_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS "recordedAt"
    FROM workload_table t LEFT JOIN staff s ON s.municipality_code = ${here} AND s.id = t.recorded_by
    WHERE t.municipality_code = ${here} ORDER BY t.version DESC`.execute(tx)
  return rows
}

/** A new version after the latest. Two who decide at once: the second is refused by the key. */
export async function saveTable(tx: Write, made: { table: PointTable; reason: string; by: string; at: Instant }): Promise<number> {
  const { latest } = await tx.selectFrom('workload_table').select((row) => row.fn.max('version').as('latest')).where('municipality_code', '=', here)
    .executeTakeFirstOrThrow()
  const version = Math.max(1, latest ?? 1) + 1
  await tx.insertInto('workload_table').values({
    municipality_code: here, version, amounts: JSON.stringify(made.table), reason: made.reason, recorded_at: made.at, recorded_by: made.by,
  }).execute()
  return version
}
