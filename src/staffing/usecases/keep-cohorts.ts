import { staffIdOf } from '../../access/rules.ts'
import type { Asked } from '../../mount/route.ts'
import type { Read, Write } from '../../platform/db.ts'
import { Refusal } from '../../platform/refusal.ts'
import type { Cohort, CohortBody, CohortChange, CohortStaff, OwnCohort } from '../contract/cohorts.ts'
import {
  addMembers, changeCohort, closeCohort, cohortsOf, cohortsWith, removeMembers, saveCohort, staffFor,
} from '../queries/cohort.ts'

type Who = Pick<Asked, 'actor' | 'clock'>

/** The groups in use, each with how many are in it of the units one manages. */
export function readCohorts(tx: Read, { actor, clock }: Who): Promise<Cohort[]> {
  return cohortsWith(tx, actor.managedUnits, clock.today())
}

/** One group with the staff of the units one manages. @throws Refusal cohort_not_found (404). */
export async function readCohort(tx: Read, id: string, who: Who): Promise<{ cohort: Cohort; staff: CohortStaff[] }> {
  const cohort = await cohortFor(tx, id, who)
  return { cohort, staff: await staffFor(tx, id, who.actor.managedUnits, who.clock.today()) }
}

/** The groups that oneself is in. */
export function ownCohorts(tx: Read, { actor }: Pick<Asked, 'actor'>): Promise<OwnCohort[]> {
  return cohortsOf(tx, staffIdOf(actor))
}

export async function enterCohort(tx: Write, body: CohortBody, { actor, clock }: Who): Promise<{ id: string }> {
  return { id: await saveCohort(tx, body, { at: clock.now(), by: staffIdOf(actor) }) }
}

/** Changes what a group is called, or uses it no more. @throws Refusal cohort_not_found (404). */
export async function editCohort(tx: Write, id: string, { open, ...body }: CohortChange, who: Who): Promise<{ id: string }> {
  await cohortFor(tx, id, who)
  await changeCohort(tx, id, body)
  if (!open) await closeCohort(tx, id, who.clock.today())
  return { id }
}

/**
 * Says who is in a group, of the units one manages; those of other units stay as they are.
 *
 * @throws Refusal cohort_not_found (404), staff_not_yours (404) for anybody of another unit, as if there were nobody.
 */
export async function chooseMembers(tx: Write, id: string, staffIds: readonly string[],
  who: Who): Promise<{ added: number; removed: number }> {
  const { staff } = await readCohort(tx, id, who)
  const chosen = new Set(staffIds)
  if ([...chosen].some((each) => !staff.some(({ staffId }) => staffId === each))) throw new Refusal('staff_not_yours', 404)
  const added = staff.filter(({ staffId, member }) => chosen.has(staffId) && !member).map(({ staffId }) => staffId)
  const removed = staff.filter(({ staffId, member }) => !chosen.has(staffId) && member).map(({ staffId }) => staffId)
  await addMembers(tx, id, added, { at: who.clock.now(), by: staffIdOf(who.actor) })
  await removeMembers(tx, id, removed)
  return { added: added.length, removed: removed.length }
}

async function cohortFor(tx: Read, id: string, { actor, clock }: Who): Promise<Cohort> {
  const [found] = await cohortsWith(tx, actor.managedUnits, clock.today(), [id])
  if (found === undefined) throw new Refusal('cohort_not_found', 404)
  return found
}
