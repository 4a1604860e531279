import { staffIdOf } from '../../access/rules.ts'
import type { Asked } from '../../mount/route.ts'
import { joinedTo, joiningToUndo, keptRecordOf, saveJoining, undoJoining } from '../../persons/queries/joining.ts'
import { mustMayChange } from '../../persons/usecases/change-person.ts'
import type { Write } from '../../platform/db.ts'
import { Refusal } from '../../platform/refusal.ts'
import { caseOf, endResponsibility, refreshAccess, saveResponsibility } from '../queries/case.ts'
import { leadsCase } from '../rules.ts'

type OfPerson<Body> = Asked<{ id: string }, unknown, Body>

/**
 * Says that two records are one person: the one in `params` is kept, the other is read together with it from now on. No row is
 * rewritten; the other's case has no worker of its own while it lasts, since one person has one responsible worker.
 *
 * @throws Refusal person_not_found when the asker may not change both; record_is_joined when either is joined already.
 */
export async function joinRecords(
  tx: Write,
  { params, body, actor, clock }: OfPerson<{ otherId: string; reason: string }>,
): Promise<{ id: string }> {
  const keptId = params.id
  const { otherId, reason } = body
  await mustMayChange(tx, keptId, clock)
  await mustMayChange(tx, otherId, clock)
  const taken = (await keptRecordOf(tx, keptId)) !== null || (await joinedTo(tx, otherId)).length > 0
  if (taken) throw new Refusal('record_is_joined', 409)
  const by = staffIdOf(actor)
  const otherCase = await caseOf(tx, otherId)
  const keptCase = await caseOf(tx, keptId)
  for (const led of [otherCase, keptCase]) if (led !== undefined && !leadsCase(actor, led)) throw new Refusal('case_not_found', 404)
  if (otherCase !== undefined && keptCase === undefined) throw new Refusal('keep_the_one_with_a_case', 409)
  if (otherCase !== undefined) await endResponsibility(tx, otherCase.id, clock.now())
  const id = await saveJoining(tx, { keptId, otherId, on: clock.today(), reason, access: actor.keys, at: clock.now(), staffId: by })
  await refreshAccess(tx, otherId, clock.today())
  await refreshAccess(tx, keptId, clock.today())
  return { id }
}

/**
 * Takes a joining back, with day and reason. The other record's case gets the kept one's worker, who may then hand it over. @throws
 * Refusal detail_not_found.
 */
export async function separateRecords(
  tx: Write,
  { params, body, actor, clock }: Asked<{ id: string; rowId: string }, unknown, { reason: string }>,
): Promise<{ done: true }> {
  await mustMayChange(tx, params.id, clock)
  const joining = await joiningToUndo(tx, params.id, params.rowId)
  if (joining === undefined) throw new Refusal('detail_not_found', 404)
  await undoJoining(tx, joining.id, clock.today(), body.reason)
  const otherCase = await caseOf(tx, joining.otherId)
  const keptCase = await caseOf(tx, params.id)
  if (otherCase !== undefined && otherCase.responsibleId === null) {
    await saveResponsibility(tx, {
      caseId: otherCase.id,
      personId: joining.otherId,
      staffId: keptCase?.responsibleId ?? staffIdOf(actor),
      reason: body.reason,
      at: clock.now(),
      by: staffIdOf(actor),
    })
  }
  await refreshAccess(tx, joining.otherId, clock.today())
  await refreshAccess(tx, params.id, clock.today())
  return { done: true }
}
