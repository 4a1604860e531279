import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, day, daysBetween } from '../../calendar/day.ts'
import { isInView, viewsOffered } from '../rules.ts'
import { clockCounts, contactCounts, nightsByForm } from './year.ts'

const [from, to] = [day('2026-01-01'), day('2026-12-31')]
const stay = (form: 'hvb' | 'family-home', on: string, until: string | null) => (
  { placementId: form, form, fromOn: day(on), toOn: until === null ? null : day(until) })

describe('the nights of a year', () => {
  test('are counted by form, most first, and only those of the year', () => {
    expect(nightsByForm([stay('hvb', '2025-12-30', '2026-01-03'), stay('family-home', '2026-01-03', '2026-02-03'), stay('hvb',
      '2026-12-30', null)], from, to))
      .toEqual([{ form: 'family-home', placementId: 'family-home', nights: 31 }, { form: 'hvb', placementId: 'hvb', nights: 4 }])
  })

  test('of one stay after another are never more than the year has', () => {
    fc.assert(fc.property(fc.array(fc.integer({ min: 0, max: 200 }), { maxLength: 8 }), (lengths) => {
      let on = day('2025-10-01')
      const stays = lengths.map((length) => {
        const next = { ...stay('hvb', on, null), toOn: addDays(on, length) }
        on = next.toOn
        return next
      })
      const nights = nightsByForm(stays, from, to).reduce((sum, each) => sum + each.nights, 0)
      expect(nights).toBeLessThanOrEqual(daysBetween(from, to) + 1)
    }))
  })
})

test('contacts that did not take place are counted apart, and seen alone is also seen', () => {
  const contact = (mode: 'visit' | 'phone', held: boolean, seen: boolean, alone: boolean) => ({ mode, held, seen, alone })
  expect(contactCounts([contact('phone', true, false, false), contact('visit', true, true, false), contact('visit', true, false, true),
    contact('visit', false, false, false)]))
    .toEqual({ contacts: [{ mode: 'visit', count: 2 }, { mode: 'phone', count: 1 }], notHeld: 1, seen: 2, seenAlone: 1 })
})

test('times of law are counted by how they went, the late ones by name', () => {
  const clock = { id: 'a', term: { sv: 'Prov', en: 'Sample' }, legalDueOn: day('2026-03-01'), endedOn: day('2026-03-04') }
  expect(clockCounts([{ ...clock, state: 'met' }, { ...clock, state: 'met-late' }, { ...clock, state: 'overdue', endedOn: null },
    { ...clock, state: 'superseded' }, { ...clock, state: 'lapsed' }]))
    .toMatchObject({ met: 1, metLate: 1, overdue: 1, lapsed: 1, late: [{ endedOn: '2026-03-04' }, { endedOn: null }] })
})

describe('the views of the timeline', () => {
  test('offer a strand only where there is something of it, and the chosen one always', () => {
    const always = ['allt', 'kontakter', 'beslut', 'inkommet']
    expect(viewsOffered([{ strand: 'contact' }], 'allt')).toEqual(always)
    expect(viewsOffered([{ strand: 'placement' }, { strand: 'measure' }], 'allt')).toEqual([...always, 'insatser', 'placering'])
    expect(viewsOffered([], 'ekonomi')).toEqual([...always, 'ekonomi'])
  })

  test('of a strand hold its lines, its decisions among them', () => {
    expect(isInView({ strand: 'placement', kind: 'decision_decided' }, 'placering')).toBe(true)
    expect(isInView({ strand: 'measure', kind: 'measure_started' }, 'placering')).toBe(false)
    expect(isInView({ strand: 'income_support', kind: 'support_paid' }, 'ekonomi')).toBe(true)
  })
})
