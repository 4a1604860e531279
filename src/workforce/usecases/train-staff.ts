import { unitIsOpen } from '../../access/queries/unit.ts'
import { staffIdOf } from '../../access/rules.ts'
import { addDays } from '../../calendar/day.ts'
import type { Day } from '../../calendar/day.ts'
import type { Read, Write } from '../../platform/db.ts'
import { Refusal } from '../../platform/refusal.ts'
import type { IntroductionPlan, IntroductionStepBody, PlanBody, PlanKind, stepMarks } from '../contract/introductions.ts'
import { introductionPlans, markStep, savePlan, saveStep } from '../queries/introduction.ts'
import type { PlanRow } from '../queries/introduction.ts'
import { firstSteps, planState } from '../rules/recruit.ts'
import { candidateToChange } from './handle-candidate.ts'
import { recruitmentFault } from './keep-adverts.ts'
import type { Recruiter } from './keep-adverts.ts'

const judged = (row: PlanRow, today: Day): IntroductionPlan => (
  { ...row, done: row.steps.filter(({ doneOn }) => doneOn !== null).length, state: planState(row.steps, today) })

type Wanted = { readonly kind: PlanKind | null; readonly unitId: string | null; readonly all: boolean }
/** Plans of all units or of one, those under way alone or the trained too. */
export async function plansKept(tx: Read, today: Day, { kind, unitId, all }: Wanted): Promise<IntroductionPlan[]> {
  const plans = (await introductionPlans(tx, today, { kind, unitId })).map((row) => judged(row, today))
  return all ? plans : plans.filter(({ state, startsOn }) => state !== 'trained' || startsOn >= addDays(today, -30))
}

/** @throws Refusal introduction_plan_not_found (404). */
export async function introductionPlanFor(tx: Read, id: string, today: Day): Promise<IntroductionPlan> {
  const [found] = await introductionPlans(tx, today, { id })
  if (found === undefined) throw new Refusal('introduction_plan_not_found', 404)
  return judged(found, today)
}

/**
 * Begins to train a candidate before the first day of work, with the steps that the municipality begins with. @throws Refusal candidate_not_found (404),
 * candidate_is_employed (409), invalid (422), the constraint `candidate_has_a_plan_already`.
 */
export async function beginTraining(tx: Write, candidateId: string, body: PlanBody, { actor, clock }: Recruiter): Promise<{ id: string }> {
  const today = clock.today()
  const candidate = await candidateToChange(tx, candidateId, today)
  if (candidate.stage === 'employed') throw new Refusal('candidate_is_employed', 409)
  if (!await unitIsOpen(tx, body.unitId, today)) throw recruitmentFault('unitId', 'choice_needed')
  if (body.startsOn < today) throw recruitmentFault('startsOn', 'before_today')
  const steps = firstSteps('substitute', body.startsOn, today)
  return { id: await savePlan(tx, { ...body, kind: 'substitute', candidateId, staffId: null, steps, at: clock.now(), by: staffIdOf(actor) }) }
}

/** Adds a step to a plan. @throws Refusal introduction_plan_not_found (404). */
export async function addStep(tx: Write, planId: string, body: IntroductionStepBody, { clock }: Recruiter): Promise<{ id: string }> {
  await introductionPlanFor(tx, planId, clock.today())
  return { id: await saveStep(tx, planId, body, clock.now()) }
}

/** Marks a step as done, as not done after all, or drops it. @throws Refusal introduction_plan_not_found, introduction_step_not_found (404). */
export async function tickStep(
  tx: Write, { planId, stepId, mark }: { planId: string; stepId: string; mark: (typeof stepMarks)[number] }, { actor, clock }: Recruiter,
): Promise<{ id: string }> {
  const today = clock.today()
  await introductionPlanFor(tx, planId, today)
  const done = mark === 'done' ? { done_on: today, done_by: staffIdOf(actor) } : { done_on: null, done_by: null }
  if (!await markStep(tx, planId, stepId, { ...done, dropped_on: mark === 'dropped' ? today : null })) throw new Refusal('introduction_step_not_found', 404)
  return { id: stepId }
}
