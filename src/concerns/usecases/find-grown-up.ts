import { staffIdOf } from '../../access/rules.ts'
import { endClock } from '../../cases/queries/clock.ts'
import { startClock } from '../../cases/usecases/start-clock.ts'
import { ruleVersions } from '../../law/queries.ts'
import type { Asked } from '../../mount/route.ts'
import type { Write } from '../../platform/db.ts'
import { Refusal } from '../../platform/refusal.ts'
import type { PassedTo } from '../contract/words.ts'
import { childToChange } from '../queries/child.ts'
import { grownUpEntries, saveGrownUp, saveGrownUpOn } from '../queries/grown-up.ts'
import { protectionEntries } from '../queries/handle.ts'
import { notFound, refuseUnlessOpen } from '../rules/handling.ts'

type By = Pick<Asked, 'actor' | 'clock'>

/** What runs on a child of a report before anybody knows who it is. */
const clocksOfReport = ['protect-assess', 'prelim-assess'] as const

/**
 * States that a report is about somebody who had turned 21 when it came in, and to whom the worry was passed on. It is then no report of
 * concern about a child: its clocks end as not required, and it stands in no list of what waits.
 *
 * @throws Refusal child_identified_already: whom a record says to be a child is moved, not stated to be grown up.
 *
 * Source: socialtjänstlagen (2025:400) 20 kap. 1-2 §§, read 2026-11-21; the limit of 21 years is that of mayBeReportedOn.
 */
export async function findGrownUp(tx: Write, { childId, reason, passedTo }: { childId: string; reason: string; passedTo: PassedTo },
  { actor, clock }: By): Promise<{ concernId: string }> {
  const child = await childToChange(tx, childId)
  if (child === undefined) throw notFound()
  refuseUnlessOpen(child)
  if (child.personId !== null) throw new Refusal('child_identified_already', 409)
  const on = clock.today()
  for (const rule of clocksOfReport) await endClock(tx, { rule, subjectId: childId, on, how: 'not_required' })
  await saveGrownUp(tx, { childId, reason, passedTo, undoesId: null, on, at: clock.now(), by: staffIdOf(actor),
    access: [child.unitId, child.sharedKey] })
  await saveGrownUpOn(tx, childId, on)
  return { concernId: child.concernId }
}

/**
 * Undoes that statement by a new entry: the report waits again, with its clocks from the day it came in. Protection that was assessed
 * before the statement is assessed still.
 *
 * @throws Refusal concern_is_not_about_grown_up when nothing is stated, or it is undone already.
 */
export async function findChildAfterAll(tx: Write, { childId, reason }: { childId: string; reason: string },
  { actor, clock }: By): Promise<{ concernId: string }> {
  const child = await childToChange(tx, childId)
  if (child === undefined) throw notFound()
  const stated = (await grownUpEntries(tx, childId)).findLast(({ undoesId }) => undoesId === null)
  if (child.grownUpOn === null || stated === undefined) throw new Refusal('concern_is_not_about_grown_up', 409)
  const access = [child.unitId, child.sharedKey]
  const at = clock.now()
  await saveGrownUp(tx, { childId, reason, passedTo: null, undoesId: stated.id, on: clock.today(), at, by: staffIdOf(actor), access })
  await saveGrownUpOn(tx, childId, null)
  const versions = await ruleVersions(tx)
  const assessed = (await protectionEntries(tx, childId)).length > 0
  for (const rule of clocksOfReport.filter((each) => each !== 'protect-assess' || !assessed)) {
    await startClock(tx, versions, {
      rule, startedOn: child.receivedOn, subjectKind: 'concern_child', subjectId: childId, personId: null, unitId: child.unitId, access, at,
    })
  }
  return { concernId: child.concernId }
}
