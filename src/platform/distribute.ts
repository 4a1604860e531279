import pg from 'pg'
import { StartFault } from './start-fault.ts'
import type { OrderedTable } from './table-order.ts'
import { tableOrder } from './table-order.ts'

/** Tables that stay on the coordinating server: jobs, whose rows are locked past one another, and two that are only asked there. */
const onOneServer: readonly string[] = ['migration', 'installation', 'job']
/** Small tables that others point to from everywhere: a whole copy on each server. */
const copiedToAll: readonly string[] = ['municipality']

/** What to do with one table, as Citus is asked to do it. */
export type Placement = { readonly table: string; readonly sql: string }

/**
 * How the tables are spread: every table of a municipality by its code, so that one municipality's rows lie together and are joined on one
 * server; tables that are the same for everybody as a copy on each. A table comes after those it points to.
 *
 * @param tables in the order of `tableOrder`.
 * @param done tables that are spread already; a new version's tables are added to them.
 */
export function placements(tables: readonly OrderedTable[], done: ReadonlySet<string>): Placement[] {
  const copied = tables.filter(({ name, municipal }) => !onOneServer.includes(name) && (!municipal || copiedToAll.includes(name)))
  const spread = tables.filter(({ name, municipal }) => municipal && !onOneServer.includes(name) && !copiedToAll.includes(name))
  const together = spread[0]?.name ?? ''
  return [
    ...copied.map(({ name }) => ({ table: name, sql: `SELECT create_reference_table(${pg.escapeLiteral(name)})` })),
    ...spread.map(({ name }) => ({
      table: name,
      sql: `SELECT create_distributed_table(${pg.escapeLiteral(name)}, 'municipality_code',`
        + ` colocate_with => ${pg.escapeLiteral(name === together ? 'none' : together)})`,
    })),
  ].filter(({ table }) => !done.has(table))
}

/**
 * Spreads the tables over the servers of a Citus cluster; may be run again after each migration.
 *
 * @param adminUrl the role that owns the tables.
 * @param onStep told before each table.
 * @throws StartFault when the server has not the extension, or does not let us have it.
 */
export async function distribute(adminUrl: string, onStep: (table: string) => void = () => {}): Promise<string[]> {
  const client = new pg.Client({ connectionString: adminUrl })
  await client.connect()
  try {
    await ensureCitus(client)
    return await placeTables(client, onStep)
  } finally {
    await client.end()
  }
}

/** @returns the tables that were spread now. */
export async function placeTables(client: pg.Client, onStep: (table: string) => void): Promise<string[]> {
  const spread = await client.query<{ name: string }>('SELECT logicalrelid::regclass::text AS name FROM pg_dist_partition')
  const steps = placements(await tableOrder(client), new Set(spread.rows.map(({ name }) => name)))
  for (const { table, sql } of steps) {
    onStep(table)
    await client.query(sql)
  }
  return steps.map(({ table }) => table)
}

async function ensureCitus(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ there: boolean }>(
    "SELECT EXISTS (SELECT FROM pg_available_extensions WHERE name = 'citus') AS there")
  if (rows[0]?.there !== true) throw withoutCitus()
  await client.query('CREATE EXTENSION IF NOT EXISTS citus').catch((cause: unknown) => {
    const said = cause instanceof Error ? cause.message : String(cause)
    throw new StartFault({
      sv: `Citus finns på servern men går inte att slå på (${said}). Be databasens administratör köra CREATE EXTENSION citus.`,
      en: `Citus is on the server but cannot be turned on (${said}). Ask the database's administrator to run CREATE EXTENSION citus.`,
    }, cause)
  })
}

function withoutCitus(): StartFault {
  return new StartFault({
    sv: 'Databasservern har inte tillägget Citus, så tabellerna kan inte fördelas. En vanlig PostgreSQL räcker: kör '
      + '"helhet migrate" utan --distribute. Den som står värd för många kommuner installerar Citus först.',
    en: 'The database server does not have the extension Citus, so the tables cannot be distributed. A plain PostgreSQL is enough: run '
      + '"helhet migrate" without --distribute. Who hosts many municipalities installs Citus first.',
  })
}
