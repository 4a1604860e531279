import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { testNow } from '../../test/app.ts'
import { testDatabase } from '../../test/database.ts'
import { maker } from '../../test/make.ts'
import { textOfPdf } from '../../test/papers.ts'
import { isFaulty, readConfig } from '../platform/config.ts'
import { declareInstallation } from '../platform/installation.ts'
import { runExtract } from './extract.ts'

const database = await testDatabase()
const folder = await mkdtemp(join(tmpdir(), 'helhet-cli-extract-'))
afterAll(() => rm(folder, { recursive: true, force: true }))
const make = maker(database.owner, testNow)
const unitId = await make.unit({ name: 'Utredning' })
const worker = await make.staff({ unitId })
const manager = await make.staff({ unitId, roles: ['unit_manager'] })
const elis = await make.personWithCase(worker, { given: 'Elis', family: 'Provsson' })
beforeAll(async () => {
  const owner = await database.owner.connect()
  await declareInstallation(owner, 'production')
  owner.release()
})

/** Runs the command against the database, as if written by hand. */
async function extract(...args: string[]): Promise<{ code: number; answer: string }> {
  const told = { answer: '' }
  const code = await runExtract({
    args, checkout: fileURLToPath(new URL('../..', import.meta.url)), input: async () => '',
    config: async ({ serving }) => {
      const config = readConfig({ DATABASE_URL: database.appUrl, HELHET_MODE: 'production', HELHET_DATA: join(folder, 'data') }, serving)
      if (isFaulty(config)) throw new Error(JSON.stringify(config))
      return config
    },
    answer: (text) => { told.answer += text }, say: () => {}, complain: () => {}, now: () => testNow, giveUp: (fault) => { throw fault },
  })
  return { code, answer: told.answer }
}

test('the extract comes by case number or id, in both languages, as JSON and PDF, and leaves a line in the log', async () => {
  const swedish = await extract(elis.caseNumber, '--by', `subject-${manager.id}`)
  expect(JSON.parse(swedish.answer)).toMatchObject({ personId: elis.id, language: 'sv', caseNumber: elis.caseNumber })
  expect(swedish.answer).toContain('Ansvarig handläggare')
  const file = join(folder, 'deep', 'utdrag.pdf')
  expect((await extract(elis.id, '--by', `subject-${manager.id}`, '--language', 'en', '--out', file)).code).toBe(0)
  expect(await textOfPdf(await readFile(file))).toContain('Register extract')
  const { rows } = await database.owner.query("SELECT about, actor_id FROM trace WHERE action = 'helhet extract'")
  expect(rows).toEqual([{ about: [elis.id], actor_id: manager.id }, { about: [elis.id], actor_id: manager.id }])
})

test('is refused to who may not, for nobody, and when it is written wrongly', async () => {
  await expect(extract(elis.caseNumber, '--by', `subject-${worker.id}`)).rejects.toThrow()
  await expect(extract('SN 1999/1', '--by', `subject-${manager.id}`)).rejects.toThrow()
  await expect(extract(elis.caseNumber)).rejects.toThrow()
  await expect(extract(elis.caseNumber, '--by', 'x', '--out', 'a.exe')).rejects.toThrow()
})
