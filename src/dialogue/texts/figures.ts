import type { Texts } from '../../platform/language.ts'
import type { RefusalTexts } from '../../platform/refusal.ts'
import type { FigureKind, Gender, ImportFault, ImportStage, Standing, UnitFault } from '../contract/figures.ts'

const sv = {
  title: 'Kommuntal', lead: 'Offentliga nyckeltal om kommunerna, som myndigheter har publicerat dem. Inget här är om enskilda.',
  heading: (count: string) => `${count} nyckeltal`, import: 'Läs in', back: 'Till katalogen', search: 'Sök på namn eller beteckning', find: 'Sök',
  kinds: { with_values: 'Med värden', all: 'Alla', unit_fault: 'Fel enhet' } satisfies Record<FigureKind, string>, kindsLabel: 'Vilka nyckeltal',
  none: 'Inga nyckeltal', noneHow: 'Pröva andra ord, eller läs in filer från Kolada.',
  columns: { figure: 'Nyckeltal', unit: 'Enhet', years: 'År', published: 'Publiceras', values: 'Värden' },
  unit: 'Enhet', noUnit: 'Står inte i titeln', noValues: 'Inga värden', years: (first: number, last: number) => (first === last ? String(first) : `${first}–${last}`),
  unitFaults: {
    more_than_all: 'Titeln säger andel, men mer än hälften av värdena är över hundra.', more_than_base: 'Värdena är större än det antal som titeln säger att de räknas per. Se efter i definitionen vad de räknas per.',
  } satisfies Record<UnitFault, string>,
  unitFaultHeading: 'Enheten stämmer inte med värdena', unitFaultShort: 'Enheten stämmer inte',
  definition: 'Definition', noDefinition: 'Ingen definition är inläst.', area: 'Område', publishedFor: (period: string) => (period === '' ? '' : `för ${period}`), unknown: 'Inte känt',
  source: 'Källa: Kolada. Uträkningar och diagram är egna.', year: 'År', gender: 'Kön', genders: { T: 'Alla', K: 'Kvinnor', M: 'Män' } satisfies Record<Gender, string>,
  place: 'Kommun', noPlace: 'Ingen', group: 'Kommungrupp', allGroups: 'Hela landet', show: 'Visa', csv: 'Spara som CSV', print: 'Skriv ut',
  spreadTitle: (place: string, value: string, rank: number, n: number) => `${place} har ${value}, plats ${rank} av ${n} från det högsta`,
  spreadPlain: (n: number, median: string) => `Hälften av ${n} kommuner ligger över ${median}`, spreadNone: 'Ingen kommun har ett värde för året',
  spreadDefinition: (title: string, year: number) => `Antal kommuner efter värde. ${title}, ${year}.`, median: (value: string) => `Median ${value}`, own: (place: string, value: string) => `${place} ${value}`,
  measure: 'Mått', amount: 'Tal', n: 'Kommuner med värde', q1: 'Nedre kvartil', q3: 'Övre kvartil', middle: 'Median', mean: 'Medel, varje kommun lika', nation: 'Riket, som publicerat', missing: 'Utan värde',
  standings: { known: 'Värde', missing: 'Saknas', privacy: 'Dolt för få personer', not_applicable: 'Gäller inte' } satisfies Record<Standing, string>,
  seriesTitle: (place: string, group: string) => `${place} år för år, mot medianen i ${group}`, inCountry: 'landet', seriesDefinition: 'Hel linje: kommunen. Streckad: medianen. Där värde saknas är linjen bruten.',
  seriesOne: 'Kommunen', seriesOther: 'Median', table: 'Kommunerna', rank: 'Plats', value: 'Värde', county: 'Län', order: { rang: 'Efter värde', namn: 'Efter namn' }, orderLabel: 'Ordning',
  importTitle: 'Läs in kommuntal', importLead: 'Sidor ur Koladas API (katalog eller värden, JSON) eller CSV. Är en fil fel läses inget in, och du får veta rad och kolumn.',
  importFile: 'Fil', importFileHint: 'JSON ur Kolada v3, eller CSV med kpi, municipality, period, gender, value och status, eller id, title och description.', importPasted: 'Eller klistra in', importButton: 'Läs in', imports: 'Inläsningar', importsNone: 'Inget är inläst', importsNoneHow: 'Välj en fil här bredvid.',
  importColumns: { asked: 'Begärd', stage: 'Läge', progress: 'Läst', by: 'Av' }, stages: { waiting: 'Väntar', reading: 'Läser in', done: 'Inläst', refused: 'Inget lästes in', stopped: 'Stoppad' } satisfies Record<ImportStage, string>,
  progress: (done: number, all: number, values: string, figures: string) => `${done} av ${all} filer, ${values} värden, ${figures} nyckeltal`,
  importFault: (words: string, file: number | null, row: number | null, column: string | null) => [words, file === null ? '' : `fil ${file}`, row === null ? '' : `rad ${row}`, column === null || column === '' ? '' : `kolumn ${column}`].filter((part) => part !== '').join(', '),
  faultWords: {
    file_is_not_text: 'Filen är inte text', file_is_empty: 'Filen är tom', file_has_too_many_rows: 'Filen har fler än 200 000 rader', file_has_too_many_columns: 'Filen har för många kolumner', column_stands_twice: 'En kolumn står två gånger', quotes_do_not_match: 'Citattecken saknas eller är för många',
    cells_do_not_match_head: 'Raden har inte lika många celler som rubriken', column_is_needed: 'En kolumn saknas', not_a_kpi: 'Beteckningen är ingen bokstav och fem siffror', not_a_place: 'Kommunens kod är inte fyra siffror', not_a_year: 'Året är inget år', not_a_gender: 'Kön är inte T, K eller M', not_a_number: 'Värdet är inget tal', not_a_status: 'Statusen är inte känd',
    value_and_status: 'Raden har både ett värde och ett skäl till att det saknas', stands_twice: 'Samma värde står två gånger', not_this_shape: 'Filen har inte Koladas form',
    network_off: 'Hämtning från Kolada är avstängd här (HELHET_KOLADA); läs in filer i stället', not_reached: 'Kolada gick inte att nå', timed_out: 'Kolada svarade inte i tid', certificate_refused: 'Koladas certifikat godtogs inte', address_refused: 'Adressen till Kolada ligger på det inre nätet', answer_too_long: 'Svaret var för stort', not_accepted: 'Kolada tog inte emot frågan; finns nyckeltalet?', elsewhere: 'Svaret ledde till en annan adress', not_asked_for: 'Svaret innehöll något annat än det som efterfrågades',
  } satisfies Record<ImportFault, string>,
  faults: { file_needed: 'Välj en fil eller klistra in dess innehåll', too_many: 'Välj högst 30 filer', file_is_not_base64: 'Filen är inte kodad i base64', too_long: 'Texten är för lång', kpi_needed: 'Skriv minst en beteckning', too_many_kpis: 'Skriv högst 60 beteckningar', not_a_kpi: 'En beteckning är en bokstav och fem siffror: N15428', not_a_year: 'Skriv ett år från 1990 till i år, det första först' },
  done: { import_asked: 'Filen är mottagen och läses in', fetch_asked: 'Hämtningen är begärd', fetch_stopped: 'Hämtningen är stoppad. Det som är läst står kvar', fetch_goes_on: 'Hämtningen fortsätter där den var' },
  fetch: 'Hämta från Kolada', fetchTitle: 'Hämta kommuntal från Kolada', fetchLead: 'Nyckeltalens namn och värden hämtas sida för sida i bakgrunden, för alla kommuner. Till Kolada går bara beteckningar och år.', fetchKpis: 'Beteckningar', fetchKpisHint: 'En på varje rad eller med komma emellan: N15428, U33401.', fetchFrom: 'Från år', fetchTo: 'Till år', fetchButton: 'Hämta', fetchStop: 'Stoppa', fetchAction: 'Åtgärd', fetchGoOn: 'Fortsätt',
  fetchRefused: 'Kom inte hela vägen', fetchOf: (kpis: string, years: string) => `Kolada: ${kpis}, ${years}`, fetchProgress: (done: number, all: number, values: string, figures: string) => `${done} av ${all} sidor, ${values} värden, ${figures} nyckeltal`, andMore: (more: number) => `och ${more} till`, toImports: 'Till inläsningarna',
  refresh: 'Visa hur långt det har kommit',
  csvColumns: { place: 'kommun', code: 'kod', county: 'län', group: 'kommungrupp', value: 'värde', standing: 'status', rank: 'plats', kpi: 'nyckeltal', year: 'år', gender: 'kön', source: 'källa' },
}
export type FiguresTexts = typeof sv

const en: FiguresTexts = {
  title: 'Figures of municipalities', lead: 'Public figures about the municipalities, as authorities have published them. Nothing here is about single persons.',
  heading: (count) => `${count} figures`, import: 'Read in', back: 'To the catalogue', search: 'Search by name or id', find: 'Search',
  kinds: { with_values: 'With values', all: 'All', unit_fault: 'Wrong unit' }, kindsLabel: 'Which figures',
  none: 'No figures', noneHow: 'Try other words, or read in files from Kolada.',
  columns: { figure: 'Figure', unit: 'Unit', years: 'Years', published: 'Published', values: 'Values' },
  unit: 'Unit', noUnit: 'Not in the title', noValues: 'No values', years: (first, last) => (first === last ? String(first) : `${first}–${last}`),
  unitFaults: {
    more_than_all: 'The title says share, but more than half of the values are above a hundred.', more_than_base: 'The values are larger than the number that the title says they are counted per. See the definition for what they are counted per.',
  },
  unitFaultHeading: 'The unit does not fit the values', unitFaultShort: 'The unit does not fit',
  definition: 'Definition', noDefinition: 'No definition is read in.', area: 'Area', publishedFor: (period) => (period === '' ? '' : `for ${period}`), unknown: 'Not known',
  source: 'Source: Kolada. Calculations and charts are our own.', year: 'Year', gender: 'Gender', genders: { T: 'All', K: 'Women', M: 'Men' },
  place: 'Municipality', noPlace: 'None', group: 'Group of municipalities', allGroups: 'The whole country', show: 'Show', csv: 'Save as CSV', print: 'Print',
  spreadTitle: (place, value, rank, n) => `${place} has ${value}, place ${rank} of ${n} from the highest`,
  spreadPlain: (n, median) => `Half of ${n} municipalities lie above ${median}`, spreadNone: 'No municipality has a value for the year',
  spreadDefinition: (title, year) => `Municipalities by value. ${title}, ${year}.`, median: (value) => `Median ${value}`, own: (place, value) => `${place} ${value}`,
  measure: 'Measure', amount: 'Number', n: 'Municipalities with a value', q1: 'Lower quartile', q3: 'Upper quartile', middle: 'Median', mean: 'Mean, each municipality alike', nation: 'The country, as published', missing: 'Without a value',
  standings: { known: 'Value', missing: 'Missing', privacy: 'Hidden, few persons', not_applicable: 'Does not apply' },
  seriesTitle: (place, group) => `${place} year by year, against the median of ${group}`, inCountry: 'the country', seriesDefinition: 'Whole line: the municipality. Dotted: the median. Where a value is missing the line is broken.',
  seriesOne: 'The municipality', seriesOther: 'Median', table: 'The municipalities', rank: 'Place', value: 'Value', county: 'County', order: { rang: 'By value', namn: 'By name' }, orderLabel: 'Order',
  importTitle: 'Read figures in', importLead: 'Pages of Kolada’s API (catalogue or values, JSON) or CSV. When a file is wrong nothing is read in, and you are told the row and column.',
  importFile: 'File', importFileHint: 'JSON of Kolada v3, or CSV with kpi, municipality, period, gender, value and status, or id, title and description.', importPasted: 'Or paste', importButton: 'Read in', imports: 'Imports', importsNone: 'Nothing is read in', importsNoneHow: 'Choose a file here.',
  importColumns: { asked: 'Asked for', stage: 'State', progress: 'Read', by: 'By' }, stages: { waiting: 'Waits', reading: 'Reading', done: 'Read in', refused: 'Nothing was read in', stopped: 'Stopped' },
  progress: (done, all, values, figures) => `${done} of ${all} files, ${values} values, ${figures} figures`,
  importFault: (words, file, row, column) => [words, file === null ? '' : `file ${file}`, row === null ? '' : `row ${row}`, column === null || column === '' ? '' : `column ${column}`].filter((part) => part !== '').join(', '),
  faultWords: {
    file_is_not_text: 'The file is not text', file_is_empty: 'The file is empty', file_has_too_many_rows: 'The file has more than 200,000 rows', file_has_too_many_columns: 'The file has too many columns', column_stands_twice: 'A column stands twice', quotes_do_not_match: 'Quotation marks are missing or too many',
    cells_do_not_match_head: 'The row has not as many cells as the head', column_is_needed: 'A column is missing', not_a_kpi: 'The id is not a letter and five digits', not_a_place: 'The code of the municipality is not four digits', not_a_year: 'The year is no year', not_a_gender: 'Gender is not T, K or M', not_a_number: 'The value is no number', not_a_status: 'The status is not known',
    value_and_status: 'The row has both a value and a reason why it is missing', stands_twice: 'The same value stands twice', not_this_shape: 'The file has not the shape of Kolada',
    network_off: 'Fetching from Kolada is turned off here (HELHET_KOLADA); read files in instead', not_reached: 'Kolada could not be reached', timed_out: 'Kolada did not answer in time', certificate_refused: 'The certificate of Kolada was not accepted', address_refused: 'The address of Kolada lies on the inner network', answer_too_long: 'The answer was too large', not_accepted: 'Kolada did not take the question; is there such a figure?', elsewhere: 'The answer led to another address', not_asked_for: 'The answer held something other than what was asked for',
  },
  faults: { file_needed: 'Choose a file or paste what it says', too_many: 'Choose at most 30 files', file_is_not_base64: 'The file is not coded in base64', too_long: 'The text is too long', kpi_needed: 'Write at least one id', too_many_kpis: 'Write at most 60 ids', not_a_kpi: 'An id is a letter and five digits: N15428', not_a_year: 'Write a year from 1990 to this year, the first one first' },
  done: { import_asked: 'The file has come and is being read', fetch_asked: 'The fetch is asked for', fetch_stopped: 'The fetch is stopped. What was read stays', fetch_goes_on: 'The fetch goes on from where it was' },
  fetch: 'Fetch from Kolada', fetchTitle: 'Fetch figures from Kolada', fetchLead: 'Names and values of the figures are fetched page by page in the background, for all municipalities. Only ids and years go to Kolada.', fetchKpis: 'Ids', fetchKpisHint: 'One on each line or with commas between: N15428, U33401.', fetchFrom: 'From year', fetchTo: 'To year', fetchButton: 'Fetch', fetchStop: 'Stop', fetchAction: 'Action', fetchGoOn: 'Go on',
  fetchRefused: 'Did not get all the way', fetchOf: (kpis, years) => `Kolada: ${kpis}, ${years}`, fetchProgress: (done, all, values, figures) => `${done} of ${all} pages, ${values} values, ${figures} figures`, andMore: (more) => `and ${more} more`, toImports: 'To the imports',
  refresh: 'Show how far it has come',
  csvColumns: { place: 'municipality', code: 'code', county: 'county', group: 'group', value: 'value', standing: 'status', rank: 'place', kpi: 'figure', year: 'year', gender: 'gender', source: 'source' },
}
export const figuresTexts: Texts<FiguresTexts> = { sv, en }

export const figuresRefusals: Texts<RefusalTexts> = {
  sv: {
    public_figure_not_found: () => ({ title: 'Nyckeltalet finns inte', detail: 'Det är inte inläst. Sök i katalogen, eller läs in det.' }),
    figure_import_not_found: () => ({ title: 'Inläsningen finns inte', detail: 'Gå till listan över inläsningar.' }),
    figure_fetch_is_wrong: () => ({ title: 'Uppgifterna går inte att hämta efter', detail: 'Rätta det som är markerat.' }),
    figure_fetch_is_not_under_way: () => ({ title: 'Inget pågår att stoppa', detail: 'Hämtningen är redan klar eller stoppad, eller så är det filer som läses in.' }),
    figure_fetch_cannot_go_on: () => ({ title: 'Den går inte att fortsätta', detail: 'Bara en hämtning som har stoppats eller inte kom hela vägen går att fortsätta.' }),
  },
  en: {
    public_figure_not_found: () => ({ title: 'There is no such figure', detail: 'It is not read in. Search the catalogue, or read it in.' }),
    figure_import_not_found: () => ({ title: 'There is no such import', detail: 'Go to the list of imports.' }),
    figure_fetch_is_wrong: () => ({ title: 'This cannot be fetched', detail: 'Mend what is marked.' }),
    figure_fetch_is_not_under_way: () => ({ title: 'Nothing is under way to be stopped', detail: 'The fetch is done or stopped already, or it is files that are being read.' }),
    figure_fetch_cannot_go_on: () => ({ title: 'It cannot go on', detail: 'Only a fetch that was stopped or did not get all the way can go on.' }),
  },
}
