import { randomBytes } from 'node:crypto'
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { testNow } from '../../test/app.ts'
import { testDatabase } from '../../test/database.ts'
import { home, maker } from '../../test/make.ts'
import { openPool } from '../platform/db.ts'
import { inTransaction } from '../platform/db.ts'
import { declareInstallation } from '../platform/installation.ts'
import { askForRecurring, runDueJobs } from '../platform/jobs.ts'
import type { JobKind } from '../platform/jobs.ts'
import { backUpNightly, backUpRecurring, backupName, lastBackupAt, outdated, refuseUnwritable } from './usecases/back-up.ts'

const database = await testDatabase()
const folder = await mkdtemp(join(tmpdir(), 'helhet-nightly-'))
afterAll(() => rm(folder, { recursive: true, force: true }))
const job = backUpNightly({ appUrl: database.appUrl, folder, key: randomBytes(32), keep: 2 })
const nobody = { municipality: home, staffId: null, keys: [] }
const nights = ['2026-11-21', '2026-11-22', '2026-11-23', '2026-11-24'].map((day) => `${day}T02:20:00.000Z`)

beforeAll(async () => {
  await maker(database.owner, testNow).municipality()
  const owner = await database.owner.connect()
  await declareInstallation(owner, 'demo')
  owner.release()
})

async function night(now: string, pool = database.app): Promise<{ ran: number; failed: number }> {
  await inTransaction(pool, nobody, (tx) => askForRecurring(tx, home, backUpRecurring, now))
  return runDueJobs(pool, home, [job], now, () => now, ['slow'])
}

describe('the nightly backup', () => {
  test('is made once a night, keeps as many as it should, and leaves a line in the log', async () => {
    for (const now of nights) {
      expect(await night(now)).toEqual({ ran: 1, failed: 0 })
      expect(await night(now)).toEqual({ ran: 0, failed: 0 })
    }
    expect(await readdir(folder)).toEqual(['helhet-2026-11-23T022000Z.backup', 'helhet-2026-11-24T022000Z.backup'])
    expect(await lastBackupAt(folder)).toBe(Date.parse('2026-11-24T02:20:00Z') / 1000)
    const { rows } = await database.owner.query("SELECT DISTINCT actor_kind, about, why FROM trace WHERE action = 'helhet backup'")
    expect(rows).toEqual([{ actor_kind: 'system', about: [], why: 'system' }])
  })

  test('is made by one of two processes that come at the same time', async () => {
    const now = '2026-11-25T02:20:00.000Z'
    const pools = [openPool(database.appUrl, 2), openPool(database.appUrl, 2)]
    const ran = await Promise.all(pools.map((pool) => night(now, pool)))
    await Promise.all(pools.map((pool) => pool.end()))
    expect(ran.map((each) => each.ran).toSorted()).toEqual([0, 1])
  })

  test('is left to a process that makes backups by one that does not', async () => {
    const now = '2026-11-26T02:20:00.000Z'
    await inTransaction(database.app, nobody, (tx) => askForRecurring(tx, home, backUpRecurring, now))
    expect(await runDueJobs(database.app, home, [backUpNightly(null)], now, () => now)).toEqual({ ran: 0, failed: 0 })
    expect(await night(now)).toEqual({ ran: 1, failed: 0 })
  })
})

test('a slow job does not keep the others waiting, and the others do not take it', async () => {
  const began: string[] = []
  const kinds: JobKind[] = [
    { kind: 'long', lane: 'slow', run: async () => { began.push('long'); await pause(400) } },
    { kind: 'short', run: async () => { began.push('short') } },
  ]
  for (const kind of ['long', 'short']) {
    await database.owner.query(`INSERT INTO job (municipality_code, id, kind, key, body, run_at, recorded_at)
      VALUES ($1, gen_random_uuid(), $2, $2, $3, $4, $4)`, [home, kind, '{}', testNow])
  }
  const long = runDueJobs(database.app, home, kinds, testNow, () => testNow, ['slow'])
  await pause(100)
  expect(await runDueJobs(database.app, home, kinds, testNow, () => testNow)).toEqual({ ran: 1, failed: 0 })
  expect(began).toEqual(['long', 'short'])
  expect(await long).toEqual({ ran: 1, failed: 0 })
})

test('only our own whole backups are counted, and what a killed one left is taken away a day later', () => {
  const now = '2026-11-24T02:20:00.000Z'
  const left = `${backupName(nights[0] ?? '')}.unfinished-00aabbcc`
  const names = ['notes.txt', 'helhet-mine.backup', ...nights.map(backupName), left, `${backupName(now)}.unfinished-00aabbcc`]
  expect(outdated(names, { keep: 3, now })).toEqual(['helhet-2026-11-21T022000Z.backup', left])
  expect(outdated(names, { keep: 14, now })).toEqual([left])
})

test('a folder that is none is refused at the start', async () => {
  await writeFile(join(folder, 'file'), '')
  await expect(refuseUnwritable(join(folder, 'file', 'in'))).rejects.toThrow('HELHET_BACKUP_DIR')
  await rm(join(folder, 'file'))
  expect(await lastBackupAt(await mkdtemp(join(folder, 'empty-')))).toBeNull()
})
