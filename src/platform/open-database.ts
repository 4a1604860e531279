import { join } from 'node:path'
import pg from 'pg'
import type { Config } from './config.ts'
import { defaultDataDirectory, makeDataDirectory, runningEmbeddedPostgres, startEmbeddedPostgres } from './embedded-postgres.ts'
import { declareInstallation, refuseOtherInstallation } from './installation.ts'
import type { Holder } from './instance-lock.ts'
import { migrate, refuseUnmigrated } from './migrate.ts'
import { checkOwnPostgres, ensureRunRole } from './own-postgres.ts'
import type { BothLanguages } from './start-fault.ts'
import { StartFault } from './start-fault.ts'

/** A migrated database of the right kind. */
export type Database = {
  /** The run role's connection: what the system works with. */
  readonly appUrl: string
  /** The migrating role's connection; null on a foreign database when DATABASE_ADMIN_URL was not given. */
  readonly adminUrl: string | null
  /** Where the system may keep files of its own. Exists. */
  readonly dataDirectory: string
  /** The append-only file that the log's head is written to, outside the database. */
  readonly logHeadFile: string
  /** Ends what this process started; a foreign database, or one that another Helhet runs, is left alone. */
  readonly stop: () => Promise<void>
}

export type DatabaseWanted = {
  readonly config: Config
  /** The folder with package.json and migrations/. */
  readonly checkout: string
  /** What this process does, told to whoever finds the data directory taken. */
  readonly doing: string
  /** The present instant, ISO 8601. */
  readonly since: string
  /** Whether to work beside a Helhet that is already running, as commands may; the server itself must have the data directory alone. */
  readonly beside: boolean
  readonly say: (progress: BothLanguages) => void
  /** Told once if the embedded database ends without having been asked to. */
  readonly onLost: (fault: StartFault) => void
}

/**
 * Opens the database that the configuration means: starts the embedded one or checks the foreign one, migrates where it may, and makes sure
 * that it is of the right kind.
 *
 * @throws StartFault with a sentence that says what to do.
 */
export async function openDatabase(wanted: DatabaseWanted): Promise<Database> {
  const { config, checkout } = wanted
  const reached = await reachDatabase(wanted)
  try {
    if (reached.adminUrl !== null) await setUp(reached.adminUrl, wanted)
    if (config.databaseUrl !== null) await checkOwnPostgres(config.databaseUrl)
    await asRole(reached.appUrl, async (client) => {
      await refuseUnmigrated(client, join(checkout, 'migrations'))
      await refuseOtherInstallation(client, config.mode)
    })
    return reached
  } catch (fault) {
    await reached.stop()
    throw fault
  }
}

/**
 * The database that the configuration means, as it is: not migrated, not checked. For what puts a backup back into an empty one.
 *
 * @throws StartFault when it cannot be started or does not answer.
 */
export async function reachDatabase(wanted: DatabaseWanted): Promise<Database> {
  const { config, checkout } = wanted
  const dataDirectory = config.dataDirectory ?? defaultDataDirectory(checkout)
  await makeDataDirectory(dataDirectory)
  const reached = config.databaseUrl === null
    ? await openEmbedded(wanted, dataDirectory)
    : { appUrl: config.databaseUrl, adminUrl: config.databaseAdminUrl, stop: async () => {} }
  if (config.databaseUrl !== null && reached.adminUrl !== null) await ensureRunRole(reached.adminUrl, reached.appUrl)
  return { ...reached, dataDirectory, logHeadFile: config.logHeadFile ?? join(dataDirectory, 'log-head.jsonl') }
}

async function openEmbedded({ doing, since, beside, say, onLost }: DatabaseWanted, dataDirectory: string) {
  say({ sv: `Startar databasen i ${dataDirectory}`, en: `Starting the database in ${dataDirectory}` })
  const opened = await startEmbeddedPostgres({ dataDirectory, doing, since, onLost })
  if (!('heldBy' in opened)) return opened
  if (!beside) throw taken(dataDirectory, opened.heldBy)
  return runningEmbeddedPostgres(dataDirectory)
}

async function setUp(adminUrl: string, { config, checkout, say }: DatabaseWanted): Promise<void> {
  await migrate(adminUrl, join(checkout, 'migrations'), ({ name, step, of }) => {
    say({ sv: `Migrerar ${step} av ${of}: ${name}`, en: `Migrating ${step} of ${of}: ${name}` })
  })
  await asRole(adminUrl, (client) => declareInstallation(client, config.mode))
}

async function asRole(url: string, work: (client: pg.Client) => Promise<void>): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    await work(client)
  } finally {
    await client.end()
  }
}

function taken(dataDirectory: string, { pid, doing, since }: Holder): StartFault {
  const when = since.slice(0, 16).replace('T', ' ')
  return new StartFault({
    sv: `Datakatalogen ${dataDirectory} används redan av process ${pid} (helhet ${doing}, sedan ${when} UTC). `
      + 'Stäng den först, eller välj en annan katalog med HELHET_DATA och en annan port med PORT.',
    en: `The data directory ${dataDirectory} is already used by process ${pid} (helhet ${doing}, since ${when} UTC). `
      + 'Stop it first, or choose another directory with HELHET_DATA and another port with PORT.',
  })
}
