import type pg from 'pg'
import { demoTables, lingonby } from './contract.ts'
import type { DemoChunk, DemoTable, dialogueOffice } from './contract.ts'

/** The columns of the demo's tables with their types, as the database names them. */
export type ColumnTypes = ReadonlyMap<DemoTable, ReadonlyMap<string, string>>

export async function columnTypes(client: pg.ClientBase): Promise<ColumnTypes> {
  const { rows } = await client.query<{ table: string; column: string; type: string }>(`
    SELECT c.relname AS "table", a.attname AS "column", format_type(a.atttypid, a.atttypmod) AS type
      FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid
     WHERE c.relnamespace = 'public'::regnamespace AND c.relname = ANY($1) AND a.attnum > 0 AND NOT a.attisdropped`, [[...demoTables]])
  const types = new Map<DemoTable, Map<string, string>>(demoTables.map((table) => [table, new Map()]))
  for (const { table, column, type } of rows) demoTables.filter((one) => one === table).forEach((one) => types.get(one)?.set(column, type))
  return types
}

// Statements are parsed and checked once per batch; larger ones only take more memory.
const batch = 4000

/** Writes rows of one table, as many at a time as is quick. The municipality is the transaction's own. */
export async function saveRows(client: pg.ClientBase, types: ColumnTypes, { table, rows }: DemoChunk): Promise<void> {
  for (let from = 0; from < rows.length; from += batch) await saveBatch(client, types, table, rows.slice(from, from + batch))
}

async function saveBatch(client: pg.ClientBase, types: ColumnTypes, table: DemoTable, rows: DemoChunk['rows']): Promise<void> {
  const columns = [...(types.get(table) ?? [])].filter(([name]) => rows.some((row) => row[name] != null))
  const names = columns.map(([name]) => name)
  const given = columns.map((_, place) => `$${place + 1}::text[]`)
  const typed = columns.map(([name, type]) => `given.${name}::${type}`)
  await client.query(
    `INSERT INTO ${table} (municipality_code, ${names.join(', ')})
     SELECT app_municipality(), ${typed.join(', ')} FROM unnest(${given.join(', ')}) AS given (${names.join(', ')})`,
    names.map((name) => listOf(rows, name)),
  )
}

/** One column of many rows as PostgreSQL writes a list of texts. Written here because it is most of the work of a large load. */
function listOf(rows: DemoChunk['rows'], name: string): string {
  let list = ''
  for (const row of rows) {
    const text = written(row[name])
    list += text === null ? ',NULL' : `,"${/["\\]/.test(text) ? text.replace(/["\\]/g, '\\$&') : text}"`
  }
  return `{${list.slice(1)}}`
}

const lists = new WeakMap<readonly unknown[], string>()

/** A value as PostgreSQL reads it. Lists hold ids and codes only, so they need no quotes; many rows share one list. */
function written(value: unknown): string | null {
  if (value === null || value === undefined) return null
  if (typeof value === 'string') return value
  if (typeof value === 'number' || typeof value === 'boolean') return String(value)
  if (Buffer.isBuffer(value)) return `\\x${value.toString('hex')}`
  if (!Array.isArray(value)) return JSON.stringify(value)
  const text = lists.get(value) ?? `{${value.join(',')}}`
  lists.set(value, text)
  return text
}

/** Whether anybody works or is registered here already, or another municipality is served. */
export async function holdsSomething(client: pg.ClientBase): Promise<boolean> {
  const { rows } = await client.query<{ something: boolean }>(`
    SELECT EXISTS (SELECT FROM staff) OR EXISTS (SELECT FROM person) OR EXISTS (SELECT FROM unit)
      OR EXISTS (SELECT FROM municipality_served WHERE code <> $1) AS something`, [lingonby.code])
  return rows[0]?.something ?? true
}

/** The invented municipality or office itself, whose rows can then be written; done twice it is the same. @param owner as the migrating role. */
export async function saveTenant(owner: pg.ClientBase, kind: 'municipality' | 'office', tenant: typeof lingonby | typeof dialogueOffice): Promise<void> {
  const { code, name, prefix, phone, emergencyPhone } = tenant
  await owner.query("SELECT set_config('app.municipality', $1, false)", [code])
  await owner.query(`INSERT INTO municipality (municipality_code, name, kind, case_prefix, phone, emergency_phone)
    VALUES ($1, $2, $6, $3, $4, $5) ON CONFLICT DO NOTHING`, [code, name, prefix, phone, emergencyPhone, kind])
}

/** Makes it one that is served; done twice it is the same. @param owner a connection as the migrating role. */
export async function serveTenant(owner: pg.ClientBase, kind: 'municipality' | 'office', { code, name }: typeof lingonby | typeof dialogueOffice): Promise<void> {
  await owner.query(
    'INSERT INTO municipality_served (code, name, kind) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING', [code, name, kind],
  )
}

/** Whether the demo municipality is loaded, with those who deal with the office, and stands alone: then the office beside it is not loaded yet. */
export async function lacksOffice(client: pg.ClientBase): Promise<boolean> {
  const { rows } = await client.query<{ alone: boolean }>(`
    SELECT (SELECT count(*) = 2 FROM staff WHERE municipality_code = $1 AND subject IN ('demo:bodil.lantz', 'demo:ove.tapper'))
      AND NOT EXISTS (SELECT FROM municipality_served WHERE code <> $1)
      AND EXISTS (SELECT FROM municipality_served WHERE code = $1) AS alone`, [lingonby.code])
  return rows[0]?.alone ?? false
}

/** Whoever signs in with a subject in the transaction's municipality; null when there is none. */
export async function staffWith(client: pg.ClientBase, subject: string): Promise<string | null> {
  const { rows } = await client.query<{ id: string }>('SELECT id FROM staff WHERE municipality_code = app_municipality() AND subject = $1', [subject])
  return rows[0]?.id ?? null
}

/** A part takes seconds to make and a batch to write, and on a busy machine many: this transaction waits longer than a request may. */
export async function waitLonger(client: pg.ClientBase): Promise<void> {
  await client.query("SET LOCAL idle_in_transaction_session_timeout = '10min'; SET LOCAL statement_timeout = '5min'")
}

/** From here on row level security lets this member of staff write drafts of the own. */
export async function writeAs(client: pg.ClientBase, staffId: string): Promise<void> {
  await client.query("SELECT set_config('app.staff', $1, true)", [staffId])
}

/** Tells the database how the rows are spread, so that its first plans are good. @param owner a connection as the migrating role. */
export async function analyse(owner: pg.ClientBase): Promise<void> {
  await owner.query(`VACUUM (ANALYZE) ${demoTables.join(', ')}`)
}

/**
 * The log of the last two weeks, as if the contact notes had been written through the pages: each opened the person's page a minute before
 * and then wrote the note. Made from the rows, so that the same load gives the same log; sealed at the next start.
 */
export async function saveLog(client: pg.ClientBase, now: string): Promise<void> {
  await client.query(
    `WITH line AS (
       INSERT INTO trace (municipality_code, at, actor_kind, actor_id, action, about, why, outcome, request_id)
       SELECT app_municipality(), k.recorded_at - step.before, 'staff', k.written_by, step.action, note.persons, 'own_case', 'done', 'demo'
         FROM contact k
         CROSS JOIN LATERAL (SELECT array_agg(c.person_id ORDER BY c.person_id) AS persons FROM contact_child c
           WHERE c.municipality_code = app_municipality() AND c.contact_id = k.id) note
         CROSS JOIN (VALUES ('GET /person/:id', interval '1 minute'), ('POST /person/:id/anteckna', interval '0')) AS step (action, before)
        WHERE k.municipality_code = app_municipality() AND k.recorded_at BETWEEN $1::timestamptz - interval '14 days' AND $1::timestamptz
          AND note.persons IS NOT NULL
        ORDER BY 2, k.id, step.action RETURNING municipality_code, id)
     INSERT INTO trace_unsealed SELECT municipality_code, id FROM line`, [now])
}
