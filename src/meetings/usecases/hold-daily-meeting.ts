import { staffIdOf } from '../../access/rules.ts'
import type { Day } from '../../calendar/day.ts'
import type { Asked } from '../../mount/route.ts'
import type { Write } from '../../platform/db.ts'
import { Refusal } from '../../platform/refusal.ts'
import type { DailyMeeting, ParticipantBody, Removable, TellingWay } from '../contract/daily.ts'
import { dailyAction, dailyMeetingOn, lockDailyMeeting } from '../queries/daily-meeting.ts'
import {
  dropDailyRow, saveActionDone, saveDailyAction, saveDailyAddition, saveDailyClosing, saveDailyDecision, saveDailyMeeting, saveParticipant,
    saveTold,
  staffToChoose,
} from '../queries/daily-parts.ts'
import { namesByNumber, refusedChange, refusedClosing } from '../rules/daily.ts'
import { gatherAgenda } from './gather-agenda.ts'
import type { AgendaSource } from './gather-agenda.ts'
import { readDailyMeeting } from './read-daily-meeting.ts'

type By = Pick<Asked, 'actor' | 'clock'>
const made = ({ actor, clock }: By) => ({ at: clock.now(), by: staffIdOf(actor) })

/**
 * Starts the daily meeting of today with its agenda as things stand now, and whoever starts it as the first who is there. Started once a
 * day:
 * asked again, or by two at once, it answers with the one there is.
 */
export async function startDailyMeeting(tx: Write, sources: readonly AgendaSource[], by: By): Promise<{ id: string; started: boolean }> {
  const today = by.clock.today()
  const there = await dailyMeetingOn(tx, today)
  const id = there === undefined ? await saveDailyMeeting(tx, today, await gatherAgenda(tx, sources, by), made(by)) : undefined
  if (id !== undefined) {
    await saveParticipant(tx, id, { staffId: staffIdOf(by.actor), name: null, role: null }, made(by))
    return { id, started: true }
  }
  const started = there ?? await dailyMeetingOn(tx, today)
  if (started === undefined) throw new Refusal('daily_meeting_not_found', 404)
  return { id: started.id, started: false }
}

/** The meeting, locked, when it may still be changed. @throws Refusal daily_meeting_not_found (404), daily_meeting_is_closed (409). */
async function meetingToChange(tx: Write, id: string): Promise<DailyMeeting> {
  await lockDailyMeeting(tx, id)
  const meeting = await readDailyMeeting(tx, id)
  const refused = refusedChange(meeting)
  if (refused !== null) throw new Refusal(refused, 409)
  return meeting
}

function refuseNumbers(text: string, field: string, { clock }: By): void {
  if (namesByNumber(text, clock.today())) throw new Refusal('text_names_a_person', 422, {}, [{ field, code: 'names_a_person' }])
}

async function staffFor(tx: Write, id: string, field: string, { clock }: By): Promise<void> {
  const [found] = await staffToChoose(tx, clock.today(), { most: 1, id })
  if (found === undefined) throw new Refusal('staff_not_found', 422, {}, [{ field, code: 'needed' }])
}

function refuseForeignItem({ items }: DailyMeeting, itemId: string | null): void {
  if (itemId !== null && !items.some(({ id }) => id === itemId)) throw new Refusal('daily_item_not_found', 422, {}, [{ field: 'itemId',
    code: 'needed' }])
}

/**
 * Notes who is there: staff, or somebody from outside by name and role.
 *
 * @throws Refusal daily_meeting_not_found (404), daily_meeting_is_closed (409), participant_unclear, staff_not_found, text_names_a_person
 * (422);
 * the same member of staff twice: daily_meeting_participant_is_noted_once (409).
 */
export async function addParticipant(tx: Write, id: string, body: ParticipantBody, by: By): Promise<{ id: string }> {
  await meetingToChange(tx, id)
  const outside = body.staffId === null
  const faults = outside ? [...(body.name === null ? [{ field: 'name', code: 'needed' }] : []), ...(body.role === null ? [{ field: 'role',
    code: 'needed' }] : [])]
    : body.name !== null || body.role !== null ? [{ field: 'staffId', code: 'participant_unclear' }] : []
  if (faults.length > 0) throw new Refusal('participant_unclear', 422, {}, faults)
  if (body.staffId !== null) await staffFor(tx, body.staffId, 'staffId', by)
  refuseNumbers(body.name ?? '', 'name', by)
  refuseNumbers(body.role ?? '', 'role', by)
  await saveParticipant(tx, id, body, made(by))
  return { id }
}

/** @throws Refusal as `addParticipant`, and daily_item_not_found (422). `field`: the form's own name of what is said. */
export async function addDailyDecision(tx: Write, id: string, said: { what: string; itemId: string | null }, by: By,
  field = 'what'): Promise<{ id: string }> {
  refuseForeignItem(await meetingToChange(tx, id), said.itemId)
  refuseNumbers(said.what, field, by)
  await saveDailyDecision(tx, id, said, made(by))
  return { id }
}

/**
 * Gives somebody of the staff something to do; it stands on the worklist until it is done. @throws Refusal as above, and
 * action_due_in_the_past (422).
 */
export async function addDailyAction(
  tx: Write, id: string, given: { what: string; itemId: string | null; ownerId: string; dueOn: Day }, by: By, field = { what: 'what',
    due: 'dueOn' },
): Promise<{ id: string }> {
  refuseForeignItem(await meetingToChange(tx, id), given.itemId)
  refuseNumbers(given.what, field.what, by)
  await staffFor(tx, given.ownerId, 'owner', by)
  if (given.dueOn < by.clock.today()) throw new Refusal('action_due_in_the_past', 422, {}, [{ field: field.due, code: 'in_the_past' }])
  await saveDailyAction(tx, id, given, made(by))
  return { id }
}

export async function addTold(tx: Write, id: string, told: { whom: string; how: TellingWay }, by: By): Promise<{ id: string }> {
  await meetingToChange(tx, id)
  refuseNumbers(told.whom, 'whom', by)
  await saveTold(tx, id, told, made(by))
  return { id }
}

/** @throws Refusal daily_meeting_not_found (404), daily_meeting_is_closed, daily_row_not_found (404). */
export async function removeDailyRow(tx: Write, id: string, what: Removable, rowId: string): Promise<{ id: string }> {
  await meetingToChange(tx, id)
  if (!await dropDailyRow(tx, id, what, rowId)) throw new Refusal('daily_row_not_found', 404)
  return { id }
}

/**
 * Closes the meeting: nothing in it changes any more. @throws Refusal daily_meeting_not_found (404), daily_meeting_is_closed,
 * participants_needed (409).
 */
export async function closeDailyMeeting(tx: Write, id: string, by: By): Promise<{ id: string }> {
  await lockDailyMeeting(tx, id)
  const refused = refusedClosing(await readDailyMeeting(tx, id))
  if (refused !== null) throw new Refusal(refused, 409)
  await saveDailyClosing(tx, id, made(by))
  return { id }
}

/**
 * Corrects a closed meeting by an addition. @throws Refusal daily_meeting_not_found (404), daily_meeting_goes_on (409), text_names_a_person
 * (422).
 */
export async function addToDailyMeeting(tx: Write, id: string, what: string, by: By, field = 'what'): Promise<{ id: string }> {
  const { closedAt } = await readDailyMeeting(tx, id)
  if (closedAt === null) throw new Refusal('daily_meeting_goes_on', 409)
  refuseNumbers(what, field, by)
  await saveDailyAddition(tx, id, what, made(by))
  return { id }
}

/**
 * An action is done, by its owner or whoever holds the meetings. Said twice it stays done. @throws Refusal daily_action_not_found (404).
 */
export async function finishAction(tx: Write, id: string, by: By): Promise<{ id: string }> {
  const action = await dailyAction(tx, id)
  const staffId = staffIdOf(by.actor)
  if (action === undefined || (action.ownerId !== staffId
    && !by.actor.may.has('daily_meeting.hold'))) throw new Refusal('daily_action_not_found', 404)
  await saveActionDone(tx, id, { on: by.clock.today(), by: staffId })
  return { id }
}
