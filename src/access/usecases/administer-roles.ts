import { addDays } from '../../calendar/day.ts'
import type { Clock } from '../../calendar/clock.ts'
import type { Write } from '../../platform/db.ts'
import { newId } from '../../platform/id.ts'
import { Refusal } from '../../platform/refusal.ts'
import type { Actor, NewDeputy, NewRole } from '../contract.ts'
import type { LastDay } from '../contract/administer-staff.ts'
import { deputyOn, holdDeputy, saveDeputy, saveDeputyEnd } from '../queries/deputy.ts'
import { administratorRoles, holdRole, holdsRole, roleOn, saveRole, saveRoleEnd } from '../queries/role.ts'
import { endSessionsOf } from '../queries/session.ts'
import { staffWorks } from '../queries/staff.ts'
import { unitIsOpen } from '../queries/unit.ts'
import { staffIdOf } from '../rules.ts'
import { caseWorkRoles, lastDayOf, someoneElseAdministers } from '../rules/administer-staff.ts'
import { tellOverseers } from './tell-overseers.ts'

type By = { readonly actor: Pick<Actor, 'kind' | 'id'>; readonly clock: Clock }
type Of = { readonly params: { readonly id: string } }

type Giving = { readonly actor: Pick<Actor, 'kind' | 'id' | 'municipality'>; readonly clock: Clock; readonly body: NewRole }

/**
 * Gives a role for a time. It opens nothing before its first day and nothing after its last. The director and the log reviewers are written
 * to.
 *
 * @throws Refusal `nobody_gives_oneself_a_role` (the database refuses it too), `role_cannot_begin_in_the_past`, `staff_not_found`,
 *   `unit_not_found`, `role_ends_after_it_begins`; the constraints `role_is_held_once_at_a_time`, `role_of_a_unit_names_the_unit` and
 *   `administrator_is_no_log_reviewer`.
 */
export async function giveRole(tx: Write, { actor, body, clock }: Giving): Promise<{ id: string }> {
  const givenBy = staffIdOf(actor)
  const today = clock.today()
  if (givenBy === body.staffId) throw new Refusal('nobody_gives_oneself_a_role', 409)
  if (!(await staffWorks(tx, body.staffId, today))) throw new Refusal('staff_not_found', 404)
  if (body.fromOn < today) throw new Refusal('role_cannot_begin_in_the_past', 409)
  if (body.toOn !== null && body.toOn < body.fromOn) throw new Refusal('role_ends_after_it_begins', 409)
  if (body.unitId !== null && !(await unitIsOpen(tx, body.unitId, today))) throw new Refusal('unit_not_found', 404)
  const id = newId()
  await saveRole(tx, { ...body, id, givenBy, at: clock.now() })
  await tellOverseers(tx, { template: 'role_given', staff: [body.staffId, givenBy], role: body.role, key: id }, { actor, clock })
  return { id }
}

/**
 * Ends a role. With a last day before today it has ended now, and takes the holder's sessions with it; with a later last day it ends by
 * itself, and takes them with it at the turn of the day. One that has not begun is withdrawn. A longer role is a new one.
 *
 * @param body.lastDay yesterday at the earliest: what was seen with the role until then was seen with right.
 * @throws Refusal `role_not_found`, `nobody_ends_an_own_role` (the database refuses it too), `administrator_is_the_last`,
 *   `end_lies_in_the_past`, `end_is_not_put_off`.
 */
export async function endRole(
  tx: Write,
  { actor, params, body, clock }: By & Of & { readonly body: LastDay },
): Promise<{ id: string; staffId: string }> {
  const by = staffIdOf(actor)
  const today = clock.today()
  const administrators = await administratorRoles(tx, today)
  await holdRole(tx, params.id)
  const role = await roleOn(tx, params.id, addDays(today, -1))
  if (role === undefined) throw new Refusal('role_not_found', 404)
  if (role.staffId === by) throw new Refusal('nobody_ends_an_own_role', 409)
  const lastDay = lastDayOf(role, body.lastDay, today)
  const administers = administrators.find(({ id }) => id === params.id)
  if (administers !== undefined && !someoneElseAdministers(administrators, administers, lastDay))
    throw new Refusal('administrator_is_the_last', 409)
  await saveRoleEnd(tx, params.id, { lastDay, by, at: clock.now() })
  if (lastDay < today && role.fromOn <= today) await endSessionsOf(tx, role.staffId, clock.now(), 'role_ended')
  return { id: params.id, staffId: role.staffId }
}

/**
 * Lets one member of staff stand in for another from a first to a last day. One may name one's own deputy; nobody makes oneself a deputy.
 * The deputy must hold a role in case work on the first day: who sees no persons does not come to see them this way.
 *
 * @throws Refusal `nobody_makes_oneself_deputy`, `staff_not_found`, `deputy_ends_after_it_begins`, `deputy_cannot_begin_in_the_past`,
 *   `deputy_has_no_role_in_case_work`; the constraint `deputy_is_somebody_else`.
 */
export async function giveDeputy(tx: Write, { actor, body, clock }: By & { readonly body: NewDeputy }): Promise<{ id: string }> {
  const givenBy = staffIdOf(actor)
  if (givenBy === body.deputyId) throw new Refusal('nobody_makes_oneself_deputy', 409)
  const today = clock.today()
  if (!(await staffWorks(tx, body.staffId, today)) || !(await staffWorks(tx, body.deputyId, today)))
    throw new Refusal('staff_not_found', 404)
  if (body.fromOn < today) throw new Refusal('deputy_cannot_begin_in_the_past', 409)
  if (body.toOn < body.fromOn) throw new Refusal('deputy_ends_after_it_begins', 409)
  if (!(await holdsRole(tx, body.deputyId, caseWorkRoles, body.fromOn))) throw new Refusal('deputy_has_no_role_in_case_work', 409)
  const id = newId()
  await saveDeputy(tx, { ...body, id, givenBy, at: clock.now() })
  return { id }
}

/**
 * Ends a deputyship; one that has not begun is withdrawn. What the deputy saw through it is seen no more from the next request.
 *
 * @throws Refusal `deputy_not_found`, `nobody_changes_an_own_deputyship`, `end_lies_in_the_past`, `end_is_not_put_off`.
 */
export async function endDeputy(
  tx: Write,
  { actor, params, body, clock }: By & Of & { readonly body: LastDay },
): Promise<{ id: string; staffId: string }> {
  const by = staffIdOf(actor)
  const today = clock.today()
  await holdDeputy(tx, params.id)
  const deputy = await deputyOn(tx, params.id, addDays(today, -1))
  if (deputy === undefined) throw new Refusal('deputy_not_found', 404)
  if (deputy.deputyId === by) throw new Refusal('nobody_changes_an_own_deputyship', 409)
  await saveDeputyEnd(tx, params.id, { lastDay: lastDayOf(deputy, body.lastDay, today), by, at: clock.now() })
  return { id: params.id, staffId: deputy.staffId }
}
