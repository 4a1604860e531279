import { isDay } from '../../calendar/day.ts'
import { readCsv } from '../../platform/read-csv.ts'
import type { CsvRows } from '../../platform/read-csv.ts'
import { genders } from '../contract/figures.ts'
import type { FigureFile, FileFault, Gender, ImportFault, NewFigure, NewValue } from '../contract/figures.ts'
import { judgeStanding } from '../rules/judge-standing.ts'
import { readKoladaPage } from './read-kolada-page.ts'

type Read = FigureFile | FileFault

/**
 * Reads a file of figures: a page of Kolada's API (version 3), catalogue or values, or the same as CSV.
 *
 * @returns all that it holds, or the first fault with its row and column, and then nothing.
 */
export function readFigureFile(bytes: Uint8Array): Read {
  const first = bytes.find((byte) => ![0xef, 0xbb, 0xbf, 0x20, 0x0a, 0x0d, 0x09].includes(byte))
  const read = first === 0x7b || first === 0x5b ? readKoladaPage(bytes) : readFiguresCsv(bytes)
  return 'code' in read ? read : twiceIn(read.values) ?? read
}

/** The first value that stands twice; null when none does. */
export function twiceIn(values: readonly NewValue[]): FileFault | null {
  const met = new Set<string>()
  for (const [at, { kpi, year, gender, place }] of values.entries()) {
    const key = `${kpi} ${year} ${gender} ${place}`
    if (met.has(key)) return { code: 'stands_twice', row: at + 1, column: null }
    met.add(key)
  }
  return null
}

function readFiguresCsv(bytes: Uint8Array): Read {
  const read = readCsv(bytes)
  if ('code' in read) return { code: isKnown(read.code) ? read.code : 'not_this_shape', row: read.line, column: read.column }
  if (read.columns.includes('title')) return catalogueOf(read)
  const lacking = ['kpi', 'municipality', 'period', 'value'].find((name) => !read.columns.includes(name))
  if (lacking !== undefined) return { code: 'column_is_needed', row: 1, column: lacking }
  const values: NewValue[] = []
  for (const row of read.rows) {
    const value = valueOf(row)
    if ('code' in value) return value
    values.push(value)
  }
  return { figures: [], values }
}

const csvFaults = ['file_is_not_text', 'file_is_empty', 'file_has_too_many_rows', 'file_has_too_many_columns', 'column_stands_twice',
  'quotes_do_not_match',
  'cells_do_not_match_head'] as const satisfies readonly ImportFault[]

function isKnown(code: string): code is (typeof csvFaults)[number] {
  return csvFaults.some((each) => each === code)
}

function valueOf({ line, values }: CsvRows['rows'][number]): NewValue | FileFault {
  const fault = (code: ImportFault, column: string): FileFault => ({ code, row: line, column })
  const cell = (name: string): string => values[name] ?? ''
  const gender = genderOf(cell('gender'))
  const year = Number(cell('period'))
  const written = cell('value').replace(',', '.')
  const value = written === '' ? null : Number(written)
  if (!/^[A-Z]\d{5}$/.test(cell('kpi'))) return fault('not_a_kpi', 'kpi')
  // A spreadsheet takes the zero from codes that begin with one.
  if (!/^\d{3,4}$/.test(cell('municipality'))) return fault('not_a_place', 'municipality')
  if (!Number.isInteger(year) || year < 1900 || year > 2200) return fault('not_a_year', 'period')
  if (gender === null) return fault('not_a_gender', 'gender')
  if (value !== null && !Number.isFinite(value)) return fault('not_a_number', 'value')
  const standing = judgeStanding(value, cell('status'))
  if (standing === 'value_and_status' || standing === 'not_a_status') return fault(standing, 'status')
  return { kpi: cell('kpi'), year, gender, place: cell('municipality').padStart(4, '0'), value, standing }
}

function genderOf(written: string): Gender | null {
  return genders.find((each) => each === (written === '' ? 'T' : written.toUpperCase())) ?? null
}

function catalogueOf({ rows }: CsvRows): Read {
  const figures: NewFigure[] = []
  for (const { line, values } of rows) {
    const kpi = values['id'] ?? values['kpi'] ?? ''
    const published = values['publication_date'] ?? ''
    if (!/^[A-Z]\d{5}$/.test(kpi)) return { code: 'not_a_kpi', row: line, column: 'id' }
    figures.push({
      kpi, title: values['title'] === undefined || values['title'] === '' ? kpi : values['title'], description: values['description'] ?? '',
      byGender: values['is_divided_by_gender']?.toLowerCase() === 'true' || values['is_divided_by_gender'] === '1',
      area: values['operating_area'] ?? '', publishedOn: isDay(published) ? published : null, publishedFor: values['publ_period'] ?? '',
    })
  }
  return { figures, values: [] }
}
