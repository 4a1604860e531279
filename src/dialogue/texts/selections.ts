import type { Texts } from '../../platform/language.ts'
import type { RefusalTexts } from '../../platform/refusal.ts'
import type { SampleMethod } from '../contract/sample.ts'

const sv = {
  title: 'Urval', heading: (count: number) => (count === 0 ? 'Inget urval är sparat' : count === 1 ? 'Ett sparat urval' : `${count} sparade urval`),
  lead: 'Några kommuner som står för alla. Ett sparat urval ändras aldrig, och samma frö ger samma kommuner.', new: 'Nytt urval', none: 'Inget urval är sparat', noneHow: 'Välj hur många och vad urvalet ska likna, dra och spara.',
  columns: { name: 'Urval', n: 'Kommuner', method: 'Metod', mean: 'Avstånd till helheten', saved: 'Sparat' }, of: (n: number, all: number) => `${n} av ${all}`, savedBy: (by: string, at: string) => `${by}, ${at}`,
  newHeading: 'Välj kommuner som står för alla', drawnHeading: (n: number, all: number) => `${n} av ${all} kommuner`,
  drawnLead: (mean: string, counties: number, groups: number) => `Medelvärdena ligger ${mean} standardavvikelser från helheten i genomsnitt. ${counties} län och ${groups} kommungrupper är med.`,
  back: 'Till urvalen', print: 'Skriv ut', again: 'Dra på nytt med samma val', chooseHeading: 'Val', draw: 'Dra urvalet', save: 'Spara', saveHeading: 'Spara urvalet', saveWhy: 'Sparas som det är, med allt som behövs för att dra det igen.',
  name: 'Namn', purpose: 'Vad det ska användas till', n: 'Hur många kommuner', method: 'Metod',
  methods: { balanced: 'Balanserat', best: 'Bästa', stratified: 'Lottat inom grupper', random: 'Lottat' } satisfies Record<SampleMethod, string>,
  methodHints: {
    balanced: 'Kubmetoden: lottat så att varje medelvärde hamnar nära helhetens.', best: 'Byter kommuner inom grupperna tills skillnaden är minst. Inget lottas.', stratified: 'Varje grupp får sin del, kommunerna lottas.', random: 'Alla har samma chans.',
  } satisfies Record<SampleMethod, string>,
  seed: 'Frö', seedHint: 'Välj fröet innan du ser urvalet.', county: 'Bland kommunerna i', everyCounty: 'Hela landet', variables: 'Tal som urvalet ska likna helheten i', variablesHint: 'Invånarantalets logaritm är alltid med. Högst tolv.', counties: 'Minst så många län', include: 'Ska vara med', includeHint: 'Namn med komma emellan.', exclude: 'Får inte vara med',
  chosen: 'Valda kommuner', place: 'Kommun', group: 'Kommungrupp', countyColumn: 'Län', why: 'Skäl', reserve: 'Reserv', noReserve: 'Ingen kvar i gruppen', forced: 'Ska vara med',
  near: 'Nära helheten i allt', more: (title: string, size: string) => `${title}: ${size} över medel`, less: (title: string, size: string) => `${title}: ${size} under medel`, stands: (group: string) => `Står för ${group.toLowerCase()}`,
  distance: 'Avstånd till helheten', distanceWhy: 'Skillnaden mellan de valdas och alla kommuners medelvärde, i standardavvikelser. De andra metoderna är dragna med samma frö.', variable: 'Tal', mean: 'I genomsnitt', imputed: (count: number) => (count === 1 ? 'en saknar värde' : `${count} saknar värde`),
  groups: 'Kommungrupper', all: 'Alla', inSelection: 'Valda', howHeading: 'Så drogs urvalet',
  how: (n: number, all: number, method: string, seed: number) => `${n} av ${all} kommuner, metod ${method.toLowerCase()}, frö ${seed}.`,
  howMore: (draws: number) => (draws === 1 ? 'Första dragningen gällde.' : `Dragningen gjordes om ${draws} gånger tills länen räckte.`), howAgain: 'Samma indata finns i API:t och ger samma kommuner med kommandot helhet calc sample.',
  howFill: 'Ett värde som saknas räknas som medianen i kommunens grupp.', reservesWhy: 'Reserven är den i samma grupp som håller urvalet närmast helheten om kommunen faller ifrån. När en reserv har kommit in görs listan om.', sources: 'Källa: Kolada och SCB. Uträkningarna är egna.', savedLead: (by: string, at: string) => `Sparat av ${by}, ${at}.`, purposeHeading: 'Används till', decision: 'Beslut om urvalet',
  faults: { value_needed: 'Fyll i', too_long: 'Skriv kortare', too_many: 'Välj högst tolv tal', place_unknown: 'En kommun finns inte. Skriv namnen som de stavas, med komma emellan.', n_needed: 'Skriv 1 till 289', seed_needed: 'Skriv ett heltal', counties_needed: 'Skriv 0 till 21' },
  done: { selection_saved: 'Urvalet är sparat' }, impossible: 'Valen går inte ihop',
  impossibleWhy: { n: 'Det finns inte så många kommuner att välja bland, eller fler kommungrupper än kommuner i urvalet.', include: 'De som ska vara med är fler än urvalet, är också uteslutna, eller ligger utanför länet.', exclude: 'För få är kvar i någon grupp.', minStratum2: 'Så många län går inte att nå.', population: 'Ett tal saknar värde för alla kommuner.' },
}
export type SelectionTexts = typeof sv

const en: SelectionTexts = {
  title: 'Selections', heading: (count) => (count === 0 ? 'No selection is saved' : count === 1 ? 'One saved selection' : `${count} saved selections`),
  lead: 'Some municipalities that stand for all. A saved selection is never changed, and the same seed gives the same municipalities.', new: 'New selection', none: 'No selection is saved', noneHow: 'Choose how many and what the selection is to be like, draw and save.',
  columns: { name: 'Selection', n: 'Municipalities', method: 'Method', mean: 'Distance from the whole', saved: 'Saved' }, of: (n, all) => `${n} of ${all}`, savedBy: (by, at) => `${by}, ${at}`,
  newHeading: 'Choose municipalities that stand for all', drawnHeading: (n, all) => `${n} of ${all} municipalities`,
  drawnLead: (mean, counties, groups) => `The means lie ${mean} standard deviations from the whole on average. ${counties} counties and ${groups} groups are met.`,
  back: 'To the selections', print: 'Print', again: 'Draw again with the same choices', chooseHeading: 'Choices', draw: 'Draw the selection', save: 'Save', saveHeading: 'Save the selection', saveWhy: 'Saved as it is, with all that is needed to draw it again.',
  name: 'Name', purpose: 'What it is for', n: 'How many municipalities', method: 'Method',
  methods: { balanced: 'Balanced', best: 'Best', stratified: 'By chance within groups', random: 'By chance' },
  methodHints: {
    balanced: 'The cube method: by chance, with every mean near that of the whole.', best: 'Exchanges within groups until the difference is least. Nothing is left to chance.', stratified: 'Each group gets its part, by chance within it.', random: 'All have the same chance.',
  },
  seed: 'Seed', seedHint: 'Choose the seed before you see the selection.', county: 'Among the municipalities of', everyCounty: 'The whole country', variables: 'Figures in which the selection is to be like the whole', variablesHint: 'The logarithm of the population is always one of them. At most twelve.', counties: 'At least so many counties', include: 'Must be chosen', includeHint: 'Names with commas between.', exclude: 'May not be chosen',
  chosen: 'Chosen municipalities', place: 'Municipality', group: 'Group', countyColumn: 'County', why: 'Reason', reserve: 'Reserve', noReserve: 'None left of the group', forced: 'Must be chosen',
  near: 'Near the whole in everything', more: (title, size) => `${title}: ${size} above the mean`, less: (title, size) => `${title}: ${size} below the mean`, stands: (group) => `Stands for ${group.toLowerCase()}`,
  distance: 'Distance from the whole', distanceWhy: 'The difference between the means of those chosen and of all, in standard deviations. The other methods are drawn with the same seed.', variable: 'Figure', mean: 'On average', imputed: (count) => (count === 1 ? 'one lacks a value' : `${count} lack a value`),
  groups: 'Groups of municipalities', all: 'All', inSelection: 'Chosen', howHeading: 'How the selection was drawn',
  how: (n, all, method, seed) => `${n} of ${all} municipalities, method ${method.toLowerCase()}, seed ${seed}.`,
  howMore: (draws) => (draws === 1 ? 'The first draw held.' : `It was drawn anew ${draws} times until the counties were enough.`), howAgain: 'The same input stands in the API and gives the same municipalities by the command helhet calc sample.',
  howFill: 'A value that is missing counts as the median of the municipality’s group.', reservesWhy: 'The reserve is the one of the same group that keeps the selection nearest the whole if the municipality falls away. When a reserve has come in, the list is made anew.', sources: 'Source: Kolada and SCB. The calculations are our own.', savedLead: (by, at) => `Saved by ${by}, ${at}.`, purposeHeading: 'Used for', decision: 'Decision on the selection',
  faults: { value_needed: 'Fill this in', too_long: 'Write less', too_many: 'Choose at most twelve figures', place_unknown: 'One of them is no municipality. Write the names as they are spelt, with commas between.', n_needed: 'Write 1 to 289', seed_needed: 'Write a whole number', counties_needed: 'Write 0 to 21' },
  done: { selection_saved: 'The selection is saved' }, impossible: 'The choices do not fit together',
  impossibleWhy: { n: 'There are not so many municipalities to choose among, or more groups than municipalities in the selection.', include: 'Those that must be chosen are more than the selection, are also left out, or lie outside the county.', exclude: 'Too few are left of some group.', minStratum2: 'So many counties cannot be met.', population: 'A figure has no value of any municipality.' },
}
export const selectionTexts: Texts<SelectionTexts> = { sv, en }

export const selectionRefusals: Texts<RefusalTexts> = {
  sv: {
    selection_not_possible: ({ field }) => ({ title: sv.impossible, detail: Object.entries(sv.impossibleWhy).find(([name]) => name === field)?.[1] ?? '' }),
    selection_not_found: () => ({ title: 'Urvalet finns inte', detail: 'Gå till listan över urval.' }),
  },
  en: {
    selection_not_possible: ({ field }) => ({ title: en.impossible, detail: Object.entries(en.impossibleWhy).find(([name]) => name === field)?.[1] ?? '' }),
    selection_not_found: () => ({ title: 'There is no such selection', detail: 'Go to the list of selections.' }),
  },
}
