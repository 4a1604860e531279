import type { Texts } from '../../platform/language.ts'
import type { RefusalTexts } from '../../platform/refusal.ts'
import type { ComparedWith } from '../contract/comparisons.ts'
import type { PeerTheme } from '../contract/peers.ts'
import type { NotTheSame } from '../rules/own-counterparts.ts'
import type { BreakReason } from '../rules/series-breaks.ts'

const sv = {
  title: 'Jämförelse', lead: 'En kommun år för år mot medianen av andra. Streckad linje: medianen. Där värde saknas är linjen bruten.', heading: (place: string, others: string) => `${place} mot ${others}`,
  choose: 'Välj en kommun', chooseHow: 'Då visas dess nyckeltal mot de andra.', place: 'Kommun', pick: 'Välj', mot: 'Mot', theme: 'Lika i', show: 'Visa', csv: 'Spara som CSV', print: 'Skriv ut',
  with: { peers: 'Sju liknande kommuner', group: 'Kommungruppen', county: 'Länet', country: 'Hela landet' } satisfies Record<ComparedWith, string>,
  withInside: { peers: 'sju liknande kommuner', group: 'sin kommungrupp', county: 'sitt län', country: 'hela landet' } satisfies Record<ComparedWith, string>,
  themes: { overall: 'Befolkning och ekonomi', childhood: 'Uppväxt', school: 'Skola', safety: 'Trygghet', leisure: 'Fritid' } satisfies Record<PeerTheme, string>,
  othersHeading: 'Jämförs med', distance: (words: string) => `avstånd ${words}`, variablesHeading: 'Likheten går efter', method: 'En egen metod: avstånd i standardavvikelser, varje tal lika. Det är en annan metod än RKA:s, som ger andra kommuner.',
  figuresTitle: (count: number) => (count === 1 ? 'Ett nyckeltal' : `${count} nyckeltal`), none: 'Inga nyckeltal är inlästa', noneHow: 'Läs in filer från Kolada, så jämförs de här.', broken: (years: string) => `Värde saknas ${years}.`,
  search: 'Sök nyckeltal', area: 'Område', everyArea: 'Alla områden', noneFound: 'Inget nyckeltal har de orden', noneFoundHow: 'Skriv färre ord eller välj alla områden.', shownOf: (shown: number, all: number) => `${shown} av ${all} nyckeltal`,
  breaks: (year: number, why: string) => `Brott i serien ${year}: ${why}`, breakWhy: { full_numbers_only: 'bara barn med fullständigt personnummer räknas från det året (Kolada).', unaccompanied_included: 'asylsökande och ensamkommande räknas med från det året (Kolada).' } satisfies Record<BreakReason, string>,
  notOwn: { whole_municipality: 'Eget tal visas inte bredvid: nyckeltalet gäller hela kommunens personal, här finns socialtjänstens.', other_classification: 'Eget tal visas inte bredvid: nyckeltalet följer SKR:s befattningskoder i november, här räknas roller och anställningar.', no_longer_collected: 'Eget tal visas inte bredvid: medianen samlades in till och med 2024.' } satisfies Record<NotTheSame, string>,
  beside: (who: string, years: string) => `Eget tal, ${who}: ${years}. Räknat som Kolada beskriver nyckeltalet: utredningar om barn och unga 0–20 år som avslutades under första halvåret, en gång, en månad efter halvåret.`, ownYear: (year: number, value: string, counted: number) => `${year} ${value} (${counted} utredningar)`, ownFigure: 'Eget tal',
  picture: 'Spara bild', pictureUnit: (unit: string) => `Enhet: ${unit}`, pictureNote: (place: string, others: string) => `${place} (hel linje) mot medianen i ${others} (streckad)`, breaksLabel: 'Brott',
  year: 'År', own: 'Kommunen', median: 'Median', figure: 'Nyckeltal', standing: 'Status', source: 'Källa: Kolada. Medianer, likhet och diagram är egna.', sourceColumn: 'Källa', unit: 'Enhet', unknown: '–', latest: 'Senaste året',
}
export type ComparisonTexts = typeof sv

const en: ComparisonTexts = {
  title: 'Comparison', lead: 'A municipality year by year against the median of others. Dotted line: the median. Where a value is missing the line is broken.', heading: (place, others) => `${place} against ${others}`,
  choose: 'Choose a municipality', chooseHow: 'Then its figures are shown against the others.', place: 'Municipality', pick: 'Choose', mot: 'Against', theme: 'Alike in', show: 'Show', csv: 'Save as CSV', print: 'Print',
  with: { peers: 'Seven similar municipalities', group: 'The group of municipalities', county: 'The county', country: 'The whole country' },
  withInside: { peers: 'seven similar municipalities', group: 'its group', county: 'its county', country: 'the whole country' },
  themes: { overall: 'Population and economy', childhood: 'Growing up', school: 'School', safety: 'Safety', leisure: 'Leisure' },
  othersHeading: 'Compared with', distance: (words) => `distance ${words}`, variablesHeading: 'Likeness goes by', method: 'A method of our own: distance in standard deviations, every figure alike. It is another method than RKA’s, which finds others.',
  figuresTitle: (count) => (count === 1 ? 'One figure' : `${count} figures`), none: 'No figures are read in', noneHow: 'Read in files from Kolada, and they are compared here.', broken: (years) => `No value ${years}.`,
  search: 'Search figures', area: 'Area', everyArea: 'All areas', noneFound: 'No figure has these words', noneFoundHow: 'Write fewer words or choose all areas.', shownOf: (shown, all) => `${shown} of ${all} figures`,
  breaks: (year, why) => `Break in the series ${year}: ${why}`, breakWhy: { full_numbers_only: 'only children with a full identity number are counted from that year (Kolada).', unaccompanied_included: 'asylum seekers and unaccompanied minors are counted from that year (Kolada).' },
  notOwn: { whole_municipality: 'The own figure is not shown beside: this one is of all staff of the municipality, the own of the social services.', other_classification: 'The own figure is not shown beside: this one goes by SKR’s codes of positions in November, the own by roles and employments.', no_longer_collected: 'The own figure is not shown beside: the median was collected until 2024.' },
  beside: (who, years) => `Own figure, ${who}: ${years}. Counted as Kolada describes this one: investigations of children and young people aged 0–20 that were concluded in the first half of the year, once, a month after it.`, ownYear: (year, value, counted) => `${year} ${value} (${counted} investigations)`, ownFigure: 'Own figure',
  picture: 'Save picture', pictureUnit: (unit) => `Unit: ${unit}`, pictureNote: (place, others) => `${place} (whole line) against the median of ${others} (dotted)`, breaksLabel: 'Breaks',
  year: 'Year', own: 'The municipality', median: 'Median', figure: 'Figure', standing: 'Status', source: 'Source: Kolada. Medians, likeness and charts are our own.', sourceColumn: 'Source', unit: 'Unit', unknown: '–', latest: 'Latest year',
}
export const comparisonTexts: Texts<ComparisonTexts> = { sv, en }

export const comparisonRefusals: Texts<RefusalTexts> = {
  sv: { place_not_found: () => ({ title: 'Kommunen finns inte', detail: 'Välj en kommun i listan.' }) },
  en: { place_not_found: () => ({ title: 'There is no such municipality', detail: 'Choose a municipality in the list.' }) },
}
