import { readFileSync } from 'node:fs'
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { changePoints, shortestLevel } from './change-points.ts'
import { seasonalPattern } from './seasonal-pattern.ts'

const invented = new Map(readFileSync(new URL('../../../test/data/monitoring/series.txt', import.meta.url), 'utf8').trim().split('\n').map((line): [string, number[]] => {
  const [name = '', , ...counts] = line.split(' ')
  return [name, counts.map(Number)]
}))
const series = (name: string): number[] => invented.get(name) ?? []

test('finds the shift of the NIST e-Handbook\'s cumulative sum example (6.3.2.3) where it was made', () => {
  const values = [324.925, 324.675, 324.725, 324.35, 325.35, 325.225, 324.125, 324.525, 325.225, 324.6, 324.625, 325.15,
    328.325, 327.25, 327.825, 328.5, 326.675, 327.775, 326.875, 328.35]
  expect(changePoints(values).map(({ index }) => index)).toEqual([12])
})

describe('a fall of 40 % from 20 a week', () => {
  test('is placed within its interval, with its size', () => {
    const counts = [...series('steady').slice(0, 80), ...series('steady').slice(80, 120).map((count) => Math.round(count * 0.6))]
    const [change, ...others] = changePoints(counts)
    expect(others).toEqual([])
    expect(change?.interval[0]).toBeLessThanOrEqual(80)
    expect(change?.interval[1]).toBeGreaterThanOrEqual(80)
    expect(change?.ratio).toBeGreaterThan(0.5)
    expect(change?.ratio).toBeLessThan(0.7)
  })

  test('is found beside a season', () => {
    const counts = series('many').map((count, at) => (at < 210 ? count : Math.round(count * 0.6)))
    const found = changePoints(counts)
    expect(found).toHaveLength(1)
    expect(Math.abs((found[0]?.index ?? 0) - 210)).toBeLessThanOrEqual(3)
  })
})

test('finds nothing in steady, rare, seasonal and unchanging series', () => {
  for (const name of ['steady', 'rare', 'few', 'many', 'monthly']) expect(changePoints(series(name)), name).toEqual([])
  expect(changePoints(Array.from({ length: 40 }, () => 0))).toEqual([])
  expect(changePoints([1, 2, 3, 4, 5, 6, 7])).toEqual([])
})

test('knows the season it takes away', () => {
  expect(seasonalPattern(series('many'))?.period).toBe(52)
  expect(seasonalPattern(series('monthly'))?.period).toBe(12)
  expect(seasonalPattern(series('steady'))).toBeNull()
})

test('levels are long enough, in order and inside their intervals, whatever is sent', () => {
  const values = fc.array(fc.oneof(fc.integer({ min: 0, max: 40 }), fc.double({ min: -1e6, max: 1e6, noNaN: true })), { minLength: 8, maxLength: 70 })
  fc.assert(fc.property(values, (all) => {
    const found = changePoints(all)
    expect(changePoints(all)).toEqual(found)
    const edges = [0, ...found.map(({ index }) => index), all.length]
    edges.slice(1).forEach((edge, at) => expect(edge - (edges[at] ?? 0)).toBeGreaterThanOrEqual(shortestLevel))
    for (const { index, ratio, interval } of found) {
      expect(interval[0]).toBeLessThanOrEqual(index)
      expect(interval[1]).toBeGreaterThanOrEqual(index)
      expect(ratio === null || Number.isFinite(ratio)).toBe(true)
    }
  }), { numRuns: 60 })
})

test('the unit that was counted in makes no difference to where a measure changed', () => {
  const values = series('outbreaks').slice(0, 60).map((count, at) => (at < 30 ? count : count + 20) + 0.5)
  const places = changePoints(values).map(({ index }) => index)
  expect(places).toContain(30)
  expect(changePoints(values.map((value) => value * 1000)).map(({ index }) => index)).toEqual(places)
})
