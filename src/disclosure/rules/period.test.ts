import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, day, dayFromNumber } from '../../calendar/day.ts'
import { unitTree } from './measure.ts'
import { daysOf, duePeriods, periodBefore, periodKinds, periodOf } from './period.ts'

const anyDay = fc.integer({ min: 0, max: 40_000 }).map(dayFromNumber)

describe('a period', () => {
  test.each([
    ['2027-01-01', 'week', '2026-W53'], ['2026-11-24', 'month', '2026-11'], ['2026-09-30', 'quarter', '2026-Q3'],
    ['2026-10-01', 'quarter', '2026-Q4'], ['2026-12-31', 'year', '2026'],
  ] as const)('%s is in the %s %s', (on, kind, period) => {
    expect(periodOf(day(on), kind)).toBe(period)
  })

  test('holds the day it was found by, and the next begins the day after its last', () => {
    fc.assert(fc.property(anyDay, fc.constantFrom(...periodKinds), (on, kind) => {
      const period = periodOf(on, kind)
      const { from, to } = daysOf(period)
      expect(from <= on && on <= to).toBe(true)
      const next = periodOf(addDays(to, 1), kind)
      expect([daysOf(next).from, periodBefore(next, kind)]).toEqual([addDays(to, 1), period])
    }))
  })

  test('is due when it has been over for the days of grace', () => {
    expect(duePeriods('month', day('2026-11-07'), 7, 2)).toEqual(['2026-08', '2026-09'])
    expect(duePeriods('month', day('2026-11-08'), 7, 2)).toEqual(['2026-09', '2026-10'])
    expect(duePeriods('quarter', day('2027-01-15'), 14, 1)).toEqual(['2026-Q4'])
  })

  test('written otherwise is none', () => {
    expect(() => daysOf('2026-Q5')).toThrow(RangeError)
  })
})

test('the tree of units has a node for a kind with several units, and for no other', () => {
  const unit = (id: string, kind: string): { id: string; name: string; kind: string } => ({ id, name: id.toUpperCase(), kind })
  expect(unitTree([unit('a', 'intake'), unit('b', 'investigation'), unit('c', 'investigation')])).toEqual([
    { key: 'all', parent: null, name: '' }, { key: 'a', parent: 'all', name: 'A' }, { key: 'investigation', parent: 'all', name: '' },
    { key: 'b', parent: 'investigation', name: 'B' }, { key: 'c', parent: 'investigation', name: 'C' },
  ])
  expect(unitTree([unit('b', 'investigation'), unit('c', 'investigation')]).map(({ key, parent }) => [key, parent]))
    .toEqual([['all', null], ['b', 'all'], ['c', 'all']])
})
