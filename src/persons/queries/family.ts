import { sql } from 'kysely'
import type { Day } from '../../calendar/day.ts'
import type { Instant } from '../../calendar/instant.ts'
import type { Read, Write } from '../../platform/db.ts'
import { newId } from '../../platform/id.ts'
import type { Protection, RelationKind } from '../contract.ts'

const here = sql<string>`app_municipality()`

export type RelationRow = {
  id: string
  relativeId: string
  kind: RelationKind
  word: string | null
  fromOn: Day | null
  toOn: Day | null
  givenName: string
  familyName: string
  protection: Protection
}

/** The relations recorded from the person's side, as far as the relative may be seen; those that have ended last. */
export function relationsOf(tx: Read, personId: string): Promise<RelationRow[]> {
  return tx
    .selectFrom('relation as r')
    .innerJoin('person as p', (join) => join.onRef('p.municipality_code', '=', 'r.municipality_code').onRef('p.id', '=', 'r.relative_id'))
    .select([
      'r.id',
      'r.relative_id as relativeId',
      sql<RelationKind>`r.kind`.as('kind'),
      'r.word',
      sql<Day | null>`r.from_on`.as('fromOn'),
      sql<Day | null>`r.to_on`.as('toOn'),
      'p.given_name as givenName',
      'p.family_name as familyName',
      sql<Protection>`p.protection`.as('protection'),
    ])
    .where('r.municipality_code', '=', here)
    .where('r.person_id', '=', personId)
    .orderBy(sql`r.to_on IS NOT NULL`)
    .orderBy('p.family_name')
    .orderBy('p.given_name')
    .orderBy('r.kind')
    .execute()
}

/** Writes that a person is a child's (or anybody's) relative. The same twice at once is refused: relation_is_recorded_once. */
export async function saveRelation(
  tx: Write,
  made: {
    personId: string
    relativeId: string
    kind: RelationKind
    word: string | null
    fromOn: Day | null
    at: Instant
    staffId: string | null
    today: Day
  },
): Promise<void> {
  await tx
    .insertInto('relation')
    .values({
      municipality_code: here,
      id: newId(),
      person_id: made.personId,
      relative_id: made.relativeId,
      kind: made.kind,
      word: made.word,
      from_on: made.fromOn,
      access: sql<string[]>`own_keys(${here}, ${made.personId}::uuid, ${made.today}::date)`,
      recorded_at: made.at,
      recorded_by: made.staffId,
    })
    .execute()
}

/** Ends a relation. @returns false when it is not there or had ended. */
export async function endRelation(tx: Write, personId: string, rowId: string, toOn: Day): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('relation')
    .set({ to_on: toOn })
    .where('municipality_code', '=', here)
    .where('person_id', '=', personId)
    .where('id', '=', rowId)
    .where('to_on', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

/** The keys of the person's own case: what a new relative's header opens to until access is renewed. */
export async function ownKeys(tx: Read, personId: string, today: Day): Promise<string[]> {
  const { rows } = await sql<{ keys: string[] }>`SELECT own_keys(${here}, ${personId}::uuid, ${today}::date) AS keys`.execute(tx)
  return rows[0]?.keys ?? []
}

/** Those of the persons that the asker may see. */
export async function visibleAmong(tx: Read, ids: readonly string[]): Promise<string[]> {
  if (ids.length === 0) return []
  const rows = await tx.selectFrom('person').select('id').where('municipality_code', '=', here).where('id', 'in', ids).execute()
  return rows.map(({ id }) => id)
}

/** Those of the persons whose records the asker may change: not a sibling of whom only the header is seen. */
export async function changeableAmong(tx: Read, ids: readonly string[], today: Day): Promise<string[]> {
  if (ids.length === 0) return []
  const rows = await tx.selectFrom('person').select('id').where('municipality_code', '=', here).where('id', 'in', ids)
    .where(sql<boolean>`app_sees(person_keys(${here}, id, ${today}::date))`).execute()
  return rows.map(({ id }) => id)
}

/** Those who live with the person on the day, as far as the asker may see them. */
export async function householdOf(tx: Read, personId: string, today: Day): Promise<string[]> {
  const rows = await tx
    .selectFrom('household_member as m')
    .innerJoin('household_member as o', (join) =>
      join.onRef('o.municipality_code', '=', 'm.municipality_code').onRef('o.household_id', '=', 'm.household_id'),
    )
    .select('o.person_id as id')
    .where('m.municipality_code', '=', here)
    .where('m.person_id', '=', personId)
    .whereRef('o.person_id', '<>', 'm.person_id')
    .where((eb) => eb.or([eb('m.to_on', 'is', null), eb('m.to_on', '>=', today)]))
    .where((eb) => eb.or([eb('o.to_on', 'is', null), eb('o.to_on', '>=', today)]))
    .execute()
  return rows.map(({ id }) => id)
}

/** Moves persons into one new household from a day on; what they lived in before ends the day before. */
export async function saveHousehold(
  tx: Write,
  made: { personIds: readonly string[]; fromOn: Day; endedOn: Day; at: Instant; staffId: string; today: Day },
): Promise<void> {
  await tx
    .updateTable('household_member')
    .set({ to_on: sql<string>`greatest(from_on, ${made.endedOn}::date)` })
    .where('municipality_code', '=', here)
    .where('person_id', 'in', made.personIds)
    .where('to_on', 'is', null)
    .execute()
  if (made.personIds.length < 2) return
  const household = newId()
  await tx
    .insertInto('household_member')
    .values(
      made.personIds.map((personId) => ({
        municipality_code: here,
        id: newId(),
        household_id: household,
        person_id: personId,
        from_on: made.fromOn,
        access: sql<string[]>`person_keys(${here}, ${personId}::uuid, ${made.today}::date)`,
        recorded_at: made.at,
        recorded_by: made.staffId,
      })),
    )
    .execute()
}
