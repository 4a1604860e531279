import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, day } from '../calendar/day.ts'
import { clientStanding } from '../access/rules.ts'
import type { Recounted } from '../law/recount.ts'
import { shippedRuleVersions } from '../law/data/shipped.ts'
import { foreseenCounts, shownCount } from './rules.ts'

const version = shippedRuleVersions[0] ?? expect.fail()
const start = day('2026-11-20')
const clocks = (outcome: Recounted['outcome'], count: number, from = 0, to = 7): Recounted => {
  const open = { startedOn: start, nominalDueOn: addDays(start, from), legalDueOn: addDays(start, from), decided: false, clocks: count }
  return outcome === 'kept' ? { ...open, outcome } : { ...open, outcome, version, nominalDue: addDays(start, to), legalDue: addDays(start, to) }
}

describe('numbers for someone who sees no persons', () => {
  test('are told when they are none, or five and more', () => {
    expect([0, 1, 4, 5, 12].map((count) => shownCount(count, false))).toEqual([0, 'fewer_than_5', 'fewer_than_5', 5, 12])
    expect(shownCount(1, true)).toBe(1)
  })

  const anything = fc.array(fc.tuple(fc.constantFrom('kept', 'renumbered', 'moved'), fc.integer({ min: 1, max: 9 }), fc.integer({ min: 0, max: 6 })), { maxLength: 12 })
    .map((list) => list.map(([outcome, count, from]) => clocks(outcome, count, from)))

  test('never hold a number from one to four, and never let one be had by subtraction', () => {
    fc.assert(fc.property(anything, (found) => {
      const { open, kept, renumbered, moved, movedElse } = foreseenCounts(found, false)
      const told = [kept, renumbered, movedElse, ...moved.map((move) => move.clocks)]
      expect(told.filter((count) => count !== 'fewer_than_5' && count > 0 && count < 5)).toEqual([])
      const sum = told.reduce<number>((whole, count) => whole + (count === 'fewer_than_5' ? 0 : count), 0)
      expect(open.clocks).toBe(sum)
      expect(open.exact).toBe(!told.includes('fewer_than_5'))
    }))
  })

  test('are whole for someone who may see the rows', () => {
    fc.assert(fc.property(anything, (found) => {
      const { open, movedElse } = foreseenCounts(found, true)
      expect([open, movedElse]).toEqual([{ clocks: found.reduce((sum, each) => sum + each.clocks, 0), exact: true }, 0])
    }))
  })
})

test('a key is valid on its last day, and ends soon for thirty days before', () => {
  const key = { fromOn: day('2026-11-01'), toOn: day('2026-12-31'), revokedAt: null }
  expect(['2026-10-31', '2026-11-01', '2026-11-30', '2026-12-01', '2026-12-31', '2027-01-01'].map((on) => clientStanding(key, day(on))))
    .toEqual(['coming', 'active', 'active', 'ends_soon', 'ends_soon', 'ended'])
  expect(clientStanding({ ...key, revokedAt: '2026-11-02T08:00:00.000Z' }, day('2026-11-02'))).toBe('ended')
})
