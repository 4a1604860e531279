import type { Texts } from '../../platform/language.ts'
import type { RefusalTexts } from '../../platform/refusal.ts'
import type { FigureGroup } from '../rules/figures.ts'

type Named = Readonly<Record<string, string>>
const svNames: Named = {
  'contacts.held': 'Kontakter som blev av', 'contacts.digital': 'Andel digitala kontakter', 'contacts.illness': 'Kontakter som föll bort av sjukdom',
  'contacts.no_show': 'Kontakter där de uteblev', 'contacts.seen': 'Barn som sågs', 'contacts.seen_alone': 'Barn som sågs enskilt', 'reports.children': 'Barn i orosanmälningar',
  'reports.unopened': 'Oöppnade anmälningar', 'reports.unassigned': 'Ofördelade barn i anmälningar', 'decisions.in_time': 'Beslut i tid, 14 dagar', 'clocks.overdue': 'Försenade frister',
  'clocks.undecided': 'Barn som väntar på beslut', 'cases.open': 'Öppna ärenden', 'children.not_seen_alone': 'Barn ej sedda enskilt',
}
const enNames: Named = {
  'contacts.held': 'Contacts that came about', 'contacts.digital': 'Share of digital contacts', 'contacts.illness': 'Contacts lost to illness',
  'contacts.no_show': 'Contacts they did not come to', 'contacts.seen': 'Children seen', 'contacts.seen_alone': 'Children seen alone', 'reports.children': 'Children in reports',
  'reports.unopened': 'Unopened reports', 'reports.unassigned': 'Unassigned children in reports', 'decisions.in_time': 'Decisions in time, 14 days', 'clocks.overdue': 'Overdue duties',
  'clocks.undecided': 'Children waiting for a decision', 'cases.open': 'Open cases', 'children.not_seen_alone': 'Children not seen alone',
}
const svGroups: Readonly<Record<FigureGroup, string>> = {
  contacts: 'Kontakter', reports: 'Orosanmälningar', reporters: 'Orosanmälningar efter anmälare', grounds: 'Orosanmälningar efter grund', deadlines: 'Frister och beslut',
  cases: 'Ärenden och barn', enquiries: 'Frågor och besök', others: 'Annat',
}
const enGroups: Readonly<Record<FigureGroup, string>> = {
  contacts: 'Contacts', reports: 'Reports of concern', reporters: 'Reports by reporter', grounds: 'Reports by ground', deadlines: 'Deadlines and decisions',
  cases: 'Cases and children', enquiries: 'Enquiries and visits', others: 'Other',
}

/** How each figure is counted: the longest key that begins it holds. */
const svDefinitions: Named = {
  contacts: 'Låsta kontaktanteckningar efter dagen då kontakten var eller skulle ha varit, i handläggarens enhet. Ställer vi in räknas det aldrig ihop med att de ställer in.',
  'contacts.held': 'Låsta kontaktanteckningar om kontakter som blev av, på alla sätt, även brev.',
  'contacts.personal': 'Hembesök, besök på kontor och möten ute som blev av.',
  'contacts.digital': 'Kontakter på video av alla kontakter som blev av, brev oräknade.',
  'contacts.seen': 'Barn som sågs vid en kontakt som blev av. Ett barn räknas en gång per kontakt.',
  'contacts.seen_alone': 'Barn som sågs utan vårdnadshavare vid en kontakt som blev av. Ett barn räknas en gång per kontakt.',
  reports: 'Orosanmälningar efter den svenska dag de kom in, oavsett hur. En anmälan kan gälla flera barn.',
  'reports.children': 'Barn i orosanmälningar efter den dag anmälan kom in. Ett barn räknas en gång per anmälan.',
  'reports.unopened': 'Anmälningar som ingen hade öppnat när veckan tog slut.',
  'reports.unassigned': 'Barn i anmälningar som ingen handläggare hade fått när veckan tog slut.',
  reporters: 'Orosanmälningar från den sortens anmälare, efter den dag de kom in.',
  grounds: 'Orosanmälningar där grunden är angiven, efter den dag de kom in. En anmälan kan ha flera grunder.',
  'decisions.in_time': 'Förhandsbedömningar som beslutades på eller före den lagliga sista dagen, av alla som beslutades i veckan.',
  'clocks.late': 'Frister vars sista lagliga dag passerade under veckan utan att det som krävdes var gjort.',
  'clocks.overdue': 'Frister som var öppna när veckan tog slut fast den sista lagliga dagen hade passerat.',
  'clocks.undecided': 'Förhandsbedömningar som inte var beslutade när veckan tog slut.',
  'cases.open': 'Ärenden som var öppna när veckan tog slut, i den enhet som har ärendet i dag.',
  'children.not_seen_alone': 'Barn med pågående utredning som inte hade setts enskilt inom den lokala gränsen när veckan tog slut, av alla med pågående utredning.',
  enquiries: 'Frågor på telefon, i receptionen och i skrift, räknade utan namn efter dagen de kom. Det som togs tillbaka är inte med.',
  visits: 'Besökare på kontoret, räknade utan namn efter dagen de kom. Det som togs tillbaka är inte med.',
  'sick.days': 'Dagar då någon i personalen var borta av sjukdom, efter dagen.', 'support.applications': 'Ansökningar om ekonomiskt bistånd efter den dag de kom in.',
  arrivals: 'Ensamkommande barn som är anvisade till kommunen, efter den dag de väntas. Återkallade anvisningar är inte med.',
}
const enDefinitions: Named = {
  contacts: 'Locked contact notes by the day the contact was or should have been, in the worker\'s unit. Cancelled by us is never added to cancelled by them.',
  'contacts.held': 'Locked contact notes of contacts that came about, in any way, letters too.',
  'contacts.personal': 'Home visits, visits at the office and meetings outdoors that came about.',
  'contacts.digital': 'Contacts by video of all contacts that came about, letters left out.',
  'contacts.seen': 'Children seen at a contact that came about. A child counts once per contact.',
  'contacts.seen_alone': 'Children seen without a custodian at a contact that came about. A child counts once per contact.',
  reports: 'Reports of concern by the Swedish day they came in, however they came. A report may be about several children.',
  'reports.children': 'Children in reports of concern by the day the report came in. A child counts once per report.',
  'reports.unopened': 'Reports that nobody had opened when the week ended.',
  'reports.unassigned': 'Children in reports that no worker had been given when the week ended.',
  reporters: 'Reports of concern from that kind of reporter, by the day they came in.',
  grounds: 'Reports of concern that name the ground, by the day they came in. A report may name several.',
  'decisions.in_time': 'Preliminary assessments decided on or before the last legal day, of all that were decided in the week.',
  'clocks.late': 'Duties whose last legal day passed during the week without what was required being done.',
  'clocks.overdue': 'Duties that were open when the week ended although the last legal day had passed.',
  'clocks.undecided': 'Preliminary assessments that were not decided when the week ended.',
  'cases.open': 'Cases that were open when the week ended, in the unit that has the case today.',
  'children.not_seen_alone': 'Children under investigation who had not been seen alone within the local limit when the week ended, of all under investigation.',
  enquiries: 'Questions by telephone, at the desk and in writing, counted without names by the day they came. What was taken back is left out.',
  visits: 'Visitors to the office, counted without names by the day they came. What was taken back is left out.',
  'sick.days': 'Days on which a member of staff was away ill, by the day.', 'support.applications': 'Applications for income support by the day they came in.',
  arrivals: 'Unaccompanied children assigned to the municipality, by the day they are expected. Withdrawn assignments are left out.',
}

const sv = {
  title: 'Över tid', names: svNames, groups: svGroups, definitions: svDefinitions, reporter: (from: string) => `Orosanmälningar ${from}`,
  see: 'Se över tid', figure: 'Siffra', unit: 'Enhet', all: 'Alla enheter', period: 'Period', weeks: (n: number) => `${n} veckor`, show: 'Visa',
  known: 'Som det var känt', knownHint: 'Till exempel 1/10. Tomt: som det är känt nu.', choose: 'Välj vad du ser', list: 'Alla siffror', search: 'Sök siffra', searchShort: 'Sök',
  listHeading: 'Vilken siffra vill du följa?', listLead: 'Varje siffra i lägesbilden kan följas vecka för vecka, med samma vecka förra året, helger och vad som var att vänta.',
  found: (n: number) => (n === 1 ? 'En siffra' : `${n} siffror`), nothingFound: 'Ingen siffra heter så', nothingFoundHow: 'Pröva ett kortare ord, eller töm sökrutan.',
  within: (what: string, n: string, week: string, low: string, high: string) => `${what} ligger där de brukar: ${n} ${week}, väntat ${low}–${high}.`,
  below: (what: string, n: string, week: string, low: string, high: string) => `${what} var färre än väntat ${week}: ${n}, väntat ${low}–${high}.`,
  above: (what: string, n: string, week: string, low: string, high: string) => `${what} var fler än väntat ${week}: ${n}, väntat ${low}–${high}.`,
  plain: (what: string, n: string, week: string) => `${what}: ${n} ${week}.`,
  more: (n: string) => `Det är ${n} fler än samma vecka förra året.`, fewer: (n: string) => `Det är ${n} färre än samma vecka förra året.`,
  same: 'Det är lika många som samma vecka förra året.', before: (words: string) => `Samma vecka förra året: ${words}.`,
  nothing: (what: string) => `${what}: inget är räknat än.`, of: (part: string, share: string, whole: string) => `${share} (${part} av ${whole})`,
  partOf: (part: string, whole: string) => `${part} av ${whole}`, unknown: '–', noneOfNone: 'inga',
  lead: (definition: string, unit: string) => `${definition} ${unit}.`, leadKnown: (day: string) => `Som det var känt när ${day} var slut.`,
  chart: (from: string, to: string, judged: boolean) => `Fullbordade veckor, ${from} till ${to}. Streckad linje: samma vecka förra året.${judged ? ' Grått fält: vad en vanlig vecka håller sig inom, med säsong och helger inräknade. Röd fyrkant: utanför fältet.' : ''}`,
  beforeLabel: 'förra året', byUnit: (what: string) => `${what} per enhet`, byUnitHow: 'Samma skala för alla enheter. Följ en enhet för att se vad som var att vänta.',
  follow: (unit: string) => `Följ ${unit}`, followUnit: 'Följ en enhet', perWeek: (what: string) => `${what} vecka för vecka`, alarms: 'Larm i perioden', alarmsHow: 'Numren är trianglarna i diagrammet. Ett larm gäller flera veckor tillsammans, även när ingen av dem ensam är utanför fältet.', noAlarms: 'Inget larm i perioden.', alarmsThen: 'Larm visas inte som de var då: de ändras medan de pågår.',
  definition: 'Så räknas det', source: 'Källa', since: 'Räknas sedan', kept: 'Sena och rättade uppgifter', rows: 'Raderna bakom',
  sourceCount: 'Räknetabellen som skrivs i samma stund som raden, och som räknas om ur raderna.', sourceRows: 'Raderna själva, räknade när sidan öppnas.',
  keptYes: 'Det som antecknas i efterhand syns genast i den vecka det gäller. Välj en dag för att se vad som var känt då.',
  keptNo: 'Kan inte visas som det var känt en tidigare dag: när fristen, ärendet eller utredningen slutade skrivs över när det rättas.',
  openWeek: (week: string) => `Öppna raderna för ${week}`, openNow: 'Öppna listan som den är nu', noRows: 'Siffran har ingen lista med rader.',
  columns: { week: 'Vecka', count: 'Antal', share: 'Andel', before: 'Förra året', within: 'Väntat mellan', unit: 'Enhet', of: 'Av', beforeOf: 'Förra året av', low: 'Väntat lägst', high: 'Väntat högst' },
  knownHeading: (day: string) => `Som det var känt ${day}`, knownHow: 'Bara det som var antecknat när dagen var slut är räknat, enheterna som de är indelade i dag. Det som har gallrats sedan dess är inte med.',
  backToNow: 'Se som det är känt nu', backToPicture: 'Till lägesbilden', print: 'Skriv ut', csv: 'Hämta CSV', xlsx: 'Hämta Excel', pdf: 'Hämta PDF',
  notKept: 'Det här kan inte visas som det var då', notKeptHow: 'När en frist, ett ärende eller en utredning slutade skrivs över när det rättas, så vad som var känt då går inte att räkna fram: frister som är försenade eller väntar, beslut i tid, ärenden per handläggare och barn som inte setts enskilt. Larm ändras medan de pågår.',
  knownLead: (week: string, unit: string) => `Lägesbild som den var känd, till och med ${week}. ${unit}.`,
}
const en: typeof sv = {
  title: 'Over time', names: enNames, groups: enGroups, definitions: enDefinitions, reporter: (from) => `Reports ${from}`,
  see: 'See over time', figure: 'Figure', unit: 'Unit', all: 'All units', period: 'Period', weeks: (n) => `${n} weeks`, show: 'Show',
  known: 'As it was known', knownHint: 'For example 1/10. Empty: as it is known now.', choose: 'Choose what you see', list: 'All figures', search: 'Search figure', searchShort: 'Search',
  listHeading: 'Which figure do you want to follow?', listLead: 'Every figure of the picture can be followed week by week, with the same week last year, holidays and what was to be expected.',
  found: (n) => (n === 1 ? 'One figure' : `${n} figures`), nothingFound: 'No figure has that name', nothingFoundHow: 'Try a shorter word, or empty the search field.',
  within: (what, n, week, low, high) => `${what} are where they usually are: ${n} in ${week}, expected ${low}–${high}.`,
  below: (what, n, week, low, high) => `${what} were fewer than expected in ${week}: ${n}, expected ${low}–${high}.`,
  above: (what, n, week, low, high) => `${what} were more than expected in ${week}: ${n}, expected ${low}–${high}.`,
  plain: (what, n, week) => `${what}: ${n} in ${week}.`,
  more: (n) => `That is ${n} more than the same week last year.`, fewer: (n) => `That is ${n} fewer than the same week last year.`,
  same: 'That is as many as the same week last year.', before: (words) => `The same week last year: ${words}.`,
  nothing: (what) => `${what}: nothing is counted yet.`, of: (part, share, whole) => `${share} (${part} of ${whole})`,
  partOf: (part, whole) => `${part} of ${whole}`, unknown: '–', noneOfNone: 'none',
  lead: (definition, unit) => `${definition} ${unit}.`, leadKnown: (day) => `As it was known when ${day} was over.`,
  chart: (from, to, judged) => `Complete weeks, ${from} to ${to}. Dashed line: the same week last year.${judged ? ' Grey field: what an ordinary week keeps within, season and holidays counted in. Red square: outside the field.' : ''}`,
  beforeLabel: 'last year', byUnit: (what) => `${what} by unit`, byUnitHow: 'The same scale for all units. Follow a unit to see what was to be expected.',
  follow: (unit) => `Follow ${unit}`, followUnit: 'Follow a unit', perWeek: (what) => `${what} week by week`, alarms: 'Alarms in the period', alarmsHow: 'The numbers are the triangles in the chart. An alarm is about several weeks together, also when none of them alone is outside the field.', noAlarms: 'No alarm in the period.', alarmsThen: 'Alarms are not shown as they were then: they change while they go on.',
  definition: 'How it is counted', source: 'Source', since: 'Counted since', kept: 'Late and corrected facts', rows: 'The rows behind',
  sourceCount: 'The count table that is written together with the row, and counted again from the rows.', sourceRows: 'The rows themselves, counted when the page is opened.',
  keptYes: 'What is registered afterwards shows at once in the week it concerns. Choose a day to see what was known then.',
  keptNo: 'Cannot be shown as it was known on an earlier day: when the deadline, the case or the investigation ended is written over when it is corrected.',
  openWeek: (week) => `Open the rows of ${week}`, openNow: 'Open the list as it is now', noRows: 'The figure has no list of rows.',
  columns: { week: 'Week', count: 'Count', share: 'Share', before: 'Last year', within: 'Expected between', unit: 'Unit', of: 'Of', beforeOf: 'Last year of', low: 'Expected lowest', high: 'Expected highest' },
  knownHeading: (day) => `As it was known ${day}`, knownHow: 'Only what was written down when the day was over is counted, the units as they are divided today. What has been destroyed since is left out.',
  backToNow: 'See as it is known now', backToPicture: 'To the picture', print: 'Print', csv: 'Get CSV', xlsx: 'Get Excel', pdf: 'Get PDF',
  notKept: 'This cannot be shown as it was then', notKeptHow: 'When a deadline, a case or an investigation ended is written over when it is corrected, so what was known then cannot be counted: duties that are overdue or wait, decisions in time, cases by worker and children not seen alone. Alarms change while they go on.',
  knownLead: (week, unit) => `The picture as it was known, up to ${week}. ${unit}.`,
}
export const overTimeTexts: Texts<typeof sv> = { sv, en }
export type OverTimeTexts = typeof sv

export const overTimeRefusals: Texts<RefusalTexts> = {
  sv: {
    figure_not_found: () => ({ title: 'Siffran finns inte', detail: 'Välj en siffra i listan över alla siffror.' }),
    day_is_not_over: () => ({ title: 'Dagen är inte slut', detail: 'Välj en dag före i dag.' }),
    figure_not_kept: () => ({ title: 'Siffran kan inte visas som den var känd då', detail: 'När det den räknar slutade skrivs över när det rättas. Se siffran som den är känd nu.' }),
  },
  en: {
    figure_not_found: () => ({ title: 'There is no such figure', detail: 'Choose one in the list of all figures.' }),
    day_is_not_over: () => ({ title: 'The day is not over', detail: 'Choose a day before today.' }),
    figure_not_kept: () => ({ title: 'The figure cannot be shown as it was known then', detail: 'When what it counts ended is written over when it is corrected. See the figure as it is known now.' }),
  },
}
