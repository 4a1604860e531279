import type { Day } from '../calendar/day.ts'
import { parseDayInput } from '../calendar/input.ts'
import type { Toward } from '../calendar/input.ts'
import type { Instant } from '../calendar/instant.ts'
import { Refusal } from '../platform/refusal.ts'
import type { FieldFault } from '../platform/refusal.ts'
import type { GivenPerson, Protection } from './contract.ts'
import { parseIdentityNumber } from './identity-number.ts'
import type { IdentityKind } from './identity-number.ts'

/**
 * A name as it is searched: lower case, one space between words, marks removed except that å, ä and ö are letters of their
 * own. The same as name_key in the database.
 */
export function plainName(name: string): string {
  return name
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^åäö]+/gu, (part) => part.normalize('NFD').replace(/[\u0300-\u036f]/g, ''))
    .replace(/\s+/g, ' ')
    .trim()
}

/** What `person.search_key` holds: "ekwall maja". */
export function searchKey(given: string, family: string): string {
  return plainName(`${family} ${given}`)
}

/** The first text after all texts that begin with the prefix, in byte order: prefix <= key < end. */
export function endOfPrefix(prefix: string): string {
  return `${prefix}\u{10ffff}`
}

/**
 * How a person is guarded. `revealedUntil`: the asker has said why the data is needed, and may see it until then. `livesWithHidden`:
 * somebody who is protected or whose whereabouts are hidden lives in the same home.
 */
export type Guard = {
  readonly protection: Protection
  readonly hiddenWhereaboutsFromOn: string | null
  readonly revealedUntil: string | null
  readonly livesWithHidden?: boolean
}

/**
 * What is hidden about a person at an instant: with a protected identity name, number, whereabouts, school and relations; with hidden
 * whereabouts all of these except name and number; so too for who lives with such a one, whose address would tell.
 *
 * Source: offentlighets- och sekretesslagen (2009:400) 22:1 and folkbokföringslagen (1991:481) 16-18 §§ (the levels), LVU 14 § and lag
 * (2024:79) 5:4 (hidden whereabouts), read 2026-11-21. A fabricated identity has no level: it is a person like any other.
 */
export function hiddenOf(guard: Guard, now: Instant, today: Day): { identity: boolean; whereabouts: boolean } {
  const shown = guard.revealedUntil !== null && guard.revealedUntil > now
  const identity = guard.protection !== 'none' && !shown
  const secretPlace = guard.hiddenWhereaboutsFromOn !== null && guard.hiddenWhereaboutsFromOn <= today && !shown
  const sharedHome = guard.livesWithHidden === true && !shown
  return { identity, whereabouts: identity || secretPlace || sharedHome }
}

/** For how many minutes protected data is shown to who has said why. A local setting of the shipped kind: no law gives the figure. */
export const revealMinutes = 15

export type Identity = { identityKind: IdentityKind; identityNumber: string | null; birthOn: Day | null }

/**
 * What is stored of an identity as it was typed: kind, number in its one form, and day of birth (the typed one goes before the one in
 * the number). No number: unknown, with the record's own id as the temporary one.
 *
 * @returns the fault with its field when the number is wrong, the birth lies ahead, or nothing at all is known.
 */
export function identityOf(
  given: Pick<GivenPerson, 'identityNumber' | 'birthOn' | 'givenName' | 'familyName'>,
  today: Day,
): Identity | FieldFault {
  if (given.givenName === '' && given.familyName === '') return { field: 'givenName', code: 'name_needed' }
  if (given.birthOn !== null && given.birthOn > today) return { field: 'birthOn', code: 'birth_in_future' }
  if (given.identityNumber === null) return { identityKind: 'unknown', identityNumber: null, birthOn: given.birthOn }
  const read = parseIdentityNumber(given.identityNumber, today)
  if (!read.valid) return { field: 'identityNumber', code: `identity_${read.fault.replace('-', '_')}` }
  return { identityKind: read.kind, identityNumber: read.normalised ?? read.local, birthOn: given.birthOn ?? read.birth }
}

/**
 * The day that was typed in a field of a form; null when nothing was.
 *
 * @throws Refusal 'invalid' with the field and the code day_unclear when it cannot be read as one day.
 */
export function typedDay(text: string, field: string, today: Day, toward: Toward = 'past'): Day | null {
  if (text.trim() === '') return null
  const on = parseDayInput(text, today, toward)
  if (on === null) throw new Refusal('invalid', 422, { faults: 1 }, [{ field, code: 'day_unclear' }])
  return on
}

/** The same of a field that needs a day. @throws Refusal 'invalid' with the field: day_needed, day_unclear. */
export function neededDay(text: string, field: string, today: Day, toward: Toward = 'past'): Day {
  const on = typedDay(text, field, today, toward)
  if (on === null) throw new Refusal('invalid', 422, { faults: 1 }, [{ field, code: 'day_needed' }])
  return on
}
