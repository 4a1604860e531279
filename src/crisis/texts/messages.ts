import type { ReadingLevel } from '../../documents/rules/count-lix.ts'
import type { Texts } from '../../platform/language.ts'
import type { MailTemplates } from '../../platform/mail.ts'
import type { RefusalTexts } from '../../platform/refusal.ts'

const sv = {
  title: 'Meddelanden', heading: (unread: number) => (unread === 0 ? 'Inga olästa meddelanden' : unread === 1 ? 'Ett oläst meddelande' : `${unread} olästa meddelanden`),
  lead: 'Till dig som arbetar här. Bekräfta när du har läst.', write: 'Nytt meddelande', none: 'Inga meddelanden', noneHow: 'När något gäller dig står det här.',
  caption: 'Meddelanden, olästa först', message: 'Meddelande', from: 'Gäller från', state: 'Läge', states: { unread: 'Oläst', read: 'Läst', ended: 'Gäller inte längre', coming: 'Kommer', sent: 'Skickat' },
  newer: 'Nyare', older: 'Äldre', by: (name: string, day: string) => `${name}, ${day}`, confirm: 'Jag har läst', readAt: (at: string) => `Du bekräftade ${at}.`,
  until: (day: string) => `Gäller till och med ${day}.`, withdrawn: 'Meddelandet är tillbakadraget.', withdraw: 'Dra tillbaka', withdrawLead: 'Meddelandet visas inte längre som något att läsa. Det finns kvar i listan.',
  reading: 'Vilka som har läst', readOf: (read: number, all: number) => `${read} av ${all} har läst.`, unread: 'Har inte läst', unreadNone: 'Alla i dina enheter har läst.', unitOf: 'Enhet', name: 'Namn',
  newHeading: 'Nytt meddelande till personalen', newLead: 'Skriv kort och klart. Aldrig något om en klient. Mejlet som skickas säger bara att det finns ett meddelande.',
  subject: 'Rubrik', text: 'Text', textHint: 'Säg det viktigaste först. Korta meningar.', fromDay: 'Visas från', toDay: 'Visas till och med', toHint: 'Tomt: tills det dras tillbaka', units: 'Enheter', unitsHint: 'Inget valt: alla enheter', unitsOwn: 'Välj minst en av dina enheter', roles: 'Roller', rolesHint: 'Inget valt: alla roller',
  look: 'Se hur texten läses', send: 'Skicka', cancel: 'Avbryt', back: 'Alla meddelanden', print: 'Skriv ut',
  lix: (lix: number, level: string) => `Läsbarhetsindex (LIX) ${lix}: ${level}.`, lixHint: 'Sikta på högst 40. Kortare meningar och kortare ord sänker talet.', lixHigh: 'Skriv om: texten är svårare än den behöver vara.',
  levels: { none: '', very_easy: 'mycket lätt', easy: 'lätt', medium: 'medelsvår', hard: 'svår', very_hard: 'mycket svår' } satisfies Record<ReadingLevel['level'], string>,
  notice: (count: number) => (count === 1 ? 'Ett meddelande till personalen är oläst.' : `${count} meddelanden till personalen är olästa.`), noticeLink: 'Läs',
  done: { sent: 'Meddelandet är skickat.', read: 'Tack. Det är noterat att du har läst.', withdrawn: 'Meddelandet är tillbakadraget.' },
  faults: { needed: 'Fyll i', too_long: 'Skriv kortare', day_unclear: 'Skriv dagen, till exempel tors 26 nov', in_the_past: 'Välj i dag eller en dag framåt', ends_before: 'Välj en dag efter den första', unit_needed: 'Välj minst en enhet', names_a_person: 'Ta bort personnummer och ärendenummer', value_needed: 'Välj' },
}
export type MessageTexts = typeof sv
const en: MessageTexts = {
  title: 'Messages', heading: (unread) => (unread === 0 ? 'No unread messages' : unread === 1 ? 'One unread message' : `${unread} unread messages`),
  lead: 'To you who work here. Say when you have read them.', write: 'New message', none: 'No messages', noneHow: 'When something concerns you it stands here.',
  caption: 'Messages, unread first', message: 'Message', from: 'From', state: 'State', states: { unread: 'Unread', read: 'Read', ended: 'No longer in force', coming: 'Coming', sent: 'Sent' },
  newer: 'Newer', older: 'Older', by: (name, day) => `${name}, ${day}`, confirm: 'I have read it', readAt: (at) => `You said so ${at}.`,
  until: (day) => `In force until ${day}.`, withdrawn: 'The message is withdrawn.', withdraw: 'Withdraw', withdrawLead: 'The message is no longer shown as something to read. It stays in the list.',
  reading: 'Who has read it', readOf: (read, all) => `${read} of ${all} have read it.`, unread: 'Have not read it', unreadNone: 'Everybody in your units has read it.', unitOf: 'Unit', name: 'Name',
  newHeading: 'New message to the staff', newLead: 'Be short and plain. Never anything about a client. The letter that is sent says only that there is a message.',
  subject: 'Heading', text: 'Text', textHint: 'Say what matters most first. Short sentences.', fromDay: 'Shown from', toDay: 'Shown until', toHint: 'Empty: until it is withdrawn', units: 'Units', unitsHint: 'Nothing chosen: every unit', unitsOwn: 'Choose at least one of your units', roles: 'Roles', rolesHint: 'Nothing chosen: every role',
  look: 'See how it reads', send: 'Send', cancel: 'Cancel', back: 'All messages', print: 'Print',
  lix: (lix, level) => `Readability index (LIX) ${lix}: ${level}.`, lixHint: 'Aim at 40 or less. Shorter sentences and shorter words lower the figure.', lixHigh: 'Write it again: the text is harder than it need be.',
  levels: { none: '', very_easy: 'very easy', easy: 'easy', medium: 'medium', hard: 'hard', very_hard: 'very hard' },
  notice: (count) => (count === 1 ? 'One message to the staff is unread.' : `${count} messages to the staff are unread.`), noticeLink: 'Read',
  done: { sent: 'The message is sent.', read: 'Thank you. It is noted that you have read it.', withdrawn: 'The message is withdrawn.' },
  faults: { needed: 'Fill in', too_long: 'Write less', day_unclear: 'Write the day, for example Thu 26 Nov', in_the_past: 'Choose today or a day ahead', ends_before: 'Choose a day after the first', unit_needed: 'Choose at least one unit', names_a_person: 'Take away identity numbers and case numbers', value_needed: 'Choose' },
}
export const messageTexts: Texts<MessageTexts> = { sv, en }

/** That there is a message, and nothing of it. */
export const messageLetters = {
  staff_message: {
    sv: { subject: 'Nytt meddelande till personalen', body: 'Det finns ett meddelande till dig i Helhet. Läs det och bekräfta att du har läst.' },
    en: { subject: 'New message to the staff', body: 'There is a message for you in Helhet. Read it and say that you have.' },
  },
} as const satisfies MailTemplates

export const messageRefusals: Texts<RefusalTexts> = {
  sv: {
    message_not_found: () => ({ title: 'Meddelandet finns inte', detail: 'Det kan vara till någon annan. Gå till Meddelanden.' }),
    message_is_wrong: () => ({ title: 'Meddelandet går inte att skicka', detail: 'Rätta det som är markerat.' }),
    message_is_others: () => ({ title: 'Meddelandet går till fler än dina enheter', detail: 'Be socialchefen eller HR dra tillbaka det.' }),
    message_is_withdrawn: () => ({ title: 'Meddelandet är redan tillbakadraget', detail: 'Det står kvar i listan.' }),
  },
  en: {
    message_not_found: () => ({ title: 'The message does not exist', detail: 'It may be for somebody else. Go to Messages.' }),
    message_is_wrong: () => ({ title: 'The message cannot be sent', detail: 'Correct what is marked.' }),
    message_is_others: () => ({ title: 'The message goes to more than your units', detail: 'Ask the director or HR to withdraw it.' }),
    message_is_withdrawn: () => ({ title: 'The message is withdrawn already', detail: 'It stays in the list.' }),
  },
}
