import { staffIdOf } from '../../access/rules.ts'
import { addDays } from '../../calendar/day.ts'
import type { Day } from '../../calendar/day.ts'
import { isWorkingDay } from '../../calendar/holidays.ts'
import type { Asked } from '../../mount/route.ts'
import type { Write } from '../../platform/db.ts'
import { Refusal } from '../../platform/refusal.ts'
import type { OwnPresence, PresenceReport, PresenceSaved, StaffPresence } from '../contract/presence.ts'
import { workingDays } from '../queries/expected-presence.ts'
import { holdUnit, holdUnitsOf, openUnits, saveFloor, saveHalves } from '../queries/presence.ts'
import type { Given, GivenHalf } from '../queries/presence.ts'
import { knownStaff } from '../queries.ts'
import { authorityKinds, halvesOf, meaningOf } from '../rules/presence-board.ts'
import { daysAhead, watchFloors } from './watch-floors.ts'
import { localNumber } from '../../law/queries.ts'

type Who = Pick<Asked, 'actor' | 'clock'>
/** How far back and ahead days may be entered: by oneself, by a manager, by a file or a time system. */
const reach = { self: { back: 7, ahead: daysAhead }, manager: { back: 31, ahead: 92 }, report: { back: 31, ahead: 366 } } as const

/**
 * Writes half-days and judges the floors they touch, in that order and within one transaction: units are held first, so nothing that two people
 * enter at once is lost or unseen. The same again changes nothing.
 */
export async function writeHalves(tx: Write, given: readonly GivenHalf[], how: Given): Promise<PresenceSaved> {
  if (given.length === 0) return { saved: 0, unchanged: 0 }
  const units = await holdUnitsOf(tx, given.map(({ staffId }) => staffId))
  const saved = await saveHalves(tx, given, units, how)
  if (saved > 0) await watchFloors(tx, [...new Set(units.values())], given.map(({ on }) => on), how.at)
  return { saved, unchanged: given.length - saved }
}

/** The working days of an answer. @throws Refusal invalid (422): a day out of reach, none that is a working day, the last before the first. */
function daysOf({ on, toOn }: { on: Day | null; toOn: Day | null }, today: Day, { back, ahead }: { back: number; ahead: number }): Day[] {
  const from = on ?? today
  const to = toOn ?? from
  const fault = (field: string, code: string): never => {
    throw new Refusal('invalid', 422, { faults: 1 }, [{ field, code }])
  }
  if (from < addDays(today, -back)) fault('on', 'too_long_ago')
  if (from > addDays(today, ahead)) fault('on', 'too_far_ahead')
  if (to < from) fault('toOn', 'before_first')
  if (to > addDays(today, ahead)) fault('toOn', 'too_far_ahead')
  const days = workingDays(from, to)
  return days.length === 0 ? fault('on', 'no_working_day') : days
}

/** What the asker says of the own days. @throws Refusal invalid (422). */
export async function answerOwn(tx: Write, body: OwnPresence, { actor, clock }: Who): Promise<PresenceSaved> {
  const staffId = staffIdOf(actor)
  const days = daysOf(body, clock.today(), reach.self)
  const given = days.flatMap((on) => halvesOf(body.half).map((half) => ({ staffId, on, half, ...meaningOf(body.answer) })))
  return writeHalves(tx, given, { source: 'self', by: staffId, at: clock.now(), today: clock.today() })
}

/** What a manager says of somebody in a unit that one manages. @throws Refusal presence_member_not_found (404), invalid (422). */
export async function answerFor(tx: Write, body: StaffPresence, { actor, clock }: Who): Promise<PresenceSaved> {
  const unitId = (await holdUnitsOf(tx, [body.staffId])).get(body.staffId)
  if (unitId === undefined || !actor.managedUnits.includes(unitId)) throw new Refusal('presence_member_not_found', 404)
  const days = daysOf(body, clock.today(), reach.manager)
  const given = days.flatMap((on) => halvesOf(body.half).map((half) => ({ staffId: body.staffId, on, half, ...meaningOf(body.answer) })))
  return writeHalves(tx, given, { source: 'manager', by: staffIdOf(actor), at: clock.now(), today: clock.today() })
}

/**
 * What a time system reports: all rows or none. Two rows for the same half-day: the later one counts. Days that are no working days are passed
 * over.
 *
 * @throws Refusal invalid (422) with each row that is wrong: rows.3.user and so on.
 */
export async function reportPresence(tx: Write, { rows }: PresenceReport, { clock }: Pick<Asked, 'clock'>): Promise<PresenceSaved> {
  const staff = await knownStaff(tx)
  const today = clock.today()
  const faults = rows.flatMap(({ user, day, state, reason }, index) => [
    ...(staff.has(user.toLowerCase()) ? [] : [{ field: `rows.${index}.user`, code: 'staff_is_unknown' }]),
    ...(day < addDays(today, -reach.report.back) ? [{ field: `rows.${index}.day`, code: 'too_long_ago' }] : []),
    ...(day > addDays(today, reach.report.ahead) ? [{ field: `rows.${index}.day`, code: 'too_far_ahead' }] : []),
    ...(reason !== null && state !== 'away' ? [{ field: `rows.${index}.reason`, code: 'reason_is_of_who_is_away' }] : []),
  ])
  if (faults.length > 0) throw new Refusal('invalid', 422, { faults: faults.length }, faults)
  const given = rows.flatMap(({ user, day, half, state, reason }) => {
    const staffId = staff.get(user.toLowerCase())
    return staffId === undefined || !isWorkingDay(day) ? [] : halvesOf(half).map((each) => ({ staffId, on: day, half: each, state, reason }))
  })
  return writeHalves(tx, lastOfEach(given), { source: 'system', by: null, at: clock.now(), today })
}

/** The last of several rows for the same half-day of somebody. */
export function lastOfEach(given: readonly GivenHalf[]): GivenHalf[] {
  return [...new Map(given.map((row) => [`${row.staffId} ${row.on} ${row.half}`, row])).values()]
}

/**
 * A unit's own floor from today. @throws Refusal presence_unit_not_found (404) for a unit that the asker does not manage, invalid (422) under the
 * municipality's floor in a unit with authority.
 */
export async function setFloor(tx: Write, { unitId, share }: { unitId: string; share: number }, { actor, clock }: Who): Promise<{ share: number }> {
  const unit = (await openUnits(tx)).find(({ id }) => id === unitId)
  if (unit === undefined || !actor.managedUnits.includes(unitId)) throw new Refusal('presence_unit_not_found', 404)
  const usual = await localNumber(tx, 'presence-floor', clock.today()) / 100
  if (authorityKinds.some((kind) => kind === unit.kind) && share < usual) {
    throw new Refusal('invalid', 422, { faults: 1 }, [{ field: 'percent', code: 'under_the_usual' }])
  }
  await holdUnit(tx, unitId)
  await saveFloor(tx, { unitId, share, from: clock.today(), at: clock.now(), by: staffIdOf(actor) })
  await watchFloors(tx, [unitId], workingDays(clock.today(), addDays(clock.today(), daysAhead)), clock.now())
  return { share }
}
