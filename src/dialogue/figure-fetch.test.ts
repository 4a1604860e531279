import { once } from 'node:events'
import { createServer } from 'node:http'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { afterAll, beforeEach, expect, test } from 'vitest'
import { formBody, testApp, testNow } from '../../test/app.ts'
import { testDatabase } from '../../test/database.ts'
import { home, maker } from '../../test/make.ts'
import { runDueJobs } from '../platform/jobs.ts'
import { fetchFigures } from './usecases/fetch-figures.ts'

const database = await testDatabase()
const { ask } = await testApp(database)
const make = maker(database.owner, testNow)
const unitId = await make.unit({ name: 'Kansliet', kind: 'management' })
const coordinator = await make.staff({ unitId, roles: ['coordinator'] })
const places = (await database.owner.query<{ code: string }>('SELECT code FROM municipality_reference ORDER BY code')).rows.map(({ code }) => code)

// A server that speaks as version 3 of Kolada's API does: a catalogue by ids, values by figure and years, in pages with the address of the next.
type Answer = (request: IncomingMessage, reply: ServerResponse, path: string) => boolean
let interferes: Answer = () => false
let asked: string[] = []
const perPage = 200
const api = createServer((request, reply) => {
  const url = new URL(request.url ?? '/', 'http://api')
  asked.push(`${url.pathname}${url.search}`)
  if (interferes(request, reply, url.pathname)) return
  const data = /^\/v3\/data\/kpi\/(\w+)\/year\/([\d,]+)$/.exec(url.pathname)
  const catalogue = /^\/v3\/kpi\/([\w,]+)$/.exec(url.pathname)
  const page = Number(url.searchParams.get('page') ?? '1')
  if (catalogue !== null) {
    send(reply, { count: 1, next_url: null, values: (catalogue[1] ?? '').split(',').map((id) => ({ id, title: `Prov ${id}, antal`, description: '', is_divided_by_gender: 0 })) })
  } else if (data !== null) {
    const rows = (data[2] ?? '').split(',').flatMap((year) => places.map((municipality, at) => ({ kpi: data[1], municipality, period: Number(year),
      values: [{ gender: 'T', count: 1, status: '', value: Number(year) + at }] })))
    const next = page * perPage < rows.length ? `http://${request.headers.host ?? ''}${url.pathname}?page=${page + 1}` : null
    send(reply, { count: rows.length, next_url: next, values: rows.slice((page - 1) * perPage, page * perPage) })
  } else reply.writeHead(404).end()
})
function send(reply: ServerResponse, body: unknown): void {
  reply.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(body))
}
api.listen(0, '127.0.0.1')
await once(api, 'listening')
const address = api.address()
const base = `http://127.0.0.1:${typeof address === 'object' && address !== null ? address.port : 0}/v3`
afterAll(() => void api.close())
beforeEach(() => {
  interferes = () => false
  asked = []
})

async function begin(kpis: readonly string[], from: number, to: number): Promise<string> {
  const made = await ask('POST', '/api/figure-imports/fetch', coordinator, { kpis, from, to })
  expect(made.status, made.text).toBe(200)
  return String(made.json()['id'])
}
async function run(until = testNow, to: string | null = base): Promise<number> {
  return (await runDueJobs(database.app, home, [fetchFigures(to)], until, () => until, ['outward'])).failed
}
const state = async (id: string) => (await ask('GET', `/api/figure-imports/${id}`, coordinator)).json()
const later = (minutes: number): string => new Date(Date.parse(testNow) + minutes * 60_000).toISOString()

test('figures are fetched page by page, named, and told of', async () => {
  const id = await begin(['N20001', 'N20002'], 2022, 2023)
  expect((await ask('GET', '/kommuntal/las-in', coordinator)).text).toContain('0 av 3 sidor')
  expect(await run()).toBe(0)
  // A line of the catalogue and, for each figure, 580 values on three pages.
  expect(await state(id)).toMatchObject({ stage: 'done', pieces: 7, piecesDone: 7, values: 1160, figures: 2, fetched: { kpis: ['N20001', 'N20002'], years: [2022, 2023] } })
  expect(asked).toEqual(['/v3/kpi/N20001,N20002', ...['N20001', 'N20002'].flatMap((kpi) => ['', '?page=2', '?page=3'].map((page) => `/v3/data/kpi/${kpi}/year/2022,2023${page}`))])
  expect((await ask('GET', '/api/public-figures/N20002?place=2421', coordinator)).json()).toMatchObject({ year: 2023, years: [2023, 2022], figure: { title: 'Prov N20002, antal' } })
  expect((await ask('GET', '/kommuntal/las-in', coordinator)).text).toMatch(/7 av 7 sidor, 1.160 värden, 2 nyckeltal/)
})

test('a process that dies with a page under way asks for that page again, and nothing is counted twice', async () => {
  const id = await begin(['N20003'], 2022, 2023)
  // Dies after the answer has come and before it is saved: the connection to the database is gone.
  const job = fetchFigures(base)
  let pages = 0
  const dying = { ...job, run: async (...given: Parameters<typeof job.run>) => {
    const rest = await job.run(...given)
    pages += 1
    return pages === 3 ? async () => { throw new Error('killed') } : rest
  } }
  await runDueJobs(database.app, home, [dying], testNow, () => testNow, ['outward'])
  expect(await state(id)).toMatchObject({ stage: 'reading', piecesDone: 2, values: 200 })
  await run(later(2))
  expect(await state(id)).toMatchObject({ stage: 'done', piecesDone: 4, values: 580 })
  // A page that is asked for once more when the fetch has gone on changes nothing.
  await make.run(`UPDATE job SET done_at = NULL, attempts = 0, run_at = $2 WHERE kind = 'figure_fetch' AND body ->> 'importId' = $1`, [id, testNow])
  await run(later(3))
  expect(await state(id)).toMatchObject({ stage: 'done', piecesDone: 4, values: 580 })
})

test('an API that is busy is asked again when it wants to be, and given up after eight tries', async () => {
  const id = await begin(['N20004'], 2023, 2023)
  let busy = 2
  interferes = (_request, reply) => {
    if (busy === 0) return false
    busy -= 1
    reply.writeHead(busy === 0 ? 503 : 429, { 'retry-after': '600' }).end()
    return true
  }
  await run()
  await run(later(9))
  expect([asked.length, (await state(id))['stage']]).toEqual([1, 'waiting'])
  await run(later(10))
  await run(later(21))
  expect(await state(id)).toMatchObject({ stage: 'done', values: 290 })

  interferes = (_request, reply) => { reply.writeHead(500).end(); return true }
  const never = await begin(['N20005'], 2023, 2023)
  asked = []
  for (let minutes = 0; minutes < 240; minutes += 15) await run(later(minutes))
  expect([asked.length, await state(never)]).toMatchObject([8, { stage: 'refused', fault: { code: 'not_accepted' } }])
  interferes = () => false
  expect((await ask('POST', `/kommuntal/las-in/${never}/fortsatt`, coordinator, formBody({}))).location).toContain('klart=fetch_goes_on')
  await run(later(300))
  expect(await state(never)).toMatchObject({ stage: 'done', values: 290, fault: null })
})

test.each<[string, Answer, string]>([
  ['what is no JSON', (_request, reply) => { reply.writeHead(200).end('<html>'); return true }, 'not_this_shape'],
  ['another shape', (_request, reply) => { send(reply, { values: [{ kpi: 'N20006', municipality: 'X', period: 2023, values: [] }] }); return true }, 'not_a_place'],
  ['figures nobody asked for', (_request, reply) => { send(reply, { values: [{ kpi: 'N29999', municipality: '2421', period: 2023, values: [{ gender: 'T', status: '', value: 1 }] }] }); return true }, 'not_asked_for'],
  ['a next page elsewhere', (_request, reply) => { send(reply, { values: [], next_url: 'http://169.254.169.254/latest/meta-data' }); return true }, 'elsewhere'],
  ['a redirect', (_request, reply) => { reply.writeHead(302, { location: 'http://169.254.169.254/' }).end(); return true }, 'not_accepted'],
  ['a figure that is not there', (_request, reply) => { reply.writeHead(404).end(); return true }, 'not_accepted'],
  ['more than anybody can read', (_request, reply) => { reply.writeHead(200); const more = Buffer.alloc(1024 * 1024, 32); for (let at = 0; at < 18; at += 1) reply.write(more); reply.end(); return true }, 'answer_too_long'],
])('an answer with %s changes nothing and is told of', async (_name, answer, code) => {
  interferes = answer
  const id = await begin(['N20006'], 2023, 2023)
  expect(await run()).toBe(0)
  expect(await state(id)).toMatchObject({ stage: 'refused', values: 0, fault: { code } })
  expect((await ask('GET', '/api/public-figures/N29999', coordinator)).status).toBe(404)
  expect((await ask('GET', '/kommuntal/las-in', coordinator)).text).toContain('Kom inte hela vägen')
})

test('where the network is off it says so; a fetch is stopped and goes on; what is typed wrong is told', async () => {
  const off = await begin(['N20007'], 2023, 2023)
  await run(testNow, null)
  expect(await state(off)).toMatchObject({ stage: 'refused', fault: { code: 'network_off' } })
  const id = await begin(['N20008'], 2023, 2023)
  expect((await ask('POST', `/api/figure-imports/${id}/stop`, coordinator, {})).status).toBe(200)
  expect((await ask('POST', `/api/figure-imports/${id}/stop`, coordinator, {})).json()['code']).toBe('figure_fetch_is_not_under_way')
  await run()
  expect([await state(id), asked]).toMatchObject([{ stage: 'stopped', piecesDone: 0 }, []])
  expect((await ask('POST', `/api/figure-imports/${id}/resume`, coordinator, {})).status).toBe(200)
  await run()
  expect(await state(id)).toMatchObject({ stage: 'done', values: 290 })
  expect((await ask('POST', `/api/figure-imports/${id}/resume`, coordinator, {})).json()['code']).toBe('figure_fetch_cannot_go_on')
  const typed = await ask('POST', '/kommuntal/hamta', coordinator, formBody({ kpis: 'N2000, hej', from: '2023', to: '2022' }))
  expect(typed.status).toBe(422)
  for (const words of ['En beteckning är en bokstav och fem siffror', 'Skriv ett år från 1990', 'N2000, hej']) expect(typed.text).toContain(words)
  expect((await ask('POST', '/kommuntal/hamta', coordinator, formBody({ kpis: 'n20001\nN20002', from: '2023', to: '2023' }))).location).toContain('klart=fetch_asked')
})
