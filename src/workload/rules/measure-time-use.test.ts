import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { addTime, timeUse } from './measure-time-use.ts'
import { shippedTable } from './shipped-table.ts'

const week = { workingMinutes: 12_000, childMinutes: 240, adultMinutes: 1200, assumedMinutes: 0, journeys: 6, notes: 40, documents: 20, investigations: 2 }

test('five full posts a week: two per cent with children is four hours of two hundred', () => {
  // Travel 6 x 40 = 240; documentation 40 x 15 + 20 x 60 + 2 x 900 = 3600; 12000 - 240 - 1200 - 240 - 3600 = 6720.
  expect(timeUse(week, shippedTable)).toEqual([
    { part: 'children', minutes: 240, share: 0.02 }, { part: 'adults', minutes: 1200, share: 0.1 }, { part: 'travel', minutes: 240, share: 0.02 },
    { part: 'documentation', minutes: 3600, share: 0.3 }, { part: 'other', minutes: 6720, share: 0.56 },
  ])
})

test('nobody at work is no share, not a share of nothing', () => {
  expect(timeUse({ ...week, workingMinutes: 0 }, shippedTable)).toBeNull()
})

test('when the parts come to more than the time, they say so by adding up to more than one', () => {
  const shares = timeUse({ ...week, workingMinutes: 3000 }, shippedTable) ?? []
  expect(shares.at(-1)).toMatchObject({ part: 'other', minutes: 0 })
  expect(shares.reduce((sum, { share }) => sum + share, 0)).toBeGreaterThan(1)
})

test('the shares of what fits add up to one, and two weeks added lie between them', () => {
  const some = fc.record({
    workingMinutes: fc.integer({ min: 20_000, max: 90_000 }), childMinutes: fc.integer({ min: 0, max: 900 }), adultMinutes: fc.integer({ min: 0, max: 900 }), assumedMinutes: fc.constant(0),
    journeys: fc.integer({ min: 0, max: 20 }), notes: fc.integer({ min: 0, max: 50 }), documents: fc.integer({ min: 0, max: 50 }), investigations: fc.integer({ min: 0, max: 4 }),
  })
  fc.assert(fc.property(some, some, (one, other) => {
    const [a, b, both] = [timeUse(one, shippedTable) ?? [], timeUse(other, shippedTable) ?? [], timeUse(addTime([one, other]), shippedTable) ?? []]
    expect(both.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 9)
    const shares = [a[0]?.share ?? 0, b[0]?.share ?? 0]
    expect(both[0]?.share).toBeGreaterThanOrEqual(Math.min(...shares) - 1e-12)
    expect(both[0]?.share).toBeLessThanOrEqual(Math.max(...shares) + 1e-12)
  }))
})
