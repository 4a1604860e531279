import type { Texts } from '../../platform/language.ts'

const sv = {
  title: 'Året', heading: (year: number) => `Året ${year}`, protectedCase: (number: string) => `Skyddad person, ${number}`, nameless: 'Utan namn',
  lead: 'Det som är registrerat, så långt du får se det. Varje tal leder till sina rader.',
  back: 'Till personen', years: 'År', nothing: '0',
  parts: { incoming: 'Anmälningar och beslut', care: 'Insatser och placering', contact: 'Kontakt', times: 'Frister', support: 'Ekonomi', responsible: 'Ansvarig handläggare' },
  reports: 'Anmälningar', decisions: 'Beslut', opened: 'Utredningar inledda', concluded: 'Utredningar avslutade',
  measures: 'Insatser', nights: 'Nätter i placering', night: (count: number) => (count === 1 ? '1 natt' : `${count} nätter`), moves: 'Flyttar', considerations: 'Överväganden',
  contacts: 'Kontakter', notHeld: 'Blev inte av', seen: 'Gånger barnet sågs', seenAlone: 'Varav enskilt',
  support: 'Månader med bistånd', met: 'I tid', metLate: 'Sena', overdue: 'Försenade nu', lapsed: 'Upphörda enligt lag',
  late: (term: string, due: string, done: string | null) => (done === null ? `${term}, skulle vara klar ${due}` : `${term}, skulle vara klar ${due}, klar ${done}`),
  nobody: 'Ingen', since: (from: string) => `från ${from}`, span: (from: string, to: string) => `${from} till ${to}`,
}
export type YearTexts = typeof sv

const en: YearTexts = {
  title: 'The year', heading: (year) => `The year ${year}`, protectedCase: (number) => `Protected person, ${number}`, nameless: 'Without name',
  lead: 'What is registered, as far as you may see it. Every figure leads to its rows.',
  back: 'To the person', years: 'Year', nothing: '0',
  parts: { incoming: 'Reports and decisions', care: 'Measures and placement', contact: 'Contact', times: 'Time limits', support: 'Economy', responsible: 'Responsible worker' },
  reports: 'Reports of concern', decisions: 'Decisions', opened: 'Investigations opened', concluded: 'Investigations concluded',
  measures: 'Measures', nights: 'Nights placed', night: (count) => (count === 1 ? '1 night' : `${count} nights`), moves: 'Moves', considerations: 'Considerations',
  contacts: 'Contacts', notHeld: 'Did not take place', seen: 'Times the child was seen', seenAlone: 'Of which alone',
  support: 'Months with economic assistance', met: 'In time', metLate: 'Late', overdue: 'Overdue now', lapsed: 'Lapsed by law',
  late: (term, due, done) => (done === null ? `${term}, due ${due}` : `${term}, due ${due}, done ${done}`),
  nobody: 'Nobody', since: (from) => `from ${from}`, span: (from, to) => `${from} to ${to}`,
}
export const yearTexts: Texts<YearTexts> = { sv, en }
