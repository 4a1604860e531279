import { staffIdOf } from '../../access/rules.ts'
import type { Day } from '../../calendar/day.ts'
import type { NewFact } from '../../cases/contract/facts.ts'
import { registerFacts } from '../../cases/usecases/register-facts.ts'
import { ruleVersions } from '../../law/queries.ts'
import type { Asked } from '../../mount/route.ts'
import type { Write } from '../../platform/db.ts'
import { Refusal } from '../../platform/refusal.ts'
import type { ExecutionStep, Party } from '../contract/wire.ts'
import { appealToChange, saveAppeal, saveAppealMove, saveExecution, saveService } from '../queries/after-decision.ts'
import type { AppealMove } from '../queries/after-decision.ts'
import { decisionToChange } from '../queries/decision.ts'
import { decisionRow, executionsOf, servicesOf } from '../queries/read-decision.ts'
import { isCompulsory, traitsOf } from '../rules/decide-who.ts'
import { appealBy, isInTime, nextForAppeal } from '../rules/judge-appeal.ts'
import { executionStanding } from '../rules/list-unexecuted.ts'
import { ofDecision } from './make-decision.ts'

type By = Pick<Asked, 'actor' | 'clock'>
export type Followed = { id: string; personId: string }

/**
 * Somebody was given the decision: from that day the time to appeal runs for that party, where it may be appealed.
 *
 * @throws Refusal decision_not_found (404), decision_does_not_stand (409), day_is_wrong (422).
 */
export async function serveDecision(tx: Write, id: string, served: { party: Party; on: Day; how: string }, by: By): Promise<Followed> {
  const { row, of } = await standing(tx, id, served.on, by)
  const serviceId = await saveService(tx, of, served)
  if (traitsOf(row.kind).appealable) await registerFacts(tx, by, [ofDecision(row, 'decision-served', served.on, serviceId)])
  return { id, personId: row.personId }
}

const stepFacts: Readonly<Partial<Record<ExecutionStep, NewFact['type']>>> = {
  executed: 'favourable-executed', interrupted: 'favourable-interrupted', withdrawn: 'favourable-withdrawn',
}

/**
 * What happens with the execution of a favourable decision: executed, interrupted, withdrawn by the one it is for, or why it is delayed.
 *
 * @throws Refusal decision_not_found (404), decision_does_not_stand, decision_gives_nothing, executed_already, not_executed_yet (409),
 * day_is_wrong, reason_needed (422).
 *
 * Source: socialtjänstlagen (2025:400) 34 kap. 1-2 §§, read 2026-11-22.
 */
export async function followExecution(
  tx: Write, id: string, made: { step: ExecutionStep; on: Day; reason: string | null }, by: By,
): Promise<Followed> {
  const { row, of, rootId, ancestors } = await standing(tx, id, made.on, by)
  if (!traitsOf(row.kind).favourable || isCompulsory(row.paragraph)) throw new Refusal('decision_gives_nothing', 409)
  if (made.step !== 'executed' && (made.reason ?? '') === '') {
    throw new Refusal('reason_needed', 422, {}, [{ field: 'reason', code: 'reason_needed' }])
  }
  const before = executionStanding(row.decidedOn ?? made.on, await executionsOf(tx, ancestors), by.clock.today())
  if (before.withdrawnOn !== null || (made.step === 'executed' && before.executedOn !== null)) throw new Refusal('executed_already', 409)
  if (made.step === 'interrupted' && before.executedOn === null) throw new Refusal('not_executed_yet', 409)
  await saveExecution(tx, of, made)
  const type = stepFacts[made.step]
  if (type !== undefined) await registerFacts(tx, by, [ofDecision(row, type, made.on, rootId)])
  return { id, personId: row.personId }
}

/**
 * An appeal came in. Of a party that was given the decision, the clock of three weeks is told; what is too late is said at once.
 *
 * @throws Refusal decision_not_found (404), decision_does_not_stand, decision_is_not_appealed (409), day_is_wrong (422).
 */
export async function receiveAppeal(
  tx: Write, id: string, made: { appellant: Party; on: Day; wants: string }, by: By,
): Promise<Followed & { appealId: string; inTime: boolean }> {
  const { row, of } = await standing(tx, id, made.on, by)
  if (!traitsOf(row.kind).appealable) throw new Refusal('decision_is_not_appealed', 409)
  const service = (await servicesOf(tx, id)).find(({ party }) => party === made.appellant)
  const appealId = await saveAppeal(tx, of, { ...made, serviceId: service?.id ?? null })
  const lastDay = service === undefined ? null : appealBy(await ruleVersions(tx), service.servedOn)
  if (service !== undefined && made.on >= service.servedOn) await registerFacts(tx, by, [ofDecision(row, 'appeal-received', made.on, service.id)])
  return { id, personId: row.personId, appealId, inTime: isInTime(made.on, lastDay) }
}

/**
 * Takes the next step with an appeal: dismisses one that came too late, reconsiders, or hands it to the court.
 *
 * @throws Refusal appeal_not_found (404), appeal_goes_another_way (409) with what is next.
 *
 * Source: förvaltningslagen (2017:900) 37-39 §§, 45-46 §§, read 2026-11-22.
 */
export async function moveAppeal(tx: Write, { id, appealId }: { id: string; appealId: string }, move: AppealMove, by: By): Promise<Followed> {
  const appeal = await appealToChange(tx, id, appealId)
  if (appeal === undefined) throw new Refusal('appeal_not_found', 404)
  const lastDay = appeal.servedOn === null ? null : appealBy(await ruleVersions(tx), appeal.servedOn)
  const next = nextForAppeal({ ...appeal, inTime: isInTime(appeal.receivedOn, lastDay) })
  const wanted = move === 'dismissed' ? 'dismiss' : 'forwardedTo' in move ? 'forward' : 'reconsider'
  if (next !== wanted) throw new Refusal('appeal_goes_another_way', 409, { next: next ?? 'none' })
  await saveAppealMove(tx, appealId, move, { on: by.clock.today(), by: staffIdOf(by.actor) })
  return { id, personId: appeal.personId }
}

/** A decision that stands, locked, on a day that can be: from the decision to today. */
async function standing(tx: Write, id: string, on: Day, by: By) {
  const locked = await decisionToChange(tx, id)
  const row = await decisionRow(tx, id)
  if (locked === undefined || row === undefined) throw new Refusal('decision_not_found', 404)
  if (locked.state !== 'decided' || locked.decidedOn === null) throw new Refusal('decision_does_not_stand', 409)
  if (on < locked.decidedOn || on > by.clock.today()) throw new Refusal('day_is_wrong', 422, {}, [{ field: 'on', code: 'day_is_wrong' }])
  const of = { decisionId: id, personId: locked.personId, strand: locked.strand, access: locked.access, at: by.clock.now(), by: staffIdOf(by.actor) }
  return { row: locked, of, rootId: row.rootId, ancestors: row.ancestors }
}
