import { addDays } from '../../calendar/day.ts'
import type { Clock } from '../../calendar/clock.ts'
import type { Day } from '../../calendar/day.ts'
import type { Write } from '../../platform/db.ts'
import { newId } from '../../platform/id.ts'
import { Refusal } from '../../platform/refusal.ts'
import type { Actor, NewDeputy, NewRole, NewStaff, NewUnit } from '../contract.ts'
import { endSessionsOf } from '../queries/session.ts'
import { roleToEnd, saveDeputy, saveRole, saveRoleEnd, saveStaff, saveUnit, staffWorks, unitIsOpen } from '../queries/staff.ts'
import { staffIdOf } from '../rules.ts'

type By = { readonly actor: Pick<Actor, 'kind' | 'id'>; readonly clock: Clock }

/** Adds a unit with a key of its own for what the whole group may see. @throws the constraint `unit_name_is_unique`. */
export async function addUnit(tx: Write, { body }: By & { readonly body: NewUnit }): Promise<{ id: string }> {
  const id = newId()
  await saveUnit(tx, { ...body, id, sharedKey: newId() })
  return { id }
}

/** Adds a member of staff, who can sign in from the day a role is given. @throws Refusal `unit_not_found`; the constraint `staff_signs_in_as_one_subject`. */
export async function addStaff(tx: Write, { body, clock }: By & { readonly body: NewStaff }): Promise<{ id: string }> {
  if (!(await unitIsOpen(tx, body.unitId, clock.today()))) throw new Refusal('unit_not_found', 404)
  const id = newId()
  await saveStaff(tx, { ...body, id })
  return { id }
}

/**
 * Gives a role for a time. It opens nothing before its first day and nothing after its last.
 *
 * @throws Refusal `nobody_gives_oneself_a_role` (the database refuses it too), `staff_not_found`, `unit_not_found`; the constraints
 *   `role_is_held_once_at_a_time`, `role_of_a_unit_names_the_unit` and `role_ends_after_it_begins`.
 */
export async function giveRole(tx: Write, { actor, body, clock }: By & { readonly body: NewRole }): Promise<{ id: string }> {
  const givenBy = staffIdOf(actor)
  if (givenBy === body.staffId) throw new Refusal('nobody_gives_oneself_a_role', 403)
  if (!(await staffWorks(tx, body.staffId, clock.today()))) throw new Refusal('staff_not_found', 404)
  if (body.unitId !== null && !(await unitIsOpen(tx, body.unitId, clock.today()))) throw new Refusal('unit_not_found', 404)
  const id = newId()
  await saveRole(tx, { ...body, id, givenBy, at: clock.now() })
  return { id }
}

/**
 * Ends a role. With a last day before today it has ended now, and takes the holder's sessions with it; with a later last day it ends by
 * itself, and each request after that day is refused.
 *
 * @param body.lastDay yesterday at the earliest: what was seen with the role until then was seen with right.
 */
export async function endRole(
  tx: Write, { actor, params, body, clock }: By & { readonly params: { readonly id: string }; readonly body: { readonly lastDay: Day } },
): Promise<{ id: string }> {
  staffIdOf(actor)
  const today = clock.today()
  const role = await roleToEnd(tx, params.id, addDays(today, -1))
  if (role === undefined) throw new Refusal('role_not_found', 404)
  if (body.lastDay < addDays(today, -1)) throw new Refusal('role_cannot_end_in_the_past', 409)
  await saveRoleEnd(tx, params.id, body.lastDay)
  if (body.lastDay < today) await endSessionsOf(tx, role.staffId, clock.now(), 'role_ended')
  return { id: params.id }
}

/**
 * Lets one member of staff stand in for another from a first to a last day. One may name one's own deputy; nobody makes oneself a deputy.
 *
 * @throws Refusal `nobody_makes_oneself_deputy`, `staff_not_found`; the constraints `deputy_is_somebody_else` and `deputy_ends_after_it_begins`.
 */
export async function giveDeputy(tx: Write, { actor, body, clock }: By & { readonly body: NewDeputy }): Promise<{ id: string }> {
  const givenBy = staffIdOf(actor)
  if (givenBy === body.deputyId) throw new Refusal('nobody_makes_oneself_deputy', 403)
  const today = clock.today()
  if (!(await staffWorks(tx, body.staffId, today)) || !(await staffWorks(tx, body.deputyId, today))) throw new Refusal('staff_not_found', 404)
  const id = newId()
  await saveDeputy(tx, { ...body, id, givenBy, at: clock.now() })
  return { id }
}
