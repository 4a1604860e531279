import { addDays, addMonths } from '../../calendar/day.ts'
import type { Day } from '../../calendar/day.ts'

export type ReportPeriod = { readonly dueOn: Day; readonly fromOn: Day; readonly toOn: Day }

/**
 * The days that a status report is due, and the period each tells of: from the day the one before was due to the day before its own.
 *
 * @param startOn the day the assignment starts: day 0, no report is due then.
 * @param months between reports, 1 to 24; three as a rule. A day number that a month lacks is its last day, counted from the start each time:
 * 31 August gives 30 November, 28 February, 31 May.
 * @param today the day that is asked on.
 * @returns in order, all that have been due and the next one. Empty for an assignment that has not started.
 */
export function reportDays(startOn: Day, months: number, today: Day): ReportPeriod[] {
  if (startOn > today) return []
  const periods: ReportPeriod[] = []
  for (let step = 1, fromOn = startOn; ; step += 1) {
    const dueOn = addMonths(startOn, months * step)
    periods.push({ dueOn, fromOn, toOn: addDays(dueOn, -1) })
    if (dueOn > today) return periods
    fromOn = dueOn
  }
}
