import { sql } from 'kysely'
import type { RawBuilder } from 'kysely'
import type { Day } from '../../calendar/day.ts'
import type { Instant } from '../../calendar/instant.ts'
import { newId } from '../../platform/id.ts'
import type { Read, Write } from '../../platform/db.ts'
import type { Alarm } from '../contract/alarm.ts'
import type { Judged, Standing } from '../rules/alarm-life.ts'
import type { ContactCount } from '../rules/split-change.ts'
import type { WeekCount } from '../rules/watch-series.ts'
import { countedNow, recordedIn } from './count-sources.ts'
import type { CountSources } from './count-sources.ts'

const here = sql<string>`app_municipality()`
const isoWeekOf = (column: ReturnType<typeof sql>) => sql`to_char(${column}, 'IYYY-"W"IW')`

export type Span = { readonly fromWeek: string; readonly toWeek: string; readonly fromDay: Day; readonly toDay: Day }

/** Every watched series of every unit in sight, by week: from the counts per week where there are any, else from the rows. */
export async function weekCounts(tx: Read, span: Span): Promise<WeekCount[]> {
  const { rows } = await sql<WeekCount>`${watchedSeries(span, countedNow)}`.execute(tx)
  return rows
}

/** The statement behind it: unit, series, week and count. A clock's end is not kept as it was known, so `clocks.late` is of now alone. */
export function watchedSeries({ fromWeek, toWeek, fromDay, toDay }: Span, from: CountSources): RawBuilder<WeekCount> {
  const within = sql`week BETWEEN ${fromWeek} AND ${toWeek}`
  const days = sql`BETWEEN ${fromDay}::date AND ${toDay}::date`
  const notWithdrawn = from.knownBefore === null ? sql`n.withdrawn_at IS NULL` : sql`(n.withdrawn_at IS NULL OR n.withdrawn_at >= ${from.knownBefore}::timestamptz)`
  return sql<WeekCount>`SELECT unit_id AS "unitId", CASE WHEN mode = 'video' THEN 'contacts.video' WHEN mode = 'phone' THEN 'contacts.phone' ELSE 'contacts.personal' END AS series,
        week, sum(contacts)::integer AS count
      FROM ${from.contacts} WHERE municipality_code = ${here} AND ${within} AND outcome = 'held' AND mode <> 'letter' GROUP BY 1, 2, 3
    UNION ALL SELECT unit_id, 'contacts.' || outcome, week, sum(contacts)::integer
      FROM ${from.contacts} WHERE municipality_code = ${here} AND ${within} AND outcome IN ('cancelled_by_us', 'cancelled_by_them') GROUP BY 1, 2, 3
    UNION ALL SELECT unit_id, CASE WHEN reporter_kind IN ('school', 'preschool') THEN 'reports.school'
          WHEN reporter_kind IN ('relative', 'private', 'self', 'anonymous') THEN 'reports.private' ELSE 'reports.authorities' END, week, sum(reports)::integer
      FROM ${from.reports} WHERE municipality_code = ${here} AND ${within} GROUP BY 1, 2, 3
    UNION ALL SELECT unit_id, 'reports.all', week, sum(reports)::integer FROM ${from.reports} WHERE municipality_code = ${here} AND ${within} GROUP BY 1, 3
    UNION ALL SELECT unit_id, 'grounds.' || ground, week, reports FROM ${from.grounds} WHERE municipality_code = ${here} AND ${within}
    UNION ALL SELECT unit_id, 'enquiries.' || theme, week, sum(enquiries)::integer FROM ${from.enquiries} WHERE municipality_code = ${here} AND ${within} GROUP BY 1, 2, 3
    UNION ALL SELECT unit_id, 'enquiries.all', week, sum(enquiries)::integer FROM ${from.enquiries} WHERE municipality_code = ${here} AND ${within} GROUP BY 1, 3
    UNION ALL SELECT unit_id, 'visits.' || kind, week, visits FROM ${from.visits} WHERE municipality_code = ${here} AND ${within}
    UNION ALL SELECT k.unit_id, 'clocks.late', ${isoWeekOf(sql`k.legal_due_on + 1`)}, count(*)::integer
      FROM clock k WHERE k.municipality_code = ${here} AND k.unit_id IS NOT NULL AND k.legal_due_on + 1 ${days}
        AND (k.ended_on IS NULL OR k.ended_on > k.legal_due_on) GROUP BY 1, 3
    UNION ALL SELECT s.unit_id, 'sick.days', ${isoWeekOf(sql`a.absent_on`)}, count(*)::integer
      FROM absence_day a JOIN staff s ON s.municipality_code = ${here} AND s.id = a.staff_id
     WHERE a.municipality_code = ${here} AND a.kind = 'sick' AND a.absent_on ${days} ${recordedIn(from, sql`a.recorded_at`)} GROUP BY 1, 3
    UNION ALL SELECT c.unit_id, 'support.applications', ${isoWeekOf(sql`a.received_on`)}, count(*)::integer
      FROM support_application a JOIN person_case c ON c.municipality_code = ${here} AND c.id = a.case_id
     WHERE a.municipality_code = ${here} AND a.received_on ${days} ${recordedIn(from, sql`a.recorded_at`)} GROUP BY 1, 3
    UNION ALL SELECT NULL, 'arrivals', ${isoWeekOf(sql`n.expected_on`)}, sum(n.children)::integer
      FROM arrival_notice n WHERE n.municipality_code = ${here} AND ${notWithdrawn} AND n.expected_on ${days}
        ${recordedIn(from, sql`n.recorded_at`)} GROUP BY 3`
}

/** Contacts of a unit, or of all in sight, by week, mode and what became of them. */
export async function contactCounts(tx: Read, unitId: string | null, { fromWeek, toWeek }: Pick<Span, 'fromWeek' | 'toWeek'>): Promise<ContactCount[]> {
  const { rows } = await sql<ContactCount>`SELECT week, mode, outcome, contacts FROM contact_week_count
    WHERE municipality_code = ${here} AND (${unitId}::uuid IS NULL OR unit_id = ${unitId}::uuid) AND week BETWEEN ${fromWeek} AND ${toWeek}`.execute(tx)
  return rows
}

/**
 * The share of a unit's contacts (null: of all units') that used to be written down so many days after the end of their week, of all that were written within eight
 * weeks: how much of the latest week is known by now. 1 where too few are known to say.
 */
export async function registeredShares(tx: Read, asked: { fromDay: Day; toDay: Day; daysAfter: number }): Promise<Map<string | null, number>> {
  const { rows } = await sql<{ unitId: string | null; all: number; known: number }>`
    SELECT unit_id AS "unitId", count(*)::integer AS all,
      count(*) FILTER (WHERE (recorded_at AT TIME ZONE 'Europe/Stockholm')::date <= date_trunc('week', happened_on)::date + 6 + ${asked.daysAfter}::integer)::integer AS known
      FROM contact WHERE municipality_code = ${here} AND happened_on BETWEEN ${asked.fromDay}::date AND ${asked.toDay}::date
     GROUP BY GROUPING SETS ((unit_id), ())`.execute(tx)
  return new Map(rows.map(({ unitId, all, known }) => [unitId, all < 50 ? 1 : known / all]))
}

/** The latest alarm of each series and direction. */
export async function standingAlarms(tx: Read): Promise<Array<Standing & { unitId: string | null; series: string }>> {
  const { rows } = await sql<Standing & { unitId: string | null; series: string }>`
    SELECT DISTINCT ON (unit_id, series, direction) id, unit_id AS "unitId", series, direction, last_week AS "lastWeek", closed_at IS NULL AS "isOpen",
      CASE WHEN acknowledged_at IS NOT NULL THEN jsonb_build_object('low', known_low, 'high', known_high) END AS known
    FROM series_alarm WHERE municipality_code = ${here} ORDER BY unit_id, series, direction, closed_at DESC NULLS FIRST, raised_at DESC`.execute(tx)
  return rows
}

type Raised = Judged & { readonly unitId: string | null; readonly series: string; readonly direction: 'rise' | 'fall'; readonly at: Instant }

/**
 * Writes a new alarm, for those who manage the unit. A total of all units is for whoever leads them all; what belongs to no unit, the
 * arrivals, is for every manager.
 */
export async function saveAlarm(tx: Write, made: Raised): Promise<void> {
  await sql`INSERT INTO series_alarm (municipality_code, id, unit_id, series, direction, from_week, last_week, ratio, ratio_low, ratio_high, raised_at, access)
    SELECT ${here}, ${newId()}::uuid, ${made.unitId}::uuid, ${made.series}, ${made.direction}, ${made.fromWeek}, ${made.week}, ${made.ratio}::float8,
      ${made.low}::float8, ${made.high}::float8, ${made.at}::timestamptz,
      CASE WHEN ${made.unitId}::uuid IS NULL THEN (SELECT coalesce(array_agg(u.id ORDER BY u.id), '{}') FROM unit u WHERE u.municipality_code = ${here}
          AND (${made.series} = 'arrivals' OR u.kind = 'management'))
        ELSE ARRAY[${made.unitId}::uuid] END`.execute(tx)
}

/** What the latest week says of an alarm that goes on; one that was closed is open again. */
export async function keepAlarm(tx: Write, id: string, { fromWeek, week, ratio, low, high }: Judged): Promise<void> {
  await sql`UPDATE series_alarm SET from_week = least(from_week, ${fromWeek}), last_week = ${week}, ratio = ${ratio}::float8, ratio_low = ${low}::float8,
      ratio_high = ${high}::float8, closed_at = NULL, closed_because = NULL
    WHERE municipality_code = ${here} AND id = ${id}::uuid`.execute(tx)
}

export async function closeAlarm(tx: Write, id: string, because: 'over' | 'grew', at: Instant): Promise<void> {
  await tx.updateTable('series_alarm').set({ closed_at: at, closed_because: because }).where('municipality_code', '=', here).where('id', '=', id).execute()
}

/** Notes who has seen an alarm and what they say of it. @returns false when there is no open alarm of that id in sight. */
export async function saveAcknowledgement(tx: Write, id: string, made: { note: string; at: Instant; by: string }): Promise<boolean> {
  const { rows } = await sql`UPDATE series_alarm SET acknowledged_at = ${made.at}::timestamptz, acknowledged_by = ${made.by}::uuid, note = ${made.note},
      known_low = ratio_low, known_high = ratio_high
    WHERE municipality_code = ${here} AND id = ${id}::uuid AND closed_at IS NULL RETURNING id`.execute(tx)
  return rows.length > 0
}

/** Alarms of units, those nobody has acknowledged first, then the latest; null: also of the municipality as a whole. */
export async function alarmsOf(tx: Read, asked: { units: readonly string[]; open: boolean; id?: string }): Promise<Alarm[]> {
  const { rows } = await sql<Alarm>`
    SELECT a.id, a.unit_id AS "unitId", u.name AS "unitName", a.series, a.direction, a.from_week AS "fromWeek", a.last_week AS "lastWeek", a.ratio,
      a.ratio_low AS low, a.ratio_high AS high, a.raised_at AS "raisedAt", a.acknowledged_at AS "acknowledgedAt",
      s.given_name || ' ' || s.family_name AS "acknowledgedBy", a.note,
      (SELECT c.name FROM reach_choice c WHERE c.municipality_code = ${here} AND c.list = 'theme' AND a.series = 'enquiries.' || c.code) AS "ownName", a.closed_at AS "closedAt", a.closed_because AS "closedBecause"
    FROM series_alarm a LEFT JOIN unit u ON u.municipality_code = ${here} AND u.id = a.unit_id
    LEFT JOIN staff s ON s.municipality_code = ${here} AND s.id = a.acknowledged_by
    WHERE a.municipality_code = ${here} AND (a.unit_id IS NULL OR a.unit_id = ANY (${[...asked.units]}::uuid[]))
      AND (NOT ${asked.open}::boolean OR a.closed_at IS NULL) AND (${asked.id ?? null}::uuid IS NULL OR a.id = ${asked.id ?? null}::uuid)
    ORDER BY a.closed_at DESC NULLS FIRST, a.acknowledged_at IS NOT NULL, a.raised_at DESC, a.unit_id NULLS FIRST, a.series LIMIT 200`.execute(tx)
  return rows
}
