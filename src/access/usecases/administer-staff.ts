import type { Clock } from '../../calendar/clock.ts'
import type { Write } from '../../platform/db.ts'
import { newId } from '../../platform/id.ts'
import { Refusal } from '../../platform/refusal.ts'
import type { Actor, NewStaff } from '../contract.ts'
import type { ChangedStaff, LastDay } from '../contract/administer-staff.ts'
import { saveDeputiesEnd } from '../queries/deputy.ts'
import { openSessions } from '../queries/outlived-session.ts'
import { administratorRoles, saveRolesEnd } from '../queries/role.ts'
import { endSessionsOf } from '../queries/session.ts'
import { dutiesOf, saveStaff, saveStaffChange, saveStaffEnd, staffToChange } from '../queries/staff.ts'
import { unitIsOpen } from '../queries/unit.ts'
import { staffIdOf } from '../rules.ts'
import { lastDayOf, someoneElseAdministers } from '../rules/administer-staff.ts'
import { tellOverseers } from './tell-overseers.ts'

type By = { readonly actor: Pick<Actor, 'kind' | 'id'>; readonly clock: Clock }
type Of = { readonly params: { readonly id: string } }

type Adding = { readonly actor: Pick<Actor, 'kind' | 'id' | 'municipality'>; readonly clock: Clock; readonly body: NewStaff }

/**
 * Adds a member of staff, who can sign in from the day a role is given. The director and the log reviewers are written to.
 *
 * @throws Refusal `unit_not_found`; the constraint `staff_signs_in_as_one_subject`.
 */
export async function addStaff(tx: Write, { actor, body, clock }: Adding): Promise<{ id: string }> {
  if (!(await unitIsOpen(tx, body.unitId, clock.today()))) throw new Refusal('unit_not_found', 404)
  const id = newId()
  await saveStaff(tx, { ...body, id })
  await tellOverseers(tx, { template: 'staff_added', staff: [id, staffIdOf(actor)], role: null, key: id }, { actor, clock })
  return { id }
}

/**
 * Changes name, title, address and unit. What the sign-in calls the person is never changed: who has it is the person, and another
 * sign-in is another member of staff. Cases and roles stay where they are.
 *
 * @throws Refusal `staff_not_found`; `unit_not_found` for a new unit that is not open.
 */
export async function changeStaff(tx: Write, { params, body, clock }: By & Of & { readonly body: ChangedStaff }): Promise<{ id: string }> {
  const staff = await staffToChange(tx, params.id)
  if (staff === undefined) throw new Refusal('staff_not_found', 404)
  if (body.unitId !== staff.unitId && !(await unitIsOpen(tx, body.unitId, clock.today()))) throw new Refusal('unit_not_found', 409)
  await saveStaffChange(tx, params.id, body)
  return { id: params.id }
}

/**
 * Ends somebody's time in the system after a last day: roles and deputyships end with it, and if the day has passed the sessions at once.
 *
 * @throws Refusal `staff_not_found`, also for one who has left; `nobody_ends_the_own_employment`; `staff_answers_for_cases` with how many;
 *   `administrator_is_the_last`; `end_lies_in_the_past`.
 */
export async function endEmployment(
  tx: Write,
  { actor, params, body, clock }: By & Of & { readonly body: LastDay },
): Promise<{ id: string }> {
  const by = staffIdOf(actor)
  const today = clock.today()
  if (by === params.id) throw new Refusal('nobody_ends_the_own_employment', 409)
  const administrators = await administratorRoles(tx, today)
  const staff = await staffToChange(tx, params.id)
  if (staff === undefined || staff.endedOn !== null) throw new Refusal('staff_not_found', 404)
  const lastDay = lastDayOf({ fromOn: body.lastDay, toOn: null }, body.lastDay, today)
  const { cases, reports } = await dutiesOf(tx, params.id)
  if (cases + reports > 0) throw new Refusal('staff_answers_for_cases', 409, { cases, reports })
  const own = administrators.filter(({ staffId, toOn }) => staffId === params.id && (toOn === null || toOn > lastDay))
  if (!own.every((role) => someoneElseAdministers(administrators, role, lastDay))) throw new Refusal('administrator_is_the_last', 409)
  const end = { lastDay, by, at: clock.now() }
  await saveRolesEnd(tx, params.id, end)
  await saveDeputiesEnd(tx, params.id, end)
  await saveStaffEnd(tx, params.id, lastDay)
  if (lastDay < today) await endSessionsOf(tx, params.id, clock.now(), 'role_ended')
  return { id: params.id }
}

/**
 * Lets somebody who has left work here again; roles are given anew.
 *
 * @throws Refusal `staff_not_found`; `unit_not_found` when the unit has closed.
 */
export async function resumeEmployment(tx: Write, { params, clock }: By & Of): Promise<{ id: string }> {
  const staff = await staffToChange(tx, params.id)
  if (staff === undefined || staff.endedOn === null) throw new Refusal('staff_not_found', 404)
  if (!(await unitIsOpen(tx, staff.unitId, clock.today()))) throw new Refusal('unit_not_found', 409)
  await saveStaffEnd(tx, params.id, null)
  return { id: params.id }
}

/** Signs somebody out everywhere, now. @returns how many sessions ended. @throws Refusal `staff_not_found`. */
export async function endSessions(tx: Write, { params, clock }: By & Of): Promise<{ ended: number }> {
  if ((await staffToChange(tx, params.id)) === undefined) throw new Refusal('staff_not_found', 404)
  const ended = await openSessions(tx, params.id)
  await endSessionsOf(tx, params.id, clock.now(), 'revoked')
  return { ended }
}
