import { staffIdOf } from '../../access/rules.ts'
import { accessFor, refreshAccess } from '../../cases/queries/case.ts'
import { endClock } from '../../cases/queries/clock.ts'
import { startClock } from '../../cases/usecases/start-clock.ts'
import { ruleVersions } from '../../law/queries.ts'
import type { Asked } from '../../mount/route.ts'
import type { Write } from '../../platform/db.ts'
import { Refusal } from '../../platform/refusal.ts'
import { childToChange, saveMovedAway } from '../queries/child.ts'
import type { ChildInReport } from '../queries/child.ts'
import { decisionEntries, feedbackRequestOf, saveMove } from '../queries/handle.ts'
import { intakeUnit, saveChild, saveFeedbackRequest } from '../queries/receive.ts'
import { notFound, refuseUnlessOpen, standing } from '../rules/handling.ts'

type By = Pick<Asked, 'actor' | 'clock'>

/**
 * Takes a report out of the wrong child's file: it goes back to the intake group to be identified anew, with its clocks from the day it
 * came in, for nobody has assessed or decided about the right child. The wrong file keeps only that something was moved.
 *
 * @throws Refusal child_not_identified, or opened_is_concluded_not_corrected when it led to an investigation on the wrong child.
 */
export async function moveReport(tx: Write, { childId, reason }: { childId: string; reason: string },
  by: By): Promise<{ personId: string }> {
  const child = await childToChange(tx, childId)
  if (child === undefined) throw notFound()
  refuseUnlessOpen(child)
  if (child.personId === null) throw new Refusal('child_not_identified', 409)
  if (standing(await decisionEntries(tx,
    childId))?.decision === 'open_investigation') throw new Refusal('opened_is_concluded_not_corrected', 409)
  const { personId } = child
  const made = { on: by.clock.today(), at: by.clock.now(), by: staffIdOf(by.actor) }
  for (const rule of ['protect-assess', 'prelim-assess', 'feedback']) await endClock(tx,
    { rule, subjectId: childId, on: made.on, how: 'superseded' })
  const access = await beginAgain(tx, child, by)
  await saveMove(tx, { ...made, childId, personId, side: 'away', reason: null, access: await accessFor(tx, personId, made.on, 'concern') })
  await saveMove(tx, { ...made, childId, personId: null, side: 'here', reason, access })
  await saveMovedAway(tx, childId, made.on)
  await refreshAccess(tx, personId, made.on)
  return { personId }
}

async function beginAgain(tx: Write, child: ChildInReport, { actor, clock }: By): Promise<string[]> {
  const unit = await intakeUnit(tx, child.unitId)
  if (unit === undefined) throw new Refusal('no_intake_unit', 409)
  const access = [unit.id, unit.sharedKey]
  const { concernId, position, name, age, whereabouts } = child
  const again = await saveChild(tx, { concernId, position, name, age, whereabouts, unitId: unit.id, access, at: clock.now() })
  const versions = await ruleVersions(tx)
  for (const rule of ['protect-assess', 'prelim-assess'] as const) {
    await startClock(tx, versions, {
      rule, startedOn: child.receivedOn, subjectKind: 'concern_child', subjectId: again, personId: null, unitId: unit.id, access,
      at: clock.now(),
    })
  }
  const request = await feedbackRequestOf(tx, child.id)
  if (request !== undefined) await saveFeedbackRequest(tx, { childId: again, askedOn: request.askedOn, access, at: clock.now(),
    by: staffIdOf(actor) })
  return access
}
