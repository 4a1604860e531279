import { readFileSync } from 'node:fs'
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays, day, dayFromNumber, dayFromParts, dayNumber, weekday, yearOf } from './day.ts'
import { easterDay, eveOn, holidayOn, isWorkingDay, nextWorkingDay } from './holidays.ts'

// Source named in test/data/kalender/README.md.
const published = new Map(
  readFileSync(new URL('../../test/data/kalender/swedish_holidays_2024_2025_example.csv', import.meta.url), 'utf8')
    .trim().split(/\r?\n/).slice(1).map((line) => line.split(',')).map(([on = '', name = '', kind = '']) => [on, { name, kind }]),
)

const someDay = fc.integer({ min: dayNumber(day('1954-01-01')), max: dayNumber(day('2100-12-31')) }).map(dayFromNumber)

test('every day of 2024 and 2025 has the published name and kind, or none', () => {
  expect(published.size).toBe(32)
  for (let on = day('2024-01-01'); on <= '2025-12-31'; on = addDays(on, 1)) {
    const row = published.get(on)
    expect([on, holidayOn(on)?.sv ?? null]).toEqual([on, row?.kind === 'allmän helgdag' ? row.name : null])
    expect([on, eveOn(on)?.sv ?? null]).toEqual([on, row?.kind === 'afton' ? row.name : null])
  }
})

test.each([
  ['2026-04-03', 'Långfredagen'], ['2026-04-05', 'Påskdagen'],
  ['2026-05-14', 'Kristi himmelsfärdsdag'], ['2026-05-24', 'Pingstdagen'],
  ['2026-06-20', 'Midsommardagen'], ['2026-10-31', 'Alla helgons dag'],
  ['2027-03-26', 'Långfredagen'], ['2027-05-06', 'Kristi himmelsfärdsdag'],
  ['2027-06-26', 'Midsommardagen'], ['2027-11-06', 'Alla helgons dag'],
  ['1954-06-07', 'Annandag pingst'], ['2004-05-31', 'Annandag pingst'],
  ['1954-06-26', 'Midsommardagen'], ['1954-11-06', 'Alla helgons dag'],
])('%s is %s', (on, name) => {
  expect(holidayOn(day(on))?.sv).toBe(name)
})

test('the National Day took the place of Whit Monday in 2005', () => {
  expect(holidayOn(day('2003-06-06'))).toBeNull()
  expect(isWorkingDay(day('2003-06-06'))).toBe(true)
  expect(holidayOn(day('2005-06-06'))?.sv).toBe('Sveriges nationaldag')
  expect(isWorkingDay(day('2004-05-31'))).toBe(false)
  expect(isWorkingDay(day('2005-05-16'))).toBe(true)
})

test('a day that is two holidays has one of the two names', () => {
  expect(holidayOn(day('2008-05-01'))?.sv).toBe('Första maj')
  expect(holidayOn(day('2049-06-06'))?.sv).toBe('Pingstdagen')
})

test.each([
  [1954, '04-18'], [1961, '04-02'], [1981, '04-19'], [2008, '03-23'], [2011, '04-24'],
  [2038, '04-25'], [2049, '04-18'], [2076, '04-19'], [2100, '03-28'],
])('Easter Day %i is %s', (year, on) => {
  expect(easterDay(year)).toBe(`${year}-${on}`)
})

test('Easter Day is always a Sunday from 22 March to 25 April', () => {
  for (let year = 1954; year <= 2100; year += 1) {
    const easter = easterDay(year)
    expect(weekday(easter)).toBe(7)
    expect(easter >= dayFromParts(year, 3, 22) && easter <= dayFromParts(year, 4, 25)).toBe(true)
  }
})

test('each year has the same number of holidays before and after the exchange', () => {
  for (let year = 1954; year <= 2100; year += 1) {
    const named = new Set<string>()
    for (let on = dayFromParts(year, 1, 1); yearOf(on) === year; on = addDays(on, 1)) {
      const found = holidayOn(on) ?? eveOn(on)
      if (found !== null) named.add(found.sv)
    }
    expect([year, named.size >= 15 && named.size <= 16]).toEqual([year, true])
  }
})

test('the next working day is a working day, not earlier, and no working day lies between', () => {
  fc.assert(fc.property(someDay.filter((on) => on < '2100-12-30'), (on) => {
    const next = nextWorkingDay(on)
    expect(isWorkingDay(next)).toBe(true)
    expect(next >= on).toBe(true)
    for (let between = on; between < next; between = addDays(between, 1)) expect(isWorkingDay(between)).toBe(false)
    expect(nextWorkingDay(addDays(on, 1)) >= next).toBe(true)
  }))
})

test('Christmas Eve on a Thursday moves the last day to Monday', () => {
  expect(nextWorkingDay(day('2026-12-24'))).toBe('2026-12-28')
  expect(nextWorkingDay(day('2026-06-19'))).toBe('2026-06-22')
  expect(nextWorkingDay(day('2026-04-02'))).toBe('2026-04-02')
  expect(nextWorkingDay(day('2100-12-31'))).toBe('2101-01-03')
})

test('a day squeezed between a holiday and a weekend is an ordinary day', () => {
  expect(isWorkingDay(day('2026-05-15'))).toBe(true)
  expect(isWorkingDay(day('2026-01-05'))).toBe(true)
})

test.each(['1953-12-31', '2101-01-01', '1900-05-01'])('%s is refused', (on) => {
  expect(() => holidayOn(day(on))).toThrow('1954 to 2100')
  expect(() => eveOn(day(on))).toThrow(RangeError)
  expect(() => isWorkingDay(day(on))).toThrow(RangeError)
  expect(() => nextWorkingDay(day(on))).toThrow(RangeError)
})
