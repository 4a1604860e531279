import { CsvError, parse } from 'csv-parse/sync'

/** A file's rows by column name (lower case, without marks), each with the line it stands on, counted from 1 with the head. */
export type CsvRows = {
  readonly columns: readonly string[]
  readonly rows: ReadonlyArray<{ readonly line: number; readonly values: Readonly<Record<string, string>> }>
}
/** What is wrong with a file or a row: the line, the column when there is one, and the code of the sentence that says what to write. */
export type CsvFault = { readonly line: number; readonly column: string | null; readonly code: string }

/** No file has more: millions of short rows, or of columns in one head, would take all memory, or all time. */
const mostRows = 200_000
const mostColumns = 500

/**
 * Reads CSV as people save it: comma or semicolon, UTF-8 with or without byte order mark, or Windows-1252, quoted cells with line ends.
 *
 * @returns the rows, or the first fault that keeps the file from being read at all.
 */
export function readCsv(bytes: Uint8Array): CsvRows | CsvFault {
  const read = readUnevenCsv(bytes)
  if ('code' in read) return read
  const {
    columns,
    rows,
    uneven: [uneven],
  } = read
  return uneven === undefined ? { columns, rows } : { line: uneven, column: null, code: 'cells_do_not_match_head' }
}

/** The same, with the lines that have more or fewer cells than the head told apart instead of stopping at the first. */
export function readUnevenCsv(bytes: Uint8Array): (CsvRows & { readonly uneven: readonly number[] }) | CsvFault {
  const text = decoded(bytes)
  // A null character is no text: a spreadsheet's own format, a compressed file, or UTF-16.
  if (text.includes('\0')) return { line: 1, column: null, code: 'file_is_not_text' }
  try {
    const [first, ...rest] = recordsOf(text)
    if (first === undefined) return { line: 1, column: null, code: 'file_is_empty' }
    if (rest.length > mostRows) return { line: 1, column: null, code: 'file_has_too_many_rows' }
    if (first.record.length > mostColumns) return { line: 1, column: null, code: 'file_has_too_many_columns' }
    const columns = first.record.map(columnName)
    const twice = columns.find((name, at) => name !== '' && columns.indexOf(name) !== at)
    if (twice !== undefined) return { line: 1, column: twice, code: 'column_stands_twice' }
    const even = rest.filter(({ record }) => record.length === columns.length)
    const rows = even.map(({ record, line }) => ({ line, values: Object.fromEntries(columns.map((name, at) => [name, record[at] ?? ''])) }))
    return { columns, rows, uneven: rest.filter(({ record }) => record.length !== columns.length).map(({ line }) => line) }
  } catch (fault) {
    if (fault instanceof CsvError)
      return { line: typeof fault['lines'] === 'number' ? fault['lines'] : 1, column: null, code: 'quotes_do_not_match' }
    throw fault
  }
}

function recordsOf(text: string): Array<{ record: string[]; line: number }> {
  const head = text.slice(0, text.search(/[\r\n]|$/))
  const delimiter = head.split(';').length > head.split(',').length ? ';' : ','
  const records: Array<{ record: string[]; line: number }> = []
  parse(text, {
    delimiter,
    bom: true,
    skip_empty_lines: true,
    relax_column_count: true,
    relax_quotes: true,
    trim: true,
    to: mostRows + 2,
    on_record: (record: string[], { lines }) => {
      records.push({ record, line: lines })
      return null
    },
  })
  return records
}

/** UTF-8 where the bytes are UTF-8, else Windows-1252: old personnel systems still write it. */
function decoded(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('windows-1252').decode(bytes)
  }
}

/** "Från och med" and "fran_och_med" name the same column. */
export function columnName(written: string): string {
  return written
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '_')
    .replace(/^_|_$/g, '')
}
