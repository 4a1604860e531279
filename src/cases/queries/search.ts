import { sql } from 'kysely'
import type { Day } from '../../calendar/day.ts'
import type { Protection } from '../../persons/contract.ts'
import { endOfPrefix } from '../../persons/rules.ts'
import type { Read } from '../../platform/db.ts'
import { comesAfter, isPaged, pageOf } from '../../platform/paged-rows.ts'
import type { PageAsked } from '../../platform/paging.ts'
import type { Search } from '../rules.ts'

const here = sql<string>`app_municipality()`

/** How many matches are shown; one more is asked for, to say that there are more. */
export const mostFound = 50

export type Found = {
  id: string
  givenName: string
  familyName: string
  birthOn: Day | null
  protection: Protection
  caseNumber: string | null
  responsibleId: string | null
  responsibleName: string | null
}

/** The letters before the municipality's case numbers. */
export async function casePrefix(tx: Read): Promise<string> {
  const row = await tx.selectFrom('municipality').select('case_prefix as prefix').where('municipality_code', '=', here).executeTakeFirst()
  return row?.prefix ?? 'SN'
}

const found = (tx: Read) =>
  tx
    .selectFrom('person as p')
    .leftJoin('person_case as c', (join) => join.onRef('c.municipality_code', '=', 'p.municipality_code').onRef('c.person_id', '=', 'p.id'))
    .leftJoin('case_responsibility as r', (join) =>
      join.onRef('r.municipality_code', '=', 'c.municipality_code').onRef('r.case_id', '=', 'c.id').on('r.to_at', 'is', null),
    )
    .leftJoin('staff as s', (join) => join.onRef('s.municipality_code', '=', 'r.municipality_code').onRef('s.id', '=', 'r.staff_id'))
    .select([
      'p.id',
      'p.given_name as givenName',
      'p.family_name as familyName',
      sql<Day | null>`p.birth_on`.as('birthOn'),
      sql<Protection>`p.protection`.as('protection'),
      'c.case_number as caseNumber',
      'r.staff_id as responsibleId',
      sql<string | null>`s.given_name || ' ' || s.family_name`.as('responsibleName'),
    ])
    .where('p.municipality_code', '=', here)
    .limit(mostFound + 1)

/**
 * Those whom the asker may see and who match; at most fifty and one. A protected identity is found by number or case number, never by
 * name: a name that is searched must not say that somebody hides here.
 */
export async function searchPersons(tx: Read, search: Search): Promise<Found[]> {
  if (search.by === 'nothing') return []
  if (search.by === 'number') return found(tx).where('p.identity_number', '=', search.number).execute()
  if (search.by === 'case') return found(tx).where('c.case_number', '=', search.caseNumber).execute()
  const { words } = search
  const keys = ['p.search_key', 'p.given_key', 'p.last_key'] as const
  return (
    found(tx)
      .where('p.protection', '=', 'none')
      // Some word begins the first family name, the first given name or the last family name: ranges that an index answers.
      .where((eb) => eb.or(words.flatMap((word) => keys.map((key) => eb.and([eb(key, '>=', word), eb(key, '<', endOfPrefix(word))])))))
      // And every word begins some part of the name.
      .where((eb) => eb.and(words.map((word) => sql<boolean>`position(${` ${word}`} IN ' ' || translate(p.search_key, '-', ' ')) > 0`)))
      .orderBy('p.family_name')
      .orderBy('p.given_name')
      .orderBy('p.id')
      .execute()
  )
}

export type MyPerson = Found & { strands: string[]; unitName: string | null; openedOn: Day | null }

/**
 * The persons one is responsible for, deputises for, or is a co-worker with, in Swedish order; a protected identity by case number, last.
 *
 * @param keys the own staff id and those one deputises for.
 * @param page by number; or by cursor, and then in the order of ids: a cursor stands in an address, where no name may.
 */
export async function myPersons(
  tx: Read,
  keys: readonly string[],
  today: Day,
  page: { size: number; from: number } & PageAsked,
): Promise<{ rows: MyPerson[]; count: number; next: string | null }> {
  const byName = sql`q.protection <> 'none', CASE WHEN q.protection = 'none' THEN q."familyName" END,
    CASE WHEN q.protection = 'none' THEN q."givenName" END, q."caseNumber" LIMIT ${page.size} OFFSET ${page.from}`
  const byId = sql`q.id LIMIT ${page.limit === undefined ? null : page.limit + 1}`
  const { rows: fetched } = await sql<MyPerson & { count: string }>`
    WITH mine AS (
      SELECT r.person_id, NULL::text AS strand FROM case_responsibility r WHERE r.municipality_code = ${here}
        AND r.staff_id = ANY (${[...keys]}::uuid[]) AND r.to_at IS NULL
      UNION ALL SELECT w.person_id, w.strand FROM case_coworker w WHERE w.municipality_code = ${here}
        AND w.staff_id = ANY (${[...keys]}::uuid[])
         AND w.from_on <= ${today}::date AND (w.to_on IS NULL OR w.to_on >= ${today}::date)),
    person_of AS (SELECT m.person_id, array_remove(array_agg(DISTINCT m.strand), NULL) AS strands FROM mine m GROUP BY m.person_id)
    SELECT * FROM (SELECT p.id, p.given_name AS "givenName", p.family_name AS "familyName", p.birth_on AS "birthOn", p.protection,
           c.case_number AS "caseNumber", r.staff_id AS "responsibleId", s.given_name || ' ' || s.family_name AS "responsibleName",
           m.strands,
           u.name AS "unitName", c.opened_on AS "openedOn", count(*) OVER () AS count
      FROM person_of m
      JOIN person p ON p.municipality_code = ${here} AND p.id = m.person_id
      JOIN person_case c ON c.municipality_code = ${here} AND c.person_id = p.id AND c.closed_on IS NULL
      JOIN unit u ON u.municipality_code = ${here} AND u.id = c.unit_id
      LEFT JOIN case_responsibility r ON r.municipality_code = ${here} AND r.case_id = c.id AND r.to_at IS NULL
      LEFT JOIN staff s ON s.municipality_code = ${here} AND s.id = r.staff_id) q
     WHERE ${comesAfter(page.after, [{ by: sql`q.id`, as: 'uuid' }])} ORDER BY ${isPaged(page) ? byId : byName}`.execute(tx)
  const { rows, next } = pageOf(fetched, page, ({ id }) => [id])
  return { rows, next, count: Number(fetched[0]?.count ?? 0) }
}
