import { staffIdOf } from '../../access/rules.ts'
import type { Day } from '../../calendar/day.ts'
import { accessFor } from '../../cases/queries/case.ts'
import { traitsOf } from '../../decisions/rules/decide-who.ts'
import { makeDecision } from '../../decisions/usecases/make-decision.ts'
import type { Asked } from '../../mount/route.ts'
import type { Write } from '../../platform/db.ts'
import { newId } from '../../platform/id.ts'
import { Refusal } from '../../platform/refusal.ts'
import type { Proposal } from '../contract/placements.ts'
import { subjectOf } from '../queries/placement.ts'
import { saveDecisionOf, savePlacement } from '../queries/save-placement.ts'
import { decisionFor } from '../rules/choose-decision.ts'
import { placementTexts } from '../texts/placements.ts'

type Who = Pick<Asked, 'actor' | 'clock'>

/**
 * Proposes to place a child. The decision is made, or goes to whoever may make it; without one the proposal says what it rests on. Nothing
 * begins to run until the child has moved in.
 *
 * @returns the placement's id.
 * @throws Refusal placement_person_not_found (404), invalid (422), one_placement_of_a_child_at_a_time (409), consent_missing (409).
 */
export async function proposePlacement(tx: Write, personId: string, proposal: Proposal, who: Who): Promise<string> {
  const today = who.clock.today()
  const by = staffIdOf(who.actor)
  const person = await subjectOf(tx, personId, who.clock.now(), today)
  if (person === undefined || !person.mayWrite) throw new Refusal('placement_person_not_found', 404)
  const wanted = proposal.askDecision ? decisionFor(proposal.form, proposal.basis) : null
  refuseUnlessGrounded(proposal, wanted !== null)
  const id = newId()
  const access = await accessFor(tx, personId, today, 'placement')
  const ground = proposal.ground === '' && wanted !== null ? placementTexts.sv.groundIsDecision : proposal.ground
  await savePlacement(tx, { ...proposal, ground, id, personId, decisionId: null }, { at: who.clock.now(), by, access })
  if (wanted === null) return id
  const made = await makeDecision(tx, who, {
    personId, kind: wanted.kind, strand: 'placement', subjectKind: 'placement', subjectId: id,
    what: placementTexts.sv.decides(placementTexts.sv.forms[proposal.form], placementTexts.sv.bases[proposal.basis]),
    reasons: proposal.reasons, paragraph: wanted.paragraph ?? traitsOf(wanted.kind).paragraph, fromOn: proposal.plannedFromOn,
    toOn: proposal.plannedToOn, consents: consentsOf(proposal, today), facts: [],
  })
  await saveDecisionOf(tx, id, made.id)
  return id
}

function refuseUnlessGrounded(proposal: Proposal, hasDecision: boolean): void {
  const faults = [
    ...(hasDecision && proposal.reasons === '' ? [{ field: 'reasons', code: 'reasons_needed' }] : []),
    ...(!hasDecision && proposal.ground === '' ? [{ field: 'ground', code: 'ground_needed' }] : []),
    ...(proposal.plannedToOn !== null && proposal.plannedToOn < proposal.plannedFromOn ? [{ field: 'plannedToOn', code: 'ends_before' }] : []),
  ]
  if (faults.length > 0) throw new Refusal('invalid', 422, { faults: faults.length }, faults)
}

function consentsOf({ childConsents, custodianIds }: Proposal, on: Day) {
  return [
    ...(childConsents ? [{ who: 'child' as const, personId: null, given: true, on }] : []),
    ...custodianIds.map((personId) => ({ who: 'custodian' as const, personId, given: true, on })),
  ]
}
