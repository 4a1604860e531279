import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { testApp, testNow } from '../../test/app.ts'
import { testDatabase } from '../../test/database.ts'
import { elsewhere, home, maker } from '../../test/make.ts'
import { testProvider } from '../../test/oidc-provider.ts'
import { freePort, visitor } from '../../test/visitor.ts'
import type { Role } from './contract.ts'

const database = await testDatabase()
const make = maker(database.owner, testNow)
const unitId = await make.unit({ name: 'Utredning Norr' })
const port = await freePort()
const origin = `http://127.0.0.1:${port}`
const provider = await testProvider(await freePort(), { id: 'helhet', secret: 'a-secret-of-the-tests', returnTo: `${origin}/logga-in/klar`, leaveTo: `${origin}/logga-ut/klar` })
const oidc = { issuer: provider.issuer, clientId: 'helhet', clientSecret: 'a-secret-of-the-tests', requiredAcr: 'loa3' }
const { app } = await testApp(database, { origin, oidc, demo: null })
await app.listen({ port, host: '127.0.0.1' })

async function staffMember(roles: readonly Role[] = ['social_worker'], code = home): Promise<{ id: string; subject: string }> {
  const staff = await make.staff({ code, unitId: code === home ? unitId : await make.unit({ code }), roles })
  return { id: staff.id, subject: `subject-${staff.id}` }
}

async function lastTrace(code = home): Promise<Record<string, unknown> | undefined> {
  const { rows } = await database.owner.query<Record<string, unknown>>(
    'SELECT actor_kind, actor_id, action, outcome, refusal FROM trace WHERE municipality_code = $1 ORDER BY id DESC LIMIT 1', [code])
  return rows[0]
}

async function sessions(staffId: string): Promise<Array<Record<string, unknown>>> {
  const { rows } = await database.owner.query<Record<string, unknown>>('SELECT acr, ended_at, ended_why FROM session WHERE staff_id = $1 AND acr IS NOT NULL', [staffId])
  return rows
}

describe('signing in at the municipality\'s provider', () => {
  test('leads back to the page one came from, with a session that the database keeps, and a line in the log', async () => {
    const { id, subject } = await staffMember(['hr'])
    provider.vouchFor({ subject, acr: 'loa3' })
    const browser = visitor(origin)
    const asked = await browser.visit('/min-roll?vy=1')
    expect(asked.location).toBe('/logga-in?till=%2Fmin-roll%3Fvy%3D1')
    const page = await browser.visit(asked.location ?? '')
    expect(page.text).toContain('href="/logga-in/starta?till=%2Fmin-roll%3Fvy%3D1"')
    const end = await browser.follow('/logga-in/starta?till=%2Fmin-roll%3Fvy%3D1')
    expect(end).toMatchObject({ status: 200, url: `${origin}/min-roll?vy=1` })
    expect(end.text).toContain('Du är inloggad som HR')
    expect(await sessions(id)).toEqual([{ acr: 'loa3', ended_at: null, ended_why: null }])
    const { rows } = await database.owner.query("SELECT actor_id FROM trace WHERE action = 'GET /logga-in/klar' AND outcome = 'done'")
    expect(rows).toEqual([{ actor_id: id }])
  })

  test('sets a cookie that scripts, other sites and plain http cannot have', async () => {
    const { subject } = await staffMember()
    provider.vouchFor({ subject, acr: 'loa3' })
    const browser = visitor(origin)
    const back = await callback(browser)
    const answer = await browser.visit(back)
    const line = answer.headers.getSetCookie().find((each) => each.startsWith('__Host-helhet='))
    expect(line).toMatch(/^__Host-helhet=9901\.[\w-]{43}; Path=\/; Secure; HttpOnly; SameSite=Lax$/)
  })

  test.each([['missing', undefined], ['lower', 'loa2']])('refuses a token whose level of assurance is %s', async (_which, acr) => {
    const { id, subject } = await staffMember()
    provider.vouchFor({ subject, ...(acr === undefined ? {} : { acr }) })
    const end = await visitor(origin).follow('/logga-in/starta')
    expect(end.status).toBe(403)
    expect(end.text).toContain('Inloggningen är inte stark nog')
    expect(await sessions(id)).toEqual([])
    expect(await lastTrace()).toMatchObject({ actor_kind: 'public', outcome: 'refused', refusal: 'assurance_too_low' })
  })

  test('refuses an answer with another state, without what this browser began, and a second time', async () => {
    const { id, subject } = await staffMember()
    provider.vouchFor({ subject, acr: 'loa3' })
    const browser = visitor(origin)
    const back = await callback(browser)
    const kept = browser.cookies(origin).get('__Host-helhet-inloggning') ?? ''
    expect((await visitor(origin).visit(back)).status).toBe(400)

    const forged = new URL(back)
    forged.searchParams.set('state', 'x'.repeat(43))
    expect((await browser.visit(forged.href)).text).toContain('Inloggningen gick inte att slutföra')

    browser.cookies(origin).set('__Host-helhet-inloggning', kept)
    expect((await browser.visit(back)).status).toBe(303)
    browser.cookies(origin).set('__Host-helhet-inloggning', kept)
    expect((await browser.visit(back)).status).toBe(403)
    expect(await lastTrace()).toMatchObject({ outcome: 'refused', refusal: 'sign_in_not_accepted' })
    expect(await sessions(id)).toHaveLength(1)
  })

  test('tells somebody unknown, and somebody without a role today, what to do', async () => {
    provider.vouchFor({ subject: `unknown-${randomUUID()}`, acr: 'loa3' })
    const unknown = await visitor(origin).follow('/logga-in/starta')
    expect(unknown.status).toBe(403)
    expect(unknown.text).toContain('Be din chef eller administratören lägga upp dig')
    expect(await lastTrace()).toMatchObject({ refusal: 'unknown_subject' })

    const { id, subject } = await staffMember(['hr'])
    await database.owner.query("UPDATE role_assignment SET to_on = '2026-11-23' WHERE staff_id = $1", [id])
    provider.vouchFor({ subject, acr: 'loa3' })
    const idle = await visitor(origin).follow('/logga-in/starta')
    expect(idle.text).toContain('Du har ingen roll i Helhet i dag')
    expect(idle.text).toContain('Be din chef eller administratören om en roll, och logga sedan in igen.')
    expect(await lastTrace()).toMatchObject({ refusal: 'no_role_today' })
  })

  test('finds the municipality where the person works', async () => {
    const { id, subject } = await staffMember(['hr'], elsewhere)
    provider.vouchFor({ subject, acr: 'loa3' })
    const end = await visitor(origin).follow('/logga-in/starta?till=/min-roll')
    expect(end.text).toContain('Annanby kommun')
    expect(await sessions(id)).toHaveLength(1)
  })

  test('a person who breaks off at the provider is told so', async () => {
    provider.vouchFor({ subject: 'anybody', refuses: true })
    expect((await visitor(origin).follow('/logga-in/starta')).text).toContain('Du avbröt inloggningen')
    expect(await lastTrace()).toMatchObject({ refusal: 'sign_in_broken_off' })
  })

  test.each(['//evil.example/', 'https://evil.example/', '/\\evil.example', '/logga-ut', '/%0d%0aset-cookie:x'])('never leads away: %s', async (till) => {
    const { subject } = await staffMember(['hr'])
    provider.vouchFor({ subject, acr: 'loa3' })
    const browser = visitor(origin)
    const back = await callback(browser, `?${new URLSearchParams({ till })}`)
    const { location } = await browser.visit(back)
    expect(new URL(location ?? '', origin).origin).toBe(origin)
    expect(location).not.toContain('logga-ut')
  })

  test('shows the way in to whoever another site sends, instead of beginning', async () => {
    for (const site of ['cross-site', 'same-site']) {
      const answer = await app.inject({ method: 'GET', url: '/logga-in/starta?till=/min-roll', headers: { 'sec-fetch-site': site } })
      expect(answer.headers.location).toBe('/logga-in?till=%2Fmin-roll')
      expect(answer.headers['set-cookie']).toBeUndefined()
    }
  })

  test('says that the provider does not answer, and asks it again when it does', async () => {
    const dead = await testApp(database, { origin, oidc: { ...oidc, issuer: `http://127.0.0.1:${await freePort()}` }, demo: null })
    const answer = await dead.ask('GET', '/logga-in/starta')
    expect(answer.status).toBe(503)
    expect(answer.text).toContain('Kommunens inloggning svarar inte')
  })
})

describe('signing out', () => {
  const signedIn = async () => {
    const { subject } = await staffMember(['hr'])
    provider.vouchFor({ subject, acr: 'loa3' })
    const browser = visitor(origin)
    await browser.follow('/logga-in/starta?till=/min-roll')
    return browser
  }

  test('signs out at the provider too, with its own proof, and comes back here', async () => {
    const browser = await signedIn()
    const proof = browser.cookies(origin).get('__Secure-helhet-utloggning')
    const left = await browser.visit('/logga-ut', {})
    expect(left.location).toBe('/logga-ut/vidare?klart=signed_out')
    const there = new URL((await browser.visit(left.location ?? '')).location ?? '', origin)
    expect(there.origin).toBe(provider.issuer)
    expect(Object.fromEntries(there.searchParams)).toEqual({
      client_id: 'helhet', id_token_hint: proof, post_logout_redirect_uri: `${origin}/logga-ut/klar`, state: 'signed_out',
    })
    expect(browser.cookies(origin).has('__Secure-helhet-utloggning')).toBe(false)
    const asked = await browser.visit(there.href)
    expect([asked.status, asked.text]).toEqual([200, expect.stringContaining('xsrf')])
    expect((await browser.follow('/logga-ut/klar?state=signed_out')).text).toContain('Du är utloggad.')
    expect((await browser.visit('/min-roll')).location).toContain('/logga-in')
  })

  test('keeps the proof from scripts, from plain http and from every page but the way out', async () => {
    const { subject } = await staffMember()
    provider.vouchFor({ subject, acr: 'loa3' })
    const browser = visitor(origin)
    const answer = await browser.visit(await callback(browser))
    const line = answer.headers.getSetCookie().find((each) => each.startsWith('__Secure-helhet-utloggning='))
    expect(line).toMatch(/^__Secure-helhet-utloggning=[\w.-]+; Path=\/logga-ut; Secure; HttpOnly; SameSite=Lax$/)
  })

  test('is over here also when the provider is not there, and says what to do', async () => {
    const dead = await testApp(database, { origin, oidc: { ...oidc, issuer: `http://127.0.0.1:${await freePort()}` }, demo: null })
    const answer = await dead.app.inject({ method: 'GET', url: '/logga-ut/vidare?klart=signed_out', headers: { cookie: '__Secure-helhet-utloggning=a.b.c' } })
    expect(answer.headers.location).toBe('/logga-in?klart=signed_out_here')
    expect((await dead.ask('GET', '/logga-in?klart=signed_out_here')).text).toContain('Stäng webbläsaren')
  })
})

/** Goes to the provider and stops where it sends the browser back. */
async function callback(browser: ReturnType<typeof visitor>, query = ''): Promise<string> {
  let at = await browser.visit(`/logga-in/starta${query}`)
  while (at.location !== null && !at.location.startsWith(`${origin}/logga-in/klar`)) at = await browser.visit(new URL(at.location, at.url).href)
  return at.location ?? ''
}
