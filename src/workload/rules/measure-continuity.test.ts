import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, day } from '../../calendar/day.ts'
import { childContinuity, contactsWithResponsible, measureContinuity, periodOfYear, reasonOf } from './measure-continuity.ts'
import type { Responsibility } from './measure-continuity.ts'

const year = { from: day('2026-01-01'), to: day('2026-12-31') }
const held = (childId: string, workerId: string, from: string, to: string | null, more: Partial<Responsibility> = {}): Responsibility =>
  ({ childId, workerId, from: day(from), to: to === null ? null : day(to), reason: '', ...more })

describe('workers per child', () => {
  test('three children by hand: one kept the worker, one got a new one in March, one changed twice and back', () => {
    const measured = measureContinuity([
      held('kept', 'x', '2024-02-01', null),
      held('new', 'x', '2025-05-05', '2026-03-16'), held('new', 'y', '2026-03-16', null, { reason: 'Xenia Ek har slutat' }),
      held('back', 'x', '2026-01-07', '2026-04-01'), held('back', 'y', '2026-04-01', '2026-06-01', { reason: 'Föräldraledighet' }),
      held('back', 'x', '2026-06-01', null, { reason: 'Tillbaka efter ledighet' }),
    ], year)
    expect(measured).toEqual({ children: 3, withOne: 1, withTwo: 2, withMore: 0, workers: 5, changes: [{ reason: 'away', count: 2 }, { reason: 'left', count: 1 }] })
  })

  test('a change on New Year\'s Day counts in the new year, with the worker who ended that day', () => {
    const times = [held('a', 'x', '2025-03-01', '2026-01-01'), held('a', 'y', '2026-01-01', null)]
    expect(childContinuity('a', times, year)).toMatchObject({ workers: 2, changes: [{ on: '2026-01-01' }] })
    expect(childContinuity('a', times, periodOfYear(2025, day('2026-11-24')))).toMatchObject({ workers: 1, changes: [] })
  })

  test('of the year that goes on only what has been is counted', () => {
    expect(periodOfYear(2026, day('2026-11-24'))).toEqual({ from: '2026-01-01', to: '2026-11-24' })
    expect(periodOfYear(2024, day('2026-11-24'))).toEqual({ from: '2024-01-01', to: '2024-12-31' })
  })

  test('a child whose worker ended before the year, and who has none, is not counted', () => {
    expect(measureContinuity([held('a', 'x', '2024-01-01', '2025-12-30')], year).children).toBe(0)
  })

  const times = fc.array(fc.record({ child: fc.constantFrom('a', 'b', 'c'), worker: fc.constantFrom('x', 'y', 'z'), from: fc.integer({ min: -400, max: 400 }), days: fc.option(fc.integer({ min: 0, max: 300 })) }))
    .map((rows) => rows.map(({ child, worker, from, days }) => held(child, worker, addDays(year.from, from), days === null ? null : addDays(year.from, from + days))))

  test('each child is counted once, has at least one worker, and the order of the rows says nothing', () => {
    fc.assert(fc.property(times, (rows) => {
      const measured = measureContinuity(rows, year)
      expect(measured.withOne + measured.withTwo + measured.withMore).toBe(measured.children)
      expect(measured.workers).toBeGreaterThanOrEqual(measured.children)
      expect(measured.children).toBeLessThanOrEqual(3)
      expect(measured.workers).toBe(measureContinuity(rows.toReversed(), year).workers)
    }))
  })
})

test('with one responsible worker at a time, a child has changes exactly when it has had two workers or more', () => {
  const steps = fc.array(fc.record({ worker: fc.constantFrom('x', 'y', 'z'), gap: fc.integer({ min: 0, max: 200 }), days: fc.integer({ min: 0, max: 250 }) }), { maxLength: 6 })
  fc.assert(fc.property(steps, (chain) => {
    let on = day('2025-01-01')
    const times = chain.map(({ worker, gap, days }) => {
      const from = addDays(on, gap)
      on = addDays(from, days)
      return held('a', worker, from, on)
    })
    const { workers, changes } = childContinuity('a', times, year)
    expect(workers > 1).toBe(changes.length > 0)
  }))
})

describe('why it changed', () => {
  const on = day('2026-03-16')
  test.each([
    ['Per Aldin har slutat', 'left'], ['Karin Ek byter enhet', 'moved_within'], ['Utredning inledd, ny enhet', 'new_phase'], ['Placering', 'new_phase'], ['Föräldraledig från mars', 'away'],
    ['Familjens önskemål', 'wish'], ['Bättre fördelning i gruppen', 'load'], ['Something quite different', 'other'], ['The worker has left', 'left'], ['', 'other'],
  ])('"%s" is %s', (reason, found) => {
    expect(reasonOf({ from: on, reason })).toBe(found)
  })

  test('the end of an employment within a month says more than words that say nothing, and less than words that say why', () => {
    const left = { on: day('2026-03-01'), how: 'own_request' }
    expect(reasonOf({ from: on, reason: '', previousEnd: left })).toBe('left')
    expect(reasonOf({ from: on, reason: '', previousEnd: { ...left, how: 'internal_move' } })).toBe('moved_within')
    expect(reasonOf({ from: on, reason: 'Familjens önskemål', previousEnd: left })).toBe('wish')
    expect(reasonOf({ from: on, reason: '', previousEnd: { ...left, on: day('2026-01-01') } })).toBe('other')
    expect(reasonOf({ from: on, reason: 'Ny anmälan', reopened: true, previousEnd: left })).toBe('reopened')
  })
})

describe('contacts with the responsible worker', () => {
  const times = [held('a', 'x', '2026-01-01', '2026-03-16'), held('a', 'y', '2026-03-16', null)]
  const met = (on: string, workerId: string) => ({ childId: 'a', on: day(on), workerId })

  test('both are responsible on the day of the handover, and a colleague never is', () => {
    const contacts = [met('2026-03-16', 'x'), met('2026-03-16', 'y'), met('2026-03-17', 'x'), met('2026-03-17', 'z'), met('2026-04-01', 'y')]
    expect(contactsWithResponsible(contacts, times)).toEqual({ withResponsible: 3, contacts: 5 })
  })

  test('no contacts is no share', () => {
    expect(contactsWithResponsible([], times)).toEqual({ withResponsible: 0, contacts: 0 })
  })
})
