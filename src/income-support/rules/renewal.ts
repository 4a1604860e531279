import type { CalculationBody, Month } from '../contract/calculation.ts'
import { daysOf, monthsLater, yearOfMonth } from './month.ts'

/** What tells a member of a household from the others. */
export type Known = { readonly id: string; readonly personId: string | null; readonly role: string; readonly name: string | null; readonly birthOn: string | null }

const same = (one: Known, other: Known): boolean => (one.role === other.role && (one.personId === null
  ? other.personId === null && one.name === other.name && one.birthOn === other.birthOn : one.personId === other.personId))

/** Which member of the new household each of the old one is: the same person, or the same told name and birth day. Others have gone. */
export function pairedMembers(before: readonly Known[], now: readonly Known[]): Map<string, string> {
  const left = [...now]
  return new Map(before.flatMap((one) => {
    const found = left.findIndex((other) => same(one, other))
    const [other] = found === -1 ? [] : left.splice(found, 1)
    return other === undefined ? [] : [[one.id, other.id] as const]
  }))
}

/**
 * What a renewal begins with: what stood the month before, for those who still belong to the household. Lines set by hand are not carried
 * over: special reasons are judged each month. A child's own earnings of the year so far go with it, and begin anew with the year.
 *
 * @param sameMember as `pairedMembers` gives it. @param month the new month; a child's days at home are at most as many as it has.
 */
export function carriedOver(body: CalculationBody, sameMember: ReadonlyMap<string, string>, month: Month): CalculationBody {
  const sameYear = yearOfMonth(month) === yearOfMonth(monthsLater(month, -1))
  const here = <T extends { readonly memberId: string }>(rows: readonly T[]): T[] => rows.flatMap((row) => {
    const memberId = sameMember.get(row.memberId)
    return memberId === undefined ? [] : [{ ...row, memberId }]
  })
  const incomes = here(body.incomes).map((income) => ({
    ...income, earlierInYear: income.kind === 'child_work' && sameYear ? income.earlierInYear + income.amount : 0,
  }))
  const children = here(body.children).map((child) => ({ ...child, days: child.days === null ? null : Math.min(child.days, daysOf(month)) }))
  return { others: body.others, children, costs: body.costs, incomes, overrides: [] }
}
