import type { Texts } from '../../platform/language.ts'
import type { MailTemplates } from '../../platform/mail.ts'
import type { RefusalTexts } from '../../platform/refusal.ts'

const sv = {
  title: 'Nödåtkomst',
  heading: 'Öppna ett ärende i nödläge',
  lead: 'För dig som måste veta något om en person nu och inte har ärendet. Du får läsa och skriva kontaktanteckningar i 60 minuter.',
  tellsHeading: 'Det här händer direkt',
  tells: [
    'Din chef, personens handläggare och logggranskaren får veta det, med ditt namn och ditt skäl.',
    'Allt du läser loggas som nödåtkomst och granskas.',
    'Efter 60 minuter stängs ärendet av sig självt. Avsluta tidigare om du är klar.',
    'Skyddade uppgifter är fortfarande dolda tills du säger varför du behöver dem.',
  ],
  subject: 'Personnummer eller ärendenummer',
  subjectHint: 'Hela numret. Det går inte att söka på namn här.',
  category: 'Vad har hänt?',
  categories: {
    danger: 'Fara för liv eller hälsa', found: 'Ett barn är ensamt eller upphittat', contact: 'Handläggaren går inte att nå och det kan inte vänta',
    other: 'Något annat',
  },
  reason: 'Varför behöver du ärendet nu?',
  reasonHint: 'Minst 20 tecken. Läses av din chef, handläggaren och logggranskaren.',
  open: 'Öppna ärendet i 60 minuter',
  faults: {
    subject_needed: 'Skriv personnumret eller ärendenumret', subject_unclear: 'Skriv ett nummer, högst 40 tecken', category_needed: 'Välj vad som har hänt',
    reason_too_short: 'Skriv skälet med minst 20 tecken', too_long: 'Korta texten till högst 1 000 tecken', value_needed: 'Kontrollera det du har skrivit här',
  },
  ownHeading: 'Nödåtkomster som rör dig',
  none: 'Ingen nödåtkomst',
  noneHow: 'Här står nödåtkomster som du själv har haft, och sådana som du har fått veta om.',
  when: 'När', who: 'Vem', about: 'Ärende', why: 'Skäl', ends: 'Slut', show: 'Visa',
  noCase: 'Person utan ärende',
  oneHeading: (name: string) => `${name} har öppnat ett ärende i nödläge`,
  unit: 'Enhet', told: 'Har fått veta', toldAs: { manager: 'chef', responsible: 'handläggare', log_reviewer: 'logggranskare' },
  seen: 'har läst', notSeen: 'har inte läst än',
  lastsUntil: (time: string) => `Pågår till ${time}`,
  endedBy: (time: string, name: string) => `${time}, avslutad av ${name}`,
  endedItself: (time: string) => `${time}, tiden gick ut`,
  end: 'Avsluta nödåtkomsten nu',
  markSeen: 'Jag har läst',
  toCase: 'Öppna ärendet',
  done: {
    opened: 'Ärendet är öppet för dig i 60 minuter. Din chef, handläggaren och logggranskaren har fått veta det.',
    ended: 'Nödåtkomsten är avslutad.', seen: 'Noterat. Raden är borta från din startsida.',
  },
  notice: (name: string, number: string | null, when: string) => `${name} öppnade ${number === null ? 'en persons uppgifter' : `ärende ${number}`} i nödläge ${when}.`,
  noticeLink: 'Läs varför',
  searchHelp: 'Hittar du inte någon som du måste nå nu?',
}
const en: typeof sv = {
  title: 'Emergency access',
  heading: 'Open a case in an emergency',
  lead: 'For you who must know something about a person now and do not have the case. You may read and write contact notes for 60 minutes.',
  tellsHeading: 'This happens at once',
  tells: [
    'Your manager, the person\'s social worker and the log reviewer are told, with your name and your reason.',
    'All that you read is logged as emergency access and reviewed.',
    'After 60 minutes the case closes by itself. End it earlier when you are done.',
    'Protected data is still hidden until you say why you need it.',
  ],
  subject: 'Identity number or case number',
  subjectHint: 'The whole number. Names cannot be searched here.',
  category: 'What has happened?',
  categories: {
    danger: 'Danger to life or health', found: 'A child is alone or was found', contact: 'The social worker cannot be reached and it cannot wait',
    other: 'Something else',
  },
  reason: 'Why do you need the case now?',
  reasonHint: 'At least 20 characters. Read by your manager, the social worker and the log reviewer.',
  open: 'Open the case for 60 minutes',
  faults: {
    subject_needed: 'Write the identity number or the case number', subject_unclear: 'Write a number, at most 40 characters',
    category_needed: 'Choose what has happened', reason_too_short: 'Write the reason in at least 20 characters',
    too_long: 'Shorten the text to at most 1,000 characters', value_needed: 'Check what you have written here',
  },
  ownHeading: 'Emergency accesses that concern you',
  none: 'No emergency access',
  noneHow: 'Here stand the emergency accesses that you have had, and those that you were told of.',
  when: 'When', who: 'Who', about: 'Case', why: 'Reason', ends: 'End', show: 'Show',
  noCase: 'Person without a case',
  oneHeading: (name) => `${name} has opened a case in an emergency`,
  unit: 'Unit', told: 'Were told', toldAs: { manager: 'manager', responsible: 'social worker', log_reviewer: 'log reviewer' },
  seen: 'has read', notSeen: 'has not read yet',
  lastsUntil: (time) => `Lasts until ${time}`,
  endedBy: (time, name) => `${time}, ended by ${name}`,
  endedItself: (time) => `${time}, the hour was over`,
  end: 'End the emergency access now',
  markSeen: 'I have read it',
  toCase: 'Open the case',
  done: {
    opened: 'The case is open to you for 60 minutes. Your manager, the social worker and the log reviewer have been told.',
    ended: 'The emergency access is ended.', seen: 'Noted. The line is gone from your start page.',
  },
  notice: (name, number, when) => `${name} opened ${number === null ? 'a person\'s data' : `case ${number}`} in an emergency ${when}.`,
  noticeLink: 'Read why',
  searchHelp: 'Cannot find somebody whom you must reach now?',
}
export type EmergencyTexts = typeof sv
export const emergencyTexts: Texts<EmergencyTexts> = { sv, en }

export const emergencyRefusals: Texts<RefusalTexts> = {
  sv: {
    emergency_not_given: () => ({
      title: 'Numret öppnade inget ärende', detail: 'Kontrollera numret mot källan och försök igen. Försöket är loggat. Ring socialjouren om det är bråttom.',
    }),
    emergency_tried_too_often: () => ({
      title: 'För många nummer som inte öppnade något', detail: 'Du kan försöka igen i morgon. Är det bråttom: ring socialjouren eller din chef.',
    }),
    emergency_not_needed: () => ({ title: 'Du ser redan ärendet', detail: 'Sök på numret i sökfältet. Nödåtkomst behövs inte.' }),
    emergency_access_is_held_once_at_a_time: () => ({ title: 'Du har redan nödåtkomst till ärendet', detail: 'Öppna det från raden högst upp.' }),
    emergency_not_found: () => ({ title: 'Nödåtkomsten finns inte', detail: 'Den kan höra till någon annan. Gå till startsidan.' }),
  },
  en: {
    emergency_not_given: () => ({
      title: 'The number opened no case', detail: 'Check the number against its source and try again. The try is logged. Call emergency duty if it is urgent.',
    }),
    emergency_tried_too_often: () => ({
      title: 'Too many numbers that opened nothing', detail: 'You may try again tomorrow. If it is urgent: call emergency duty or your manager.',
    }),
    emergency_not_needed: () => ({ title: 'You see the case already', detail: 'Search for the number. Emergency access is not needed.' }),
    emergency_access_is_held_once_at_a_time: () => ({ title: 'You already have emergency access to the case', detail: 'Open it from the row at the top.' }),
    emergency_not_found: () => ({ title: 'There is no such emergency access', detail: 'It may belong to somebody else. Go to the start page.' }),
  },
}

/** Letters: who opened what stands on the page, which asks for sign-in. */
export const emergencyLetters = {
  emergency_opened: {
    sv: { subject: 'Ett ärende har öppnats i nödläge', body: 'En medarbetare har öppnat ett ärende i nödläge. Läs vem och varför. Du kan avsluta åtkomsten där.' },
    en: { subject: 'A case was opened in an emergency', body: 'A member of staff has opened a case in an emergency. Read who and why. You can end the access there.' },
  },
} as const satisfies MailTemplates
