import { addMonths, dayFromParts, dayParts, daysBetween, monthEnd } from '../../calendar/day.ts'
import type { Day } from '../../calendar/day.ts'
import type { ExecutionStep } from '../contract/wire.ts'

/** A quarter by its name, "2026-Q4", with its first and last day. */
export type Quarter = { readonly name: string; readonly from: Day; readonly to: Day }

/** The quarter that a day is in. */
export function quarterOf(on: Day): Quarter {
  const { year, month } = dayParts(on)
  return quarterNamed(`${String(year).padStart(4, '0')}-Q${Math.ceil(month / 3)}`)
}

/** @throws RangeError when it is no name of a quarter. */
export function quarterNamed(name: string): Quarter {
  const read = /^(\d{4})-Q([1-4])$/.exec(name)
  if (read === null) throw new RangeError('a quarter is written 2026-Q4')
  const from = dayFromParts(Number(read[1]), Number(read[2]) * 3 - 2, 1)
  return { name, from, to: monthEnd(addMonths(from, 2)) }
}

export type Step = { readonly step: ExecutionStep; readonly on: Day }

/** How the execution of a favourable decision stands after the steps taken until a day. */
export type ExecutionStanding = { readonly waitsSince: Day; readonly dueOn: Day; readonly executedOn: Day | null; readonly withdrawnOn: Day | null }

/**
 * From when three months run, and whether it has been executed. An interruption lets them run anew from that day; executed again after one,
 * the latest execution counts. Steps after the day are not known yet.
 *
 * Source: socialtjänstlagen (2025:400) 34 kap. 1-2 §§, read 2026-11-22.
 */
export function executionStanding(decidedOn: Day, steps: readonly Step[], until: Day): ExecutionStanding {
  let waitsSince = decidedOn
  let executedOn: Day | null = null
  let withdrawnOn: Day | null = null
  for (const { step, on } of steps.filter((each) => each.on <= until).toSorted((one, other) => (one.on < other.on ? -1 : 1))) {
    if (step === 'executed') executedOn = on
    if (step === 'withdrawn') withdrawnOn = on
    if (step === 'interrupted') {
      waitsSince = on
      executedOn = null
    }
  }
  return { waitsSince, dueOn: addMonths(waitsSince, 3), executedOn, withdrawnOn }
}

/**
 * Whether a decision belongs in the report of a quarter: three months had passed in it, or before it, without execution; one that was
 * executed late is reported once more, in the quarter it was executed.
 */
export function belongsInReport({ dueOn, executedOn, withdrawnOn }: ExecutionStanding, { from, to }: Quarter, today: Day): boolean {
  const until = today < to ? today : to
  if (dueOn >= until) return false
  if (withdrawnOn !== null && (withdrawnOn <= dueOn || withdrawnOn < from)) return false
  return executedOn === null || (executedOn > dueOn && executedOn >= from)
}

/** Days past the three months: until it was executed or withdrawn, else until today. Never below 0. */
export function daysLate({ dueOn, executedOn, withdrawnOn }: ExecutionStanding, today: Day): number {
  return Math.max(0, daysBetween(dueOn, executedOn ?? withdrawnOn ?? today))
}
