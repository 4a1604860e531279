import { randomBytes } from 'node:crypto'
import pg from 'pg'
import { afterAll, inject } from 'vitest'
import { openPool } from '../src/platform/db.ts'

export type TestDatabase = {
  readonly name: string
  /** The run role `helhet_app`: what the system itself connects as; row level security holds. */
  readonly appUrl: string
  /** The role `helhet_owner`: owns the tables; only in tests it may also look past row level security. */
  readonly ownerUrl: string
  readonly app: pg.Pool
  readonly owner: pg.Pool
}

type OpenDatabase = { readonly database: TestDatabase; readonly close: () => Promise<void> }

/**
 * A database of its own for one test file: a copy of the migrated template, dropped after the file's tests. Call it once,
 * at the top of the file or of a `describe`.
 *
 * @param connections how many connections each pool may open; ten lets ten requests truly meet.
 */
export async function testDatabase({ connections = 10 }: { connections?: number } = {}): Promise<TestDatabase> {
  const { database, close } = await openDatabase({ connections })
  afterAll(close)
  return database
}

/** The same, for a hook: whoever opens it also closes it. */
export function openDatabase({ connections = 10 }: { connections?: number } = {}): Promise<OpenDatabase> {
  return copyOf(inject('testCluster').template, connections)
}

/** A database without tables, with the same roles: for tests of what migrates, or of what judges a schema. */
export async function emptyDatabase(): Promise<TestDatabase> {
  const { database, close } = await copyOf('template1', 4)
  afterAll(close)
  return database
}

async function copyOf(template: string, connections: number): Promise<OpenDatabase> {
  const { port, owner, app, superuser } = inject('testCluster')
  const at = (role: string, password: string, database: string): string => `postgresql://${role}:${password}@127.0.0.1:${port}/${database}`
  const name = `test_${randomBytes(6).toString('hex')}`
  const superuserUrl = at('postgres', superuser, 'postgres')
  await asSuperuser(superuserUrl, [
    `CREATE DATABASE ${name} TEMPLATE ${template} OWNER helhet_owner`,
    `REVOKE ALL ON DATABASE ${name} FROM PUBLIC`,
    `GRANT CONNECT ON DATABASE ${name} TO helhet_app`,
  ])
  const urls = { appUrl: at('helhet_app', app, name), ownerUrl: at('helhet_owner', owner, name) }
  const pools = { app: pool(urls.appUrl, connections), owner: pool(urls.ownerUrl, connections) }
  const close = async (): Promise<void> => {
    await Promise.all([pools.app.end(), pools.owner.end()])
    await asSuperuser(superuserUrl, [`DROP DATABASE ${name} WITH (FORCE)`])
  }
  return { database: { name, ...urls, ...pools }, close }
}

function pool(connectionString: string, max: number): pg.Pool {
  const made = openPool(connectionString, max)
  // A connection that the forced drop ends is not a fault of the test.
  made.on('error', () => {})
  return made
}

async function asSuperuser(connectionString: string, commands: string[]): Promise<void> {
  const client = new pg.Client({ connectionString })
  await client.connect()
  try {
    for (const command of commands) await client.query(command)
  } finally {
    await client.end()
  }
}
