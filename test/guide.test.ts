import { execFile, execFileSync, spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { existsSync } from 'node:fs'
import { chmod, mkdir, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises'
import { request } from 'node:http'
import { createServer } from 'node:https'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { env, execPath, getuid } from 'node:process'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { waitUntil } from '../src/platform/machine-processes.ts'
import { testProvider } from './oidc-provider.ts'
import { freePort, visitor } from './visitor.ts'
import type { Visitor } from './visitor.ts'

// A newcomer follows docs/operations.md: its blocks are taken out of the text and run in their order, from an empty database server to a
// verified backup put back. Only names and places are others than in the text, so that nothing of the machine is changed; what
// systemd would do is done by hand. It takes minutes and needs root: in CI, or with HELHET_GUIDE=yes.
const wanted = (env['CI'] === 'true' || env['HELHET_GUIDE'] === 'yes') && getuid?.() === 0 && existsSync('/usr/bin/setpriv')
env['NODE_TLS_REJECT_UNAUTHORIZED'] = '0'
const run = promisify(execFile)
const checkout = fileURLToPath(new URL('..', import.meta.url))
const root = await mkdtemp(join(tmpdir(), 'helhet-guide-'))
await chmod(root, 0o711)
const ends: Array<() => Promise<unknown>> = [() => rm(root, { recursive: true, force: true })]
afterAll(async () => {
  for (const end of ends.toReversed()) await end()
}, 60_000)

const guide = await readFile(join(checkout, 'docs', 'operations.md'), 'utf8')
const { port: databasePort, superuser } = inject('testCluster')
const tag = randomBytes(4).toString('hex')
const admin = new pg.Client({ connectionString: `postgresql://postgres:${superuser}@127.0.0.1:${databasePort}/postgres` })
const [port, httpsPort, providerPort] = [await freePort(), await freePort(), await freePort()]
const origin = `https://127.0.0.1:${httpsPort}`

/** A block of the text by a line that it holds, in the names and places of this run. */
function block(line: string): string {
  const found = guide.split('```').find((each, index) => index % 2 === 1 && each.includes(line))
  if (found === undefined) throw new Error(`the guide has no block with: ${line}`)
  const places: ReadonlyArray<readonly [string | RegExp, string]> = [
    [/^(sql)?\n/, ''], [/^useradd .*$/m, ''], [/CREATE ROLE helhet_app NOLOGIN;/, ''],
      [/\/(opt|etc|var\/backups|var\/lib)\/helhet/g, `${root}/$1`],
    [/<the project>/g, checkout], [/helhet_(owner|run)/g, `guide_$1_${tag}`], [/(DATABASE|5432\/)( ?)helhet\b/g, `$1$2guide_${tag}`],
    [/localhost:5432/g, `127.0.0.1:${databasePort}`], [/--re(uid|gid)=helhet/g, '--re$1=65534'],
      [/-o helhet -g helhet/g, '-o 65534 -g 65534'],
    [/chown helhet /g, 'chown 65534 '], [/<sub of the person>/g, 'the-first'], [/<code>/g, '1440'],
      [/https:\/\/helhet\.kommun\.se/g, origin],
    [/https:\/\/idp\.kommun\.se/g, `https://127.0.0.1:${providerPort}`], [/^SMTP_URL.*\n/m, ''],
    ...(env['CI'] === 'true' ? [] : [[/npm ci --ignore-scripts/g, `ln -s ${checkout}/node_modules node_modules`] as const]),
  ]
  return places.reduce((text, [from, to]) => text.replace(from, to), found)
}

/** Blocks in one shell as root, which stops at the first that fails. */
async function shell(...blocks: readonly string[]): Promise<string> {
  const { stdout, stderr } = await run('bash', ['-c', ['set -e', 'shopt -s expand_aliases', 'cd /', ...blocks].join('\n')], {
    env: { PATH: env['PATH'] ?? '', HOME: root, NODE_EXTRA_CA_CERTS: join(root, 'cert.pem') }, maxBuffer: 64 * 1024 * 1024,
  }).catch((fault: unknown) => {
    throw new Error(fault instanceof Error && 'stderr' in fault ? String(fault.stderr) : String(fault))
  })
  return stdout + stderr
}

/** The administrator adds a social worker with a role on the pages; then the folder's cases come in, and nothing more the second time. */
async function bringCasesIn({ follow }: Visitor): Promise<void> {
  const form = await follow('/administration/personal/ny')
  const [, unitId = ''] = /<option value="([0-9a-f-]{36})"/.exec(form.text) ?? []
  const added = await follow('/administration/personal/ny', { givenName: 'Maja', familyName: 'Ekwall', title: 'socialsekreterare', email: '',
    subject: 'maja.ekwall', unitId })
  const [staffId = ''] = /[0-9a-f-]{36}/.exec(added.url) ?? []
  const today = /value="(\d{4}-\d{2}-\d{2})"/.exec((await follow(`/administration/personal/${staffId}/roll`)).text)?.[1] ?? ''
  const given = await follow(`/administration/personal/${staffId}/roll`, { role: 'social_worker', unitId, fromOn: today, toOn: '' })
  expect([given.status, given.text.includes('Rollen är given')]).toEqual([200, true])
  const unit = /<option value="[0-9a-f-]{36}"[^>]*>([^<]+)</.exec(form.text)?.[1] ?? ''
  const folder = join(root, 'var', 'lib', 'import')
  await mkdir(folder, { recursive: true })
  await writeFile(join(folder, 'personer.csv'), 'id;förnamn;efternamn;skydd\np1;Alva;Provsson;nej\np2;Ture;Provsson;sekretessmarkering\n')
  await writeFile(join(folder, 'arenden.csv'), `id;person;öppnat;enhet;handläggare\na1;p1;2026-03-02;${unit};maja.ekwall\na2;p2;2026-03-02;${unit};maja.ekwall\n`)
  const files = block('helhet import')
  const said = await shell(block('alias helhet='), files, files)
  const told = said.split('\n').filter((line) => line.startsWith('{"counts"')).map((line): unknown => JSON.parse(line))
  const counts = (changes: object): object => ({ counts: { person: { rows: 2, changed: 0, ...changes }, case: { rows: 2, changed: 0, ...changes } } })
  const [fresh, known] = [counts({ new: 2, unchanged: 0 }), counts({ new: 0, unchanged: 2 })]
  expect(told).toMatchObject([fresh, fresh, known, known])
}

describe.runIf(wanted)('following the guide', () => {
  beforeAll(async () => {
    await admin.connect()
    ends.push(async () => {
      for (const name of [`guide_${tag}`, `exercise_${tag}`]) await admin.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`)
      for (const name of [`guide_run_${tag}`, `guide_owner_${tag}`]) await admin.query(`DROP ROLE IF EXISTS ${name}`)
      await admin.end()
    })
    execFileSync('openssl', ['req', '-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes', '-days', '2', '-subj',
      '/CN=127.0.0.1',
      '-addext', 'subjectAltName=IP:127.0.0.1', '-keyout', join(root, 'key.pem'), '-out', join(root, 'cert.pem')], { stdio: 'ignore' })
  })

  test('1: the database and its roles', async () => {
    for (const statement of block('CREATE DATABASE helhet').split(';')) await admin.query(statement)
    const { rows } = await admin.query('SELECT rolsuper OR rolbypassrls AS strong FROM pg_roles WHERE rolname = $1', [`guide_run_${tag}`])
    expect(rows).toEqual([{ strong: false }])
  })

  test('2: the program, its key, its settings, and the tables', async () => {
    await shell(`install -d -o 65534 ${root}/var/lib`, block('git clone <the project> /opt/helhet &&'))
    await writeFile(join(root, 'etc', 'helhet.env'), block('HELHET_MODE=production'), { mode: 0o600 })
    expect(await shell(block('alias helhet='))).toContain('has every step that this version needs')
    expect(existsSync('/usr/bin/systemd-analyze') ? (await run('systemd-analyze', ['verify', join(checkout, 'ops', 'helhet.service')]))
      .stderr : '').toBe('')
  }, 600_000)

  test('3: the first administrator', async () => {
    expect(await shell(block('alias helhet='), block('admin invite'))).toContain('the-first är administratör')
  }, 60_000)

  test('4: the service answers, the administrator signs in, and a backup is there', async () => {
    const tls = { key: await readFile(join(root, 'key.pem'), 'utf8'), cert: await readFile(join(root, 'cert.pem'), 'utf8') }
    const client = { id: 'helhet', secret: 'from-the-provider', returnTo: `${origin}/logga-in/klar`, leaveTo: `${origin}/logga-ut/klar` }
    const provider = await testProvider(providerPort, client, tls)
    const unit = await readFile(join(checkout, 'ops', 'helhet.service'), 'utf8')
    const settings = Object.fromEntries((await readFile(join(root, 'etc', 'helhet.env'), 'utf8')).split('\n').filter((line) =>
      line.includes('='))
      .map((line) => [line.slice(0, line.indexOf('=')), line.slice(line.indexOf('=') + 1)]))
    const [, program = ''] = /^ExecStart=\/usr\/bin\/node (\S+) start$/m.exec(unit) ?? []
    const service = spawn(execPath, [program.replace('/opt/helhet', `${root}/opt`), 'start'], {
      uid: 65534, gid: 65534, cwd: '/', stdio: 'ignore',
        env: { ...settings, PORT: String(port), NODE_EXTRA_CA_CERTS: join(root, 'cert.pem'), LOG_LEVEL: 'error' },
    })
    ends.push(async () => service.kill('SIGKILL'))
    expect(await waitUntil(() => fetch(`http://localhost:${port}/halsa/redo`).then((answer) => answer.ok, () => false), 60_000)).toBe(true)
    const proxy = createServer(tls, (asked, answer) => {
      const to = request({ port, host: 'localhost', path: asked.url, method: asked.method,
        headers: { ...asked.headers, 'x-forwarded-proto': 'https' } }, (got) => {
        answer.writeHead(got.statusCode ?? 502, got.headers)
        got.pipe(answer)
      })
      asked.pipe(to)
    })
    await new Promise<void>((resolve) => { proxy.listen(httpsPort, '127.0.0.1', resolve) })
    ends.push(async () => proxy.closeAllConnections(), async () => proxy.close())
    provider.vouchFor({ subject: 'the-first', acr: settings['OIDC_REQUIRED_ACR'] ?? '' })
    const browser = visitor(origin)
    const page = await browser.follow('/logga-in/starta?till=/min-roll')
    expect([page.status, page.text.includes('dministratör')]).toEqual([200, true])
    await bringCasesIn(browser)
    expect(await waitUntil(async () => (await readdir(join(root, 'var', 'backups'))).some((name) => name.endsWith('.backup')), 60_000))
      .toBe(true)
    service.kill('SIGTERM')
    expect(await waitUntil(async () => service.exitCode !== null, 30_000)).toBe(true)
    expect(service.exitCode).toBe(0)
  }, 180_000)

  test('9: the exercise: the backup is whole, is put back elsewhere, and its log is whole', async () => {
    await admin.query(`CREATE DATABASE exercise_${tag} OWNER guide_owner_${tag} TEMPLATE template0`)
    const [name = ''] = (await readdir(join(root, 'var', 'backups'))).filter((each) => each.endsWith('.backup'))
    const other = ['DATABASE_URL', 'DATABASE_ADMIN_URL'].map((variable) =>
      `export ${variable}=$(echo $${variable} | sed s/guide_${tag}$/exercise_${tag}/)`)
    const from = `--from ${root}/var/backups/${name}`
    const said = await shell(block('alias helhet='), `helhet check-backup ${from}`, ...other,
      `export HELHET_DATA=${root}/var/lib/exercise HELHET_LOG_HEAD_FILE=`,
      `helhet restore ${from}`, 'helhet verify-log')
    expect(said).toContain('the log ends as in the backup')
    expect(said).toContain('the chain is whole')
  }, 180_000)
})

test('the guide has every block that the newcomer needs', () => {
  for (const line of ['CREATE DATABASE helhet', 'git clone <the project> /opt/helhet &&', 'HELHET_MODE=production', 'alias helhet=',
    'admin invite', 'helhet import']) {
    expect(block(line)).not.toBe('')
  }
})
