import { describe, expect, test } from 'vitest'
import { roles } from '../src/access/contract.ts'
import { routes } from '../src/app.ts'
import { answersAtOffice } from '../src/office.ts'
import { testApp, testNow } from './app.ts'
import { testDatabase } from './database.ts'
import { preparedFamily } from './family.ts'
import { home, maker } from './make.ts'

const database = await testDatabase()
const make = maker(database.owner, testNow)
const office = '0000'
await make.run("INSERT INTO municipality (municipality_code, name, kind, case_prefix) VALUES ($1, 'Provkontoret', 'office', 'PK') ON CONFLICT DO NOTHING", [office])
await make.run("INSERT INTO municipality_served (code, name, kind) VALUES ($1, 'Provkontoret', 'office') ON CONFLICT DO NOTHING", [office])
const { ask } = await testApp(database, { municipalities: [{ code: home, name: 'Provby kommun', kind: 'municipality' }, { code: office, name: 'Provkontoret', kind: 'office' }] })
const unitId = await make.unit({ code: office, kind: 'management' })
const everybody = await make.staff({ code: office, unitId, roles: roles.filter((role) => role !== 'log_reviewer') })
const coordinator = await make.staff({ code: office, unitId, roles: ['coordinator'] })

/** The path with something in the place of each parameter. */
const filled = (path: string): string => path.replaceAll(/:\w+/g, '00000000-0000-4000-8000-000000000000')
const client = routes.filter(({ path }) => !answersAtOffice(path))

describe('an office', () => {
  test('answers the dialogue and its administration, and no module of clients', () => {
    const parts = new Set(routes.filter(({ path }) => answersAtOffice(path)).map(({ path }) => path.split('/')[path.startsWith('/api/') ? 2 : 1]))
    expect([...parts]).toEqual(expect.arrayContaining(['dialog', 'mottagna-tal', 'kommuntal', 'urval', 'jamforelse', 'administration', 'aggregates']))
    for (const never of ['person', 'personer', 'anmal', 'anmalan', 'arbetslista', 'utredning', 'lagesbild', 'statistik', 'sok', 'persons', 'concerns', 'contacts', 'worklist', 'picture', 'utlamnade-tal']) {
      expect(parts.has(never), never).toBe(false)
    }
    expect(client.length).toBeGreaterThan(300)
  })

  test('says in words on every client page, and as a problem on every client address of the API, that there is no such thing', async () => {
    const wrong: string[] = []
    for (const route of client) {
      const method = route.kind === 'api' ? route.method : route.kind === 'page' && route.show === null && route.leads === null ? 'POST' : 'GET'
      const answer = await ask(method, filled(route.path), everybody, method === 'GET' ? undefined : {})
      const said = route.path.startsWith('/api/') ? answer.text.includes('"not_at_an_office"') : answer.text.includes('Det finns inte på ett kontor') || answer.text.includes('"not_at_an_office"')
      if (answer.status !== 404 || !said) wrong.push(`${method} ${route.path}: ${answer.status}`)
    }
    expect(wrong).toEqual([])
  }, 300_000)

  test('begins at the dialogue, and its links lead to nothing that is not there', async () => {
    expect((await ask('GET', '/', coordinator)).location).toBe('/dialog')
    for (const who of [coordinator, everybody]) {
      for (const start of ['/dialog', '/administration', '/min-roll']) {
        const page = await ask('GET', start, who)
        if (page.status !== 200) continue
        const links = [...page.text.matchAll(/href="(\/[^"#?]*)/g)].map(([, href]) => href ?? '')
        for (const link of new Set(links)) {
          const answer = link.startsWith('/assets') ? null : await ask('GET', link, who)
          expect(answer?.text.includes('Det finns inte på ett kontor') === true ? `${start} -> ${link}` : null).toBeNull()
        }
      }
    }
  }, 120_000)

  test('has the pages of the dialogue and what municipalities send', async () => {
    for (const page of ['/dialog', '/kommuntal', '/urval', '/jamforelse', '/anteckningar-besok', '/mottagna-tal', '/mottagna-tal/nycklar', '/mottagna-tal/begaran']) {
      expect([page, (await ask('GET', page, coordinator)).status]).toEqual([page, 200])
    }
  })
})

describe('the schema', () => {
  // Rows that are about staff or the log, not about clients.
  const free = ['log_review_day', 'log_review_entry', 'log_review_item', 'picture_view', 'staff_identity']
  test('every table whose rows are opened by keys refuses clients at an office, by itself or by what it must point to', async () => {
    const { rows } = await database.owner.query<{ name: string }>(`
      WITH RECURSIVE reach AS (SELECT conrelid AS t FROM pg_constraint WHERE conname LIKE 'an\\_office\\_%'
        UNION SELECT f.conrelid FROM pg_constraint f JOIN reach r ON f.confrelid = r.t WHERE f.contype = 'f'
          AND NOT EXISTS (SELECT FROM unnest(f.conkey) k JOIN pg_attribute a ON a.attrelid = f.conrelid AND a.attnum = k WHERE NOT a.attnotnull))
      SELECT c.relname AS name FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attname = 'access'
       WHERE c.relkind IN ('r', 'p') AND c.relnamespace = 'public'::regnamespace AND c.oid NOT IN (SELECT t FROM reach) ORDER BY 1`)
    expect(rows.map(({ name }) => name)).toEqual(free)
  })

  test('every such constraint fires by its name on a real row that is moved to an office', async () => {
    const family = await preparedFamily(make, { now: testNow })
    const { rows } = await database.owner.query<{ name: string }>("SELECT conrelid::regclass::text AS name FROM pg_constraint WHERE conname LIKE 'an\\_office\\_%' AND contype = 'c' ORDER BY 1")
    const quiet: string[] = []
    let fired = 0
    for (const { name } of rows) {
      const held = await database.owner.query(`SELECT FROM ${name} WHERE municipality_code = $1 LIMIT 1`, [family.code])
      if (held.rowCount === 0) continue
      const connection = await database.owner.connect()
      try {
        await connection.query('BEGIN')
        const fault: unknown = await connection.query(`UPDATE ${name} SET municipality_code = $2 WHERE ctid = (SELECT min(ctid) FROM ${name} WHERE municipality_code = $1)`, [family.code, office])
          .catch((each: unknown) => each)
        if (typeof fault === 'object' && fault !== null && 'constraint' in fault && String(fault.constraint).startsWith('an_office_')) fired += 1
        else quiet.push(name)
      } finally {
        await connection.query('ROLLBACK')
        connection.release()
      }
    }
    expect(quiet).toEqual([])
    expect(fired).toBeGreaterThan(15)
  }, 60_000)
})
