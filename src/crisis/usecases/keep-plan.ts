import { staffIdOf } from '../../access/rules.ts'
import type { Asked } from '../../mount/route.ts'
import { newId } from '../../platform/id.ts'
import type { Read, Write } from '../../platform/db.ts'
import { Refusal } from '../../platform/refusal.ts'
import type { ActivityDraft, Adoption, Plan, PlanDifference, PlanWords } from '../contract/plan.ts'
import {
  draftToChange, lastPlan, planOf, planRows, removeActivity, removeDraft, saveActivity, saveAdoption, saveDraft, saveDraftWords, unitChoices,
} from '../queries/plan.ts'
import { activityFaults, inOrder, planDifferences } from '../rules/plan.ts'
import { refuseIf } from './read-plan-form.ts'

export type Who = Pick<Asked, 'actor' | 'clock'>
export const madeBy = ({ actor, clock }: Who) => ({ at: clock.now(), by: staffIdOf(actor) })

/** One version whole. @throws Refusal plan_not_found (404). */
export async function planVersion(tx: Read, version: number): Promise<Plan> {
  return foundOr404(await planOf(tx, { version }))
}

/** The draft whole. @throws Refusal no_draft (404). */
export async function draftOfPlan(tx: Read): Promise<Plan> {
  const draft = await planOf(tx, 'draft')
  if (draft === undefined) throw new Refusal('no_draft', 404)
  return draft
}

function foundOr404(plan: Plan | undefined): Plan {
  if (plan === undefined) throw new Refusal('plan_not_found', 404)
  return plan
}

export type Compared = { readonly plan: Plan; readonly against: number | null; readonly differences: PlanDifference[] }

/** A version and what differs from another; from the one before it when none is named. @throws Refusal plan_not_found (404). */
export async function comparedPlan(tx: Read, plan: Plan, against: number | undefined, { clock }: Pick<Who, 'clock'>): Promise<Compared> {
  const earlier = against ?? (await planRows(tx, clock.today())).find(({ version, stage }) => version < plan.version && stage === 'adopted')?.version ?? null
  if (earlier === null) return { plan, against: null, differences: [] }
  const before = await planVersion(tx, earlier)
  return { plan, against: earlier, differences: planDifferences(before.activities, plan.activities) }
}

/** Begins the next version from the last adopted one. After a crisis it must say what the crisis taught. @throws Refusal draft_exists (409). */
export async function beginDraft(tx: Write, who: Who): Promise<string> {
  if (await draftToChange(tx) !== undefined) throw new Refusal('draft_exists', 409)
  const last = await lastPlan(tx)
  const id = newId()
  await saveDraft(tx, { id, version: last.version + 1, aim: last.aim ?? '–', followsActivationId: last.adoptedId === null ? null : last.activationId, from: last.adoptedId }, madeBy(who))
  return id
}

/** @param missing what is said when there is no draft: of one activity, that it does not exist. */
async function changing(tx: Write, missing: 'no_draft' | 'activity_not_found' = 'no_draft'): Promise<Plan> {
  if (await draftToChange(tx) === undefined) throw new Refusal(missing, 404)
  return draftOfPlan(tx)
}

/** Changes what the draft says of itself: its aim, what changed and what the last crisis taught. @throws Refusal no_draft (404). */
export async function changeDraft(tx: Write, words: PlanWords): Promise<void> {
  const draft = await changing(tx)
  // A crisis that began while the draft was being written teaches too.
  const { adoptedId, activationId } = await lastPlan(tx)
  await saveDraftWords(tx, draft.id, words, adoptedId === null ? null : activationId)
}

/** Writes an activity of the draft; a new one without an id. @returns its id. @throws Refusal no_draft, activity_not_found (404), invalid (422). */
export async function keepActivity(tx: Write, id: string | null, made: ActivityDraft, { clock }: Pick<Who, 'clock'>): Promise<string> {
  const draft = await changing(tx, id === null ? 'no_draft' : 'activity_not_found')
  if (id !== null && !draft.activities.some((each) => each.id === id)) throw new Refusal('activity_not_found', 404)
  const own = id ?? newId()
  const units = await unitChoices(tx, clock.today(), draft.activities.flatMap(({ unitId }) => unitId ?? []))
  refuseIf([
    ...activityFaults(own, made, draft.activities),
    ...(made.unitId !== null && !units.some((unit) => unit.id === made.unitId) ? [{ field: 'unitId', code: 'choose' }] : []),
  ])
  await saveActivity(tx, draft.id, own, made)
  return own
}

/** Takes an activity out of the draft. @throws Refusal activity_not_found (404), others_need_it (409). */
export async function dropActivity(tx: Write, id: string): Promise<void> {
  const draft = await changing(tx, 'activity_not_found')
  if (draft.activities.some(({ dependsOn }) => dependsOn.includes(id))) throw new Refusal('others_need_it', 409)
  if (!await removeActivity(tx, draft.id, id)) throw new Refusal('activity_not_found', 404)
}

/**
 * Adopts the draft. From then on it stands as it is, and holds from its day.
 *
 * @throws Refusal no_draft (404), plan_is_empty, change_note_needed, taught_needed (409), invalid (422).
 */
export async function adoptPlan(tx: Write, made: Adoption, who: Who): Promise<number> {
  const draft = await changing(tx)
  if (draft.activities.length === 0 || draft.aim === '–') throw new Refusal('plan_is_empty', 409)
  const last = await lastPlan(tx)
  const follows = last.adoptedId === null ? null : last.activationId
  if (last.adoptedId !== null && (draft.changeNote ?? '') === '') throw new Refusal('change_note_needed', 409)
  if (follows !== null && (draft.taught ?? '') === '') throw new Refusal('taught_needed', 409)
  refuseIf([
    ...(made.adoptedOn > who.clock.today() ? [{ field: 'adoptedOn', code: 'day_ahead' }] : []),
    ...(made.validFromOn < made.adoptedOn ? [{ field: 'validFromOn', code: 'before_adoption' }] : []),
  ])
  await saveDraftWords(tx, draft.id, { aim: draft.aim, changeNote: draft.changeNote ?? '', taught: draft.taught ?? '' }, follows)
  await saveAdoption(tx, draft.id, made, madeBy(who))
  return draft.version
}

/** Throws the draft away. @throws Refusal no_draft (404). */
export async function dropDraft(tx: Write): Promise<void> {
  await removeDraft(tx, (await changing(tx)).id)
}

/** The place that a new activity gets: after the last of all. */
export function nextRank(plan: Plan): number {
  return Math.min(999, Math.max(0, ...inOrder(plan.activities).map(({ rank }) => rank)) + 1)
}
