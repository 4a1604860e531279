import { staffIdOf } from '../../access/rules.ts'
import type { Day } from '../../calendar/day.ts'
import type { Asked } from '../../mount/route.ts'
import type { Write } from '../../platform/db.ts'
import { Refusal } from '../../platform/refusal.ts'
import type { WhereaboutsBody } from '../contract.ts'
import { endWhereabouts, saveWhereabouts } from '../queries/whereabouts.ts'
import { mustMayChange } from './change-person.ts'

/** Notes an address, telephone, school ... from a day on. What held before is ended by itself: several may hold at once. */
export async function noteWhereabouts(
  tx: Write,
  { params, body, actor, clock }: Asked<{ id: string }, unknown, WhereaboutsBody>,
): Promise<{ id: string }> {
  await mustMayChange(tx, params.id, clock)
  const id = await saveWhereabouts(tx, {
    personId: params.id,
    kind: body.kind,
    value: body.value,
    fromOn: body.fromOn,
    at: clock.now(),
    staffId: staffIdOf(actor),
    today: clock.today(),
  })
  return { id }
}

/** Ends an address, telephone, school ...; a wrong one is ended the day before it began to be wrong, and the right one noted. */
export async function leaveWhereabouts(
  tx: Write,
  { params, body, clock }: Asked<{ id: string; rowId: string }, unknown, { toOn: Day }>,
): Promise<{ done: true }> {
  await mustMayChange(tx, params.id, clock)
  if (!(await endWhereabouts(tx, params.id, params.rowId, body.toOn))) throw new Refusal('detail_not_found', 404)
  return { done: true }
}
