import { staffIdOf } from '../../access/rules.ts'
import { addDays } from '../../calendar/day.ts'
import type { Read, Write } from '../../platform/db.ts'
import { pageOf } from '../../platform/paged-rows.ts'
import type { PageAsked } from '../../platform/paging.ts'
import { Refusal } from '../../platform/refusal.ts'
import type { CooperationMeeting, MatterBody, MeetingBody, MeetingDetail } from '../contract/meetings.ts'
import {
  lockMeeting, meetingById, meetingPage, meetingsFrom, removeApprovals, removeMatter, saveAddition, saveApproval, saveMatter, saveMatterAgain, saveMeeting, saveMeetingParts,
} from '../queries/meeting.ts'
import type { MeetingChoice } from '../queries/meeting.ts'
import { requestById, requestPage, unitsToChoose } from '../queries/request.ts'
import { isApproved, refusedApproval, sideOf } from '../rules/approve-protocol.ts'
import { onPage, refuseNumbers, sees, unitsSeen } from './sight.ts'
import type { Who } from './sight.ts'

/** Meetings are called so far ahead, and written in so late, at most. */
const daysAround = 366

export type MeetingList = MeetingChoice & { readonly meetings: readonly CooperationMeeting[]; readonly units: ReadonlyArray<{ id: string; name: string }>; readonly total: number; readonly page: number
  readonly pages: number }

export async function readMeetings(tx: Read, { unitId, kind, page }: MeetingChoice & { page: number }, who: Who): Promise<MeetingList> {
  const { rows, total } = await meetingPage(tx, { unitId, kind }, { page, length: onPage })
  return { unitId, kind, meetings: rows, units: await unitsToChoose(tx, who.clock.today()), total, page, pages: Math.max(1, Math.ceil(total / onPage)) }
}

export async function listMeetings(tx: Read, asked: PageAsked & MeetingChoice): Promise<{ meetings: CooperationMeeting[]; next: string | null }> {
  const { rows, next } = pageOf(await meetingsFrom(tx, asked, asked), asked, ({ heldOn, id }) => [heldOn, id])
  return { meetings: rows, next }
}

/** @throws Refusal cooperation_meeting_not_found (404). */
export async function readMeeting(tx: Read, id: string): Promise<MeetingDetail> {
  const meeting = await meetingById(tx, id)
  if (meeting === undefined) throw new Refusal('cooperation_meeting_not_found', 404)
  return meeting
}

export type MeetingToHold = { readonly meeting: MeetingDetail; readonly requests: ReadonlyArray<{ id: string; what: string; unitName: string }> }
/** A meeting with the open requests that one sees and that a matter may be about. A matter about another unit's request leads nowhere. */
export async function meetingToHold(tx: Read, id: string, who: Who): Promise<MeetingToHold> {
  const found = await readMeeting(tx, id)
  const unseen = new Set<string>()
  for (const { requestId } of found.rows) {
    // oxlint-disable-next-line no-await-in-loop
    const request = requestId === null ? undefined : await requestById(tx, requestId)
    if (request !== undefined && !sees(who, request.unitId)) unseen.add(request.id)
  }
  const meeting = { ...found, rows: found.rows.map((row) => (row.requestId !== null && unseen.has(row.requestId) ? { ...row, requestId: null } : row)) }
  const { rows } = await requestPage(tx, { units: unitsSeen(who), openOnly: true }, { page: 1, length: 100, order: 'kom' })
  return { meeting, requests: rows.map(({ id: requestId, what, unitName }) => ({ id: requestId, what, unitName })) }
}

export const unitsToMeetFor = (tx: Read, who: Who): Promise<Array<{ id: string; name: string }>> => unitsToChoose(tx, who.clock.today())

function refuseMeetingDay({ heldOn }: Pick<MeetingBody, 'heldOn'>, { clock }: Who): void {
  const code = heldOn > addDays(clock.today(), daysAround) ? 'too_far' : heldOn < addDays(clock.today(), -daysAround) ? 'too_long_ago' : null
  if (code !== null) throw new Refusal('cooperation_day_is_wrong', 422, {}, [{ field: 'heldOn', code }])
}

/** Calls or writes in a meeting. @throws Refusal unit_not_yours (404), cooperation_day_is_wrong, text_names_a_person (422). */
export async function enterMeeting(tx: Write, body: MeetingBody, who: Who): Promise<{ id: string }> {
  if (body.unitId !== null && !(await unitsToMeetFor(tx, who)).some(({ id }) => id === body.unitId)) throw new Refusal('unit_not_yours', 404)
  refuseMeetingDay(body, who)
  refuseNumbers({ place: body.place, participants: body.participants }, who)
  return { id: await saveMeeting(tx, body, { at: who.clock.now(), by: staffIdOf(who.actor) }) }
}

/** A meeting whose protocol is still a draft; what one side had approved is taken away, since it changes. */
async function draft(tx: Write, id: string): Promise<MeetingDetail> {
  await lockMeeting(tx, id)
  const meeting = await readMeeting(tx, id)
  if (isApproved(meeting)) throw new Refusal('cooperation_meeting_is_approved', 409)
  if (meeting.employerApprovedAt !== null || meeting.unionApprovedAt !== null) await removeApprovals(tx, id)
  return meeting
}

/** Changes day, place and who was there, while the protocol is a draft. @throws as enterMeeting, and cooperation_meeting_is_approved (409). */
export async function changeMeeting(tx: Write, id: string, body: Pick<MeetingBody, 'heldOn' | 'place' | 'participants'>, who: Who): Promise<{ id: string }> {
  await draft(tx, id)
  refuseMeetingDay(body, who)
  refuseNumbers({ place: body.place, participants: body.participants }, who)
  await saveMeetingParts(tx, id, body)
  return { id }
}

async function refuseMatter(tx: Read, body: MatterBody, who: Who): Promise<void> {
  refuseNumbers({ title: body.title, what: body.what, outcomeWords: body.outcomeWords, unionView: body.unionView }, who)
  if (body.requestId === null) return
  const request = await requestById(tx, body.requestId)
  if (request === undefined || !sees(who, request.unitId)) throw new Refusal('safety_request_not_found', 404)
}

/** Puts a matter on the agenda. @throws Refusal cooperation_meeting_not_found, safety_request_not_found (404), cooperation_meeting_is_approved (409), text_names_a_person (422). */
export async function addMatter(tx: Write, id: string, body: MatterBody, who: Who): Promise<{ id: string }> {
  const meeting = await draft(tx, id)
  await refuseMatter(tx, body, who)
  const place = Math.max(0, ...meeting.rows.map((row) => row.place)) + 1
  return { id: await saveMatter(tx, id, body, { place, at: who.clock.now(), by: staffIdOf(who.actor) }) }
}

/** Writes a matter anew, with its outcome. @throws as addMatter, and cooperation_matter_not_found (404). */
export async function changeMatter(tx: Write, id: string, matterId: string, body: MatterBody, who: Who): Promise<{ id: string }> {
  const meeting = await draft(tx, id)
  if (!meeting.rows.some((row) => row.id === matterId)) throw new Refusal('cooperation_matter_not_found', 404)
  await refuseMatter(tx, body, who)
  await saveMatterAgain(tx, matterId, body)
  return { id: matterId }
}

/** Takes a matter off the agenda. @throws Refusal cooperation_matter_not_found (404), cooperation_meeting_is_approved (409). */
export async function dropMatter(tx: Write, id: string, matterId: string): Promise<{ id: string }> {
  const meeting = await draft(tx, id)
  if (!meeting.rows.some((row) => row.id === matterId)) throw new Refusal('cooperation_matter_not_found', 404)
  await removeMatter(tx, matterId)
  return { id: matterId }
}

/**
 * Approves the protocol for one's own side: the unions' for a safety representative, else the employer's. When both have, it is locked.
 *
 * @throws Refusal cooperation_meeting_not_found (404); matters_needed, matters_undecided, not_held_yet, side_has_approved (409).
 */
export async function approveProtocol(tx: Write, id: string, who: Who): Promise<{ id: string }> {
  await lockMeeting(tx, id)
  const meeting = await readMeeting(tx, id)
  const side = sideOf(who.actor)
  const refused = refusedApproval(meeting, side, who.clock.today())
  if (refused !== null) throw new Refusal(refused, 409)
  await saveApproval(tx, id, side, { at: who.clock.now(), by: staffIdOf(who.actor) })
  return { id }
}

/** Adds to a protocol that both sides have approved. @throws Refusal cooperation_meeting_not_found (404), cooperation_meeting_is_draft (409), text_names_a_person (422). */
export async function addToProtocol(tx: Write, id: string, what: string, who: Who): Promise<{ id: string }> {
  await lockMeeting(tx, id)
  if (!isApproved(await readMeeting(tx, id))) throw new Refusal('cooperation_meeting_is_draft', 409)
  refuseNumbers({ what }, who)
  await saveAddition(tx, id, what, { at: who.clock.now(), by: staffIdOf(who.actor) })
  return { id }
}
