import { sql } from 'kysely'
import type { RawBuilder } from 'kysely'
import type { Instant } from '../../calendar/instant.ts'
import type { Read, Write } from '../../platform/db.ts'
import { newId } from '../../platform/id.ts'
import { comesAfter } from '../../platform/paged-rows.ts'
import type { Language } from '../../platform/language.ts'
import type { PageAsked } from '../../platform/paging.ts'
import type { Comment, OwnComment, RefusedFor } from '../contract/comments.ts'
import { savePublicChange } from './public-note.ts'

const here = sql<string>`app_municipality()`
type Made = { readonly at: Instant; readonly by: string }

const comments = (rest: RawBuilder<unknown>): RawBuilder<Comment> => sql<Comment>`SELECT c.id, c.note_id AS "noteId", n.title AS "noteTitle", n.author_id AS "noteAuthorId",
    c.name, c.email, c.link, c.body, c.state, c.found, c.masked, c.refused_for AS "refusedFor", c.received_at AS "receivedAt", c.decided_at AS "decidedAt",
    CASE WHEN d.id IS NOT NULL THEN d.given_name || ' ' || d.family_name END AS "decidedBy", c.answer
  FROM note_comment c JOIN visit_note n ON n.municipality_code = ${here} AND n.id = c.note_id
  LEFT JOIN staff d ON d.municipality_code = ${here} AND d.id = c.decided_by
 WHERE c.municipality_code = ${here} ${rest}`

/** One page of the comments in a state, those that have waited longest first; what is decided, the latest first. */
export async function commentPage(tx: Read, state: string, { page, length }: { page: number; length: number }): Promise<{ rows: Comment[]; total: number }> {
  const order = state === 'waiting' ? sql`c.received_at, c.id` : sql`c.received_at DESC, c.id DESC`
  const { rows } = await comments(sql`AND c.state = ${state}::text AND c.erased_at IS NULL ORDER BY ${order} LIMIT ${length}::integer
    OFFSET ${(page - 1) * length}::integer`).execute(tx)
  const counted = await sql<{ total: number }>`SELECT count(*)::integer AS total FROM note_comment c WHERE c.municipality_code = ${here}
    AND c.state = ${state}::text AND c.erased_at IS NULL`.execute(tx)
  return { rows, total: counted.rows[0]?.total ?? 0 }
}

/** Comments in a state, those that came first first, by cursor; with a limit one more than asked for. */
export async function commentsAfter(tx: Read, state: string, asked: PageAsked): Promise<Comment[]> {
  const after = comesAfter(asked.after, [{ by: sql`c.received_at`, as: 'timestamptz' }, { by: sql`c.id`, as: 'uuid' }])
  const most = asked.limit === undefined ? sql`` : sql`LIMIT ${asked.limit + 1}::integer`
  const { rows } = await comments(sql`AND c.state = ${state}::text AND c.erased_at IS NULL AND ${after} ORDER BY c.received_at, c.id ${most}`).execute(tx)
  return rows
}

export async function commentById(tx: Read, id: string): Promise<Comment | undefined> {
  const { rows } = await comments(sql`AND c.id = ${id}::uuid`).execute(tx)
  return rows[0]
}

/** Locks a comment until the request ends. */
export async function lockComment(tx: Write, id: string): Promise<void> {
  await sql`SELECT FROM note_comment WHERE municipality_code = ${here} AND id = ${id}::uuid FOR UPDATE`.execute(tx)
}

/** How many comments have come since an instant, counted no further than one needs to know. */
export async function arrivedSince(tx: Read, since: Instant, most: number): Promise<number> {
  const { rows } = await sql<{ many: number }>`SELECT count(*)::integer AS many FROM (SELECT FROM note_comment WHERE municipality_code = ${here}
    AND received_at > ${since}::timestamptz LIMIT ${most}::integer) AS latest`.execute(tx)
  return rows[0]?.many ?? 0
}

export type NewComment = { readonly noteId: string; readonly name: string; readonly email: string; readonly link: string | null; readonly body: string
  readonly found: readonly string[]; readonly secretHash: Buffer; readonly at: Instant; readonly tellLanguage: Language | null }

/** Keeps a comment to be looked at; the same form sent twice is one. */
export async function saveComment(tx: Write, { noteId, name, email, link, body, found, secretHash, at, tellLanguage }: NewComment): Promise<void> {
  await tx.insertInto('note_comment').values({ municipality_code: here, id: newId(), note_id: noteId, name, email, link, body, found: [...found], masked: [],
    state: 'waiting', secret_hash: secretHash, received_at: at, tell_language: tellLanguage }).onConflict((conflict) => conflict.constraint('note_comment_is_sent_once').doNothing()).execute()
}

/** A comment under its writer's secret. */
export async function commentOfSecret(tx: Read, secretHash: Buffer): Promise<(OwnComment & { id: string }) | undefined> {
  const { rows } = await sql<OwnComment & { id: string }>`SELECT c.id, c.state, n.title, n.address, c.received_at AS "receivedAt", c.name, c.body,
      c.refused_for AS "refusedFor"
    FROM note_comment c JOIN visit_note n ON n.municipality_code = ${here} AND n.id = c.note_id
   WHERE c.municipality_code = ${here} AND c.secret_hash = ${secretHash}::bytea`.execute(tx)
  return rows[0]
}

export async function saveShown(tx: Write, id: string, { html, masked }: { html: string; masked: readonly string[] }, { at, by }: Made): Promise<void> {
  await tx.updateTable('note_comment').set({ state: 'shown', shown_html: html, masked: [...masked], refused_for: null, decided_at: at, decided_by: by })
    .where('municipality_code', '=', here).where('id', '=', id).execute()
  await savePublicChange(tx)
}

export async function saveRefused(tx: Write, id: string, reason: RefusedFor, { at, by }: Made): Promise<void> {
  await tx.updateTable('note_comment').set({ state: 'refused', shown_html: null, refused_for: reason, decided_at: at, decided_by: by })
    .where('municipality_code', '=', here).where('id', '=', id).execute()
  await savePublicChange(tx)
}

export async function saveAnswer(tx: Write, id: string, answer: string, { at, by }: Made): Promise<void> {
  await tx.updateTable('note_comment').set({ answer, answered_at: at, answered_by: by }).where('municipality_code', '=', here).where('id', '=', id).execute()
  await savePublicChange(tx)
}

/** Where and in which language the writer asked to be told of the decision; undefined when nothing was asked for, or it is told. */
export async function tellsIn(tx: Read, id: string): Promise<{ email: string; language: Language } | undefined> {
  const { rows } = await sql<{ email: string; language: Language }>`SELECT email, tell_language AS language FROM note_comment
    WHERE municipality_code = ${here} AND id = ${id}::uuid AND tell_language IS NOT NULL`.execute(tx)
  return rows[0]
}

export async function saveTold(tx: Write, id: string): Promise<void> {
  await tx.updateTable('note_comment').set({ tell_language: null }).where('municipality_code', '=', here).where('id', '=', id).execute()
}

const nothing = { tell_language: null, name: null, email: null, link: null, body: null, shown_html: null, found: [], masked: [], answer: null, answered_at: null, answered_by: null }

/** Takes away everything that a reader wrote; that there was a comment, when and what became of it is left. */
export async function saveWithdrawn(tx: Write, id: string, at: Instant): Promise<void> {
  await tx.updateTable('note_comment').set({ ...nothing, state: 'withdrawn', erased_at: at }).where('municipality_code', '=', here).where('id', '=', id).execute()
  await savePublicChange(tx)
}

/** Erases refused comments decided before an instant, and the e-mail addresses of those shown that came before another. @returns the erased. */
export async function eraseOld(tx: Write, before: { readonly refused: Instant; readonly emails: Instant }, at: Instant): Promise<string[]> {
  const erased = await tx.updateTable('note_comment').set({ ...nothing, erased_at: at }).where('municipality_code', '=', here).where('state', '=', 'refused')
    .where('erased_at', 'is', null).where('decided_at', '<', before.refused).returning('id').execute()
  await tx.updateTable('note_comment').set({ email: null, tell_language: null }).where('municipality_code', '=', here).where('state', '=', 'shown')
    .where('email', 'is not', null).where('received_at', '<', before.emails).execute()
  return erased.map(({ id }) => id)
}
