import type { Texts } from '../../platform/language.ts'
import type { ChangeReason } from '../rules/measure-continuity.ts'

const sv = {
  title: 'Kontinuitet',
  heading: (more: number, children: number, year: number) => (more === 0 ? `Inget barn har haft fler än en ansvarig handläggare ${year}`
    : `${more} av ${children} barn har haft fler än en ansvarig handläggare ${year}`),
  headingNone: (year: number) => `Inget är räknat för ${year}`,
  lead: (unit: string, counted: string) => `${unit}. Räknat ${counted}. Barnet räknas i den enhet där ärendet är nu.`, leadNone: (unit: string) => `${unit}.`,
  emptyHeading: 'Inget barn hade en ansvarig handläggare', empty: 'Året räknas om varje natt. Välj ett annat år, eller kom tillbaka i morgon om ärendena är nya.',
  allUnits: 'Alla dina enheter', units: 'Enhet', years: 'År', print: 'Skriv ut', csv: 'Hämta som CSV', back: 'Till kontinuiteten',
  workersTitle: (mean: string) => `Ett barn har i snitt ${mean} ansvariga handläggare`, workersDefinition: (year: number, children: number) => `Antal barn efter hur många som ansvarat för dem ${year}. ${children} barn under 18 år.`,
  one: 'En', two: 'Två', more: 'Tre eller fler', children: (count: number) => (count === 1 ? '1 barn' : `${count} barn`),
  contactsLabel: 'Kontakter med den ansvariga', contactsNumbers: (part: number, whole: number) => `${part} av ${whole} kontakter`, contactsNone: 'Inga kontakter',
  contactsDefinition: 'Kontakter som blev av och som skrevs av den som då ansvarade för barnet. Den dag ett ärende lämnas över är båda ansvariga.',
  meanLabel: 'Handläggare per barn', meanNumbers: (workers: number, children: number) => `${workers} handläggare för ${children} barn`,
  meanDefinition: 'Alla som ansvarat för barnet någon dag under året, räknade en gång per barn.',
  reasonsTitle: (reason: string) => `Vanligaste skälet till byte: ${reason.toLowerCase()}`, reasonsNone: 'Inga byten', reasonsDefinition: (changes: number) => `${changes} byten av ansvarig handläggare. Slutade någon sin anställning inom en månad är det skälet, annars det som skrevs vid överlämningen.`,
  unitTitle: 'Enheterna', unitDefinition: 'Andel barn med fler än en ansvarig handläggare.', unitWords: (more: number, of: number, share: string) => `${share} (${more} av ${of})`,
  yearsTitle: 'Handläggare per barn, år för år', yearsDefinition: 'Det pågående året räknas till i dag, och blir därför lägre.',
  listLink: 'Visa barnen som bytt handläggare', listHeading: (count: number, year: number) => (count === 1 ? `Ett barn bytte handläggare ${year}` : `${count} barn bytte handläggare ${year}`),
  listLead: 'Flest handläggare först. Varje byte med dag, skäl och vad som skrevs.', listEmpty: 'Inget barn bytte handläggare', listEmptyHow: 'Välj ett annat år eller en annan enhet.',
  columns: { unit: 'Enhet', year: 'År', children: 'Barn', child: 'Barn', one: 'En', two: 'Två', more: 'Tre eller fler', workers: 'Handläggare', contacts: 'Kontakter', withResponsible: 'Med den ansvariga',
    reason: 'Skäl', changes: 'Byten', worker: 'Ansvarig nu', share: 'Andel', mean: 'Per barn' },
  reasons: {
    left: 'Handläggaren slutade', moved_within: 'Handläggaren bytte enhet', away: 'Ledighet eller sjukdom', new_phase: 'Nytt skede, ny enhet', wish: 'Önskemål eller jäv', load: 'Fördelning av arbetet',
    reopened: 'Ärendet öppnades igen', other: 'Annat skäl',
  } satisfies Record<ChangeReason, string>,
  unknownChild: 'Okänt barn',
  year: { workers: 'Ansvariga handläggare', changes: 'Byten', contacts: 'Kontakter med den ansvariga', of: (part: number, whole: number) => `${part} av ${whole}` },
}
export type ContinuityTexts = typeof sv

const en: ContinuityTexts = {
  title: 'Continuity',
  heading: (more, children, year) => (more === 0 ? `No child has had more than one responsible worker in ${year}`
    : `${more} of ${children} children have had more than one responsible worker in ${year}`),
  headingNone: (year) => `Nothing is counted for ${year}`,
  lead: (unit, counted) => `${unit}. Counted ${counted}. A child counts in the unit where the case is now.`, leadNone: (unit) => `${unit}.`,
  emptyHeading: 'No child had a responsible worker', empty: 'The year is counted again every night. Choose another year, or come back tomorrow if the cases are new.',
  allUnits: 'All your units', units: 'Unit', years: 'Year', print: 'Print', csv: 'Download as CSV', back: 'To the continuity',
  workersTitle: (mean) => `A child has ${mean} responsible workers on average`, workersDefinition: (year, children) => `Children by how many were responsible for them in ${year}. ${children} children under 18.`,
  one: 'One', two: 'Two', more: 'Three or more', children: (count) => (count === 1 ? '1 child' : `${count} children`),
  contactsLabel: 'Contacts with the responsible worker', contactsNumbers: (part, whole) => `${part} of ${whole} contacts`, contactsNone: 'No contacts',
  contactsDefinition: 'Contacts that took place and were written by whoever was responsible for the child then. On the day of a handover both are.',
  meanLabel: 'Workers per child', meanNumbers: (workers, children) => `${workers} workers for ${children} children`,
  meanDefinition: 'Everybody responsible for the child some day of the year, counted once a child.',
  reasonsTitle: (reason) => `Most common reason for a change: ${reason.toLowerCase()}`, reasonsNone: 'No changes', reasonsDefinition: (changes) => `${changes} changes of responsible worker. When somebody left within a month that is the reason, else what was written at the handover.`,
  unitTitle: 'The units', unitDefinition: 'Share of children with more than one responsible worker.', unitWords: (more, of, share) => `${share} (${more} of ${of})`,
  yearsTitle: 'Workers per child, year by year', yearsDefinition: 'The present year is counted until today, and is therefore lower.',
  listLink: 'Show the children who changed worker', listHeading: (count, year) => (count === 1 ? `One child changed worker in ${year}` : `${count} children changed worker in ${year}`),
  listLead: 'Most workers first. Each change with day, reason and what was written.', listEmpty: 'No child changed worker', listEmptyHow: 'Choose another year or another unit.',
  columns: { unit: 'Unit', year: 'Year', children: 'Children', child: 'Child', one: 'One', two: 'Two', more: 'Three or more', workers: 'Workers', contacts: 'Contacts', withResponsible: 'With the responsible',
    reason: 'Reason', changes: 'Changes', worker: 'Responsible now', share: 'Share', mean: 'Per child' },
  reasons: {
    left: 'The worker left', moved_within: 'The worker changed unit', away: 'Leave or illness', new_phase: 'New phase, new unit', wish: 'Wish or conflict of interest', load: 'Distribution of work',
    reopened: 'The case was opened again', other: 'Other reason',
  },
  unknownChild: 'Unknown child',
  year: { workers: 'Responsible workers', changes: 'Changes', contacts: 'Contacts with the responsible worker', of: (part, whole) => `${part} of ${whole}` },
}
export const continuityTexts: Texts<ContinuityTexts> = { sv, en }
