import { expect, test } from 'vitest'
import { day } from './day.ts'
import { countInWords,
  distanceFrom, formatDay, formatDayCount, formatInstant, formatNearDay, formatNumber, formatPercent, formatTime, formatWeek,
} from './format.ts'
import { instant, time } from './instant.ts'

const today = day('2026-11-24')

test('a day in each form and both languages', () => {
  const on = day('2026-11-26')
  expect(formatDay(on, 'sv')).toBe('tors 26 nov')
  expect(formatDay(on, 'en')).toBe('Thu 26 Nov')
  expect(formatDay(on, 'sv', 'short')).toBe('26 nov')
  expect(formatDay(on, 'sv', 'dayMonth')).toBe('torsdag 26 november')
  expect(formatDay(on, 'sv', 'long')).toBe('26 november 2026')
  expect(formatDay(on, 'en', 'long')).toBe('26 November 2026')
  expect(formatDay(on, 'sv', 'full')).toBe('torsdag 26 november 2026')
})

test('another year is written out when today is known', () => {
  expect(formatDay(day('2025-07-27'), 'sv', 'weekday', today)).toBe('sön 27 juli 2025')
  expect(formatDay(day('2026-07-27'), 'sv', 'short', today)).toBe('27 juli')
})

test('near days have words', () => {
  expect(formatNearDay(today, today, 'sv')).toBe('i dag')
  expect(formatNearDay(day('2026-11-23'), today, 'sv')).toBe('i går')
  expect(formatNearDay(day('2026-11-25'), today, 'en')).toBe('tomorrow')
  expect(formatNearDay(day('2026-11-22'), today, 'sv')).toBe('sön 22 nov')
  expect(formatInstant(instant('2026-11-23T15:48:00Z'), today, 'sv')).toBe('i går 16.48')
})

test('the pieces for "2 dagar kvar" and "1 dag försenad"', () => {
  expect(distanceFrom(today, day('2026-11-26'))).toEqual({ when: 'future', days: 2 })
  expect(distanceFrom(today, day('2026-11-23'))).toEqual({ when: 'past', days: 1 })
  expect(distanceFrom(today, today)).toEqual({ when: 'today', days: 0 })
  expect([0, 1, 2].map((days) => formatDayCount(days, 'sv'))).toEqual(['0 dagar', '1 dag', '2 dagar'])
  expect(formatDayCount(1, 'en')).toBe('1 day')
})

test('weeks and times', () => {
  expect(formatWeek('2026-W48', 'sv')).toBe('vecka 48')
  expect(formatWeek('2026-W01', 'en', true)).toBe('week 1 2026')
  expect(formatTime(time('08:12'), 'sv')).toBe('08.12')
  expect(formatTime(time('08:12'), 'en')).toBe('08:12')
})

test('numbers have decimal comma, hard space and a real minus', () => {
  expect(formatNumber(1_234_567.891, 'sv', 2)).toBe('1\u00a0234\u00a0567,89')
  expect(formatNumber(-1234.5, 'sv', 1)).toBe('\u22121\u00a0234,5')
  expect(formatNumber(1234.5, 'en', 1)).toBe('1,234.5')
  expect(formatNumber(-0.2, 'sv')).toBe('0')
  expect(formatNumber(999, 'sv')).toBe('999')
  expect(() => formatNumber(Number.NaN, 'sv')).toThrow(RangeError)
})

test('percent has a hard space in Swedish', () => {
  expect(formatPercent(0.912, 'sv')).toBe('91\u00a0%')
  expect(formatPercent(0.801, 'sv', 1)).toBe('80,1\u00a0%')
  expect(formatPercent(0.912, 'en')).toBe('91%')
})

test('a count inside a sentence is a word from two to twelve, and figures beyond', () => {
  expect(countInWords(2, 'sv')).toBe('två')
  expect(countInWords(12, 'sv', 'start')).toBe('Tolv')
  expect(countInWords(13, 'en')).toBe('13')
  expect(countInWords(1500, 'sv')).toBe('1\u00A0500')
})
