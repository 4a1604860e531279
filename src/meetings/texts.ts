import type { Texts } from '../platform/language.ts'
import type { RefusalTexts } from '../platform/refusal.ts'
import type { Outcome, ItemPart, memberParts } from './contract.ts'

type MemberPart = (typeof memberParts)[number]

const sv = {
  title: 'Sammanträden', heading: (waiting: number) => (waiting === 0 ? 'Sammanträden' : waiting === 1 ? 'Ett ärende väntar på ett sammanträde' : `${waiting} ärenden väntar på ett sammanträde`),
  lead: 'Övervägande, placering i familjehem och det mesta enligt LVU beslutas av förtroendevalda (SoL 30:6-7).',
  newMeeting: 'Nytt sammanträde', bodies: 'Nämnd och utskott', caption: 'Sammanträden, det senaste först',
  meeting: 'Sammanträde', place: 'Plats', items: 'Ärenden som du ser', state: 'Läge',
  states: { planned: 'Förbereds', held: 'Utfall saknas', decided: 'Ska justeras', adjusted: 'Justerat' },
  none: 'Inga sammanträden', noneHow: 'Lägg in utskottet och dess nästa sammanträde. Förslag som väntar sätts sedan på föredragningslistan.',
  waiting: 'Väntar på att tas upp', waitingCaption: 'Förslag och ordförandebeslut som inte står på någon lista', decision: 'Beslut', person: 'Person', since: 'Sedan', part: 'Slag',
  parts: { proposal: 'Förslag', report: 'Anmälan av ordförandebeslut' } satisfies Record<ItemPart, string>,
  protected: 'Skyddad identitet',
  agenda: 'Föredragningslista', noItems: 'Inget på listan som du ser', noItemsHow: 'Välj bland det som väntar.',
  nothingForYou: 'Inget ärende på listan hör till dig.',
  addHeading: 'Sätt på listan', add: 'Sätt på listan', addWhich: 'Det som väntar',
  up: 'Flytta upp', down: 'Flytta ned', remove: 'Ta bort', record: 'Skriv utfall', extract: 'Protokollsutdrag', of: (number: number) => ` ärende ${number}`,
  reasons: 'Motivering', law: 'Lagrum', case: (number: string) => `Ärende ${number}`, item: (number: number) => `§ ${number}`, open: 'Öppna beslutet',
  outcome: 'Utfall', outcomes: { as_proposed: 'Som föreslaget', otherwise: 'På annat sätt', returned: 'Återremiss', postponed: 'Bordlagt', noted: 'Anmält' } satisfies Record<Outcome, string>,
  outcomeHints: { as_proposed: 'Beslutet gäller från sammanträdesdagen', otherwise: 'Skriv vad som beslutades', returned: 'Skriv vad som ska kompletteras', postponed: 'Tas upp igen. Skriv varför', noted: 'Ordförandebeslutet är anmält' } satisfies Record<Outcome, string>,
  words: 'Beslut eller skäl', wordsHint: 'Behövs när det inte blev som föreslaget', votes: 'Omröstning', reservation: 'Reservation', optional: '(får vara tomt)',
  save: 'Spara', saveOutcome: 'Spara utfallet', cancel: 'Avbryt', back: 'Till sammanträdet',
  adjust: 'Justera protokollet', adjustHeading: 'Justera protokollet', adjustLead: 'Efter justeringen ändras inget i protokollet.', adjustOn: 'Justerat dag', adjusters: 'Justerat av', adjustersHint: 'Ordförande och justerare',
  adjustedOn: (day: string, who: string) => `Justerat ${day} av ${who}`,
  newHeading: 'Nytt sammanträde', body: 'Nämnd eller utskott', on: 'Dag', at: 'Tid', atHint: 'Till exempel 13.00', noBodies: 'Lägg först in utskottet.',
  bodiesHeading: 'Nämnd och utskott', bodiesLead: 'Vem som sitter var, och vem som får besluta när nämnden inte kan avvaktas.', newBody: 'Ny nämnd eller nytt utskott', bodyName: 'Namn', bodyKind: 'Slag',
  bodyKinds: { sub_committee: 'Utskott', committee: 'Nämnd' }, member: 'Ledamot', memberPart: 'Uppdrag', fromOn: 'Från och med', toOn: 'Sista dag', newMember: 'Ny ledamot', noElected: 'Ingen har rollen nämnd. Ge rollen under Administration först.',
  memberParts: { chair: 'Ordförande', vice_chair: 'Vice ordförande', named: 'Ledamot med rätt att besluta ensam', member: 'Ledamot', substitute: 'Ersättare' } satisfies Record<MemberPart, string>,
  noMembers: 'Inga ledamöter än', endMember: 'Avsluta', until: (day: string) => `till ${day}`, from: (day: string) => `från ${day}`,
  extractHeading: (number: number) => `Protokollsutdrag, § ${number}`, present: 'Sammanträde', proposal: 'Förslag till beslut', decided: 'Beslut', noOutcome: 'Utfallet är inte skrivet än.', asProposed: 'Enligt förslaget.',
  task: {
    as_proposed: (body: string, kind: string) => `${body} har beslutat som föreslaget: ${kind}. Verkställ och delge.`,
    otherwise: (body: string, kind: string) => `${body} har beslutat på annat sätt: ${kind}. Läs beslutet.`,
    returned: (body: string, kind: string) => `${body} har återremitterat: ${kind}. Komplettera och föreslå igen.`,
  },
  done: {
    meeting_called: 'Sammanträdet är inlagt.', items_added: 'Det står på listan.', item_moved: 'Ordningen är ändrad.', item_removed: 'Det är borttaget och väntar igen.', outcome_saved: 'Utfallet är sparat och beslutet har gått tillbaka till ärendet.',
    adjusted: 'Protokollet är justerat.', body_added: 'Det är inlagt.', member_added: 'Ledamoten är inlagd.', member_ended: 'Sista dagen är satt.',
  },
  faults: { needed: 'Fyll i', value_needed: 'Fyll i', too_long: 'Korta texten', day_needed: 'Skriv vilken dag', day_unclear: 'Skriv dagen, till exempel tors 26 nov', time_unclear: 'Skriv klockslaget, till exempel 13.00', day_is_wrong: 'Välj en dag från sammanträdet till i dag' },
}

const en: typeof sv = {
  title: 'Meetings', heading: (waiting) => (waiting === 0 ? 'Meetings' : waiting === 1 ? 'One item waits for a meeting' : `${waiting} items wait for a meeting`),
  lead: 'Considerations, placement in family homes and most of LVU are decided by elected members (SoL 30:6-7).',
  newMeeting: 'New meeting', bodies: 'Committee and sub-committee', caption: 'Meetings, the latest first',
  meeting: 'Meeting', place: 'Place', items: 'Items that you see', state: 'State',
  states: { planned: 'Being prepared', held: 'Outcome missing', decided: 'To be adjusted', adjusted: 'Adjusted' },
  none: 'No meetings', noneHow: 'Enter the sub-committee and its next meeting. Proposals that wait are then put on the agenda.',
  waiting: 'Waiting to come up', waitingCaption: 'Proposals and decisions of a chair that stand on no agenda', decision: 'Decision', person: 'Person', since: 'Since', part: 'Sort',
  parts: { proposal: 'Proposal', report: 'Report of a chair’s decision' },
  protected: 'Protected identity',
  agenda: 'Agenda', noItems: 'Nothing on the agenda that you see', noItemsHow: 'Choose among what waits.',
  nothingForYou: 'No item on the agenda is yours.',
  addHeading: 'Put on the agenda', add: 'Put on the agenda', addWhich: 'What waits',
  up: 'Move up', down: 'Move down', remove: 'Take away', record: 'Write the outcome', extract: 'Extract of the protocol', of: (number) => ` item ${number}`,
  reasons: 'Reasons', law: 'Law', case: (number) => `Case ${number}`, item: (number) => `§ ${number}`, open: 'Open the decision',
  outcome: 'Outcome', outcomes: { as_proposed: 'As proposed', otherwise: 'Otherwise', returned: 'Sent back', postponed: 'Postponed', noted: 'Noted' },
  outcomeHints: { as_proposed: 'The decision holds from the day of the meeting', otherwise: 'Write what was decided', returned: 'Write what is to be added', postponed: 'Comes up again. Write why', noted: 'The chair’s decision has been told' },
  words: 'Decision or reasons', wordsHint: 'Needed when it was not as proposed', votes: 'Vote', reservation: 'Reservation', optional: '(may be left empty)',
  save: 'Save', saveOutcome: 'Save the outcome', cancel: 'Cancel', back: 'To the meeting',
  adjust: 'Adjust the protocol', adjustHeading: 'Adjust the protocol', adjustLead: 'After the adjustment nothing in the protocol changes.', adjustOn: 'Adjusted on', adjusters: 'Adjusted by', adjustersHint: 'Chair and adjuster',
  adjustedOn: (day, who) => `Adjusted ${day} by ${who}`,
  newHeading: 'New meeting', body: 'Committee or sub-committee', on: 'Day', at: 'Time', atHint: 'For example 13:00', noBodies: 'Enter the sub-committee first.',
  bodiesHeading: 'Committee and sub-committee', bodiesLead: 'Who sits where, and who may decide when the committee cannot be awaited.', newBody: 'New committee or sub-committee', bodyName: 'Name', bodyKind: 'Sort',
  bodyKinds: { sub_committee: 'Sub-committee', committee: 'Committee' }, member: 'Member', memberPart: 'Part', fromOn: 'From', toOn: 'Last day', newMember: 'New member', noElected: 'Nobody has the role of the committee. Give the role under Administration first.',
  memberParts: { chair: 'Chair', vice_chair: 'Vice chair', named: 'Member who may decide alone', member: 'Member', substitute: 'Substitute' },
  noMembers: 'No members yet', endMember: 'End', until: (day) => `until ${day}`, from: (day) => `from ${day}`,
  extractHeading: (number) => `Extract of the protocol, § ${number}`, present: 'Meeting', proposal: 'Proposed decision', decided: 'Decision', noOutcome: 'The outcome is not written yet.', asProposed: 'As proposed.',
  task: {
    as_proposed: (body, kind) => `${body} has decided as proposed: ${kind}. Execute and serve it.`,
    otherwise: (body, kind) => `${body} has decided otherwise: ${kind}. Read the decision.`,
    returned: (body, kind) => `${body} has sent back: ${kind}. Add to it and propose again.`,
  },
  done: {
    meeting_called: 'The meeting is entered.', items_added: 'It stands on the agenda.', item_moved: 'The order is changed.', item_removed: 'It is taken away and waits again.', outcome_saved: 'The outcome is saved and the decision has gone back to the case.',
    adjusted: 'The protocol is adjusted.', body_added: 'It is entered.', member_added: 'The member is entered.', member_ended: 'The last day is set.',
  },
  faults: { needed: 'Fill in', value_needed: 'Fill in', too_long: 'Shorten the text', day_needed: 'Write which day', day_unclear: 'Write the day, for example Thu 26 Nov', time_unclear: 'Write the time, for example 13:00', day_is_wrong: 'Choose a day from the meeting to today' },
}

/** The pages of meetings, in words. */
export const meetingTexts: Texts<typeof sv> = { sv, en }

const svRefusals: RefusalTexts = {
  body_not_found: () => ({ title: 'Nämnden eller utskottet finns inte', detail: 'Välj ett i listan.' }),
  body_name_is_used_once: () => ({ title: 'Namnet är upptaget', detail: 'Det finns redan en nämnd eller ett utskott som heter så.' }),
  member_is_not_elected: () => ({ title: 'Personen har inte rollen nämnd', detail: 'Ge rollen under Administration först.' }),
  member_not_found: () => ({ title: 'Ledamoten finns inte', detail: 'Uppdraget är kanske redan avslutat.' }),
  member_sits_once_at_a_time: () => ({ title: 'Ledamoten sitter redan där', detail: 'Avsluta det uppdrag som gäller först.' }),
  member_ends_after_begins: () => ({ title: 'Dagen går inte', detail: 'Sista dagen ligger före den första.' }),
  meeting_not_found: () => ({ title: 'Det finns inte här', detail: 'Sammanträdet eller ärendet på listan finns inte, eller är inte ditt att se.' }),
  body_meets_once_at_a_time: () => ({ title: 'Sammanträdet finns redan', detail: 'Nämnden eller utskottet har ett sammanträde den tiden.' }),
  waits_no_more: () => ({ title: 'Något av det väntar inte längre', detail: 'Någon annan har satt upp det, eller så är det beslutat. Öppna sammanträdet igen.' }),
  item_has_an_outcome: () => ({ title: 'Ärendet har ett utfall', detail: 'Det som är beslutat ändras inte. Ett nytt beslut tas upp på ett nytt sammanträde.' }),
  case_is_not_yours: () => ({ title: 'Ärendet är inte ditt', detail: 'Utfallet skrivs av chefen för ärendets enhet, eller av socialchefen.' }),
  meeting_not_held_yet: ({ on }) => ({ title: 'Sammanträdet har inte hållits än', detail: on === undefined ? 'Utfallet skrivs på sammanträdesdagen eller senare.' : `Det hålls ${on}.` }),
  protocol_is_adjusted: () => ({ title: 'Protokollet är justerat', detail: 'Efter justeringen ändras inget i det.' }),
  report_is_noted: () => ({ title: 'Fel utfall', detail: 'Ett ordförandebeslut anmäls. Ett förslag får ett beslut.' }),
  outcome_words_needed: () => ({ title: 'Skriv vad som beslutades', detail: 'När det inte blev som föreslaget står det i protokollet vad som beslutades.' }),
  items_are_undecided: () => ({ title: 'Utfall saknas', detail: 'Varje ärende på listan behöver ett utfall innan protokollet justeras.' }),
  adjusted_on_wrong_day: () => ({ title: 'Dagen går inte', detail: 'Välj en dag från sammanträdet till i dag.' }),
}

const enRefusals: RefusalTexts = {
  body_not_found: () => ({ title: 'The committee or sub-committee does not exist', detail: 'Choose one in the list.' }),
  body_name_is_used_once: () => ({ title: 'The name is taken', detail: 'There is a committee or sub-committee of that name.' }),
  member_is_not_elected: () => ({ title: 'The person does not have the role of the committee', detail: 'Give the role under Administration first.' }),
  member_not_found: () => ({ title: 'The member does not exist', detail: 'The time may have ended already.' }),
  member_sits_once_at_a_time: () => ({ title: 'The member sits there already', detail: 'End the present time first.' }),
  member_ends_after_begins: () => ({ title: 'The day cannot be', detail: 'The last day lies before the first.' }),
  meeting_not_found: () => ({ title: 'It is not here', detail: 'The meeting or the item on its agenda does not exist, or is not yours to see.' }),
  body_meets_once_at_a_time: () => ({ title: 'The meeting exists', detail: 'The body has a meeting at that time.' }),
  waits_no_more: () => ({ title: 'Something of it waits no more', detail: 'Somebody else has put it on an agenda, or it is decided. Open the meeting again.' }),
  item_has_an_outcome: () => ({ title: 'The item has an outcome', detail: 'What is decided does not change. A new decision comes up at a new meeting.' }),
  case_is_not_yours: () => ({ title: 'The case is not yours', detail: 'The outcome is written by the manager of the case’s unit, or by the director.' }),
  meeting_not_held_yet: ({ on }) => ({ title: 'The meeting has not been held yet', detail: on === undefined ? 'The outcome is written on the day of the meeting or later.' : `It is held ${on}.` }),
  protocol_is_adjusted: () => ({ title: 'The protocol is adjusted', detail: 'After the adjustment nothing in it changes.' }),
  report_is_noted: () => ({ title: 'Wrong outcome', detail: 'A chair’s decision is noted. A proposal gets a decision.' }),
  outcome_words_needed: () => ({ title: 'Write what was decided', detail: 'When it was not as proposed, the protocol says what was decided.' }),
  items_are_undecided: () => ({ title: 'Outcomes are missing', detail: 'Each item on the agenda needs an outcome before the protocol is adjusted.' }),
  adjusted_on_wrong_day: () => ({ title: 'The day cannot be', detail: 'Choose a day from the meeting to today.' }),
}

/** What is refused about meetings, in words. */
export const meetingRefusals: Texts<RefusalTexts> = { sv: svRefusals, en: enRefusals }
