import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { day } from '../calendar/day.ts'
import { matterKinds, stepTypes } from './contract.ts'
import type { StepType } from './contract.ts'
import { belongsTo, daysLeftOf, endedBy, nextSteps, stateOf } from './rules.ts'

const next = (happened: readonly StepType[], lapsed = false): StepType[] => nextSteps({ kind: 'care', happened, lapsed })

describe('what may happen next', () => {
  test.each<{ past: readonly StepType[]; next: readonly StepType[] }>([
    { past: ['custody-decided'], next: ['custody-submitted', 'custody-executed', 'custody-ended'] },
    { past: ['custody-decided', 'custody-executed', 'custody-submitted'], next: ['custody-confirmed', 'custody-ended'] },
    { past: ['custody-decided', 'custody-executed', 'custody-submitted', 'custody-confirmed'], next: ['care-application-filed', 'care-time-requested', 'custody-ended'] },
    { past: ['custody-decided', 'custody-executed', 'custody-submitted', 'custody-confirmed', 'care-application-filed'], next: ['care-case-heard', 'care-granted', 'care-refused', 'custody-ended'] },
    { past: ['care-application-filed', 'care-granted'], next: ['care-final', 'lvu-care-ended'] },
    { past: ['care-application-filed', 'care-refused'], next: [] },
    { past: ['custody-decided', 'custody-ended'], next: [] },
    { past: [], next: ['care-application-filed'] },
  ])('after $past', ({ past, next: expected }) => {
    expect(next(past)).toEqual(expected)
  })

  test('a custody that has lapsed takes what was done too late, and an application without it', () => {
    expect(next(['custody-decided'], true)).toEqual(['custody-submitted', 'custody-executed', 'care-application-filed'])
  })

  test('a ban that holds is considered again and again until it ends', () => {
    const past = ['removal-ban-applied', 'removal-ban-granted', 'removal-ban-considered'] as const
    expect(nextSteps({ kind: 'removal_ban', happened: past, lapsed: false })).toEqual(['removal-ban-considered', 'removal-ban-ended'])
    expect(nextSteps({ kind: 'removal_ban', happened: [...past, 'removal-ban-ended'], lapsed: false })).toEqual([])
  })

  test('is always of the matter\'s own kind, never twice the same, and the same whatever the order of the past', () => {
    const pasts = fc.tuple(fc.constantFrom(...matterKinds), fc.boolean(), fc.subarray([...stepTypes])).chain(([kind, lapsed, past]) => {
      const own = past.filter((type) => belongsTo(kind, type))
      return fc.tuple(fc.constant({ kind, lapsed, own }), fc.shuffledSubarray(own, { minLength: own.length }))
    })
    fc.assert(fc.property(pasts, ([{ kind, lapsed, own }, shuffled]) => {
      const steps = nextSteps({ kind, happened: own, lapsed })
      expect(new Set(steps).size).toBe(steps.length)
      expect(steps.every((step) => belongsTo(kind, step))).toBe(true)
      expect(nextSteps({ kind, happened: shuffled, lapsed })).toEqual(steps)
    }))
  })
})

test('every fact belongs to one kind of matter', () => {
  for (const type of stepTypes) expect([type, matterKinds.filter((kind) => belongsTo(kind, type)).length]).toEqual([type, 1])
})

test('days left follow the day that is not moved for a submission, and the law\'s last day otherwise', () => {
  const days = { nominalDueOn: day('2026-04-03'), legalDueOn: day('2026-04-07'), endedOn: null }
  expect(daysLeftOf({ ...days, overdueFrom: 'nominal-due' }, day('2026-04-04'))).toBe(-1)
  expect(daysLeftOf({ ...days, overdueFrom: 'legal-due' }, day('2026-04-04'))).toBe(3)
  expect(daysLeftOf({ ...days, endedOn: day('2026-04-01'), overdueFrom: 'legal-due' }, day('2026-04-04'))).toBeNull()
})

test('what the law ended is told by the rule, and of a ban by whether the court had granted it', () => {
  expect([endedBy('lvu-submit', false), endedBy('lvu-start', true), endedBy('travel-ban', true), endedBy('travel-ban', false)])
    .toEqual(['immediate_custody', 'care_decision', 'travel_ban', 'temporary_travel_ban'])
})

test('a matter is proposed until something has happened, and what has lapsed says so before all that goes on', () => {
  const of = { kind: 'care', happened: [], lapsed: false, proposed: true } as const
  expect(stateOf(of)).toBe('proposed')
  expect(stateOf({ ...of, happened: ['custody-decided'], proposed: false })).toBe('running')
  expect(stateOf({ ...of, happened: ['custody-decided'], lapsed: true })).toBe('lapsed')
  expect(stateOf({ ...of, happened: ['custody-decided', 'care-granted'] })).toBe('granted')
  expect(stateOf({ ...of, happened: ['custody-decided', 'custody-ended'] })).toBe('ended')
})
