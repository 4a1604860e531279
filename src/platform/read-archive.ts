import { createReadStream } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'csv-parse'
import pg from 'pg'
import { archiveTables } from './archive.ts'
import type { ArchiveTable, Manifest } from './archive.ts'
import { checkedManifest } from './archive-files.ts'
import { contextSql } from './db.ts'
import { StartFault } from './start-fault.ts'

const rowsAtATime = 1000

export type ReadArchive = { readonly manifest: Manifest; readonly rows: number }

/**
 * Puts a whole archive into an installation that has no municipality yet: every table as it was, the access log with its chain too.
 * Everything or nothing, in one transaction.
 *
 * @param ownerUrl the migrating role's connection: only it may say that a municipality is served, and set where the log goes on.
 * @param onTable told before each table.
 * @throws StartFault when the archive is damaged, of another kind of installation or another schema, or something is there already.
 */
export async function readArchive(
  ownerUrl: string,
  folder: string,
  onTable: (told: { table: string; rows: number }) => void = () => {},
): Promise<ReadArchive> {
  const manifest = await checkedManifest(folder)
  const owner = new pg.Client({ connectionString: ownerUrl, options: '-c TimeZone=UTC' })
  await owner.connect()
  try {
    await owner.query(`BEGIN; ${contextSql({ municipality: manifest.municipality, staffId: null, keys: '*' })}`)
    await refuseUnfit(owner, manifest)
    const tables = new Map((await archiveTables(owner)).map((table) => [table.name, table]))
    let rows = 0
    for (const listed of manifest.tables) {
      const table = tables.get(listed.table)
      if (table === undefined) throw otherSchema()
      onTable({ table: listed.table, rows: listed.rows })
      const read = await readTable(
        owner,
        table,
        listed.columns.map(({ name }) => name),
        join(folder, listed.file),
      )
      if (read !== listed.rows) throw otherSchema()
      rows += read
    }
    await goOnFrom(owner)
    await owner.query('COMMIT')
    return { manifest, rows }
  } catch (fault) {
    await owner.query('ROLLBACK').catch(() => {})
    throw fault
  } finally {
    await owner.end()
  }
}

async function refuseUnfit(owner: pg.ClientBase, manifest: Manifest): Promise<void> {
  const { rows } = await owner.query<{ kind: string; served: boolean; schema: Manifest['schema'] }>(`
    SELECT (SELECT kind FROM installation) AS kind, EXISTS (SELECT FROM municipality_served) AS served,
      (SELECT json_agg(json_build_object('name', name, 'sha256', sha256) ORDER BY number) FROM migration) AS schema`)
  const [found] = rows
  if (found === undefined || found.kind !== manifest.installation) throw otherKind()
  if (found.served) throw notEmpty()
  if (JSON.stringify(found.schema) !== JSON.stringify(manifest.schema)) throw otherSchema()
}

async function readTable(owner: pg.ClientBase, table: ArchiveTable, columns: readonly string[], path: string): Promise<number> {
  const known = new Map(table.columns.map(({ name, type }) => [name, type]))
  if (columns.length !== known.size || columns.some((name) => !known.has(name))) throw otherSchema()
  // Rows that point to later rows of their own table must arrive in one statement.
  const into = table.selfLinked ? 'arriving' : table.name
  if (table.selfLinked)
    await owner.query(`CREATE TEMPORARY TABLE arriving ON COMMIT DROP AS SELECT ${columns.join(', ')} FROM ${table.name} LIMIT 0`)
  const insert = `INSERT INTO ${into} (${columns.join(', ')}) OVERRIDING SYSTEM VALUE
    SELECT ${columns.map((name) => `given.${name}::${known.get(name)}`).join(', ')}
      FROM unnest(${columns.map((_, at) => `$${at + 1}::text[]`).join(', ')}) AS given (${columns.join(', ')})`
  let count = 0
  let batch: Array<Array<string | null>> = []
  const save = async (): Promise<void> => {
    if (batch.length > 0)
      await owner.query(
        insert,
        columns.map((_, at) => batch.map((row) => row[at] ?? null)),
      )
    count += batch.length
    batch = []
  }
  for await (const row of recordsOf(path)) {
    batch.push(row)
    if (batch.length === rowsAtATime) await save()
  }
  await save()
  if (table.selfLinked) {
    await owner.query(
      `INSERT INTO ${table.name} (${columns.join(', ')}) OVERRIDING SYSTEM VALUE SELECT ${columns.join(', ')} FROM arriving`,
    )
    await owner.query('DROP TABLE arriving')
  }
  return count
}

/** The rows of an archive's file, without its head: an unquoted empty cell is unknown, a quoted one an empty text. */
async function* recordsOf(path: string): AsyncGenerator<Array<string | null>> {
  const parser = createReadStream(path).pipe(
    parse({
      from_line: 1,
      record_delimiter: '\n',
      cast: (value, { quoting }) => (value === '' && !quoting ? null : value),
    }),
  )
  let head = true
  for await (const record of parser) {
    if (!head) yield record
    head = false
  }
}

/** The log's own numbers go on after the last one. */
async function goOnFrom(owner: pg.ClientBase): Promise<void> {
  const { rows } = await owner.query<{ name: string; column: string }>(`
    SELECT c.relname AS name, a.attname AS "column" FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid
     WHERE a.attidentity <> '' AND c.relnamespace = 'public'::regnamespace`)
  for (const { name, column } of rows) {
    await owner.query(`SELECT setval(pg_get_serial_sequence('${name}', '${column}'), greatest((SELECT max(${column}) FROM ${name}), 1),
      EXISTS (SELECT FROM ${name}))`)
  }
}

function otherKind(): StartFault {
  return new StartFault({
    sv: 'Arkivet är från en installation av annat slag: demo läses bara in i demo, skarp drift bara i skarp drift.',
    en: 'The archive is of another kind of installation: demo is only read into demo, production only into production.',
  })
}

function notEmpty(): StartFault {
  return new StartFault({
    sv: 'Installationen har redan en kommun. Ett helt arkiv läses bara in i en tom installation: ange en annan med DATABASE_URL eller '
      + 'HELHET_DATA.',
    en: 'The installation has a municipality already. A whole archive is only read into an empty one: name another with DATABASE_URL or '
      + 'HELHET_DATA.',
  })
}

function otherSchema(): StartFault {
  return new StartFault({
    sv: 'Arkivet är gjort av en annan version av Helhet. Läs in det med samma version, och uppgradera sedan.',
    en: 'The archive was made by another version of Helhet. Read it in with the same version, and upgrade then.',
  })
}
