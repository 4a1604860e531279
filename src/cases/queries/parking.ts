import { sql } from 'kysely'
import type { Day } from '../../calendar/day.ts'
import type { Instant } from '../../calendar/instant.ts'
import type { Write } from '../../platform/db.ts'
import { newId } from '../../platform/id.ts'

const here = sql<string>`app_municipality()`

export type ParkedKind = 'clock' | 'task'
export type RowToPark = { personId: string | null; nominalDueOn: string; access: string[] }

/** The open clock or promise, locked until the request ends; undefined when it does not exist, has ended or is not the asker's to see. */
export function rowToPark(tx: Write, kind: ParkedKind, id: string): Promise<RowToPark | undefined> {
  if (kind === 'clock') {
    return tx
      .selectFrom('clock')
      .select(['person_id as personId', 'nominal_due_on as nominalDueOn', 'access'])
      .where('municipality_code', '=', here)
      .where('id', '=', id)
      .where('ended_on', 'is', null)
      .forUpdate()
      .executeTakeFirst()
  }
  return tx
    .selectFrom('task')
    .select(['person_id as personId', 'due_on as nominalDueOn', 'access'])
    .where('municipality_code', '=', here)
    .where('id', '=', id)
    .where('done_on', 'is', null)
    .forUpdate()
    .executeTakeFirst()
}

/** Puts a row aside. The clock goes on; the row comes back by itself. */
export async function saveParking(
  tx: Write,
  made: {
    kind: ParkedKind
    rowId: string
    personId: string | null
    untilOn: Day
    reason: string
    by: string
    at: Instant
    access: string[]
  },
): Promise<string> {
  const id = newId()
  await tx
    .insertInto('parking')
    .values({
      municipality_code: here,
      id,
      row_kind: made.kind,
      row_id: made.rowId,
      person_id: made.personId,
      until_on: made.untilOn,
      reason: made.reason,
      parked_by: made.by,
      access: made.access,
      recorded_at: made.at,
    })
    .execute()
  return id
}

/** Takes a row back, or makes place for a new day. @returns false when it was not parked. */
export async function liftParking(tx: Write, kind: ParkedKind, rowId: string, at: Instant): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('parking')
    .set({ lifted_at: at })
    .where('municipality_code', '=', here)
    .where('row_kind', '=', kind)
    .where('row_id', '=', rowId)
    .where('lifted_at', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}
