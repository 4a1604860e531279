import { sql } from 'kysely'
import type { Day } from '../../calendar/day.ts'
import type { Time } from '../../calendar/instant.ts'
import type { Read, Write } from '../../platform/db.ts'
import { newId } from '../../platform/id.ts'
import type { Booking, BookingBody, Distance, DistanceBody, Room, RoomBody } from '../contract/rooms.ts'
import type { Made } from './group.ts'

const here = sql<string>`app_municipality()`
type RoomRow = Omit<Room, 'capacity'>

/** The rooms, those that are closed last. */
export async function roomsNow(tx: Read): Promise<RoomRow[]> {
  const { rows } = await sql<RoomRow>`SELECT id, name, street, area_dm2 / 100.0::float8 AS area, seats, closed_on AS "closedOn" FROM room
    WHERE municipality_code = ${here} ORDER BY closed_on IS NOT NULL, name COLLATE swedish, id`.execute(tx)
  return rows
}

export async function saveRoom(tx: Write, body: RoomBody, { at, by }: Made): Promise<string> {
  const id = newId()
  await tx.insertInto('room').values({ municipality_code: here, id, ...valuesOf(body), recorded_at: at, recorded_by: by }).execute()
  return id
}

/** @returns false when there is no such room. */
export async function changeRoom(tx: Write, id: string, body: RoomBody): Promise<boolean> {
  const { numUpdatedRows } = await tx.updateTable('room').set(valuesOf(body)).where('municipality_code', '=', here).where('id', '=', id).executeTakeFirst()
  return numUpdatedRows > 0n
}

function valuesOf({ name, street, area, seats, closedOn }: RoomBody) {
  return { name, street, area_dm2: Math.round(area * 100), seats, closed_on: closedOn }
}

/** Holds the rooms until the request ends: bookings of rooms and leaders are made one after the other, so that none meets another. */
export async function holdRooms(tx: Write): Promise<void> {
  await sql`SELECT id FROM room WHERE municipality_code = ${here} ORDER BY id FOR UPDATE`.execute(tx)
}

/** What rooms and leaders are booked for besides group sessions, from a day to another. */
export async function bookingsBetween(tx: Read, from: Day, to: Day): Promise<Array<Booking & { roomId: string | null; staffId: string | null }>> {
  const { rows } = await sql<Booking & { roomId: string | null; staffId: string | null }>`SELECT b.id, b.room_id AS "roomId", r.name AS room,
      b.staff_id AS "staffId", s.given_name || ' ' || s.family_name AS staff, b.on_day AS "on", to_char(b.from_time, 'HH24:MI') AS "from",
      to_char(b.to_time, 'HH24:MI') AS "to", b.purpose
    FROM booking b LEFT JOIN room r ON r.municipality_code = ${here} AND r.id = b.room_id
    LEFT JOIN staff s ON s.municipality_code = ${here} AND s.id = b.staff_id
   WHERE b.municipality_code = ${here} AND b.cancelled_at IS NULL AND b.on_day BETWEEN ${from}::date AND ${to}::date
   ORDER BY b.on_day, b.from_time, b.id`.execute(tx)
  return rows
}

export async function saveBooking(tx: Write, body: BookingBody, { at, by }: Made): Promise<string> {
  const id = newId()
  await tx.insertInto('booking').values({
    municipality_code: here, id, room_id: body.roomId, staff_id: body.staffId, on_day: body.on, from_time: body.from, to_time: body.to,
    purpose: body.purpose, recorded_at: at, recorded_by: by,
  }).execute()
  return id
}

/** @returns false when there is no such booking, or none any more. */
export async function cancelBooking(tx: Write, id: string, { at }: Pick<Made, 'at'>): Promise<boolean> {
  const { numUpdatedRows } = await tx.updateTable('booking').set({ cancelled_at: at }).where('municipality_code', '=', here).where('id', '=', id)
    .where('cancelled_at', 'is', null).executeTakeFirst()
  return numUpdatedRows > 0n
}

export type Wish = { readonly on: Day; readonly from: Time; readonly to: Time; readonly roomId: string | null; readonly staffIds: readonly string[]; readonly but: string | null }

/** What stands in the way of a booking: the room, or one of those who are to be there; null when nothing does. `but`: a session that is moved itself. */
export async function takenBy(tx: Read, wish: Wish): Promise<'room' | 'leader' | null> {
  const { rows } = await sql<{ what: 'room' | 'leader' }>`SELECT * FROM (
      SELECT CASE WHEN s.room_id = ${wish.roomId}::uuid THEN 'room' ELSE 'leader' END AS what FROM group_session s
       WHERE s.municipality_code = ${here} AND s.on_day = ${wish.on}::date AND s.cancelled_at IS NULL AND s.id IS DISTINCT FROM ${wish.but}::uuid
         AND s.from_time < ${wish.to}::time AND s.to_time > ${wish.from}::time
         AND (s.room_id = ${wish.roomId}::uuid OR EXISTS (SELECT FROM group_session_leader l WHERE l.municipality_code = ${here}
           AND l.session_id = s.id AND l.left_at IS NULL AND l.staff_id = ANY (${[...wish.staffIds]}::uuid[])))
      UNION ALL
      SELECT CASE WHEN b.room_id = ${wish.roomId}::uuid THEN 'room' ELSE 'leader' END FROM booking b
       WHERE b.municipality_code = ${here} AND b.on_day = ${wish.on}::date AND b.cancelled_at IS NULL
         AND b.from_time < ${wish.to}::time AND b.to_time > ${wish.from}::time
         AND (b.room_id = ${wish.roomId}::uuid OR b.staff_id = ANY (${[...wish.staffIds]}::uuid[]))) w ORDER BY what DESC LIMIT 1`.execute(tx)
  return rows[0]?.what ?? null
}

/** The distances that are required on some day of a span, the latest first. */
export async function distancesBetween(tx: Read, from: Day | null, to: Day | null): Promise<Distance[]> {
  const { rows } = await sql<Distance>`SELECT id, distance_dm / 10.0::float8 AS metres, from_on AS "fromOn", to_on AS "toOn", reason FROM distance_rule
    WHERE municipality_code = ${here} AND (${to}::date IS NULL OR from_on <= ${to}::date) AND (${from}::date IS NULL OR to_on IS NULL OR to_on >= ${from}::date)
    ORDER BY from_on DESC, id`.execute(tx)
  return rows
}

export async function saveDistance(tx: Write, body: DistanceBody, { at, by }: Made): Promise<string> {
  const id = newId()
  await tx.insertInto('distance_rule').values({
    municipality_code: here, id, distance_dm: Math.round(body.metres * 10), from_on: body.fromOn, to_on: body.toOn, reason: body.reason,
    recorded_at: at, recorded_by: by,
  }).execute()
  return id
}

/** Gives a required distance its last day. @returns false when there is no such one. */
export async function endDistance(tx: Write, id: string, lastDay: Day): Promise<boolean> {
  const { numUpdatedRows } = await tx.updateTable('distance_rule').set({ to_on: lastDay }).where('municipality_code', '=', here).where('id', '=', id)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}
