import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, day } from '../../calendar/day.ts'
import { availableHours, forecastClocks, hoursLeft } from './forecast-clocks.ts'

const today = day('2026-11-24')
const span = (hours: readonly number[]) => hours.map((each, place) => ({ on: addDays(today, place), hours: each }))
const clock = (id: string, due: number, hours: number, began = 0) => ({ id, startedOn: addDays(today, began), dueOn: addDays(today, due), hours })

describe('what is left of a duty', () => {
  test.each([[0, 10, 8], [-10, 10, 4], [-30, 10, 2], [-10, 0, 2], [-20, -3, 2], [0, 0, 2]])('begun %i days from now, due in %i: of eight hours %d', (began, due, left) => {
    expect(hoursLeft(clock('a', due, 8, began), today)).toBeCloseTo(left, 9)
  })
})

describe('the hours there are', () => {
  const staff = [{ id: 'a', share: 1, from: day('2020-01-01'), to: null }, { id: 'b', share: 0.5, from: day('2020-01-01'), to: day('2026-11-25') }]

  test('a full and a half post, one away, a free Saturday, and one who leaves on Wednesday', () => {
    const away = [{ id: 'a', on: day('2026-11-25'), share: 1 }, { id: 'a', on: day('2026-11-25'), share: 0.5 }]
    const days = availableHours(staff, away, { today, days: 5, clockShare: 0.5 })
    expect(days.map(({ hours }) => hours)).toEqual([6, 2, 4, 4, 0])
  })

  test('nobody works on Christmas Eve, Christmas Day and Boxing Day', () => {
    expect(availableHours(staff.slice(0, 1), [], { today: day('2026-12-23'), days: 5, clockShare: 1 }).map(({ hours }) => hours)).toEqual([8, 0, 0, 0, 0])
  })
})

describe('which duties break', () => {
  test('four hours a day, one of six due on the second day and one of four due on the second: the later one is done on the third', () => {
    const { clocks, breaking, least } = forecastClocks([clock('b', 1, 4), clock('a', 1, 6)], span([4, 4, 4]), today)
    expect(clocks.map(({ id, finishedOn, breaks }) => [id, finishedOn, breaks])).toEqual([['a', '2026-11-25', false], ['b', '2026-11-26', true]])
    expect([breaking, least]).toEqual([1, 1])
  })

  test('an overdue one goes first, takes its hours, and is not counted as breaking', () => {
    const { clocks, breaking, overdue } = forecastClocks([clock('late', -2, 16, -9), clock('soon', 0, 4)], span([4, 4]), today)
    expect(clocks.map(({ id, finishedOn, overdue: was, breaks }) => [id, finishedOn, was, breaks])).toEqual([
      ['late', '2026-11-24', true, false], ['soon', '2026-11-25', false, true]])
    expect([breaking, overdue]).toEqual([1, 1])
  })

  test('one long duty first breaks three short ones after it; left until last it breaks alone', () => {
    const { breaking, least } = forecastClocks([clock('long', 1, 8), clock('x', 2, 2), clock('y', 2, 2), clock('z', 2, 2)], span([2, 2, 2, 2, 2, 2, 2]), today)
    expect([breaking, least]).toEqual([4, 1])
  })

  test('without hours everything breaks, and nothing is ever finished', () => {
    expect(forecastClocks([clock('a', 3, 2)], span([0, 0, 0]), today)).toMatchObject({ breaking: 1, clocks: [{ finishedOn: null }] })
  })

  const duties = fc.array(fc.record({ due: fc.integer({ min: -3, max: 9 }), hours: fc.integer({ min: 0, max: 20 }), began: fc.integer({ min: -9, max: 0 }) }), { maxLength: 8 })
    .map((rows) => rows.map(({ due, hours, began }, place) => clock(String(place), Math.max(due, began), hours, began)))
  const hours = fc.array(fc.integer({ min: 0, max: 12 }), { minLength: 1, maxLength: 10 })

  test('more hours never break more, and one more duty never fewer', () => {
    fc.assert(fc.property(duties, hours, fc.integer({ min: 0, max: 9 }), (clocks, each, place) => {
      const more = each.map((value, at) => (at === place ? value + 3 : value))
      expect(forecastClocks(clocks, span(more), today).breaking).toBeLessThanOrEqual(forecastClocks(clocks, span(each), today).breaking)
      expect(forecastClocks(clocks.slice(1), span(each), today).breaking).toBeLessThanOrEqual(forecastClocks(clocks, span(each), today).breaking)
    }))
  })

  test('the least that must break is what trying every choice finds, and none must break exactly when none does', () => {
    fc.assert(fc.property(duties, hours, (clocks, each) => {
      const { breaking, least } = forecastClocks(clocks, span(each), today)
      expect(least).toBe(leastByTrying(clocks, each))
      expect(least === 0).toBe(breaking === 0)
    }), { numRuns: 200 })
  })
})

/** Every set of duties that could be kept, the largest that holds until each of its last days; overdue ones are done first. */
function leastByTrying(clocks: readonly ReturnType<typeof clock>[], each: readonly number[]): number {
  const open = clocks.filter(({ dueOn }) => dueOn >= today)
  const before = clocks.filter(({ dueOn }) => dueOn < today).reduce((sum, one) => sum + hoursLeft(one, today), 0)
  const until = (on: string): number => span(each).filter((one) => one.on <= on).reduce((sum, one) => sum + one.hours, 0)
  const holds = (kept: typeof open): boolean => kept.every(({ dueOn }) => before + kept.filter((one) => one.dueOn <= dueOn)
    .reduce((sum, one) => sum + hoursLeft(one, today), 0) <= until(dueOn) + 1e-9)
  const sets = Array.from({ length: 2 ** open.length }, (_, bits) => open.filter((__, place) => Math.floor(bits / 2 ** place) % 2 === 1))
  return open.length - Math.max(...sets.filter(holds).map(({ length }) => length))
}
