import { sql } from 'kysely'
import type { Day } from '../../calendar/day.ts'
import type { Instant } from '../../calendar/instant.ts'
import type { Read, Write } from '../../platform/db.ts'
import { newId } from '../../platform/id.ts'
import type { IdentityKind } from '../identity-number.ts'
import type { Protection } from '../contract.ts'

const here = sql<string>`app_municipality()`

export type PersonRow = {
  id: string
  identityKind: IdentityKind
  identityNumber: string | null
  givenName: string
  familyName: string
  birthOn: Day | null
  protection: Protection
  hiddenWhereaboutsFromOn: Day | null
  interpreterLanguage: string | null
  deceasedOn: Day | null
}

const columns = (tx: Read) =>
  tx
    .selectFrom('person as p')
    .where('p.municipality_code', '=', here)
    .select([
      'p.id',
      sql<IdentityKind>`p.identity_kind`.as('identityKind'),
      'p.identity_number as identityNumber',
      'p.given_name as givenName',
      'p.family_name as familyName',
      sql<Day | null>`p.birth_on`.as('birthOn'),
      sql<Protection>`p.protection`.as('protection'),
      sql<Day | null>`p.hidden_whereabouts_from_on`.as('hiddenWhereaboutsFromOn'),
      'p.interpreter_language as interpreterLanguage',
      sql<Day | null>`p.deceased_on`.as('deceasedOn'),
    ])

/**
 * The header, until when its protected data is shown to the asker, and whether the asker may change it: not when it is only a
 * sibling's.
 */
export type PersonStanding = PersonRow & { revealedUntil: string | null; mayChange: boolean; livesWithHidden: boolean }

/** A person as the asker may see it now; undefined when it does not exist or is not the asker's to see. */
export function personStanding(tx: Read, id: string, now: Instant, today: Day): Promise<PersonStanding | undefined> {
  return columns(tx)
    .select(sql<boolean>`app_sees(person_keys(${here}, p.id, ${today}::date))`.as('mayChange'))
    .select(sql<boolean>`home_is_hidden(p.id, ${today}::date)`.as('livesWithHidden'))
    .select((eb) =>
      eb
        .selectFrom('person_reveal as v')
        .select(sql<string | null>`max(v.until_at)`.as('until'))
        .where('v.municipality_code', '=', here)
        .whereRef('v.person_id', '=', 'p.id')
        .where('v.staff_id', '=', sql<string>`app_staff()`)
        .where('v.until_at', '>', now)
        .as('revealedUntil'),
    )
    .where('p.id', '=', id)
    .executeTakeFirst()
}

/** The person, locked until the request ends, if the asker may see it. */
export function personToChange(tx: Write, id: string): Promise<PersonRow | undefined> {
  return columns(tx).where('p.id', '=', id).forUpdate('p').executeTakeFirst()
}

/** The person with that stored number, if the asker may see it. */
export function personWithNumber(tx: Read, stored: string): Promise<{ id: string } | undefined> {
  return tx.selectFrom('person').select('id').where('municipality_code', '=', here).where('identity_number', '=', stored).executeTakeFirst()
}

export type PersonValues = Omit<PersonRow, 'id' | 'protection' | 'hiddenWhereaboutsFromOn'> & { searchKey: string }

/** Writes a new person. A number that is already there is refused: person_identity_number_is_unique. @returns the id. */
export async function savePerson(
  tx: Write,
  made: PersonValues,
  by: { at: Instant; staffId: string | null; access: readonly string[] },
): Promise<string> {
  const id = newId()
  await tx
    .insertInto('person')
    .values({
      municipality_code: here,
      id,
      ...columnsOf(made),
      protection: 'none',
      access: [...by.access],
      recorded_at: by.at,
      recorded_by: by.staffId,
    })
    .execute()
  return id
}

/** Corrects what a person's row says. The old row is kept by the caller first. */
export async function updatePerson(tx: Write, id: string, made: PersonValues, by: { at: Instant; staffId: string | null }): Promise<void> {
  await tx
    .updateTable('person')
    .set({ ...columnsOf(made), recorded_at: by.at, recorded_by: by.staffId })
    .where('municipality_code', '=', here)
    .where('id', '=', id)
    .execute()
}

function columnsOf(made: PersonValues) {
  return {
    identity_kind: made.identityKind,
    identity_number: made.identityNumber,
    given_name: made.givenName,
    family_name: made.familyName,
    search_key: made.searchKey,
    birth_on: made.birthOn,
    interpreter_language: made.interpreterLanguage,
    deceased_on: made.deceasedOn,
  }
}

/** Keeps what the row said before a correction, with the reason. */
export async function saveEarlierPerson(
  tx: Write,
  was: PersonRow,
  by: { at: Instant; staffId: string; today: Day; reason: string },
): Promise<void> {
  await tx
    .insertInto('person_earlier')
    .values({
      municipality_code: here,
      id: newId(),
      person_id: was.id,
      was: JSON.stringify(was),
      reason: by.reason,
      access: sql<string[]>`person_keys(${here}, ${was.id}::uuid, ${by.today}::date)`,
      recorded_at: by.at,
      recorded_by: by.staffId,
    })
    .execute()
}

/** Sets the level of protection, and from which day the whereabouts are hidden. */
export async function updateProtection(
  tx: Write,
  id: string,
  made: { protection: Protection; hiddenWhereaboutsFromOn: Day | null },
  by: { at: Instant; staffId: string },
): Promise<void> {
  await tx
    .updateTable('person')
    .set({
      protection: made.protection,
      hidden_whereabouts_from_on: made.hiddenWhereaboutsFromOn,
      recorded_at: by.at,
      recorded_by: by.staffId,
    })
    .where('municipality_code', '=', here)
    .where('id', '=', id)
    .execute()
}

/** Notes that protected data is shown to the asker, why, and until when. */
export async function saveReveal(
  tx: Write,
  made: { personId: string; staffId: string; purpose: string; reason: string | null; at: Instant; until: Instant; today: Day },
): Promise<void> {
  await tx
    .insertInto('person_reveal')
    .values({
      municipality_code: here,
      id: newId(),
      person_id: made.personId,
      staff_id: made.staffId,
      purpose: made.purpose,
      reason: made.reason,
      shown_at: made.at,
      until_at: made.until,
      access: sql<string[]>`person_keys(${here}, ${made.personId}::uuid, ${made.today}::date)`,
    })
    .execute()
}

/** Renews who may see everything about a person, after a fact that decides it was written. */
export async function renewAccess(tx: Write, personId: string, today: Day): Promise<void> {
  await sql`SELECT refresh_access(${here}, ${personId}::uuid, ${today}::date)`.execute(tx)
}

/** The day of the latest line ever recorded about corrections; what the page "Uppgifter" lists. */
export function earlierPersons(tx: Read, personId: string): Promise<Array<{ id: string; reason: string; at: string; by: string }>> {
  return tx
    .selectFrom('person_earlier as e')
    .innerJoin('staff as s', (join) => join.onRef('s.municipality_code', '=', 'e.municipality_code').onRef('s.id', '=', 'e.recorded_by'))
    .select(['e.id', 'e.reason', 'e.recorded_at as at', sql<string>`s.given_name || ' ' || s.family_name`.as('by')])
    .where('e.municipality_code', '=', here)
    .where('e.person_id', '=', personId)
    .orderBy('e.recorded_at', 'desc')
    .execute()
}
