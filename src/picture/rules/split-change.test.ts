import fc from 'fast-check'
import { expect, test } from 'vitest'
import { splitChange } from './split-change.ts'
import type { ContactCount } from './split-change.ts'

const before = { week: '2026-W40', working: 1 }
const after = { week: '2026-W41', working: 1 }
const row = (week: string, mode: string, outcome: string, contacts: number): ContactCount => ({ week, mode, outcome, contacts })

test('by hand: twenty meetings became ten; six cancelled by us, three moved to video, one booked less', () => {
  const counts = [
    row(before.week, 'visit', 'held', 20), row(before.week, 'video', 'held', 4), row(after.week, 'visit', 'held', 10),
    row(after.week, 'visit', 'cancelled_by_us', 6), row(after.week, 'video', 'held', 7),
  ]
  const split = splitChange(counts, [before], [after])
  expect(split).toMatchObject({ before: 20, after: 10 })
  const change = Object.fromEntries(split?.parts.map(({ why, change: of }) => [why, of]) ?? [])
  expect(change).toEqual({ booked: -1, mode: -3, by_us: -6, by_them: -0, illness: -0, no_show: -0 })
})

test('a week of two working days counts as two fifths of a week', () => {
  const counts = [row(before.week, 'office', 'held', 20), row(after.week, 'office', 'held', 8)]
  expect(splitChange(counts, [before], [{ ...after, working: 0.4 }])).toMatchObject({ before: 20, after: 20 })
  expect(splitChange(counts, [before], [{ ...after, working: 0 }])).toBeNull()
})

test('the parts add up to the change, whatever happened', () => {
  const counts = fc.array(fc.record({
    week: fc.constantFrom(before.week, after.week), mode: fc.constantFrom('visit', 'office', 'outdoors', 'video', 'phone', 'letter'),
    outcome: fc.constantFrom('held', 'cancelled_by_us', 'cancelled_by_them', 'illness', 'no_show'), contacts: fc.nat(50),
  }), { maxLength: 40 })
  fc.assert(fc.property(counts, (rows) => {
    const split = splitChange(rows, [before], [after])
    const parts = split?.parts.reduce((sum, { change }) => sum + change, 0) ?? 0
    expect(parts).toBeCloseTo((split?.after ?? 0) - (split?.before ?? 0), 9)
  }))
})
