import type { CompiledQuery, DatabaseConnection, Kysely, QueryResult } from 'kysely'
import {
  DefaultQueryExecutor, DummyDriver, PostgresAdapter, PostgresIntrospector, PostgresQueryCompiler, SingleConnectionProvider, Transaction,
} from 'kysely'
import pg from 'pg'
import { isId } from './id.ts'
import type { DB } from './schema.ts'

/** A connection that may be read from; row level security shows what the asker may see. */
export type Read = Kysely<DB>
/** The request's transaction: the only thing that may be written with. */
export type Write = Transaction<DB>

/** Who the database is to answer: the keys open rows (migration 0001). '*' is for jobs and the demo, never for a request. */
export type RowContext = { readonly municipality: string; readonly staffId: string | null; readonly keys: readonly string[] | '*' }

const dateType = 1082
const instantType = 1184
pg.types.setTypeParser(dateType, (text) => text)
// The connection's time zone is UTC, so the text ends in +00: make it the ISO form that the clock also gives.
pg.types.setTypeParser(instantType, (text) => `${text.slice(0, 10)}T${text.slice(11, 19)}.${(text.slice(20, -3) + '000').slice(0, 3)}Z`)

/** How long a request may wait for a connection, in milliseconds, before the person is told that many use the system. */
const longestWait = 8000

/**
 * A pool for the run role. Every connection reads and writes instants in UTC, and no statement may hang for ever. On a schema spread over
 * several servers (Citus) SET LOCAL follows each question to them; a plain PostgreSQL takes that setting as any other name.
 */
export function openPool(connectionString: string, max = 10): pg.Pool {
  const pool = new pg.Pool({
    connectionString, max, connectionTimeoutMillis: longestWait,
    options: '-c TimeZone=UTC -c jit=off -c statement_timeout=20000 -c idle_in_transaction_session_timeout=30000 -c citus.propagate_set_commands=local',
  })
  // An idle connection that the server closes (restart, administrator) is dropped by the pool; the next request opens another.
  pool.on('error', () => {})
  // One that closes while a request holds it fails that request's question; without a listener it would end the whole process.
  pool.on('connect', (client) => client.on('error', () => {}))
  return pool
}

/**
 * Who holds more keys than this is given a plan made for the very question. One that is kept for any number of keys and units reckons with a few,
 * and reads what these hold row by row: a question of milliseconds then took over twenty seconds with a thousand units.
 */
const mostKeysOfKeptPlans = 100

/**
 * SET LOCAL takes no parameters, so the values are checked to be nothing but digits and ids before they become text.
 *
 * @throws RangeError when a value is not what it should be.
 */
export function contextSql({ municipality, staffId, keys }: RowContext): string {
  if (!/^\d{4}$/.test(municipality)) throw new RangeError('a municipality code is four digits')
  if (staffId !== null && !isId(staffId)) throw new RangeError('staff is an id')
  if (keys !== '*' && !keys.every(isId)) throw new RangeError('access keys are ids')
  const opens = keys === '*' ? '*' : `{${keys.join(',')}}`
  const plans = keys !== '*' && keys.length > mostKeysOfKeptPlans ? "; SET LOCAL plan_cache_mode = 'force_custom_plan'" : ''
  return `SET LOCAL app.municipality = '${municipality}'; SET LOCAL app.staff = '${staffId ?? ''}'; SET LOCAL app.keys = '${opens}'${plans}`
}

/**
 * Runs work in one transaction as the given asker. Commits when it returns, rolls back when it throws.
 * Requests use the mount, which also writes the log; this is for jobs, the command line, the demo and tests.
 */
export async function inTransaction<T>(pool: pg.Pool, context: RowContext, work: (tx: Write, client: pg.PoolClient) =>
  Promise<T>): Promise<T> {
  const client = await pool.connect()
  try {
    await client.query(`BEGIN; ${contextSql(context)}`)
    const result = await work(transactionOn(client), client)
    await client.query('COMMIT')
    client.release()
    return result
  } catch (fault) {
    await rollBack(client)
    throw fault
  }
}

/** Ends a failed transaction; a connection that cannot even do that is thrown away. */
export async function rollBack(client: pg.PoolClient): Promise<void> {
  try {
    await client.query('ROLLBACK')
    client.release()
  } catch {
    client.release(true)
  }
}

const adapter = new PostgresAdapter()
const compiler = new PostgresQueryCompiler()
const driver = new DummyDriver()
const dialect = {
  createAdapter: () => adapter, createDriver: () => driver, createQueryCompiler: () => compiler,
  createIntrospector: (db: Kysely<unknown>) => new PostgresIntrospector(db),
}

/** Typed queries on a connection that is already inside a transaction. */
export function transactionOn(client: pg.ClientBase): Write {
  const executor = new DefaultQueryExecutor(compiler, adapter, new SingleConnectionProvider(connectionOf(client)))
  return new Transaction<DB>({ config: { dialect }, driver, dialect, executor })
}

// Each SQL text is parsed and planned once per connection. Texts are few, because they come from the code; past the limit
// (someone builds SQL from data) they are sent without a name instead of filling the server's memory.
const names = new Map<string, string>()
const mostNames = 2000

function nameOf(text: string): string | undefined {
  const known = names.get(text)
  if (known !== undefined) return known
  if (names.size >= mostNames) return undefined
  const name = `q${names.size}`
  names.set(text, name)
  return name
}

function connectionOf(client: pg.ClientBase): DatabaseConnection {
  return {
    async executeQuery<R>(query: CompiledQuery): Promise<QueryResult<R>> {
      const name = nameOf(query.sql)
      const asked = { text: query.sql, values: [...query.parameters], ...(name === undefined ? {} : { name }) }
      const { rows, rowCount } = await client.query<R & pg.QueryResultRow>(asked)
      return { rows, numAffectedRows: BigInt(rowCount ?? 0) }
    },
    streamQuery() {
      throw new Error('streaming is not used')
    },
  }
}
