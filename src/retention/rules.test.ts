import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { day } from '../calendar/day.ts'
import type { KeptPerson } from './rules.ts'
import { goTogether } from './rules/go-together.ts'
import type { Naming } from './rules/go-together.ts'
import { joinedAsOne, recordsOf } from './rules/join-records.ts'

const letters = ['a', 'b', 'c', 'd', 'e', 'f'] as const
const someone = fc.constantFrom(...letters)
const namings = fc.array(fc.record<Naming>({ by: someone, named: someone }).filter(({ by, named }) => by !== named), { maxLength: 12 })
const some = fc.subarray([...letters])

describe('who can be destroyed together', () => {
  test('two who name one another go together, and who is named by somebody that stays, stays', () => {
    const both = [{ by: 'child', named: 'mother' }, { by: 'mother', named: 'father' }, { by: 'father', named: 'mother' }]
    expect([...goTogether(['child', 'mother', 'father'], both)]).toEqual(['child', 'mother', 'father'])
    expect([...goTogether(['child', 'mother', 'father'], [...both, { by: 'sibling', named: 'father' }])]).toEqual(['child'])
  })

  test('nobody who goes is named by anybody who stays', () => {
    fc.assert(fc.property(some, namings, (wanted, all) => {
      const going = goTogether(wanted, all)
      expect(all.filter(({ by, named }) => going.has(named) && !going.has(by))).toEqual([])
    }))
  })

  test('nobody more could go: each one that stays is named from outside whichever of the others went too', () => {
    fc.assert(fc.property(some, namings, some, (wanted, all, tried) => {
      const going = goTogether(wanted, all)
      const together = new Set<string>(tried.filter((id) => wanted.includes(id)))
      if (all.every(({ by, named }) => !together.has(named) || together.has(by))) for (const id of together) expect(going.has(id)).toBe(true)
    }))
  })

  test('the order in which they are asked about does not matter', () => {
    fc.assert(fc.property(some, namings, (wanted, all) => {
      expect([...goTogether(wanted.toReversed(), all.toReversed())].toSorted()).toEqual([...goTogether(wanted, all)].toSorted())
    }))
  })
})

const person = (personId: string, more: Partial<KeptPerson> = {}): KeptPerson => (
  { personId, caseNumber: null, birthOn: null, openCase: false, protected: false, records: [personId], pieces: [{ id: `of ${personId}`, kind: 'other', lastNoteOn: day('2015-01-02') }], ...more })
const joinings = fc.array(fc.record({ keptId: someone, otherId: someone }).filter(({ keptId, otherId }) => keptId !== otherId), { maxLength: 5 })

describe('records that are joined', () => {
  test('are one child under the record that was kept, with the pieces of all and the birth day that is known', () => {
    const one = joinedAsOne([person('b', { birthOn: day('2012-03-04'), protected: true }), person('a', { caseNumber: 'SN 1' })], [{ keptId: 'a', otherId: 'b' }])
    expect(one).toMatchObject([{ personId: 'a', caseNumber: 'SN 1', birthOn: '2012-03-04', protected: true, openCase: false, records: ['a', 'b'], pieces: [{ id: 'of a' }, { id: 'of b' }] }])
    expect(joinedAsOne([person('a')], [{ keptId: 'a', otherId: 'b' }])).toMatchObject([{ openCase: true }])
    expect(joinedAsOne([person('a'), person('b', { openCase: true })], [{ keptId: 'a', otherId: 'b' }])).toMatchObject([{ openCase: true }])
  })

  test('lose no piece, double none, and every record stands under one person', () => {
    fc.assert(fc.property(joinings, (all) => {
      const one = joinedAsOne(letters.map((id) => person(id)), all)
      expect(one.flatMap(({ pieces }) => pieces.map(({ id }) => id)).toSorted()).toEqual(letters.map((id) => `of ${id}`))
      expect(one.flatMap(({ records }) => records).toSorted()).toEqual([...letters])
      for (const { personId, records } of one) expect(recordsOf(personId, all)).toEqual(records.toSorted())
    }))
  })
})
