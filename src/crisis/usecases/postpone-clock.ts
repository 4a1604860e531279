import type { Read, Write } from '../../platform/db.ts'
import { Refusal } from '../../platform/refusal.ts'
import type { Postponed, PostponedList, PostponedQuery, Postponing } from '../contract/activation.ts'
import { lowGearOn } from '../queries/activation.ts'
import { clockToPostpone, countPostponed, postponedClocks, postponedRows, savePostponedClock, takeBackClock } from '../queries/postponement.ts'
import type { ClockToPostpone, StandingPostponement } from '../queries/postponement.ts'
import { crisisOf, gearOf } from '../rules/low-gear.ts'
import type { LowGear } from '../rules/low-gear.ts'
import { madeBy } from './keep-plan.ts'
import type { Who } from './keep-plan.ts'
import { refuseIf } from './read-plan-form.ts'

export type PostponableClock = { readonly clock: ClockToPostpone & { readonly personId: string }; readonly gear: LowGear; readonly activationId: string; readonly standing: StandingPostponement | null }

/**
 * A clock that may be postponed: open, of a unit that the asker leads, in a crisis, and not one that protects a child now.
 *
 * @throws Refusal row_not_found (404), no_crisis_in_unit, clock_protects_now (409).
 */
export async function postponable(tx: Read, id: string, { actor, clock: time }: Who): Promise<PostponableClock> {
  const clock = await clockToPostpone(tx, id)
  const leads = clock !== undefined && (actor.roles.includes('director') || actor.managedUnits.includes(clock.unitId))
  if (clock === undefined || clock.personId === null || !leads) throw new Refusal('row_not_found', 404)
  const gear = await lowGearOn(tx, time.today())
  const crisis = gear === null ? null : crisisOf(clock.unitId, gear.running)
  if (gear === null || crisis === null) throw new Refusal('no_crisis_in_unit', 409)
  if (clock.protectsNow === true || clock.unit === 'immediate' || clock.unit === 'same-day') throw new Refusal('clock_protects_now', 409)
  const [standing] = await postponedClocks(tx, [id], gear.running.map((each) => each.id))
  return { clock: { ...clock, personId: clock.personId }, gear, activationId: crisis.id, standing: standing ?? null }
}

/**
 * Writes that a manager postpones a clock, why and until when. The clock goes on; the row comes back on that day, or on its last day by law.
 *
 * @returns the person's id. @throws Refusal as `postponable`, and invalid (422).
 */
export async function postponeClock(tx: Write, id: string, { untilOn, reason }: Postponing, who: Who): Promise<{ id: string; personId: string }> {
  const today = who.clock.today()
  const { clock, gear, activationId } = await postponable(tx, id, who)
  refuseIf(untilOn <= today ? [{ field: 'untilOn', code: 'day_not_ahead' }] : [])
  const why = gearOf({ unitId: clock.unitId, code: clock.rule }, gear)
  const activity = why === null ? null : { id: why.activityId, name: why.name, priority: why.priority }
  return { id: await savePostponedClock(tx, { clock, activationId, activity, untilOn, reason, on: today }, madeBy(who)), personId: clock.personId }
}

/** Takes back that a clock was postponed. @throws Refusal row_not_found (404). */
export async function takeBackPostponed(tx: Write, clockId: string, who: Who): Promise<{ personId: string }> {
  const found = await takeBackClock(tx, clockId, madeBy(who))
  if (found === undefined || !(who.actor.roles.includes('director') || who.actor.managedUnits.includes(found.unitId))) throw new Refusal('row_not_found', 404)
  return { personId: found.personId }
}

const rowsOnPage = 100

/**
 * What was postponed in the units that the asker leads, in the order it is taken up again. Only rows that the asker may see.
 *
 * @throws Refusal unit_not_yours (404).
 */
export async function postponedWork(tx: Read, { activationId, unitId, state, page }: PostponedQuery, { actor, clock }: Who): Promise<PostponedList> {
  const whole = actor.roles.includes('director')
  if (unitId !== undefined && !whole && !actor.managedUnits.includes(unitId)) throw new Refusal('unit_not_yours', 404)
  const units = unitId !== undefined ? [unitId] : whole ? null : [...actor.managedUnits]
  const scope = { activationId: activationId ?? null, units, waitingOnly: state === 'waiting' }
  const counts = await countPostponed(tx, scope)
  const total = state === 'waiting' ? counts.waiting : counts.total
  const pages = Math.max(1, Math.ceil(total / rowsOnPage))
  const at = Math.min(page, pages)
  const rows: Postponed[] = await postponedRows(tx, scope, { limit: rowsOnPage, offset: (at - 1) * rowsOnPage })
  return { on: clock.today(), waiting: counts.waiting, total, page: at, pages, rows }
}
