import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { arrivalReleases, arrivalsAsOf } from '../../../test/monitoring/arrivals.ts'
import { defaultMethod, falseAlarms, fallsSeen, outbreakStudy, published } from '../../../test/monitoring/measured.ts'
import { chance } from '../../../test/monitoring/simulated.ts'
import { day } from '../../calendar/day.ts'
import { countTails } from './count-tail.ts'
import { defaultMonitor } from './default.ts'
import { weeksFromReleases } from './released-weeks.ts'
import { workingShares } from './working-time.ts'

const quiet = (seed: number, length: number, mean = 20): number[] => {
  const { poisson } = chance(seed)
  return Array.from({ length }, () => poisson(mean))
}

describe('the default method', () => {
  test('judges a point by what came before it alone: what follows changes nothing', () => {
    const { poisson } = chance(1)
    const series = Array.from({ length: 140 }, (_, week) => poisson(week < 120 ? 20 : 9))
    const whole = defaultMonitor({ series, frequency: 52, start: '2019-W01', from: 100 })
    const cut = defaultMonitor({ series: series.slice(0, 125), frequency: 52, start: '2019-W01', from: 100 })
    expect(whole.points.slice(0, 25)).toEqual(cut.points)
  })

  test('says that a fall to less than half began where it began, and how large it is', () => {
    const { poisson } = chance(2)
    const series = Array.from({ length: 118 }, (_, week) => poisson(week < 110 ? 40 : 16))
    const { points, changes } = defaultMonitor({ series, frequency: 52, start: '2019-W01', from: 109 })
    expect(points.filter(({ index }) => index > 110).every(({ alarm }) => alarm === 'fall')).toBe(true)
    expect(changes).toHaveLength(1)
    expect(changes[0]?.from).toBe(110)
    expect(changes[0]?.interval[0]).toBeLessThan(0.4)
    expect(changes[0]?.interval[1]).toBeGreaterThan(0.4)
  })

  test('does not take a week of two working days for a fall', () => {
    const start = '2017-W01'
    const shares = workingShares(start, 52, 160)
    const series = shares.map((share) => Math.round(30 * share))
    const { points } = defaultMonitor({ series, frequency: 52, start, from: 150 })
    expect(Math.min(...shares.slice(150))).toBe(0.4)
    expect(points.filter(({ alarm }) => alarm !== null)).toEqual([])
  })

  test('takes a level that has lasted half a year for the usual one, and sees the way back', () => {
    const { poisson } = chance(4)
    const series = Array.from({ length: 240 }, (_, week) => poisson(week >= 120 && week < 200 ? 15 : 30))
    const { points } = defaultMonitor({ series, frequency: 52, start: '2019-W01', from: 104 })
    const alarmAt = (week: number): string | null => points.find(({ index }) => index === week)?.alarm ?? null
    expect([alarmAt(124), alarmAt(190), alarmAt(204)]).toEqual(['fall', null, 'rise'])
  })

  test('waits for a week of which less than half is known, and for a week nobody has counted', () => {
    const series = [...quiet(5, 120), 2, null]
    const known = series.map((_, place): number => (place === 120 ? 0.3 : 1))
    const { points } = defaultMonitor({ series, frequency: 52, start: '2019-W01', from: 119, parameters: { known } })
    expect(points.slice(1).map(({ alarm }) => alarm)).toEqual([null, null])
    const late = defaultMonitor({
      series: series.slice(0, 121), frequency: 52, start: '2019-W01', from: 120, parameters: { known: known.slice(0, 121).fill(0.6, 120) },
    })
    expect(late.points[0]?.expected).toBeCloseTo(12, -1)
  })

  test('says that a series of less than a year has a short history', () => {
    const short = defaultMonitor({ series: quiet(6, 30), frequency: 52, start: '2025-W01' })
    expect(short.notice).toBe('short-history')
    expect(short.points.every(({ basis }) => basis === 'short-history')).toBe(true)
    expect(defaultMonitor({ series: quiet(6, 80), frequency: 52, start: '2025-W01' }).notice).toBeNull()
  })

  test('calls it a fall less often when an epidemic of one year does not come back, since earlier years were as low', () => {
    const { poisson } = chance(2)
    const series = Array.from({ length: 165 }, (_, week) => poisson(week >= 117 && week < 125 ? 12 : 0.5))
    const { points } = defaultMonitor({ series, frequency: 52, from: 110 })
    expect(points.filter(({ alarm }) => alarm === 'fall').length).toBeLessThanOrEqual(3)
  })

  test('takes a share of quiet points in alarm for the rate, and the rate before the share', () => {
    const series = quiet(9, 130)
    const judged = (parameters: { alpha?: number; falseAlarmsPerYear?: number }) =>
      defaultMonitor({ series, frequency: 52, from: 104, parameters }).points
    expect(judged({ alpha: 0.06 })).toEqual(judged({ falseAlarmsPerYear: 0.06 * 52 / 1.3 }))
    expect(judged({ alpha: 0.06, falseAlarmsPerYear: 1 })).toEqual(judged({}))
    expect(judged({ alpha: 0.06 })[0]?.upper).toBeLessThan(judged({})[0]?.upper ?? 0)
  })

  test('watches months too', () => {
    const { poisson } = chance(7)
    const usual = (month: number): number => 80 + 30 * Math.cos(2 * Math.PI * month / 12)
    const series = Array.from({ length: 60 }, (_, month) => poisson((month < 57 ? 1 : 0.5) * usual(month)))
    const { points } = defaultMonitor({ series, frequency: 12, start: '2020-01', from: 48 })
    expect(points.filter(({ alarm }) => alarm === 'fall').length).toBeGreaterThanOrEqual(2)
  })

  test('answers anything that is counts: bounds around what is expected, nothing that is not a number', () => {
    const count = fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 40 }), fc.integer({ min: 0, max: 100_000 }))
    const counts = fc.array(count, { minLength: 2, maxLength: 90 })
    fc.assert(fc.property(counts, fc.constantFrom(52 as const, 12 as const), (series, frequency) => {
      const start = frequency === 52 ? '2019-W01' : '2019-01'
      const { points, changes } = defaultMonitor({ series, frequency, start })
      for (const { expected, lower, upper } of points) {
        expect(Number.isFinite(expected) && expected > 0).toBe(true)
        expect((lower ?? -1) < upper).toBe(true)
      }
      for (const { ratio, interval: [low, high] } of changes) expect(low <= ratio && ratio <= high && Number.isFinite(high)).toBe(true)
    }), { numRuns: 20 })
  })

  test('refuses what is no count, a place outside, and a list that does not fit', () => {
    expect(() => defaultMonitor({ series: [1, -1], frequency: 52, start: '2019-W01' })).toThrow('series[1]')
    expect(() => defaultMonitor({ series: [1, 1], frequency: 52, start: '2019-W01', from: 3 })).toThrow('from')
    expect(() => defaultMonitor({ series: [1, 1], frequency: 52, start: '2019-W01', parameters: { known: [1] } })).toThrow('known')
    expect(() => defaultMonitor({ series: [1, 1], frequency: 12, start: '2019-W01' })).toThrow('start')
  })
})

describe('the bars, in small (npm run study:monitoring measures them whole)', () => {
  test('catches more simulated outbreaks than Farrington flexible where both give as many false alarms', () => {
    const ours = outbreakStudy(defaultMethod, 10)
    const theirs = outbreakStudy(published('Farrington flexible', 'farrington-flexible', { alpha: 0.017 }), 10)
    expect(ours.caught).toBeGreaterThanOrEqual(theirs.caught)
  }, 60_000)

  test('sees falls of 40 and 30 per cent in time', () => {
    expect(fallsSeen(defaultMethod, 12, 3, 40)).toBeGreaterThanOrEqual(0.75)
    expect(fallsSeen(defaultMethod, 14, 6, 40)).toBeGreaterThanOrEqual(0.75)
  }, 60_000)

  test('keeps to one false alarm a year', () => {
    const { rises, falls } = falseAlarms(defaultMethod, { mean: 20, dispersion: 1, history: 104, seeds: 4 })
    expect(rises + falls).toBeLessThanOrEqual(1.75)
  }, 60_000)
})

describe('autumn 2015, as it was released', () => {
  test('the growth of October is flagged in October, the fall of the week 24-30 November on 1 December', () => {
    const october = arrivalsAsOf(day('2015-10-21'))
    expect(october.monitored.points.some(({ alarm }) => alarm === 'rise')).toBe(true)
    const december = arrivalsAsOf(day('2015-12-01'))
    const last = december.monitored.points.at(-1)
    expect(december.weeks[last?.index ?? 0]?.start).toBe('2015-11-27')
    expect(last?.alarm).toBe('fall')
    expect(december.monitored.notice).toBe('short-history')
    const whole = arrivalsAsOf(day('2015-12-07'))
    const fall = whole.monitored.changes.at(-1)
    expect(fall?.ratio).toBeLessThan(1)
    expect(whole.weeks[fall?.from ?? 0]?.end).toBe('2015-11-26')
  })

  test('the latest release counts, the replaced figures are kept with their days, and missing days are named', () => {
    const weeks = weeksFromReleases(arrivalReleases(), 5, day('2015-12-07'))
    const [first] = weeks
    expect(first?.count).toBe(2010)
    expect(first?.replaced).toContainEqual({ on: '2015-10-08', count: 426, releasedOn: '2015-10-09', replacedOn: '2015-10-12' })
    expect(weeks[2]?.missing).toEqual(['2015-10-21', '2015-10-22'])
    expect(weeks[3]).toMatchObject({ count: null, known: 0 })
    expect(weeksFromReleases(arrivalReleases(), 5, day('2015-10-09'))[0]?.count).toBe(2025)
  })
})

test('the tails of a count: halves of the count itself on either side, Poisson at the least', () => {
  const { below, above } = countTails(3, 5, 8)
  expect(below + above).toBeCloseTo(1, 10)
  expect(countTails(0, 2, 2).below).toBeCloseTo(Math.exp(-2) / 2, 3)
  expect(countTails(12, 3, 3).above).toBeLessThan(0.0002)
})

test('working days as shares: Christmas 2019 has two of five, an unknown century five', () => {
  expect(workingShares('2019-W51', 52, 3)).toEqual([1, 0.4, 0.6])
  expect(workingShares('2019-12', 12, 1)[0]).toBeCloseTo(18 / 21, 5)
  expect(workingShares('1950-W10', 52, 2)).toEqual([1, 1])
})
