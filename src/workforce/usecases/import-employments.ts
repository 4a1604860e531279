import { dayOf } from '../../calendar/instant.ts'
import type { Day } from '../../calendar/day.ts'
import type { Instant } from '../../calendar/instant.ts'
import type { Read, Write } from '../../platform/db.ts'
import { readCsv } from '../../platform/read-csv.ts'
import type { CsvFault } from '../../platform/read-csv.ts'
import { employmentsNow, holdEmployments, knownStaffAndUnits, saveEmployments } from '../queries/employment.ts'
import type { MadeEmployment } from '../queries/employment.ts'
import { compareEmployments } from '../rules/compare-employments.ts'
import type { EmploymentChange } from '../rules/compare-employments.ts'
import { employmentFrom, neededColumns } from '../rules.ts'

export type Imported = { readonly added: number; readonly corrected: number; readonly unchanged: number }
/** Told how many lines are read of all. */
export type OnRead = (done: number, all: number) => Promise<void>

/**
 * Employments from the personnel system's file: all rows or none, and the same file twice changes nothing.
 * A row with the same person, unit, post and first day as one that is there, but otherwise different, corrects it: the old row stays.
 *
 * @returns what was written, or every fault by line and column, and then nothing was.
 */
export async function importEmployments(tx: Write, bytes: Uint8Array, at: Instant): Promise<Imported | CsvFault[]> {
  await holdEmployments(tx)
  const changes = await lookThroughEmployments(tx, bytes, dayOf(at))
  if (isFaulty(changes)) return changes
  await applyEmployments(tx, changes, { at, by: null, importId: null })
  const of = (...kinds: readonly string[]): number => changes.filter(({ change }) => kinds.includes(change)).length
  return { added: of('new'), corrected: of('changed', 'ended'), unchanged: of('unchanged') }
}

/** What a file would change, line by line, or every fault of it. */
export async function lookThroughEmployments(
  tx: Read, bytes: Uint8Array, on: Day, onRead: OnRead = () => Promise.resolve(),
): Promise<EmploymentChange[] | CsvFault[]> {
  const file = readCsv(bytes)
  if ('code' in file) return [file]
  const missing = neededColumns.filter((column) => !file.columns.includes(column))
  if (missing.length > 0) return missing.map((column) => ({ line: 1, column, code: 'column_is_missing' }))
  await onRead(0, file.rows.length)
  const known = await knownStaffAndUnits(tx)
  const read = file.rows.map(({ line, values }) => ({ line, row: employmentFrom(values, known) }))
  const faults = read.flatMap(({ line, row }) => (Array.isArray(row) ? row.map((fault) => ({ line, ...fault })) : []))
  if (faults.length > 0) return faults
  await onRead(file.rows.length, file.rows.length)
  const lines = read.flatMap(({ line, row }) => (Array.isArray(row) ? [] : [{ line, row }]))
  return compareEmployments(lines, await employmentsNow(tx), on)
}

/** Writes what a file changes, as it was looked through. */
export async function applyEmployments(tx: Write, changes: readonly EmploymentChange[], made: MadeEmployment): Promise<void> {
  const written = changes.filter(({ change }) => change !== 'unchanged' && change !== 'absent')
  await saveEmployments(tx, written.map(({ row, old }) => ({ ...row, supersedesId: old?.id ?? null, withdrawn: false, changeReason: '' })),
    made)
}

/** Whether looking through ended in faults; an empty file has neither. */
export function isFaulty(found: EmploymentChange[] | CsvFault[]): found is CsvFault[] {
  return found.some((each) => 'code' in each)
}
