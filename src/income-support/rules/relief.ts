import type { Month } from '../contract/calculation.ts'
import { monthsLater } from './month.ts'

const needed = 6
const lasts = 24

/** When 25 % of somebody's income from employment is left out of the calculation: from the first month to the last, both included. */
export type Relief = { readonly from: Month; readonly to: Month }

/**
 * The periods in which the special rule for income from employment holds for somebody, the earliest first.
 *
 * Readings where the act is silent: the six months are those that support concerned; the two years are the 24 months after the sixth; "anew"
 * means six months in a row after the last of the 24.
 *
 * @param months the months for which the person has had income support, in any order.
 *
 * Source: socialtjänstlagen (2025:400) 12 kap. 8 §, read 2026-11-21.
 */
export function reliefPeriods(months: readonly Month[]): Relief[] {
  const found: Relief[] = []
  let row = 0
  let before: Month | null = null
  for (const month of [...new Set(months)].toSorted()) {
    const ended = found.at(-1)
    if (ended !== undefined && month <= ended.to) continue
    row = before !== null && monthsLater(before, 1) === month ? row + 1 : 1
    before = month
    if (row < needed) continue
    found.push({ from: monthsLater(month, 1), to: monthsLater(month, lasts) })
    row = 0
    before = null
  }
  return found
}

/** The period that a month lies in; null when the special rule does not hold. */
export function reliefIn(months: readonly Month[], month: Month): Relief | null {
  return reliefPeriods(months.filter((each) => each < month)).find(({ from, to }) => month >= from && month <= to) ?? null
}
