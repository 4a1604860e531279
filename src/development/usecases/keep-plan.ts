import { staffIdOf } from '../../access/rules.ts'
import { epochMs, instantFrom } from '../../calendar/instant.ts'
import type { Instant } from '../../calendar/instant.ts'
import type { Read, Write } from '../../platform/db.ts'
import { Refusal } from '../../platform/refusal.ts'
import type { FigureSource } from '../contract/figure.ts'
import type { AdoptBody, AnswerBody, FindingBody, Indicator, MeetingBody, NewPlanBody, Plan, PlanBody, ProposalBody } from '../contract/plan.ts'
import { actionRows, openUnits, saveAction } from '../queries/plan-action.ts'
import {
  changePlan, findingsOf, holdPlan, proposalsOf, removeFinding, saveAdoption, saveAnswer, saveClosing, saveFinding, saveMeeting, savePlan, saveProposal,
  savePublication,
} from '../queries/plan.ts'
import type { Made, NewIndicator } from '../queries/plan.ts'
import { addressOf, isOpen, nextYear } from '../rules/plan.ts'
import { leads, liveCounts, mayChange, planFor, unitsOf } from './read-plan.ts'
import type { Who } from './read-plan.ts'

export const fault = (field: string, code: string): Refusal => new Refusal('invalid', 422, { faults: 1 }, [{ field, code }])
export const madeBy = ({ actor, clock }: Who): Made => ({ at: clock.now(), by: staffIdOf(actor) })

/** The plan, held, for somebody who may change it. @throws Refusal action_plan_not_found (404), action_plan_is_closed, action_plan_is_others (409). */
export async function planToChange(tx: Write, id: string, who: Who): Promise<Plan> {
  await holdPlan(tx, id)
  const plan = await planFor(tx, id, who)
  if (plan.stage === 'closed') throw new Refusal('action_plan_is_closed', 409)
  if (!mayChange(plan, who)) throw new Refusal('action_plan_is_others', 409)
  return plan
}

/** The units that somebody may make a plan of. */
export async function unitsToPlan(tx: Read, who: Who): Promise<Array<{ id: string; name: string }>> {
  return (await openUnits(tx, who.clock.today())).filter(({ id }) => leads(who, id))
}

async function refuseWrong(tx: Read, { unitId, originOn, fromOn, toOn }: PlanBody, who: Who, kept: string | null | undefined): Promise<void> {
  if (unitId === null ? !leads(who, null) : unitId !== kept && !(await unitsToPlan(tx, who)).some(({ id }) => id === unitId)) throw fault('unitId', 'choice_needed')
  if (originOn > who.clock.today()) throw fault('originOn', 'after_today')
  if (toOn < fromOn) throw fault('toOn', 'before_the_first')
}

/** Rows written in one go keep their order: each a millisecond after the one before. */
const after = (at: Instant, milliseconds: number): Instant => instantFrom(epochMs(at) + milliseconds)

/** Begins a plan as a draft, with what was found. @throws Refusal invalid (422). */
export async function makePlan(tx: Write, { change, keep, ...body }: NewPlanBody, who: Who): Promise<{ id: string }> {
  await refuseWrong(tx, body, who, undefined)
  const made = madeBy(who)
  const id = await savePlan(tx, body, made)
  const found = [...change.map((words) => ({ kind: 'change', words })), ...keep.map((words) => ({ kind: 'keep', words }))]
  for (const [index, each] of found.entries()) await saveFinding(tx, id, { ...each, guard: null }, { ...made, at: after(made.at, index) })
  return { id }
}

/** Changes what a plan says of itself; its unit only while it is a draft, since its figures are of it. @throws Refusal as planToChange, invalid (422). */
export async function editPlan(tx: Write, id: string, body: PlanBody, who: Who): Promise<{ id: string }> {
  const plan = await planToChange(tx, id, who)
  await refuseWrong(tx, body, who, plan.unitId)
  if (plan.stage !== 'draft' && body.unitId !== plan.unitId) throw fault('unitId', 'unit_stays')
  await changePlan(tx, id, body)
  return { id }
}

/** Adopts a draft that has an action. @throws Refusal as planToChange, action_plan_is_adopted, action_plan_is_empty (409), invalid (422). */
export async function adoptPlan(tx: Write, id: string, body: AdoptBody, who: Who): Promise<{ id: string }> {
  const plan = await planToChange(tx, id, who)
  if (plan.stage !== 'draft') throw new Refusal('action_plan_is_adopted', 409)
  if (body.adoptedOn > who.clock.today()) throw fault('adoptedOn', 'after_today')
  if ((await actionRows(tx, { planId: id })).length === 0) throw new Refusal('action_plan_is_empty', 409)
  await saveAdoption(tx, id, body)
  return { id }
}

/** Puts an adopted plan at a public address. @throws Refusal action_plan_not_found (404), action_plan_is_a_draft (409), action_plan_address_is_taken (409). */
export async function publishPlan(tx: Write, id: string, address: string, who: Who): Promise<{ id: string }> {
  await holdPlan(tx, id)
  const plan = await planFor(tx, id, who)
  if (plan.stage === 'draft') throw new Refusal('action_plan_is_a_draft', 409)
  await savePublication(tx, id, address, madeBy(who))
  return { id }
}

/** Takes the public page away. @throws Refusal action_plan_not_found (404), action_plan_is_not_public (409). */
export async function withdrawPlan(tx: Write, id: string, who: Who): Promise<{ id: string }> {
  await holdPlan(tx, id)
  if (!(await planFor(tx, id, who)).published) throw new Refusal('action_plan_is_not_public', 409)
  await savePublication(tx, id, null, madeBy(who))
  return { id }
}

/** Closes an adopted plan with what it taught. @throws Refusal as planToChange, action_plan_is_a_draft (409). */
export async function closePlan(tx: Write, id: string, lessons: string, who: Who): Promise<{ id: string }> {
  const plan = await planToChange(tx, id, who)
  if (plan.stage === 'draft') throw new Refusal('action_plan_is_a_draft', 409)
  await saveClosing(tx, id, lessons, who.clock.today())
  return { id }
}

/**
 * Copies a plan to the next year as a draft: what is open or was good goes on, with figures counted anew as baselines. What the plan taught is
 * read from it. @throws Refusal action_plan_not_found (404), action_plan_is_a_draft, action_plan_is_others, action_plan_has_no_lessons (409).
 */
export async function copyPlan(tx: Write, id: string, who: Who, figures: FigureSource): Promise<{ id: string }> {
  const plan = await planFor(tx, id, who)
  if (plan.stage === 'draft') throw new Refusal('action_plan_is_a_draft', 409)
  if (!leads(who, plan.unitId)) throw new Refusal('action_plan_is_others', 409)
  if (plan.lessons === '') throw new Refusal('action_plan_has_no_lessons', 409)
  const made = madeBy(who)
  const copy = await savePlan(tx, { ...plan, ...nextYear(plan) }, made, id)
  const renewed = new Map<string, string>()
  for (const [index, finding] of (await findingsOf(tx, id)).entries()) {
    const guard = await measured(tx, indicatorFrom(finding), plan.unitId, who, figures)
    renewed.set(finding.id, await saveFinding(tx, copy, { kind: finding.kind, words: finding.words, guard }, { ...made, at: after(made.at, index) }))
  }
  for (const row of (await actionRows(tx, { planId: id })).filter(isOpen)) {
    const again = nextYear({ title: '', fromOn: row.startOn, toOn: row.dueOn })
    const indicator = indicatorFrom(row)
    await saveAction(tx, copy, {
      what: row.what, why: row.why, partners: row.partners, evidence: '', ownerId: row.ownerId, budgetOre: row.budgetOre === null ? null : Number(row.budgetOre), indicator,
      findingId: row.findingId === null ? null : renewed.get(row.findingId) ?? null, startOn: again.fromOn, dueOn: again.toOn,
    }, await measured(tx, indicator, plan.unitId, who, figures), made, row.id)
  }
  return { id: copy }
}

const indicatorFrom = ({ figure, direction, value }: { figure: string | null; direction: Indicator['direction'] | null; value: string | null }): Indicator | null => (
  figure === null || direction === null || value === null ? null : { figure, direction, value: Number(value) })

/** An indicator with what its figure is now, in the plan's units. @throws Refusal invalid (422) for a figure that is not known. */
export async function measured(tx: Read, indicator: Indicator | null, unitId: string | null, who: Who, figures: FigureSource): Promise<NewIndicator | null> {
  if (indicator === null) return null
  const known = figures.figures.find(({ key }) => key === indicator.figure)
  if (known === undefined) throw fault('figure', 'choice_needed')
  if (known.share && indicator.value > 100) throw fault('value', 'percent_needed')
  const today = who.clock.today()
  const now = await liveCounts(tx, figures, await unitsOf(tx, unitId, today), today)(indicator.figure)
  return { ...indicator, count: now?.count ?? null, of: now?.of ?? null, week: now?.week ?? null }
}

/** Writes what was found; what is good may be guarded by a figure. @throws Refusal as planToChange, invalid (422). */
export async function addFinding(tx: Write, planId: string, { kind, words, indicator }: FindingBody, who: Who, figures: FigureSource): Promise<{ id: string }> {
  const plan = await planToChange(tx, planId, who)
  if (kind === 'change' && indicator !== null) throw fault('figure', 'only_what_is_kept_is_guarded')
  return { id: await saveFinding(tx, planId, { kind, words, guard: await measured(tx, indicator, plan.unitId, who, figures) }, madeBy(who)) }
}

/** Takes a finding out of a plan. @throws Refusal as planToChange, plan_finding_not_found (404), plan_finding_has_actions (409). */
export async function dropFinding(tx: Write, planId: string, id: string, who: Who): Promise<{ id: string }> {
  await planToChange(tx, planId, who)
  if ((await actionRows(tx, { planId })).some(({ findingId, status }) => findingId === id && status !== 'dropped')) throw new Refusal('plan_finding_has_actions', 409)
  if (!await removeFinding(tx, planId, id, who.clock.now())) throw new Refusal('plan_finding_not_found', 404)
  return { id }
}

/** Proposes something to a plan: anybody who is signed in may. @throws Refusal action_plan_not_found (404), action_plan_is_closed (409). */
export async function propose(tx: Write, planId: string, body: ProposalBody, who: Who): Promise<{ id: string }> {
  if ((await planFor(tx, planId, who)).stage === 'closed') throw new Refusal('action_plan_is_closed', 409)
  return { id: await saveProposal(tx, planId, body, madeBy(who)) }
}

/** Answers a proposal; one that is declined is told why. @throws Refusal as planToChange, plan_proposal_not_found (404), plan_proposal_is_answered (409), invalid (422). */
export async function answerProposal(tx: Write, planId: string, id: string, body: AnswerBody, who: Who): Promise<{ id: string }> {
  await planToChange(tx, planId, who)
  if (!(await proposalsOf(tx, planId)).some((each) => each.id === id)) throw new Refusal('plan_proposal_not_found', 404)
  if (body.outcome === 'declined' && body.answer === '') throw fault('answer', 'reason_needed')
  if (!await saveAnswer(tx, id, body, { on: who.clock.today(), by: staffIdOf(who.actor) })) throw new Refusal('plan_proposal_is_answered', 409)
  return { id }
}

/** Takes one's own proposal back. @throws Refusal plan_proposal_not_found (404), also for another's; plan_proposal_is_answered (409). */
export async function withdrawProposal(tx: Write, planId: string, id: string, who: Who): Promise<{ id: string }> {
  await planFor(tx, planId, who)
  const me = staffIdOf(who.actor)
  if (!(await proposalsOf(tx, planId)).some((each) => each.id === id && each.byId === me)) throw new Refusal('plan_proposal_not_found', 404)
  if (!await saveAnswer(tx, id, { outcome: 'withdrawn', answer: '' }, { on: who.clock.today(), by: me })) throw new Refusal('plan_proposal_is_answered', 409)
  return { id }
}

/** Writes that the plan was followed up. @throws Refusal as planToChange, invalid (422). */
export async function holdMeeting(tx: Write, planId: string, body: MeetingBody, who: Who): Promise<{ id: string }> {
  const plan = await planToChange(tx, planId, who)
  if (plan.stage === 'draft') throw new Refusal('action_plan_is_a_draft', 409)
  if (body.heldOn > who.clock.today()) throw fault('heldOn', 'after_today')
  if (body.nextOn !== null && body.nextOn <= body.heldOn) throw fault('nextOn', 'before_the_first')
  return { id: await saveMeeting(tx, planId, body, madeBy(who)) }
}

/** The address that is proposed for a plan: the one it had, else its title. */
export function proposedAddress({ address, title }: Pick<Plan, 'address' | 'title'>): string {
  return address ?? addressOf(title)
}
