import { sql } from 'kysely'
import type { Day } from '../../calendar/day.ts'
import type { Instant } from '../../calendar/instant.ts'
import type { Read, Write } from '../../platform/db.ts'
import { newId } from '../../platform/id.ts'
import type { WhereaboutsKind } from '../contract.ts'

const here = sql<string>`app_municipality()`

export type WhereaboutsRow = { id: string; kind: WhereaboutsKind; value: string; fromOn: Day | null; toOn: Day | null }

/** Everything known of where a person is to be found, the latest first, what has ended last. */
export function whereaboutsOf(tx: Read, personId: string): Promise<WhereaboutsRow[]> {
  return tx
    .selectFrom('person_whereabouts')
    .select([
      'id',
      sql<WhereaboutsKind>`kind`.as('kind'),
      'value',
      sql<Day | null>`from_on`.as('fromOn'),
      sql<Day | null>`to_on`.as('toOn'),
    ])
    .where('municipality_code', '=', here)
    .where('person_id', '=', personId)
    .orderBy(sql`to_on IS NOT NULL`)
    .orderBy('kind')
    .orderBy('recorded_at', 'desc')
    .execute()
}

/** Writes where somebody is to be found, from a day on (null: since before anyone knew). */
export async function saveWhereabouts(
  tx: Write,
  made: { personId: string; kind: WhereaboutsKind; value: string; fromOn: Day | null; at: Instant; staffId: string | null; today: Day },
): Promise<string> {
  const id = newId()
  await tx
    .insertInto('person_whereabouts')
    .values({
      municipality_code: here,
      id,
      person_id: made.personId,
      kind: made.kind,
      value: made.value,
      from_on: made.fromOn,
      access: sql<string[]>`person_keys(${here}, ${made.personId}::uuid, ${made.today}::date)`,
      recorded_at: made.at,
      recorded_by: made.staffId,
    })
    .execute()
  return id
}

/** Ends a line of whereabouts; its day of beginning stays. @returns false when it is not there or had ended. */
export async function endWhereabouts(tx: Write, personId: string, rowId: string, toOn: Day): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('person_whereabouts')
    .set({ to_on: toOn })
    .where('municipality_code', '=', here)
    .where('person_id', '=', personId)
    .where('id', '=', rowId)
    .where('to_on', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}
