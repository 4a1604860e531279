import type pg from 'pg'

/**
 * The rows whose access keys are not what the facts say: what renewing everything would change, as "table: from to". Nothing is kept.
 *
 * @param owner the pool of the owner role.
 */
export async function staleAccess(owner: pg.Pool, code: string, onDay: string): Promise<string[]> {
  const client = await owner.connect()
  try {
    await client.query('BEGIN')
    const tables = await client.query<{ name: string }>(`SELECT c.relname AS name FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid
      WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p') AND a.attname = 'access' ORDER BY 1`)
    const names = tables.rows.map(({ name }) => name)
    const before = await keysOf(client, names, code)
    await client.query('SELECT refresh_access($1, id, $2) FROM person WHERE municipality_code = $1', [code, onDay])
    await client.query('SELECT refresh_joined_access($1, id, $2) FROM person WHERE municipality_code = $1', [code, onDay])
    await client.query('SELECT refresh_shared_access($1, id) FROM concern WHERE municipality_code = $1', [code])
    await client.query('SELECT refresh_contact_access($1, id) FROM contact WHERE municipality_code = $1', [code])
    const after = await keysOf(client, names, code)
    return [...after].filter(([row, keys]) => before.get(row) !== keys).map(([row, keys]) => `${row.split(' ')[0]}: ${before.get(row)} ${keys}`)
  } finally {
    await client.query('ROLLBACK')
    client.release()
  }
}

/** Each row with its keys in one order: a list of keys is a set. */
async function keysOf(client: pg.ClientBase, tables: readonly string[], code: string): Promise<Map<string, string>> {
  const keys = new Map<string, string>()
  for (const table of tables) {
    const { rows } = await client.query<{ row: string; keys: string }>(`SELECT md5((to_jsonb(t) - 'access')::text) AS row,
      ARRAY(SELECT DISTINCT unnest(t.access) ORDER BY 1)::text AS keys FROM ${table} t WHERE municipality_code = $1`, [code])
    for (const row of rows) keys.set(`${table} ${row.row}`, row.keys)
  }
  return keys
}
