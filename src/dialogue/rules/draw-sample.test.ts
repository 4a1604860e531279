import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { drawNumbers } from '../../staffing/rules/draw-numbers.ts'
import { sampleMethods } from '../contract/sample.ts'
import type { Member, SampleInput, SampleMethod } from '../contract/sample.ts'
import { completeFigures } from './complete-figures.ts'
import { drawSample } from './draw-sample.ts'
import { explainChoices } from './explain-sample.ts'

/** An invented country: groups of different sizes with figures that follow the group and each other, counties across them. */
function country(size: number, seed = 1): Member[] {
  const below = drawNumbers(seed)
  return Array.from({ length: size }, (_, at) => {
    const group = `g${[0, 1, 1, 2, 2, 2, 2, 3][at % 8]}`
    const base = Number(group.slice(1)) + below(100) / 50
    return { id: `m${at}`, group, stratum2: `s${below(12)}`, x: [base + below(100) / 100, below(100) - base * 10, below(1000) ** 2] }
  })
}

const asked = (part: Partial<SampleInput> & Pick<SampleInput, 'population' | 'n'>): SampleInput => (
  { seed: 1, method: 'balanced', minStratum2: 0, include: [], exclude: [], ...part }
)

describe.each(sampleMethods)('%s', (method) => {
  const population = country(60)

  test('chooses n different ones, the same for the same seed', () => {
    const answer = drawSample(asked({ population, n: 12, method }))
    expect(new Set(answer.ids).size).toBe(12)
    expect(drawSample(asked({ population, n: 12, method }))).toEqual(answer)
    expect(drawSample(asked({ population, n: 12, method, seed: 2 })).ids).not.toEqual(answer.ids)
  })

  test('chooses whom it must, never whom it may not, and meets enough strata', () => {
    const include = ['m3', 'm8']
    const exclude = ['m0', 'm1', 'm2']
    for (const seed of [1, 2, 3]) {
      const { ids, strata2 } = drawSample(asked({ population, n: 12, method, seed, include, exclude, minStratum2: 9 }))
      expect(ids).toEqual(expect.arrayContaining(include))
      expect(ids.filter((id) => exclude.includes(id))).toEqual([])
      expect(strata2).toBeGreaterThanOrEqual(9)
    }
  })
})

describe.each(['balanced', 'best', 'stratified'] as const)('%s', (method) => {
  test('gives each group its part: 7.5, 15, 30 and 7.5 of 60 on 13 are 1.6, 3.3, 6.5 and 1.6', () => {
    const { groups } = drawSample(asked({ population: country(64), n: 13, method }))
    expect(groups).toEqual({ g0: 2, g1: 3, g2: 6, g3: 2 })
  })
})

test('the difference is that of the means in standard deviations of all, worked by hand', () => {
  // 0, 0, 4, 8: mean 3, variance (9 + 9 + 1 + 25) / 4 = 11. The two included have the mean 6.
  const population = [0, 0, 4, 8].map((value, at) => ({ id: `m${at}`, group: 'g', x: [value, 5] }))
  const { difference } = drawSample(asked({ population, n: 2, include: ['m2', 'm3'] }))
  expect(difference.byVariable).toEqual([expect.closeTo(3 / Math.sqrt(11), 12), 0])
  expect(difference).toMatchObject({ max: expect.closeTo(3 / Math.sqrt(11), 12), mean: expect.closeTo(1.5 / Math.sqrt(11), 12) })
})

test('a gap counts as the median of its group, or of all where the group has none, and is counted', () => {
  const rows = [['a', 1], ['a', 3], ['a', 100], ['a', null], ['b', null]] as const
  const population = rows.map(([group, value], at) => ({ id: `m${at}`, group, x: [value] }))
  const { standard, imputed } = completeFigures(population)
  expect(imputed).toEqual([2])
  expect(standard[3]).toEqual(standard[1])
  expect(standard[4]).toEqual(standard[1])
})

test('balanced lies nearer the whole than stratified, and best nearer still', () => {
  const population = country(150)
  const mean = (method: SampleMethod, seeds: number): number => Array.from({ length: seeds }, (_, seed) =>
    drawSample(asked({ population, n: 30, method, seed })).difference.mean ?? 0).reduce((sum, each) => sum + each, 0) / seeds
  const [best, balanced, stratified, random] = [mean('best', 1), mean('balanced', 40), mean('stratified', 40), mean('random', 40)]
  expect(best).toBeLessThan(0.1 * balanced)
  expect(balanced).toBeLessThan(0.5 * stratified)
  expect(stratified).toBeLessThan(random)
})

test('best finds the least difference there is, where all samples can be looked through', () => {
  const population = country(16, 5).map((member) => ({ ...member, group: 'g' }))
  const { standard } = completeFigures(population)
  const subsets = Array.from({ length: 2 ** 16 }, (_, bits) => [...population.keys()].filter((at) => (bits >> at) % 2 === 1))
  const all = subsets.filter(({ length }) => length === 5)
  const least = Math.min(...all.map((chosen) => [0, 1, 2].reduce((sum, variable) =>
    sum + Math.abs(chosen.reduce((total, at) => total + (standard[at]?.[variable] ?? 0), 0)) / 15, 0)))
  expect(drawSample(asked({ population, n: 5, method: 'best' })).difference.mean).toBeCloseTo(least, 10)
})

test('the probabilities that are returned are those members are drawn with', () => {
  const population = country(24)
  const draws = 4000
  const counts = new Map<string, number>()
  for (let seed = 0; seed < draws; seed += 1) {
    for (const id of drawSample(asked({ population, n: 6, seed: seed * 7919 })).ids) counts.set(id, (counts.get(id) ?? 0) + 1)
  }
  const { probabilities } = drawSample(asked({ population, n: 6 }))
  for (const { id } of population) {
    const chance = probabilities?.[id] ?? Number.NaN
    // Four standard errors: one of 24 lies outside in about one run of 700, and this run is always the same.
    expect(Math.abs((counts.get(id) ?? 0) / draws - chance)).toBeLessThan(4 * Math.sqrt(chance * (1 - chance) / draws) + 1e-9)
  }
})

test('the reserve of one chosen is the one of its group that keeps the sample nearest, worked by hand', () => {
  // Mean of all 4. Chosen b and d: mean 5. Instead of b: a gives 3.5, c gives 5.5; instead of d there is nobody else in its group.
  const rows = [['a', 'g', 0], ['b', 'g', 3], ['c', 'g', 4], ['e', 'g', 6], ['d', 'h', 7]] as const
  const population = rows.map(([id, group, x]) => ({ id, group, x: [x] }))
  const [first, second] = explainChoices({ population, exclude: ['e'] }, ['b', 'd'])
  expect(first).toMatchObject({ id: 'b', group: 'g', standard: [expect.closeTo(-1 / Math.sqrt(6), 12)] })
  expect(first?.reserve).toEqual({ id: 'a', mean: expect.closeTo(0.5 / Math.sqrt(6), 12) })
  expect(second?.reserve).toBe(null)
  expect(() => explainChoices({ population, exclude: [] }, ['x'])).toThrow('"x" is not in the population')
})

test.each([
  [{ n: 5 }, '5 are asked for and 4 may be chosen'], [{ n: 1 }, 'too few for one of each group'],
  [{ n: 2, include: ['x'] }, 'include: "x" is not'],
  [{ n: 2, include: ['m0'], exclude: ['m0'] }, 'also in exclude'], [{ n: 2, minStratum2: 1 }, 'minStratum2: at most 0 can be met'],
  [{ n: 2, include: ['m0', 'm1', 'm2'] }, 'more than n'], [{ n: 3, exclude: ['m1'] }, 'too few are left of group "a"'],
])('refuses %j', (part, words) => {
  const population = ['a', 'a', 'b', 'b'].map((group, at) => ({ id: `m${at}`, group, x: [at] }))
  expect(() => drawSample(asked({ population, ...part }))).toThrow(words)
})

test('refuses members with other variables, and a variable nobody has', () => {
  const row = (id: string, ...x: Array<number | null>) => ({ id, group: 'g', x })
  expect(() => drawSample(asked({ population: [row('a', 1), row('b', 1, 2)], n: 1 }))).toThrow('population[1].x')
  expect(() => drawSample(asked({ population: [row('a', null), row('b', null)], n: 1 }))).toThrow('no member has a figure of variable 0')
})

const value = fc.oneof(fc.integer({ min: -5, max: 5 }), fc.constant(null), fc.double({ min: -1e9, max: 1e9, noNaN: true }))
const anyone = fc.record({
  members: fc.array(
    fc.record({ group: fc.constantFrom('a', 'b', 'c', '__proto__'), figures: fc.tuple(value, value) }), { minLength: 4, maxLength: 25 },
  ),
  n: fc.integer({ min: 4, max: 25 }), seed: fc.integer(), method: fc.constantFrom('balanced', 'stratified', 'random' as const),
})

test('whatever the figures are, equal, missing or wild, n are chosen and groups keep their part', () => {
  fc.assert(fc.property(anyone, ({ members, n, seed, method }) => {
    fc.pre(n <= members.length && [0, 1].every((variable) => members.some(({ figures }) => figures[variable] !== null)))
    const population = members.map(({ group, figures }, at) => ({ id: `m${at}`, group, x: figures }))
    const { ids, probabilities, groups } = drawSample(asked({ population, n, seed, method }))
    expect(new Set(ids).size).toBe(n)
    expect(Object.values(probabilities ?? {}).reduce((sum, each) => sum + each, 0)).toBeCloseTo(n, 6)
    if (method === 'random') return
    for (const [group, count] of Object.entries(groups)) {
      const part = n * members.filter((member) => member.group === group).length / members.length
      expect(count).toBeGreaterThan(Math.min(1, part) - 1)
      expect(count).toBeLessThanOrEqual(Math.max(1, Math.ceil(part)))
    }
  }))
})
