import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, day } from '../calendar/day.ts'
import type { ClockTraits } from '../law/clocks.ts'
import { clockSaying, dueToday, firstView, isChosen, isParked, ordered, siblingsTogether, standingOf } from './rules.ts'
import type { Orderable } from './rules.ts'

const today = day('2026-11-24')
const duty: ClockTraits = { kind: 'must', unit: 'days', overdueFrom: 'legal-due', lapses: 'never', protectsNow: false }
const protect: ClockTraits = { ...duty, unit: 'immediate', protectsNow: true }
let made = 0
function row(more: Partial<Orderable> = {}): Orderable {
  made += 1
  const nominalDueOn = more.nominalDueOn ?? today
  return {
    kind: 'clock', id: String(made), personId: `p${made}`, name: 'Barn', caseNumber: 'SN 1', protected: false, responsibleId: 'w',
      responsibleName: 'W', unitId: 'u', rule: 'r',
    title: null, startedOn: day('2026-11-10'), legalDueOn: nominalDueOn, dueTime: null, birthOn: null, traits: duty, parkedUntilOn: null,
      ...more, nominalDueOn,
  }
}
const inOrder = (rows: Orderable[]) => ordered(rows.map((each) => ({ row: each, standing: standingOf(each, today) })), 'lag', today,
  new Map()).map((each) => each.row.id)

describe('the order', () => {
  test('an unopened report and a child to protect go before everything, however late the rest is', () => {
    const late = row({ nominalDueOn: addDays(today, -60) })
    const child = row({ traits: protect, startedOn: today })
    const report = row({ kind: 'unopened', traits: null, startedOn: today })
    const promised = row({ kind: 'task', traits: null, nominalDueOn: addDays(today, -90) })
    const order = inOrder([promised, late, child, report])
    expect(new Set(order.slice(0, 2))).toEqual(new Set([child.id, report.id]))
    expect(order.slice(2)).toEqual([late.id, promised.id])
  })

  test('no promise stands before a duty of the same day', () => {
    fc.assert(fc.property(fc.integer({ min: 1, max: 60 }), (days) => {
      const promised = row({ kind: 'task', traits: null, nominalDueOn: addDays(today, days), startedOn: day('2020-01-01') })
      const owed = row({ nominalDueOn: addDays(today, days) })
      expect(inOrder([promised, owed])).toEqual([owed.id, promised.id])
    }))
  })

  test('promises of one day stand by the clock, whichever was given first, and those without a time last', () => {
    const at = (dueTime: string | null, startedOn: string) =>
      row({ kind: 'task', traits: null, nominalDueOn: today, dueTime, startedOn: day(startedOn) })
    const [quarterPastOne, sometime, ten] = [at('13:15:00', '2026-11-16'), at(null, '2026-11-01'), at('10:00:00', '2026-11-17')]
    expect(inOrder([quarterPastOne, sometime, ten])).toEqual([ten.id, quarterPastOne.id, sometime.id])
  })

  test('is the same whatever order the rows come in', () => {
    const offsets = fc.array(fc.tuple(fc.integer({ min: -30, max: 60 }), fc.boolean()), { minLength: 2, maxLength: 12 })
    fc.assert(fc.property(offsets, (given) => {
      const rows = given.map(([days, isTask]) => row({ nominalDueOn: addDays(today, days), kind: isTask ? 'task' : 'clock',
        traits: isTask ? null : duty, startedOn: addDays(today, Math.min(days, 0) - 5) }))
      expect(inOrder(rows)).toEqual(inOrder(rows.toReversed()))
    }))
  })
})

describe('a parked row', () => {
  test('comes back on its day or on its last day, whichever is first, and never later', () => {
    fc.assert(fc.property(fc.integer({ min: -10, max: 40 }), fc.integer({ min: -10, max: 40 }), (until, due) => {
      expect(isParked({ parkedUntilOn: addDays(today, until), nominalDueOn: addDays(today, due) }, today)).toBe(until > 0 && due > 0)
    }))
  })
})

describe('what the chip says', () => {
  const says = (each: Orderable) => clockSaying(each, standingOf(each, today), today)
  test.each([
    [row({ traits: protect, startedOn: today }), { kind: 'now', says: 'at_once' }],
    [row({ nominalDueOn: addDays(today, -1) }), { kind: 'overdue', says: 'overdue', days: 1 }],
    [row(), { kind: 'today', says: 'last_day' }],
    [row({ legalDueOn: addDays(today, 2) }), { kind: 'today', says: 'moved_last_day' }],
    [row({ nominalDueOn: addDays(today, 7) }), { kind: 'week', says: 'left', days: 7 }],
    [row({ nominalDueOn: addDays(today, 8) }), { kind: 'later', says: 'left', days: 8 }],
    [row({ kind: 'task', traits: null, nominalDueOn: addDays(today, -3) }), { kind: 'promise', says: 'promise' }],
  ])('%#', (given, expected) => {
    expect(says(given)).toEqual(expected)
  })
})

test('what is near follows the municipality\'s setting, in the group and on the chip', () => {
  const stands = (days: number, daysAhead: number) => {
    const each = row({ nominalDueOn: addDays(today, days), legalDueOn: addDays(today, days) })
    const standing = standingOf(each, today, daysAhead)
    return [standing.group, clockSaying(each, standing, today).kind]
  }
  expect([stands(3, 3), stands(4, 3), stands(10, 10), stands(11, 10)])
    .toEqual([['this-week', 'week'], ['later', 'later'], ['this-week', 'week'], ['later', 'later']])
})

test('siblings are one row only for the same duty on the same day with the same worker', () => {
  const [alva, ture] = [row({ personId: 'a' }), row({ personId: 't' })]
  const family = new Map([['a', new Set(['t'])], ['t', new Set(['a'])]])
  expect(siblingsTogether([alva, ture], family).map((rows) => rows.length)).toEqual([2])
  expect(siblingsTogether([alva, { ...ture, rule: 'other' }], family)).toHaveLength(2)
  expect(siblingsTogether([alva, { ...ture, nominalDueOn: addDays(today, 1) }], family)).toHaveLength(2)
  expect(siblingsTogether([alva, { ...ture, responsibleId: 'x' }], family)).toHaveLength(2)
  expect(siblingsTogether([alva, ture], new Map())).toHaveLength(2)
})

test('an age narrows to that age, and never hides a child whose age the list may not know', () => {
  const choices = { syskon: null, enhet: null, handlaggare: null, krav: null, alder: '6-12', ordning: 'lag' } as const
  expect(isChosen(row({ birthOn: day('2016-01-01') }), choices, today)).toBe(true)
  expect(isChosen(row({ birthOn: day('2022-01-01') }), choices, today)).toBe(false)
  expect(isChosen(row({ birthOn: null, protected: true }), choices, today)).toBe(true)
})

test('one lands on the own list when it holds anything, else on reports that wait, else on the unit', () => {
  expect(firstView({ mine: 1, reports: 3, unit: 9 })).toBe('mina')
  expect(firstView({ mine: 0, reports: 3, unit: 9 })).toBe('ofordelade')
  expect(firstView({ mine: 0, reports: 0, unit: 9 })).toBe('enhet')
  expect(firstView({ mine: 0, reports: null, unit: null })).toBe('mina')
})

test('due today counts what is at once, overdue or due, not what is later', () => {
  expect(dueToday([{ group: 'now' }, { group: 'today' }, { group: 'this-week' }, { group: 'later' }])).toBe(2)
})
