import { createHash } from 'node:crypto'
import { chmod, mkdir, readFile } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { getuid } from 'node:process'
import { ensureCluster, ensureRoles, readPasswords } from './embedded-postgres-cluster.ts'
import type { Passwords } from './embedded-postgres-cluster.ts'
import { diskFull, startServer } from './embedded-postgres-process.ts'
import { takeDataDirectory } from './instance-lock.ts'
import type { Holder } from './instance-lock.ts'
import { embeddedPostgresFiles, exists, passableByOthers } from './postgres-files.ts'
import { StartFault } from './start-fault.ts'

/** The embedded database: reached by the migrating role and by the run role. `stop` ends what we started, nothing else. */
export type EmbeddedDatabase = { readonly adminUrl: string; readonly appUrl: string; readonly stop: () => Promise<void> }

export type WantedDatabase = {
  /** Absolute path of the data directory; made when it is missing. */
  readonly dataDirectory: string
  /** What this process is about to do, told to whoever finds the data directory taken: "start", "demo". */
  readonly doing: string
  /** Now, as an instant; only told to whoever finds the data directory taken. */
  readonly since: string
  /** Told once when the server ends without having been asked to. */
  readonly onLost: (fault: StartFault) => void
}

// The system's "nobody": PostgreSQL refuses to run as root.
const nobody = { uid: 65534, gid: 65534 }
const systemFolder = '/var/lib/helhet'

/** Where rows are kept unless HELHET_DATA says otherwise: `./data`, and for root, whose home nobody else may enter, under /var/lib. */
export function defaultDataDirectory(checkout: string): string {
  if (!isRoot()) return join(checkout, 'data')
  const name = basename(checkout).normalize('NFD').replace(/[^A-Za-z0-9]+/g, '-').replace(/^-|-$/g, '').toLowerCase()
  const hash = createHash('sha256').update(checkout).digest('hex').slice(0, 10)
  return join(systemFolder, `${name || 'helhet'}-${hash}`)
}

/**
 * Starts the embedded PostgreSQL on a data directory that this process then has alone.
 *
 * @returns the database, or the living process that already has the data directory.
 * @throws StartFault with a sentence for whatever a person must mend.
 */
export async function startEmbeddedPostgres(asked: WantedDatabase): Promise<EmbeddedDatabase | { heldBy: Holder }> {
  await makeDataDirectory(asked.dataDirectory)
  if (isRoot() && !(await passableByOthers(asked.dataDirectory))) throw closedToNobody(asked.dataDirectory)
  const lock = await takeDataDirectory(asked.dataDirectory, asked.doing, asked.since).catch((fault: unknown) => {
    throw explained(fault, asked.dataDirectory)
  })
  if ('heldBy' in lock) return lock
  try {
    const { passwords, server } = await startOn(asked)
    const stop = async (): Promise<void> => {
      await server.stop()
      await lock.release()
    }
    return { ...addresses(server.port, passwords), stop }
  } catch (fault) {
    await lock.release()
    throw explained(fault, asked.dataDirectory)
  }
}

/**
 * The addresses of a database that another process has started on a data directory.
 *
 * @throws StartFault when that process has not come so far yet, or we may not read its passwords.
 */
export async function runningEmbeddedPostgres(dataDirectory: string): Promise<EmbeddedDatabase> {
  const paths = layout(dataDirectory)
  const passwords = await readPasswords(paths.passwordFile)
  const trace = await readFile(join(paths.cluster, 'postmaster.pid'), 'latin1').catch(() => null)
  if (passwords !== null && trace !== null) return { ...addresses(Number(trace.split('\n')[3]), passwords), stop: async () => {} }
  throw new StartFault({
    sv: `Databasen i ${dataDirectory} håller på att starta, eller ägs av en annan användare. Vänta några sekunder, eller `
      + 'kör som samma användare som startade Helhet.',
    en: `The database in ${dataDirectory} is just starting, or belongs to another user. Wait a few seconds, or run as the `
      + 'user who started Helhet.',
  })
}

function layout(dataDirectory: string): { cluster: string; passwordFile: string; log: string } {
  return {
    cluster: join(dataDirectory, 'postgresql'),
    passwordFile: join(dataDirectory, 'database-passwords.json'),
    log: join(dataDirectory, 'postgresql.log'),
  }
}

async function startOn({ dataDirectory, onLost }: WantedDatabase) {
  const paths = layout(dataDirectory)
  const files = await embeddedPostgresFiles(isRoot() ? { copiesUnder: systemFolder } : undefined)
  const runAs = isRoot() ? nobody : null
  const passwords = await ensureCluster({ ...paths, files, runAs, sorting: 'swedish', durable: true })
  const server = await startServer({ ...paths, files, runAs, durable: true }, onLost)
  const superuserUrl = `postgresql://postgres:${passwords.superuser}@127.0.0.1:${server.port}/postgres`
  await ensureRoles(superuserUrl, passwords).catch(async (fault: unknown) => {
    await server.stop()
    throw fault
  })
  return { passwords, server }
}

function addresses(port: number, { owner, app }: Passwords): { adminUrl: string; appUrl: string } {
  return {
    adminUrl: `postgresql://helhet_owner:${owner}@127.0.0.1:${port}/helhet`,
    appUrl: `postgresql://helhet_app:${app}@127.0.0.1:${port}/helhet`,
  }
}

/**
 * Makes the data directory when it is missing. Root keeps the folder, and only the passing through is open: the database process,
 * another user, owns its part of it.
 *
 * @throws StartFault when it cannot be written.
 */
export async function makeDataDirectory(folder: string): Promise<void> {
  try {
    await makeFolders(folder)
    await chmod(folder, isRoot() ? 0o711 : 0o700)
  } catch (fault) {
    throw explained(fault, folder)
  }
}

/** mkdir's own `recursive` never returns where no folder can be made, such as in /proc. */
async function makeFolders(folder: string): Promise<void> {
  if (await exists(folder)) return
  await makeFolders(dirname(folder))
  await mkdir(folder).catch(async (fault: unknown) => {
    if (!(await exists(folder))) throw fault
  })
}

function isRoot(): boolean {
  return getuid?.() === 0
}

function explained(fault: unknown, folder: string): unknown {
  if (!(fault instanceof Error) || !('code' in fault)) return fault
  if (fault.code === 'ENOSPC') return diskFull(folder)
  if (['EACCES', 'EPERM', 'EROFS', 'ENOTDIR', 'EEXIST', 'ENOENT'].includes(String(fault.code))) {
    return new StartFault({
      sv: `Det går inte att skriva i datakatalogen ${folder}. Ge den användare som startar Helhet rätt att skriva där, `
        + 'eller välj en annan med HELHET_DATA.',
      en: `The data directory ${folder} cannot be written. Let the user who starts Helhet write there, or choose another with HELHET_DATA.`,
    }, fault)
  }
  return fault
}

function closedToNobody(folder: string): StartFault {
  return new StartFault({
    sv: `Datakatalogen ${folder} ligger i en mapp som bara root får öppna. Databasen körs aldrig som root: välj till `
      + `exempel HELHET_DATA=${systemFolder}/data.`,
    en: `The data directory ${folder} lies in a folder that only root may open. The database never runs as root: choose `
      + `for example HELHET_DATA=${systemFolder}/data.`,
  })
}
