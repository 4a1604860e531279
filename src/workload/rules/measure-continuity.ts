import { dayFromParts, daysBetween } from '../../calendar/day.ts'
import type { Day } from '../../calendar/day.ts'

export const changeReasons = ['left', 'moved_within', 'away', 'new_phase', 'wish', 'load', 'reopened', 'other'] as const
export type ChangeReason = (typeof changeReasons)[number]

/**
 * A time that somebody was responsible for a child. `reason` is what was written when it began. `previousEnd`: when and how the one
 * before ended an employment, nearest to the change; null when there was none.
 */
export type Responsibility = {
  readonly childId: string; readonly workerId: string; readonly from: Day; readonly to: Day | null; readonly reason: string
  readonly reopened?: boolean; readonly previousEnd?: { readonly on: Day; readonly how: string } | null
}
export type HeldContact = { readonly childId: string; readonly on: Day; readonly workerId: string }
export type Period = { readonly from: Day; readonly to: Day }

export type ChildContinuity = { childId: string; workers: number; changes: Array<{ on: Day; reason: ChangeReason; written: string }> }
export type Continuity = {
  children: number; withOne: number; withTwo: number; withMore: number; workers: number; changes: Array<{ reason: ChangeReason; count: number }>
}

// What handovers say in free words. The first that fits counts; what fits none is "other", and is shown as it was written to whoever may.
const words: ReadonlyArray<readonly [ChangeReason, RegExp]> = [
  ['moved_within', /byt(er|t|te) (enhet|tjänst|arbete inom)|intern(t)? (byte|flytt)|moved? to another unit/],
  ['left', /slutat|slutar|sagt upp|pension|avslutat sin anst|vikariat.*slut|has left|leaves|retire/],
  ['away', /ledig|sjuk|frånvar|vab\b|leave|\bill\b|sick/],
  ['wish', /önskemål|önskar|på begäran|vill byta|jäv|wish|request|conflict of interest/],
  ['load', /belastning|fördel|avlast|för många|workload/],
  ['new_phase', /utredning|placering|placerad|ny enhet|insats|uppföljning|investigation|placement|new unit/],
]

/** So near a change the end of an employment is taken to be its cause: a month before it, as long as a post may stand empty, or after. */
const near = 31

/**
 * Why a child got another responsible worker: what is known of the employment of the one before counts first, then what was written in
 * the handover.
 */
export function reasonOf({ from, reason, reopened = false, previousEnd = null }: Pick<Responsibility, 'from' | 'reason' | 'reopened' | 'previousEnd'>): ChangeReason {
  if (reopened) return 'reopened'
  const found = words.find(([, pattern]) => pattern.test(reason.toLowerCase()))?.[0] ?? 'other'
  if (previousEnd !== null && Math.abs(daysBetween(previousEnd.on, from)) <= near && ['left', 'moved_within', 'other'].includes(found)) {
    return previousEnd.how === 'internal_move' ? 'moved_within' : 'left'
  }
  return found
}

/**
 * How many responsible workers a child had in a period, and each change of worker in it. Somebody responsible for a single day counts;
 * the same worker twice counts once; a change is a day on which another worker took over from one of the period, not the first to get a
 * child, nor one who takes up a case that had rested since before it. So a child has changes exactly when it has had two workers or more.
 *
 * @param held of one child, in any order; times outside the period are let be.
 */
export function childContinuity(childId: string, held: readonly Responsibility[], { from, to }: Period): ChildContinuity {
  const ordered = held.filter((one) => one.childId === childId).toSorted((one, other) => one.from.localeCompare(other.from))
  const within = ordered.filter((one) => one.from <= to && (one.to === null || one.to >= from))
  const changes = ordered.flatMap((one, place) => {
    const before = ordered[place - 1]
    if (before === undefined || before.workerId === one.workerId || one.from < from || one.from > to) return []
    if (before.to !== null && before.to < from) return []
    return [{ on: one.from, reason: reasonOf(one), written: one.reason }]
  })
  return { childId, workers: new Set(within.map(({ workerId }) => workerId)).size, changes }
}

/** The same for many children: how many had one, two, or more workers, their workers added up, and changes by reason, most first. */
export function measureContinuity(held: readonly Responsibility[], period: Period): Continuity {
  const byChild = new Map<string, Responsibility[]>()
  for (const one of held) byChild.set(one.childId, [...(byChild.get(one.childId) ?? []), one])
  const found = [...byChild].map(([childId, times]) => childContinuity(childId, times, period)).filter(({ workers }) => workers > 0)
  const reasons = found.flatMap(({ changes }) => changes.map(({ reason }) => reason))
  return {
    children: found.length, withOne: found.filter(({ workers }) => workers === 1).length, withTwo: found.filter(({ workers }) => workers === 2).length,
    withMore: found.filter(({ workers }) => workers > 2).length, workers: found.reduce((sum, { workers }) => sum + workers, 0),
    changes: changeReasons.map((reason) => ({ reason, count: reasons.filter((one) => one === reason).length })).filter(({ count }) => count > 0)
      .toSorted((one, other) => other.count - one.count),
  }
}

/**
 * How many of some contacts that took place were written by whoever was responsible for the child that day. On the day of a handover both
 * the old and the new are.
 *
 * @returns both numbers; no contacts at all is no share, which is not a share of 0.
 */
export function contactsWithResponsible(contacts: readonly HeldContact[], held: readonly Responsibility[]): { withResponsible: number; contacts: number } {
  const isWith = ({ childId, on, workerId }: HeldContact): boolean => held.some((one) => one.childId === childId && one.workerId === workerId
    && one.from <= on && (one.to === null || one.to >= on))
  return { withResponsible: contacts.filter(isWith).length, contacts: contacts.length }
}

/** A year as a period: its days until today, of the year that goes on; of a year that is over all of them. */
export function periodOfYear(year: number, today: Day): Period {
  const last = dayFromParts(year, 12, 31)
  return { from: dayFromParts(year, 1, 1), to: last < today ? last : today }
}
