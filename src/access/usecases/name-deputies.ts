import { addDays } from '../../calendar/day.ts'
import type { Clock } from '../../calendar/clock.ts'
import type { Read, Write } from '../../platform/db.ts'
import { Refusal } from '../../platform/refusal.ts'
import type { Actor, NewDeputy } from '../contract.ts'
import type { LastDay } from '../contract/administer-staff.ts'
import { deputyOn } from '../queries/deputy.ts'
import type { DeputyToEnd } from '../queries/deputy.ts'
import { managedStaff } from '../queries/managed-staff.ts'
import type { ManagedMember } from '../queries/managed-staff.ts'
import { endDeputy, giveDeputy } from './administer-roles.ts'

type By = { readonly actor: Pick<Actor, 'kind' | 'id' | 'managedUnits'>; readonly clock: Clock }
type Of = { readonly params: { readonly id: string } }

/** The staff of the units that the asker manages, with their deputies. */
export function unitStaff(tx: Read, { actor, clock }: By): Promise<ManagedMember[]> {
  return managedStaff(tx, actor.managedUnits, clock.today())
}

/** One of them. @throws Refusal `staff_not_found` for everybody else. */
export async function unitMember(tx: Read, { actor, params, clock }: By & Of): Promise<ManagedMember> {
  const [found] = await managedStaff(tx, actor.managedUnits, clock.today(), params.id)
  if (found === undefined) throw new Refusal('staff_not_found', 404)
  return found
}

/** A deputyship of one of them. @throws Refusal `deputy_not_found` for every other. */
export async function unitDeputy(tx: Read, { actor, params, clock }: By & Of): Promise<{ id: string; deputy: DeputyToEnd }> {
  const deputy = await deputyOn(tx, params.id, addDays(clock.today(), -1))
  const [managed] = deputy === undefined ? [] : await managedStaff(tx, actor.managedUnits, clock.today(), deputy.staffId)
  if (deputy === undefined || managed === undefined) throw new Refusal('deputy_not_found', 404)
  return { id: params.id, deputy }
}

/**
 * Lets somebody stand in for one of the staff of the units that the asker manages, by the rules of every deputyship.
 *
 * @throws Refusal `staff_not_found` for staff of other units, and what `giveDeputy` throws: nobody makes oneself a deputy.
 */
export async function nameUnitDeputy(tx: Write, { actor, body, clock }: By & { readonly body: NewDeputy }): Promise<{ id: string }> {
  await unitMember(tx, { actor, params: { id: body.staffId }, clock })
  return giveDeputy(tx, { actor, body, clock })
}

/** Ends such a deputyship. @throws Refusal `deputy_not_found` for other units' staff, and what `endDeputy` throws. */
export async function endUnitDeputy(tx: Write, asked: By & Of & { readonly body: LastDay }): Promise<{ id: string; staffId: string }> {
  await unitDeputy(tx, asked)
  return endDeputy(tx, asked)
}
