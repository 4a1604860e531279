import { rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, describe, expect, test } from 'vitest'
import { isSignedBy } from '../src/aggregates/usecases/sign-envelope.ts'
import { instant } from '../src/calendar/instant.ts'
import { demoClient, lingonby } from '../src/demo/contract.ts'
import { runDemo } from '../src/demo/command.ts'
import { loadDemo, loadFirstDemo } from '../src/demo/usecases.ts'
import { isFaulty, readConfig } from '../src/platform/config.ts'
import { contextSql } from '../src/platform/db.ts'
import { testDatabase } from './database.ts'

const now = instant('2026-11-24T07:00:00Z')
const today = '2026-11-24'
const database = await testDatabase()
const urls = { appUrl: database.appUrl, adminUrl: database.ownerUrl }
const begun = Date.now()
const told: number[] = []
const written = await loadDemo(urls, { seed: 'lingonby', size: 1, now, onProgress: ({ rows }) => void told.push(rows) })
const seconds = (Date.now() - begun) / 1000

/** As the owner, past row level security. */
async function all<T extends Record<string, unknown>>(sql: string, values: unknown[] = []): Promise<T[]> {
  return (await database.owner.query<T>(sql, values)).rows
}

async function one(sql: string, values: unknown[] = []): Promise<unknown> {
  return Object.values((await all(sql, values))[0] ?? {})[0]
}

/** As the run role with somebody's keys: what the application would see. */
async function asStaff<T>(subject: string, sql: string): Promise<T[]> {
  const [me] = await all<{ id: string; keys: string[] }>(`SELECT s.id, ARRAY(SELECT s.id UNION SELECT r.unit_id FROM role_assignment r
    WHERE r.staff_id = s.id AND r.role = 'unit_manager') AS keys
    FROM staff s WHERE s.subject = $1`, [subject])
  if (me === undefined) throw new Error('nobody has that subject')
  const client = await database.app.connect()
  try {
    await client.query(`BEGIN; ${contextSql({ municipality: lingonby.code, staffId: me.id, keys: me.keys })}`)
    const { rows } = await client.query(sql)
    return rows
  } finally {
    await client.query('ROLLBACK')
    client.release()
  }
}

test('the demo municipality is loaded within a minute, also beside other work, and says how far it has come', () => {
  expect(seconds).toBeLessThan(60)
  expect(told.at(-1)).toBe(written)
})

test('the installation is a demo, with one municipality and 290 to compare with', async () => {
  expect(await one('SELECT kind FROM installation')).toBe('demo')
  expect(await all('SELECT code, name FROM municipality_served')).toEqual([{ code: '9901', name: 'Lingonby kommun' }])
  expect(await one('SELECT count(*)::int || \' \' || sum(population) FROM municipality_reference')).toBe('290 10587710')
})

describe('who sees what', () => {
  test('every access column is what the database itself computes', async () => {
    const snapshot = `SELECT md5(string_agg(found.row, '|' ORDER BY found.row)) AS hash FROM (${(await all<{ name: string }>(`
      SELECT c.relname AS name FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attname = 'access'
       WHERE c.relkind = 'r' AND c.relnamespace = 'public'::regnamespace AND c.relname NOT LIKE '%week_count' ORDER BY 1`))
      .map(
        ({ name }) =>
          `SELECT '${name} ' || (to_jsonb(t) - 'access')::text || ARRAY(SELECT unnest(t.access) ORDER BY 1)::text AS row FROM ${name} t`,
      ).join(' UNION ALL ')}) found`
    const before = await one(snapshot)
    const persons = await all<{ id: string }>(`SELECT p.id FROM person p LEFT JOIN person_case c USING (municipality_code)
      WHERE c.person_id = p.id
      ORDER BY (SELECT count(*) FROM case_coworker w WHERE w.person_id = p.id) DESC, md5(p.id::text) LIMIT 50`)
    for (const { id } of persons) await all('SELECT refresh_access($1, $2, $3)', [lingonby.code, id, today])
    expect(await one(snapshot)).toBe(before)
  }, 60_000)

  test('Maja Ekwall sees her own children and their families, and nobody else', async () => {
    const mine = await asStaff<{ given_name: string }>(
      'demo:maja.ekwall', 'SELECT p.given_name FROM person p JOIN person_case c ON c.person_id = p.id ORDER BY 1',
    )
    expect(mine.map((row) => row.given_name)).toEqual([
      'Alva', 'Elis', 'Ines', 'Lova', 'Melvin', 'Noel', 'Noor', 'Saga', 'Signe', 'Sixten', 'Ture', 'Tuva',
    ])
    const [{ seen, shown } = { seen: 0, shown: 0 }] = await asStaff<{ seen: number; shown: number }>('demo:maja.ekwall',
      `SELECT (SELECT count(*)::int FROM person) AS seen, (SELECT count(*)::int FROM person_whereabouts w JOIN person p
      ON p.id = w.person_id) AS shown`)
    expect(seen).toBeLessThan(45)
    expect(shown).toBeGreaterThan(30)
  })

  test('her list holds what the pictures show: at once, overdue, today, and later', async () => {
    const rows = await asStaff<{ said: string }>('demo:maja.ekwall',
      `SELECT p.given_name || ' ' || k.rule || ' ' || (k.nominal_due_on - '${today}'::date) AS said
      FROM clock k JOIN person p ON p.id = k.person_id WHERE k.ended_on IS NULL ORDER BY k.nominal_due_on, 1`)
    expect(rows.map((row) => row.said)).toEqual([
      'Noel feedback -1', 'Ines inform-open 0', 'Signe prelim-assess 0', 'Tuva protect-assess 0', 'Alva prelim-assess 2',
      'Ture prelim-assess 2', 'Melvin child-invest 3',
      'Saga prelim-assess 4', 'Sixten consider-sol 9', 'Tuva prelim-assess 14', 'Elis child-invest 17', 'Noor child-invest 17',
      'Lova child-invest 33', 'Ines child-invest 120', 'Sixten custody-transfer 161',
    ])
    expect(await asStaff('demo:maja.ekwall', 'SELECT form FROM draft ORDER BY 1')).toEqual([{ form: 'contact' }, { form: 'protection' }])
  })

  test('the report about Tuva is the fourth in eleven months, and two reports are given to nobody', async () => {
    expect(
      await one(`SELECT count(*)::int FROM concern_child n JOIN person p ON p.id = n.person_id WHERE p.given_name = 'Tuva'
        AND p.family_name = 'Ranstam'`),
    ).toBe(4)
    expect(
      await one(
        'SELECT count(*)::int FROM concern_child n WHERE NOT EXISTS (SELECT FROM concern_assignment a WHERE a.concern_child_id = n.id)',
      ),
    ).toBe(2)
    expect(await one('SELECT count(*)::int FROM concern WHERE opened_at IS NULL')).toBe(0)
  })
})

describe('what must hold', () => {
  test('no case has two responsible workers at once, and each open case has one who works in its unit', async () => {
    expect(await one(`SELECT count(*)::int FROM case_responsibility a JOIN case_responsibility b ON b.case_id = a.case_id AND b.id > a.id
      AND tstzrange(a.from_at, a.to_at) && tstzrange(b.from_at, b.to_at)`)).toBe(0)
    expect(await one(`SELECT count(*)::int FROM person_case c LEFT JOIN case_responsibility r ON r.case_id = c.id AND r.to_at IS NULL
      LEFT JOIN staff s ON s.id = r.staff_id
      WHERE (c.closed_on IS NULL) <> (
        s.id IS NOT NULL AND s.unit_id = c.unit_id AND s.ended_on IS NULL
      )`)).toBe(0)
  })

  test('no clock runs on a child whose case is closed', async () => {
    expect(
      await one(`SELECT count(*)::int FROM clock k JOIN person_case c ON c.person_id = k.person_id WHERE k.ended_on IS NULL
        AND c.closed_on IS NOT NULL`),
    ).toBe(0)
  })

  test('nobody decides before it came in, or writes of a child that nobody had given them', async () => {
    expect(await one(`SELECT count(*)::int FROM preliminary_decision d JOIN concern_child n ON n.id = d.concern_child_id JOIN concern c
      ON c.id = n.concern_id
      WHERE d.decided_at < c.received_at`)).toBe(0)
    expect(await one(`SELECT count(*)::int FROM concern_assignment a JOIN concern_child n ON n.id = a.concern_child_id JOIN concern c
      ON c.id = n.concern_id
      WHERE a.assigned_at < c.opened_at`)).toBe(0)
  })

  test('the counts per week are those of the rows', async () => {
    const week = (column: string): string => `to_char(${column}, 'IYYY-"W"IW')`
    const differ = (counted: string, rows: string): string =>
      `SELECT (SELECT count(*)::int FROM ((${counted}) EXCEPT ALL (${rows})) a) + (SELECT count(*)::int
      FROM ((${rows}) EXCEPT ALL (${counted})) b)`
    expect(await one(differ('SELECT unit_id, week, reporter_kind, reports, children FROM concern_week_count',
      `SELECT c.unit_id, ${week('c.received_on')}, c.reporter_kind, count(DISTINCT c.id)::int, count(n.id)::int FROM concern c
      JOIN concern_child n ON n.concern_id = c.id GROUP BY 1, 2, 3`))).toBe(0)
    expect(await one(differ('SELECT unit_id, week, ground, reports FROM concern_ground_week_count',
      `SELECT c.unit_id, ${week('c.received_on')}, g.ground, count(*)::int FROM concern c JOIN concern_ground g
      ON g.concern_id = c.id GROUP BY 1, 2, 3`))).toBe(0)
    expect(await one(differ('SELECT unit_id, week, mode, outcome, contacts, children_seen, children_seen_alone FROM contact_week_count',
      `SELECT t.unit_id, ${week('t.happened_on')}, t.mode, t.outcome, count(DISTINCT t.id)::int, count(*) FILTER (WHERE k.seen)::int,
      count(*) FILTER (WHERE k.seen_alone)::int
         FROM contact t JOIN contact_child k ON k.contact_id = t.id GROUP BY 1, 2, 3, 4`))).toBe(0)
    expect(await one(differ('SELECT unit_id, rule, week, met, met_in_time FROM clock_week_count',
      `SELECT unit_id, rule, ${week('ended_on')}, count(*)::int, count(*) FILTER (WHERE ended_on <= legal_due_on)::int FROM clock
      WHERE ended_how = 'met' GROUP BY 1, 2, 3`))).toBe(0)
    expect(await one(differ('SELECT unit_id, week, theme, channel, answer, enquiries, timed, waited_minutes FROM enquiry_week_count',
      `SELECT unit_id, ${week('asked_on')}, theme, channel, answer, count(*)::int, count(waited_minutes)::int, coalesce(sum(waited_minutes), 0)::int FROM enquiry
      WHERE withdrawn_at IS NULL GROUP BY 1, 2, 3, 4, 5`))).toBe(0)
    expect(await one(differ('SELECT unit_id, week, kind, visits FROM office_visit_week_count',
      `SELECT unit_id, ${week('visited_on')}, kind, count(*)::int FROM office_visit WHERE withdrawn_at IS NULL GROUP BY 1, 2, 3`))).toBe(0)
  })

  test('the next case gets the next number', async () => {
    expect(await one(`SELECT count(*)::int FROM person_case c LEFT JOIN case_number_series s ON s.year = substr(c.case_number, 4, 4)::int
      WHERE s.last IS NULL OR s.last < substr(c.case_number, 9)::int`)).toBe(0)
  })

  test('the school can hand in reports with the secret of the documents', async () => {
    expect(
      await one(
        'SELECT count(*)::int FROM client_credential WHERE id = $1 AND secret_hash = sha256($2) AND to_on >= $3',
        [demoClient.id, demoClient.secret, today],
      ),
    ).toBe(1)
  })
})

/** Tables whose every allowed value is to be seen in the demo: those about a person in a strand, and what decisions and documents follow. */
const inScope = `c.relname IN (SELECT table_name FROM strand_table) OR c.relname ~ '^(decision|agenda_item|consideration|followup|document|disclosure_|support_|equipment|testing|staff_support|improvement)'`

/** Values that no row of the demo has, each with the reason. */
const notShown: Readonly<Record<string, string>> = {
  'attachment.file_type pdf': 'no file with contents of its own is shipped: what came is text',
  'attachment.file_type png': 'the same', 'attachment.file_type jpeg': 'the same', 'attachment.file_type docx': 'the same', 'attachment.file_type odt': 'the same',
  'case_fact.strand concern': 'the facts of reports stand in the tables of reports', 'case_fact.strand contact': 'no contact is a fact that the law counts from',
  'decision.strand concern': 'no kind of decision belongs to reports: the preliminary decision is a table of its own',
  'decision.awaits social_worker': 'whoever may propose is at least a social worker, and decides at once what a social worker may',
  'support_application.closing_reason died': 'a parent who died would have to be told in every strand of the family',
}

test('every state that a table allows is there to be seen, but those with a reason', async () => {
  const checks = await all<{ table: string; column: string; list: boolean; values: string[] }>(`
    SELECT c.relname AS table, a.attname AS column, t.typcategory = 'A' AS list,
      ARRAY(SELECT m[1] FROM regexp_matches(pg_get_constraintdef(k.oid), '''([^'']+)''::text', 'g') m) AS values
    FROM pg_constraint k JOIN pg_class c ON c.oid = k.conrelid JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum = k.conkey[1]
      JOIN pg_type t ON t.oid = a.atttypid
    WHERE k.contype = 'c' AND cardinality(k.conkey) = 1 AND c.relnamespace = 'public'::regnamespace
      AND pg_get_constraintdef(k.oid) LIKE '%= ANY (%ARRAY[%' AND t.typname IN ('text', '_text') AND (${inScope})`)
  expect(checks.length).toBeGreaterThan(50)
  const seen = await all<{ name: string }>(checks.map(({ table, column, list }) =>
    `SELECT DISTINCT '${table}.${column} ' || ${list ? `unnest(${column})` : column} AS name FROM ${table}`).join(' UNION '))
  const shown = new Set(seen.map(({ name }) => name))
  const missing = checks.flatMap(({ table, column, values }) => values.map((value) => `${table}.${column} ${value}`)).filter((name) => !shown.has(name))
  expect(missing.toSorted()).toEqual(Object.keys(notShown).toSorted())
})

test('what needs consent has it, and a child of fifteen has given its own', async () => {
  expect(await one(`SELECT count(*)::int FROM decision d WHERE (d.kind IN ('contact_person', 'contact_family', 'open_care', 'family_treatment')
    OR d.kind LIKE 'place\\_%') AND NOT EXISTS (SELECT FROM decision_consent c WHERE c.decision_id = d.id)`)).toBe(0)
  expect(await one(`SELECT count(*)::int FROM decision_consent c JOIN decision d ON d.id = c.decision_id JOIN person p ON p.id = c.person_id
    WHERE p.birth_on + interval '15 years' <= c.given_on AND NOT EXISTS (SELECT FROM decision_consent o WHERE o.decision_id = d.id
      AND o.who = 'child')`)).toBe(0)
})

describe('the command', () => {
  const folder = join(tmpdir(), `helhet demo ${process.pid}`)
  afterAll(() => rm(folder, { recursive: true, force: true }))

  async function demo(args: string[], env: Record<string, string> = {}): Promise<number> {
    return runDemo({
      args, checkout: fileURLToPath(new URL('..', import.meta.url)), input: async () => '', answer: () => {}, say: () => {},
      complain: () => {}, now: () => now,
      giveUp: (fault) => { throw fault },
      config: async ({ serving }) => {
        const config = readConfig({
          DATABASE_URL: database.appUrl, DATABASE_ADMIN_URL: database.ownerUrl, HELHET_MODE: 'demo', HELHET_DATA: folder, ...env,
        }, serving)
        if (isFaulty(config)) throw new Error(JSON.stringify(config))
        return config
      },
    })
  }

  test('says what is wrong with how it was written, with the mode, the rights and the database', async () => {
    await expect(demo(['--size', '0'])).rejects.toThrow('--size must be a whole number from 1 to 200')
    await expect(demo(['--seed'])).rejects.toThrow('helhet demo [--size <n>] [--seed <text>]')
    await expect(demo([], { HELHET_MODE: 'production' })).rejects.toThrow('only loaded in demo mode')
    await expect(demo([], { DATABASE_ADMIN_URL: '' })).rejects.toThrow('DATABASE_ADMIN_URL is missing')
    await expect(demo([])).rejects.toThrow('The database is not empty')
  })

  test('is not needed a second time: a demo that is started again keeps what it has', async () => {
    expect(await loadFirstDemo(urls, { now })).toBe(false)
  })
})

describe('the office beside the municipality', () => {
  const office = (sql: string): Promise<unknown> => one(`SELECT count(*)::int FROM ${sql}`)
  test('is added by the first start that lacks it, once, with people, figures, a selection, visits, notes and what it asked for', async () => {
    await loadFirstDemo(urls, { now })
    expect(await all('SELECT code, kind FROM municipality_served ORDER BY code')).toEqual([{ code: '0000', kind: 'office' }, { code: '9901', kind: 'municipality' }])
    expect(await all("SELECT subject FROM staff WHERE municipality_code = '0000' ORDER BY subject")).toEqual(
      ['demo:harald.brinck', 'demo:ulla.stenmark', 'demo:vera.tallmo'].map((subject) => ({ subject })))
    for (const [table, least] of [['public_figure_value', 1000], ['selection', 1], ['visit', 50], ['visit_note', 5], ['good_example', 5], ['dialogue_report', 1]] as const) {
      expect([table, Number(await office(`${table} WHERE municipality_code = '0000'`)) >= least]).toEqual([table, true])
    }
    expect(await office("visit_note o JOIN visit_note m ON m.id = o.id AND m.municipality_code <> o.municipality_code WHERE o.municipality_code = '0000'")).toBe(0)
  })

  test('has one table that the municipality released, approved and signed for its request, and one request that waits', async () => {
    const [sent] = await all<{ payload: string; signature: string; public_key: string }>(`SELECT s.payload, s.signature, k.public_key FROM aggregate_sent s
      JOIN aggregate_key k ON k.municipality_code = s.municipality_code AND k.id = s.key_id WHERE s.municipality_code = '9901'`)
    const [received] = await all<{ payload: string; signature: string; request_id: string }>("SELECT payload, signature, request_id FROM aggregate_received WHERE municipality_code = '0000'")
    expect([received?.payload, received?.signature]).toEqual([sent?.payload, sent?.signature])
    expect(isSignedBy('helhet.aggregates', { payload: received?.payload ?? '', signature: received?.signature ?? '' }, sent?.public_key ?? '')).toBe(true)
    expect(await all("SELECT measure, id = $1 AS answered FROM aggregate_asked WHERE municipality_code = '0000' ORDER BY measure", [received?.request_id]))
      .toEqual([{ measure: 'contacts', answered: false }, { measure: 'reports', answered: true }])
  })
})

describe('it is refused', () => {
  test('where something is already', async () => {
    await expect(loadDemo(urls, { seed: 'lingonby', size: 0.1, now })).rejects.toThrow('The database is not empty')
  })

  test('in a production database', async () => {
    const real = await testDatabase({ connections: 2 })
    await real.owner.query("INSERT INTO installation (kind) VALUES ('production')")
    await expect(
      loadDemo({ appUrl: real.appUrl, adminUrl: real.ownerUrl }, { seed: 'lingonby', size: 0.1, now }),
    ).rejects.toThrow('set up for production')
    expect((await real.owner.query('SELECT FROM municipality_served')).rowCount).toBe(0)
  })
})
