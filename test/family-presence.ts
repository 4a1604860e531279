import { randomUUID } from 'node:crypto'

/** `wrong` is also the id of the plan and of the pair: an id of the family's that lines can name. */
type Around = { wrong: string; unitId: string; worker: string; manager: string; today: string; now: string }

/** A row of every table of presence: an answer, a floor, an alarm, a pair, and the staff in two halves. */
export function presenceRows(f: Around) {
  const planId = f.wrong
  const [one = '', other = ''] = [f.worker, f.manager].toSorted()
  const written = { recorded_at: f.now, recorded_by: f.manager }
  return {
    presence: { id: randomUUID(), staff_id: f.worker, unit_id: f.unitId, day_on: f.today, half: 'afternoon', state: 'away', reason: 'sick', kind: 'answer', source: 'self', ...written },
    presence_floor: { id: randomUUID(), unit_id: f.unitId, share: 0.5, from_on: f.today, ...written },
    floor_alarm: { id: randomUUID(), unit_id: f.unitId, day_on: f.today, half: 'morning', employed: 2, away: 2, least: 1, raised_at: f.now },
    presence_pair: { id: f.wrong, kind: 'car_pool', one_staff_id: one, other_staff_id: other, ...written },
    halves_plan: { id: planId, unit_id: f.unitId, from_on: f.today, to_on: f.today, swap_weekday: 1, swap_weeks: 1, objective: 0, bound: 0, conflicts: '[]', ...written },
    halves_member: { plan_id: planId, staff_id: f.worker, team: 'a' },
  }
}
