import { generateKeyPairSync, randomUUID } from 'node:crypto'
import { mkdir, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { testNow } from '../../test/app.ts'
import { testDatabase } from '../../test/database.ts'
import { home, maker } from '../../test/make.ts'
import { isFaulty, readConfig } from '../platform/config.ts'
import { declareInstallation } from '../platform/installation.ts'
import { sealingKey } from '../platform/sealed-file.ts'
import type { Surroundings } from './command.ts'
import { runDecryptExport, runExport } from './export.ts'
import { runImport } from './import.ts'

const real = await testDatabase()
const demo = await testDatabase()
const folder = await mkdtemp(join(tmpdir(), 'helhet-cli-export-'))
afterAll(() => rm(folder, { recursive: true, force: true }))
const keys = generateKeyPairSync('x25519', {
  publicKeyEncoding: { type: 'spki', format: 'pem' }, privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
})
const people = { admin: '', reviewer: '', worker: '' }

beforeAll(async () => {
  const make = maker(real.owner, testNow)
  const unitId = await make.unit({ name: 'Utredning' })
  people.admin = (await make.staff({ unitId, roles: ['administrator'] })).id
  people.reviewer = (await make.staff({ unitId, roles: ['log_reviewer'] })).id
  people.worker = (await make.staff({ unitId })).id
  for (const [database, kind] of [[real, 'production'], [demo, 'demo']] as const) {
    const owner = await database.owner.connect()
    await declareInstallation(owner, kind)
    owner.release()
  }
  await writeFile(join(folder, 'key.pem'), keys.privateKey)
})

/** Runs a command against a database, as if written by hand. */
async function command(run: (around: Surroundings) => Promise<number>, args: string[], mode: 'demo' | 'production') {
  const told = { answer: '', said: '' }
  const database = mode === 'demo' ? demo : real
  const code = await run({
    args, checkout: fileURLToPath(new URL('../..', import.meta.url)), input: async () => '',
    config: async ({ serving }) => {
      const admin = mode === 'demo' ? { DATABASE_ADMIN_URL: database.ownerUrl } : {}
      const config = readConfig({ DATABASE_URL: database.appUrl, HELHET_MODE: mode, HELHET_DATA: join(folder, 'data'), ...admin }, serving)
      if (isFaulty(config)) throw new Error(JSON.stringify(config))
      return config
    },
    answer: (text) => (told.answer += text), complain: (lines) => (told.said += lines), say: ({ en }) => (told.said += `${en}\n`),
    now: () => testNow, giveUp: (fault) => { throw fault },
  })
  return { code, ...told }
}

async function written(name: string, files: Record<string, string>): Promise<string> {
  const made = join(folder, name)
  await mkdir(made)
  for (const [file, text] of Object.entries(files)) await writeFile(join(made, file), text)
  return made
}

test('a folder of open cases is looked through, and then brought in, once', async () => {
  const worker = `subject-${people.worker}`
  const cases = await written('cases', {
    'personer.csv': 'id;förnamn;efternamn;skydd\n1;Ida;Prov;nej\n', 'arenden.csv': `id;person;öppnat;enhet;handläggare\n1;1;2026-03-02;Utredning;${worker}\n`,
  })
  const by = ['--by', `subject-${people.admin}`]
  expect((await command(runImport, [cases, ...by, '--preview', 'ja'], 'production')).answer).toContain('"person":{"rows":1,"new":1')
  expect((await real.owner.query('SELECT FROM person')).rowCount).toBe(0)
  expect((await command(runImport, [cases, ...by], 'production')).code).toBe(0)
  expect((await command(runImport, [cases, ...by], 'production')).answer).toContain('"case":{"rows":1,"new":0,"changed":0,"unchanged":1')
  expect((await real.owner.query('SELECT FROM person_case')).rowCount).toBe(1)
})

test('faults are told by file, line and column, and nothing is brought in', async () => {
  const wrong = await written('wrong', { 'personer.csv': 'id;förnamn;efternamn;skydd\n7;;;nej\n' })
  const { code, said } = await command(runImport, [wrong, '--by', `subject-${people.admin}`], 'production')
  expect([code, said]).toEqual([1, expect.stringContaining('personer.csv:2, fornamn: Skriv förnamn eller efternamn. / Write a given name')])
})

test('in production nothing is exported before it is approved, and then only sealed', async () => {
  const out = join(folder, 'sealed')
  const args = ['--municipality', home, '--out', out]
  await expect(command(runExport, args, 'production')).rejects.toThrow('har godkänt')
  const keyId = randomUUID()
  const soon = '2026-11-25T07:00:00.000Z'
  await real.owner.query('INSERT INTO export_key VALUES ($1, $2, $3, $4, $5, $6)',
    [home, keyId, keys.publicKey, sealingKey(keys.publicKey)?.fingerprint, testNow, people.admin])
  await real.owner.query(`INSERT INTO export_request (municipality_code, id, key_id, reason, asked_by, asked_at, expires_at, decision, decision_reason,
    decided_by, decided_at) VALUES ($1, $2, $3, 'byte', $4, $5, $6, 'approved', 'beslut', $7, $5)`,
  [home, randomUUID(), keyId, people.admin, testNow, soon, people.reviewer])
  expect((await command(runExport, args, 'production')).code).toBe(0)
  const file = join(out, `helhet-${home}.export`)
  expect(await readdir(out)).toEqual([`helhet-${home}.export`])
  expect((await readFile(file)).includes('Prov')).toBe(false)
  const clear = join(folder, 'clear')
  expect((await command(runDecryptExport, ['--key', join(folder, 'key.pem'), '--in', file, '--out', clear], 'production')).code).toBe(0)
  expect(await readFile(join(clear, 'person.csv'), 'utf8')).toContain('Ida')
  await expect(command(runImport, ['--whole', clear], 'demo')).rejects.toThrow('av annat slag')
})
