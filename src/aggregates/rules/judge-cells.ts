import { measures } from '../../disclosure/rules/measure.ts'
import type { MeasureKey } from '../../disclosure/rules/measure.ts'
import { smallestShown, smallestTable } from '../../disclosure/rules/small.ts'
import { all } from '../../disclosure/rules/table.ts'
import { daysOf } from '../../disclosure/rules/period.ts'
import type { EnvelopeCell, TablePayload } from '../contract/envelope.ts'

export const cellFaults = [
  'period_of_another_kind', 'days_do_not_match', 'cells_in_a_withheld_table', 'cells_are_missing', 'category_unknown', 'category_stands_twice',
  'small_cell_is_open', 'total_is_too_small', 'parts_do_not_add_up', 'hidden_cell_can_be_worked_out',
] as const
export type CellFault = (typeof cellFaults)[number]

const patterns = { week: /W/, month: /^\d{4}-\d{2}$/, quarter: /Q/, year: /^\d{4}$/ } as const

/**
 * Whether a table is what its sender's rules of disclosure may let out: every category once, no number from one to four, totals that are their
 * parts when all are open, and no hidden number that the open ones tell.
 *
 * @returns the first fault; null when there is none.
 */
export function judgeTable({ table, period, from, to, withheld, cells }: Pick<TablePayload, 'table' | 'period' | 'from' | 'to' | 'withheld' | 'cells'>): CellFault | null {
  if (!patterns[measures[table].period].test(period)) return 'period_of_another_kind'
  const days = daysOrNull(period)
  if (days?.from !== from || days.to !== to) return 'days_do_not_match'
  if (withheld) return cells.length === 0 ? null : 'cells_in_a_withheld_table'
  return judgeCells(table, cells)
}

function daysOrNull(period: string): ReturnType<typeof daysOf> | null {
  try {
    return daysOf(period)
  } catch {
    return null
  }
}

function judgeCells(table: MeasureKey, cells: readonly EnvelopeCell[]): CellFault | null {
  const { categories } = measures[table]
  const known = new Set(categories.map(({ key }) => key))
  if (cells.some(({ category }) => !known.has(category))) return 'category_unknown'
  const byCategory = new Map(cells.map((cell) => [cell.category, cell]))
  if (byCategory.size < cells.length) return 'category_stands_twice'
  if (byCategory.size < known.size) return 'cells_are_missing'
  if (cells.some((cell) => cell.state === 'value' && cell.value < smallestShown)) return 'small_cell_is_open'
  const total = byCategory.get(all)
  // A table that counts fewer is withheld whole; a hidden total is none that such a rule leaves.
  if (total === undefined || total.state === 'suppressed' || (total.state === 'value' && total.value < smallestTable)) return 'total_is_too_small'
  for (const { key } of categories) {
    const parts = categories.filter(({ parent }) => parent === key).map((each) => byCategory.get(each.key))
    const whole = byCategory.get(key)
    const fault = parts.length === 0 || whole === undefined ? null : judgeSum(whole, parts.filter((part) => part !== undefined))
    if (fault !== null) return fault
  }
  return null
}

/** A total against its parts. Every hidden cell is one or more, since none is shown as none. */
function judgeSum(whole: EnvelopeCell, parts: readonly EnvelopeCell[]): CellFault | null {
  const hidden = parts.filter(({ state }) => state === 'suppressed').length
  const open = parts.reduce((sum, part) => sum + openOf(part), 0)
  if (whole.state === 'suppressed') return hidden === 0 ? 'hidden_cell_can_be_worked_out' : null
  const rest = openOf(whole) - open
  if (hidden === 0) return rest === 0 ? null : 'parts_do_not_add_up'
  if (rest < hidden) return 'parts_do_not_add_up'
  // With the others at one each, the last must still be able to be five.
  return hidden === 1 || rest - (hidden - 1) < smallestShown ? 'hidden_cell_can_be_worked_out' : null
}

function openOf(cell: EnvelopeCell): number {
  return cell.state === 'value' ? cell.value : 0
}
