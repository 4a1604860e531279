import { staffIdOf } from '../../access/rules.ts'
import type { Asked } from '../../mount/route.ts'
import type { Write } from '../../platform/db.ts'
import { Refusal } from '../../platform/refusal.ts'
import type { ClosingBody } from '../contract.ts'
import { caseOf, caseToChange, refreshAccess } from '../queries/case.ts'
import { remainingIn, saveClosing } from '../queries/closing.ts'
import { responsibleNow } from '../queries/responsibility.ts'
import { leadsCase } from '../rules.ts'

type OfCase<Body> = Asked<{ id: string }, unknown, Body>

/**
 * Closes a person's case: nobody is responsible any more, and whoever saw it as the responsible worker has lost it when this returns. It opens
 * again with a new report, or when it is handed over to somebody. The day counts for how long the file is kept.
 *
 * @throws Refusal case_not_found (404); case_is_closed, nobody_is_responsible, case_goes_on (409) while something runs in it.
 */
export async function closeCase(tx: Write, { params, body, actor, clock }: OfCase<ClosingBody>): Promise<{ id: string }> {
  const today = clock.today()
  const locked = await caseToChange(tx, params.id)
  const found = await caseOf(tx, params.id)
  if (locked === undefined || found === undefined || !leadsCase(actor, found)) throw new Refusal('case_not_found', 404)
  if (found.closedOn !== null) throw new Refusal('case_is_closed', 409)
  if (await responsibleNow(tx, found.id) === null) throw new Refusal('nobody_is_responsible', 409)
  const remaining = await remainingIn(tx, params.id, today)
  if (remaining.length > 0) throw new Refusal('case_goes_on', 409, { remaining: remaining.length })
  await saveClosing(tx, { caseId: found.id, personId: params.id, on: today, at: clock.now(), by: staffIdOf(actor), reason: body.reason })
  await refreshAccess(tx, params.id, today)
  return { id: params.id }
}
