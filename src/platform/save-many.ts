import { sql } from 'kysely'
import type { Write } from './db.ts'

export type Saved = string | number | boolean | null | readonly string[] | Buffer

const rowsAtATime = 2000

/**
 * Adds many rows to a table of the municipality, some thousand in each statement.
 *
 * @param types the columns that are given, with their types in the database; names and types are constants of the code.
 */
export async function saveMany<Column extends string>(
  tx: Write,
  table: string,
  types: Readonly<Record<Column, string>>,
  rows: ReadonlyArray<Readonly<Record<NoInfer<Column>, Saved>>>,
): Promise<void> {
  const columns = Object.entries<string>(types)
  const names = sql.join(columns.map(([name]) => sql.ref(name)))
  const typed = sql.join(columns.map(([name, type]) => sql`${sql.ref(`given.${name}`)}::${sql.raw(type)}`))
  for (let from = 0; from < rows.length; from += rowsAtATime) {
    const batch = rows.slice(from, from + rowsAtATime).map((row) => new Map<string, Saved>(Object.entries(row)))
    const given = sql.join(columns.map(([name]) => sql`${batch.map((row) => written(row.get(name) ?? null))}::text[]`))
    await sql`INSERT INTO ${sql.table(table)} (municipality_code, ${names}) SELECT app_municipality(), ${typed}
      FROM unnest(${given}) AS given (${names})`.execute(tx)
  }
}

/** A value as PostgreSQL reads it. Lists hold ids and codes only, so they need no quotes. */
function written(value: Saved): string | null {
  if (value === null || typeof value === 'string') return value
  if (Buffer.isBuffer(value)) return `\\x${value.toString('hex')}`
  return typeof value === 'object' ? `{${value.join(',')}}` : String(value)
}
