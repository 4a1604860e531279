import type { CellFault } from '../rules.ts'
import type { TurnoverCounts } from './turnover.ts'

/** A published table: its columns, and each row with the line it stands on. */
type Table = {
  readonly columns: readonly string[]
  readonly rows: ReadonlyArray<{ readonly line: number; readonly values: Readonly<Record<string, string>> }>
}

const counted = ['opening', 'closing', 'joiners', 'leavers', 'internal', 'retired', 'ownRequest', 'permanent'] as const

/** Which column holds what; a name that is left out is not in the table. */
export type CountColumns = Partial<Record<(typeof counted)[number], string>> & {
  /** From the widest to the narrowest; the name is the narrowest that is filled in. */
  readonly unit: readonly string[]
  readonly year: string
}

/** `level`: what stands in the widest column, "Regional", where there are several; else empty. */
export type UnitYear = { readonly unit: string; readonly year: number; readonly level: string; readonly counts: TurnoverCounts }
export type TableFault = CellFault & { readonly line: number }

/** How offices of statistics write that a number is not there; k is a number too small to be more than rounded to 0. */
const notThere = new Set(['', 'c', 'k', 'u', 'x', 'z', '..'])

/**
 * Counts of units by year from a published table. Blank cells and the marks for suppressed or missing stay null. Where the table has no
 * opening, it is the closing of the year before, null when that is not there.
 *
 * @returns every row, or every fault by line and column, and then no row.
 */
export function readTurnoverCounts(table: Table, named: CountColumns): UnitYear[] | TableFault[] {
  const needed = [...named.unit, named.year, ...counted.flatMap((key) => named[key] ?? [])]
  const missing = needed.filter((column) => !table.columns.includes(column))
  if (missing.length > 0) return missing.map((column) => ({ line: 1, column, code: 'column_is_missing' }))
  const read = table.rows.map((row) => readRow(row, named))
  const keys = read.map(({ unit, year }) => keyOf(unit, year))
  const first = new Map(keys.map((key, at): [string, number] => [key, at]).toReversed())
  const faults = read.flatMap((row, at) => {
    const twice = row.faults.length === 0 && first.get(keys[at] ?? '') !== at
    return twice ? [{ line: row.line, column: named.year, code: 'row_stands_twice' }] : row.faults
  })
  if (faults.length > 0) return faults
  const closing = new Map(read.map(({ unit, year, counts }) => [keyOf(unit, year), counts.closing]))
  return read.map(({ unit, year, level, counts }) =>
    ({ unit, year, level, counts: named.opening === undefined ? { ...counts, opening: closing.get(keyOf(unit,
      year - 1)) ?? null } : counts }))
}

function readRow({ line, values }: Table['rows'][number], named: CountColumns): UnitYear & { line: number; faults: TableFault[] } {
  const faults: TableFault[] = []
  const fault = (column: string, code: string): null => {
    faults.push({ line, column, code })
    return null
  }
  const number = (key: (typeof counted)[number]): number | null => {
    const column = named[key]
    const written = column === undefined ? '' : (values[column] ?? '').trim()
    if (column === undefined || notThere.has(written.toLowerCase())) return null
    return /^\d{1,12}([.,]\d{1,6})?$/.test(written) ? Number(written.replace(',', '.')) : fault(column, 'number_is_0_or_more')
  }
  const unit = named.unit.map((column) => values[column] ?? '').findLast((name) => name !== '')
  const year = values[named.year] ?? ''
  if (unit === undefined) fault(named.unit.at(-1) ?? '', 'cell_is_needed')
  if (!/^\d{4}$/.test(year)) fault(named.year, 'year_is_written_yyyy')
  const counts = {
    opening: number('opening'), closing: number('closing'), joiners: number('joiners'), leavers: number('leavers'),
    internal: number('internal'), retired: number('retired'), ownRequest: number('ownRequest'), permanent: number('permanent'),
    permanentBefore: null, permanentGone: null,
  }
  const [widest] = named.unit.length > 1 ? named.unit : []
  return { line, unit: unit ?? '', year: Number(year), level: widest === undefined ? '' : values[widest] ?? '', counts, faults }
}

function keyOf(unit: string, year: number): string {
  return `${year}|${unit}`
}
