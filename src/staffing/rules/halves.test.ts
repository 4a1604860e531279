import fc from 'fast-check'
import { afterAll, describe, expect, test } from 'vitest'
import { addDays, day, weekday } from '../../calendar/day.ts'
import { openSolver } from '../../platform/solver.ts'
import { splitInput } from '../contract/halves.ts'
import type { SplitInput } from '../contract/halves.ts'
import { absenceSeries } from './absence-series.ts'
import { readSplit, teamAtOffice, tryAllSplits, writeSplitProgram } from './halves.ts'

const solver = openSolver({ seconds: 5 })
afterAll(() => solver.close())
const divide = async (input: SplitInput) => readSplit(input, await solver.solve(writeSplitProgram(input), { exact: true, bounded: true }))

/** What the objective says of a division, counted plainly. */
function costOf({ staff, pairs }: SplitInput, inB: ReadonlySet<string>): number {
  if (pairs.some(([one, other]) => inB.has(one) !== inB.has(other))) return Infinity
  const differ = (own: readonly { id: string }[]): number => Math.abs(2 * own.filter(({ id }) => inB.has(id)).length - own.length)
  const units = [...new Set(staff.map(({ unit }) => unit))]
  const groups = [...units.map((unit) => staff.filter((one) => one.unit === unit && one.leads)),
    ...[...new Set(staff.flatMap((one) => one.competences))].map((each) => staff.filter((one) => one.competences.includes(each)))]
  const together = (own: readonly { id: string }[]): boolean => {
    const reached = new Set(own.slice(0, 1).map(({ id }) => id))
    for (let grown = true; grown;) {
      const before = reached.size
      for (const [one, other] of pairs) if (reached.has(one) || reached.has(other)) reached.add(one).add(other)
      grown = reached.size > before
    }
    return own.every(({ id }) => reached.has(id))
  }
  const marks = groups.filter((own) => own.length > 0 && !together(own) && new Set(own.map(({ id }) => inB.has(id))).size < 2).length
  return marks * (4 * staff.length + 1) + 3 * units.reduce((sum, unit) => sum + differ(staff.filter((one) => one.unit === unit)), 0) + differ(staff)
}

const small = fc.integer({ min: 2, max: 7 }).chain((size) => fc.record({
  staff: fc.tuple(...Array.from({ length: size }, (_, at) => fc.record({ id: fc.constant(`p${at}`), unit: fc.constantFrom('u', 'v'), leads: fc.boolean(), competences: fc.subarray(['x', 'y']) }))),
  pairs: fc.array(fc.tuple(fc.nat(size - 1), fc.nat(size - 1)), { maxLength: 3 }).map((pairs) => pairs.map(([one, other]): [string, string] => [`p${one}`, `p${other}`])),
}))

describe('two halves', () => {
  test('are as good as the best of all divisions, keep pairs together and hold everybody once', async () => {
    await fc.assert(fc.asyncProperty(small, async (given) => {
      const input = splitInput.parse(given)
      const answer = await divide(input)
      const ids = input.staff.map(({ id }) => id)
      const all = Array.from({ length: 2 ** ids.length }, (_, bits) => costOf(input, new Set(ids.filter((_id, at) => (bits >> at) % 2 === 1))))
      expect([answer.status, answer.objective, answer.bound]).toEqual(['optimal', Math.min(...all), Math.min(...all)])
      expect(costOf(input, new Set(answer.b))).toBe(answer.objective)
      expect(tryAllSplits(input)?.objective).toBe(answer.objective)
      expect([...answer.a, ...answer.b].toSorted()).toEqual(ids.toSorted())
    }), { numRuns: 25 })
  })

  test('say in words what could not be had', async () => {
    const { conflicts } = await divide(splitInput.parse({
      staff: [{ id: 'a', unit: 'u', leads: true, competences: ['x'] }, { id: 'b', unit: 'u', competences: ['x'] }, { id: 'c', unit: 'u' }], pairs: [['a', 'b']] }))
    expect(conflicts.map(({ kind, about, name }) => [kind, about, name])).toEqual([['single', 'leads', 'u'], ['kept_together', 'competence', 'x']])
    expect(conflicts[0]?.said.sv).toBe('Bara ena halvan har ledningen av u: bara en person har den.')
  })

  test('of three hundred people in twenty units are found', async () => {
    const input = splitInput.parse({
      staff: Array.from({ length: 300 }, (_, at) => ({ id: `p${at}`, unit: `u${at % 20}`, leads: at < 40, competences: at % 37 === 0 ? ['sign'] : [] })),
      pairs: Array.from({ length: 30 }, (_, at) => [`p${at * 7}`, `p${at * 7 + 5}`]) })
    const answer = await divide(input)
    expect([answer.conflicts, answer.status]).toEqual([[], 'optimal'])
  })

  test('change places on the swap day and never meet', () => {
    const plan = { fromOn: day('2026-11-25'), swapWeekday: 1, swapWeeks: 1 }
    expect(['2026-11-25', '2026-11-29', '2026-11-30', '2026-12-06', '2026-12-07'].map((on) => teamAtOffice(plan, day(on)))).toEqual(['a', 'a', 'b', 'b', 'a'])
    expect(['2026-12-06', '2026-12-07', '2026-12-20', '2026-12-21'].map((on) => teamAtOffice({ ...plan, swapWeeks: 2 }, day(on)))).toEqual(['a', 'b', 'b', 'a'])
    fc.assert(fc.property(fc.nat(400), fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 4 }), fc.nat(200), (begin, swapWeekday, swapWeeks, later) => {
      const any = { fromOn: addDays(day('2026-01-01'), begin), swapWeekday, swapWeeks }
      const on = addDays(any.fromOn, later + 1)
      if (teamAtOffice(any, on) !== teamAtOffice(any, addDays(on, -1))) expect(weekday(on)).toBe(swapWeekday)
    }))
  })
})

test('absence is a share of those whose unit answered, and its mean weighs days by how many they are about', () => {
  const on = (at: number): string => addDays(day('2026-11-16'), at)
  const { days } = absenceSeries({ units: 2, days: [
    { day: day(on(0)), responding: 2, staff: 20, absent: 2 }, { day: day(on(1)), responding: 1, staff: 10, absent: 4 }, { day: day(on(2)), responding: 0, staff: 0, absent: 0 },
    { day: day(on(8)), responding: 1, staff: 10, absent: 10 } ] })
  expect(days.map(({ share, sevenDayMean, daysInMean, responseRate }) => [share, sevenDayMean, daysInMean, responseRate]))
    .toEqual([[0.1, 0.1, 1, 1], [0.4, 0.2, 2, 0.5], [null, 0.2, 2, 0], [1, 1, 1, 0.5]])
  expect(days[3]?.sevenDayResponseRate).toBeCloseTo(1 / 14)
  expect(() => absenceSeries({ units: 2, days: [{ day: day(on(0)), responding: 3, staff: 3, absent: 1 }] })).toThrow(RangeError)
})
