import type { Asked } from '../../mount/route.ts'
import type { Write } from '../../platform/db.ts'
import { Refusal } from '../../platform/refusal.ts'
import type { SessionBody } from '../contract/groups.ts'
import { programmesOn } from '../queries/group.ts'
import { cancelSession, moveSession, peopleBetween, saveSession, saveSessionLeaders } from '../queries/group-session.ts'
import { holdRooms, roomsNow } from '../queries/room.ts'
import { noteCancelled, sessionFor } from './attend-session.ts'
import { madeBy } from './keep-groups.ts'
import { refuseBackwards, refuseTaken } from './keep-rooms.ts'
import { tellParticipants } from './tell-participants.ts'

type Who = Pick<Asked, 'actor' | 'clock' | 'language'>
type Planned = { id: string; personIds: string[] }

/** Plans a session. @throws Refusal group_not_found, room_not_found (404), room_is_taken, leader_is_taken (409), invalid (422). */
export async function planSession(tx: Write, programmeId: string, body: SessionBody, who: Who): Promise<{ id: string }> {
  const [programme] = await programmesOn(tx, who.clock.today(), programmeId)
  if (programme === undefined) throw new Refusal('group_not_found', 404)
  await placeFor(tx, body, null)
  const id = await saveSession(tx, programmeId, { ...body, half: null }, madeBy(who))
  await saveSessionLeaders(tx, id, body.leaderIds, who.clock.now())
  return { id }
}

/**
 * Gives a session another time, room or leaders; the participants are told when time or room changed.
 *
 * @throws Refusal session_not_found, room_not_found (404), session_is_closed, room_is_taken, leader_is_taken (409), invalid (422).
 */
export async function replanSession(tx: Write, id: string, body: SessionBody, who: Who): Promise<Planned> {
  const before = await sessionFor(tx, id)
  await placeFor(tx, body, id)
  await saveSessionLeaders(tx, id, body.leaderIds, who.clock.now())
  const isMoved = before.on !== body.on || before.from !== body.from || before.to !== body.to || before.roomId !== body.roomId
  if (!isMoved) return { id, personIds: [] }
  const changeId = await moveSession(tx, id, { ...body, half: before.half }, { ...madeBy(who), rebookingId: null })
  await tellParticipants(tx, { ...body, sessionId: id, changeId, cancelled: false }, who)
  return { id, personIds: await personsOf(tx, id, body) }
}

/**
 * Cancels a session: each participant's file says that we cancelled it, and those who gave an address are told.
 *
 * @throws Refusal session_not_found (404), session_is_closed (409).
 */
export async function callOffSession(tx: Write, id: string, reason: string, who: Who, rebookingId: string | null = null): Promise<Planned> {
  const session = await sessionFor(tx, id)
  const personIds = await noteCancelled(tx, session, reason, who)
  const changeId = await cancelSession(tx, id, reason, { ...madeBy(who), rebookingId })
  await tellParticipants(tx, { ...session, sessionId: id, changeId, cancelled: true }, who)
  return { id, personIds }
}

async function placeFor(tx: Write, body: SessionBody, but: string | null): Promise<void> {
  refuseBackwards(body)
  await holdRooms(tx)
  const room = (await roomsNow(tx)).find(({ id }) => id === body.roomId)
  if (room === undefined || (room.closedOn !== null && room.closedOn < body.on)) throw new Refusal('room_not_found', 404)
  await refuseTaken(tx, { ...body, staffIds: body.leaderIds, but })
}

async function personsOf(tx: Write, id: string, { on }: Pick<SessionBody, 'on'>): Promise<string[]> {
  return (await peopleBetween(tx, on, on)).filter(({ sessionId }) => sessionId === id).map(({ personId }) => personId)
}
