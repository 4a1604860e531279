import type { Read } from '../../platform/db.ts'
import { Refusal } from '../../platform/refusal.ts'
import type { ApplicationAnswer } from '../contract/application.ts'
import { applicationOf, lastCalculations, membersOf, payeeOf, recoveriesOf } from '../queries/application.ts'
import { changesBetween } from '../rules/changes.ts'
import { startingBody } from './calculate-month.ts'
import { standingFor } from './stand.ts'

/** An application with all that has happened to it. @throws Refusal support_not_found. */
export async function applicationFor(tx: Read, id: string): Promise<ApplicationAnswer> {
  const row = await applicationOf(tx, id)
  if (row === undefined) throw new Refusal('support_not_found', 404)
  const { caseId: _caseId, ...shown } = row
  const calculations = await lastCalculations(tx, [id, ...(row.renewsId === null ? [] : [row.renewsId])])
  const of = (applicationId: string | null) => {
    const found = calculations.find((each) => each.applicationId === applicationId)
    if (found === undefined) return null
    const { applicationId: _of, ...calculation } = found
    return calculation
  }
  const calculation = of(id)
  const { standing, allowed, outcomes } = await standingFor(tx, row, calculation !== null)
  const earlier = of(row.renewsId)
  const { body: start, same } = await startingBody(tx, id)
  const payee = await payeeOf(tx, row.personId)
  return {
    ...shown, standing, calculation, earlier, outcomes, start,
    changes: earlier === null || calculation === null ? [] : changesBetween(earlier.result, calculation.result, same),
    members: (await membersOf(tx, [id])).map(({ applicationId: _of, ...member }) => member), recoveries: await recoveriesOf(tx, id),
    payee: payee === undefined ? null : { holder: shown.protected ? '' : payee.holder, lastFour: payee.lastFour },
    allowed,
  }
}
