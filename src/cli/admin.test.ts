import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, describe, expect, test } from 'vitest'
import { testDatabase } from '../../test/database.ts'
import type { TestDatabase } from '../../test/database.ts'
import { isFaulty, readConfig } from '../platform/config.ts'
import { runAdmin } from './admin.ts'

const folder = await mkdtemp(join(tmpdir(), 'helhet admin '))
afterAll(() => rm(folder, { recursive: true, force: true }))

/** Runs the command against a database, as if written by hand. */
async function invite(database: TestDatabase, args: string[], env: Record<string, string> = {}) {
  const told = { answer: '', said: '' }
  const variables = {
    DATABASE_URL: database.appUrl,
    DATABASE_ADMIN_URL: database.ownerUrl,
    HELHET_DATA: join(folder, 'data'),
    HELHET_MODE: 'demo',
    ...env,
  }
  const code = await runAdmin({
    args: ['invite', ...args],
    checkout: fileURLToPath(new URL('../..', import.meta.url)),
    config: async ({ serving }) => {
      const config = readConfig(variables, serving)
      if (isFaulty(config)) throw new Error(JSON.stringify(config))
      return config
    },
    input: async () => '',
    answer: (text) => (told.answer += text),
    complain: (lines) => (told.said += lines),
    say: ({ en }) => (told.said += `${en}\n`),
    now: () => '2026-11-24T07:00:00.000Z',
    giveUp: (fault) => {
      throw fault
    },
  })
  return { code, ...told }
}

const rolesIn = async ({ owner }: TestDatabase) =>
  (
    await owner.query(
      `SELECT r.municipality_code AS code, s.subject, s.given_name AS given, s.family_name AS family, r.role, r.from_on, r.to_on, r.given_by
     FROM role_assignment r JOIN staff s ON s.municipality_code = r.municipality_code AND s.id = r.staff_id ORDER BY s.subject, r.from_on`,
    )
  ).rows
const tracesIn = async ({ owner }: TestDatabase) =>
  (
    await owner.query(
      'SELECT t.actor_kind, t.actor_id, t.action, t.outcome, t.refusal FROM trace t JOIN trace_unsealed u ON u.trace_id = t.id ' +
        'ORDER BY t.id',
    )
  ).rows

describe('the first administrator of an empty installation', () => {
  test('comes with the municipality and a unit to begin in, once, and leaves a line in the log', async () => {
    const database = await testDatabase()
    await database.owner.query("INSERT INTO installation (kind) VALUES ('production')")
    const production = { HELHET_MODE: 'production' }
    const done = await invite(database, ['ada@ale.example', '--municipality', '1440', '--name', 'Ada Björk Ek'], production)
    expect(done).toMatchObject({ code: 0, answer: 'Ale kommun: ada@ale.example är administratör / is administrator\n' })
    expect(done.said).toContain('start Helhet again')
    expect(await rolesIn(database)).toEqual([
      {
        code: '1440',
        subject: 'ada@ale.example',
        given: 'Ada',
        family: 'Björk Ek',
        role: 'administrator',
        from_on: '2026-11-24',
        to_on: null,
        given_by: null,
      },
    ])
    expect((await database.owner.query('SELECT code, name FROM municipality_served')).rows).toEqual([{ code: '1440', name: 'Ale kommun' }])
    expect((await database.owner.query('SELECT name, kind FROM unit')).rows).toEqual([{ name: 'Administration', kind: 'management' }])

    await expect(invite(database, ['bo', '--municipality', '1440'], production)).rejects.toThrow(
      'Ask the administrator to add more under Administration',
    )
    expect(await rolesIn(database)).toHaveLength(1)
    const line = { actor_kind: 'system', actor_id: null, action: 'helhet admin invite' }
    expect(await tracesIn(database)).toEqual([
      { ...line, outcome: 'done', refusal: null },
      { ...line, outcome: 'refused', refusal: 'administrator_exists' },
    ])
  })

  test('of an office comes with the office: the code 0000 for the country, 00 and two digits for a county', async () => {
    const database = await testDatabase()
    await database.owner.query("INSERT INTO installation (kind) VALUES ('demo')")
    expect((await invite(database, ['ulla', '--municipality', '0000', '--municipality-name', 'Nationella samordningen'])).code).toBe(0)
    expect((await invite(database, ['per', '--municipality', '0014'])).answer).toContain('Västra Götalands län')
    await expect(invite(database, ['ida', '--municipality', '0002'])).rejects.toThrow('for an office 0000')
    expect((await database.owner.query('SELECT code, kind FROM municipality_served ORDER BY code')).rows)
      .toEqual([{ code: '0000', kind: 'office' }, { code: '0014', kind: 'office' }])
  })

  test('two at once are one after the other: the second is refused', async () => {
    const database = await testDatabase()
    await database.owner.query("INSERT INTO installation (kind) VALUES ('demo')")
    const both = await Promise.allSettled(['a', 'b'].map((subject) => invite(database, [subject, '--municipality=1440'])))
    expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
    expect(await rolesIn(database)).toHaveLength(1)
  })
})

describe('where there is staff already', () => {
  test("the account gets the role when no administrator is left; a log reviewer's does not", async () => {
    const database = await testDatabase()
    await database.owner.query(`INSERT INTO installation (kind) VALUES ('demo');
      INSERT INTO municipality (municipality_code, name, kind, case_prefix) VALUES ('9901', 'Provby kommun', 'municipality', 'SN');
      INSERT INTO municipality_served VALUES ('9901', 'Provby kommun', 'municipality');
      INSERT INTO unit (municipality_code, id, name, kind, shared_key)
        VALUES ('9901', gen_random_uuid(), 'Norr', 'investigation', gen_random_uuid());
      INSERT INTO staff (municipality_code, id, subject, given_name, family_name, title, unit_id)
        SELECT '9901', gen_random_uuid(), subject, 'Förnamn', 'Efternamn', 'titel', id
          FROM unit, unnest(ARRAY['gone', 'reviewer']) AS subject;
      INSERT INTO role_assignment (municipality_code, id, staff_id, role, from_on, to_on, recorded_at)
        SELECT '9901', gen_random_uuid(), id, CASE subject WHEN 'gone' THEN 'administrator' ELSE 'log_reviewer' END, '2026-01-01',
          CASE subject WHEN 'gone' THEN date '2026-10-31' END, '2026-01-01T07:00:00Z' FROM staff`)
    await expect(invite(database, ['reviewer', '--municipality', '9901'])).rejects.toThrow('belongs to a log reviewer')
    const done = await invite(database, ['gone', '--municipality', '9901'])
    expect(done.answer).toContain('Provby kommun')
    expect(done.said).not.toContain('start Helhet again')
    expect((await rolesIn(database)).map(({ subject, role, to_on }) => [subject, role, to_on])).toEqual([
      ['gone', 'administrator', '2026-10-31'],
      ['gone', 'administrator', null],
      ['reviewer', 'log_reviewer', null],
    ])
    expect((await database.owner.query('SELECT FROM staff')).rowCount).toBe(2)
  })
})

test('how it is written is said when it is written otherwise, and what is missing by name', async () => {
  const database = await testDatabase()
  await database.owner.query("INSERT INTO installation (kind) VALUES ('demo')")
  for (const args of [
    [],
    ['ada'],
    ['ada', '--municipality', 'Ale'],
    ['ada', '--municipality', '1440', '--name', 'Ada'],
    ['ada', 'bo', '--municipality', '1440'],
  ]) {
    await expect(invite(database, args)).rejects.toThrow('helhet admin invite')
  }
  await expect(invite(database, ['ada', '--municipality', '9999'])).rejects.toThrow('No municipality has that code')
  await expect(invite(database, ['ada', '--municipality', '1440'], { DATABASE_ADMIN_URL: '' })).rejects.toThrow('DATABASE_ADMIN_URL')
})
