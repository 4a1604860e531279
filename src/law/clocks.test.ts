import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, day, dayFromNumber, dayNumber } from '../calendar/day.ts'
import type { Day } from '../calendar/day.ts'
import { clockEnds, daysLeft, judgeClock, urgencyOf, usedShare } from './clocks.ts'
import type { ClockDays, ClockEnd } from './clocks.ts'
import { ruleIds } from './contract.ts'
import type { RuleId } from './contract.ts'
import { shippedRuleVersions } from './data/shipped.ts'
import { dueFor, ruleVersionOn } from './rules.ts'

function clock(rule: RuleId, start: string, endedOn: string | null = null, endedBy: ClockEnd = 'act'): ClockDays {
  const { nominalDue, legalDue } = dueFor(shippedRuleVersions, rule, day(start))
  const ended = endedOn === null ? null : day(endedOn)
  return { startedOn: day(start), nominalDue, legalDue, endedOn: ended, endedBy: ended === null ? null : endedBy }
}

const traits = (rule: RuleId) => ruleVersionOn(shippedRuleVersions, rule, day('2026-11-01')).version
const judge = (rule: RuleId, one: ClockDays, today: string) => judgeClock(one, traits(rule), day(today))

describe('a preliminary assessment that ends on a Saturday', () => {
  // Nominal Saturday 28 November, legal Monday 30 November.
  const open = clock('prelim-assess', '2026-11-14')

  test.each([
    ['2026-11-27', 'running', 0, 1], ['2026-11-28', 'running', 0, 0], ['2026-11-29', 'running', 0, 0],
    ['2026-11-30', 'running', 0, 0], ['2026-12-01', 'overdue', 1, -1], ['2026-12-10', 'overdue', 10, -10],
  ])('is on %s %s, %i days late, %i left', (today, state, overdueDays, left) => {
    expect(judge('prelim-assess', open, today)).toEqual({ state, endedOn: null, overdueDays })
    expect(daysLeft(open, traits('prelim-assess'), day(today))).toBe(left)
  })

  test('is met on the Monday and met late on the Tuesday', () => {
    expect(judge('prelim-assess', clock('prelim-assess', '2026-11-14', '2026-11-30'), '2026-12-24')).toEqual({
      state: 'met', endedOn: '2026-11-30', overdueDays: 0,
    })
    expect(judge('prelim-assess', clock('prelim-assess', '2026-11-14', '2026-12-01'), '2026-12-24')).toEqual({
      state: 'met-late', endedOn: '2026-12-01', overdueDays: 1,
    })
  })

  test('is superseded by an extension, late days kept, and not required when the ground falls away', () => {
    expect(judge('prelim-assess', clock('prelim-assess', '2026-11-14', '2026-12-03', 'superseded'), '2026-12-24')).toEqual({
      state: 'superseded', endedOn: '2026-12-03', overdueDays: 3,
    })
    expect(judge('prelim-assess', clock('prelim-assess', '2026-11-14', '2026-11-14', 'not-required'), '2026-12-24')).toMatchObject({
      state: 'not-required', overdueDays: 0,
    })
  })

  test('was still running on a day before it ended', () => {
    expect(judge('prelim-assess', clock('prelim-assess', '2026-11-14', '2026-11-30'), '2026-11-29').state).toBe('running')
  })
})

describe('a submission to court whose week ends on a Saturday', () => {
  // Decided Saturday 14 November: nominal Saturday 21, legal Monday 23.
  const open = clock('lvu-submit', '2026-11-14')

  test.each([
    ['2026-11-20', 'running', 0, 1], ['2026-11-21', 'running', 0, 0], ['2026-11-22', 'overdue', 1, -1], ['2026-11-23', 'overdue', 2, -2],
  ])('warns past the weekend: on %s %s, %i days late', (today, state, overdueDays, left) => {
    expect(judge('lvu-submit', open, today)).toEqual({ state, endedOn: null, overdueDays })
    expect(daysLeft(open, traits('lvu-submit'), day(today))).toBe(left)
  })

  test('is still met on the legal day', () => {
    expect(judge('lvu-submit', clock('lvu-submit', '2026-11-14', '2026-11-23'), '2026-11-23')).toEqual({
      state: 'met', endedOn: '2026-11-23', overdueDays: 0,
    })
  })

  test('lapses the day after it, also when it is done later', () => {
    const lapsed = { state: 'lapsed', endedOn: '2026-11-24', overdueDays: 1 }
    expect(judge('lvu-submit', open, '2026-11-24')).toEqual(lapsed)
    expect(judge('lvu-submit', open, '2027-11-24')).toEqual(lapsed)
    expect(judge('lvu-submit', clock('lvu-submit', '2026-11-14', '2026-11-25'), '2026-12-24')).toEqual(lapsed)
    expect(daysLeft(open, traits('lvu-submit'), day('2026-11-24'))).toBeNull()
  })

  test('does not lapse when more time was asked for and the clock brings that with it', () => {
    const waiting = { ...traits('lvu-apply'), lapses: 'never' as const }
    expect(judgeClock(clock('lvu-apply', '2026-11-02'), waiting, day('2026-12-03'))).toEqual({
      state: 'overdue', endedOn: null, overdueDays: 3,
    })
  })
})

test('what lapses by age ends on the birthday', () => {
  const one = clock('lvu-age', '2008-11-22')
  expect(judge('lvu-age', one, '2026-11-21').state).toBe('running')
  expect(judge('lvu-age', one, '2026-11-22')).toEqual({ state: 'lapsed', endedOn: '2026-11-22', overdueDays: 0 })
})

test('immediate duties are overdue the day after', () => {
  expect(judge('protect-assess', clock('protect-assess', '2026-11-21'), '2026-11-21').state).toBe('running')
  expect(judge('protect-assess', clock('protect-assess', '2026-11-21'), '2026-11-22')).toMatchObject({ state: 'overdue', overdueDays: 1 })
})

test('the share of the time used goes from nothing to all', () => {
  const one = clock('prelim-assess', '2026-11-02')
  const days = ['2026-11-01', '2026-11-02', '2026-11-09', '2026-11-16', '2026-12-01']
  expect(days.map((on) => usedShare(one, day(on)))).toEqual([0, 0, 0.5, 1, 1])
  expect(usedShare(clock('protect-assess', '2026-11-21'), day('2026-11-21'))).toBe(1)
})

describe('urgency', () => {
  // A Tuesday.
  const today = day('2026-11-24')
  const place = (rule: RuleId, start: string) => urgencyOf(clock(rule, start), traits(rule), today)

  test.each([
    ['protect-assess', '2026-11-24', 'now'], ['feedback', '2026-11-16', 'now'], ['inform-open', '2026-11-23', 'now'],
    ['prelim-assess', '2026-11-10', 'today'], ['prelim-assess', '2026-11-12', 'this-week'], ['prelim-assess', '2026-11-14', 'this-week'],
    ['prelim-assess', '2026-11-17', 'this-week'], ['prelim-assess', '2026-11-18', 'later'], ['lvu-court-test', '2026-11-10', 'later'],
  ] as const)('%s from %s is %s', (rule, start, group) => {
    expect(place(rule, start)?.group).toBe(group)
  })

  test('puts protection first, then what lapses, then the most overdue, then the fewest days left', () => {
    const order = [
      ['protect-assess', '2026-11-24'], ['lvu-submit', '2026-11-15'], ['feedback', '2026-11-10'], ['feedback', '2026-11-16'],
      ['inform-open', '2026-11-24'], ['prelim-assess', '2026-11-10'], ['lvu-submit', '2026-11-19'], ['prelim-assess', '2026-11-12'],
      ['prelim-assess', '2026-11-13'], ['consider-sol', '2026-05-28'], ['child-invest', '2026-08-11'],
    ] as const
    const ranks = order.map(([rule, start]) => place(rule, start)?.rank ?? Number.NaN)
    expect([...ranks].sort((one, other) => one - other)).toEqual(ranks)
  })

  test('looks seven days ahead whatever weekday it is: on a Sunday what is due on Tuesday is near', () => {
    expect(urgencyOf(clock('prelim-assess', '2026-11-10'), traits('prelim-assess'), day('2026-11-22'))?.group).toBe('this-week')
  })

  test('has nothing to say of what has ended', () => {
    expect(urgencyOf(clock('prelim-assess', '2026-11-10', '2026-11-12'), traits('prelim-assess'), today)).toBeNull()
  })
})

describe('any clock', () => {
  const start = fc.integer({ min: dayNumber(day('2000-01-01')), max: dayNumber(day('2050-12-31')) }).map(dayFromNumber)
  const anyClock = fc.record({
    rule: fc.constantFrom(...ruleIds), start, after: fc.option(fc.integer({ min: 0, max: 1500 })), by: fc.constantFrom(...clockEnds),
  }).map(({ rule, start: startedOn, after, by }) => {
    const { nominalDue, legalDue } = dueFor(shippedRuleVersions, rule, startedOn)
    const endedOn = after === null ? null : addDays(startedOn, after)
    const days: ClockDays = { startedOn, nominalDue, legalDue, endedOn, endedBy: endedOn === null ? null : by }
    return { rule, days }
  })

  test('has ended exactly when it has an end day, is never late below zero, and never left and late at once', () => {
    fc.assert(fc.property(anyClock, fc.integer({ min: 0, max: 2000 }), ({ rule, days }, passed) => {
      const today: Day = addDays(days.startedOn, passed)
      const found = judgeClock(days, traits(rule), today)
      const left = daysLeft(days, traits(rule), today)
      expect(found.overdueDays >= 0).toBe(true)
      expect(found.endedOn === null).toBe(found.state === 'running' || found.state === 'overdue')
      expect(left === null).toBe(found.endedOn !== null)
      expect(urgencyOf(days, traits(rule), today) === null).toBe(left === null)
      if (found.endedOn !== null) expect(found.endedOn <= today).toBe(true)
      const group = urgencyOf(days, traits(rule), today)?.group
      if (group === 'this-week') expect(left).toSatisfy((count: number) => count >= 1 && count <= 7)
      if (group === 'later' && !['court', 'party', 'trigger'].includes(traits(rule).kind)) expect(left).toBeGreaterThan(7)
      if (found.state === 'overdue') expect(left).toBe(-found.overdueDays)
      if (found.state === 'running') expect(left).toBeGreaterThanOrEqual(0)
    }))
  })

  test('has fewer days left tomorrow, or as many, and once ended stays as it was', () => {
    fc.assert(fc.property(anyClock, fc.integer({ min: 0, max: 2000 }), ({ rule, days }, passed) => {
      const today = addDays(days.startedOn, passed)
      const [now, then] = [daysLeft(days, traits(rule), today), daysLeft(days, traits(rule), addDays(today, 1))]
      if (now !== null && then !== null) expect(then).toBeLessThanOrEqual(now)
      const judged = judgeClock(days, traits(rule), today)
      if (judged.endedOn !== null) expect(judgeClock(days, traits(rule), addDays(today, 30))).toEqual(judged)
    }))
  })
})
