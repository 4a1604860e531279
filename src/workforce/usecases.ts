import type { Instant } from '../calendar/instant.ts'
import type { Write } from '../platform/db.ts'
import { readCsv } from '../platform/read-csv.ts'
import type { CsvFault } from '../platform/read-csv.ts'
import { employmentsNow, knownStaffAndUnits, saveEmployments } from './queries.ts'
import { employmentColumns, employmentFrom } from './rules.ts'
import type { Employment } from './rules.ts'

export type Imported = { readonly added: number; readonly corrected: number; readonly unchanged: number }

/**
 * Employments from the personnel system's file: all rows or none, and the same file twice changes nothing.
 * A row with the same person, unit, post and first day as one that is there, but otherwise different, corrects it: the old row stays.
 *
 * @returns what was written, or every fault by line and column, and then nothing was.
 */
export async function importEmployments(tx: Write, bytes: Uint8Array, at: Instant): Promise<Imported | CsvFault[]> {
  const file = readCsv(bytes)
  if ('code' in file) return [file]
  const missing = employmentColumns.slice(0, 6).filter((column) => !file.columns.includes(column))
  if (missing.length > 0) return missing.map((column) => ({ line: 1, column, code: 'column_is_missing' }))
  const known = await knownStaffAndUnits(tx)
  const read = file.rows.map(({ line, values }) => ({ line, employment: employmentFrom(values, known) }))
  const faults = read.flatMap(({ line, employment }) => (Array.isArray(employment) ? employment.map((fault) => ({ line, ...fault })) : []))
  if (faults.length > 0) return faults
  const rows = read.flatMap(({ employment }) => (Array.isArray(employment) ? [] : [employment]))

  const there = new Map((await employmentsNow(tx)).map((row) => [sameness(row), row]))
  const news = rows.flatMap((row) => {
    const old = there.get(sameness(row))
    if (old !== undefined && contents(old) === contents(row)) return []
    return [{ ...row, supersedesId: old?.id ?? null }]
  })
  await saveEmployments(tx, news, at)
  const corrected = news.filter((row) => row.supersedesId !== null).length
  return { added: news.length - corrected, corrected, unchanged: rows.length - news.length }
}

/** What makes two rows the same employment. */
function sameness({ staffId, unitId, post, fromOn }: Employment): string {
  return [staffId, unitId, post.toLowerCase(), fromOn].join('|')
}

function contents({ toOn, endReason, permanent, hoursShare, experienceSinceOn }: Employment): string {
  return [toOn, endReason, permanent, Number(hoursShare), experienceSinceOn].join('|')
}
