import { sql } from 'kysely'
import type { RawBuilder } from 'kysely'
import { accessFor } from '../../cases/queries/case.ts'
import type { Day } from '../../calendar/day.ts'
import type { Instant } from '../../calendar/instant.ts'
import type { Read, Write } from '../../platform/db.ts'
import { newId } from '../../platform/id.ts'
import type { ChildEntry, ChildRestriction, Restriction } from '../contract/restrictions.ts'
import { homesOf, periodOf } from './restrictions.ts'

const here = sql<string>`app_municipality()`
const list = (select: RawBuilder<unknown>): RawBuilder<unknown> => sql`coalesce((SELECT jsonb_agg(to_jsonb(x)) FROM (${select}) x), '[]')`

/** The latest day of one kind of entry for the child of stay `y` that still counts. */
const latest = (kind: ChildEntry['do']): RawBuilder<unknown> => sql`(SELECT max(e.happened_on) FROM visit_restriction_child e
  WHERE e.municipality_code = ${here} AND e.series_id = v.series_id AND e.person_id = y.person_id AND e.kind = ${kind}
    AND (e.kind = 'digital_offered' OR e.period_id = v.period_id))`
const days = sql`${latest('child_told')} AS "childToldOn", ${latest('custodians_told')} AS "custodiansToldOn", ${latest('digital_offered')} AS "offeredOn"`
const sleeps = (today: Day): RawBuilder<unknown> => sql`y.municipality_code = ${here} AND y.home_id = h.id AND y.withdrawn_at IS NULL
  AND daterange(y.from_on, y.to_on, '[)') @> ${today}::date`
/** The row that stands, of a restriction that has not ended. */
const stands = (today: Day): RawBuilder<unknown> => sql`v.municipality_code = ${here} AND v.replaced_at IS NULL
  AND coalesce(least(v.to_on, v.ended_on) >= greatest(${today}::date, v.from_on), true)`

/** Those who live where a restriction holds tonight, whom the asker may see and who may be told to be there, by name. */
export async function livingThere(tx: Read, id: string, today: Day): Promise<Restriction['living']> {
  const { rows } = await sql<Restriction['living'][number]>`
    WITH there AS MATERIALIZED (SELECT y.person_id, v.series_id, v.period_id FROM visit_restriction v JOIN home h ON ${homesOf} JOIN placement_stay y ON ${sleeps(today)}
       WHERE v.municipality_code = ${here} AND v.series_id = ${id}::uuid AND v.replaced_at IS NULL),
    hidden AS MATERIALIZED (SELECT unnest(placed_hidden((SELECT coalesce(array_agg(t.person_id), '{}') FROM there t), ${today}::date)) AS id)
    SELECT y.person_id AS "personId", CASE WHEN p.protection = 'none' THEN trim(p.given_name || ' ' || p.family_name) END AS name, c.case_number AS "caseNumber", x.*
    FROM there y JOIN person p ON p.municipality_code = ${here} AND p.id = y.person_id
    LEFT JOIN person_case c ON c.municipality_code = ${here} AND c.person_id = y.person_id
    CROSS JOIN LATERAL (SELECT ${days} FROM (SELECT y.series_id, y.period_id) v) x
    WHERE y.person_id NOT IN (SELECT hidden.id FROM hidden) ORDER BY p.search_key, c.case_number`.execute(tx)
  return rows
}

export type StoredChildRestriction = Omit<ChildRestriction, 'state' | 'fromOn'> & { readonly fromOn: Day; readonly endedOn: Day | null; readonly hides: boolean; readonly stayId: string }

/** The restrictions that hold or will hold where these records sleep tonight, each with what is entered for the child, the first to begin first. */
export async function restrictionsAround(tx: Read, personIds: readonly string[], today: Day): Promise<StoredChildRestriction[]> {
  const { rows } = await sql<StoredChildRestriction>`SELECT v.series_id AS id, y.id AS "stayId", coalesce(o.label, q.name) AS "placeLabel", v.from_on AS "fromOn", v.to_on AS "toOn",
      v.review_on AS "reviewOn", v.ended_on AS "endedOn", v.reason_kind AS "reasonKind", v.reason, v.decided_who AS "decidedBy", ${days},
      y.person_id = ANY (placed_hidden(ARRAY[y.person_id], ${today}::date)) AS hides,
      coalesce(p.birth_on > ${today}::date - interval '18 years', true) AS "custodiansAreTold",
      ${list(sql`SELECT e.id, e.kind, e.happened_on AS on, e.to_on AS "untilOn", e.way, e.whom, e.words,
          to_char(e.recorded_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS "recordedAt", w.given_name || ' ' || w.family_name AS by
        FROM visit_restriction_child e LEFT JOIN staff w ON w.municipality_code = ${here} AND w.id = e.recorded_by
        WHERE e.municipality_code = ${here} AND e.series_id = v.series_id AND e.person_id = y.person_id ORDER BY e.happened_on DESC, e.recorded_at DESC`)} AS entries,
      ${list(sql`SELECT e.whom, e.from_on AS "fromOn", e.to_on AS "toOn", e.reason FROM visit_restriction_exception e
        WHERE e.municipality_code = ${here} AND e.series_id = v.series_id AND coalesce(e.to_on >= ${today}::date, true) ORDER BY e.from_on`)} AS exceptions
    FROM placement_stay y JOIN home h ON ${sleeps(today)} JOIN visit_restriction v ON ${homesOf} AND ${stands(today)}
    JOIN person p ON p.municipality_code = ${here} AND p.id = y.person_id
    LEFT JOIN home o ON o.municipality_code = ${here} AND o.id = v.home_id LEFT JOIN provider q ON q.municipality_code = ${here} AND q.id = v.provider_id
    WHERE y.municipality_code = ${here} AND y.person_id = ANY (${[...personIds]}::uuid[]) ORDER BY v.from_on, v.recorded_at`.execute(tx)
  return rows
}

/** Writes what was entered for one child. */
export async function saveChildEntry(tx: Write, personId: string, entry: ChildEntry, { at, by, today }: { at: Instant; by: string; today: Day }): Promise<void> {
  const isException = entry.do === 'exception'
  await tx.insertInto('visit_restriction_child').values({
    municipality_code: here, id: newId(), series_id: entry.restrictionId, period_id: periodOf(entry.restrictionId), person_id: personId, kind: entry.do, happened_on: entry.on,
    way: isException ? null : entry.way, whom: isException ? entry.whom : null, to_on: isException ? entry.untilOn : null, words: entry.words,
    access: await accessFor(tx, personId, today, 'placement'), recorded_at: at, recorded_by: by,
  }).execute()
}

/** Whether visits are or will be limited anywhere: mostly they are not, and then nobody waits to be told. */
export async function anyRestriction(tx: Read, today: Day): Promise<boolean> {
  const { rows } = await sql<{ any: boolean }>`SELECT EXISTS (SELECT FROM visit_restriction v WHERE ${stands(today)}) AS any`.execute(tx)
  return rows[0]?.any === true
}

/** The first limit of visits that each of these workers' children, or its custodians, has not been told of: one row a child. */
function untoldChildren(today: Day, staffIds: readonly string[]): RawBuilder<unknown> {
  const untold = (kind: ChildEntry['do']): RawBuilder<unknown> => sql`NOT EXISTS (SELECT FROM visit_restriction_child e WHERE e.municipality_code = ${here}
    AND e.series_id = v.series_id AND e.person_id = y.person_id AND e.kind = ${kind} AND e.period_id = v.period_id)`
  return sql`SELECT DISTINCT ON (y.person_id) y.id, y.person_id, v.from_on, (SELECT (f.recorded_at AT TIME ZONE 'Europe/Stockholm')::date
      FROM visit_restriction f WHERE f.municipality_code = ${here} AND f.id = v.period_id) AS known_on
    FROM visit_restriction v JOIN home h ON ${homesOf} JOIN placement_stay y ON ${sleeps(today)}
    JOIN person b ON b.municipality_code = ${here} AND b.id = y.person_id
    WHERE ${stands(today)} AND EXISTS (SELECT FROM case_responsibility r WHERE r.municipality_code = ${here} AND r.person_id = y.person_id
        AND r.to_at IS NULL AND r.staff_id = ANY (${[...staffIds]}::uuid[]))
      AND (${untold('child_told')} OR (coalesce(b.birth_on > ${today}::date - interval '18 years', true) AND ${untold('custodians_told')}))
    ORDER BY y.person_id, v.from_on`
}

/** How many rows of `worklistRows` these members of staff answer for, without looking at what each shows. */
export async function countUntold(tx: Read, today: Day, staffIds: readonly string[]): Promise<number> {
  const { rows } = await sql<{ count: number }>`SELECT count(*)::integer AS count FROM (${untoldChildren(today, staffIds)}) x
    JOIN person_case c ON c.municipality_code = ${here} AND c.person_id = x.person_id
    JOIN case_responsibility r ON r.municipality_code = ${here} AND r.case_id = c.id AND r.to_at IS NULL
    WHERE r.staff_id = ANY (${[...staffIds]}::uuid[])`.execute(tx)
  return rows[0]?.count ?? 0
}

/**
 * Children who are placed where visits are or will be limited, while the child or the custodians have not been told: one row each, in the columns
 * of src/cases/queries/worklist-rows.ts. No law; the home is never among the columns.
 *
 * @param staffIds whose children: each that is found costs a look at who is hidden, so nobody else's are looked at.
 */
export function worklistRows(today: Day, staffIds: readonly string[]): RawBuilder<unknown> {
  return sql`SELECT 'restriction' AS kind, x.id, x.person_id, NULL::uuid AS concern_id, NULL::uuid AS concern_child_id,
      CASE WHEN p.protection = 'none' THEN p.given_name || ' ' || p.family_name END AS name, c.case_number,
      CASE WHEN p.protection = 'none' THEN p.birth_on END AS birth_on, coalesce(p.protection <> 'none', false) AS protected,
      s.id AS responsible_id, s.given_name || ' ' || s.family_name AS responsible_name, c.unit_id, NULL::text AS rule, NULL::integer AS rule_version,
      NULL::text AS paragraph, NULL::text AS title, t.known_on AS started_on, t.from_on AS nominal_due_on, t.from_on AS legal_due_on,
      NULL::text AS due_time, NULL::timestamptz AS received_at, NULL::text AS reporter_kind, NULL::date AS parked_until_on, NULL::text AS parked_reason
    FROM (${untoldChildren(today, staffIds)}) x
    -- By its days the restriction could be found in the register, and with it where a hidden child is.
    CROSS JOIN LATERAL (SELECT x.person_id = ANY (placed_hidden(ARRAY[x.person_id], ${today}::date)) AS hides OFFSET 0) k
    CROSS JOIN LATERAL (SELECT CASE WHEN k.hides THEN ${today}::date ELSE x.known_on END AS known_on, CASE WHEN k.hides THEN ${today}::date ELSE x.from_on END AS from_on) t
    JOIN person p ON p.municipality_code = ${here} AND p.id = x.person_id
    JOIN person_case c ON c.municipality_code = ${here} AND c.person_id = x.person_id
    JOIN case_responsibility r ON r.municipality_code = ${here} AND r.case_id = c.id AND r.to_at IS NULL
    JOIN staff s ON s.municipality_code = ${here} AND s.id = r.staff_id`
}
