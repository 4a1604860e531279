import type pg from 'pg'

/**
 * The rows whose access keys are not what the facts say: what renewing everything would change, as "table: from to". Nothing is kept.
 *
 * @param owner the pool of the owner role.
 * @param persons those whose rows are looked at, with their relatives, reports and contacts; everybody when left out.
 */
export async function staleAccess(owner: pg.Pool, code: string, onDay: string,
  persons: readonly string[] | null = null): Promise<string[]> {
  const client = await owner.connect()
  try {
    const tables = await client.query<{ name: string }>(`SELECT c.relname AS name FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid
      WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p') AND a.attname = 'access' ORDER BY 1`)
    const names = tables.rows.map(({ name }) => name)
    await client.query('BEGIN')
    await renew(client, code, onDay, persons)
    // Renewing leaves alone what is right: only the tables it has written in are compared.
    const ours = 'xmin::text::bigint = pg_current_xact_id()::text::bigint & 4294967295'
    const touched = await client.query<{ name: string }>(
      names.map((name) => `SELECT '${name}' AS name WHERE EXISTS (SELECT FROM ${name} WHERE ${ours})`).join(' UNION ALL '))
    const written = touched.rows.map(({ name }) => name)
    if (written.length === 0) return []
    await client.query('ROLLBACK; BEGIN')
    const before = await keysOf(client, written, code)
    await renew(client, code, onDay, persons)
    const after = await keysOf(client, written, code)
    return [...after].filter(([row, keys]) => before.get(row) !== keys)
      .map(([row, keys]) => `${row.split(' ')[0]}: ${before.get(row)} ${keys}`)
  } finally {
    await client.query('ROLLBACK')
    client.release()
  }
}

async function renew(client: pg.ClientBase, code: string, onDay: string, persons: readonly string[] | null): Promise<void> {
  const { rows } = await client.query<{ id: string }>(`SELECT id FROM person WHERE municipality_code = $1 AND ($2::uuid[] IS NULL OR id =
    ANY($2)
    OR id IN (SELECT relative_id FROM relation WHERE municipality_code = $1 AND person_id = ANY($2)))`, [code, persons])
  const ids = rows.map((row) => row.id)
  await client.query('SELECT refresh_access($1, id, $2) FROM unnest($3::uuid[]) AS id', [code, onDay, ids])
  await client.query('SELECT refresh_joined_access($1, id, $2) FROM unnest($3::uuid[]) AS id', [code, onDay, ids])
  const reports = 'SELECT DISTINCT n.concern_id FROM concern_child n WHERE n.municipality_code = $1 AND n.person_id = ANY($2)'
  await client.query(`SELECT refresh_shared_access($1, r.concern_id) FROM (${reports}) r`, [code, ids])
  const contacts = 'SELECT DISTINCT c.contact_id FROM contact_child c WHERE c.municipality_code = $1 AND c.person_id = ANY($2)'
  await client.query(`SELECT refresh_contact_access($1, c.contact_id) FROM (${contacts}) c`, [code, ids])
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
