import type { Day } from '../../calendar/day.ts'
import type { Asked } from '../../mount/route.ts'
import type { Write } from '../../platform/db.ts'
import { Refusal } from '../../platform/refusal.ts'
import { consentsOf, decisionToChange, saveSuperseded } from '../queries/decision.ts'
import { decideOrPropose } from './make-decision.ts'

export type Corrected = { what: string; reasons: string; paragraph: string; fromOn: Day | null; toOn: Day | null; why: string }

/**
 * Corrects or changes a decision by another that takes its place, decided by whoever may decide the kind; the old one stays readable, and
 * stands until the new one is decided. Facts that were registered hold: a wrong day is corrected where it was entered.
 *
 * @returns the new decision.
 * @throws Refusal decision_not_found (404), decision_does_not_stand (409), and what `makeDecision` refuses.
 *
 * Source: förvaltningslagen (2017:900) 36-38 §§, read 2026-11-22.
 */
export async function correctDecision(
  tx: Write, id: string, wanted: Corrected, by: Pick<Asked, 'actor' | 'clock'>,
): Promise<{ id: string; personId: string; state: 'decided' | 'for_meeting' }> {
  const old = await decisionToChange(tx, id)
  if (old === undefined) throw new Refusal('decision_not_found', 404)
  if (old.state !== 'decided') throw new Refusal('decision_does_not_stand', 409)
  const consents = await consentsOf(tx, id)
  const made = await decideOrPropose(tx, by, { ...old, ...wanted, consents, facts: [] }, { id, reason: wanted.why })
  if (made.state === 'decided') await saveSuperseded(tx, id)
  return { ...made, personId: old.personId }
}
