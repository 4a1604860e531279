import { randomUUID } from 'node:crypto'

/** The ids of what is investigated: a question, what a party saw, and the sibling's earlier investigation that is followed up. */
export function investigationIds() {
  return {
    informationRequestId: randomUUID(), communicationId: randomUUID(), closedInvestigationId: randomUUID(), followupId: randomUUID(),
  }
}

type Around = ReturnType<typeof investigationIds> & { child: { id: string }; investigationId: string; sibling: string; worker: string; now: string
  today: string; enteredVersion: number }

const closed: readonly string[] = []

/** A row of every table of investigations and follow-ups. The child's investigation runs; the sibling's was concluded and is followed up. */
export function investigationRows(f: Around) {
  const recorded = { recorded_at: f.now, recorded_by: f.worker }
  const ofChild = { investigation_id: f.investigationId, person_id: f.child.id, access: closed, ...recorded }
  return {
    assessment_template: { version: f.enteredVersion, reason: 'Provskäl', ...recorded },
    assessment_heading: { version: f.enteredVersion, key: 'child_own_1', area: 'child', position: 0, label_sv: 'Prov', label_en: 'Test',
      help_sv: '',
      help_en: '' },
    investigation_scope: { id: randomUUID(), concise: true, headings: ['child_school'], reason: 'Provskäl', ...ofChild },
    investigation_field: { id: randomUUID(), field: 'plan_questions', version: 1, base_version: 0, standing: 'current', settles: closed,
      pen_id: randomUUID(), body: 'Provtext', ...ofChild },
    investigation_application: { id: randomUUID(), kind: 'application', received_on: f.today, applicant: 'custodian', wanted: 'Provönskan',
      ...ofChild },
    information_request: { id: f.informationRequestId, source_kind: 'school', source: 'Provskolan', question: 'Hur går det?',
      asked_on: f.today,
      remind_on: '2026-12-08', ...ofChild },
    information_answer: { id: randomUUID(), request_id: f.informationRequestId, kind: 'reminder', answered_on: f.today,
      source: 'Provskolan',
      body: '', ...ofChild },
    material_communication: { id: f.communicationId, what: 'Utkastet', party: 'custodian', how: 'letter', told_on: f.today,
      answer_by_on: f.today, ...ofChild },
    communication_answer: { id: randomUUID(), communication_id: f.communicationId, answered_on: f.today, body: 'Provsvar', ...ofChild },
    investigation_addition: { id: randomUUID(), body: 'Provtillägg', ...ofChild },
    followup: { id: f.followupId, person_id: f.sibling, after: 'investigation', investigation_id: f.closedInvestigationId,
      proposed_on: '2026-10-02', consent: 'given', informed: ['custodian'], reasons: 'Provskäl', access: closed, ...recorded },
    followup_note: { id: randomUUID(), followup_id: f.followupId, person_id: f.sibling, noted_on: f.today, how: 'child_alone',
      body: 'Provanteckning',
      access: closed, ...recorded },
  }
}

/** The facts of the sibling's investigation and follow-up. */
export function siblingFacts({ closedInvestigationId, followupId, sibling, now }: Pick<Around,
  'closedInvestigationId' | 'followupId' | 'sibling' | 'now'>) {
  const fact = { person_id: sibling, ref: '', strand: 'investigation', access: closed, recorded_at: now }
  const ofInvestigation = { ...fact, subject_kind: 'investigation', subject_id: closedInvestigationId }
  return [
    { id: randomUUID(), type: 'investigation-opened', on_day: '2026-09-01', fields: '{}', ...ofInvestigation },
    { id: randomUUID(), type: 'investigation-concluded', on_day: '2026-10-01', fields: '{"outcome":"no-measure"}', ...ofInvestigation },
    { id: randomUUID(), type: 'followup-started', on_day: '2026-10-02', fields: '{"after":"investigation"}', ...fact,
      subject_kind: 'follow_up',
      subject_id: followupId },
  ]
}

/** The sibling's investigation, concluded without measure; it needs the sibling's case. */
export function closedInvestigation(f: Pick<Around, 'closedInvestigationId' | 'sibling' | 'worker' | 'now'>, caseId: string) {
  return { id: f.closedInvestigationId, person_id: f.sibling, case_id: caseId, opened_on: '2026-09-01', opened_by: f.worker,
    concluded_on: '2026-10-01', outcome: 'no_measure', access: closed, recorded_at: f.now }
}
