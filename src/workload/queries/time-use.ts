import { sql } from 'kysely'
import type { Day } from '../../calendar/day.ts'
import { instantOf, time } from '../../calendar/instant.ts'
import type { Instant } from '../../calendar/instant.ts'
import { addDays } from '../../calendar/day.ts'
import type { IsoWeek } from '../../calendar/week.ts'
import type { Read, Write } from '../../platform/db.ts'
import type { PointTable } from '../contract/table.ts'
import type { TimeSums } from '../rules/measure-time-use.ts'

const here = sql<string>`app_municipality()`

export type Acts = Omit<TimeSums, 'workingMinutes'> & { unitId: string }

/**
 * What the notes, documents and decisions of some days come to, by unit: a contact's own unit, and for documents the unit of whoever
 * wrote them. A contact that took place and has no length gets the minutes of the table, and these are told apart.
 */
export async function actsBetween(tx: Read, { from, to }: { from: Day; to: Day }, minutes: PointTable['minutes']): Promise<Acts[]> {
  const begins = instantOf(from, time('00:00'))
  const ends = instantOf(addDays(to, 1), time('00:00'))
  const usual = sql`CASE t.mode WHEN 'visit' THEN ${minutes.visit}::int WHEN 'office' THEN ${minutes.office}::int WHEN 'outdoors' THEN ${minutes.outdoors}::int
    WHEN 'video' THEN ${minutes.video}::int WHEN 'phone' THEN ${minutes.phone}::int ELSE 0 END`
  const written = (count: ReturnType<typeof sql>): ReturnType<typeof sql> => sql`SELECT s.unit_id, 0, 0, 0, 0, 0, ${count}`
  const { rows } = await sql<Acts>`SELECT a.unit_id AS "unitId", sum(a.child)::int AS "childMinutes", sum(a.adult)::int AS "adultMinutes",
      sum(a.assumed)::int AS "assumedMinutes", sum(a.journeys)::int AS journeys, sum(a.notes)::int AS notes, sum(a.documents)::int AS documents,
      sum(a.investigations)::int AS investigations
    FROM (
      SELECT t.unit_id, CASE WHEN t.outcome = 'held' AND seen.some THEN coalesce(t.minutes, ${usual}) ELSE 0 END AS child,
          CASE WHEN t.outcome = 'held' AND NOT seen.some THEN coalesce(t.minutes, ${usual}) ELSE 0 END AS adult,
          CASE WHEN t.outcome = 'held' AND t.minutes IS NULL THEN ${usual} ELSE 0 END AS assumed,
          CASE WHEN t.outcome = 'held' AND t.mode IN ('visit', 'outdoors') THEN 1 ELSE 0 END AS journeys, 1 AS notes, 0 AS documents, 0 AS investigations
        FROM contact t CROSS JOIN LATERAL (SELECT coalesce(bool_or(k.seen), false) AS some FROM contact_child k
          WHERE k.municipality_code = ${here} AND k.contact_id = t.id AND k.moved_on IS NULL) seen
       WHERE t.municipality_code = ${here} AND t.happened_on BETWEEN ${from} AND ${to}
      UNION ALL ${written(sql`1, 0`)} FROM document d JOIN staff s ON s.municipality_code = ${here} AND s.id = d.written_by
        WHERE d.municipality_code = ${here} AND d.locked_at >= ${begins} AND d.locked_at < ${ends}
      UNION ALL ${written(sql`1, 0`)} FROM decision d JOIN staff s ON s.municipality_code = ${here} AND s.id = d.proposed_by
        WHERE d.municipality_code = ${here} AND d.proposed_on BETWEEN ${from} AND ${to}
      UNION ALL ${written(sql`1, 0`)} FROM preliminary_decision d JOIN staff s ON s.municipality_code = ${here} AND s.id = d.decided_by
        WHERE d.municipality_code = ${here} AND d.decided_on BETWEEN ${from} AND ${to}
      UNION ALL SELECT c.unit_id, 0, 0, 0, 0, 0, 0, 1 FROM investigation i JOIN person_case c ON c.municipality_code = ${here} AND c.id = i.case_id
        WHERE i.municipality_code = ${here} AND i.concluded_on BETWEEN ${from} AND ${to}
    ) a GROUP BY 1`.execute(tx)
  return rows
}

export type TimeWeek = TimeSums & { unitId: string; week: IsoWeek; workers: number; countedAt: Instant }

/** Writes a week of units, over what was counted before. */
export async function saveTimeWeeks(tx: Write, weeks: ReadonlyArray<Omit<TimeWeek, 'countedAt'>>, at: Instant): Promise<void> {
  if (weeks.length === 0) return
  const counted = ['working_minutes', 'workers', 'child_minutes', 'adult_minutes', 'assumed_minutes', 'journeys', 'notes', 'documents', 'investigations',
    'counted_at'] as const
  await tx.insertInto('time_use_week').values(weeks.map((row) => ({
    municipality_code: here, unit_id: row.unitId, week: row.week, working_minutes: Math.round(row.workingMinutes), workers: row.workers,
    child_minutes: row.childMinutes, adult_minutes: row.adultMinutes, assumed_minutes: row.assumedMinutes, journeys: row.journeys, notes: row.notes,
    documents: row.documents, investigations: row.investigations, access: [row.unitId], counted_at: at,
  }))).onConflict((conflict) => conflict.constraint('time_use_week_pk').doUpdateSet((row) => Object.fromEntries(
    counted.map((column) => [column, row.ref(`excluded.${column}`)])))).execute()
}

/** The counted weeks of some units from one to another, the oldest first. */
export async function timeWeeks(tx: Read, units: readonly string[], { from, to }: { from: IsoWeek; to: IsoWeek }): Promise<TimeWeek[]> {
  if (units.length === 0) return []
  const { rows } = await sql<TimeWeek>`SELECT unit_id AS "unitId", week, working_minutes AS "workingMinutes", workers, child_minutes AS "childMinutes",
      adult_minutes AS "adultMinutes", assumed_minutes AS "assumedMinutes", journeys, notes, documents, investigations,
      to_char(counted_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS "countedAt"
    FROM time_use_week WHERE municipality_code = ${here} AND unit_id = ANY (${[...units]}::uuid[]) AND week BETWEEN ${from} AND ${to} ORDER BY week, unit_id`.execute(tx)
  return rows
}

/** Weeks of a span that are counted already. */
export async function countedWeeks(tx: Read, from: IsoWeek): Promise<string[]> {
  const rows = await tx.selectFrom('time_use_week').select('week').distinct().where('municipality_code', '=', here).where('week', '>=', from).execute()
  return rows.map(({ week }) => week)
}
