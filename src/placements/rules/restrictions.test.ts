import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, day } from '../../calendar/day.ts'
import { allTold, lastDayOf, mustBeToldAnew, periodFaults, restrictionState } from './restrictions.ts'

const today = day('2026-11-24')
const days = fc.integer({ min: -60, max: 60 }).map((days) => addDays(today, days))
const held = fc.tuple(days, fc.option(fc.nat(60), { nil: null }), fc.option(days, { nil: null }))
  .map(([fromOn, length, endedOn]) => ({ fromOn, toOn: length === null ? null : addDays(fromOn, length), endedOn }))

describe('a restriction', () => {
  test('holds on its first and its last day', () => {
    const one = { fromOn: day('2026-11-24'), toOn: day('2026-11-24') }
    expect(['2026-11-23', '2026-11-24', '2026-11-25'].map((on) => restrictionState(one, day(on)))).toEqual(['coming', 'running', 'ended'])
  })

  test('that was ended before it began never held', () => {
    expect(restrictionState({ fromOn: addDays(today, 3), toOn: null, endedOn: today }, today)).toBe('ended')
  })

  test('comes, runs and ends once, in that order', () => {
    const order = ['coming', 'running', 'ended']
    fc.assert(fc.property(held, days, fc.nat(60), (one, on, later) => {
      expect(order.indexOf(restrictionState(one, addDays(on, later)))).toBeGreaterThanOrEqual(order.indexOf(restrictionState(one, on)))
    }))
  })

  test('is never made longer by being ended', () => {
    fc.assert(fc.property(held, (one) => {
      const last = lastDayOf(one)
      if (one.toOn !== null) expect(last === null || last > one.toOn).toBe(false)
      if (one.endedOn !== null) expect(last === null || last > one.endedOn).toBe(false)
    }))
  })
})

test('until further notice needs a day to look at it again, and no day is before the first', () => {
  const period = { fromOn: today, toOn: null, reviewOn: null, decidedOn: today }
  expect(periodFaults(period, today)).toEqual([{ field: 'reviewOn', code: 'review_needed' }])
  expect(periodFaults({ ...period, reviewOn: addDays(today, 14) }, today)).toEqual([])
  expect(periodFaults({ ...period, toOn: addDays(today, -1), decidedOn: addDays(today, 1) }, today).map(({ field }) => field)).toEqual(['toOn', 'decidedOn'])
})

test('a correction of the words is not told anew, one of the days is', () => {
  const before = { fromOn: today, toOn: null }
  expect([mustBeToldAnew(before, before), mustBeToldAnew(before, { fromOn: today, toOn: addDays(today, 7) })]).toEqual([false, true])
})

test('of somebody who is of age the custodians are not told', () => {
  expect(allTold({ childToldOn: today, custodiansToldOn: null, custodiansAreTold: false })).toBe(true)
  expect(allTold({ childToldOn: today, custodiansToldOn: null, custodiansAreTold: true })).toBe(false)
})
