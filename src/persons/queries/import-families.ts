import { sql } from 'kysely'
import type { Day } from '../../calendar/day.ts'
import type { Instant } from '../../calendar/instant.ts'
import type { Read, Write } from '../../platform/db.ts'
import { saveMany } from '../../platform/save-many.ts'
import type { RelationKind } from '../contract.ts'

const here = sql<string>`app_municipality()`
type By = { readonly now: Instant; readonly staffId: string }
type Time = { readonly fromOn: Day | null; readonly toOn: Day | null }

/** What relations say, apart from their last day, in one text each: person, relative, kind, word, first day. */
export async function relationRows(tx: Read, ids: readonly string[]): Promise<Map<string, string>> {
  const { rows } = await sql<{ id: string; said: string }>`
    SELECT id, concat_ws('|', person_id, relative_id, kind, coalesce(word, ''), coalesce(from_on::text, '')) AS said
      FROM relation WHERE municipality_code = ${here} AND id = ANY(${ids}::uuid[])`.execute(tx)
  return new Map(rows.map(({ id, said }) => [id, said]))
}

/** The same of household members: household, person, first day. */
export async function householdRows(tx: Read, ids: readonly string[]): Promise<Map<string, string>> {
  const { rows } = await sql<{ id: string; said: string }>`
    SELECT id, concat_ws('|', household_id, person_id, coalesce(from_on::text, '')) AS said
      FROM household_member WHERE municipality_code = ${here} AND id = ANY(${ids}::uuid[])`.execute(tx)
  return new Map(rows.map(({ id, said }) => [id, said]))
}

export async function saveImportedRelations(
  tx: Write,
  made: ReadonlyArray<Time & { id: string; personId: string; relativeId: string; kind: RelationKind; word: string | null }>,
  { now, staffId }: By,
): Promise<void> {
  await saveMany(
    tx,
    'relation',
    {
      id: 'uuid',
      person_id: 'uuid',
      relative_id: 'uuid',
      kind: 'text',
      word: 'text',
      from_on: 'date',
      to_on: 'date',
      access: 'uuid[]',
      recorded_at: 'timestamptz',
      recorded_by: 'uuid',
    },
    made.map((row) => ({
      id: row.id,
      person_id: row.personId,
      relative_id: row.relativeId,
      kind: row.kind,
      word: row.word,
      from_on: row.fromOn,
      to_on: row.toOn,
      access: [],
      recorded_at: now,
      recorded_by: staffId,
    })),
  )
}

export async function saveImportedHouseholds(
  tx: Write,
  made: ReadonlyArray<Time & { id: string; householdId: string; personId: string }>,
  { now, staffId }: By,
): Promise<void> {
  await saveMany(
    tx,
    'household_member',
    {
      id: 'uuid',
      household_id: 'uuid',
      person_id: 'uuid',
      from_on: 'date',
      to_on: 'date',
      access: 'uuid[]',
      recorded_at: 'timestamptz',
      recorded_by: 'uuid',
    },
    made.map((row) => ({
      id: row.id,
      household_id: row.householdId,
      person_id: row.personId,
      from_on: row.fromOn,
      to_on: row.toOn,
      access: [],
      recorded_at: now,
      recorded_by: staffId,
    })),
  )
}

/** Gives rows the last day that the file says now. */
export async function endImportedRows(
  tx: Write,
  table: 'relation' | 'household_member',
  ended: ReadonlyArray<{ id: string; toOn: Day | null }>,
): Promise<void> {
  await sql`UPDATE ${sql.table(table)} t SET to_on = given.to_on
    FROM unnest(${ended.map(({ id }) => id)}::uuid[], ${ended.map(({ toOn }) => toOn)}::date[]) AS given (id, to_on)
    WHERE t.municipality_code = ${here} AND t.id = given.id`.execute(tx)
}
