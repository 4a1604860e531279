import { countFields } from '../contract/import.ts'
import type { ImportChange } from './compare-employments.ts'
import type { UnitYear } from './read-turnover-counts.ts'

type Fault = { readonly line: number; readonly column: string | null; readonly code: string }

type CountDifference = { readonly field: (typeof countFields)[number]; readonly before: string | null; readonly after: string | null }
export type CountChange = {
  readonly line: number | null; readonly change: Exclude<ImportChange,
    'ended'>; readonly row: UnitYear; readonly differences: readonly CountDifference[]
}

/**
 * What a set would change of the one it replaces, in the order of the file; last the areas and years that are there and not in the file.
 */
export function compareCounts(lines: ReadonlyArray<{ readonly line: number; readonly row: UnitYear }>,
  before: readonly UnitYear[]): CountChange[] {
  const there = new Map(before.map((row) => [keyOf(row), row]))
  const named = new Set(lines.map(({ row }) => keyOf(row)))
  const changes = lines.map(({ line, row }): CountChange => {
    const old = there.get(keyOf(row))
    const differences = old === undefined ? [] : countFields.flatMap((field) =>
      (old.counts[field] === row.counts[field] ? [] : [{ field, before: written(old.counts[field]), after: written(row.counts[field]) }]))
    return { line, change: old === undefined ? 'new' : differences.length > 0 ? 'changed' : 'unchanged', row, differences }
  })
  const absent = before.filter((row) => !named.has(keyOf(row)))
  return [...changes, ...absent.map((row): CountChange => ({ line: null, change: 'absent', row, differences: [] }))]
}

/** What a set of numbers cannot be: a name that is too long to show, a year of another time, more who retired than who left. */
export function countFaults(
  { line, row }: { readonly line: number; readonly row: UnitYear },
  columns: { readonly unit: string; readonly year: string; readonly retired: string | null },
): Fault[] {
  const { retired, leavers } = row.counts
  return [
    ...(row.unit.length > 200 || row.level.length > 200 ? [{ line, column: columns.unit, code: 'too_long' }] : []),
    ...(row.year < 1900 || row.year > 2200 ? [{ line, column: columns.year, code: 'year_is_out_of_reach' }] : []),
    ...(retired !== null && leavers !== null && retired > leavers ? [{ line, column: columns.retired,
      code: 'more_retired_than_left' }] : []),
  ]
}

function written(count: number | null): string | null {
  return count === null ? null : String(count)
}

function keyOf({ unit, year }: UnitYear): string {
  return `${year}|${unit}`
}
