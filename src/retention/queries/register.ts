import { sql } from 'kysely'
import type { Day } from '../../calendar/day.ts'
import type { Read } from '../../platform/db.ts'

const here = sql<string>`app_municipality()`

export type NamedPerson = { id: string; identityKind: string; identityNumber: string | null; givenName: string; familyName: string; birthOn: Day | null }

/** The persons with these ids as the register knows them: those whom a kept file names. */
export async function personsNamed(tx: Read, ids: readonly string[]): Promise<NamedPerson[]> {
  return tx.selectFrom('person').select(['id', 'identity_kind as identityKind', 'identity_number as identityNumber', 'given_name as givenName',
    'family_name as familyName', sql<Day | null>`birth_on`.as('birthOn')])
    .where('municipality_code', '=', here).where('id', 'in', [...ids]).orderBy('id').execute()
}
