import type { Texts } from '../../platform/language.ts'
import type { TimePart } from '../rules/measure-time-use.ts'

const sv = {
  title: 'Tidsanvändning',
  heading: (share: string) => `${share} av arbetstiden är direkt med barn`, headingNone: 'För lite är registrerat för att säga något',
  lead: (unit: string, from: string, to: string) => `${unit}, ${from}–${to}. Aldrig per person.`, leadTable: 'Antagandena är en lokal inställning.',
  emptyHeading: 'Ingen vecka är räknad', empty: 'Tiden räknas varje natt av kontakter, anställningar och frånvaro. Registrera anställningarna, så finns siffran i morgon.',
  allUnits: 'Alla dina enheter', units: 'Enhet', print: 'Skriv ut', csv: 'Hämta som CSV', toTable: 'Se antagandena',
  tooFew: (fewest: number) => `visas inte, färre än ${fewest} arbetar där`,
  partsTitle: (share: string) => `Hälften eller mer går till annat: ${share} syns inte i det som registreras`, partsTitleMost: (part: string, share: string) => `Mest tid går till ${part.toLowerCase()}: ${share}`,
  partsDefinition: (hours: string) => `Andel av ${hours} arbetade timmar de senaste 13 hela veckorna.`,
  words: (share: string, hours: string) => `${share} (${hours} tim)`, unitWords: (share: string, hours: string, whole: string) => `${share} (${hours} av ${whole} tim)`,
  parts: { children: 'Direkt med barn', adults: 'Med vuxna om barnet', travel: 'Resor', documentation: 'Dokumentation', other: 'Annat, inte registrerat' } satisfies Record<TimePart | 'other', string>,
  unitTitle: 'Direkt med barn, enhet för enhet', unitDefinition: 'Andel av enhetens arbetade timmar de senaste 13 hela veckorna.',
  weekTitle: 'Direkt med barn, vecka för vecka', weekDefinition: 'Procent av arbetstiden. Veckor med få arbetsdagar har både mindre tid och färre möten.', weekNone: 'okänt',
  howHeading: 'Så räknas det',
  how: (m: { journey: string; note: string; document: string; investigation: string }, assumed: string) => [
    'Arbetstid: anställd tid, åtta timmar om dagen på heltid, utan helger, röda dagar och registrerad frånvaro. Chefer räknas inte.',
    'Direkt med barn: kontakter som blev av och där minst ett barn sågs. Med vuxna: alla andra kontakter som blev av.',
    `Resor: ${m.journey} minuter för varje kontakt utanför kontoret. Dokumentation: ${m.note} minuter per kontaktanteckning, ${m.document} per handling, beslut och förhandsbedömning, ${m.investigation} per avslutad utredning.`,
    `Kontakter utan noterad tid räknas med tabellens minuter: ${assumed} av kontakttiden.`,
    'Nationell jämförelse: socialsekreterare som utreder barn har uppgett omkring 2 % direkt med barn, 35 % indirekt arbete som dokumentation och analys, och 11 % ren administration. Analys, planering och administration registreras inte för sig här och ligger i annat.',
  ],
  over: 'Delarna blir mer än arbetstiden. Då är minuterna i tabellen för många, eller anställningar saknas.',
  columns: { unit: 'Enhet', part: 'Del', hours: 'Timmar', share: 'Andel', week: 'Vecka', workers: 'Anställda' },
}
export type TimeTexts = typeof sv

const en: TimeTexts = {
  title: 'Use of time',
  heading: (share) => `${share} of the working time is directly with children`, headingNone: 'Too little is registered to say anything',
  lead: (unit, from, to) => `${unit}, ${from}–${to}. Never per person.`, leadTable: 'The assumptions are a local setting.',
  emptyHeading: 'No week is counted', empty: 'Time is counted every night from contacts, employments and absence. Register the employments, and the figure is here tomorrow.',
  allUnits: 'All your units', units: 'Unit', print: 'Print', csv: 'Download as CSV', toTable: 'See the assumptions',
  tooFew: (fewest) => `not shown, fewer than ${fewest} work there`,
  partsTitle: (share) => `Half or more goes to other things: ${share} does not show in what is registered`, partsTitleMost: (part, share) => `Most time goes to ${part.toLowerCase()}: ${share}`,
  partsDefinition: (hours) => `Share of ${hours} hours worked in the last 13 complete weeks.`,
  words: (share, hours) => `${share} (${hours} h)`, unitWords: (share, hours, whole) => `${share} (${hours} of ${whole} h)`,
  parts: { children: 'Directly with children', adults: 'With adults about the child', travel: 'Travel', documentation: 'Documentation', other: 'Other, not registered' },
  unitTitle: 'Directly with children, unit by unit', unitDefinition: 'Share of the unit’s hours worked in the last 13 complete weeks.',
  weekTitle: 'Directly with children, week by week', weekDefinition: 'Per cent of the working time. Weeks with few working days have less time and fewer meetings.', weekNone: 'unknown',
  howHeading: 'How it is counted',
  how: (m, assumed) => [
    'Working time: employed time, eight hours a day in a full post, without weekends, holidays and registered absence. Managers are not counted.',
    'Directly with children: contacts that took place and in which at least one child was seen. With adults: all other contacts that took place.',
    `Travel: ${m.journey} minutes for each contact outside the office. Documentation: ${m.note} minutes a contact note, ${m.document} a document, decision and preliminary assessment, ${m.investigation} a concluded investigation.`,
    `Contacts without noted length count with the minutes of the table: ${assumed} of the contact time.`,
    'National comparison: social workers who investigate children have stated about 2% directly with children, 35% indirect work such as documentation and analysis, and 11% pure administration. Analysis, planning and administration are not registered apart here and lie in other.',
  ],
  over: 'The parts come to more than the working time. Then the minutes of the table are too many, or employments are missing.',
  columns: { unit: 'Unit', part: 'Part', hours: 'Hours', share: 'Share', week: 'Week', workers: 'Employed' },
}
export const timeTexts: Texts<TimeTexts> = { sv, en }
