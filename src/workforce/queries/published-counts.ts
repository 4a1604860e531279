import { sql } from 'kysely'
import type { Instant } from '../../calendar/instant.ts'
import type { Read, Write } from '../../platform/db.ts'
import { newId } from '../../platform/id.ts'
import { saveMany } from '../../platform/save-many.ts'
import type { CountSet } from '../contract/import.ts'
import type { PublishedSet } from '../contract/published-counts.ts'
import type { UnitYear } from '../rules/read-turnover-counts.ts'

const here = sql<string>`app_municipality()`

/** Nobody else writes published counts of this municipality until the transaction ends. */
export async function holdPublishedCounts(tx: Write): Promise<void> {
  await sql`SELECT pg_advisory_xact_lock(hashtextextended('published counts ' || ${here}, 0))`.execute(tx)
}

const sets = (which: ReturnType<typeof sql>) => sql<PublishedSet>`SELECT p.id, p.name, p.source, p.measure, p.recorded_at AS "recordedAt",
    p.replaced_at AS "replacedAt", p.supersedes_id AS "supersedesId", s.given_name || ' ' || s.family_name AS "recordedBy", c.areas,
      c.rows, c.first, c.last
  FROM published_count_set p JOIN staff s ON s.municipality_code = ${here} AND s.id = p.recorded_by
  CROSS JOIN LATERAL (SELECT count(DISTINCT n.area)::integer AS areas, count(*)::integer AS rows, min(n.year) AS first, max(n.year) AS last
    FROM published_count n WHERE n.municipality_code = ${here} AND n.set_id = p.id) c
  WHERE p.municipality_code = ${here} AND ${which} ORDER BY p.name COLLATE swedish, p.measure, p.recorded_at DESC, p.id`

/** The sets that stand, by name; those that a later one has replaced are left out. */
export async function publishedSets(tx: Read): Promise<PublishedSet[]> {
  return (await sets(sql`p.replaced_at IS NULL`).execute(tx)).rows
}

/** One set, also one that is replaced. */
export async function publishedSet(tx: Read, id: string): Promise<PublishedSet | undefined> {
  return (await sets(sql`p.id = ${id}::uuid`).execute(tx)).rows[0]
}

/** The set that a new one of the same name and measure replaces. */
export async function standingSet(tx: Read, { name, measure }: Pick<CountSet, 'name' | 'measure'>): Promise<string | null> {
  const { rows } = await sql<{ id: string }>`SELECT id FROM published_count_set WHERE municipality_code = ${here}
    AND lower(name) = lower(${name})
    AND measure = ${measure} AND replaced_at IS NULL`.execute(tx)
  return rows[0]?.id ?? null
}

type CountRow = Omit<UnitYear, 'counts'> & Omit<UnitYear['counts'], 'permanentBefore' | 'permanentGone'>

/** The numbers of a set: of one year, of one area, or all; by area and year. What was not published is null. */
export async function publishedCounts(tx: Read, setId: string, { year,
  area }: { year: number | null; area: string | null }): Promise<UnitYear[]> {
  const { rows } = await sql<CountRow>`SELECT area AS unit, year, level, opening::double precision, closing::double precision,
      joiners::double precision, leavers::double precision, internal::double precision, retired::double precision,
      own_request::double precision AS "ownRequest", permanent::double precision
    FROM published_count WHERE municipality_code = ${here} AND set_id = ${setId}::uuid
      AND ${year === null ? sql`true` : sql`year = ${year}`} AND ${area === null ? sql`true` : sql`area = ${area}`}
    ORDER BY area COLLATE swedish, area, year`.execute(tx)
  return rows.map(({ unit, year: of, level, ...counts }) => ({ unit, year: of, level, counts: { ...counts, permanentBefore: null,
    permanentGone: null } }))
}

/** The years and the levels of a set, in order. */
export async function publishedParts(tx: Read, setId: string): Promise<{ years: number[]; levels: string[] }> {
  const { rows: [row] } = await sql<{ years: number[]; levels: string[] }>`SELECT
      ARRAY(SELECT DISTINCT year FROM published_count WHERE municipality_code = ${here} AND set_id = ${setId}::uuid ORDER BY 1) AS years,
      ARRAY(SELECT DISTINCT level FROM published_count WHERE municipality_code = ${here} AND set_id = ${setId}::uuid AND level <> ''
        ORDER BY 1) AS levels`
    .execute(tx)
  return row ?? { years: [], levels: [] }
}

/** Writes a set; the one that it replaces stays and is known as replaced. @returns its id. */
export async function savePublishedSet(
  tx: Write, { set, rows, replaces, importId, at, by }: {
    set: CountSet; rows: readonly UnitYear[]; replaces: string | null; importId: string; at: Instant; by: string },
): Promise<string> {
  const id = newId()
  if (replaces !== null) {
    await tx.updateTable('published_count_set').set({ replaced_at: at }).where('municipality_code', '=', here).where('id', '=',
      replaces).execute()
  }
  await tx.insertInto('published_count_set').values({
    municipality_code: here, id, name: set.name, source: set.source, measure: set.measure, import_id: importId, recorded_at: at,
      recorded_by: by,
    supersedes_id: replaces,
  }).execute()
  await saveMany(tx, 'published_count', {
    set_id: 'uuid', area: 'text', year: 'integer', level: 'text', opening: 'numeric', closing: 'numeric', joiners: 'numeric',
      leavers: 'numeric',
    internal: 'numeric', retired: 'numeric', own_request: 'numeric', permanent: 'numeric',
  }, rows.map(({ unit, year, level, counts }) => ({
    set_id: id, area: unit, year, level, opening: counts.opening, closing: counts.closing, joiners: counts.joiners, leavers: counts.leavers,
    internal: counts.internal, retired: counts.retired, own_request: counts.ownRequest, permanent: counts.permanent,
  })))
  return id
}
