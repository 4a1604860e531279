import { expect, test } from 'vitest'
import { formBody, testApp, testNow } from '../../test/app.ts'
import { testDatabase } from '../../test/database.ts'
import { maker } from '../../test/make.ts'
import { worklistAnswer } from '../worklist/contract.ts'
import { activationsAnswer, postponedListAnswer } from './contract/activation.ts'
import { planAnswer } from './contract/plan.ts'
import { recordLowGear } from './usecases/keep-activation.ts'
import { day } from '../calendar/day.ts'
import { instant } from '../calendar/instant.ts'
import { inTransaction, openPool } from '../platform/db.ts'

const database = await testDatabase()
const { ask } = await testApp(database)
const make = maker(database.owner, testNow)

const unitId = await make.unit()
const otherUnit = await make.unit()
const director = await make.staff({ unitId, roles: ['director'] })
const manager = await make.staff({ unitId, roles: ['unit_manager'] })
const otherManager = await make.staff({ unitId: otherUnit, roles: ['unit_manager'] })
const worker = await make.staff({ unitId })
const hr = await make.staff({ unitId: otherUnit, roles: ['hr'] })
const child = await make.personWithCase(worker, { given: 'Saga', family: 'Prov' })

const activity = { name: 'Uppföljning av löften', priority: 3, rank: 2, hoursPerDay: 4, tolerableHours: 168, planB: 'Telefon', lowGearFrom: 2, covers: ['task'] }
const protection = { name: 'Skyddsbedömning', priority: 1, rank: 1, hoursPerDay: 7.5, tolerableHours: 0, planB: 'Socialjouren', qualified: true }
const adoption = { adoptedWho: 'Socialnämnden § 112', adoptedOn: '2026-11-24', validFromOn: '2026-11-24' }
const written = { aim: 'Det viktigaste ska gå.', changeNote: 'Ny ordning', taught: '' }

async function adoptVersion(words = written): Promise<Record<string, unknown>> {
  await ask('PUT', '/api/crisis-plan/draft', manager, words)
  return (await ask('POST', '/api/crisis-plan/draft/adoption', director, adoption)).json()
}

test('a plan is written as a draft by managers, adopted by the director, and read by everybody', async () => {
  expect((await ask('GET', '/krisplan', hr)).text).toContain('Det finns ingen antagen krisplan')
  expect((await ask('POST', '/api/crisis-plan/draft', worker)).status).toBe(403)
  expect((await ask('POST', '/api/crisis-plan/draft', manager)).status).toBe(200)
  expect((await ask('POST', '/api/crisis-plan/draft', manager)).json()).toMatchObject({ code: 'draft_exists' })
  const needed = (await ask('POST', '/api/crisis-plan/draft/activities', manager, protection)).json()
  await ask('POST', '/api/crisis-plan/draft/activities', manager, { ...activity, dependsOn: [needed['id']] })
  expect((await ask('POST', '/api/crisis-plan/draft/adoption', manager, adoption)).status).toBe(403)
  expect((await ask('GET', '/api/crisis-plan', worker)).status).toBe(404)
  expect(await adoptVersion()).toMatchObject({ plan: { version: 1, stage: 'adopted' } })
  const page = (await ask('GET', '/krisplan', hr)).text
  expect(page).toContain('Krisplan, version 1')
  expect(page.indexOf('Skyddsbedömning')).toBeLessThan(page.indexOf('Uppföljning av löften'))
})

test('what is adopted is changed by nobody, not even past the program', async () => {
  const client = await database.app.connect()
  try {
    await client.query("BEGIN; SET LOCAL app.municipality = '9901'; SET LOCAL app.keys = '*'")
    expect((await client.query("UPDATE crisis_plan SET aim = 'annat'")).rowCount).toBe(0)
    expect((await client.query("UPDATE crisis_activity SET name = 'annat'")).rowCount).toBe(0)
    expect((await client.query('DELETE FROM crisis_activity')).rowCount).toBe(0)
  } finally {
    await client.query('ROLLBACK')
    client.release()
  }
})

test('protection never slows, and needs make no circle', async () => {
  await ask('POST', '/api/crisis-plan/draft', manager)
  const { activities } = planAnswer.parse((await ask('GET', '/api/crisis-plan/draft', manager)).json())
  const [first, second] = activities
  const slow = await ask('PUT', `/api/crisis-plan/draft/activities/${first?.id ?? ''}`, manager, { ...protection, lowGearFrom: 1 })
  expect(slow.text).toContain('first_class_never_slows')
  const circle = await ask('PUT', `/api/crisis-plan/draft/activities/${first?.id ?? ''}`, manager, { ...protection, dependsOn: [second?.id] })
  expect(circle.text).toContain('needs_in_a_circle')
  expect((await ask('DELETE', `/api/crisis-plan/draft/activities/${first?.id ?? ''}`, manager)).json()).toMatchObject({ code: 'others_need_it' })
  await ask('PUT', `/api/crisis-plan/draft/activities/${second?.id ?? ''}`, manager, { ...activity, hoursPerDay: 6, dependsOn: [first?.id] })
  const compared = await adoptVersion()
  expect(compared['differences']).toEqual([expect.objectContaining({ kind: 'changed', fields: [{ field: 'hoursPerDay', before: 4, after: 6 }] })])
  expect((await ask('GET', '/krisplan/version/2', worker)).text).toMatch(/timmar per dag.*<del>4<\/del>.*<ins>6<\/ins>/s)
})

const taskId = '6f1b2c1e-52d1-4f0c-9d55-0c2f3a1f7b11'
const clockId = '6f1b2c1e-52d1-4f0c-9d55-0c2f3a1f7b12'
const urgentId = '6f1b2c1e-52d1-4f0c-9d55-0c2f3a1f7b13'

async function rowsOf(who: { cookie: string }) {
  return worklistAnswer.parse((await ask('GET', '/api/worklist?view=mina', who)).json()).rows
}
async function postponed(who: { cookie: string }) {
  return postponedListAnswer.parse((await ask('GET', '/api/postponed-work', who)).json())
}

test('in a crisis promises wait last with the reason, and a clock keeps its place', async () => {
  await make.run(`INSERT INTO task (municipality_code, id, person_id, title, due_on, staff_id, access, recorded_at, recorded_by)
    VALUES ('9901', $1, $2, 'Ring skolan', '2026-11-24', $3, '{}', $4, $3)`, [taskId, child.id, worker.id, testNow])
  for (const [id, rule, due] of [[clockId, 'child-invest', '2026-11-27'], [urgentId, 'protect-assess', '2026-11-24']]) {
    await make.run(`INSERT INTO clock (municipality_code, id, rule, rule_version, paragraph, subject_kind, subject_id, person_id, unit_id, started_on, nominal_due_on, legal_due_on, access, recorded_at)
      VALUES ('9901', $1, $2, 2, 'SoL 20:2', 'person', $3, $3, $4, '2026-11-01', $5, $5, '{}', $6)`, [id, rule, child.id, unitId, due, testNow])
  }
  await make.refresh(child.id)
  expect((await rowsOf(worker)).map(({ id }) => id)).toEqual([urgentId, taskId, clockId])
  expect((await ask('POST', '/api/crisis-activations', manager, { level: 2, reason: 'Gränsen stängd', unitIds: [unitId], fromOn: '2026-11-24' })).status).toBe(403)
  const declared = await ask('POST', '/krisplan/aktivera', director, formBody({ level: '2', reason: 'Gränsen stängd', unitIds: [unitId], fromOn: 'i dag', toOn: '' }))
  expect(declared.status).toBe(303)
  const rows = await rowsOf(worker)
  expect(rows.map(({ id }) => id)).toEqual([urgentId, clockId, taskId])
  expect(rows.at(-1)?.gear).toMatchObject({ says: 'slow', last: true, level: 2 })
  const page = (await ask('GET', '/arbetslista', worker)).text
  expect(page).toContain('Väntar i krisläget')
  expect(page).toContain('Krisläge nivå 2')
})

test('what waits is written down, also what comes later, and only once', async () => {
  const later = '6f1b2c1e-52d1-4f0c-9d55-0c2f3a1f7b14'
  await make.run(`INSERT INTO task (municipality_code, id, person_id, title, due_on, staff_id, access, recorded_at, recorded_by)
    VALUES ('9901', $1, $2, 'Ring hem', '2026-11-25', $3, '{}', $4, $3)`, [later, child.id, worker.id, testNow])
  await make.refresh(child.id)
  const pool = openPool(database.appUrl)
  const record = () => inTransaction(pool, { municipality: '9901', staffId: null, keys: '*' }, (tx) => recordLowGear(tx, day('2026-11-24'), instant(testNow)))
  expect(await record()).toBe(1)
  expect(await record()).toBe(0)
  await pool.end()
  const { rows, waiting } = await postponed(manager)
  expect(waiting).toBe(2)
  expect(rows.map(({ title }) => title)).toEqual(['Ring skolan', 'Ring hem'])
  expect((await postponed(otherManager)).waiting).toBe(0)
  expect((await ask('GET', '/krisplan/uppskjutet', worker)).status).toBe(403)
})

test('a clock is postponed by the unit\'s manager in writing alone, and never one that protects a child now', async () => {
  const how = { untilOn: '2026-12-10', reason: 'Få på plats' }
  expect((await ask('POST', `/api/clocks/${clockId}/postponement`, worker, how)).status).toBe(403)
  expect((await ask('POST', `/api/clocks/${clockId}/postponement`, otherManager, how)).status).toBe(404)
  expect((await ask('POST', `/api/clocks/${urgentId}/postponement`, manager, how)).json()).toMatchObject({ code: 'clock_protects_now' })
  const sent = await ask('POST', `/krisplan/skjut-upp/${clockId}`, manager, formBody({ untilOn: '', reason: '' }))
  expect(sent.status).toBe(422)
  expect((await ask('POST', `/krisplan/skjut-upp/${clockId}`, manager, formBody({ untilOn: '2026-12-10', reason: 'Få på plats' }))).status).toBe(303)
  const row = (await rowsOf(worker)).find(({ id }) => id === clockId)
  expect(row?.gear).toMatchObject({ says: 'postponed', last: true, untilOn: '2026-12-10', reason: 'Få på plats', by: manager.name })
  const lastDay = '2026-11-27T08:00:00.000Z'
  const late = await testApp(database, { now: lastDay })
  const due = worklistAnswer.parse((await late.ask('GET', '/api/worklist?view=mina', { cookie: await maker(database.owner, lastDay).session(worker.id) })).json()).rows
  expect(due.find(({ id }) => id === clockId)?.gear).toMatchObject({ last: false })
  const { rows } = await postponed(manager)
  expect(rows[0]).toMatchObject({ rowKind: 'clock', rule: 'child-invest', legalDueOn: '2026-11-27', untilOn: '2026-12-10' })
})

test('after the crisis everything is back in its place, what waited is listed, and the next version must say what was learnt', async () => {
  const { activations } = activationsAnswer.parse((await ask('GET', '/api/crisis-activations', worker)).json())
  const id = activations[0]?.id ?? ''
  expect((await ask('POST', `/api/crisis-activations/${id}/end`, director, { reason: 'Gränsen öppen' })).json()).toMatchObject({ state: 'ended' })
  expect((await rowsOf(worker)).every(({ gear }) => gear === null)).toBe(true)
  expect((await postponed(manager)).waiting).toBe(3)
  await ask('POST', `/api/tasks/${taskId}/done`, worker)
  expect((await postponed(manager)).waiting).toBe(2)
  const seen = { held: 'Ordningen', failed: 'Att slå ihop enheter', taught: 'Slå inte ihop', childView: 'Längre väntan' }
  expect((await ask('POST', `/krisplan/kris/${id}?gor=utvardera`, manager, formBody(seen))).status).toBe(303)
  await ask('POST', '/api/crisis-plan/draft', manager)
  expect(await adoptVersion()).toMatchObject({ code: 'taught_needed' })
  expect(await adoptVersion({ ...written, taught: 'Slå inte ihop enheter' })).toMatchObject({ plan: { version: 3, taught: 'Slå inte ihop enheter' } })
})
