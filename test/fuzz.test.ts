import { readFileSync } from 'node:fs'
import { env } from 'node:process'
import fc from 'fast-check'
import type { InjectOptions } from 'fastify'
import { describe, expect, test } from 'vitest'
import * as z from 'zod'
import { testApp, testNow } from './app.ts'
import { testDatabase } from './database.ts'
import { preparedFamily } from './family.ts'
import { maker } from './make.ts'
import { lines, requestOf, sampleOf, senderOf } from './route-lines.ts'
import type { Line } from './route-lines.ts'

// Every input of every line of the route table, given what it was not made for: in the address, in the query, in the body, in the headers.
// Nothing may be answered as a fault of ours, show how the program is made, or take long. HELHET_FUZZ=200 tries more of each line.
const database = await testDatabase()
const { app } = await testApp(database)
const make = maker(database.owner, testNow)
const family = await preparedFamily(make, { now: testNow })
const tries = Number(env['HELHET_FUZZ'] ?? '8')
const slowest = 2000
/** Each call begins a thread or two, which run from source here and take seconds to start: asked less often, and given the time. */
const inThreads = [
  ...['rebook', 'assign', 'roster', 'scenario', 'staffing-plan', 'split-teams', 'sample'].map((name) => `POST /api/calc/${name}`),
  'GET /lagesbild/valt/pdf', 'GET /medskick/samlat/pdf', 'GET /medskick/:id/pdf', 'GET /medskick/:id/word', 'GET /dagligt-mote/:id/pdf', 'GET /handlingsplaner/:id/plan.docx', 'GET /handlingsplaner/:id/plan.pdf', 'POST /bemanningsplan/ny', 'POST /bemanningsplan/:id/gor-om', 'POST /api/cover-plans',
  'GET /urval/nytt', 'POST /urval/nytt', 'POST /api/selections/draw', 'POST /api/selections', 'POST /fordelning/ny', 'POST /api/distributions',
  'GET /dialograpporter/:id/fil', 'GET /rapporter/:address/fil',
]

const naughty: unknown = JSON.parse(readFileSync(new URL('data/text-safety/big_list_of_naughty_strings.json', import.meta.url), 'utf8'))
const texts = z.array(z.string()).parse(naughty)

/** What no field was made for. */
const hostile = fc.oneof(
  fc.constantFrom(...texts),
  fc.constantFrom<unknown>(null, true, [], {}, [[]], [null], -1, 0, 1.5, 1e308, Number.MAX_SAFE_INTEGER, '', ' ', '\u0000', '\u202e', '\ud800', '0'.repeat(20_000)),
  fc.constantFrom('2026-02-30', '0000-00-00', '9999-12-31', '-000001-01-01', '2026-11-24T25:00', '00000000-0000-0000-0000-000000000000', '../../etc/passwd',
    "'; DROP TABLE person; --", '<script>alert(1)</script>', '${7*7}', '%00', '\r\nSet-Cookie: a=b', '=cmd|calc', 'true', 'NaN', '1e999', '٣'),
  fc.anything({ maxDepth: 3, withNullPrototype: true }),
)

/** The fields that a shape names, beside those of the sample; a shape that cannot be told as JSON Schema has none. */
function fieldsOf(shape: z.ZodType | undefined): string[] {
  if (shape === undefined) return []
  const schema: unknown = z.toJSONSchema(shape, { io: 'input', unrepresentable: 'any' })
  return z.object({ properties: z.record(z.string(), z.unknown()) }).safeParse(schema).data?.properties === undefined
    ? [] : Object.keys(z.object({ properties: z.record(z.string(), z.unknown()) }).parse(schema).properties)
}

type Twist = { readonly where: 'param' | 'query' | 'body' | 'whole body' | 'header'; readonly field: number; readonly value: unknown; readonly extra: string }
const twist: fc.Arbitrary<Twist> = fc.record({
  where: fc.constantFrom('param', 'query', 'body', 'body', 'whole body', 'header'), field: fc.nat(30), value: hostile,
  extra: fc.constantFrom('__proto__', 'constructor', 'municipalityCode', 'roles', 'access', 'id', 'x'.repeat(300)),
})

function asText(value: unknown): string {
  if (typeof value === 'string') return value
  try { return JSON.stringify(value) ?? String(value) } catch { return 'x' }
}

const wellFormed = (text: string): string => text.replace(/[\ud800-\udfff]/g, '\ufffd')

/** The sample's request with one thing changed. */
function twisted(line: Line, request: InjectOptions, { where, field, value, extra }: Twist): InjectOptions {
  const address = new URL(typeof request.url === 'string' ? request.url : '/', 'http://fuzz.invalid')
  const words = wellFormed(asText(value))
  const body = bodyOf(line, request)
  switch (where) {
    case 'param': {
      const parts = line.path.split('/')
      const named = parts.flatMap((part, index) => (part.startsWith(':') ? [index] : []))
      const at = named[field % Math.max(1, named.length)]
      if (at === undefined) return request
      const path = address.pathname.split('/').map((part, index) => (index === at ? encodeURIComponent(words.slice(0, 2000)) : part)).join('/')
      return { ...request, url: path + address.search }
    }
    case 'query': {
      const fields = [...new Set([...address.searchParams.keys(), ...fieldsOf(line.route.query), extra])]
      address.searchParams.set(fields[field % fields.length] ?? extra, words.slice(0, 2000))
      return { ...request, url: address.pathname + address.search }
    }
    case 'body': {
      if (body === null) return request
      const fields = [...new Set([...Object.keys(body), ...('body' in line.route ? fieldsOf(line.route.body) : []), extra])]
      return withBody(line, request, { ...body, [fields[field % fields.length] ?? extra]: value })
    }
    case 'whole body': return body === null ? request : { ...request, payload: line.route.kind === 'page' ? words : safeJson(value) }
    case 'header': {
      const names = ['accept-language', 'if-none-match', 'idempotency-key', 'cookie', 'origin', 'sec-fetch-site', 'content-type', 'x-forwarded-for', 'range', 'host']
      const name = names[field % names.length] ?? 'range'
      return { ...request, headers: { ...request.headers, [name]: words.replace(/[^\x20-\x7e]/g, '?').slice(0, 2000) } }
    }
  }
}

function bodyOf(line: Line, { payload }: InjectOptions): Record<string, unknown> | null {
  if (typeof payload !== 'string') return null
  return line.route.kind === 'page' ? Object.fromEntries(new URLSearchParams(payload)) : z.record(z.string(), z.unknown()).safeParse(JSON.parse(payload)).data ?? null
}

function withBody(line: Line, request: InjectOptions, body: Record<string, unknown>): InjectOptions {
  const form = (): string => new URLSearchParams(Object.entries(body).map(([name, value]): [string, string] => [name, wellFormed(asText(value))])).toString()
  return { ...request, payload: line.route.kind === 'page' ? form() : safeJson(body) }
}

function safeJson(value: unknown): string {
  try { return JSON.stringify(value) ?? 'null' } catch { return '{' }
}

const inside = /\n\s+at \S+ \(|node_modules|\/src\/[a-z-]+\/|at async |syntax error at or near|violates |relation "|column "|ZodError|TypeError|ReferenceError/

describe.each(lines)('$name', (line) => {
  test('answers whatever it is given, in time, and says nothing of how it is made', async () => {
    const sample = sampleOf(line)
    await sample.before?.(family, make)
    let sender = await senderOf(make, sample, family)
    await fc.assert(fc.asyncProperty(twist, async (change) => {
      const request = twisted(line, requestOf(line, family, sender), change)
      const begun = performance.now()
      const answer = await app.inject(request)
      const took = performance.now() - begun
      expect(answer.statusCode, answer.body.slice(0, 300)).toBeLessThan(500)
      expect(took).toBeLessThan(inThreads.includes(line.name) ? 10 * slowest : slowest)
      const ours = answer.statusCode >= 400 ? answer.body : ''
      expect(inside.exec(ours)?.[0]).toBeUndefined()
      expect(answer.headers['set-cookie'] === undefined || !String(answer.headers['set-cookie']).includes('a=b')).toBe(true)
      // Who was signed out, by what was sent or before it, is somebody anew.
      const isOut = answer.statusCode === 401 || answer.headers['set-cookie'] !== undefined || String(answer.headers.location).startsWith('/logga-in')
      if (isOut) sender = await senderOf(make, sample, family)
      expect(answer.headers.location ?? '/').toMatch(/^(\/(?![/\\])|http:\/\/localhost)/)
    }), { numRuns: inThreads.includes(line.name) ? Math.ceil(tries / 4) : tries, seed: 20261124, endOnFailure: false })
  }, 120_000)
})
