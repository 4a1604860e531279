import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readJson } from '../src/aggregates/usecases/keep-sending.ts'
import { isSignedBy, makeKey, signText } from '../src/aggregates/usecases/sign-envelope.ts'
import { judgeRequest } from '../src/aggregates/usecases/take-request.ts'
import { aggregateJobKinds } from '../src/aggregates/usecases/send-envelopes.ts'
import { inTransaction, openPool } from '../src/platform/db.ts'
import { runDueJobs } from '../src/platform/jobs.ts'
import { formBody, testApp, testNow } from './app.ts'
import { testDatabase } from './database.ts'
import { sealed, tablePayload } from './family-aggregates.ts'
import { home, maker } from './make.ts'

// Two installations with a database and an HTTP server each: a municipality that sends, and an office that takes in.
const sender = await testDatabase()
const taker = await testDatabase()
const office = '0000'
const here = maker(sender.owner, testNow)
const there = maker(taker.owner, testNow)
await there.run("INSERT INTO municipality (municipality_code, name, kind, case_prefix) VALUES ($1, 'Provkontoret', 'office', 'PK')", [office])
await there.run("INSERT INTO municipality_served (code, name, kind) VALUES ($1, 'Provkontoret', 'office')", [office])
await sender.owner.query("DELETE FROM installation; INSERT INTO installation (kind) VALUES ('demo')")
const municipality = await testApp(sender, { municipalities: [{ code: home, name: 'Provby kommun', kind: 'municipality' }] })
const bureau = await testApp(taker, { municipalities: [{ code: office, name: 'Provkontoret', kind: 'office' }], limits: true })
const director = await here.staff({ unitId: await here.unit({ kind: 'management' }), roles: ['director'] })
const administrator = await here.staff({ unitId: director.unitId, roles: ['administrator'] })
const reviewer = await here.staff({ unitId: director.unitId, roles: ['log_reviewer'] })
const coordinator = await there.staff({ code: office, unitId: await there.unit({ code: office, kind: 'management' }), roles: ['coordinator'] })
const jobs = openPool(sender.appUrl)
afterAll(() => jobs.end())
const run = async (): Promise<void> => { await runDueJobs(jobs, home, aggregateJobKinds(), '2026-12-01T00:00:00.000Z', () => testNow) }

/** A released month with two numbers hidden. */
async function release(period: string, from: string, to: string): Promise<void> {
  await sender.owner.query(`WITH made AS (INSERT INTO release (municipality_code, id, measure, period, from_on, to_on, withheld, late, released_at)
      VALUES ($1, gen_random_uuid(), 'contacts', $2, $3, $4, false, 0, '2026-11-08T03:00:00Z') RETURNING id),
    units AS (INSERT INTO release_unit SELECT $1, made.id, 'all', NULL, '', 0 FROM made)
    INSERT INTO release_cell SELECT $1, made.id, 'all', c.category, c.count FROM made, (VALUES ('all', 60), ('held', 50), ('in_person', 50), ('video', 0),
      ('phone_or_letter', 0), ('not_held', 10), ('cancelled_by_us', NULL), ('cancelled_by_them', NULL), ('illness', 0), ('no_show', 0)) AS c (category, count)`,
  [home, period, from, to])
}
type Refused = { code: string; status?: number }
const post = async (body: unknown): Promise<{ status: number; read: Refused & Record<string, unknown> }> => {
  const answer = await bureau.ask('POST', '/api/aggregates', null, typeof body === 'string' ? body : Object(body))
  return { status: answer.status, read: JSON.parse(answer.text) }
}
const refusedCodes = async (): Promise<string[]> => (await taker.owner.query<{ code: string }>('SELECT code FROM aggregate_refused ORDER BY recorded_at, id')).rows.map(({ code }) => code)
const received = async (): Promise<number> => (await taker.owner.query('SELECT FROM aggregate_received')).rowCount ?? 0
const ofHome = async (path: string): Promise<Record<string, unknown>> => JSON.parse((await municipality.ask('GET', path, director)).text)
const lastSent = async () => (await sender.owner.query<{ id: string; kind: string; fault: string | null; delivered_at: string | null; payload: string; signature: string }>(
  'SELECT id, kind, fault, delivered_at, payload, signature FROM aggregate_sent ORDER BY sequence DESC LIMIT 1')).rows[0]

const ownKeyOfOffice = async () => {
  const { rows: [key] } = await taker.owner.query<{ publicKey: string; fingerprint: string }>('SELECT public_key AS "publicKey", fingerprint FROM aggregate_key WHERE ended_at IS NULL')
  expect((await bureau.ask('GET', '/mottagna-tal/nycklar', coordinator)).text).toContain(key?.publicKey ?? 'no key')
  return key ?? { publicKey: '', fingerprint: '' }
}
let publicKey = ''
let fingerprint = ''
const query = 'tabell=contacts&period=2026-10'

beforeAll(async () => {
  await bureau.app.listen({ port: 0, host: '127.0.0.1' })
  const address = bureau.app.server.address()
  const port = typeof address === 'object' && address !== null ? address.port : 0
  await release('2026-10', '2026-10-01', '2026-10-31')
  await municipality.ask('POST', '/administration/kontor', administrator, formBody({ office, name: 'Provkontoret', address: `http://127.0.0.1:${port}` }))
  const { rows: [key] } = await sender.owner.query<{ public_key: string; fingerprint: string }>('SELECT public_key, fingerprint FROM aggregate_key WHERE ended_at IS NULL')
  publicKey = key?.public_key ?? ''
  fingerprint = key?.fingerprint ?? ''
})

describe('from a municipality to an office', () => {
  test('what leaves is seen first, with hidden cells marked and the envelope itself', async () => {
    const page = await municipality.ask('GET', `/utlamnade-tal/granska?${query}`, director)
    expect(page.status).toBe(200)
    expect(page.text).toContain('dold')
    expect(page.text).toContain('&quot;cancelled_by_us&quot;')
    expect((await municipality.ask('GET', `/utlamnade-tal/granska?${query}`, reviewer)).status).toBe(403)
    expect(await received()).toBe(0)
  })

  test('an envelope whose key the office does not know is refused there, seen here, and sent again when it is registered', async () => {
    const approved = await municipality.ask('POST', `/utlamnade-tal/granska?${query}`, director, formBody({ note: '' }))
    expect(approved.status).toBe(303)
    await run()
    expect(await lastSent()).toMatchObject({ fault: 'key_unknown', delivered_at: null })
    expect([await received(), await refusedCodes()]).toEqual([0, ['key_unknown']])
    const wrong = await bureau.ask('POST', '/mottagna-tal/nycklar', coordinator, formBody({ sender: home, publicKey, fingerprint: '0'.repeat(64) }))
    expect([wrong.status, wrong.text.includes('Fingeravtrycket är inte nyckelns')]).toEqual([422, true])
    const read = fingerprint.replaceAll(/(.{8})(?=.)/g, '$1 ')
    expect((await bureau.ask('POST', '/mottagna-tal/nycklar', coordinator, formBody({ sender: home, publicKey, fingerprint: read }))).status).toBe(303)
    const { id = '' } = await lastSent() ?? {}
    expect((await municipality.ask('POST', `/utlamnade-tal/${id}/skicka-igen`, director, '')).status).toBe(303)
    await run()
    expect((await lastSent())?.delivered_at).not.toBeNull()
    expect(await received()).toBe(1)
    const seen = await bureau.ask('GET', '/mottagna-tal', coordinator)
    expect(seen.text).toContain('Kontakter med barn, oktober 2026')
    expect((await municipality.ask('GET', `/utlamnade-tal/${id}`, reviewer)).text).toContain('Framme')
  })

  test('the same again is answered with the same receipt and changes nothing', async () => {
    const { payload = '', signature = '' } = await lastSent() ?? {}
    const again = await post({ payload, key: fingerprint, signature })
    expect([again.status, again.read['again'], again.read['sequence'], await received()]).toEqual([200, true, 1, 1])
    expect(isSignedBy('helhet.aggregates', { payload, signature }, publicKey)).toBe(true)
  })

  test('a tampered byte, a wrong key, an own number twice and a broken chain are refused, and nothing is kept', async () => {
    const { payload = '', signature = '' } = await lastSent() ?? {}
    const before = (await refusedCodes()).length
    expect(await post({ payload: payload.replace('"value":50', '"value":51'), key: fingerprint, signature })).toMatchObject({ status: 403, read: { code: 'signature_wrong' } })
    const stranger = makeKey()
    const signed = sealed(tablePayload({ sender: home, office, sequence: 2 }), { fingerprint: stranger.fingerprint, privateKey: stranger.privateKey.toString('base64') })
    expect(await post(signed)).toMatchObject({ status: 403, read: { code: 'key_unknown' } })
    expect(await post({ ...signed, key: fingerprint })).toMatchObject({ status: 403, read: { code: 'signature_wrong' } })
    const { rows: [own] } = await sender.owner.query<{ private_key: Buffer }>('SELECT private_key FROM aggregate_key WHERE ended_at IS NULL')
    const key = { fingerprint, privateKey: (own?.private_key ?? Buffer.alloc(0)).toString('base64') }
    expect(await post(sealed(tablePayload({ sender: home, office, sequence: 1 }), key))).toMatchObject({ status: 409, read: { code: 'sequence_used' } })
    expect(await post(sealed(tablePayload({ sender: home, office, sequence: 2 }), key))).toMatchObject({ status: 409, read: { code: 'chain_broken' } })
    expect(await post(sealed(tablePayload({ sender: '2421', office, sequence: 9 }), key))).toMatchObject({ status: 403, read: { code: 'key_of_another' } })
    expect(await post(sealed(tablePayload({ sender: home, office: '0001', sequence: 9 }), key))).toMatchObject({ status: 422, read: { code: 'for_another_office' } })
    const small = tablePayload({ sender: home, office, sequence: 9 })
    const open = { ...small, cells: small.cells.map((cell) => (cell.category === 'school' ? { category: 'school', state: 'value' as const, value: 3 } : cell)) }
    expect(await post(sealed(open, key))).toMatchObject({ status: 422, read: { code: 'small_cell_is_open' } })
    expect(await post({ payload: 'x'.repeat(300_000), key: fingerprint, signature })).toMatchObject({ status: 413 })
    expect([await received(), (await refusedCodes()).length - before]).toEqual([1, 8])
    expect((await bureau.ask('GET', '/mottagna-tal', coordinator)).text).toContain('Ett tal från ett till fyra är öppet')
  })

  test('a correction takes the place of what was sent, with a note; a withdrawal says why', async () => {
    const bare = await municipality.ask('POST', `/utlamnade-tal/granska?${query}`, director, formBody({ note: '' }))
    expect([bare.status, bare.text.includes('Skriv vad som är rättat')]).toEqual([422, true])
    expect((await municipality.ask('POST', `/utlamnade-tal/granska?${query}`, director, formBody({ note: 'Två kontakter skrevs in sent' }))).status).toBe(303)
    await run()
    expect(await received()).toBe(2)
    const { tables } = JSON.parse((await bureau.ask('GET', '/api/aggregates', coordinator)).text)
    expect(tables).toMatchObject([{ sender: home, edition: 2, total: 60, kind: 'table' }])
    const { id = '' } = await lastSent() ?? {}
    expect((await municipality.ask('POST', `/utlamnade-tal/${id}/dra-tillbaka`, director, formBody({ reason: 'Fel period' }))).status).toBe(303)
    await run()
    const newest = JSON.parse((await bureau.ask('GET', '/api/aggregates', coordinator)).text).tables[0]
    expect(newest).toMatchObject({ kind: 'withdrawal', edition: 3, total: null })
    expect((await bureau.ask('GET', `/mottagna-tal/${newest.id}`, coordinator)).text).toContain('Fel period')
  })

  test('the office asks, the municipality fetches and says no, and the office sees that and why', async () => {
    expect((await bureau.ask('POST', '/mottagna-tal/begaran', coordinator, formBody({ place: home, table: 'staff', period: '', reason: 'Inför besöket i mars' }))).status).toBe(303)
    const fetch = async (): Promise<string> => {
      // The clock stands still: without this the second time would be the first one's job.
      await sender.owner.query("DELETE FROM job WHERE kind = 'fetch_aggregate_requests'")
      expect((await municipality.ask('POST', '/utlamnade-tal/begaran', director, '')).status).toBe(303)
      await run()
      return (await municipality.ask('GET', '/utlamnade-tal', director)).text
    }
    const unknown = await fetch()
    expect([unknown.includes('Inför besöket i mars'), unknown.includes('nyckel som inte är registrerad')]).toEqual([false, true])
    const { publicKey: officePublic, fingerprint: officePrint } = await ownKeyOfOffice()
    const register = (body: object) => municipality.ask('POST', '/administration/kontor/nyckel', administrator, formBody({ publicKey: officePublic, ...body }))
    expect([(await register({ fingerprint: '0'.repeat(64) })).status, (await register({ fingerprint: officePrint })).status]).toEqual([422, 303])
    const page = await fetch()
    expect([page.includes('Inför besöket i mars'), page.includes('undertecknad av kontoret')]).toEqual([true, true])
    const { rows: [asked] } = await sender.owner.query<{ id: string }>('SELECT id FROM aggregate_request')
    expect((await municipality.ask('POST', `/utlamnade-tal/neka?tabell=staff&begaran=${asked?.id}`, director, formBody({ reason: 'Den släpps först i februari' }))).status).toBe(303)
    await run()
    const answered = await bureau.ask('GET', '/mottagna-tal/begaran', coordinator)
    expect(answered.text).toContain('Kommunen säger nej')
    const [, link = ''] = /href="(\/mottagna-tal\/[0-9a-f-]{36})"/.exec(answered.text) ?? []
    expect((await bureau.ask('GET', link, coordinator)).text).toContain('Den släpps först i februari')
    expect(await ofHome('/api/sent-aggregates')).toMatchObject({ count: 4 })
  })

  test('a request as a file is taken in as the office signed it, and refused in words when any byte of it is another', async () => {
    await bureau.ask('POST', '/mottagna-tal/begaran', coordinator, formBody({ place: home, table: 'reports', period: '2026-10', reason: 'Inför besöket i april' }))
    const { rows: [asked] } = await taker.owner.query<{ id: string }>("SELECT id FROM aggregate_asked WHERE reason = 'Inför besöket i april'")
    const { text } = await bureau.ask('GET', `/mottagna-tal/begaran/${asked?.id}/fil`, coordinator)
    const take = (pasted: string) => municipality.ask('POST', '/utlamnade-tal/las-in', director, formBody({ pasted }))
    const envelope: { payload: string; key: string; signature: string } = JSON.parse(text)
    const other = makeKey()
    const signedBy = (payload: string) => JSON.stringify({ payload, key: other.fingerprint, signature: signText('helhet.aggregates.request', payload, other.privateKey) })
    for (const [pasted, words] of [
      [envelope.payload, 'Begäran är inte undertecknad'], [text.replace('april', 'augusti'), 'Begäran är ändrad'], [signedBy(envelope.payload), 'nyckel som inte är registrerad'], ['{}', 'Klistra in begäran'],
    ] as const) {
      const refused = await take(pasted)
      expect([refused.status, refused.text.includes(words)], words).toEqual([422, true])
    }
    await inTransaction(jobs, { municipality: home, staffId: null, keys: [] }, async (tx) => {
      expect(await judgeRequest(tx, JSON.parse(text), home)).toMatchObject({ asked: { id: asked?.id } })
      expect(await judgeRequest(tx, JSON.parse(text), '2421')).toEqual({ fault: 'request_of_another' })
      const believed: number[] = []
      for (const at of Buffer.from(text).keys()) {
        const bytes = Buffer.from(text)
        bytes[at] = (bytes[at] ?? 0) ^ (1 << (at % 7))
        if (!('fault' in await judgeRequest(tx, readJson(bytes), home))) believed.push(at)
      }
      expect(believed).toEqual([])
    })
    expect((await take(text)).status).toBe(303)
    expect((await municipality.ask('GET', '/utlamnade-tal', director)).text).toContain('Inför besöket i april')
    const { rows: [known] } = await sender.owner.query<{ id: string }>('SELECT id FROM sender_key')
    await municipality.ask('POST', `/administration/kontor/nyckel/${known?.id}/aterkalla`, administrator, '')
    expect((await take(text)).text).toContain('återkallad nyckel')
  })

  test('a key that is revoked is believed no more, a new one is after it is registered, and files go where no network does', async () => {
    const { rows: [key] } = await taker.owner.query<{ id: string }>('SELECT id FROM sender_key')
    expect((await bureau.ask('POST', `/mottagna-tal/nycklar/${key?.id}/aterkalla`, coordinator, '')).status).toBe(303)
    expect((await municipality.ask('POST', '/administration/kontor/byt-nyckel', administrator, '')).status).toBe(303)
    const { rows: keys } = await sender.owner.query<{ public_key: string; fingerprint: string; private_key: Buffer | null }>('SELECT * FROM aggregate_key ORDER BY ended_at NULLS FIRST')
    expect(keys.map(({ private_key: kept }) => kept === null)).toEqual([false, true])
    await municipality.ask('POST', '/administration/kontor', administrator, formBody({ office, name: 'Provkontoret', address: '' }))
    await bureau.ask('POST', '/mottagna-tal/nycklar', coordinator, formBody({ sender: home, publicKey: keys[0]?.public_key ?? '', fingerprint: keys[0]?.fingerprint ?? '' }))
    await release('2026-09', '2026-09-01', '2026-09-30')
    await municipality.ask('POST', '/utlamnade-tal/granska?tabell=contacts&period=2026-09', director, formBody({ note: '' }))
    const { id = '' } = await lastSent() ?? {}
    const saved = await municipality.ask('GET', `/utlamnade-tal/${id}/fil`, director)
    const taken = await bureau.ask('POST', '/mottagna-tal/las-in', coordinator, formBody({ pasted: saved.text }))
    expect([taken.status, taken.location?.includes('klart=taken')]).toEqual([303, true])
    expect((await bureau.ask('POST', '/mottagna-tal/las-in', coordinator, formBody({ pasted: saved.text.replace('contacts', 'reports') }))).status).toBe(403)
  })

  test('the log of either side has it', async () => {
    const traced = async (pool: typeof sender.owner, action: string) => (await pool.query('SELECT FROM trace WHERE action = $1', [action])).rowCount ?? 0
    expect(await traced(sender.owner, 'POST /utlamnade-tal/granska')).toBeGreaterThanOrEqual(3)
    expect(await traced(taker.owner, 'POST /api/aggregates')).toBeGreaterThanOrEqual(10)
  })
})
