import { staffIdOf } from '../../access/rules.ts'
import { addDays } from '../../calendar/day.ts'
import type { Asked } from '../../mount/route.ts'
import type { Write } from '../../platform/db.ts'
import { Refusal } from '../../platform/refusal.ts'
import { announce } from '../../webhooks/usecases/announce.ts'
import type { CoworkerBody, HandoverBody } from '../contract.ts'
import { caseOf, caseToChange, endResponsibility, refreshAccess, saveCaseUnit, saveReopening, saveResponsibility } from '../queries/case.ts'
import { endCoworker, responsibleNow, saveCoworker, workersToChoose } from '../queries/responsibility.ts'
import { handOverTasks } from '../queries/task.ts'
import { leadsCase } from '../rules.ts'
import type { Worker } from '../rules.ts'

type OfCase<Body> = Asked<{ id: string }, unknown, Body>
type Who = Pick<Asked, 'actor' | 'clock'>

/**
 * Hands a case to another worker from now on, with the cases of the siblings that are named: all or none. The case goes to the new
 * worker's unit with its open clocks and promises; a closed case is opened again. Whoever saw it only as the earlier worker or unit has lost it when this returns.
 *
 * @throws Refusal case_not_found; changed_meanwhile when somebody else became responsible since the asker looked; already_responsible.
 */
export async function handOver(tx: Write, { params, body, actor, clock }: OfCase<HandoverBody>): Promise<{ personIds: string[] }> {
  if (await caseOf(tx, params.id) === undefined) throw new Refusal('case_not_found', 404)
  const to = await workerNamed(tx, body.toId, clock)
  // Always in the same order, so that two who hand over the same siblings wait for one another instead of for ever.
  const personIds = [...new Set([params.id, ...body.withIds])].sort()
  for (const personId of personIds) {
    const expected = personId === params.id ? { fromId: body.fromId } : null
    await handOverOne(tx, { personId, to, reason: body.reason, expected }, { actor, clock })
  }
  return { personIds }
}

async function handOverOne(
  tx: Write, given: { personId: string; to: Worker; reason: string; expected: { fromId: string | null } | null }, { actor, clock }: Who,
): Promise<void> {
  const { personId, to, reason, expected } = given
  const found = await caseToChange(tx, personId)
  if (found === undefined) throw new Refusal('case_not_found', 404)
  const responsibleId = await responsibleNow(tx, found.id)
  if (!leadsCase(actor, { responsibleId, unitId: found.unitId })) throw new Refusal('case_not_found', 404)
  if (expected !== null && expected.fromId !== responsibleId) throw new Refusal('changed_meanwhile', 409)
  if (responsibleId === to.id) throw new Refusal('already_responsible', 409)
  const at = clock.now()
  const closedOn = (await caseOf(tx, personId))?.closedOn ?? null
  await endResponsibility(tx, found.id, at)
  if (closedOn !== null) await saveReopening(tx, found.id)
  const reopens = closedOn === null ? null : { closedOn, concernChildId: null }
  await saveResponsibility(tx, { caseId: found.id, personId, staffId: to.id, reason, at, by: staffIdOf(actor), reopens })
  if (responsibleId !== null) await handOverTasks(tx, { personId, from: responsibleId, to: to.id })
  if (to.unitId !== found.unitId) await saveCaseUnit(tx, personId, to.unitId)
  await refreshAccess(tx, personId, clock.today())
  await announce(tx, 'case.handed_over', { caseId: found.id, personId }, at)
}

/** Names a co-worker for one strand, from today: sees the header and that strand, nothing else. */
export async function nameCoworker(tx: Write, { params, body, actor, clock }: OfCase<CoworkerBody>): Promise<{ id: string }> {
  const today = clock.today()
  const found = await ledCase(tx, params.id, { actor })
  const worker = await workerNamed(tx, body.staffId, clock, 'staffId')
  if (worker.id === found.responsibleId) throw new Refusal('already_responsible', 409)
  if (body.toOn !== null && body.toOn < today) throw new Refusal('invalid', 422, { faults: 1 }, [{ field: 'toOn', code: 'day_has_been' }])
  const id = await saveCoworker(tx, {
    caseId: found.id, personId: params.id, staffId: worker.id, strand: body.strand, fromOn: today, toOn: body.toOn, reason: body.reason,
    by: staffIdOf(actor), at: clock.now(),
  })
  await refreshAccess(tx, params.id, today)
  return { id }
}

/** Ends a co-worker's time at once. @throws Refusal detail_not_found. */
export async function releaseCoworker(tx: Write, { params, actor, clock }: Asked<{ id: string; rowId: string }>): Promise<{ done: true }> {
  await ledCase(tx, params.id, { actor })
  const today = clock.today()
  if (!await endCoworker(tx, params.id, params.rowId, addDays(today, -1))) throw new Refusal('detail_not_found', 404)
  await refreshAccess(tx, params.id, today)
  return { done: true }
}

async function ledCase(tx: Write, personId: string, { actor }: Pick<Who, 'actor'>): Promise<{ id: string; responsibleId: string | null }> {
  const found = await caseOf(tx, personId)
  if (found === undefined || !leadsCase(actor, found)) throw new Refusal('case_not_found', 404)
  return found
}

async function workerNamed(tx: Write, id: string, clock: Who['clock'], field = 'toId'): Promise<Worker> {
  const worker = (await workersToChoose(tx, clock.today())).find((each) => each.id === id)
  if (worker === undefined) throw new Refusal('invalid', 422, { faults: 1 }, [{ field, code: 'worker_needed' }])
  return worker
}
