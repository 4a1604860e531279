import { sql } from 'kysely'
import type { RawBuilder } from 'kysely'
import type { Day } from '../../calendar/day.ts'
import type { Instant } from '../../calendar/instant.ts'
import type { Read } from '../../platform/db.ts'
import type { FamilyHomeRow, FamilyHomes, TonightRow } from '../contract/lists.ts'
import type { Basis, CareForm } from '../contract/words.ts'

const here = sql<string>`app_municipality()`

export type TonightAsked = {
  on: Day
  /** Only what was registered by this instant; null: all that is known now. */
  knownAt: Instant | null
  unit?: string | undefined; form?: CareForm | undefined; basis?: Basis | undefined; home?: string | undefined
}

/** Rows that stand, or stood at the instant; `to_on` as it was known then. */
const standing = (knownAt: Instant | null): RawBuilder<unknown> => knownAt === null ? sql`s.withdrawn_at IS NULL`
  : sql`s.recorded_at <= ${knownAt}::timestamptz AND (s.withdrawn_at IS NULL OR s.withdrawn_at > ${knownAt}::timestamptz)`
const until = (knownAt: Instant | null): RawBuilder<unknown> => knownAt === null ? sql`s.to_on`
  : sql`CASE WHEN s.to_recorded_at <= ${knownAt}::timestamptz THEN s.to_on END`

/** The night's range as the index has it; the end that was not known yet is looked at after. */
const night = (on: Day, knownAt: Instant | null): RawBuilder<unknown> => knownAt === null
  ? sql`daterange(s.from_on, s.to_on, '[)') @> ${on}::date`
  : sql`s.from_on <= ${on}::date AND coalesce(${until(knownAt)} > ${on}::date, true)`

/**
 * Every child whom the asker may see and who sleeps away from home in the night that begins on a day, in one statement. Whoever must not be
 * told to be in the home has none here, and no filter by home finds such a child.
 */
export async function tonightRows(tx: Read, asked: TonightAsked): Promise<TonightRow[]> {
  const { on, knownAt } = asked
  const { rows } = await sql<TonightRow>`
    WITH night AS MATERIALIZED (
      SELECT s.person_id, s.placement_id, s.form, s.basis, s.from_on, s.home_id, s.begun_as,
          (SELECT min(f.from_on) FROM placement_stay f WHERE f.municipality_code = ${here} AND f.placement_id = s.placement_id
            AND f.withdrawn_at IS NULL) AS since
        FROM placement_stay s WHERE s.municipality_code = ${here} AND ${standing(knownAt)} AND ${night(on, knownAt)}
          AND (${asked.form ?? null}::text IS NULL OR s.form = ${asked.form ?? null})
          AND (${asked.basis ?? null}::text IS NULL OR s.basis = ${asked.basis ?? null})),
    hidden AS MATERIALIZED (SELECT unnest(placed_hidden((SELECT coalesce(array_agg(n.person_id), '{}') FROM night n), ${on}::date)) AS id)
    SELECT n.person_id AS "personId", n.placement_id AS "placementId",
      CASE WHEN p.protection = 'none' THEN trim(p.given_name || ' ' || p.family_name) END AS name, c.case_number AS "caseNumber",
      CASE WHEN p.protection = 'none' THEN p.birth_on END AS "birthOn", coalesce(p.protection <> 'none', true) AS protected, n.form, n.basis,
      n.since AS "fromOn", CASE WHEN x.id IS NULL THEN n.home_id END AS "homeId", CASE WHEN x.id IS NULL THEN h.label END AS "homeLabel",
      CASE WHEN x.id IS NULL THEN h.situated_in END AS "situatedIn", x.id IS NOT NULL AS "homeHidden",
      n.from_on = ${on}::date AND n.begun_as = 'move' AS "movedThatDay", c.unit_id AS "unitId", u.name AS "unitName",
      w.given_name || ' ' || w.family_name AS "responsibleName"
    FROM night n
    LEFT JOIN hidden x ON x.id = n.person_id
    LEFT JOIN person p ON p.municipality_code = ${here} AND p.id = n.person_id
    LEFT JOIN person_case c ON c.municipality_code = ${here} AND c.person_id = n.person_id
    LEFT JOIN unit u ON u.municipality_code = ${here} AND u.id = c.unit_id
    LEFT JOIN case_responsibility r ON r.municipality_code = ${here} AND r.case_id = c.id AND r.to_at IS NULL
    LEFT JOIN staff w ON w.municipality_code = ${here} AND w.id = r.staff_id
    LEFT JOIN home h ON h.municipality_code = ${here} AND h.id = n.home_id
    WHERE (${asked.unit ?? null}::uuid IS NULL OR c.unit_id = ${asked.unit ?? null}::uuid)
      AND (${asked.home ?? null}::uuid IS NULL OR (n.home_id = ${asked.home ?? null}::uuid AND x.id IS NULL))
    ORDER BY p.protection IS DISTINCT FROM 'none', p.search_key, c.case_number`.execute(tx)
  return rows
}

/** Everybody who was placed in a family home or a kinship home some night of a year, with the last such home of the year. */
export async function familyHomeRows(tx: Read, from: Day, to: Day): Promise<FamilyHomeRow[]> {
  const { rows } = await sql<FamilyHomeRow>`
    WITH year AS MATERIALIZED (
      SELECT s.person_id, s.form, s.basis, s.home_id, s.from_on, s.to_on, s.placement_id FROM placement_stay s
       WHERE s.municipality_code = ${here} AND s.withdrawn_at IS NULL AND s.form IN ('family-home', 'kinship-home')
         AND daterange(s.from_on, s.to_on, '[)') && daterange(${from}::date, ${to}::date, '[]')),
    hidden AS MATERIALIZED (SELECT unnest(placed_hidden((SELECT coalesce(array_agg(DISTINCT n.person_id), '{}') FROM year n), ${to}::date)) AS id)
    SELECT DISTINCT ON (CASE WHEN p.protection = 'none' THEN p.search_key END, n.person_id, n.home_id) n.person_id AS "personId",
      CASE WHEN p.protection = 'none' THEN trim(p.given_name || ' ' || p.family_name) END AS name, c.case_number AS "caseNumber",
      CASE WHEN p.protection = 'none' THEN p.birth_on END AS "birthOn", coalesce(p.protection <> 'none', true) AS protected, n.basis, n.form,
      (SELECT min(f.from_on) FROM year f WHERE f.person_id = n.person_id AND f.home_id = n.home_id) AS "fromOn", n.to_on AS "toOn",
      CASE WHEN x.id IS NULL THEN h.label END AS "homeLabel", CASE WHEN x.id IS NULL THEN h.situated_in END AS "situatedIn",
      x.id IS NOT NULL AS "homeHidden"
    FROM year n
    LEFT JOIN hidden x ON x.id = n.person_id
    LEFT JOIN person p ON p.municipality_code = ${here} AND p.id = n.person_id
    LEFT JOIN person_case c ON c.municipality_code = ${here} AND c.person_id = n.person_id
    LEFT JOIN home h ON h.municipality_code = ${here} AND h.id = n.home_id
    ORDER BY CASE WHEN p.protection = 'none' THEN p.search_key END, n.person_id, n.home_id, n.from_on DESC`.execute(tx)
  return rows
}

/** Homes where more children sleep in the night that begins on a day than the law lets be without telling the authority. */
export async function crowdedHomes(tx: Read, on: Day, most: number): Promise<FamilyHomes['crowded']> {
  const { rows } = await sql<FamilyHomes['crowded'][number]>`SELECT h.id AS "homeId", h.label, t.taken FROM places_taken(${on}::date) t
    JOIN home h ON h.municipality_code = ${here} AND h.id = t.home_id
    WHERE t.taken > ${most}::integer AND h.kind IN ('family-home', 'kinship-home', 'emergency-home') ORDER BY h.label, h.id`.execute(tx)
  return rows
}
