import { addDays, daysBetween, laterOf } from '../../calendar/day.ts'
import type { Day } from '../../calendar/day.ts'

/** A stay somewhere: from the first night to the night before `toOn`; null while it lasts. */
export type Stay = { readonly fromOn: Day; readonly toOn: Day | null }

/**
 * Whether the child sleeps there in the night that begins on a day. The night between two days belongs to the first, and the row that holds
 * at midnight says where: on the day of a move that is the new place, and a stay that begins and ends on one day has no night.
 *
 * A reading of our own: no statute says to whom the night of a move belongs.
 */
export function sleepsThere({ fromOn, toOn }: Stay, on: Day): boolean {
  return fromOn <= on && (toOn === null || toOn > on)
}

/** How many nights of a stay begin on the days from `from` to `to`, both counted; 0 when `to` lies before `from`. */
export function nightsIn(stay: Stay, from: Day, to: Day): number {
  const first = laterOf(stay.fromOn, from)
  const last = stay.toOn === null || stay.toOn > to ? to : addDays(stay.toOn, -1)
  return Math.max(0, daysBetween(first, last) + 1)
}

/** How many nights a stay has had up to and with the night that begins today. */
export function nightsSoFar(stay: Stay, today: Day): number {
  return nightsIn(stay, stay.fromOn, today)
}
