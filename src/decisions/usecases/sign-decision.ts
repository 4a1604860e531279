import { staffIdOf } from '../../access/rules.ts'
import type { Day } from '../../calendar/day.ts'
import { registerFacts } from '../../cases/usecases/register-facts.ts'
import type { Asked } from '../../mount/route.ts'
import type { Write } from '../../platform/db.ts'
import { Refusal } from '../../platform/refusal.ts'
import { waitingFactsShape } from '../contract.ts'
import type { Consent, Decider, DecisionState } from '../contract.ts'
import { consentsOf, decisionToChange, saveConsents, saveOutcome, saveSuperseded } from '../queries/decision.ts'
import type { WaitingDecision } from '../queries/decision.ts'
import { chairsOn } from '../queries/read-decision.ts'
import { levelOf, mayDecide, traitsOf, waitsForBody } from '../rules/decide-who.ts'
import { factsWhenDecided, leastOn, refuseWithoutConsent } from './make-decision.ts'

type By = Pick<Asked, 'actor' | 'clock'>
export type Standing = { id: string; personId: string; state: DecisionState }

/**
 * A manager signs what was proposed. Consent is asked for anew: the child may have grown, and somebody may have said no since.
 *
 * @throws Refusal decision_not_found (404), decision_waits_no_more, not_yours_to_decide, consent_missing (409), fact_refused.
 */
export async function signDecision(tx: Write, id: string, by: By): Promise<Standing> {
  const waiting = await waitingFor(tx, id)
  const { least, ruleId } = await leastOn(tx, waiting, by.clock.today())
  const level = levelOf(by.actor.roles)
  if (level === null || !mayDecide(least, by.actor.roles)) throw new Refusal('not_yours_to_decide', 403, { least })
  return adopt(tx, waiting, { on: by.clock.today(), by: staffIdOf(by.actor), as: level, ruleId }, by)
}

/**
 * Writes that a chair, or a member named for it, decided alone because the committee could not be awaited. It is reported at the next
 * meeting.
 *
 * @throws Refusal decision_not_found (404), decision_waits_no_more, not_for_the_chair, no_such_chair (409), decided_in_the_future (422).
 *
 * Source: lagen (1990:52) med särskilda bestämmelser om vård av unga 6 § andra stycket och 11 § tredje stycket, read 2026-11-22.
 */
export async function recordChair(tx: Write, id: string, { memberId, on }: { memberId: string; on: Day }, by: By): Promise<Standing> {
  const waiting = await waitingFor(tx, id)
  if (waiting.awaits !== 'chair') throw new Refusal('not_for_the_chair', 409)
  if (on > by.clock.today()) throw new Refusal('decided_in_the_future', 422, {}, [{ field: 'on', code: 'in_the_future' }])
  if (!(await chairsOn(tx, on)).some(({ staffId }) => staffId === memberId)) throw new Refusal('no_such_chair', 409)
  return adopt(tx, waiting, { on, by: memberId, as: 'chair', ruleId: null }, by)
}

/**
 * A meeting decides as proposed.
 *
 * @param decided the meeting's day, and the body.
 * @throws Refusal decision_not_found (404), decision_waits_no_more, consent_missing (409), fact_refused.
 */
export async function adoptAtMeeting(tx: Write, id: string, { on, as }: { on: Day; as: Decider }, by: By): Promise<Standing> {
  return adopt(tx, await waitingFor(tx, id), { on, by: null, as, ruleId: null }, by)
}

/**
 * A meeting, or a manager, does not decide as proposed: the proposal stays, with what was said. A consideration or a review has been done
 * all the same, and its facts are registered.
 *
 * @throws Refusal decision_not_found (404), decision_waits_no_more (409).
 */
export async function rejectProposal(
  tx: Write, id: string, { on, as, outcome, considered }: { on: Day; as: Decider; outcome: string; considered: boolean }, by: By,
): Promise<Standing> {
  const waiting = await waitingFor(tx, id)
  const staffId = waitsForBody(as) ? null : staffIdOf(by.actor)
  await saveOutcome(tx, id, { state: 'refused', outcome, decided: { on, at: by.clock.now(), by: staffId, as, ruleId: null } })
  if (considered && traitsOf(waiting.kind).holdsAnyway) {
    await registerFacts(tx, by, waitingFactsShape.parse(waiting.facts).map((fact) => ({ ...fact, on })))
  }
  return { id, personId: waiting.personId, state: 'refused' }
}

/**
 * Says no to a proposal: a manager who may decide it, or, for what waits for a meeting, whoever works with the case and takes it back.
 *
 * @throws Refusal as `rejectProposal`; not_yours_to_decide (403).
 */
export async function refuseProposal(tx: Write, id: string, outcome: string, by: By): Promise<Standing> {
  const waiting = await waitingFor(tx, id)
  const { least } = await leastOn(tx, waiting, by.clock.today())
  const level = levelOf(by.actor.roles)
  if (level === null || (!waitsForBody(least) && !mayDecide(least, by.actor.roles))) throw new Refusal('not_yours_to_decide', 403, { least })
  return rejectProposal(tx, id, { on: by.clock.today(), as: level, outcome, considered: false }, by)
}

/** Adds an answer to the question of consent to a proposal. @throws Refusal decision_not_found (404), decision_waits_no_more (409). */
export async function addConsent(tx: Write, id: string, consent: Consent, by: By): Promise<Standing> {
  const waiting = await waitingFor(tx, id)
  if (consent.on > by.clock.today()) throw new Refusal('consent_in_the_future', 422, {}, [{ field: 'on', code: 'in_the_future' }])
  await saveConsents(tx, { decisionId: id, personId: waiting.personId, strand: waiting.strand, consents: [consent], access: waiting.access,
    at: by.clock.now(), proposedBy: staffIdOf(by.actor) })
  return { id, personId: waiting.personId, state: waiting.state }
}

async function waitingFor(tx: Write, id: string): Promise<WaitingDecision> {
  const waiting = await decisionToChange(tx, id)
  if (waiting === undefined) throw new Refusal('decision_not_found', 404)
  if (waiting.state !== 'for_meeting') throw new Refusal('decision_waits_no_more', 409)
  return waiting
}

async function adopt(
  tx: Write, waiting: WaitingDecision, decided: { on: Day; by: string | null; as: Decider; ruleId: string | null }, by: By,
): Promise<Standing> {
  await refuseWithoutConsent(tx, waiting, await consentsOf(tx, waiting.id), decided.on)
  await saveOutcome(tx, waiting.id, { state: 'decided', outcome: null, decided: { ...decided, at: by.clock.now() } })
  if (waiting.supersedesId !== null) await saveSuperseded(tx, waiting.supersedesId)
  await registerFacts(tx, by, factsWhenDecided(waiting, waitingFactsShape.parse(waiting.facts), decided.on))
  return { id: waiting.id, personId: waiting.personId, state: 'decided' }
}
