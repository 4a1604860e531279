import { ageOn } from '../../calendar/day.ts'
import type { Day } from '../../calendar/day.ts'
import type { Month, NormAmounts } from '../contract/calculation.ts'
import { daysOf, lastDay } from './month.ts'

/** A child or pupil at home. `days`: how many days of the month it is at home, null for all; `lunchAway`: lunch elsewhere five days a week. */
export type NormChild = { readonly ref: string; readonly birthOn: Day; readonly days: number | null; readonly lunchAway: boolean }

/** Who the norm is counted for. `others`: persons who share the dwelling but not the household. */
export type NormHousehold = { readonly adults: 1 | 2; readonly others: number; readonly children: readonly NormChild[] }

/** One line of the norm, in öre. `ref` and `age` of a child's line; `size` of the common cost's. */
export type NormLine = {
  readonly line: 'adults' | 'child' | 'common'; readonly ref: string | null; readonly age: number | null; readonly size: number | null
  readonly days: { readonly here: number; readonly of: number } | null; readonly amount: number
}

/**
 * The national norm of a household for one month, line by line in öre; adults first, children in the order given, the common cost last.
 *
 * Age by month (reading; the ordinance is silent): the age that the child has on the month's last day, so that the month of a birthday
 * takes the new age. A child who is at home part of the month (reading): its own amount by the share of days, and of the household's
 * common cost the same share of what one more person adds; those who are at home most count first. In a dwelling shared with others than
 * the household each person bears an equal part of the common cost for all who live there.
 *
 * @param norm the amounts of the month's year.
 * @returns amounts rounded to whole öre, half upwards, each line by itself; `total` is their sum.
 * @throws RangeError for a child born after the month, older than the norm's last age, or with more days than the month has.
 *
 * Source: socialtjänstlagen (2025:400) 12 kap. 7 §, socialtjänstförordningen (2025:468) 12 kap. 1-3 §§, read 2026-11-21.
 */
export function normFor(household: NormHousehold, month: Month, norm: NormAmounts): { lines: NormLine[]; total: number } {
  const { adults, children, others } = household
  const counted = children.map((child) => ({ ...child, share: shareOf(child, month), age: ageIn(child, month) }))
  const own = adults + counted.reduce((sum, { share }) => sum + share, 0)
  const lines: NormLine[] = [
    { line: 'adults', ref: null, age: null, size: adults, days: null, amount: adults === 1 ? norm.single : norm.couple },
    ...counted.map((child): NormLine => ({
      line: 'child', ref: child.ref, age: child.age, size: null, days: child.days === null ? null : { here: child.days, of: daysOf(month) },
      amount: Math.round(personal(child, norm) * child.share),
    })),
    { line: 'common', ref: null, age: null, size: own, days: null,
      amount: Math.round(commonFor(adults + others, counted.map(({ share }) => share), norm) * (own / (own + others))) },
  ]
  return { lines, total: lines.reduce((sum, { amount }) => sum + amount, 0) }
}

function shareOf({ days }: NormChild, month: Month): number {
  if (days === null) return 1
  if (days < 0 || days > daysOf(month)) throw new RangeError(`${month} has ${daysOf(month)} days, not ${days}`)
  return days / daysOf(month)
}

/** The child's age on the month's last day. @throws RangeError for a child born later. */
function ageIn({ birthOn }: NormChild, month: Month): number {
  if (birthOn > lastDay(month)) throw new RangeError(`a child born after ${month} is not in that month's household`)
  return ageOn(birthOn, lastDay(month))
}

function personal({ age, lunchAway }: NormChild & { readonly age: number }, { ages }: NormAmounts): number {
  const group = ages.find(({ from, to }) => age >= from && age <= to)
  if (group === undefined) throw new RangeError(`the norm has no amount for a child of ${age} years`)
  return lunchAway && group.withoutLunch !== null ? group.withoutLunch : group.amount
}

/** The common cost of so many whole persons and then each part of one, the largest part first. */
function commonFor(whole: number, shares: readonly number[], norm: NormAmounts): number {
  const parts = shares.toSorted((one, other) => other - one)
  return parts.reduce((sum, share, place) => sum + share * (commonCost(whole + place + 1, norm) - commonCost(whole + place, norm)),
    commonCost(whole, norm))
}

/** The common cost of a household of so many persons; beyond the last in the table each adds as much as the last one did. */
export function commonCost(persons: number, { common }: NormAmounts): number {
  const last = common.at(-1) ?? 0
  const step = last - (common.at(-2) ?? 0)
  return persons <= common.length ? (common[persons - 1] ?? 0) : last + (persons - common.length) * step
}
