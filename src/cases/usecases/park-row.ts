import { staffIdOf } from '../../access/rules.ts'
import type { Day } from '../../calendar/day.ts'
import type { Asked } from '../../mount/route.ts'
import type { Write } from '../../platform/db.ts'
import { Refusal } from '../../platform/refusal.ts'
import { liftParking, rowToPark, saveParking } from '../queries/parking.ts'
import type { ParkedKind } from '../queries/parking.ts'

type Who = Pick<Asked, 'actor' | 'clock'>

/**
 * Puts a row of the worklist aside until a day. The clock goes on, and the row comes back by itself on that day or on its last day,
 * whichever is first. What is due today or late cannot be put aside.
 *
 * @throws Refusal row_not_found (404), parking_ends_in_the_past (422), row_is_due (409).
 */
export async function parkRow(
  tx: Write,
  row: { kind: ParkedKind; id: string; untilOn: Day; reason: string },
  { actor, clock }: Who,
): Promise<{ personId: string | null }> {
  const today = clock.today()
  const found = await rowToPark(tx, row.kind, row.id)
  if (found === undefined) throw new Refusal('row_not_found', 404)
  if (row.untilOn <= today) throw new Refusal('parking_ends_in_the_past', 422, {}, [{ field: 'untilOn', code: 'parking_ends_in_the_past' }])
  if (found.nominalDueOn <= today) throw new Refusal('row_is_due', 409)
  await liftParking(tx, row.kind, row.id, clock.now())
  await saveParking(tx, {
    kind: row.kind,
    rowId: row.id,
    personId: found.personId,
    untilOn: row.untilOn,
    reason: row.reason,
    by: staffIdOf(actor),
    at: clock.now(),
    access: found.access,
  })
  return { personId: found.personId }
}

/** Takes a row back before its day. @throws Refusal row_not_found (404) when it is not parked or not the asker's to see. */
export async function takeBackRow(tx: Write, row: { kind: ParkedKind; id: string }, { clock }: Who): Promise<{ personId: string | null }> {
  const found = await rowToPark(tx, row.kind, row.id)
  if (found === undefined || !(await liftParking(tx, row.kind, row.id, clock.now()))) throw new Refusal('row_not_found', 404)
  return { personId: found.personId }
}
