import type { Asked } from '../../mount/route.ts'
import type { Write } from '../../platform/db.ts'
import { Refusal } from '../../platform/refusal.ts'
import type { Day } from '../../calendar/day.ts'
import type { BookingBody, DistanceBody, RoomBody } from '../contract/rooms.ts'
import { cancelBooking, changeRoom, endDistance, holdRooms, saveBooking, saveDistance, saveRoom, takenBy } from '../queries/room.ts'
import { madeBy } from './keep-groups.ts'

type Who = Pick<Asked, 'actor' | 'clock'>

export async function enterRoom(tx: Write, body: RoomBody, who: Who): Promise<{ id: string }> {
  return { id: await saveRoom(tx, body, madeBy(who)) }
}

/** @throws Refusal room_not_found (404). */
export async function editRoom(tx: Write, id: string, body: RoomBody): Promise<{ id: string }> {
  if (!(await changeRoom(tx, id, body))) throw new Refusal('room_not_found', 404)
  return { id }
}

/** Books a room, a leader or both for something else than a session. @throws Refusal booking_of_nothing (422), room_is_taken, leader_is_taken (409). */
export async function bookFor(tx: Write, body: BookingBody, who: Who): Promise<{ id: string }> {
  if (body.roomId === null && body.staffId === null) throw new Refusal('booking_of_nothing', 422, {}, [{ field: 'roomId', code: 'room_or_leader_needed' }])
  refuseBackwards(body)
  await holdRooms(tx)
  await refuseTaken(tx, { ...body, staffIds: body.staffId === null ? [] : [body.staffId], but: null })
  return { id: await saveBooking(tx, body, madeBy(who)) }
}

/** @throws Refusal booking_not_found (404). */
export async function unbook(tx: Write, id: string, { clock }: Who): Promise<{ id: string }> {
  if (!(await cancelBooking(tx, id, { at: clock.now() }))) throw new Refusal('booking_not_found', 404)
  return { id }
}

/** Switches on a required distance. Nothing moves by itself: what no longer fits is shown, and a proposal can be asked for. */
export async function requireDistance(tx: Write, body: DistanceBody, who: Who): Promise<{ id: string }> {
  if (body.toOn !== null && body.toOn < body.fromOn) throw new Refusal('invalid', 422, { faults: 1 }, [{ field: 'toOn', code: 'ends_before_it_begins' }])
  return { id: await saveDistance(tx, body, madeBy(who)) }
}

/** Gives the distance its last day. @throws Refusal distance_not_found (404). */
export async function stopDistance(tx: Write, id: string, lastDay: Day): Promise<{ id: string }> {
  if (!(await endDistance(tx, id, lastDay))) throw new Refusal('distance_not_found', 404)
  return { id }
}

/** @throws Refusal invalid (422) when the time ends before it begins. */
export function refuseBackwards({ from, to }: { readonly from: string; readonly to: string }): void {
  if (to <= from) throw new Refusal('invalid', 422, { faults: 1 }, [{ field: 'to', code: 'ends_before_it_begins' }])
}

/** @throws Refusal room_is_taken or leader_is_taken (409). */
export async function refuseTaken(tx: Write, wish: Parameters<typeof takenBy>[1]): Promise<void> {
  const taken = await takenBy(tx, wish)
  if (taken !== null) throw new Refusal(taken === 'room' ? 'room_is_taken' : 'leader_is_taken', 409)
}
