import { staffIdOf } from '../../access/rules.ts'
import { accessFor, refreshAccess } from '../../cases/queries/case.ts'
import { endClock } from '../../cases/queries/clock.ts'
import { ruleVersions } from '../../law/queries.ts'
import type { Asked } from '../../mount/route.ts'
import { registerPerson } from '../../persons/usecases/register-person.ts'
import type { Write } from '../../platform/db.ts'
import { Refusal } from '../../platform/refusal.ts'
import { birthOf, childToChange, investigationsOf, recordsOf, saveAttachment, saveIdentity } from '../queries/child.ts'
import type { ChildInReport } from '../queries/child.ts'
import { feedbackRequestOf } from '../queries/handle.ts'
import { notFound, refuseUnlessOpen } from '../rules/handling.ts'
import { mayBeReportedOn, standingOf } from '../rules/standing.ts'
import { startFeedback } from './start-feedback.ts'

type By = Pick<Asked, 'actor' | 'clock'>

/**
 * Says who the child of a report is. From then on the report stands in that child's file, and if an investigation was ongoing on the
 * day it came in, it belongs to that one: no decision within fourteen days, protection still assessed.
 *
 * @throws Refusal child_identified_already; concern_names_a_child_once when another child of the report is the same person;
 * reported_person_is_grown_up when the person had turned 21 on the day the report came in.
 */
export async function identifyChild(tx: Write, { childId, personId }: { childId: string; personId: string }, by: By): Promise<void> {
  const child = await childToIdentify(tx, childId)
  await saveIdentity(tx, { childId, personId, at: by.clock.now(), by: staffIdOf(by.actor) })
  await refreshAccess(tx, personId, by.clock.today())
  const records = await onKeptRecord(tx, { childId, personId }, by)
  const birthOn = await birthOf(tx, records.keptId) ?? await birthOf(tx, personId)
  if (!mayBeReportedOn(birthOn, child.receivedOn)) throw new Refusal('reported_person_is_grown_up', 409, { receivedOn: child.receivedOn })
  await settleStanding(tx, child, records, by)
}

/**
 * Puts a child's report on the record that is kept, if the child's was joined to another: the case and its worker are there, and open to
 * the intake group as long as the report is unassigned.
 */
export async function onKeptRecord(tx: Write, { childId, personId }: { childId: string; personId: string },
  by: By): Promise<{ keptId: string; ids: string[] }> {
  const records = await recordsOf(tx, personId)
  if (records.keptId === personId) return records
  await saveIdentity(tx, { childId, personId: records.keptId, at: by.clock.now(), by: staffIdOf(by.actor) })
  for (const each of [records.keptId, personId]) await refreshAccess(tx, each, by.clock.today())
  return records
}

/** Registers a child who has no record yet, with a number, with a name alone, or not yet born, and says that the report is about it. */
export async function registerChild(
  tx: Write, { childId, ...given }: { childId: string; identityNumber: string; givenName: string; familyName: string;
    birthOn: Parameters<typeof registerPerson>[1]['birthOn'] }, by: By,
): Promise<{ personId: string }> {
  await childToIdentify(tx, childId)
  const identityNumber = given.identityNumber === '' ? null : given.identityNumber
  const personId = await registerPerson(tx, { ...given, identityNumber, interpreterLanguage: null },
    { at: by.clock.now(), today: by.clock.today(), staffId: staffIdOf(by.actor), access: [] })
  await identifyChild(tx, { childId, personId }, by)
  return { personId }
}

async function childToIdentify(tx: Write, childId: string): Promise<ChildInReport> {
  const child = await childToChange(tx, childId)
  if (child === undefined) throw notFound()
  refuseUnlessOpen(child)
  if (child.personId !== null) throw new Refusal('child_identified_already', 409)
  return child
}

async function settleStanding(tx: Write, child: ChildInReport, who: { keptId: string; ids: string[] }, { clock }: By): Promise<void> {
  const standing = standingOf(child.receivedOn, await investigationsOf(tx, who.ids))
  if (standing.kind === 'pending') return
  const during = standing.kind === 'during'
  await endClock(tx, { rule: 'prelim-assess', subjectId: child.id, on: standing.on, how: during ? 'not_required' : 'met' })
  await saveAttachment(tx, child.id, standing.investigationId)
  const request = await feedbackRequestOf(tx, child.id)
  if (request === undefined) return
  await startFeedback(tx, await ruleVersions(tx), {
    childId: child.id, personId: who.keptId, unitId: child.unitId, askedOn: request.askedOn, decidedOn: during ? null : standing.on, during,
    access: await accessFor(tx, who.keptId, clock.today(), 'concern'), at: clock.now(),
  })
}
