import { describe, expect, test } from 'vitest'
import { testApp, testNow } from '../../test/app.ts'
import { testDatabase } from '../../test/database.ts'
import { home, maker } from '../../test/make.ts'
import { freePort, visitor } from '../../test/visitor.ts'
import type { Role } from './contract.ts'

const database = await testDatabase()
const make = maker(database.owner, testNow)
const unitId = await make.unit({ name: 'Utredning Norr' })
const port = await freePort()
const origin = `http://localhost:${port}`
const { app } = await testApp(database, { origin })
await app.listen({ port, host: 'localhost' })

async function demoPerson(order: number, given: string, family: string, roles: readonly Role[]): Promise<string> {
  const { id } = await make.staff({ unitId, roles, given, family })
  await database.owner.query("INSERT INTO staff_preference VALUES ($1, $2, 'demo_sign_in', $3)", [home, id, JSON.stringify({ order })])
  return `subject-${id}`
}

const maja = await demoPerson(1, 'Maja', 'Ekwall', ['social_worker'])
const inga = await demoPerson(2, 'Inga', 'Frid', ['log_reviewer'])
const admin = await demoPerson(3, 'Alva', 'Drift', ['administrator'])

describe('signing in to the demo', () => {
  test('offers the invented people in order, says what each sees, and leaves the administrator for last', async () => {
    const page = await visitor(origin).visit('/logga-in')
    expect(page.text).toContain('<h1>Vem vill du vara i dag?</h1>')
    expect(page.text).toContain('Provby kommun, tisdag 24 november 2026.')
    expect(page.text).toContain('Socialsekreterare, Utredning Norr')
    expect(page.text.indexOf('Maja Ekwall')).toBeLessThan(page.text.indexOf('Inga Frid'))
    expect(page.text).not.toContain('Alva Drift')
    expect(page.text).toContain(`value="${admin}">Administratör</button>`)
    expect(page.text.match(/autofocus/g)).toHaveLength(1)
  })

  test('goes the whole way through a provider, and stays on this site all the time', async () => {
    const browser = visitor(origin)
    const steps: string[] = []
    let at = await browser.visit('/logga-in?till=/min-roll', { person: inga })
    for (; at.location !== null; at = await browser.visit(new URL(at.location, at.url).href)) steps.push(new URL(at.location, at.url).pathname.replace(/[\w-]{20,}/, ':id'))
    expect(steps).toEqual(['/demo-idp/auth', '/demo-idp/person/:id', '/demo-idp/auth/:id', '/logga-in/klar', '/min-roll'])
    expect(at.text).toContain('Du är inloggad som Logggranskare')
    const { rows } = await database.owner.query("SELECT acr FROM session WHERE acr IS NOT NULL ORDER BY started_at DESC LIMIT 1")
    expect(rows).toEqual([{ acr: 'demo' }])
  })

  test('another person is chosen without signing out first, and the earlier session ends', async () => {
    const browser = visitor(origin)
    await browser.follow('/logga-in?till=/min-roll', { person: inga })
    const first = browser.cookies(origin).get('__Host-helhet')
    const second = await browser.follow('/logga-in?till=/min-roll', { person: maja })
    expect(second.text).toContain('Du är inloggad som Socialsekreterare')
    browser.cookies(origin).set('__Host-helhet', first ?? '')
    expect((await browser.visit('/min-roll')).location).toBe('/logga-in?till=%2Fmin-roll&skal=session_ended')
  })

  test('is begun from our own pages only: no other site signs anybody in as somebody it chose', async () => {
    const form = { method: 'POST', url: '/logga-in', payload: `person=${encodeURIComponent(inga)}` } as const
    const type = { 'content-type': 'application/x-www-form-urlencoded' }
    for (const headers of [{ 'sec-fetch-site': 'cross-site' }, { 'sec-fetch-site': 'same-site' }, { origin: 'https://evil.example' }, {}]) {
      const answer = await app.inject({ ...form, headers: { ...type, ...headers } })
      expect([answer.statusCode, answer.headers['set-cookie']]).toEqual([403, undefined])
      expect(answer.body).toContain('Öppna sidan i Helhet och skicka därifrån.')
    }
    const older = await app.inject({ ...form, headers: { ...type, origin } })
    expect(older.statusCode).toBe(303)
  })

  test('signs out at the provider inside too, without a page between', async () => {
    const browser = visitor(origin)
    await browser.follow('/logga-in?till=/min-roll', { person: inga })
    const steps: string[] = []
    let at = await browser.visit('/logga-ut', {})
    for (; at.location !== null; at = await browser.visit(new URL(at.location, at.url).href)) steps.push(new URL(at.location, at.url).pathname)
    expect(steps).toEqual(['/logga-ut/vidare', '/demo-idp/session/end', '/logga-ut/klar', '/logga-in'])
    expect(at.text).toContain('Du är utloggad.')
    expect((await browser.visit('/min-roll')).location).toContain('/logga-in')
  })

  test('works by whatever name this machine is called', async () => {
    const browser = visitor(`http://127.0.0.1:${port}`)
    const end = await browser.follow('/logga-in?till=/min-roll', { person: inga })
    expect(end.url).toBe(`http://127.0.0.1:${port}/min-roll`)
    expect(end.status).toBe(200)
  })

  test('nobody but the people offered can be chosen, and the provider returns to no other site', async () => {
    const { id } = await make.staff({ unitId })
    expect((await visitor(origin).follow('/logga-in', { person: `subject-${id}` })).text).toContain('Du avbröt inloggningen')
    const browser = visitor(origin)
    const begun = await browser.visit('/logga-in', { person: maja })
    const forged = new URL(begun.location ?? '', origin)
    forged.searchParams.set('redirect_uri', 'https://evil.example/logga-in/klar')
    const answer = await browser.visit(forged.href)
    expect(answer.location ?? '').not.toContain('evil.example')
  })
})
