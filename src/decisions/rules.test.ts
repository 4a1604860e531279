import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { day } from '../calendar/day.ts'
import { consentMissing, consentMatters, consentNeeded } from '../law/consent.ts'
import { decisionKinds, deciders, kindCodes } from './contract.ts'
import { consentFor, missingConsent } from './rules/check-consent.ts'
import { allowedDeciders, leastDecider, levelOf, limitOf, mayDecide } from './rules/decide-who.ts'

describe('whose consent a measure needs', () => {
  const ways = (age: number, matter: (typeof consentMatters)[number]) => consentNeeded(age, matter).ways.map(({ who }) => who.join('+'))
  test.each([
    [0, 'open_measure', ['custodian']], [11, 'open_measure', ['custodian']], [12, 'open_measure', ['custodian', 'child']],
    [14, 'open_measure', ['custodian', 'child']], [15, 'open_measure', ['child']], [17, 'open_measure', ['child']],
    [11, 'out_of_home', ['custodian']], [12, 'out_of_home', ['custodian']], [14, 'out_of_home', ['custodian']],
    [15, 'out_of_home', ['child+custodian']], [17, 'out_of_home', ['child+custodian']], [18, 'out_of_home', ['child']], [20, 'open_measure', ['child']],
    [10, 'unassessed_measure', ['custodian']], [14, 'unassessed_measure', ['custodian']], [15, 'unassessed_measure', ['custodian', 'child']],
    [9, 'compulsory', []],
  ] as const)('at %i for %s: %j', (age, matter, expected) => expect(ways(age, matter)).toEqual(expected))

  test('nobody else\'s consent is ever asked for, and an age is a whole number', () => {
    fc.assert(fc.property(fc.integer({ min: 0, max: 120 }), fc.constantFrom(...consentMatters), (age, matter) => {
      const { ways: found } = consentNeeded(age, matter)
      expect(found.every(({ who }) => who.length > 0)).toBe(true)
      expect(consentMissing(consentNeeded(age, matter), ['child', 'custodian'])).toEqual([])
    }))
    expect(() => consentNeeded(-1, 'out_of_home')).toThrow(RangeError)
  })
})

describe('whether there is consent to a decision', () => {
  const on = day('2026-11-24')
  const ground = { birthOn: day('2014-11-24'), custodianIds: ['a', 'b'] }
  const yes = (personId: string, given = true, at = on) => ({ who: 'custodian' as const, personId, given, on: at })
  const missing = (kind: Parameters<typeof consentFor>[0], paragraph: string, consents: Parameters<typeof missingConsent>[1], birthOn = ground.birthOn) =>
    missingConsent(consentFor(kind, paragraph, { birthOn }, on), consents, { ...ground, birthOn })

  test('both custodians must have said yes', () => {
    expect(missing('place_hvb', 'SoL 11:1', [yes('a')])).toEqual(['custodian'])
    expect(missing('place_hvb', 'SoL 11:1', [yes('a'), yes('b')])).toEqual([])
    expect(missing('place_hvb', 'SoL 11:1', [yes('a'), yes('b'), yes('b', false)])).toEqual(['custodian'])
  })
  test('the last answer of a custodian counts', () => {
    expect(missing('place_hvb', 'SoL 11:1', [yes('a'), yes('b'), yes('b', false, day('2026-11-20'))])).toEqual([])
  })
  test('on the twelfth birthday the child\'s own consent is enough for contact person, not for a placement', () => {
    const child = { who: 'child' as const, personId: null, given: true, on }
    expect(missing('contact_person', 'SoL 11:1', [child])).toEqual([])
    expect(missing('contact_person', 'SoL 11:1', [child], day('2014-11-25'))).toEqual(['custodian'])
    expect(missing('place_family_home', 'SoL 11:1', [child])).toEqual(['custodian'])
  })
  test('care under LVU is decided without it, and so is the end of a measure', () => {
    expect(missing('place_hvb', 'LVU 11', [])).toEqual([])
    expect(missing('end_measure', 'SoL 11:1', [])).toEqual([])
  })
})

describe('who may decide', () => {
  test('what only a sub-committee may be given is never decided by an official, whatever the delegation order says', () => {
    for (const kind of decisionKinds.filter(({ limit }) => limit?.least === 'sub_committee')) {
      for (const delegated of deciders) expect(['sub_committee', 'committee']).toContain(leastDecider(kind.code, kind.paragraph, delegated))
      expect(allowedDeciders(kind.code)).toEqual(['sub_committee', 'committee'])
    }
  })
  test('no role in case work is enough for what a body or its chair decides', () => {
    for (const least of ['chair', 'sub_committee', 'committee'] as const) expect(mayDecide(least, ['director', 'unit_manager', 'committee'])).toBe(false)
  })
  test('without a row in the delegation order the committee decides itself', () => {
    expect(leastDecider('open_care', 'SoL 11:1', null)).toBe('committee')
    expect(leastDecider('open_care', 'SoL 11:1', 'social_worker')).toBe('social_worker')
  })
  test('immediate custody may be decided by the chair, and where a child under LVU care is to stay too', () => {
    expect(leastDecider('immediate_custody', 'LVU 6', null)).toBe('chair')
    expect(limitOf('place_hvb', 'LVU 11')).toEqual({ least: 'chair', paragraph: 'LVU 11' })
    expect(limitOf('place_hvb', 'SoL 11:1')).toBeNull()
  })
  test('a manager may what a social worker may; roles without case work decide nothing', () => {
    expect(levelOf(['social_worker', 'unit_manager'])).toBe('unit_manager')
    expect(mayDecide('social_worker', ['unit_manager'])).toBe(true)
    expect(mayDecide('unit_manager', ['social_worker', 'intake'])).toBe(false)
    expect(levelOf(['administrator', 'committee', 'log_reviewer'])).toBeNull()
  })
  test('what is usual may always be delegated so, and each kind has a code of its own', () => {
    for (const kind of decisionKinds) expect(allowedDeciders(kind.code)).toContain(kind.usual)
    expect(new Set(kindCodes).size).toBe(kindCodes.length)
  })
})
