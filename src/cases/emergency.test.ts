import { describe, expect, test } from 'vitest'
import { formBody, testApp, testNow } from '../../test/app.ts'
import { testDatabase } from '../../test/database.ts'
import { home, maker } from '../../test/make.ts'
import { instantFrom } from '../calendar/instant.ts'
import { jobKinds } from '../jobs.ts'
import { runDueJobs } from '../platform/jobs.ts'
import { testNumbers } from '../../test/test-numbers.ts'

const database = await testDatabase()
const { ask } = await testApp(database)
const make = maker(database.owner, testNow)
const minutes = (count: number): string => instantFrom(Date.parse(testNow) + count * 60_000)
const kinds = jobKinds({ mail: null, origin: 'http://localhost', idleMinutes: 30 })

const unitId = await make.unit()
const nightUnitId = await make.unit({ kind: 'emergency_duty' })
const worker = await make.staff({ unitId, given: 'Maja', family: 'Ek' })
const holder = await make.staff({ unitId: nightUnitId, roles: ['emergency_duty'], given: 'Nils', family: 'Natt' })
const boss = await make.staff({ unitId: nightUnitId, roles: ['unit_manager'], given: 'Berit', family: 'Bas' })
const reviewer = await make.staff({ unitId, roles: ['log_reviewer'], given: 'Lo', family: 'Granskare' })
const reason = 'Barnet är ensamt hemma och ingen svarar.'

async function child(settings: Parameters<typeof make.person>[0] = {}) {
  const number = testNumbers.next()
  return { ...await make.personWithCase(worker, { number, ...settings }), number }
}

const open = (subject: string, as = holder, given: object = {}) => ask('POST', '/api/emergency-accesses', as, { subject, category: 'danger', reason, ...given })
async function at(now: string) {
  const later = await testApp(database, { now })
  const sessions = maker(database.owner, now)
  return { ask: later.ask, as: async (staff: { id: string }) => ({ cookie: await sessions.session(staff.id) }) }
}
async function traces(where: string): Promise<Array<{ action: string; why: string; outcome: string; refusal: string | null; about: string[] }>> {
  return (await database.owner.query(`SELECT action, why, outcome, refusal, about FROM trace WHERE ${where} ORDER BY id`)).rows
}

describe('an hour in an emergency', () => {
  test('opens the whole case by identity number or case number, and every read says why', async () => {
    const { id, number, caseNumber } = await child({ given: 'Elis', family: 'Ekwall' })
    const before = await ask('GET', `/api/persons/${id}`, holder)
    expect(before.status).toBe(404)
    const answer = await open(number)
    expect(answer.json()).toMatchObject({ personId: id, untilAt: minutes(60) })
    const read = await ask('GET', `/api/persons/${id}`, holder)
    expect(read.json()).toMatchObject({ seenAs: 'break_glass', case: { number: caseNumber }, allowed: ['note'] })
    expect((await ask('GET', `/person/${id}`, holder)).text).toContain('Ekwall')
    expect(await traces(`actor_id = '${holder.id}' AND '${id}' = ANY(about)`)).toMatchObject([
      { action: 'GET /api/persons/:id', outcome: 'refused', why: 'role' },
      { action: 'POST /api/emergency-accesses', why: 'break_glass' }, { action: 'GET /api/persons/:id', why: 'break_glass' },
      { action: 'GET /person/:id', why: 'break_glass' }])
    const other = await child()
    expect((await open(other.caseNumber)).json()['personId']).toBe(other.id)
  })

  test('opens the parents too, and their reads say why; nobody else sees more', async () => {
    const { id, number } = await child()
    const mother = await make.person({ given: 'Samira', family: 'Ekwall' })
    await make.relation(id, mother, 'parent')
    await open(number)
    expect((await ask('GET', `/api/persons/${mother}`, holder)).status).toBe(200)
    expect((await traces(`'${mother}' = ANY(about) AND actor_id = '${holder.id}'`)).at(-1)).toMatchObject({ why: 'break_glass' })
    const colleague = await make.staff({ unitId: nightUnitId, roles: ['emergency_duty'] })
    for (const person of [id, mother]) expect((await ask('GET', `/api/persons/${person}`, colleague)).status).toBe(404)
  })

  test('is over by itself after sixty minutes, by the clock of the request, also before any job has run', async () => {
    const { id, number } = await child()
    await open(number)
    const last = await at(minutes(59.9))
    expect((await last.ask('GET', `/api/persons/${id}`, await last.as(holder))).status).toBe(200)
    const over = await at(minutes(60))
    const cookie = await over.as(holder)
    expect((await over.ask('GET', `/api/persons/${id}`, cookie)).status).toBe(404)
    expect((await over.ask('GET', '/arbetslista', cookie)).text).not.toContain('emergency-strip')
    await runDueJobs(database.app, home, kinds, minutes(0), () => minutes(0))
    await database.owner.query(`INSERT INTO job (municipality_code, id, kind, key, body, run_at, recorded_at)
      VALUES ($1, gen_random_uuid(), 'end_emergencies', gen_random_uuid(), '{}', $2, $2)`, [home, minutes(62)])
    await runDueJobs(database.app, home, kinds, minutes(62), () => minutes(62))
    const { rows } = await database.owner.query('SELECT ended_at, ended_by, (SELECT access && ARRAY[e.id] FROM person WHERE id = person_id) AS left FROM emergency_access e WHERE person_id = $1', [id])
    expect(rows).toEqual([{ ended_at: minutes(60), ended_by: null, left: false }])
  })

  test.each(['holder', 'boss', 'worker', 'reviewer'] as const)('can be ended early by the %s, at once', async (who) => {
    const { id, number } = await child()
    const made = (await open(number)).json()
    const staff = { holder, boss, worker, reviewer }[who]
    expect((await ask('POST', `/api/emergency-accesses/${String(made['id'])}/end`, staff)).status).toBe(200)
    expect((await ask('GET', `/api/persons/${id}`, holder)).status).toBe(404)
    expect((await ask('GET', `/api/emergency-accesses/${String(made['id'])}`, boss)).json()).toMatchObject({ lasts: false, endedByName: staff.name })
  })

  test('cannot be ended or read by who was not told, who is answered as if it did not exist', async () => {
    const made = (await open((await child()).number)).json()
    const stranger = await make.staff({ unitId, roles: ['unit_manager'] })
    const administrator = await make.staff({ unitId, roles: ['administrator'] })
    for (const as of [stranger, administrator]) {
      expect((await ask('POST', `/api/emergency-accesses/${String(made['id'])}/end`, as)).status).toBe(404)
      expect((await ask('GET', `/nodatkomst/${String(made['id'])}`, as)).status).toBe(404)
    }
  })

  test('is told at once to the manager, the worker and the log reviewer: a letter without a word about the child, and a line on the start page', async () => {
    const { id, number, caseNumber } = await child({ given: 'Hemlig', family: 'Person' })
    const made = (await open(number)).json()
    const { rows } = await database.owner.query<{ body: { to: string } }>('SELECT body FROM job WHERE kind = $1 AND key LIKE $2', ['mail', `emergency ${String(made['id'])}%`])
    expect(rows.map(({ body }) => body.to).sort()).toEqual([worker, boss, reviewer].map((staff) => `${staff.id}@example.test`).sort())
    expect(JSON.stringify(rows)).not.toMatch(new RegExp(`Hemlig|${id}|${number}|${caseNumber}`))
    for (const [staff, start] of [[worker, '/arbetslista'], [boss, '/arbetslista'], [reviewer, '/min-roll']] as const) {
      const page = await ask('GET', start, staff)
      expect(page.text).toContain(`Nils Natt öppnade ärende ${caseNumber} i nödläge`)
      await ask('POST', `/nodatkomst/${String(made['id'])}/last`, staff, formBody({}))
      expect((await ask('GET', start, staff)).text).not.toContain(`ärende ${caseNumber} i nödläge`)
    }
    expect((await ask('GET', `/nodatkomst/${String(made['id'])}`, boss)).text).toContain(reason)
  })

  test('is told to who stands in for the worker, too', async () => {
    const absent = await make.staff({ unitId })
    const deputy = await make.staff({ unitId })
    await make.deputy(absent.id, deputy.id)
    const { caseNumber } = await make.personWithCase(absent)
    const made = (await open(caseNumber)).json()
    expect((await ask('GET', `/api/emergency-accesses/${String(made['id'])}`, deputy)).json()).toMatchObject({ allowed: ['end', 'mark_seen'] })
  })

  test('tells the director when the unit has no other manager', async () => {
    const director = await make.staff({ unitId, roles: ['director'] })
    const { number } = await child()
    const other = await make.unit()
    const alone = await make.staff({ unitId: other, roles: ['unit_manager'] })
    const made = (await open(number, alone)).json()
    const { rows } = await database.owner.query('SELECT staff_id FROM emergency_notice WHERE emergency_id = $1', [made['id']])
    expect(rows.map((row) => row['staff_id'])).toContain(director.id)
  })
})

describe('while it lasts', () => {
  test('a strip on every page says whose case and how long, without the name of a protected person', async () => {
    const known = await child({ given: 'Elis', family: 'Strip' })
    const hidden = await child({ given: 'Dold', family: 'Skyddad', protection: 'confidentiality_mark' })
    for (const { number } of [known, hidden]) await open(number)
    const soon = await at(minutes(17))
    const page = await soon.ask('GET', '/lag', await soon.as(holder))
    expect(page.text).toContain(`Nödåtkomst till Elis Strip, ${known.caseNumber}. 43 minuter kvar, till 09.00.`)
    expect(page.text).toContain(`Nödåtkomst till ${hidden.caseNumber}, skyddad identitet. 43 minuter kvar`)
    expect(page.text).not.toMatch(/Dold|Skyddad /)
  })

  test('what is protected stays hidden until the holder says why', async () => {
    const { id, number } = await child({ given: 'Dold', family: 'Namn', protection: 'protected_registration' })
    await make.whereabouts(id, 'address', 'Hemliga gatan 1')
    await open(number)
    const hidden = await ask('GET', `/api/persons/${id}`, holder)
    expect(hidden.text).not.toMatch(/Dold|Hemliga/)
    expect(hidden.json()['allowed']).toEqual(['note', 'reveal'])
    expect((await ask('POST', `/api/persons/${id}/reveal`, holder, { purpose: 'contact' })).status).toBe(200)
    expect((await ask('GET', `/api/persons/${id}`, holder)).text).toContain('Hemliga')
  })

  test('one may note a contact; what else changes the case is refused, and leaves nothing', async () => {
    const { id, number } = await child()
    await open(number)
    const refused = await ask('POST', `/api/persons/${id}/whereabouts`, holder, { kind: 'phone', value: '070-174 06 05' })
    expect([refused.status, refused.json()['code']]).toEqual([403, 'emergency_reads_only'])
    expect((await ask('PUT', `/api/persons/${id}`, holder, { givenName: 'A', familyName: 'B', reason: 'prov' })).status).toBe(403)
    const { rows } = await database.owner.query('SELECT FROM person_whereabouts WHERE person_id = $1', [id])
    expect(rows).toHaveLength(0)
    const note = await ask('POST', '/api/contacts', holder, {
      mode: 'phone', outcome: 'held', happenedOn: testNow.slice(0, 10), minutes: 10, note: 'Ringde hem.', children: [{ personId: id, seen: 'not' }],
    })
    expect([note.status, note.text]).toEqual([200, expect.any(String)])
    expect((await ask('GET', `/api/persons/${id}`, worker)).text).toContain('Ringde hem.')
    expect((await traces(`'${id}' = ANY(about) AND action = 'POST /api/contacts'`))[0]).toMatchObject({ why: 'break_glass' })
  })
})

describe('is not given', () => {
  test('for a number that means nobody, in the same words as for one that cannot be read; each try is in the log', async () => {
    const none = await open(testNumbers.next())
    expect([none.status, none.json()['code']]).toEqual([409, 'emergency_not_given'])
    for (const text of ['SN 2026/99999', 'Ekwall Elis', '123']) {
      const answer = await open(text)
      expect([answer.status, answer.text]).toEqual([none.status, none.text])
    }
    expect((await traces("refusal = 'emergency_not_given'")).map(({ about }) => about)).toEqual([[], [], [], []])
  })

  test('to who has tried ten numbers that mean nobody, whatever number comes then, until a day and a night have gone', async () => {
    const guesser = await make.staff({ unitId: nightUnitId, roles: ['social_worker'] })
    const { number } = await child()
    for (let tries = 0; tries < 10; tries += 1) expect((await open(testNumbers.next(), guesser)).status).toBe(409)
    for (const subject of [testNumbers.next(), number]) expect((await open(subject, guesser)).json()['code']).toBe('emergency_tried_too_often')
    const tomorrow = await at(minutes(24 * 60 + 1))
    const body = { subject: number, category: 'danger', reason }
    expect((await tomorrow.ask('POST', '/api/emergency-accesses', await tomorrow.as(guesser), body)).status).toBe(200)
  })

  test('without a reason, and then in the same words whether the person exists or not', async () => {
    const { number } = await child()
    const [real, unreal] = [await open(number, holder, { reason: 'bråttom' }), await open(testNumbers.next(), holder, { reason: 'bråttom' })]
    expect([real.status, real.text]).toEqual([422, unreal.text])
    const page = await ask('POST', '/nodatkomst', holder, formBody({ subject: number, reason: '' }))
    expect(page.text).toContain('Skriv skälet med minst 20 tecken')
    expect(page.text).toContain('Välj vad som har hänt')
  })

  test('to who sees the case already, nor twice at once', async () => {
    const { number, caseNumber } = await child()
    expect((await open(number, worker)).json()['code']).toBe('emergency_not_needed')
    await open(number)
    expect((await open(caseNumber)).json()['code']).toBe('emergency_not_needed')
  })

  test('to directors, committee, HR, union, log reviewers, coordinators and administrators', async () => {
    const { number } = await child()
    for (const role of ['director', 'committee', 'hr', 'union', 'log_reviewer', 'coordinator', 'administrator'] as const) {
      expect((await open(number, await make.staff({ unitId, roles: [role] }))).status).toBe(403)
    }
  })

  test('on after the role has ended', async () => {
    const { id, number } = await child()
    const temporary = await make.staff({ unitId: nightUnitId, roles: ['social_worker'] })
    await open(number, temporary)
    expect((await ask('GET', `/api/persons/${id}`, temporary)).status).toBe(200)
    await database.owner.query("UPDATE role_assignment SET role = 'union' WHERE staff_id = $1", [temporary.id])
    expect((await ask('GET', '/min-roll', temporary)).text).not.toContain('emergency-strip')
    expect((await ask('GET', `/nodatkomster`, temporary)).status).toBe(200)
  })
})

test('the reason is nowhere in the log', async () => {
  const { rows } = await database.owner.query('SELECT FROM trace WHERE trace::text LIKE $1', ['%ensamt hemma%'])
  expect(rows).toHaveLength(0)
})
