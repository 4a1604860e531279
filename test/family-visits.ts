import { createHash, randomUUID } from 'node:crypto'
import { addDays, day as dayOf } from '../src/calendar/day.ts'

export const visitIds = () => ({
  visitRoundId: randomUUID(), secondRoundId: randomUUID(), visitPlanId: randomUUID(), visitId: randomUUID(), secondVisitId: randomUUID(), plannedVisitId: randomUUID(),
  visitPointId: randomUUID(), visitParticipantId: randomUUID(), visitObservationId: randomUUID(), visitQuoteId: randomUUID(), visitItemId: randomUUID(),
  visitFeedToken: randomUUID(),
})

type Around = ReturnType<typeof visitIds> & { worker: string; now: string; today: string }

/** Two rounds of visits: one visit done with everything noted, one planned, and the second visit that follows the first up. */
export function visitRows(f: Around) {
  const made = { recorded_at: f.now, recorded_by: f.worker }
  const changed = { ...made, changed_at: f.now }
  const day = (after: number) => addDays(dayOf(f.today), after)
  const visit = { from_on: '2026-11-20', to_on: '2026-11-20', team: 'Lag 1', locked: false, plan_link: '', ...changed }
  const settings = JSON.stringify({ teams: [{ name: 'Lag 1', home: '0180', days: 2, away: [] }], avoid: [], gap: 0 })
  return {
    visit_round: [
      { id: f.visitRoundId, name: 'Första besöken', number: 1, first_on: f.today, last_on: day(200), settings, ...changed,
        feed_hash: createHash('sha256').update(f.visitFeedToken).digest(), feed_since: f.now },
      { id: f.secondRoundId, name: 'Andra besöken', number: 2, first_on: f.today, last_on: day(300), settings, follows_id: f.visitRoundId, ...changed },
    ],
    visit: [
      { id: f.visitId, round_id: f.visitRoundId, place: '0114', number: 1, status: 'done', ...visit },
      { id: f.plannedVisitId, round_id: f.visitRoundId, place: '0115', number: 1, status: 'planned', ...visit },
      { id: f.secondVisitId, round_id: f.secondRoundId, place: '0114', number: 2, status: 'planned', ...visit },
    ],
    visit_plan: { id: f.visitPlanId, round_id: f.visitRoundId, input: '{}', answer: JSON.stringify({ lines: [], missing: [] }), stage: 'dropped', ...changed },
    visit_point: { id: f.visitPointId, visit_id: f.visitId, kind: 'managers', on_day: '2026-11-20', from_time: '09:00', to_time: '10:00', place: 'Rådhuset', leader: 'Kerstin', ...made },
    visit_participant: { id: f.visitParticipantId, visit_id: f.visitId, point_id: f.visitPointId, role: 'managers', count: 1, name: 'Någon Annan', contact: 'nagon@example.test', purpose: 'Tack', consent_on: f.today, keep_until: day(90), ...made },
    visit_observation: { id: f.visitObservationId, visit_id: f.visitId, point_id: f.visitPointId, theme: 'continuity', judgement: 'gap', level: 'municipal', words: 'Vi såg.', example: false, source: '', ...changed },
    visit_quote: { id: f.visitQuoteId, visit_id: f.visitId, point_id: f.visitPointId, role: 'workers', words: 'Vi stannar.', consent: 'oral', consent_on: f.today, keep_until: day(90), ...made },
    visit_plan_item: { id: f.visitItemId, visit_id: f.visitId, theme: 'staffing', words: 'Introduktion', ...made },
    visit_follow_up: { id: randomUUID(), visit_id: f.secondVisitId, item_id: f.visitItemId, status: 'on_the_way', note: '', ...made },
    visit_correction: { id: randomUUID(), visit_id: f.visitId, observation_id: f.visitObservationId, before: JSON.stringify({ words: 'Vi hörde.' }), ...made },
  }
}
