import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { readCsv } from '../../platform/read-csv.ts'
import type { CsvRows } from '../../platform/read-csv.ts'
import { readTurnoverCounts } from './read-turnover-counts.ts'
import type { TableFault, UnitYear } from './read-turnover-counts.ts'
import { turnoverRates, unexplained } from './turnover.ts'

const published = readFileSync(new URL('../../../test/data/turnover/england_social_workers_counts_2017_2023.csv', import.meta.url), 'utf8')
const unit = ['geographic_level', 'region_name', 'la_name']
const persons = { unit, year: 'time_period', closing: 'inpost_headcount', joiners: 'starters_headcount', leavers: 'leavers_headcount' }
const fullTime = { unit, year: 'time_period', closing: 'inpost_fte', joiners: 'starters_fte', leavers: 'leavers_fte' }

function table(text: string): CsvRows {
  const read = readCsv(new TextEncoder().encode(text))
  if ('code' in read) throw new Error(read.code)
  return read
}
function rowsOf(read: UnitYear[] | TableFault[]): UnitYear[] {
  return read.map((row) => {
    if ('code' in row) throw new Error(`${row.line} ${row.column} ${row.code}`)
    return row
  })
}

describe('the children\'s social workers of England', () => {
  const rows = rowsOf(readTurnoverCounts(table(published), persons))
  const of = (name: string, year: number) => rows.find((row) => row.unit === name && row.year === year)

  test('every area and year is read, and has a rate where its numbers are there', () => {
    expect(rows).toHaveLength(1137)
    const without = rows.filter(({ counts }) => turnoverRates(counts).leavers_over_closing.rate === null)
    // In three of the years nobody worked on the Isles of Scilly: both numbers are 0, and there is nothing to divide by.
    const nobody = [2023, 2022, 2021].map((year) => of('Isles of Scilly', year)?.counts)
    expect(nobody.map((counts) => counts?.closing)).toEqual([0, 0, 0])
    expect(without.filter(({ counts }) => counts.closing !== 0).map((row) => [row.unit, row.year])).toEqual([['Gateshead', 2022]])
    expect(without).toHaveLength(4)
    const noJoiners = rows.filter(({ counts }) => counts.closing !== 0 && turnoverRates(counts).mean_flow_over_closing.rate === null)
    expect(noJoiners.map((row) => [row.unit, row.year])).toEqual([['Gateshead', 2022], ['Solihull', 2018]])
  })

  test('the nation, in full-time equivalents', () => {
    const nation = rowsOf(readTurnoverCounts(table(published), fullTime)).filter((row) => row.unit === 'National')
    const rates = nation.map(({ year, counts }) => [year, Math.round((turnoverRates(counts).leavers_over_closing.rate ?? 0) * 1000) / 10])
    expect(rates.slice(0, 3)).toEqual([[2023, 15.9], [2022, 17.1], [2021, 15.4]])
  })

  test('the opening is the closing of the year before, and unknown in the first year', () => {
    expect(of('National', 2023)?.counts).toMatchObject({ opening: 33689, closing: 35199, joiners: 6247, leavers: 5640, ownRequest: null })
    expect(of('National', 2017)?.counts).toMatchObject({ opening: null })
    expect(turnoverRates(of('National', 2017)?.counts ?? expect.fail()).leavers_over_average)
      .toMatchObject({ denominator: null, rate: null })
  })

  test('joiners and leavers do not account for the staff, and it is shown', () => {
    expect(unexplained(of('National', 2023)?.counts ?? expect.fail())).toBe(33689 + 6247 - 5640 - 35199)
    expect(unexplained(of('Gateshead', 2022)?.counts ?? expect.fail())).toBeNull()
  })
})

describe('a damaged file', () => {
  const damaged = (change: (text: string) => string) =>
    readTurnoverCounts(table(change('unit,year,in,began,left\nA,2022,10,1,2\nA,2023,9,x,\n')),
      { unit: ['unit'], year: 'year', closing: 'in', joiners: 'began', leavers: 'left' })

  test('whole, its blanks and marks stay unknown', () => {
    expect(rowsOf(damaged((text) => text)).map(({ counts }) => counts)).toMatchObject([
      { opening: null, closing: 10, joiners: 1, leavers: 2 }, { opening: 10, closing: 9, joiners: null, leavers: null },
    ])
  })

  test.each([
    ['a number that is none', 'A,2022,10', 'A,2022,1O', { line: 2, column: 'in', code: 'number_is_0_or_more' }],
    ['less than nothing', ',9,x,', ',-9,x,', { line: 3, column: 'in', code: 'number_is_0_or_more' }],
    ['no unit', 'A,2023', ',2023', { line: 3, column: 'unit', code: 'cell_is_needed' }],
    ['no year', 'A,2023', 'A,23', { line: 3, column: 'year', code: 'year_is_written_yyyy' }],
    ['a year twice', 'A,2023', 'A,2022', { line: 3, column: 'year', code: 'row_stands_twice' }],
    ['a column that is not there', 'began', 'started', { line: 1, column: 'began', code: 'column_is_missing' }],
  ])('is refused by line and column: %s', (_, from, to, fault) => {
    expect(damaged((text) => text.replace(from, to))).toEqual([fault])
  })

  test('tells every fault at once', () => {
    expect(damaged((text) => text.replace('10,1,2', 'ten,1,two'))).toHaveLength(2)
  })
})
