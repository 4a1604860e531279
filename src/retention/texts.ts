import { countInWords } from '../calendar/format.ts'
import type { Texts } from '../platform/language.ts'
import type { RefusalTexts } from '../platform/refusal.ts'

const sv = {
  title: 'Gallring',
  heading: (count: number) => (count === 0 ? 'Inget ska gallras just nu' : `${countInWords(count, 'sv', 'start')} ${count === 1 ? 'post' : 'poster'} ska gallras`),
  lead: 'Vad som inte längre får sparas. En person föreslår, en annan godkänner. Därefter förstörs uppgifterna inom en timme och går inte att få tillbaka.',
  dueHeading: 'Att gallra', dueCaption: 'Poster som ska gallras', choose: 'Välj', case: 'Ärende', what: 'Vad', until: 'Fick sparas till', by: 'Ska vara borta', why: 'Varför', state: 'Läge',
  kinds: { person: 'Allt om personen', report: 'Orosanmälan som inte ledde till utredning' },
  overdue: 'Tiden har gått ut', proposed: 'Föreslagen', open: 'Att föreslå', propose: 'Föreslå gallring av de valda',
  nothingDue: 'Inget att gallra', nothingDueHint: 'Här visas det som inte längre får sparas, så långt du får se det.',
  more: 'Högst 500 poster visas. Resten visas när de första är gallrade.',
  monthsHeading: 'Kommande månader', monthsCaption: 'Poster som får gallras, månad för månad', month: 'Månad', persons: 'Personer', reports: 'Anmälningar', noMonths: 'Inget faller ut de kommande månaderna',
  keptHeading: 'Det som sparas', keptCaption: 'Personer som sparas, och varför', keptHint: 'Personer vars uppgifter inte faller ut, efter vad som håller dem kvar längst.', count: 'Antal', paragraph: 'Paragraf', nothingKept: 'Ingen person sparas',
  reasons: {
    kind_kept: 'Placering, adoption eller faderskap: sparas för alltid', research_county: 'Sparas för forskning: kommunen ligger i ett av forskningslänen', research_birth_day: 'Sparas för forskning: född den 5, 15 eller 25',
    thirtieth_birthday: 'Barnavårdsutredning: sparas till 30-årsdagen', eighteenth_birthday: 'Avtal om vårdnad: sparas till 18-årsdagen', five_years: 'Fem år efter den sista anteckningen', still_written: 'Ärendet pågår', birth_unknown: 'Födelsedagen är okänd',
  },
  donePartHeading: 'Förslag och gallring', doneCaption: 'Vad som är föreslaget, godkänt och gallrat', noDone: 'Inget är föreslaget', noDoneHint: 'Förslag och bevis på gallring visas här.',
  proposedBy: (name: string, at: string) => `Föreslaget av ${name} ${at}`, decidedBy: (name: string, at: string) => `${name} ${at}`,
  states: { waits: 'Väntar på en annan persons godkännande', approved: 'Godkänt, gallras inom en timme', refused: 'Avslaget', done: 'Gallrat' },
  items: (count: number) => (count === 1 ? '1\u00a0post' : `${count}\u00a0poster`), rows: (count: number) => `${count} rader förstörda`, left: { kept_after_all: 'kvar: något har skrivits sedan förslaget', somebody_elses_kin: 'kvar: anhörig till någon som sparas', case_is_open: 'kvar: ärendet pågår' },
  approve: 'Godkänn gallringen', approveHint: 'Det går inte att ångra.', refuse: 'Avslå', reason: 'Varför avslås det?', own: 'Du har föreslagit det här. Någon annan måste godkänna.', who: 'Vem', when: 'När',
  toPerson: 'Öppna personens sida',
  done: { proposed: 'Förslaget är sparat. En annan person måste godkänna.', approved: 'Gallringen är godkänd och görs inom en timme.', refused: 'Förslaget är avslaget.' },
  faults: { nothing_chosen: 'Välj minst en post', too_many: 'Välj högst 500 poster åt gången', reason_needed: 'Skriv varför', too_long: 'Korta texten', value_needed: 'Kontrollera det du har valt' },
}
type RetentionTexts = typeof sv

const en: RetentionTexts = {
  title: 'Retention',
  heading: (count) => (count === 0 ? 'Nothing is to be destroyed just now' : `${countInWords(count, 'en', 'start')} ${count === 1 ? 'record is' : 'records are'} to be destroyed`),
  lead: 'What may no longer be kept. One person proposes, another approves. The data is then destroyed within an hour and cannot be had back.',
  dueHeading: 'To be destroyed', dueCaption: 'Records to be destroyed', choose: 'Choose', case: 'Case', what: 'What', until: 'Could be kept to', by: 'To be gone by', why: 'Why', state: 'State',
  kinds: { person: 'Everything about the person', report: 'Report of concern without investigation' },
  overdue: 'The time has passed', proposed: 'Proposed', open: 'To be proposed', propose: 'Propose to destroy those chosen',
  nothingDue: 'Nothing to destroy', nothingDueHint: 'What may no longer be kept is shown here, as far as you may see it.',
  more: 'At most 500 records are shown. The rest are shown when the first are gone.',
  monthsHeading: 'Months to come', monthsCaption: 'Records that may be destroyed, month by month', month: 'Month', persons: 'Persons', reports: 'Reports', noMonths: 'Nothing falls due in the months to come',
  keptHeading: 'What is kept', keptCaption: 'Persons who are kept, and why', keptHint: 'Persons whose data does not fall due, by what keeps them longest.', count: 'Number', paragraph: 'Paragraph', nothingKept: 'No person is kept',
  reasons: {
    kind_kept: 'Placement, adoption or paternity: kept for ever', research_county: 'Kept for research: the municipality lies in a research county', research_birth_day: 'Kept for research: born on the 5th, 15th or 25th',
    thirtieth_birthday: 'Child welfare investigation: kept to the 30th birthday', eighteenth_birthday: 'Agreement on custody: kept to the 18th birthday', five_years: 'Five years after the last note', still_written: 'The case goes on', birth_unknown: 'The day of birth is unknown',
  },
  donePartHeading: 'Proposals and destruction', doneCaption: 'What has been proposed, approved and destroyed', noDone: 'Nothing is proposed', noDoneHint: 'Proposals and proof of destruction are shown here.',
  proposedBy: (name, at) => `Proposed by ${name} ${at}`, decidedBy: (name, at) => `${name} ${at}`,
  states: { waits: 'Waits for another person’s approval', approved: 'Approved, destroyed within an hour', refused: 'Refused', done: 'Destroyed' },
  items: (count) => (count === 1 ? '1\u00a0record' : `${count}\u00a0records`), rows: (count) => `${count} rows destroyed`, left: { kept_after_all: 'left: something was written since the proposal', somebody_elses_kin: 'left: kin of somebody who is kept', case_is_open: 'left: the case goes on' },
  approve: 'Approve the destruction', approveHint: 'It cannot be undone.', refuse: 'Refuse', reason: 'Why is it refused?', own: 'You have proposed this. Somebody else must approve.', who: 'Who', when: 'When',
  toPerson: 'Open the person’s page',
  done: { proposed: 'The proposal is saved. Another person must approve.', approved: 'The destruction is approved and done within an hour.', refused: 'The proposal is refused.' },
  faults: { nothing_chosen: 'Choose at least one record', too_many: 'Choose at most 500 records at a time', reason_needed: 'Write why', too_long: 'Shorten the text', value_needed: 'Check what you have chosen' },
}
export const retentionTexts: Texts<RetentionTexts> = { sv, en }

export const retentionRefusals: Texts<RefusalTexts> = {
  sv: {
    not_due_for_destruction: () => ({ title: 'Posten får inte gallras', detail: 'Något har skrivits, eller tiden är inte inne. Ladda om sidan.' }),
    proposed_already: () => ({ title: 'Posten är redan föreslagen', detail: 'Ladda om sidan för att se förslaget.' }),
    destruction_not_found: () => ({ title: 'Förslaget finns inte', detail: 'Ladda om sidan.' }),
    destruction_decided_already: () => ({ title: 'Förslaget är redan avgjort', detail: 'Ladda om sidan för att se hur.' }),
    destruction_is_approved_by_another: () => ({ title: 'Någon annan måste godkänna', detail: 'Den som har föreslagit en gallring får inte godkänna den.' }),
  },
  en: {
    not_due_for_destruction: () => ({ title: 'The record may not be destroyed', detail: 'Something has been written, or the time has not come. Load the page again.' }),
    proposed_already: () => ({ title: 'The record has been proposed already', detail: 'Load the page again to see the proposal.' }),
    destruction_not_found: () => ({ title: 'The proposal does not exist', detail: 'Load the page again.' }),
    destruction_decided_already: () => ({ title: 'The proposal has been decided already', detail: 'Load the page again to see how.' }),
    destruction_is_approved_by_another: () => ({ title: 'Somebody else must approve', detail: 'Who has proposed a destruction may not approve it.' }),
  },
}
