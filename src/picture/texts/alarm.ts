import { countInWords } from '../../calendar/format.ts'
import type { Texts } from '../../platform/language.ts'
import type { RefusalTexts } from '../../platform/refusal.ts'

const svSeries: Readonly<Record<string, string>> = {
  'contacts.personal': 'Personliga möten', 'contacts.video': 'Videomöten', 'contacts.phone': 'Telefonkontakter', 'contacts.cancelled_by_us': 'Kontakter som vi ställde in',
  'contacts.cancelled_by_them': 'Kontakter som de ställde in', 'reports.all': 'Orosanmälningar', 'reports.school': 'Orosanmälningar från skola och förskola',
  'reports.authorities': 'Orosanmälningar från vård, polis och andra myndigheter', 'reports.private': 'Orosanmälningar från privatpersoner och anonyma',
  'clocks.late': 'Frister som bröts', 'sick.days': 'Sjukdagar', 'support.applications': 'Ansökningar om ekonomiskt bistånd', arrivals: 'Anvisade ensamkommande barn',
  'enquiries.all': 'Frågor', 'visits.booked': 'Bokade besök på kontoret', 'visits.unbooked': 'Obokade besök på kontoret',
}

const sv = {
  title: 'Förändringar', heading: (n: number) => (n === 0 ? 'Inget avviker.' : n === 1 ? 'En förändring pågår.' : `${countInWords(n, 'sv', 'start')} förändringar pågår.`),
  lead: 'Varje veckoserie jämförs varje natt med vad som var att vänta. Helgdagar, säsong och det som ännu inte är antecknat är medräknat.',
  views: 'Visa', open: 'Pågående', all: 'Alla', none: 'Inget avviker just nu', noneHow: 'När en serie avviker längre än slumpen gör står det här och på lägesbilden.',
  noneYet: 'Inget har avvikit än', kind: (unit: string, from: string) => `${unit}, sedan ${from}`, everywhere: 'Hela kommunen',
  series: svSeries,
  ground: (word: string) => `Orosanmälningar om ${word.toLowerCase()}`, enquiries: (theme: string) => `Frågor om ${theme.charAt(0).toLowerCase()}${theme.slice(1)}`,
  fell: (what: string, share: string, from: string) => `${what} är ungefär ${share} färre än väntat sedan ${from}.`,
  rose: (what: string, share: string, from: string) => `${what} är ungefär ${share} fler än väntat sedan ${from}.`,
  stopped: (what: string, from: string) => `${what} har upphört sedan ${from}.`,
  times: (what: string, times: string, from: string) => `${what} är ungefär ${times} gånger så många som väntat sedan ${from}.`,
  came: (what: string, from: string) => `${what} har kommit sedan ${from}, där inga var att vänta.`,
  interval: (low: string, high: string) => `Med 95 procents säkerhet mellan ${low} och ${high} av det väntade.`,
  mostly: { by_us: 'inställda av oss', by_them: 'inställda av dem', illness: 'sjukdom', no_show: 'att de uteblev', booked: 'att färre bokades', mode: 'att fler bokades på video eller telefon' },
  cause: (why: string, share: string) => `Mest beror det på ${why}: ${share} av förändringen.`, noCause: 'Ingen enskild orsak står för mer än hälften.',
  acknowledged: (by: string, on: string) => `Kvitterad av ${by} ${on}.`, unacknowledged: 'Ingen har kvitterat.', closedOver: (on: string) => `Över sedan ${on}.`,
  closedGrew: (on: string) => `Växte och larmades på nytt ${on}.`, toDetail: 'Se förändringen', toPicture: 'Till lägesbilden', toAll: 'Alla förändringar',
  chartTitle: (what: string, unit: string) => `${what}, ${unit}, per vecka`,
  chartDefinition: (from: string, to: string) => `Fullbordade veckor, ${from} till ${to}. Det grå fältet är vad en vanlig vecka håller sig inom; helgdagar är medräknade.`,
  shortHistory: 'Serien är kortare än ett år. Säsongen är inte känd, och bara stora förändringar syns.',
  splitTitle: 'Vad förändringen består av', splitLead: (before: string, after: string) => `Per vanlig vecka: ${before} möten förut, ${after} nu.`,
  splitWhy: { booked: 'Färre eller fler bokade', mode: 'Bokade på video eller telefon i stället', by_us: 'Inställda av oss', by_them: 'Inställda av dem', illness: 'Sjukdom', no_show: 'Uteblev' },
  splitHow: 'Delarna läggs ihop till hela förändringen. Att just samma familjer bytte till video eller telefon går inte att veta.',
  columns: { week: 'Vecka', count: 'Antal', within: 'Väntat mellan', why: 'Orsak', change: 'Möten per vecka', share: 'Del av förändringen' },
  next: 'Titta vidare', nextList: 'Öppna raderna för den senaste veckan', nextArrivals: 'Öppna mottagandet', nextEnquiries: 'Se frågor och besök vecka för vecka', nextSupport: 'Öppna ansökningarna', nextLate: 'Öppna försenade frister',
  nextLoad: 'Se belastningen', note: 'Vad ni vet och gör', noteHint: 'Skriv inga namn. Larmet kommer inte tillbaka så länge förändringen är den samma.', acknowledge: 'Kvittera',
  noteHeading: 'Kvittera', done: { acknowledged: 'Larmet är kvitterat.' }, faults: { note_needed: 'Skriv vad ni vet eller gör.', too_long: 'Skriv högst 1 000 tecken.' },
  rate: 'Hur många falska larm som får komma per enhet och år är en lokal inställning.',
}
const en: typeof sv = {
  title: 'Changes', heading: (n) => (n === 0 ? 'Nothing departs.' : n === 1 ? 'One change is going on.' : `${countInWords(n, 'en', 'start')} changes are going on.`),
  lead: 'Each weekly series is compared every night with what was to be expected. Holidays, season and what is not yet written down are counted in.',
  views: 'Show', open: 'Going on', all: 'All', none: 'Nothing departs right now', noneHow: 'When a series departs for longer than chance does, it stands here and in the picture.',
  noneYet: 'Nothing has departed yet', kind: (unit, from) => `${unit}, since ${from}`, everywhere: 'The whole municipality',
  series: {
    'contacts.personal': 'Meetings in person', 'contacts.video': 'Video meetings', 'contacts.phone': 'Telephone contacts', 'contacts.cancelled_by_us': 'Contacts we cancelled',
    'contacts.cancelled_by_them': 'Contacts they cancelled', 'reports.all': 'Reports of concern', 'reports.school': 'Reports of concern from schools and preschools',
    'reports.authorities': 'Reports of concern from health care, police and other authorities', 'reports.private': 'Reports of concern from private persons and anonymous ones',
    'clocks.late': 'Deadlines broken', 'sick.days': 'Sick days', 'support.applications': 'Applications for income support', arrivals: 'Unaccompanied minors assigned',
    'enquiries.all': 'Enquiries', 'visits.booked': 'Booked visits to the office', 'visits.unbooked': 'Unbooked visits to the office',
  },
  ground: (word) => `Reports of concern about ${word.toLowerCase()}`, enquiries: (theme) => `Enquiries about ${theme.charAt(0).toLowerCase()}${theme.slice(1)}`,
  fell: (what, share, from) => `${what} are about ${share} fewer than expected since ${from}.`,
  rose: (what, share, from) => `${what} are about ${share} more than expected since ${from}.`,
  stopped: (what, from) => `${what} have ceased since ${from}.`,
  times: (what, times, from) => `${what} are about ${times} times as many as expected since ${from}.`,
  came: (what, from) => `${what} have come since ${from}, where none were to be expected.`,
  interval: (low, high) => `With 95 per cent confidence between ${low} and ${high} of what was expected.`,
  mostly: { by_us: 'being cancelled by us', by_them: 'being cancelled by them', illness: 'illness', no_show: 'their not coming', booked: 'fewer being booked', mode: 'more being booked by video or telephone' },
  cause: (why, share) => `Most of it comes of ${why}: ${share} of the change.`, noCause: 'No single cause makes more than half of it.',
  acknowledged: (by, on) => `Acknowledged by ${by} ${on}.`, unacknowledged: 'Nobody has acknowledged it.', closedOver: (on) => `Over since ${on}.`,
  closedGrew: (on) => `Grew and was raised anew ${on}.`, toDetail: 'See the change', toPicture: 'To the picture', toAll: 'All changes',
  chartTitle: (what, unit) => `${what}, ${unit}, per week`,
  chartDefinition: (from, to) => `Complete weeks, ${from} to ${to}. The grey field is what an ordinary week keeps within; holidays are counted in.`,
  shortHistory: 'The series is shorter than a year. The season is not known, and only large changes are seen.',
  splitTitle: 'What the change is made of', splitLead: (before, after) => `Per ordinary week: ${before} meetings before, ${after} now.`,
  splitWhy: { booked: 'Fewer or more booked', mode: 'Booked by video or telephone instead', by_us: 'Cancelled by us', by_them: 'Cancelled by them', illness: 'Illness', no_show: 'Did not come' },
  splitHow: 'The parts add up to the whole change. That the very same families changed to video or telephone cannot be known.',
  columns: { week: 'Week', count: 'Count', within: 'Expected between', why: 'Cause', change: 'Meetings per week', share: 'Part of the change' },
  next: 'Look further', nextList: 'Open the rows of the latest week', nextArrivals: 'Open the reception', nextEnquiries: 'See enquiries and visits week by week', nextSupport: 'Open the applications', nextLate: 'Open overdue deadlines',
  nextLoad: 'See the workload', note: 'What you know and do', noteHint: 'Write no names. The alarm does not come back as long as the change is the same.', acknowledge: 'Acknowledge',
  noteHeading: 'Acknowledge', done: { acknowledged: 'The alarm is acknowledged.' }, faults: { note_needed: 'Write what you know or do.', too_long: 'Write at most 1,000 characters.' },
  rate: 'How many false alarms may come per unit and year is a local setting.',
}
export const alarmTexts: Texts<typeof sv> = { sv, en }

export const alarmRefusals: Texts<RefusalTexts> = {
  sv: {
    alarm_not_found: () => ({ title: 'Larmet finns inte', detail: 'Eller så leder du inte enheten. Öppna lägesbilden och välj där.' }),
    alarm_is_closed: () => ({ title: 'Larmet är redan avslutat', detail: 'Förändringen är över. Ladda om sidan.' }),
  },
  en: {
    alarm_not_found: () => ({ title: 'There is no such alarm', detail: 'Or you do not lead the unit. Open the picture and choose there.' }),
    alarm_is_closed: () => ({ title: 'The alarm is closed already', detail: 'The change is over. Load the page again.' }),
  },
}
