import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'
import type { AppliedMigration, MigrationFile } from './migration-files.ts'
import { migrationFiles, pendingMigrations } from './migration-files.ts'
import { StartFault } from './start-fault.ts'

export type MigrationStep = { readonly name: string; readonly step: number; readonly of: number }

// Any fixed number will do; it only has to be the same for all who migrate this database.
const lockNumber = 724_310_518

/**
 * Brings the schema up to date: every missing step in its own transaction, one migrator at a time.
 *
 * @param adminUrl the role that owns the schema.
 * @param folder the folder with NNNN_words.sql.
 * @param onStep told before each step.
 * @param upTo how many of the folder's steps the schema is to have; all unless something else is said (a backup of an older version).
 * @returns the names of the steps taken now; empty when the schema was up to date.
 * @throws StartFault when a taken step was edited, renamed or removed, or when a step fails (it is then wholly undone).
 */
export async function migrate(
  adminUrl: string, folder: string, onStep: (step: MigrationStep) => void = () => {}, upTo = Infinity,
): Promise<string[]> {
  const files = (await migrationFiles(folder)).slice(0, upTo)
  const client = new pg.Client({ connectionString: adminUrl })
  await client.connect()
  try {
    await client.query('SELECT pg_advisory_lock($1)', [lockNumber])
    await ensureMigrationTable(client)
    const pending = pendingMigrations(files, await appliedMigrations(client))
    for (const [index, file] of pending.entries()) {
      onStep({ name: file.name, step: index + 1, of: pending.length })
      await apply(client, file)
    }
    return pending.map((file) => file.name)
  } finally {
    await client.end()
  }
}

/**
 * Whether the schema is the one this version was written for, asked by the run role, which may not change it.
 *
 * @throws StartFault when steps are missing, or when the database belongs to another version.
 */
export async function refuseUnmigrated(client: pg.ClientBase, folder: string): Promise<void> {
  const table = await client.query<{ there: boolean }>("SELECT to_regclass('public.migration') IS NOT NULL AS there")
  const applied = table.rows[0]?.there ? await appliedMigrations(client) : []
  const pending = pendingMigrations(await migrationFiles(folder), applied)
  if (pending.length === 0) return
  throw new StartFault({
    sv: `Databasen saknar ${pending.length} av stegen som den här versionen behöver. Kör "helhet migrate" med `
      + 'DATABASE_ADMIN_URL satt, och starta sedan.',
    en: `The database lacks ${pending.length} of the steps that this version needs. Run "helhet migrate" with `
      + 'DATABASE_ADMIN_URL set, then start.',
  })
}

async function ensureMigrationTable(client: pg.ClientBase): Promise<void> {
  const table = await client.query<{ there: boolean }>("SELECT to_regclass('public.migration') IS NOT NULL AS there")
  if (table.rows[0]?.there) return
  await client.query(`
    BEGIN;
    CREATE TABLE migration (
      number     integer     NOT NULL,
      name       text        NOT NULL,
      sha256     char(64)    NOT NULL,
      applied_at timestamptz NOT NULL DEFAULT now(),
      CONSTRAINT migration_pk PRIMARY KEY (number),
      CONSTRAINT migration_name_is_taken_once UNIQUE (name)
    );
    COMMENT ON TABLE migration IS 'The steps this schema has taken, in order, with the checksum of each file as it ran.';
    GRANT SELECT ON migration TO helhet_app;
    COMMIT`)
}

async function appliedMigrations(client: pg.ClientBase): Promise<AppliedMigration[]> {
  const taken = await client.query<AppliedMigration>('SELECT number, name, sha256 FROM migration ORDER BY number')
  return taken.rows
}

/** Shorter than the second after which PostgreSQL breaks a deadlock, so that it is the migration that gives way and never a request. */
const lockWait = '800ms'
const triesForLocks = 300

/** Takes one step, again and again while people at work hold what it needs: the old version goes on answering during an upgrade. */
async function apply(client: pg.ClientBase, file: MigrationFile): Promise<void> {
  for (let tries = 1; ; tries++) {
    try {
      return await applyOnce(client, file)
    } catch (fault) {
      if (tries >= triesForLocks || !isLocked(fault)) throw failed(file, fault)
      await pause(200)
    }
  }
}

function isLocked(fault: unknown): boolean {
  return fault instanceof pg.DatabaseError && (fault.code === '55P03' || fault.code === '40P01')
}

async function applyOnce(client: pg.ClientBase, file: MigrationFile): Promise<void> {
  try {
    await client.query(`BEGIN; SET LOCAL lock_timeout = '${lockWait}'`)
    const before = await client.query<{ id: string }>('SELECT pg_current_xact_id()::text AS id')
    await client.query(file.text)
    const after = await client.query<{ id: string }>('SELECT pg_current_xact_id()::text AS id')
    if (before.rows[0]?.id !== after.rows[0]?.id) throw new Error('the file ends its own transaction; leave out COMMIT and ROLLBACK')
    await client.query('INSERT INTO migration (number, name, sha256) VALUES ($1, $2, $3)', [file.number, file.name, file.sha256])
    await client.query('COMMIT')
  } catch (fault) {
    await client.query('ROLLBACK')
    throw fault
  }
}

function failed(file: MigrationFile, fault: unknown): StartFault {
  const said = fault instanceof Error ? fault.message : String(fault)
  const line = fault instanceof pg.DatabaseError && fault.position ? file.text.slice(0, Number(fault.position)).split('\n').length : null
  const where = line === null ? file.name : `${file.name}:${line}`
  return new StartFault({
    sv: `Migreringen ${where} gick inte att köra och har inte lämnat något efter sig. Databasen svarade: ${said}`,
    en: `The migration ${where} could not be run and has left nothing behind. The database answered: ${said}`,
  }, fault)
}
