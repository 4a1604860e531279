import { staffIdOf } from '../../access/rules.ts'
import { addDays } from '../../calendar/day.ts'
import type { Day } from '../../calendar/day.ts'
import { localNumber } from '../../law/queries.ts'
import type { Read, Write } from '../../platform/db.ts'
import { askForMail } from '../../platform/mail.ts'
import { pageOf } from '../../platform/paged-rows.ts'
import type { PageAsked } from '../../platform/paging.ts'
import { Refusal } from '../../platform/refusal.ts'
import type { FieldFault } from '../../platform/refusal.ts'
import { answerOutcomes, decisionOutcomes } from '../contract/requests.ts'
import type { RequestBody, RequestDetail, SafetyRequest, StepBody } from '../contract/requests.ts'
import { meetingsOfRequest } from '../queries/meeting.ts'
import { employersOf, lockRequest, representativeOf, requestById, requestPage, requestsFrom, saveRequest, saveStep, strikeStep } from '../queries/request.ts'
import type { Reader, RequestRow } from '../queries/request.ts'
import { employerKinds, judgeRequest, refusedStep } from '../rules/judge-request.ts'
import type { RequestJudged } from '../rules/judge-request.ts'
import { openActions } from '../rules/open-actions.ts'
import { onPage, refuseDay, refuseNumbers, refuseUnit, sees, unitsAsked, unitsOf } from './sight.ts'
import type { Who } from './sight.ts'

/** An answer may be asked for so many days ahead, and an action planned, at most. */
const furthest = 732

const standing = ({ steps }: RequestRow) => steps.filter(({ struckAt }) => struckAt === null)
const judged = (row: RequestRow, today: Day): RequestJudged => judgeRequest({ answerDueOn: row.answerDueOn, steps: standing(row) }, today)

function shown({ steps: _steps, representativeId: _id, ...row }: RequestRow, { ground: _ground, turn: _turn, ...how }: RequestJudged): SafetyRequest {
  return { ...row, ...how }
}

export type RequestList = { readonly requests: readonly SafetyRequest[]; readonly units: ReadonlyArray<{ id: string; name: string }>; readonly unitId: string | null; readonly openOnly: boolean
  readonly order: 'svar' | 'kom' | 'enhet'; readonly total: number; readonly page: number; readonly pages: number; readonly answerDays: number; readonly lastingStops: number }
type ListAsked = { unitId: string | null; openOnly: boolean; order: 'svar' | 'kom' | 'enhet'; page: number }

/** @throws Refusal unit_not_yours (404) for a unit that is not among one's own. */
export async function readRequests(tx: Read, { page, order, ...asked }: ListAsked, who: Who): Promise<Omit<RequestList, 'lastingStops'>> {
  const today = who.clock.today()
  const { rows, total } = await requestPage(tx, { units: unitsAsked(who, asked.unitId), openOnly: asked.openOnly }, { page, length: onPage, order })
  return { ...asked, order, requests: rows.map((row) => shown(row, judged(row, today))), units: await unitsOf(tx, who), total, page, pages: Math.max(1, Math.ceil(total / onPage)),
    answerDays: await localNumber(tx, 'safety-answer', today) }
}

export async function listRequests(tx: Read, asked: PageAsked & { unitId: string | null; open: boolean }, who: Who): Promise<{ requests: SafetyRequest[]; next: string | null }> {
  const found = await requestsFrom(tx, { units: unitsAsked(who, asked.unitId), openOnly: asked.open }, asked)
  const { rows, next } = pageOf(found, asked, ({ receivedOn, id }) => [receivedOn, id])
  return { requests: rows.map((row) => shown(row, judged(row, who.clock.today()))), next }
}

/** @throws Refusal safety_request_not_found (404), also for another unit's. */
async function rowOf(tx: Read, id: string, who: Who): Promise<RequestRow> {
  const row = await requestById(tx, id)
  if (row === undefined || !sees(who, row.unitId)) throw new Refusal('safety_request_not_found', 404)
  return row
}

/** @throws Refusal safety_request_not_found (404), also for another unit's. */
export async function readRequest(tx: Read, id: string, who: Who): Promise<RequestDetail> {
  const row = await rowOf(tx, id, who)
  return { ...shown(row, judged(row, who.clock.today())), steps: [...row.steps] }
}

export type RequestToFollow = { readonly request: RequestDetail; readonly judged: RequestJudged; readonly meetings: Awaited<ReturnType<typeof meetingsOfRequest>> }
/** One request with whose turn it is, and the meetings that have taken it up. */
export async function requestToFollow(tx: Read, id: string, who: Who): Promise<RequestToFollow> {
  const row = await rowOf(tx, id, who)
  const how = judged(row, who.clock.today())
  return { request: { ...shown(row, how), steps: [...row.steps] }, judged: how, meetings: await meetingsOfRequest(tx, id) }
}

/** What the form of a new request needs. */
export async function requestToMake(tx: Read, who: Who): Promise<{ units: Array<{ id: string; name: string }>; answerDays: number }> {
  return { units: await unitsOf(tx, who), answerDays: await localNumber(tx, 'safety-answer', who.clock.today()) }
}

/**
 * Takes in a request of a safety representative: the receipt is written at once, the day for an answer counted, and the employer's side told. Who
 * is a safety representative makes the request in the own name; anybody else writes in what came on paper, with the representative's name.
 *
 * @throws Refusal unit_not_yours (404), representative_needed, cooperation_day_is_wrong, text_names_a_person (422).
 */
export async function makeRequest(tx: Write, body: RequestBody, who: Who): Promise<{ id: string; receiptAt: string; answerDueOn: Day }> {
  const own = who.actor.roles.includes('union')
  await refuseUnit(tx, body.unitId, who)
  if (!own && body.representativeName === null) throw new Refusal('representative_needed', 422, {}, [{ field: 'representativeName', code: 'needed' }])
  refuseDay(body.receivedOn, 'receivedOn', who)
  if (body.answerBy !== null && (body.answerBy < body.receivedOn || body.answerBy > addDays(body.receivedOn, furthest))) {
    throw new Refusal('cooperation_day_is_wrong', 422, {}, [{ field: 'answerBy', code: 'before_it_came' }])
  }
  refuseNumbers({ what: body.what, why: body.why, representativeName: body.representativeName }, who)
  const by = staffIdOf(who.actor)
  const now = who.clock.now()
  const answerDueOn = body.answerBy ?? addDays(body.receivedOn, await localNumber(tx, 'safety-answer', body.receivedOn))
  const named = own ? { representativeId: by, representativeName: null } : { representativeId: null, representativeName: body.representativeName }
  const id = await saveRequest(tx, { ...body, ...named, answerDueOn }, { at: now, by })
  await tell(tx, 'safety_request_made', await employersOf(tx, body.unitId, who.clock.today()), id, who)
  return { id, receiptAt: now, answerDueOn }
}

async function tell(tx: Write, template: 'safety_request_made' | 'safety_request_answered', readers: readonly Reader[], id: string, { actor, clock }: Who): Promise<void> {
  for (const { id: staffId, email, language } of readers) {
    if (staffId === actor.id) continue
    await askForMail(tx, { template, to: email, language, reference: null, path: `/arbetsmiljo/framstallan/${id}` },
      { municipality: actor.municipality, key: `${template} ${id} ${staffId} ${clock.now()}`, now: clock.now() })
  }
}

/** What a kind of step must and must not have. */
function faultsOf({ kind, outcome, dueOn, owner, actionId, onDay }: StepBody): FieldFault[] {
  const outcomes: readonly string[] = kind === 'answer' ? answerOutcomes : kind === 'authority_decision' ? decisionOutcomes : []
  return [
    ...((outcomes.length === 0 ? outcome !== null : outcome === null || !outcomes.includes(outcome)) ? [{ field: 'outcome', code: 'value_needed' }] : []),
    ...(kind === 'action' && owner === null ? [{ field: 'owner', code: 'needed' }] : []),
    ...(kind === 'action' && dueOn === null ? [{ field: 'dueOn', code: 'day_needed' }] : []),
    ...(dueOn !== null && (dueOn < onDay || dueOn > addDays(onDay, furthest)) ? [{ field: 'dueOn', code: 'before_it_came' }] : []),
    ...((kind === 'action_done') === (actionId !== null) ? [] : [{ field: 'actionId', code: 'value_needed' }]),
  ]
}

/**
 * Writes in what happens with a request. The employer's side answers, plans and closes; the representative turns to the authority or
 * withdraws; the authority's decision and notes are anybody's.
 *
 * @throws Refusal safety_request_not_found (404), not_permitted (403), why it cannot be done as it stands (409), cooperation_form_is_wrong,
 * cooperation_day_is_wrong, text_names_a_person (422).
 */
export async function addStep(tx: Write, id: string, step: StepBody, who: Who): Promise<{ id: string }> {
  if (employerKinds.includes(step.kind) && !who.actor.may.has('safety_request.answer')) throw new Refusal('not_permitted', 403)
  await lockRequest(tx, id)
  const row = await rowOf(tx, id, who)
  const refused = refusedStep(step.kind, judged(row, who.clock.today()))
  if (refused !== null) throw new Refusal(refused, 409)
  const faults = faultsOf(step)
  if (faults.length > 0) throw new Refusal('cooperation_form_is_wrong', 422, {}, faults)
  refuseDay(step.onDay, 'onDay', who, row.receivedOn)
  refuseNumbers({ what: step.what, owner: step.owner, reference: step.reference }, who)
  if (step.actionId !== null && !openActions(row.steps).some(({ id: actionId }) => actionId === step.actionId)) throw new Refusal('action_not_open', 409)
  const stepId = await saveStep(tx, id, step, { at: who.clock.now(), by: staffIdOf(who.actor) })
  if (step.kind === 'answer' && row.representativeId !== null) await tell(tx, 'safety_request_answered', await representativeOf(tx, row.representativeId, who.clock.today()), id, who)
  return { id: stepId }
}

/**
 * Strikes out what was written in wrongly; it stands struck, with why. What rests on it is struck first.
 *
 * @throws Refusal safety_request_not_found, step_not_found (404), step_is_struck, step_is_rested_on (409), not_permitted (403), text_names_a_person (422).
 */
export async function strikeRequestStep(tx: Write, id: string, stepId: string, why: string, who: Who): Promise<{ id: string }> {
  await lockRequest(tx, id)
  const row = await rowOf(tx, id, who)
  const step = row.steps.find((each) => each.id === stepId)
  if (step === undefined) throw new Refusal('step_not_found', 404)
  if (employerKinds.includes(step.kind) && !who.actor.may.has('safety_request.answer')) throw new Refusal('not_permitted', 403)
  if (step.struckAt !== null) throw new Refusal('step_is_struck', 409)
  const after = standing(row)
  if (after.some(({ actionId }) => actionId === stepId) || (step.kind === 'escalated' && after.some(({ kind }) => kind === 'authority_decision'))) throw new Refusal('step_is_rested_on', 409)
  refuseNumbers({ why }, who)
  await strikeStep(tx, stepId, { at: who.clock.now(), by: staffIdOf(who.actor), why })
  return { id }
}
