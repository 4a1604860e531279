import { sql } from 'kysely'
import type { RawBuilder } from 'kysely'
import type { Day } from '../../calendar/day.ts'
import type { Read, Write } from '../../platform/db.ts'
import type { PageAsked } from '../../platform/paging.ts'
import { comesAfter } from '../../platform/paged-rows.ts'
import type { DailyAction, DailyItem, DailyLine, DailyMeeting } from '../contract/daily.ts'

const here = sql<string>`app_municipality()`
const nameOf = (staff: string) => sql`${sql.ref(`${staff}.given_name`)} || ' ' || ${sql.ref(`${staff}.family_name`)}`
const countOf = (table: string, which = sql`true`) => sql`(SELECT count(*)::integer FROM ${sql.table(table)} r
  WHERE r.municipality_code = ${here} AND r.meeting_id = m.id AND ${which})`

function lines(which: RawBuilder<unknown>, rest: RawBuilder<unknown>): RawBuilder<DailyLine> {
  return sql<DailyLine>`SELECT m.id, m.on_day AS on, m.started_at AS "startedAt", ${nameOf('s')} AS "startedByName", m.closed_at AS
    "closedAt",
      CASE WHEN m.closed_by IS NOT NULL THEN ${nameOf('c')} END AS "closedByName", ${countOf('daily_meeting_participant')} AS participants,
      ${countOf('daily_meeting_decision')} AS decisions, ${countOf('daily_meeting_action')} AS actions,
      ${countOf('daily_meeting_action', sql`r.done_on IS NULL`)} AS "openActions"
    FROM daily_meeting m JOIN staff s ON s.municipality_code = ${here} AND s.id = m.started_by
    LEFT JOIN staff c ON c.municipality_code = ${here} AND c.id = m.closed_by
   WHERE m.municipality_code = ${here} AND ${which} ${rest}`
}

/** Meetings, the latest first, from a place on; with a limit one more, so that `pageOf` knows whether there are others. */
export async function dailyLines(tx: Read, asked: PageAsked): Promise<DailyLine[]> {
  const which = sql`${comesAfter(asked.after, [{ by: sql`m.on_day`, as: 'date' }, { by: sql`m.id`, as: 'uuid' }], 'descending')}`
  const most = asked.limit === undefined ? sql`` : sql`LIMIT ${asked.limit + 1}::integer`
  const { rows } = await lines(which, sql`ORDER BY m.on_day DESC, m.id DESC ${most}`).execute(tx)
  return rows
}

/** One page of the history by its number, the latest first, and how many meetings there are. */
export async function dailyPage(tx: Read, page: number, length: number): Promise<{ rows: DailyLine[]; total: number }> {
  const { rows } = await lines(sql`true`, sql`ORDER BY m.on_day DESC LIMIT ${length}::integer OFFSET
    ${(page - 1) * length}::integer`).execute(tx)
  const counted = await sql<{ total: number }>`SELECT count(*)::integer AS total FROM daily_meeting WHERE municipality_code =
    ${here}`.execute(tx)
  return { rows, total: counted.rows[0]?.total ?? 0 }
}

/** The latest meetings in which some words stand: in a decision, an action, an item, an addition, or as somebody's name or role. */
export async function dailyFound(tx: Read, words: string, most: number): Promise<DailyLine[]> {
  const like = `%${words.replaceAll(/[\\%_]/g, String.raw`\$&`)}%`
  const among = (table: string, columns: RawBuilder<unknown>) => sql`EXISTS (SELECT FROM ${sql.table(table)} r WHERE r.municipality_code =
    ${here}
    AND r.meeting_id = m.id AND concat_ws(' ', ${columns}) ILIKE ${like})`
  const { rows } = await lines(sql`(${among('daily_meeting_decision', sql`r.what`)} OR ${among('daily_meeting_action', sql`r.what`)}
    OR ${among('daily_meeting_item', sql`r.words_sv, r.words_en`)} OR ${among('daily_meeting_addition', sql`r.what`)}
    OR ${among('daily_meeting_participant', sql`r.name, r.role`)} OR ${among('daily_meeting_told', sql`r.whom`)})`,
  sql`ORDER BY m.on_day DESC LIMIT ${most}::integer`).execute(tx)
  return rows
}

/** The meeting of a day; undefined when none was started. */
export function dailyMeetingOn(tx: Read, on: Day): Promise<{ id: string; closedAt: string | null } | undefined> {
  return tx.selectFrom('daily_meeting').select(['id', 'closed_at as closedAt']).where('municipality_code', '=', here).where('on_day', '=',
    on)
    .executeTakeFirst()
}

/** Locks a meeting until the request ends: two who write at once come one after the other. */
export async function lockDailyMeeting(tx: Write, id: string): Promise<void> {
  await sql`SELECT FROM daily_meeting WHERE municipality_code = ${here} AND id = ${id}::uuid FOR UPDATE`.execute(tx)
}

const actionColumns = sql`a.id, a.meeting_id AS "meetingId", a.item_id AS "itemId", a.what, a.owner_id AS "ownerId", ${nameOf('o')} AS
  "ownerName",
  g.on_day AS "givenOn", a.due_on AS "dueOn", a.done_on AS "doneOn", CASE WHEN a.done_by IS NOT NULL THEN ${nameOf('d')} END AS
    "doneByName"`
const actionTables = sql`daily_meeting_action a JOIN staff o ON o.municipality_code = ${here} AND o.id = a.owner_id
  JOIN daily_meeting g ON g.municipality_code = ${here} AND g.id = a.meeting_id
  LEFT JOIN staff d ON d.municipality_code = ${here} AND d.id = a.done_by`

async function actionsWhere(tx: Read, which: RawBuilder<unknown>): Promise<DailyAction[]> {
  const { rows } = await sql<DailyAction>`SELECT ${actionColumns} FROM ${actionTables} WHERE a.municipality_code = ${here} AND ${which}
    ORDER BY a.due_on, a.id`.execute(tx)
  return rows
}

/** What was promised at the daily meetings and is not done, the earliest day first. */
export const openActions = (tx: Read): Promise<DailyAction[]> => actionsWhere(tx, sql`a.done_on IS NULL`)
/** The same of one member of staff. */
export const openActionsOf = (tx: Read, staffId: string): Promise<DailyAction[]> => (
  actionsWhere(tx, sql`a.done_on IS NULL AND a.owner_id = ${staffId}::uuid`))
export const dailyAction = async (tx: Read, id: string): Promise<DailyAction | undefined> => (await actionsWhere(tx, sql`a.id =
  ${id}::uuid`))[0]

/** A meeting with everything in it; undefined when there is none. */
export async function dailyMeeting(tx: Read, id: string): Promise<DailyMeeting | undefined> {
  const { rows: [line] } = await lines(sql`m.id = ${id}::uuid`, sql``).execute(tx)
  if (line === undefined) return undefined
  const of = (table: string) => sql`${sql.table(table)} r WHERE r.municipality_code = ${here} AND r.meeting_id = ${id}::uuid`
  const items = await sql<DailyItem>`SELECT r.id, r.kind, r.unit_id AS "unitId", (SELECT u.name FROM unit u WHERE u.municipality_code =
    ${here}
      AND u.id = r.unit_id) AS "unitName", jsonb_build_object('sv', r.words_sv, 'en', r.words_en) AS words, r.figures, r.href
    FROM ${of('daily_meeting_item')} ORDER BY r.place`.execute(tx)
  const participants = await sql<DailyMeeting['participants'][number]>`SELECT r.id, r.staff_id AS "staffId", coalesce(r.name,
    ${nameOf('s')}) AS name,
      coalesce(r.role, s.title) AS role FROM daily_meeting_participant r LEFT JOIN staff s ON s.municipality_code = ${here} AND s.id =
        r.staff_id
    WHERE r.municipality_code = ${here} AND r.meeting_id = ${id}::uuid ORDER BY r.staff_id IS NULL, r.recorded_at, r.id`.execute(tx)
  const decisions = await sql<DailyMeeting['decisions'][number]>`SELECT r.id, r.item_id AS "itemId", r.what FROM
    ${of('daily_meeting_decision')}
    ORDER BY r.recorded_at, r.id`.execute(tx)
  const told = await sql<DailyMeeting['told'][number]>`SELECT r.id, r.whom, r.how FROM ${of('daily_meeting_told')} ORDER BY r.recorded_at,
    r.id`.execute(tx)
  const additions = await sql<DailyMeeting['additions'][number]>`SELECT r.id, r.what, ${nameOf('s')} AS by, r.recorded_at AS at
    FROM daily_meeting_addition r JOIN staff s ON s.municipality_code = ${here} AND s.id = r.recorded_by
    WHERE r.municipality_code = ${here} AND r.meeting_id = ${id}::uuid ORDER BY r.recorded_at, r.id`.execute(tx)
  const { participants: _there, decisions: _decided, actions: _given, openActions: _open, ...head } = line
  return {
    ...head, items: items.rows, participants: participants.rows, decisions: decisions.rows, told: told.rows, additions: additions.rows,
    actions: await actionsWhere(tx, sql`a.meeting_id = ${id}::uuid`),
  }
}
