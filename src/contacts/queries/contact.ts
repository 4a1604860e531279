import { sql } from 'kysely'
import type { Day } from '../../calendar/day.ts'
import type { Instant } from '../../calendar/instant.ts'
import type { IsoWeek } from '../../calendar/week.ts'
import type { Read, Write } from '../../platform/db.ts'
import { newId } from '../../platform/id.ts'
import type { ContactBody, Mode, Outcome, SeenHow } from '../contract.ts'

const here = sql<string>`app_municipality()`

export type NewContact = {
  id: string
  body: ContactBody
  week: IsoWeek
  unitId: string
  by: string
  at: Instant
  seen: number
  alone: number
  /** The keys of each child's contacts, and of the note: all of theirs. */
  keys: ReadonlyMap<string, readonly string[]>
  access: readonly string[]
  /** The group session that the note came of, if it came of one. */
  groupSessionId?: string
}

/**
 * Writes the note, its children, those who were met, and counts it in its week, in one statement.
 *
 * @returns false when a note with that id exists already: nothing is then written or counted.
 */
export async function saveContact(tx: Write, made: NewContact): Promise<boolean> {
  const { body } = made
  const children = body.children.map(({ personId, seen }) => ({
    person_id: personId,
    seen: seen !== 'not',
    seen_alone: seen === 'alone',
    access: made.keys.get(personId) ?? [],
  }))
  const people = [
    ...body.participants.personIds.map((person_id) => ({ id: newId(), person_id, other: null })),
    ...body.participants.others.map((other) => ({ id: newId(), person_id: null, other })),
  ]
  const { rows } = await sql`
    WITH made AS (
      INSERT INTO contact (municipality_code, id, mode, outcome, not_held_reason, happened_on, happened_time, minutes, note, unit_id,
        written_by,
          access, recorded_at, group_session_id)
        VALUES (${here}, ${made.id}::uuid, ${body.mode}, ${body.outcome}, ${body.notHeldReason}, ${body.happenedOn}::date,
          ${body.happenedTime}::time, ${body.minutes}::integer, ${body.note}, ${made.unitId}::uuid, ${made.by}::uuid,
            ${made.access}::uuid[],
          ${made.at}::timestamptz, ${made.groupSessionId ?? null}::uuid)
        ON CONFLICT DO NOTHING RETURNING id),
    children AS (
      INSERT INTO contact_child (municipality_code, contact_id, person_id, happened_on, seen, seen_alone, access)
        SELECT ${here}, made.id, x.person_id, ${body.happenedOn}::date, x.seen, x.seen_alone, x.access
          FROM made, jsonb_to_recordset(${JSON.stringify(children)}::jsonb) AS x(person_id uuid, seen boolean, seen_alone boolean,
            access uuid[])),
    people AS (
      INSERT INTO contact_participant (municipality_code, id, contact_id, person_id, other, access)
        SELECT ${here}, x.id, made.id, x.person_id, x.other, ${made.access}::uuid[]
          FROM made, jsonb_to_recordset(${JSON.stringify(people)}::jsonb) AS x(id uuid, person_id uuid, other text))
    SELECT count_contact(${made.unitId}::uuid, ${made.week}::char(8), ${body.mode}, ${body.outcome}, 1, ${made.seen}::integer,
      ${made.alone}::integer)
      FROM made`.execute(tx)
  return rows.length > 0
}

export type ContactRow = {
  id: string
  mode: Mode
  outcome: Outcome
  notHeldReason: string | null
  happenedOn: string
  happenedTime: string | null
  minutes: number | null
  note: string
  groupSessionId: string | null
  writerId: string
  writerName: string
  recordedAt: string
  children: Array<{
    personId: string
    name: string | null
    caseNumber: string | null
    protected: boolean
    seen: SeenHow
    movedOn: string | null
  }>
  participants: Array<{ personId: string | null; words: string | null; word: string | null }>
  additions: Array<{ id: string; note: string; by: string; recordedAt: string }>
}

/** A note with its children (those the asker may see), who was met, and its additions; undefined when it is not the asker's to see. */
export async function contactOf(tx: Read, id: string): Promise<ContactRow | undefined> {
  const { rows } = await sql<ContactRow>`
    SELECT k.id, k.mode, k.outcome, k.not_held_reason AS "notHeldReason", k.happened_on AS "happenedOn",
        to_char(k.happened_time, 'HH24:MI') AS "happenedTime", k.minutes, k.note, k.group_session_id AS "groupSessionId", k.written_by AS "writerId",
        s.given_name || ' ' || s.family_name AS "writerName", k.recorded_at AS "recordedAt",
        coalesce((SELECT jsonb_agg(jsonb_build_object('personId', c.person_id, 'protected', coalesce(p.protection <> 'none', true),
            'name', CASE WHEN p.protection = 'none' THEN p.given_name || ' ' || p.family_name END, 'caseNumber', e.case_number,
            'seen', CASE WHEN c.seen_alone THEN 'alone' WHEN c.seen THEN 'seen' ELSE 'not' END, 'movedOn', c.moved_on)
              ORDER BY p.birth_on, c.person_id)
          FROM contact_child c
          LEFT JOIN person p ON p.municipality_code = ${here} AND p.id = c.person_id
          LEFT JOIN person_case e ON e.municipality_code = ${here} AND e.person_id = c.person_id
         WHERE c.municipality_code = ${here} AND c.contact_id = k.id), '[]') AS children,
        coalesce((SELECT jsonb_agg(jsonb_build_object('personId', m.person_id,
            'words', coalesce(m.other, CASE WHEN p.protection = 'none' THEN p.given_name || ' ' || p.family_name END))
              ORDER BY m.person_id, m.id)
          FROM contact_participant m LEFT JOIN person p ON p.municipality_code = ${here} AND p.id = m.person_id
         WHERE m.municipality_code = ${here} AND m.contact_id = k.id), '[]') AS participants,
        coalesce((SELECT jsonb_agg(jsonb_build_object('id', a.id, 'note', a.note, 'by', w.given_name || ' ' || w.family_name,
            'recordedAt', to_char(a.recorded_at, 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')) ORDER BY a.recorded_at, a.id)
          FROM contact_addition a LEFT JOIN staff w ON w.municipality_code = ${here} AND w.id = a.written_by
         WHERE a.municipality_code = ${here} AND a.contact_id = k.id), '[]') AS additions
      FROM contact k LEFT JOIN staff s ON s.municipality_code = ${here} AND s.id = k.written_by
     WHERE k.municipality_code = ${here} AND k.id = ${id}::uuid`.execute(tx)
  return rows[0]
}

/** Whether a note with this id was written by this member of staff: the same form sent twice is one note. */
export async function isWrittenBy(tx: Read, id: string, staffId: string): Promise<boolean> {
  const { rows } =
    await sql`SELECT FROM contact WHERE municipality_code = ${here} AND id = ${id}::uuid AND written_by = ${staffId}::uuid`.execute(tx)
  return rows.length > 0
}

/** The note, its row locked while something is added to it or it is moved; undefined when it is not the asker's to see. */
export function contactToChange(tx: Write, id: string): Promise<{ id: string; access: string[] } | undefined> {
  return tx
    .selectFrom('contact')
    .select(['id', 'access'])
    .where('municipality_code', '=', here)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
}

/** Adds to a locked note. @returns the addition's id. */
export async function saveAddition(
  tx: Write,
  made: { contactId: string; note: string; by: string; at: Instant; access: string[] },
): Promise<string> {
  const id = newId()
  await tx
    .insertInto('contact_addition')
    .values({
      municipality_code: here,
      id,
      contact_id: made.contactId,
      note: made.note,
      written_by: made.by,
      access: made.access,
      recorded_at: made.at,
    })
    .execute()
  return id
}

/**
 * Moves a note from the wrong child to the right one; how the child was seen goes with it. Access follows.
 *
 * @returns false when the note is not, or no longer, on the first child.
 */
export async function saveMove(
  tx: Write,
  moved: { contactId: string; from: string; to: string; on: Day; access: readonly string[] },
): Promise<boolean> {
  const { rows } = await sql`
    WITH old AS (
      UPDATE contact_child SET moved_on = ${moved.on}::date WHERE municipality_code = ${here} AND contact_id = ${moved.contactId}::uuid
        AND person_id = ${moved.from}::uuid AND moved_on IS NULL RETURNING happened_on, seen, seen_alone)
    INSERT INTO contact_child (municipality_code, contact_id, person_id, happened_on, seen, seen_alone, access)
      SELECT ${here}, ${moved.contactId}::uuid, ${moved.to}::uuid, old.happened_on, old.seen, old.seen_alone,
        ${moved.access}::uuid[] FROM old
      RETURNING contact_id`.execute(tx)
  if (rows.length > 0) await sql`SELECT refresh_contact_access(${here}, ${moved.contactId}::uuid)`.execute(tx)
  return rows.length > 0
}
