import type { Texts } from '../../platform/language.ts'
import type { RefusalTexts } from '../../platform/refusal.ts'
import type { changeGroups, changeKinds, changeUnits, RuleChoice } from '../contract/law-change.ts'

type Named<K extends string> = Readonly<Record<K, string>>

const sv = {
  title: 'Om lagen ändrades', heading: (total: number, words: string) => (total === 0 ? 'Räkna på en ändring i lagen' : total === 1 ? 'En räknad lagändring' : `${words} räknade lagändringar`),
  lead: 'Fristerna räknas om på kommunens egna fakta från de två senaste åren, med och utan ändringen. Inget barn går att känna igen i svaret.',
  newChange: 'Räkna på en ändring', empty: 'Ingen ändring är räknad', emptyHow: 'Välj en regel och vad som ska gälla i stället. Svaret kan bifogas till ett medskick.',
  newHeading: 'Vad hade hänt om lagen ändrades?', newLead: 'Välj regel, ändring, från vilken dag och för vilka barn.',
  name: 'Namn på frågan', nameHint: 'Till exempel: Övervägande en gång om året för ensamkommande', rule: 'Regel', kind: 'Ändring',
  kinds: { none: 'Regeln tas bort för gruppen', length: 'Tiden blir en annan' } satisfies Named<(typeof changeKinds)[number]>,
  length: 'Ny tid', unit: 'Enhet', units: { days: 'dagar', weeks: 'veckor', months: 'månader' } satisfies Named<(typeof changeUnits)[number]>,
  unitCounts: { days: (n: string) => `${n} dagar`, weeks: (n: string) => `${n} veckor`, months: (n: string) => `${n} månader` },
  changedOn: 'Gäller från', changedOnHint: 'Tomt: från periodens första dag. Frister som börjar den dagen eller senare följer ändringen.',
  who: 'Barn', groups: { all: 'Alla barn', unaccompanied: 'Ensamkommande barn', others: 'Barn som inte är ensamkommande' } satisfies Named<(typeof changeGroups)[number]>,
  placedMonths: 'Placerad i minst så många månader', placedHint: 'Tomt eller 0: från placeringens början. 24 månader är en varaktig placering i många kommuner, men lagen säger inget antal.',
  hours: 'Timmar per gång', hoursHint: 'Tomt: enligt kommunens poängtabell. Skriv till exempel 6,5.',
  rules: {
    'six-months': 'Alla överväganden och omprövningar av vård var sjätte månad (SoL 22:13, LVU 13)', 'consider-sol': 'Övervägande av vård enligt SoL (22:13), 6 månader',
    'consider-lvu2': 'Övervägande enligt LVU 2 § (LVU 13), 6 månader', 'review-lvu3': 'Omprövning enligt LVU 3 § (LVU 13), 6 månader',
    'child-invest': 'Barnavårdsutredning (SoL 20:3), 4 månader', 'care-plan-rev': 'Ny vårdplan (SoL 9:13), 2 år',
  } satisfies Named<RuleChoice>,
  count: 'Räkna', cancel: 'Avbryt', back: 'Alla frågor', print: 'Skriv ut', askedBy: (name: string, at: string) => `${name}, ${at}`,
  columns: { question: 'Fråga', acts: 'Gånger', hours: 'Timmar', asked: 'Ställd' }, fromTo: (from: string, to: string) => `${from} → ${to}`,
  waiting: 'Räknas', waitingHeading: 'Svaret räknas', waitingLead: 'Fristerna för varje barn räknas om två gånger. Det tar oftast några sekunder.', look: 'Se om svaret är klart',
  withheld: 'Gruppen är för liten för att visas.', withheldHow: 'Den har ett till fyra barn. Välj en större grupp, så att inget barn går att känna igen.',
  nobody: 'Inget barn i gruppen har haft en sådan frist.',
  fewer: (acts: string, hours: string) => `Ändringen hade sparat ${acts} gånger och ${hours} timmar på två år`,
  more: (acts: string, hours: string) => `Ändringen hade krävt ${acts} gånger och ${hours} timmar till på två år`,
  late: (late: string) => `${late} hade blivit för sena med ändringen`, sameFinding: 'Ändringen hade inte ändrat antalet på två år', near: 'Skillnaden är för liten för att visas',
  measure: 'Mått', asIs: 'Lagen som den är', changed: 'Med ändringen', difference: 'Skillnad', hidden: 'dolt', hiddenWhy: 'Dolt: ett till fyra, eller något som skulle visa det.',
  rows: { acts: 'Gjorda i perioden', late: 'Därav efter sista dagen', overdue: 'Ogjorda efter sista dagen', lateDays: 'Dagar för sent, sammanlagt', hours: 'Timmar' },
  result: 'Med och utan ändringen', assumptions: 'Så är det räknat',
  group: (count: string, touched: string) => `${count} barn i gruppen. ${touched} har minst en frist som följer ändringen.`, groupHidden: 'ett okänt antal',
  skipped: (count: string) => `${count} barn är inte med, för att deras fakta inte går att räkna.`, skippedFew: 'Några få barn är inte med, för att deras fakta inte går att räkna.',
  assumed: (from: string, to: string, changedOn: string, hours: string): readonly string[] => [
    `Perioden är ${from}–${to}. Frister som började ${changedOn} eller senare följer ändringen, de andra har sin tid kvar.`,
    `Varje gång tar ${hours} timmar.`,
    'Överväganden och omprövningar görs lika många dagar före eller efter sista dagen som de gjordes i verkligheten, i samma ordning för samma barn. Är det fler gånger än så görs de som den sista. Det som aldrig gjordes görs inte heller med ändringen.',
    'Utredningar och vårdplaner görs samma dag som i verkligheten. Bara sista dagen flyttas. Beslut om mer tid som inte hade behövts är borttagna.',
    'Att man hade arbetat på ett annat sätt om lagen var en annan är inte räknat.',
    'Ett till fyra visas aldrig, och inte heller det som skulle visa det.',
  ],
  placed: (months: string) => `Bara för barn som har varit placerade i ${months} månader utan avbrott.`, attach: 'Bifoga till ett medskick', attachLead: 'Ett utkast börjas med svaret som bilaga. Du skriver klart det innan det skickas.',
  draftAddressee: 'Socialdepartementet', draftBody: (finding: string) => `${finding}. Underlaget är kommunens egna frister under två år. Siffrorna och antagandena är bifogade.`,
  done: { asked: 'Frågan är ställd. Svaret räknas.' },
  faults: {
    needed: 'Fyll i', too_long: 'Skriv kortare', choose: 'Välj', number_needed: 'Skriv ett tal', day_unclear: 'Skriv dagen, till exempel tors 26 nov', day_ahead: 'Välj i dag eller en tidigare dag',
    names_a_person: 'Ta bort personnummer och ärendenummer', value_needed: 'Fyll i',
  },
}
export type LawChangeTexts = typeof sv

const en: LawChangeTexts = {
  title: 'If the law changed', heading: (total, words) => (total === 0 ? 'Count a change of law' : total === 1 ? 'One change of law counted' : `${words} changes of law counted`),
  lead: 'Deadlines are counted again on the municipality\'s own facts of the past two years, with and without the change. No child can be recognised in the answer.',
  newChange: 'Count a change', empty: 'No change has been counted', emptyHow: 'Choose a rule and what is to hold instead. The answer can be attached to a message to the state.',
  newHeading: 'What if the law had changed?', newLead: 'Choose the rule, the change, from which day and for which children.',
  name: 'Name of the question', nameHint: 'For example: Consideration once a year for unaccompanied minors', rule: 'Rule', kind: 'Change',
  kinds: { none: 'The rule is taken away for the group', length: 'The time becomes another' },
  length: 'New time', unit: 'Unit', units: { days: 'days', weeks: 'weeks', months: 'months' },
  unitCounts: { days: (n) => `${n} days`, weeks: (n) => `${n} weeks`, months: (n) => `${n} months` },
  changedOn: 'In force from', changedOnHint: 'Empty: from the first day of the period. Times that start on that day or later follow the change.',
  who: 'Children', groups: { all: 'All children', unaccompanied: 'Unaccompanied minors', others: 'Children who are not unaccompanied' },
  placedMonths: 'Placed for at least so many months', placedHint: 'Empty or 0: from the start of the placement. Many municipalities call 24 months lasting; the law gives no number.',
  hours: 'Hours each time', hoursHint: 'Empty: by the municipality\'s table of points. For example 6.5.',
  rules: {
    'six-months': 'All considerations and reviews of care every six months (SoL 22:13, LVU 13)', 'consider-sol': 'Consideration of care under SoL (22:13), 6 months',
    'consider-lvu2': 'Consideration under LVU 2 § (LVU 13), 6 months', 'review-lvu3': 'Review under LVU 3 § (LVU 13), 6 months',
    'child-invest': 'Child welfare investigation (SoL 20:3), 4 months', 'care-plan-rev': 'New care plan (SoL 9:13), 2 years',
  },
  count: 'Count', cancel: 'Cancel', back: 'All questions', print: 'Print', askedBy: (name, at) => `${name}, ${at}`,
  columns: { question: 'Question', acts: 'Times', hours: 'Hours', asked: 'Asked' }, fromTo: (from, to) => `${from} → ${to}`,
  waiting: 'Being counted', waitingHeading: 'The answer is being counted', waitingLead: 'The times of each child are counted twice. It mostly takes a few seconds.', look: 'See whether the answer is there',
  withheld: 'The group is too small to be shown.', withheldHow: 'It has one to four children. Choose a larger group, so that no child can be recognised.',
  nobody: 'No child of the group has had such a time.',
  fewer: (acts, hours) => `The change would have saved ${acts} times and ${hours} hours in two years`,
  more: (acts, hours) => `The change would have asked for ${acts} times and ${hours} hours more in two years`,
  late: (late) => `${late} would have been late with the change`, sameFinding: 'The change would not have altered the number in two years', near: 'The difference is too small to be shown',
  measure: 'Measure', asIs: 'The law as it is', changed: 'With the change', difference: 'Difference', hidden: 'hidden', hiddenWhy: 'Hidden: one to four, or what would tell it.',
  rows: { acts: 'Done in the period', late: 'Of them after the last day', overdue: 'Not done after the last day', lateDays: 'Days late, in all', hours: 'Hours' },
  result: 'With and without the change', assumptions: 'How it is counted',
  group: (count, touched) => `${count} children in the group. ${touched} have at least one time that follows the change.`, groupHidden: 'an unknown number',
  skipped: (count) => `${count} children are left out because their facts cannot be counted.`, skippedFew: 'A few children are left out because their facts cannot be counted.',
  assumed: (from, to, changedOn, hours) => [
    `The period is ${from}–${to}. Times that started on ${changedOn} or later follow the change; the others keep theirs.`,
    `Each time takes ${hours} hours.`,
    'Considerations and reviews are done as many days before or after their last day as they were in fact, in the same order for the same child. Where there are more than that they are done as the last one. What was never done is not done with the change either.',
    'Investigations and care plans are done on the day they were in fact. Only the last day moves. Decisions on more time that would not have been needed are left out.',
    'That one would have worked in another way under another law is not counted.',
    'One to four are never shown, nor what would tell them.',
  ],
  placed: (months) => `Only for children who have been placed for ${months} months without a break.`, attach: 'Attach to a message', attachLead: 'A draft is begun with the answer attached. You finish it before it is sent.',
  draftAddressee: 'Ministry of Health and Social Affairs', draftBody: (finding) => `${finding}. It rests on the municipality's own deadlines of two years, which are attached.`,
  done: { asked: 'The question is asked. The answer is being counted.' },
  faults: {
    needed: 'Fill in', too_long: 'Write less', choose: 'Choose', number_needed: 'Write a number', day_unclear: 'Write the day, for example Thu 26 Nov', day_ahead: 'Choose today or an earlier day',
    names_a_person: 'Take away identity numbers and case numbers', value_needed: 'Fill in',
  },
}
export const lawChangeTexts: Texts<LawChangeTexts> = { sv, en }

export const lawChangeRefusals: Texts<RefusalTexts> = {
  sv: {
    law_change_not_found: () => ({ title: 'Frågan finns inte', detail: 'Gå till Om lagen ändrades.' }),
    law_change_is_wrong: () => ({ title: 'Frågan går inte att räkna', detail: 'Rätta det som är markerat.' }),
    law_change_is_not_counted: () => ({ title: 'Svaret räknas fortfarande', detail: 'Vänta tills det är klart och bifoga det sedan.' }),
  },
  en: {
    law_change_not_found: () => ({ title: 'The question does not exist', detail: 'Go to If the law changed.' }),
    law_change_is_wrong: () => ({ title: 'The question cannot be counted', detail: 'Correct what is marked.' }),
    law_change_is_not_counted: () => ({ title: 'The answer is still being counted', detail: 'Wait until it is there and attach it then.' }),
  },
}
