import { addDays, daysBetween } from '../../calendar/day.ts'
import type { Day } from '../../calendar/day.ts'
import { studentBeyond } from '../../monitoring/rules/distributions.ts'

/** What is kept: how much now, what was used on each of some days, and what is ordered and not come yet. */
export type Kept = {
  readonly stock: number
  /** One number for each day whose use is known; in any order. */
  readonly use: readonly number[]
  readonly deliveries: ReadonlyArray<{ readonly expectedOn: Day; readonly amount: number }>
}

/** `days`: whole days after today that it suffices for; 0: not even tomorrow; null: over `mostDays`, or nothing is known of the use. */
export type DaysLeft = {
  readonly perDay: number | null; readonly perDayLower: number | null; readonly perDayUpper: number | null
  readonly days: number | null; readonly daysLower: number | null; readonly daysUpper: number | null
  /** The last day that it suffices for; null when `days` is. */
  readonly lastsTo: Day | null
  /** As `days`, when nothing that is ordered comes. */
  readonly daysWithoutDeliveries: number | null
}

/** No stock is followed further than a year. */
export const mostDays = 365
/** How likely what happens is to lie within the bounds. */
export const usualShare = 0.8

/**
 * How long a stock lasts. Use per day is the mean of the days that are known. The bounds hold what is used in d days with the chance
 * `share`: mean * d -+ t * sqrt(variance * (d + d * d / n)), Student's t with n - 1 degrees of freedom; the first part is how days differ,
 * the second how little n days say of the mean. Variance is that of the days, and never under their mean: what is counted varies at least
 * as a Poisson number. A delivery counts from the day it is expected; one that is late already is not counted, since nobody knows when it
 * comes. It lasts to the last day before the first one that it does not suffice for, also when more comes later.
 *
 * @throws RangeError unless 0 < share < 1.
 */
export function countDaysLeft({ stock, use, deliveries }: Kept, today: Day, share: number = usualShare): DaysLeft {
  if (!(share > 0 && share < 1)) throw new RangeError('share must lie between 0 and 1')
  const coming = deliveries.map(({ expectedOn, amount }) => ({ inDays: daysBetween(today, expectedOn),
    amount })).filter(({ inDays }) => inDays >= 0)
  const supply = (day: number): number => stock + coming.reduce((sum, { inDays, amount }) => sum + (inDays <= day ? amount : 0), 0)
  const count = use.length
  if (count === 0) {
    const empty = supply(1) <= 0 ? 0 : null
    return { perDay: null, perDayLower: null, perDayUpper: null, days: empty, daysLower: empty, daysUpper: empty,
      lastsTo: empty === null ? null : today, daysWithoutDeliveries: stock <= 0 ? 0 : null }
  }
  const mean = use.reduce((sum, each) => sum + each, 0) / count
  const spread = count < 2 ? 0 : use.reduce((sum, each) => sum + (each - mean) ** 2, 0) / (count - 1)
  const variance = Math.max(spread, mean)
  const t = mean === 0 && spread === 0 ? 0 : studentBound(share, Math.max(1, count - 1))
  const off = (days: number): number => t * Math.sqrt(variance * (days + days * days / count))
  const days = lasts((day) => mean * day, supply)
  const half = t * Math.sqrt(variance / count)
  return {
    perDay: mean, perDayLower: Math.max(0, mean - half), perDayUpper: mean + half, days,
    daysLower: lasts((day) => mean * day + off(day), supply), daysUpper: lasts((day) => Math.max(0, mean * day - off(day)), supply),
    lastsTo: days === null ? null : addDays(today, days), daysWithoutDeliveries: lasts((day) => mean * day, () => stock),
  }
}

/** Sums of daily use are compared to a thousandth, so that 0.1 used ten times is 1. */
const slack = 1e-9

function lasts(used: (day: number) => number, supply: (day: number) => number): number | null {
  for (let day = 1; day <= mostDays; day += 1) if (used(day) > supply(day) + slack) return day - 1
  return null
}

/** So far from 0 does Student's t lie with the chance 1 - share. */
function studentBound(share: number, degrees: number): number {
  let low = 0
  let high = 1
  while (studentBeyond(high, degrees) > 1 - share) high *= 2
  for (let step = 0; step < 60; step += 1) {
    const middle = (low + high) / 2
    if (studentBeyond(middle, degrees) > 1 - share) low = middle
    else high = middle
  }
  return (low + high) / 2
}

/** The fewest days first; what lasts over a year, or is not known, last. */
export function fewestFirst(one: Pick<DaysLeft, 'days' | 'daysLower'>, other: Pick<DaysLeft, 'days' | 'daysLower'>): number {
  const order = (value: number | null): number => value ?? Number.MAX_SAFE_INTEGER
  return order(one.days) - order(other.days) || order(one.daysLower) - order(other.daysLower)
}
