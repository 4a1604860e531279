import { day } from './day.ts'
import type { Day } from './day.ts'
import { parseDayInput, parseTimeInput } from './input.ts'
import type { Time } from './instant.ts'

const anyDay = day('2000-01-01')

/**
 * A day as it stands in a file: 2026-03-02, 20260302, 2/3 2026, 2/3/2026, "2 mars 2026", with the day before the month. The year must be
 * written: a file is read at another time than it was made, so nothing in it is counted from today.
 *
 * @returns null for anything else.
 */
export function dayInFile(text: string): Day | null {
  const written = text.trim().replace(/[T ]00:00(:00)?$/, '')
  return /\d{4}/.test(written) ? parseDayInput(written, anyDay) : null
}

/** A time of day as it stands in a file: 08.12, 08:12, 8.12. @returns null for anything else. */
export function timeInFile(text: string): Time | null {
  const read = parseTimeInput(text.trim().replace(/^(\d{1,2}[.:]\d{2}):\d{2}$/, '$1'), anyDay)
  return read === null || read.day !== null ? null : read.time
}
