import * as fc from 'fast-check'
import { performance } from 'node:perf_hooks'
import { describe, expect, test } from 'vitest'
import { scenarioInput } from '../contract/scenario.ts'
import type { InflowKind } from '../contract/scenario.ts'
import { drawCount } from './draw-counts.ts'
import { drawNumbers } from './draw-numbers.ts'
import { beginQueues, perKind, waitingIn, workWeek } from './scenario-queue.ts'
import { intervalOf, runScenario } from './scenario.ts'

const none = { violence: 0, report: 0, arrival: 0, application: 0 }
const person = (cohorts: string[] = [], share = 1) => ({ share, cohorts })
const staffOf = (count: number, inCohort = 0) => Array.from({ length: count }, (_, place) => person(place < inCohort ? ['border'] : []))
const unit = (more: object = {}) => ({ id: 'a', staff: staffOf(10), perWeek: none, waiting: none, ...more })
const run = (more: object) => runScenario(scenarioInput.parse({ from: '2026-11-30', weeks: 2, units: [unit()], absence: { usual: 0 },
  runs: 50, ...more }))

describe('who is there', () => {
  test('with nobody away by chance a group of six of ten leaves four, below the floor of five, and 240 hours a week are missing', () => {
    const { units: [a], total } = run({ units: [unit({ staff: staffOf(10, 6) })], away: [{ cohort: 'border', fromWeek: 2 }] })
    expect(a?.least).toBe(5)
    expect(a?.weeks.map(({ present, belowFloor, missingHours }) => [present.median, belowFloor, missingHours.high])).toEqual([[10, 0, 0],
      [4, 1, 240]])
    expect(total.weeks.map(({ unitsBelowFloor }) => unitsBelowFloor.median)).toEqual([0, 1])
  })

  test('absence of 40 % takes four of ten on average, and the week of Christmas has three working days', () => {
    const { units: [a] } = run({ from: '2026-12-21', weeks: 1, runs: 1000, absence: { usual: 0, weeks: [0.4] },
      units: [unit({ staff: staffOf(1000) })] })
    const [week] = a?.weeks ?? []
    expect(week?.away.median).toBeGreaterThan(395)
    expect(week?.away.median).toBeLessThan(405)
    // The normal approximation of the binomial: 400 ± 1.2816 · √240.
    expect(Math.abs((week?.away.low ?? 0) - 380)).toBeLessThan(3)
    expect(Math.abs((week?.away.high ?? 0) - 420)).toBeLessThan(3)
    expect((week?.missingHours.median ?? 0) / (week?.away.median ?? 1)).toBeCloseTo(24, 9)
  })

  test('the same seed says the same, another seed something else', () => {
    const asked = { absence: { usual: 0.1, weeks: [0.3] }, units: [unit({ perWeek: { ...none, report: 9 } })] }
    expect(run({ ...asked, seed: 7 })).toEqual(run({ ...asked, seed: 7 }))
    expect(run({ ...asked, seed: 7 })).not.toEqual(run({ ...asked, seed: 8 }))
  })

  test('more absence never leaves more hours, whatever the seed', () => {
    fc.assert(fc.property(fc.integer({ min: 0, max: 1e6 }), fc.double({ min: 0, max: 0.5, noNaN: true }),
      fc.double({ min: 0, max: 0.5, noNaN: true }), (seed, share, more) => {
      const missing = (weeks: number[]) => run({ seed, runs: 20, absence: { usual: 0.08, weeks } }).total.missingHours
      const [less, most] = [missing([share, share]), missing([share + more, share + more])]
      expect(most.low).toBeGreaterThanOrEqual(less.low)
      expect(most.median).toBeGreaterThanOrEqual(less.median)
    }), { numRuns: 30 })
  })
})

describe('what comes in', () => {
  test('a Poisson count has its mean and its variance, small and large', () => {
    for (const mean of [0.4, 7, 95]) {
      const chance = drawNumbers(3)
      const drawn = Array.from({ length: 4000 }, () => drawCount(mean, chance))
      const average = drawn.reduce((sum, each) => sum + each, 0) / drawn.length
      const variance = drawn.reduce((sum, each) => sum + (each - average) ** 2, 0) / drawn.length
      expect(Math.abs(average - mean)).toBeLessThan(4 * Math.sqrt(mean / 4000))
      expect(Math.abs(variance / mean - 1)).toBeLessThan(0.15)
    }
    expect(drawCount(0, drawNumbers(1))).toBe(0)
  })

  test('violence is done before reports, and applications wait', () => {
    const queues = beginQueues({ ...none, application: 4 })
    workWeek(queues, 1, { came: { ...none, violence: 2, report: 3, application: 5 }, hours: 40,
      each: { violence: 10, report: 5, arrival: 1, application: 5 } })
    expect(perKind((kind: InflowKind) => waitingIn(queues[kind]))).toEqual({ violence: 0, report: 0, arrival: 0, application: 8 })
  })

  test('a report that is not done two weeks after its own is late, once', () => {
    const queues = beginQueues({ ...none, report: 2 })
    const late = [1, 2, 3, 4].map((week) => workWeek(queues, week,
      { came: { ...none, report: week === 1 ? 3 : 0 }, hours: 4, each: { ...none, violence: 1, report: 4, arrival: 1, application: 1 } }))
    expect(late).toEqual([0, 0, 2, 0])
  })

  test('twice the applications leave more of them waiting and missing hours', () => {
    const units = [unit({ perWeek: { ...none, application: 40 } })]
    const [usual, twice] = [run({ units }), run({ units, factors: { application: 2 } })]
    expect(usual.total.weeks[1]?.waiting.application.median).toBeLessThan(10)
    expect(twice.total.weeks[1]?.waiting.application.median).toBeGreaterThan(55)
    expect(twice.total.missingHours.low).toBeGreaterThan(160)
  })
})

describe('clocks', () => {
  const clocks = [{ startedOn: '2026-11-30', dueOn: '2026-12-04', hours: 100 },
    { startedOn: '2026-11-30', dueOn: '2027-06-01', hours: 900 }]

  test('one that the whole unit just has the hours for breaks when half of it is away; one after the weeks does not count', () => {
    expect(run({ units: [unit({ clocks })] }).total.breaking.median).toBe(0)
    expect(run({ units: [unit({ clocks, staff: staffOf(10, 5) })], away: [{ cohort: 'border' }] }).total.breaking).toEqual({ median: 1,
      low: 1, high: 1 })
  })
})

test('the median and the interval are values that were drawn', () => {
  expect(intervalOf([])).toEqual({ median: 0, low: 0, high: 0 })
  expect(intervalOf([5, 1, 4, 2, 3, 9, 8, 7, 6, 10])).toEqual({ median: 5, low: 1, high: 9 })
})

test('the border closes: eighty of two hundred in ten units, six weeks, 200 draws, within a second', () => {
  const units = Array.from({ length: 10 }, (_, place) => unit({
    id: `u${place}`, staff: staffOf(20, place < 5 ? 12 : 4), perWeek: { violence: 1, report: 6, arrival: 0.2, application: 8 },
      waiting: { violence: 1, report: 5, arrival: 0, application: 9 },
    clocks: Array.from({ length: 60 }, (_each, clock) => ({ startedOn: '2026-11-01',
      dueOn: `2026-12-${String(1 + (clock % 28)).padStart(2, '0')}`, hours: 40 })),
  }))
  const begun = performance.now()
  const { units: answer, total } = run({ weeks: 6, runs: 200, units, away: [{ cohort: 'border' }] })
  expect(performance.now() - begun).toBeLessThan(1000)
  expect(answer.map(({ weeks }) => weeks[0]?.present.median)).toEqual([8, 8, 8, 8, 8, 16, 16, 16, 16, 16])
  expect(total.weeks[0]?.unitsBelowFloor).toEqual({ median: 5, low: 5, high: 5 })
  expect(total.breaking.median).toBeGreaterThan(run({ weeks: 6, runs: 200, units }).total.breaking.median)
})
