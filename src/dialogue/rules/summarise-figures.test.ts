import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { quantile, summariseFigures } from './summarise-figures.ts'

const figures = (...values: number[]) => values.map((value, at) => ({ id: `m${at}`, value, status: '' as const }))

test('quartiles are R type 7, worked by hand', () => {
  const summary = summariseFigures({ values: figures(1, 2, 3, 4, 10, 20) })
  expect(summary).toMatchObject({ n: 6, q1: 2.25, median: 3.5, q3: 8.5, mean: 40 / 6, missing: {} })
})

test('equal figures share a rank and the next is passed over', () => {
  const { ranks } = summariseFigures({ values: figures(5, 9, 5, 1) })
  expect(ranks.map(({ rank }) => rank)).toEqual([2, 1, 2, 4])
})

test('missing ones are counted by why, and never as 0', () => {
  const { n, mean, missing, ranks } = summariseFigures({
    values: [
      ...figures(4), { id: 'a', value: null, status: 'Privacy' }, { id: 'b', value: null, status: 'Not applicable' },
      { id: 'c', value: null, status: 'Missing' }, { id: 'd', value: null, status: '' },
    ],
  })
  expect({ n, mean, missing, ranks }).toEqual({
    n: 1, mean: 4, missing: { 'Privacy': 1, 'Not applicable': 1, 'Missing': 2 }, ranks: [{ id: 'm0', rank: 1 }],
  })
})

test('nothing has no middle', () => {
  expect(summariseFigures({ values: [] })).toEqual({ n: 0, missing: {}, median: null, q1: null, q3: null, mean: null, ranks: [] })
})

test.each([
  [[{ id: 'a', value: 1, status: 'Privacy' as const }], 'values[0]: has both a value and the status "Privacy"'],
  [[...figures(1), ...figures(1)], 'values: an id comes twice'],
])('refuses %j', (values, words) => {
  expect(() => summariseFigures({ values })).toThrow(words)
})

test('a quantile lies between the least and the most, and is the one for the other way round', () => {
  const sorted = fc.array(fc.integer({ min: -1e6, max: 1e6 }), { minLength: 1 }).map((values) => values.toSorted((a, b) => a - b))
  fc.assert(fc.property(sorted, fc.constantFrom(0, 0.1, 0.25, 0.5, 0.75, 1), (values, share) => {
    const found = quantile(values, share) ?? Number.NaN
    expect(found).toBeGreaterThanOrEqual(values[0] ?? 0)
    expect(found).toBeLessThanOrEqual(values.at(-1) ?? 0)
    expect(quantile(values.map((value) => -value).toReversed(), 1 - share)).toBeCloseTo(-found, 6)
  }))
})
