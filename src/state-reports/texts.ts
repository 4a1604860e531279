import type { Texts } from '../platform/language.ts'
import type { Episode, Gap, Part } from './contract.ts'

const sv = {
  title: 'Statistik till staten',
  parts: { 'barn-och-unga': 'Barn och unga', 'ekonomiskt-bistand': 'Ekonomiskt bistånd' } satisfies Record<Part, string>,
  heading: (year: number) => `Insatser för barn och unga ${year}`,
  lead: 'Registret över insatser för barn och unga, gjort av det som är registrerat. Hela beståndet under året lämnas en gång om året (förordning 1981:1370).',
  years: 'År',
  file: 'Hämta filen', openFile: 'Öppenvård som fil',
  children: 'Barn och unga', episodes: 'Placeringar', begun: 'Började under året', ended: 'Slutade under året', moves: 'Flyttar under året',
  only: 'Siffrorna gäller de ärenden du ser. Chef ser sin enhet, socialchefen hela kommunen.',
  missing: 'Saknas', where: 'Rättas i', none: 'Inget saknas', noneHint: 'Filen kan lämnas.',
  gaps: {
    not_started: 'Placeringen skulle ha börjat men har ingen första natt', no_decision: 'Beslut saknas', no_end_reason: 'Skälet till slutet är oklart',
    no_number: 'Personnummer saknas', no_birth_day: 'Födelsedag saknas', no_custodian: 'Vårdnadshavare saknas',
  } satisfies Record<Gap, string>,
  case: (number: string | null) => number ?? 'ärendet',
  stock: 'Beståndet', empty: (year: number) => `Ingen placering ${year}`, emptyHint: 'Placeringar med minst en natt under året kommer hit.',
  columns: { who: 'Vem', ground: 'Lagrum', decided: 'Beslut', time: 'Tid', end: 'Slut' },
  identity: { number: 'personnummer', coordination_number: 'samordningsnummer', local: 'tillfälligt lokalt id' } satisfies Record<Episode['identity'], string>,
  unaccompanied: 'ensamkommande', custodians: (count: number) => (count === 1 ? '1 vårdnadshavare' : `${count} vårdnadshavare`),
  moved: (count: number) => (count === 1 ? '1 flytt' : `${count} flyttar`),
  ongoing: 'Pågår', undecided: 'Inget beslut',
  openCare: 'Öppenvård, bara antal', noOpenCare: 'Ingen insats i öppenvård är registrerad för året.',
  openColumns: { kind: 'Insats', measures: 'Insatser', children: 'Personer', begun: 'Började', uses: 'Utan namn' },
  layout: 'Filen har en rad för varje plats, i Helhets egen ordning. Personnummer står bara i filen, också för den som är skyddad. Födelseland registreras inte i Helhet. Socialstyrelsens filformat och sista dag är inte lästa.',
}
export type StateReportTexts = typeof sv

const en: StateReportTexts = {
  title: 'Statistics to the state',
  parts: { 'barn-och-unga': 'Children and young people', 'ekonomiskt-bistand': 'Economic assistance' },
  heading: (year) => `Measures for children and young people ${year}`,
  lead: 'The register of measures for children and young people, made from what is registered. The whole stock of the year is sent once a year (ordinance 1981:1370).',
  years: 'Year',
  file: 'Get the file', openFile: 'Open care as a file',
  children: 'Children and young people', episodes: 'Placements', begun: 'Begun in the year', ended: 'Ended in the year', moves: 'Moves in the year',
  only: 'The figures are of the cases you see. A manager sees the own unit, the director the whole municipality.',
  missing: 'Missing', where: 'Mended in', none: 'Nothing is missing', noneHint: 'The file can be sent.',
  gaps: {
    not_started: 'The placement was to begin but has no first night', no_decision: 'No decision', no_end_reason: 'The reason for the end is unclear',
    no_number: 'No identity number', no_birth_day: 'No birth day', no_custodian: 'No custodian',
  },
  case: (number) => number ?? 'the case',
  stock: 'The stock', empty: (year) => `No placement in ${year}`, emptyHint: 'Placements with at least one night in the year come here.',
  columns: { who: 'Who', ground: 'Section of law', decided: 'Decision', time: 'Time', end: 'End' },
  identity: { number: 'identity number', coordination_number: 'coordination number', local: 'temporary local id' },
  unaccompanied: 'unaccompanied', custodians: (count) => (count === 1 ? '1 custodian' : `${count} custodians`),
  moved: (count) => (count === 1 ? '1 move' : `${count} moves`),
  ongoing: 'Ongoing', undecided: 'No decision',
  openCare: 'Open care, counts alone', noOpenCare: 'No measure in open care is registered for the year.',
  openColumns: { kind: 'Measure', measures: 'Measures', children: 'Persons', begun: 'Begun', uses: 'Without names' },
  layout: 'The file has one row for each place, in Helhet\'s own order. Identity numbers stand in the file alone, also of protected persons. Country of birth is not registered in Helhet. Socialstyrelsen\'s file format and last day were not read.',
}
export const stateReportTexts: Texts<StateReportTexts> = { sv, en }
