import { staffIdOf } from '../../access/rules.ts'
import type * as z from 'zod'
import type { Asked } from '../../mount/route.ts'
import { personToChange } from '../../persons/queries/person.ts'
import { mustMayChange } from '../../persons/usecases/change-person.ts'
import { registerPerson } from '../../persons/usecases/register-person.ts'
import type { Write } from '../../platform/db.ts'
import { Refusal } from '../../platform/refusal.ts'
import type { openCaseBody, registerBody } from '../contract.ts'
import { openCase, refreshAccess, saveResponsibility } from '../queries/case.ts'
import { workersToChoose } from '../queries/responsibility.ts'

type Who = Pick<Asked, 'actor' | 'clock'>

/** Registers a person and opens its one case, with somebody responsible from the first instant. */
export async function registerWithCase(
  tx: Write,
  { body, actor, clock }: Pick<Asked<unknown, unknown, z.output<typeof registerBody>>, 'body' | 'actor' | 'clock'>,
): Promise<{ id: string }> {
  const staffId = staffIdOf(actor)
  const id = await registerPerson(tx, body, { at: clock.now(), today: clock.today(), staffId, access: [staffId] })
  await openCaseFor(tx, { personId: id, responsibleId: body.responsibleId ?? staffId, reason: body.reason }, { actor, clock })
  return { id }
}

/**
 * Opens the case of a person who has none yet. Whoever sees only the header, through a sibling, opens none: the case would open all the
 * rest.
 *
 * @throws Refusal person_not_found, one_case_per_person.
 */
export async function openCaseOf(
  tx: Write,
  { params, body, actor, clock }: Asked<{ id: string }, unknown, z.output<typeof openCaseBody>>,
): Promise<{ id: string }> {
  await mustMayChange(tx, params.id, clock)
  await personToChange(tx, params.id)
  await openCaseFor(
    tx,
    { personId: params.id, responsibleId: body.responsibleId ?? staffIdOf(actor), reason: body.reason },
    { actor, clock },
  )
  return { id: params.id }
}

/** The case of a person and who is responsible, opened in that worker's unit. @throws Refusal 'invalid' when it is no worker of today. */
export async function openCaseFor(
  tx: Write,
  made: { personId: string; responsibleId: string; reason: string },
  { actor, clock }: Who,
): Promise<string> {
  const today = clock.today()
  const worker = (await workersToChoose(tx, today)).find(({ id }) => id === made.responsibleId)
  if (worker === undefined) throw new Refusal('invalid', 422, { faults: 1 }, [{ field: 'responsibleId', code: 'worker_needed' }])
  const by = staffIdOf(actor)
  const at = clock.now()
  const caseId = await openCase(tx, { personId: made.personId, unitId: worker.unitId, openedOn: today, at, by })
  await saveResponsibility(tx, { caseId, personId: made.personId, staffId: worker.id, reason: made.reason, at, by })
  await refreshAccess(tx, made.personId, today)
  return caseId
}
