import type { Texts } from '../../platform/language.ts'
import type { RefusalTexts } from '../../platform/refusal.ts'
import type { NoteStage } from '../contract/notes.ts'

const sv = {
  title: 'Besöksanteckningar', lead: 'Skriv om besöket, låt någon annan granska och publicera. Läsarna kan kommentera.',
  heading: (count: number) => (count === 0 ? 'Inga besöksanteckningar' : count === 1 ? 'En besöksanteckning' : `${count} besöksanteckningar`),
  write: 'Ny anteckning', toPublic: 'Sidan som alla ser', none: 'Inget här ännu', noneHow: 'Skriv efter ett besök: vad ni såg, vad som fungerar och vad kommunen vill ändra.',
  views: 'Läge', all: 'Alla', stages: { draft: 'Utkast', review: 'Väntar på granskning', published: 'Publicerad', withdrawn: 'Borttagen' } satisfies Record<NoteStage, string>,
  caption: 'Besöksanteckningar, senast skrivna först', note: 'Anteckning', visited: 'Besöket', author: 'Skriven av', stage: 'Läge', comments: 'Kommentarer',
  commentsOf: (shown: number, waiting: number) => (waiting === 0 ? `${shown}` : `${shown}, ${waiting} väntar`),
  newHeading: 'Ny besöksanteckning', changeHeading: 'Skriv på utkastet', formLead: 'Anteckningen blir offentlig. Skriv aldrig så att ett barn eller en familj kan kännas igen.',
  subject: 'Rubrik', place: 'Kommun som besöktes', day: 'Dag för besöket', text: 'Text', textHint: 'En tom rad skiljer stycken. Börja raden med ## för en rubrik, - för en punkt och > för ett citat.',
  tags: 'Taggar', tagsHint: 'Högst åtta, med komma mellan', takesComments: 'Läsarna får kommentera',
  save: 'Spara utkastet', send: 'Skicka till granskning', cancel: 'Avbryt', back: 'Alla anteckningar', toVisit: 'Till besöket', change: 'Skriv vidare', correct: 'Rätta', print: 'Skriv ut',
  lead1: (place: string, day: string, author: string) => `${place}, ${day}. Skriven av ${author}.`,
  returned: 'Granskaren vill att du ändrar', sentAt: (at: string) => `Skickad till granskning ${at}.`, reviewedBy: (name: string) => `Granskad av ${name}.`, publicAt: 'Läs den som alla ser den',
  withdrawnFor: (reason: string) => `Anteckningen är borttagen: ${reason}`, waits: (count: number) => (count === 1 ? 'En kommentar väntar' : `${count} kommentarer väntar`), toComments: 'Gå till kommentarerna',
  reviewHeading: 'Granska', reviewOwn: 'Du har skrivit den själv. Någon annan granskar.', reviewLead: 'Läs hela texten. Kan någon kännas igen som inte själv har valt det?', outcome: 'Beslut', publish: 'Publicera', returnIt: 'Skicka tillbaka', words: 'Vad behöver ändras', wordsHint: 'Bara när du skickar tillbaka', decide: 'Spara beslutet',
  withdraw: 'Ta bort', withdrawHeading: 'Ta bort anteckningen', withdrawLead: 'Adressen säger sedan att anteckningen är borttagen. Texten finns kvar här.', reason: 'Skäl', reasonHint: 'Kort. Visas för er som arbetar här.',
  correctHeading: 'Rätta anteckningen', correctLead: 'Läsarna ser att texten är rättad, vilken dag och vad som var fel.', what: 'Vad var fel', corrections: 'Rättelser', correctionOf: (day: string, what: string) => `${day}: ${what}`, noText: 'Ingen text ännu.',
  answersHeading: 'Svara på kommentarer', answer: 'Svara', answered: 'Besvarad',
  done: { saved: 'Utkastet är sparat.', sent: 'Anteckningen väntar på granskning.', published: 'Anteckningen är publicerad.', returned: 'Anteckningen är tillbaka hos den som skrev den.', corrected: 'Rättelsen är publicerad.', withdrawn: 'Anteckningen är borttagen.' },
  faults: { needed: 'Fyll i', too_long: 'Skriv kortare', too_many: 'Välj högst åtta taggar', day_needed: 'Skriv dagen', day_unclear: 'Skriv dagen, till exempel tors 26 nov', after_today: 'Välj en dag som har varit', names_a_person: 'Ta bort personnummer och ärendenummer', choice_needed: 'Välj', value_needed: 'Fyll i' },
}
export type NoteTexts = typeof sv
const en: NoteTexts = {
  title: 'Visit notes', lead: 'Write about the visit, let somebody else review it, and publish. Readers may comment.',
  heading: (count) => (count === 0 ? 'No visit notes' : count === 1 ? 'One visit note' : `${count} visit notes`),
  write: 'New note', toPublic: 'The page that everybody sees', none: 'Nothing here yet', noneHow: 'Write after a visit: what you saw, what works and what the municipality wants to change.',
  views: 'State', all: 'All', stages: { draft: 'Draft', review: 'Waits for review', published: 'Published', withdrawn: 'Taken away' },
  caption: 'Visit notes, the latest written first', note: 'Note', visited: 'The visit', author: 'Written by', stage: 'State', comments: 'Comments',
  commentsOf: (shown, waiting) => (waiting === 0 ? `${shown}` : `${shown}, ${waiting} waiting`),
  newHeading: 'New visit note', changeHeading: 'Write on the draft', formLead: 'The note becomes public. Never write so that a child or a family can be recognised.',
  subject: 'Heading', place: 'Municipality that was visited', day: 'Day of the visit', text: 'Text', textHint: 'An empty line parts paragraphs. Begin a line with ## for a heading, - for a point and > for a quotation.',
  tags: 'Tags', tagsHint: 'Eight at most, with commas between', takesComments: 'Readers may comment',
  save: 'Save the draft', send: 'Send to review', cancel: 'Cancel', back: 'All notes', toVisit: 'To the visit', change: 'Go on writing', correct: 'Correct', print: 'Print',
  lead1: (place, day, author) => `${place}, ${day}. Written by ${author}.`,
  returned: 'The reviewer asks you to change', sentAt: (at) => `Sent to review ${at}.`, reviewedBy: (name) => `Reviewed by ${name}.`, publicAt: 'Read it as everybody sees it',
  withdrawnFor: (reason) => `The note is taken away: ${reason}`, waits: (count) => (count === 1 ? 'One comment waits' : `${count} comments wait`), toComments: 'Go to the comments',
  reviewHeading: 'Review', reviewOwn: 'You wrote it yourself. Somebody else reviews it.', reviewLead: 'Read the whole text. Can anybody be recognised who has not chosen it?', outcome: 'Decision', publish: 'Publish', returnIt: 'Send back', words: 'What needs to change', wordsHint: 'Only when you send it back', decide: 'Save the decision',
  withdraw: 'Take away', withdrawHeading: 'Take the note away', withdrawLead: 'Its address then says that the note is taken away. The text stays here.', reason: 'Reason', reasonHint: 'Short. Shown to you who work here.',
  correctHeading: 'Correct the note', correctLead: 'Readers see that the text is corrected, on which day and what was wrong.', what: 'What was wrong', corrections: 'Corrections', correctionOf: (day, what) => `${day}: ${what}`, noText: 'No text yet.',
  answersHeading: 'Answer comments', answer: 'Answer', answered: 'Answered',
  done: { saved: 'The draft is saved.', sent: 'The note waits for review.', published: 'The note is published.', returned: 'The note is back with who wrote it.', corrected: 'The correction is published.', withdrawn: 'The note is taken away.' },
  faults: { needed: 'Fill in', too_long: 'Write less', too_many: 'Choose at most eight tags', day_needed: 'Write the day', day_unclear: 'Write the day, for example Thu 26 Nov', after_today: 'Choose a day that has been', names_a_person: 'Take away identity numbers and case numbers', choice_needed: 'Choose', value_needed: 'Fill in' },
}
export const noteTexts: Texts<NoteTexts> = { sv, en }

export const noteRefusals: Texts<RefusalTexts> = {
  sv: {
    visit_note_not_found: () => ({ title: 'Anteckningen finns inte', detail: 'Gå till Besöksanteckningar.' }),
    visit_note_is_wrong: () => ({ title: 'Anteckningen går inte att spara', detail: 'Rätta det som är markerat.' }),
    visit_note_is_empty: () => ({ title: 'Anteckningen är tom', detail: 'Skriv texten innan du skickar den till granskning.' }),
    visit_note_is_elsewhere: () => ({ title: 'Anteckningen har gått vidare', detail: 'Någon annan har skickat, publicerat eller tagit bort den. Öppna den på nytt.' }),
    visit_note_is_your_own: () => ({ title: 'Du har skrivit anteckningen', detail: 'Be någon annan granska den.' }),
    visit_note_review_is_wrong: () => ({ title: 'Något saknas', detail: 'Skriv vad som behöver ändras.' }),
    visit_note_address_is_taken: () => ({ title: 'En annan anteckning fick adressen i samma stund', detail: 'Publicera en gång till.' }),
  },
  en: {
    visit_note_not_found: () => ({ title: 'The note does not exist', detail: 'Go to Visit notes.' }),
    visit_note_is_wrong: () => ({ title: 'The note cannot be saved', detail: 'Correct what is marked.' }),
    visit_note_is_empty: () => ({ title: 'The note is empty', detail: 'Write the text before you send it to review.' }),
    visit_note_is_elsewhere: () => ({ title: 'The note has moved on', detail: 'Somebody else has sent, published or taken it away. Open it again.' }),
    visit_note_is_your_own: () => ({ title: 'You wrote the note', detail: 'Ask somebody else to review it.' }),
    visit_note_review_is_wrong: () => ({ title: 'Something is missing', detail: 'Write what needs to change.' }),
    visit_note_address_is_taken: () => ({ title: 'Another note got the address at the same moment', detail: 'Publish once more.' }),
  },
}
