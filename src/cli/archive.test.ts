import { randomUUID } from 'node:crypto'
import { mkdtemp, readFile, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { testNow } from '../../test/app.ts'
import { testDatabase } from '../../test/database.ts'
import { provKey } from '../../test/family-transfer.ts'
import { home, maker } from '../../test/make.ts'
import { textOfZip } from '../../test/papers.ts'
import { isFaulty, readConfig } from '../platform/config.ts'
import { declareInstallation } from '../platform/installation.ts'
import { runArchive } from './archive.ts'

const database = await testDatabase()
const make = maker(database.owner, testNow)
const folder = await mkdtemp(join(tmpdir(), 'helhet-cli-archive-'))
afterAll(() => rm(folder, { recursive: true, force: true }))
const id = randomUUID()
let personId = ''

beforeAll(async () => {
  const owner = await database.owner.connect()
  await declareInstallation(owner, 'demo')
  owner.release()
  const [worker, director] = [await make.staff({ unitId: await make.unit() }), await make.staff({ unitId: await make.unit(), roles: ['director'] })]
  const person = await make.personWithCase(worker, { given: 'Elis', family: 'Provsson', birthOn: '2005-03-15' })
  personId = person.id
  await make.run("UPDATE person_case SET opened_on = '2018-01-02', closed_on = '2019-05-06' WHERE id = $1", [person.caseId])
  await make.refresh(person.id)
  const key = randomUUID()
  await make.run('INSERT INTO export_key (municipality_code, id, public_key, fingerprint, set_at, set_by) VALUES ($1, $2, $3, $4, $5, $6)', [home, key, provKey, '0'.repeat(64), testNow, worker.id])
  await make.run('INSERT INTO archive_package (municipality_code, id, key_id, asked_at, asked_by) VALUES ($1, $2, $3, $4, $5)', [home, id, key, testNow, worker.id])
  await make.run(`INSERT INTO archive_package_item (municipality_code, package_id, item, subject_id, reason, paragraph, protected)
    VALUES ($1, $2, 1, $3, 'research_birth_day', 'SoF 13:1', false)`, [home, id, person.id])
  await expect(command('early', 'demo')).rejects.toThrow()
  await make.run('UPDATE archive_package SET decided_at = $2, decided_by = $3, approved = true WHERE id = $1', [id, testNow, director.id])
})

async function command(out: string, mode: 'demo' | 'production'): Promise<number> {
  return runArchive({
    args: [id, '--municipality', home, '--out', join(folder, out)], checkout: fileURLToPath(new URL('../..', import.meta.url)), input: async () => '',
    config: async ({ serving }) => {
      const admin = mode === 'demo' ? { DATABASE_ADMIN_URL: database.ownerUrl } : {}
      const config = readConfig({ DATABASE_URL: database.appUrl, HELHET_MODE: mode, HELHET_DATA: join(folder, 'data'), ...admin }, serving)
      if (isFaulty(config)) throw new Error(JSON.stringify(config))
      return config
    },
    answer: () => {}, complain: () => {}, say: () => {}, now: () => testNow, giveUp: (fault) => { throw fault },
  })
}

test('demo mode writes an approved package in clear, and the log says so', async () => {
  expect(await command('clear', 'demo')).toBe(0)
  expect(await readdir(join(folder, 'clear'))).toEqual(['archive_package.zip'])
  expect(textOfZip(await readFile(join(folder, 'clear', 'archive_package.zip')))).toContain('research_birth_day')
  const { rows } = await database.owner.query("SELECT about FROM trace WHERE action = 'helhet archive'")
  expect(rows).toEqual([{ about: [personId] }])
})
