import { chmod, mkdtemp, readdir, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { env, getuid } from 'node:process'
import { fileURLToPath } from 'node:url'
import pg from 'pg'
import type { TestProject } from 'vitest/node'
import { ensureCluster, ensureRoles } from '../src/platform/embedded-postgres-cluster.ts'
import { startServer, stopOrphan } from '../src/platform/embedded-postgres-process.ts'
import { dataDirectoryHolder, takeDataDirectory } from '../src/platform/instance-lock.ts'
import { migrate } from '../src/platform/migrate.ts'
import { embeddedPostgresFiles, installedPostgresFiles } from '../src/platform/postgres-files.ts'

/** Where the tests' server answers; `template` is the migrated database that each test file gets a copy of. */
export type TestCluster = { port: number; superuser: string; owner: string; app: string; template: string }

declare module 'vitest' {
  export interface ProvidedContext {
    testCluster: TestCluster
  }
}

const prefix = 'helhet-test-'

/**
 * Starts one PostgreSQL for the whole run in a folder of its own, migrates the template, and takes both away afterwards.
 * TEST_POSTGRES=15 takes Debian's PostgreSQL 15 when it is on the machine; otherwise the embedded one is used.
 */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  await clearLeftovers()
  const folder = await mkdtemp(join(tmpdir(), prefix))
  await chmod(folder, 0o711)
  await takeDataDirectory(folder, 'test', new Date().toISOString())

  const root = getuid?.() === 0
  const older = env['TEST_POSTGRES'] === '15' ? await installedPostgresFiles(15) : null
  const settings = {
    files: older ?? (await embeddedPostgresFiles(root ? { copiesUnder: '/var/lib/helhet' } : undefined)),
    cluster: join(folder, 'postgresql'),
    passwordFile: join(folder, 'passwords.json'),
    log: join(folder, 'postgresql.log'),
    runAs: root ? { uid: 65534, gid: 65534 } : null,
    sorting: older ? 'plain' as const : 'swedish' as const,
    durable: false,
  }
  const passwords = await ensureCluster(settings)
  const server = await startServer(settings, (fault) => console.error(fault.message))
  const at = (role: string, password: string, database: string): string => (
    `postgresql://${role}:${password}@127.0.0.1:${server.port}/${database}`)
  const superuserUrl = at('postgres', passwords.superuser, 'postgres')
  await ensureRoles(superuserUrl, passwords)
  await migrate(at('helhet_owner', passwords.owner, 'helhet'), fileURLToPath(new URL('../migrations', import.meta.url)))
  await closeTemplate(superuserUrl)
  project.provide('testCluster', { port: server.port, template: 'helhet', ...passwords })

  return async () => {
    await server.stop()
    await rm(folder, { recursive: true, force: true })
  }
}

/**
 * The owner may look past row level security here, so that tests can make rows of any municipality. Nobody may connect to the
 * template any more: it could not be copied while somebody does.
 */
async function closeTemplate(superuserUrl: string): Promise<void> {
  const client = new pg.Client({ connectionString: superuserUrl })
  await client.connect()
  await client.query('ALTER ROLE helhet_owner BYPASSRLS')
  await client.query('ALTER DATABASE helhet WITH IS_TEMPLATE true ALLOW_CONNECTIONS false')
  await client.end()
}

/** A run that was killed leaves its server and folder behind; the next run takes them away. */
async function clearLeftovers(): Promise<void> {
  for (const name of await readdir(tmpdir())) {
    const folder = join(tmpdir(), name)
    const lock = name.startsWith(prefix) ? await stat(join(folder, 'helhet.lock')).catch(() => null) : null
    if (lock?.uid !== getuid?.() || (await dataDirectoryHolder(folder))) continue
    await stopOrphan(join(folder, 'postgresql'))
    await rm(folder, { recursive: true, force: true })
  }
}
