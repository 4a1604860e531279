import fc from 'fast-check'
import { expect, test } from 'vitest'
import { seriesOf, shareOut, weeksBetween, withTotals } from './watch-series.ts'

test('weeks run over the turn of the year, also one with 53', () => {
  expect(weeksBetween('2026-W52', '2027-W01')).toEqual(['2026-W52', '2026-W53', '2027-W01'])
  expect(weeksBetween('2026-W02', '2026-W01')).toEqual([])
})

test('a week without rows is zero, but not before the unit counted anything of the kind', () => {
  const rows = [
    { unitId: 'a', series: 'reports.school', week: '2026-W40', count: 2 }, { unitId: 'a', series: 'reports.all', week: '2026-W39', count: 3 },
    { unitId: 'b', series: 'reports.all', week: '2026-W41', count: 1 }, { unitId: 'a', series: 'contacts.video', week: '2026-W41', count: 9 },
  ]
  expect(seriesOf(rows, '2026-W41').map(({ unitId, series, counts }) => [unitId, series, counts])).toEqual([
    ['a', 'reports.school', [0, 2, 0]], ['a', 'reports.all', [3, 0, 0]], ['b', 'reports.all', [1]], ['a', 'contacts.video', [9]],
  ])
})

test('totals are added up over units for what a director asks as a whole', () => {
  const rows = [{ unitId: 'a', series: 'reports.all', week: '2026-W40', count: 2 }, { unitId: 'b', series: 'reports.all', week: '2026-W40', count: 3 },
    { unitId: 'b', series: 'sick.days', week: '2026-W40', count: 9 }]
  expect(seriesOf(withTotals(rows), '2026-W40').filter(({ unitId }) => unitId === null)).toEqual([
    { unitId: null, series: 'reports.all', weeks: ['2026-W40'], counts: [5] }])
  expect(withTotals(rows.slice(1))).toEqual(rows.slice(1))
})

test('what is allowed per unit is shared out among its series, to the last part', () => {
  const series = fc.uniqueArray(fc.constantFrom('contacts.personal', 'contacts.video', 'reports.all', 'grounds.neglect', 'sick.days', 'arrivals'), { minLength: 1 })
  fc.assert(fc.property(series, fc.integer({ min: 1, max: 12 }), (names, perUnit) => {
    const shares = [...shareOut(names, perUnit).values()]
    expect(shares.every((share) => share > 0)).toBe(true)
    expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(perUnit, 9)
  }))
})
