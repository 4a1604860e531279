import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { day } from '../calendar/day.ts'
import { time } from '../calendar/instant.ts'
import { modes, noteForm, outcomes, seenHow } from './contract.ts'
import { canBeSeen, draftFieldsOf, noteFaults, readNote, seenCounts } from './rules.ts'

const now = { today: day('2026-11-24'), time: time('14:45') }
const [child, sibling, mother, stranger] = ['11111111-1111-4111-8111-111111111111', '22222222-2222-4222-8222-222222222222',
  '33333333-3333-4333-8333-333333333333', '44444444-4444-4444-8444-444444444444']
const group = { subject: child, siblings: [sibling], adults: [mother] }
const read = (typed: object) =>
  readNote(noteForm.parse({ mode: 'visit', outcome: 'held', present: [child], when: 'i dag 14.45', ...typed }), group, now)

describe('reading the form', () => {
  test('with nothing but the mode chosen: held now, the child seen', () => {
    expect(read({})).toMatchObject({ note: { mode: 'visit', outcome: 'held', happenedOn: '2026-11-24', happenedTime: '14:45',
      children: [{ personId: child, seen: 'seen' }], nextStep: null } })
  })

  test('by telephone or letter nobody was seen, whatever was ticked', () => {
    for (const mode of ['phone', 'letter']) expect(read({ mode, seen: { [child]: 'alone' } }))
      .toMatchObject({ note: { children: [{ personId: child, seen: 'not' }] } })
  })

  test('a child that was not there was not seen, and the note is still in its file', () => {
    expect(read({ present: [mother] }))
      .toMatchObject({ note: { children: [{ personId: child, seen: 'not' }], participants: { personIds: [mother] } } })
  })

  test('a sibling comes in when ticked; whoever is not of the family does not', () => {
    expect(read({ present: [child, sibling, stranger], seen: { [sibling]: 'alone' } }))
      .toMatchObject({ note: { children: [{ personId: child, seen: 'seen' }, { personId: sibling, seen: 'alone' }],
        participants: { personIds: [child, sibling] } } })
  })

  test('others are parted by commas', () => {
    expect(read({ other: 'läraren, mormor ,' })).toMatchObject({ note: { participants: { others: ['läraren', 'mormor'] } } })
  })

  test.each([
    ['a mode that was not chosen', { mode: '' }, 'mode'], ['a time nobody understands', { when: 'snart' }, 'when'],
      ['a held contact tomorrow', { when: 'i morgon 10.00' }, 'when'],
    ['half a next step', { step: 'Ring skolan' }, 'due'], ['the other half', { due: 'fre' }, 'step'],
      ['no number of minutes', { minutes: 'other', minutesOther: 'en timme' }, 'minutesOther'],
  ])('says what is wrong with %s', (_, typed, field) => {
    const faults = read(typed)
    expect('faults' in faults ? faults.faults.map((fault) => fault.field) : []).toContain(field)
  })

  test('what was called off in advance may lie ahead', () => {
    expect(read({ outcome: 'cancelled_by_them', when: '27/11' })).toMatchObject({ note: { happenedOn: '2026-11-27', minutes: null } })
  })

  test('whatever is typed, it is read or refused with a field, and a note that is read has no faults', () => {
    const text = fc.oneof(fc.string(), fc.constantFrom('', 'i dag 14.45', 'i går', '24/11', '+7', '60', 'other', 'held', 'visit', child))
    fc.assert(fc.property(fc.record({
      mode: fc.constantFrom(...modes, ''), outcome: fc.constantFrom(...outcomes, 'x'), when: text, minutes: text, minutesOther: text,
        note: text, reason: text,
      step: text, due: text, other: text, formId: text, taskId: text, present: fc.subarray([child, sibling, mother, stranger]),
      seen: fc.dictionary(fc.constantFrom(child, sibling), fc.constantFrom(...seenHow, 'x')),
    }), (typed) => {
      const outcome = readNote(noteForm.parse(typed), group, now)
      if ('faults' in outcome) expect(outcome.faults.length).toBeGreaterThan(0)
      else expect(noteFaults(outcome.note, now)).toEqual([])
    }))
  })
})

test('a child can be seen only when it was held, and never by telephone or letter', () => {
  for (const mode of modes) for (const outcome of outcomes) expect(canBeSeen(mode, outcome)).toBe(outcome === 'held' && mode !== 'phone'
    && mode !== 'letter')
})

test('who was seen in private is also counted as seen', () => {
  expect(seenCounts([{ seen: 'alone' }, { seen: 'seen' }, { seen: 'not' }])).toEqual({ seen: 2, alone: 1 })
})

test('a draft keeps every field by its own name', () => {
  expect(draftFieldsOf(noteForm.parse({ mode: 'visit', seen: { [child]: 'alone' }, present: child, keepDraft: 'ja' })))
    .toMatchObject({ mode: 'visit', [`seen.${child}`]: 'alone', present: [child] })
})
