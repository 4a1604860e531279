import { sql } from 'kysely'
import type { RawBuilder } from 'kysely'
import { addDays } from '../../calendar/day.ts'
import type { Day } from '../../calendar/day.ts'
import { firstDayOfWeek } from '../../calendar/week.ts'
import type { Read } from '../../platform/db.ts'
import { watchedSeries } from './alarm.ts'
import type { Span } from './alarm.ts'
import type { FigureCount } from '../rules/over-time.ts'
import type { CountSources } from './count-sources.ts'

const here = sql<string>`app_municipality()`

export type FigureAsked = {
  readonly figure: string; readonly units: readonly string[]; readonly weeks: readonly string[]; readonly span: Span; readonly from: CountSources
  /** The days that a standing figure is of, one for each week; the week's last when left out. */
  readonly days?: readonly Day[] | undefined
  /** Days without being seen alone that are too many. */
  readonly notSeenDays: number
}

/** One figure of some units, week by week; a week without a row is none. */
export async function figureWeeks(tx: Read, asked: FigureAsked): Promise<FigureCount[]> {
  const units = sql`ANY (${[...asked.units]}::uuid[])`
  const standing = standingFigure(asked, units)
  if (standing !== null) return (await sql<FigureCount>`${standing}`.execute(tx)).rows
  const share = shareFigure(asked, units)
  if (share !== null) return (await sql<FigureCount>`${share}`.execute(tx)).rows
  const { rows } = await sql<FigureCount>`SELECT "unitId", week, sum(count)::integer AS count, NULL::integer AS of
    FROM (${watchedSeries(asked.span, asked.from)} UNION ALL ${furtherSeries(asked)}) s
    WHERE series = ${asked.figure} AND ("unitId" IS NULL OR "unitId" = ${units}) GROUP BY 1, 2`.execute(tx)
  return rows
}

/** What the picture counts by week besides the series that are watched. */
function furtherSeries({ span: { fromWeek, toWeek }, from }: FigureAsked): RawBuilder<unknown> {
  const within = sql`municipality_code = ${here} AND week BETWEEN ${fromWeek} AND ${toWeek}`
  return sql`SELECT unit_id, 'contacts.held', week, sum(contacts)::integer FROM ${from.contacts} WHERE ${within} AND outcome = 'held' GROUP BY 1, 3
    UNION ALL SELECT unit_id, 'contacts.' || outcome, week, sum(contacts)::integer FROM ${from.contacts}
      WHERE ${within} AND outcome IN ('illness', 'no_show') GROUP BY 1, 2, 3
    UNION ALL SELECT unit_id, 'contacts.seen', week, sum(children_seen)::integer FROM ${from.contacts} WHERE ${within} GROUP BY 1, 3
    UNION ALL SELECT unit_id, 'contacts.seen_alone', week, sum(children_seen_alone)::integer FROM ${from.contacts} WHERE ${within} GROUP BY 1, 3
    UNION ALL SELECT unit_id, 'reports.children', week, sum(children)::integer FROM ${from.reports} WHERE ${within} GROUP BY 1, 3
    UNION ALL SELECT unit_id, 'reporters.' || reporter_kind, week, sum(reports)::integer FROM ${from.reports} WHERE ${within} GROUP BY 1, 2, 3`
}

/** A share by week, both its numbers; null when the figure is none. */
function shareFigure({ figure, span: { fromWeek, toWeek }, from }: FigureAsked, units: RawBuilder<unknown>): RawBuilder<unknown> | null {
  const within = sql`municipality_code = ${here} AND unit_id = ${units} AND week BETWEEN ${fromWeek} AND ${toWeek}`
  if (figure === 'contacts.digital') return sql`SELECT unit_id AS "unitId", week, coalesce(sum(contacts) FILTER (WHERE mode = 'video'), 0)::integer AS count,
      sum(contacts)::integer AS of FROM ${from.contacts} WHERE ${within} AND outcome = 'held' AND mode <> 'letter' GROUP BY 1, 2`
  if (figure === 'decisions.in_time') return sql`SELECT unit_id AS "unitId", week, sum(met_in_time)::integer AS count, sum(met)::integer AS of
      FROM clock_week_count WHERE ${within} AND rule = 'prelim-assess' GROUP BY 1, 2`
  return null
}

/** How many there were when each week ended, counted as the picture counts them now; null when the figure is no such. */
function standingFigure(asked: FigureAsked, units: RawBuilder<unknown>): RawBuilder<unknown> | null {
  const { figure, weeks, from: { knownBefore } } = asked
  const days = asked.days ?? weeks.map((week) => addDays(firstDayOfWeek(week), 6))
  const ends = sql`unnest(${[...weeks]}::text[], ${[...days]}::date[]) AS w(week, on_day)`
  const end = sql`((w.on_day + 1)::timestamp AT TIME ZONE 'Europe/Stockholm')`
  const written = (column: RawBuilder<unknown>) => (knownBefore === null ? sql`` : sql`AND ${column} < ${knownBefore}::timestamptz`)
  const still = (column: RawBuilder<unknown>) => sql`(${column} IS NULL OR ${column} > w.on_day)`
  const counted = (unit: RawBuilder<unknown>, rest: RawBuilder<unknown>) => sql`SELECT ${unit} AS "unitId", w.week, count(*)::integer AS count,
    NULL::integer AS of FROM ${ends} ${rest} GROUP BY 1, 2`
  const clocks = (which: RawBuilder<unknown>) => counted(sql`k.unit_id`, sql`JOIN clock k ON k.municipality_code = ${here} AND k.unit_id = ${units}
    AND k.started_on <= w.on_day AND ${still(sql`k.ended_on`)} AND ${which}`)
  switch (figure) {
    case 'reports.unopened': return counted(sql`c.unit_id`, sql`JOIN concern c ON c.municipality_code = ${here} AND c.unit_id = ${units}
      AND c.received_at < ${end} AND (c.opened_at IS NULL OR c.opened_at >= ${end}) ${written(sql`c.recorded_at`)}`)
    case 'reports.unassigned': return counted(sql`n.unit_id`, sql`JOIN concern_child n ON n.municipality_code = ${here} AND n.unit_id = ${units}
      AND ${still(sql`n.moved_on`)} AND ${still(sql`n.grown_up_on`)} ${written(sql`n.recorded_at`)}
      JOIN concern c ON c.municipality_code = ${here} AND c.id = n.concern_id AND c.received_at < ${end}
      AND NOT EXISTS (SELECT FROM concern_assignment a WHERE a.municipality_code = ${here} AND a.concern_child_id = n.id AND a.assigned_at < ${end})`)
    case 'clocks.undecided': return clocks(sql`k.rule = 'prelim-assess'`)
    case 'clocks.overdue': return clocks(sql`k.legal_due_on <= w.on_day AND (k.ended_on IS NULL OR k.ended_on > k.legal_due_on)`)
    case 'cases.open': return counted(sql`c.unit_id`, sql`JOIN person_case c ON c.municipality_code = ${here} AND c.unit_id = ${units}
      AND c.opened_on <= w.on_day AND ${still(sql`c.closed_on`)}`)
    case 'children.not_seen_alone': return notSeenAlone(asked, units, ends)
    default: return null
  }
}

function notSeenAlone({ notSeenDays }: FigureAsked, units: RawBuilder<unknown>, ends: RawBuilder<unknown>): RawBuilder<unknown> {
  return sql`SELECT c.unit_id AS "unitId", w.week, (count(*) FILTER (WHERE coalesce(seen.on_day, i.opened_on) <= w.on_day - ${notSeenDays}::integer))::integer AS count,
      count(*)::integer AS of
    FROM ${ends} JOIN investigation i ON i.municipality_code = ${here} AND i.opened_on <= w.on_day AND (i.concluded_on IS NULL OR i.concluded_on > w.on_day)
    JOIN person_case c ON c.municipality_code = ${here} AND c.id = i.case_id AND c.unit_id = ${units}
    LEFT JOIN LATERAL (SELECT k.happened_on AS on_day FROM contact_child k WHERE k.municipality_code = ${here} AND k.person_id = i.person_id AND k.seen_alone
      AND k.moved_on IS NULL AND k.happened_on <= w.on_day ORDER BY k.happened_on DESC LIMIT 1) seen ON true GROUP BY 1, 2`
}

/** The first week in which each unit counted anything of a kind: weeks before it are unknown, not empty. Null: the kind has no count of its own. */
export async function firstWeeks(tx: Read, kind: 'contacts' | 'reports', units: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const table = kind === 'contacts' ? sql`contact_week_count` : sql`concern_week_count`
  const { rows } = await sql<{ unitId: string; week: string }>`SELECT unit_id AS "unitId", min(week) AS week FROM ${table}
    WHERE municipality_code = ${here} AND unit_id = ANY (${[...units]}::uuid[]) GROUP BY 1`.execute(tx)
  return new Map(rows.map(({ unitId, week }) => [unitId, week]))
}
