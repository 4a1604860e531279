import { sql } from 'kysely'
import type { RawBuilder } from 'kysely'
import type { Day } from '../../calendar/day.ts'
import type { Instant } from '../../calendar/instant.ts'
import type { Read, Write } from '../../platform/db.ts'
import { newId } from '../../platform/id.ts'
import type { PickRule } from '../contract/log-review.ts'
import { reviewKey } from './session.ts'

const here = sql<string>`app_municipality()`
/** Whether a case was open on a day. */
const open = (on: Day): RawBuilder<unknown> => sql`(c.closed_on IS NULL OR c.closed_on >= ${on}::date)`

/** Lines of the log review itself are not picked, except those that show a name: they are reads as others are. */
const showsName = ['POST /logg/:id', 'POST /api/log-review/items/:id/name']

export type DaySpan = { readonly on: Day; readonly from: Instant; readonly to: Instant }

/** The first day in the log, and the last that was looked through; null where there is none. */
export async function reviewedDays(tx: Read): Promise<{ firstAt: string | null; lastOn: Day | null }> {
  const { rows } = await sql<{ firstAt: string | null; lastOn: Day | null }>`SELECT
    (SELECT min(at) FROM trace WHERE municipality_code = ${here}) AS "firstAt",
    (SELECT max(read_on) FROM log_review_day WHERE municipality_code = ${here}) AS "lastOn"`.execute(tx)
  return rows[0] ?? { firstAt: null, lastOn: null }
}

/** The hash that sealed the last line of a day; null when none of its lines is sealed. */
export async function sealOfDay(tx: Read, { from, to }: DaySpan): Promise<string | null> {
  const { rows } = await sql<{ hash: string }>`SELECT encode(s.hash, 'hex') AS hash
    FROM trace t JOIN trace_seal s ON s.municipality_code = ${here} AND s.trace_id = t.id
    WHERE t.municipality_code = ${here} AND t.at >= ${from}::timestamptz AND t.at < ${to}::timestamptz ORDER BY s.number DESC LIMIT 1`.execute(tx)
  return rows[0]?.hash ?? null
}

export type ReadingRow = {
  readerId: string; personId: string; times: string[]; actions: string[]; why: string[]; singly: boolean
  readerSurname: string; personSurname: string; isReader: boolean; isRelative: boolean; sharesAddress: boolean; isStaff: boolean;
    hasWork: boolean
  onDuty: boolean; isAbsent: boolean; judged: PickRule[]
}

/** Who read whom on a day, with what is known of how they stand to one another. Sees the whole municipality: for jobs. */
export async function readingsOf(tx: Read, { on, from, to }: DaySpan): Promise<ReadingRow[]> {
  const { rows } = await sql<ReadingRow>`
    WITH read AS (
      SELECT t.actor_id AS reader, person.id AS person, array_agg(t.at ORDER BY t.at) AS times, array_agg(DISTINCT t.action) AS actions,
             array_agg(DISTINCT t.why) AS why, bool_or(cardinality(t.about) <= 3) AS singly
        FROM trace t CROSS JOIN LATERAL unnest(t.about) AS person (id)
       WHERE t.municipality_code = ${here} AND t.at >= ${from}::timestamptz AND t.at < ${to}::timestamptz AND t.actor_kind = 'staff'
         AND t.outcome = 'done' AND (t.why <> 'log_review' OR t.action = ANY (${showsName}))
       GROUP BY 1, 2)
    SELECT read.reader AS "readerId", read.person AS "personId", to_json(read.times) AS times, read.actions, read.why, read.singly,
      name_key(s.family_name) AS "readerSurname", coalesce(name_key(p.family_name), '') AS "personSurname",
      coalesce(me.id = p.id, false) AS "isReader",
      EXISTS (SELECT FROM relation r WHERE r.municipality_code = ${here} AND r.person_id = me.id AND r.relative_id = p.id)
        OR EXISTS (SELECT FROM relation r WHERE r.municipality_code = ${here} AND r.person_id = p.id AND r.relative_id = me.id) AS "isRelative",
      EXISTS (SELECT FROM household_member a JOIN household_member b ON b.municipality_code = ${here} AND b.household_id = a.household_id
               WHERE a.municipality_code = ${here} AND a.person_id = me.id AND b.person_id = p.id AND (b.to_on IS NULL OR b.to_on >= ${on}::date))
        OR EXISTS (SELECT FROM person_whereabouts a JOIN person_whereabouts b ON b.municipality_code = ${here} AND b.kind = 'address'
               AND lower(b.value) = lower(a.value) WHERE a.municipality_code = ${here} AND a.kind = 'address' AND a.person_id = me.id AND b.person_id = p.id)
        AS "sharesAddress",
      EXISTS (SELECT FROM staff_identity x WHERE x.municipality_code = ${here} AND x.identity_number = p.identity_number) AS "isStaff",
      EXISTS (SELECT FROM person_case c WHERE c.municipality_code = ${here} AND c.person_id = p.id AND ${open(on)})
        OR EXISTS (SELECT FROM relation r JOIN person_case c ON c.municipality_code = ${here} AND c.person_id = r.relative_id AND ${open(on)}
               WHERE r.municipality_code = ${here} AND r.person_id = p.id)
        OR EXISTS (SELECT FROM relation r JOIN person_case c ON c.municipality_code = ${here} AND c.person_id = r.person_id AND ${open(on)}
               WHERE r.municipality_code = ${here} AND r.relative_id = p.id)
        OR EXISTS (SELECT FROM concern_child n WHERE n.municipality_code = ${here} AND n.person_id = p.id AND n.moved_on IS NULL) AS "hasWork",
      EXISTS (SELECT FROM role_assignment r WHERE r.municipality_code = ${here} AND r.staff_id = read.reader AND r.role = 'emergency_duty'
               AND r.from_on <= ${on}::date AND (r.to_on IS NULL OR r.to_on >= ${on}::date)) AS "onDuty",
      EXISTS (SELECT FROM absence_day d WHERE d.municipality_code = ${here} AND d.staff_id = read.reader AND d.absent_on = ${on}::date AND d.share >= 1)
        AS "isAbsent",
      ARRAY(SELECT DISTINCT unnest(i.rules) FROM log_review_item i WHERE i.municipality_code = ${here} AND i.reader_id = read.reader
               AND i.person_id = read.person AND i.read_on >= ${on}::date - 90 AND EXISTS (
                 SELECT FROM log_review_entry e WHERE e.municipality_code = ${here} AND e.item_id = i.id AND e.outcome = 'justified' AND NOT EXISTS (
                   SELECT FROM log_review_entry l WHERE l.municipality_code = ${here} AND l.corrects_id = e.id))) AS judged
    FROM read
    JOIN staff s ON s.municipality_code = ${here} AND s.id = read.reader
    LEFT JOIN person p ON p.municipality_code = ${here} AND p.id = read.person
    LEFT JOIN staff_identity own ON own.municipality_code = ${here} AND own.staff_id = read.reader
    LEFT JOIN person me ON me.municipality_code = ${here} AND me.identity_number = own.identity_number
    ORDER BY 1, 2`.execute(tx)
  return rows
}

/** Tries to open a case in an emergency that were refused, by who tried. */
export async function refusedEmergencies(tx: Read, { from, to }: DaySpan): Promise<Array<{ readerId: string; times: string[];
  actions: string[] }>> {
  const { rows } = await sql<{ readerId: string; times: string[]; actions: string[] }>`
    SELECT t.actor_id AS "readerId", to_json(array_agg(t.at ORDER BY t.at)) AS times, array_agg(DISTINCT t.action) AS actions FROM trace t
    WHERE t.municipality_code = ${here} AND t.at >= ${from}::timestamptz AND t.at < ${to}::timestamptz AND t.actor_kind = 'staff'
      AND t.refusal = 'emergency_not_given' GROUP BY 1`.execute(tx)
  return rows
}

export type NewItem = {
  readerId: string; personId: string | null; on: Day; firstAt: Instant; lastAt: Instant; lines: number; actions: readonly string[];
    why: readonly string[]
  rules: readonly PickRule[]
}

const atOnce = 500

/** Puts items in the queue. One that is there already stays as it is. */
export async function saveItems(tx: Write, items: readonly NewItem[], at: Instant): Promise<void> {
  for (let from = 0; from < items.length; from += atOnce) {
    await tx.insertInto('log_review_item').values(items.slice(from, from + atOnce).map((item) => ({
      municipality_code: here, id: newId(), reader_id: item.readerId, person_id: item.personId, read_on: item.on, first_at: item.firstAt,
      last_at: item.lastAt, lines: item.lines, actions: [...item.actions], why: [...item.why], rules: [...item.rules], access: [reviewKey],
      recorded_at: at,
    }))).onConflict((conflict) => conflict.constraint('log_review_item_is_picked_once').doNothing()).execute()
  }
}

/** Notes that a day has been looked through. @returns false when somebody else was first. */
export async function saveReviewedDay(
  tx: Write, day: { on: Day; reads: number; picked: number; perMille: number; seed: string; at: Instant },
): Promise<boolean> {
  const { numInsertedOrUpdatedRows = 0n } = await tx.insertInto('log_review_day').values({
    municipality_code: here, read_on: day.on, reads: day.reads, picked: day.picked, per_mille: day.perMille, seed: day.seed,
      made_at: day.at,
    access: [reviewKey],
  }).onConflict((conflict) => conflict.constraint('log_review_day_pk').doNothing()).executeTakeFirst()
  return numInsertedOrUpdatedRows > 0n
}
