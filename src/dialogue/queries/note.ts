import { sql } from 'kysely'
import type { RawBuilder } from 'kysely'
import type { Instant } from '../../calendar/instant.ts'
import type { Read, Write } from '../../platform/db.ts'
import { newId } from '../../platform/id.ts'
import { comesAfter } from '../../platform/paged-rows.ts'
import type { PageAsked } from '../../platform/paging.ts'
import type { Note, NoteBody, NoteDetail, NoteStage } from '../contract/notes.ts'
import { savePublicChange } from './public-note.ts'

const here = sql<string>`app_municipality()`
type Made = { readonly at: Instant; readonly by: string }

const columns = sql`n.id, n.title, n.place, n.visited_on AS "visitedOn", n.stage, n.tags, s.given_name || ' ' || s.family_name AS author,
  n.author_id AS "authorId", n.address, n.published_at AS "publishedAt", n.recorded_at AS "recordedAt",
  (SELECT count(*)::integer FROM note_comment c WHERE c.municipality_code = ${here} AND c.note_id = n.id AND c.state = 'waiting') AS waiting,
  (SELECT count(*)::integer FROM note_comment c WHERE c.municipality_code = ${here} AND c.note_id = n.id AND c.state = 'shown') AS shown`
const from = sql`visit_note n JOIN staff s ON s.municipality_code = ${here} AND s.id = n.author_id`

function notes(stage: NoteStage | null, rest: RawBuilder<unknown>): RawBuilder<Note> {
  return sql<Note>`SELECT ${columns} FROM ${from} WHERE n.municipality_code = ${here} AND (${stage}::text IS NULL OR n.stage = ${stage}::text) ${rest}`
}

/** One page of the notes, the latest written first, and how many there are. */
export async function notePage(tx: Read, stage: NoteStage | null,
  { page, length }: { page: number; length: number }): Promise<{ rows: Note[]; total: number }> {
  const { rows } = await notes(stage, sql`ORDER BY n.recorded_at DESC, n.id DESC LIMIT ${length}::integer
    OFFSET ${(page - 1) * length}::integer`).execute(tx)
  const counted = await sql<{ total: number }>`SELECT count(*)::integer AS total FROM visit_note n
    WHERE n.municipality_code = ${here} AND (${stage}::text IS NULL OR n.stage = ${stage}::text)`.execute(tx)
  return { rows, total: counted.rows[0]?.total ?? 0 }
}

/** The same by cursor; with a limit one more than asked for. */
export async function notesAfter(tx: Read, stage: NoteStage | null, asked: PageAsked): Promise<Note[]> {
  const after = comesAfter(asked.after, [{ by: sql`n.recorded_at`, as: 'timestamptz' }, { by: sql`n.id`, as: 'uuid' }], 'descending')
  const most = asked.limit === undefined ? sql`` : sql`LIMIT ${asked.limit + 1}::integer`
  const { rows } = await notes(stage, sql`AND ${after} ORDER BY n.recorded_at DESC, n.id DESC ${most}`).execute(tx)
  return rows
}

export async function noteById(tx: Read, id: string): Promise<NoteDetail | undefined> {
  const { rows: [note] } = await sql<Omit<NoteDetail, 'corrections'>>`SELECT ${columns}, n.body, n.takes_comments AS "takesComments", n.sent_at AS "sentAt",
      (SELECT v.id FROM visit v WHERE v.municipality_code = ${here} AND v.note_id = n.id ORDER BY v.id LIMIT 1) AS "visitId",
      n.returned_words AS "returnedWords", n.withdrawn_reason AS "withdrawnReason",
      CASE WHEN r.id IS NOT NULL THEN r.given_name || ' ' || r.family_name END AS "reviewedBy"
    FROM ${from} LEFT JOIN staff r ON r.municipality_code = ${here} AND r.id = n.reviewed_by
   WHERE n.municipality_code = ${here} AND n.id = ${id}::uuid`.execute(tx)
  return note === undefined ? undefined : { ...note, corrections: await correctionsOf(tx, id) }
}

/** What was corrected in a published note, the latest first. */
export async function correctionsOf(tx: Read, noteId: string): Promise<NoteDetail['corrections']> {
  const { rows } = await sql<NoteDetail['corrections'][number]>`SELECT what, recorded_at AS at FROM visit_note_correction
   WHERE municipality_code = ${here} AND note_id = ${noteId}::uuid ORDER BY recorded_at DESC, id`.execute(tx)
  return rows
}

/** Locks a note until the request ends. */
export async function lockNote(tx: Write, id: string): Promise<void> {
  await sql`SELECT FROM visit_note WHERE municipality_code = ${here} AND id = ${id}::uuid FOR UPDATE`.execute(tx)
}

const written = ({ title, place, visitedOn, body, tags, takesComments }: NoteBody) => (
  { title, place, visited_on: visitedOn, body, tags: [...tags], takes_comments: takesComments })

export async function saveNote(tx: Write, note: NoteBody, made: Made): Promise<string> {
  const id = newId()
  await tx.insertInto('visit_note').values({ municipality_code: here, id, ...written(note), stage: 'draft', author_id: made.by,
    recorded_at: made.at, changed_at: made.at }).execute()
  return id
}

export async function saveNoteChange(tx: Write, id: string, note: NoteBody, at: Instant): Promise<void> {
  await tx.updateTable('visit_note').set({ ...written(note), changed_at: at }).where('municipality_code', '=', here).where('id', '=', id).execute()
}

export async function saveSent(tx: Write, id: string, at: Instant): Promise<void> {
  await tx.updateTable('visit_note').set({ stage: 'review', sent_at: at, returned_words: null }).where('municipality_code', '=', here)
    .where('id', '=', id).execute()
}

export async function saveReturned(tx: Write, id: string, words: string): Promise<void> {
  await tx.updateTable('visit_note').set({ stage: 'draft', returned_words: words }).where('municipality_code', '=', here).where('id', '=', id).execute()
}

/** Addresses that begin as this one does: those that are taken. */
export async function addressesLike(tx: Read, base: string): Promise<string[]> {
  const { rows } = await sql<{ address: string }>`SELECT address FROM visit_note WHERE municipality_code = ${here}
    AND starts_with(address, ${base}::text)`.execute(tx)
  return rows.map(({ address }) => address)
}

export async function savePublished(tx: Write, id: string, address: string, { at, by }: Made): Promise<void> {
  await tx.updateTable('visit_note').set({ stage: 'published', address, published_at: at, changed_at: at, reviewed_at: at, reviewed_by: by, returned_words: null })
    .where('municipality_code', '=', here).where('id', '=', id).execute()
  await savePublicChange(tx)
}

/** A correction of a published note: what it said before stays beside what was wrong. */
export async function saveCorrection(tx: Write, note: NoteDetail, { title, body, what }: { title: string; body: string; what: string },
  { at, by }: Made): Promise<void> {
  await tx.insertInto('visit_note_correction').values({ municipality_code: here, id: newId(), note_id: note.id, what, title_before: note.title,
    body_before: note.body, recorded_at: at, recorded_by: by }).execute()
  await tx.updateTable('visit_note').set({ title, body, changed_at: at }).where('municipality_code', '=', here).where('id', '=', note.id).execute()
  await savePublicChange(tx)
}

export async function saveNoteWithdrawal(tx: Write, id: string, reason: string, { at, by }: Made): Promise<void> {
  await tx.updateTable('visit_note').set({ stage: 'withdrawn', withdrawn_at: at, withdrawn_by: by, withdrawn_reason: reason })
    .where('municipality_code', '=', here).where('id', '=', id).execute()
  await savePublicChange(tx)
}

/**
 * Takes a quote out of the note of its visit, whatever its stage, and out of what it said before (migration 0643 says how it is found); a
 * published one is corrected so that readers see it.
 *
 * @param instead what stands there from now on. @param by null: the note's author, where no person did it.
 */
export async function saveQuoteTakenOut(tx: Write, visitId: string, quote: string, { instead, what, at, by }:
  { instead: string; what: string; at: Instant; by: string | null }): Promise<void> {
  const { rows: [note] } = await sql<{ id: string; title: string; before: string; body: string; stage: NoteStage; author: string }>`SELECT n.id, n.title, n.body AS before,
      text_without_quote(n.body, ${quote}::text, ${instead}::text) AS body, n.stage, n.author_id AS author
    FROM visit_note n JOIN visit v ON v.municipality_code = ${here} AND v.note_id = n.id
   WHERE n.municipality_code = ${here} AND v.id = ${visitId}::uuid FOR UPDATE OF n`.execute(tx)
  if (note === undefined) return
  await sql`UPDATE visit_note_correction SET body_before = text_without_quote(body_before, ${quote}::text, ${instead}::text)
    WHERE municipality_code = ${here} AND note_id = ${note.id}::uuid`.execute(tx)
  if (note.body === note.before) return
  if (note.stage === 'published') {
    await tx.insertInto('visit_note_correction').values({ municipality_code: here, id: newId(), note_id: note.id, what, title_before: note.title, body_before: note.body,
      recorded_at: at, recorded_by: by ?? note.author }).execute()
  }
  await tx.updateTable('visit_note').set({ body: note.body, changed_at: at }).where('municipality_code', '=', here).where('id', '=', note.id).execute()
  await savePublicChange(tx)
}
