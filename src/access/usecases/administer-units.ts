import { addDays } from '../../calendar/day.ts'
import type { Clock } from '../../calendar/clock.ts'
import type { Write } from '../../platform/db.ts'
import { newId } from '../../platform/id.ts'
import { Refusal } from '../../platform/refusal.ts'
import type { NewUnit } from '../contract.ts'
import type { LastDay, UnitName } from '../contract/administer-staff.ts'
import { heldByUnit, saveUnit, saveUnitEnd, saveUnitName, unitToClose } from '../queries/unit.ts'

type At = { readonly clock: Clock }
type Of = { readonly params: { readonly id: string } }

/** Adds a unit with a key of its own for what the whole group may see. @throws the constraint `unit_name_is_unique`. */
export async function addUnit(tx: Write, { body }: { readonly body: NewUnit }): Promise<{ id: string }> {
  const id = newId()
  await saveUnit(tx, { ...body, id, sharedKey: newId() })
  return { id }
}

/**
 * Gives the unit another name; its kind stays, since reports and rights hang on it.
 *
 * @throws Refusal `unit_not_found`; the constraint `unit_name_is_unique`.
 */
export async function renameUnit(tx: Write, { params, body }: Of & { readonly body: UnitName }): Promise<{ id: string }> {
  if (!(await saveUnitName(tx, params.id, body.name))) throw new Refusal('unit_not_found', 404)
  return { id: params.id }
}

/**
 * Closes a unit after a last day, when nothing is left in it: no open cases, no reports that are unopened or being handled, no staff and no
 * roles past that day. The lock makes whoever puts something in the unit at the same moment wait, and then be refused.
 *
 * @throws Refusal `unit_not_found`, `unit_still_holds` with the numbers, `unit_cannot_close_in_the_past`.
 */
export async function closeUnit(tx: Write, { params, body, clock }: At & Of & { readonly body: LastDay }): Promise<{ id: string }> {
  const unit = await unitToClose(tx, params.id)
  if (unit === undefined || unit.endedOn !== null) throw new Refusal('unit_not_found', 404)
  if (body.lastDay < addDays(clock.today(), -1)) throw new Refusal('unit_cannot_close_in_the_past', 409)
  const { cases, reports, staff, roles } = await heldByUnit(tx, params.id, body.lastDay)
  if (cases + reports + staff + roles > 0) throw new Refusal('unit_still_holds', 409, { cases, reports, staff, roles })
  await saveUnitEnd(tx, params.id, body.lastDay)
  return { id: params.id }
}

/** Opens a closed unit again, with its name and its key. @throws Refusal `unit_not_found`, also for one that is open. */
export async function reopenUnit(tx: Write, { params }: Of): Promise<{ id: string }> {
  const unit = await unitToClose(tx, params.id)
  if (unit === undefined || unit.endedOn === null) throw new Refusal('unit_not_found', 404)
  await saveUnitEnd(tx, params.id, null)
  return { id: params.id }
}
