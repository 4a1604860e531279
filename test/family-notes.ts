import { createHash, randomUUID } from 'node:crypto'
import { newWord } from './new-word.ts'

export const noteIds = () => ({
  draftNoteId: randomUUID(), reviewNoteId: randomUUID(), publishedNoteId: randomUUID(), noteAddress: `besok-${newWord().slice(0, 12)}`,
  waitingCommentId: randomUUID(), shownCommentId: randomUUID(), commentToken: randomUUID(),
})

type Around = ReturnType<typeof noteIds> & { worker: string; manager: string; now: string; today: string }

/** Notes of a visit as a draft, under review and published with a correction; one comment that waits and one that is shown. */
export function noteRows(f: Around) {
  const note = { place: 'Provby', visited_on: f.today, body: 'Vi såg ett gott arbete.', tags: ['prov'], takes_comments: true, author_id: f.worker, changed_at: f.now, recorded_at: f.now }
  // Not of the last minutes: only so many comments are taken in then, and thousands of families may be made.
  const came = { note_id: f.publishedNoteId, email: 'las@example.test', found: [], masked: [], received_at: `${f.today}T00:30:00Z` }
  const hash = (text: string) => createHash('sha256').update(text).digest()
  return {
    visit_note: [
      { id: f.draftNoteId, title: 'Utkast från ett besök', stage: 'draft', ...note },
      { id: f.reviewNoteId, title: 'Väntar på granskning', stage: 'review', sent_at: f.now, ...note },
      { id: f.publishedNoteId, title: 'Publicerad anteckning', stage: 'published', address: f.noteAddress, published_at: f.now, reviewed_at: f.now, reviewed_by: f.manager, ...note },
    ],
    public_version: { version: 1 },
    visit_note_correction: { id: randomUUID(), note_id: f.publishedNoteId, what: 'Fel dag', title_before: 'Publicerad anteckning', body_before: 'Vi såg.', recorded_at: f.now, recorded_by: f.worker },
    note_comment: [
      { id: f.waitingCommentId, name: 'En läsare', body: 'Så gör vi också.', state: 'waiting', secret_hash: hash(f.commentToken), ...came },
      { id: f.shownCommentId, name: 'En annan läsare', body: 'Bra.', state: 'shown', shown_html: 'Bra.', decided_at: f.now, decided_by: f.manager, secret_hash: hash(f.shownCommentId), ...came },
    ],
  }
}
