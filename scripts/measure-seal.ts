// What the access log costs a request, three ways: a line alone, a line that is sealed right after (docs/adr/0004), and a line that is
// sealed inside the request's own commit. `npx tsx scripts/measure-seal.ts` prints p50, p95 and requests per second at 1, 10 and 50 at once.
import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type pg from 'pg'
import { instant } from '../src/calendar/instant.ts'
import { traceSql } from '../src/mount/trace.ts'
import { contextSql, openPool } from '../src/platform/db.ts'
import { startEmbeddedPostgres } from '../src/platform/embedded-postgres.ts'
import { newId } from '../src/platform/id.ts'
import { sealChain } from '../src/platform/log-chain.ts'
import { migrate } from '../src/platform/migrate.ts'
import { openSealer } from '../src/platform/sealer.ts'

const municipality = '9901'
const seconds = 4
const rounds = 3
const context = contextSql({ municipality, staffId: null, keys: [] })
const folder = await mkdtemp(join(tmpdir(), 'helhet-seal-'))
await chmod(folder, 0o755)
const database = await startEmbeddedPostgres({
  dataDirectory: join(folder, 'data'), doing: 'measure', since: '2026-01-01T00:00:00Z', onLost: (fault) => { throw fault },
})
if ('heldBy' in database) throw new Error('a fresh folder is never held')

type Way = 'line alone' | 'sealed right after' | 'sealed in the commit'
type Measured = { readonly p50: number; readonly p95: number; readonly perSecond: number }

/** One request's share of the database: begin, who asks, a read, the line, commit. */
async function request(pool: pg.Pool, way: Way, traced: () => void): Promise<void> {
  const client = await pool.connect()
  try {
    await client.query(`BEGIN; ${context}`)
    await client.query('SELECT count(*) FROM law_rule_version')
    const line = traceSql(municipality, {
      at: instant('2026-11-24T07:00:00Z'), actorKind: 'staff', actorId: newId(), action: 'GET /person/:id', about: [newId()], why: 'own_case', outcome: 'done',
      refusal: null, requestId: newId(),
    })
    if (way === 'sealed in the commit') {
      await client.query(line)
      await sealChain(client, municipality)
      await client.query('COMMIT')
    } else {
      await client.query(`${line}; COMMIT`)
    }
    traced()
  } finally {
    client.release()
  }
}

async function measure(way: Way, clients: number): Promise<Measured> {
  const pool = openPool(appUrl)
  const background = openPool(appUrl, 2)
  const sealer = way === 'sealed right after'
    ? await openSealer({ pool: background, municipalities: [municipality], headFile: join(folder, 'heads'), now: () => '2026-11-24T07:00:00.000Z', onFault: (name) => { throw new Error(name) } })
    : null
  const times: number[] = []
  const end = performance.now() + seconds * 1000
  await Promise.all(Array.from({ length: clients }, async () => {
    while (performance.now() < end) {
      const began = performance.now()
      await request(pool, way, () => sealer?.traced(municipality))
      times.push(performance.now() - began)
    }
  }))
  await sealer?.stop()
  await Promise.all([pool.end(), background.end()])
  const sorted = times.toSorted((a, b) => a - b)
  const at = (share: number): number => sorted[Math.floor(sorted.length * share)] ?? 0
  return { p50: at(0.5), p95: at(0.95), perSecond: times.length / seconds }
}

const { appUrl, adminUrl } = database
try {
  await migrate(adminUrl, fileURLToPath(new URL('../migrations', import.meta.url)))
  const ways: readonly Way[] = ['line alone', 'sealed right after', 'sealed in the commit']
  console.log('clients  way                    p50 ms  p95 ms  per second')
  for (const clients of [1, 10, 50]) {
    const found = new Map<Way, Measured[]>(ways.map((way) => [way, []]))
    for (let round = 0; round < rounds; round += 1) for (const way of ways) found.get(way)?.push(await measure(way, clients))
    for (const [way, measured] of found) {
      const middle = (key: keyof Measured): string => (measured.map((each) => each[key]).sort((a, b) => a - b)[1] ?? 0).toFixed(key === 'perSecond' ? 0 : 1)
      console.log(`${String(clients).padStart(7)}  ${way.padEnd(21)}  ${middle('p50').padStart(6)}  ${middle('p95').padStart(6)}  ${middle('perSecond').padStart(10)}`)
    }
  }
} finally {
  await database.stop()
  await rm(folder, { recursive: true, force: true })
}
