import { expect, test } from 'vitest'
import { day } from '../../calendar/day.ts'
import { instant } from '../../calendar/instant.ts'
import { allChoices, openChoices } from './reach-choices.ts'
import { mayWithdraw } from './withdraw-count.ts'

test('a list is the shipped choices as changed, then the own in the order they were added', () => {
  const list = allChoices('group', [
    { code: 'b', name: 'Senare', place: 101, closedOn: null }, { code: 'a', name: 'Först', place: 100, closedOn: null },
    { code: 'event', name: 'Festival', place: 3, closedOn: day('2026-11-20') },
  ])
  expect(list.map(({ code, name }) => name ?? code)).toEqual(['youth_outdoors', 'school_visit', 'residential_area', 'Festival', 'online',
    'Först', 'Senare'])
  expect(openChoices(list, day('2026-11-19'))).toHaveLength(7)
  expect(openChoices(list, day('2026-11-20')).map(({ code }) => code)).not.toContain('event')
})

test('what was counted is taken back by who counted it the same Swedish day, and by the unit\'s manager at any time', () => {
  const counted = { unitId: 'u', recordedBy: 'anna', recordedAt: instant('2026-11-23T22:30:00.000Z') }
  const anna = { id: 'anna', managedUnits: [] }
  // Half past ten in UTC is half past eleven in Sweden.
  expect(mayWithdraw(counted, anna, instant('2026-11-23T22:59:00.000Z'))).toBe(true)
  expect(mayWithdraw(counted, anna, instant('2026-11-23T23:01:00.000Z'))).toBe(false)
  expect(mayWithdraw(counted, { id: 'bo', managedUnits: [] }, instant('2026-11-23T22:31:00.000Z'))).toBe(false)
  expect(mayWithdraw(counted, { id: 'bo', managedUnits: ['u'] }, instant('2027-01-01T08:00:00.000Z'))).toBe(true)
})
