import type { Asked } from '../../mount/route.ts'
import type { Read } from '../../platform/db.ts'
import { pageOf } from '../../platform/paged-rows.ts'
import type { PageAsked } from '../../platform/paging.ts'
import { Refusal } from '../../platform/refusal.ts'
import type { PublicNote, PublicNoteDetail } from '../contract/notes.ts'
import { correctionsOf } from '../queries/note.ts'
import { noteAtAddress, publishedAfter, publishedPage, shownComments, tagCounts } from '../queries/public-note.ts'
import type { PublicChoice, PublicRow } from '../queries/public-note.ts'
import { coverWords } from '../rules/personal-data.ts'
import { summaryOf } from '../rules/read-blocks.ts'
import { writeAtom } from '../rules/write-atom.ts'
import { publicNoteTexts } from '../texts/public-notes.ts'

const onPage = 20
const commentsOnPage = 50
const inFeed = 30
const tagsShown = 24

const shown = ({ body, ...note }: PublicRow): PublicNote => ({ ...note, summary: summaryOf(body) })

export type PublicPageData = PublicChoice & {
  readonly notes: readonly PublicNote[]; readonly tags: ReadonlyArray<{ readonly tag: string; readonly notes: number }>
  readonly page: number; readonly pages: number; readonly total: number
}

/** A page of the published notes, those with the words and the tag, and the tags that there are. */
export async function readPublicNotes(tx: Read, { q, tagg, sida }: { q: string; tagg: string; sida: number }): Promise<PublicPageData> {
  // No text of the database can hold the null character, and no note has words with it.
  const choice = { words: q.replaceAll('\0', ''), tag: tagg.replaceAll('\0', '').toLowerCase() }
  const { rows, total } = await publishedPage(tx, choice, { page: sida, length: onPage })
  return { ...choice, notes: rows.map(shown), tags: await tagCounts(tx, tagsShown), page: sida, pages: Math.max(1, Math.ceil(total / onPage)), total }
}

export async function listPublicNotes(tx: Read, asked: PageAsked & { words?: string | undefined; tag?: string | undefined }): Promise<{ notes: PublicNote[]; next: string | null }> {
  const choice = { words: (asked.words ?? '').replaceAll('\0', ''), tag: (asked.tag ?? '').replaceAll('\0', '').toLowerCase() }
  const { rows, next } = pageOf(await publishedAfter(tx, choice, asked), asked, ({ publishedAt, id }) => [publishedAt, id])
  return { notes: rows.map(shown), next }
}

/** @throws Refusal public_note_not_found (404), public_note_withdrawn (410). */
export async function readPublicNote(tx: Read, address: string, page: number): Promise<PublicNoteDetail> {
  const note = await noteAtAddress(tx, address)
  if (note === undefined) throw new Refusal('public_note_not_found', 404)
  if (note.stage !== 'published') throw new Refusal('public_note_withdrawn', 410)
  const { stage: _stage, ...published } = note
  const comments = await shownComments(tx, note.id, { page, length: commentsOnPage })
  return {
    ...published, summary: summaryOf(note.body), corrections: await correctionsOf(tx, note.id),
    shown: comments.map(({ masked, name, ...comment }) => ({ ...comment, name: coverWords(name, masked) })), page, pages: Math.max(1, Math.ceil(note.comments / commentsOnPage)),
  }
}

/** The feed of the latest notes, in Atom. */
export async function writeFeed(tx: Read, { actor, clock, language, origin }: Pick<Asked, 'actor' | 'clock' | 'language' | 'origin'>): Promise<string> {
  const rows = await publishedAfter(tx, { words: '', tag: '' }, { limit: inFeed })
  const t = publicNoteTexts[language]
  return writeAtom({
    origin, id: `urn:helhet:${actor.municipality}:visit-notes`, title: `${t.title}, ${actor.municipalityName}`, owner: actor.municipalityName, language, entries: rows.slice(0, inFeed).map(shown),
  }, clock.now())
}
