import { sql } from 'kysely'
import type { Role } from '../../access/contract.ts'
import type { Day } from '../../calendar/day.ts'
import type { Read } from '../../platform/db.ts'

const here = sql<string>`app_municipality()`

/** Where the rows about a person lie, as the catalogue has it: a table, the column that leads to it, and through which table. */
type Way = { table: string; column: string; through: string | null; throughColumn: string | null; columns: string[] }
/** What the ids of a column stand for. */
export type Meaning = 'person' | 'staff' | 'unit' | 'other'
export type FoundTable = {
  readonly table: string
  readonly rows: ReadonlyArray<Readonly<Record<string, unknown>>>
  readonly meanings: ReadonlyMap<string, Meaning>
}

/** Kept elsewhere or said by another table: the contents of files that came. */
const leftOut = ['attachment_piece']

/**
 * Every row about a person in every table, as far as the asker may see it: rows that name the person, what those rows belong to (a
 * contact, a
 * report, a household), and what belongs to these in turn. Found in the catalogue, so that a table made tomorrow is in the extract too.
 */
export async function rowsAbout(tx: Read, personId: string): Promise<FoundTable[]> {
  const ways = await waysTo(tx)
  const meanings = await meaningsOf(tx)
  const found = new Map<string, Map<string, Record<string, unknown>>>()
  for (const way of ways) {
    if (leftOut.includes(way.table)) continue
    const rows = await rowsBy(tx, way, personId, ways)
    const known = found.get(way.table) ?? new Map<string, Record<string, unknown>>()
    for (const row of rows) known.set(JSON.stringify(row), row)
    found.set(way.table, known)
  }
  return [...found].filter(([, rows]) => rows.size > 0).map(([table, rows]) => ({
    table, rows: [...rows.values()], meanings: meanings.get(table) ?? new Map<string, Meaning>(),
  }))
}

/** Tables that name a person; tables of the case that those belong to; tables that belong to either. */
async function waysTo(tx: Read): Promise<Way[]> {
  const { rows } = await sql<Way>`
    WITH fk AS (
      SELECT k.conrelid AS rel, k.confrelid AS target,
          (SELECT a.attname::text FROM pg_attribute a WHERE a.attrelid = k.conrelid AND a.attnum = k.conkey[2]) AS column
        FROM pg_constraint k WHERE k.contype = 'f' AND cardinality(k.conkey) = 2 AND k.connamespace = 'public'::regnamespace),
    keyed AS (SELECT DISTINCT a.attrelid AS rel FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid AND c.relkind IN ('r', 'p')
      WHERE a.attname = 'access' AND NOT a.attisdropped AND c.relnamespace = 'public'::regnamespace),
    named AS (SELECT rel, "column" FROM fk WHERE target = 'person'::regclass AND rel IN (SELECT rel FROM keyed)),
    parents AS (SELECT DISTINCT fk.target AS rel, fk.rel AS via, fk."column" FROM fk JOIN named ON named.rel = fk.rel
      WHERE fk.target IN (SELECT rel FROM keyed) AND fk.target NOT IN (SELECT rel FROM named) AND fk.target <> 'person'::regclass),
    children AS (SELECT DISTINCT fk.rel, fk.target AS via, fk."column" FROM fk
      WHERE fk.rel IN (SELECT rel FROM keyed) AND fk.rel NOT IN (SELECT rel FROM named) AND fk.rel NOT IN (SELECT rel FROM parents)
        AND fk.target IN (SELECT rel FROM parents UNION SELECT rel FROM named)),
    ways AS (
      SELECT 0 AS step, 'person'::regclass::oid AS rel, 'id' AS "column", NULL::oid AS via, NULL::text AS via_column
      UNION ALL SELECT 1, rel, "column", NULL, NULL FROM named
      UNION ALL SELECT 2, rel, 'id', via, "column" FROM parents
      UNION ALL SELECT 3, rel, "column", via, 'id' FROM children)
    SELECT w.rel::regclass::text AS table, w."column", w.via::regclass::text AS through, w.via_column AS "throughColumn",
        ARRAY(SELECT a.attname::text FROM pg_attribute a WHERE a.attrelid = w.rel AND a.attnum > 0 AND NOT a.attisdropped
          AND a.atttypid <> 'bytea'::regtype AND a.attname NOT IN ('access', 'municipality_code', 'search_key') ORDER BY a.attnum) AS columns
      FROM ways w ORDER BY w.step, w.rel::regclass::text, w."column", through`.execute(tx)
  return rows
}

async function rowsBy(tx: Read, way: Way, personId: string, ways: readonly Way[]): Promise<Array<Record<string, unknown>>> {
  const condition = way.through === null || way.throughColumn === null
    ? sql`t.${sql.ref(way.column)} = ${personId}::uuid`
    : sql`t.${sql.ref(way.column)} IN (${sql.join(idsThrough(way, personId, ways), sql` UNION ALL `)})`
  const { rows } = await sql<{ row: Record<string, unknown> }>`SELECT to_jsonb(s) AS row FROM (
      SELECT ${sql.join(way.columns.map((column) => sql.ref(column)))} FROM ${sql.table(way.table)} t
       WHERE t.municipality_code = ${here} AND ${condition}) s`.execute(tx)
  return rows.map(({ row }) => row)
}

/** The ids in the table between, of rows that are themselves about the person. */
function idsThrough(way: Way, personId: string, ways: readonly Way[]) {
  const through = way.through ?? ''
  const leads = ways.filter((each) => each.table === through && (each.through === null || each.column === 'id'))
  return leads.map((lead) => {
    const column = sql.ref(way.throughColumn ?? 'id')
    if (lead.through === null || lead.throughColumn === null) {
      return sql`SELECT b.${column} FROM ${sql.table(through)} b WHERE b.municipality_code = ${here} AND b.${sql.ref(lead.column)} = ${personId}::uuid`
    }
    const inner = ways.filter((each) => each.table === lead.through && each.through === null)
    const named = sql.join(inner.map((each) => sql`SELECT c.${sql.ref(lead.throughColumn ?? 'id')} FROM ${sql.table(each.table)} c
      WHERE c.municipality_code = ${here} AND c.${sql.ref(each.column)} = ${personId}::uuid`), sql` UNION ALL `)
    return sql`SELECT b.${column} FROM ${sql.table(through)} b WHERE b.municipality_code = ${here} AND b.id IN (${named})`
  })
}

async function meaningsOf(tx: Read): Promise<Map<string, Map<string, Meaning>>> {
  const { rows } = await sql<{ table: string; column: string; target: string }>`
    SELECT k.conrelid::regclass::text AS table, a.attname::text AS column, k.confrelid::regclass::text AS target
      FROM pg_constraint k JOIN pg_attribute a ON a.attrelid = k.conrelid AND a.attnum = ANY (k.conkey)
     WHERE k.contype = 'f' AND k.connamespace = 'public'::regnamespace AND a.attname <> 'municipality_code'`.execute(tx)
  const all = new Map<string, Map<string, Meaning>>()
  for (const { table, column, target } of rows) {
    const of = all.get(table) ?? new Map<string, Meaning>()
    of.set(column, target === 'person' || target === 'staff' || target === 'unit' ? target : 'other')
    all.set(table, of)
  }
  return all
}

/** The names of staff and units with these ids. */
export async function namesOf(tx: Read, ids: readonly string[]): Promise<Map<string, string>> {
  const { rows } = await sql<{ id: string; name: string }>`
    SELECT id, given_name || ' ' || family_name AS name FROM staff WHERE municipality_code = ${here} AND id = ANY (${ids}::uuid[])
    UNION ALL SELECT id, name FROM unit WHERE municipality_code = ${here} AND id = ANY (${ids}::uuid[])`.execute(tx)
  return new Map(rows.map(({ id, name }) => [id, name]))
}

/** The person with this id or case number, if the asker may see the case. */
export async function personNamed(tx: Read, named: { readonly id: string | null; readonly caseNumber: string }): Promise<{
  personId: string; caseNumber: string | null } | undefined> {
  const { rows } = await sql<{ personId: string; caseNumber: string | null }>`SELECT p.id AS "personId", c.case_number AS "caseNumber"
      FROM person p LEFT JOIN person_case c ON c.municipality_code = ${here} AND c.person_id = p.id
     WHERE p.municipality_code = ${here} AND (p.id = ${named.id}::uuid OR c.case_number = ${named.caseNumber})`.execute(tx)
  return rows[0]
}

/** The member of staff who signs in as this, with the roles of a day; undefined for nobody, and for who has left. */
export async function mayExtract(tx: Read, subject: string, on: Day): Promise<{ id: string; name: string; roles: Role[] } | undefined> {
  const { rows } = await sql<{ id: string; name: string; roles: Role[] }>`SELECT s.id, s.given_name || ' ' || s.family_name AS name,
        coalesce((SELECT array_agg(r.role) FROM role_assignment r WHERE r.municipality_code = ${here} AND r.staff_id = s.id
          AND r.from_on <= ${on}::date AND (r.to_on IS NULL OR r.to_on >= ${on}::date)), '{}') AS roles
      FROM staff s WHERE s.municipality_code = ${here} AND s.subject = ${subject} AND (s.ended_on IS NULL OR s.ended_on >= ${on}::date)`.execute(tx)
  return rows[0]
}
