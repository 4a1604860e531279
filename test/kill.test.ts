import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { chmod, mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { env } from 'node:process'
import { setTimeout as pause } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import type pg from 'pg'
import { afterAll, expect, test } from 'vitest'
import { readPasswords } from '../src/platform/embedded-postgres-cluster.ts'
import { startEmbeddedPostgres } from '../src/platform/embedded-postgres.ts'
import type { EmbeddedDatabase } from '../src/platform/embedded-postgres.ts'
import { declareInstallation } from '../src/platform/installation.ts'
import { inTransaction, openPool } from '../src/platform/db.ts'
import { readHeads, verifyChain } from '../src/platform/log-chain.ts'
import { processesIn, signal, waitUntil } from '../src/platform/machine-processes.ts'
import { migrate } from '../src/platform/migrate.ts'
import { home, maker } from './make.ts'
import { startReal } from './real-server.ts'

// The real server on a database of its own, killed with everything around it while contact notes are being written. What was answered
// with yes must be there, whole and in the log; what was not may be there, but never in part.
const checkout = fileURLToPath(new URL('..', import.meta.url))
const folder = await mkdtemp(join(tmpdir(), 'helhet-kill-'))
await chmod(folder, 0o711)
const cluster = join(folder, 'postgresql')
const ended: Array<() => Promise<unknown>> = [() => rm(folder, { recursive: true, force: true })]
afterAll(async () => {
  for (const end of ended.toReversed()) await end()
}, 60_000)

/** Rounds of each kind; HELHET_KILLS=20 for the long run. */
const rounds = Number(env['HELHET_KILLS'] ?? 4)
const kinds = ['the server', 'the database', 'both'] as const
const writers = 6

test(`kill -9 of the server, the database and both during writes, ${rounds} times each, loses nothing that was answered with yes`,
  async () => {
  const { cookie, children } = await prepare()
  const acknowledged: string[] = []
  for (let round = 0; round < rounds * kinds.length; round++) {
    const kind = kinds[round % kinds.length]
    const server = await startReal({ HELHET_DATA: folder, HELHET_MODE: 'demo' })
    ended.push(async () => server.child.kill('SIGKILL'))
    const gone = once(server.child, 'close')
    const writing = { on: true }
    const writes = Array.from({ length: writers }, () => write(server.url, cookie, children, writing, acknowledged))
    const before = acknowledged.length
    const begun = await waitUntil(async () => acknowledged.length >= before + writers, 20_000)
    expect(begun, `nothing was written in round ${round}`).toBe(true)
    await pause((17 * round) % 400)
    writing.on = false
    // The database alone: a server that answers before the commit is found out, and one that goes on without a database is not left
    // hanging.
    if (kind !== 'the server') for (const pid of await processesIn(cluster)) signal(pid, 'SIGKILL')
    if (kind === 'both') await pause(round % 2 === 0 ? 20 : 0)
    if (kind !== 'the database') server.child.kill('SIGKILL')
    expect(await Promise.race([gone.then(() => 'gone'), pause(20_000).then(() => 'still there')]), `${kind}, round ${round}`).toBe('gone')
    await Promise.all(writes)
    // A server that was killed alone leaves its database running: the next start must find it. Every other time that is gone too.
    if (kind === 'the server' && round % 2 === 0) for (const pid of await processesIn(cluster)) signal(pid, 'SIGKILL')
  }
  expect(new Set(acknowledged).size).toBe(acknowledged.length)
  await isWhole(acknowledged)
}, 120_000 + rounds * 90_000)

/** The embedded database of the data directory, for as long as the work takes, as a role that sees everything. */
async function withDatabase<T>(work: (pool: pg.Pool, database: EmbeddedDatabase) => Promise<T>): Promise<T> {
  const opened = await startEmbeddedPostgres({ dataDirectory: folder, doing: 'test', since: new Date().toISOString(), onLost: () => {} })
  if ('heldBy' in opened) throw new Error('the data directory is taken')
  const passwords = await readPasswords(join(folder, 'database-passwords.json'))
  const url = new URL(opened.adminUrl)
  Object.assign(url, { username: 'postgres', password: passwords?.superuser ?? '' })
  const pool = openPool(url.href)
  try {
    return await work(pool, opened)
  } finally {
    await pool.end()
    await opened.stop()
  }
}

/** One worker with forty children. */
async function prepare(): Promise<{ cookie: string; children: readonly string[] }> {
  return withDatabase(async (pool, { adminUrl }) => {
    await migrate(adminUrl, join(checkout, 'migrations'))
    await inTransaction(pool, { municipality: home, staffId: null, keys: [] }, (_tx, client) => declareInstallation(client, 'demo'))
    // Each commit takes its time, so that the kill often falls into one.
    await pool.query('ALTER ROLE helhet_app SET commit_delay = 20000')
    await pool.query('ALTER ROLE helhet_app SET commit_siblings = 0')
    const make = maker(pool, new Date().toISOString())
    const worker = await make.staff({ unitId: await make.unit() })
    const children: string[] = []
    for (let made = 0; made < 40; made++) children.push((await make.personWithCase(worker)).id)
    return { cookie: worker.cookie, children }
  })
}

/** Sends note after note until it is told to stop or nobody answers any more; notes the ids of those that were answered with yes. */
async function write(url: string, cookie: string, children: readonly string[], writing: { on: boolean },
  acknowledged: string[]): Promise<void> {
  for (let number = 0; writing.on; number++) {
    const id = randomUUID()
    const personId = children[(acknowledged.length + number) % children.length]
    const note = {
      id, mode: 'phone', outcome: 'held', happenedOn: '2026-01-15', note: id, children: [{ personId }],
        participants: { personIds: [personId], others: ['läraren'] },
      nextStep: { title: id, dueOn: '2099-01-01' },
    }
    try {
      const answer = await fetch(`${url}/api/contacts`, {
        method: 'POST', body: JSON.stringify(note), headers: { cookie, 'content-type': 'application/json',
          'sec-fetch-site': 'same-origin' },
      })
      if (answer.status !== 200 && writing.on) throw new Error(`answered ${answer.status}`)
      if (answer.status !== 200) return
      await answer.json()
      acknowledged.push(id)
    } catch (fault) {
      if (fault instanceof Error && fault.message.startsWith('answered')) throw fault
      return
    }
  }
}

async function isWhole(acknowledged: readonly string[]): Promise<void> {
  await withDatabase(async (pool, { appUrl }) => {
    const there = await pool.query<{ id: string }>('SELECT id FROM contact WHERE id = ANY($1::uuid[])', [acknowledged])
    expect(acknowledged.filter((id) => !there.rows.some((row) => row.id === id)), 'acknowledged and lost').toEqual([])

    const inPart = await pool.query(`SELECT c.id FROM contact c WHERE c.note <> c.id::text
      OR (SELECT count(*) FROM contact_child k WHERE k.contact_id = c.id) <> 1 OR (SELECT count(*) FROM contact_participant p WHERE
        p.contact_id = c.id) <> 2
      OR (SELECT count(*) FROM task t WHERE t.contact_id = c.id AND t.title = c.id::text) <> 1`)
    expect(inPart.rows, 'written in part').toEqual([])
    const counted = await pool.query<{ notes: number; counted: number }>(
      'SELECT (SELECT count(*)::int FROM contact) AS notes, (SELECT sum(contacts)::int FROM contact_week_count) AS counted')
    expect(counted.rows[0]?.counted, 'counted per week').toBe(counted.rows[0]?.notes)

    const unlogged = await pool.query(`SELECT k.person_id FROM contact_child k GROUP BY 1 HAVING count(*) <> (SELECT count(*) FROM trace t
      WHERE t.action = 'POST /api/contacts' AND t.outcome = 'done' AND t.about = ARRAY[k.person_id])`)
    expect(unlogged.rows, 'children with more or fewer notes than lines in the log').toEqual([])

    const heads = readHeads(await readFile(join(folder, 'log-head.jsonl'), 'utf8'))
    const app = openPool(appUrl, 1)
    const check = await inTransaction(app, { municipality: home, staffId: null, keys: [] }, (_tx, client) => verifyChain(client, home,
      heads))
    await app.end()
    expect(check.fault).toBeNull()
    expect(heads.length).toBeGreaterThanOrEqual(rounds * kinds.length - 1)
    expect(check.sealed).toBeGreaterThanOrEqual(heads.at(-1)?.number ?? Infinity)
  })
}
