import type { PointTable } from '../contract/table.ts'

/**
 * What a unit's staff did in a period, as it is registered. Minutes; `assumedMinutes` are those of `childMinutes` and `adultMinutes` that
 * came of contacts noted without length. `journeys`: contacts that took place outside the office.
 */
export type TimeSums = {
  readonly workingMinutes: number; readonly childMinutes: number; readonly adultMinutes: number; readonly assumedMinutes: number
  readonly journeys: number; readonly notes: number; readonly documents: number; readonly investigations: number
}
export const timeParts = ['children', 'adults', 'travel', 'documentation'] as const
export type TimePart = (typeof timeParts)[number]
export type TimeShare = { part: TimePart | 'other'; minutes: number; share: number }

/** Fewer workers than this, and a unit's time would be a person's. */
export const fewestWorkers = 5

/**
 * How the working time divides: directly with children (contacts that took place in which a child was seen), with adults (all other
 * contacts that took place, also calls and letters about the child), travel, documentation, and what is left and nobody registers
 * (meetings, planning, supervision). Travel and documentation are counted acts times the minutes of the local table.
 *
 * @returns shares of the working time (0.02 = two per cent), unrounded; null when nobody worked. When what is counted comes to more than
 *   the working time, `other` is 0 and the shares add up to more than 1: then the minutes of the table are too many.
 *
 * Source: the parts follow the national measurement as the mission retells it (some 2 % of the week directly with children, 35 %
 * indirect work as documentation and analysis, 11 % pure administration); analysis, planning and administration are not registered
 * apart here, and lie in `other`.
 */
export function timeUse(sums: TimeSums, { minutes }: Pick<PointTable, 'minutes'>): TimeShare[] | null {
  if (sums.workingMinutes <= 0) return null
  const spent: Readonly<Record<TimePart, number>> = {
    children: sums.childMinutes, adults: sums.adultMinutes, travel: sums.journeys * minutes.journey,
    documentation: sums.notes * minutes.note + sums.documents * minutes.document + sums.investigations * minutes.investigation,
  }
  const counted = timeParts.reduce((sum, part) => sum + spent[part], 0)
  const of = (part: TimeShare['part'], amount: number): TimeShare => ({ part, minutes: amount, share: amount / sums.workingMinutes })
  return [...timeParts.map((part) => of(part, spent[part])), of('other', Math.max(0, sums.workingMinutes - counted))]
}

/** Sums of several units or weeks as one. */
export function addTime(all: readonly TimeSums[]): TimeSums {
  const sum = (key: keyof TimeSums): number => all.reduce((total, each) => total + each[key], 0)
  return {
    workingMinutes: sum('workingMinutes'), childMinutes: sum('childMinutes'), adultMinutes: sum('adultMinutes'), assumedMinutes: sum('assumedMinutes'),
    journeys: sum('journeys'), notes: sum('notes'), documents: sum('documents'), investigations: sum('investigations'),
  }
}
