import { randomUUID } from 'node:crypto'

/** The ids of a child who came alone, and of what was announced. */
export function unaccompaniedIds() {
  return { arrivalNoticeId: randomUUID(), receptionId: randomUUID(), receptionStepId: randomUUID(), compensationId: randomUUID() }
}

type Around = ReturnType<typeof unaccompaniedIds> & { child: { id: string; caseId: string }; worker: string; now: string }

/** A row of every table of unaccompanied minors: the child has come, has housing, and the state's compensation is asked for. */
export function unaccompaniedRows(f: Around) {
  const recorded = { recorded_at: f.now, recorded_by: f.worker }
  const closed: readonly string[] = []
  const ofChild = { child_id: f.receptionId, person_id: f.child.id, access: closed, ...recorded }
  return {
    arrival_notice: { id: f.arrivalNoticeId, announced_on: '2026-11-02', expected_on: '2026-11-30', children: 2, kind: 'assigned', ...recorded },
    reception_capacity: { id: randomUUID(), from_on: '2026-01-01', places: 6, hands: 4, ...recorded },
    unaccompanied_child: { id: f.receptionId, person_id: f.child.id, case_id: f.child.caseId, arrived_on: '2026-05-04', assigned_on: '2026-05-11',
      access: closed, ...recorded },
    unaccompanied_step: { id: f.receptionStepId, step: 'housing', outcome: 'done', on_day: '2026-05-04', note: 'Provboende', ...ofChild },
    state_compensation: { id: f.compensationId, quarter: '2026K2', applied_on: '2026-07-06', applied_ore: 5_000_000, ...ofChild },
  }
}
