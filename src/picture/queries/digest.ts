import { sql } from 'kysely'
import type { Day } from '../../calendar/day.ts'
import type { Instant } from '../../calendar/instant.ts'
import type { Read } from '../../platform/db.ts'
import type { Language } from '../../platform/language.ts'

const here = sql<string>`app_municipality()`

/** A manager who can be written to, with the units managed; a director has them all. */
export type Reader = { readonly id: string; readonly email: string; readonly language: Language; readonly units: readonly string[] }

/** Unit managers and directors on a day. */
export async function pictureReaders(tx: Read, on: Day): Promise<Reader[]> {
  const { rows } = await sql<Reader>`
    SELECT s.id, s.email, coalesce(p.value #>> '{}', 'sv') AS language, array_agg(DISTINCT u.id) AS units
    FROM role_assignment r JOIN staff s ON s.municipality_code = ${here} AND s.id = r.staff_id
    JOIN unit u ON u.municipality_code = ${here} AND u.ended_on IS NULL AND (r.role = 'director' OR u.id = r.unit_id)
    LEFT JOIN staff_preference p ON p.municipality_code = ${here} AND p.staff_id = s.id AND p.key = 'language'
    WHERE r.municipality_code = ${here} AND r.role IN ('unit_manager', 'director') AND r.from_on <= ${on}::date AND (r.to_on IS NULL OR r.to_on >= ${on}::date)
      AND s.email IS NOT NULL AND (s.ended_on IS NULL OR s.ended_on >= ${on}::date)
    GROUP BY 1, 2, 3 ORDER BY 1`.execute(tx)
  return rows
}

/** Counts of a week that is over and of the one before, and what stands now. */
export type DigestCounts = {
  readonly reports: number; readonly reportsBefore: number; readonly held: number; readonly heldBefore: number
  readonly cancelled: number; readonly cancelledBefore: number
  readonly unopened: number; readonly overdue: number; readonly due: number; readonly changes: number
}

/** @param asked the units, two weeks ('2026-W47') that are over, today, and the last day of this week. */
export async function digestCounts(
  tx: Read, { units, week, before, today, sunday }: { units: readonly string[]; week: string; before: string; today: Day; sunday: Day },
): Promise<DigestCounts> {
  const among = sql`ANY (${[...units]}::uuid[])`
  const reports = (of: string) => sql`(SELECT coalesce(sum(reports), 0)::integer FROM concern_week_count
    WHERE municipality_code = ${here} AND unit_id = ${among} AND week = ${of})`
  const contacts = (of: string, outcome: string) => sql`(SELECT coalesce(sum(contacts), 0)::integer FROM contact_week_count
    WHERE municipality_code = ${here} AND unit_id = ${among} AND week = ${of} AND outcome = ${outcome})`
  const clocks = sql`SELECT count(*)::integer FROM clock WHERE municipality_code = ${here} AND unit_id = ${among} AND ended_on IS NULL`
  const { rows: [counts] } = await sql<DigestCounts>`SELECT ${reports(week)} AS reports, ${reports(before)} AS "reportsBefore",
    ${contacts(week, 'held')} AS held, ${contacts(before, 'held')} AS "heldBefore",
    ${contacts(week, 'cancelled_by_us')} AS cancelled, ${contacts(before, 'cancelled_by_us')} AS "cancelledBefore",
    (SELECT count(*)::integer FROM concern WHERE municipality_code = ${here} AND unit_id = ${among} AND opened_at IS NULL) AS unopened,
    (${clocks} AND nominal_due_on < ${today}::date) AS overdue,
    (${clocks} AND nominal_due_on BETWEEN ${today}::date AND ${sunday}::date) AS due,
    (SELECT count(*)::integer FROM series_alarm WHERE municipality_code = ${here} AND (unit_id IS NULL OR unit_id = ${among})
      AND closed_at IS NULL AND acknowledged_at IS NULL) AS changes`.execute(tx)
  if (counts === undefined) throw new RangeError('a statement of sums gave no row')
  return counts
}

/** Units with an alarm raised at an instant; null for the municipality as a whole. */
export async function unitsAlarmedAt(tx: Read, at: Instant): Promise<Array<string | null>> {
  const { rows } = await sql<{ unitId: string | null }>`SELECT DISTINCT unit_id AS "unitId" FROM series_alarm
    WHERE municipality_code = ${here} AND raised_at = ${at}::timestamptz`.execute(tx)
  return rows.map(({ unitId }) => unitId)
}
