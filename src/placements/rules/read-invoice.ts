import { readOre } from '../../calendar/money.ts'
import { daysBetween } from '../../calendar/day.ts'
import type { Day } from '../../calendar/day.ts'
import { dayInFile } from '../../calendar/file-day.ts'
import type { Invoiced } from './invoices.ts'
import { mostNights } from './invoices.ts'

/** The columns of an invoice's rows, in the order that the page names them. */
export const invoiceColumns = ['arende', 'fran', 'till', 'natter', 'belopp'] as const

export type FileRow = { readonly line: number; readonly values: Readonly<Record<string, string>> }
export type RowFault = { readonly line: number; readonly code: string }
export type ReadRow = Invoiced & { readonly line: number; readonly caseNumber: string }

/** Reads the rows of an invoice: every fault of every row, so that the sender can mend all at once; rows only when there are none. */
export function readInvoiceRows(rows: readonly FileRow[]): { rows: readonly ReadRow[]; faults: readonly RowFault[] } {
  const read = rows.map(readRow)
  return { rows: read.flatMap((each) => ('codes' in each ? [] : [each])),
    faults: read.flatMap((each) => ('codes' in each ? each.codes.map((code) => ({ line: each.line, code })) : [])) }
}

function readRow({ line, values }: FileRow): ReadRow | { line: number; codes: string[] } {
  const caseNumber = (values['arende'] ?? '').trim().toUpperCase()
  const [fromOn, toOn] = [dayInFile(values['fran'] ?? ''), dayInFile(values['till'] ?? '')]
  const nights = /^\d{1,4}$/.test((values['natter'] ?? '').trim()) ? Number(values['natter']) : null
  const amountOre = readOre(values['belopp'] ?? '')
  const codes = [
    ...(caseNumber === '' ? ['case_missing'] : []), ...periodFaults(fromOn, toOn), ...(nights === null ? ['nights_unclear'] : []),
    ...(amountOre === null ? ['amount_unclear'] : []),
  ]
  if (codes.length > 0 || fromOn === null || toOn === null || nights === null || amountOre === null) return { line, codes }
  return { line, caseNumber, fromOn, toOn, nights, amountOre }
}

function periodFaults(fromOn: Day | null, toOn: Day | null): string[] {
  if (fromOn === null || toOn === null) return ['period_unclear']
  const nights = daysBetween(fromOn, toOn) + 1
  return nights < 1 ? ['period_backwards'] : nights > mostNights ? ['period_too_long'] : []
}
