import fc from 'fast-check'
import { expect, test } from 'vitest'
import { day } from '../../calendar/day.ts'
import type { RunChoices } from '../contract/distribution-runs.ts'
import { moveShares, nextInTurn, RunFault, runDistribution, standingAfter, standingOf } from './run-distribution.ts'

const places = [
  { code: '0001', county: 'A', population: 500, young: 100 }, { code: '0002', county: 'A', population: 300, young: 100 },
  { code: '0003', county: 'B', population: 200, young: 200 },
]
const choices: RunChoices = { stream: 'own', arrivals: [], weights: { population: 1, young: 0, own: 0 }, own: [], floor: 1, ties: [], moves: [] }
const arrivals = [{ day: day('2015-10-02'), children: 6 }, { day: day('2015-10-03'), children: 4 }]

test('by population, ten children are shared five, three and two', () => {
  const run = runDistribution(choices, arrivals, places)
  expect(run.shares).toEqual({ '0001': 500, '0002': 300, '0003': 200 })
  expect(Object.fromEntries(standingAfter(run, null))).toEqual({ '0001': 5, '0002': 3, '0003': 2 })
  expect(run.days.map(({ came, all }) => [came, all])).toEqual([[6, 6], [4, 10]])
  expect(run.days[1]).toMatchObject({ lowest: 1, highest: 1 })
})

test('another weight gives other shares', () => {
  expect(runDistribution({ ...choices, weights: { population: 0, young: 1, own: 0 } }, arrivals, places).shares).toEqual({ '0001': 250, '0002': 250, '0003': 500 })
})

test('ties count, and are spread over the run', () => {
  const run = runDistribution({ ...choices, ties: [{ code: '0003', children: 4 }] }, arrivals, places)
  expect(standingAfter(run, null).get('0003')).toBe(4)
  expect(run.days.every(({ given }) => (given['0003'] ?? 0) > 0)).toBe(true)
})

test.each([
  [{ ties: [{ code: '0001', children: 11 }] }, 'more_ties_than_children'], [{ weights: { population: 0, young: 0, own: 0 } }, 'no_weight'],
  [{ weights: { population: 0, young: 0, own: 1 } }, 'own_needed'], [{ moves: [{ from: '0001', to: '0001', perMille: 1 }] }, 'not_between_two'],
  [{ moves: [{ from: '0001', to: '0002', perMille: 501 }] }, 'not_so_much_to_move'], [{ moves: [{ from: '0003', to: '0001', perMille: 200 }] }, 'not_so_much_to_move'],
])('%j is refused: %s', (changed, code) => {
  expect(() => runDistribution({ ...choices, ...changed }, arrivals, places)).toThrow(expect.objectContaining({ code }))
})

test('agreements move shares and never change the sum; within a county down to 0', () => {
  const counties = new Map(places.map(({ code, county }) => [code, county]))
  const codes = fc.constantFrom('0001', '0002', '0003')
  fc.assert(fc.property(fc.array(fc.record({ from: codes, to: codes, perMille: fc.integer({ min: 1, max: 200 }) }), { maxLength: 8 }), (moves) => {
    const shares = { '0001': 500, '0002': 300, '0003': 200 }
    let moved: Record<string, number>
    try { moved = moveShares(shares, moves, { countyOf: counties, floor: 1 }) } catch (fault) { return fault instanceof RunFault }
    return Object.values(moved).reduce((sum, each) => sum + each, 0) === 1000 && Object.values(moved).every((each) => each >= 0)
  }))
  expect(moveShares({ '0001': 5, '0002': 3 }, [{ from: '0002', to: '0001', perMille: 3 }], { countyOf: counties, floor: 1 })).toEqual({ '0001': 8, '0002': 0 })
})

test('the ledger’s sum is all who came, and who is next stands lowest', () => {
  fc.assert(fc.property(fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 1, maxLength: 10 }), (counts) => {
    const stream = counts.map((children, at) => ({ day: day(`2015-10-${String(at + 1).padStart(2, '0')}`), children }))
    const run = runDistribution(choices, stream, places)
    const standing = standingAfter(run, null)
    const all = [...standing.values()].reduce((sum, n) => sum + n, 0)
    const values = new Map([...standing].map(([code, n]) => [code, standingOf(n, run.shares[code] ?? 0, all).value ?? 0]))
    const [next = ''] = nextInTurn(run.shares, standing)
    return all === counts.reduce((sum, n) => sum + n, 0) && run.days.at(-1)?.all === all && [...values.values()].every((value) => value >= (values.get(next) ?? 0) - 1e-9)
  }))
})
