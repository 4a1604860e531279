import pg from 'pg'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { testDatabase } from '../../test/database.ts'
import { declareInstallation, refuseOtherInstallation } from './installation.ts'
import { checkOwnPostgres, ensureRunRole } from './own-postgres.ts'

const database = await testDatabase()
const { port, superuser } = inject('testCluster')
const as = (role: string, password: string): string => `postgresql://${role}:${password}@127.0.0.1:${port}/${database.name}`
const admin = new pg.Client({ connectionString: as('postgres', superuser) })

const roles = ['own_run', 'own_exempt', 'own_strong', 'own_heir', 'own_migrator']
const drop = roles.map((role) => `DROP OWNED BY ${role}; DROP ROLE ${role};`).join('\n')

beforeAll(async () => {
  await admin.connect()
  await admin.query(`
    CREATE ROLE own_run LOGIN PASSWORD 'x'; CREATE ROLE own_exempt LOGIN BYPASSRLS PASSWORD 'x'; CREATE ROLE own_strong LOGIN SUPERUSER PASSWORD 'x';
    CREATE ROLE own_heir LOGIN PASSWORD 'x' IN ROLE own_exempt; CREATE ROLE own_migrator LOGIN PASSWORD 'x';
    GRANT CONNECT ON DATABASE ${database.name} TO ${roles.join(', ')}`)
})
afterAll(async () => {
  await admin.query(drop)
  await admin.end()
})

test('accepts a plain run role', async () => {
  await expect(checkOwnPostgres(database.appUrl)).resolves.toBeUndefined()
  await expect(checkOwnPostgres(as('own_run', 'x'))).resolves.toBeUndefined()
})

test.each([
  ['a superuser', 'own_strong', 'which is a superuser or has BYPASSRLS'],
  ['a role exempt from row level security', 'own_exempt', 'which is a superuser or has BYPASSRLS'],
  ['a member of such a role', 'own_heir', 'is a member of, own_exempt'],
])('refuses %s', async (_, role, sentence) => {
  await expect(checkOwnPostgres(as(role, 'x'))).rejects.toThrow(sentence)
})

test('refuses the owner of the tables', async () => {
  await admin.query('CREATE TABLE owned (n int); ALTER TABLE owned OWNER TO own_migrator')
  await expect(checkOwnPostgres(as('own_migrator', 'x'))).rejects.toThrow('owns the table owned')
})

test.each([
  ['a wrong password', as('own_run', 'y')],
  ['nobody there', 'postgresql://x:y@127.0.0.1:1/helhet'],
])('says that the database does not answer: %s', async (_, url) => {
  await expect(checkOwnPostgres(url)).rejects.toThrow(/DATABASE_URL does not answer \(.+\)/)
})

test('gives a run role of another name the rights of helhet_app, or says what the administrator must run', async () => {
  await expect(ensureRunRole(as('own_migrator', 'x'), as('own_run', 'x'))).rejects.toThrow('run: GRANT helhet_app TO "own_run";')
  await ensureRunRole(as('postgres', superuser), as('own_run', 'x'))
  await ensureRunRole(as('own_migrator', 'x'), as('own_run', 'x'))
  const run = new pg.Client({ connectionString: as('own_run', 'x') })
  await run.connect()
  await expect(run.query('SELECT kind FROM installation')).resolves.toMatchObject({ rowCount: 0 })
  await run.end()
})

test('a database is demo or production for ever, and is opened only as what it is', async () => {
  const owner = await database.owner.connect()
  await expect(refuseOtherInstallation(owner, 'demo')).rejects.toThrow('not wholly set up')
  await declareInstallation(owner, 'production')
  await declareInstallation(owner, 'demo')
  await expect(refuseOtherInstallation(owner, 'production')).resolves.toBeUndefined()
  await expect(refuseOtherInstallation(owner, 'demo')).rejects.toThrow('is not opened in demo mode')
  owner.release()
})
