import { day } from '../../calendar/day.ts'
import type { Day } from '../../calendar/day.ts'
import type { Gap, MonthStatistics } from '../contract/statistics.ts'
import type { Month } from '../contract/calculation.ts'
import { groupedBy } from './group.ts'
import { lastDay, monthsLater } from './month.ts'

type Row = {
  readonly applicationId: string; readonly caseNumber: string; readonly role: string; readonly amount: number; readonly other: number
  readonly memberPersonId: string | null; readonly identityNumber: string | null; readonly protected: boolean; readonly impediment: string | null
  readonly activity: string | null; readonly closingReason: string | null; readonly goesOn: boolean
}
type Undecided = { readonly applicationId: string; readonly caseNumber: string }

/** The last day to hand in a month's register: the 15th of the next month. Source: HSLF-FS 2015:30 3-4 §§, read 2026-11-21. */
export function handInBy(month: Month): Day {
  return day(`${monthsLater(month, 1)}-15`)
}

/**
 * A month's register in sums, and what is missing before it is handed in: each gap once an application. Why support ended is missing
 * once the month after is over and nothing was applied for in it; it is to be told within four months (HSLF-FS 2015:30).
 *
 * @param rows members of households with support for the month. @param undecided applications for the month without a decision.
 */
export function monthStatistics(month: Month, rows: readonly Row[], undecided: readonly Undecided[], today: Day): MonthStatistics {
  const over = today > lastDay(monthsLater(month, 1))
  const households = groupedBy(rows, ({ applicationId }) => applicationId)
  const firsts = [...households.values()].flatMap(([first]) => (first === undefined ? [] : [first]))
  const sum = (of: (row: Row) => number): number => firsts.reduce((total, row) => total + of(row), 0)
  const found = rows.flatMap((row) => gapsOf(row, over).map((gap) => ({ gap, applicationId: row.applicationId, caseNumber: row.caseNumber })))
  return {
    month, dueOn: handInBy(month), households: households.size, persons: rows.length, children: rows.filter(({ role }) => role === 'child').length,
    amount: sum(({ amount }) => amount), other: sum(({ other }) => other),
    missing: [...undecided.map((each) => ({ gap: 'not_decided' as const, applicationId: each.applicationId, caseNumber: each.caseNumber })),
      ...found.filter((each, place) => found.findIndex((other) => other.gap === each.gap && other.applicationId === each.applicationId) === place)],
  }
}

function gapsOf({ role, identityNumber, protected: hidden, impediment, activity, goesOn, closingReason }: Row, over: boolean): Gap[] {
  const adult = role !== 'child'
  return [
    ...(hidden ? ['protected' as const] : identityNumber === null ? ['no_number' as const] : []),
    ...(adult && impediment === null ? ['no_impediment' as const] : []),
    ...(adult && activity === null ? ['no_activity' as const] : []),
    ...(role === 'applicant' && over && !goesOn && closingReason === null ? ['no_closing_reason' as const] : []),
  ]
}
