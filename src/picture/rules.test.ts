import { expect, test } from 'vitest'
import { day } from '../calendar/day.ts'
import { completeWeeks, digitalShare, notHeld, overdueByRule, shareOf, sumsByWeek, waitingByDaysLeft } from './rules.ts'

const clock = (rule: string, nominal: string, legal: string, clocks: number) => ({ rule, nominalDueOn: day(nominal), legalDueOn: day(legal),
  clocks })

test('on a Tuesday the week that is going on is not among the complete ones', () => {
  expect(completeWeeks(day('2026-11-24'), 3)).toEqual(['2026-W45', '2026-W46', '2026-W47'])
})

test('over New Year the weeks follow the ISO year, 2026 having 53', () => {
  expect(completeWeeks(day('2027-01-05'), 2)).toEqual(['2026-W52', '2026-W53'])
})

test('a week without rows is zeros, and a kind that belongs to no part is counted in none', () => {
  const rows = [{ week: '2026-W01', kind: 'a', n: 2 }, { week: '2026-W01', kind: 'c', n: 5 }]
  expect(sumsByWeek(['2026-W01', '2026-W02'], rows, [['a'], ['b']], (row) => row.kind, (row) => row.n)).toEqual([[2, 0], [0, 0]])
})

test('days left follow the nominal day, and being overdue the legal one: a Saturday moved to Monday is late in neither on the Sunday',
  () => {
  const picture = { openClocks: [clock('prelim-assess', '2026-11-28', '2026-11-30', 3)] }
  expect(waitingByDaysLeft(picture, day('2026-11-29'))).toEqual([{ days: -1, count: 3 }])
  expect(overdueByRule(picture, day('2026-11-29'))).toEqual([])
  expect(overdueByRule(picture, day('2026-12-01'))).toEqual([{ rule: 'prelim-assess', clocks: 3 }])
})

test('a share of nothing is not known; it is not zero', () => {
  expect(shareOf(0, 0)).toBeNull()
  expect(shareOf(412, 453)).toEqual({ share: 412 / 453, part: 412, whole: 453 })
})

test('the digital share counts video among what came about, and leaves letters out', () => {
  const row = (mode: string, outcome: string, contacts: number) => ({ week: '2026-W47', mode, outcome, contacts, seen: 0, seenAlone: 0 })
  const picture = { contacts: [row('video', 'held', 1), row('visit', 'held', 2), row('phone', 'held', 1), row('letter', 'held', 9),
    row('video', 'no_show', 4)] }
  expect(digitalShare(picture, '2026-W47')).toEqual({ share: 0.25, part: 1, whole: 4 })
  expect(digitalShare(picture, '2026-W46')).toBeNull()
})

test('cancelled by us and cancelled by them are never one figure', () => {
  const row = (outcome: string, contacts: number) => ({ week: '2026-W47', mode: 'visit', outcome, contacts, seen: 0, seenAlone: 0 })
  expect(notHeld({ contacts: [row('cancelled_by_us', 17), row('cancelled_by_them', 5), row('held', 3)] }, '2026-W47'))
    .toEqual({ byUs: 17, byThem: 5, illness: 0, noShow: 0 })
})
