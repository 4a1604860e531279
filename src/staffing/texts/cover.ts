import type { Texts } from '../../platform/language.ts'
import type { MailTemplates } from '../../platform/mail.ts'
import type { RefusalTexts } from '../../platform/refusal.ts'

const sv = {
  title: 'Bemanningsplan', heading: 'Bemanningsplaner', lead: 'En plan säger vem som arbetar var varje halvdag, så att golven håller och det viktigaste görs med så få flyttar som möjligt.',
  newPlan: 'Be om en plan', newHeading: 'Be om en bemanningsplan',
  newLead: 'Planen görs för alla enheter tillsammans, av närvaron, golven och krisplanen. Den som inte har svarat räknas som att den kommer. Det tar upp till tio sekunder.',
  empty: 'Ingen har bett om en plan', emptyHow: 'Be om en när många är borta eller ett golv bryts.',
  fromOn: 'Första dag', toOn: 'Sista dag', toHint: 'Högst fyra veckor. Bara arbetsdagar räknas.', groups: 'Räkna bort grupper', groupsHint: 'De som är med räknas som borta alla dagar.', ask: 'Gör planen',
  columns: { days: 'Dagar', moves: 'Flyttade halvdagar', undone: 'Ogjorda timmar', accepted: 'Godkända', asked: 'Gjord' },
  askedBy: (name: string, when: string) => `${name}, ${when}`, period: (from: string, to: string) => `${from} till ${to}`,
  finding: (people: number, words: string, floors: boolean) => `${people === 0 ? 'Ingen behöver flyttas' : people === 1 ? 'En person flyttas' : `${words} personer flyttas`}${floors ? ', alla golv håller' : ', men inte alla golv håller'}`,
  proven: 'Bevisat: ingen annan plan håller golven lika bra, gör mer av det viktigaste eller flyttar färre.',
  notProven: 'Tiden tog slut innan allt var bevisat. Längst ner står hur långt ifrån det bästa planen kan vara.',
  infeasible: 'Bevisat: ingen plan håller alla golv. Planen bryter så få som går.',
  broken: 'Golv som bryts', board: 'Vem är var', boardDays: 'Dagar', unit: 'Enhet', ofFloor: (there: number, needed: number) => `${there} av ${needed}`, in: 'kommer', out: 'går',
  moves: 'Flyttar', noMoves: 'Ingen behöver flyttas.', who: 'Vem', where: 'Vart', when: 'När', why: 'Varför', fromTo: (from: string, to: string) => `${from} till ${to}`,
  accept: 'Godkänn de valda', acceptLead: 'Den som täcker för någon ser dennes ärenden de dagarna, och i mottagningen det som inte är fördelat. Det upphör av sig självt.',
  choose: 'Godkänn', notYours: 'Godkänns av chefen för enheten som tar emot', isAccepted: 'Godkänd',
  undone: 'Blir inte gjort', noUndone: 'Allt som krisplanen kräver blir gjort.', noActivities: 'Krisplanen har ingen uppgift med timmar, så bara golven räknas.', activity: 'Uppgift', hours: 'Timmar', priority: (each: number) => `Prioritet ${each}`,
  again: 'Be om en ny med lås', againLead: 'Välj vad som ska ligga fast. Det som inte väljs får ändras.', hold: (name: string, unit: string) => `${name} till ${unit}`, free: 'Får ändras', stay: 'Stannar i sin enhet', go: 'Ska dit',
  gives: 'Lånar inte ut någon', takes: 'Tar inte emot någon', askAgain: 'Gör om planen', replaces: 'Gjord om från', before: 'den förra planen',
  levels: 'Hur bra planen är', level: 'Mål, i ordning', value: 'Planen', bound: 'Bäst möjliga', isProven: 'bevisat', upTo: (percent: string) => `högst ${percent} ifrån`,
  levelsNote: 'Ett senare mål kostar aldrig ett tidigare något. Ingen som är i arbete hela dagen byter enhet mitt på dagen, om inte ett golv annars bryts.',
  accepted: 'Godkänt och öppnat', access: (name: string, unit: string, instead: string | null) => (instead === null ? `${name} ser det ofördelade i ${unit}` : `${name} är ställföreträdare för ${instead} i ${unit}`),
  accessUntil: (from: string, to: string) => `${from} till ${to}, upphör av sig självt`, accessOver: 'upphört', nothingOpened: 'Inget är öppnat.', end: 'Avsluta det som är kvar', endLead: 'Flyttarna från i dag tas tillbaka och det som öppnats stängs nu.',
  back: 'Till planerna', print: 'Skriv ut', own: 'Där jag täcker upp', ownLead: 'Halvdagar då du arbetar i en annan enhet, och det du är antecknad för att kunna.', ownEmpty: 'Du är inte flyttad', ownEmptyHow: 'Du arbetar i din egen enhet de närmaste dagarna.', ownFrom: (unit: string) => `från ${unit}`,
  deputyReason: (from: string, to: string) => (from === to ? `Bemanningsplan ${from}` : `Bemanningsplan ${from} till ${to}`),
  competences: 'Kompetenser', competencesHeading: 'Vad personalen kan', competencesLead: 'Bemanningsplanen flyttar bara den som har det som uppgiften kräver. Du ändrar för den som arbetar i en enhet där du är chef.',
  name: 'Namn', competence: 'Kompetens', can: 'Kan', degree: 'Examen enligt SoL 25:1', hasDegree: 'ja', noDegree: 'nej', experience: 'I yrket sedan', unknown: 'inte angivet', none: 'inget antecknat', change: 'Ändra', all: 'Alla', filter: 'Visa', onlyWith: 'Bara de som kan',
  degreesMissing: (count: number) => `${count} utan examen som SoL 25:1 kräver`, register: 'Kompetenser att välja', ownOnes: 'Egna', newOne: 'Lägg till en egen', nameSv: 'På svenska', nameEn: 'På engelska', add: 'Lägg till', close: 'Använd inte mer', closed: 'används inte', save: 'Spara', cancel: 'Avbryt',
  memberHeading: (name: string) => `Vad ${name} kan`, memberLead: 'Det som du tar bort avslutas i dag. Examen krävs för att utreda, bedöma och följa upp (SoL 25:1).', noStaff: 'Ingen arbetar i dina enheter', noneWith: 'Ingen i dina enheter har den kompetensen',
  done: { cover_made: 'Planen är gjord.', cover_accepted: 'Flyttarna är godkända, och det som behövs är öppnat till sista dagen.', cover_ended: 'Det som var kvar är avslutat och stängt.', competences_saved: 'Sparat.', competence_added: 'Kompetensen finns nu att välja.', competence_closed: 'Kompetensen används inte mer.' },
  faults: { day_needed: 'Skriv en dag, till exempel 24 nov', ends_before_it_begins: 'Sista dagen måste vara den första eller senare, och tidigast i dag', too_many_days: 'Välj högst fyra veckor', no_working_day: 'Välj dagar med minst en arbetsdag', needed: 'Skriv vad den heter', too_long: 'Högst 60 tecken', value_needed: 'Välj bland dem som finns' },
}
type CoverTexts = typeof sv

const en: CoverTexts = {
  title: 'Cover plan', heading: 'Cover plans', lead: 'A plan says who works where each half-day, so that floors hold and what matters most is done with as few moves as possible.',
  newPlan: 'Ask for a plan', newHeading: 'Ask for a cover plan',
  newLead: 'It is made for all units together, from presence, floors and the crisis plan. Who has not answered counts as coming. It takes up to ten seconds.',
  empty: 'Nobody has asked for a plan', emptyHow: 'Ask for one when many are away or a floor breaks.',
  fromOn: 'First day', toOn: 'Last day', toHint: 'At most four weeks. Only working days count.', groups: 'Count groups as away', groupsHint: 'Those who are in one count as away on all days.', ask: 'Make the plan',
  columns: { days: 'Days', moves: 'Half-days moved', undone: 'Hours undone', accepted: 'Accepted', asked: 'Made' },
  askedBy: (name, when) => `${name}, ${when}`, period: (from, to) => `${from} to ${to}`,
  finding: (people, words, floors) => `${people === 0 ? 'Nobody needs to move' : people === 1 ? 'One person moves' : `${words} people move`}${floors ? ', every floor holds' : ', but not every floor holds'}`,
  proven: 'Proven: no other plan keeps the floors as well, does more of what matters most or moves fewer.',
  notProven: 'The time ended before everything was proven. At the bottom stands how far from the best the plan may be.',
  infeasible: 'Proven: no plan keeps every floor. This one breaks as few as can be.',
  broken: 'Floors that break', board: 'Who is where', boardDays: 'Days', unit: 'Unit', ofFloor: (there, needed) => `${there} of ${needed}`, in: 'in', out: 'out',
  moves: 'Moves', noMoves: 'Nobody needs to move.', who: 'Who', where: 'Where', when: 'When', why: 'Why', fromTo: (from, to) => `${from} to ${to}`,
  accept: 'Accept the chosen', acceptLead: 'Who covers for somebody sees that person’s cases on those days, and in intake what is not assigned. It ends by itself.',
  choose: 'Accept', notYours: 'Accepted by the manager of the unit that takes', isAccepted: 'Accepted',
  undone: 'Left undone', noUndone: 'Everything that the crisis plan asks for is done.', noActivities: 'The crisis plan has no activity with hours, so only the floors count.', activity: 'Activity', hours: 'Hours', priority: (each) => `Priority ${each}`,
  again: 'Ask again with locks', againLead: 'Choose what is to stay. What is not chosen may change.', hold: (name, unit) => `${name} to ${unit}`, free: 'May change', stay: 'Stays in the own unit', go: 'Goes there',
  gives: 'Lends nobody', takes: 'Takes nobody', askAgain: 'Make the plan again', replaces: 'Made again from', before: 'the plan before',
  levels: 'How good the plan is', level: 'Aim, in order', value: 'The plan', bound: 'Best possible', isProven: 'proven', upTo: (percent) => `at most ${percent} away`,
  levelsNote: 'A later aim never costs an earlier one anything. Nobody who works all day changes unit at noon, unless a floor would break.',
  accepted: 'Accepted and opened', access: (name, unit, instead) => (instead === null ? `${name} sees what is unassigned in ${unit}` : `${name} stands in for ${instead} in ${unit}`),
  accessUntil: (from, to) => `${from} to ${to}, ends by itself`, accessOver: 'ended', nothingOpened: 'Nothing is opened.', end: 'End what is left', endLead: 'Moves from today are taken back, and what was opened is closed now.',
  back: 'To the plans', print: 'Print', own: 'Where I cover', ownLead: 'Half-days on which you work in another unit, and what you are noted as able to do.', ownEmpty: 'You are not moved', ownEmptyHow: 'You work in your own unit the coming days.', ownFrom: (unit) => `from ${unit}`,
  deputyReason: (from, to) => (from === to ? `Cover plan ${from}` : `Cover plan ${from} to ${to}`),
  competences: 'Competences', competencesHeading: 'What the staff are able to do', competencesLead: 'The cover plan moves only who has what the activity asks for. You change it for those who work in a unit that you manage.',
  name: 'Name', competence: 'Competence', can: 'Able to', degree: 'Degree by SoL 25:1', hasDegree: 'yes', noDegree: 'no', experience: 'In the work since', unknown: 'not given', none: 'nothing noted', change: 'Change', all: 'All', filter: 'Show', onlyWith: 'Only those who can',
  degreesMissing: (count) => `${count} without the degree that SoL 25:1 asks for`, register: 'Competences to choose', ownOnes: 'Own', newOne: 'Add one of your own', nameSv: 'In Swedish', nameEn: 'In English', add: 'Add', close: 'Use no more', closed: 'not used', save: 'Save', cancel: 'Cancel',
  memberHeading: (name) => `What ${name} is able to do`, memberLead: 'What you take away ends today. The degree is needed to investigate, assess and follow up (SoL 25:1).', noStaff: 'Nobody works in your units', noneWith: 'Nobody in your units has that competence',
  done: { cover_made: 'The plan is made.', cover_accepted: 'The moves are accepted, and what they need is open until the last day.', cover_ended: 'What was left has ended and is closed.', competences_saved: 'Saved.', competence_added: 'The competence can now be chosen.', competence_closed: 'The competence is used no more.' },
  faults: { day_needed: 'Write a day, such as 24 Nov', ends_before_it_begins: 'The last day must be the first or later, today at the earliest', too_many_days: 'Choose four weeks at most', no_working_day: 'Choose days with at least one working day', needed: 'Write what it is called', too_long: 'At most 60 characters', value_needed: 'Choose among those that are there' },
}

export const coverTexts = { sv, en } satisfies Texts<CoverTexts>

/** Letters to who is moved: no name, no unit, no day. */
export const coverLetters = {
  cover_given: {
    sv: { subject: 'Du ska täcka upp i en annan enhet', body: 'En chef har godkänt att du arbetar i en annan enhet några halvdagar. Öppna din sida och se var och när.' },
    en: { subject: 'You are to cover in another unit', body: 'A manager has accepted that you work in another unit for some half-days. Open your page to see where and when.' },
  },
  cover_called_off: {
    sv: { subject: 'Du ska inte längre täcka upp', body: 'Det som var kvar av en bemanningsplan är avslutat. Öppna din sida och se vad som gäller.' },
    en: { subject: 'You are no longer to cover', body: 'What was left of a cover plan has ended. Open your page to see what holds.' },
  },
} as const satisfies MailTemplates

/** Refusals of cover plans and competences. */
export const coverRefusals = {
  sv: {
    cover_plan_not_found: () => ({ title: 'Planen finns inte', detail: 'Gå till planerna och välj en annan.' }),
    cover_nothing_to_accept: () => ({ title: 'Inget att godkänna', detail: 'Välj flyttar till en enhet där du är chef, som är kvar och inte redan är godkända.' }),
    cover_already_moved: () => ({ title: 'Någon är redan flyttad', detail: 'Minst en av dem arbetar i en annan enhet den halvdagen, enligt en annan plan. Avsluta den eller gör om planen.' }),
    cover_nothing_to_end: () => ({ title: 'Inget är kvar', detail: 'Planen har inga godkända flyttar kvar till en enhet där du är chef.' }),
    competence_not_found: () => ({ title: 'Kompetensen finns inte', detail: 'Den kan vara borttagen ur listan. Läs in sidan igen och välj en annan.' }),
    competence_name_is_taken: () => ({ title: 'Namnet är taget', detail: 'Det finns redan en kompetens som heter så. Använd den eller skriv ett annat namn.' }),
  },
  en: {
    cover_plan_not_found: () => ({ title: 'There is no such plan', detail: 'Go to the plans and choose another.' }),
    cover_nothing_to_accept: () => ({ title: 'Nothing to accept', detail: 'Choose moves into a unit that you manage, which are to come and not accepted already.' }),
    cover_already_moved: () => ({ title: 'Somebody is moved already', detail: 'At least one of them works in another unit that half-day by another plan. End that one or make the plan again.' }),
    cover_nothing_to_end: () => ({ title: 'Nothing is left', detail: 'The plan has no accepted moves left into a unit that you manage.' }),
    competence_not_found: () => ({ title: 'There is no such competence', detail: 'It may have been taken from the list. Load the page again and choose another.' }),
    competence_name_is_taken: () => ({ title: 'The name is taken', detail: 'There is a competence of that name already. Use it or write another name.' }),
  },
} satisfies Texts<RefusalTexts>
