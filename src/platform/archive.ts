import { createHash } from 'node:crypto'
import type { Hash } from 'node:crypto'
import type pg from 'pg'
import Cursor from 'pg-cursor'
import * as z from 'zod'
import { chainHead } from './log-chain.ts'
import { tableOrder } from './table-order.ts'

/** Some bytes of one file of an archive. The pieces of a file follow one another. */
export type ArchivePiece = { readonly file: string; readonly bytes: Buffer }
export type ArchiveTable = {
  readonly name: string
  readonly note: string | null
  readonly columns: readonly ArchiveColumn[]
  readonly order: readonly string[]
  readonly selfLinked: boolean
}
export type ArchiveColumn = { readonly name: string; readonly type: string; readonly note: string | null }

const tableShape = z.strictObject({
  table: z.string().regex(/^[a-z_]{1,63}$/),
  file: z.string().regex(/^[a-z_]{1,63}\.csv$/),
  columns: z.array(z.strictObject({ name: z.string().regex(/^[a-z_0-9]{1,63}$/), type: z.string().max(60) })),
  rows: z.int().min(0),
  bytes: z.int().min(0),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
})
export const manifestShape = z.strictObject({
  format: z.literal('helhet-archive'),
  version: z.literal(1),
  installation: z.enum(['demo', 'production']),
  municipality: z.string().regex(/^\d{4}$/),
  /** The steps of the schema that the tables follow. */
  schema: z.array(z.strictObject({ name: z.string(), sha256: z.string() })),
  /** The end of the access log's chain; null while nothing is sealed. */
  logHead: z.strictObject({ number: z.int(), hash: z.string() }).nullable(),
  tables: z.array(tableShape),
})
export type Manifest = z.output<typeof manifestShape>
export const manifestFile = 'manifest.json'
/** What each column holds, for who reads the archive without Helhet. */
const columnsFile = 'columns.csv'

/**
 * What an archive leaves out: files on their way in or out, and answers kept for a day for those who ask twice, which hold other tables'
 * rows once more.
 */
const leftOut = new Set(['answered_request', 'case_import_file', 'figure_import_file', 'export_part', 'archive_package_part'])
/** The national table of which an archive takes the municipality's own row. */
const servedTable = 'municipality_served'

const rowsAtATime = 2000

/**
 * Everything of one municipality as files: a CSV file for each table in the order it can be read in again, and a manifest last. The same
 * rows always give the same bytes: rows stand in the order of their primary key, values as PostgreSQL writes them in UTC.
 *
 * @param client inside a transaction that sees the whole municipality at one moment (REPEATABLE READ, keys '*').
 */
export async function* archiveOf(client: pg.ClientBase, municipality: string): AsyncGenerator<ArchivePiece> {
  await client.query("SET LOCAL statement_timeout = 0; SET LOCAL idle_in_transaction_session_timeout = '1h'")
  const tables: Manifest['tables'] = []
  const held = await archiveTables(client)
  for (const table of held) {
    const file = `${table.name}.csv`
    const hash = createHash('sha256')
    const count = { rows: 0, bytes: 0 }
    for await (const bytes of rowsAsCsv(client, table, municipality, count)) {
      add(hash, count, bytes)
      yield { file, bytes }
    }
    const columns = table.columns.map(({ name, type }) => ({ name, type }))
    tables.push({ table: table.name, file, columns, ...count, sha256: hash.digest('hex') })
  }
  yield { file: columnsFile, bytes: Buffer.from(describedColumns(held)) }
  const schema = await client.query<{ name: string; sha256: string }>('SELECT name, sha256 FROM migration ORDER BY number')
  const kind = await client.query<{ kind: Manifest['installation'] }>('SELECT kind FROM installation')
  const head = await chainHead(client, municipality)
  const manifest: Manifest = manifestShape.parse({
    format: 'helhet-archive',
    version: 1,
    installation: kind.rows[0]?.kind,
    municipality,
    schema: schema.rows,
    logHead: head === null ? null : { number: head.number, hash: head.hash },
    tables,
  })
  yield { file: manifestFile, bytes: Buffer.from(`${JSON.stringify(manifest, null, 2)}\n`) }
}

function describedColumns(tables: readonly ArchiveTable[]): string {
  const rows = tables.flatMap((table) => [
    ...(table.note === null ? [] : [[table.name, '', '', table.note]]),
    ...table.columns.map(({ name, type, note }) => [table.name, name, type, note]),
  ])
  return [['table', 'column', 'type', 'note'], ...rows].map((row) => `${row.map(archiveCell).join(',')}\n`).join('')
}

function add(hash: Hash, count: { bytes: number }, bytes: Buffer): void {
  hash.update(bytes)
  count.bytes += bytes.length
}

async function* rowsAsCsv(
  client: pg.ClientBase,
  table: ArchiveTable,
  municipality: string,
  count: { rows: number },
): AsyncGenerator<Buffer> {
  yield Buffer.from(`${table.columns.map(({ name }) => name).join(',')}\n`)
  const code = table.name === servedTable ? 'code' : 'municipality_code'
  const wanted = table.columns.map(({ name }) => `${name}::text`).join(', ')
  const query = `SELECT ${wanted} FROM ${table.name} WHERE ${code} = $1 ORDER BY ${table.order.join(', ')}`
  const cursor = client.query(new Cursor<Array<string | null>>(query, [municipality], { rowMode: 'array' }))
  try {
    for (let rows = await cursor.read(rowsAtATime); rows.length > 0; rows = await cursor.read(rowsAtATime)) {
      count.rows += rows.length
      yield Buffer.from(rows.map((row) => `${row.map(archiveCell).join(',')}\n`).join(''))
    }
  } finally {
    await cursor.close()
  }
}

/** A value as it stands in the archive: nothing is unknown (NULL), "" is an empty text, all else as it is. */
export function archiveCell(value: string | null): string {
  if (value === null) return ''
  return value === '' || /[",\r\n]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value
}

/** The tables that an archive holds, in the order they can be read in again, with what the schema says of their columns. */
export async function archiveTables(client: pg.ClientBase): Promise<ArchiveTable[]> {
  const ordered = (await tableOrder(client)).filter((table) => (table.municipal || table.name === servedTable) && !leftOut.has(table.name))
  const { rows } = await client.query<
    ArchiveColumn & { table: string; tableNote: string | null; place: number | null; collated: boolean }
  >(`
    SELECT c.relname AS "table", obj_description(c.oid) AS "tableNote", a.attname AS name, format_type(a.atttypid, a.atttypmod) AS type,
           col_description(c.oid, a.attnum) AS note, array_position(i.indkey::int2[], a.attnum) AS place, a.attcollation <> 0 AS collated
      FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = ''
      LEFT JOIN pg_index i ON i.indrelid = c.oid AND i.indisprimary
     WHERE c.relnamespace = 'public'::regnamespace ORDER BY c.relname, a.attnum`)
  return ordered.map(({ name, unsettled }) => {
    const own = rows.filter((row) => row.table === name)
    const keys = own.filter((row) => row.place !== null).toSorted((one, other) => (one.place ?? 0) - (other.place ?? 0))
    return {
      name,
      note: own[0]?.tableNote ?? null,
      selfLinked: unsettled.length > 0,
      columns: own.map((row) => ({ name: row.name, type: row.type, note: row.note })),
      order: keys.map((row) => (row.collated ? `${row.name} COLLATE "C"` : row.name)),
    }
  })
}
