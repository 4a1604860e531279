import { staffIdOf } from '../../access/rules.ts'
import { staffUnit } from '../../crisis/queries/testing.ts'
import type { Write } from '../../platform/db.ts'
import { Refusal } from '../../platform/refusal.ts'
import type { FigureSource } from '../contract/figure.ts'
import type { ActionBody, EventBody, Plan } from '../contract/plan.ts'
import { actionRows, changeAction, saveAction, saveEvent } from '../queries/plan-action.ts'
import { findingsOf, holdPlan, planBy } from '../queries/plan.ts'
import { isOpen } from '../rules/plan.ts'
import { fault, madeBy, measured, planToChange } from './keep-plan.ts'
import { mayChange, planFor } from './read-plan.ts'
import type { Who } from './read-plan.ts'

async function refuseWrong(tx: Write, plan: Plan, { findingId, ownerId, startOn, dueOn }: ActionBody, { clock }: Who, keptOwner: string | null): Promise<void> {
  if (ownerId !== keptOwner && await staffUnit(tx, ownerId, clock.today()) === undefined) throw fault('ownerId', 'choice_needed')
  if (findingId !== null && !(await findingsOf(tx, plan.id)).some(({ id }) => id === findingId)) throw fault('findingId', 'choice_needed')
  if (dueOn < startOn) throw fault('dueOn', 'before_the_first')
}

/** Adds an action; its figure is counted now, as the baseline. @throws Refusal as planToChange, invalid (422). */
export async function addAction(tx: Write, planId: string, body: ActionBody, who: Who, figures: FigureSource): Promise<{ id: string }> {
  const plan = await planToChange(tx, planId, who)
  await refuseWrong(tx, plan, body, who, null)
  return { id: await saveAction(tx, planId, body, await measured(tx, body.indicator, plan.unitId, who, figures), madeBy(who)) }
}

/**
 * Changes an action: a figure that stays keeps its baseline. A day that moves leaves a line in the history.
 *
 * @throws Refusal plan_action_not_found (404), as planToChange, invalid (422).
 */
export async function editAction(tx: Write, id: string, body: ActionBody, who: Who, figures: FigureSource): Promise<{ id: string; planId: string }> {
  const [row] = await actionRows(tx, { id })
  if (row === undefined) throw new Refusal('plan_action_not_found', 404)
  const plan = await planToChange(tx, row.planId, who)
  await refuseWrong(tx, plan, body, who, row.ownerId)
  const now = await measured(tx, body.indicator, plan.unitId, who, figures)
  await changeAction(tx, id, body, { now, sameFigure: now !== null && now.figure === row.figure })
  return { id, planId: plan.id }
}

/**
 * Writes what has happened with an action: its owner may, and whoever may change the plan.
 *
 * @throws Refusal plan_action_not_found (404), action_plan_is_closed, plan_action_is_others (409), invalid (422).
 */
export async function followAction(tx: Write, id: string, body: EventBody, who: Who): Promise<{ id: string; planId: string }> {
  const [found] = await actionRows(tx, { id })
  if (found === undefined) throw new Refusal('plan_action_not_found', 404)
  await holdPlan(tx, found.planId)
  const plan = await planBy(tx, { id: found.planId })
  if (plan === undefined) throw new Refusal('plan_action_not_found', 404)
  await planFor(tx, plan.id, who)
  if (plan.stage === 'closed') throw new Refusal('action_plan_is_closed', 409)
  if (found.ownerId !== staffIdOf(who.actor) && !mayChange(plan, who)) throw new Refusal('plan_action_is_others', 409)
  if (body.dueOn !== null && body.dueOn < found.startOn) throw fault('dueOn', 'before_the_first')
  if (body.status === 'done' && body.evidence === '' && found.evidence === '' && isOpen(found)) throw fault('evidence', 'evidence_needed')
  await saveEvent(tx, id, body, { ...madeBy(who), on: who.clock.today() })
  return { id, planId: plan.id }
}
