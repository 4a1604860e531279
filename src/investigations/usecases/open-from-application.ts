import { staffIdOf } from '../../access/rules.ts'
import { accessFor, caseToChange, saveInvestigation } from '../../cases/queries/case.ts'
import type { NewFact } from '../../cases/contract/facts.ts'
import { registerFacts } from '../../cases/usecases/register-facts.ts'
import type { Asked } from '../../mount/route.ts'
import { keptRecordOf } from '../../persons/queries/joining.ts'
import type { Write } from '../../platform/db.ts'
import { newId } from '../../platform/id.ts'
import { Refusal } from '../../platform/refusal.ts'
import type { ApplicationBody } from '../contract/bodies.ts'
import { ongoingInvestigation, saveApplication } from '../queries/investigation.ts'

/**
 * Takes in an application about measures, or what became known in another way and may lead to one: an investigation is opened at once,
 * without any preliminary assessment. One that runs already takes it in.
 *
 * @throws Refusal investigation_person_not_found, received_later (422), fact_refused.
 *
 * Source: socialtjänstlagen (2025:400) 14 kap. 2 §, read 2026-11-22.
 */
export async function openFromApplication(
  tx: Write, personId: string, body: ApplicationBody, { actor, clock }: Pick<Asked, 'actor' | 'clock'>,
): Promise<{ id: string; opened: boolean; personId: string }> {
  const today = clock.today()
  if (body.receivedOn > today) throw new Refusal('invalid', 422, { faults: 1 }, [{ field: 'receivedOn', code: 'received_later' }])
  const kept = (await keptRecordOf(tx, personId)) ?? personId
  const own = await caseToChange(tx, kept)
  if (own === undefined) throw new Refusal('investigation_person_not_found', 404)
  const runs = await ongoingInvestigation(tx, kept)
  const access = await accessFor(tx, kept, today, 'investigation')
  const made = { at: clock.now(), by: staffIdOf(actor), access }
  const id = runs?.id ?? await saveInvestigation(tx, { ...made, personId: kept, caseId: own.id, openedOn: today, from: body.kind })
  const applicationId = newId()
  await saveApplication(tx, { ...body, ...made, id: applicationId, investigationId: id, personId: kept })
  const fact = { personId: kept, strand: 'investigation' as const, ref: applicationId }
  const received: NewFact = { ...fact, subjectKind: 'application', subjectId: applicationId, on: body.receivedOn,
    type: body.kind === 'application' ? 'application-received' : 'information-received' }
  const opened: NewFact = { ...fact, ref: '', subjectKind: 'investigation', subjectId: id, on: today, type: 'investigation-opened' }
  await registerFacts(tx, { actor, clock }, runs === undefined ? [received, opened] : [received])
  return { id, opened: runs === undefined, personId: kept }
}
