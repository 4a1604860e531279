import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { activities, phases } from '../contract/table.ts'
import { readTable, typedNumber } from './read-table.ts'
import { shippedTable } from './shipped-table.ts'
import { multiplierOf, weighLoad } from './weigh-load.ts'
import type { OpenWork } from './weigh-load.ts'

const worker = fc.constantFrom('a', 'b', 'elsewhere', null)
const work = fc.array(fc.record({ workerId: worker, activity: fc.constantFrom(...activities), phase: fc.constantFrom(...phases), count: fc.integer({ min: 0, max: 40 }) }))
const years = fc.option(fc.integer({ min: 0, max: 40 }))
const hands = fc.tuple(years, years).map(([one, other]) => [{ id: 'a', share: 1, experienceYears: one }, { id: 'b', share: 0.8, experienceYears: other }])

describe('the weighted load', () => {
  test('a new worker with four new investigations, an experienced one with twelve placements, and two reports that nobody has', () => {
    const open: OpenWork[] = [
      { workerId: 'a', activity: 'investigation', phase: 'start', count: 4 }, { workerId: 'b', activity: 'placement', phase: 'ongoing', count: 12 },
      { workerId: null, activity: 'report', phase: 'start', count: 2 },
    ]
    const load = weighLoad(open, [{ id: 'a', share: 1, experienceYears: 0 }, { id: 'b', share: 0.8, experienceYears: 7 }], shippedTable)
    // 4 x 3 = 12, x 1.3 = 15.6; 12 x 1.25 = 15; 2 x 3 = 6. Posts 1.8 x 30 = 54.
    expect(load).toMatchObject({ points: 33, posts: 1.8, ceiling: 54, workers: [{ id: 'a', points: 12, ceiling: 30 }, { id: 'b', points: 15, weighted: 15, ceiling: 24 }] })
    expect(load.weighted).toBeCloseTo(36.6, 9)
    expect(load.activities.map(({ activity, points }) => [activity, points])).toEqual([['report', 6], ['investigation', 12], ['placement', 15]])
  })

  test.each([[0, 1.3], [1, 1.1], [2, 1.1], [3, 1], [null, 1]])('%s whole years of experience make the same work %s times as heavy', (whole, times) => {
    expect(multiplierOf(whole, shippedTable)).toBe(times)
  })

  test('with nobody employed there is no ceiling, and the work still weighs', () => {
    expect(weighLoad([{ workerId: 'a', activity: 'case', phase: 'ongoing', count: 4 }], [], shippedTable)).toMatchObject({ points: 1, weighted: 1, ceiling: 0, workers: [] })
  })

  test('the points are the sum of their activities, and no worker\'s weighted points are fewer than the plain ones', () => {
    fc.assert(fc.property(work, hands, (open, staff) => {
      const load = weighLoad(open, staff, shippedTable)
      expect(load.points).toBeCloseTo(load.activities.reduce((sum, { points }) => sum + points, 0), 6)
      expect(load.weighted).toBeGreaterThanOrEqual(load.points - 1e-9)
      expect(load.workers.map(({ id }) => id)).toEqual(['a', 'b'])
    }))
  })

  test('more work never weighs less, and who has it makes no difference to the plain points', () => {
    fc.assert(fc.property(work, work, hands, worker, (open, more, staff, other) => {
      expect(weighLoad([...open, ...more], staff, shippedTable).weighted).toBeGreaterThanOrEqual(weighLoad(open, staff, shippedTable).weighted - 1e-9)
      expect(weighLoad(open.map((each) => ({ ...each, workerId: other })), staff, shippedTable).points).toBeCloseTo(weighLoad(open, staff, shippedTable).points, 6)
    }))
  })
})

describe('a typed table', () => {
  const nested = (value: unknown): unknown => (typeof value === 'object' && value !== null
    ? Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, nested(inner)])) : typedNumber(Number(value)))
  const typed = (): Record<string, unknown> => ({ ...Object.fromEntries(Object.entries(shippedTable).map(([key, value]) => [key, nested(value)])), clockShare: '35' })

  test('is read back as it was, with the share in per cent', () => {
    expect(readTable(typed(), shippedTable)).toEqual({ read: shippedTable })
  })

  test.each([['ceiling', '', 'number_unclear'], ['ceiling', '-3', 'number_unclear'], ['ceiling', '1e9', 'number_unclear'], ['ceiling', '900', 'number_too_large'], ['clockShare', '101', 'share_unclear']])(
    'names %s when it is "%s"', (field, value, code) => {
      expect(readTable({ ...typed(), [field]: value }, shippedTable)).toEqual({ faults: [{ field, code }] })
    })

  test('names a field deep down that was not sent', () => {
    const { minutes: _minutes, ...rest } = typed()
    const found = readTable(rest, shippedTable)
    expect('faults' in found && found.faults.map(({ field }) => field)).toContain('minutes.journey')
  })
})
