import type { Texts } from '../../platform/language.ts'

const sv = {
  title: 'Samverkansmöten', heading: (all: number) => (all === 0 ? 'Inga möten än' : all === 1 ? 'Ett möte' : `${all} möten`), lead: 'Möten mellan arbetsgivaren och facken, med ärenden och vad de ledde till. Inget om en klient.',
  add: 'Nytt möte', newHeading: 'Nytt möte', kind: 'Slag', allKinds: 'Alla slag', kinds: { cooperation_group: 'Samverkansgrupp', safety_committee: 'Skyddskommitté', negotiation: 'Förhandling', information: 'Information' },
  heldOn: 'Dag', place: 'Plats', participants: 'Deltagare', participantsHint: 'Namn och vem de företräder', matters: 'Ärenden', state: 'Protokoll',
  states: { planned: 'Kommer', draft: 'Utkast', half: 'Justerat av en part', approved: 'Justerat' }, caption: 'Möten, de senaste först', meeting: 'Möte', none: 'Inga möten', noneHow: 'När ni kallar till eller har hållit ett möte skriver du in det här.', back: 'Alla möten', toVision: 'Samverkan',
  page: (kind: string, day: string) => `${kind} ${day}`, change: 'Ändra dag och deltagare', pdf: 'Protokoll som PDF',
  mattersHeading: 'Ärenden', noMatters: 'Inga ärenden än', addMatter: 'Nytt ärende', changeMatter: 'Ärende', matterKind: 'Slag', matterKinds: { mbl_11: 'Förhandling (MBL 11 §)', mbl_19: 'Information (MBL 19 §)', cooperation: 'Samverkan', work_environment: 'Arbetsmiljö' },
  matterTitle: 'Rubrik', what: 'Vad ärendet gäller', outcome: 'Utfall', noOutcome: 'Inget utfall än', outcomes: { agreed: 'Överens', not_agreed: 'Oeniga', informed: 'Information lämnad', postponed: 'Bordlagt', central: 'Går till central förhandling' },
  outcomeWords: 'Vad ni kom fram till', unionView: 'Fackets mening', request: 'Framställan som ärendet gäller', noRequest: 'Ingen', toRequest: 'Visa framställan', edit: 'Ändra', remove: 'Ta bort', of: (name: string) => ` ${name}`,
  law: 'Arbetsgivaren förhandlar före beslut om viktigare förändring (MBL 11 §) och håller facken informerade (MBL 19 §).',
  approveHeading: 'Justering', approve: 'Justera för arbetsgivaren', approveUnion: 'Justera för facket', approvedBy: (name: string, at: string) => `${name}, ${at}`, employer: 'Arbetsgivaren', union: 'Facket', notApproved: 'Inte justerat', approveHow: 'När båda parter har justerat är protokollet låst. Sedan kan det bara få tillägg. Ändras något innan dess justerar båda på nytt.',
  additions: 'Tillägg', addition: 'Tillägg', addAddition: 'Skriv ett tillägg', additionBy: (name: string, at: string) => `${name}, ${at}`,
  paper: { title: (kind: string, day: string) => `Protokoll, ${kind} ${day}`, foot: 'Protokoll från samverkan', page: 'Sida {page} av {pages}' },
  done: { meeting_saved: 'Mötet är sparat.', matter_saved: 'Ärendet är sparat.', matter_removed: 'Ärendet är borttaget.', approved: 'Protokollet är justerat för din part.', addition_saved: 'Tillägget är sparat.' },
}
export type MeetingTexts = typeof sv
const en: MeetingTexts = {
  title: 'Cooperation meetings', heading: (all) => (all === 0 ? 'No meetings yet' : all === 1 ? 'One meeting' : `${all} meetings`), lead: 'Meetings of employer and unions, with matters and what came of them. Nothing about a client.',
  add: 'New meeting', newHeading: 'New meeting', kind: 'Kind', allKinds: 'All kinds', kinds: { cooperation_group: 'Cooperation group', safety_committee: 'Safety committee', negotiation: 'Negotiation', information: 'Information' },
  heldOn: 'Day', place: 'Place', participants: 'Participants', participantsHint: 'Names and whom they represent', matters: 'Matters', state: 'Protocol',
  states: { planned: 'Coming', draft: 'Draft', half: 'Approved by one side', approved: 'Approved' }, caption: 'Meetings, the latest first', meeting: 'Meeting', none: 'No meetings', noneHow: 'When you call or have held a meeting you write it in here.', back: 'All meetings', toVision: 'Cooperation',
  page: (kind, day) => `${kind} ${day}`, change: 'Change day and participants', pdf: 'Protocol as PDF',
  mattersHeading: 'Matters', noMatters: 'No matters yet', addMatter: 'New matter', changeMatter: 'Matter', matterKind: 'Kind', matterKinds: { mbl_11: 'Negotiation (MBL 11)', mbl_19: 'Information (MBL 19)', cooperation: 'Cooperation', work_environment: 'Work environment' },
  matterTitle: 'Heading', what: 'What it is about', outcome: 'Outcome', noOutcome: 'No outcome yet', outcomes: { agreed: 'Agreed', not_agreed: 'Not agreed', informed: 'Informed', postponed: 'Postponed', central: 'Goes to central negotiation' },
  outcomeWords: 'What you arrived at', unionView: 'What the union holds', request: 'Request that it is about', noRequest: 'None', toRequest: 'Show the request', edit: 'Change', remove: 'Take away', of: (name) => ` ${name}`,
  law: 'The employer negotiates before deciding on an important change (MBL 11) and keeps the unions informed (MBL 19).',
  approveHeading: 'Approval', approve: 'Approve for the employer', approveUnion: 'Approve for the union', approvedBy: (name, at) => `${name}, ${at}`, employer: 'The employer', union: 'The union', notApproved: 'Not approved', approveHow: 'When both sides have approved, the protocol is locked. After that it is only added to. If something is changed before, both approve anew.',
  additions: 'Additions', addition: 'Addition', addAddition: 'Write an addition', additionBy: (name, at) => `${name}, ${at}`,
  paper: { title: (kind, day) => `Protocol, ${kind} ${day}`, foot: 'Protocol of cooperation', page: 'Page {page} of {pages}' },
  done: { meeting_saved: 'The meeting is saved.', matter_saved: 'The matter is saved.', matter_removed: 'The matter is taken away.', approved: 'The protocol is approved for your side.', addition_saved: 'The addition is saved.' },
}
export const meetingTexts: Texts<MeetingTexts> = { sv, en }
