import { describe, expect, test } from 'vitest'
import { formBody, testApp, testNow } from '../../test/app.ts'
import { testDatabase } from '../../test/database.ts'
import { elsewhere, home, maker } from '../../test/make.ts'

const database = await testDatabase()
const make = maker(database.owner, testNow)
const { ask, app } = await testApp(database)
const later = await testApp(database, { now: '2026-12-10T08:00:00.000Z' })
const unitId = await make.unit({ kind: 'intake' })
const admin = await make.staff({ unitId, roles: ['administrator'] })
const manager = await make.staff({ unitId, roles: ['unit_manager'] })
const stranger = await make.staff({ code: elsewhere, unitId: await make.unit({ code: elsewhere }), roles: ['administrator'] })
const laterSession = async () => ({ cookie: await maker(database.owner, '2026-12-10T08:00:00.000Z').session(admin.id) })

const school = { name: 'Provskolan', reporterKind: 'school', fromOn: '2026-11-24', toOn: '2027-06-30', scope: ['concern.report'] }
const report = (key: string) => ({
  key, narrative: 'Barnet har berättat om våld hemma.', name: 'Rektorn', workplace: 'Provskolan', contact: '0999-10 20 00',
  children: [{ name: 'Ett barn', age: '8 år', whereabouts: 'Skolan' }],
})

let serial = 0
async function opens(credential: string, on: typeof app = app): Promise<number> {
  serial += 1
  const answer = await on.inject({
    method: 'POST', url: '/api/concerns', headers: { authorization: `Bearer ${credential}` }, payload: report(`nyckel-${serial}-abc`),
  })
  return answer.statusCode
}

async function added(body: Record<string, unknown> = school): Promise<{ id: string; credential: string }> {
  const answer = await ask('POST', '/api/clients', admin, body)
  expect(answer.status, answer.text).toBe(200)
  return { id: String(answer.json()['id']), credential: String(answer.json()['credential']) }
}

describe('a key', () => {
  test('opens reporting and nothing else, is shown once, and is kept only as a fingerprint', async () => {
    const { id, credential } = await added()
    expect(await opens(credential)).toBe(200)
    const secret = credential.split('.')[2] ?? 'none'
    for (const url of ['/api/clients', '/administration/klienter']) {
      const { text } = await ask('GET', url, admin)
      expect(text).toContain('Provskolan')
      expect(text).not.toContain(secret)
    }
    const { rows } = await database.owner.query('SELECT *, secret_hash::text AS kept FROM client_credential WHERE id = $1', [id])
    expect(JSON.stringify(rows)).not.toContain(secret)
    const read = await app.inject({ url: '/api/clients', headers: { authorization: `Bearer ${credential}` } })
    expect(read.statusCode).toBe(403)
  })

  test.each([['before its first day', { fromOn: '2026-11-25' }], ['of another municipality', {}]])('opens nothing %s', async (when, days) => {
    const { credential } = await added({ ...school, ...days })
    expect(await opens(when.startsWith('of') ? credential.replace(home, elsewhere) : credential)).toBe(401)
  })

  test('opens to and with its last day, and not after', async () => {
    const { credential } = await added({ ...school, toOn: '2026-12-09' })
    const last = await added({ ...school, toOn: '2026-12-10' })
    expect(await opens(credential)).toBe(200)
    expect(await opens(credential, later.app)).toBe(401)
    expect(await opens(last.credential, later.app)).toBe(200)
  })

  test('that is ended opens nothing from that moment, and stays in the list as ended', async () => {
    const { id, credential } = await added()
    expect((await ask('POST', `/administration/klienter/${id}/avsluta`, admin, formBody({}))).location).toBe('/administration/klienter?klart=ended')
    expect(await opens(credential)).toBe(401)
    const clients: unknown = (await ask('GET', '/api/clients', admin)).json()['clients']
    expect(clients).toContainEqual(expect.objectContaining({ id, standing: 'ended' }))
    expect((await ask('POST', `/api/clients/${id}/secret`, admin, { oldUntil: null })).json()['code']).toBe('client_has_ended')
    expect((await ask('GET', `/administration/klienter/${id}/byt`, admin)).status).toBe(404)
  })

  test('ends after it begins, in days to come, with something it may do, for someone who must report', async () => {
    const refused = async (body: Record<string, unknown>) => (await ask('POST', '/api/clients', admin, { ...school, ...body })).json()
    expect(await refused({ fromOn: '2027-07-01' })).toMatchObject({ code: 'client_credential_has_an_end_day' })
    expect(await refused({ fromOn: '2026-01-01', toOn: '2026-11-23' })).toMatchObject({ code: 'client_ends_in_the_past' })
    expect(await refused({ scope: [] })).toMatchObject({ code: 'invalid' })
    expect(await refused({ scope: ['person.read'] })).toMatchObject({ code: 'invalid' })
    expect(await refused({ reporterKind: 'anonymous' })).toMatchObject({ code: 'invalid' })
    await expect(database.owner.query("UPDATE client_credential SET scope = '{person.read}'")).rejects.toThrow('client_credential_scope_is_known')
    await expect(database.owner.query("UPDATE client_credential SET scope = '{}'")).rejects.toThrow('client_credential_opens_something')
  })
})

describe('another secret', () => {
  test('opens at once, and the old one until and with the chosen day', async () => {
    const first = await added()
    const answer = await ask('POST', `/api/clients/${first.id}/secret`, admin, { oldUntil: '2026-12-09' })
    const second = String(answer.json()['credential'])
    expect([await opens(first.credential), await opens(second)]).toEqual([200, 200])
    expect([await opens(first.credential, later.app), await opens(second, later.app)]).toEqual([401, 200])
    expect((await ask('GET', '/administration/klienter', admin)).text).toContain('gamla hemligheten gäller till och med 9\u00a0dec\u00a02026')
  })

  test('ends the old one now when asked, and a third ends the first whatever was promised', async () => {
    const first = await added()
    const renewed = async (oldUntil: string | null) => String((await ask('POST', `/api/clients/${first.id}/secret`, admin, { oldUntil })).json()['credential'])
    const second = await renewed('2026-12-20')
    const third = await renewed('2026-12-20')
    expect([await opens(first.credential), await opens(second), await opens(third)]).toEqual([401, 200, 200])
    const fourth = await renewed(null)
    expect([await opens(third), await opens(fourth)]).toEqual([401, 200])
  })

  test.each([['2026-12-25', 'old_secret_lasts_too_long'], ['2026-11-23', 'old_secret_ends_in_the_past']])('refuses %s as last day', async (oldUntil, code) => {
    const { id } = await added()
    expect((await ask('POST', `/api/clients/${id}/secret`, admin, { oldUntil })).json()['code']).toBe(code)
  })

  test('does not outlive the key itself, and the database keeps the thirty days', async () => {
    const { id } = await added({ ...school, toOn: '2026-12-01' })
    expect((await ask('POST', `/api/clients/${id}/secret`, admin, { oldUntil: '2026-12-02' })).json()['code']).toBe('old_secret_lasts_too_long')
    const past = database.owner.query("UPDATE client_credential SET previous_secret_hash = 'x', rotated_on = '2026-11-01', previous_until_on = '2026-12-02'")
    await expect(past).rejects.toThrow('client_credential_old_secret_lasts_thirty_days_at_most')
  })
})

describe('the pages', () => {
  test('make a key and show its secret this once, never in an address', async () => {
    const sent = await ask('POST', '/administration/klienter/ny', admin, formBody({ ...school, name: 'BVC Provbyn', reporterKind: 'health_care', toOn: '30/6 2027' }))
    expect([sent.status, sent.location]).toEqual([200, undefined])
    const credential = /Bearer (9901\.[\w.-]+)/.exec(sent.text)?.[1] ?? ''
    expect(await opens(credential)).toBe(200)
    expect(sent.headers['cache-control']).toBe('no-store')
    expect((await ask('GET', '/administration/klienter/ny', admin)).text).not.toContain('Bearer')
  })

  test('change a secret from the page', async () => {
    const first = await added()
    const sent = await ask('POST', `/administration/klienter/${first.id}/byt`, admin, formBody({ until: 'now', oldUntil: '' }))
    expect(await opens(/Bearer (9901\.[\w.-]+)/.exec(sent.text)?.[1] ?? '')).toBe(200)
    expect(await opens(first.credential)).toBe(401)
    const missing = await ask('POST', `/administration/klienter/${first.id}/byt`, admin, formBody({ until: 'day', oldUntil: '' }))
    expect([missing.status, missing.text.includes('href="#oldUntil"')]).toEqual([422, true])
  })

  test('keep what was written when something is missing', async () => {
    const answer = await ask('POST', '/administration/klienter/ny', admin, formBody({ name: 'Provskolan', reporterKind: '', fromOn: '2026-11-24', toOn: '' }))
    expect(answer.status).toBe(422)
    expect(answer.text).toContain('value="Provskolan"')
    expect(answer.text).toContain('href="#reporterKind">Välj vem som anmäler</a>')
  })

  test('say in the heading how many are valid, and warn of what ends soon', async () => {
    const soon = await added({ ...school, name: 'Slutskolan', toOn: '2026-11-25' })
    const { text } = await ask('GET', '/administration/klienter', admin)
    expect(text).toMatch(/<h1>[^<]+ nycklar gäller i dag<\/h1>/)
    expect(text).toContain('1 dag kvar')
    expect((await later.ask('GET', '/administration/klienter', await laterSession())).text).toContain('Slut')
    expect(soon.id).toMatch(/^[0-9a-f-]{36}$/)
  })

  test('are for administrators of the municipality', async () => {
    const { id } = await added()
    expect((await ask('GET', '/administration/klienter', manager)).status).toBe(403)
    expect((await ask('GET', '/administration/klienter', stranger)).text).not.toContain('Provskolan')
    expect((await ask('POST', `/api/clients/${id}/end`, stranger, {})).status).toBe(404)
    expect((await ask('POST', `/api/clients/${id}/secret`, stranger, { oldUntil: null })).status).toBe(404)
  })
})
