import { randomBytes } from 'node:crypto'
import { mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { testNow } from '../../test/app.ts'
import { emptyDatabase, testDatabase } from '../../test/database.ts'
import { home, maker } from '../../test/make.ts'
import { isFaulty, readConfig } from '../platform/config.ts'
import { writeDeletion } from '../platform/deletion-list.ts'
import { declareInstallation } from '../platform/installation.ts'
import { runBackup, runCheckBackup } from './backup.ts'
import type { Surroundings } from './command.ts'
import { runRestore } from './restore.ts'
import { runVerifyLog } from './verify-log.ts'

const database = await testDatabase()
const empty = await emptyDatabase()
const folder = await mkdtemp(join(tmpdir(), 'helhet cli backup '))
afterAll(() => rm(folder, { recursive: true, force: true }))
const file = join(folder, 'one.backup')
const keyFile = join(folder, 'key')
const known = { gone: '', kept: '' }

beforeAll(async () => {
  const make = maker(database.owner, testNow)
  const worker = await make.staff({ unitId: await make.unit() })
  known.gone = (await make.personWithCase(worker)).id
  known.kept = (await make.personWithCase(worker)).id
  const owner = await database.owner.connect()
  await declareInstallation(owner, 'demo')
  owner.release()
  await writeFile(keyFile, randomBytes(32).toString('hex'))
  await writeFile(join(folder, 'other-key'), randomBytes(32).toString('hex'))
})

/** Runs a command against a database, as if written by hand. */
async function command(run: (around: Surroundings) => Promise<number>, args: string[], env: Record<string, string> = {}) {
  const told = { answer: '', said: '' }
  const code = await run({
    args, checkout: fileURLToPath(new URL('../..', import.meta.url)), input: async () => '',
    config: async ({ serving }) => {
      const config = readConfig({ DATABASE_URL: database.appUrl, HELHET_MODE: 'demo', HELHET_DATA: join(folder, 'data'), ...env }, serving)
      if (isFaulty(config)) throw new Error(JSON.stringify(config))
      return config
    },
    answer: (text) => (told.answer += text), complain: (lines) => (told.said += lines), say: ({ en }) => (told.said += `${en}\n`),
    now: () => testNow, giveUp: (fault) => { throw fault },
  })
  return { code, ...told }
}
const there = { DATABASE_URL: empty.appUrl, DATABASE_ADMIN_URL: empty.ownerUrl }
const from = ['--from', file, '--key-file', keyFile]

test('backup writes a file that check-backup finds whole, and says where the log ends', async () => {
  const { code, answer } = await command(runBackup, ['--out', file, '--key-file', keyFile])
  expect(code).toBe(0)
  expect(answer).toMatch(/one\.backup: \d+ rader, \d/)
  expect((await command(runCheckBackup, from)).answer).toContain(`hel, ${testNow}, demo`)
  await expect(command(runCheckBackup, ['--from', file, '--key-file', join(folder, 'other-key')])).rejects.toThrow('The key does not fit')
})

test('backup asks for a place and a key, and takes those of the nightly backups', async () => {
  await expect(command(runBackup, ['--key-file', keyFile])).rejects.toThrow('Write it like this: helhet backup')
  await expect(command(runBackup, ['--out', join(folder, 'two.backup')])).rejects.toThrow('HELHET_BACKUP_KEY_FILE')
  await command(runBackup, [], { HELHET_BACKUP_DIR: join(folder, 'nightly'), HELHET_BACKUP_KEY_FILE: keyFile })
  expect(await readdir(join(folder, 'nightly'))).toEqual(['helhet-2026-11-24T070000Z.backup'])
})

test('restore refuses a damaged file and a list that is missing before the database is touched', async () => {
  const bytes = await readFile(file)
  bytes[500] = (bytes[500] ?? 0) ^ 1
  await writeFile(join(folder, 'damaged.backup'), bytes)
  const damaged = ['--from', join(folder, 'damaged.backup'), '--key-file', keyFile]
  await expect(command(runRestore, damaged, there)).rejects.toThrow('is damaged or not whole')
  await expect(command(runRestore, from, { ...there, HELHET_DELETION_LIST: join(folder, 'none') })).rejects.toThrow('would come back')
  await expect(command(runRestore, from, { DATABASE_URL: empty.appUrl })).rejects.toThrow('DATABASE_ADMIN_URL is missing')
  expect((await empty.owner.query("SELECT FROM pg_tables WHERE schemaname = 'public'")).rowCount).toBe(0)
})

test('restore puts everything back but what was destroyed since, and leaves a line in the log', async () => {
  await writeFile(join(folder, 'list.jsonl'), writeDeletion({ kind: 'person', municipality: home, id: known.gone, day: '2026-11-24' }))
  const { code, answer } = await command(runRestore, from, { ...there, HELHET_DELETION_LIST: join(folder, 'list.jsonl') })
  expect(code).toBe(0)
  expect(answer).toContain('1 destroyed removed again')
  expect(answer).toMatch(/Sessions ended: \d+\. Held back, since they may have been sent already: \d+ letters/)
  const { rows } = await empty.owner.query<{ id: string }>('SELECT person_id AS id FROM person_case')
  expect(rows).toEqual([{ id: known.kept }])
  expect((await empty.owner.query("SELECT FROM trace WHERE action = 'helhet restore'")).rowCount).toBe(1)
  expect((await command(runVerifyLog, [], there)).code).toBe(0)
  await expect(command(runRestore, from, there)).rejects.toThrow('not empty')
})
