import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, day, daysBetween } from '../calendar/day.ts'
import type { CalculationBody, Result } from './contract/calculation.ts'
import { oreOf, typedKronor } from './rules/amount.ts'
import { calculate, countedIncome } from './rules/calculation.ts'
import type { CountedMember } from './rules/calculation.ts'
import { changesBetween } from './rules/changes.ts'
import { monthsLater } from './rules/month.ts'
import { norm2025 } from './rules/norm-2025.ts'
import { normFor } from './rules/norm.ts'
import type { NormChild } from './rules/norm.ts'
import { referenceFrom } from './rules/reference.ts'
import { reliefIn, reliefPeriods } from './rules/relief.ts'
import { carriedOver, pairedMembers } from './rules/renewal.ts'
import { allowedSteps, outcomeFits, standingOf } from './rules/standing.ts'
import { handInBy, monthStatistics } from './rules/statistics.ts'

const { amounts } = norm2025
const born = (birth: string, other: Partial<NormChild> = {}): NormChild => ({ ref: birth, birthOn: day(birth), days: null, lunchAway: false, ...other })
const norm = (month: string, adults: 1 | 2, children: readonly NormChild[] = [], others = 0): number => normFor({ adults, others, children }, month, amounts).total

/*
 * Worked by hand from the tables of SoF 12:2 (2025) and 12:3, in öre, without the code: personal costs of the adults, of each child, and the
 * common cost of the household.
 */
describe('the norm of 2025, by hand', () => {
  const five = [born('2023-06-01'), born('2020-06-01'), born('2017-06-01'), born('2013-06-01'), born('2009-06-01')]
  test.each([
    ['a single adult: 3 910 + 1 270', norm('2025-05', 1), 518_000],
    ['a couple: 7 050 + 1 400', norm('2025-05', 2), 845_000],
    ['single with a newborn: 3 910 + 2 720 + 1 400', norm('2025-05', 1, [born('2025-01-10')]), 803_000],
    ['single with a two-year-old who eats lunch at preschool: 3 910 + 2 780 + 1 400', norm('2025-05', 1, [born('2023-01-10', { lunchAway: true })]), 809_000],
    ['a couple with five and eight: 7 050 + 3 030 + 3 790 + 2 010', norm('2025-05', 2, [born('2020-01-10'), born('2017-01-10')]), 1_588_000],
    ['a couple with newborn, three (lunch away) and twelve: 7 050 + 2 720 + 2 480 + 4 350 + 2 310',
      norm('2025-05', 2, [born('2025-03-01'), born('2022-01-10', { lunchAway: true }), born('2013-01-10')]), 1_891_000],
    ['single with pupils of seventeen and nineteen: 3 910 + 4 920 + 4 960 + 1 770', norm('2025-05', 1, [born('2008-01-10'), born('2006-01-10')]), 1_556_000],
    ['seven persons: 7 050 + 19 120 + 2 810', norm('2025-07', 2, [born('2024-06-01'), ...five.slice(1)]), 2_898_000],
    ['eight persons: one more is 2 810 - 2 620', norm('2025-07', 2, [born('2024-06-01'), ...five.slice(1), born('2025-02-02')]), 3_189_000],
    ['nine persons: two more', norm('2025-07', 2, [born('2024-06-01'), ...five.slice(1), born('2025-02-02'), born('2022-02-02')]), 3_478_000],
    ['the month before a seventh birthday: 3 910 + 3 030 + 1 400', norm('2025-02', 1, [born('2018-03-31')]), 834_000],
    ['the month of the seventh birthday, on its last day: 3 910 + 3 790 + 1 400', norm('2025-03', 1, [born('2018-03-31')]), 910_000],
    ['eight years, at home 15 of 30 days: 3 910 + 1 895 + 1 270 + 65', norm('2025-04', 1, [born('2017-01-10', { days: 15 })]), 714_000],
    ['five years, at home 10 of 31 days: 3 910 + 977,42 + 1 311,94', norm('2025-01', 1, [born('2019-06-01', { days: 10 })]), 619_936],
    ['two of eight at home half the month: 3 910 + 3 790 + 1 270 + 65 + 185',
      norm('2025-04', 1, [born('2017-01-10', { days: 15 }), born('2017-02-10', { days: 15 })]), 922_000],
    ['single who shares a dwelling with two others: 3 910 + 1 770 / 3', norm('2025-05', 1, [], 2), 450_000],
    ['single with a child of eight, with two others: 3 910 + 3 790 + 2 010 * 2 / 4', norm('2025-05', 1, [born('2017-01-10')], 2), 870_500],
    ['lunch at school is in the amount from seven on: 3 910 + 3 790 + 1 400', norm('2025-05', 1, [born('2017-01-10', { lunchAway: true })]), 910_000],
  ])('%s', (_, counted, byHand) => {
    expect(counted).toBe(byHand)
  })

  test('refuses a child born after the month, one who is twenty-one, and more days than the month has', () => {
    expect(() => norm('2025-05', 1, [born('2025-06-01')])).toThrow(RangeError)
    expect(() => norm('2025-05', 1, [born('2004-05-31')])).toThrow(RangeError)
    expect(norm('2025-04', 1, [born('2004-05-31')])).toBeGreaterThan(0)
    expect(() => norm('2025-02', 1, [born('2020-01-01', { days: 29 })])).toThrow(RangeError)
  })
})

const first = day('2004-12-01')
const anyChild = fc.record({
  birthOn: fc.integer({ min: 0, max: daysBetween(first, day('2024-12-31')) }).map((count) => addDays(first, count)),
  days: fc.option(fc.integer({ min: 0, max: 28 })), lunchAway: fc.boolean(),
}).map((child) => ({ ...child, ref: 'c' })).filter(({ birthOn }) => birthOn > day('2004-12-31'))
const anyMonth = fc.integer({ min: 0, max: 11 }).map((count) => monthsLater('2025-01', count))
const anyHousehold = fc.record({ adults: fc.constantFrom(1, 2), others: fc.integer({ min: 0, max: 4 }), children: fc.array(anyChild, { maxLength: 9 }) })

describe('the norm, always', () => {
  test('one more child or adult never lowers it', () => {
    fc.assert(fc.property(anyHousehold, anyChild, anyMonth, (household, child, month) => {
      const before = normFor(household, month, amounts).total
      expect(normFor({ ...household, children: [...household.children, child] }, month, amounts).total).toBeGreaterThanOrEqual(before)
      expect(normFor({ ...household, adults: 2 }, month, amounts).total).toBeGreaterThanOrEqual(before)
    }))
  })

  test('the order of the children means nothing', () => {
    fc.assert(fc.property(anyHousehold, anyMonth, (household, month) => {
      expect(normFor({ ...household, children: household.children.toReversed() }, month, amounts).total).toBe(normFor(household, month, amounts).total)
    }))
  })

  test('a child at home every day is a child at home the whole month', () => {
    fc.assert(fc.property(anyChild, (child) => {
      const at = (days: number | null): number => normFor({ adults: 1, others: 0, children: [{ ...child, days }] }, '2025-04', amounts).total
      expect(at(30)).toBe(at(null))
      expect(at(0)).toBe(518_000)
    }))
  })
})

const ids = { applicant: '10000000-0000-4000-8000-000000000001', child: '10000000-0000-4000-8000-000000000002' } as const
const applicant: CountedMember = { id: ids.applicant, role: 'applicant', birthOn: null, relief: false }
const child: CountedMember = { id: ids.child, role: 'child', birthOn: day('2010-01-10'), relief: false }
const body = (made: Partial<CalculationBody> = {}): CalculationBody => ({ others: 0, children: [], costs: [], incomes: [], overrides: [], ...made })
const income = (kind: CalculationBody['incomes'][number]['kind'], amount: number, earlierInYear = 0, memberId: string = ids.applicant) => ({ kind, memberId, amount, earlierInYear })
const withBase = { ...norm2025, baseAmount: 5_000_000 }
function made(result: ReturnType<typeof calculate>): Result {
  if (typeof result === 'string') throw new Error(result)
  return result
}

describe('what one is entitled to', () => {
  test('norm and accepted costs less incomes: 5 180 + 6 000 - 4 000 = 7 180', () => {
    const result = made(calculate(body({
      costs: [{ kind: 'housing', applied: 650_000, accepted: 600_000, reason: 'för stor bostad' }], incomes: [income('sickness_benefit', 400_000)],
    }), [applicant], '2025-05', norm2025))
    expect(result).toMatchObject({ norm: 518_000, costs: 600_000, incomes: 400_000, support: 718_000, surplus: 0 })
    expect(result.lines.find(({ key }) => key === 'cost.housing')).toMatchObject({ asked: 650_000, counted: 600_000, why: 'not_reasonable' })
  })

  test('incomes above the need are a surplus and no support', () => {
    expect(made(calculate(body({ incomes: [income('pension', 600_000)] }), [applicant], '2025-05', norm2025))).toMatchObject({ support: 0, surplus: 82_000 })
  })

  test('25 % of employment is left out while the special rule holds, of employment alone', () => {
    const relieved = { ...applicant, relief: true }
    const lines = made(calculate(body({ incomes: [income('employment', 400_001), income('parental_benefit', 100_000)] }), [relieved], '2025-05', norm2025)).lines
    expect(lines.filter(({ part }) => part === 'income').map(({ counted }) => counted)).toEqual([300_001, 100_000])
    expect(countedIncome(income('employment', 400_000), false, 0).counted).toBe(400_000)
  })

  test('a child\'s own earnings count above one price base amount a year', () => {
    expect(countedIncome(income('child_work', 300_000, 0), false, 5_000_000).counted).toBe(0)
    expect(countedIncome(income('child_work', 300_000, 4_900_000), false, 5_000_000).counted).toBe(200_000)
    expect(countedIncome(income('child_work', 300_000, 5_100_000), false, 5_000_000).counted).toBe(300_000)
    const earning = body({ incomes: [income('child_work', 300_000, 0, ids.child)] })
    expect(calculate(earning, [applicant, child], '2025-05', norm2025)).toBe('base_amount_not_entered')
    expect(made(calculate(earning, [applicant, child], '2025-05', withBase)).incomes).toBe(0)
  })

  test('the leisure card never counts, and a line set by hand keeps what was computed', () => {
    const result = made(calculate(body({
      incomes: [income('leisure_card', 50_000)], overrides: [{ key: 'norm.adults', amount: 450_000, reason: 'dyr kost' }],
    }), [applicant], '2025-05', norm2025))
    expect(result).toMatchObject({ norm: 577_000, incomes: 0 })
    expect(result.lines[0]).toMatchObject({ computed: 391_000, counted: 450_000, why: 'by_hand', reason: 'dyr kost' })
  })

  test('says what is missing instead of guessing', () => {
    expect(calculate(body(), [applicant, { ...child, birthOn: null }], '2025-05', norm2025)).toBe('birth_needed')
    expect(calculate(body(), [applicant, { ...child, birthOn: day('2025-06-01') }], '2025-05', norm2025)).toBe('household_does_not_fit')
  })

  test('the order of costs and incomes means nothing', () => {
    const anyIncome = fc.record({ kind: fc.constantFrom('employment', 'pension', 'leisure_card'), memberId: fc.constant(ids.applicant), amount: fc.integer({ min: 0, max: 3_000_000 }), earlierInYear: fc.constant(0) })
    fc.assert(fc.property(fc.array(anyIncome, { maxLength: 8 }), fc.boolean(), (incomes, relief) => {
      const support = (list: typeof incomes): number => made(calculate(body({ incomes: list }), [{ ...applicant, relief }], '2025-05', norm2025)).support
      expect(support(incomes.toReversed())).toBe(support(incomes))
    }))
  })
})

describe('the special rule for employment', () => {
  const row = (from: string, count: number): string[] => Array.from({ length: count }, (_, place) => monthsLater(from, place))

  test('holds for two years after six months in a row, and not before', () => {
    expect(reliefPeriods(row('2024-01', 6))).toEqual([{ from: '2024-07', to: '2026-06' }])
    expect(reliefPeriods(row('2024-01', 5))).toEqual([])
    expect(reliefIn(row('2024-01', 6), '2024-06')).toBeNull()
    expect(reliefIn(row('2024-01', 6), '2024-07')).toEqual({ from: '2024-07', to: '2026-06' })
    expect(reliefIn(row('2024-01', 6), '2026-07')).toBeNull()
  })

  test('a month without support begins the count anew; the order of registration means nothing', () => {
    expect(reliefPeriods([...row('2024-01', 5), ...row('2024-07', 6)].toReversed())).toEqual([{ from: '2025-01', to: '2026-12' }])
  })

  test('after the two years six months in a row are needed anew', () => {
    expect(reliefPeriods(row('2024-01', 31))).toEqual([{ from: '2024-07', to: '2026-06' }])
    expect(reliefPeriods(row('2024-01', 36))).toEqual([{ from: '2024-07', to: '2026-06' }, { from: '2027-01', to: '2028-12' }])
  })
})

describe('a renewal', () => {
  const before = [{ id: 'a', personId: 'p', role: 'applicant', name: null, birthOn: null }, { id: 'b', personId: null, role: 'child', name: 'Elis', birthOn: '2018-02-02' },
    { id: 'c', personId: null, role: 'child', name: 'Noor', birthOn: '2019-02-02' }]
  const now = [{ ...before[0], id: 'x', personId: 'p', role: 'applicant', name: null, birthOn: null }, { id: 'y', personId: null, role: 'child', name: 'Elis', birthOn: '2018-02-02' }]

  test('carries over what stood, for those who are still there, and nothing set by hand', () => {
    const same = pairedMembers(before, now)
    expect([...same]).toEqual([['a', 'x'], ['b', 'y']])
    const old = body({
      children: [{ memberId: 'b', days: 31, lunchAway: true }, { memberId: 'c', days: null, lunchAway: false }], overrides: [{ key: 'norm.adults', amount: 1, reason: 'r' }],
      incomes: [income('child_work', 100, 50, 'b'), income('pension', 10, 0, 'a')],
    })
    expect(carriedOver(old, same, '2025-04')).toEqual(body({
      children: [{ memberId: 'y', days: 30, lunchAway: true }], incomes: [income('child_work', 100, 150, 'y'), income('pension', 10, 0, 'x')],
    }))
    expect(carriedOver(old, same, '2026-01').incomes[0]).toMatchObject({ earlierInYear: 0 })
  })

  test('shows only what is another than before', () => {
    const rent = (amount: number) => [{ kind: 'housing' as const, applied: amount, accepted: amount, reason: null }]
    const first = made(calculate(body({ costs: rent(600_000), incomes: [income('pension', 100)] }), [applicant], '2025-05', norm2025))
    const second = made(calculate(body({ costs: rent(610_000), incomes: [income('maintenance', 50)] }), [applicant], '2025-06', norm2025))
    expect(changesBetween(first, first)).toEqual([])
    expect(changesBetween(first, second).map(({ kind, before: was, after }) => [kind, was, after])).toEqual([
      ['housing', 600_000, 610_000], ['maintenance', null, 50], ['pension', 100, null]])
  })
})

test('amounts as people write them', () => {
  expect(['4 200', '4200,50', '4\u00A0200 kr', '', '0'].map(oreOf)).toEqual([420_000, 420_050, 420_000, 0, 0])
  expect(['-1', 'x', '1,234', '1.2.3', '999999999'].map(oreOf)).toEqual([null, null, null, null, null])
  fc.assert(fc.property(fc.integer({ min: 1, max: 999_999_999 }), (ore) => oreOf(typedKronor(ore)) === ore))
})

test('where an application stands, and what may be done', () => {
  const outcome = { state: 'decided', kind: 'grant', listedOn: null, paidOn: null } as const
  const standing = (other: object = {}, withdrawnOn: string | null = null) => standingOf({ withdrawnOn, calculated: true, outcome: { ...outcome, ...other } })
  expect(standingOf({ withdrawnOn: null, calculated: false, outcome: null })).toBe('received')
  expect([standing(), standing({ listedOn: '2025-01-01' }), standing({ listedOn: '2025-01-01', paidOn: '2025-01-02' }), standing({ kind: 'refuse' }),
    standing({ state: 'for_meeting' }), standing({ state: 'refused' }), standing({}, '2025-01-01')])
    .toEqual(['to_pay', 'listed', 'paid', 'decided', 'for_meeting', 'calculated', 'withdrawn'])
  expect(allowedSteps('calculated', { delay: 'none' })).toEqual(['calculate', 'withdraw', 'decide', 'ask_delay', 'renew'])
  expect(allowedSteps('paid', { delay: 'none' })).toEqual(['recover', 'renew'])
  expect([outcomeFits('grant', 100, false), outcomeFits('grant', 100, true), outcomeFits('grant', 0, false), outcomeFits('partly_grant', 0, true), outcomeFits('refuse', 0, false)])
    .toEqual([true, false, false, false, true])
})

test('the month is the one that the support concerns, handed in by the 15th of the next', () => {
  expect(handInBy('2025-12')).toBe('2026-01-15')
  const row = { applicationId: 'a', caseNumber: 'SN 2025/1', role: 'applicant', amount: 100, other: 10, memberPersonId: 'p', identityNumber: '1', protected: false, impediment: null,
    activity: 'studies', closingReason: null, goesOn: false }
  const statistics = monthStatistics('2025-05', [row, { ...row, role: 'child', impediment: 'x', identityNumber: null }], [{ applicationId: 'b', caseNumber: 'SN 2025/2' }], day('2025-06-10'))
  expect(statistics).toMatchObject({ households: 1, persons: 2, children: 1, amount: 100, other: 10, dueOn: '2025-06-15' })
  expect(statistics.missing.map(({ gap }) => gap)).toEqual(['not_decided', 'no_impediment', 'no_number'])
  expect(monthStatistics('2025-05', [row], [], day('2025-07-01')).missing.map(({ gap }) => gap)).toEqual(['no_impediment', 'no_closing_reason'])
})

test('a reference tells nothing and is read aloud without doubt', () => {
  expect(referenceFrom(2026, new Uint8Array([0, 1, 2, 3, 255]))).toMatch(/^EB-[A-HJ-NP-Z2-9]{5}-26$/)
})
