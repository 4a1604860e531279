import type { Measure, TypedColumns } from '../contract/import.ts'
import type { CountColumns, TableFault } from './read-turnover-counts.ts'

/** The columns of a file that is made for this page; the first three must be there, the level too where there are several. */
export const ownColumns = {
  area: 'omrade', year: 'ar', closing: 'utgaende', opening: 'ingaende', joiners: 'borjat', leavers: 'slutat', internal: 'interna',
    retired: 'pension',
  ownRequest: 'egen_begaran', permanent: 'tillsvidare',
} as const

/** The children's social workers of England, as the Department for Education publishes them: persons, or full-time equivalents. */
const england: Readonly<Record<Measure, CountColumns>> = {
  persons: englandBy('headcount'), full_time: englandBy('fte'),
}

function englandBy(unit: 'headcount' | 'fte'): CountColumns {
  return {
    unit: ['geographic_level', 'region_name', 'la_name'], year: 'time_period', closing: `inpost_${unit}`, joiners: `starters_${unit}`,
    leavers: `leavers_${unit}`,
  }
}

/**
 * Which column of a file holds what: as it was typed, else as a known publisher has it, else as in a file made for this page.
 *
 * @returns the columns, or those of a file made for this page that are missing.
 */
export function columnsOf(present: readonly string[], measure: Measure, given: CountColumns | null): CountColumns | TableFault[] {
  if (given !== null) return given
  const known = england[measure]
  if ([...known.unit, known.year].every((column) => present.includes(column))) return known
  const missing = [ownColumns.area, ownColumns.year, ownColumns.closing].filter((column) => !present.includes(column))
  if (missing.length > 0) return missing.map((column) => ({ line: 1, column, code: 'column_is_missing' }))
  const { area, year, ...counted } = ownColumns
  const there = Object.entries(counted).filter(([, column]) => present.includes(column))
  return { unit: present.includes('niva') ? ['niva', area] : [area], year, ...Object.fromEntries(there) }
}

/**
 * The columns as they were typed; null when nothing is, and what is missing when the area or the year is.
 *
 * @param columnName how the head of a file is written when it is read.
 */
export function columnsTyped(typed: TypedColumns,
  columnName: (written: string) => string): CountColumns | null | { readonly field: 'area' | 'year' } {
  const unit = typed.area.split(',').map(columnName).filter((column) => column !== '')
  const year = columnName(typed.year)
  const counted = Object.entries(typed).filter(([field]) => field !== 'area' && field !== 'year')
  const there = counted.flatMap(([field, name]) => (columnName(name) === '' ? [] : [[field, columnName(name)] as const]))
  if (unit.length === 0 && year === '' && there.length === 0) return null
  if (unit.length === 0) return { field: 'area' }
  return year === '' ? { field: 'year' } : { unit, year, ...Object.fromEntries(there) }
}
