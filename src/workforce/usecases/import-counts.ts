import type { Read } from '../../platform/db.ts'
import { readCsv } from '../../platform/read-csv.ts'
import type { CsvFault } from '../../platform/read-csv.ts'
import type { CountSet } from '../contract/import.ts'
import { publishedCounts, standingSet } from '../queries/published-counts.ts'
import { compareCounts, countFaults } from '../rules/compare-counts.ts'
import type { CountChange } from '../rules/compare-counts.ts'
import { columnsOf } from '../rules/count-columns.ts'
import { readTurnoverCounts } from '../rules/read-turnover-counts.ts'
import type { TableFault, UnitYear } from '../rules/read-turnover-counts.ts'
import type { OnRead } from './import-employments.ts'

export type LookedCounts = { readonly changes: readonly CountChange[]; readonly replaces: string | null }

/** What a file of published counts would change of the set with the same name, or every fault of it. */
export async function lookThroughCounts(
  tx: Read, bytes: Uint8Array, set: CountSet, onRead: OnRead = () => Promise.resolve(),
): Promise<LookedCounts | CsvFault[]> {
  const file = readCsv(bytes)
  if ('code' in file) return [file]
  const columns = columnsOf(file.columns, set.measure, set.columns)
  if (Array.isArray(columns)) return columns
  await onRead(0, file.rows.length)
  const read = readTurnoverCounts(file, columns)
  if (hasFaults(read)) return read
  const lines = read.map((row, index) => ({ line: file.rows[index]?.line ?? 0, row }))
  const where = { unit: columns.unit.at(-1) ?? '', year: columns.year, retired: columns.retired ?? null }
  const faults = lines.flatMap((each) => countFaults(each, where))
  if (faults.length > 0) return faults
  await onRead(file.rows.length, file.rows.length)
  const replaces = await standingSet(tx, set)
  const before = replaces === null ? [] : await publishedCounts(tx, replaces, { year: null, area: null })
  return { changes: compareCounts(lines, before), replaces }
}

function hasFaults(read: UnitYear[] | TableFault[]): read is TableFault[] {
  return read.some((each) => 'code' in each)
}
