import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { testApp, testNow } from '../../test/app.ts'
import { testDatabase } from '../../test/database.ts'
import { home, maker } from '../../test/make.ts'
import { inTransaction } from './db.ts'
import { chainHead, readHeads, sealChain, verifyChain, writeHead } from './log-chain.ts'
import type { ChainHead } from './log-chain.ts'
import { openSealer } from './sealer.ts'

const database = await testDatabase({ connections: 60 })
const make = maker(database.owner, testNow)
const folder = await mkdtemp(join(tmpdir(), 'helhet-log-'))
afterAll(() => rm(folder, { recursive: true, force: true }))

const code = '9905'
const context = { municipality: code, staffId: null, keys: [] }

async function write(count: number): Promise<void> {
  await database.owner.query(`WITH line AS (
      INSERT INTO trace (municipality_code, at, actor_kind, action, about, why, outcome, request_id)
      SELECT $1, '2026-11-24T07:00:00Z', 'staff', 'GET /person/:id', ARRAY[gen_random_uuid()], 'own_case', 'done', 'r' || n
        FROM generate_series(1, $2::int) n RETURNING municipality_code, id)
    INSERT INTO trace_unsealed SELECT municipality_code, id FROM line`, [code, count])
}
const seal = (): Promise<number> => inTransaction(database.app, context, (_tx, client) => sealChain(client, code))
const verify = (kept: ChainHead[] = []) => inTransaction(database.app, context, (_tx, client) => verifyChain(client, code, kept))
const head = (): Promise<ChainHead | null> => inTransaction(database.app, context, (_tx, client) => chainHead(client, code))
const asOwner = (sql: string): Promise<unknown> => database.owner.query(sql)

/** The id of the log line that has a number in the chain. */
const lineNumbered = (number: number): string => `(SELECT trace_id FROM trace_seal
  WHERE municipality_code = '${code}' AND number = ${number})`

/** Writes a line with a number in the chain, sealed rightly upon the one before it: by somebody who knows how the chain is made. */
async function putIn(number: number): Promise<void> {
  await asOwner(`INSERT INTO trace (municipality_code, at, actor_kind, action, about, why, outcome, request_id)
    VALUES ('${code}', '2026-11-24T07:00:00Z', 'staff', 'GET /', '{}', 'role', 'done', 'put in')`)
  await asOwner(`INSERT INTO trace_seal SELECT municipality_code, ${number}, id, sha256((SELECT hash FROM trace_seal
    WHERE number = ${number - 1})
    || convert_to(concat_ws('|', municipality_code, id, extract(epoch FROM at)::numeric(20, 6), actor_kind, '-', action, about::text, why,
      outcome, '-',
      request_id), 'UTF8')) FROM trace WHERE request_id = 'put in'`)
}

async function rebuild(): Promise<void> {
  await asOwner(`DELETE FROM trace_seal WHERE municipality_code = '${code}'; DELETE FROM trace_unsealed WHERE municipality_code = '${code}';
    INSERT INTO trace_unsealed SELECT municipality_code, id FROM trace WHERE municipality_code = '${code}'`)
  await seal()
}

describe('a chain of ten lines', () => {
  beforeEach(async () => {
    await asOwner('TRUNCATE trace, trace_seal, trace_unsealed')
    await write(10)
    await seal()
  })

  test('is whole, also with lines waiting and after more were sealed', async () => {
    expect(await verify()).toMatchObject({ sealed: 10, unsealed: 0, fault: null })
    await write(3)
    expect(await verify()).toMatchObject({ sealed: 10, unsealed: 3, fault: null })
    const kept = await head()
    await seal()
    expect(await verify(kept === null ? [] : [kept])).toMatchObject({ sealed: 13, fault: null })
  })

  test.each([
    ['action', "action = 'GET /'"], ['person', "about = '{}'"], ['reason', "why = 'role'"],
      ['outcome', "outcome = 'refused', refusal = 'not_found'"],
    ['time', "at = at + interval '1 microsecond'"], ['who', 'actor_id = gen_random_uuid()'], ['kind of actor', "actor_kind = 'system'"],
      ['request', "request_id = 'x'"], ['what it was of', 'subject_id = gen_random_uuid()'],
  ])('shows a changed line: %s', async (_which, change) => {
    await asOwner(`UPDATE trace SET ${change} WHERE id = ${lineNumbered(4)}`)
    expect((await verify()).fault).toEqual({ municipality: code, number: 4, fault: 'changed', other: null })
  })

  test('shows a removed line', async () => {
    await asOwner(`DELETE FROM trace WHERE id = ${lineNumbered(7)}`)
    expect((await verify()).fault).toEqual({ municipality: code, number: 7, fault: 'missing_line', other: null })
  })

  test('shows two lines that changed places', async () => {
    await asOwner(`ALTER TABLE trace_seal DROP CONSTRAINT trace_is_sealed_once;
      UPDATE trace_seal s SET trace_id = o.trace_id FROM trace_seal o WHERE (s.number, o.number) IN ((3, 5), (5, 3));
      ALTER TABLE trace_seal ADD CONSTRAINT trace_is_sealed_once UNIQUE (municipality_code, trace_id)`)
    expect((await verify()).fault).toEqual({ municipality: code, number: 3, fault: 'moved', other: 5 })
  })

  test('shows two whole rows of the chain that changed places', async () => {
    await asOwner(`ALTER TABLE trace_seal DROP CONSTRAINT trace_is_sealed_once;
      UPDATE trace_seal s SET trace_id = o.trace_id, hash = o.hash FROM trace_seal o WHERE (s.number, o.number) IN ((3, 5), (5, 3));
      ALTER TABLE trace_seal ADD CONSTRAINT trace_is_sealed_once UNIQUE (municipality_code, trace_id)`)
    expect((await verify()).fault).toEqual({ municipality: code, number: 3, fault: 'moved', other: 5 })
  })

  test('shows a line that was put in with a seal that fits, the rest numbered anew', async () => {
    await asOwner(`UPDATE trace_seal SET number = -number WHERE number > 4; UPDATE trace_seal SET number = 1 - number WHERE number < 0`)
    await putIn(5)
    expect((await verify()).fault).toEqual({ municipality: code, number: 5, fault: 'inserted', other: null })
  })

  test('shows a line that was taken out with its seal, the rest numbered anew: what follows no longer fits', async () => {
    await asOwner(`DELETE FROM trace WHERE id = ${lineNumbered(4)}; DELETE FROM trace_seal WHERE number = 4;
      UPDATE trace_seal SET number = -number WHERE number > 4; UPDATE trace_seal SET number = -number - 1 WHERE number < 0`)
    expect((await verify()).fault).toEqual({ municipality: code, number: 4, fault: 'changed', other: null })
  })

  test.each([1, 6])('shows a removed seal: number %i', async (number) => {
    await asOwner(`DELETE FROM trace_seal WHERE number = ${number}`)
    expect((await verify()).fault).toEqual({ municipality: code, number, fault: 'missing_seal', other: null })
  })

  test('shows a line written past the chain', async () => {
    await asOwner(`INSERT INTO trace (municipality_code, at, actor_kind, action, about, why, outcome, request_id)
      VALUES ('${code}', '2026-11-24T07:00:00Z', 'staff', 'GET /', '{}', 'role', 'done', 'r')`)
    expect((await verify()).fault).toMatchObject({ fault: 'past_chain' })
  })

  test('shows lines taken away before they were sealed, though not when their waiting note went with them', async () => {
    await write(2)
    await asOwner(`DELETE FROM trace WHERE id = (SELECT max(id) FROM trace)`)
    expect((await verify()).fault).toMatchObject({ number: 11, fault: 'lost_waiting' })
    await seal()
    expect((await verify()).fault).toMatchObject({ fault: 'lost_waiting' })
  })

  test('shows a cut tail only to who has a head from outside', async () => {
    const kept = await head()
    await asOwner(`DELETE FROM trace WHERE id IN (SELECT trace_id FROM trace_seal WHERE number > 8); DELETE FROM trace_seal
      WHERE number > 8`)
    expect((await verify()).fault).toBeNull()
    expect((await verify(kept === null ? [] : [kept])).fault).toEqual({ municipality: code, number: 9, fault: 'cut_tail', other: 10 })
  })

  test('shows a chain that was rewritten from a changed line on, only to who has a head from outside', async () => {
    const kept = await head()
    await asOwner(`UPDATE trace SET about = '{}' WHERE id = ${lineNumbered(2)}`)
    await rebuild()
    expect((await verify()).fault).toBeNull()
    expect((await verify(kept === null ? [] : [kept])).fault).toEqual({ municipality: code, number: 10, fault: 'rewritten', other: null })
  })
})

test('heads are read back as written, past lines that a crash cut off', () => {
  const kept = { municipality: code, number: 12, hash: 'ab'.repeat(32) }
  expect(readHeads(`${writeHead(kept, testNow)}{"municipality":"9905","number":1\n${writeHead({ ...kept, number: 13 }, testNow)}`))
    .toEqual([kept, { ...kept, number: 13 }])
})

test('the run role may neither change nor take away a line or a seal', async () => {
  for (const statement of ["UPDATE trace SET action = 'x'", 'DELETE FROM trace', "UPDATE trace_seal SET hash = hash",
    'DELETE FROM trace_seal', 'TRUNCATE trace']) {
    await expect(inTransaction(database.app, context, (_tx, client) => client.query(statement))).rejects.toThrow('permission denied')
  }
})

test('fifty requests at once are sealed together soon after, and none waits for it', async () => {
  const unitId = await make.unit()
  const staff = await make.staff({ unitId, roles: ['hr'] })
  await asOwner('TRUNCATE trace, trace_seal, trace_unsealed')
  const headFile = join(folder, 'sub folder', 'heads.jsonl')
  const sealer = await openSealer({ pool: database.app, municipalities: [home], headFile, now: () => testNow,
    onFault: (name) => { throw new Error(name) }, afterMs: 50 })
  const { ask } = await testApp(database, { traced: (municipality) => sealer.traced(municipality) })
  const blocker = await database.owner.connect()
  await blocker.query("BEGIN; SELECT pg_advisory_xact_lock(hashtextextended('helhet log chain ' || $1, 0))".replace('$1', `'${home}'`))
  const answers = await Promise.all(Array.from({ length: 50 }, () => ask('GET', '/min-roll', staff)))
  expect(answers.filter(({ status }) => status === 200)).toHaveLength(50)
  await blocker.query('ROLLBACK')
  blocker.release()

  const sealed = async (): Promise<number> =>
    Number((await database.owner.query('SELECT count(*) AS n FROM trace_seal WHERE municipality_code = $1', [home])).rows[0]?.n)
  for (let waited = 0; waited < 3000 && (await sealed()) < 50; waited += 50) await pause(50)
  expect(await sealed()).toBe(50)
  await sealer.stop()
  const heads = readHeads(await readFile(headFile, 'utf8'))
  expect(heads).toMatchObject([{ municipality: home, number: 50 }])
  const check = await inTransaction(database.app, { municipality: home, staffId: null, keys: [] },
    (_tx, client) => verifyChain(client, home, heads))
  expect(check).toMatchObject({ sealed: 50, unsealed: 0, fault: null })
})

test('two sealers at once make one chain', async () => {
  await asOwner('TRUNCATE trace, trace_seal, trace_unsealed')
  for (let round = 0; round < 5; round += 1) {
    await write(20)
    await Promise.all([seal(), seal(), seal()])
  }
  expect(await verify()).toMatchObject({ sealed: 100, unsealed: 0, fault: null })
})

test('what a crash left unsealed is sealed at the next start', async () => {
  await asOwner('TRUNCATE trace, trace_seal, trace_unsealed')
  await write(7)
  const sealer = await openSealer({ pool: database.app, municipalities: [code], headFile: join(folder, 'again.jsonl'), now: () => testNow,
    onFault: () => {} })
  expect(await verify()).toMatchObject({ sealed: 7, unsealed: 0 })
  await sealer.stop()
})

test('a head file that cannot be written stops the start, with the variable to set', async () => {
  await writeFile(join(folder, 'file'), '')
  const opening = openSealer({ pool: database.app, municipalities: [code], headFile: join(folder, 'file', 'heads.jsonl'),
    now: () => testNow, onFault: () => {} })
  await expect(opening).rejects.toThrow('HELHET_LOG_HEAD_FILE')
})
