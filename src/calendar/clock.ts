import type { Day } from './day.ts'
import { dayOf, instantFrom } from './instant.ts'
import type { Instant } from './instant.ts'

/** Where the time comes from. One clock serves requests, jobs and whatever is written to the database. */
export type Clock = { now(): Instant; today(): Day }

function clockOf(milliseconds: () => number): Clock {
  const now = (): Instant => instantFrom(milliseconds())
  return { now, today: () => dayOf(now()) }
}

export const systemClock: Clock = clockOf(() => Date.now())

/** A clock that stands still: for tests. */
export function fixedClock(at: Instant): Clock {
  return clockOf(() => Date.parse(at))
}

/** A clock that was set to another time and runs on from there. */
export function shiftedClock(at: Instant): Clock {
  const shift = Date.parse(at) - Date.now()
  return clockOf(() => Date.now() + shift)
}
