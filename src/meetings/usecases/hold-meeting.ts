import { staffIdOf } from '../../access/rules.ts'
import type { Day } from '../../calendar/day.ts'
import type { Time } from '../../calendar/instant.ts'
import { accessFor } from '../../cases/queries/case.ts'
import { saveTask } from '../../cases/queries/task.ts'
import { kindTexts } from '../../decisions/texts/kinds.ts'
import { adoptAtMeeting, rejectProposal } from '../../decisions/usecases/sign-decision.ts'
import type { Asked } from '../../mount/route.ts'
import type { Write } from '../../platform/db.ts'
import { Refusal } from '../../platform/refusal.ts'
import type { AgendaItem, Meeting, OutcomeBody } from '../contract.ts'
import { bodiesOn } from '../queries/body.ts'
import {
  agendaOf, dropItem, lockMeeting, meetingRow, proposalsOf, responsibleFor, saveAdjustment, saveItemOutcome, saveItems, saveMeeting, savePositions,
} from '../queries/meeting.ts'
import { moved, refusedAdjustment, refusedOutcome } from '../rules.ts'
import { meetingTexts } from '../texts.ts'
import { readMeeting } from './read-meeting.ts'

type By = Pick<Asked, 'actor' | 'clock'>
const made = ({ actor, clock }: By) => ({ at: clock.now(), by: staffIdOf(actor) })

/** Calls a meeting of a body. @throws Refusal body_not_found (404); one at the same time is refused: body_meets_once_at_a_time. */
export async function callMeeting(tx: Write, meeting: { bodyId: string; on: Day; at: Time; place: string }, by: By): Promise<{ id: string }> {
  if (!(await bodiesOn(tx, by.clock.today())).some(({ id }) => id === meeting.bodyId)) throw new Refusal('body_not_found', 404)
  return { id: await saveMeeting(tx, { ...meeting, made: made(by) }) }
}

/**
 * Puts what waits on the agenda, last in the order asked for. Its text is what the members will have before them.
 *
 * @returns the persons it is about.
 * @throws Refusal meeting_not_found (404), protocol_is_adjusted, waits_no_more (409).
 */
export async function addItems(tx: Write, id: string, decisionIds: readonly string[], by: By): Promise<{ id: string; persons: string[] }> {
  const meeting = await meetingToPrepare(tx, id, by)
  const wanted = decisionIds.map((decisionId) => meeting.waiting.find((each) => each.decisionId === decisionId))
  const row = await meetingRow(tx, id)
  if (row === undefined || wanted.includes(undefined)) throw new Refusal('waits_no_more', 409)
  const texts = new Map((await proposalsOf(tx, decisionIds)).map((each) => [each.id, each]))
  const items = wanted.flatMap((each, index) => {
    const text = texts.get(each?.decisionId ?? '')
    return each === undefined || text === undefined ? [] : [{ ...text, part: each.part, position: meeting.agenda.length + index + 1 }]
  })
  if (items.length > 0) await saveItems(tx, row, items, made(by))
  return { id, persons: items.map(({ personId }) => personId) }
}

/** Moves an item one place. @throws Refusal meeting_not_found (404), protocol_is_adjusted (409). */
export async function moveItem(tx: Write, { id, itemId }: Ids, move: 'up' | 'down', by: By): Promise<{ id: string; personId: string }> {
  const { meeting, item } = await itemOf(tx, { id, itemId }, by)
  await savePositions(tx, moved(meeting.agenda.map((each) => each.id), itemId, move))
  return { id, personId: item.personId }
}

/** Takes an item off the agenda; it waits again. @throws Refusal meeting_not_found (404), item_has_an_outcome, protocol_is_adjusted (409). */
export async function removeItem(tx: Write, ids: Ids, by: By): Promise<{ id: string; personId: string }> {
  const { item } = await itemOf(tx, ids, by)
  if (!await dropItem(tx, ids.id, ids.itemId)) throw new Refusal('item_has_an_outcome', 409)
  return { id: ids.id, personId: item.personId }
}

/**
 * Records what the meeting did with an item, and takes the decision back to the case: decided on the day of the meeting with its facts, not
 * adopted, or waiting for the next meeting. The responsible worker gets a task that says so.
 *
 * @throws Refusal meeting_not_found (404), case_is_not_yours (403), meeting_not_held_yet, protocol_is_adjusted, item_has_an_outcome,
 * report_is_noted (409), outcome_words_needed (422), and what deciding refuses.
 */
export async function recordOutcome(tx: Write, ids: Ids, body: OutcomeBody, by: By): Promise<{ id: string; personId: string }> {
  const { meeting, item } = await itemOf(tx, ids, by)
  if (!item.seesCase) throw new Refusal('case_is_not_yours', 403)
  const refused = refusedOutcome(meeting, item, body.outcome, body.words, by.clock.today())
  if (refused === 'outcome_words_needed') throw new Refusal(refused, 422, {}, [{ field: 'words', code: 'needed' }])
  if (refused !== null) throw new Refusal(refused, 409)
  await saveItemOutcome(tx, item.id, body, made(by))
  const decided = { on: meeting.on, as: meeting.bodyKind }
  if (body.outcome === 'as_proposed') await adoptAtMeeting(tx, item.decisionId, decided, by)
  if (body.outcome === 'otherwise' || body.outcome === 'returned') {
    await rejectProposal(tx, item.decisionId, { ...decided, outcome: body.words ?? '', considered: body.outcome === 'otherwise' }, by)
  }
  await tellWorker(tx, meeting, item, body, by)
  return { id: ids.id, personId: item.personId }
}

async function tellWorker(tx: Write, meeting: Meeting, item: AgendaItem, { outcome }: OutcomeBody, by: By): Promise<void> {
  const staffId = await responsibleFor(tx, item.personId)
  if (staffId === null || outcome === 'noted' || outcome === 'postponed') return
  const today = by.clock.today()
  const t = meetingTexts.sv
  await saveTask(tx, {
    personId: item.personId, title: t.task[outcome](meeting.bodyName, kindTexts.sv.kinds[item.kind].toLowerCase()), dueOn: today, dueTime: null, contactId: null, staffId,
    access: await accessFor(tx, item.personId, today, null), ...made(by),
  })
}

/** The protocol is adjusted: from now on nothing in it changes. @throws Refusal meeting_not_found (404), items_are_undecided (409) and others. */
export async function adjustProtocol(tx: Write, id: string, { on, adjusters }: { on: Day; adjusters: string }, by: By): Promise<{ id: string }> {
  const meeting = await meetingToPrepare(tx, id, by)
  const refused = refusedAdjustment(meeting, meeting.undecided, on, by.clock.today())
  if (refused === 'adjusted_on_wrong_day') throw new Refusal(refused, 422, {}, [{ field: 'on', code: 'day_is_wrong' }])
  if (refused !== null) throw new Refusal(refused, 409)
  await saveAdjustment(tx, id, { on, adjusters, by: staffIdOf(by.actor) })
  return { id }
}

type Ids = { readonly id: string; readonly itemId: string }

async function meetingToPrepare(tx: Write, id: string, by: By): Promise<Meeting> {
  await lockMeeting(tx, id)
  const meeting = await readMeeting(tx, id, by)
  if (meeting.adjustedOn !== null) throw new Refusal('protocol_is_adjusted', 409)
  return meeting
}

async function itemOf(tx: Write, { id, itemId }: Ids, by: By): Promise<{ meeting: Meeting; item: AgendaItem }> {
  await lockMeeting(tx, id)
  const meeting = await readMeeting(tx, id, by)
  const item = (await agendaOf(tx, id)).find((each) => each.id === itemId)
  if (item === undefined) throw new Refusal('meeting_not_found', 404)
  if (meeting.adjustedOn !== null) throw new Refusal('protocol_is_adjusted', 409)
  return { meeting, item }
}
