import type { Instant } from '../calendar/instant.ts'
import type { Write } from '../platform/db.ts'
import { readCsv } from '../platform/read-csv.ts'
import type { CsvFault } from '../platform/read-csv.ts'
import { knownStaff, saveAbsences } from './queries.ts'
import { holdUnitsOf } from './queries/presence.ts'
import { watchFloors } from './usecases/watch-floors.ts'
import { absenceColumns, absenceFrom } from './rules.ts'

/** Days away from the time system's file: all rows or none, and the same file twice changes nothing. */
export async function importAbsences(tx: Write, bytes: Uint8Array,
  at: Instant): Promise<{ added: number; unchanged: number } | CsvFault[]> {
  const file = readCsv(bytes)
  if ('code' in file) return [file]
  const missing = absenceColumns.slice(0, 3).filter((column) => !file.columns.includes(column))
  if (missing.length > 0) return missing.map((column) => ({ line: 1, column, code: 'column_is_missing' }))
  const staff = await knownStaff(tx)
  const read = file.rows.map(({ line, values }) => ({ line, absence: absenceFrom(values, staff) }))
  const faults = read.flatMap(({ line, absence }) => (Array.isArray(absence) ? absence.map((fault) => ({ line, ...fault })) : []))
  if (faults.length > 0) return faults
  const rows = read.flatMap(({ absence }) => (Array.isArray(absence) ? [] : [absence]))
  const units = rows.length === 0 ? new Map<string, string>() : await holdUnitsOf(tx, rows.map(({ staffId }) => staffId))
  const added = await saveAbsences(tx, rows, at)
  await watchFloors(tx, [...new Set(units.values())], rows.map(({ absentOn }) => absentOn), at)
  return { added, unchanged: rows.length - added }
}
