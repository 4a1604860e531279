import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { instant } from '../../calendar/instant.ts'
import { pickRules } from '../contract/log-review.ts'
import type { PickRule } from '../contract/log-review.ts'
import { isSampled, readsMany, rulesFor } from './pick-reads.ts'
import type { Reading } from './pick-reads.ts'

/** A worker reads a child of her own on a Tuesday morning: nothing to look at. */
const usual: Reading = {
  readerId: 'a', personId: 'b', times: [instant('2026-11-24T08:00:00Z')], actions: ['GET /person/:id'], why: ['own_case'], readerSurname: 'ekwall',
  personSurname: 'haddad', isReader: false, isRelative: false, sharesAddress: false, isStaff: false, hasWork: true, freeDay: false, onDuty: false,
  isAbsent: false, judged: [],
}

test('an ordinary reading is picked by no rule', () => {
  expect(rulesFor(usual)).toEqual([])
})

describe('is picked by', () => {
  const examples: ReadonlyArray<[PickRule, Partial<Reading>]> = [
    ['own_record', { isReader: true, isRelative: true, isStaff: true, sharesAddress: true }],
    ['relative', { isRelative: true }],
    ['same_address', { sharesAddress: true }],
    ['same_surname', { personSurname: 'ekwall' }],
    ['same_surname', { personSurname: 'haddad ekwall' }],
    ['same_surname', { readerSurname: 'haddad-lind' }],
    ['colleague', { isStaff: true }],
    ['no_open_case', { hasWork: false }],
    ['outside_hours', { freeDay: true }],
    ['absent', { isAbsent: true }],
    ['break_glass', { why: ['role', 'break_glass'] }],
    ['protected_shown', { actions: ['GET /person/:id', 'POST /person/:id/visa'] }],
  ]
  test.each(examples)('%s', (rule, change) => {
    expect(rulesFor({ ...usual, ...change })).toEqual([rule])
  })
})

test.each([
  ['2026-11-24T04:59:00Z', true], ['2026-11-24T05:00:00Z', false], ['2026-11-24T18:59:00Z', false], ['2026-11-24T19:00:00Z', true],
  ['2026-07-01T04:00:00Z', false], ['2026-07-01T18:00:00Z', true],
])('night is Swedish time, summer and winter: %s', (at, isNight) => {
  expect(rulesFor({ ...usual, times: [instant(at)] })).toEqual(isNight ? ['outside_hours'] : [])
})

test('nights and weekends are the work of who is on emergency duty', () => {
  expect(rulesFor({ ...usual, freeDay: true, times: [instant('2026-11-24T01:00:00Z')], onDuty: true })).toEqual([])
})

test('what was found justified is not asked again, but each emergency and each protected reveal is', () => {
  const often = { ...usual, personSurname: 'ekwall', why: ['break_glass'], judged: ['same_surname', 'break_glass'] as const }
  expect(rulesFor(often)).toEqual(['break_glass'])
})

test('many persons is more than the setting says', () => {
  expect([readsMany(40, 40), readsMany(41, 40)]).toEqual([false, true])
})

const readings: fc.Arbitrary<Reading> = fc.record({
  readerId: fc.uuid(), personId: fc.uuid(),
  times: fc.array(fc.integer({ min: 0, max: 4e12 }).map((ms) => instant(new Date(ms).toISOString())), { minLength: 1, maxLength: 4 }),
  actions: fc.subarray(['GET /person/:id', 'POST /person/:id/visa', 'GET /sok']), why: fc.subarray(['own_case', 'break_glass', 'role']),
  readerSurname: fc.constantFrom('ekwall', 'lind', ''), personSurname: fc.constantFrom('ekwall', 'haddad lind', ''), isReader: fc.boolean(),
  isRelative: fc.boolean(), sharesAddress: fc.boolean(), isStaff: fc.boolean(), hasWork: fc.boolean(), freeDay: fc.boolean(), onDuty: fc.boolean(),
  isAbsent: fc.boolean(), judged: fc.subarray([...pickRules]),
})

test('rules come once, in their order; a judgement only takes rules away; order of times and actions does not matter', () => {
  fc.assert(fc.property(readings, (reading) => {
    const found = rulesFor(reading)
    expect(found).toEqual(pickRules.filter((rule) => found.includes(rule)))
    const unjudged = rulesFor({ ...reading, judged: [] })
    expect(found.every((rule) => unjudged.includes(rule))).toBe(true)
    expect(rulesFor({ ...reading, times: reading.times.toReversed(), actions: reading.actions.toReversed() })).toEqual(found)
  }))
})

test('an emergency and a protected reveal are always picked, whatever else holds', () => {
  fc.assert(fc.property(readings, (reading) => {
    if (reading.why.includes('break_glass')) expect(rulesFor(reading)).toContain('break_glass')
    if (reading.actions.includes('POST /person/:id/visa')) expect(rulesFor(reading)).toContain('protected_shown')
  }))
})

describe('the sample', () => {
  test('is the same each time it is drawn, none at 0 and all at 1000, and only grows with the share', () => {
    fc.assert(fc.property(fc.string(), fc.uuid(), fc.uuid(), fc.nat(1000), (seed, reader, person, share) => {
      expect(isSampled(seed, reader, person, share)).toBe(isSampled(seed, reader, person, share))
      expect(isSampled(seed, reader, person, 0)).toBe(false)
      expect(isSampled(seed, reader, person, 1000)).toBe(true)
      if (isSampled(seed, reader, person, share)) expect(isSampled(seed, reader, person, Math.min(1000, share + 1))).toBe(true)
    }))
  })

  test('takes about its share, another one for another seed', () => {
    const drawn = (seed: string): number[] => Array.from({ length: 20_000 }, (_, n) => n).filter((n) => isSampled(seed, 'reader', String(n), 50))
    for (const seed of ['one', 'two']) expect(Math.abs(drawn(seed).length - 1000)).toBeLessThan(150)
    expect(drawn('one')).not.toEqual(drawn('two'))
  })
})
