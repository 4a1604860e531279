import { formatNumber, formatWeek } from '../calendar/format.ts'
import { MONTH_NAMES } from '../calendar/names.ts'
import type { Language, Texts } from '../platform/language.ts'
import type { RefusalTexts } from '../platform/refusal.ts'
import type { MeasureKey } from './rules/measure.ts'
import type { Period } from './rules/period.ts'

type MeasureWords = {
  readonly title: string
  /** So many, with the noun: "118 orosanmälningar". */
  readonly counted: (n: number) => string
  readonly definition: string
}

const reporterKinds = {
  schools: 'Skola och förskola', authorities: 'Andra myndigheter och verksamheter', persons: 'Enskilda och anonyma',
  school: 'Skola', preschool: 'Förskola', health_care: 'Hälso- och sjukvård', dentist: 'Tandvård', psychiatry: 'BUP', police: 'Polis',
  social_services: 'Annan socialtjänst', emergency_duty: 'Socialjour', women_shelter: 'Kvinnojour', migration_agency: 'Migrationsverket',
  other_authority: 'Annan myndighet', relative: 'Anhörig', private: 'Privatperson', self: 'Barnet självt', anonymous: 'Anonym',
}
const reporterKindsEn: typeof reporterKinds = {
  schools: 'School and preschool', authorities: 'Other authorities and services', persons: 'Individuals and anonymous',
  school: 'School', preschool: 'Preschool', health_care: 'Health care', dentist: 'Dental care', psychiatry: 'Child psychiatry', police: 'Police',
  social_services: 'Other social services', emergency_duty: 'Emergency duty', women_shelter: 'Women\'s shelter', migration_agency: 'Migration Agency',
  other_authority: 'Other authority', relative: 'Relative', private: 'Private person', self: 'The child', anonymous: 'Anonymous',
}

const sv = {
  title: 'Statistik',
  latest: (what: string, when: string) => `${what} i ${when}`,
  nothingYet: 'Ingen statistik är släppt än',
  nothingYetHow: 'En månad släpps en vecka efter att den är slut, ett kvartal två veckor efter, ett år en månad efter. Kom tillbaka då.',
  catalogueLead: 'Släppta tabeller om barn- och ungdomsvården. Varje period räknas en gång och ändras inte efteråt.',
  tables: 'Tabeller', what: 'Vad som räknas', latestPeriod: 'Senaste perioden', number: 'Antal', periods: 'Perioder', chooseTable: 'Fler tabeller',
  protectedHeading: 'Så skyddas den enskilde',
  protectedHow: [
    'Ett tal under fem, eller om färre än fem personer, är dolt. Noll visas.',
    'Fler tal är dolda där ett dolt annars hade gått att räkna ut från summor eller andra tabeller.',
    'En tabell som räknar färre än tio visas inte alls.',
    'En andel visas bara när delen, resten och hela antalet får visas.',
  ],
  onePage: 'Statistik på en sida', onePagePdf: 'Hämta en sida PDF', page: 'Sida {page} av {pages}', printedFoot: (when: string) => `Släppt statistik, utskriven ${when}`, ofWhich: 'Därav',
  hidden: 'dold', withheldWord: 'visas inte',
  withheldHeading: (title: string, when: string) => `${title} i ${when} är för få för att visas`,
  withheldHow: 'Tabellen räknar färre än tio, eller går inte att visa utan att någon kan kännas igen. Välj en annan period.',
  tableLead: (definition: string, released: string) => `${definition} Släppt ${released}.`,
  byUnit: (title: string) => `${title} efter enhet`,
  byCategory: (title: string) => `${title} i hela kommunen`,
  unit: 'Enhet', municipality: 'Hela kommunen', total: 'Alla', category: 'Slag',
  share: { contacts: 'Andel som blev av', decisions: 'Andel i tid' },
  shareHow: 'Andelen är delen av alla på samma rad.',
  zeroUnits: 'Enheter där inget har räknats visas inte.',
  late: (n: number, when: string) => `${formatNumber(n, 'sv')} uppgifter om ${when} skrevs in efter att den perioden släpptes. De är inte inräknade i någon tabell.`,
  lateFew: (when: string) => `Färre än tio uppgifter om ${when} skrevs in efter att den perioden släpptes. De är inte inräknade i någon tabell.`,
  overTime: (latest: string, earlier: string | null) => (earlier === null ? `${latest}.` : `${latest}, ${earlier}.`),
  overTimeDefinition: (title: string) => `${title} i hela kommunen, period för period. En lucka är en period som är för liten för att visas.`,
  print: 'Skriv ut', csv: 'Hämta CSV', back: 'Alla tabeller',
  csvHead: ['Tabell', 'Period', 'Enhet', 'Slag', 'Antal', 'Anmärkning'],
  quarter: (n: number, year: string) => `kvartal ${n} ${year}`, shortQuarter: (n: number, year: string) => `kv ${n} ${year}`, shortWeek: (n: number) => `v ${n}`,
  unitKinds: { intake: 'Mottagning', investigation: 'Utredning', placement: 'Placering', support: 'Stöd', emergency_duty: 'Socialjour', management: 'Ledning' },
  measures: {
    reports: {
      title: 'Orosanmälningar', counted: (n) => (n === 1 ? 'en orosanmälan' : `${formatNumber(n, 'sv')} orosanmälningar`),
      definition: 'Orosanmälningar som kom in under månaden, efter vem som anmälde.',
    },
    grounds: {
      title: 'Grunder för oro', counted: (n) => (n === 1 ? 'en grund' : `${formatNumber(n, 'sv')} grunder`),
      definition: 'Grunder som nämns i orosanmälningar under kvartalet. En anmälan kan nämna flera.',
    },
    contacts: {
      title: 'Kontakter med barn', counted: (n) => (n === 1 ? 'en kontakt' : `${formatNumber(n, 'sv')} kontakter`),
      definition: 'Kontakter med barn under månaden: de som blev av och hur, de som inte blev av och varför.',
    },
    decisions: {
      title: 'Beslutade förhandsbedömningar', counted: (n) => (n === 1 ? 'en förhandsbedömning' : `${formatNumber(n, 'sv')} förhandsbedömningar`),
      definition: 'Förhandsbedömningar som beslutades under kvartalet, i tid eller efter den sista lagliga dagen (SoL 20:2).',
    },
    cases: {
      title: 'Öppna ärenden', counted: (n) => (n === 1 ? 'ett öppet ärende' : `${formatNumber(n, 'sv')} öppna ärenden`),
      definition: 'Ärenden som var öppna kvartalets sista dag, efter barnets ålder då.',
    },
    staff: {
      title: 'Personal som kom och gick', counted: (n) => (n === 1 ? 'en som kom eller gick' : `${formatNumber(n, 'sv')} som kom eller gick`),
      definition: 'Tillsvidareanställda som under året började, slutade eller flyttade mellan enheter. Den som flyttade räknas både där hon gick och där hon kom.',
    },
  } satisfies Record<MeasureKey, MeasureWords>,
  categories: {
    all: 'Alla', ...reporterKinds,
    violence_against_child: 'Våld mot barnet', violence_in_close_relations: 'Våld i nära relationer', sexual_abuse: 'Sexuella övergrepp', neglect: 'Brister i omsorgen',
    parent_alcohol_or_drugs: 'Förälders alkohol eller droger', own_alcohol_or_drugs: 'Egen alkohol eller droger', crime: 'Brott',
    school_absence: 'Frånvaro från skolan', mental_ill_health: 'Psykisk ohälsa', honour_related: 'Heder', other: 'Annat',
    held: 'Blev av', in_person: 'I person', video: 'Video', phone_or_letter: 'Telefon eller brev',
    not_held: 'Blev inte av', cancelled_by_us: 'Vi ställde in', cancelled_by_them: 'De ställde in', illness: 'Sjukdom', no_show: 'Uteblev',
    in_time: 'I tid', late: 'Efter sista dagen',
    age_0_5: '0–5 år', age_6_12: '6–12 år', age_13_17: '13–17 år', age_18: '18 år och äldre', age_unknown: 'Okänd ålder',
    arrived: 'Kom', joined: 'Började', moved_in: 'Flyttade in', gone: 'Gick', left: 'Slutade', own_request: 'Egen begäran', retirement: 'Pension',
    left_otherwise: 'Annat eller okänt skäl', moved_out: 'Flyttade ut',
  },
}

const en: typeof sv = {
  title: 'Statistics',
  latest: (what, when) => `${what} in ${when}`,
  nothingYet: 'No statistics are released yet',
  nothingYetHow: 'A month is released a week after it is over, a quarter two weeks after, a year a month after. Come back then.',
  catalogueLead: 'Released tables on the social care of children and young people. Each period is counted once and not changed afterwards.',
  tables: 'Tables', what: 'What is counted', latestPeriod: 'Latest period', number: 'Number', periods: 'Periods', chooseTable: 'More tables',
  protectedHeading: 'How the individual is protected',
  protectedHow: [
    'A number under five, or about fewer than five persons, is hidden. Zero is shown.',
    'More numbers are hidden where a hidden one could otherwise be worked out from sums or other tables.',
    'A table that counts fewer than ten is not shown at all.',
    'A share is shown only when the part, the rest and the whole may be shown.',
  ],
  onePage: 'Statistics on one page', onePagePdf: 'Get one page as PDF', page: 'Page {page} of {pages}', printedFoot: (when) => `Released statistics, printed ${when}`, ofWhich: 'Of these',
  hidden: 'hidden', withheldWord: 'not shown',
  withheldHeading: (title, when) => `${title} in ${when}: too few to be shown`,
  withheldHow: 'The table counts fewer than ten, or cannot be shown without somebody being recognised. Choose another period.',
  tableLead: (definition, released) => `${definition} Released ${released}.`,
  byUnit: (title) => `${title} by unit`,
  byCategory: (title) => `${title} in the whole municipality`,
  unit: 'Unit', municipality: 'The whole municipality', total: 'All', category: 'Kind',
  share: { contacts: 'Share that came about', decisions: 'Share in time' },
  shareHow: 'The share is the part of all in the same row.',
  zeroUnits: 'Units where nothing was counted are not shown.',
  late: (n, when) => `${formatNumber(n, 'en')} facts about ${when} were written down after that period was released. They are in no table.`,
  lateFew: (when) => `Fewer than ten facts about ${when} were written down after that period was released. They are in no table.`,
  overTime: (latest, earlier) => (earlier === null ? `${latest}.` : `${latest}, ${earlier}.`),
  overTimeDefinition: (title) => `${title} in the whole municipality, period by period. A gap is a period too small to be shown.`,
  print: 'Print', csv: 'Get CSV', back: 'All tables',
  csvHead: ['Table', 'Period', 'Unit', 'Kind', 'Number', 'Remark'],
  quarter: (n, year) => `quarter ${n} ${year}`, shortQuarter: (n, year) => `Q${n} ${year}`, shortWeek: (n) => `w ${n}`,
  unitKinds: { intake: 'Intake', investigation: 'Investigation', placement: 'Placement', support: 'Support', emergency_duty: 'Emergency duty', management: 'Management' },
  measures: {
    reports: {
      title: 'Reports of concern', counted: (n) => (n === 1 ? 'one report of concern' : `${formatNumber(n, 'en')} reports of concern`),
      definition: 'Reports of concern that came in during the month, by who reported.',
    },
    grounds: {
      title: 'Grounds of concern', counted: (n) => (n === 1 ? 'one ground' : `${formatNumber(n, 'en')} grounds`),
      definition: 'Grounds named in reports of concern during the quarter. A report may name several.',
    },
    contacts: {
      title: 'Contacts with children', counted: (n) => (n === 1 ? 'one contact' : `${formatNumber(n, 'en')} contacts`),
      definition: 'Contacts with children during the month: those that came about and how, those that did not and why.',
    },
    decisions: {
      title: 'Preliminary assessments decided', counted: (n) => (n === 1 ? 'one preliminary assessment' : `${formatNumber(n, 'en')} preliminary assessments`),
      definition: 'Preliminary assessments decided during the quarter, in time or after the last lawful day (SoL 20:2).',
    },
    cases: {
      title: 'Open cases', counted: (n) => (n === 1 ? 'one open case' : `${formatNumber(n, 'en')} open cases`),
      definition: 'Cases open on the last day of the quarter, by the child\'s age then.',
    },
    staff: {
      title: 'Staff who came and went', counted: (n) => (n === 1 ? 'one who came or went' : `${formatNumber(n, 'en')} who came or went`),
      definition: 'Permanent staff who joined, left or moved between units during the year. Who moved counts both where they went from and where they came.',
    },
  },
  categories: {
    all: 'All', ...reporterKindsEn,
    violence_against_child: 'Violence against the child', violence_in_close_relations: 'Violence in close relations', sexual_abuse: 'Sexual abuse', neglect: 'Neglect',
    parent_alcohol_or_drugs: 'A parent\'s alcohol or drugs', own_alcohol_or_drugs: 'Own alcohol or drugs', crime: 'Crime',
    school_absence: 'Absence from school', mental_ill_health: 'Mental ill-health', honour_related: 'Honour-related', other: 'Other',
    held: 'Came about', in_person: 'In person', video: 'Video', phone_or_letter: 'Phone or letter',
    not_held: 'Did not come about', cancelled_by_us: 'We cancelled', cancelled_by_them: 'They cancelled', illness: 'Illness', no_show: 'Did not come',
    in_time: 'In time', late: 'After the last day',
    age_0_5: '0–5 years', age_6_12: '6–12 years', age_13_17: '13–17 years', age_18: '18 years and older', age_unknown: 'Age unknown',
    arrived: 'Came', joined: 'Joined', moved_in: 'Moved in', gone: 'Went', left: 'Left', own_request: 'Own request', retirement: 'Retirement',
    left_otherwise: 'Another reason or none known', moved_out: 'Moved out',
  },
}
export type DisclosureTexts = typeof sv
export const disclosureTexts: Texts<DisclosureTexts> = { sv, en }

/** A period as people read it: "oktober 2026", "kvartal 4 2026", "vecka 47 2026", "2026". */
export function periodWords(period: Period, language: Language): string {
  const year = period.slice(0, 4)
  if (period.includes('W')) return formatWeek(period, language, true)
  if (period.includes('Q')) return disclosureTexts[language].quarter(Number(period.slice(6)), year)
  if (period.length === 7) return `${MONTH_NAMES[language].long[Number(period.slice(5)) - 1] ?? ''} ${year}`
  return year
}

export const disclosureRefusals: Texts<RefusalTexts> = {
  sv: { period_not_released: () => ({ title: 'Perioden är inte släppt', detail: 'Öppna tabellen och välj en av perioderna där.' }) },
  en: { period_not_released: () => ({ title: 'That period is not released', detail: 'Open the table and choose one of its periods.' }) },
}
