import { sql } from 'kysely'
import type { Day } from '../../calendar/day.ts'
import type { Instant, Time } from '../../calendar/instant.ts'
import type { Read, Write } from '../../platform/db.ts'
import { newId } from '../../platform/id.ts'
import type { GroupSession } from '../contract/groups.ts'
import { capacityAt, metresOn } from '../rules/fit-rooms.ts'
import { distancesBetween } from './room.ts'
import type { Made } from './group.ts'

const here = sql<string>`app_municipality()`
type Which = { readonly from: Day; readonly to: Day; readonly programmeId?: string; readonly id?: string }
type SessionRow = Omit<GroupSession, 'capacity'> & { area: number; seats: number }

/** Sessions of a span of days, in the order they are held, with how many people come and how many the room holds that day. */
export async function sessionsBetween(tx: Read, { from, to, programmeId, id }: Which): Promise<GroupSession[]> {
  const { rows } = await sql<SessionRow>`SELECT s.id, s.programme_id AS "programmeId", g.name AS programme, s.on_day AS "on",
      to_char(s.from_time, 'HH24:MI') AS "from", to_char(s.to_time, 'HH24:MI') AS "to", jsonb_build_object('id', r.id, 'name', r.name) AS room,
      s.half, r.area_dm2 / 100.0::float8 AS area, r.seats, coalesce(p.people, 0) + jsonb_array_length(l.leaders) AS people, l.leaders,
      CASE WHEN s.cancelled_at IS NOT NULL THEN 'cancelled' WHEN s.attended_at IS NOT NULL THEN 'attended' ELSE 'planned' END AS state,
      s.cancel_reason AS "cancelReason"
    FROM group_session s
    JOIN group_programme g ON g.municipality_code = ${here} AND g.id = s.programme_id
    JOIN room r ON r.municipality_code = ${here} AND r.id = s.room_id
    LEFT JOIN (SELECT session_id, sum(1 + accompanying)::integer AS people FROM group_people(${from}::date, ${to}::date) GROUP BY session_id) p
      ON p.session_id = s.id
    CROSS JOIN LATERAL (SELECT coalesce(jsonb_agg(jsonb_build_object('id', m.id, 'name', m.given_name || ' ' || m.family_name)
        ORDER BY m.family_name, m.id), '[]') AS leaders
      FROM group_session_leader k JOIN staff m ON m.municipality_code = ${here} AND m.id = k.staff_id
     WHERE k.municipality_code = ${here} AND k.session_id = s.id AND k.left_at IS NULL) l
   WHERE s.municipality_code = ${here} AND s.on_day BETWEEN ${from}::date AND ${to}::date
     AND (${programmeId ?? null}::uuid IS NULL OR s.programme_id = ${programmeId ?? null}::uuid)
     AND (${id ?? null}::uuid IS NULL OR s.id = ${id ?? null}::uuid)
   ORDER BY s.on_day, s.from_time, g.name COLLATE swedish, s.half, s.id`.execute(tx)
  const distances = await distancesBetween(tx, from, to)
  return rows.map(({ area, seats, ...session }) => ({ ...session, capacity: capacityAt({ area, seats }, metresOn(distances, session.on)) }))
}

/** When and where a session is, its row locked; undefined when there is none. */
export async function sessionToChange(tx: Write, id: string): Promise<{
  id: string; programmeId: string; programme: string; unitId: string; on: Day; from: Time; to: Time; roomId: string; half: number | null
  state: GroupSession['state']
} | undefined> {
  const { rows } = await sql<{
    id: string; programmeId: string; programme: string; unitId: string; on: Day; from: Time; to: Time; roomId: string; half: number | null
    state: GroupSession['state']
  }>`SELECT s.id, s.programme_id AS "programmeId", g.name AS programme, g.unit_id AS "unitId", s.on_day AS "on",
      to_char(s.from_time, 'HH24:MI') AS "from", to_char(s.to_time, 'HH24:MI') AS "to", s.room_id AS "roomId", s.half,
      CASE WHEN s.cancelled_at IS NOT NULL THEN 'cancelled' WHEN s.attended_at IS NOT NULL THEN 'attended' ELSE 'planned' END AS state
    FROM group_session s JOIN group_programme g ON g.municipality_code = ${here} AND g.id = s.programme_id
   WHERE s.municipality_code = ${here} AND s.id = ${id}::uuid FOR UPDATE OF s`.execute(tx)
  return rows[0]
}

export type Placed = { readonly on: Day; readonly from: Time; readonly to: Time; readonly roomId: string; readonly half: number | null }

export async function saveSession(tx: Write, programmeId: string, { on, from, to, roomId, half }: Placed, made: Made): Promise<string> {
  const id = newId()
  await tx.insertInto('group_session').values({
    municipality_code: here, id, programme_id: programmeId, on_day: on, from_time: from, to_time: to, room_id: roomId, half,
    recorded_at: made.at, recorded_by: made.by,
  }).execute()
  return id
}

/** Moves a session, and keeps where and when it was to be. @returns the change's id. */
export async function moveSession(tx: Write, id: string, { on, from, to, roomId, half }: Placed, made: Made & { readonly rebookingId: string | null }): Promise<string> {
  const change = await saveChange(tx, id, made)
  await tx.updateTable('group_session').set({ on_day: on, from_time: from, to_time: to, room_id: roomId, half })
    .where('municipality_code', '=', here).where('id', '=', id).execute()
  return change
}

async function saveChange(tx: Write, sessionId: string, made: Made & { readonly rebookingId: string | null }): Promise<string> {
  const id = newId()
  await sql`INSERT INTO group_session_change (municipality_code, id, session_id, was_on, was_from, was_to, was_room_id, rebooking_id, recorded_at,
      recorded_by)
    SELECT ${here}, ${id}::uuid, s.id, s.on_day, s.from_time, s.to_time, s.room_id, ${made.rebookingId}::uuid, ${made.at}::timestamptz, ${made.by}::uuid
      FROM group_session s WHERE s.municipality_code = ${here} AND s.id = ${sessionId}::uuid`.execute(tx)
  return id
}

/** Who leads a session from now on; the others have left it. */
export async function saveSessionLeaders(tx: Write, sessionId: string, staffIds: readonly string[], at: Instant): Promise<void> {
  await sql`UPDATE group_session_leader SET left_at = ${at}::timestamptz WHERE municipality_code = ${here} AND session_id = ${sessionId}::uuid
    AND left_at IS NULL AND staff_id <> ALL (${[...staffIds]}::uuid[])`.execute(tx)
  await sql`INSERT INTO group_session_leader (municipality_code, session_id, staff_id)
    SELECT ${here}, ${sessionId}::uuid, id FROM unnest(${[...staffIds]}::uuid[]) AS id
    ON CONFLICT (municipality_code, session_id, staff_id) DO UPDATE SET left_at = NULL`.execute(tx)
}

/** Cancels a session. @returns the id of the change that the participants are told of. */
export async function cancelSession(tx: Write, id: string, reason: string, made: Made & { readonly rebookingId: string | null }): Promise<string> {
  const change = await saveChange(tx, id, made)
  await tx.updateTable('group_session').set({ cancelled_at: made.at, cancelled_by: made.by, cancel_reason: reason })
    .where('municipality_code', '=', here).where('id', '=', id).execute()
  return change
}

export async function saveAttended(tx: Write, id: string, { at, by }: Made): Promise<void> {
  await tx.updateTable('group_session').set({ attended_at: at, attended_by: by }).where('municipality_code', '=', here).where('id', '=', id).execute()
}

export type SessionPerson = { readonly sessionId: string; readonly personId: string; readonly participantId: string; readonly accompanying: number; readonly half: 1 | 2 | null }

/** Whom the sessions of a span concern: ids and numbers alone, past the asker's keys; to be counted, never shown. */
export async function peopleBetween(tx: Read, from: Day, to: Day): Promise<SessionPerson[]> {
  const { rows } = await sql<SessionPerson>`SELECT session_id AS "sessionId", person_id AS "personId", participant_id AS "participantId", accompanying, half
    FROM group_people(${from}::date, ${to}::date)`.execute(tx)
  return rows
}

/** Where participants of a session are written to about its time and place; who must not be, is not among them. */
export async function addressesOf(tx: Read, sessionId: string): Promise<Array<{ participantId: string; mailTo: string }>> {
  const { rows } = await sql<{ participantId: string; mailTo: string }>`SELECT participant_id AS "participantId", mail_to AS "mailTo"
    FROM group_addresses(${sessionId}::uuid)`.execute(tx)
  return rows
}

export async function saveHalves(tx: Write, halves: ReadonlyArray<{ participantId: string; half: number }>): Promise<void> {
  await sql`SELECT divide_group(${halves.map(({ participantId }) => participantId)}::uuid[], ${halves.map(({ half }) => half)}::smallint[])`.execute(tx)
}

/**
 * Writes past the asker's keys for as long as the work takes: the note of a participant whose worker is somebody else, which who leads the
 * group may write and not read.
 */
export async function pastOwnKeys<T>(tx: Write, work: () => Promise<T>): Promise<T> {
  const { rows } = await sql<{ own: string }>`SELECT see_everything() AS own`.execute(tx)
  const done = await work()
  await sql`SELECT see_again_with(${rows[0]?.own ?? ''})`.execute(tx)
  return done
}
