import { createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { testApp, testNow } from '../../test/app.ts'
import { testDatabase } from '../../test/database.ts'
import { clientCredential } from '../../test/concern-world.ts'
import { home, maker } from '../../test/make.ts'
import { inTransaction } from '../platform/db.ts'
import { forgetAnswers } from './answer-once.ts'

const database = await testDatabase()
const make = maker(database.owner, testNow)
const { app } = await testApp(database)
const later = await testApp(database, { now: '2026-11-25T07:00:01.000Z' })
const unitId = await make.unit()
const worker = await make.staff({ unitId })
const colleague = await make.staff({ unitId })
const child = await make.personWithCase(worker)
const promise = (title: string) => ({ personId: child.id, title, dueOn: '2026-12-01' })

async function send(key: string | null, body: object, { as = worker, to = app, url = '/api/tasks' } = {}) {
  const headers = { cookie: as.cookie, 'sec-fetch-site': 'same-origin', ...(key === null ? {} : { 'idempotency-key': key }) }
  const answer = await to.inject({ method: 'POST', url, headers, payload: body })
  return { status: answer.statusCode, text: answer.body, code: answer.json()['code'], replayed: answer.headers['idempotency-replayed'] }
}

async function count(text: string, values: unknown[] = []): Promise<number> {
  const { rows } = await database.owner.query<{ n: number }>(`SELECT count(*)::int AS n FROM ${text}`, values)
  return rows[0]?.n ?? 0
}
const promises = (title: string): Promise<number> => count('task WHERE title = $1', [title])

describe('a change sent again under its key', () => {
  test('is done once and answered alike, with a line in the log for each', async () => {
    const first = await send('nyckel-ett', promise('Ring ett'))
    expect([first.status, first.replayed]).toEqual([200, undefined])
    const second = await send('nyckel-ett', promise('Ring ett'))
    expect([second.status, second.replayed, second.text]).toEqual([200, 'true', first.text])
    expect(await promises('Ring ett')).toBe(1)
    expect(await count("trace WHERE action = 'POST /api/tasks' AND outcome = 'done' AND about = ARRAY[$1::uuid]", [child.id])).toBe(2)
  })

  test('is done twice without one', async () => {
    await send(null, promise('Ring två'))
    await send(null, promise('Ring två'))
    expect(await promises('Ring två')).toBe(2)
  })

  test('is refused when anything else is sent under it, at another address too', async () => {
    await send('nyckel-tre', promise('Ring tre'))
    expect(await send('nyckel-tre', promise('Ring fyra'))).toMatchObject({ status: 409, code: 'idempotency_key_reused' })
    expect((await send('nyckel-tre', promise('Ring tre'), { url: '/api/tasks?en=annan' })).code).toBe('idempotency_key_reused')
    expect(await promises('Ring fyra')).toBe(0)
  })

  test('belongs to its sender: another may use the same key', async () => {
    const theirs = await make.personWithCase(colleague)
    await send('nyckel-fem', promise('Ring fem'))
    const other = await send('nyckel-fem', { ...promise('Ring sex'), personId: theirs.id }, { as: colleague })
    expect([other.status, other.replayed, await promises('Ring sex')]).toEqual([200, undefined, 1])
  })

  test('ten at once: one is done, all get its answer', async () => {
    await Promise.all(Array.from({ length: 10 }, () => app.inject({ url: '/api/law', headers: { cookie: worker.cookie } })))
    const answers = await Promise.all(Array.from({ length: 10 }, () => send('nyckel-tio', promise('Ring tio'))))
    expect(new Set(answers.map(({ status, text }) => `${status} ${text}`)).size).toBe(1)
    expect(answers.filter(({ replayed }) => replayed === 'true')).toHaveLength(9)
    expect(await promises('Ring tio')).toBe(1)
  })

  test('is refused when the first takes longer than it is sensible to wait, and answered once it is done', async () => {
    const first = await database.owner.connect()
    await first.query('BEGIN')
    const hash = createHash('sha256').update(JSON.stringify([home, 'staff', worker.id, 'nyckel-lang'])).digest()
    await first.query('INSERT INTO answered_request VALUES ($1, $2, $3, $2, NULL, $4)', [home, hash, worker.id, testNow])
    expect(await send('nyckel-lang', promise('Ring länge'))).toMatchObject({ status: 409, code: 'idempotency_key_in_use' })
    await first.query('ROLLBACK')
    first.release()
    expect((await send('nyckel-lang', promise('Ring länge'))).status).toBe(200)
  })

  test('leaves the key free when the first was refused', async () => {
    expect((await send('nyckel-sju', { ...promise('Ring sju'), dueOn: 'i morgon' })).status).toBe(422)
    expect((await send('nyckel-sju', promise('Ring sju'))).status).toBe(200)
  })

  test('is forgotten after a day, also before the hourly job has been', async () => {
    await send('nyckel-dag', promise('Ring om en dag'))
    const next = await send('nyckel-dag', promise('Ring om en dag'), { as: { ...worker, cookie: await freshSession() }, to: later.app })
    expect([next.status, next.replayed]).toEqual([200, undefined])
    const kept = await count('answered_request')
    const aside = () => Promise.reject(new Error('no aside'))
    await inTransaction(database.app, { municipality: home, staffId: null, keys: '*' }, (tx) =>
      forgetAnswers.run(tx, { body: {}, municipality: home, now: '2026-11-25T07:00:00.000Z', aside }))
    expect([kept > 1, await count('answered_request')]).toEqual([true, 1])
  })

  test.each(['kort', 'x'.repeat(201), 'å-ä-ö-nyckel'])('is refused as no key: %s', async (key) => {
    const answer = await send(Buffer.from(key, 'utf8').toString('latin1'), promise('Ring nio'))
    expect(answer).toMatchObject({ status: 400, code: 'idempotency_key_malformed' })
  })
})

async function freshSession(): Promise<string> {
  return maker(database.owner, '2026-11-25T07:00:00.000Z').session(worker.id)
}

describe('what is kept', () => {
  test('is unreadable without the key, and is the sender\'s row alone', async () => {
    await send('nyckel-hemlig', promise('Ring hemligt'))
    const { rows } = await database.owner.query<{ row: string }>('SELECT t::text AS row FROM answered_request t')
    const kept = rows.map(({ row }) => `${row} ${Buffer.from(row.replace(/[^0-9a-f]/g, ''), 'hex').toString('latin1')}`).join()
    for (const text of ['nyckel-hemlig', 'Ring hemligt', child.id]) expect(kept).not.toContain(text)
    const seen = (staffId: string | null) => inTransaction(database.app, { municipality: home, staffId, keys: [] }, async (_tx, client) =>
      Number((await client.query('SELECT count(*) FROM answered_request')).rows[0]?.count))
    expect([await seen(worker.id) > 0, await seen(colleague.id), await seen(null)]).toEqual([true, 0, 0])
  })
})

describe('a client credential', () => {
  const report = { children: [{ name: 'Noor', age: '9', whereabouts: 'Provskolan' }], narrative: 'Kom utan jacka.', grounds: ['neglect'],
    name: 'Kurator Ek', workplace: 'Provskolan', contact: '0999-1', wantsFeedback: false }

  test('must send a key, and a report handed in again under it is one report', async () => {
    await make.unit({ kind: 'intake' })
    const authorization = await clientCredential(make, testNow)
    const hand = (headers: Record<string, string>) =>
      app.inject({ method: 'POST', url: '/api/concerns', headers: { authorization, ...headers }, payload: report })
    const keyless = await hand({})
    expect([keyless.statusCode, keyless.json().code]).toEqual([422, 'invalid'])
    const first = await hand({ 'idempotency-key': 'skolans-nyckel-1' })
    const second = await hand({ 'idempotency-key': 'skolans-nyckel-1' })
    expect([first.statusCode, second.body, second.headers['idempotency-replayed']]).toEqual([200, first.body, 'true'])
    expect(await count("concern WHERE arrived_via = 'api'")).toBe(1)
  })
})
