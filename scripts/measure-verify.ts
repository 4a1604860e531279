// How long `helhet verify-log` takes over a long log, and how much memory: `npx tsx scripts/measure-verify.ts [lines]`, a million when no
// number is given. Makes an embedded database of its own with that many sealed lines, runs the command as an administrator would (with a
// head kept outside), and then once more after a line in the middle was changed.
import { spawn } from 'node:child_process'
import { chmod, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { argv, env, execPath, stderr } from 'node:process'
import { fileURLToPath } from 'node:url'
import pg from 'pg'
import { linesAbout } from '../src/access/queries/person-log.ts'
import { instant } from '../src/calendar/instant.ts'
import { inTransaction, openPool } from '../src/platform/db.ts'
import { startEmbeddedPostgres } from '../src/platform/embedded-postgres.ts'
import { chainHead, sealChain, writeHead } from '../src/platform/log-chain.ts'
import { migrate } from '../src/platform/migrate.ts'

const municipality = '9901'
const lines = Number(argv[2] ?? 1_000_000)
const most = 50_000
const checkout = fileURLToPath(new URL('..', import.meta.url))
const folder = await mkdtemp(join(tmpdir(), 'helhet-verify-'))
await chmod(folder, 0o755)
const dataDirectory = join(folder, 'data')
const headFile = join(folder, 'heads.jsonl')

async function withDatabase(work: (urls: { appUrl: string; adminUrl: string }) => Promise<void>): Promise<void> {
  const database = await startEmbeddedPostgres({ dataDirectory, doing: 'measure', since: '2026-01-01T00:00:00Z',
    onLost: (fault) => { throw fault } })
  if ('heldBy' in database) throw new Error('a fresh folder is never held')
  try {
    await work(database)
  } finally {
    await database.stop()
  }
}

async function asOwner(adminUrl: string, sql: string, values: unknown[] = []): Promise<void> {
  const owner = new pg.Client({ connectionString: adminUrl })
  await owner.connect()
  try {
    await owner.query(`SET app.municipality = '${municipality}'`)
    await owner.query(sql, values)
  } finally {
    await owner.end()
  }
}

const context = { municipality, staffId: null, keys: [] }

/** Lines as requests write them: a minute's few, each about one to three persons; sealed as the sealer does. */
async function fill({ appUrl, adminUrl }: { appUrl: string; adminUrl: string }): Promise<void> {
  await migrate(adminUrl, join(checkout, 'migrations'))
  await asOwner(adminUrl, "INSERT INTO municipality_served VALUES ($1, 'Provby kommun', 'municipality')", [municipality])
  await asOwner(adminUrl, `WITH line AS (
      INSERT INTO trace (municipality_code, at, actor_kind, actor_id, action, about, why, outcome, request_id)
      SELECT $1, '2025-01-01T00:00:00Z'::timestamptz + n * interval '27 seconds', 'staff', md5((n % 300)::text)::uuid,
             (ARRAY['GET /person/:id', 'GET /arbetslista', 'POST /person/:id/anteckna', 'GET /api/persons/:id'])[1 + n % 4],
             ARRAY(SELECT md5('person ' || (n * k) % 20000)::uuid FROM generate_series(1, 1 + n % 3) k), 'own_case', 'done', 'req-' || n
        FROM generate_series(1, $2::int) n RETURNING municipality_code, id)
    INSERT INTO trace_unsealed SELECT municipality_code, id FROM line`, [municipality, lines])
  const pool = openPool(appUrl, 1)
  for (let sealed = most; sealed === most;) {
    sealed = await inTransaction(pool, context, (_tx, client) => sealChain(client, municipality, most))
    stderr.write('.')
  }
  const head = await inTransaction(pool, context, (_tx, client) => chainHead(client, municipality))
  await pool.end()
  await writeFile(headFile, head === null ? '' : writeHead(head, '2026-01-01T00:00:00Z'))
  await asOwner(adminUrl, 'VACUUM ANALYZE')
}

/** What a log reviewer asks for: everything about one person in the last twelve months of the log, the first page. */
async function readYears(appUrl: string): Promise<void> {
  const pool = openPool(appUrl, 1)
  const records = ['4f8ac0b2-0f34-4d3c-9c1e-000000000000']
  const times: number[] = []
  for (let round = 0; round < 5; round += 1) {
    const began = performance.now()
    await inTransaction(pool, context, (tx) => linesAbout(tx, {
      records, from: instant('2025-01-01T00:00:00Z'), to: instant('2026-01-01T00:00:00Z'), what: 'alla', size: 50, skip: 0,
    }))
    times.push(performance.now() - began)
  }
  await pool.end()
  console.log(`everything about one person in twelve months: ${times.map((time) => time.toFixed(0)).join(', ')} ms`)
}

/** Runs the command; its greatest memory is read from the system while it works. */
async function verify(): Promise<{ seconds: number; megabytes: number; code: number | null; answer: string }> {
  const began = performance.now()
  const child = spawn(execPath, ['--import', 'tsx', 'src/cli.ts', 'verify-log', '--head', headFile], {
    cwd: checkout, env: { ...env, HELHET_DATA: dataDirectory, HELHET_MODE: 'demo' }, stdio: ['ignore', 'pipe', 'inherit'],
  })
  const found = { megabytes: 0, answer: '' }
  child.stdout.on('data', (part: Buffer) => (found.answer += part.toString('utf8')))
  const look = async (): Promise<void> => {
    const status = await readFile(`/proc/${child.pid}/status`, 'utf8').catch(() => '')
    found.megabytes = Math.max(found.megabytes, Number(/VmHWM:\s+(\d+) kB/.exec(status)?.[1] ?? 0) / 1024)
  }
  const watch = setInterval(() => void look(), 200)
  const code = await new Promise<number | null>((resolve) => child.on('close', resolve))
  clearInterval(watch)
  return { ...found, code, seconds: (performance.now() - began) / 1000 }
}

try {
  const began = performance.now()
  await withDatabase(fill)
  console.log(`\n${lines} lines written and sealed in ${((performance.now() - began) / 1000).toFixed(0)} s`)
  const whole = await verify()
  console.log(`whole: ${whole.seconds.toFixed(1)} s, ${whole.megabytes.toFixed(0)} MB, exit ${whole.code}: ${whole.answer.trim()}`)
  await withDatabase(({ appUrl }) => readYears(appUrl))
  await withDatabase(({ adminUrl }) => asOwner(adminUrl,
    "UPDATE trace SET why = 'role' WHERE id = (SELECT trace_id FROM trace_seal WHERE number = $1)", [Math.ceil(lines / 2)]))
  const broken = await verify()
  console.log(`one line changed: ${broken.seconds.toFixed(1)} s, ${broken.megabytes.toFixed(0)} MB, exit ${broken.code}: ${broken.answer.trim()}`)
} finally {
  await rm(folder, { recursive: true, force: true })
}
