import { pipeline } from 'node:stream/promises'
import type pg from 'pg'
import { from as copyFrom } from 'pg-copy-streams'
import type { BackupEnd, BackupHeader, BackupProgress } from './backup-contents.ts'
import { backupEnd, backupHeader, backupTable, copyingClient, notBackedUp, unpacked } from './backup-contents.ts'
import { readBackupFile } from './backup-file.ts'
import type { Deletion } from './deletion-list.ts'
import { deleteAgain, deleteLeftAlone } from './deletion-list.ts'
import type { InstallationKind } from './installation.ts'
import { chainHead, verifyChain } from './log-chain.ts'
import { migrate } from './migrate.ts'
import type { AppliedMigration } from './migration-files.ts'
import { migrationFiles, pendingMigrations } from './migration-files.ts'
import { foreignKeys, indexes, liftGuards, putGuardsBack, removePointingNowhere } from './restore-guards.ts'
import type { Remade } from './restore-guards.ts'
import { notEmpty, otherHead, otherKind, tooFar, unlikeSchema } from './restore-refusals.ts'
import { holdBack } from './restore-held.ts'
import type { Held } from './restore-held.ts'
import type { OrderedTable } from './table-order.ts'
import { tableOrder } from './table-order.ts'

export type CheckedBackup = {
  readonly file: string; readonly key: Buffer; readonly header: BackupHeader; readonly end: BackupEnd; readonly bytes: number
}

/**
 * Reads the whole file to its end, record by record, and touches nothing else.
 *
 * @param onProgress told the bytes read so far.
 * @throws StartFault when the file is damaged, not whole, no backup, or the key is another.
 */
export async function checkBackup(file: string, key: Buffer, onProgress: (bytes: number) => void = () => {}): Promise<CheckedBackup> {
  let header: BackupHeader | null = null
  let end: BackupEnd | null = null
  let bytes = 0
  for await (const record of readBackupFile(file, key)) {
    if (record.kind === 'header') header = backupHeader.parse(json(record.body))
    if (record.kind === 'end') end = backupEnd.parse(json(record.body))
    onProgress((bytes = record.bytesRead))
  }
  if (header === null || end === null) throw new RangeError('a backup has a header and an end')
  return { file, key, header, end, bytes }
}

export type WantedRestore = {
  readonly backup: CheckedBackup
  /** The role that owns the tables. The database is empty: without tables, or migrated and without rows. */
  readonly adminUrl: string
  /** The folder with NNNN_words.sql. */
  readonly migrations: string
  /** What this process is set to; a backup of the other kind is refused. */
  readonly kind: InstallationKind
  readonly deletions: readonly Deletion[]
  /** The instant of the restore, ISO 8601 in UTC. */
  readonly at: string
  readonly onProgress?: (progress: BackupProgress) => void
}

export type Restored = {
  readonly rows: number
  /** How many of the destroyed were in the backup and were removed again. */
  readonly destroyedAgain: number
  /** Sealed lines of all logs. */
  readonly sealed: number
  /** Municipalities whose log was broken already when the backup was made. */
  readonly brokenLogs: readonly string[]
  readonly held: Held
}

/**
 * Puts a checked backup back: migrates an empty database to the backup's version, loads every row, removes again what was destroyed since,
 * ends sessions and holds back what waited to go out, checks every foreign key and every log chain, all in one transaction; then migrates
 * to this version. If anything is wrong, the database stays as empty as it was.
 *
 * @throws StartFault when the database is not empty, is of the other kind or is migrated beyond the backup, or the backup is of a version
 *   that this one does not know.
 */
export async function restoreBackup(wanted: WantedRestore): Promise<Restored> {
  const { backup: { header }, adminUrl, migrations } = wanted
  if (header.kind !== wanted.kind) throw otherKind(header.kind)
  pendingMigrations(await migrationFiles(migrations), header.migrations)
  const client = await copyingClient(adminUrl)
  try {
    await refuseUnsuited(client, wanted)
    await migrate(adminUrl, migrations, () => {}, header.migrations.length)
    await client.query('BEGIN')
    const restored = await load(client, wanted)
    await client.query('COMMIT')
    await migrate(adminUrl, migrations)
    return restored
  } finally {
    await client.end()
  }
}

async function load(client: pg.Client, { backup, deletions, at, onProgress = () => {} }: WantedRestore): Promise<Restored> {
  const tables = (await tableOrder(client)).filter((table) => table.name !== notBackedUp)
  await liftGuards(client, tables)
  await refuseRows(client, tables)
  const [keys, remade] = [await foreignKeys(client), await indexes(client)]
  for (const { drop } of [...keys, ...remade]) await client.query(drop)
  for (const table of tables) if (!table.municipal) await client.query(`TRUNCATE ${client.escapeIdentifier(table.name)}`)
  const rows = await loadRows(client, backup, tables, onProgress)
  await continueNumbers(client)
  const destroyedAgain = deletions.length === 0 ? 0 : await deleteAgain(client, deletions)
  if (destroyedAgain > 0) {
    await removePointingNowhere(client, keys)
    if ((await deleteLeftAlone(client)) > 0) await removePointingNowhere(client, keys)
  }
  const held = await holdBack(client, tables, at)
  await makeAgain(client, [...remade, ...keys], (table, share) => {
    onProgress({ table, rows, share: loadingShare + (1 - loadingShare) * share })
  })
  const logs = await checkChains(client, backup.header)
  await putGuardsBack(client, tables)
  return { rows, destroyedAgain, held, ...logs }
}

/** Of the whole time; the rest goes to indexes and keys. */
const loadingShare = 0.7

/** @param onStep told the table and the share done before each index and key. */
async function makeAgain(client: pg.Client, things: readonly Remade[], onStep: (table: string, share: number) => void): Promise<void> {
  await client.query("SET LOCAL maintenance_work_mem = '256MB'")
  // Without knowing how many rows there are, the database would check keys row by row.
  await client.query('ANALYZE')
  for (const [index, { table, add }] of things.entries()) {
    onStep(table, index / things.length)
    await client.query(add)
  }
}

/** Streams each table's records into one COPY. The file is checked once more as it is read; what it says must be what came. */
async function loadRows(
  client: pg.Client, backup: CheckedBackup, tables: readonly OrderedTable[], onProgress: (progress: BackupProgress) => void,
): Promise<number> {
  const loaded: Record<string, number> = {}
  const records = readBackupFile(backup.file, backup.key)
  let total = 0
  let record = await records.next()
  while (record.done !== true) {
    if (record.value.kind !== 'table') {
      record = await records.next()
      continue
    }
    const described = backupTable.parse(json(record.value.body))
    const table = tables.find(({ name }) => name === described.name)
    if (table === undefined || described.columns.some((column) => !table.columns.includes(column))) throw unlikeSchema(described.name)
    const columns = described.columns.map((column) => client.escapeIdentifier(column)).join(', ')
    const copy = client.query(copyFrom(`COPY ${client.escapeIdentifier(table.name)} (${columns}) FROM STDIN`))
    record = await records.next()
    async function* rows(): AsyncGenerator<Buffer> {
      for (; record.done !== true && record.value.kind === 'rows'; record = await records.next()) {
        onProgress({ table: described.name, rows: total, share: loadingShare * record.value.bytesRead / backup.bytes })
        yield unpacked(record.value.body)
      }
    }
    await pipeline(rows(), copy)
    loaded[table.name] = copy.rowCount
    total += copy.rowCount
  }
  const wrong = tables.find(({ name }) => loaded[name] !== backup.end.rows[name])
  if (wrong !== undefined) throw unlikeSchema(wrong.name)
  return total
}

/** Numbers that the database gives out itself go on after the highest that came back. */
async function continueNumbers(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ sequence: string; table: string; column: string }>(`
    SELECT d.objid::regclass::text AS sequence, d.refobjid::regclass::text AS table, quote_ident(a.attname) AS column
      FROM pg_depend d JOIN pg_class s ON s.oid = d.objid AND s.relkind = 'S'
      JOIN pg_attribute a ON a.attrelid = d.refobjid AND a.attnum = d.refobjsubid
     WHERE d.classid = 'pg_class'::regclass AND d.deptype IN ('a', 'i') AND s.relnamespace = 'public'::regnamespace`)
  for (const { sequence, table, column } of rows) {
    await client.query(`SELECT setval('${sequence}', coalesce(max(${column}), 0) + 1, false) FROM ${table}`)
  }
}

/**
 * Each log ends where the header says. A chain that is broken all the same was broken when the backup was made, for the file is as it was
 * written: that is told, and does not keep the municipality from its data.
 */
async function checkChains(client: pg.Client, header: BackupHeader): Promise<Pick<Restored, 'sealed' | 'brokenLogs'>> {
  const brokenLogs: string[] = []
  let sealed = 0
  for (const municipality of header.municipalities) {
    const said = header.heads.find((each) => each.municipality === municipality)
    const head = await chainHead(client, municipality)
    if (head?.number !== said?.number || head?.hash !== said?.hash) throw otherHead(municipality)
    const { fault } = await verifyChain(client, municipality, header.heads)
    if (fault !== null) brokenLogs.push(municipality)
    sealed += head?.number ?? 0
  }
  return { sealed, brokenLogs }
}

/** Before anything is touched, as far as it can be seen without a lock: kind, version, rows. */
async function refuseUnsuited(client: pg.Client, { backup: { header }, kind, migrations }: WantedRestore): Promise<void> {
  const tables = await tableOrder(client)
  if (tables.length === 0) return
  if (!tables.some((table) => table.name === notBackedUp)) throw notEmpty(tables[0]?.name ?? '')
  const applied = await client.query<AppliedMigration>('SELECT number, name, sha256 FROM migration ORDER BY number')
  pendingMigrations(await migrationFiles(migrations), applied.rows)
  if (applied.rows.length > header.migrations.length) throw tooFar()
  if (applied.rows.length === 0) return
  const installation = await client.query<{ kind: InstallationKind }>('SELECT kind FROM installation')
  const declared = installation.rows[0]?.kind
  if (declared !== undefined && declared !== kind) throw otherKind(kind)
  await client.query('BEGIN')
  try {
    await liftGuards(client, tables)
    await refuseRows(client, tables)
  } finally {
    await client.query('ROLLBACK')
  }
}

async function refuseRows(client: pg.Client, tables: readonly OrderedTable[]): Promise<void> {
  for (const { name } of tables.filter((table) => table.municipal)) {
    const { rowCount } = await client.query(`SELECT FROM ${client.escapeIdentifier(name)} LIMIT 1`)
    if (rowCount !== 0) throw notEmpty(name)
  }
}

function json(body: Buffer): unknown {
  return JSON.parse(body.toString('utf8'))
}
