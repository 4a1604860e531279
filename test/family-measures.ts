import { randomUUID } from 'node:crypto'

/** The ids of a measure that runs, and of what the municipality has set up for measures. */
export function measureIds() {
  return {
    measureId: randomUUID(), measureEventId: randomUUID(), measureGoalId: randomUUID(), measureFollowUpId: randomUUID(), ownKindId: randomUUID(),
    unnamedId: randomUUID(),
  }
}

type Around = ReturnType<typeof measureIds> & { child: { id: string }; worker: string; unitId: string; taskId: string; now: string; today: string }

const closed: readonly string[] = []

/** A row of every table of measures. The child goes to the youth centre without assessment; a follow-up has been held. */
export function measureRows(f: Around) {
  const recorded = { recorded_at: f.now, recorded_by: f.worker }
  const ofMeasure = { measure_id: f.measureId, person_id: f.child.id, access: closed, ...recorded }
  return {
    measure_kind: { id: f.ownKindId, name: 'Provgrupp', always_assessed: false, from_on: '2026-01-01', ...recorded },
    unnamed_measure_decision: { id: f.unnamedId, kind: 'youth_centre', from_on: '2026-01-01', decided_on: '2025-12-10',
      minutes_reference: 'SN 2025-12-10 § 4', reasons: 'Provskäl', ...recorded },
    unnamed_measure_count: { unit_id: f.unitId, kind: 'youth_centre', used_on: '2026-11-03', uses: 4 },
    measure: { id: f.measureId, person_id: f.child.id, kind: 'skolfam', assessed: false, from_on: '2026-11-02', performer: 'Provskolan', extent: '',
      aim: 'Provsyfte', consent_of: ['custodian'], told_may_apply: true, access: closed, ...recorded },
    measure_event: { id: f.measureEventId, kind: 'started', happened_on: '2026-11-02', ...ofMeasure },
    measure_goal: { id: f.measureGoalId, position: 0, words: 'Provmål', childs_own: true, ...ofMeasure },
    measure_follow_up: { id: f.measureFollowUpId, held_on: '2026-11-10', note: '', ...ofMeasure },
    measure_goal_outcome: { follow_up_id: f.measureFollowUpId, goal_id: f.measureGoalId, person_id: f.child.id, outcome: 'partly', note: '',
      access: closed },
    measure_next_follow_up: { task_id: f.taskId, measure_id: f.measureId, person_id: f.child.id, access: closed, recorded_at: f.now },
    measure_report: { id: randomUUID(), received_on: '2026-11-10', from_on: '2026-11-02', to_on: '2026-11-09', words: 'Provrapport', ...ofMeasure },
  }
}
