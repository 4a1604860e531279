import type { Read, Write } from '../../platform/db.ts'
import { Refusal } from '../../platform/refusal.ts'
import type { EquipmentRequest, EquipmentRequestBody, StepBody } from '../contract/equipment.ts'
import { equipmentRequests, holdEquipmentRequest, saveEquipmentRequest, saveStep } from '../queries/equipment-moves.ts'
import { places } from '../queries/equipment.ts'
import { stepsAfter, usualAmount } from '../rules/follow-request.ts'
import { sidesOf } from '../rules/handle-places.ts'
import { madeBy, placeToHandle, refuseUnknownArticle } from './keep-equipment.ts'
import type { Who } from './keep-equipment.ts'

const fault = (field: string, code: string): Refusal => new Refusal('invalid', 422, { faults: 1 }, [{ field, code }])

/** Asks another place for equipment. @throws Refusal invalid (422), equipment_place_is_others (409). */
export async function askForEquipment(tx: Write, body: EquipmentRequestBody, who: Who): Promise<{ id: string }> {
  await refuseUnknownArticle(tx, body.articleId)
  await placeToHandle(tx, body.toPlaceId, 'toPlaceId', who)
  if (body.fromPlaceId === body.toPlaceId) throw fault('fromPlaceId', 'same_place')
  if (!(await places(tx)).some(({ id, closedOn }) => id === body.fromPlaceId && closedOn === null)) throw fault('fromPlaceId',
    'choice_needed')
  if (body.neededOn < who.clock.today()) throw fault('neededOn', 'before_today')
  return { id: await saveEquipmentRequest(tx, body, who.clock.today(), madeBy(who)) }
}

/** @throws Refusal equipment_request_not_found (404). */
export async function requestFor(tx: Read, id: string): Promise<EquipmentRequest> {
  const [found] = await equipmentRequests(tx, { id })
  if (found === undefined) throw new Refusal('equipment_request_not_found', 404)
  return found
}

/**
 * Takes the next step of a request; what is sent leaves the one place that day, what is received comes to the other.
 * @throws Refusal equipment_request_not_found (404), equipment_step_is_not_next (409), equipment_place_is_others (409), invalid (422).
 */
export async function followEquipmentRequest(tx: Write, id: string, body: StepBody, who: Who): Promise<{ id: string }> {
  await holdEquipmentRequest(tx, id)
  const request = await requestFor(tx, id)
  const allowed = stepsAfter(request.standing).find(({ step }) => step === body.step)
  if (allowed === undefined) throw new Refusal('equipment_step_is_not_next', 409)
  if (!sidesOf(request, who).includes(allowed.side)) throw new Refusal('equipment_place_is_others', 409)
  if (body.step === 'refused' && body.reason === '') throw fault('reason', 'needed')
  const usual = usualAmount(body.step, request)
  if (usual !== null && body.amount !== null && body.amount > usual && body.step !== 'received') throw fault('amount', 'more_than_before')
  await saveStep(tx, id, { ...madeBy(who), step: body.step, on: who.clock.today(), amount: usual === null ? null : body.amount ?? usual,
    reason: body.reason })
  return { id }
}
