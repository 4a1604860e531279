import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { formBody, testApp, testNow } from '../../test/app.ts'
import { testDatabase } from '../../test/database.ts'
import { home, maker } from '../../test/make.ts'
import { freePort } from '../../test/visitor.ts'

const database = await testDatabase()
const make = maker(database.owner, testNow)
const { app, ask } = await testApp(database)
const unitId = await make.unit()
const staff = await make.staff({ unitId, roles: ['administrator'] })

async function traces(action: string): Promise<Array<Record<string, unknown>>> {
  return (await database.owner.query<Record<string, unknown>>('SELECT * FROM trace WHERE action = $1 ORDER BY id', [action])).rows
}

describe('a request that cannot be taken', () => {
  test('is told so in the reader\'s language, as a page or as a problem, signed in or not', async () => {
    const english = { cookie: `${staff.cookie}; helhet-sprak=en` }
    expect((await ask('GET', '/finns-inte', english)).text).toContain('There is no such page')
    expect((await ask('GET', '/finns-inte')).text).toContain('Sidan finns inte')
    const problem = await ask('GET', '/api/finns-inte', english)
    expect(problem.json()).toMatchObject({ status: 404, code: 'not_found', title: 'There is no such page' })
    expect(problem.headers['content-type']).toBe('application/problem+json; charset=utf-8')
  })

  test.each([
    ['broken JSON', 'application/json', '{"description":', 400, 'unreadable'],
      ['another kind of content', 'application/xml', '<a/>', 415, 'unreadable'],
    ['JSON of the wrong shape', 'application/json', '[1]', 422, 'invalid'],
      ['unknown keys', 'application/json', '{"description":"x","admin":true}', 422, 'invalid'],
    ['a poisoned prototype', 'application/json', '{"description":"x","__proto__":{"may":1}}', 400, 'unreadable'],
  ])('%s is refused without repeating it', async (_what, type, payload, status, code) => {
    const answer = await app.inject({ method: 'POST', url: '/api/accessibility-faults', headers: { 'content-type': type }, payload })
    expect(answer.statusCode).toBe(status)
    expect(answer.json()).toMatchObject({ code })
    expect(answer.body).not.toContain('admin')
  })

  test('a text that no database can hold is the sender\'s fault, and a form is read without it', async () => {
    const json = await ask('POST', '/api/accessibility-faults', null, { description: 'a\u0000b' })
    expect([json.status, json.json()['code']]).toEqual([400, 'unreadable'])
    expect((await ask('POST', '/tillganglighet', null, formBody({ description: 'a\u0000b' }))).status).toBe(303)
  })

  test('too much at once is refused, as JSON and as a form', async () => {
    const long = 'x'.repeat(1_200_000)
    const json = await app.inject({ method: 'POST', url: '/api/accessibility-faults', headers: { 'content-type': 'application/json' },
      payload: JSON.stringify({ description: long }) })
    expect([json.statusCode, json.json().code]).toEqual([413, 'too_large'])
    const form = await app.inject({ method: 'POST', url: '/tillganglighet',
      headers: { 'content-type': 'application/x-www-form-urlencoded' }, payload: `description=${long}` })
    expect(form.statusCode).toBe(413)
    expect(form.body).toContain('För mycket på en gång')
  })

  test('an address that cannot be read is answered in both languages, with the same headers as everything else', async () => {
    for (const url of ['/%', '/person/%E0%A4%A', '/api/%zz']) {
      const answer = await app.inject({ method: 'GET', url })
      expect(answer.statusCode).toBe(400)
      expect(answer.body).toContain('The address cannot be read')
      expect(answer.headers['content-security-policy']).toContain("default-src 'none'")
    }
  })

  test.each(['PUT', 'DELETE', 'PATCH', 'OPTIONS'] as const)('%s on a page does nothing', async (method) => {
    expect((await app.inject({ method, url: '/jobb', headers: { cookie: staff.cookie, 'sec-fetch-site': 'same-origin' } })).statusCode)
      .toBe(404)
  })

  test('HEAD answers like GET, without the page', async () => {
    const answer = await app.inject({ method: 'HEAD', url: '/tillganglighet' })
    expect([answer.statusCode, answer.body]).toEqual([200, ''])
  })

  test('a fault of our own is told as ours, without its words, and stands in the log as failed', async () => {
    await database.owner.query('ALTER TABLE accessibility_fault RENAME TO elsewhere')
    const answer = await ask('GET', '/jobb', staff)
    await database.owner.query('ALTER TABLE elsewhere RENAME TO accessibility_fault')
    expect(answer.status).toBe(500)
    expect(answer.text).toContain('Felet är vårt')
    expect(answer.text).not.toContain('accessibility_fault')
    expect((await traces('GET /jobb')).at(-1)).toMatchObject({ outcome: 'failed', refusal: 'fault', actor_id: staff.id })
  })
})

describe('cookies and credentials', () => {
  test('whatever stands in them, nobody is let in and nothing breaks', async () => {
    const pieces = fc.oneof(fc.string(), fc.string({ unit: 'binary' }), fc.constantFrom(staff.cookie, '__Host-helhet=', `${home}.`, '=;=',
      '%00', "' OR 1=1 --", '\\x'))
    await fc.assert(fc.asyncProperty(fc.array(pieces, { maxLength: 6 }), async (parts) => {
      const cookie = parts.join('').replaceAll(/[\r\n\0]/g, '').replaceAll(staff.cookie, '')
      const answer = await app.inject({ method: 'GET', url: '/jobb', headers: { cookie: Buffer.from(cookie, 'utf8').toString('latin1') } })
      expect(answer.statusCode).toBe(303)
    }), { numRuns: 150 })
  })

  test('a secret with one letter changed, or of another municipality, opens nothing', async () => {
    const [name = '', value = ''] = staff.cookie.split('=')
    const changed = value.endsWith('a') ? `${value.slice(0, -1)}b` : `${value.slice(0, -1)}a`
    for (const cookie of [`${name}=${changed}`, `${name}=${value.replace(home, '9902')}`, `${name}=${value} `, `x${name}=${value}`]) {
      expect((await ask('GET', '/jobb', { cookie })).status, cookie.slice(0, 20)).toBe(cookie.endsWith(' ') ? 200 : 303)
    }
  })

  test('a client credential opens no page and no other part of the API', async () => {
    const headers = { authorization: `Bearer ${home}.${staff.id}.${'x'.repeat(43)}` }
    expect((await app.inject({ method: 'GET', url: '/api/jobs', headers })).statusCode).toBe(401)
  })
})

describe('the log', () => {
  test('has one line for each request, also for what was refused, with ids and never the values of the address', async () => {
    const before = (await database.owner.query('SELECT 1 FROM trace')).rowCount ?? 0
    await ask('GET', '/lag?visa=alla&namn=Maja', staff)
    await ask('GET', '/jobb')
    await ask('POST', '/tillganglighet', null, formBody({ description: '' }))
    const { rows } = await database.owner.query('SELECT action, outcome, refusal FROM trace ORDER BY id OFFSET $1', [before])
    expect(rows).toEqual([
      { action: 'GET /lag', outcome: 'done', refusal: null }, { action: 'GET /jobb', outcome: 'refused', refusal: 'signed_out' },
      { action: 'POST /tillganglighet', outcome: 'refused', refusal: 'invalid' },
        { action: 'GET /tillganglighet', outcome: 'done', refusal: null },
    ])
  })
})

describe('a refusal', () => {
  test('of somebody signed in stands in the frame of every other page, with the way to the work', async () => {
    const worker = await make.staff({ unitId: await make.unit(), roles: ['social_worker'], given: 'Maja', family: 'Ekwall' })
    for (const [method, url, status] of [['GET', '/jobb', 403], ['GET', '/finns-inte', 404], ['POST', '/finns-inte', 404]] as const) {
      const page = await ask(method, url, worker, method === 'POST' ? formBody({}) : undefined)
      expect(page.status).toBe(status)
      for (const words of ['Maja Ekwall', 'href="/arbetslista"', '<h1']) expect(page.text).toContain(words)
    }
    const english = await app.inject({ method: 'GET', url: '/jobb', headers: { cookie: `${worker.cookie}; helhet-sprak=en` } })
    expect(english.statusCode).toBe(403)
  })

  test('of anybody else stands in the public frame, and says nothing of any session', async () => {
    for (const as of [null, { cookie: '__Host-helhet=9901.not-a-session-of-anybody-at-all' }]) {
      const page = await ask('GET', '/finns-inte', as)
      expect([page.status, page.text.includes('href="/arbetslista"')]).toEqual([404, false])
    }
  })
})

describe('too often', () => {
  test('is refused per route and sender, with the time to wait, and told in words', async () => {
    const limited = await testApp(database, { limits: true })
    const send = () => limited.ask('POST', '/tillganglighet', null, formBody({ description: 'x' }))
    for (let n = 0; n < 10; n += 1) expect((await send()).status).toBe(303)
    const refused = await send()
    expect(refused.status).toBe(429)
    expect(refused.text).toContain('För många försök')
    expect(Number(refused.headers['retry-after'])).toBeGreaterThan(0)
    expect((await limited.ask('GET', '/tillganglighet')).status).toBe(200)
    const api = await limited.ask('POST', '/api/accessibility-faults', null, { description: 'x' })
    expect(api.status).toBe(200)
  })

  test('a sender behind a proxy is counted by its own address, and cannot make up another', async () => {
    const port = await freePort()
    const behind = await testApp(database, { limits: true, https: true })
    await behind.app.listen({ port, host: '127.0.0.1' })
    const send = (forwarded: string) => fetch(`http://127.0.0.1:${port}/tillganglighet`, {
      method: 'POST', redirect: 'manual', body: new URLSearchParams({ description: 'x' }), headers: { 'x-forwarded-for': forwarded },
    })
    for (let n = 0; n < 10; n += 1) expect((await send(`10.0.0.${n}, 192.0.2.7`)).status).toBe(303)
    expect((await send('10.0.0.99, 192.0.2.7')).status).toBe(429)
    expect((await send('192.0.2.8')).status).toBe(303)
  })

  test('behind two proxies the sender is the one that the outer of them saw', async () => {
    const port = await freePort()
    const behind = await testApp(database, { limits: true, https: true, trustedProxies: 2 })
    await behind.app.listen({ port, host: '127.0.0.1' })
    const send = (forwarded: string) => fetch(`http://127.0.0.1:${port}/tillganglighet`, {
      method: 'POST', redirect: 'manual', body: new URLSearchParams({ description: 'x' }), headers: { 'x-forwarded-for': forwarded },
    })
    for (let n = 0; n < 10; n += 1) expect((await send(`10.0.0.${n}, 192.0.2.7, 198.51.100.1`)).status).toBe(303)
    expect((await send('10.0.0.99, 192.0.2.7, 198.51.100.1')).status).toBe(429)
    expect((await send('10.0.0.99, 192.0.2.8, 198.51.100.1')).status).toBe(303)
  })

  test('is never said to those who work here: no page of theirs counts by address', async () => {
    const limited = await testApp(database, { limits: true })
    const staff = await make.staff({ unitId: await make.unit(), roles: ['social_worker'] })
    const statuses = await Promise.all(Array.from({ length: 60 }, () => limited.ask('GET', '/min-roll', staff)))
    expect(new Set(statuses.map(({ status }) => status))).toEqual(new Set([200]))
  })
})
