import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, day } from '../../calendar/day.ts'
import type { Day } from '../../calendar/day.ts'
import { lastDayOf, someoneElseAdministers, standingOn, typedLastDay } from './administer-staff.ts'
import type { AdministratorRole } from './administer-staff.ts'

const today = day('2026-11-24')
const on = (text: string): Day => day(text)
const near = fc.integer({ min: -40, max: 40 }).map((days) => addDays(today, days))

describe('how a role stands', () => {
  test('it holds on its first and on its last day', () => {
    expect(standingOn({ fromOn: today, toOn: null }, today)).toBe('now')
    expect(standingOn({ fromOn: on('2026-01-01'), toOn: today }, today)).toBe('now')
    expect(standingOn({ fromOn: on('2026-01-01'), toOn: on('2026-11-23') }, today)).toBe('ended')
    expect(standingOn({ fromOn: on('2026-11-25'), toOn: null }, today)).toBe('coming')
  })

  test('one that ends before it begins is held on no day', () => {
    expect(standingOn({ fromOn: on('2026-12-01'), toOn: on('2026-11-30') }, today)).toBe('withdrawn')
    expect(standingOn({ fromOn: today, toOn: on('2026-11-23') }, today)).toBe('withdrawn')
  })
})

describe('the last day of what ends', () => {
  test('is never earlier than yesterday, and what has not begun is withdrawn', () => {
    const lasting = { fromOn: on('2026-01-01'), toOn: null }
    expect(lastDayOf(lasting, on('2026-11-23'), today)).toBe('2026-11-23')
    expect(() => lastDayOf(lasting, on('2026-11-22'), today)).toThrow('end_lies_in_the_past')
    expect(lastDayOf({ fromOn: on('2026-12-15'), toOn: null }, on('2026-11-23'), today)).toBe('2026-12-14')
  })

  test('is never put off: a longer role is a new one', () => {
    expect(() => lastDayOf({ fromOn: on('2026-01-01'), toOn: on('2026-11-30') }, on('2026-12-01'), today)).toThrow('end_is_not_put_off')
    fc.assert(
      fc.property(near, near, near, (fromOn, toOn, wanted) => {
        fc.pre(toOn >= fromOn && wanted >= addDays(today, -1))
        if (wanted > toOn) expect(() => lastDayOf({ fromOn, toOn }, wanted, today)).toThrow('end_is_not_put_off')
        else expect(lastDayOf({ fromOn, toOn }, wanted, today) <= toOn).toBe(true)
      }),
    )
  })

  test('"now" is yesterday, and a chosen day must be a day', () => {
    expect(typedLastDay({ when: 'now', lastDay: 'strunt' }, today)).toBe('2026-11-23')
    expect(typedLastDay({ when: 'day', lastDay: '30/11' }, today)).toBe('2026-11-30')
    expect(() => typedLastDay({ when: 'day', lastDay: '' }, today)).toThrow('invalid')
    expect(() => typedLastDay({ when: 'day', lastDay: 'snart' }, today)).toThrow('invalid')
  })
})

describe('the last administrator', () => {
  const role = (staffId: string, fromOn: string, toOn: string | null): AdministratorRole => ({
    id: `${staffId}${fromOn}`,
    staffId,
    fromOn: on(fromOn),
    toOn: toOn === null ? null : on(toOn),
  })
  const mine = role('me', '2020-01-01', null)

  test('may end only when somebody else administers from the day after, for as long', () => {
    const ends = (...others: AdministratorRole[]): boolean => someoneElseAdministers([mine, ...others], mine, on('2026-11-30'))
    expect(ends()).toBe(false)
    expect(ends(role('me', '2026-12-01', null))).toBe(false)
    expect(ends(role('you', '2026-12-02', null))).toBe(false)
    expect(ends(role('you', '2026-12-01', null))).toBe(true)
    expect(ends(role('you', '2020-01-01', '2027-06-30'))).toBe(false)
  })

  test('a temporary one needs somebody for its own time only', () => {
    const temporary = role('me', '2026-06-01', '2026-12-31')
    expect(someoneElseAdministers([temporary, role('you', '2020-01-01', '2026-12-31')], temporary, today)).toBe(true)
    expect(someoneElseAdministers([temporary, role('you', '2020-01-01', '2026-12-30')], temporary, today)).toBe(false)
  })

  test('no order of endings leaves a day without an administrator that had one', () => {
    const roles = fc.array(
      fc.record({ staff: fc.constantFrom('a', 'b', 'c'), from: near, days: fc.option(fc.integer({ min: 0, max: 60 })) }),
      { maxLength: 5 },
    )
    fc.assert(
      fc.property(roles, fc.array(fc.tuple(fc.nat(4), near), { maxLength: 6 }), (made, endings) => {
        let held = made.map(({ staff, from, days }, index) => ({
          id: String(index),
          staffId: staff,
          fromOn: from,
          toOn: days === null ? null : addDays(from, days),
        }))
        const last = (all: typeof held): boolean => all.some(({ toOn }) => toOn === null)
        const before = last(held)
        for (const [index, wanted] of endings) {
          const ended = held[index]
          if (ended === undefined || wanted < addDays(today, -1) || (ended.toOn !== null && wanted > ended.toOn)) continue
          const lastDay = lastDayOf(ended, wanted, today)
          if (someoneElseAdministers(held, ended, lastDay)) held = held.map((each) => (each === ended ? { ...each, toOn: lastDay } : each))
        }
        expect(last(held)).toBe(before)
      }),
    )
  })
})
