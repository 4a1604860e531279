import fc from 'fast-check'
import { expect, test } from 'vitest'
import { day } from '../calendar/day.ts'
import { instant } from '../calendar/instant.ts'
import { endOfPrefix, hiddenOf, identityOf, plainName, searchKey, typedDay } from './rules.ts'

const now = instant('2026-11-24T07:00:00.000Z')
const today = day('2026-11-24')

test('a name is searched without marks, except that å, ä and ö are letters of their own', () => {
  expect(searchKey('José', 'Åkerström-Müller')).toBe('åkerström-muller jose')
  expect(searchKey('Maja', 'Ekwall')).toBe('ekwall maja')
  // Typed as a letter and a loose ring: the same å.
  expect(plainName('A\u030asa')).toBe('åsa')
  expect(searchKey('', 'Okänd')).toBe('okänd')
})

test('the prefix range holds exactly the names that begin so', () => {
  const inByteOrder = (one: string, other: string): boolean => Buffer.compare(Buffer.from(one), Buffer.from(other)) < 0
  fc.assert(
    fc.property(
      fc
        .string({ minLength: 1 })
        .map(plainName)
        .filter((word) => word !== ''),
      fc.string().map(plainName),
      (prefix, name) => {
        const within = !inByteOrder(name, prefix) && inByteOrder(name, endOfPrefix(prefix))
        expect(within).toBe(name.startsWith(prefix))
      },
    ),
  )
})

test('a protected identity hides all, hidden whereabouts all but the name, and a stated purpose shows it for a while', () => {
  const guard = { protection: 'none', hiddenWhereaboutsFromOn: null, revealedUntil: null } as const
  expect(hiddenOf(guard, now, today)).toEqual({ identity: false, whereabouts: false })
  expect(hiddenOf({ ...guard, protection: 'confidentiality_mark' }, now, today)).toEqual({ identity: true, whereabouts: true })
  expect(hiddenOf({ ...guard, hiddenWhereaboutsFromOn: '2026-11-24' }, now, today)).toEqual({ identity: false, whereabouts: true })
  expect(hiddenOf({ ...guard, hiddenWhereaboutsFromOn: '2026-11-25' }, now, today)).toEqual({ identity: false, whereabouts: false })
  const shown = { ...guard, protection: 'protected_registration', revealedUntil: '2026-11-24T07:15:00.000Z' } as const
  expect(hiddenOf(shown, now, today)).toEqual({ identity: false, whereabouts: false })
  expect(hiddenOf(shown, instant('2026-11-24T07:15:00.000Z'), today)).toEqual({ identity: true, whereabouts: true })
})

test('an identity is stored one way, whichever way it is typed; a wrong one names its fault', () => {
  const person = { givenName: 'Tuva', familyName: 'Prov', birthOn: null }
  expect(identityOf({ ...person, identityNumber: ' 19121212-1212 ' }, today)).toEqual({
    identityKind: 'personnummer',
    identityNumber: '191212121212',
    birthOn: '1912-12-12',
  })
  expect(identityOf({ ...person, identityNumber: null }, today)).toEqual({ identityKind: 'unknown', identityNumber: null, birthOn: null })
  expect(identityOf({ ...person, identityNumber: '19121212-1213' }, today)).toEqual({
    field: 'identityNumber',
    code: 'identity_check_digit',
  })
  expect(identityOf({ ...person, identityNumber: null, birthOn: day('2026-11-25') }, today)).toEqual({
    field: 'birthOn',
    code: 'birth_in_future',
  })
  expect(identityOf({ givenName: '', familyName: '', identityNumber: null, birthOn: null }, today)).toEqual({
    field: 'givenName',
    code: 'name_needed',
  })
})

test('a typed day is read, or refused by field', () => {
  expect(typedDay('', 'fromOn', today)).toBeNull()
  expect(typedDay('i går', 'fromOn', today)).toBe('2026-11-23')
  expect(() => typedDay('sommaren', 'fromOn', today)).toThrow('invalid')
})
