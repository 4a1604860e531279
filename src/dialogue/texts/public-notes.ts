import type { Texts } from '../../platform/language.ts'
import type { RefusalTexts } from '../../platform/refusal.ts'

const sv = {
  title: 'Från besöken', lead: 'Vad vi såg och hörde när vi besökte kommunernas sociala barn- och ungdomsvård.',
  search: 'Sök i anteckningarna', searchButton: 'Sök', clear: 'Visa alla', tags: 'Taggar', found: (count: number) => (count === 0 ? 'Inga anteckningar' : count === 1 ? 'En anteckning' : `${count} anteckningar`),
  with: (words: string, tag: string) => [words === '' ? '' : `med orden ”${words}”`, tag === '' ? '' : `med taggen ”${tag}”`].filter((each) => each !== '').join(' '),
  none: 'Ingen anteckning här', noneHow: 'Pröva andra ord, eller visa alla.', feed: 'Följ i en flödesläsare (Atom)', policy: 'Regler för kommentarer',
  by: (author: string, day: string) => `${author}, ${day}`, visit: (place: string, day: string) => `Besök i ${place} ${day}`,
  commentCount: (count: number) => (count === 0 ? 'Inga kommentarer' : count === 1 ? 'En kommentar' : `${count} kommentarer`), taggedWith: 'Taggar:', all: 'Alla anteckningar', toNote: 'Till anteckningen', print: 'Skriv ut',
  corrected: (day: string, what: string) => `Rättad ${day}: ${what}`, address: (path: string) => `Adress: ${path}`,
  comments: 'Kommentarer', answerBy: (name: string, day: string) => `Svar från ${name}, ${day}`, site: 'webbplats', closed: 'Den här anteckningen tar inte emot kommentarer.',
}
export type PublicNoteTexts = typeof sv
const en: PublicNoteTexts = {
  title: 'From the visits', lead: 'What we saw and heard when we visited the municipalities’ social care for children and young people.',
  search: 'Search the notes', searchButton: 'Search', clear: 'Show all', tags: 'Tags', found: (count) => (count === 0 ? 'No notes' : count === 1 ? 'One note' : `${count} notes`),
  with: (words, tag) => [words === '' ? '' : `with the words “${words}”`, tag === '' ? '' : `with the tag “${tag}”`].filter((each) => each !== '').join(' '),
  none: 'No note here', noneHow: 'Try other words, or show all.', feed: 'Follow in a feed reader (Atom)', policy: 'Rules for comments',
  by: (author, day) => `${author}, ${day}`, visit: (place, day) => `Visit to ${place} ${day}`,
  commentCount: (count) => (count === 0 ? 'No comments' : count === 1 ? 'One comment' : `${count} comments`), taggedWith: 'Tags:', all: 'All notes', toNote: 'To the note', print: 'Print',
  corrected: (day, what) => `Corrected ${day}: ${what}`, address: (path) => `Address: ${path}`,
  comments: 'Comments', answerBy: (name, day) => `Answer from ${name}, ${day}`, site: 'website', closed: 'This note takes no comments.',
}
export const publicNoteTexts: Texts<PublicNoteTexts> = { sv, en }

export const publicNoteRefusals: Texts<RefusalTexts> = {
  sv: {
    public_note_not_found: () => ({ title: 'Anteckningen finns inte', detail: 'Adressen kan vara felskriven. Alla anteckningar finns på /besok.' }),
    public_note_withdrawn: () => ({ title: 'Anteckningen är borttagen', detail: 'Den fanns här men visas inte längre. Alla anteckningar finns på /besok.' }),
  },
  en: {
    public_note_not_found: () => ({ title: 'The note does not exist', detail: 'The address may be mistyped. All notes are at /besok.' }),
    public_note_withdrawn: () => ({ title: 'The note is taken away', detail: 'It was here and is no longer shown. All notes are at /besok.' }),
  },
}
