import type { FieldFault } from '../../platform/refusal.ts'
import { tableShape } from '../contract/table.ts'
import type { PointTable } from '../contract/table.ts'

type Typed = { readonly [name: string]: unknown }
const isRecord = (value: unknown): value is Typed => typeof value === 'object' && value !== null

/**
 * The table as it was typed, or every field that is wrong. Numbers with decimal comma or point; the share for time limits in per cent.
 *
 * @param form nested as the fields are named: "points.report.start". A field that is not there is no number.
 */
export function readTable(form: Typed, like: PointTable): { readonly read: PointTable } | { readonly faults: FieldFault[] } {
  const numbers = numbersOf(like, form)
  const share = isRecord(numbers) && typeof numbers['clockShare'] === 'number' ? numbers['clockShare'] / 100 : Number.NaN
  const parsed = tableShape.safeParse(isRecord(numbers) ? { ...numbers, clockShare: share } : numbers)
  if (parsed.success) return { read: parsed.data }
  return { faults: parsed.error.issues.map(({ path, message }) => ({ field: path.join('.'), code: message })) }
}

/** The numbers that stand in what was typed, in the form of what there is. */
function numbersOf(like: unknown, typed: unknown): unknown {
  if (isRecord(like)) {
    return Object.fromEntries(Object.entries(like).map(([name, inner]) => [name, numbersOf(inner, isRecord(typed) ? typed[name] : undefined)]))
  }
  const text = typeof typed === 'string' ? typed.trim().replace(',', '.') : ''
  return /^\d{1,6}(\.\d{1,3})?$/.test(text) ? Number(text) : Number.NaN
}

/** The same fields with what there is, as it is typed in the language's form: a decimal comma. */
export function typedNumber(value: number): string {
  return String(value).replace('.', ',')
}
