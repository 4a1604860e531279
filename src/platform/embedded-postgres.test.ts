import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmod, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { execPath, kill, pid as ownPid } from 'node:process'
import { fileURLToPath } from 'node:url'
import pg from 'pg'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { EmbeddedDatabase } from './embedded-postgres.ts'
import { runningEmbeddedPostgres, startEmbeddedPostgres } from './embedded-postgres.ts'
import { birthOf, waitUntil } from './machine-processes.ts'
import type { StartFault } from './start-fault.ts'

let folder: string
let undo: (() => Promise<unknown> | void)[]

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'helhet embedded å '))
  await chmod(folder, 0o711)
  undo = [() => rm(folder, { recursive: true, force: true })]
})
afterEach(async () => {
  for (const step of undo.toReversed()) await step()
})

async function start(name = 'data', onLost: (fault: StartFault) => void = () => {}): Promise<EmbeddedDatabase> {
  const opened = await startEmbeddedPostgres({ dataDirectory: join(folder, name), doing: 'start', since: '2026-11-23T06:00:00.000Z',
    onLost })
  if ('heldBy' in opened) throw new Error(`held by ${opened.heldBy.pid}`)
  undo.push(opened.stop)
  return opened
}

/** Another Helhet, in a process of its own, on the same data directory. */
async function otherProcess(name = 'data') {
  const script = fileURLToPath(new URL('../../test/hold-database.ts', import.meta.url))
  const child = spawn(execPath, ['--import', 'tsx', script, join(folder, name)], { stdio: ['ignore', 'pipe', 'inherit'] })
  undo.push(() => void child.kill('SIGKILL'))
  const [said] = await once(child.stdout, 'data')
  return { appUrl: String(said).trim(), die: async () => { child.kill('SIGKILL'); await once(child, 'exit') } }
}

async function ask(url: string, sql: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: url })
  client.on('error', () => {})
  await client.connect()
  try {
    return (await client.query(sql)).rows
  } finally {
    await client.end()
  }
}

async function postmaster(): Promise<number> {
  return Number((await readFile(join(folder, 'data', 'postgresql', 'postmaster.pid'), 'utf8')).split('\n')[0])
}

test('keeps rows from one start to the next, under roles that are not above the rules', async () => {
  const first = await start()
  await ask(first.adminUrl, 'CREATE TABLE kept (n int); INSERT INTO kept VALUES (1); GRANT SELECT ON kept TO helhet_app')
  await first.stop()
  const second = await start()
  expect(await ask(second.appUrl, 'SELECT n FROM kept')).toEqual([{ n: 1 }])
  expect(await ask(second.appUrl, `SELECT rolname, rolsuper, rolbypassrls, rolcreaterole, rolcreatedb FROM pg_roles
    WHERE rolname = current_user`)).toEqual([{ rolname: 'helhet_app', rolsuper: false, rolbypassrls: false, rolcreaterole: false,
      rolcreatedb: false }])
  await expect(ask(second.appUrl, 'CREATE TABLE mine (n int)')).rejects.toThrow('permission denied')
})

test('sorts Swedish as Swedes do, stores UTF-8, syncs to disk, and writes no rows into its log', async () => {
  const { adminUrl } = await start()
  expect(await ask(adminUrl, "SELECT string_agg(x, '' ORDER BY x) AS sorted, lower('ÅÄÖ') AS low FROM unnest('{ö,z,å,a,ä}'::text[]) x"))
    .toEqual([{ sorted: 'azåäö', low: 'åäö' }])
  expect(await ask(adminUrl, `SELECT current_setting('server_encoding') AS e, current_setting('fsync') AS f, current_setting('timezone')
    AS t`))
    .toEqual([{ e: 'UTF8', f: 'on', t: 'UTC' }])
  await ask(adminUrl, 'CREATE TABLE secretive (name text CONSTRAINT never CHECK (false))')
  await expect(ask(adminUrl, "INSERT INTO secretive VALUES ('Hemligt Namn')")).rejects.toThrow('never')
  expect(await readFile(join(folder, 'data', 'postgresql.log'), 'utf8')).not.toContain('Hemligt')
})

test('only its owner may read the passwords', async () => {
  await start()
  expect((await stat(join(folder, 'data', 'database-passwords.json'))).mode & 0o777).toBe(0o600)
})

test('stops the server that a killed Helhet left behind, and loses nothing that was committed', async () => {
  const other = await otherProcess()
  await ask((await runningEmbeddedPostgres(join(folder, 'data'))).adminUrl, 'CREATE TABLE kept (n int); INSERT INTO kept VALUES (1)')
  const left = await postmaster()
  await other.die()
  expect(await birthOf(left)).not.toBeNull()

  const again = await start()
  expect(await birthOf(left)).toBeNull()
  expect(await ask(again.adminUrl, 'SELECT n FROM kept')).toEqual([{ n: 1 }])
})

test('starts after everything was killed at once', async () => {
  const other = await otherProcess()
  const left = await postmaster()
  kill(left, 'SIGKILL')
  await other.die()
  const again = await start()
  expect(await ask(again.appUrl, 'SELECT 1 AS n')).toEqual([{ n: 1 }])
})

test.each([
  ['a zombie', 'sleep 0 & echo $!; exec sleep 60'],
  ['another living program', 'sleep 60 & echo $!; exec sleep 60'],
])('starts although the number of its last process now belongs to %s', async (_, script) => {
  await (await start()).stop()
  const parent = spawn('sh', ['-c', script], { detached: true, stdio: ['ignore', 'pipe', 'ignore'] })
  undo.push(() => void kill(-(parent.pid ?? 0), 'SIGKILL'))
  const [said] = await once(parent.stdout, 'data')
  const trace = join(folder, 'data', 'postgresql', 'postmaster.pid')
  await writeFile(trace, `${Number(said)}\n${join(folder, 'data', 'postgresql')}\n1795000000\n5432\n\n127.0.0.1\n\nready\n`)
  if (script.startsWith('sleep 0')) expect(await waitUntil(async () => (await birthOf(Number(said))) === null, 3000)).toBe(true)
  expect(await ask((await start()).appUrl, 'SELECT 1 AS n')).toEqual([{ n: 1 }])
})

test('turns a second start away and says which process has the data directory; commands may work beside it', async () => {
  const first = await start()
  const second = await startEmbeddedPostgres({ dataDirectory: join(folder, 'data'), doing: 'demo', since: '', onLost: () => {} })
  expect(second).toMatchObject({ heldBy: { pid: ownPid, doing: 'start', since: '2026-11-23T06:00:00.000Z' } })
  expect((await runningEmbeddedPostgres(join(folder, 'data'))).appUrl).toBe(first.appUrl)
})

test('of five that start at the same time on a stale lock, exactly one gets the data directory', async () => {
  await (await start()).stop()
  await writeFile(join(folder, 'data', 'helhet.lock'), JSON.stringify({ pid: ownPid, birth: 'an earlier life', since: '', doing: 'start' }))
  const asked = { dataDirectory: join(folder, 'data'), doing: 'start', since: '', onLost: () => {} }
  const answers = await Promise.all(Array.from({ length: 5 }, () => startEmbeddedPostgres(asked)))
  const opened = answers.filter((answer) => 'stop' in answer)
  for (const one of opened) undo.push(one.stop)
  expect(opened).toHaveLength(1)
})

test('two instances on two data directories do not disturb each other', async () => {
  const [one, two] = await Promise.all([start('one'), start('two')])
  await ask(one.adminUrl, 'CREATE TABLE only_here (n int)')
  await expect(ask(two.adminUrl, 'SELECT n FROM only_here')).rejects.toThrow('does not exist')
})

test('tells when the server ends on its own', async () => {
  const told = new Promise<StartFault>((resolve) => void start('data', resolve))
  await waitUntil(async () => stat(join(folder, 'data', 'helhet.lock')).then(() => true, () => false), 5000)
  await waitUntil(async () => runningEmbeddedPostgres(join(folder, 'data')).then(({ appUrl }) => ask(appUrl, 'SELECT 1')).then(() => true,
    () => false), 10_000)
  kill(await postmaster(), 'SIGKILL')
  expect((await told).said.en).toContain('stopped unexpectedly')
})

test('says what to do when the passwords are gone', async () => {
  await (await start()).stop()
  await rm(join(folder, 'data', 'database-passwords.json'))
  await expect(start()).rejects.toThrow('Put the file back from the backup')
})

test('says what to do when the data directory cannot be a folder', async () => {
  await writeFile(join(folder, 'data'), '')
  await expect(start()).rejects.toThrow('choose another with HELHET_DATA')
})
