import { randomUUID } from 'node:crypto'
import { addDays, day } from '../src/calendar/day.ts'

// A figure is agreed on once at a time: each family's has ended, apart from the goal's own.
export const cooperationIds = () => ({ figureId: randomUUID(), goalId: randomUUID(), cooperationMeetingId: randomUUID(), matterId: randomUUID(),
  safetyRequestId: randomUUID(), safetyStepId: randomUUID(), workStopId: randomUUID(), incidentId: randomUUID(), incidentStepId: randomUUID() })

type Around = ReturnType<typeof cooperationIds> & { worker: string; manager: string; unitId: string; now: string; today: string }

/** A goal, a meeting with a matter, a request that is not answered, work that is stopped, and an incident, all of the family's unit. */
export function cooperationRows(f: Around) {
  const recorded = { recorded_at: f.now, recorded_by: f.manager }
  const earlier = addDays(day(f.today), -5)
  return {
    agreed_figure: { id: f.figureId, measure: 'reports', category: 'all', agreed_on: earlier, ended_on: f.today, ended_by: f.manager, ...recorded },
    vision_goal: { id: f.goalId, goal: 'Erfarna socialsekreterare som stannar', why: 'Barnen slipper byta.', agreed_on: earlier, ...recorded },
    vision_follow_up: { id: randomUUID(), goal_id: f.goalId, on_day: f.today, standing: 'nearer', what: 'Två har kommit tillbaka.', ...recorded },
    cooperation_meeting: { id: f.cooperationMeetingId, kind: 'cooperation_group', held_on: earlier, place: 'Rum 1', participants: 'Arbetsgivaren och facket', ...recorded },
    safety_request: { id: f.safetyRequestId, unit_id: f.unitId, area: 'workload', what: 'Fler i grundbemanningen', why: 'Belastningen är för hög.', representative_name: 'Prov Ombud',
      received_on: earlier, receipt_at: f.now, answer_due_on: addDays(day(f.today), 9), ...recorded },
    safety_request_step: { id: f.safetyStepId, request_id: f.safetyRequestId, kind: 'note', on_day: f.today, what: 'Uppe på mötet.', ...recorded },
    cooperation_matter: { id: f.matterId, meeting_id: f.cooperationMeetingId, place: 1, kind: 'mbl_19', title: 'Läget i verksamheten', what: '', outcome: 'informed', outcome_words: '',
      union_view: '', request_id: f.safetyRequestId, ...recorded },
    cooperation_addition: { id: randomUUID(), meeting_id: f.cooperationMeetingId, what: 'Frågan tas upp igen.', ...recorded },
    work_stop: { id: f.workStopId, unit_id: f.unitId, ground: 'danger', what: 'Ensamma hembesök på kvällen', employer_said: 'Enhetschefen: vi återkommer', stopped_at: f.now, ...recorded },
    incident: { id: f.incidentId, unit_id: f.unitId, kind: 'threat', place: 'office', occurred_on: f.today, what: 'Hot i receptionen', serious: false, follow_up_due_on: addDays(day(f.today), 14),
      recorded_at: f.now, recorded_by: f.worker },
    incident_step: { id: f.incidentStepId, incident_id: f.incidentId, kind: 'follow_up', on_day: f.today, what: 'Samtal med gruppen.', ...recorded },
  }
}
