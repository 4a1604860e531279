import { mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, beforeEach, expect, test } from 'vitest'
import { emptyDatabase } from '../../test/database.ts'
import { migrate, refuseUnmigrated } from './migrate.ts'

const database = await emptyDatabase()
const folder = await mkdtemp(join(tmpdir(), 'helhet migrations '))
afterAll(() => rm(folder, { recursive: true, force: true }))

beforeEach(async () => {
  await rm(folder, { recursive: true, force: true })
  await mkdir(folder)
  await database.owner.query('DROP TABLE IF EXISTS migration, first, second, third')
  await file('0001_add_first.sql', 'CREATE TABLE first (n int);')
  await file('0002_add_second.sql', 'CREATE TABLE second (n int);\nGRANT SELECT ON second TO helhet_app;')
})

const file = (name: string, text: string): Promise<void> => writeFile(join(folder, name), text)
const run = (): Promise<string[]> => migrate(database.ownerUrl, folder)

async function tables(): Promise<string[]> {
  const found = await database.owner.query<{ name: string }>(`SELECT relname AS name FROM pg_class WHERE relname IN ('first', 'second',
    'third') ORDER BY 1`)
  return found.rows.map((row) => row.name)
}

test('takes the missing steps in order, tells each, and then has nothing to do', async () => {
  const told: string[] = []
  expect(await migrate(database.ownerUrl, folder, ({ name, step, of }) => told.push(`${step}/${of} ${name}`))).toHaveLength(2)
  expect(told).toEqual(['1/2 0001_add_first.sql', '2/2 0002_add_second.sql'])
  expect(await run()).toEqual([])
  await file('0003_add_third.sql', 'CREATE TABLE third (n int)')
  expect(await run()).toEqual(['0003_add_third.sql'])
  expect(await tables()).toEqual(['first', 'second', 'third'])
})

test('a step that fails leaves nothing of itself, and says where it failed', async () => {
  await file('0003_add_third.sql', 'CREATE TABLE third (n int);\nCREATE TABLE third (n int);\nSELECT nonsense;')
  await expect(run()).rejects.toThrow(/0003_add_third\.sql.*already exists/)
  expect(await tables()).toEqual(['first', 'second'])
  await file('0003_add_third.sql', 'CREATE TABLE third (n int);\n\nSELEC 1;')
  await expect(run()).rejects.toThrow('0003_add_third.sql:3')
})

test('a step may not end its own transaction', async () => {
  await file('0003_add_third.sql', 'CREATE TABLE third (n int); COMMIT;')
  await expect(run()).rejects.toThrow('leave out COMMIT')
})

test('refuses a step that was edited after it was taken, by name; other line ends are no edit', async () => {
  await run()
  await file('0002_add_second.sql', 'CREATE TABLE second (n int);\r\nGRANT SELECT ON second TO helhet_app;')
  expect(await run()).toEqual([])
  await file('0002_add_second.sql', 'CREATE TABLE second (n bigint);')
  await expect(run()).rejects.toThrow(/0002_add_second\.sql was edited/)
})

test('refuses a step that is gone: a newer version has used this database', async () => {
  await run()
  await rm(join(folder, '0002_add_second.sql'))
  await expect(run()).rejects.toThrow(/0002_add_second\.sql, which this version lacks/)
})

test('refuses steps that changed places', async () => {
  await run()
  await rename(join(folder, '0001_add_first.sql'), join(folder, '0003_add_first.sql'))
  await rename(join(folder, '0002_add_second.sql'), join(folder, '0001_add_second.sql'))
  await rename(join(folder, '0003_add_first.sql'), join(folder, '0002_add_first.sql'))
  await expect(run()).rejects.toThrow(/has run 0001_add_first\.sql, but 0001_add_second\.sql now stands/)
})

test('a number may be skipped, but a step that comes before one already taken is refused', async () => {
  await file('0005_add_third.sql', 'CREATE TABLE third (n int)')
  expect(await run()).toHaveLength(3)
  await file('0004_too_late.sql', 'SELECT 1')
  await expect(run()).rejects.toThrow('not 0004_too_late.sql')
})

test.each(['0002_same_number.sql', '003_short.sql', '0003-dashes.sql'])('refuses the name %s', async (name) => {
  await file(name, 'SELECT 1')
  await expect(run()).rejects.toThrow('wrong name or number')
})

test('numbers may be skipped, but nothing new may come before what was taken', async () => {
  await file('0010_add_third.sql', 'CREATE TABLE third (n int)')
  expect(await run()).toHaveLength(3)
  await file('0005_add_between.sql', 'SELECT 1')
  await expect(run()).rejects.toThrow('later migrations but not 0005_add_between.sql')
})

test('of five that migrate at once, one does the work', async () => {
  const taken = await Promise.all(Array.from({ length: 5 }, run))
  expect(taken.flat().sort()).toEqual(['0001_add_first.sql', '0002_add_second.sql'])
})

test('a step gives way to people at work, and takes its turn when they are done', async () => {
  await run()
  await file('0003_change_both.sql', 'ALTER TABLE second ADD COLUMN more int; ALTER TABLE first ADD COLUMN more int;')
  const client = await database.owner.connect()
  await client.query('BEGIN')
  await client.query('SELECT n FROM first')
  const migrating = run()
  await pause(300)
  // Now each waits for what the other has: without giving way the database would end one of the two.
  await expect(client.query('SELECT n FROM second')).resolves.toMatchObject({ rowCount: 0 })
  await client.query('COMMIT')
  client.release()
  expect(await migrating).toEqual(['0003_change_both.sql'])
})

test('the run role sees whether steps are missing', async () => {
  const client = await database.app.connect()
  await expect(refuseUnmigrated(client, folder)).rejects.toThrow('lacks 2 of the steps')
  await run()
  await expect(refuseUnmigrated(client, folder)).resolves.toBeUndefined()
  client.release()
})
