import { describe, expect, test } from 'vitest'
import { formBody, testApp, testNow } from '../../test/app.ts'
import { testDatabase } from '../../test/database.ts'
import { maker } from '../../test/make.ts'

const database = await testDatabase()
const { ask } = await testApp(database)
const make = maker(database.owner, testNow)
const unitId = await make.unit({ name: 'Utredning Norr' })
const otherUnit = await make.unit({ name: 'Utredning Syd' })
const manager = await make.staff({ unitId, roles: ['unit_manager'], given: 'Bo', family: 'Rask' })
const worker = await make.staff({ unitId, given: 'Maja', family: 'Ekwall' })
const colleague = await make.staff({ unitId: otherUnit, given: 'Per', family: 'Aldin' })
const otherManager = await make.staff({ unitId: otherUnit, roles: ['unit_manager'], given: 'Eva', family: 'Syd' })
const director = await make.staff({ unitId, roles: ['director'], given: 'Sara', family: 'Sund' })
const administrator = await make.staff({ unitId, roles: ['administrator'] })

const list = '/enheten/stallforetradare'
const time = { fromOn: '2026-11-24', toOn: '2026-11-30', reason: 'semester' }
const name = (as: { cookie: string }, staffId: string, deputyId: string) => ask('POST', '/api/unit-deputies', as, { staffId, deputyId, ...time })
const code = (answer: { status: number; json: () => Record<string, unknown> }) => [answer.status, answer.json()['code']]

describe('a unit manager', () => {
  test('names a deputy for the own staff on the page, who then works as the one stood in for, and ends it again', async () => {
    const child = await make.personWithCase(worker)
    expect((await ask('GET', `/person/${child.id}`, colleague)).status).toBe(404)
    expect((await ask('GET', '/arbetslista', manager)).text).toContain(list)
    const page = (await ask('GET', list, manager)).text
    for (const shown of ['Maja Ekwall', 'Bo Rask']) expect(page).toContain(shown)
    for (const hidden of ['Per Aldin', 'Sara Sund']) expect(page).not.toContain(hidden)
    const given = await ask('POST', `${list}/${worker.id}`, manager,
      formBody({ deputyId: colleague.id, fromOn: 'i dag', toOn: '30/11', reason: 'semester' }))
    expect([given.status, given.location]).toEqual([303, `${list}?klart=deputy_given`])
    expect((await ask('GET', `/api/persons/${child.id}`, colleague)).status).toBe(200)
    const { rows: [deputy] } = await database.owner.query<{ id: string; given_by: string }>('SELECT id, given_by FROM deputy WHERE staff_id = $1',
      [worker.id])
    expect(deputy?.given_by).toBe(manager.id)
    const ended = await ask('POST', `${list}/avsluta/${deputy?.id ?? ''}`, manager, formBody({ when: 'now' }))
    expect(ended.location).toBe(`${list}?klart=deputy_ended`)
    expect((await ask('GET', `/api/persons/${child.id}`, colleague)).status).toBe(404)
  })

  test('names none for another unit\'s staff, a director or oneself as deputy, and ends none of theirs', async () => {
    for (const staffId of [colleague.id, otherManager.id, director.id]) {
      expect(code(await name(manager, staffId, worker.id))).toEqual([404, 'staff_not_found'])
      expect((await ask('GET', `${list}/${staffId}`, manager)).status).toBe(404)
    }
    expect(code(await name(manager, worker.id, manager.id))).toEqual([409, 'nobody_makes_oneself_deputy'])
    const made = await ask('POST', '/api/deputies', administrator, { staffId: colleague.id, deputyId: worker.id, ...time })
    const deputy = String(made.json()['id'])
    const end = (as: { cookie: string }) => ask('POST', `/api/unit-deputies/${deputy}/end`, as, { lastDay: '2026-11-25' })
    expect(code(await end(manager))).toEqual([404, 'deputy_not_found'])
    expect((await end(otherManager)).status).toBe(200)
    expect((await name(worker, worker.id, colleague.id)).status).toBe(403)
    expect((await ask('GET', list, administrator)).status).toBe(403)
  })

  test('manages nobody any more from the day after the role has ended', async () => {
    const former = await make.staff({ unitId, roles: ['unit_manager', 'social_worker'] })
    await make.run("UPDATE role_assignment SET to_on = '2026-11-23' WHERE staff_id = $1 AND role = 'unit_manager'", [former.id])
    expect((await ask('GET', list, former)).status).toBe(403)
  })
})
