import { sql } from 'kysely'
import type { RawBuilder } from 'kysely'
import type { Day } from '../../calendar/day.ts'
import type { Instant } from '../../calendar/instant.ts'
import { newId } from '../../platform/id.ts'
import type { Read, Write } from '../../platform/db.ts'
import { messagesPerPage } from '../contract/message.ts'
import type { AnswerBody, MessageAnswer, MessageEnd, MessageFigureValue, MessagesAsked, MessageText, StateMessage } from '../contract/message.ts'

const here = sql<string>`app_municipality()`
type Made = { readonly at: Instant; readonly by: string }

const stage = sql<StateMessage['stage']>`CASE WHEN e.kind IS NOT NULL THEN e.kind WHEN a.answers > 0 THEN 'answered' ELSE m.stage END`
const rows = sql`SELECT m.id, m.title, m.body, m.theme, m.level, m.addressee, ${stage} AS stage, m.sent_on AS "sentOn",
    b.given_name || ' ' || b.family_name AS "sentBy", e.ended_on AS "endedOn", e.note AS "endNote", f.figures, a.answers,
    w.given_name || ' ' || w.family_name AS "writtenBy", m.recorded_at AS "writtenAt"
  FROM state_message m JOIN staff w ON w.municipality_code = ${here} AND w.id = m.recorded_by
  LEFT JOIN staff b ON b.municipality_code = ${here} AND b.id = m.sent_by
  LEFT JOIN state_message_end e ON e.municipality_code = ${here} AND e.message_id = m.id
  CROSS JOIN LATERAL (SELECT count(*)::int AS figures FROM state_message_figure x WHERE x.municipality_code = ${here} AND x.message_id = m.id) f
  CROSS JOIN LATERAL (SELECT count(*)::int AS answers FROM state_message_answer x WHERE x.municipality_code = ${here} AND x.message_id = m.id) a`
/** Drafts are for those who write. */
const open = (drafts: boolean): RawBuilder<boolean> => sql<boolean>`(${drafts}::boolean OR m.stage <> 'draft')`
const orders: Readonly<Record<MessagesAsked['sort'], RawBuilder<unknown>>> = {
  latest: sql`coalesce(m.sent_at, m.recorded_at) DESC, m.id`, title: sql`m.title, m.id`, theme: sql`m.theme, coalesce(m.sent_at, m.recorded_at) DESC, m.id`,
}

/** One page of messages. @param drafts whether drafts are among them. */
export async function messagesOf(tx: Read, asked: MessagesAsked, drafts: boolean): Promise<{ messages: StateMessage[]; total: number }> {
  const { rows: found } = await sql<StateMessage & { total: number }>`SELECT q.*, count(*) OVER ()::int AS total FROM (${rows}
      WHERE m.municipality_code = ${here} AND ${open(drafts)} AND (${asked.theme ?? null}::text IS NULL OR m.theme = ${asked.theme ?? null})
        AND (${asked.stage ?? null}::text IS NULL OR ${stage} = ${asked.stage ?? null})
      ORDER BY ${orders[asked.sort]} LIMIT ALL) q LIMIT ${messagesPerPage} OFFSET ${(asked.page - 1) * messagesPerPage}`.execute(tx)
  return { messages: found.map(({ total: _total, ...row }) => row), total: found[0]?.total ?? 0 }
}

export async function messageById(tx: Read, id: string, drafts: boolean): Promise<StateMessage | undefined> {
  const { rows: found } = await sql<StateMessage>`${rows} WHERE m.municipality_code = ${here} AND m.id = ${id}::uuid AND ${open(drafts)}`.execute(tx)
  return found[0]
}

/** Every message that is sent and not withdrawn, by theme and day. */
export async function sentMessages(tx: Read, theme: string | null): Promise<StateMessage[]> {
  const { rows: found } = await sql<StateMessage>`${rows} WHERE m.municipality_code = ${here} AND m.stage = 'sent' AND coalesce(e.kind, '') <> 'withdrawn'
    AND (${theme}::text IS NULL OR m.theme = ${theme}) ORDER BY m.theme, m.sent_at, m.id`.execute(tx)
  return found
}

export type FigureRow = { id: string; messageId: string; figure: string | null; lawChangeId: string | null; frozen: MessageFigureValue | null; frozenAt: Instant | null; sent: boolean }

/** The figures of some messages, in the order they were attached. */
export async function figuresOfMessages(tx: Read, ids: readonly string[]): Promise<FigureRow[]> {
  const { rows: found } = await sql<FigureRow>`SELECT f.id, f.message_id AS "messageId", f.figure, f.law_change_id AS "lawChangeId", f.frozen,
      f.frozen_at AS "frozenAt", m.stage <> 'draft' AS sent
    FROM state_message_figure f JOIN state_message m ON m.municipality_code = ${here} AND m.id = f.message_id
    WHERE f.municipality_code = ${here} AND f.message_id = ANY (${[...ids]}::uuid[]) ORDER BY f.recorded_at, f.id`.execute(tx)
  return found
}

/** The answers to some messages, by the day they came. */
export async function answersOfMessages(tx: Read, ids: readonly string[]): Promise<Array<MessageAnswer & { messageId: string }>> {
  const { rows: found } = await sql<MessageAnswer & { messageId: string }>`SELECT a.id, a.message_id AS "messageId", a.received_on AS "receivedOn", a.sender, a.body,
      a.corrects_id AS "correctsId", a.recorded_at AS "enteredAt", s.given_name || ' ' || s.family_name AS "enteredBy",
      EXISTS (SELECT FROM state_message_answer l WHERE l.municipality_code = ${here} AND l.corrects_id = a.id) AS corrected
    FROM state_message_answer a JOIN staff s ON s.municipality_code = ${here} AND s.id = a.recorded_by
    WHERE a.municipality_code = ${here} AND a.message_id = ANY (${[...ids]}::uuid[]) ORDER BY a.received_on, a.recorded_at, a.corrects_id IS NOT NULL, a.id`.execute(tx)
  return found
}

export async function saveMessage(tx: Write, text: MessageText, { at, by }: Made): Promise<string> {
  const id = newId()
  await tx.insertInto('state_message').values({
    municipality_code: here, id, title: text.title, body: text.body, theme: text.theme, level: text.level, addressee: text.addressee, stage: 'draft', recorded_at: at,
    recorded_by: by,
  }).execute()
  return id
}

/** Writes a draft over. */
export async function saveText(tx: Write, id: string, { title, body, theme, level, addressee }: MessageText): Promise<void> {
  await tx.updateTable('state_message').set({ title, body, theme, level, addressee }).where('municipality_code', '=', here).where('id', '=', id)
    .where('stage', '=', 'draft').execute()
}

/** Throws a draft away, with its figures. */
export async function removeDraft(tx: Write, id: string): Promise<void> {
  await tx.deleteFrom('state_message_figure').where('municipality_code', '=', here).where('message_id', '=', id).where('frozen', 'is', null).execute()
  await tx.deleteFrom('state_message').where('municipality_code', '=', here).where('id', '=', id).where('stage', '=', 'draft').execute()
}

/** Attaches a figure; one that is there already stays as it is. */
export async function saveFigure(tx: Write, messageId: string, what: { figure: string | null; lawChangeId: string | null }, { at, by }: Made): Promise<void> {
  await tx.insertInto('state_message_figure').values({
    municipality_code: here, id: newId(), message_id: messageId, figure: what.figure, law_change_id: what.lawChangeId, recorded_at: at, recorded_by: by,
  }).onConflict((each) => each.doNothing()).execute()
}

export async function removeFigure(tx: Write, messageId: string, id: string): Promise<boolean> {
  const { numDeletedRows } = await tx.deleteFrom('state_message_figure').where('municipality_code', '=', here).where('message_id', '=', messageId)
    .where('id', '=', id).where('frozen', 'is', null).executeTakeFirst()
  return numDeletedRows > 0n
}

/** Locks a draft until the request ends, so that nothing is attached while it is sent. @returns false when it is no draft. */
export async function lockDraft(tx: Write, id: string): Promise<boolean> {
  const { rows: found } = await sql<{ id: string }>`SELECT id FROM state_message WHERE municipality_code = ${here} AND id = ${id}::uuid AND stage = 'draft' FOR UPDATE`.execute(tx)
  return found.length > 0
}

/** The message is sent, each of its figures as it is now. */
export async function saveSending(tx: Write, id: string, frozen: ReadonlyArray<{ id: string; value: MessageFigureValue }>, { at, by, on }: Made & { on: Day }): Promise<void> {
  for (const each of frozen) {
    await tx.updateTable('state_message_figure').set({ frozen: JSON.stringify(each.value), frozen_at: at }).where('municipality_code', '=', here)
      .where('id', '=', each.id).where('message_id', '=', id).where('frozen', 'is', null).execute()
  }
  await tx.updateTable('state_message').set({ stage: 'sent', sent_on: on, sent_at: at, sent_by: by }).where('municipality_code', '=', here).where('id', '=', id)
    .where('stage', '=', 'draft').execute()
}

export async function saveMessageAnswer(tx: Write, messageId: string, answer: AnswerBody, { at, by }: Made): Promise<string> {
  const id = newId()
  await tx.insertInto('state_message_answer').values({
    municipality_code: here, id, message_id: messageId, received_on: answer.receivedOn, sender: answer.sender, body: answer.body, corrects_id: answer.correctsId,
    recorded_at: at, recorded_by: by,
  }).execute()
  return id
}

export async function saveEnd(tx: Write, messageId: string, { kind, note }: MessageEnd, { at, by, on }: Made & { on: Day }): Promise<void> {
  await tx.insertInto('state_message_end').values({
    municipality_code: here, message_id: messageId, kind, ended_on: on, note, recorded_at: at, recorded_by: by,
  }).execute()
}

/** Opens a message again. @returns false when it had not ended. */
export async function removeEnd(tx: Write, messageId: string): Promise<boolean> {
  const { numDeletedRows } = await tx.deleteFrom('state_message_end').where('municipality_code', '=', here).where('message_id', '=', messageId).executeTakeFirst()
  return numDeletedRows > 0n
}
