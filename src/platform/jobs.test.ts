import { setTimeout as pause } from 'node:timers/promises'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { testNow } from '../../test/app.ts'
import { testDatabase } from '../../test/database.ts'
import { elsewhere, home, maker } from '../../test/make.ts'
import { inTransaction } from './db.ts'
import { startJobs } from './job-runner.ts'
import { askForJob, askForRecurring, clearDoneJobs, runDueJobs } from './jobs.ts'
import type { JobKind } from './jobs.ts'

const database = await testDatabase()
const make = maker(database.owner, testNow)
await make.municipality()
await make.municipality(elsewhere, 'Annanby kommun')
beforeEach(() => database.owner.query('TRUNCATE job'))

const minutesOn = (minutes: number): string => new Date(Date.parse(testNow) + minutes * 60_000).toISOString()

async function ask(kind: string, key: string, { runAt = testNow, municipality = home } = {}): Promise<void> {
  await inTransaction(database.app, { municipality, staffId: null, keys: [] },
    (tx) => askForJob(tx, { municipality, kind, key, body: {}, runAt, now: testNow }))
}

function run(kinds: readonly JobKind[], at = testNow) {
  return runDueJobs(database.app, home, kinds, at, () => at)
}

async function jobs(): Promise<Array<Record<string, unknown>>> {
  return (await database.owner.query<Record<string,
    unknown>>('SELECT key, attempts, done_at, failed_at, fault, note, run_at FROM job ORDER BY key')).rows
}

describe('a job', () => {
  test('asked for twice is done once, and only when its time has come', async () => {
    let times = 0
    const kinds = [{ kind: 'count', run: async () => { times += 1 } }]
    await ask('count', 'same', { runAt: minutesOn(5) })
    await ask('count', 'same', { runAt: minutesOn(5) })
    expect(await run(kinds, minutesOn(4))).toEqual({ ran: 0, failed: 0 })
    expect(await run(kinds, minutesOn(5))).toEqual({ ran: 1, failed: 0 })
    expect(times).toBe(1)
    expect(await jobs()).toMatchObject([{ done_at: minutesOn(5), note: null }])
  })

  test('that its cause took back was never asked for', async () => {
    const cause = inTransaction(database.app, { municipality: home, staffId: null, keys: [] }, async (tx) => {
      await askForJob(tx, { municipality: home, kind: 'count', key: 'a', body: {}, runAt: testNow, now: testNow })
      throw new Error('the cause failed')
    })
    await expect(cause).rejects.toThrow('the cause failed')
    expect(await jobs()).toEqual([])
  })

  test('is run once by two runners at the same time', async () => {
    const seen: string[] = []
    const kinds: JobKind[] = [{
      kind: 'slow',
      async run(tx) {
        const { key } = await tx.selectFrom('job').select('key').where('done_at', 'is', null).orderBy('run_at').executeTakeFirstOrThrow()
        seen.push(key)
        await pause(5)
      },
    }]
    for (let n = 0; n < 20; n += 1) await ask('slow', `job ${n}`)
    const outcomes = await Promise.all([run(kinds), run(kinds), run(kinds)])
    expect(outcomes.reduce((sum, { ran }) => sum + ran, 0)).toBe(20)
    expect(seen).toHaveLength(20)
    expect((await jobs()).every((job) => job['done_at'] !== null && job['attempts'] === 0)).toBe(true)
  })

  test('undoes what it wrote when it fails, waits ever longer, and after eight tries stays as failed', async () => {
    const kinds: JobKind[] = [{
      kind: 'fails',
      async run(tx, { municipality, now }) {
        await askForJob(tx, { municipality, kind: 'other', key: 'written', body: {}, runAt: minutesOn(9999), now })
        throw Object.assign(new TypeError('a child\'s name might stand here'), { code: 'E_NOT' })
      },
    }]
    await ask('fails', 'a')
    let at = 0
    for (const wait of [1, 2, 4, 8, 16, 32, 64]) {
      expect(await run(kinds, minutesOn(at))).toEqual({ ran: 1, failed: 1 })
      expect(await jobs()).toMatchObject([{ key: 'a', failed_at: null, fault: 'TypeError E_NOT', run_at: minutesOn(at + wait) }])
      at += wait
    }
    await run(kinds, minutesOn(at))
    expect(await jobs()).toMatchObject([{ attempts: 8, failed_at: minutesOn(at), fault: 'TypeError E_NOT' }])
    expect(await run(kinds, minutesOn(at + 9999))).toEqual({ ran: 0, failed: 0 })
  })

  test('of a kind nobody knows is seen as failing, and does not stop the others', async () => {
    let done = false
    await ask('unknown', 'a')
    await ask('known', 'b', { runAt: minutesOn(1) })
    expect(await run([{ kind: 'known', run: async () => { done = true } }], minutesOn(1))).toEqual({ ran: 2, failed: 1 })
    expect(done).toBe(true)
  })

  test('that leaves a note is done with it', async () => {
    await ask('noted', 'a')
    await run([{ kind: 'noted', run: async () => ({ note: 'no_mail_configured' }) }])
    expect(await jobs()).toMatchObject([{ note: 'no_mail_configured', fault: null }])
  })

  test('of one municipality is not run by another\'s', async () => {
    await ask('count', 'a', { municipality: elsewhere })
    expect(await run([{ kind: 'count', run: async () => {} }])).toEqual({ ran: 0, failed: 0 })
  })
})

describe('a job with a part after the commit', () => {
  const letters = { sent: 0 }
  beforeEach(() => { letters.sent = 0 })
  const letter = (after: () => Promise<void>): JobKind[] => [{ kind: 'letter', run: async () => after }]

  test('is done when that part is', async () => {
    await ask('letter', 'a')
    expect(await run(letter(async () => { letters.sent += 1 }))).toEqual({ ran: 1, failed: 0 })
    expect(letters.sent).toBe(1)
    expect(await jobs()).toMatchObject([{ done_at: testNow, fault: null }])
  })

  test('is run again after a crash in between, and given up when every try ends in one', async () => {
    await ask('letter', 'a')
    // The part never returns: the process died in it.
    void run(letter(() => new Promise(() => { letters.sent += 1 })))
    for (let waited = 0; letters.sent === 0 && waited < 2000; waited += 10) await pause(10)
    expect(await jobs()).toMatchObject([{ attempts: 1, done_at: null, run_at: minutesOn(1) }])
    expect(await run(letter(async () => { letters.sent += 1 }), minutesOn(1))).toEqual({ ran: 1, failed: 0 })
    expect(letters.sent).toBe(2)

    await ask('letter', 'b')
    await database.owner.query("UPDATE job SET attempts = 8 WHERE key = 'b'")
    expect(await run(letter(async () => { letters.sent += 1 }))).toEqual({ ran: 1, failed: 1 })
    expect(letters.sent).toBe(2)
    expect(await jobs()).toMatchObject([{}, { key: 'b', failed_at: testNow, fault: 'stopped' }])
  })

  test('is put off when that part fails', async () => {
    await ask('letter', 'a')
    expect(await run(letter(async () => { throw new Error('no answer') }))).toEqual({ ran: 1, failed: 1 })
    expect(await jobs()).toMatchObject([{ attempts: 1, fault: 'Error', run_at: minutesOn(1) }])
  })
})

describe('recurring work', () => {
  const recurring = [{ kind: 'count', everyMinutes: 60, offsetMinutes: 15 }]
  const askTurns = (now: string) => inTransaction(database.app, { municipality: home, staffId: null, keys: [] },
    (tx) => askForRecurring(tx, home, recurring, now))

  test('is asked for once a turn, and the latest turn stands for those missed', async () => {
    await askTurns('2026-11-24T07:14:00.000Z')
    await askTurns('2026-11-24T07:14:59.000Z')
    expect(await jobs()).toMatchObject([{ run_at: '2026-11-24T06:15:00.000Z' }])
    await askTurns('2026-11-24T11:20:00.000Z')
    expect((await jobs()).map((job) => job['run_at'])).toEqual(['2026-11-24T06:15:00.000Z', '2026-11-24T11:15:00.000Z'])
  })

  describe('in a running process', () => {
    const runner: { stop: () => Promise<void> } = { stop: async () => {} }
    afterEach(() => runner.stop())

    test('happens by itself in every municipality, also after the database was away for a moment', async () => {
      const seen: string[] = []
      const faults: string[] = []
      let down = true
      const kinds: JobKind[] = [{ kind: 'count', run: async (_tx, { municipality }) => void seen.push(municipality) }]
      const now = (): string => {
        if (down) throw new Error('away')
        return testNow
      }
      Object.assign(runner, startJobs({ pool: database.app, municipalities: [home, elsewhere], kinds, recurring, now, everyMs: 20, lanes: ['main'],
        onFault: (name) => faults.push(name) }))
      for (let waited = 0; faults.length === 0 && waited < 2000; waited += 10) await pause(10)
      down = false
      for (let waited = 0; seen.length < 2 && waited < 3000; waited += 20) await pause(20)
      await pause(100)
      expect(seen).toEqual([home, elsewhere])
      expect(faults.length).toBeGreaterThan(0)
    })
  })
})

test('what was done two weeks ago is taken away; what waits or failed stays', async () => {
  for (const key of ['old', 'new', 'failed', 'waiting']) await ask('count', key)
  await database.owner.query(`UPDATE job SET done_at = CASE key WHEN 'old' THEN $1::timestamptz WHEN 'new' THEN $2::timestamptz END,
    failed_at = CASE key WHEN 'failed' THEN $1::timestamptz END`, [minutesOn(-15 * 24 * 60), minutesOn(-13 * 24 * 60)])
  await inTransaction(database.app, { municipality: home, staffId: null, keys: '*' }, async (tx) => {
    await clearDoneJobs.run(tx, { body: {}, municipality: home, now: testNow,
      aside: (work) => inTransaction(database.app, { municipality: home, staffId: null, keys: '*' }, work) })
  })
  expect((await jobs()).map((job) => job['key'])).toEqual(['failed', 'new', 'waiting'])
})
