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

const entered = (today: Day): RawBuilder<unknown> => sql`coalesce((SELECT jsonb_object_agg(l.key, l.value) FROM (SELECT DISTINCT ON (key) key, value FROM local_setting
  WHERE municipality_code = ${here} AND (key LIKE 'unseen-%' OR key = 'child-not-seen-alone') AND valid_from_on <= ${today}::date
  ORDER BY key, valid_from_on DESC, recorded_at DESC) l), '{}')`

/** The children in a scope whom the asker may see and about whom something is open that has a limit for being seen. */
export async function childrenToSee(tx: Read, scope: ChildScope, today: Day): Promise<SeenRow[]> {
  return (await seenRows(scope, today).execute(tx)).rows
}

/** The statement behind it, for whoever reads it together with something else; what counts is in the function children_to_see. */
export function seenRows(scope: ChildScope, today: Day): RawBuilder<SeenRow> {
  return sql<SeenRow>`
    SELECT p.id AS "personId", CASE WHEN p.protection = 'none' THEN trim(p.given_name || ' ' || p.family_name) END AS name,
      c.case_number AS "caseNumber", p.protection <> 'none' AS protected, CASE WHEN p.protection = 'none' THEN p.birth_on END AS "birthOn",
      c.unit_id AS "unitId", u.name AS "unitName", s.id AS "responsibleId", s.given_name || ' ' || s.family_name AS "responsibleName",
      f.kinds, ${entered(today)} AS entered, f.seen_on AS "seenOn", f.alone_on AS "aloneOn"
    FROM ${casesIn(scope)} c
    JOIN children_to_see(ARRAY(SELECT d.person_id FROM ${casesIn(scope)} d WHERE d.closed_on IS NULL), ${today}::date) f ON f.person_id = c.person_id
    JOIN person p ON p.municipality_code = ${here} AND p.id = c.person_id
    JOIN unit u ON u.municipality_code = ${here} AND u.id = c.unit_id
    LEFT JOIN case_responsibility r ON r.municipality_code = ${here} AND r.case_id = c.id AND r.to_at IS NULL
    LEFT JOIN staff s ON s.municipality_code = ${here} AND s.id = r.staff_id
    WHERE c.closed_on IS NULL`
}

export type SeenFactsRow = Pick<SeenRow, 'kinds' | 'entered' | 'seenOn' | 'aloneOn'>

/** The same of those whom these workers are responsible for, without who they are: for a number. */
export async function factsOfWorkers(tx: Read, workers: readonly string[], today: Day): Promise<SeenFactsRow[]> {
  const { rows } = await sql<SeenFactsRow>`SELECT f.kinds, ${entered(today)} AS entered, f.seen_on AS "seenOn", f.alone_on AS "aloneOn"
    FROM children_to_see(ARRAY(SELECT q.person_id FROM case_responsibility q WHERE q.municipality_code = ${here} AND q.staff_id = ANY(${[...workers]}::uuid[])
      AND q.to_at IS NULL), ${today}::date) f`.execute(tx)
  return rows
}

/** The units of these that children belong to, by name. */
export function unitsOfChildren(tx: Read, managed: readonly string[]): Promise<Array<{ id: string; name: string }>> {
  if (managed.length === 0) return Promise.resolve([])
  return tx.selectFrom('unit').select(['id', 'name']).where('municipality_code', '=', here).where('id', 'in', [...managed])
    .where('ended_on', 'is', null).where('kind', '!=', 'management').orderBy('name').execute()
}
