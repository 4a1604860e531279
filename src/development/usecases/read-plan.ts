import { staffIdOf } from '../../access/rules.ts'
import type { Day } from '../../calendar/day.ts'
import type { Asked } from '../../mount/route.ts'
import type { Read } from '../../platform/db.ts'
import { Refusal } from '../../platform/refusal.ts'
import type { FigureSource } from '../contract/figure.ts'
import type { Count, IndicatorNow, Plan, PlanAction, PlanEvent, PlansQuery, PublicPlan, WholePlan } from '../contract/plan.ts'
import { actionRows, eventsOf, openUnits } from '../queries/plan-action.ts'
import type { ActionRow } from '../queries/plan-action.ts'
import { findingsOf, meetingsOf, planBy, planRows, proposalsOf } from '../queries/plan.ts'
import type { IndicatorRow } from '../queries/plan.ts'
import { isReached, shownIndicator } from '../rules/indicator.ts'

export type Who = Pick<Asked, 'actor' | 'clock'>

/** Whether somebody leads what a plan is of: the director everything, a manager the own units. */
export function leads({ actor }: Pick<Who, 'actor'>, unitId: string | null): boolean {
  return actor.roles.includes('director') || unitId !== null && actor.roles.includes('unit_manager') && actor.managedUnits.includes(unitId)
}

/** Whether somebody may change a plan: whoever leads what it is of, until it is closed. */
export function mayChange({ unitId, stage }: Pick<Plan, 'unitId' | 'stage'>, who: Pick<Who, 'actor'>): boolean {
  return stage !== 'closed' && who.actor.may.has('plan.write') && leads(who, unitId)
}

/** @throws Refusal plan_not_found (404), also for another's draft. */
export async function planFor(tx: Read, id: string, { actor }: Pick<Who, 'actor'>): Promise<Plan> {
  const plan = await planBy(tx, { id })
  if (plan === undefined || plan.stage === 'draft' && !actor.may.has('plan.write')) throw new Refusal('action_plan_not_found', 404)
  return plan
}

/** The units that a plan's figures are of. */
export async function unitsOf(tx: Read, unitId: string | null, today: Day): Promise<string[]> {
  return unitId === null ? (await openUnits(tx, today)).map(({ id }) => id) : [unitId]
}

type Live = (figure: string) => Promise<Count>

/** Counts each figure once, live, with the keys of who asks. */
export function liveCounts(tx: Read, figures: FigureSource, units: readonly string[], today: Day): Live {
  const counted = new Map<string, Promise<Count>>()
  return (figure) => {
    const known = counted.get(figure) ?? figures.read(tx, { figure, units, today })
      .then((value) => (value === null ? null : { count: value.count, of: value.of, week: value.toWeek }))
    counted.set(figure, known)
    return known
  }
}

const countOf = (count: number | null, of: number | null, week: string | null): Count => (count === null || week === null ? null : { count, of, week })

/** An indicator of its columns. @param live null: as it was counted last night. */
async function indicatorOf(row: IndicatorRow, figures: FigureSource, live: Live | null): Promise<IndicatorNow> {
  if (row.figure === null || row.direction === null || row.value === null) return null
  const share = figures.figures.find(({ key }) => key === row.figure)?.share ?? false
  const latest = live === null ? countOf(row.latestCount, row.latestOf, row.latestWeek) : await live(row.figure)
  const indicator = {
    figure: row.figure, direction: row.direction, value: Number(row.value), baseline: countOf(row.baselineCount, row.baselineOf, row.baselineWeek), latest,
    reached: isReached(latest, { direction: row.direction, value: Number(row.value), share }),
  }
  return live === null ? shownIndicator(indicator) : indicator
}

function without<R extends IndicatorRow>(row: R): Omit<R, keyof IndicatorRow> {
  const { figure: _1, direction: _2, value: _3, baselineCount: _4, baselineOf: _5, baselineWeek: _6, latestCount: _7, latestOf: _8, latestWeek: _9, ...rest } = row
  return rest
}

async function actionOf(row: ActionRow, figures: FigureSource, live: Live | null): Promise<PlanAction> {
  const { budgetOre, unitId: _unit, ...rest } = without(row)
  return { ...rest, budgetOre: budgetOre === null ? null : Number(budgetOre), indicator: await indicatorOf(row, figures, live) }
}

/**
 * A plan with all that stands in it. For those who lead what it is of the figures are counted now; for everybody else as they were counted
 * last night, with one to four hidden.
 *
 * @throws Refusal action_plan_not_found (404).
 */
export async function wholePlan(tx: Read, id: string, who: Who, figures: FigureSource): Promise<WholePlan> {
  const plan = await planFor(tx, id, who)
  const today = who.clock.today()
  const live = leads(who, plan.unitId) && plan.stage !== 'closed' ? liveCounts(tx, figures, await unitsOf(tx, plan.unitId, today), today) : null
  const { findings, actions } = await partsOf(tx, plan, figures, live)
  const before = plan.copiedFromId === null ? undefined : await planBy(tx, { id: plan.copiedFromId })
  return { plan, findings, actions, proposals: await proposalsOf(tx, id), meetings: await meetingsOf(tx, id), learnt: before?.lessons ?? '' }
}

async function partsOf(tx: Read, { id }: Plan, figures: FigureSource, live: Live | null): Promise<Pick<WholePlan, 'findings' | 'actions'>> {
  const findings: WholePlan['findings'] = []
  for (const row of await findingsOf(tx, id)) findings.push({ ...without(row), indicator: await indicatorOf(row, figures, live) })
  const actions: PlanAction[] = []
  for (const row of await actionRows(tx, { planId: id })) actions.push(await actionOf(row, figures, live))
  return { findings, actions }
}

/** A published plan as anybody reads it: owners by title, no persons, figures from one to four hidden. @throws Refusal public_plan_not_found (404). */
export async function publicPlan(tx: Read, address: string, figures: FigureSource): Promise<PublicPlan> {
  const plan = await planBy(tx, { address })
  if (plan === undefined) throw new Refusal('public_plan_not_found', 404)
  const { findings, actions } = await partsOf(tx, plan, figures, null)
  return {
    title: plan.title, unitName: plan.unitName, aim: plan.aim, fromOn: plan.fromOn, toOn: plan.toOn, closedOn: plan.closedOn, lessons: plan.lessons,
    findings: findings.map(({ kind, words, indicator, fellOn }) => ({ kind, words, indicator, fellOn })),
    actions: actions.filter(({ status }) => status !== 'dropped').map(({ what, why, ownerTitle, partners, dueOn, status, indicator }) => (
      { what, why, ownerTitle, partners, dueOn, status, indicator })),
  }
}

/** The plans of a page of the list, and the open actions that are one's own. */
export async function listPlans(tx: Read, query: PlansQuery, who: Who, figures: FigureSource) {
  const today = who.clock.today()
  const own: PlanAction[] = []
  for (const row of await actionRows(tx, { openOf: staffIdOf(who.actor) })) own.push(await actionOf(row, figures, null))
  return { ...await planRows(tx, query, { today, drafts: who.actor.may.has('plan.write') }), query, own, units: await openUnits(tx, today) }
}

/** One action with its history. @throws Refusal plan_action_not_found (404). */
export async function actionFor(tx: Read, id: string, who: Who, figures: FigureSource): Promise<{ plan: Plan; action: PlanAction; events: PlanEvent[] }> {
  const [row] = await actionRows(tx, { id })
  if (row === undefined) throw new Refusal('plan_action_not_found', 404)
  const plan = await planBy(tx, { id: row.planId })
  if (plan === undefined || plan.stage === 'draft' && !who.actor.may.has('plan.write')) throw new Refusal('plan_action_not_found', 404)
  const today = who.clock.today()
  const live = leads(who, plan.unitId) && plan.stage !== 'closed' ? liveCounts(tx, figures, await unitsOf(tx, plan.unitId, today), today) : null
  return { plan, action: await actionOf(row, figures, live), events: await eventsOf(tx, id) }
}
