import { addDays, daysBetween } from '../../calendar/day.ts'
import type { Day } from '../../calendar/day.ts'
import type { CareForm, HomeKind } from '../contract/words.ts'
import { sleepsThere } from './nights.ts'
import type { Stay } from './nights.ts'

/** A stay in one of the provider's homes. */
export type PaidStay = Stay & { readonly form: CareForm }
/** A price for one day and night of a kind of home, in öre, from the first day to the last (null: until further notice). */
export type Price = { readonly kind: HomeKind; readonly priceOre: number; readonly fromOn: Day; readonly toOn: Day | null }
/** A row as it was invoiced: nights from `fromOn` to `toOn`, the day that the last night begins. */
export type Invoiced = { readonly fromOn: Day; readonly toOn: Day; readonly nights: number; readonly amountOre: number }
export type Difference = 'nights' | 'amount' | 'no_price' | 'period'
export type Compared = { readonly placed: number; readonly expectedOre: number | null; readonly differences: readonly Difference[] }

/** No invoice covers more; longer periods are refused when it is taken in. */
export const mostNights = 400

/**
 * An invoiced row beside what was placed: the nights that the child slept in the provider's homes, night by night, and what they cost by the
 * contract that held each night. `no_price`: some night has no contract, so that no amount is expected. `period`: the row claims more nights
 * than its own period has.
 */
export function compareInvoiced(row: Invoiced, stays: readonly PaidStay[], prices: readonly Price[]): Compared {
  const nights = Array.from({ length: daysBetween(row.fromOn, row.toOn) + 1 }, (_, index) => addDays(row.fromOn, index))
  const there = nights.flatMap((night) => {
    const stay = stays.find((each) => sleepsThere(each, night))
    return stay === undefined ? [] : [priceOn(prices, stay.form, night)]
  })
  const noPrice = there.includes(null)
  const expectedOre = noPrice ? null : there.reduce<number>((sum, price) => sum + (price ?? 0), 0)
  const differences: Difference[] = []
  if (row.nights > nights.length) differences.push('period')
  if (row.nights !== there.length) differences.push('nights')
  if (noPrice) differences.push('no_price')
  if (expectedOre !== null && expectedOre !== row.amountOre) differences.push('amount')
  return { placed: there.length, expectedOre, differences }
}

function priceOn(prices: readonly Price[], form: CareForm, night: Day): number | null {
  return prices.find(({ kind, fromOn, toOn }) => kind === form && fromOn <= night && (toOn === null || toOn >= night))?.priceOre ?? null
}

/** The middle price; of an even number the mean of the two in the middle, in whole öre. Null of none. */
export function medianOf(prices: readonly number[]): number | null {
  const sorted = prices.toSorted((one, other) => one - other)
  const middle = Math.floor(sorted.length / 2)
  const [high, low] = [sorted[middle], sorted[sorted.length % 2 === 1 ? middle : middle - 1]]
  return high === undefined || low === undefined ? null : Math.round((high + low) / 2)
}

/** An organisation number as ten digits, checked by its last (Luhn); null when it is none. */
export function organisationNumberOf(text: string): string | null {
  const digits = text.replace(/[\s-]/g, '').replace(/^16(?=\d{10}$)/, '')
  if (!/^\d{10}$/.test(digits) || Number(digits[2]) < 2) return null
  const sum = digits.split('').reduce((total, digit, at) => {
    const doubled = Number(digit) * (at % 2 === 0 ? 2 : 1)
    return total + (doubled > 9 ? doubled - 9 : doubled)
  }, 0)
  return sum % 10 === 0 ? digits : null
}
