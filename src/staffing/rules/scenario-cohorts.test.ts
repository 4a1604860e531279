import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { activityEffects, unitEffects } from './scenario-cohorts.ts'
import type { EffectStaff } from './scenario-cohorts.ts'

const one = (id: string, more: Partial<EffectStaff> = {}): EffectStaff =>
  ({ id, unitId: 'a', hours: 8, away: false, lost: false, competences: [], qualified: true, ...more })
const many = (count: number, lost: number, more: Partial<EffectStaff> = {}) =>
  Array.from({ length: count }, (_, place) => one(`s${place}`, { lost: place < lost, ...more }))
const activity = (id: string, hoursPerDay: number, more: object = {}) =>
  ({ id, name: id, unitId: 'a', priority: 1, hoursPerDay, competence: null, qualified: false, ...more })
const unit = { id: 'a', name: 'A', floor: 0.5 }

describe('a unit without a group', () => {
  test('who is away already is not lost, and the floor is of all who are employed', () => {
    const staff = [one('1', { away: true, lost: true }), ...many(6, 2)]
    expect(unitEffects([unit], staff)).toMatchObject([{ staff: 7, away: 1, lost: 2, left: 4, least: 4, missing: 0, missingBefore: 0,
      hoursLost: 16 }])
    expect(unitEffects([unit], [one('1', { away: true }), ...many(6, 3)])).toMatchObject([{ left: 3, missing: 1, missingBefore: 0 }])
  })

  test('one that was under its floor before says so', () => {
    expect(unitEffects([unit], [...many(4, 1, { away: true }), one('x')])).toMatchObject([{ missing: 2, missingBefore: 2, lost: 0 }])
  })
})

describe('activities', () => {
  test('the most important takes its hours first, and what is left is told with what there was', () => {
    const effects = activityEffects([activity('protect', 16), activity('groups', 16), activity('training', 8)], many(5, 3))
    expect(effects.map(({ state, beforeHours, leftHours }) => [state, beforeHours, leftHours])).toEqual([['done', 16, 16], ['not', 16, 0],
      ['not', 8, 0]])
  })

  test('the degree and a competence are not there when those who have them are lost', () => {
    const staff = [one('judge', { competences: ['lvu'], lost: true }), one('aide', { qualified: false }), one('worker')]
    const effects = activityEffects([activity('court', 4, { competence: 'lvu' }), activity('investigate', 8, { qualified: true }),
      activity('talk', 8)], staff)
    expect(effects.map(({ state }) => state)).toEqual(['not', 'done', 'done'])
  })

  test('what has no hours of its own is done while somebody able is there', () => {
    const asItComes = [activity('urgent', 0)]
    expect(activityEffects(asItComes, many(2, 1))).toMatchObject([{ state: 'done' }])
    expect(activityEffects(asItComes, many(2, 2))).toMatchObject([{ state: 'not' }])
  })

  test('one of no unit takes what is left in any', () => {
    const staff = [one('1'), one('2', { unitId: 'b' })]
    expect(activityEffects([activity('own', 8), activity('shared', 12, { unitId: null })], staff)).toMatchObject([{ leftHours: 8 },
      { leftHours: 8, state: 'partly' }])
  })

  test('no more hours are given than there are, and losing more never covers more', () => {
    fc.assert(fc.property(fc.array(fc.integer({ min: 0, max: 40 }), { maxLength: 8 }), fc.integer({ min: 0, max: 10 }),
      fc.integer({ min: 0, max: 10 }), (hours, fewer, more) => {
      const activities = hours.map((each, place) => activity(`a${place}`, each))
      const [some, all] = [Math.min(fewer, more), Math.max(fewer, more)].map((lost) => activityEffects(activities, many(10, lost)))
      const sum = (effects: typeof some) => (effects ?? []).reduce((total, { leftHours }) => total + leftHours, 0)
      expect(sum(some)).toBeLessThanOrEqual((10 - Math.min(fewer, more)) * 8)
      expect(sum(all)).toBeLessThanOrEqual(sum(some))
    }))
  })
})
