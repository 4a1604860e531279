import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { readCsv } from './read-csv.ts'

const spectrum = (name: string) => readCsv(readFileSync(new URL(`../../test/data/csv-spectrum/${name}.csv`, import.meta.url)))
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)

describe('the hard files', () => {
  test.each([
    ['comma_in_quotes', { first: 'John', last: 'Doe', address: '120 any st.', city: 'Anytown, WW', zip: '08123' }],
    ['escaped_quotes', { a: '1', b: 'ha "ha" ha' }],
    ['newlines', { a: '1', b: '2', c: '3' }],
    ['newlines_crlf', { a: '1', b: '2', c: '3' }],
    ['quotes_and_newlines', { a: '1', b: 'ha \n"ha" \nha' }],
    ['utf8', { a: '1', b: '2', c: '3' }],
    ['json', { key: '1', val: '{"type": "Point", "coordinates": [102.0, 0.5]}' }],
    ['empty', { a: '1', b: '', c: '' }],
    ['empty_crlf', { a: '1', b: '', c: '' }],
    ['simple', { a: '1', b: '2', c: '3' }],
    ['simple_crlf', { a: '1', b: '2', c: '3' }],
    ['location_coordinates', {
      contact_phone_number: '2095257564', location_coordinates: `37\uFFFD36'37.8"N 121\uFFFD2'17.9"W`, cities: 'Modesto',
        counties: 'Stanislaus',
    }],
  ])('%s', (name, first) => {
    const file = spectrum(name)
    expect('rows' in file && file.rows[0]?.values).toEqual(first)
  })
})

test('semicolon, byte order mark and Swedish column names', () => {
  expect(readCsv(bytes('\uFEFFAnvändare;Från och med\r\nmaja;2026-01-01\r\n'))).toEqual({
    columns: ['anvandare', 'fran_och_med'], rows: [{ line: 2, values: { anvandare: 'maja', fran_och_med: '2026-01-01' } }],
  })
})

test('Windows-1252 is read where the bytes are no UTF-8', () => {
  const file = readCsv(Uint8Array.from([...bytes('namn\n'), 0xc5, 0x6b, 0x65]))
  expect('rows' in file && file.rows[0]?.values).toEqual({ namn: 'Åke' })
})

test.each([['', 'file_is_empty', 1], ['a,b\n1\n', 'cells_do_not_match_head', 2],
  ['a,b\n"1,2\n', 'quotes_do_not_match', 2]])('%j is refused by line', (text, code, line) => {
  expect(readCsv(bytes(text))).toMatchObject({ code, line })
})

test('a head of a hundred thousand columns, or a million short rows, is refused before it takes all time or memory', () => {
  const wide = bytes(`${Array.from({ length: 100_000 }, (_, at) => `c${at}`).join(';')}\n`)
  const begun = performance.now()
  expect(readCsv(wide)).toEqual({ line: 1, column: null, code: 'file_has_too_many_columns' })
  expect(readCsv(bytes(`a\n${'x\n'.repeat(1_000_000)}`))).toEqual({ line: 1, column: null, code: 'file_has_too_many_rows' })
  expect(performance.now() - begun).toBeLessThan(8000)
})
