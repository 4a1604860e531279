import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { turnoverDefinitions, turnoverRates, unexplained } from './turnover.ts'
import type { TurnoverCounts, TurnoverDefinition } from './turnover.ts'

const counts: TurnoverCounts = {
  opening: 40, closing: 44, joiners: 12, leavers: 7, internal: 1, retired: 2, ownRequest: 4, permanent: 40,
  permanentBefore: 38, permanentGone: 6,
}
/** What each definition is made of, as the sources have it. */
const inputs: Record<TurnoverDefinition, ReadonlyArray<keyof TurnoverCounts>> = {
  leavers_over_average: ['leavers', 'opening', 'closing'], joiners_over_average: ['joiners', 'opening', 'closing'],
  min_joiners_leavers_over_average: ['joiners', 'leavers', 'opening', 'closing'], min_over_closing: ['joiners', 'leavers', 'closing'],
  own_request_over_permanent: ['ownRequest', 'permanent'], leavers_over_closing: ['leavers', 'closing'],
  mean_flow_over_closing: ['joiners', 'leavers', 'closing'], mobility_over_average: ['leavers', 'internal', 'opening', 'closing'],
  n00216: ['permanentGone', 'permanentBefore'],
}
const known = fc.record(Object.fromEntries(Object.keys(counts).map((key) => [key, fc.integer({ min: 0, max: 500 })])))
const some = fc.tuple(known, fc.subarray(Object.keys(counts))).map(([all, absent]): TurnoverCounts =>
  ({ ...counts, ...all, ...Object.fromEntries(absent.map((key) => [key, null])) }))

test('every definition, worked by hand', () => {
  expect(turnoverRates(counts)).toEqual({
    leavers_over_average: { numerator: 7, denominator: 42, rate: 7 / 42 },
    joiners_over_average: { numerator: 12, denominator: 42, rate: 12 / 42 },
    min_joiners_leavers_over_average: { numerator: 7, denominator: 42, rate: 7 / 42 },
    min_over_closing: { numerator: 7, denominator: 44, rate: 7 / 44 },
    own_request_over_permanent: { numerator: 4, denominator: 40, rate: 0.1 },
    leavers_over_closing: { numerator: 7, denominator: 44, rate: 7 / 44 },
    mean_flow_over_closing: { numerator: 9.5, denominator: 44, rate: 9.5 / 44 },
    mobility_over_average: { numerator: 8, denominator: 42, rate: 8 / 42 },
    n00216: { numerator: 6, denominator: 38, rate: 6 / 38 },
  })
})

test('when fewer joined than left, the joiners are the lesser', () => {
  const { min_joiners_leavers_over_average: lesser, min_over_closing: overClosing } = turnoverRates({ ...counts, joiners: 3 })
  expect([lesser.numerator, overClosing.numerator]).toEqual([3, 3])
})

describe('retirement', () => {
  test('is taken away from every definition that counts leavers', () => {
    const rates = turnoverRates(counts, 'without')
    expect(turnoverDefinitions.map((id) => rates[id].numerator)).toEqual([5, 12, 5, 5, 4, 5, 8.5, 6, 6])
  })

  test('is added to own requests, where it is not counted', () => {
    const rates = turnoverRates(counts, 'with')
    expect(turnoverDefinitions.map((id) => rates[id].numerator)).toEqual([7, 12, 7, 7, 6, 7, 9.5, 8, 6])
  })

  test('of more than left is refused when it is to be taken away', () => {
    expect(() => turnoverRates({ ...counts, retired: 8 }, 'without')).toThrow(RangeError)
  })

  test('that nobody counted leaves no numbers without it, and does not touch the others', () => {
    const unknown = { ...counts, retired: null }
    expect(turnoverRates(unknown, 'without').leavers_over_average).toEqual({ numerator: null, denominator: 42, rate: null })
    expect(turnoverRates(unknown).leavers_over_average.rate).toBe(7 / 42)
  })
})

test('a number that is missing gives null and what is known of the two, never 0', () => {
  const { leavers_over_closing: closing, mobility_over_average: mobility, joiners_over_average: joiners } =
    turnoverRates({ ...counts, leavers: null, opening: null })
  expect(closing).toEqual({ numerator: null, denominator: 44, rate: null })
  expect(mobility).toEqual({ numerator: null, denominator: null, rate: null })
  expect(joiners).toEqual({ numerator: 12, denominator: null, rate: null })
})

test('a rate is known exactly when all that it is made of is, and there is somebody to divide by', () => {
  fc.assert(fc.property(some, (given) => {
    const rates = turnoverRates(given)
    for (const id of turnoverDefinitions) {
      const { numerator, denominator, rate } = rates[id]
      const whole = inputs[id].every((key) => given[key] !== null)
      expect(rate !== null, id).toBe(whole && denominator !== 0)
      if (rate !== null) expect(rate, id).toBe((numerator ?? NaN) / (denominator ?? NaN))
    }
  }))
})

test('the lesser is never more than the leavers, nor mobility less than them', () => {
  fc.assert(fc.property(known, (all) => {
    const rates = turnoverRates({ ...counts, ...all })
    const rate = (id: TurnoverDefinition): number => rates[id].rate ?? 0
    expect(rate('min_joiners_leavers_over_average')).toBeLessThanOrEqual(rate('leavers_over_average'))
    expect(rate('mobility_over_average')).toBeGreaterThanOrEqual(rate('leavers_over_average'))
    expect(rate('mean_flow_over_closing')).toBeGreaterThanOrEqual(rate('min_over_closing'))
  }))
})

test('nobody at all has no rate, but both numbers', () => {
  const none = { ...counts, opening: 0, closing: 0, leavers: 0, permanent: 0 }
  expect(turnoverRates(none).leavers_over_average).toEqual({ numerator: 0, denominator: 0, rate: null })
})

describe('unexplained', () => {
  test('is what the flows leave over', () => {
    expect(unexplained(counts)).toBe(1)
    expect(unexplained({ ...counts, closing: 45 })).toBe(0)
    expect(unexplained({ ...counts, opening: 0.1, joiners: 0.2, leavers: 0, closing: 0.3 })).toBe(0)
  })

  test('is null when one of the four is', () => {
    for (const key of ['opening', 'closing', 'joiners', 'leavers']) expect(unexplained({ ...counts, [key]: null }), key).toBeNull()
    expect(unexplained({ ...counts, internal: null, retired: null })).toBe(1)
  })
})
