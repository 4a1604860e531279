import type { Day } from '../../calendar/day.ts'
import type { RuleVersion } from '../../law/contract.ts'
import { dueFor } from '../../law/rules.ts'

/**
 * The last day to appeal for one who was given a decision on a day: three weeks, or the next working day.
 *
 * Source: förvaltningslagen (2017:900) 44 §; lag (1930:173) 2 §. Read 2026-11-22.
 */
export function appealBy(versions: readonly RuleVersion[], servedOn: Day): Day {
  return dueFor(versions, 'appeal', servedOn).legalDue
}

/** Whether an appeal came in time. One that comes before anybody was given the decision is in time: the time has not begun to run. */
export function isInTime(receivedOn: Day, lastDay: Day | null): boolean {
  return lastDay === null || receivedOn <= lastDay
}

/** How an appeal stands, and so what is to be done with it. */
export type AppealStanding = { readonly inTime: boolean; readonly reconsideredOn: Day | null; readonly forwardedOn: Day | null; readonly dismissedOn: Day | null }

/**
 * What comes next for an appeal: one that came too late is dismissed by the authority itself; one in time is reconsidered, and then handed
 * to the court without delay. Null when it has gone its way.
 *
 * Source: förvaltningslagen (2017:900) 39 § (reconsideration), 45-46 §§ (timeliness, forwarding). Read 2026-11-22.
 */
export function nextForAppeal({ inTime, reconsideredOn, forwardedOn, dismissedOn }: AppealStanding): 'dismiss' | 'reconsider' | 'forward' | null {
  if (forwardedOn !== null || dismissedOn !== null) return null
  if (!inTime) return 'dismiss'
  return reconsideredOn === null ? 'reconsider' : 'forward'
}
