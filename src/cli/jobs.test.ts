import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { testDatabase } from '../../test/database.ts'
import { home, maker } from '../../test/make.ts'
import { isFaulty, readConfig } from '../platform/config.ts'
import { inTransaction } from '../platform/db.ts'
import { askForJob } from '../platform/jobs.ts'
import { recurringJobs } from '../jobs.ts'
import { runJobs } from './jobs.ts'

const database = await testDatabase()
const now = '2026-11-24T07:00:00.000Z'
const folder = await mkdtemp(join(tmpdir(), 'helhet jobs '))
afterAll(() => rm(folder, { recursive: true, force: true }))
beforeAll(async () => {
  await database.owner.query("INSERT INTO installation (kind) VALUES ('demo')")
  await maker(database.owner, now).municipality()
})
beforeEach(() => database.owner.query('TRUNCATE job'))

/** Runs the command as if it had been written by hand at eight in the morning. */
async function jobs(args: string[], env: Record<string, string> = {}): Promise<{ code: number; answer: string }> {
  const told = { answer: '' }
  const code = await runJobs({
    args, checkout: fileURLToPath(new URL('../..', import.meta.url)),
    config: async ({ serving }) => {
      const config = readConfig({ DATABASE_URL: database.appUrl, HELHET_MODE: 'demo', HELHET_DATA: join(folder, 'data'), ...env }, serving)
      if (isFaulty(config)) throw new Error(JSON.stringify(config))
      return config
    },
    input: async () => '', answer: (text) => (told.answer += text), say: () => {}, complain: () => {}, now: () => now,
      giveUp: (fault) => { throw fault },
  })
  return { code, answer: told.answer }
}

const ask = (kind: string, runAt: string) => inTransaction(database.app, { municipality: home, staffId: null, keys: [] }, (tx) => (
  askForJob(tx, { municipality: home, kind, key: runAt, body: {}, runAt, now })))

test('list shows what waits and what failed', async () => {
  await ask('mail', '2026-11-24T08:00:00.000Z')
  expect(await jobs(['list'])).toEqual({ code: 0, answer: `${home}\t2026-11-24T08:00:00.000Z\tmail\tväntar / waiting\t0\t\n` })
})

test('run does what recurs and what is due, and says with its exit code that something failed', async () => {
  const first = await jobs(['run'])
  // Each table that is due is a job of its own, asked for by one that recurs.
  const { rows } = await database.owner.query<{ tables: number }>("SELECT count(*)::int AS tables FROM job WHERE kind = 'release_table'")
  const run = recurringJobs.length + (rows[0]?.tables ?? 0)
  expect(first).toEqual({ code: 0, answer: `${home}: ${run} körda, 0 misslyckade / ${run} run, 0 failed\n` })
  await ask('no_such_kind', now)
  expect(await jobs(['run'])).toMatchObject({ code: 1, answer: expect.stringContaining('1 failed') })
})

test('run goes on to a time that is named, Swedish or with its offset', async () => {
  await jobs(['run'])
  await ask('clear_done_jobs', '2026-11-24T09:00:00.000Z')
  expect((await jobs(['run', '--until', '2026-11-24T09:59'])).answer).not.toContain('1 failed')
  expect((await jobs(['list'])).answer).toContain('clear_done_jobs')
  await jobs(['run', '--until', '2026-11-24T09:00:00Z'])
  expect((await jobs(['list'])).answer).toBe('')
})

test('a time that is none, and a time to come in production, are refused with what to write', async () => {
  await expect(jobs(['run', '--until', 'i morgon'])).rejects.toThrow('--until must be a time: 2026-11-24T08:00')
  await expect(jobs(['list', '--until', now])).rejects.toThrow('helhet jobs list')
  await expect(jobs(['run', '--until', '2026-12-01T08:00'], { HELHET_MODE: 'production' })).rejects.toThrow('may not lie in the future')
})
