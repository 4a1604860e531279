import type { Texts } from '../../platform/language.ts'

const sv = {
  faults: {
    needed: 'Fyll i', too_long: 'Skriv kortare', day_needed: 'Skriv dagen', day_unclear: 'Skriv dagen, till exempel tors 26 nov', after_today: 'Välj en dag som har varit',
    too_long_ago: 'Dagen är för långt bak', too_far: 'Dagen är för långt fram', before_it_came: 'Välj en dag efter den andra dagen, inom två år', names_a_person: 'Ta bort personnummer och ärendenummer',
    value_needed: 'Välj', number_needed: 'Skriv ett heltal', target_needed: 'Skriv målet som ett heltal', time_unclear: 'Skriv dag och tid, till exempel i dag 08.12',
  },
  choose: 'Välj', save: 'Spara', cancel: 'Avbryt', print: 'Skriv ut', unit: 'Enhet', allUnits: 'Alla enheter', show: 'Visa', open: 'Öppna', all: 'Alla', day: 'Dag', by: (day: string, name: string) => `${day}, ${name}`,
  whole: 'Hela förvaltningen', struck: (why: string) => `Struket: ${why}`, strike: 'Stryk', strikeHeading: 'Stryk det som blev fel', strikeLead: 'Det står kvar som struket, med skälet. Skriv sedan in det rätta.', strikeWhy: 'Varför',
  yes: 'Ja', no: 'Nej', none: 'Inget',
}
export type SharedTexts = typeof sv
const en: SharedTexts = {
  faults: {
    needed: 'Fill in', too_long: 'Write less', day_needed: 'Write the day', day_unclear: 'Write the day, for example Thu 26 Nov', after_today: 'Choose a day that has been',
    too_long_ago: 'The day is too far back', too_far: 'The day is too far ahead', before_it_came: 'Choose a day after the other one, within two years', names_a_person: 'Take away identity numbers and case numbers',
    value_needed: 'Choose', number_needed: 'Write a whole number', target_needed: 'Write the target as a whole number', time_unclear: 'Write day and time, for example today 08.12',
  },
  choose: 'Choose', save: 'Save', cancel: 'Cancel', print: 'Print', unit: 'Unit', allUnits: 'All units', show: 'Show', open: 'Open', all: 'All', day: 'Day', by: (day, name) => `${day}, ${name}`,
  whole: 'The whole department', struck: (why) => `Struck out: ${why}`, strike: 'Strike out', strikeHeading: 'Strike out what went wrong', strikeLead: 'It stays as struck out, with the reason. Then write in what is right.', strikeWhy: 'Why',
  yes: 'Yes', no: 'No', none: 'Nothing',
}
export const sharedTexts: Texts<SharedTexts> = { sv, en }
