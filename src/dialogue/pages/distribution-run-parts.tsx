import { formatNumber } from '../../calendar/format.ts'
import type { Language } from '../../platform/language.ts'
import type { RunQuery, RunRow } from '../contract/distribution-runs.ts'

/** Fulfilment with two decimals: "0,98". */
export const fulfilmentWords = (value: number | null, language: Language): string => (value === null ? '–' : formatNumber(value, language, 2))

type Standing = Pick<RunRow, 'code' | 'name' | 'county' | 'share' | 'n' | 'gap' | 'value'>
/** The rows of a run or a ledger in the order that is asked for, of a county or all; equal ones by code. */
export function inOrder<R extends Standing>(rows: readonly R[], { ordna, lan }: Pick<RunQuery, 'ordna' | 'lan'>): R[] {
  const number = (row: R): number => (ordna === 'value' ? row.value ?? Infinity : ordna === 'share' ? -row.share : ordna === 'n' ? -row.n : ordna === 'gap' ? row.gap : 0)
  const order = new Intl.Collator('sv')
  return rows.filter(({ county }) => lan === '' || county === lan).toSorted((a, b) => {
    const difference = ordna === 'name' ? order.compare(a.name, b.name) : number(a) - number(b)
    return Number.isNaN(difference) || difference === 0 ? (a.code < b.code ? -1 : 1) : difference
  })
}
