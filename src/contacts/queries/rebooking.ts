import { sql } from 'kysely'
import type { Day } from '../../calendar/day.ts'
import type { Time } from '../../calendar/instant.ts'
import type { Read, Write } from '../../platform/db.ts'
import { newId } from '../../platform/id.ts'
import type { Choice, RebookAnswer } from '../contract/rebooking.ts'
import type { Made } from './group.ts'

const here = sql<string>`app_municipality()`

export type StoredRebooking = {
  id: string; fromOn: Day; toOn: Day; fingerprint: string; choices: unknown; answer: unknown; askedAt: string; appliedAt: string | null
}

export async function saveRebooking(
  tx: Write, made: { from: Day; to: Day; fingerprint: string; choices: readonly Choice[]; answer: RebookAnswer } & Made,
): Promise<string> {
  const id = newId()
  await sql`INSERT INTO rebooking (municipality_code, id, from_on, to_on, fingerprint, choices, answer, asked_at, asked_by)
    VALUES (${here}, ${id}::uuid, ${made.from}::date, ${made.to}::date, ${made.fingerprint}, ${JSON.stringify(made.choices)}::jsonb,
      ${JSON.stringify(made.answer)}::jsonb, ${made.at}::timestamptz, ${made.by}::uuid)`.execute(tx)
  return id
}

/** A proposal as it was made; undefined when there is none. */
export async function rebookingOf(tx: Read, id: string): Promise<StoredRebooking | undefined> {
  const { rows } = await sql<StoredRebooking>`${stored} AND id = ${id}::uuid`.execute(tx)
  return rows[0]
}

/** The same, its row locked. */
export async function rebookingToApply(tx: Write, id: string): Promise<StoredRebooking | undefined> {
  const { rows } = await sql<StoredRebooking>`${stored} AND id = ${id}::uuid FOR UPDATE`.execute(tx)
  return rows[0]
}

const stored = sql`SELECT id, from_on AS "fromOn", to_on AS "toOn", fingerprint, choices, answer, asked_at AS "askedAt", applied_at AS "appliedAt"
  FROM rebooking WHERE municipality_code = ${here}`

/** The latest proposals. */
export async function latestRebookings(tx: Read): Promise<StoredRebooking[]> {
  const { rows } = await sql<StoredRebooking>`${stored} ORDER BY asked_at DESC, id LIMIT 5`.execute(tx)
  return rows
}

export async function saveApplied(tx: Write, id: string, { at, by }: Made): Promise<void> {
  await tx.updateTable('rebooking').set({ applied_at: at, applied_by: by }).where('municipality_code', '=', here).where('id', '=', id).execute()
}

/** The names of those who may be in a proposal, by id. */
export async function staffNames(tx: Read, ids: readonly string[]): Promise<Map<string, string>> {
  const { rows } = await sql<{ id: string; name: string }>`SELECT id, given_name || ' ' || family_name AS name FROM staff
    WHERE municipality_code = ${here} AND id = ANY (${[...ids]}::uuid[])`.execute(tx)
  return new Map(rows.map(({ id, name }) => [id, name]))
}

/** Who leads, and who may step in, in each programme. */
export async function leadersByProgramme(tx: Read): Promise<Array<{ programmeId: string; staffId: string; part: string; needed: number }>> {
  const { rows } = await sql<{ programmeId: string; staffId: string; part: string; needed: number }>`SELECT l.programme_id AS "programmeId",
      l.staff_id AS "staffId", l.part, g.leaders_needed AS needed
    FROM group_leader l JOIN group_programme g ON g.municipality_code = ${here} AND g.id = l.programme_id
   WHERE l.municipality_code = ${here} AND l.part <> 'none' ORDER BY l.programme_id, l.recorded_at, l.staff_id`.execute(tx)
  return rows
}

export type ChangedSession = {
  sessionId: string; programmeId: string; half: number | null; wasOn: Day; wasFrom: Time; on: Day; from: Time; to: Time; place: string; cancelled: boolean
}

/** What a rebooking changed: when each session was to be, and when and where it is now. */
export async function changesOf(tx: Read, rebookingId: string): Promise<ChangedSession[]> {
  const { rows } = await sql<ChangedSession>`SELECT s.id AS "sessionId", s.programme_id AS "programmeId", s.half, c.was_on AS "wasOn",
      to_char(c.was_from, 'HH24:MI') AS "wasFrom", s.on_day AS "on", to_char(s.from_time, 'HH24:MI') AS "from", to_char(s.to_time, 'HH24:MI') AS "to",
      r.name || ', ' || r.street AS place, s.cancelled_at IS NOT NULL AS cancelled
    FROM group_session_change c JOIN group_session s ON s.municipality_code = ${here} AND s.id = c.session_id
    JOIN room r ON r.municipality_code = ${here} AND r.id = s.room_id
   WHERE c.municipality_code = ${here} AND c.rebooking_id = ${rebookingId}::uuid ORDER BY s.on_day, s.from_time, s.id`.execute(tx)
  return rows
}

/** The addresses of those persons that the asker may see, the latest first for each; never of a protected identity or of hidden whereabouts. */
export async function postalAddresses(tx: Read, personIds: readonly string[], today: Day): Promise<Map<string, string>> {
  const { rows } = await sql<{ personId: string; value: string }>`SELECT DISTINCT ON (w.person_id) w.person_id AS "personId", w.value
    FROM person_whereabouts w JOIN person p ON p.municipality_code = ${here} AND p.id = w.person_id AND p.protection = 'none'
      AND p.hidden_whereabouts_from_on IS NULL
   WHERE w.municipality_code = ${here} AND w.kind = 'address' AND w.person_id = ANY (${[...personIds]}::uuid[])
     AND (w.to_on IS NULL OR w.to_on >= ${today}::date) ORDER BY w.person_id, w.recorded_at DESC`.execute(tx)
  return new Map(rows.map(({ personId, value }) => [personId, value]))
}

