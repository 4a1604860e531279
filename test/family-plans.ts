import { randomUUID } from 'node:crypto'

export const planIds = () => ({
  planId: randomUUID(), draftPlanId: randomUUID(), closedPlanId: randomUUID(), planFindingId: randomUUID(), planActionId: randomUUID(), planProposalId: randomUUID(), ownProposalId: randomUUID(),
})
type Around = ReturnType<typeof planIds> & { worker: string; manager: string; unitId: string; now: string; today: string }

/** Words instead of an id's digits, as the address of a page may hold. */
export const planAddress = (id: string): string => `plan-${id.replaceAll(/[^a-f]/g, '')}`

/** A plan of the unit with an action, something to keep, proposals and a meeting; a draft, and one that is closed and public. */
export function planRows(f: Around) {
  const recorded = { recorded_at: f.now, recorded_by: f.manager }
  const plan = { unit_id: f.unitId, origin: 'visit', origin_on: f.today, origin_words: 'Barnombudet', aim: 'Barnen vet vem som kommer', from_on: '2026-01-01', to_on: '2026-12-31', lessons: '', ...recorded }
  const adopted = { adopted_on: f.today, adopted_who: 'Nämnden' }
  return {
    action_plan: [
      { id: f.planId, title: 'Plan för handling', stage: 'adopted', ...plan, ...adopted },
      { id: f.draftPlanId, title: 'Nästa plan', stage: 'draft', ...plan },
      { id: f.closedPlanId, title: 'Förra planen', stage: 'closed', ...plan, ...adopted, closed_on: f.today, lessons: 'Börja i tid', address: planAddress(f.closedPlanId), published_at: f.now, published_by: f.manager },
    ],
    plan_finding: { id: f.planFindingId, plan_id: f.planId, kind: 'keep', words: 'Vi kommer hem', figure: 'contacts.personal', direction: 'higher', guard: 5, baseline_count: 9, baseline_week: '2026-W47', ...recorded },
    plan_action: [
      { id: f.planActionId, plan_id: f.planId, what: 'Fler besök hemma', why: 'Barnen sade det', owner_id: f.worker, partners: '', start_on: f.today, due_on: '2026-12-20', status: 'ongoing', evidence: '', ...recorded },
      { id: randomUUID(), plan_id: f.draftPlanId, what: 'Lugna rum', why: 'Samtal störs', owner_id: f.worker, partners: '', start_on: f.today, due_on: '2026-12-20', status: 'planned', evidence: '', ...recorded },
    ],
    plan_action_event: { id: randomUUID(), action_id: f.planActionId, on_day: f.today, status: 'ongoing', words: 'Igång', evidence: '', ...recorded },
    plan_proposal: [
      { id: f.planProposalId, plan_id: f.planId, what: 'Två per besök', why: 'Tryggare', answer: '', ...recorded },
      { id: f.ownProposalId, plan_id: f.planId, what: 'Ta med leksaker', why: 'Lättare att prata', answer: '', ...recorded, recorded_by: f.worker },
    ],
    plan_meeting: { id: randomUUID(), plan_id: f.planId, held_on: f.today, took_part: 'Ledningen', words: 'Vi fortsätter', ...recorded },
  }
}
