import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { formBody, testApp, testNow } from './app.ts'
import { testDatabase } from './database.ts'
import { elsewhere, home, maker } from './make.ts'
import { freePort, visitor } from './visitor.ts'

// Attacks by name that the generated tests (permissions, fuzz, protected-attack) do not make: each is tried here once, whole.
const database = await testDatabase()
const make = maker(database.owner, testNow)
const unitId = await make.unit({ name: 'Utredning Norr' })
const worker = await make.staff({ unitId, given: 'Maja', family: 'Ekwall' })
const colleague = await make.staff({ unitId })
const stranger = await make.staff({ code: elsewhere, unitId: await make.unit({ code: elsewhere }) })
const { id: child } = await make.personWithCase(worker)
const port = await freePort()
const origin = `http://localhost:${port}`
const { app, ask } = await testApp(database, { origin, assetsFolder: join(fileURLToPath(new URL('..', import.meta.url)), 'src', 'ui', 'styles') })
await app.listen({ port, host: 'localhost' })
const note = { mode: 'visit', outcome: 'held', happenedOn: '2026-11-24', minutes: 45, children: [{ personId: child, seen: 'alone' }] }

describe('a session', () => {
  test('planted before signing in is worth nothing afterwards', async () => {
    await database.owner.query("INSERT INTO staff_preference VALUES ($1, $2, 'demo_sign_in', '{\"order\":1}')", [home, worker.id])
    const planted = `${home}.${randomBytes(32).toString('base64url')}`
    const victim = visitor(origin)
    victim.cookies(origin).set('__Host-helhet', planted)
    const signedIn = await victim.follow('/logga-in?till=/min-roll', { person: `subject-${worker.id}` })
    expect(signedIn.text).toContain('Du är inloggad')
    expect(victim.cookies(origin).get('__Host-helhet')).not.toBe(planted)
    expect((await ask('GET', '/min-roll', { cookie: `__Host-helhet=${planted}` })).location).toMatch(/^\/logga-in/)
  })

  test('survives a clock that is set back, and ends by the clock that is set forward', async () => {
    const [before, after] = await Promise.all(['2026-11-24T05:00:00.000Z', '2026-11-25T08:00:00.000Z'].map((now) => testApp(database, { now })))
    const { cookie } = { cookie: await make.session(worker.id) }
    expect((await before?.ask('GET', '/arbetslista', { cookie }))?.status).toBe(200)
    expect((await before?.ask('POST', '/api/contacts', { cookie }, { ...note, minutes: 10 }))?.status).toBe(200)
    expect((await ask('GET', '/arbetslista', { cookie })).status).toBe(200)
    expect((await after?.ask('GET', '/arbetslista', { cookie }))?.location).toMatch(/^\/logga-in\?till=%2Farbetslista&skal=session_ended/)
  })
})

describe('a page', () => {
  test('is never shown in another site\'s frame, kept by a cache or guessed to be something else, whatever it answers', async () => {
    const answers = [
      await ask('GET', '/arbetslista', worker), await ask('GET', '/finns-inte', worker), await ask('GET', '/anmal'), await ask('GET', '/api/worklist', worker),
      await ask('GET', '/api/worklist'), await ask('POST', '/sok', worker, 'fraga='), await ask('GET', `/person/${child}`, stranger), await ask('GET', '/arbetslista'),
    ]
    for (const { headers } of answers) {
      expect(headers).toMatchObject({ 'x-frame-options': 'DENY', 'x-content-type-options': 'nosniff', 'referrer-policy': 'same-origin' })
      expect(headers['content-security-policy']).toContain("frame-ancestors 'none'")
      expect(String(headers['content-security-policy'])).not.toMatch(/unsafe|\*/)
      expect(headers['cache-control']).toContain('no-store')
    }
  })

  test('leads nowhere else, however the way back is written', async () => {
    for (const till of ['//evil.example', 'https://evil.example', '/\\evil.example', '/%5Cevil.example', '/\t/evil.example', 'javascript:alert(1)', '/..//evil.example']) {
      const answer = await ask('GET', `/logga-in/starta?till=${encodeURIComponent(till)}`)
      expect(new URL(answer.location ?? '/', origin).origin, till).toBe(origin)
      const leads = [...answer.text.matchAll(/(?:href|action|content)="([^"]*)"/g)].map(([, to = '']) => new URL(to, origin).origin)
      expect(leads.filter((to) => to !== origin && to !== 'null'), till).toEqual([])
    }
  })
})

describe('an address', () => {
  test('reaches no file outside the built ones', async () => {
    for (const path of ['/assets/../main.css', '/assets/%2e%2e/assets.ts', '/assets/..%2fassets.ts', '/assets/%2e%2e%2f%2e%2e%2fapp.ts', '/assets/....//assets.ts', '/assets/%00']) {
      const answer = await app.inject({ method: 'GET', url: path })
      expect(answer.statusCode, path).toBeGreaterThanOrEqual(400)
      expect(answer.body).not.toContain('import ')
    }
  })

  test('that carries a line break writes no header of its own', async () => {
    const answer = await ask('GET', '/logga-in/starta?till=/a%0d%0aSet-Cookie:%20a=b')
    expect(JSON.stringify(answer.headers)).not.toContain('a=b')
  })
})

describe('a body', () => {
  test('that names the writer, the municipality or the rights itself is refused, and changes nothing', async () => {
    for (const extra of [{ writtenBy: colleague.id }, { municipalityCode: elsewhere }, { access: [stranger.id] }, { recordedAt: '2020-01-01T00:00:00Z' }]) {
      expect((await ask('POST', '/api/contacts', worker, { ...note, ...extra })).status, Object.keys(extra)[0]).toBe(422)
    }
    const polluted = `{"__proto__":{"minutes":1},${JSON.stringify(note).slice(1)}`
    await app.inject({ method: 'POST', url: '/api/contacts', payload: polluted,
      headers: { 'content-type': 'application/json', 'sec-fetch-site': 'same-origin', cookie: worker.cookie } })
    expect(Object.getPrototypeOf({})).not.toHaveProperty('minutes')
    const { rows } = await database.owner.query('SELECT DISTINCT c.written_by, c.municipality_code FROM contact c')
    expect(rows).toEqual([{ written_by: worker.id, municipality_code: home }])
  })

  test('as a bomb is refused before it is unpacked: deep, wide, packed', async () => {
    const send = async (payload: string | Buffer, headers: Record<string, string> = {}): Promise<{ status: number; ms: number }> => {
      const begun = performance.now()
      const answer = await app.inject({ method: 'POST', url: '/api/contacts', payload,
        headers: { 'content-type': 'application/json', 'sec-fetch-site': 'same-origin', cookie: worker.cookie, ...headers } })
      return { status: answer.statusCode, ms: performance.now() - begun }
    }
    const bombs = [
      await send(`${'['.repeat(200_000)}${']'.repeat(200_000)}`), await send(`{"children":[${'{},'.repeat(200_000)}{}]}`), await send(`{"note":"${'a'.repeat(900_000)}"}`),
      await send(gzipSync(Buffer.alloc(50_000_000, 32)), { 'content-encoding': 'gzip' }),
    ]
    for (const { status, ms } of bombs) {
      expect(status).toBeGreaterThanOrEqual(400)
      expect(status).toBeLessThan(500)
      expect(ms).toBeLessThan(2000)
    }
    const wide = formBody(Object.fromEntries(Array.from({ length: 20_000 }, (_, index) => [`children.${index}.name`, 'x'])))
    expect((await ask('POST', '/anmal', null, wide)).status).toBeLessThan(500)
  })
})
