import { staffIdOf } from '../../access/rules.ts'
import {
  caseOf, caseToChange, endResponsibility, openCase, refreshAccess, saveCaseUnit, saveReopening, saveResponsibility,
} from '../../cases/queries/case.ts'
import type { Asked } from '../../mount/route.ts'
import type { Write } from '../../platform/db.ts'
import { Refusal } from '../../platform/refusal.ts'
import { childOf, childToChange, saveClockUnit } from '../queries/child.ts'
import { saveAssignment } from '../queries/handle.ts'
import { workerOn } from '../queries/workers.ts'
import { notFound, refuseUnlessOpen } from '../rules/handling.ts'
import { onKeptRecord } from './identify-child.ts'

type By = Pick<Asked, 'actor' | 'clock'>

/** What a case says of why a worker got it with a report: a word of the file, not of the page. */
const assignedReason = 'Orosanmälan fördelad'

/**
 * Gives children of a report to their social workers. A child without a worker gets its case opened and the worker made responsible for
 * all of it; a child who has one goes to that one. A case that was closed is opened again for the report: there is one per person.
 *
 * @returns the persons it was about.
 * @throws Refusal child_not_identified, assigned_already, has_responsible_worker, not_a_worker.
 */
export async function assignConcern(
  tx: Write, concernId: string, children: ReadonlyArray<{ childId: string; staffId: string }>, by: By,
): Promise<string[]> {
  const persons: string[] = []
  // In one order for everybody, so that two who assign siblings at once wait for one another instead of locking each other out.
  for (const { childId, staffId } of children.toSorted((one, other) => (one.childId < other.childId ? -1 : 1))) {
    persons.push(await assignChild(tx, concernId, { childId, staffId }, by))
  }
  return persons
}

async function assignChild(tx: Write, concernId: string, { childId, staffId }: { childId: string; staffId: string },
  by: By): Promise<string> {
  const found = await childOf(tx, childId)
  if (found === undefined || found.concernId !== concernId) throw notFound()
  refuseUnlessOpen(found)
  if (found.personId === null) throw new Refusal('child_not_identified', 409)
  const { keptId } = await onKeptRecord(tx, { childId, personId: found.personId }, by)
  await caseToChange(tx, keptId)
  const child = await childToChange(tx, childId)
  if (child === undefined) throw notFound()
  if (child.assignedTo !== null) throw new Refusal('assigned_already', 409)
  const unitId = await responsibleUnit(tx, { personId: keptId, childId, staffId }, by)
  await saveAssignment(tx, { childId, staffId, at: by.clock.now(), by: staffIdOf(by.actor), access: [staffId] })
  await saveClockUnit(tx, childId, unitId)
  await refreshAccess(tx, keptId, by.clock.today())
  return keptId
}

/** Sees to it that the worker answers for the child's case. @returns the unit of the case. */
async function responsibleUnit(tx: Write, { personId, childId, staffId }: { personId: string; childId: string; staffId: string },
  { actor, clock }: By): Promise<string> {
  const header = await caseOf(tx, personId)
  const closedOn = header?.closedOn ?? null
  const responsibleId = closedOn === null ? (header?.responsibleId ?? null) : null
  if (header !== undefined && responsibleId === staffId) return header.unitId
  if (responsibleId !== null) throw new Refusal('has_responsible_worker', 409)
  const worker = await workerOn(tx, staffId, clock.today())
  if (worker === undefined) throw new Refusal('not_a_worker', 409)
  const made = { personId, at: clock.now(), by: staffIdOf(actor) }
  const caseId = header?.id ?? await openCase(tx, { ...made, unitId: worker.unitId, openedOn: clock.today() })
  if (closedOn !== null) {
    await endResponsibility(tx, caseId, made.at)
    await saveReopening(tx, caseId)
  }
  await saveResponsibility(tx, {
    ...made, caseId, staffId, reason: assignedReason, reopens: closedOn === null ? null : { closedOn, concernChildId: childId },
  })
  await saveCaseUnit(tx, personId, worker.unitId)
  return worker.unitId
}
