import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, day } from '../calendar/day.ts'
import { asOfYear, daysOfYear, gapsOf, registerOf } from './rules.ts'
import type { EpisodeRow } from './rules.ts'

const stay = { form: 'family-home', basis: 'sol', fromOn: day('2025-03-01'), toOn: null, decidedOn: day('2025-02-20'),
  moved: false } as const
const row: EpisodeRow = {
  placementId: '00000000-0000-4000-8000-000000000001', personId: '00000000-0000-4000-8000-000000000002', caseNumber: 'SN 2025/00001',
    name: 'Prov',
  birthOn: day('2015-07-18'), bornOn: day('2015-07-18'), protected: false, identityKind: 'personnummer', identityNumber: '201507182399',
  unaccompanied: false, custodians: 2, startedOn: stay.fromOn, endedOn: null, endReason: null, stays: [stay],
}
const year = daysOfYear(2025)

describe('the stock of a year', () => {
  test('is as it stood on the last day: what came after is the next year\'s', () => {
    const later = { ...row, endedOn: day('2026-02-01'), endReason: 'returned_home', stays: [
      { ...stay, toOn: day('2026-01-10') }, { ...stay, fromOn: day('2026-01-10'), toOn: day('2026-02-01'),
        moved: true }] } satisfies EpisodeRow
    expect(asOfYear(later, year)).toEqual({ ...row, stays: [stay] })
    expect(asOfYear(later, daysOfYear(2026))).toEqual(later)
  })

  test('never holds a day after the year, whatever was registered', () => {
    fc.assert(fc.property(fc.integer({ min: 0, max: 900 }), fc.integer({ min: 0, max: 900 }), (start, nights) => {
      const fromOn = addDays(day('2024-06-01'), start)
      const toOn = addDays(fromOn, nights)
      const { endedOn, stays } = asOfYear({ endedOn: toOn, endReason: 'other' as const, stays: [{ ...stay, fromOn, toOn }] }, year)
      expect([endedOn, ...stays.flatMap((each) => [each.fromOn, each.toOn])].every((each) => each === null || each <= year.to)).toBe(true)
    }))
  })

  test('counts children once, and only the moves of the year', () => {
    const moved = { ...row, stays: [stay, { ...stay, fromOn: day('2025-05-01'), moved: true }] }
    const before = { ...row, startedOn: day('2024-01-01'), endedOn: day('2025-01-15'), endReason: 'returned_home', stays: [
      { ...stay, fromOn: day('2024-01-01'), toOn: day('2024-06-01') }, { ...stay, fromOn: day('2024-06-01'), toOn: day('2025-01-15'),
        moved: true }] } satisfies EpisodeRow
    const { children, begun, ended, moves, episodes } = registerOf(2025, { rows: [before, moved], waiting: [], openCare: [] })
    expect({ children, begun, ended, moves }).toEqual({ children: 1, begun: 1, ended: 1, moves: 1 })
    expect(JSON.stringify(episodes)).not.toContain(row.identityNumber)
  })
})

describe('what is missing', () => {
  test('nothing, of one that is whole', () => {
    expect(gapsOf(row, year)).toEqual([])
  })

  test('is named gap by gap', () => {
    expect(gapsOf({ ...row, identityKind: 'unknown', identityNumber: null, bornOn: null, custodians: 0, endedOn: day('2025-12-01'),
      endReason: 'other',
      stays: [{ ...stay, decidedOn: null }] }, year)).toEqual(['no_decision', 'no_end_reason', 'no_number', 'no_birth_day', 'no_custodian'])
  })

  test('no custodian is asked for of one who came alone, or has turned 18', () => {
    expect(gapsOf({ ...row, custodians: 0 }, year)).toEqual(['no_custodian'])
    expect(gapsOf({ ...row, custodians: 0, unaccompanied: true }, year)).toEqual([])
    expect(gapsOf({ ...row, custodians: 0, bornOn: day('2007-12-31') }, year)).toEqual([])
    expect(gapsOf({ ...row, custodians: 0, bornOn: day('2008-01-01') }, year)).toEqual(['no_custodian'])
  })
})
