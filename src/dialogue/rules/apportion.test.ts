import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { apportionmentMethods } from '../contract/apportion.ts'
import type { ApportionAnswer, ApportionmentMethod } from '../contract/apportion.ts'
import { apportion } from './apportion.ts'

type Sent = ReadonlyArray<readonly [string, number, number?]>

function divide(method: ApportionmentMethod, seats: number, units: Sent, firstDivisor = 1.4): ApportionAnswer {
  return apportion({ method, seats, units: units.map(([name, weight, floor = 0]) => ({ name, weight, floor })), firstDivisor })
}
const seatsOf = ({ units }: ApportionAnswer): number[] => units.map(({ seats }) => seats)

test('52 of 290 by group are 1, 8, 4, 11, 4, 5, 9, 6 and 4', () => {
  const groups: Sent = [['A1', 3], ['A2', 43], ['B3', 23], ['B4', 63], ['B5', 24], ['C6', 27], ['C7', 51], ['C8', 35], ['C9', 21]]
  const answer = divide('largest-remainder', 52, groups)
  expect(seatsOf(answer)).toEqual([1, 8, 4, 11, 4, 5, 9, 6, 4])
  expect(answer.order).toEqual(['C6', 'C9', 'A2', 'A1'])
  expect(answer.units[0]).toEqual({ name: 'A1', fullSeats: 0, remainder: expect.closeTo(156 / 290, 14), seats: 1 })
})

// Worked by hand. Quotas of 10 000: 4.7, 1.6, 1.59, 1.2, 0.6, 0.31. By odd divisors the last seats go to 16 000 / 3 and 15 900 / 3, before
// 47 000 / 9; with the first at 1.4 the 6 000 come behind that. By 1, 2, 3 to 16 000 / 2 and 15 900 / 2.
const votes: Sent = [['a', 47_000], ['b', 16_000], ['c', 15_900], ['d', 12_000], ['e', 6_000], ['f', 3_100]]

test.each([
  ['largest-remainder', [5, 2, 1, 1, 1, 0]],
  ['sainte-lague', [4, 2, 2, 1, 1, 0]],
  ['modified-sainte-lague', [5, 2, 2, 1, 0, 0]],
  ['dhondt', [5, 2, 2, 1, 0, 0]],
] as const)('%s gives known seats', (method, seats) => {
  expect(seatsOf(divide(method, 10, votes))).toEqual(seats)
})

test('the first divisor keeps the small out for longer the higher it is', () => {
  const units: Sent = [['large', 100], ['small', 27]]
  expect(seatsOf(divide('modified-sainte-lague', 3, units, 1))).toEqual([2, 1])
  expect(seatsOf(divide('modified-sainte-lague', 3, units, 1.4))).toEqual([3, 0])
})

test('a floor is met first and the rest is divided between the others', () => {
  const answer = divide('largest-remainder', 10, [['tiny', 1, 2], ['one', 50], ['other', 49]])
  expect(seatsOf(answer)).toEqual([2, 4, 4])
  expect(answer.units[1]).toMatchObject({ fullSeats: 4, remainder: expect.closeTo(4 / 99, 14) })
  expect(seatsOf(divide('dhondt', 5, [['tiny', 1, 1], ['one', 55], ['other', 45]]))).toEqual([1, 2, 2])
})

describe('ties', () => {
  test('are told, and the first of the list gets the seat', () => {
    const answer = divide('largest-remainder', 2, [['a', 1], ['b', 1], ['c', 1]])
    expect(answer).toMatchObject({ ties: [{ names: ['a', 'b', 'c'], seats: 2, given: ['a', 'b'] }] })
    expect(divide('dhondt', 2, [['a', 2], ['b', 1], ['c', 0]]).ties).toEqual([{ names: ['a', 'b'], seats: 1, given: ['a'] }])
  })

  test('are exact: a tenth and a fifth are a third and two thirds of three tenths', () => {
    expect(divide('sainte-lague', 2, [['a', 0.1], ['b', 0.3]]).ties).toEqual([{ names: ['a', 'b'], seats: 1, given: ['a'] }])
    expect(divide('sainte-lague', 2, [['a', 0.1], ['b', 0.300_000_000_000_001]]).ties).toEqual([])
  })

  test('that decide nothing are not told', () => {
    expect(divide('dhondt', 2, [['a', 1], ['b', 1]]).ties).toEqual([])
  })
})

test.each([
  [[['a', 1], ['a', 1]], 'same name'], [[['a', 0], ['b', 0]], 'weighs anything'], [[['a', 1, 3], ['b', 1, 3]], 'floors ask for more'],
] as const)('refuses %j', (units, words) => {
  expect(() => divide('largest-remainder', 5, units)).toThrow(words)
})

const problem = fc.record({
  method: fc.constantFrom(...apportionmentMethods),
  seats: fc.integer({ min: 0, max: 80 }),
  weights: fc.array(
    fc.oneof(fc.integer({ min: 0, max: 1000 }), fc.double({ min: 0, max: 1e9, noNaN: true })), { minLength: 1, maxLength: 12 },
  ),
  floors: fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 12, maxLength: 12 }),
}).filter(({ weights }) => weights.some((weight) => weight > 0))

describe('whatever is sent', () => {
  test('every seat is given, and each floor is met', () => {
    fc.assert(fc.property(problem, ({ method, seats, weights, floors }) => {
      const units: Sent = weights.map((weight, at) => [`u${at}`, weight, floors[at] ?? 0])
      fc.pre(units.reduce((sum, [, , floor = 0]) => sum + floor, 0) <= seats)
      const got = seatsOf(divide(method, seats, units))
      expect(got.reduce((sum, each) => sum + each, 0)).toBe(seats)
      expect(got.every((each, at) => each >= (floors[at] ?? 0))).toBe(true)
    }))
  })

  test('without floors who weighs more never gets less, and largest remainder stays within the quota', () => {
    fc.assert(fc.property(problem, ({ method, seats, weights }) => {
      const { units } = divide(method, seats, weights.map((weight, at) => [`u${at}`, weight]))
      for (const [a, one] of units.entries()) {
        const lighter = units.filter((_, b) => (weights[a] ?? 0) > (weights[b] ?? 0))
        expect(lighter.every(({ seats: theirs }) => one.seats >= theirs)).toBe(true)
        if (method === 'largest-remainder') expect([one.fullSeats, one.fullSeats + 1]).toContain(one.seats)
      }
    }))
  })

  test('divisors never take a seat back when there is one more to give', () => {
    fc.assert(fc.property(problem, ({ method, seats, weights }) => {
      fc.pre(method !== 'largest-remainder')
      const units: Sent = weights.map((weight, at) => [`u${at}`, weight])
      const [fewer, more] = [seatsOf(divide(method, seats, units)), seatsOf(divide(method, seats + 1, units))]
      expect(more.every((each, at) => each >= (fewer[at] ?? 0))).toBe(true)
    }))
  })
})
