import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { controlCharts } from './control-chart.ts'

describe('agrees with the examples of the NIST/SEMATECH e-Handbook (public domain)', () => {
  test('6.3.2.2 individuals: ten batches', () => {
    const { individuals, movingRange } = controlCharts([49.6, 47.6, 49.9, 51.3, 47.8, 51.2, 52.6, 52.4, 53.6, 52.1], {})
    expect(individuals.centre).toBeCloseTo(50.81, 10)
    expect(individuals.upper).toBeCloseTo(55.8041, 3)
    expect(individuals.lower).toBeCloseTo(45.8159, 3)
    expect(individuals.signals).toEqual([])
    expect(movingRange.centre).toBeCloseTo(1.8778, 4)
  })

  test('6.3.2.4 EWMA: known centre 50 and sigma 2.0539, lambda 0.3', () => {
    const values = [52, 47, 53, 49.3, 50.1, 47, 51, 50.1, 51.2, 50.5, 49.6, 47.6, 49.9, 51.3, 47.8, 51.2, 52.6, 52.4, 53.6, 52.1]
    const { ewma } = controlCharts(values, { centre: 50, sigma: 2.0539, lambda: 0.3 })
    expect(ewma.upper).toBeCloseTo(52.5884, 3)
    expect(ewma.lower).toBeCloseTo(47.4115, 3)
    expect(ewma.values.slice(0, 4).map((value) => value.toFixed(2))).toEqual(['50.60', '49.52', '50.56', '50.18'])
    expect(ewma.signals).toEqual([])
  })

  test('6.3.2.3 CUSUM: centre 325, slack 0.3175, limit 4.1959: the fourteenth mean is the first signal', () => {
    const values = [324.925, 324.675, 324.725, 324.35, 325.35, 325.225, 324.125, 324.525, 325.225, 324.6, 324.625, 325.15,
      328.325, 327.25, 327.825, 328.5, 326.675, 327.775, 326.875, 328.35]
    const { cusum } = controlCharts(values, { centre: 325, sigma: 1, k: 0.3175, h: 4.1959 })
    expect(cusum.signals).toEqual([13, 14, 15, 16, 17, 18, 19])
    expect(cusum.high[13]).toBeCloseTo(4.94, 2)
    expect(cusum.high.at(-1)).toBeCloseTo(18.8, 0)
  })
})

test('names the rule of each signal', () => {
  const usual = [10, 12, 9, 11, 10, 12, 9, 11, 10, 11]
  const rulesOf = (...later: number[]) => controlCharts([...usual, ...later], { baseline: 10 }).individuals.rules
  expect(rulesOf(25)).toEqual([{ index: 10, rule: 'beyond-limits' }])
  expect(rulesOf(11, 11, 11, 11, 11, 11, 11, 11)).toContainEqual({ index: 16, rule: 'eight-on-one-side' })
  expect(rulesOf(7, 10, 7, 7)).toEqual([{ index: 13, rule: 'three-of-four-near-limit' }])
  expect(rulesOf(11, 10, 11)).toEqual([])
})

test('a level that stays gives no signal, whatever fraction it is', () => {
  fc.assert(fc.property(fc.double({ min: -1e6, max: 1e6, noNaN: true }), fc.integer({ min: 2, max: 60 }), (level, length) => {
    const { individuals, movingRange, ewma, cusum } = controlCharts(Array.from({ length }, () => level), {})
    expect([individuals.signals, movingRange.signals, ewma.signals, cusum.signals]).toEqual([[], [], [], []])
  }))
})

test('with a baseline no later value moves the limits', () => {
  fc.assert(fc.property(fc.array(fc.integer({ min: 0, max: 50 }), { minLength: 12, maxLength: 30 }), fc.integer({ min: 0, max: 999 }), (values, last) => {
    const [first, second] = [values, [...values.slice(0, -1), last]].map((all) => controlCharts(all, { baseline: 10 }))
    expect(second?.individuals).toMatchObject({ centre: first?.individuals.centre, lower: first?.individuals.lower, upper: first?.individuals.upper })
    expect(second?.ewma.values.slice(0, -1)).toEqual(first?.ewma.values.slice(0, -1))
  }))
})

test('without spread anything else than the level is a signal', () => {
  expect(controlCharts([5, 5, 5, 5, 6], { baseline: 4 }).individuals.rules).toEqual([{ index: 4, rule: 'beyond-limits' }])
})
