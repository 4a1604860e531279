import { sql } from 'kysely'
import type { Day } from '../../calendar/day.ts'
import type { Instant } from '../../calendar/instant.ts'
import type { Read, Write } from '../../platform/db.ts'
import { newId } from '../../platform/id.ts'
import type { PassedTo } from '../contract/words.ts'

const here = sql<string>`app_municipality()`

/** That a child of a report was found to be grown up, and that this was undone, oldest first. */
export function grownUpEntries(tx: Read, childId: string): Promise<Array<{ id: string; undoesId: string | null }>> {
  return tx.selectFrom('concern_grown_up').select(['id', 'undoes_id as undoesId'])
    .where('municipality_code', '=', here).where('concern_child_id', '=', childId).orderBy('recorded_at').orderBy('id').execute()
}

/** Writes the statement, or with `undoesId` that it is undone. A second undoing of the same one is refused: grown_up_is_undone_once. */
export async function saveGrownUp(tx: Write, made: {
  childId: string; reason: string; passedTo: PassedTo | null; undoesId: string | null; on: Day; at: Instant; by: string; access: string[]
}): Promise<void> {
  await tx.insertInto('concern_grown_up').values({
    municipality_code: here, id: newId(), concern_child_id: made.childId, reason: made.reason, passed_to: made.passedTo,
    stated_on: made.on, undoes_id: made.undoesId, access: made.access, recorded_at: made.at, recorded_by: made.by,
  }).execute()
}

/** The day from which the child's row is passed over by the lists of what waits; null takes it back into them. */
export async function saveGrownUpOn(tx: Write, childId: string, on: Day | null): Promise<void> {
  await tx.updateTable('concern_child').set({ grown_up_on: on }).where('municipality_code', '=', here).where('id', '=', childId).execute()
}
