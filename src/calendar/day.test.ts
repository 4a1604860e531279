import * as fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, test } from 'vitest'
import { dayShape } from './contract.ts'
import {
  addDays, addMonths, addWeeks, addYears, ageOn, birthdayOn, day, dayFromNumber, dayNumber, daysBetween, isDay,
  laterOf, monthEnd, monthStart, weekday,
} from './day.ts'
import { firstDayOfWeek, isoWeek, weekStart } from './week.ts'

const someDay = fc.integer({ min: dayNumber(day('1600-01-01')), max: dayNumber(day('2400-12-31')) }).map(dayFromNumber)

describe('a day', () => {
  test.each([
    '2026-02-29', '2026-13-01', '2026-00-10', '2026-11-31', '0000-01-01', '2026-1-01', '2026-11-21T00:00', '', '２026-11-21',
  ])('is not %j', (text) => {
    expect(isDay(text)).toBe(false)
    expect(() => day(text)).toThrow(RangeError)
    expect(dayShape.safeParse(text).success).toBe(false)
  })

  test('is the same on the wire and in the rules', () => {
    fc.assert(fc.property(fc.oneof(someDay, fc.string({ maxLength: 11 })), (text) => dayShape.safeParse(text).success === isDay(text)))
  })

  test('may be 29 February in 2000 and 2024 but not in 1900', () => {
    expect([isDay('2000-02-29'), isDay('2024-02-29'), isDay('1900-02-29')]).toEqual([true, true, false])
  })

  test('agrees with Temporal on weekday, week, days, months and years', () => {
    fc.assert(fc.property(someDay, fc.integer({ min: -5000, max: 5000 }), (on, count) => {
      const other = Temporal.PlainDate.from(on)
      expect(weekday(on)).toBe(other.dayOfWeek)
      expect(isoWeek(on)).toBe(`${other.yearOfWeek}-W${String(other.weekOfYear).padStart(2, '0')}`)
      expect(addDays(on, count)).toBe(other.add({ days: count }).toString())
      expect(addMonths(on, count)).toBe(other.add({ months: count }).toString())
      expect(addYears(on, Math.trunc(count / 50))).toBe(other.add({ years: Math.trunc(count / 50) }).toString())
    }))
  })

  test('comes back after going there and back, and order follows the count of days', () => {
    fc.assert(fc.property(someDay, someDay, fc.integer({ min: -90_000, max: 90_000 }), (one, other, count) => {
      expect(addDays(addDays(one, count), -count)).toBe(one)
      expect(addDays(one, daysBetween(one, other))).toBe(other)
      expect(one < other).toBe(daysBetween(one, other) > 0)
      expect(dayFromNumber(dayNumber(one))).toBe(one)
      expect(laterOf(one, other) >= one && laterOf(one, other) >= other).toBe(true)
    }))
  })

  test('keeps weekday over weeks, and a later start never gives an earlier month', () => {
    fc.assert(fc.property(someDay, fc.integer({ min: 0, max: 200 }), (on, count) => {
      expect(weekday(addWeeks(on, count))).toBe(weekday(on))
      expect(addMonths(on, count) <= addMonths(addDays(on, 1), count)).toBe(true)
      expect(addMonths(on, count) < addMonths(on, count + 1)).toBe(true)
      expect(monthStart(on) <= on && on <= monthEnd(on)).toBe(true)
      expect(addDays(monthEnd(on), 1)).toBe(addMonths(monthStart(on), 1))
    }))
  })

  test('that a month lacks becomes the last day of the month (1930:173 1 §)', () => {
    expect(addMonths(day('2026-08-31'), 6)).toBe('2027-02-28')
    expect(addMonths(day('2023-08-31'), 6)).toBe('2024-02-29')
    expect(addMonths(day('2026-10-31'), 4)).toBe('2027-02-28')
    expect(addYears(day('2024-02-29'), 2)).toBe('2026-02-28')
  })

  test('outside the years 1 to 9999, or a broken count, is refused', () => {
    expect(() => addDays(day('9999-12-31'), 1)).toThrow(RangeError)
    expect(() => addMonths(day('0001-01-01'), -1)).toThrow(RangeError)
    expect(() => addDays(day('2026-01-01'), 0.5)).toThrow(RangeError)
  })
})

describe('age', () => {
  test('is reached on the birthday, and on 28 February for someone born on 29 February', () => {
    expect(ageOn(day('2008-11-21'), day('2026-11-20'))).toBe(17)
    expect(ageOn(day('2008-11-21'), day('2026-11-21'))).toBe(18)
    expect(birthdayOn(day('2008-02-29'), 18)).toBe('2026-02-28')
    expect(birthdayOn(day('2008-02-29'), 20)).toBe('2028-02-29')
    expect(ageOn(day('2008-02-29'), day('2026-02-28'))).toBe(18)
  })

  test('follows the local setting that counts 1 March instead', () => {
    expect(birthdayOn(day('2008-02-29'), 18, '03-01')).toBe('2026-03-01')
    expect(ageOn(day('2008-02-29'), day('2026-02-28'), '03-01')).toBe(17)
  })

  test('does not exist before birth', () => {
    expect(() => ageOn(day('2026-11-21'), day('2026-11-20'))).toThrow(RangeError)
  })

  test('is the number of birthdays passed', () => {
    const leapBirthday = fc.constantFrom('02-28' as const, '03-01' as const)
    fc.assert(fc.property(someDay, fc.integer({ min: 0, max: 40_000 }), leapBirthday, (birth, days, leap) => {
      const on = addDays(birth, days)
      const age = ageOn(birth, on, leap)
      expect(birthdayOn(birth, age, leap) <= on && on < birthdayOn(birth, age + 1, leap)).toBe(true)
    }))
  })
})

describe('an ISO week', () => {
  test('belongs to the year of its Thursday', () => {
    expect(isoWeek(day('2026-01-01'))).toBe('2026-W01')
    expect(isoWeek(day('2027-01-03'))).toBe('2026-W53')
    expect(isoWeek(day('2024-12-30'))).toBe('2025-W01')
  })

  test('starts on the Monday that its name leads back to', () => {
    fc.assert(fc.property(someDay, (on) => {
      expect(firstDayOfWeek(isoWeek(on))).toBe(weekStart(on))
      expect(weekday(weekStart(on))).toBe(1)
    }))
  })

  test.each(['2025-W53', '2026-W00', '2026-W54', '2026-1', ''])('is not %j', (week) => {
    expect(() => firstDayOfWeek(week)).toThrow(RangeError)
  })
})
