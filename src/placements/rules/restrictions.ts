import type { Day } from '../../calendar/day.ts'
import type { FieldFault } from '../../platform/refusal.ts'
import type { NewRestriction, RestrictionState } from '../contract/restrictions.ts'

type Held = { readonly fromOn: Day; readonly toOn: Day | null; readonly endedOn?: Day | null }

/** The last day that a restriction holds; null until further notice. One that was ended before its time held no longer than to that day. */
export function lastDayOf({ toOn, endedOn = null }: Held): Day | null {
  if (endedOn === null) return toOn
  return toOn === null || endedOn < toOn ? endedOn : toOn
}

/** How a restriction stands on a day. The first and the last day are both in it; one that was ended before it began never held. */
export function restrictionState(held: Held, today: Day): RestrictionState {
  const last = lastDayOf(held)
  if (last !== null && (last < today || last < held.fromOn)) return 'ended'
  return held.fromOn > today ? 'coming' : 'running'
}

/** What is wrong with the days of a restriction: it must end after it begins, and until further notice it must be looked at again. */
export function periodFaults({ fromOn, toOn, reviewOn, decidedOn }: Pick<NewRestriction, 'fromOn' | 'toOn' | 'reviewOn' | 'decidedOn'>, today: Day): FieldFault[] {
  return [
    ...(toOn !== null && toOn < fromOn ? [{ field: 'toOn', code: 'ends_before' }] : []),
    ...(toOn === null && reviewOn === null ? [{ field: 'reviewOn', code: 'review_needed' }] : []),
    ...(reviewOn !== null && reviewOn < fromOn ? [{ field: 'reviewOn', code: 'ends_before' }] : []),
    ...(decidedOn > today ? [{ field: 'decidedOn', code: 'day_ahead' }] : []),
  ]
}

/** Whether those who were told must be told anew after a correction: when the days are others than what they heard. */
export function mustBeToldAnew(before: Pick<NewRestriction, 'fromOn' | 'toOn'>, after: Pick<NewRestriction, 'fromOn' | 'toOn'>): boolean {
  return before.fromOn !== after.fromOn || before.toOn !== after.toOn
}

/** Whether nobody is left to tell about a restriction for one child. */
export function allTold(told: { readonly childToldOn: Day | null; readonly custodiansToldOn: Day | null; readonly custodiansAreTold: boolean }): boolean {
  return told.childToldOn !== null && (!told.custodiansAreTold || told.custodiansToldOn !== null)
}
