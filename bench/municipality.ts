import { createHash, randomBytes } from 'node:crypto'
import { env } from 'node:process'
import { fileURLToPath } from 'node:url'
import pg from 'pg'
import { instant } from '../src/calendar/instant.ts'
import { analyse } from '../src/demo/queries.ts'
import { loadDemo } from '../src/demo/usecases.ts'
import { knownFields } from '../src/investigations/rules/fields.ts'
import { shippedHeadings } from '../src/investigations/rules/shipped-template.ts'
import { isFaulty, readConfig } from '../src/platform/config.ts'
import { inTransaction, openPool } from '../src/platform/db.ts'
import { runningEmbeddedPostgres } from '../src/platform/embedded-postgres.ts'
import { openDatabase } from '../src/platform/open-database.ts'
import { applyForAYear } from './households.ts'

export const checkout = fileURLToPath(new URL('..', import.meta.url))

/** Someone who is signed in, the persons whose responsible worker one is, and beginnings of their names. */
export type Worker = { cookie: string; unitId: string; persons: string[]; names: string[] }
type Rows = { contacts: number; persons: number; reports: number }
/** A text of an open investigation, with the version that stands, and its responsible worker's session. */
export type OpenText = { cookie: string; investigationId: string; field: string; base: number }
/** Months in which one worker has a hundred households to calculate for. */
export type Support = { cookie: string; months: string[] }
export type Municipality = {
  workers: Worker[]; managers: Array<{ cookie: string }>; texts: OpenText[]; support: Support; rows: Rows
  /** The case with the most rows over all strands, and its responsible worker's session. */
  fullest: { cookie: string; person: string }
}

const code = '9901'
const mostWorkers = 20
/** Texts that every investigation has and headings of the shipped template. */
const writtenFields = [...knownFields(shippedHeadings)].filter((field) => field !== 'child_heard').slice(0, 12)

/**
 * Fills the database of the environment, or the embedded one in a folder, with a municipality of a size, unless it has one.
 *
 * @param copies how many there shall be of each contact: 1 leaves them as they are.
 */
export async function fillMunicipality(folder: string, size: number, copies: number): Promise<void> {
  const config = readConfig({ ...env, HELHET_MODE: 'demo', HELHET_DATA: folder }, false)
  if (isFaulty(config)) throw new Error(config.map(({ said }) => said.en).join('\n'))
  const now = new Date().toISOString()
  const database = await openDatabase({
    config, checkout, doing: 'bench', since: now, beside: false, say: () => {}, onLost: (fault) => { throw fault },
  })
  try {
    if (database.adminUrl === null) throw new Error('DATABASE_ADMIN_URL is missing: the municipality is loaded by the migrating role')
    await loadDemo({ appUrl: database.appUrl, adminUrl: database.adminUrl }, {
      seed: 'bench', size, now: instant(now),
      onProgress: ({ part, of, rows }) => console.error(`municipality ${part} of ${of}: ${rows} rows`),
    })
    if (copies > 1) await copyContacts({ appUrl: database.appUrl, adminUrl: database.adminUrl }, copies)
  } finally {
    await database.stop()
  }
}

/**
 * Makes every contact so many, with the children it was about, by copies on the same day: more rows than the generator makes in an hour.
 * Participants and additions are not copied. The counts by week are made anew from the rows.
 *
 * @param copies how many there are of each afterwards, 1 and up.
 */
async function copyContacts({ appUrl, adminUrl }: { appUrl: string; adminUrl: string }, copies: number): Promise<void> {
  const owner = new pg.Client({ connectionString: adminUrl })
  const pool = openPool(appUrl, 1)
  await owner.connect()
  try {
    await inTransaction(pool, { municipality: code, staffId: null, keys: '*' }, async (_tx, client) => {
      await client.query("SET LOCAL idle_in_transaction_session_timeout = 0; SET LOCAL statement_timeout = 0")
      for (const [table, own] of [['contact', 'id'], ['contact_child', 'contact_id']] as const) {
        const { rows } = await client.query<{ name: string }>(`SELECT attname AS name FROM pg_attribute
          WHERE attrelid = $1::regclass AND attnum > 0 AND NOT attisdropped AND attgenerated = '' ORDER BY attnum`, [table])
        const names = rows.map(({ name }) => client.escapeIdentifier(name))
        const values = names.map((name) => (name === `"${own}"` ? `md5(${name}::text || copy)::uuid` : name))
        await client.query(`INSERT INTO ${table} (${names.join(', ')})
          SELECT ${values.join(', ')} FROM ${table} CROSS JOIN generate_series(2, $1::int) AS copy`, [copies])
        console.error(`${table}: ${copies} of each`)
      }
      await client.query('SELECT count_weeks_again()')
    })
    await analyse(owner)
  } finally {
    await Promise.all([owner.end(), pool.end()])
  }
}

/** Where the running database of a folder is reached as the run role. */
export async function databaseUrl(folder: string): Promise<string> {
  return env['DATABASE_URL'] ?? (await runningEmbeddedPostgres(folder)).appUrl
}

/** Chooses whom to measure with, the same number whatever the size, and signs them in. */
export async function signIn(url: string): Promise<Municipality> {
  const pool = openPool(url, 1)
  try {
    return await inTransaction(pool, { municipality: code, staffId: null, keys: '*' }, async (_tx, client) => {
      const { rows: workers } = await client.query<{ id: string; unitId: string; persons: string[]; names: string[] }>(`
        SELECT s.id, s.unit_id AS "unitId", array_agg(p.id ORDER BY p.id) AS persons, 
            array_agg(DISTINCT left(split_part(p.search_key, ' ', 1), 4)) AS names
          FROM staff s JOIN role_assignment a ON a.staff_id = s.id AND a.role = 'social_worker' AND a.to_on IS NULL
          JOIN case_responsibility r ON r.staff_id = s.id AND r.to_at IS NULL JOIN person_case c ON c.id = r.case_id AND c.closed_on IS NULL
          JOIN person p ON p.id = r.person_id AND p.protection = 'none' AND p.hidden_whereabouts_from_on IS NULL
         WHERE s.ended_on IS NULL GROUP BY s.id, s.unit_id HAVING count(*) >= 5 ORDER BY s.id LIMIT $1`, [mostWorkers])
      const { rows: managers } = await client.query<{ id: string }>(`
        SELECT DISTINCT staff_id AS id FROM role_assignment WHERE role IN ('unit_manager', 'director') AND to_on IS NULL ORDER BY 1
         LIMIT 5`)
      const [first] = workers
      if (first === undefined) throw new Error('the municipality has no worker with five open cases')
      const fullest = await fullestCase(client)
      const support = { cookie: await newSession(client, first.id), months: await applyForAYear(client, first.id) }
      const made: Municipality = { workers: [], managers: [], texts: [], support, rows: await countRows(client),
        fullest: { cookie: await newSession(client, fullest.staffId), person: fullest.person } }
      for (const { id, unitId, persons, names } of workers) {
        const some = names.filter((name) => name.length >= 2).slice(0, 15)
        const cookie = await newSession(client, id)
        made.workers.push({ cookie, unitId, persons: persons.slice(0, 15), names: some })
        made.texts.push(...(await openTexts(client, id)).map((text) => ({ ...text, cookie })))
      }
      for (const { id } of managers) made.managers.push({ cookie: await newSession(client, id) })
      return made
    })
  } finally {
    await pool.end()
  }
}

/** The open case with the most rows in the tables of its strands. */
async function fullestCase(client: pg.ClientBase): Promise<{ person: string; staffId: string }> {
  const { rows: tables } = await client.query<{ name: string }>('SELECT table_name AS name FROM strand_table ORDER BY 1')
  const strands = tables.map(({ name }) => `SELECT person_id FROM ${client.escapeIdentifier(name)}`).join(' UNION ALL ')
  const { rows: [fullest] } = await client.query<{ person: string; staffId: string }>(`
    SELECT r.person_id AS person, r.staff_id AS "staffId"
      FROM (${strands}) AS s JOIN case_responsibility r ON r.person_id = s.person_id AND r.to_at IS NULL
      JOIN person_case c ON c.id = r.case_id AND c.closed_on IS NULL
      JOIN person p ON p.id = r.person_id AND p.protection = 'none' AND p.hidden_whereabouts_from_on IS NULL
     GROUP BY 1, 2 ORDER BY count(*) DESC, 1 LIMIT 1`)
  if (fullest === undefined) throw new Error('the municipality has no open case')
  return fullest
}

/** Texts of the open investigations that somebody is responsible for, each with the version that holds. */
async function openTexts(client: pg.ClientBase, staffId: string): Promise<Array<Omit<OpenText, 'cookie'>>> {
  const { rows } = await client.query<Omit<OpenText, 'cookie'>>(`
    SELECT i.id AS "investigationId", f.field, coalesce((SELECT max(v.version) FROM investigation_field v WHERE v.investigation_id = i.id
        AND v.field = f.field AND v.standing = 'current'), 0) AS base
      FROM investigation i JOIN case_responsibility r ON r.person_id = i.person_id AND r.to_at IS NULL AND r.staff_id = $1
      CROSS JOIN unnest($2::text[]) AS f (field)
     WHERE i.concluded_on IS NULL AND i.locked_at IS NULL AND NOT EXISTS (SELECT FROM investigation_field v WHERE v.investigation_id = i.id
       AND v.field = f.field AND v.standing = 'beside')
     ORDER BY f.field, i.id`, [staffId, writtenFields])
  return rows
}

async function countRows(client: pg.ClientBase): Promise<Rows> {
  const { rows } = await client.query<Rows>(`SELECT (SELECT count(*)::int FROM contact) AS contacts,
    (SELECT count(*)::int FROM person) AS persons, (SELECT count(*)::int FROM concern) AS reports`)
  return rows[0] ?? { contacts: 0, persons: 0, reports: 0 }
}

/** What a municipality holds now. */
export async function rowsNow(url: string): Promise<Rows> {
  const pool = openPool(url, 1)
  try {
    return await inTransaction(pool, { municipality: code, staffId: null, keys: '*' }, (_tx, client) => countRows(client))
  } finally {
    await pool.end()
  }
}

async function newSession(client: pg.ClientBase, staffId: string): Promise<string> {
  const secret = randomBytes(32).toString('base64url')
  const now = new Date().toISOString()
  await client.query('INSERT INTO session (municipality_code, id_hash, staff_id, started_at, last_seen_at) VALUES ($1, $2, $3, $4, $4)',
    [code, createHash('sha256').update(secret).digest(), staffId, now])
  return `__Host-helhet=${code}.${secret}`
}
