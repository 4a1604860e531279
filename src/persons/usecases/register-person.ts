import type { Day } from '../../calendar/day.ts'
import type { Instant } from '../../calendar/instant.ts'
import type { Write } from '../../platform/db.ts'
import { Refusal } from '../../platform/refusal.ts'
import type { GivenPerson } from '../contract.ts'
import type { PersonValues } from '../queries/person.ts'
import { savePerson } from '../queries/person.ts'
import { identityOf, searchKey } from '../rules.ts'

/** Who registers, when, and the keys that open the new person's header until a case or a relation decides it. */
export type Registering = { readonly at: Instant; readonly today: Day; readonly staffId: string | null; readonly access: readonly string[] }

/**
 * Registers a person: with a number in any usual form, or without one (unborn, unknown, half-known). Nobody sees the person until a
 * case, a report or a relation opens it, beyond the keys given here; call refreshAccess after writing that.
 *
 * @returns the person's id, which is also the temporary id of one without number.
 * @throws Refusal 'invalid' naming the field; 409 person_identity_number_is_unique when the number is registered, seen or unseen.
 */
export async function registerPerson(tx: Write, given: GivenPerson, by: Registering): Promise<string> {
  return savePerson(tx, valuesOf({ ...given, deceasedOn: null }, by.today), by)
}

/** What is stored of a person as typed. @throws Refusal 'invalid' naming the field. */
export function valuesOf(given: GivenPerson & { deceasedOn: Day | null }, today: Day): PersonValues {
  const identity = identityOf(given, today)
  if ('code' in identity) throw new Refusal('invalid', 422, { faults: 1 }, [identity])
  if (given.deceasedOn !== null && given.deceasedOn > today)
    throw new Refusal('invalid', 422, { faults: 1 }, [{ field: 'deceasedOn', code: 'day_in_future' }])
  const { givenName, familyName, interpreterLanguage, deceasedOn } = given
  return { ...identity, givenName, familyName, interpreterLanguage, deceasedOn, searchKey: searchKey(givenName, familyName) }
}
