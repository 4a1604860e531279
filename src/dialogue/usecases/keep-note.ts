import { staffIdOf } from '../../access/rules.ts'
import type { Day } from '../../calendar/day.ts'
import { parseDayInput } from '../../calendar/input.ts'
import { namesByNumber } from '../../meetings/rules/daily.ts'
import type { Asked } from '../../mount/route.ts'
import type { Read, Write } from '../../platform/db.ts'
import { pageOf } from '../../platform/paged-rows.ts'
import type { PageAsked } from '../../platform/paging.ts'
import { Refusal } from '../../platform/refusal.ts'
import type { FieldFault } from '../../platform/refusal.ts'
import { mostTags } from '../contract/notes.ts'
import type { CorrectionBody, Note, NoteBody, NoteDetail, NoteForm, NoteStage, ReviewBody } from '../contract/notes.ts'
import {
  addressesLike, lockNote, noteById, notePage, notesAfter, saveCorrection, saveNote, saveNoteChange, saveNoteWithdrawal, savePublished, saveReturned,
  saveSent,
} from '../queries/note.ts'
import { noteAddress } from '../rules/note-address.ts'

type Who = Pick<Asked, 'actor' | 'clock'>
const onPage = 30

export type NotePage = { readonly notes: readonly Note[]; readonly stage: NoteStage | null; readonly page: number; readonly pages: number; readonly total: number }
export async function readNotes(tx: Read, { visa = null, sida }: { visa?: NoteStage | null | undefined; sida: number }): Promise<NotePage> {
  const { rows, total } = await notePage(tx, visa, { page: sida, length: onPage })
  return { notes: rows, stage: visa, page: sida, pages: Math.max(1, Math.ceil(total / onPage)), total }
}

export async function listNotes(tx: Read, asked: PageAsked & { stage?: NoteStage | undefined }): Promise<{ notes: Note[]; next: string | null }> {
  const { rows, next } = pageOf(await notesAfter(tx, asked.stage ?? null, asked), asked, ({ recordedAt, id }) => [recordedAt, id])
  return { notes: rows, next }
}

/** @throws Refusal visit_note_not_found (404). */
export async function readNote(tx: Read, id: string): Promise<NoteDetail> {
  const note = await noteById(tx, id)
  if (note === undefined) throw new Refusal('visit_note_not_found', 404)
  return note
}

async function locked(tx: Write, id: string, stages: readonly NoteStage[]): Promise<NoteDetail> {
  await lockNote(tx, id)
  const note = await readNote(tx, id)
  if (!stages.includes(note.stage)) throw new Refusal('visit_note_is_elsewhere', 409)
  return note
}

const tidied = (tags: readonly string[]): string[] => [...new Set(tags.map((tag) => tag.trim().replaceAll(/\s+/g, ' ').toLowerCase()))].filter((tag) => tag !== '')

/** A form as typed. @throws Refusal visit_note_is_wrong (422) for a day that is none and for tags that are too many or too long. */
export function noteTyped({ title, place, visited, body, tags, takesComments }: NoteForm, today: Day): NoteBody {
  const visitedOn = parseDayInput(visited, today, 'past')
  const list = tidied(tags.split(/[,\n]/))
  const faults: FieldFault[] = [
    ...(visitedOn === null ? [{ field: 'visited', code: 'day_unclear' }] : []),
    ...(list.length > mostTags ? [{ field: 'tags', code: 'too_many' }] : []),
    ...(list.some((tag) => tag.length > 40) ? [{ field: 'tags', code: 'too_long' }] : []),
  ]
  if (visitedOn === null || faults.length > 0) throw new Refusal('visit_note_is_wrong', 422, {}, faults)
  return { title, place, visitedOn, body, tags: list, takesComments: takesComments !== undefined }
}

/** What must hold of every text of a note. @throws Refusal visit_note_is_wrong, text_names_a_person (422). */
function judged(note: NoteBody, { clock }: Who): NoteBody {
  const today = clock.today()
  if (note.visitedOn > today) throw new Refusal('visit_note_is_wrong', 422, {}, [{ field: 'visitedOn', code: 'after_today' }])
  refuseNumbers({ title: note.title, place: note.place, body: note.body, tags: note.tags.join('\n') }, today)
  return { ...note, tags: tidied(note.tags) }
}

function refuseNumbers(texts: Readonly<Record<string, string>>, today: Day): void {
  const faults = Object.entries(texts).filter(([, text]) => namesByNumber(text, today)).map(([field]) => ({ field, code: 'names_a_person' }))
  if (faults.length > 0) throw new Refusal('text_names_a_person', 422, {}, faults)
}

/** Begins a note as a draft of the asker's. */
export async function beginNote(tx: Write, note: NoteBody, who: Who): Promise<{ id: string }> {
  return { id: await saveNote(tx, judged(note, who), { at: who.clock.now(), by: staffIdOf(who.actor) }) }
}

/** Writes on a draft. @throws Refusal visit_note_is_elsewhere (409) once it is sent to review. */
export async function changeNote(tx: Write, id: string, note: NoteBody, who: Who): Promise<{ id: string }> {
  await locked(tx, id, ['draft'])
  await saveNoteChange(tx, id, judged(note, who), who.clock.now())
  return { id }
}

/** Sends a draft to be reviewed by somebody else. @throws Refusal visit_note_is_empty (422), visit_note_is_elsewhere (409). */
export async function sendToReview(tx: Write, id: string, who: Who): Promise<{ id: string }> {
  const note = await locked(tx, id, ['draft'])
  if (note.body === '') throw new Refusal('visit_note_is_empty', 422, {}, [{ field: 'body', code: 'needed' }])
  await saveSent(tx, id, who.clock.now())
  return { id }
}

/**
 * Publishes a note that waits for review, or sends it back with words. The address is given at the first publication.
 *
 * @throws Refusal visit_note_is_your_own (409) to the author, visit_note_is_elsewhere (409), visit_note_review_is_wrong (422) for a return
 * without words.
 */
export async function reviewNote(tx: Write, id: string, { outcome, words }: ReviewBody, who: Who): Promise<{ id: string }> {
  const note = await locked(tx, id, ['review'])
  const by = staffIdOf(who.actor)
  if (note.authorId === by) throw new Refusal('visit_note_is_your_own', 409)
  if (outcome === 'return') {
    if (words === '') throw new Refusal('visit_note_review_is_wrong', 422, {}, [{ field: 'words', code: 'needed' }])
    await saveReturned(tx, id, words)
    return { id }
  }
  const used = await addressesLike(tx, noteAddress(note.title, []))
  await savePublished(tx, id, note.address ?? noteAddress(note.title, used), { at: who.clock.now(), by })
  return { id }
}

/** Corrects a published note; readers see that it was, when and what was wrong. @throws as changeNote. */
export async function correctNote(tx: Write, id: string, body: CorrectionBody, who: Who): Promise<{ id: string }> {
  const note = await locked(tx, id, ['published'])
  refuseNumbers({ title: body.title, body: body.body, what: body.what }, who.clock.today())
  await saveCorrection(tx, note, body, { at: who.clock.now(), by: staffIdOf(who.actor) })
  return { id }
}

/** Takes a note away, whether it is published or not. Its address says so from then on. @throws Refusal visit_note_is_elsewhere (409). */
export async function withdrawNote(tx: Write, id: string, reason: string, who: Who): Promise<{ id: string }> {
  await locked(tx, id, ['draft', 'review', 'published'])
  await saveNoteWithdrawal(tx, id, reason, { at: who.clock.now(), by: staffIdOf(who.actor) })
  return { id }
}
