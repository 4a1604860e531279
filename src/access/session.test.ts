import { createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { formBody, testApp, testNow } from '../../test/app.ts'
import { testDatabase } from '../../test/database.ts'
import { home, maker } from '../../test/make.ts'
import { inTransaction } from '../platform/db.ts'
import type { Role } from './contract.ts'
import { closeStaleSessions } from './usecases/close-stale-sessions.ts'

const database = await testDatabase()
const make = maker(database.owner, testNow)
const { ask, app } = await testApp(database)
const unitId = await make.unit({ name: 'Norr' })
const otherUnit = await make.unit({ name: 'Söder' })
const intakeUnit = await make.unit({ name: 'Mottagningen', kind: 'intake' })

const today = '2026-11-24'
const yesterday = '2026-11-23'

function hashOf(cookie: string): string {
  return createHash('sha256').update(cookie.slice(cookie.lastIndexOf('.') + 1)).digest('hex')
}

async function sessionRow(cookie: string): Promise<Record<string, unknown> | undefined> {
  const { rows } = await database.owner.query<Record<string, unknown>>(
    "SELECT ended_why, last_seen_at FROM session WHERE id_hash = decode($1, 'hex')", [hashOf(cookie)])
  return rows[0]
}

/** What the database answers about a session on a day: roles, keys, units. */
async function actorOf(cookie: string, on = today): Promise<Record<string, string[]>> {
  const rows = await inTransaction(database.app, { municipality: home, staffId: null, keys: [] }, async (_tx, client) => (
    await client.query<Record<string, string[]>>('SELECT roles, keys, managed_units, deputised FROM session_actor(decode($1, \'hex\'), $2, $3)',
      [hashOf(cookie), on, '2026-11-24T06:00:00Z'])).rows)
  return rows[0] ?? {}
}

async function keysOfUnit(id: string): Promise<string> {
  const { rows } = await database.owner.query<{ shared_key: string }>('SELECT shared_key FROM unit WHERE id = $1', [id])
  return rows[0]?.shared_key ?? ''
}

describe('a session', () => {
  test('ends when its owner signs out, and the browser is told to forget it', async () => {
    const staff = await make.staff({ unitId, roles: ['hr'] })
    const answer = await ask('POST', '/logga-ut', staff, formBody({}))
    expect(answer.location).toBe('/logga-ut/vidare?klart=signed_out')
    expect((await ask('GET', answer.location ?? '')).location).toBe('/logga-in?klart=signed_out')
    expect(String(answer.headers['set-cookie'])).toMatch(/^__Host-helhet=; Path=\/; Secure; HttpOnly; SameSite=Lax; Max-Age=0$/)
    expect(await sessionRow(staff.cookie)).toMatchObject({ ended_why: 'signed_out' })
    expect((await ask('GET', '/min-roll', staff)).location).toContain('skal=session_ended')
    expect((await ask('GET', '/logga-in?klart=signed_out')).text).toContain('Du är utloggad.')
  })

  test('ends on all computers when its owner says so', async () => {
    const staff = await make.staff({ unitId, roles: ['hr'] })
    const elsewhere = { cookie: await make.session(staff.id) }
    await ask('POST', '/logga-ut-overallt', staff, formBody({}))
    expect((await ask('GET', '/min-roll', elsewhere)).status).toBe(303)
    expect(await sessionRow(elsewhere.cookie)).toMatchObject({ ended_why: 'signed_out_everywhere' })
  })

  test('is over after thirty idle minutes, and lives on while somebody works', async () => {
    const staff = await make.staff({ unitId, roles: ['hr'] })
    const seen = (at: string) => database.owner.query("UPDATE session SET last_seen_at = $2 WHERE id_hash = decode($1, 'hex')", [hashOf(staff.cookie), at])
    await seen('2026-11-24T06:30:00Z')
    expect((await ask('GET', '/min-roll', staff)).location).toBe('/logga-in?till=%2Fmin-roll&skal=session_ended')
    expect((await ask('POST', '/session/forlang', staff)).status).toBe(401)
    await seen('2026-11-24T06:31:00Z')
    expect((await ask('POST', '/session/forlang', staff)).status).toBe(204)
    expect(await sessionRow(staff.cookie)).toMatchObject({ last_seen_at: testNow })
  })

  test('is over twelve hours after it began, however much somebody works', async () => {
    const staff = await make.staff({ unitId, roles: ['hr'] })
    const began = (at: string) => database.owner.query("UPDATE session SET started_at = $2 WHERE id_hash = decode($1, 'hex')", [hashOf(staff.cookie), at])
    await began('2026-11-23T19:00:01Z')
    expect((await ask('GET', '/min-roll', staff)).status).toBe(200)
    await began('2026-11-23T19:00:00Z')
    expect((await ask('GET', '/min-roll', staff)).location).toBe('/logga-in?till=%2Fmin-roll&skal=session_ended')
    const shorter = await testApp(database, { sessionHours: 8 })
    await began('2026-11-23T23:00:00Z')
    expect((await shorter.ask('GET', '/min-roll', staff)).status).toBe(303)
  })

  test('gives nothing from the day after the last role, and says why', async () => {
    const staff = await make.staff({ unitId, roles: ['social_worker'] })
    await database.owner.query('UPDATE role_assignment SET to_on = $2 WHERE staff_id = $1', [staff.id, today])
    expect((await ask('GET', '/min-roll', staff)).status).toBe(200)
    await database.owner.query('UPDATE role_assignment SET to_on = $2 WHERE staff_id = $1', [staff.id, yesterday])
    expect((await ask('GET', '/min-roll', staff)).location).toContain('skal=role_ended')
    expect((await ask('GET', '/logga-in?skal=role_ended')).text).toContain('Du har ingen roll i Helhet i dag')
  })

  test('is refused when the member of staff has left', async () => {
    const staff = await make.staff({ unitId, roles: ['hr'] })
    await database.owner.query('UPDATE staff SET ended_on = $2 WHERE id = $1', [staff.id, yesterday])
    expect((await ask('GET', '/min-roll', staff)).status).toBe(303)
  })

  test('is written down as ended when it was left idle, grew too old, or its role ended', async () => {
    const idle = await make.staff({ unitId, roles: ['hr'] })
    const left = await make.staff({ unitId, roles: ['hr'] })
    const working = await make.staff({ unitId, roles: ['hr'] })
    const old = await make.staff({ unitId, roles: ['hr'] })
    await database.owner.query("UPDATE session SET started_at = '2026-11-23T19:00:00Z' WHERE staff_id = $1", [old.id])
    await database.owner.query("UPDATE session SET last_seen_at = '2026-11-24T06:30:00Z' WHERE staff_id = $1", [idle.id])
    await database.owner.query('UPDATE role_assignment SET to_on = $2 WHERE staff_id = $1', [left.id, yesterday])
    await inTransaction(database.app, { municipality: home, staffId: null, keys: '*' }, async (tx) => {
      await closeStaleSessions({ idleMinutes: 30, sessionHours: 12 }).run(tx, { body: {}, municipality: home, now: testNow, aside: (work) => inTransaction(database.app, { municipality: home, staffId: null, keys: '*' }, work) })
    })
    expect(await sessionRow(idle.cookie)).toMatchObject({ ended_why: 'idle' })
    expect(await sessionRow(left.cookie)).toMatchObject({ ended_why: 'role_ended' })
    expect(await sessionRow(old.cookie)).toMatchObject({ ended_why: 'too_old' })
    expect(await sessionRow(working.cookie)).toMatchObject({ ended_why: null })
  })
})

describe('what a session opens', () => {
  test('yesterday\'s and tomorrow\'s roles give nothing', async () => {
    const staff = await make.staff({ unitId, roles: ['social_worker'] })
    await database.owner.query("UPDATE role_assignment SET from_on = '2026-11-24', to_on = '2026-11-25' WHERE staff_id = $1", [staff.id])
    expect((await actorOf(staff.cookie, '2026-11-23'))['roles']).toEqual([])
    expect((await actorOf(staff.cookie, '2026-11-24'))['roles']).toEqual(['social_worker'])
    expect((await actorOf(staff.cookie, '2026-11-25'))['roles']).toEqual(['social_worker'])
    expect((await actorOf(staff.cookie, '2026-11-26'))['roles']).toEqual([])
  })

  test('a director opens every unit and every intake group; an administrator opens nothing but what is one\'s own', async () => {
    const director = await make.staff({ unitId, roles: ['director'] })
    const { keys = [], managed_units: units = [] } = await actorOf(director.cookie)
    expect(units).toEqual(expect.arrayContaining([unitId, otherUnit, intakeUnit]))
    expect(keys).toEqual(expect.arrayContaining([unitId, otherUnit, intakeUnit, await keysOfUnit(intakeUnit)]))
    const administrator = await make.staff({ unitId, roles: ['administrator'] })
    expect((await actorOf(administrator.cookie))['keys']).toEqual([administrator.id])
  })

  test('a deputy acts with the roles and keys of the one stood in for, from the first day to the last', async () => {
    const manager = await make.staff({ unitId: otherUnit, roles: ['unit_manager'] })
    const deputy = await make.staff({ unitId, roles: ['social_worker'] })
    await make.deputy(manager.id, deputy.id, { from: today, to: today })
    expect(await actorOf(deputy.cookie)).toMatchObject({
      roles: ['social_worker', 'unit_manager'], managed_units: [otherUnit], deputised: [manager.id],
      keys: expect.arrayContaining([deputy.id, manager.id, otherUnit, await keysOfUnit(otherUnit)]),
    })
    expect(await actorOf(deputy.cookie, '2026-11-25')).toMatchObject({ roles: ['social_worker'], managed_units: [], deputised: [] })
    expect(await actorOf(deputy.cookie, yesterday)).toMatchObject({ roles: ['social_worker'], managed_units: [] })
  })

  test('a deputy gets no role outside case work, and nothing of a role that has ended', async () => {
    const admin = await make.staff({ unitId, roles: ['administrator', 'hr'] })
    const gone = await make.staff({ unitId: otherUnit, roles: ['unit_manager'] })
    await database.owner.query('UPDATE role_assignment SET to_on = $2 WHERE staff_id = $1', [gone.id, yesterday])
    const deputy = await make.staff({ unitId, roles: ['social_worker'] })
    await make.deputy(admin.id, deputy.id)
    await make.deputy(gone.id, deputy.id)
    expect(await actorOf(deputy.cookie)).toMatchObject({ roles: ['social_worker'], managed_units: [] })
  })

  test('standing in for somebody is no role of one\'s own', async () => {
    const worker = await make.staff({ unitId, roles: ['social_worker'] })
    const nobody = await make.staff({ unitId, roles: [] })
    await make.deputy(worker.id, nobody.id)
    expect(await actorOf(nobody.cookie)).toMatchObject({ roles: [], keys: [nobody.id] })
  })

  test('who has no role in case work left stands in for nobody, whatever other role is left', async () => {
    const manager = await make.staff({ unitId: otherUnit, roles: ['unit_manager'] })
    for (const role of ['administrator', 'log_reviewer', 'hr'] as const) {
      const former = await make.staff({ unitId, roles: [role] })
      await make.deputy(manager.id, former.id)
      expect(await actorOf(former.cookie)).toMatchObject({ roles: [role], keys: [former.id], managed_units: [], deputised: [] })
    }
  })
})

describe('where the day begins', () => {
  test.each<[Role, string]>([
    ['social_worker', '/arbetslista'], ['unit_manager', '/arbetslista'], ['director', '/lagesbild'], ['administrator', '/administration'], ['union', '/samverkan'],
  ])('for %s at %s', async (role, start) => {
    const staff = await make.staff({ unitId, roles: [role] })
    expect((await ask('GET', '/', staff)).location).toBe(start)
  })

  test('for whoever is not signed in at the sign-in page', async () => {
    expect((await ask('GET', '/')).location).toBe('/logga-in')
  })
})

describe('language and look', () => {
  test('are kept in the browser, and for the person too when signed in', async () => {
    const staff = await make.staff({ unitId, roles: ['hr'] })
    const chosen = await ask('GET', '/visning?sprak=en&utseende=dark&till=/min-roll%3Fa=1', staff)
    expect(chosen.location).toBe('/min-roll?a=1')
    expect(chosen.headers['set-cookie']).toEqual([expect.stringMatching(/^helhet-sprak=en; /), expect.stringMatching(/^helhet-utseende=dark; /)])
    const page = await ask('GET', '/min-roll', staff)
    expect(page.text).toContain('<html lang="en" data-color-scheme="dark"')
    expect(page.text).toContain('You are signed in as HR')
  })

  test('lead nowhere but to this site, and take no other words', async () => {
    const answer = await ask('GET', '/visning?sprak=fi&utseende=pink&till=//evil.example')
    expect(answer.location).toBe('/')
    expect(answer.headers['set-cookie']).toBeUndefined()
  })
})

describe('requests from other sites', () => {
  const form = { 'content-type': 'application/x-www-form-urlencoded' }
  test.each([
    ['cross-site', { 'sec-fetch-site': 'cross-site' }], ['same-site', { 'sec-fetch-site': 'same-site' }],
    ['another origin', { origin: 'https://evil.example' }], ['no origin at all', {}], ['a null origin', { origin: 'null' }],
  ])('with the session\'s cookie change nothing: %s', async (_which, headers) => {
    const staff = await make.staff({ unitId, roles: ['hr'] })
    const answer = await app.inject({ method: 'POST', url: '/logga-ut', headers: { ...form, ...headers, cookie: staff.cookie }, payload: '' })
    expect(answer.statusCode).toBe(403)
    expect(answer.body).toContain('Skickat från en annan plats')
    expect(await sessionRow(staff.cookie)).toMatchObject({ ended_why: null })
  })

  test('an older browser that says only its origin is believed when it is ours', async () => {
    const staff = await make.staff({ unitId, roles: ['hr'] })
    const answer = await app.inject({ method: 'POST', url: '/logga-ut', headers: { ...form, origin: 'http://localhost', cookie: staff.cookie }, payload: '' })
    expect(answer.statusCode).toBe(303)
  })
})
