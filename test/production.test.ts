import { execFileSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { cp, mkdir, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises'
import { request } from 'node:http'
import { createServer } from 'node:https'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { env } from 'node:process'
import { fileURLToPath } from 'node:url'
import pg from 'pg'
import { SMTPServer } from 'smtp-server'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { isFaulty, readConfig } from '../src/platform/config.ts'
import { inTransaction, openPool } from '../src/platform/db.ts'
import { readHeads, verifyChain } from '../src/platform/log-chain.ts'
import { waitUntil } from '../src/platform/machine-processes.ts'
import { migrate } from '../src/platform/migrate.ts'
import { openDatabase } from '../src/platform/open-database.ts'
import { home, maker } from './make.ts'
import { testProvider } from './oidc-provider.ts'
import { runReal, startReal } from './real-server.ts'
import type { RealServer } from './real-server.ts'
import { freePort, visitor } from './visitor.ts'

// Production as docs/operations.md sets it up: own PostgreSQL with an owner and a plain run role, a provider with https, TLS ended by a
// proxy, and two processes on the one database. With TEST_POSTGRES=15 the database is Debian's PostgreSQL 15.
env['NODE_TLS_REJECT_UNAUTHORIZED'] = '0'
const checkout = fileURLToPath(new URL('..', import.meta.url))
const folder = await mkdtemp(join(tmpdir(), 'helhet-production-'))
const ends: Array<() => Promise<unknown>> = [() => rm(folder, { recursive: true, force: true })]
afterAll(async () => {
  for (const end of ends.toReversed()) await end()
}, 120_000)

const { port: databasePort, superuser } = inject('testCluster')
const tag = randomBytes(4).toString('hex')
const names = {
  database: `production_${tag}`, owner: `production_owner_${tag}`, run: `production_run_${tag}`, strong: `production_strong_${tag}`,
}
const at = (role: string, password: string, database: string): string => (
  `postgresql://${role}:${password}@127.0.0.1:${databasePort}/${database}`)
const server = new pg.Client({ connectionString: at('postgres', superuser, 'postgres') })
const all = openPool(at('postgres', superuser, names.database))
const make = maker(all, new Date().toISOString())

const [httpsPort, providerPort] = [await freePort(), await freePort()]
const origin = `https://127.0.0.1:${httpsPort}`
const key = join(folder, 'key.pem')
const cert = join(folder, 'cert.pem')
execFileSync('openssl', ['req', '-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes', '-days', '2',
  '-subj', '/CN=127.0.0.1', '-addext', 'subjectAltName=IP:127.0.0.1', '-keyout', key, '-out', cert], { stdio: 'ignore' })
const tls = { key: await readFile(key, 'utf8'), cert: await readFile(cert, 'utf8') }
const returns = { returnTo: `${origin}/logga-in/klar`, leaveTo: `${origin}/logga-ut/klar` }
const registered = { id: 'helhet', secret: 'a-secret-of-the-tests', ...returns }
const provider = await testProvider(providerPort, registered, tls)

const letters: string[] = []
const post = new SMTPServer({
  authOptional: true, disabledCommands: ['STARTTLS'],
  onData(stream, session, done) {
    stream.resume()
    stream.on('end', () => {
      letters.push(session.envelope.rcptTo.map(({ address }) => address).join())
      done()
    })
  },
})
await new Promise<void>((resolve) => { post.listen(0, '127.0.0.1', resolve) })
ends.push(() => new Promise<void>((resolve) => { post.close(() => resolve()) }))
const postAddress = post.server.address()

const backups = join(folder, 'backups')
const settings = {
  HELHET_MODE: 'production', HELHET_URL: origin, DATABASE_URL: at(names.run, 'x', names.database), HELHET_DATA: join(folder, 'data'),
  OIDC_ISSUER: provider.issuer, OIDC_CLIENT_ID: 'helhet', OIDC_CLIENT_SECRET: 'a-secret-of-the-tests', OIDC_REQUIRED_ACR: 'loa3',
  NODE_EXTRA_CA_CERTS: cert, SMTP_URL: `smtp://127.0.0.1:${typeof postAddress === 'object' && postAddress !== null ? postAddress.port : 0}`,
  MAIL_FROM: 'helhet@kommun.example',
  HELHET_BACKUP_DIR: backups, HELHET_BACKUP_KEY_FILE: join(folder, 'backup-key'), HELHET_BACKUP_KEEP: '3',
  METRICS_TOKEN: 'a-token-of-the-tests-alone',
}
const admin = { ...settings, DATABASE_ADMIN_URL: at(names.owner, 'x', names.database) }
const running: { one: RealServer | null; two: RealServer | null } = { one: null, two: null }

function serverOf(which: 'one' | 'two'): RealServer {
  const found = running[which]
  if (found === null) throw new Error('the server has not started')
  return found
}

beforeAll(async () => {
  await server.connect()
  await server.query(`CREATE ROLE ${names.owner} LOGIN PASSWORD 'x'`)
  await server.query(`CREATE ROLE ${names.run} LOGIN PASSWORD 'x' IN ROLE helhet_app`)
  await server.query(`CREATE ROLE ${names.strong} LOGIN BYPASSRLS PASSWORD 'x' IN ROLE helhet_app`)
  await server.query(`CREATE DATABASE ${names.database} TEMPLATE template1 OWNER ${names.owner}`)
  ends.push(async () => {
    await all.end()
    await server.query(`DROP DATABASE ${names.database} WITH (FORCE)`)
    for (const role of [names.owner, names.run, names.strong]) await server.query(`DROP ROLE ${role}`)
    await server.end()
  })
  await writeFile(settings.HELHET_BACKUP_KEY_FILE, randomBytes(32).toString('hex'), { mode: 0o600 })
  await mkdir(backups)
})

/** Why the server would not start with these settings: the first sentence of the refusal, without a process of its own. */
async function refusal(changed: Record<string, string>): Promise<string> {
  const config = readConfig({ ...settings, ...changed })
  if (isFaulty(config)) return config.map(({ said }) => said.en).join(' ')
  return openDatabase({ config, checkout, doing: 'start', since: new Date().toISOString(), beside: false, say: () => {}, onLost: () => {} })
    .then(() => 'it starts', (fault: unknown) => (fault instanceof Error ? fault.message : ''))
}

describe('production', () => {
  test('does not start before it is migrated, and says which command is missing', async () => {
    expect(await refusal({})).toContain('Run "helhet migrate" with DATABASE_ADMIN_URL set')
  })

  test('is set up by migrating, for ever: the demo is refused, to load and to start', async () => {
    expect(await runReal(['migrate'], admin)).toMatchObject({ code: 0 })
    expect(await refusal({ HELHET_MODE: 'demo' })).toContain('was set up for production and is not opened in demo mode')
    const { code, said } = await runReal(['demo'], admin)
    expect([code, said.includes('demo')]).toEqual([1, true])
    expect((await all.query('SELECT FROM person')).rowCount).toBe(0)
  }, 90_000)

  test.each([
    ['as a superuser', { DATABASE_URL: at('postgres', superuser, names.database) }, 'is a superuser or has BYPASSRLS'],
    ['as the owner', { DATABASE_URL: at(names.owner, 'x', names.database) }, 'owns the table'],
    ['as a role exempt from row security', { DATABASE_URL: at(names.strong, 'x', names.database) }, 'is a superuser or has BYPASSRLS'],
    ['without a level of assurance to ask for', { OIDC_REQUIRED_ACR: '' }, 'OIDC_REQUIRED_ACR is missing'],
    ['with a sign-in that is not protected', { OIDC_ISSUER: provider.issuer.replace('https', 'http') }, 'OIDC_ISSUER must be'],
    ['without its public address', { HELHET_URL: '' }, 'HELHET_URL must be'],
    ['with nightly backups and no key', { HELHET_BACKUP_KEY_FILE: '' }, 'HELHET_BACKUP_KEY_FILE must be'],
    ['with a clock that is set', { HELHET_NOW: '2026-11-24T08:00' }, 'HELHET_NOW must be'],
  ])('does not start %s', async (_, changed, sentence) => {
    const said = await refusal(changed)
    expect(said).toContain(sentence)
    expect(said).not.toContain(superuser)
  })

  test('does not start with a key that is none', async () => {
    const wrong = join(folder, 'wrong-key')
    await writeFile(wrong, 'not a key')
    const { code, said } = await runReal(['start'], { ...settings, HELHET_BACKUP_KEY_FILE: wrong })
    expect([code, said.includes('64 hexadecimal digits')]).toEqual([1, true])
  }, 60_000)
})

describe('two processes on one database', () => {
  test('start at once, with the same data directory, behind a proxy that ends TLS', async () => {
    const unitId = await make.unit()
    const worker = await make.staff({ unitId })
    for (let letter = 0; letter < 60; letter++) {
      const to = `chef${letter}@kommun.example`
      const body = { template: 'report_unopened', to, language: 'sv', reference: null, path: '/anmalningar' }
      await all.query(`INSERT INTO job (municipality_code, id, kind, key, body, run_at, recorded_at)
        VALUES ($1, gen_random_uuid(), 'mail', $2, $3, now(), now())`, [home, `letter ${letter}`, JSON.stringify(body)])
    }
    const started = await Promise.all([startReal(settings), startReal(settings)])
    Object.assign(running, { one: started[0], two: started[1] })
    for (const each of started) ends.push(async () => each.child.kill('SIGKILL'))
    const proxy = createServer(tls, (asked, answer) => {
      const headers = { ...asked.headers, 'x-forwarded-proto': 'https', 'x-forwarded-for': asked.socket.remoteAddress ?? '' }
      const to = request({ port: serverOf('one').port, host: 'localhost', path: asked.url, method: asked.method, headers }, (got) => {
        answer.writeHead(got.statusCode ?? 502, got.headers)
        got.pipe(answer)
      })
      to.on('error', () => answer.destroy())
      asked.pipe(to)
    })
    await new Promise<void>((resolve) => { proxy.listen(httpsPort, '127.0.0.1', resolve) })
    ends.push(async () => {
      proxy.closeAllConnections()
      await new Promise<void>((resolve) => { proxy.close(() => resolve()) })
    })
    expect(worker.id).not.toBe('')
  }, 90_000)

  test('somebody signs in at the municipality\'s provider, is the same person in both, and is signed out of both at once', async () => {
    const staff = await make.staff({ unitId: await make.unit(), roles: ['hr'] })
    provider.vouchFor({ subject: `subject-${staff.id}`, acr: 'loa3' })
    const browser = visitor(origin)
    const end = await browser.follow('/logga-in/starta?till=/min-roll')
    expect(end).toMatchObject({ status: 200, url: `${origin}/min-roll` })
    const cookie = [...browser.cookies(origin)].map(([name, value]) => `${name}=${value}`).join('; ')
    const seen = async (which: 'one' | 'two'): Promise<number> => (
      await fetch(`${serverOf(which).url}/min-roll`, { headers: { cookie }, redirect: 'manual' })).status
    expect([await seen('one'), await seen('two')]).toEqual([200, 200])
    await all.query("UPDATE session SET ended_at = now(), ended_why = 'revoked' WHERE staff_id = $1", [staff.id])
    expect([await seen('one'), await seen('two')]).toEqual([303, 303])
  })

  test('a lower level of assurance is refused', async () => {
    const staff = await make.staff({ unitId: await make.unit(), roles: ['hr'] })
    provider.vouchFor({ subject: `subject-${staff.id}`, acr: 'loa2' })
    const end = await visitor(origin).follow('/logga-in/starta')
    expect(end.status).toBe(403)
    expect(end.text).toContain('Inloggningen är inte stark nog')
  })

  test('every letter is sent once, and one nightly backup is made, which is whole', async () => {
    expect(await waitUntil(async () => letters.length >= 60, 30_000)).toBe(true)
    expect(await waitUntil(async () => (await readdir(backups)).some((name) => name.endsWith('.backup')), 40_000)).toBe(true)
    await waitUntil(async () => (await all.query("SELECT FROM job WHERE done_at IS NULL AND run_at <= now()")).rowCount === 0, 20_000)
    expect(letters.toSorted()).toEqual(Array.from({ length: 60 }, (_, letter) => `chef${letter}@kommun.example`).toSorted())
    const turns = await all.query<{ done: number; tries: number }>(
      "SELECT count(*) FILTER (WHERE done_at IS NOT NULL)::int AS done, max(attempts) AS tries FROM job WHERE kind = 'back_up'")
    expect(turns.rows).toEqual([{ done: 1, tries: 0 }])
    const made = await readdir(backups)
    expect(made).toEqual([expect.stringMatching(/^helhet-.*Z\.backup$/)])
    expect(await runReal(['check-backup', '--from', join(backups, made[0] ?? '')], settings)).toMatchObject({ code: 0 })
    const metrics = await fetch(`${serverOf('two').url}/metrics`, { headers: { authorization: `Bearer ${settings.METRICS_TOKEN}` } })
    expect(await metrics.text()).toMatch(/helhet_jobs_failed 0\n[^]*helhet_backup_last_timestamp_seconds 1\.?\d+/)
  }, 120_000)

  test('a newer version\'s migration runs while both answer', async () => {
    const next = join(folder, 'migrations')
    await cp(join(checkout, 'migrations'), next, { recursive: true })
    const step = 'ALTER TABLE contact ADD COLUMN later integer; ALTER TABLE session ADD COLUMN later text;'
    await writeFile(join(next, '9999_add_later.sql'), step)
    const worker = await make.staff({ unitId: await make.unit() })
    const asked = async (url: string): Promise<number> => (
      await fetch(`${url}/arbetslista`, { headers: { cookie: worker.cookie }, redirect: 'manual' })).status
    expect(await asked(serverOf('one').url)).toBe(200)
    const answers: number[] = []
    const asking = { on: true }
    const both = (['one', 'two'] as const).map(async (which) => {
      while (asking.on) answers.push(await asked(serverOf(which).url))
    })
    // What a request reads first the step changes last: whichever has to give way, it must not be the request.
    await migrate(admin.DATABASE_ADMIN_URL, next).finally(() => { asking.on = false })
    await Promise.all(both)
    expect(answers.length).toBeGreaterThan(2)
    answers.push(await asked(serverOf('one').url), await asked(serverOf('two').url))
    expect([...new Set(answers)]).toEqual([200])
  })

  test('both write at once, and the log is one whole chain when they have stopped', async () => {
    const worker = await make.staff({ unitId: await make.unit() })
    const children = await Promise.all(Array.from({ length: 8 }, () => make.personWithCase(worker)))
    const answers = await Promise.all(Array.from({ length: 200 }, async (_, number) => {
      const { url } = serverOf(number % 2 === 0 ? 'one' : 'two')
      const personId = children[number % children.length]?.id
      const note = {
        id: crypto.randomUUID(), mode: 'phone', outcome: 'held', happenedOn: '2026-01-15', note: 'prov',
        children: [{ personId }], participants: { personIds: [personId], others: [] },
      }
      const answer = await fetch(`${url}/api/contacts`, {
        method: 'POST', body: JSON.stringify(note),
        headers: { cookie: worker.cookie, 'content-type': 'application/json', 'sec-fetch-site': 'same-origin' },
      })
      await answer.text()
      return answer.status
    }))
    expect(answers.filter((status) => status !== 200)).toEqual([])
    expect(await Promise.all([serverOf('one').stop(), serverOf('two').stop()])).toEqual([0, 0])
    const heads = readHeads(await readFile(join(settings.HELHET_DATA, 'log-head.jsonl'), 'utf8'))
    const nobody = { municipality: home, staffId: null, keys: [] }
    const check = await inTransaction(all, nobody, (_tx, client) => verifyChain(client, home, heads))
    expect(check).toMatchObject({ fault: null, unsealed: 0 })
    expect(check.sealed).toBeGreaterThan(200)
    const counted = await all.query<{ n: number }>("SELECT sum(contacts)::int AS n FROM contact_week_count")
    expect(counted.rows).toEqual([{ n: 200 }])
  }, 60_000)
})
