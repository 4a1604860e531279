import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { day, dayFromNumber, dayNumber } from './day.ts'
import { formatDay } from './format.ts'
import { parseDayInput, parseTimeInput } from './input.ts'

// A Saturday.
const today = day('2026-11-21')

test.each([
  ['2026-11-21', '2026-11-21'], ['20261121', '2026-11-21'],
  ['21/11', '2026-11-21'], ['21/11 2026', '2026-11-21'], ['21/11-2025', '2025-11-21'],
  ['21 nov', '2026-11-21'], ['21 nov.', '2026-11-21'], ['21 November 2025', '2025-11-21'], ['den 3 december', '2026-12-03'],
  ['3/1', '2027-01-03'], ['3 apr', '2027-04-03'], ['30/6', '2026-06-30'], ['29 feb', '2028-02-29'],
  ['idag', '2026-11-21'], ['I dag', '2026-11-21'], ['imorgon', '2026-11-22'], ['igår', '2026-11-20'], ['i  övermorgon', '2026-11-23'],
  ['tomorrow', '2026-11-22'], ['+14', '2026-12-05'], ['-3', '2026-11-18'], ['\u22123', '2026-11-18'], ['+0', '2026-11-21'],
  ['fre', '2026-11-27'], ['fredag', '2026-11-27'], ['lör', '2026-11-21'], ['to', '2026-11-26'], ['Friday', '2026-11-27'],
  ['fre 27 nov', '2026-11-27'], ['fre. 27/11', '2026-11-27'], ['fredag den 27 november 2026', '2026-11-27'], ['fri 27 nov', '2026-11-27'],
  ['tors 1 jan', '2026-01-01'],
])('%j is %s', (text, expected) => {
  expect(parseDayInput(text, today)).toBe(expected)
})

test.each([
  '', 'x', '2026-02-30', '20261301', '31/11', '32 nov', '0/1', '21 novvember', '21', '2111', '261121', '21-11-26', 'tors 27 nov', '1/2/3',
  '+99999', 'nov', 'constructor', '21/11 26', '2026-11-21 2026-11-22', 'idag imorgon', '+',
])('%j is no day', (text) => {
  expect(parseDayInput(text, today)).toBeNull()
})

test('a text of ten thousand letters is no day', () => {
  expect(parseDayInput('a'.repeat(10_000), today)).toBeNull()
  expect(parseTimeInput('1'.repeat(10_000), today)).toBeNull()
})

test('a field for what has been looks back, a field for what is to come looks ahead', () => {
  expect(parseDayInput('fre', today, 'past')).toBe('2026-11-20')
  expect(parseDayInput('lör', today, 'past')).toBe('2026-11-21')
  expect(parseDayInput('1/12', today, 'past')).toBe('2025-12-01')
  expect(parseDayInput('1/11', today, 'future')).toBe('2027-11-01')
  expect(parseDayInput('21/11', today, 'past')).toBe('2026-11-21')
})

test('what is shown can be typed back', () => {
  const someDay = fc.integer({ min: dayNumber(day('1954-01-01')), max: dayNumber(day('2100-12-31')) }).map(dayFromNumber)
  fc.assert(fc.property(someDay, fc.constantFrom('sv' as const, 'en' as const), (on, language) => {
    expect(parseDayInput(formatDay(on, language, 'long'), today)).toBe(on)
    expect(parseDayInput(formatDay(on, language, 'full'), today)).toBe(on)
    expect(parseDayInput(formatDay(on, language, 'weekday'), on)).toBe(on)
    expect(parseDayInput(formatDay(on, language, 'weekday', today), today)).toBe(on)
  }))
})

test('whatever is typed gives a day or nothing', () => {
  fc.assert(fc.property(fc.oneof(fc.string(), fc.string({ unit: fc.constantFrom(...'0123456789/-+. :idagfrenov'.split('')) })), (text) => {
    parseDayInput(text, today)
    parseTimeInput(text, today)
  }), { numRuns: 2000 })
})

test.each([
  ['14.45', null, '14:45'], ['14:45', null, '14:45'], ['1445', null, '14:45'],
  ['845', null, '08:45'], ['8.05', null, '08:05'], ['kl 14', null, '14:00'],
  ['kl. 14.45', null, '14:45'], ['i dag 14.45', '2026-11-21', '14:45'],
  ['idag 1445', '2026-11-21', '14:45'], ['igår kl 8', '2026-11-20', '08:00'],
  ['21/11 14.45', '2026-11-21', '14:45'], ['2026-11-20 08:12', '2026-11-20', '08:12'], ['fre 20 nov 14.45', '2026-11-20', '14:45'],
  ['21/11 2026 14.45', '2026-11-21', '14:45'],
])('%j is %s %s', (text, on, at) => {
  expect(parseTimeInput(text, today)).toEqual({ day: on, time: at })
})

test.each([
  '', '25.00', '14.60', '2460', '14', '5', '21/11 2026', '21 nov 2026', 'häromdagen 14.45', '14.45 i dag', '1.2.3',
  '12345', 'x14.45', '1,14.45',
])('%j is no time', (text) => {
  expect(parseTimeInput(text, today)).toBeNull()
})
