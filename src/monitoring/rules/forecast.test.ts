import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { chance } from '../../../test/monitoring/simulated.ts'
import { compared, covered, cutsOf } from '../../../test/monitoring/forecasting.ts'
import { forecast } from './forecast.ts'
import { seasonOf } from './season.ts'

const months = Array.from({ length: 60 }, (_, at) => 40 + 0.2 * at + 12 * Math.cos(2 * Math.PI * at / 12))

describe('a forecast', () => {
  test('carries season and trend on', () => {
    const { mean } = forecast({ series: months, frequency: 12, horizon: 12, levels: [] })
    const came = Array.from({ length: 12 }, (_, step) => 40 + 0.2 * (60 + step) + 12 * Math.cos(2 * Math.PI * (60 + step) / 12))
    mean.forEach((value, step) => expect(Math.abs(value / (came[step] ?? 1) - 1)).toBeLessThan(0.12))
  })

  test('of a level series is the level', () => {
    const { mean, intervals } = forecast({ series: [7, 7, 7, 7, 7, 7], frequency: 1, horizon: 2, levels: [80] })
    mean.forEach((value) => expect(value).toBeCloseTo(7, 6))
    expect(intervals['80']?.lower).toHaveLength(2)
  })

  test('is never below zero where nothing was', () => {
    const { mean, intervals } = forecast({ series: [9, 7, 6, 4, 3, 2, 1, 0], frequency: 1, horizon: 12, levels: [95] })
    expect(Math.min(...mean, ...(intervals['95']?.lower ?? []))).toBeGreaterThanOrEqual(0)
  })

  test('says that four points are the least', () => {
    expect(() => forecast({ series: [1, 2, 3], frequency: 1, horizon: 1, levels: [] })).toThrow('fewer than 4')
  })

  test('has finite values, a wider interval for a higher level, and the mean between the bounds', () => {
    const values = fc.array(fc.integer({ min: 0, max: 5000 }), { minLength: 4, maxLength: 80 })
    fc.assert(fc.property(values, fc.constantFrom(1, 12, 52), (series, frequency) => {
      const { mean, intervals } = forecast({ series, frequency, horizon: 5, levels: [80, 95] })
      mean.forEach((value, step) => {
        const inner = { lower: intervals['80']?.lower[step] ?? NaN, upper: intervals['80']?.upper[step] ?? NaN }
        const outer = { lower: intervals['95']?.lower[step] ?? NaN, upper: intervals['95']?.upper[step] ?? NaN }
        expect(Number.isFinite(value)).toBe(true)
        expect(outer.lower <= inner.lower && inner.lower <= value && value <= inner.upper && inner.upper <= outer.upper).toBe(true)
      })
    }), { numRuns: 60 })
  })
})

test('a season that does not stand out from chance is left out', () => {
  const { poisson } = chance(3)
  expect(seasonOf(Array.from({ length: 48 }, () => poisson(20)), 12).way).toBe('none')
  expect(seasonOf(months, 12).way).toBe('multiplied')
  expect(seasonOf(months.map((value) => value - 45), 12).way).toBe('added')
})

test('on invented months it is better than both benchmarks, and its intervals cover what they say', () => {
  const cuts = Array.from({ length: 60 }, (_, seed) => walk(seed + 1)).flatMap((series) => cutsOf(series, 12, 12))
  const measures = compared(cuts, 12)
  expect(measures.get('forecast')?.owa).toBeLessThan(1)
  expect(measures.get('forecast')?.owa).toBeLessThanOrEqual((measures.get('THETA')?.owa ?? 0) + 0.005)
  expect(covered(cuts, 12, 80)).toBeGreaterThan(0.7)
  expect(covered(cuts, 12, 95)).toBeGreaterThan(0.9)
})

/** Ten years of months with a season, a level that wanders, and chance. */
function walk(seed: number): number[] {
  const { normal } = chance(seed)
  let log = Math.log(100)
  return Array.from({ length: 120 }, (_, at) => {
    log += 0.03 * normal()
    return Math.round(Math.exp(log + 0.2 * Math.cos(2 * Math.PI * at / 12) + 0.08 * normal()))
  })
}
