import { sql } from 'kysely'
import type { Day } from '../../calendar/day.ts'
import type { Instant } from '../../calendar/instant.ts'
import type { Read, Write } from '../../platform/db.ts'
import { newId } from '../../platform/id.ts'
import type { Removable, TellingWay } from '../contract/daily.ts'
import type { AgendaEntry } from '../rules/daily.ts'

const here = sql<string>`app_municipality()`
type Made = { readonly at: Instant; readonly by: string }
const row = (id: string, meetingId: string, { at, by }: Made) => ({ municipality_code: here, id, meeting_id: meetingId, recorded_at: at,
  recorded_by: by })

/** Starts the meeting of a day with its agenda. @returns its id; undefined when the day's is started already. */
export async function saveDailyMeeting(tx: Write, on: Day, agenda: readonly AgendaEntry[], made: Made): Promise<string | undefined> {
  const id = newId()
  const started = await tx.insertInto('daily_meeting').values({ municipality_code: here, id, on_day: on, started_at: made.at,
    started_by: made.by })
    .onConflict((each) => each.columns(['municipality_code', 'on_day']).doNothing()).executeTakeFirst()
  if (started.numInsertedOrUpdatedRows === 0n) return undefined
  if (agenda.length > 0) {
    await tx.insertInto('daily_meeting_item').values(agenda.map(({ kind, unitId, words, figures, href }, index) => ({
      municipality_code: here, id: newId(), meeting_id: id, place: index + 1, kind, unit_id: unitId, words_sv: words.sv, words_en: words.en,
      figures: JSON.stringify(figures), href,
    }))).execute()
  }
  return id
}

export async function saveParticipant(tx: Write, meetingId: string,
  who: { staffId: string | null; name: string | null; role: string | null },
  made: Made): Promise<string> {
  const id = newId()
  await tx.insertInto('daily_meeting_participant').values({ ...row(id, meetingId, made), staff_id: who.staffId, name: who.name,
    role: who.role }).execute()
  return id
}

export async function saveDailyDecision(tx: Write, meetingId: string, said: { what: string; itemId: string | null },
  made: Made): Promise<string> {
  const id = newId()
  await tx.insertInto('daily_meeting_decision').values({ ...row(id, meetingId, made), what: said.what, item_id: said.itemId }).execute()
  return id
}

export async function saveDailyAction(
  tx: Write, meetingId: string, given: { what: string; itemId: string | null; ownerId: string; dueOn: Day }, made: Made,
): Promise<string> {
  const id = newId()
  await tx.insertInto('daily_meeting_action').values({ ...row(id, meetingId, made), what: given.what, item_id: given.itemId,
    owner_id: given.ownerId,
    due_on: given.dueOn }).execute()
  return id
}

export async function saveTold(tx: Write, meetingId: string, told: { whom: string; how: TellingWay }, made: Made): Promise<string> {
  const id = newId()
  await tx.insertInto('daily_meeting_told').values({ ...row(id, meetingId, made), whom: told.whom, how: told.how }).execute()
  return id
}

export async function saveDailyAddition(tx: Write, meetingId: string, what: string, made: Made): Promise<string> {
  const id = newId()
  await tx.insertInto('daily_meeting_addition').values({ ...row(id, meetingId, made), what }).execute()
  return id
}

const tables = {
  participant: 'daily_meeting_participant', decision: 'daily_meeting_decision', action: 'daily_meeting_action', told: 'daily_meeting_told',
} as const satisfies Record<Removable, string>

/** Takes away what was entered by mistake. @returns whether there was such a row. */
export async function dropDailyRow(tx: Write, meetingId: string, what: Removable, id: string): Promise<boolean> {
  const { numDeletedRows } = await tx.deleteFrom(tables[what]).where('municipality_code', '=', here).where('meeting_id', '=', meetingId)
    .where('id', '=', id).executeTakeFirst()
  return numDeletedRows > 0n
}

export async function saveDailyClosing(tx: Write, id: string, { at, by }: Made): Promise<void> {
  await tx.updateTable('daily_meeting').set({ closed_at: at, closed_by: by }).where('municipality_code', '=', here).where('id', '=',
    id).execute()
}

/** An action is done; said again it stays as it was. */
export async function saveActionDone(tx: Write, id: string, { on, by }: { on: Day; by: string }): Promise<void> {
  await tx.updateTable('daily_meeting_action').set({ done_on: on, done_by: by }).where('municipality_code', '=', here).where('id', '=', id)
    .where('done_on', 'is', null).execute()
}

export type StaffChoice = { readonly id: string; readonly name: string; readonly title: string; readonly unitName: string }

/** Staff on a day, those who lead first, then by name, at most so many; or the one of an id. */
export async function staffToChoose(tx: Read, on: Day, asked: { most: number; id?: string }): Promise<StaffChoice[]> {
  const { rows } = await sql<StaffChoice>`SELECT s.id, s.given_name || ' ' || s.family_name AS name, s.title, u.name AS "unitName"
    FROM staff s JOIN unit u ON u.municipality_code = ${here} AND u.id = s.unit_id
   WHERE s.municipality_code = ${here} AND (s.ended_on IS NULL OR s.ended_on >= ${on}::date) AND (${asked.id ?? null}::uuid IS NULL OR s.id
     = ${asked.id ?? null}::uuid)
   ORDER BY NOT EXISTS (SELECT FROM role_assignment r WHERE r.municipality_code = ${here} AND r.staff_id = s.id AND r.role IN ('director',
     'unit_manager')
     AND r.from_on <= ${on}::date AND (r.to_on IS NULL OR r.to_on >= ${on}::date)), s.given_name, s.family_name, s.id LIMIT
       ${asked.most}::integer`.execute(tx)
  return rows
}

export type OverdueClocks = { readonly unitId: string; readonly unitName: string; readonly overdue: number; readonly dueToday: number }

/** How many legal clocks are overdue or run out today in each unit that has any, the most overdue first; of every unit, whoever asks. */
export async function overdueClocks(tx: Read, on: Day): Promise<OverdueClocks[]> {
  const { rows } = await sql<OverdueClocks>`SELECT unit_id AS "unitId", unit_name AS "unitName", overdue, due_today AS "dueToday"
    FROM daily_meeting_clocks(${on}::date) ORDER BY overdue DESC, due_today DESC, unit_name`.execute(tx)
  return rows
}

export type WaitingDecisions = { readonly awaits: string; readonly waiting: number; readonly since: Day }

/** How many proposed decisions wait for whom, and since when. */
export async function waitingDecisions(tx: Read): Promise<WaitingDecisions[]> {
  const { rows } = await sql<WaitingDecisions>`SELECT awaits, waiting, since FROM daily_meeting_decisions() ORDER BY waiting DESC,
    awaits`.execute(tx)
  return rows
}
