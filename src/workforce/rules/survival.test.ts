import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { survivalAt, survivalCurve } from './survival.ts'
import type { Duration } from './survival.ts'

const lasted = (...times: ReadonlyArray<number | string>): Duration[] =>
  times.map((written) => ({ time: Number.parseInt(String(written), 10), ended: typeof written === 'number' }))
/** Weeks in remission with 6-mercaptopurine, Freireich et al. (1963), the usual example; + had not relapsed. */
const freireich = lasted(6, 6, 6, '6+', 7, '9+', 10, '10+', '11+', 13, 16, '17+', '19+', '20+', 22, 23, '25+', '32+', '32+', '34+', '35+')

describe('the remissions of Freireich', () => {
  const { steps, median } = survivalCurve(freireich)
  const ends = steps.filter(({ ended }) => ended > 0)
  const rounded = (of: (step: (typeof ends)[number]) => number | null) => ends.map((step) => Number(of(step)?.toFixed(4)))

  test('have the published curve and standard errors', () => {
    expect(ends.map(({ time, atRisk, ended }) => [time, atRisk, ended])).toEqual(
      [[6, 21, 3], [7, 17, 1], [10, 15, 1], [13, 12, 1], [16, 11, 1], [22, 7, 1], [23, 6, 1]])
    expect(rounded(({ survival }) => survival)).toEqual([0.8571, 0.8067, 0.7529, 0.6902, 0.6275, 0.5378, 0.4482])
    expect(rounded(({ standardError }) => standardError)).toEqual([0.0764, 0.0869, 0.0963, 0.1068, 0.1141, 0.1282, 0.1346])
  })

  test('have the intervals of the log(-log) scale', () => {
    expect(rounded(({ low }) => low)).toEqual([0.6197, 0.5631, 0.5032, 0.4316, 0.3675, 0.2678, 0.1881])
    expect(rounded(({ high }) => high)).toEqual([0.9516, 0.9228, 0.8894, 0.8491, 0.8049, 0.7468, 0.6801])
  })

  test('have the median 23 from 13 on, with no upper end', () => {
    expect(median).toEqual({ time: 23, low: 13, high: null })
  })
})

test('what is censored when something ends is still at risk of it, whichever is told first', () => {
  const told = [{ time: 5, ended: false }, { time: 5, ended: true }, { time: 8, ended: true }]
  expect(survivalCurve(told).steps[0]).toMatchObject({ time: 5, atRisk: 3, ended: 1, censored: 1, survival: 2 / 3 })
  expect(survivalCurve(told.toReversed())).toEqual(survivalCurve(told))
})

test('a half exactly is the median, whatever the fractions multiply to', () => {
  for (let n = 2; n <= 60; n += 2) {
    const times = Array.from({ length: n }, (_, at) => at + 1)
    expect(survivalCurve(lasted(...times)).median.time, `${n}`).toBe(n / 2)
  }
})

test('nothing that ended has no median and no interval', () => {
  expect(survivalCurve(lasted('3+', '9+'))).toMatchObject({
    median: { time: null, low: null, high: null }, steps: [{ survival: 1, low: null }, { survival: 1 }],
  })
  expect(survivalCurve([])).toEqual({ steps: [], median: { time: null, low: null, high: null } })
})

describe('read at a time', () => {
  const curve = survivalCurve(freireich)
  test.each([[0, 1], [5.9, 1], [6, 18 / 21], [6.5, 18 / 21], [35, curve.steps.at(-1)?.survival]])('at %d it is %d', (time, share) => {
    expect(survivalAt(curve, time)?.survival).toBe(share)
  })
  test('beyond what was seen it is unknown, unless nothing lasts', () => {
    expect(survivalAt(curve, 36)).toBeNull()
    expect(survivalAt(survivalCurve(lasted(2, 4)), 100)).toEqual({ survival: 0, low: null, high: null })
    expect(survivalAt(survivalCurve([]), 0)).toBeNull()
  })
})

describe('what began before anybody looked', () => {
  const late = [
    { time: 4, ended: true }, { time: 6, ended: true, entry: 4 }, { time: 8, ended: true, entry: 2 }, { time: 9, ended: false, entry: 5 },
  ]

  test('is at risk after it was first seen: by hand', () => {
    expect(survivalCurve(late).steps.map(({ time, atRisk, survival }) => [time, atRisk, survival])).toEqual(
      [[4, 2, 1 / 2], [6, 3, (1 / 2) * (2 / 3)], [8, 2, ((1 / 2) * (2 / 3)) / 2], [9, 1, ((1 / 2) * (2 / 3)) / 2]])
  })

  test('is refused when it was seen only afterwards', () => {
    expect(() => survivalCurve([...late, { time: 3, ended: true, entry: 3 }])).toThrow('durations[4].entry: is not before its time')
  })
})

const durations = fc.array(fc.record({ time: fc.integer({ min: 1, max: 40 }), ended: fc.boolean() }), { minLength: 1, maxLength: 60 })

test('the curve falls from 1 towards 0, within its interval', () => {
  fc.assert(fc.property(durations, (given) => {
    let before = 1
    for (const { survival, low, high, atRisk, ended } of survivalCurve(given).steps) {
      expect(survival).toBeLessThanOrEqual(before)
      expect(survival < before).toBe(ended > 0 && before > 0)
      if (low !== null && high !== null) expect(0 <= low && low <= survival && survival <= high && high <= 1).toBe(true)
      expect(atRisk).toBeGreaterThan(0)
      before = survival
    }
  }))
})

test('when all has ended it is the share that lasted longer', () => {
  fc.assert(fc.property(durations, (given) => {
    for (const { time, survival } of survivalCurve(given.map((one) => ({ ...one, ended: true }))).steps) {
      expect(survival).toBeCloseTo(given.filter((one) => one.time > time).length / given.length, 10)
    }
  }))
})

test('neither the order, the unit of time nor an entry at the beginning matters', () => {
  fc.assert(fc.property(durations, (given) => {
    const curve = survivalCurve(given)
    expect(survivalCurve(given.toReversed())).toEqual(curve)
    expect(survivalCurve(given.map((one) => ({ ...one, entry: 0 })))).toEqual(curve)
    const longer = survivalCurve(given.map(({ time, ended }) => ({ time: 7 * time, ended })))
    expect(longer.steps.map(({ survival }) => survival)).toEqual(curve.steps.map(({ survival }) => survival))
    expect(longer.median.time).toBe(curve.median.time === null ? null : 7 * curve.median.time)
  }))
})

test('more confidence is a wider interval', () => {
  const [usual, wide] = [0.95, 0.99].map((confidence) => survivalCurve(freireich, confidence).steps[0])
  expect(wide?.low).toBeLessThan(usual?.low ?? 0)
  expect(wide?.high).toBeGreaterThan(usual?.high ?? 1)
})
