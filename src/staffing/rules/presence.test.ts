import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { day } from '../../calendar/day.ts'
import { floorOf, leastOf, standingOf } from './presence-board.ts'
import { presenceFrom } from './presence-file.ts'
import { lendersAmong } from './presence-lenders.ts'
import type { Candidate } from './presence-lenders.ts'

const counted = fc.record({ office: fc.nat(30), remote: fc.nat(30), away: fc.nat(30), unanswered: fc.nat(30), covering: fc.nat(5), lent: fc.constant(0) })
  .map((one) => ({ ...one, employed: one.office + one.remote + one.away + one.unanswered }))
const share = fc.integer({ min: 0, max: 1000 }).map((thousandths) => thousandths / 1000)

describe('a floor', () => {
  test('is rounded up, and never by what counting in binary leaves', () => {
    expect([leastOf(7, 0.5), leastOf(8, 0.5), leastOf(10, 0.7), leastOf(0, 0.5), leastOf(100, 0.07), leastOf(3, 1)]).toEqual([4, 4, 7, 0, 7, 3])
  })

  test('silence neither holds nor breaks it: it breaks when it does with all the silent at work, and holds when it does with them all away', () => {
    fc.assert(fc.property(counted, share, (one, floor) => {
      const standing = standingOf(one, floor)
      const least = leastOf(one.employed, floor)
      const fewest = one.office + one.remote + one.covering
      const most = fewest + one.unanswered
      expect(standing).toEqual({ least, working: fewest, standing: fewest >= least ? 'holds' : most < least ? 'broken' : 'open', missing: Math.max(0, least - most) })
    }))
  })

  test('counts who covers where the work is, and neither takes from nor gives to the number that the floor is a share of', () => {
    const seven = { employed: 7, office: 4, remote: 0, away: 3, unanswered: 0 }
    expect(standingOf({ ...seven, covering: 0, lent: 1 }, 0.5)).toEqual({ least: 4, working: 3, standing: 'broken', missing: 1 })
    expect(standingOf({ ...seven, covering: 1, lent: 1 }, 0.5)).toEqual({ least: 4, working: 4, standing: 'holds', missing: 0 })
  })

  test('is at least the municipality\'s in a unit with authority, the unit\'s own from its day', () => {
    const own = [{ unitId: 'u', share: 0.7, fromOn: day('2026-11-24') }, { unitId: 'u', share: 0.3, fromOn: day('2026-11-26') }]
    const of = (kind: string, on: string): number => floorOf({ id: 'u', name: '', kind }, day(on), { usual: 0.5, own })
    expect([of('intake', '2026-11-23'), of('intake', '2026-11-24'), of('intake', '2026-11-26')]).toEqual([0.5, 0.7, 0.5])
    expect([of('management', '2026-11-23'), of('management', '2026-11-25'), of('emergency_duty', '2026-11-26')]).toEqual([0, 0.7, 0.3])
  })
})

describe('who could cover', () => {
  const count = (unitId: string, working: number, least: number) => ({
    unitId, unitName: unitId, on: day('2026-11-24'), half: 'morning' as const, employed: 9, office: working, remote: 0, away: 0, unanswered: 9 - working, covering: 0, lent: 0, working, reasons: {}, floor: 0.5, least,
    standing: 'holds' as const, missing: 0,
  })
  const one = (name: string, unitId: string, given: Partial<Candidate> = {}): Candidate => ({
    staffId: name, name, unitId, unitName: unitId, unitKind: 'investigation', state: 'office', workedHere: false, sameRole: true, ...given })

  test('is never from a unit that would break its own floor, first who has worked in the unit', () => {
    const counts = [count('short', 1, 4), count('full', 5, 5), count('rich', 7, 5)]
    const found = lendersAmong([one('a', 'full', { workedHere: true }), one('b', 'rich'), one('c', 'rich', { workedHere: true, state: 'remote' }), one('d', 'rich', { sameRole: false }), one('e', 'short')],
      counts, { unitId: 'short', kind: 'intake' })
    expect(found.map(({ name, why, left }) => [name, why, left])).toEqual([['c', ['worked_here', 'same_role'], 2], ['b', ['same_role'], 2]])
  })
})

test('a row of the file is a half-day or says every cell that is wrong', () => {
  const staff = new Map([['maja', 'id']])
  expect(presenceFrom({ anvandare: 'Maja', dag: '2026-11-24', narvaro: 'Borta', halva: 'em', orsak: 'vab' }, staff))
    .toEqual({ staffId: 'id', on: '2026-11-24', half: 'afternoon', state: 'away', reason: 'sick_child' })
  expect(presenceFrom({ anvandare: 'maja', dag: '2026-11-24', narvaro: 'distans' }, staff)).toMatchObject({ half: 'day', state: 'remote', reason: null })
  expect(presenceFrom({ anvandare: 'okänd', dag: '24/11', narvaro: 'hemma', halva: 'natt', orsak: 'trött' }, staff)).toEqual([
    { column: 'anvandare', code: 'staff_is_unknown' }, { column: 'dag', code: 'day_is_written_yyyy_mm_dd' }, { column: 'narvaro', code: 'presence_is_unknown' },
    { column: 'halva', code: 'half_is_unknown' }, { column: 'orsak', code: 'kind_is_unknown' }])
  expect(presenceFrom({ anvandare: 'maja', dag: '2026-11-24', narvaro: 'kontor', orsak: 'sjuk' }, staff)).toEqual([{ column: 'orsak', code: 'reason_is_of_who_is_away' }])
})
