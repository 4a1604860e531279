import { createHash } from 'node:crypto'
import type pg from 'pg'
import { beforeAll, describe, expect, test } from 'vitest'
import { contextSql } from '../src/platform/db.ts'
import type { RowContext } from '../src/platform/db.ts'
import { staleAccess } from './access-keys.ts'
import { testNow } from './app.ts'
import { testDatabase } from './database.ts'
import { preparedFamily } from './family.ts'
import type { Family } from './family.ts'
import { elsewhere, home, maker } from './make.ts'

// Row level security with the program's own checks switched off: raw SQL as the run role. Every table is found in the catalogue, so that a
// new one is covered when it is made; it then only needs a row in test/family.ts.
const database = await testDatabase()
const make = maker(database.owner, testNow)
const { opened, owned, national } = await tables(database.owner)

async function tables(owner: pg.Pool): Promise<{ opened: string[]; owned: string[]; national: string[] }> {
  const { rows } = await owner.query<{ name: string; access: boolean; own: boolean }>(`
    SELECT c.relname AS name, bool_or(a.attname = 'access') AS access, bool_or(a.attname = 'municipality_code') AS own
      FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
     WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p') GROUP BY 1 ORDER BY 1`)
  const names = (which: (row: { access: boolean; own: boolean }) => boolean): string[] => rows.filter(which).map(({ name }) => name)
  return { opened: names(({ access }) => access), owned: names(({ access, own }) => own && !access), national: names(({ own }) => !own) }
}

const withoutPersons = ['administrator', 'hr', 'committee', 'union', 'coordinator'] as const
const families: { here: Family | null; there: Family | null } = { here: null, there: null }
const contexts: Record<string, RowContext> = {}
const right: { manager: RowContext; worker: RowContext } = { manager: nobody(home), worker: nobody(home) }

function nobody(municipality: string): RowContext {
  return { municipality, staffId: null, keys: [] }
}

/** The keys that a session really gets. */
async function contextOf(staff: { id: string; cookie: string }, municipality: string): Promise<RowContext> {
  const hash = createHash('sha256').update(staff.cookie.split('.')[1] ?? '').digest()
  const values = [hash, testNow.slice(0, 10), '2026-11-20T00:00:00Z']
  const { rows } = await asked<{ keys: string[] }>(nobody(municipality), 'SELECT keys FROM session_actor($1, $2, $3)', values)
  return { municipality, staffId: staff.id, keys: rows[0]?.keys ?? [] }
}

/** One statement as the run role in a context (null: none at all), always rolled back. */
async function asked<Row extends pg.QueryResultRow>(
  context: RowContext | null, text: string, values: unknown[] = [],
): Promise<pg.QueryResult<Row>> {
  const client = await database.app.connect()
  try {
    await client.query('BEGIN')
    if (context !== null) await client.query(contextSql(context))
    return await client.query<Row>(text, values)
  } finally {
    await client.query('ROLLBACK')
    client.release()
  }
}

async function seen(context: RowContext | null, table: string, where = 'true'): Promise<number> {
  const { rows } = await asked<{ count: string }>(context, `SELECT count(*) FROM ${table} WHERE ${where}`)
  return Number(rows[0]?.count)
}

/** How many rows a change reaches; a change that the run role may not make at all reaches none. */
async function reached(context: RowContext | null, text: string): Promise<number> {
  try {
    return (await asked(context, text)).rowCount ?? 0
  } catch (fault) {
    if (fault instanceof Error && 'code' in fault && fault.code === '42501') return 0
    throw fault
  }
}

/** A column that the run role may change; null when there is none. */
async function changeable(table: string): Promise<string | null> {
  const { rows } = await database.owner.query<{ name: string }>(`SELECT attname AS name FROM pg_attribute
    WHERE attrelid = $1::regclass AND attnum > 0 AND has_column_privilege('helhet_app', attrelid, attnum, 'UPDATE') LIMIT 1`, [table])
  return rows[0]?.name ?? null
}

beforeAll(async () => {
  const here = await preparedFamily(make, { code: home, now: testNow })
  const there = await preparedFamily(make, { code: elsewhere, now: testNow })
  Object.assign(families, { here, there })
  const otherUnit = await make.unit()
  const otherIntake = await make.unit({ kind: 'intake' })
  const another = { given: 'Annan' }
  Object.assign(contexts, {
    'another worker in the same unit': await contextOf(await make.staff({ unitId: here.unitId, ...another }), home),
    'another unit\'s manager': await contextOf(await make.staff({ unitId: otherUnit, roles: ['unit_manager'], ...another }), home),
    'another intake unit': await contextOf(await make.staff({ unitId: otherIntake, roles: ['intake'], ...another }), home),
    'an administrator': await contextOf(await make.staff({ unitId: here.unitId, roles: withoutPersons }), home),
    'a log reviewer': await contextOf(await make.staff({ unitId: here.unitId, roles: ['log_reviewer'] }), home),
    'another municipality\'s manager': await contextOf(there.manager, elsewhere),
    'another municipality with stolen keys': { ...(await contextOf(here.manager, home)), municipality: elsewhere },
    'the public': nobody(home),
  })
  right.manager = await contextOf(here.manager, home)
  right.worker = await contextOf(here.worker, home)
})

const strangers = ['another worker in the same unit', 'another unit\'s manager', 'another intake unit', 'an administrator',
  'a log reviewer',
  'another municipality\'s manager', 'another municipality with stolen keys', 'the public', 'no context at all'] as const

describe.each(opened)('%s', (table) => {
  test('has a row of the family, which its manager sees (else: add one to test/family.ts)', async () => {
    expect(await seen(right.manager, table, `municipality_code = '${home}'`)).toBeGreaterThan(0)
  })

  test.each(strangers)('shows nothing of it to %s, who cannot change or delete it either', async (who) => {
    const context = contexts[who] ?? null
    expect(await seen(context, table, `municipality_code = '${home}'`)).toBe(0)
    expect(await reached(context, `UPDATE ${table} SET access = '{}' WHERE municipality_code = '${home}'`)).toBe(0)
    expect(await reached(context, `DELETE FROM ${table} WHERE municipality_code = '${home}'`)).toBe(0)
  })

  test('takes no row for another municipality than one\'s own, from whoever it may be', async () => {
    for (const context of [right.manager, null]) {
      await expect(asked(context, await copySql(table), [elsewhere])).rejects.toMatchObject({ code: '42501' })
    }
  })
})

describe.each(owned)('%s', (table) => {
  test('has a row in both municipalities (else: add one to test/family.ts), and each sees its own', async () => {
    const { rows } = await database.owner.query<{ code: string }>(`SELECT DISTINCT municipality_code AS code FROM ${table}`)
    expect(rows.map(({ code }) => code)).toEqual(expect.arrayContaining([home, elsewhere]))
    expect(await seen(right.worker, table)).toBeGreaterThan(0)
    expect(await seen(right.worker, table, `municipality_code <> '${home}'`)).toBe(0)
  })

  test('takes no row for another municipality than one\'s own', async () => {
    await expect(asked(right.manager, await copySql(table), [elsewhere])).rejects.toMatchObject({ code: '42501' })
  })

  test('shows nothing without a context, and cannot be changed from another municipality', async () => {
    expect(await seen(null, table)).toBe(0)
    for (const context of [contexts['another municipality\'s manager'] ?? null, null]) {
      expect(await seen(context, table, `municipality_code = '${home}'`)).toBe(0)
      expect(await reached(context, `DELETE FROM ${table} WHERE municipality_code = '${home}'`)).toBe(0)
      const column = await changeable(table)
      if (column === null) continue
      expect(await reached(context, `UPDATE ${table} SET ${column} = ${column} WHERE municipality_code = '${home}'`)).toBe(0)
    }
  })
})

test('what someone is writing is the writer\'s alone, also for the manager', async () => {
  expect(await seen(right.worker, 'draft')).toBe(1)
  expect(await seen(right.manager, 'draft')).toBe(0)
  expect(await seen({ ...right.worker, staffId: null }, 'draft')).toBe(0)
})

test('a co-worker sees the header and the own strand, and nothing of the others', async () => {
  const { here } = families
  if (here === null) throw new Error('no family')
  const context = await contextOf(here.coworker, home)
  const visible = await Promise.all(opened.map(async (table) => [table, await seen(context, table)] as const))
  expect(visible.filter(([, count]) => count > 0).map(([table]) => table)).toEqual(['case_coworker', 'case_responsibility', 'contact',
    'contact_addition', 'contact_child', 'contact_participant', 'group_participant', 'household_member', 'person', 'person_case', 'person_earlier',
    'person_joining', 'person_reveal', 'person_whereabouts', 'relation'])
})

test('tables without a municipality are the few that hold nobody\'s rows', () => {
  expect(national).toEqual(['installation', 'law_rule_version', 'migration', 'municipality_reference', 'municipality_served', 'strand_table'])
})

test('keys are what the facts say, and keys that are not are found', async () => {
  expect(await staleAccess(database.owner, home, testNow.slice(0, 10))).toEqual([])
  await database.owner.query('UPDATE contact_addition SET access = $1 WHERE municipality_code = $2', [[families.here?.mother], home])
  expect(await staleAccess(database.owner, home, testNow.slice(0, 10))).toEqual([expect.stringContaining('contact_addition: {')])
})

/** A copy of some row of the table under another municipality's code, as an INSERT that needs no reading. */
async function copySql(table: string): Promise<string> {
  const { rows } = await database.owner.query<{ row: object }>(
    `SELECT to_jsonb(t) AS row FROM ${table} t WHERE municipality_code = '${home}' LIMIT 1`)
  const { rows: columns } = await database.owner.query<{ name: string }>(
    `SELECT attname AS name FROM pg_attribute WHERE attrelid = $1::regclass AND attnum > 0 AND NOT attisdropped AND attgenerated = ''
      AND attidentity = ''`, [table])
  const names = columns.map(({ name }) => name).join(', ')
  const literal = JSON.stringify(rows[0]?.row ?? {}).replaceAll("'", "''")
  return `INSERT INTO ${table} (${names}) SELECT ${names} FROM jsonb_populate_record(NULL::${table}, '${literal}'::jsonb ||
    jsonb_build_object('municipality_code', $1::text))`
}

test('each table about a person is renewed by name when somebody gets or loses the case (else: a row in strand_table, and build_strand_refresh)', async () => {
  // These open to who was told and to the log review, whoever has the case.
  const ownKeys = ['emergency_access', 'log_review_item']
  const forgotten = `SELECT c.relname AS name FROM pg_class c
    JOIN pg_attribute a ON a.attrelid = c.oid AND a.attname = 'access' JOIN pg_attribute p ON p.attrelid = c.oid AND p.attname = 'person_id'
    WHERE c.relkind = 'r' AND c.relnamespace = 'public'::regnamespace AND c.relname <> ALL ($1) AND NOT EXISTS (SELECT FROM pg_proc f
      WHERE f.proname LIKE 'refresh\\_%' AND f.prosrc ~ ('UPDATE ' || c.relname || '\\M')) ORDER BY 1`
  expect((await database.owner.query(forgotten, [ownKeys])).rows).toEqual([])
})
