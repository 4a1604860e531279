import type pg from 'pg'
import { to as copyTo } from 'pg-copy-streams'
import type { BackupHeader, BackupProgress } from './backup-contents.ts'
import { copyingClient, notBackedUp, packed } from './backup-contents.ts'
import type { BackupWriter } from './backup-file.ts'
import { createBackupFile } from './backup-file.ts'
import { contextSql } from './db.ts'
import type { InstallationKind } from './installation.ts'
import { chainHead } from './log-chain.ts'
import type { AppliedMigration } from './migration-files.ts'
import { StartFault } from './start-fault.ts'
import type { OrderedTable } from './table-order.ts'
import { tableOrder } from './table-order.ts'

export type WantedBackup = {
  /** The run role: it sees every row of one municipality after the other, so that no stronger role is needed each night. */
  readonly appUrl: string
  /** Must not exist; appears when it is whole. */
  readonly file: string
  readonly key: Buffer
  /** The present instant, ISO 8601 in UTC. */
  readonly now: string
  /** Told before each table and about once for every megabyte. */
  readonly onProgress?: (progress: BackupProgress) => void
}

export type MadeBackup = { readonly header: BackupHeader; readonly rows: number; readonly bytes: number }

/** One record's worth of rows before it is compressed. */
const portion = 1024 * 1024

/**
 * Writes every row of every table in one snapshot to one encrypted file, while people go on working.
 *
 * @throws StartFault when the file cannot be made, the database is not set up, or the run role may not read a table.
 */
export async function makeBackup(wanted: WantedBackup): Promise<MadeBackup> {
  const client = await copyingClient(wanted.appUrl)
  try {
    await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ, READ ONLY')
    const tables = (await tableOrder(client)).filter((table) => table.name !== notBackedUp)
    await refuseUnreadable(client)
    const header = await describe(client, wanted.now)
    const file = await createBackupFile(wanted.file, wanted.key)
    try {
      const made = await writeAll(client, file, { tables, header, onProgress: wanted.onProgress ?? (() => {}) })
      await file.finish()
      return made
    } catch (fault) {
      await file.abandon()
      throw explained(fault, wanted.file)
    }
  } finally {
    await client.end()
  }
}

type Contents = {
  readonly tables: readonly OrderedTable[]
  readonly header: BackupHeader
  readonly onProgress: (progress: BackupProgress) => void
}

async function writeAll(client: pg.Client, file: BackupWriter, { tables, header, onProgress }: Contents): Promise<MadeBackup> {
  const expected = await expectedBytes(client)
  const total = [...expected.values()].reduce((sum, bytes) => sum + bytes, 0)
  const rows: Record<string, number> = {}
  const done = { rows: 0, bytes: 0 }
  await file.write('header', Buffer.from(JSON.stringify(header)))
  for (const table of tables) {
    const tell = (bytes: number): void => {
      const part = Math.min(bytes, expected.get(table.name) ?? 0)
      onProgress({ table: table.name, rows: done.rows, share: total === 0 ? 0 : (done.bytes + part) / total })
    }
    tell(0)
    await file.write('table', Buffer.from(JSON.stringify({ name: table.name, columns: table.columns })))
    rows[table.name] = await writeRows(client, file, { table, municipalities: header.municipalities, tell })
    done.rows += rows[table.name] ?? 0
    done.bytes += expected.get(table.name) ?? 0
  }
  const bytes = await file.write('end', Buffer.from(JSON.stringify({ rows })))
  return { header, rows: done.rows, bytes }
}

type TableRows = { readonly table: OrderedTable; readonly municipalities: readonly string[]; readonly tell: (bytes: number) => void }

/** @returns how many rows the table has: those of each municipality in turn, seen with every access key. */
async function writeRows(client: pg.Client, file: BackupWriter, { table, municipalities, tell }: TableRows): Promise<number> {
  const columns = table.columns.map((column) => client.escapeIdentifier(column)).join(', ')
  const from = `SELECT ${columns} FROM ${client.escapeIdentifier(table.name)}`
  const copy = portionWriter(file, tell)
  let rows = 0
  for (const municipality of table.municipal ? municipalities : [null]) {
    if (municipality !== null) await client.query(contextSql({ municipality, staffId: null, keys: '*' }))
    const whose = municipality === null ? '' : ` WHERE municipality_code = '${municipality}'`
    const stream = client.query(copyTo(`COPY (${from}${whose}) TO STDOUT`))
    for await (const chunk of stream) await copy.take(chunk)
    rows += stream.rowCount
  }
  await copy.flush()
  return rows
}

/** Gathers what COPY sends in small pieces into records. */
function portionWriter(file: BackupWriter, tell: (bytes: number) => void) {
  const gathered: { pieces: Buffer[]; size: number; total: number } = { pieces: [], size: 0, total: 0 }
  async function flush(): Promise<void> {
    if (gathered.size === 0) return
    await file.write('rows', await packed(Buffer.concat(gathered.pieces)))
    gathered.total += gathered.size
    gathered.pieces = []
    gathered.size = 0
    tell(gathered.total)
  }
  async function take(piece: unknown): Promise<void> {
    if (!Buffer.isBuffer(piece)) throw new TypeError('COPY gives bytes')
    // A piece may be larger than a portion when one row is: a record has room for four megabytes.
    for (let from = 0; from < piece.length; from += portion) {
      const part = piece.subarray(from, from + portion)
      gathered.pieces.push(part)
      gathered.size += part.length
      if (gathered.size >= portion) await flush()
    }
  }
  return { take, flush }
}

async function describe(client: pg.Client, now: string): Promise<BackupHeader> {
  const migrations = await client.query<AppliedMigration>('SELECT number, name, sha256 FROM migration ORDER BY number')
  const installation = await client.query<{ kind: InstallationKind }>('SELECT kind FROM installation')
  const kind = installation.rows[0]?.kind
  if (kind === undefined) {
    throw new StartFault({
      sv: 'Databasen är inte färdigställd. Kör "helhet migrate" först.',
      en: 'The database is not wholly set up. Run "helhet migrate" first.',
    })
  }
  const served = await client.query<{ code: string }>('SELECT code FROM municipality_served ORDER BY code')
  const municipalities = served.rows.map(({ code }) => code)
  const heads = []
  for (const municipality of municipalities) {
    await client.query(contextSql({ municipality, staffId: null, keys: '*' }))
    const head = await chainHead(client, municipality)
    if (head !== null) heads.push(head)
  }
  return { madeAt: now, kind, migrations: migrations.rows, municipalities, heads }
}

/** A backup without some of the tables would look like one with all. */
async function refuseUnreadable(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ name: string }>(`SELECT relname AS name FROM pg_class WHERE relkind IN ('r', 'p')
    AND relnamespace = 'public'::regnamespace AND NOT has_table_privilege(oid, 'SELECT') ORDER BY 1 LIMIT 1`)
  const name = rows[0]?.name
  if (name === undefined) return
  throw new StartFault({
    sv: `Körrollen får inte läsa tabellen ${name}, så säkerhetskopian skulle inte bli hel. Kör "helhet migrate".`,
    en: `The run role may not read the table ${name}, so the backup would not be whole. Run "helhet migrate".`,
  })
}

/** How large each table is about, for the progress alone. */
async function expectedBytes(client: pg.Client): Promise<Map<string, number>> {
  const { rows } = await client.query<{ name: string; bytes: string }>(`SELECT relname AS name, pg_table_size(oid) AS bytes
    FROM pg_class WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace`)
  return new Map(rows.map(({ name, bytes }) => [name, Number(bytes)]))
}

function explained(fault: unknown, file: string): unknown {
  if (!(fault instanceof Error) || !('code' in fault) || fault.code !== 'ENOSPC') return fault
  return new StartFault({
    sv: `Disken är full: säkerhetskopian ${file} kunde inte skrivas. Den påbörjade filen är borttagen.`,
    en: `The disk is full: the backup ${file} could not be written. The file that was begun is removed.`,
  }, fault)
}
