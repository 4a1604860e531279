import { sql } from 'kysely'
import type { RawBuilder } from 'kysely'
import type { Actor, Role } from '../../access/contract.ts'
import type { Day } from '../../calendar/day.ts'
import type { Instant } from '../../calendar/instant.ts'
import type { Read, Write } from '../../platform/db.ts'
import { newId } from '../../platform/id.ts'
import type { Language } from '../../platform/language.ts'
import { comesAfter } from '../../platform/paged-rows.ts'
import type { PageAsked } from '../../platform/paging.ts'
import type { Message, MessageBody, Unread } from '../contract/messages.ts'

const here = sql<string>`app_municipality()`
export type Reader = Pick<Actor, 'unitId' | 'roles'> & { readonly id: string; readonly writes: boolean }
export type MessageRow = Message & { readonly unitIds: string[]; readonly roles: Role[] }

const isFor = ({ unitId, roles }: Reader): RawBuilder<boolean> => sql<boolean>`(cardinality(m.unit_ids) = 0 OR ${unitId}::uuid = ANY
  (m.unit_ids))
  AND (cardinality(m.roles) = 0 OR m.roles && ${[...roles]}::text[])`
const inForce = (on: Day): RawBuilder<boolean> => sql<boolean>`m.withdrawn_at IS NULL AND m.from_on <= ${on}::date AND coalesce(m.to_on >=
  ${on}::date, true)`

function messages(reader: Reader, on: Day, which: RawBuilder<unknown>, rest: RawBuilder<unknown>): RawBuilder<MessageRow> {
  return sql<MessageRow>`SELECT m.id, m.title, m.body, m.from_on AS "fromOn", m.to_on AS "toOn", m.withdrawn_at AS "withdrawnAt",
      s.given_name || ' ' || s.family_name AS "writtenBy", m.recorded_at AS "writtenAt", r.read_at AS "readAt", ${isFor(reader)} AS "isFor",
      m.unit_ids AS "unitIds", m.roles
    FROM staff_message m JOIN staff s ON s.municipality_code = ${here} AND s.id = m.recorded_by
    LEFT JOIN staff_message_read r ON r.municipality_code = ${here} AND r.message_id = m.id AND r.staff_id = ${reader.id}::uuid
   WHERE m.municipality_code = ${here} AND (${reader.writes}::boolean OR (m.from_on <= ${on}::date AND ${isFor(reader)})) AND ${which}
     ${rest}`
}

/** Messages to a member of staff, for who writes messages all of them, the latest first; with a limit one more than asked for. */
export async function messagesFor(tx: Read, reader: Reader, on: Day, asked: PageAsked): Promise<MessageRow[]> {
  const which = sql`${comesAfter(asked.after, [{ by: sql`m.recorded_at`, as: 'timestamptz' }, { by: sql`m.id`,
    as: 'uuid' }], 'descending')}`
  const most = asked.limit === undefined ? sql`` : sql`LIMIT ${asked.limit + 1}::integer`
  const { rows } = await messages(reader, on, which, sql`ORDER BY m.recorded_at DESC, m.id DESC ${most}`).execute(tx)
  return rows
}

/** One page of them by its number, those one has not read first, and how many there are. */
export async function messagePage(tx: Read, reader: Reader, on: Day, { page,
  length }: { page: number; length: number }): Promise<{ rows: MessageRow[]; more: boolean }> {
  const { rows } = await messages(reader, on, sql`true`, sql`ORDER BY r.read_at IS NULL AND ${isFor(reader)} AND ${inForce(on)} DESC,
    m.recorded_at DESC, m.id DESC
    LIMIT ${length + 1}::integer OFFSET ${(page - 1) * length}::integer`).execute(tx)
  return { rows: rows.slice(0, length), more: rows.length > length }
}

export async function messageById(tx: Read, reader: Reader, on: Day, id: string): Promise<MessageRow | undefined> {
  const { rows } = await messages(reader, on, sql`m.id = ${id}::uuid`, sql``).execute(tx)
  return rows[0]
}

/** The messages in force that somebody is to read and has not: the latest, and how many. */
export async function unreadMessages(tx: Read, reader: Reader, on: Day): Promise<{ count: number; id: string | null }> {
  const { rows } = await sql<{ count: number; id: string | null }>`SELECT count(*)::integer AS count, (array_agg(m.id ORDER BY
    m.recorded_at DESC))[1] AS id
    FROM staff_message m WHERE m.municipality_code = ${here} AND ${inForce(on)} AND ${isFor(reader)}
     AND NOT EXISTS (SELECT FROM staff_message_read r WHERE r.municipality_code = ${here} AND r.message_id = m.id AND r.staff_id =
       ${reader.id}::uuid)`.execute(tx)
  return rows[0] ?? { count: 0, id: null }
}

/** Everybody a message is for on a day: employed then, in its units, with one of its roles. */
const audience = (on: Day): RawBuilder<unknown> => sql`staff s JOIN unit u ON u.municipality_code = ${here} AND u.id = s.unit_id
  WHERE s.municipality_code = ${here} AND (s.ended_on IS NULL OR s.ended_on >= ${on}::date) AND (cardinality(m.unit_ids) = 0 OR s.unit_id =
    ANY (m.unit_ids))
   AND EXISTS (SELECT FROM role_assignment a WHERE a.municipality_code = ${here} AND a.staff_id = s.id AND a.from_on <= ${on}::date
     AND coalesce(a.to_on >= ${on}::date, true) AND (cardinality(m.roles) = 0 OR a.role = ANY (m.roles)))`
const hasRead = sql`EXISTS (SELECT FROM staff_message_read r WHERE r.municipality_code = ${here} AND r.message_id = m.id AND r.staff_id =
  s.id)`

/** How many a message is for, and how many of them have read it. */
export async function readingOf(tx: Read, id: string, on: Day): Promise<{ audience: number; read: number }> {
  const { rows } = await sql<{ audience: number; read: number }>`SELECT a.audience, a.read FROM staff_message m
    CROSS JOIN LATERAL (SELECT count(*)::integer AS audience, count(*) FILTER (WHERE ${hasRead})::integer AS read FROM ${audience(on)}) a
   WHERE m.municipality_code = ${here} AND m.id = ${id}::uuid`.execute(tx)
  return rows[0] ?? { audience: 0, read: 0 }
}

/** Who of some units has not read a message, by unit and name. */
export async function notReadIn(tx: Read, id: string, units: readonly string[], on: Day): Promise<Unread[]> {
  const { rows } = await sql<Unread>`SELECT a.* FROM staff_message m CROSS JOIN LATERAL (SELECT s.id, s.given_name || ' ' || s.family_name
    AS name,
      u.id AS "unitId", u.name AS "unitName" FROM ${audience(on)} AND s.unit_id = ANY (${[...units]}::uuid[]) AND NOT ${hasRead}) a
    WHERE m.municipality_code = ${here} AND m.id = ${id}::uuid ORDER BY a."unitName", a.name, a.id`.execute(tx)
  return rows
}

export async function saveMessage(tx: Write, body: MessageBody & { fromOn: Day }, made: { at: Instant; by: string }): Promise<string> {
  const id = newId()
  await tx.insertInto('staff_message').values({
    municipality_code: here, id, title: body.title, body: body.body, from_on: body.fromOn, to_on: body.toOn, unit_ids: body.unitIds,
      roles: body.roles,
    recorded_at: made.at, recorded_by: made.by,
  }).execute()
  return id
}

/** Says that a message is read; said again the first time stands. */
export async function saveRead(tx: Write, id: string, made: { at: Instant; by: string }): Promise<void> {
  await tx.insertInto('staff_message_read').values({ municipality_code: here, message_id: id, staff_id: made.by, read_at: made.at })
    .onConflict((each) => each.columns(['municipality_code', 'message_id', 'staff_id']).doNothing()).execute()
}

/** Withdraws a message. @returns false when it is withdrawn already. */
export async function saveWithdrawal(tx: Write, id: string, made: { at: Instant; by: string }): Promise<boolean> {
  const { numUpdatedRows } = await tx.updateTable('staff_message').set({ withdrawn_at: made.at, withdrawn_by: made.by })
    .where('municipality_code', '=', here).where('id', '=', id).where('withdrawn_at', 'is', null).executeTakeFirst()
  return numUpdatedRows > 0n
}

export type Recipient = { readonly messageId: string; readonly staffId: string; readonly email: string; readonly language: Language }

/** Who is to be told by a letter of messages that are in force and that nobody has been told of. */
export async function recipientsToTell(tx: Read, on: Day): Promise<Recipient[]> {
  const { rows } = await sql<Recipient>`SELECT m.id AS "messageId", a.id AS "staffId", a.email, a.language FROM staff_message m
    CROSS JOIN LATERAL (SELECT s.id, s.email, coalesce((SELECT p.value #>> '{}' FROM staff_preference p WHERE p.municipality_code = ${here}
        AND p.staff_id = s.id AND p.key = 'language'), 'sv') AS language FROM ${audience(on)} AND s.email IS NOT NULL AND NOT ${hasRead}) a
   WHERE m.municipality_code = ${here} AND m.told_at IS NULL AND ${inForce(on)} ORDER BY m.id, a.id`.execute(tx)
  return rows
}

/** Notes that everybody was told of the messages in force. */
export async function saveTold(tx: Write, on: Day, at: Instant): Promise<void> {
  await sql`UPDATE staff_message m SET told_at = ${at}::timestamptz WHERE m.municipality_code = ${here} AND m.told_at IS NULL AND
    ${inForce(on)}`.execute(tx)
}

/** The units that are there on a day, by name. */
export async function unitsToChoose(tx: Read, on: Day): Promise<Array<{ id: string; name: string }>> {
  const { rows } = await sql<{ id: string; name: string }>`SELECT id, name FROM unit WHERE municipality_code = ${here}
    AND (ended_on IS NULL OR ended_on >= ${on}::date) ORDER BY name`.execute(tx)
  return rows
}
