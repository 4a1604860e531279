import { staffIdOf } from '../../access/rules.ts'
import { activitiesInForce } from '../../crisis/queries/activities.ts'
import type { Asked } from '../../mount/route.ts'
import type { Read } from '../../platform/db.ts'
import { Refusal } from '../../platform/refusal.ts'
import { coverChoices } from '../contract/cover-plans.ts'
import type { CoverPlanRow, OwnCover } from '../contract/cover-plans.ts'
import { staffingPlanCore, staffingPlanInput } from '../contract/cover.ts'
import { leastOf } from '../rules/presence-board.ts'
import { competencesNow, staffWithCompetences } from './competence.ts'
import { acceptedMoves, accessOf, coverPlanOf, ownCover } from './cover.ts'
import { openUnits } from './presence.ts'

/** A plan as it was made, with the names of its people, units and activities as they are. @throws Refusal cover_plan_not_found (404). */
export async function loadCoverPlan(tx: Read, id: string): Promise<CoverPlanRow> {
  const stored = await coverPlanOf(tx, id)
  if (stored === undefined) throw new Refusal('cover_plan_not_found', 404)
  const { input, answer, choices, ...row } = stored
  const made = staffingPlanInput.parse(input)
  const names = new Map((await openUnits(tx)).map((unit) => [unit.id, unit.name]))
  const staff = await staffWithCompetences(tx, null, row.fromOn)
  const activities = await activitiesInForce(tx, row.fromOn)
  return {
    ...row, choices: coverChoices.parse(choices), plan: staffingPlanCore.parse(answer),
    units: made.units.map((unit) => ({ id: unit.id, name: names.get(unit.id) ?? '', needed: leastOf(made.staff.filter((each) => each.unit === unit.id).length, unit.floor) })),
    staff: staff.map(({ staffId, name, unitId }) => ({ id: staffId, name, unitId })),
    activities: made.activities.map((each) => ({ id: each.id, name: activities.find((known) => known.id === each.id)?.name ?? '', priority: each.priority })),
    accepted: await acceptedMoves(tx, { planId: id }),
    access: await accessOf(tx, id),
  }
}

/** Where oneself covers from today, and what one is known to be able to do: codes. */
export async function loadOwnCover(tx: Read, { actor, clock }: Pick<Asked, 'actor' | 'clock'>): Promise<{ moves: OwnCover[]; competences: string[]; names: Awaited<ReturnType<typeof competencesNow>> }> {
  const [self] = await staffWithCompetences(tx, null, clock.today(), staffIdOf(actor))
  return { moves: await ownCover(tx, staffIdOf(actor), clock.today()), competences: self?.competences ?? [], names: await competencesNow(tx) }
}
