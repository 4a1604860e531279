import { readFileSync } from 'node:fs'
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { MonitorRefusal, monitorInputShape, monitorParametersShape, namedMethods } from '../contract.ts'
import type { MonitorOutput, NamedMethod } from '../contract.ts'
import { fitLevels } from './level-regression.ts'
import { monitor } from './monitor.ts'
import { fitPoisson } from './poisson-regression.ts'

const folder = new URL('../../../test/data/monitoring/', import.meta.url)
const lines = (file: string): string[] => readFileSync(new URL(file, folder), 'utf8').trim().split('\n')
const series = new Map(lines('series.txt').map((line): [string, { frequency: 52 | 12; counts: number[] }] => {
  const [name = '', frequency, ...counts] = line.split(' ')
  return [name, { frequency: frequency === '12' ? 12 : 52, counts: counts.map(Number) }]
}))
const figures = z.array(z.number().nullable())
const reference = lines('reference.jsonl').map((line) => z.strictObject({
  series: z.string(), method: z.enum(namedMethods), parameters: monitorParametersShape, from: z.int(),
  upper: figures, expected: figures, alarm: figures,
}).parse(JSON.parse(line)))

function judged(input: z.input<typeof monitorInputShape>): MonitorOutput {
  return monitor(monitorInputShape.parse(input))
}

function refusalOf(input: z.input<typeof monitorInputShape>): string {
  try {
    judged(input)
  } catch (fault) {
    if (fault instanceof MonitorRefusal) return `${fault.code} ${fault.facts.needed} ${fault.facts.points}`
    throw fault
  }
  return 'not refused'
}

describe('agrees with R surveillance 1.20.3 on ten invented series', () => {
  test.each(namedMethods)('%s', (method) => {
    const cases = reference.filter((one) => one.method === method)
    expect(cases.length).toBeGreaterThanOrEqual(20)
    const differing = cases.flatMap(({ series: name, parameters, from, upper, expected, alarm }) => {
      const { frequency, counts } = series.get(name) ?? { frequency: 52, counts: [] }
      const { points } = judged({ series: counts, frequency, method, from, parameters })
      return points.filter((point, at) =>
        !(isBound(point.upper, upper[at] ?? null, method) && isNear(point.expected, expected[at] ?? null) && isAlarm(point.alarm, alarm[at] ?? null)))
        .map((point) => ({ name, parameters, ...point }))
    })
    expect(differing).toEqual([])
  })
})

function isNear(found: number | null, right: number | null): boolean {
  return right === null || Math.abs((found ?? NaN) - right) <= 1e-5 * right
}

function isAlarm(found: 'rise' | 'fall' | null, right: number | null): boolean {
  return right === null || found === (right === 1 ? 'rise' : null)
}

/** R gives the CUSUM's bound as a real number, and squares a root below 0 where every count alarms: there the smallest count is 0. */
function isBound(upper: number | null, right: number | null, method: NamedMethod): boolean {
  return method === 'cusum-rossi' && right !== null ? upper === 0 || upper === Math.ceil(right - 1e-5) : isNear(upper, right)
}

describe('every named method', () => {
  const counts = fc.array(fc.oneof(fc.nat({ max: 3 }), fc.nat({ max: 60 }), fc.nat({ max: 5000 })), { minLength: 112, maxLength: 150 })
  const fast = { numRuns: 8 }

  test.each(namedMethods)('%s does not look ahead', (method) => {
    fc.assert(fc.property(counts, fc.nat({ max: 5000 }), fc.nat({ max: 10 }), (values, later, back) => {
      const from = 108
      const until = values.length - 1 - Math.min(back, values.length - from - 1)
      const changed = values.map((value, at) => (at > until ? later : value))
      const first = judged({ series: values, frequency: 52, method, from }).points
      const second = judged({ series: changed, frequency: 52, method, from }).points
      expect(second.filter(({ index }) => index <= until)).toEqual(first.filter(({ index }) => index <= until))
    }), fast)
  })

  test.each(namedMethods)('%s answers finite bounds in order, and the same again', (method) => {
    fc.assert(fc.property(counts, (values) => {
      const input = { series: values, frequency: 52, method } as const
      const answer = judged(input)
      expect(judged(input)).toEqual(answer)
      for (const { expected, lower, upper, observed, alarm } of answer.points) {
        for (const bound of [expected, lower, upper]) expect(bound === null || (Number.isFinite(bound) && bound >= 0)).toBe(true)
        if (lower !== null) expect(lower).toBeLessThanOrEqual(upper ?? Infinity)
        if (alarm !== null) expect(observed).toBeGreaterThanOrEqual(upper ?? Infinity)
      }
    }), fast)
  })

  test.each(namedMethods)('%s keeps silent on nothing but zeros, and on a level that stays', (method) => {
    for (const level of [0, 1, 20]) {
      const { points, changes } = judged({ series: Array.from({ length: 200 }, () => level), frequency: 52, method })
      expect(points.filter(({ alarm }) => alarm !== null)).toEqual([])
      expect(changes).toEqual([])
    }
  })

  test.each(namedMethods)('%s flags what has tripled, with how much in its interval', (method) => {
    const usual = series.get('steady')?.counts.slice(0, 260) ?? []
    const { points, changes } = judged({ series: [...usual, 62], frequency: 52, method, from: 255, parameters: { asPublished: true } })
    expect(points.at(-1)?.alarm).toBe('rise')
    const { from, ratio, interval } = changes.at(-1) ?? { from: 0, ratio: 0, interval: null }
    expect(from).toBeGreaterThan(255)
    expect(ratio).toBeGreaterThan(1.2)
    expect(interval?.[0]).toBeLessThan(ratio ?? 0)
    expect(interval?.[1]).toBeGreaterThan(ratio ?? Infinity)
  })

  test.each([
    ['ears-c1', 'too_short 7 7'], ['ears-c2', 'too_short 9 9'], ['ears-c3', 'too_short 11 11'], ['farrington', 'too_short 55 55'],
    ['farrington-flexible', 'too_short 55 55'], ['cusum-rossi', 'too_short 1 1'], ['glr-poisson', 'too_short 52 52'],
  ] as const)('%s says how many points are missing', (method, words) => {
    const needed = Number(words.split(' ')[1])
    const values = Array.from({ length: needed + 1 }, () => 4)
    expect(refusalOf({ series: values.slice(1), frequency: 52, method })).toBe(words)
    expect(refusalOf({ series: values, frequency: 52, method })).toBe('not refused')
    if (needed > 1) expect(refusalOf({ series: [...values, 4], frequency: 52, method, from: needed - 1 })).toContain('from_too_early')
    expect(refusalOf({ series: values, frequency: 52, method, from: needed + 1 })).toContain('from_beyond')
  })
})

test('as many years back as exist, up to five, serve Farrington', () => {
  const counts = series.get('seasonal')?.counts ?? []
  const at = (parameters: z.input<typeof monitorParametersShape>, from: number) =>
    judged({ series: counts, frequency: 52, method: 'farrington-flexible', from, parameters }).points[0]
  expect(at({}, 162)).toEqual(at({ b: 3 }, 162))
  expect(at({}, 310)).toEqual(at({ b: 5 }, 310))
})

test.each([
  [{ frequency: 12, start: '2019-W01' }, 'start_of_other_kind'], [{ frequency: 52, start: '2019-01' }, 'start_of_other_kind'],
  [{ frequency: 12, parameters: { w: 6 } }, 'windows_overlap'], [{ frequency: 12, parameters: { b: 1 } }, 'baseline_too_small 11'],
] as const)('refuses %j', (part, code) => {
  expect(refusalOf({ series: Array.from({ length: 80 }, () => 4), method: 'farrington-flexible', ...part })).toContain(code)
})

test('a rise that goes on is one change, since its own statistic began to grow', () => {
  const usual = series.get('steady')?.counts.slice(0, 200) ?? []
  const risen = usual.slice(0, 12).map((count) => Math.round(count * 1.5))
  for (const method of ['cusum-rossi', 'glr-poisson'] as const) {
    const { changes } = judged({ series: [...usual, ...risen], frequency: 52, method, from: 190 })
    expect(changes).toHaveLength(1)
    expect(changes[0]?.from).toBeGreaterThanOrEqual(198)
    expect(changes[0]?.from).toBeLessThanOrEqual(202)
  }
})

test('a year at the end of ten is judged well within a second by each method, also where others use the processor', () => {
  const counts = [...(series.get('many')?.counts ?? []), ...(series.get('many')?.counts ?? [])].slice(0, 520)
  const took = (method: NamedMethod): number => {
    const begun = performance.now()
    judged({ series: counts, frequency: 52, method, from: 468 })
    return performance.now() - begun
  }
  for (const method of namedMethods) expect(Math.min(took(method), took(method)), method).toBeLessThan(1000)
})

test('levels with a slope are fitted as the same columns are', () => {
  fc.assert(fc.property(fc.array(fc.nat({ max: 40 }), { minLength: 30, maxLength: 60 }), (counts) => {
    fc.pre([0, 1, 2].every((level) => counts.some((count, at) => at % 3 === level && count > 0)))
    const [levels, times] = [counts.map((_, at) => at % 3), counts.map((_, at) => at - 30)]
    const coefficients = fitPoisson(counts.map((_, at) => [...[0, 1, 2].map((level) => (level === at % 3 ? 1 : 0)), at - 30]), counts) ?? []
    const fit = fitLevels({ counts, levels, times }, true)
    expect(fit?.slope).toBeCloseTo(coefficients[3] ?? NaN, 6)
    for (const level of [0, 1, 2]) expect(fit?.logMeanAt(level, 0)).toBeCloseTo(coefficients[level] ?? NaN, 5)
  }), { numRuns: 20 })
})
