import { randomUUID } from 'node:crypto'

/** The ids of decisions in each state, and of a sub-committee that meets today. */
export function decisionIds() {
  return {
    decisionId: randomUUID(), managersDecisionId: randomUUID(), chairsDecisionId: randomUUID(), boardsDecisionId: randomUUID(),
    unlistedDecisionId: randomUUID(), serviceId: randomUUID(), appealId: randomUUID(), lateAppealId: randomUUID(), reconsideredAppealId: randomUUID(),
    bodyId: randomUUID(), seatId: randomUUID(), meetingId: randomUUID(), decidedMeetingId: randomUUID(), itemId: randomUUID(), nextItemId: randomUUID(),
  }
}

type Around = ReturnType<typeof decisionIds> & {
  child: { id: string }; measureId: string; worker: string; manager: string; surname: string; now: string; today: string
}
const closed: readonly string[] = []
const decidedOn = '2026-10-01'

/** A decision that stands and one that waits for each sort of decider, with what follows on the first; a meeting that is held today. */
export function decisionRows(f: Around) {
  const recorded = { access: closed, recorded_at: f.now }
  const about = { person_id: f.child.id, strand: 'measure', ...recorded }
  const decision = { ...about, subject_kind: 'measure', subject_id: f.measureId, what: 'Provbeslut', reasons: 'Provskäl', paragraph: 'SoL 11:1',
    facts: '[]', proposed_by: f.worker }
  const waits = (id: string, kind: string, awaits: string) => (
    { id, ...decision, kind, state: 'for_meeting', awaits, proposed_on: decidedOn, decided_on: null, decided_at: null, decided_by: null, decided_as: null })
  const entry = { decision_id: f.decisionId, ...about }
  const came = { ...entry, appellant: 'child', received_on: '2026-11-20', wants: 'Provönskan' }
  return {
    decision: [
      { ...waits(f.decisionId, 'open_care', ''), state: 'decided', awaits: null, decided_on: decidedOn, decided_at: f.now, decided_by: f.worker,
        decided_as: 'social_worker' },
      waits(f.managersDecisionId, 'contact_person', 'unit_manager'), waits(f.chairsDecisionId, 'immediate_custody', 'chair'),
      waits(f.boardsDecisionId, 'consider_placement', 'sub_committee'), waits(f.unlistedDecisionId, 'consider_custody_transfer', 'sub_committee'),
    ],
    decision_consent: { id: randomUUID(), ...entry, decision_id: f.managersDecisionId, who: 'custodian', given: true, given_on: decidedOn },
    decision_service: { id: f.serviceId, ...entry, party: 'custodian', served_on: '2026-10-02', how: 'letter' },
    decision_execution: { id: randomUUID(), ...entry, what: 'delayed', on_day: '2026-10-05', reason: 'Provskäl' },
    appeal: [
      { id: f.appealId, ...came, reconsidered_on: null, reconsidered: null, reconsidered_why: null, service_id: null },
      { id: f.lateAppealId, ...came, appellant: 'custodian', service_id: f.serviceId, reconsidered_on: null, reconsidered: null, reconsidered_why: null },
      { id: f.reconsideredAppealId, ...came, service_id: null, reconsidered_on: '2026-11-21', reconsidered: 'unchanged', reconsidered_why: 'Provskäl' },
    ],
    body: { id: f.bodyId, kind: 'sub_committee', name: `Utskottet ${f.surname}`, shared_key: randomUUID(), recorded_at: f.now },
    body_member: { id: f.seatId, body_id: f.bodyId, staff_id: f.manager, part: 'chair', from_on: '2026-01-01', recorded_at: f.now },
    meeting: [
      { id: f.meetingId, body_id: f.bodyId, on_day: f.today, starts: '13:00', place: 'Provrummet', recorded_at: f.now },
      { id: f.decidedMeetingId, body_id: f.bodyId, on_day: '2026-11-03', starts: '13:00', place: 'Provrummet', recorded_at: f.now },
    ],
    agenda_item: [{ ...agendaItem(f, f.itemId, 1), decision_id: f.boardsDecisionId }, { ...agendaItem(f, f.nextItemId, 2), decision_id: f.chairsDecisionId }],
  }
}

function agendaItem(f: Around, id: string, position: number) {
  return { id, meeting_id: f.meetingId, person_id: f.child.id, strand: 'measure', part: 'proposal', position, kind: 'consider_placement',
    case_number: 'SN 2026/1', what: 'Provförslag', reasons: 'Provskäl', paragraph: 'SoL 22:13', access: closed, body_access: closed, recorded_at: f.now }
}

/** What the law counts from in the decision that stands. */
export function decisionFacts(f: Around) {
  const fact = { person_id: f.child.id, fields: '{}', strand: 'measure', subject_kind: 'decision', subject_id: f.decisionId, access: closed,
    recorded_at: f.now, recorded_by: f.worker }
  return [
    { id: randomUUID(), ...fact, type: 'favourable-decided', on_day: decidedOn, ref: f.decisionId },
    { id: randomUUID(), ...fact, type: 'decision-served', on_day: '2026-10-02', ref: f.serviceId },
  ]
}
