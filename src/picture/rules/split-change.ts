import type { Split } from '../contract/alarm.ts'

/** A count of contacts of a week by mode and what became of them. */
export type ContactCount = { readonly week: string; readonly mode: string; readonly outcome: string; readonly contacts: number }
/** A week and how much of an ordinary week's working time it has. */
export type Week = { readonly week: string; readonly working: number }

const personal: readonly string[] = ['visit', 'office', 'outdoors']
const lost = [['by_us', 'cancelled_by_us'], ['by_them', 'cancelled_by_them'], ['illness', 'illness'], ['no_show', 'no_show']] as const

/**
 * Why meetings in person became fewer or more: booked less, moved to video or telephone, or booked and then cancelled by us, by them, by illness
 * or by staying away. Everything is counted per ordinary week: the sum of the weeks divided by their working time. The parts add up to the
 * change exactly.
 *
 * "Moved" is as much of what is booked less in person as is booked more by video and telephone; that the same families moved is not known.
 *
 * @param before the weeks compared with, `after` those since the change.
 * @returns null when either has no working time.
 */
export function splitChange(counts: readonly ContactCount[], before: readonly Week[], after: readonly Week[]): Split | null {
  const [then, now] = [rateOf(counts, before), rateOf(counts, after)]
  if (then === null || now === null) return null
  const change = (of: (rate: Rate) => number): number => of(now) - of(then)
  const booked = change((rate) => rate.booked)
  const elsewhere = Math.max(0, change((rate) => rate.elsewhere))
  const moved = booked < 0 ? -Math.min(-booked, elsewhere) : 0
  return {
    before: then.held, after: now.held,
    parts: [
      { why: 'booked', change: booked - moved }, { why: 'mode', change: moved },
      ...lost.map(([why, outcome]) => ({ why, change: -change((rate) => rate.lost[outcome]) })),
    ],
  }
}

type Rate = { booked: number; held: number; elsewhere: number; lost: Record<(typeof lost)[number][1], number> }

function rateOf(counts: readonly ContactCount[], weeks: readonly Week[]): Rate | null {
  const time = weeks.reduce((sum, { working }) => sum + working, 0)
  if (time <= 0) return null
  const among = new Set(weeks.map(({ week }) => week))
  const own = counts.filter(({ week }) => among.has(week))
  const sum = (of: (row: ContactCount) => boolean): number => own.filter(of).reduce((total, { contacts }) => total + contacts, 0) / time
  const met = (outcome: string) => sum((row) => personal.includes(row.mode) && row.outcome === outcome)
  return {
    booked: sum((row) => personal.includes(row.mode)), held: met('held'), elsewhere: sum((row) => !personal.includes(row.mode) && row.mode !== 'letter'),
    lost: { cancelled_by_us: met('cancelled_by_us'), cancelled_by_them: met('cancelled_by_them'), illness: met('illness'), no_show: met('no_show') },
  }
}
