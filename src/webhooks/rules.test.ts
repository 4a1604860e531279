import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { instant, instantFrom } from '../calendar/instant.ts'
import type { Instant } from '../calendar/instant.ts'
import { isAllowedAddress, isGivenUp, isTaken, nextTry, standingOf } from './rules.ts'

const happened = instant('2026-11-24T07:00:00.000Z')
const later = (minutes: number): Instant => instantFrom(Date.parse(happened) + minutes * 60_000)

describe('a delivery that failed', () => {
  test('is tried again after 1, 2, 4 ... minutes and then every fourth hour, for a day', () => {
    const pauses: number[] = []
    let now = happened
    for (let tries = 1; ; tries += 1) {
      const next = nextTry(tries, happened, now)
      if (next === null) break
      pauses.push((Date.parse(next) - Date.parse(now)) / 60_000)
      now = next
    }
    expect(pauses).toEqual([1, 2, 4, 8, 16, 32, 64, 128, 240, 240, 240, 240])
    expect(Date.parse(now) - Date.parse(happened)).toBeLessThan(86_400_000)
  })

  test('is never tried later than a day after the fact', () => {
    fc.assert(fc.property(fc.integer({ min: 1, max: 60 }), fc.integer({ min: 0, max: 3000 }), (tries, minutes) => {
      const next = nextTry(tries, happened, later(minutes))
      return next === null || (next > later(minutes) && next <= later(1440))
    }))
  })
})

test('a webhook is given up after a week of failures', () => {
  expect([isGivenUp(happened, later(7 * 1440 - 1)), isGivenUp(happened, later(7 * 1440))]).toEqual([false, true])
})

test('only success is an arrival; a redirect is none', () => {
  expect([200, 202, 204, 301, 307, 404, 500].filter(isTaken)).toEqual([200, 202, 204])
})

test.each([
  ['https://system.example/helhet', true, true], ['http://localhost:8080/x', true, false], ['http://127.0.0.1:8080/', true, false],
  ['http://system.example/', false, false], ['https://user:pass@system.example/', false, false], ['https://inre/', true, false],
  ['http://localhost.system.example/', false, false], ['http://localhost@system.example/', false, false], ['ftp://system.example/', false, false],
  ['javascript:alert(1)', false, false], ['https://system.example/#del', false, false], ['system.example', false, false], ['', false, false],
])('%s may be told things: in a demo %s, in production %s', (address, demo, production) => {
  expect([isAllowedAddress(address, 'demo'), isAllowedAddress(address, 'production')]).toEqual([demo, production])
})

test('how it stands is told from the dates', () => {
  const none = { endedAt: null, endedWhy: null, failingSince: null, lastArrivedAt: null }
  expect([
    standingOf(none), standingOf({ ...none, lastArrivedAt: happened }), standingOf({ ...none, lastArrivedAt: happened, failingSince: happened }),
    standingOf({ ...none, endedAt: happened, endedWhy: 'ended' }), standingOf({ ...none, endedAt: happened, endedWhy: 'failing' }),
  ]).toEqual(['untried', 'works', 'failing', 'ended', 'ended_failing'])
})
