import { addDays } from '../../calendar/day.ts'
import { dayOf } from '../../calendar/instant.ts'
import type { Instant } from '../../calendar/instant.ts'
import { isWorkingDay } from '../../calendar/holidays.ts'
import type { Write } from '../../platform/db.ts'
import { readCsv } from '../../platform/read-csv.ts'
import type { CsvFault } from '../../platform/read-csv.ts'
import { knownStaff } from '../queries.ts'
import { halvesOf } from '../rules/presence-board.ts'
import { presenceColumns, presenceFrom } from '../rules/presence-file.ts'
import { lastOfEach, writeHalves } from './register-presence.ts'

type Imported = { readonly added: number; readonly unchanged: number }

/**
 * Presence from a time system's file: all rows or none, and the same file twice changes nothing. Days that are no working days are passed over;
 * of two rows for the same half-day the later counts.
 *
 * @param by who sent it from the page; null from the command line. @returns what was written, or every fault by line and column.
 */
export async function importPresence(tx: Write, bytes: Uint8Array, at: Instant, by: string | null = null): Promise<Imported | CsvFault[]> {
  const file = readCsv(bytes)
  if ('code' in file) return [file]
  const missing = presenceColumns.slice(0, 3).filter((column) => !file.columns.includes(column))
  if (missing.length > 0) return missing.map((column) => ({ line: 1, column, code: 'column_is_missing' }))
  const staff = await knownStaff(tx)
  const today = dayOf(at)
  const read = file.rows.map(({ line, values }) => ({ line, row: presenceFrom(values, staff) }))
  const faults = read.flatMap(({ line, row }): CsvFault[] => {
    if (Array.isArray(row)) return row.map((fault) => ({ line, ...fault }))
    return row.on < addDays(today, -31) || row.on > addDays(today, 366) ? [{ line, column: 'dag', code: 'day_is_out_of_reach' }] : []
  })
  if (faults.length > 0) return faults
  const given = read.flatMap(({ row }) => (Array.isArray(row) || !isWorkingDay(row.on) ? []
    : halvesOf(row.half).map((half) => ({ staffId: row.staffId, on: row.on, half, state: row.state, reason: row.reason }))))
  const { saved, unchanged } = await writeHalves(tx, lastOfEach(given), { source: 'import', by, at, today })
  return { added: saved, unchanged }
}
