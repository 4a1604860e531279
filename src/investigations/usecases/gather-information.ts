import { staffIdOf } from '../../access/rules.ts'
import type { Asked } from '../../mount/route.ts'
import type { Write } from '../../platform/db.ts'
import { Refusal } from '../../platform/refusal.ts'
import type { FieldFault } from '../../platform/refusal.ts'
import type { AnswerBody, CommunicationBody, RequestBody, ScopeBody } from '../contract/bodies.ts'
import {
  communicationsOf, requestsOf, saveAnswer, saveCommunication, saveCommunicationAnswer, saveRequest,
} from '../queries/information.ts'
import { investigationHead, saveScope } from '../queries/investigation.ts'
import { headingsOfVersion } from '../queries/template.ts'
import { heldInvestigation } from './hold-investigation.ts'

type Who = Pick<Asked, 'actor' | 'clock'>
export type Changed = { readonly id: string; readonly personId: string }

async function changing(tx: Write, id: string, { actor, clock }: Who) {
  const held = await heldInvestigation(tx, id)
  return { investigationId: id, personId: held.personId, access: held.access, at: clock.now(), by: staffIdOf(actor) }
}

function refuse(faults: readonly FieldFault[]): void {
  if (faults.length > 0) throw new Refusal('invalid', 422, { faults: faults.length }, faults)
}

/**
 * Chooses the whole form or the concise one, which asks only for the headings that bear on the decision, with the reason.
 *
 * @throws Refusal invalid when the concise form names no heading, or one that is none; investigation_not_found, investigation_is_locked.
 */
export async function chooseScope(tx: Write, id: string, body: ScopeBody, who: Who): Promise<Changed> {
  const made = await changing(tx, id, who)
  const head = await investigationHead(tx, id)
  const known = new Set((await headingsOfVersion(tx, head?.templateVersion ?? 1)).map(({ key }) => key))
  const headings = body.concise ? [...new Set(body.headings)] : []
  if (body.concise && (headings.length === 0 || headings.some((key) => !known.has(key)))) refuse([{ field: 'headings',
    code: 'headings_needed' }])
  await saveScope(tx, { ...made, concise: body.concise, headings, reason: body.reason })
  return { id, personId: made.personId }
}

/** Notes that school, health care or somebody else was asked. @throws Refusal invalid, investigation_not_found, investigation_is_locked. */
export async function askForInformation(tx: Write, id: string, body: RequestBody, who: Who): Promise<Changed & { requestId: string }> {
  refuse([
    ...(body.askedOn > who.clock.today() ? [{ field: 'askedOn', code: 'not_happened_yet' }] : []),
    ...(body.remindOn < body.askedOn ? [{ field: 'remindOn', code: 'before_asked' }] : []),
  ])
  const made = await changing(tx, id, who)
  return { id, personId: made.personId, requestId: await saveRequest(tx, { ...made, ...body }) }
}

/**
 * Notes what came of a request: an answer with its day and source, a reminder, or that it is awaited no more and why.
 *
 * @throws Refusal request_not_found, invalid, investigation_not_found, investigation_is_locked.
 */
export async function takeAnswer(tx: Write, { id, requestId }: { id: string; requestId: string }, body: AnswerBody,
  who: Who): Promise<Changed> {
  const made = await changing(tx, id, who)
  const request = (await requestsOf(tx, id)).find((each) => each.id === requestId)
  if (request === undefined) throw new Refusal('request_not_found', 404)
  refuse([
    ...(body.answeredOn > who.clock.today() ? [{ field: 'answeredOn', code: 'not_happened_yet' }] : []),
    ...(body.answeredOn < request.askedOn ? [{ field: 'answeredOn', code: 'before_asked' }] : []),
    ...(body.kind !== 'reminder' && body.body === '' ? [{ field: 'body',
      code: body.kind === 'answer' ? 'answer_needed' : 'reason_needed' }] : []),
  ])
  await saveAnswer(tx, { ...made, ...body, requestId, source: body.source === '' ? request.source : body.source })
  return { id, personId: made.personId }
}

/**
 * Notes what a party was shown before the decision, when, how, and until when it may answer; or why it is not needed.
 *
 * @throws Refusal invalid, investigation_not_found, investigation_is_locked.
 *
 * Source: förvaltningslagen (2017:900) 25 §, read 2026-11-22.
 */
export async function communicateMaterial(tx: Write, id: string, body: CommunicationBody,
  who: Who): Promise<Changed & { communicationId: string }> {
  const told = body.how === 'waived' ? null : body
  refuse(told === null ? [] : [
    ...(told.toldOn > who.clock.today() ? [{ field: 'toldOn', code: 'not_happened_yet' }] : []),
    ...(told.answerByOn < told.toldOn ? [{ field: 'answerByOn', code: 'before_told' }] : []),
  ])
  const made = await changing(tx, id, who)
  const communicationId = await saveCommunication(tx, {
    ...made, what: body.what, how: told?.how ?? null, party: told?.party ?? null, partyWords: told?.partyWords ?? null,
    toldOn: told?.toldOn ?? null, answerByOn: told?.answerByOn ?? null, waivedReason: body.how === 'waived' ? body.waivedReason : null,
  })
  return { id, personId: made.personId, communicationId }
}

/** Notes what a party answered. @throws Refusal communication_not_found, invalid, investigation_not_found, investigation_is_locked. */
export async function takePartysAnswer(
  tx: Write, { id, communicationId }: { id: string; communicationId: string }, body: { answeredOn: RequestBody['askedOn']; body: string },
    who: Who,
): Promise<Changed> {
  const made = await changing(tx, id, who)
  const shown = (await communicationsOf(tx, id)).find((each) => each.id === communicationId)
  if (shown === undefined || shown.toldOn === null) throw new Refusal('communication_not_found', 404)
  refuse([
    ...(body.answeredOn > who.clock.today() ? [{ field: 'answeredOn', code: 'not_happened_yet' }] : []),
    ...(body.answeredOn < shown.toldOn ? [{ field: 'answeredOn', code: 'before_told' }] : []),
  ])
  await saveCommunicationAnswer(tx, { ...made, communicationId, ...body })
  return { id, personId: made.personId }
}
