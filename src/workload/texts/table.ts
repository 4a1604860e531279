import type { Texts } from '../../platform/language.ts'
import type { PointTable } from '../contract/table.ts'

const sv = {
  title: 'Poängtabell', heading: 'Poäng och antaganden om arbetet', back: 'Till arbetsbelastningen',
  lead: 'En lokal inställning, inte lag. Ingen nationell tabell finns. En poäng är tänkt som en timme i veckan.',
  version: (version: number) => (version === 1 ? 'Version 1, Helhets förslag' : `Version ${version}`), by: (name: string, when: string) => `beslutad av ${name} ${when}`,
  versions: 'Tidigare versioner', reasonLine: (reason: string) => `Skäl: ${reason}`,
  decide: 'Besluta om en ny version', decideLead: 'Gäller genast. Veckor som redan är räknade behåller den version de räknades med.', reason: 'Varför ändras den', save: 'Besluta om tabellen',
  pointsHeading: 'Poäng', experienceHeading: 'Erfarenhet', ceilingHeading: 'Tjänst och frister', clockHeading: 'Timmar per frist', minutesHeading: 'Minuter där inget är noterat',
  start: 'Nytt', ongoing: 'Pågår', startDays: 'Dagar som nytt', activity: 'Slag av arbete',
  experience: { underOne: 'Mindre än ett år i yrket', oneToThree: 'Ett till tre år', overThree: 'Tre år eller mer' } satisfies Record<keyof PointTable['experience'], string>,
  multiplierHint: 'Poängen gånger så mycket, 1,3 betyder 30 % tyngre.', ceiling: 'Poäng som en heltid bär', clockShare: 'Andel av arbetstiden för frister, procent',
  minutes: {
    journey: 'Resa tur och retur', note: 'Skriva en kontaktanteckning', document: 'Handling, beslut eller förhandsbedömning', investigation: 'Utredning, allt skrivande',
    visit: 'Hembesök utan noterad tid', office: 'Möte på kontoret utan noterad tid', outdoors: 'Möte utomhus utan noterad tid', video: 'Videomöte utan noterad tid', phone: 'Samtal utan noterad tid',
  } satisfies Record<keyof PointTable['minutes'], string>,
  faults: {
    number_unclear: 'Skriv ett tal, till exempel 1,5.', number_too_large: 'Talet är för stort.', multiplier_unclear: 'Skriv ett tal mellan 0,5 och 3.', share_unclear: 'Skriv en procent mellan 5 och 100.',
    reason_needed: 'Skriv varför tabellen ändras.', too_long: 'Skriv kortare.', value_needed: 'Skriv ett värde.',
  } satisfies Record<string, string>,
  done: { table_decided: 'Den nya tabellen gäller nu.' } satisfies Record<string, string>,
}
export type TableTexts = typeof sv

const en: TableTexts = {
  title: 'Table of points', heading: 'Points and assumptions about the work', back: 'To the caseload',
  lead: 'A local setting, not law. There is no national table. A point is meant as one hour a week.',
  version: (version) => (version === 1 ? 'Version 1, Helhet’s proposal' : `Version ${version}`), by: (name, when) => `decided by ${name} ${when}`,
  versions: 'Earlier versions', reasonLine: (reason) => `Reason: ${reason}`,
  decide: 'Decide on a new version', decideLead: 'In use at once. Weeks that are counted already keep the version they were counted with.', reason: 'Why it is changed', save: 'Decide on the table',
  pointsHeading: 'Points', experienceHeading: 'Experience', ceilingHeading: 'Post and time limits', clockHeading: 'Hours per time limit', minutesHeading: 'Minutes where none are noted',
  start: 'New', ongoing: 'Ongoing', startDays: 'Days as new', activity: 'Kind of work',
  experience: { underOne: 'Less than a year in the work', oneToThree: 'One to three years', overThree: 'Three years or more' },
  multiplierHint: 'The points times this, 1.3 means 30% heavier.', ceiling: 'Points that a full-time post carries', clockShare: 'Share of working time for time limits, per cent',
  minutes: {
    journey: 'Journey there and back', note: 'Writing a contact note', document: 'Document, decision or preliminary assessment', investigation: 'Investigation, all its writing',
    visit: 'Home visit without noted time', office: 'Meeting at the office without noted time', outdoors: 'Meeting outdoors without noted time', video: 'Video meeting without noted time', phone: 'Call without noted time',
  },
  faults: {
    number_unclear: 'Write a number, for example 1.5.', number_too_large: 'The number is too large.', multiplier_unclear: 'Write a number between 0.5 and 3.', share_unclear: 'Write a per cent between 5 and 100.',
    reason_needed: 'Write why the table is changed.', too_long: 'Write less.', value_needed: 'Write a value.',
  },
  done: { table_decided: 'The new table is in use.' },
}
export const tableTexts: Texts<TableTexts> = { sv, en }
