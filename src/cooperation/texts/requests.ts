import { formatDayCount } from '../../calendar/format.ts'
import type { Texts } from '../../platform/language.ts'
import type { MailTemplates } from '../../platform/mail.ts'
import type { DutyKey } from '../rules/duties.ts'

const sv = {
  title: 'Arbetsmiljö', heading: (open: number) => (open === 0 ? 'Ingen öppen framställan' : open === 1 ? 'En öppen framställan' : `${open} öppna framställningar`), headingAll: (all: number) => (all === 1 ? 'En framställan' : `${all} framställningar`),
  lead: (days: number) => `Det skyddsombuden begär av arbetsgivaren (AML 6:6 a). Kvittot lämnas genast. Svaret ska komma utan dröjsmål; här senast efter ${formatDayCount(days, 'sv')}, om ombudet inte begär en annan dag.`,
  add: 'Ny framställan', incidents: 'Tillbud och händelser', stops: 'Stoppat arbete', stopLasts: (count: number) => (count === 1 ? 'Ett arbete är stoppat av skyddsombud (AML 6:7).' : `${count} arbeten är stoppade av skyddsombud (AML 6:7).`), seeStops: 'Visa',
  caption: 'Framställningar', request: 'Framställan', unit: 'Enhet', came: 'Kom', due: 'Svar senast', state: 'Läge', none: 'Inga framställningar', noneHow: 'När ett skyddsombud begär något av arbetsgivaren står det här.',
  areas: { workload: 'Arbetsbelastning', threats: 'Hot och våld', working_time: 'Arbetstid', premises: 'Lokaler', organisation: 'Organisation', victimisation: 'Kränkande särbehandling', other: 'Annat' }, area: 'Vad det gäller',
  states: { waiting: 'Väntar på svar', overdue: 'Svar saknas', answered: 'Besvarad', acting: 'Åtgärder pågår', escalated: 'Hos Arbetsmiljöverket', decided: 'Beslutad av Arbetsmiljöverket', withdrawn: 'Återtagen', closed: 'Avslutad' },
  turn: { employer: 'Arbetsgivarens tur', representative: 'Skyddsombudets tur', authority: 'Arbetsmiljöverkets tur' },
  newHeading: 'Ny framställan till arbetsgivaren', newLead: 'Skriv vad som behöver göras och varför. Inga namn på kollegor och inget om en klient. Kvittot kommer direkt när du sparar.',
  what: 'Vad som begärs', whatHint: 'Åtgärden, eller undersökningen som behövs', why: 'Varför', whyHint: 'Vilken risk eller brist', receivedOn: 'Dag den lämnades', answerBy: 'Svar begärs senast', answerByHint: (days: number) => `Tomt: ${formatDayCount(days, 'sv')} från dagen den lämnades`,
  representative: 'Skyddsombud', representativeHint: 'Den som har lämnat framställan på papper', save: 'Lämna framställan', saveOther: 'Skriv in framställan',
  page: (area: string, unit: string) => `${area}, ${unit}`, pageLead: (name: string, day: string) => `Framställan från ${name}, lämnad ${day}.`, receipt: 'Kvitto', receiptAt: (at: string) => `Mottagen och bekräftad ${at}`, receiptPdf: 'Kvitto som PDF', onPaper: 'Lämnad på papper',
  dueOn: 'Svar senast', answered: (day: string, inTime: boolean) => `${day}, ${inTime ? 'i tid' : 'efter sista dagen'}`, notAnswered: 'Inget svar än', answer: 'Svar',
  left: (days: number) => (days === 0 ? 'i dag' : `${formatDayCount(days, 'sv')} kvar`), over: (days: number) => `${formatDayCount(days, 'sv')} för sent`,
  ground: { no_answer: 'Svaret har inte kommit i tid. Skyddsombudet kan vända sig till Arbetsmiljöverket (AML 6:6 a).', not_met: 'Begäran är inte tillgodosedd. Skyddsombudet kan vända sig till Arbetsmiljöverket (AML 6:6 a).', actions_late: 'En åtgärd är inte gjord i tid. Skyddsombudet kan vända sig till Arbetsmiljöverket (AML 6:6 a).' },
  history: 'Vad som hänt', noHistory: 'Inget mer än kvittot', took: (days: number) => `Svaret tog ${formatDayCount(days, 'sv')}.`,
  stepKinds: { answer: 'Svar', action: 'Åtgärd planerad', action_done: 'Åtgärd gjord', note: 'Anteckning', escalated: 'Till Arbetsmiljöverket', authority_decision: 'Arbetsmiljöverkets beslut', withdrawn: 'Återtagen', closed: 'Avslutad' },
  doKinds: { answer: 'Svara', action: 'Planera en åtgärd', action_done: 'Åtgärd gjord', note: 'Anteckna', escalated: 'Vänd dig till Arbetsmiljöverket', authority_decision: 'Skriv in beslutet', withdrawn: 'Ta tillbaka', closed: 'Avsluta' },
  stepLead: { answer: 'Säg vad arbetsgivaren gör och när. Skyddsombudet får veta att svaret finns.', action: 'En åtgärd som svaret lovar, med ansvarig och dag.', action_done: 'Välj åtgärden och skriv hur det blev.', note: 'Något som hör till framställan.', escalated: 'Arbetsmiljöverket prövar då om föreläggande eller förbud ska meddelas (AML 7:7).', authority_decision: 'Vad Arbetsmiljöverket beslutade.', withdrawn: 'Skyddsombudet tar tillbaka sin framställan.', closed: 'När det som svaret lovar är gjort.' },
  outcomes: { accepted: 'Begäran tillgodoses', partly: 'Tillgodoses delvis', refused: 'Tillgodoses inte', injunction: 'Föreläggande', ban: 'Förbud', no_action: 'Ingen åtgärd' }, outcome: 'Besked', decision: 'Beslut',
  stepWhat: 'Vad', onDay: 'Dag', dueDay: 'Klar senast', owner: 'Ansvarig', ownerHint: 'Roll, till exempel enhetschef', actionOf: 'Vilken åtgärd', reference: 'Arbetsmiljöverkets ärendebeteckning', dueText: (day: string, owner: string) => `${owner}, klar senast ${day}`, ref: (reference: string) => `Ärende ${reference}`,
  dueDecision: 'Ska vara uppfyllt senast', meetingsHeading: 'Uppe på möten', toMeetings: 'Samverkansmöten', back: 'Alla framställningar', choices: 'Skriv in', order: 'Ordna efter',
  dutiesHeading: 'Vad lagen säger', readOn: (day: string) => `läst ${day}`, local: 'lokal inställning',
  lengths: { immediate: 'genast', without_delay: 'utan dröjsmål', before_decision: 'före beslut', continuous: 'fortlöpande' },
  duties: { receipt: 'Arbetsgivaren bekräftar skriftligt att framställan är mottagen', answer: 'Arbetsgivaren svarar på framställan', authority: 'Uteblir svaret, eller beaktas begäran inte inom skälig tid, prövar Arbetsmiljöverket efter framställan av skyddsombudet', stop: 'Skyddsombudet får stoppa arbete med omedelbar och allvarlig fara', serious: 'Arbetsgivaren anmäler dödsfall, svårare skada och allvarliga tillbud', followUp: 'Arbetsgivaren utreder tillbud, olyckor och ohälsa', negotiate: 'Arbetsgivaren förhandlar om viktigare förändring', inform: 'Arbetsgivaren håller facken underrättade' } satisfies Record<DutyKey, string>,
  paper: { title: 'Kvitto på framställan enligt 6 kap. 6 a § arbetsmiljölagen', foot: 'Kvitto', page: 'Sida {page} av {pages}', said: (municipality: string) => `${municipality} bekräftar att arbetsgivaren har mottagit framställan nedan.`, from: 'Från', unit: 'Enhet', received: 'Lämnad', confirmed: 'Mottagen och bekräftad', due: 'Svar senast' },
  done: { made: 'Framställan är lämnad. Kvittot finns här.', answer: 'Svaret är lämnat.', action: 'Åtgärden är planerad.', action_done: 'Åtgärden är gjord.', note: 'Anteckningen är sparad.', escalated: 'Det är noterat att Arbetsmiljöverket har fått framställan.', authority_decision: 'Beslutet är infört.', withdrawn: 'Framställan är återtagen.', closed: 'Framställan är avslutad.', struck: 'Raden är struken.' },
}
export type RequestTexts = typeof sv
const en: RequestTexts = {
  title: 'Work environment', heading: (open) => (open === 0 ? 'No open request' : open === 1 ? 'One open request' : `${open} open requests`), headingAll: (all) => (all === 1 ? 'One request' : `${all} requests`),
  lead: (days) => `What safety representatives ask of the employer (AML 6:6 a). The receipt is given at once. The answer is to come without delay; here at the latest after ${formatDayCount(days, 'en')}, unless the representative asks for another day.`,
  add: 'New request', incidents: 'Incidents', stops: 'Stopped work', stopLasts: (count) => (count === 1 ? 'One piece of work is stopped by a safety representative (AML 6:7).' : `${count} pieces of work are stopped by safety representatives (AML 6:7).`), seeStops: 'Show',
  caption: 'Requests', request: 'Request', unit: 'Unit', came: 'Came', due: 'Answer by', state: 'State', none: 'No requests', noneHow: 'When a safety representative asks something of the employer it stands here.',
  areas: { workload: 'Workload', threats: 'Threats and violence', working_time: 'Working time', premises: 'Premises', organisation: 'Organisation', victimisation: 'Victimisation', other: 'Other' }, area: 'What it is about',
  states: { waiting: 'Waits for an answer', overdue: 'Answer missing', answered: 'Answered', acting: 'Actions go on', escalated: 'With the authority', decided: 'Decided by the authority', withdrawn: 'Withdrawn', closed: 'Closed' },
  turn: { employer: 'The employer’s turn', representative: 'The representative’s turn', authority: 'The authority’s turn' },
  newHeading: 'New request to the employer', newLead: 'Write what needs to be done and why. No names of colleagues and nothing about a client. The receipt comes at once when you save.',
  what: 'What is asked for', whatHint: 'The action, or the inquiry that is needed', why: 'Why', whyHint: 'Which risk or shortcoming', receivedOn: 'Day it was handed in', answerBy: 'An answer is asked for by', answerByHint: (days) => `Empty: ${formatDayCount(days, 'en')} from the day it was handed in`,
  representative: 'Safety representative', representativeHint: 'Who has handed in the request on paper', save: 'Hand in the request', saveOther: 'Write in the request',
  page: (area, unit) => `${area}, ${unit}`, pageLead: (name, day) => `Request from ${name}, handed in ${day}.`, receipt: 'Receipt', receiptAt: (at) => `Received and confirmed ${at}`, receiptPdf: 'Receipt as PDF', onPaper: 'Handed in on paper',
  dueOn: 'Answer by', answered: (day, inTime) => `${day}, ${inTime ? 'in time' : 'after the last day'}`, notAnswered: 'No answer yet', answer: 'Answer',
  left: (days) => (days === 0 ? 'today' : `${formatDayCount(days, 'en')} left`), over: (days) => `${formatDayCount(days, 'en')} late`,
  ground: { no_answer: 'The answer has not come in time. The representative may turn to the Work Environment Authority (AML 6:6 a).', not_met: 'The request is not met. The representative may turn to the Work Environment Authority (AML 6:6 a).', actions_late: 'An action is not done in time. The representative may turn to the Work Environment Authority (AML 6:6 a).' },
  history: 'What has happened', noHistory: 'Nothing but the receipt', took: (days) => `The answer took ${formatDayCount(days, 'en')}.`,
  stepKinds: { answer: 'Answer', action: 'Action planned', action_done: 'Action done', note: 'Note', escalated: 'To the authority', authority_decision: 'The authority’s decision', withdrawn: 'Withdrawn', closed: 'Closed' },
  doKinds: { answer: 'Answer', action: 'Plan an action', action_done: 'Action done', note: 'Note', escalated: 'Turn to the authority', authority_decision: 'Write in the decision', withdrawn: 'Withdraw', closed: 'Close' },
  stepLead: { answer: 'Say what the employer does and when. The representative is told that there is an answer.', action: 'An action that the answer promises, with owner and day.', action_done: 'Choose the action and write how it went.', note: 'Something that belongs to the request.', escalated: 'The Work Environment Authority then considers an injunction or a ban (AML 7:7).', authority_decision: 'What the authority decided.', withdrawn: 'The representative withdraws the request.', closed: 'When what the answer promises is done.' },
  outcomes: { accepted: 'The request is met', partly: 'Met in part', refused: 'Not met', injunction: 'Injunction', ban: 'Ban', no_action: 'No action' }, outcome: 'Answer given', decision: 'Decision',
  stepWhat: 'What', onDay: 'Day', dueDay: 'Done by', owner: 'Owner', ownerHint: 'A role, for example unit manager', actionOf: 'Which action', reference: 'The authority’s reference', dueText: (day, owner) => `${owner}, done by ${day}`, ref: (reference) => `Reference ${reference}`,
  dueDecision: 'To be complied with by', meetingsHeading: 'Taken up at meetings', toMeetings: 'Cooperation meetings', back: 'All requests', choices: 'Write in', order: 'Order by',
  dutiesHeading: 'What the law says', readOn: (day) => `read ${day}`, local: 'local setting',
  lengths: { immediate: 'at once', without_delay: 'without delay', before_decision: 'before deciding', continuous: 'continuously' },
  duties: { receipt: 'The employer confirms in writing that the request is received', answer: 'The employer answers the request', authority: 'If no answer comes, or the request is not considered within a reasonable time, the Work Environment Authority tries it on the representative’s application', stop: 'The representative may stop work with immediate and serious danger', serious: 'The employer reports deaths, grave injuries and serious incidents', followUp: 'The employer inquires into incidents, accidents and ill-health', negotiate: 'The employer negotiates on an important change', inform: 'The employer keeps the unions informed' },
  paper: { title: 'Receipt of a request under chapter 6 section 6 a of the Work Environment Act', foot: 'Receipt', page: 'Page {page} of {pages}', said: (municipality) => `${municipality} confirms that the employer has received the request below.`, from: 'From', unit: 'Unit', received: 'Handed in', confirmed: 'Received and confirmed', due: 'Answer by' },
  done: { made: 'The request is handed in. The receipt is here.', answer: 'The answer is given.', action: 'The action is planned.', action_done: 'The action is done.', note: 'The note is saved.', escalated: 'It is noted that the authority has the request.', authority_decision: 'The decision is written in.', withdrawn: 'The request is withdrawn.', closed: 'The request is closed.', struck: 'The line is struck out.' },
}
export const requestTexts: Texts<RequestTexts> = { sv, en }

/** That there is something to read, and nothing of it. */
export const cooperationLetters = {
  safety_request_made: {
    sv: { subject: 'Framställan från skyddsombud', body: 'Ett skyddsombud har lämnat en framställan enligt arbetsmiljölagen. Kvittot är lämnat. Läs den och svara utan dröjsmål.' },
    en: { subject: 'Request from a safety representative', body: 'A safety representative has handed in a request under the Work Environment Act. The receipt is given. Read it and answer without delay.' },
  },
  safety_request_answered: {
    sv: { subject: 'Svar på framställan', body: 'Arbetsgivaren har svarat på din framställan.' }, en: { subject: 'Answer to the request', body: 'The employer has answered your request.' },
  },
  safety_answer_due: {
    sv: { subject: 'En framställan väntar på svar', body: 'Dagen för svar på ett skyddsombuds framställan är nära eller har passerat.' },
    en: { subject: 'A request waits for an answer', body: 'The day for answering a safety representative’s request is near or has passed.' },
  },
  safety_answer_missing: {
    sv: { subject: 'Inget svar på framställan', body: 'Arbetsgivaren har inte svarat i tid på din framställan. Du kan vända dig till Arbetsmiljöverket.' },
    en: { subject: 'No answer to the request', body: 'The employer has not answered your request in time. You may turn to the Work Environment Authority.' },
  },
  work_stopped: {
    sv: { subject: 'Ett arbete är stoppat', body: 'Ett skyddsombud har stoppat ett arbete. Läs vad som gäller och vad som behöver göras.' },
    en: { subject: 'Work is stopped', body: 'A safety representative has stopped work. Read what it is about and what needs to be done.' },
  },
  incident_reported: {
    sv: { subject: 'Tillbud eller händelse i arbetet', body: 'Ett tillbud eller en händelse är inskriven. Läs den och följ upp.' }, en: { subject: 'Incident at work', body: 'An incident is written in. Read it and follow it up.' },
  },
  incident_serious: {
    sv: { subject: 'Allvarlig händelse i arbetet', body: 'En allvarlig händelse är inskriven. Den ska anmälas till Arbetsmiljöverket utan dröjsmål.' },
    en: { subject: 'Serious incident at work', body: 'A serious incident is written in. It is to be reported to the Work Environment Authority without delay.' },
  },
  incident_follow_up_due: {
    sv: { subject: 'En händelse väntar på uppföljning', body: 'Dagen för att följa upp ett tillbud eller en händelse är nära eller har passerat.' },
    en: { subject: 'An incident waits for a follow-up', body: 'The day for following up an incident is near or has passed.' },
  },
} as const satisfies MailTemplates
