import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { Agent, request as httpRequest } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { argv, env } from 'node:process'
import { setTimeout as pause } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import { inTransaction, openPool } from '../src/platform/db.ts'
import { fillDialogue, noteWords } from './dialogue-rows.ts'
import { databaseUrl, fillMunicipality } from './municipality.ts'
import { percentile } from './numbers.ts'
import { memoryOf, startOurs } from './processes.ts'

// The public pages of the dialogue, read by many, and a burst of comments meanwhile: prints how long answers took and what each page weighs.
//   npm run bench:dialogue                     2 000 notes, 50 000 comments, 50 readers at 200 requests a second in all
//   options: --notes <n>, --comments <n>, --seconds <n>, --rate <n>, --burst <n> (comments within a minute)
const { values: options } = parseArgs({ args: argv.slice(2), options: {
  notes: { type: 'string', default: '2000' }, comments: { type: 'string', default: '50000' }, seconds: { type: 'string', default: '60' },
  rate: { type: 'string', default: '200' }, burst: { type: 'string', default: '10000' } } })
const [notes, comments, seconds, rate, burst] = [options.notes, options.comments, options.seconds, options.rate, options.burst].map(Number)
const readers = 50
const code = '9901'
// Each reader is one address behind the proxy, as they are in the world.
env['TRUSTED_PROXIES'] = '1'

type Answer = { status: number; bytes: number; ms: number; body: string }
type Asked = { path: string; body?: string; from: string }
const agent = new Agent({ keepAlive: true, maxSockets: 256 })

const folder = await mkdtemp(join(tmpdir(), 'helhet-dialogue-'))
await chmod(folder, 0o711)
await fillMunicipality(folder, 1, 1)
const ours = await startOurs(folder)
try {
  await measure()
} finally {
  agent.destroy()
  await ours.stop()
  await rm(folder, { recursive: true, force: true })
}

/** Sends one request and reads the answer as it comes: compressed. */
function send({ path, body, from }: Asked): Promise<Answer> {
  const sent = performance.now()
  return new Promise((resolve, reject) => {
    const headers = { 'accept-encoding': body === undefined ? 'br, gzip' : 'identity', 'accept-language': 'sv', 'sec-fetch-site': 'same-origin', 'x-forwarded-for': from,
      ...(body === undefined ? {} : { 'content-type': 'application/x-www-form-urlencoded', 'content-length': Buffer.byteLength(body) }) }
    const asked = httpRequest({ agent, host: '127.0.0.1', port: ours.port, method: body === undefined ? 'GET' : 'POST', path, headers }, (answer) => {
      let bytes = 0
      const parts: Buffer[] = []
      answer.on('data', (part: Buffer) => { bytes += part.length; if (answer.statusCode === 429) parts.push(part) })
      answer.on('end', () => resolve({ status: answer.statusCode ?? 0, bytes, ms: performance.now() - sent, body: Buffer.concat(parts).toString() }))
      answer.on('error', reject)
    })
    asked.on('error', reject)
    asked.end(body)
  })
}

async function measure(): Promise<void> {
  const url = await databaseUrl(folder)
  const pool = openPool(url, 2)
  const began = performance.now()
  const { most, addresses } = await inTransaction(pool, { municipality: code, staffId: null, keys: '*' }, (_tx, client) => fillDialogue(client, notes ?? 0, comments ?? 0))
  console.log(`${notes} notes and ${comments} comments in ${((performance.now() - began) / 1000).toFixed(0)} s; the most commented has a tenth of them.`)
  const kinds: Readonly<Record<string, (turn: number) => string>> = {
    list: () => '/besok', 'page of list': (turn) => `/besok?sida=${2 + (turn % 90)}`, tag: (turn) => `/besok?tagg=${encodeURIComponent(noteWords[turn % noteWords.length] ?? '')}`,
    search: (turn) => `/besok?q=${encodeURIComponent(noteWords[(turn * 7) % noteWords.length] ?? '')}+kommun`, 'note with many comments': (turn) => `/besok/${most}?sida=${1 + (turn % 50)}`,
    note: (turn) => `/besok/${addresses[(turn * 37) % addresses.length]}`, feed: () => '/besok/flode.xml',
  }
  for (let turn = 0; turn < 40; turn += 1) for (const path of Object.values(kinds)) await send({ path: path(turn), from: '10.0.0.1' })
  console.log(`Memory before: ${(await memoryOf(ours))?.toFixed(0) ?? 'unknown'} MB.`)
  console.log('Readers alone:')
  tell(await read(kinds, seconds ?? 0))
  console.log(`Memory: ${(await memoryOf(ours))?.toFixed(0) ?? 'unknown'} MB.`)
  const before = await countOf(pool)
  console.log(`Readers during a burst of ${burst} comments in a minute:`)
  const [reading, answers] = await Promise.all([read(kinds, 60), sendBurst(addresses, burst ?? 0)])
  tell(reading)
  const taken = answers.filter(({ status }) => status === 303).length
  const refused = answers.filter(({ status }) => status === 429)
  const said = refused.filter(({ body }) => /<h1[^>]*>[^<]+</.test(body)).length
  console.log(`Comments: ${taken} taken, ${refused.length} told to wait (${said} with a page in words), ${answers.length - taken - refused.length} otherwise; `
    + `ms p95 ${percentile(answers.map(({ ms }) => ms), 0.95).toFixed(0)}.`)
  console.log(`Found ${(await countOf(pool)) - before} new comments, expected ${taken}. Memory: ${(await memoryOf(ours))?.toFixed(0) ?? 'unknown'} MB.`)
  await pool.end()
}

/** Fifty readers, each at its own even pace, for so many seconds. */
async function read(kinds: Readonly<Record<string, (turn: number) => string>>, lasting: number): Promise<Array<Answer & { kind: string }>> {
  const names = Object.keys(kinds)
  const results: Array<Answer & { kind: string }> = []
  const every = (readers / (rate ?? 1)) * 1000
  const start = performance.now()
  await Promise.all(Array.from({ length: readers }, async (_, reader) => {
    for (let turn = 0; ; turn += 1) {
      const due = start + (reader / readers) * every + turn * every
      if (due - start > lasting * 1000) return
      await pause(Math.max(0, due - performance.now()))
      const kind = names[(turn + reader) % names.length] ?? 'list'
      const answer = await send({ path: kinds[kind]?.(turn * readers + reader) ?? '/besok', from: `10.1.0.${reader}` })
        .catch(() => ({ status: 0, bytes: 0, ms: performance.now() - due, body: '' }))
      results.push({ ...answer, kind })
    }
  }))
  return results
}

/** Comments from two thousand addresses, spread over a minute. */
async function sendBurst(addresses: readonly string[], many: number): Promise<Answer[]> {
  return Promise.all(Array.from({ length: many }, async (_, at) => {
    await pause((at / many) * 60_000)
    const body = new URLSearchParams({ name: `Läsare ${at}`, email: `las${at}@example.test`, body: `Så gör vi också, nummer ${at}.`, formId: `burst-${at}`, link: '', trap: '' })
    return send({ path: `/besok/${addresses[at % addresses.length]}`, body: body.toString(), from: `10.2.${Math.floor((at % 2000) / 200)}.${at % 200}` })
      .catch(() => ({ status: 0, bytes: 0, ms: 0, body: '' }))
  }))
}

async function countOf(pool: ReturnType<typeof openPool>): Promise<number> {
  const { rows } = await inTransaction(pool, { municipality: code, staffId: null, keys: '*' }, (_tx, client) => client.query<{ many: number }>('SELECT count(*)::int AS many FROM note_comment'))
  return rows[0]?.many ?? 0
}

function tell(results: ReadonlyArray<Answer & { kind: string }>): void {
  for (const kind of ['all', ...new Set(results.map((each) => each.kind))]) {
    const own = results.filter((each) => kind === 'all' || each.kind === kind)
    const times = own.map(({ ms }) => ms)
    const wrong = own.filter(({ status }) => status !== 200).length
    console.log(`  ${kind}: ${own.length} answers, ${wrong} not 200; ms p50 / p95 / p99 ${[0.5, 0.95, 0.99].map((share) => percentile(times, share).toFixed(0)).join(' / ')}; `
      + `heaviest ${(Math.max(...own.map(({ bytes }) => bytes)) / 1000).toFixed(1)} kB`)
  }
}
