import { laterOf } from '../../calendar/day.ts'
import type { Asked } from '../../mount/route.ts'
import { ruleVersions } from '../../law/queries.ts'
import type { Read } from '../../platform/db.ts'
import { Refusal } from '../../platform/refusal.ts'
import type { DecisionAct, DecisionView, WaitingDecision } from '../contract/wire.ts'
import { consentGround, consentsOf, decisionsOf } from '../queries/decision.ts'
import type { DecisionStanding } from '../queries/decision.ts'
import { appealsOf, decisionRow, executionsOf, servicesOf, waitingDecisions } from '../queries/read-decision.ts'
import { consentFor, missingConsent } from '../rules/check-consent.ts'
import { isCompulsory, leastDecider, mayDecide, traitsOf, waitsForBody } from '../rules/decide-who.ts'
import { appealBy, isInTime } from '../rules/judge-appeal.ts'
import { executionStanding } from '../rules/list-unexecuted.ts'
import { caseOf } from '../../cases/queries/case.ts'
import { delegatedOn } from '../queries/delegation.ts'

type Who = Pick<Asked, 'actor' | 'clock'>

/**
 * One decision with everything that has happened to it, and what the asker may do with it now.
 *
 * @throws Refusal decision_not_found (404).
 */
export async function readDecision(tx: Read, id: string, { actor, clock }: Who): Promise<DecisionView> {
  const row = await decisionRow(tx, id)
  if (row === undefined) throw new Refusal('decision_not_found', 404)
  const today = clock.today()
  const versions = await ruleVersions(tx)
  const consents = await consentsOf(tx, id)
  const ground = await consentGround(tx, row.personId, today)
  const needed = consentFor(row.kind, row.paragraph, ground, row.decidedOn ?? today)
  const services = (await servicesOf(tx, id)).map((service) => ({ ...service, appealBy: appealBy(versions, service.servedOn) }))
  const executions = await executionsOf(tx, row.ancestors)
  const appeals = (await appealsOf(tx, id)).map(({ servedOn, ...appeal }) => {
    const lastDay = servedOn === null ? null : appealBy(versions, servedOn)
    return { ...appeal, lastDay, inTime: isInTime(appeal.receivedOn, lastDay) }
  })
  const traits = traitsOf(row.kind)
  const lastDay = services.length === 0 ? null : services.map((service) => service.appealBy).reduce(laterOf)
  const view = {
    ...row, consents, consentMissing: row.state === 'for_meeting' ? [...missingConsent(needed, consents, ground)] : [],
    consentParagraph: needed?.paragraph ?? null, services, executions, appeals, appealBy: traits.appealable ? lastDay : null,
    favourable: traits.favourable && !isCompulsory(row.paragraph), appealable: traits.appealable,
    final: lastDay !== null && today > lastDay && !appeals.some(({ inTime, dismissedOn }) => inTime && dismissedOn === null),
  }
  const rule = await delegatedOn(tx, row.kind, today)
  const signs = mayDecide(leastDecider(row.kind, row.paragraph, rule?.decider ?? null), actor.roles)
  return { ...view, allowed: allowedActs(view, { signs, writes: actor.may.has('decision.write'), chairs: actor.may.has('decision.chair') }, today) }
}

type Judged = Omit<DecisionView, 'allowed'>

function allowedActs(
  view: Judged, may: { readonly signs: boolean; readonly writes: boolean; readonly chairs: boolean }, today: DecisionView['proposedOn'],
): DecisionAct[] {
  if (!may.writes) return []
  const waits = view.state === 'for_meeting'
  const stands = view.state === 'decided'
  const { executedOn, withdrawnOn } = executionStanding(view.decidedOn ?? today, view.executions, today)
  const open = stands && view.favourable && withdrawnOn === null
  const acts: ReadonlyArray<readonly [DecisionAct, boolean]> = [
    ['sign', waits && may.signs && view.consentMissing.length === 0],
    ['consent', waits && view.consentMissing.length > 0],
    ['refuse', waits && (may.signs || view.awaits === null || waitsForBody(view.awaits))],
    ['chair', waits && may.chairs && view.awaits === 'chair'],
    ['serve', stands && view.services.length < 5],
    ['execute', open && (executedOn === null || view.favourable)],
    ['appeal', stands && view.appealable],
    ['correct', stands],
  ]
  return acts.filter(([, allowed]) => allowed).map(([act]) => act)
}

/** What waits for a decision, that which the asker may sign first. */
export async function readWaiting(tx: Read, { actor }: Pick<Asked, 'actor'>): Promise<{ waiting: WaitingDecision[] }> {
  const rows = (await waitingDecisions(tx)).map((row) => ({ ...row, yours: mayDecide(row.awaits, actor.roles) }))
  return { waiting: rows.toSorted((one, other) => Number(other.yours) - Number(one.yours)) }
}

/**
 * The decisions about a person, the latest first.
 *
 * @throws Refusal decision_person_not_found (404) for a person whose case the asker does not see.
 */
export async function readDecisions(tx: Read, personId: string): Promise<{ personId: string; decisions: DecisionStanding[] }> {
  if (await caseOf(tx, personId) === undefined) throw new Refusal('decision_person_not_found', 404)
  return { personId, decisions: await decisionsOf(tx, { personId }) }
}
