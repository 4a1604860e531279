import { sql } from 'kysely'
import type { RawBuilder } from 'kysely'
import type { Day } from '../../calendar/day.ts'
import type { Read } from '../../platform/db.ts'
import type { UnseenKind, UnseenRow } from '../contract/unseen.ts'

const here = sql<string>`app_municipality()`

/** Whose children: those these workers are responsible for, those of these units, or these persons. */
export type ChildScope = { readonly workers: readonly string[] } | { readonly units: readonly string[] } | { readonly persons: readonly string[] }
export type SeenRow = Omit<UnseenRow, 'kinds' | 'seen' | 'alone'> & { kinds: Array<{ kind: UnseenKind; since: Day }>
  /** The limits that the municipality has entered itself, by key. */
  entered: Readonly<Record<string, string>> }

/** The rows of person_case in a scope; each side leads to an index. */
function casesIn(scope: ChildScope) {
  if ('workers' in scope) {
    return sql`(SELECT x.* FROM case_responsibility q JOIN person_case x ON x.municipality_code = ${here} AND x.id = q.case_id
      WHERE q.municipality_code = ${here} AND q.staff_id = ANY(${[...scope.workers]}::uuid[]) AND q.to_at IS NULL)`
  }
  if ('units' in scope) return sql`(SELECT x.* FROM person_case x WHERE x.municipality_code = ${here} AND x.unit_id = ANY(${[...scope.units]}::uuid[]))`
  return sql`(SELECT x.* FROM person_case x WHERE x.municipality_code = ${here} AND x.person_id = ANY(${[...scope.persons]}::uuid[]))`
}

/**
 * The children in a scope whom the asker may see and about whom something is open that has a limit for being seen: what it is and since when,
 * and when they were last seen and seen alone, by themselves or as a record that is joined to theirs. Grown-ups count only while they are placed.
 */
export async function childrenToSee(tx: Read, scope: ChildScope, today: Day): Promise<SeenRow[]> {
  return (await seenRows(scope, today).execute(tx)).rows
}

/** The statement behind it, for whoever reads it together with something else. */
export function seenRows(scope: ChildScope, today: Day): RawBuilder<SeenRow> {
  const last = (which: 'seen' | 'seen_alone') => sql`(SELECT max(l.on_day) FROM (SELECT p.id AS id
      UNION ALL SELECT j.other_id FROM person_joining j WHERE j.municipality_code = ${here} AND j.kept_id = p.id AND j.undone_on IS NULL) record
    CROSS JOIN LATERAL (SELECT k.happened_on AS on_day FROM contact_child k WHERE k.municipality_code = ${here} AND k.person_id = record.id
      AND k.${sql.ref(which)} AND k.moved_on IS NULL AND k.happened_on <= ${today}::date ORDER BY k.happened_on DESC LIMIT 1) l)`
  return sql<SeenRow>`
    SELECT p.id AS "personId", CASE WHEN p.protection = 'none' THEN trim(p.given_name || ' ' || p.family_name) END AS name,
      c.case_number AS "caseNumber", p.protection <> 'none' AS protected, CASE WHEN p.protection = 'none' THEN p.birth_on END AS "birthOn",
      c.unit_id AS "unitId", u.name AS "unitName", s.id AS "responsibleId", s.given_name || ' ' || s.family_name AS "responsibleName",
      open.kinds, coalesce((SELECT jsonb_object_agg(l.key, l.value) FROM (SELECT DISTINCT ON (key) key, value FROM local_setting
        WHERE municipality_code = ${here} AND (key LIKE 'unseen-%' OR key = 'child-not-seen-alone') AND valid_from_on <= ${today}::date
        ORDER BY key, valid_from_on DESC, recorded_at DESC) l), '{}') AS entered, ${last('seen')} AS "seenOn", ${last('seen_alone')} AS "aloneOn"
    FROM ${casesIn(scope)} c
    JOIN person p ON p.municipality_code = ${here} AND p.id = c.person_id AND p.deceased_on IS NULL AND coalesce(p.birth_on <= ${today}::date, true)
    JOIN unit u ON u.municipality_code = ${here} AND u.id = c.unit_id
    LEFT JOIN case_responsibility r ON r.municipality_code = ${here} AND r.case_id = c.id AND r.to_at IS NULL
    LEFT JOIN staff s ON s.municipality_code = ${here} AND s.id = r.staff_id
    CROSS JOIN LATERAL (SELECT jsonb_agg(jsonb_build_object('kind', o.kind, 'since', o.since)) AS kinds FROM (
      SELECT 'report' AS kind, min(k.started_on) AS since FROM clock k WHERE k.municipality_code = ${here} AND k.person_id = p.id
        AND k.ended_on IS NULL AND k.rule = 'prelim-assess'
      UNION ALL SELECT 'investigation', min(i.opened_on) FROM investigation i WHERE i.municipality_code = ${here} AND i.person_id = p.id
        AND i.concluded_on IS NULL
      UNION ALL SELECT 'open_care', min(latest.on_day) FROM measure m CROSS JOIN LATERAL (SELECT e.kind, e.happened_on AS on_day FROM measure_event e
          WHERE e.municipality_code = ${here} AND e.measure_id = m.id AND e.withdrawn_at IS NULL AND e.happened_on <= ${today}::date
          ORDER BY e.happened_on DESC, e.recorded_at DESC LIMIT 1) latest
        WHERE m.municipality_code = ${here} AND m.person_id = p.id AND latest.kind = 'started'
      UNION ALL SELECT t.kind, min(coalesce(first.on_day, y.from_on)) FROM placement_stay y
        CROSS JOIN LATERAL (VALUES (CASE WHEN y.form IN ('family-home', 'kinship-home', 'emergency-home') THEN 'family_home'
            WHEN y.form = 'supported-housing' THEN 'supported_housing' WHEN y.form <> 'own-home' THEN 'residential' END),
          (CASE WHEN y.basis LIKE 'lvu%' THEN 'lvu' END)) t (kind)
        CROSS JOIN LATERAL (SELECT min(f.from_on) AS on_day FROM placement_stay f WHERE f.municipality_code = ${here}
          AND f.placement_id = y.placement_id AND f.withdrawn_at IS NULL AND (t.kind <> 'lvu' OR f.basis LIKE 'lvu%')) first
        WHERE y.municipality_code = ${here} AND y.person_id = p.id AND y.withdrawn_at IS NULL AND daterange(y.from_on, y.to_on, '[)') @> ${today}::date
          AND t.kind IS NOT NULL GROUP BY t.kind) o
      WHERE o.since IS NOT NULL AND (o.kind IN ('family_home', 'residential', 'supported_housing', 'lvu')
        OR coalesce(p.birth_on > ${today}::date - interval '18 years', true))) open
    WHERE c.closed_on IS NULL AND open.kinds IS NOT NULL`
}

/** The units of these that children belong to, by name. */
export function unitsOfChildren(tx: Read, managed: readonly string[]): Promise<Array<{ id: string; name: string }>> {
  if (managed.length === 0) return Promise.resolve([])
  return tx.selectFrom('unit').select(['id', 'name']).where('municipality_code', '=', here).where('id', 'in', [...managed])
    .where('ended_on', 'is', null).where('kind', '!=', 'management').orderBy('name').execute()
}
