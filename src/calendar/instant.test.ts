import * as fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { expect, test } from 'vitest'
import { day, dayFromNumber, dayNumber } from './day.ts'
import { dayOf, epochMs, instant, instantFrom, instantOf, isInstant, minutesBetween, time, timeOf } from './instant.ts'

const first = Date.UTC(1980, 0, 1)
const last = Date.UTC(2100, 11, 31, 22)
const HOUR = 3_600_000
const intl = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Stockholm', dateStyle: 'short', timeStyle: 'short' })

function agreesWithIntl(ms: number): void {
  expect(`${dayOf(ms)} ${timeOf(ms)}`).toBe(intl.format(ms).replace(/\s/, ' '))
}

test('day and time in Sweden agree with Intl at any instant from 1980 to 2100', () => {
  fc.assert(fc.property(fc.integer({ min: first, max: last }), agreesWithIntl), { numRuns: 3000 })
})

test('day and time agree with Intl in the hours around every change of the clock', () => {
  for (let year = 1980; year <= 2100; year += 1) {
    for (const month of [2, 3, 8, 9]) {
      for (let date = 1; date <= 31; date += 1) {
        const oneInTheNight = Date.UTC(year, month, date, 1)
        if (new Date(oneInTheNight).getUTCDay() !== 0) continue
        for (const ms of [-HOUR, -1, 0, HOUR]) agreesWithIntl(oneInTheNight + ms)
      }
    }
  }
})

test('half an hour past midnight in Stockholm is already the new day', () => {
  expect(dayOf(instant('2026-11-20T23:30:00Z'))).toBe('2026-11-21')
  expect(dayOf(instant('2026-07-01T21:59:59Z'))).toBe('2026-07-01')
  expect(dayOf(instant('2026-07-01T22:00:00Z'))).toBe('2026-07-02')
  expect(timeOf(instant('2026-07-01T22:00:00Z'))).toBe('00:00')
})

test('an instant is read as ISO 8601 and as PostgreSQL writes it', () => {
  expect(instant('2026-11-21T15:05:00+01:00')).toBe('2026-11-21T14:05:00.000Z')
  expect(instant('2026-11-21 15:05:00.123456+01')).toBe('2026-11-21T14:05:00.123Z')
  expect(instant('2026-11-21T14:05Z')).toBe('2026-11-21T14:05:00.000Z')
  expect(instant('2026-01-01T00:30:00+0100')).toBe('2025-12-31T23:30:00.000Z')
})

test.each(['2026-11-21T14:05:00', '2026-11-21', '2026-02-30T00:00:00Z', '2026-11-21T24:00:00Z', '2026-11-21T14:60:00Z', ''])(
  '%j is no instant', (text) => {
    expect(() => instant(text)).toThrow(RangeError)
    expect(isInstant(text)).toBe(false)
  })

test('text and milliseconds are the same instant, and text sorts as time', () => {
  fc.assert(fc.property(fc.integer({ min: -1e13, max: 1e13 }), fc.integer({ min: -1e13, max: 1e13 }), (one, other) => {
    expect(epochMs(instantFrom(one))).toBe(one)
    expect(instantFrom(one)).toBe(new Date(one).toISOString())
    expect(instantFrom(one) < instantFrom(other)).toBe(one < other)
  }))
})

test('a day and a time become the instant that Temporal finds, also where the clock is changed', () => {
  const someDay = fc.oneof(
    fc.integer({ min: dayNumber(day('1980-01-01')), max: dayNumber(day('2100-12-31')) }).map(dayFromNumber),
    fc.constantFrom(day('2026-03-29'), day('2026-10-25'), day('1980-04-06'), day('1995-09-24')),
  )
  fc.assert(fc.property(someDay, fc.integer({ min: 0, max: 1439 }), (on, minutes) => {
    const at = time(`${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`)
    const expected = Temporal.PlainDateTime.from(`${on}T${at}`).toZonedDateTime('Europe/Stockholm').epochMilliseconds
    expect(epochMs(instantOf(on, at))).toBe(expected)
  }), { numRuns: 1000 })
})

test('minutes between two instants are cut off', () => {
  expect(minutesBetween(instant('2026-11-21T14:00:00Z'), instant('2026-11-21T14:29:59Z'))).toBe(29)
  expect(minutesBetween(instant('2026-11-21T14:00:00Z'), instant('2026-11-21T13:30:30Z'))).toBe(-29)
})
