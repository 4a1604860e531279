import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, day, daysBetween } from '../../calendar/day.ts'
import { unseenKinds } from '../contract/unseen.ts'
import { byWaiting, isUnseen, judgeUnseen, limitsFrom, passedLimit, rowsOf } from './judge-unseen.ts'

const today = day('2026-11-24')
const limits = limitsFrom(new Map())
const ago = (days: number) => addDays(today, -days)

describe('one child', () => {
  test('has no limit while nothing is open', () => {
    expect(judgeUnseen({ kinds: [], seenOn: ago(400), aloneOn: null }, limits, today)).toBeNull()
  })

  test('is past the limit from the day it is reached, and not the day before', () => {
    const investigated = (seen: number) => judgeUnseen({ kinds: [{ kind: 'investigation', since: ago(80) }], seenOn: ago(seen), aloneOn: ago(seen) }, limits, today)
    expect(investigated(limits.seen.investigation - 1)?.seen).toMatchObject({ beyondSince: null, daysBeyond: 0 })
    expect(investigated(limits.seen.investigation)?.seen).toMatchObject({ beyondSince: today, daysBeyond: 0 })
    expect(investigated(limits.seen.investigation + 3)?.seen).toMatchObject({ beyondSince: ago(3), daysBeyond: 3 })
  })

  test('has the whole limit from when the case began, however long ago it was seen', () => {
    const found = judgeUnseen({ kinds: [{ kind: 'report', since: ago(2) }], seenOn: ago(700), aloneOn: null }, limits, today)
    expect(found?.seen).toEqual({ kind: 'report', limit: limits.seen.report, fromOn: ago(2), days: 2, beyondSince: null, daysBeyond: 0 })
  })

  test('under LVU in a family home is judged by the limit that is reached first', () => {
    const kinds = [{ kind: 'family_home', since: ago(300) }, { kind: 'lvu', since: ago(300) }] as const
    const found = judgeUnseen({ kinds, seenOn: ago(limits.seen.lvu), aloneOn: ago(200) }, limits, today)
    expect(found?.seen.kind).toBe('lvu')
    expect(found === null ? null : passedLimit(found)?.what).toBe('seen')
    const lately = judgeUnseen({ kinds, seenOn: ago(1), aloneOn: ago(200) }, limits, today)
    expect(lately === null ? null : passedLimit(lately)).toMatchObject({ what: 'alone', waiting: { daysBeyond: 200 - limits.alone } })
  })
})

test('the municipality\'s own limits hold before the shipped ones', () => {
  expect(limitsFrom(new Map([['unseen-report', '3'], ['child-not-seen-alone', '30']]))).toMatchObject({ seen: { report: 3 }, alone: 30 })
})

test('who leads everything gets numbers alone, also who leads a unit beside it', () => {
  expect([rowsOf(['director']), rowsOf(['unit_manager', 'director']), rowsOf(['unit_manager']), rowsOf(['social_worker'])]).toEqual(['none', 'none', 'unit', 'own'])
})

const days = fc.integer({ min: 0, max: 900 }).map(ago)
const lastDay = fc.option(days, { nil: null })
const kindsOpen = fc.uniqueArray(fc.record({ kind: fc.constantFrom(...unseenKinds), since: days }), { selector: ({ kind }) => kind, minLength: 1 })
const facts = fc.record({ kinds: kindsOpen, seenOn: lastDay, aloneOn: lastDay })

describe('for any child', () => {
  test('the kind that decides is one that is open, and no other reaches its limit before', () => {
    fc.assert(fc.property(facts, (one) => {
      const seen = judgeUnseen(one, limits, today)?.seen
      const dues = one.kinds.map(({ kind, since }) => addDays(one.seenOn !== null && one.seenOn > since ? one.seenOn : since, limits.seen[kind]))
      expect(one.kinds.map(({ kind }) => kind)).toContain(seen?.kind)
      expect(seen === undefined ? null : addDays(seen.fromOn, seen.limit)).toBe(dues.toSorted()[0])
    }))
  })

  test('seeing the child never makes the waiting longer, and another open case never makes it shorter', () => {
    fc.assert(fc.property(facts, kindsOpen, days, (one, more, on) => {
      const before = judgeUnseen(one, limits, today)
      const seen = judgeUnseen({ ...one, seenOn: one.seenOn !== null && one.seenOn > on ? one.seenOn : on }, limits, today)
      expect(seen?.seen.daysBeyond).toBeLessThanOrEqual(before?.seen.daysBeyond ?? 0)
      const busier = judgeUnseen({ ...one, kinds: [...one.kinds, ...more] }, limits, today)
      expect(busier?.seen.daysBeyond).toBeGreaterThanOrEqual(before?.seen.daysBeyond ?? 0)
    }))
  })

  test('days past the limit count from the day it was reached, and the manager is told no earlier than the worker', () => {
    fc.assert(fc.property(facts, fc.integer({ min: 0, max: 60 }), (one, more) => {
      const judged = judgeUnseen(one, limits, today)
      if (judged === null) return
      for (const each of [judged.seen, judged.alone]) expect(each.daysBeyond).toBe(each.beyondSince === null ? 0 : daysBetween(each.beyondSince, today))
      if (isUnseen(judged, more)) expect(isUnseen(judged)).toBe(true)
      expect(isUnseen(judged)).toBe(passedLimit(judged) !== null)
    }))
  })

  test('the order is by waiting and the same whoever the worker is', () => {
    fc.assert(fc.property(fc.array(facts, { maxLength: 12 }), (all) => {
      const judged = all.flatMap((one, index) => {
        const found = judgeUnseen(one, limits, today)
        return found === null ? [] : [{ ...found, personId: String(index).padStart(2, '0') }]
      })
      const sorted = judged.toSorted(byWaiting).map(({ personId }) => personId)
      expect(judged.toReversed().toSorted(byWaiting).map(({ personId }) => personId)).toEqual(sorted)
    }))
  })
})
