import { beforeAll, describe, expect, test } from 'vitest'
import { formBody, testApp, testNow } from '../../test/app.ts'
import { testDatabase } from '../../test/database.ts'
import { home, maker } from '../../test/make.ts'
import { day } from '../calendar/day.ts'
import { instant } from '../calendar/instant.ts'
import { inTransaction, openPool } from '../platform/db.ts'
import type { Write } from '../platform/db.ts'
import { expectedPresence } from './queries/expected-presence.ts'
import { importAbsences } from './usecases.ts'
import { importPresence } from './usecases/import-presence.ts'
import { presenceJobKinds } from './usecases/watch-floors.ts'

const database = await testDatabase()
const { ask } = await testApp(database)
const make = maker(database.owner, testNow)
const today = testNow.slice(0, 10)

type Person = Awaited<ReturnType<typeof make.staff>>
type Count = { unitId: string; on: string; half: string; employed: number; office: number; remote: number; away: number; unanswered: number; reasons: object; standing: string; least: number; missing: number }
type Board = { days: string[]; counts: Count[]; alarms: Array<{ unitId: string; on: string; half: string; missing: number }> }

async function team(size: number, kind = 'investigation'): Promise<{ unitId: string; manager: Person; staff: Person[] }> {
  const unitId = await make.unit({ kind })
  const manager = await make.staff({ unitId, roles: ['unit_manager'] })
  const staff: Person[] = []
  for (let at = 1; at < size; at += 1) staff.push(await make.staff({ unitId }))
  return { unitId, manager, staff }
}

async function board(as: Person, on = today): Promise<Board> {
  const { text } = await ask('GET', `/api/presence/board?on=${on}`, as)
  return JSON.parse(text)
}

async function countOf(as: Person, unitId: string, half = 'morning', on = today): Promise<Count | undefined> {
  return (await board(as, on)).counts.find((count) => count.unitId === unitId && count.half === half && count.on === on)
}

const answer = (as: Person, answered: string, other: object = {}) => ask('POST', '/api/presence/own', as, { answer: answered, ...other })

async function inside<T>(work: (tx: Write) => Promise<T>, keys: readonly string[] = []): Promise<T> {
  const pool = openPool(database.appUrl, 1)
  try {
    return await inTransaction(pool, { municipality: home, staffId: null, keys }, work)
  } finally {
    await pool.end()
  }
}

const others: { director: Person; hr: Person } = { director: none(), hr: none() }
function none(): Person {
  return { id: '', cookie: '', unitId: '', name: '' }
}
beforeAll(async () => {
  const unitId = await make.unit({ kind: 'management' })
  others.director = await make.staff({ unitId, roles: ['director'] })
  others.hr = await make.staff({ unitId, roles: ['hr'] })
})

describe('an answer', () => {
  test('is given by one touch, is silent until then, and a correction leaves the old row', async () => {
    const { unitId, staff: [one = none()] } = await team(4)
    expect(await countOf(one, unitId)).toMatchObject({ employed: 4, unanswered: 4, away: 0, office: 0, standing: 'open' })
    expect((await ask('GET', '/arbetslista', one)).text).toContain('/narvaro/jag')
    expect(await ask('POST', '/narvaro/jag', one, formBody({ answer: 'office' }))).toMatchObject({ status: 303, location: '/narvaro/jag?klart=answered' })
    expect(await countOf(one, unitId, 'afternoon')).toMatchObject({ unanswered: 3, office: 1 })
    expect((await ask('GET', '/arbetslista', one)).text).not.toContain('/narvaro/jag')
    expect((await answer(one, 'remote', { half: 'afternoon' })).json()).toEqual({ saved: 1, unchanged: 0 })
    expect((await answer(one, 'remote', { half: 'afternoon' })).json()).toEqual({ saved: 0, unchanged: 1 })
    expect([await countOf(one, unitId), await countOf(one, unitId, 'afternoon')]).toMatchObject([{ office: 1, remote: 0 }, { office: 0, remote: 1 }])
    const { rows } = await database.owner.query(`SELECT n.state, o.state AS before, o.replaced_at FROM presence n JOIN presence o ON o.id = n.supersedes_id
      WHERE n.staff_id = $1 AND n.replaced_at IS NULL`, [one.id])
    expect(rows).toEqual([{ state: 'remote', before: 'office', replaced_at: testNow }])
  })

  test('a plan for today is not an answer, but a plan to be away is known; for days to come a plan is what is expected', async () => {
    const { unitId, manager, staff: [one = none()] } = await team(3)
    await database.owner.query(`INSERT INTO presence (municipality_code, id, staff_id, unit_id, day_on, half, state, kind, source, recorded_at)
      SELECT $1, gen_random_uuid(), $2, $3, $4::date, h, s, 'plan', 'self', '2026-11-20T08:00:00Z' FROM (VALUES ('morning', 'office'), ('afternoon', 'away')) AS v (h, s)`, [home, one.id, unitId, today])
    expect([await countOf(manager, unitId), await countOf(manager, unitId, 'afternoon')]).toMatchObject([{ office: 0, unanswered: 3 }, { away: 1, unanswered: 2 }])
    await answer(one, 'remote', { on: '2026-11-26', toOn: '2026-11-30' })
    expect(await countOf(manager, unitId, 'morning', '2026-11-30')).toMatchObject({ remote: 1, unanswered: 2 })
    const { rows } = await database.owner.query("SELECT DISTINCT day_on::text AS on, kind FROM presence WHERE staff_id = $1 AND state = 'remote' ORDER BY 1", [one.id])
    expect(rows).toEqual(['2026-11-26', '2026-11-27', '2026-11-30'].map((on) => ({ on, kind: 'plan' })))
    const halves = await inside((tx) => expectedPresence(tx, day(today), day(today), { among: [unitId] }))
    expect(halves.filter(({ staffId }) => staffId === one.id)).toMatchObject([{ half: 'morning', state: 'office', planned: 'office' }, { half: 'afternoon', state: 'away' }])
  })

  test('is refused for a day too far off and when none of the days is worked', async () => {
    const { staff: [one = none()] } = await team(2)
    for (const [given, code] of [[{ on: '2026-11-10' }, 'too_long_ago'], [{ on: '2026-12-24' }, 'too_far_ahead'], [{ on: '2026-11-28' }, 'no_working_day'], [{ on: '2026-11-26', toOn: '2026-11-25' }, 'before_first']] as const) {
      const refused = await answer(one, 'office', given)
      expect([refused.status, refused.text]).toEqual([422, expect.stringContaining(code)])
    }
    expect((await ask('POST', '/narvaro/jag', one, formBody({}))).status).toBe(422)
  })
})

describe('why somebody is away', () => {
  test('is for the person, the manager and the director; colleagues, other managers and HR see that one is away', async () => {
    const { unitId, manager, staff: [one = none(), colleague = none()] } = await team(4)
    const { manager: stranger } = await team(2)
    await answer(one, 'sick')
    for (const sees of [manager, others.director]) expect((await countOf(sees, unitId))?.reasons).toEqual({ sick: 1 })
    for (const blind of [colleague, stranger, others.hr]) {
      expect(await countOf(blind, unitId)).toMatchObject({ away: 1, reasons: {} })
    }
    expect((await ask('GET', `/narvaro/enhet/${unitId}`, manager)).text).toContain('Borta, sjuk')
    for (const blind of [colleague, stranger]) {
      const page = (await ask('GET', `/narvaro/enhet/${unitId}`, blind)).text
      expect([page.includes('Borta'), page.includes('sjuk')]).toEqual([true, false])
    }
    expect((await ask('GET', `/narvaro/enhet/${unitId}`, others.hr)).status).toBe(403)
    expect((await ask('GET', '/narvaro/jag', one)).text).toContain('Borta, sjuk')
  })
})

describe('a floor', () => {
  test('that breaks alarms at once: on the board, on the manager\'s and the director\'s start pages and by letters without names; ended when it holds', async () => {
    const { unitId, manager, staff } = await team(6)
    const [one = none(), two = none(), three = none(), four = none()] = staff
    for (const each of [one, two, three]) await answer(each, 'sick')
    expect((await countOf(one, unitId))?.standing).toBe('open')
    expect((await board(one)).alarms.filter((alarm) => alarm.unitId === unitId)).toEqual([])
    await answer(four, 'sick_child', { half: 'morning' })
    expect(await countOf(one, unitId)).toMatchObject({ standing: 'broken', missing: 1, least: 3 })
    expect((await board(one)).alarms.filter((alarm) => alarm.unitId === unitId)).toMatchObject([{ on: today, half: 'morning', missing: 1 }])
    expect((await ask('GET', '/arbetslista', manager)).text).toContain('golvet bryts')
    expect((await ask('GET', '/lagesbild', others.director)).text).toContain('golvet bryts')
    expect((await ask('GET', '/arbetslista', one)).text).not.toContain('golvet bryts')
    const { rows } = await database.owner.query<{ body: { to: string } }>("SELECT body FROM job WHERE kind = 'mail' AND body ->> 'template' = 'floor_broken' ORDER BY body ->> 'to'")
    expect(rows.map(({ body }) => body.to).toSorted()).toEqual([`${manager.id}@example.test`, `${others.director.id}@example.test`].toSorted())
    expect(JSON.stringify(rows)).not.toContain(one.id)
    await answer(four, 'office')
    expect((await board(one)).alarms.filter((alarm) => alarm.unitId === unitId)).toEqual([])
  })

  test('is higher where the manager has set it so, never lower than the municipality\'s in a unit with authority', async () => {
    const { unitId, manager, staff } = await team(5)
    const { manager: stranger } = await team(1)
    const set = (share: number, as: Person) => ask('PUT', `/api/presence/units/${unitId}/floor`, as, { share })
    expect([(await set(0.4, manager)).status, (await set(0.8, stranger)).status, (await set(0.8, manager)).status]).toEqual([422, 404, 200])
    for (const each of staff.slice(0, 2)) await answer(each, 'holiday', { on: '2026-12-01' })
    expect(await countOf(manager, unitId, 'morning', '2026-12-01')).toMatchObject({ least: 4, standing: 'broken', missing: 1 })
    expect((await board(manager)).alarms.filter((alarm) => alarm.unitId === unitId)).toHaveLength(2)
  })

  test('that breaks names who could cover: at work elsewhere where the floor holds without them', async () => {
    const short = await team(4)
    const rich = await team(5)
    for (const each of short.staff) await ask('POST', '/api/presence/staff', short.manager, { staffId: each.id, answer: 'sick' })
    for (const each of rich.staff) await answer(each, 'remote')
    const page = (await ask('GET', `/narvaro/enhet/${short.unitId}`, short.manager)).text
    expect(rich.staff.filter(({ name }) => page.includes(name))).toHaveLength(4)
    expect(page).not.toContain(rich.manager.name)
    const asked = await ask('GET', `/api/presence/units/${short.unitId}/cover?on=${today}&half=morning`, short.manager)
    expect(asked.json()['lenders']).toContainEqual(expect.objectContaining({ name: rich.staff[0]?.name, left: 1, why: ['same_kind', 'same_role'] }))
    expect((await ask('GET', `/api/presence/units/${short.unitId}/cover?on=${today}&half=morning`, rich.manager)).status).toBe(404)
  })
})

describe('others register', () => {
  test('a manager for the own unit alone', async () => {
    const { unitId, manager, staff: [one = none()] } = await team(3)
    const { manager: stranger } = await team(1)
    const body = { staffId: one.id, answer: 'training', on: '2026-11-25' }
    expect([(await ask('POST', '/api/presence/staff', stranger, body)).status, (await ask('POST', '/api/presence/staff', one, body)).status]).toEqual([404, 403])
    const sent = await ask('POST', `/narvaro/enhet/${unitId}`, manager, formBody({ staffId: one.id, answer: 'training', on: '2026-11-25', half: 'day', toOn: '' }))
    expect(sent).toMatchObject({ status: 303 })
    expect(await countOf(manager, unitId, 'morning', '2026-11-25')).toMatchObject({ away: 1, reasons: { training: 1 } })
    expect((await ask('POST', `/narvaro/enhet/${unitId}`, one, formBody(body))).status).toBe(403)
  })

  test('a file: all or nothing, the same twice changes nothing; a day away from the other file is known until it is answered', async () => {
    const { unitId, manager, staff: [one = none(), two = none()] } = await team(4)
    const at = instant(testNow)
    const file = (rows: string) => new TextEncoder().encode(`anvandare;dag;narvaro;halva;orsak\n${rows}`)
    const rows = `subject-${one.id};${today};kontor;fm;\nSUBJECT-${one.id};${today};borta;em;vab\nsubject-${two.id};2026-11-28;kontor;;`
    expect(await inside((tx) => importPresence(tx, file(rows), at))).toEqual({ added: 2, unchanged: 0 })
    expect(await inside((tx) => importPresence(tx, file(rows), at))).toEqual({ added: 0, unchanged: 2 })
    expect(await inside((tx) => importPresence(tx, file(`subject-${one.id};${today};distans;;\nnågon;${today};kontor;;`), at))).toEqual([{ line: 3, column: 'anvandare', code: 'staff_is_unknown' }])
    expect([await countOf(manager, unitId), await countOf(manager, unitId, 'afternoon')]).toMatchObject([{ office: 1, away: 0 }, { away: 1, reasons: { sick_child: 1 } }])
    const absences = new TextEncoder().encode(`användare;dag;slag;andel\nsubject-${two.id};${today};semester;\nsubject-${manager.id};${today};sjuk;50`)
    await inside((tx) => importAbsences(tx, absences, at))
    expect(await countOf(manager, unitId)).toMatchObject({ office: 1, away: 1, unanswered: 2 })
    const admin = await make.staff({ unitId, roles: ['administrator'] })
    expect((await ask('POST', '/narvaro/import', admin, formBody({ file: `anvandare;dag;narvaro\nsubject-${one.id};2026-11-25;hemma` }))).text).toContain('skriv kontor, distans eller borta')
  })

  test('a time system with its own scope, every wrong row by its place', async () => {
    const { unitId, manager, staff: [one = none()] } = await team(3)
    const admin = await make.staff({ unitId, roles: ['administrator'] })
    const key = async (scope: string) => (await ask('POST', '/api/clients', admin, { name: 'Tidsystemet', reporterKind: 'school', fromOn: today, toOn: '2027-06-30', scope: [scope] })).json()['credential']
    const { app } = await testApp(database)
    const send = async (credential: unknown, rows: readonly object[]) => app.inject({ method: 'POST', url: '/api/presence/reports',
      headers: { authorization: `Bearer ${String(credential)}`, 'content-type': 'application/json' }, payload: JSON.stringify({ key: 'tidsystem-1', rows }) })
    const row = { user: `Subject-${one.id}`, day: today, state: 'away', reason: 'sick' }
    const [own, school] = [await key('presence.report'), await key('concern.report')]
    expect((await send(school, [row])).statusCode).toBe(403)
    expect((await send(own, [row])).json()).toEqual({ saved: 2, unchanged: 0 })
    const wrong = await send(own, [row, { ...row, user: 'ingen' }, { ...row, state: 'office' }])
    expect([wrong.statusCode, wrong.body]).toEqual([422, expect.stringContaining('rows.1.user')])
    expect(wrong.body).toContain('rows.2.reason')
    expect(await countOf(manager, unitId)).toMatchObject({ away: 1, reasons: { sick: 1 } })
  })
})

test('concurrent answers: nothing is lost, the board is right, and the last that breaks a floor is never missed', async () => {
  const teams = [await team(12), await team(12), await team(12)]
  const people = teams.flatMap(({ manager, staff }) => [manager, ...staff])
  const answers = await Promise.all(people.flatMap((person, place) => {
    const state = place % 12 < 7 ? 'sick' : 'office'
    // One of three presses twice, another changes the afternoon at the same moment.
    return [answer(person, state), ...(place % 3 === 0 ? [answer(person, state)] : []), ...(place % 3 === 1 ? [answer(person, 'remote', { half: 'afternoon', on: '2026-11-25' })] : [])]
  }))
  expect(answers.map(({ status }) => status).filter((status) => status !== 200)).toEqual([])
  const { counts, alarms } = await board(others.director)
  for (const { unitId } of teams) {
    expect(counts.find((count) => count.unitId === unitId && count.on === today && count.half === 'afternoon')).toMatchObject({ employed: 12, away: 7, office: 5, unanswered: 0, standing: 'broken' })
    expect(alarms.filter((alarm) => alarm.unitId === unitId)).toMatchObject([{ on: today, half: 'morning', missing: 1 }, { on: today, half: 'afternoon', missing: 1 }])
  }
  const { rows } = await database.owner.query('SELECT count(*)::int AS standing, count(DISTINCT (staff_id, day_on, half))::int AS halves FROM presence WHERE replaced_at IS NULL AND staff_id = ANY ($1)', [people.map(({ id }) => id)])
  expect(rows).toEqual([{ standing: 84, halves: 84 }])
})

test('each night floors are judged anew, and history says how each day was', async () => {
  const { unitId, manager, staff } = await team(3)
  await database.owner.query(`INSERT INTO absence_day (municipality_code, staff_id, absent_on, kind, share, recorded_at) SELECT $1, s, d, 'holiday', 1, $3
    FROM unnest($2::uuid[]) AS s, unnest(ARRAY['2026-11-23', '2026-12-07']::date[]) AS d`, [home, staff.map(({ id }) => id), testNow])
  const job = presenceJobKinds.find(({ kind }) => kind === 'watch_floors')
  await inside(async (tx) => job?.run(tx, { municipality: home, now: testNow, body: {}, aside: () => Promise.reject(new Error('no aside')) }), [])
  expect((await board(manager)).alarms.filter((alarm) => alarm.unitId === unitId).map(({ on }) => on)).toEqual(['2026-12-07', '2026-12-07'])
  const page = (await ask('GET', `/narvaro/historik?enhet=${unitId}&veckor=2`, others.hr)).text
  expect(page).toContain('golvet bröts en dag')
  expect((await ask('GET', `/narvaro/historik/csv?enhet=${unitId}`, others.hr)).text).toContain('2026-11-23')
  expect((await ask('GET', '/narvaro?dag=2026-11-23', others.hr)).status).toBe(200)
})
