import { randomUUID } from 'node:crypto'
import { addDays, day } from '../src/calendar/day.ts'

// A day has one meeting, and a municipality of tests many families: each has a day of its own.
let meetings = 0

export const dailyIds = () => ({ dailyId: randomUUID(), dailyItemId: randomUUID(), participantId: randomUUID(),
  dailyDecisionId: randomUUID(),
  dailyActionId: randomUUID(), ownActionId: randomUUID(), toldId: randomUUID(), messageId: randomUUID(), worryId: randomUUID() })

type Around = ReturnType<typeof dailyIds> & { worker: string; coworker: string; manager: string; unitId: string; now: string; today: string }

/**
 * A daily meeting that goes on, with something of everything, on a day of long ago that no other family has: a municipality has one a day.
 * The
 * action is the worker's, with one more of the manager's own.
 */
export function dailyRows(f: Around) {
  const recorded = { recorded_at: f.now, recorded_by: f.manager }
  const of = { meeting_id: f.dailyId, ...recorded }
  return {
    daily_meeting: { id: f.dailyId, on_day: addDays(day(f.today), -(meetings += 1)), started_at: f.now, started_by: f.manager },
    daily_meeting_item: { id: f.dailyItemId, meeting_id: f.dailyId, place: 1, kind: 'clock', unit_id: f.unitId,
      words_sv: 'Tre försenade frister.',
      words_en: 'Three overdue clocks.', figures: '{"overdue": 3}', href: `/lagesbild/forsenade?enhet=${f.unitId}` },
    daily_meeting_participant: [{ ...of, id: f.participantId, staff_id: f.manager }, { ...of, id: randomUUID(), name: 'Prov Samordnare',
      role: 'Säkerhetssamordnare' }],
    daily_meeting_decision: { ...of, id: f.dailyDecisionId, item_id: f.dailyItemId, what: 'Vi stänger receptionen på eftermiddagen.' },
    daily_meeting_action: [{ ...of, id: f.dailyActionId, what: 'Ring vikarierna.', owner_id: f.worker, due_on: f.today },
      { ...of, id: f.ownActionId, what: 'Skriv till personalen.', owner_id: f.manager, due_on: f.today }],
    daily_meeting_told: { ...of, id: f.toldId, whom: 'Alla enhetschefer', how: 'mail' },
    daily_meeting_addition: { ...of, id: randomUUID(), what: 'Receptionen stängde 14.00.' },
  }
}

/**
 * A message to the unit that the worker has read, the pulse of an earlier week, answered by the worker then, and a worry with a measure.
 */
export function staffTellingRows(f: Around) {
  const recorded = { recorded_at: f.now, recorded_by: f.manager }
  return {
    staff_message: { id: f.messageId, title: 'Receptionen stänger', body: 'Receptionen stänger klockan två i dag.', from_on: f.today,
      unit_ids: [f.unitId],
      roles: ['social_worker'], ...recorded },
    staff_message_read: { message_id: f.messageId, staff_id: f.coworker, read_at: f.now },
    pulse_count: { unit_id: f.unitId, week: '2026-W40', question: 'wellbeing', point: 4, answers: 1 },
    pulse_answered: { staff_id: f.worker, week: '2026-W40' },
    worry: { id: f.worryId, unit_id: f.unitId, noticed_on: f.today, what: 'Många är rädda för smitta på hembesök.', taken_up_by: f.manager,
      ...recorded },
    worry_measure: { id: randomUUID(), worry_id: f.worryId, done_on: f.today, what: 'Munskydd delas ut.', ...recorded },
  }
}
