import { addDays, laterOf } from '../../calendar/day.ts'
import type { Day } from '../../calendar/day.ts'
import { parseDayInput } from '../../calendar/input.ts'
import { Refusal } from '../../platform/refusal.ts'
import type { Role } from '../contract.ts'
import type { Standing } from '../contract/administer-staff.ts'

/** Roles in which one works with persons' cases: the ones a deputy can stand in for, and must hold one of. */
export const caseWorkRoles: readonly Role[] = ['social_worker', 'intake', 'emergency_duty', 'unit_manager', 'director']

type Time = { readonly fromOn: Day; readonly toOn: Day | null }

/** How a role or a deputyship stands on a day. One that ends before its first day is held on no day. */
export function standingOn({ fromOn, toOn }: Time, today: Day): Standing {
  if (toOn !== null && toOn < fromOn) return 'withdrawn'
  if (today < fromOn) return 'coming'
  return toOn !== null && toOn < today ? 'ended' : 'now'
}

/**
 * The last day to write when something ends: what has not begun by then is withdrawn, which is written as ending the day before it begins.
 *
 * @param wanted yesterday: it ends now. @throws Refusal `end_lies_in_the_past` before that, `end_is_not_put_off` after the present end.
 */
export function lastDayOf({ fromOn, toOn }: Time, wanted: Day, today: Day): Day {
  if (wanted < addDays(today, -1)) throw new Refusal('end_lies_in_the_past', 409)
  if (toOn !== null && wanted > toOn) throw new Refusal('end_is_not_put_off', 409)
  return laterOf(wanted, addDays(fromOn, -1))
}

export type AdministratorRole = Time & { readonly id: string; readonly staffId: string }

/**
 * Whether somebody else administers from the day after a role's new last day, for as long as the role would have lasted: there is never a
 * day without an administrator that was not there before.
 */
export function someoneElseAdministers(all: readonly AdministratorRole[], ended: AdministratorRole, lastDay: Day): boolean {
  return all.some(
    ({ staffId, fromOn, toOn }) =>
      staffId !== ended.staffId && fromOn <= addDays(lastDay, 1) && (toOn === null || (ended.toOn !== null && toOn >= ended.toOn)),
  )
}

/**
 * The day that was typed in a field of a form; null when nothing was.
 *
 * @throws Refusal `invalid` with the field and the code `day_unclear` when it cannot be read as one day.
 */
export function typedDay(text: string, field: string, today: Day): Day | null {
  if (text.trim() === '') return null
  const on = parseDayInput(text, today, 'nearest')
  if (on === null) throw new Refusal('invalid', 422, { faults: 1 }, [{ field, code: 'day_unclear' }])
  return on
}

/**
 * The last day that a form asks for: yesterday for "now", else the day that was typed.
 *
 * @throws Refusal `invalid` when the day is missing or unclear.
 */
export function typedLastDay({ when, lastDay }: { readonly when: 'now' | 'day'; readonly lastDay: string }, today: Day): Day {
  if (when === 'now') return addDays(today, -1)
  const on = typedDay(lastDay, 'lastDay', today)
  if (on === null) throw new Refusal('invalid', 422, { faults: 1 }, [{ field: 'lastDay', code: 'needed' }])
  return on
}
