import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { testDatabase } from '../../test/database.ts'
import { isFaulty, readConfig } from '../platform/config.ts'
import { inTransaction } from '../platform/db.ts'
import { chainHead, sealChain, writeHead } from '../platform/log-chain.ts'
import type { Surroundings } from './command.ts'
import { readOptions, wholeNumber } from './options.ts'
import { runMigrate } from './migrate.ts'
import { runVerifyLog } from './verify-log.ts'

const database = await testDatabase()
const folder = await mkdtemp(join(tmpdir(), 'helhet cli '))
afterAll(() => rm(folder, { recursive: true, force: true }))

const context = { municipality: '0001', staffId: null, keys: [] }

beforeAll(async () => {
  await database.owner.query(`
    INSERT INTO installation (kind) VALUES ('demo');
    INSERT INTO municipality_served (code, name, kind) VALUES ('0001', 'Provby kommun', 'municipality');
    INSERT INTO trace (municipality_code, at, actor_kind, action, about, why, outcome, request_id)
      SELECT '0001', '2026-11-21T07:00:00Z', 'staff', 'person.read', '{}', 'role', 'done', 'r' || n FROM generate_series(1, 5) n;
    INSERT INTO trace_unsealed (municipality_code, trace_id) SELECT municipality_code, id FROM trace`)
  await inTransaction(database.app, context, (_tx, client) => sealChain(client, '0001'))
})

/** Runs a command against the test database, as if written by hand. */
async function command(run: (around: Surroundings) => Promise<number>, args: string[], env: Record<string, string> = {}) {
  const told = { answer: '', said: '' }
  const code = await run({
    args,
    checkout: fileURLToPath(new URL('../..', import.meta.url)),
    config: async ({ serving }) => {
      const config = readConfig({ DATABASE_URL: database.appUrl, HELHET_MODE: 'demo', HELHET_DATA: join(folder, 'data'), ...env }, serving)
      if (isFaulty(config)) throw new Error(JSON.stringify(config))
      return config
    },
    input: async () => '',
    answer: (text) => (told.answer += text),
    complain: (lines) => (told.said += lines),
    say: ({ en }) => (told.said += `${en}\n`),
    now: () => '2026-11-21T07:00:00.000Z',
    giveUp: (fault) => { throw fault },
  })
  return { code, ...told }
}

test('migrate asks for the migrating role, and uses it', async () => {
  await expect(command(runMigrate, [])).rejects.toThrow('DATABASE_ADMIN_URL is missing')
  const { code, said } = await command(runMigrate, [], { DATABASE_ADMIN_URL: database.ownerUrl })
  expect(code).toBe(0)
  expect(said).toContain('every step')
})

test('a demo does not open a database of the other kind', async () => {
  await expect(command(runVerifyLog, [], { HELHET_MODE: 'production' })).rejects.toThrow('holds the demo municipality')
})

test('verify-log finds a whole chain whole, and says when nothing is kept outside', async () => {
  const { code, answer, said } = await command(runVerifyLog, [])
  expect(code).toBe(0)
  expect(answer).toContain('0001 Provby kommun: kedjan är hel, 5 rader, 0 väntar')
  expect(said).toContain('No kept heads')
})

test('verify-log finds a cut end by the head that was kept, and a changed line without it', async () => {
  const head = await inTransaction(database.app, context, (_tx, client) => chainHead(client, '0001'))
  await writeFile(join(folder, 'heads.jsonl'), head === null ? '' : writeHead(head, '2026-11-21T08:00:00.000Z'))
  await database.owner.query('DELETE FROM trace_seal WHERE number = 5; DELETE FROM trace WHERE id = (SELECT max(id) FROM trace)')
  expect((await command(runVerifyLog, [])).code).toBe(0)
  const cut = await command(runVerifyLog, ['--head', join(folder, 'heads.jsonl')])
  expect(cut.code).toBe(1)
  expect(cut.answer).toContain('BROKEN at number 5: the end of the log is gone from line 5 on')

  await database.owner.query("UPDATE trace SET action = 'person.search' WHERE id = (SELECT min(id) FROM trace)")
  const changed = await command(runVerifyLog, [])
  expect(changed.code).toBe(1)
  expect(changed.answer).toContain('BROKEN at number 1: a line was changed')
})

test('verify-log looks at every municipality, says which chain is broken and ends with 1', async () => {
  const other = { municipality: '0002', staffId: null, keys: [] }
  await database.owner.query(`
    INSERT INTO municipality_served (code, name, kind) VALUES ('0002', 'Annanby kommun', 'municipality');
    INSERT INTO trace (municipality_code, at, actor_kind, action, about, why, outcome, request_id)
      SELECT '0002', '2026-11-21T07:00:00Z', 'staff', 'GET /', '{}', 'role', 'done', 'r' || n FROM generate_series(1, 3) n;
    INSERT INTO trace_unsealed (municipality_code, trace_id) SELECT municipality_code, id FROM trace WHERE municipality_code = '0002'`)
  await inTransaction(database.app, other, (_tx, client) => sealChain(client, '0002'))
  const one = await command(runVerifyLog, [])
  expect(one.code).toBe(1)
  expect(one.answer).toMatch(/0001 Provby kommun: BRUTEN vid nummer 1[^]*0002 Annanby kommun: kedjan är hel, 3 rader/)
  await database.owner.query("DELETE FROM trace WHERE municipality_code = '0001'; DELETE FROM trace_seal WHERE municipality_code = '0001'")
  const both = await command(runVerifyLog, [])
  expect(both.code).toBe(0)
  const kept = await command(runVerifyLog, ['--head', join(folder, 'heads.jsonl')])
  expect(kept.code).toBe(1)
  expect(kept.answer).toMatch(/0001 Provby kommun: BRUTEN vid nummer 1: slutet av loggen är borta från rad 1/)
})

test('a named head file must be there', async () => {
  await expect(command(runVerifyLog, [`--head=${join(folder, 'missing')}`])).rejects.toThrow('cannot be read')
})

test('unknown options, missing values and stray words are answered with how it is written', () => {
  const read = (...args: string[]) => readOptions(args, ['size'], 'demo [--size <n>]')
  expect(read('--size', '5').value('size')).toBe('5')
  expect(read('--size=5').value('size')).toBe('5')
  for (const args of [['--sizes=5'], ['--size'], ['5']]) expect(() => read(...args)).toThrow('Write it like this: helhet demo [--size <n>]')
})

test('numbers are whole and within their bounds', () => {
  expect(wholeNumber('100', '--size', 1, 1000)).toBe(100)
  for (const text of ['0', '1001', '1.5', '-1', '1e2', '', 'x']) {
    expect(() => wholeNumber(text, '--size', 1, 1000)).toThrow('--size must be a whole number from 1 to 1000')
  }
})
