import * as z from 'zod'
import { describe, expect, test } from 'vitest'
import { formBody, testApp, testNow } from '../../test/app.ts'
import { testDatabase } from '../../test/database.ts'
import { maker } from '../../test/make.ts'
import { overviewAnswer, receptionsAnswer } from './contract.ts'

const database = await testDatabase()
const make = maker(database.owner, testNow)
const { ask } = await testApp(database)
const unitId = await make.unit()
const worker = await make.staff({ unitId })
const stranger = await make.staff({ unitId })
const manager = await make.staff({ unitId, roles: ['unit_manager'] })

const made = (answer: { json: () => unknown }): string => z.object({ id: z.string() }).parse(answer.json()).id
const receptions = async (id: string) => receptionsAnswer.parse((await ask('GET', `/api/persons/${id}/unaccompanied`, worker)).json()).receptions

describe('a child who comes alone', () => {
  test('is received, gets step by step what is needed, moves on; what is missing says whose turn it is', async () => {
    const child = await make.personWithCase(worker, { birthOn: '2010-05-06' })
    const base = `/api/persons/${child.id}/unaccompanied`
    expect((await ask('POST', base, worker, { arrivedOn: '2026-11-02' })).status).toBe(200)
    expect((await ask('POST', base, worker, { arrivedOn: '2026-11-02' })).json()).toMatchObject({ code: 'one_reception_at_a_time' })
    const housing = made(await ask('POST', `${base}/steps`, worker, { step: 'housing', outcome: 'done', on: '2026-11-03', note: 'Provboende' }))
    expect((await ask('POST', `${base}/steps`, worker, { step: 'housing', outcome: 'done', on: '2026-11-04' })).json())
      .toMatchObject({ code: 'one_standing_step_of_a_kind' })
    expect((await ask('POST', `${base}/steps`, worker, { step: 'school', outcome: 'done', on: '2026-11-01' })).json()).toMatchObject({ code: 'before_arrival' })
    expect((await ask('POST', `${base}/steps`, worker, { step: 'school', outcome: 'done', on: '2026-12-01' })).json()).toMatchObject({ code: 'day_ahead' })
    await ask('POST', `${base}/steps`, worker, { step: 'guardian_applied', outcome: 'done', on: '2026-11-10' })
    const [now] = await receptions(child.id)
    expect(now?.turns18On).toBe('2028-05-06')
    expect(now?.steps.find(({ step }) => step === 'guardian_appointed')).toMatchObject({ state: 'missing', turn: 'chief_guardian', on: '2026-11-10', days: 14 })

    expect((await ask('POST', `${base}/steps/${housing}/withdrawal`, worker, { reason: 'fel barn' })).status).toBe(200)
    expect((await receptions(child.id))[0]?.steps[0]).toMatchObject({ step: 'housing', state: 'missing', turn: 'us', days: 22 })

    expect((await ask('POST', `${base}/end`, worker, { on: '2026-11-20', how: 'moved' })).status).toBe(422)
    expect((await ask('POST', `${base}/end`, worker, { on: '2026-11-20', how: 'moved', movedTo: '2421' })).status).toBe(200)
    expect((await receptions(child.id))[0]).toMatchObject({ endedOn: '2026-11-20', endedHow: 'moved', movedTo: '2421' })
    expect((await ask('POST', `${base}/steps`, worker, { step: 'school', outcome: 'done', on: '2026-11-10' })).json()).toMatchObject({ code: 'no_reception' })
  })

  test('who turned 18 before the arrival is refused', async () => {
    const grown = await make.personWithCase(worker, { birthOn: '2008-11-02' })
    expect((await ask('POST', `/api/persons/${grown.id}/unaccompanied`, worker, { arrivedOn: '2026-11-02' })).json())
      .toMatchObject({ code: 'unaccompanied_is_grown_up' })
  })

  test('the state\'s compensation is asked for once a quarter and answered once', async () => {
    const child = await make.personWithCase(worker)
    const base = `/api/persons/${child.id}/unaccompanied`
    await ask('POST', base, worker, { arrivedOn: '2026-07-01', assignedOn: '2026-07-01' })
    const claim = made(await ask('POST', `${base}/claims`, worker, { quarter: '2026K3', on: '2026-10-05', amount: 14_400_000 }))
    expect((await ask('POST', `${base}/claims`, worker, { quarter: '2026K3', on: '2026-10-06', amount: 1 })).json())
      .toMatchObject({ code: 'state_compensation_once_a_quarter' })
    expect((await ask('POST', `${base}/claims`, worker, { quarter: '2026K1', on: '2026-10-06', amount: 1 })).json()).toMatchObject({ code: 'no_such_quarter' })
    expect((await ask('POST', `${base}/claims/${claim}/decision`, worker, { on: '2026-11-02', amount: 9_200_000 })).status).toBe(200)
    expect((await ask('POST', `${base}/claims/${claim}/decision`, worker, { on: '2026-11-03', amount: 1 })).status).toBe(404)
    // 92 days at 1 000 kr and 52 000 kr once.
    expect((await receptions(child.id))[0]?.quarters.find(({ quarter }) => quarter === '2026K3'))
      .toMatchObject({ expected: 14_400_000, applied: 14_400_000, granted: 9_200_000, state: 'decided' })
  })

  test('does not exist for somebody else, nor in the overview', async () => {
    const child = await make.personWithCase(worker, { given: 'Sedda' })
    await ask('POST', `/api/persons/${child.id}/unaccompanied`, worker, { arrivedOn: '2026-11-02' })
    for (const [method, path, body] of [['GET', '', undefined], ['POST', '/steps', { step: 'school', outcome: 'done', on: '2026-11-10' }]] as const) {
      expect((await ask(method, `/api/persons/${child.id}/unaccompanied${path}`, stranger, body)).status).toBe(404)
    }
    expect((await ask('GET', '/ensamkommande', stranger)).text).not.toContain('Sedda')
    expect((await ask('GET', '/ensamkommande', worker)).text).toContain('Sedda')
  })

  test('with a protected identity is in the list by case number alone', async () => {
    const child = await make.personWithCase(worker, { given: 'Dold', protection: 'protected_registration' })
    await ask('POST', `/api/persons/${child.id}/unaccompanied`, worker, { arrivedOn: '2026-11-02' })
    await ask('POST', `/api/persons/${child.id}/unaccompanied/steps`, worker, { step: 'school', outcome: 'done', on: '2026-11-10', note: 'Hemliga skolan' })
    const list = (await ask('GET', '/ensamkommande', worker)).text
    expect(list).toContain(child.caseNumber)
    expect(list).not.toContain('Dold')
    expect((await ask('GET', `/api/persons/${child.id}/unaccompanied`, worker)).text).not.toContain('Hemliga skolan')
    expect((await ask('GET', `/person/${child.id}/ensamkommande`, worker)).text).not.toContain('Hemliga skolan')
    expect((await ask('GET', `/person/${child.id}`, worker)).text).not.toContain('Hemliga skolan')
  })
})

describe('what is announced', () => {
  test('stands against places week by week; only who plans may write it', async () => {
    expect((await ask('POST', '/api/unaccompanied/capacity', worker, { fromOn: '2026-11-01', places: 2, hands: 3 })).status).toBe(403)
    await ask('POST', '/api/unaccompanied/capacity', manager, { fromOn: '2020-01-01', places: 2, hands: 3 })
    const id = made(await ask('POST', '/api/unaccompanied/notices', manager, { announcedOn: '2026-11-23', expectedOn: '2026-12-02', children: 40, kind: 'assigned' }))
    const week = async (from: string) => overviewAnswer.parse((await ask('GET', '/api/unaccompanied', manager)).json()).weeks.find((each) => each.from === from)
    expect(await week('2026-11-30')).toMatchObject({ week: '2026-W49', announced: 40, places: 2, hands: 3 })
    expect((await week('2026-11-30'))?.short).toBeGreaterThanOrEqual(38)
    await ask('DELETE', `/api/unaccompanied/notices/${id}`, manager)
    expect(await week('2026-11-30')).toMatchObject({ announced: 0 })
    expect((await ask('POST', '/api/unaccompanied/notices', manager, { announcedOn: '2026-11-23', expectedOn: '2026-11-20', children: 1, kind: 'tie' })).json())
      .toMatchObject({ code: 'expected_before_announced' })
  })

  test('a form with faults comes back with what was typed and what to do', async () => {
    const back = await ask('POST', '/ensamkommande', manager, formBody({ what: 'notice', announcedOn: 'i dag', expectedOn: '', children: 'fyra', kind: 'assigned' }))
    expect(back.status).toBe(422)
    expect(back.text).toContain('Skriv en dag')
    expect(back.text).toContain('value="fyra"')
  })
})
