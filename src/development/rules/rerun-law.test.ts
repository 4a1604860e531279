import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, day } from '../../calendar/day.ts'
import type { ChainEvent } from '../../law/chain/contract.ts'
import { shippedRuleVersions } from '../../law/data/shipped.ts'
import { shippedCounting } from '../../law/settings.ts'
import type { LawChangeAnswer } from '../contract/law-change.ts'
import { hideFigure } from './hide-figure.ts'
import { hideOutcome } from './hide-outcome.ts'
import { addAnswers, rerunLaw } from './rerun-law.ts'
import type { ChangeAsked, ChangeChild } from './rerun-law.ts'

const law = { versions: shippedRuleVersions, counting: shippedCounting }
const birthDate = day('2011-05-05')
const placed = (on: string): ChainEvent => ({ type: 'placement-started', on: day(on), basis: 'sol', form: 'family-home', home: 'h1' })
const considered = (...days: string[]): ChainEvent[] => days.map((on) => ({ type: 'considered', on: day(on) }))
const child = (events: ChainEvent[], unaccompanied = true): ChangeChild => ({ birthDate, unaccompanied, events })
const asked: ChangeAsked = {
  rules: ['consider-sol'], change: { kind: 'length', length: 12, unit: 'months' }, changedOn: day('2024-11-24'), from: day('2024-11-24'), to: day('2026-11-23'),
  group: { who: 'all', placedMonths: 0 }, hours: { 'consider-sol': 6 },
}
const run = (children: ChangeChild[], other: Partial<ChangeAsked> = {}): LawChangeAnswer => rerunLaw({ ...asked, ...other, children }, law)
const usual = [placed('2024-01-10'), ...considered('2024-07-08', '2025-01-07', '2025-07-04', '2026-01-02', '2026-07-01')]

describe('a change of law', () => {
  test('twice the time is half the considerations: the one that ran keeps its six months', () => {
    const { asIs, changed, children, touched } = run([child(usual)])
    expect([children, touched]).toEqual([1, 1])
    expect(asIs).toEqual({ acts: { count: 4, children: 1 }, late: { count: 0, children: 0 }, overdue: { count: 0, children: 0 }, lateDays: 0, hours: 24 })
    // 7 January 2025, and a year later; the one after that would come in January 2027.
    expect([changed.acts.count, changed.hours, changed.overdue.count]).toEqual([2, 12, 0])
  })

  test('a shorter time asks for more, done as early as they were', () => {
    const { asIs, changed } = run([child(usual)], { change: { kind: 'length', length: 4, unit: 'months' } })
    expect(changed.acts.count).toBeGreaterThan(asIs.acts.count)
    expect([changed.late.count, changed.overdue.count]).toEqual([0, 0])
  })

  test('without the rule nothing is considered after the one that ran', () => {
    const { changed } = run([child(usual)], { change: { kind: 'none' } })
    expect([changed.acts.count, changed.hours]).toEqual([1, 6])
  })

  test('holds only when the child has been placed long enough, and only for the group', () => {
    const late = run([child(usual)], { change: { kind: 'none' }, group: { who: 'unaccompanied', placedMonths: 24 } })
    // Placed two years on 10 January 2026: what was done then and before stands.
    expect(late.changed.acts.count).toBe(4)
    const later = run([child(usual)], { change: { kind: 'none' }, group: { who: 'unaccompanied', placedMonths: 12 } })
    expect(later.changed.acts.count).toBe(2)
    expect(run([child(usual, false)], { group: { who: 'unaccompanied', placedMonths: 0 } })).toMatchObject({ children: 0, asIs: { acts: { count: 0 } } })
  })

  test('what was late is as late, and what was never done is not done', () => {
    const slow = run([child([placed('2024-11-25'), ...considered('2025-06-25')])])
    expect(slow.asIs).toMatchObject({ acts: { count: 1 }, late: { count: 1 }, overdue: { count: 1 } })
    expect(slow.changed).toMatchObject({ acts: { count: 1 }, late: { count: 1 }, overdue: { count: 0 } })
    const never = run([child([placed('2024-11-25')])])
    expect([never.asIs.overdue.count, never.changed.overdue.count, never.changed.acts.count]).toEqual([1, 1, 0])
    expect(never.changed.lateDays).toBeLessThan(never.asIs.lateDays)
  })

  test('an act that is done once stands on its day; a needless decision on more time is left out', () => {
    const investigated = child([
      { type: 'investigation-opened', on: day('2025-02-01') }, { type: 'investigation-extended', on: day('2025-05-20'), until: day('2025-07-01') },
      { type: 'investigation-concluded', on: day('2025-06-20'), outcome: 'measure' },
    ])
    const longer = run([investigated], { rules: ['child-invest'], change: { kind: 'length', length: 6, unit: 'months' }, hours: {} })
    expect([longer.skipped, longer.asIs.late.count, longer.changed.late.count, longer.changed.acts.count]).toEqual([0, 0, 0, 1])
    const shorter = run([child([{ type: 'investigation-opened', on: day('2025-02-01') }, { type: 'investigation-concluded', on: day('2025-05-20'), outcome: 'measure' }])],
      { rules: ['child-invest'], change: { kind: 'length', length: 3, unit: 'months' }, hours: {} })
    expect([shorter.asIs.late.count, shorter.changed.late.count]).toEqual([0, 1])
  })

  test('a child whose facts cannot stand is counted as left out, and in nothing else', () => {
    expect(run([child(considered('2025-01-07')), child(usual)])).toMatchObject({ children: 1, skipped: 1, asIs: { acts: { count: 4 } } })
  })

  test('the same law is no change, and parts add up to the whole', () => {
    const history = fc.record({ start: fc.integer({ min: 0, max: 900 }), gaps: fc.array(fc.integer({ min: 20, max: 260 }), { maxLength: 8 }) }).map(({ start, gaps }) => {
      const events = [placed(addDays(day('2023-06-01'), start))]
      let on = addDays(day('2023-06-01'), start)
      for (const gap of gaps) {
        on = addDays(on, gap)
        if (on <= asked.to) events.push(...considered(on))
      }
      return child(events)
    })
    fc.assert(fc.property(fc.array(history, { minLength: 1, maxLength: 4 }), fc.integer({ min: 3, max: 12 }), (children, length) => {
      const same = run(children, { change: { kind: 'length', length: 6, unit: 'months' } })
      expect(same.changed.acts).toEqual(same.asIs.acts)
      expect(same.changed.overdue).toEqual(same.asIs.overdue)
      const other = { change: { kind: 'length', length, unit: 'months' } } as const
      const parts = children.map((each) => run([each], other)).reduce(addAnswers)
      expect(parts).toEqual(run(children, other))
      expect(run(children, { change: { kind: 'none' } }).changed.acts.count).toBeLessThanOrEqual(same.asIs.acts.count)
    }), { numRuns: 15 })
  })
})

describe('what may be shown', () => {
  const cell = (count: number, children = count) => ({ count, children })
  const side = (acts: number, late: number, overdue: number) => ({ acts: cell(acts), late: cell(late), overdue: cell(overdue), lateDays: late * 3, hours: acts * 6 })
  const answer: LawChangeAnswer = { children: 30, touched: 20, skipped: 0, asIs: side(60, 10, 0), changed: side(30, 0, 0) }

  test('large numbers and none are', () => {
    expect(hideOutcome(answer)).toEqual({ withheld: false, children: 30, touched: 20, skipped: 0,
      asIs: { acts: 60, late: 10, overdue: 0, lateDays: 30, hours: 360 }, changed: { acts: 30, late: 0, overdue: 0, lateDays: 0, hours: 180 } })
  })

  test('one to four are not, nor what tells them', () => {
    expect(hideOutcome({ ...answer, asIs: side(60, 3, 0) }).asIs).toEqual({ acts: 60, late: null, overdue: 0, lateDays: null, hours: 360 })
    expect(hideOutcome({ ...answer, asIs: side(60, 58, 0) }).asIs.late).toBeNull()
    expect(hideOutcome({ ...answer, changed: side(57, 0, 0) }).changed).toMatchObject({ acts: null, hours: null })
    expect(hideOutcome({ ...answer, touched: 28, skipped: 2 })).toMatchObject({ touched: null, skipped: null })
    expect(hideOutcome({ ...answer, children: 4 })).toMatchObject({ withheld: true, children: null, asIs: { acts: null, hours: null } })
    expect(hideOutcome({ ...answer, asIs: { ...answer.asIs, acts: cell(12, 2) } }).asIs.acts).toBeNull()
  })

  test('a figure of the picture loses its count when it or its rest is small', () => {
    const figure = { key: 'contacts.held', group: 'contacts', share: true, sv: 'Andel', en: 'Share', how: { sv: 'Så', en: 'So' } }
    const shown = (count: number, of: number | null) => hideFigure(figure, { count, of, fromWeek: '2025-W48', toWeek: '2026-W47' })
    expect(shown(40, 100)).toMatchObject({ kind: 'picture', count: 40, of: 100, sv: { name: 'Andel', how: 'Så' } })
    expect(shown(0, 100).count).toBe(0)
    expect([shown(3, 100).count, shown(97, 100).count, shown(2, null).count]).toEqual([null, null, null])
    expect(shown(1, 3)).toMatchObject({ count: null, of: null })
  })
})
