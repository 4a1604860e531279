import { readOre } from '../calendar/money.ts'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, day } from '../calendar/day.ts'
import type { Day } from '../calendar/day.ts'
import { bases, homeKinds } from './contract/words.ts'
import { decisionFor } from './rules/choose-decision.ts'
import { compareInvoiced, medianOf, organisationNumberOf } from './rules/invoices.ts'
import { nightsIn, nightsSoFar, sleepsThere } from './rules/nights.ts'
import { readInvoiceRows } from './rules/read-invoice.ts'
import { faultOfStep, stateOf } from './rules/steps.ts'

const start = day('2024-02-20')

/** Stays in a row as moves make them: the first begins on the start, each ends on the day the next begins; the last may go on. */
const movesArbitrary = fc.tuple(fc.array(fc.nat(60), { minLength: 1, maxLength: 12 }), fc.boolean()).map(([lengths, goesOn]) => {
  const days = lengths.reduce<Day[]>((all, length) => [...all, addDays(all.at(-1) ?? start, length)], [start])
  return days.slice(0, -1).map((fromOn, index) => ({ fromOn, toOn: goesOn && index === days.length - 2 ? null : days[index + 1] ?? null }))
})

describe('nights', () => {
  test('every night from the first to the last is in exactly one stay, however the child is moved', () => {
    fc.assert(fc.property(movesArbitrary, fc.nat(800), (stays, after) => {
      const on = addDays(start, after)
      const last = stays.at(-1)
      const placed = last !== undefined && (last.toOn === null || on < last.toOn)
      expect(stays.filter((stay) => sleepsThere(stay, on))).toHaveLength(placed ? 1 : 0)
    }))
  })

  test('the nights of all stays are those of the whole time', () => {
    fc.assert(fc.property(movesArbitrary, fc.nat(400), fc.nat(400), (stays, from, length) => {
      const [first, last] = [addDays(start, from), addDays(start, from + length)]
      const whole = { fromOn: start, toOn: stays.at(-1)?.toOn ?? null }
      expect(stays.reduce((sum, stay) => sum + nightsIn(stay, first, last), 0)).toBe(nightsIn(whole, first, last))
    }))
  })

  test('counted one by one and by their ends they are as many', () => {
    fc.assert(fc.property(fc.nat(50), fc.option(fc.nat(50)), fc.nat(30), fc.nat(60), (begins, lasts, from, length) => {
      const stay = { fromOn: addDays(start, begins), toOn: lasts === null ? null : addDays(start, begins + lasts) }
      const nights = Array.from({ length: length + 1 }, (_, index) => addDays(start, from + index))
      expect(nightsIn(stay, addDays(start, from), addDays(start, from + length))).toBe(nights.filter((on) => sleepsThere(stay, on)).length)
    }))
  })

  test('the day of a move belongs to the new home, a stay within a day has no night, and the leap day has one', () => {
    const [old, next] = [{ fromOn: day('2026-11-01'), toOn: day('2026-11-10') }, { fromOn: day('2026-11-10'), toOn: null }]
    expect([sleepsThere(old, day('2026-11-09')), sleepsThere(old, day('2026-11-10')), sleepsThere(next, day('2026-11-10'))]).toEqual([true, false, true])
    expect(nightsSoFar({ fromOn: day('2026-11-10'), toOn: day('2026-11-10') }, day('2026-11-24'))).toBe(0)
    expect(nightsIn({ fromOn: day('2024-02-28'), toOn: day('2024-03-01') }, day('2024-01-01'), day('2024-12-31'))).toBe(2)
    expect(nightsSoFar(next, day('2026-11-24'))).toBe(15)
  })
})

describe('steps', () => {
  const now = { fromOn: day('2026-11-01'), homeId: 'a', form: 'family-home', basis: 'sol' } as const
  const today = day('2026-11-24')
  test.each([
    [{ on: day('2026-11-25') }, 'day_ahead'], [{ on: day('2026-10-31') }, 'before_latest'], [{ on: today, homeId: 'a' }, 'already_there'],
    [{ on: today, homeId: null }, 'own_home_needs_lvu'], [{ on: today, basis: 'sol' as const }, 'same_basis'],
  ])('%o is refused: %s', (step, code) => expect(faultOfStep(now, step, today)?.code).toBe(code))

  test('what fits is let through', () => {
    expect(faultOfStep(now, { on: today, homeId: 'b' }, today)).toBeNull()
    expect(faultOfStep({ ...now, basis: 'lvu2' }, { on: day('2026-11-01'), homeId: null }, today)).toBeNull()
    expect(faultOfStep(now, { on: today, basis: 'lvu6' }, today)).toBeNull()
  })

  test('a placement is proposed, ongoing, ended, or dropped', () => {
    const [a, b] = [day('2026-01-01'), day('2026-02-01')]
    expect([[null, null, null], [a, null, null], [a, b, null], [null, null, b]].map(([startedOn, endedOn, droppedOn]) => (
      stateOf({ startedOn: startedOn ?? null, endedOn: endedOn ?? null, droppedOn: droppedOn ?? null })))).toEqual(['proposed', 'ongoing', 'ended', 'dropped'])
  })

  test('every form under LVU is decided under LVU 11, and a shelter or a special youth home under SoL by no decision here', () => {
    for (const form of homeKinds) for (const basis of bases) {
      const found = decisionFor(form, basis)
      if (form === 'shelter' || basis === 'shelter') expect(found).toBeNull()
      else if (basis !== 'sol') expect(found?.paragraph).toBe('LVU 11')
      else expect(found === null).toBe(form === 'special-youth-home')
    }
    expect(decisionFor('emergency-home', 'sol')?.kind).toBe('place_emergency_home')
  })
})

describe('invoices', () => {
  const prices = [{ kind: 'hvb', priceOre: 400_000, fromOn: day('2026-01-01'), toOn: day('2026-11-14') },
    { kind: 'hvb', priceOre: 500_000, fromOn: day('2026-11-15'), toOn: null }] as const
  const stays = [{ fromOn: day('2026-11-10'), toOn: day('2026-11-20'), form: 'hvb' }] as const
  const row = { fromOn: day('2026-11-01'), toOn: day('2026-11-30'), nights: 10, amountOre: 5 * 400_000 + 5 * 500_000 }

  test('nights and price of each night agree', () => expect(compareInvoiced(row, stays, prices)).toEqual({ placed: 10, expectedOre: 4_500_000, differences: [] }))
  test('one night and its price too many', () => (
    expect(compareInvoiced({ ...row, nights: 11, amountOre: 5_000_000 }, stays, prices).differences).toEqual(['nights', 'amount'])))
  test('more nights than the period has', () => (
    expect(compareInvoiced({ ...row, nights: 31 }, stays, prices).differences).toEqual(['period', 'nights'])))
  test('a night without a price has no expected amount', () => (
    expect(compareInvoiced(row, stays, prices.slice(1))).toEqual({ placed: 10, expectedOre: null, differences: ['no_price'] })))

  test('the middle of prices', () => expect([medianOf([]), medianOf([5]), medianOf([9, 1]), medianOf([3, 9, 1])]).toEqual([null, 5, 5, 3]))
  test.each([['12 345,50', 1_234_550], ['420000', 42_000_000], ['1.5 kr', 150], ['100:-', 10_000], ['tre', null], ['-5', null], ['1,234', null]])(
    '%s is %s öre', (text, ore) => expect(readOre(text)).toBe(ore))
  test.each([['556036-0793', '5560360793'], ['16 556036 0793', '5560360793'], ['556036-0794', null], ['123', null]])(
    'organisation number %s: %s', (text, number) => expect(organisationNumberOf(text)).toBe(number))

  test('every fault of every row is told, and rows only without faults', () => {
    const good = { arende: 'sn 2026/00001', fran: '2026-11-01', till: '2026-11-30', natter: '30', belopp: '126 000' }
    const { rows, faults } = readInvoiceRows([{ line: 2, values: good }, { line: 3, values: { ...good, arende: '', natter: 'x', belopp: '' } },
      { line: 4, values: { ...good, till: '2026-10-01' } }, { line: 5, values: { ...good, fran: '2024-01-01' } }])
    expect(rows).toEqual([{ line: 2, caseNumber: 'SN 2026/00001', fromOn: '2026-11-01', toOn: '2026-11-30', nights: 30, amountOre: 12_600_000 }])
    expect(faults).toEqual([{ line: 3, code: 'case_missing' }, { line: 3, code: 'nights_unclear' }, { line: 3, code: 'amount_unclear' },
      { line: 4, code: 'period_backwards' }, { line: 5, code: 'period_too_long' }])
  })
})
