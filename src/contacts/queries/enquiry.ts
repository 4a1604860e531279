import { sql } from 'kysely'
import type { Day } from '../../calendar/day.ts'
import type { Instant } from '../../calendar/instant.ts'
import type { IsoWeek } from '../../calendar/week.ts'
import type { Read, Write } from '../../platform/db.ts'
import { newId } from '../../platform/id.ts'
import type { Answer, Channel, EnquiryCount, VisitCount, VisitKind } from '../contract/enquiries.ts'
import type { Counted } from '../rules/withdraw-count.ts'

const here = sql<string>`app_municipality()`
const weekOf = (column: string) => sql`to_char(${sql.ref(column)}, 'IYYY-"W"IW')`

type Made = { readonly unitId: string; readonly on: Day; readonly week: IsoWeek; readonly at: Instant; readonly by: string }
export type NewEnquiry = Made & {
  readonly theme: string; readonly channel: Channel; readonly answer: Answer; readonly waitedMinutes: number | null
}

/** Writes a question and counts it in its week, in one statement. @returns its id. */
export async function saveEnquiry(tx: Write, made: NewEnquiry): Promise<string> {
  const id = newId()
  await sql`WITH made AS (
      INSERT INTO enquiry (municipality_code, id, unit_id, asked_on, theme, channel, answer, waited_minutes, recorded_at, recorded_by)
        VALUES (${here}, ${id}::uuid, ${made.unitId}::uuid, ${made.on}::date, ${made.theme}, ${made.channel}, ${made.answer},
          ${made.waitedMinutes}::integer,
          ${made.at}::timestamptz, ${made.by}::uuid)
        RETURNING unit_id, theme, channel, answer, waited_minutes)
    INSERT INTO enquiry_week_count AS c (municipality_code, unit_id, week, theme, channel, answer, enquiries, timed, waited_minutes)
      SELECT ${here}, unit_id, ${made.week}::char(8), theme, channel, answer, 1, num_nonnulls(waited_minutes), coalesce(waited_minutes, 0)
        FROM made
      ON CONFLICT (municipality_code, unit_id, week, theme, channel, answer) DO UPDATE
        SET enquiries = c.enquiries + 1, timed = c.timed + excluded.timed,
        waited_minutes = c.waited_minutes + excluded.waited_minutes`.execute(tx)
  return id
}

/** Takes a question back and out of its week. @returns false when it is taken back already, or there is none. */
export async function withdrawEnquiry(tx: Write, id: string, { at, by }: Pick<Made, 'at' | 'by'>): Promise<boolean> {
  const { rows } = await sql`WITH gone AS (
      UPDATE enquiry SET withdrawn_at = ${at}::timestamptz, withdrawn_by = ${by}::uuid
       WHERE municipality_code = ${here} AND id = ${id}::uuid AND withdrawn_at IS NULL RETURNING *)
    UPDATE enquiry_week_count c SET enquiries = c.enquiries - 1, timed = c.timed - num_nonnulls(gone.waited_minutes),
        waited_minutes = c.waited_minutes - coalesce(gone.waited_minutes, 0)
      FROM gone WHERE c.municipality_code = ${here} AND c.unit_id = gone.unit_id AND c.week = ${weekOf('gone.asked_on')}
       AND c.theme = gone.theme AND c.channel = gone.channel AND c.answer = gone.answer RETURNING c.week`.execute(tx)
  return rows.length > 0
}

/** Writes a visit to the office and counts it in its week. @returns its id. */
export async function saveVisit(tx: Write, made: Made & { readonly kind: VisitKind }): Promise<string> {
  const id = newId()
  await sql`WITH made AS (
      INSERT INTO office_visit (municipality_code, id, unit_id, visited_on, kind, recorded_at, recorded_by)
        VALUES (${here}, ${id}::uuid, ${made.unitId}::uuid, ${made.on}::date, ${made.kind}, ${made.at}::timestamptz, ${made.by}::uuid)
          RETURNING unit_id, kind)
    INSERT INTO office_visit_week_count AS c (municipality_code, unit_id, week, kind, visits) SELECT ${here}, unit_id,
      ${made.week}::char(8), kind, 1 FROM made
      ON CONFLICT (municipality_code, unit_id, week, kind) DO UPDATE SET visits = c.visits + 1`.execute(tx)
  return id
}

/** Takes a visit back and out of its week. @returns false when it is taken back already, or there is none. */
export async function withdrawVisit(tx: Write, id: string, { at, by }: Pick<Made, 'at' | 'by'>): Promise<boolean> {
  const { rows } = await sql`WITH gone AS (
      UPDATE office_visit SET withdrawn_at = ${at}::timestamptz, withdrawn_by = ${by}::uuid
       WHERE municipality_code = ${here} AND id = ${id}::uuid AND withdrawn_at IS NULL RETURNING *)
    UPDATE office_visit_week_count c SET visits = c.visits - 1
      FROM gone WHERE c.municipality_code = ${here} AND c.unit_id = gone.unit_id AND c.week = ${weekOf('gone.visited_on')}
       AND c.kind = gone.kind
      RETURNING c.week`.execute(tx)
  return rows.length > 0
}

/** Who counted a question, a visit or a round of outreach, when and in which unit; undefined when it is taken back or there is none. */
export async function countedRow(tx: Read, table: 'enquiry' | 'office_visit' | 'outreach', id: string): Promise<Counted | undefined> {
  return tx.selectFrom(table).select(['unit_id as unitId', 'recorded_by as recordedBy', sql<Instant>`recorded_at`.as('recordedAt')])
    .where('municipality_code', '=', here).where('id', '=', id).where('withdrawn_at', 'is', null).executeTakeFirst()
}

export type TodayRow = { readonly theme: string; readonly channel: Channel; readonly answer: Answer; readonly enquiries: number }
/** A unit's questions of a day by theme, channel and answer. */
export async function enquiriesOfDay(tx: Read, unitId: string, on: Day): Promise<TodayRow[]> {
  const { rows } = await sql<TodayRow>`SELECT theme, channel, answer, count(*)::integer AS enquiries FROM enquiry
    WHERE municipality_code = ${here} AND unit_id = ${unitId}::uuid AND asked_on = ${on}::date AND withdrawn_at IS NULL GROUP BY 1, 2, 3
      ORDER BY 1, 2, 3`.execute(tx)
  return rows
}

/** A unit's visits of a day by kind. */
export async function visitsOfDay(tx: Read, unitId: string, on: Day): Promise<Array<{ kind: VisitKind; visits: number }>> {
  const { rows } = await sql<{ kind: VisitKind; visits: number }>`SELECT kind, count(*)::integer AS visits FROM office_visit
    WHERE municipality_code = ${here} AND unit_id = ${unitId}::uuid AND visited_on = ${on}::date AND withdrawn_at IS NULL
     GROUP BY 1`.execute(tx)
  return rows
}

export type Latest = {
  readonly what: 'enquiry' | 'visit'; readonly id: string; readonly code: string; readonly channel: Channel | null; readonly at: Instant
}
/** What somebody counted last since an instant and has not taken back; undefined when nothing. */
export async function latestOf(tx: Read, staffId: string, since: Instant): Promise<Latest | undefined> {
  const { rows } = await sql<Latest>`
    SELECT 'enquiry' AS what, id, theme AS code, channel, recorded_at AS at FROM enquiry
     WHERE municipality_code = ${here} AND recorded_by = ${staffId}::uuid AND recorded_at >= ${since}::timestamptz AND withdrawn_at IS NULL
    UNION ALL SELECT 'visit', id, kind, NULL, recorded_at FROM office_visit
     WHERE municipality_code = ${here} AND recorded_by = ${staffId}::uuid AND recorded_at >= ${since}::timestamptz AND withdrawn_at IS NULL
    ORDER BY at DESC, id DESC LIMIT 1`.execute(tx)
  return rows[0]
}

type Span = { readonly unitId: string | null; readonly fromWeek: string; readonly toWeek: string }
/** Questions per week as they were counted, of a unit or of all. */
export async function enquiryWeeks(tx: Read, { unitId, fromWeek, toWeek }: Span): Promise<EnquiryCount[]> {
  const { rows } = await sql<EnquiryCount>`SELECT unit_id AS "unitId", week, theme, channel, answer, enquiries, timed,
      waited_minutes AS "waitedMinutes" FROM enquiry_week_count
    WHERE municipality_code = ${here} AND enquiries > 0 AND week BETWEEN ${fromWeek} AND ${toWeek} AND (${unitId}::uuid IS NULL OR
      unit_id = ${unitId}::uuid)
    ORDER BY week, unit_id, theme, channel, answer`.execute(tx)
  return rows
}

/** Visits per week as they were counted, of a unit or of all. */
export async function visitWeeks(tx: Read, { unitId, fromWeek, toWeek }: Span): Promise<VisitCount[]> {
  const { rows } = await sql<VisitCount>`SELECT unit_id AS "unitId", week, kind, visits FROM office_visit_week_count
    WHERE municipality_code = ${here} AND visits > 0 AND week BETWEEN ${fromWeek} AND ${toWeek} AND (${unitId}::uuid IS NULL OR
      unit_id = ${unitId}::uuid)
    ORDER BY week, unit_id, kind`.execute(tx)
  return rows
}

/** The units that have ever counted a question or a visit, by name. */
export async function countingUnits(tx: Read): Promise<Array<{ id: string; name: string }>> {
  const { rows } = await sql<{ id: string; name: string }>`SELECT u.id, u.name FROM unit u WHERE u.municipality_code = ${here}
      AND (EXISTS (SELECT FROM enquiry_week_count c WHERE c.municipality_code = ${here} AND c.unit_id = u.id)
        OR EXISTS (SELECT FROM office_visit_week_count c WHERE c.municipality_code = ${here} AND c.unit_id = u.id))
    ORDER BY u.name COLLATE swedish, u.id`.execute(tx)
  return rows
}
