import fc from 'fast-check'
import { expect, test } from 'vitest'
import { unitsToPlan } from './units-to-plan.ts'

const unit = (unitId: string, working: number) => ({ unitId, working, unanswered: 0, least: 4 })

test('those that lack most come first, then those with most to spare', () => {
  const counts = [unit('even', 4), unit('short', 3), unit('shorter', 1), unit('rich', 9), unit('richer', 12)]
  expect(unitsToPlan(counts, 4)).toEqual(['shorter', 'short', 'richer', 'rich'])
  expect(unitsToPlan(counts, 5).toSorted()).toEqual(['even', 'rich', 'richer', 'short', 'shorter'])
})

test('a unit is judged by its worst half-day', () => {
  expect(unitsToPlan([unit('a', 9), unit('a', 1), unit('b', 3), unit('c', 5), unit('d', 5)], 2)).toEqual(['a', 'd'])
})

test('no unit twice, and never more than there is room for', () => {
  fc.assert(fc.property(fc.array(fc.record({ unitId: fc.constantFrom(...'abcdefghij'), working: fc.nat(9), unanswered: fc.nat(3), least: fc.nat(9) })), fc.integer({ min: 1, max: 12 }),
    (counts, most) => {
      const chosen = unitsToPlan(counts, most)
      expect(new Set(chosen).size).toBe(chosen.length)
      expect(chosen.length).toBe(Math.min(most, new Set(counts.map(({ unitId }) => unitId)).size))
    }))
})
