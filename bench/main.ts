import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { cpus, tmpdir } from 'node:os'
import { join } from 'node:path'
import { argv, version } from 'node:process'
import { parseArgs } from 'node:util'
import { dayOf, instant } from '../src/calendar/instant.ts'
import type { Load, Result, SentRequest } from './generator.ts'
import { databaseUrl, fillMunicipality, rowsNow, signIn } from './municipality.ts'
import type { Municipality } from './municipality.ts'
import { compared, comparedHead, measured, ratio, times } from './numbers.ts'
import type { Measured } from './numbers.ts'
import { figuresFor, monthly, operationsFor } from './operations.ts'
import type { Operation } from './operations.ts'
import { memoryOf, startBare, startGenerator, startOurs } from './processes.ts'
import type { Server } from './processes.ts'

// Measures the operations against a bare server that does the same work with the same statements; prints Markdown.
//   npm run bench                        every operation at 1, 10 and 50 clients, five alternated rounds, one municipality
//   npm run bench -- --growth            them as API calls on one municipality and on fifty times the rows
//   npm run bench -- --growth --copies 10 with ten of each contact besides: ten million
//   npm run bench -- --users 200         so many people at once for --minutes 10, resting between the clicks, a third of which write
//   options: --size <n>, --rounds <n>, --milliseconds <n> per round and way, --only <part of an operation's name>
const { values: options } = parseArgs({
  args: argv.slice(2), options: {
    size: { type: 'string', default: '1' }, rounds: { type: 'string', default: '5' }, milliseconds: { type: 'string', default: '900' },
    only: { type: 'string', default: '' }, growth: { type: 'boolean', default: false }, users: { type: 'string', default: '' }, minutes: { type: 'string', default: '10' },
    large: { type: 'string', default: '50' }, copies: { type: 'string', default: '1' },
  },
})
const rounds = Number(options.rounds)
const milliseconds = Number(options.milliseconds)
const clientCounts = [1, 10, 50]

const today = dayOf(instant(new Date().toISOString()))
const ended: Array<() => Promise<unknown>> = []
try {
  await (options.users !== '' ? crowd(Number(options.users)) : options.growth ? growth() : comparison())
} finally {
  for (const end of ended.toReversed()) await end()
}

type Opened = { ours: Server; url: string; municipality: Municipality; operations: Operation[] }

async function open(size: number, copies = 1): Promise<Opened> {
  const folder = await mkdtemp(join(tmpdir(), 'helhet-bench-'))
  await chmod(folder, 0o711)
  ended.push(() => rm(folder, { recursive: true, force: true }))
  await fillMunicipality(folder, size, copies)
  const ours = await startOurs(folder)
  ended.push(() => ours.stop())
  const url = await databaseUrl(folder)
  const municipality = await signIn(url)
  return { ours, url, municipality, operations: operationsFor(municipality, today).filter(({ name }) => name.includes(options.only)) }
}

async function comparison(): Promise<void> {
  const { ours, url, municipality, operations } = await open(Number(options.size))
  const bare = await startBare(url)
  ended.push(() => bare.stop())
  const generator = startGenerator()
  ended.push(() => generator.stop())
  const load = (server: Server, requests: SentRequest[], clients: number): Load => ({ port: server.port, clients, milliseconds, requests })
  const machine = `${cpus().length} cores (${cpus()[0]?.model ?? 'unknown'})`
  print(`Node ${version}, ${machine}, ${told(municipality)}; ${rounds} rounds of ${milliseconds} ms for each way.`)
  print('')
  for (const line of comparedHead) print(line)
  const faults = new Set<string>()
  let firstTime: Measured | null = null
  for (const operation of operations) {
    if (operation.name === monthly) firstTime = measured([await generator.run({ ...load(ours, operation.api, 1), once: true })])
    for (const clients of clientCounts) {
      const ways = [
        () => load(bare, operation.bare, clients), () => load(ours, operation.api, clients), () => load(ours, operation.page, clients),
      ]
      for (const way of clients === 1 ? ways : []) await generator.run({ ...way(), milliseconds: milliseconds / 2 })
      const [b, a, p] = await alternated(ways, generator.run)
      if (b === undefined || a === undefined || p === undefined) throw new Error('a way was not measured')
      print(compared(operation.name, clients, b, a, p))
      for (const { firstError } of [b, a, p]) if (firstError !== '') faults.add(firstError)
    }
  }
  print('')
  if (firstTime !== null) print(`${monthly}, the first time, when all are written: ms p50 / p95 / p99 ${times(firstTime)}, ${firstTime.requests} months.`)
  print(`Started in ${(ours.startedInMs / 1000).toFixed(1)} s, with the municipality loaded.`)
  print(`Memory of the server after the run: ${megabytes(await memoryOf(ours))}; of the bare server: ${megabytes(await memoryOf(bare))}.`)
  for (const fault of faults) print(`First error: ${fault}`)
}

async function growth(): Promise<void> {
  const small = await open(1)
  const large = await open(Number(options.large), Number(options.copies))
  const generator = startGenerator()
  ended.push(() => generator.stop())
  const sizes = `${told(small.municipality)}, and ${told(large.municipality)}`
  print(`Node ${version}; ${sizes}; API calls, 1 client, ${rounds} rounds of ${milliseconds} ms.`)
  print('')
  print('| operation | small: ms p50 / p95 / p99 | large: ms p50 / p95 / p99 | growth of p50 | errors |')
  print('|---|---|---|---|---|')
  const operations = ({ municipality, operations: own }: Opened): Operation[] => [...own, ...figuresFor(municipality).filter(({ name }) => name.includes(options.only))]
  const inLarge = operations(large)
  for (const [index, operation] of operations(small).entries()) {
    const requests = inLarge[index]?.api ?? []
    const ways = [
      () => ({ port: small.ours.port, clients: 1, milliseconds, requests: operation.api }),
      () => ({ port: large.ours.port, clients: 1, milliseconds, requests }),
    ]
    for (const way of ways) await generator.run({ ...way(), milliseconds: milliseconds / 2 })
    const [s, l] = await alternated(ways, generator.run)
    if (s === undefined || l === undefined) throw new Error('a way was not measured')
    print(`| ${operation.name} | ${times(s)} | ${times(l)} | ${ratio(l.p50, s.p50)} | ${s.errors + l.errors} |`)
    for (const { firstError } of [s, l]) if (firstError !== '') print(`First error: ${firstError}`)
  }
}

/** Many people at once: pages and API calls of all operations in turn, as people click. Nothing that was acknowledged may be missing. */
async function crowd(users: number): Promise<void> {
  const { ours, url, municipality, operations } = await open(Number(options.size))
  const generator = startGenerator()
  ended.push(() => generator.stop())
  const longest = Math.max(...operations.map(({ page }) => page.length))
  const requests = Array.from({ length: longest }, (_, index) => operations.flatMap(({ api, page }) => [page[index % page.length], api[index % api.length]]))
    .flat().filter((request) => request !== undefined)
  const before = await rowsNow(url)
  const result = await generator.run({ port: ours.port, clients: users, milliseconds: Number(options.minutes) * 60_000, requests, rests: 8000 })
  const after = await rowsNow(url)
  const summed = measured([result])
  print(`Node ${version}; ${told(municipality)}; ${users} users for ${options.minutes} minutes, resting 0-8 s between clicks.`)
  print(`${summed.requests} requests, ${summed.perSecond.toFixed(1)} a second; ms p50 / p95 / p99: ${times(summed)}; slowest ${Math.max(...result.times).toFixed(0)} ms; errors ${result.errors}.`)
  print(`Acknowledged notes ${result.notes}, found ${after.contacts - before.contacts}; reports ${result.reports}, found ${after.reports - before.reports}.`)
  print(`Memory of the server after the run: ${megabytes(await memoryOf(ours))}.`)
  if (result.firstError !== '') print(`First error: ${result.firstError}`)
}

/** Every way in each round, the order turned from round to round, so that none is always measured first. */
async function alternated(ways: ReadonlyArray<() => Load>, run: (load: Load) => Promise<Result>): Promise<Measured[]> {
  const results: Result[][] = ways.map(() => [])
  for (let round = 0; round < rounds; round++) {
    for (let step = 0; step < ways.length; step++) {
      const index = (round + step) % ways.length
      const way = ways[index]
      if (way !== undefined) results[index]?.push(await run(way()))
    }
  }
  return results.map(measured)
}

function told({ rows }: Municipality): string {
  return `${rows.persons} persons, ${rows.contacts} contacts, ${rows.reports} reports`
}

function megabytes(value: number | null): string {
  return value === null ? 'unknown' : `${value.toFixed(0)} MB`
}

function print(line: string): void {
  console.log(line)
}
