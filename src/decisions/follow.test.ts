import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { actorFor } from '../../test/actor.ts'
import { formBody, testApp, testNow } from '../../test/app.ts'
import { testDatabase } from '../../test/database.ts'
import { home, maker } from '../../test/make.ts'
import { fixedClock } from '../calendar/clock.ts'
import { day } from '../calendar/day.ts'
import { instant } from '../calendar/instant.ts'
import { inTransaction } from '../platform/db.ts'
import { shippedRuleVersions } from '../law/data/shipped.ts'
import type { NewDecision } from './contract.ts'
import { decisionAnswer, delegationsAnswer, unexecutedAnswer } from './contract/wire.ts'
import { appealBy, isInTime, nextForAppeal } from './rules/judge-appeal.ts'
import { belongsInReport, daysLate, executionStanding, quarterNamed, quarterOf } from './rules/list-unexecuted.ts'
import { makeDecision } from './usecases/make-decision.ts'

const database = await testDatabase()
const { ask } = await testApp(database)
const make = maker(database.owner, testNow)
const unitId = await make.unit()
const worker = await make.staff({ unitId, given: 'Maja', family: 'Ek' })
const manager = await make.staff({ unitId, roles: ['unit_manager'] })
const director = await make.staff({ unitId, roles: ['director'] })
const administrator = await make.staff({ unitId, roles: ['administrator'] })

/** A decision made by the worker on a day, about a child whose custodian has consented. */
async function made(on: string, other: Partial<NewDecision> = {}, birthOn = '2015-07-18'): Promise<{ id: string; personId: string }> {
  const child = await make.personWithCase(worker, { birthOn })
  const decision: NewDecision = {
    personId: child.id, kind: 'open_care', strand: 'measure', subjectKind: 'measure', subjectId: randomUUID(), what: 'Öppenvård beviljas',
    reasons: 'Familjen har bett om stöd', paragraph: 'SoL 11:1', fromOn: null, toOn: null,
    consents: [{ who: 'custodian', personId: null, given: true, on: day(on) }], facts: [], ...other,
  }
  const by = { actor: actorFor(worker.id, ['social_worker']), clock: fixedClock(instant(`${on}T06:00:00.000Z`)) }
  const { id } = await inTransaction(database.app, { municipality: home, staffId: worker.id, keys: [worker.id] }, (tx) => makeDecision(tx, by, decision))
  return { id, personId: child.id }
}

async function act(id: string, path: string, body: object, as: { cookie: string } = worker): Promise<[number, unknown]> {
  const answer = await ask('POST', `/api/decisions/${id}/${path}`, as, body)
  return [answer.status, answer.json()['code'] ?? null]
}
const read = async (id: string, as: { cookie: string } = worker) => decisionAnswer.parse((await ask('GET', `/api/decisions/${id}`, as)).json())
const clockOf = async (personId: string, rule: string) => (await database.owner.query<{ due: string; ended: string | null; how: string | null }>(
  'SELECT legal_due_on AS due, ended_on AS ended, ended_how AS how FROM clock WHERE person_id = $1 AND rule = $2', [personId, rule])).rows[0]

describe('a proposal', () => {
  test('is signed by the manager who may, and not by the worker', async () => {
    const { id } = await made('2026-11-24', { kind: 'contact_person' })
    expect(await act(id, 'signature', {})).toEqual([403, 'not_yours_to_decide'])
    expect((await read(id)).allowed).not.toContain('sign')
    expect((await read(id, manager)).allowed).toContain('sign')
    expect(await act(id, 'signature', {}, manager)).toEqual([200, null])
    expect(await read(id)).toMatchObject({ state: 'decided', decidedAs: 'unit_manager', decidedOn: '2026-11-24' })
    expect(await act(id, 'signature', {}, manager)).toEqual([409, 'decision_waits_no_more'])
  })

  test('is not signed when a custodian has said no since', async () => {
    const { id } = await made('2026-11-24', { kind: 'contact_person' })
    expect(await act(id, 'consents', { who: 'custodian', given: false, on: '2026-11-24' })).toEqual([200, null])
    expect(await read(id, manager)).toMatchObject({ consentMissing: ['custodian'] })
    expect(await act(id, 'signature', {}, manager)).toEqual([409, 'consent_missing'])
  })

  test('may be turned down, with what was said, and is then no decision to serve', async () => {
    const { id } = await made('2026-11-24', { kind: 'contact_person' })
    expect(await act(id, 'refusal', { outcome: 'Stödet ges i skolan i stället' }, manager)).toEqual([200, null])
    expect(await read(id)).toMatchObject({ state: 'refused', outcome: 'Stödet ges i skolan i stället' })
    expect(await act(id, 'services', { party: 'custodian', on: '2026-11-24', how: 'letter' })).toEqual([409, 'decision_does_not_stand'])
  })
})

describe('an appeal', () => {
  test('that comes in time is reconsidered and handed to the court, and its clock is met', async () => {
    const { id, personId } = await made('2026-11-02')
    await act(id, 'services', { party: 'custodian', on: '2026-11-04', how: 'letter' })
    expect(await clockOf(personId, 'appeal')).toMatchObject({ due: '2026-11-25', ended: null })
    expect(await act(id, 'appeals', { appellant: 'custodian', on: '2026-11-23', wants: 'Mer stöd' })).toEqual([200, null])
    expect(await clockOf(personId, 'appeal')).toMatchObject({ ended: '2026-11-23', how: 'met' })
    const { appeals: [appeal] } = await read(id)
    expect(appeal).toMatchObject({ inTime: true, lastDay: '2026-11-25' })
    expect(await act(id, `appeals/${appeal?.id}/forwarding`, { to: 'Förvaltningsrätten i Falun' })).toEqual([409, 'appeal_goes_another_way'])
    expect(await act(id, `appeals/${appeal?.id}/reconsideration`, { reconsidered: 'unchanged', why: 'Inget nytt' })).toEqual([200, null])
    expect(await act(id, `appeals/${appeal?.id}/forwarding`, { to: 'Förvaltningsrätten i Falun' })).toEqual([200, null])
    expect((await read(id)).appeals[0]).toMatchObject({ reconsidered: 'unchanged', forwardedTo: 'Förvaltningsrätten i Falun', forwardedOn: '2026-11-24' })
  })

  test('that comes a day too late is dismissed, not handed on', async () => {
    const { id } = await made('2026-10-01')
    await act(id, 'services', { party: 'custodian', on: '2026-10-02', how: 'receipt' })
    await act(id, 'appeals', { appellant: 'custodian', on: '2026-10-26', wants: 'Mer stöd' })
    const { appeals: [appeal], final } = await read(id)
    expect([appeal?.inTime, appeal?.lastDay, final]).toEqual([false, '2026-10-23', true])
    expect(await act(id, `appeals/${appeal?.id}/reconsideration`, { reconsidered: 'unchanged', why: 'Sent' })).toEqual([409, 'appeal_goes_another_way'])
    expect(await act(id, `appeals/${appeal?.id}/dismissal`, {})).toEqual([200, null])
  })

  test('before anybody was given the decision is in time', async () => {
    const { id } = await made('2026-09-01')
    await act(id, 'appeals', { appellant: 'child', on: '2026-11-20', wants: 'Vill inte' })
    expect((await read(id)).appeals[0]).toMatchObject({ inTime: true, lastDay: null })
  })

  test('is not taken against what cannot be appealed by itself', async () => {
    const { id } = await made('2026-11-20', { kind: 'extend_investigation', strand: 'investigation', consents: [] })
    await act(id, 'signature', {}, manager)
    expect(await act(id, 'appeals', { appellant: 'custodian', on: '2026-11-24', wants: 'Snabbare' })).toEqual([409, 'decision_is_not_appealed'])
  })
})

describe('a favourable decision', () => {
  test('that is not executed in three months is reported for the quarter, once more when it is executed, and then no more', async () => {
    const { id, personId } = await made('2026-07-01')
    await act(id, 'executions', { step: 'delayed', on: '2026-09-10', reason: 'Ingen utförare än' })
    const list = async (quarter: string) => unexecutedAnswer.parse((await ask('GET', `/api/decisions/not-executed?kvartal=${quarter}`, worker)).json())
      .decisions.find((each) => each.id === id)
    expect(await list('2026-Q3')).toBeUndefined()
    expect(await list('2026-Q4')).toMatchObject({ dueOn: '2026-10-01', executedOn: null, daysLate: 54, reason: 'Ingen utförare än' })
    expect(await act(id, 'executions', { step: 'executed', on: '2026-11-20' })).toEqual([200, null])
    expect(await list('2026-Q4')).toMatchObject({ executedOn: '2026-11-20', daysLate: 50 })
    expect(await clockOf(personId, 'not-executed')).toMatchObject({ ended: '2026-11-20', how: 'met' })
    expect(await act(id, 'executions', { step: 'executed', on: '2026-11-21' })).toEqual([409, 'executed_already'])
    const csv = await ask('GET', '/beslut/ej-verkstallda/csv?kvartal=2026-Q4', worker)
    expect(csv.text).toContain('Öppenvård;2026-07-01;2026-10-01;2026-11-20;50;')
    const other = await make.staff({ unitId: await make.unit() })
    expect((await ask('GET', '/api/decisions/not-executed?kvartal=2026-Q4', other)).json()['decisions']).toEqual([])
  })

  test('that is corrected keeps its three months and its place, and the old one stays to be read', async () => {
    const { id, personId } = await made('2026-11-02')
    const body = { what: 'Öppenvård tre timmar', reasons: 'Fel antal timmar', paragraph: 'SoL 11:1', fromOn: null, toOn: null, why: 'Skrivfel' }
    const answer = await ask('POST', `/api/decisions/${id}/correction`, worker, body)
    const { id: newId } = answer.json()
    expect(await read(id)).toMatchObject({ state: 'superseded', what: 'Öppenvård beviljas', supersededById: newId })
    expect(await read(String(newId))).toMatchObject({ state: 'decided', supersedesId: id, correctionReason: 'Skrivfel' })
    expect(await act(String(newId), 'executions', { step: 'executed', on: '2026-11-24' })).toEqual([200, null])
    expect(await clockOf(personId, 'not-executed')).toMatchObject({ due: '2027-02-02', ended: '2026-11-24' })
    expect(await act(id, 'executions', { step: 'executed', on: '2026-11-24' })).toEqual([409, 'decision_does_not_stand'])
  })
})

describe('the delegation order', () => {
  const row = (other: object) => ({ kind: 'open_care', decider: 'unit_manager', validFrom: '2026-12-01', adopted: 'SN 2026-11-10 § 87', ...other })

  test('is kept by the director or an administrator, and is read by everybody who works here', async () => {
    expect((await ask('POST', '/api/delegations', worker, row({}))).status).toBe(403)
    expect((await ask('GET', '/delegationsordning', worker)).text).toContain('SoL 30:6 p 1')
    expect((await ask('POST', '/api/delegations', administrator, row({ kind: 'recover', decider: 'director' }))).status).toBe(200)
  })

  test('holds from its first day, what held before until the day before', async () => {
    expect((await ask('POST', '/api/delegations', director, row({}))).status).toBe(200)
    const on = async (dag: string) => delegationsAnswer.parse((await ask('GET', `/api/delegations?dag=${dag}`, worker)).json())
      .delegations.find(({ kind }) => kind === 'open_care')?.decider
    expect([await on('2026-11-30'), await on('2026-12-01')]).toEqual(['social_worker', 'unit_manager'])
    const again = await ask('POST', '/api/delegations', director, row({ decider: 'director', validFrom: '2026-12-01' }))
    expect(again.json()['code']).toBe('delegation_starts_before_another')
  })

  test('never gives an official what the law keeps for elected members', async () => {
    for (const kind of ['place_family_home', 'consider_placement', 'review_lvu3', 'limit_contact']) {
      const answer = await ask('POST', '/api/delegations', director, row({ kind, decider: 'director' }))
      expect([answer.status, answer.json()['code']]).toEqual([409, 'law_keeps_it_higher'])
    }
    const fields = { kind: 'place_family_home', decider: 'social_worker', validFrom: '1/12', adopted: 'SN § 1' }
    const form = await ask('POST', '/delegationsordning/andra', director, formBody(fields))
    expect(form.text).toContain('Lagen låter inte så många få det')
  })
})

describe('the pages', () => {
  test('show the decision with what may be done, and the letter with how to appeal', async () => {
    const { id, personId } = await made('2026-11-20')
    const page = await ask('GET', `/beslut/${id}`, worker)
    expect(page.text).toContain('Öppenvård beviljas')
    expect(page.text).toContain(`/beslut/${id}/delge`)
    const letter = await ask('GET', `/beslut/${id}/brev`, worker)
    expect(letter.text).toContain('inom tre veckor från den dag då du fick del av beslutet')
    expect((await ask('GET', `/person/${personId}/beslut`, worker)).text).toContain(`/beslut/${id}`)
    const served = await ask('POST', `/beslut/${id}/delge`, worker, formBody({ party: 'custodian', on: 'i går', how: 'letter' }))
    expect([served.status, served.location]).toEqual([303, `/beslut/${id}?klart=served`])
    const wrong = await ask('POST', `/beslut/${id}/delge`, worker, formBody({ party: 'child', on: '2026-11-01', how: 'letter' }))
    expect(wrong.text).toContain('Välj en dag från beslutet till i dag')
  })

  test('say no name of a protected person', async () => {
    const { id, personId } = await made('2026-11-20')
    await make.run("UPDATE person SET protection = 'protected_registration', given_name = 'Hemligt' WHERE id = $1", [personId])
    for (const path of [`/beslut/${id}`, `/beslut/${id}/brev`, `/person/${personId}/beslut`]) expect((await ask('GET', path, worker)).text).not.toContain('Hemligt')
  })
})

describe('the rules of appeal and execution', () => {
  test('three weeks end on the same weekday, or the next working day', () => {
    expect(appealBy(shippedRuleVersions, day('2026-12-03'))).toBe('2026-12-28')
    expect(appealBy(shippedRuleVersions, day('2026-11-04'))).toBe('2026-11-25')
    expect([isInTime(day('2026-11-25'), day('2026-11-25')), isInTime(day('2026-11-26'), day('2026-11-25'))]).toEqual([true, false])
  })
  test('what is too late is dismissed; what is in time is reconsidered before it goes on', () => {
    const open = { inTime: true, reconsideredOn: null, forwardedOn: null, dismissedOn: null }
    expect([nextForAppeal(open), nextForAppeal({ ...open, inTime: false }), nextForAppeal({ ...open, reconsideredOn: day('2026-11-24') }),
      nextForAppeal({ ...open, forwardedOn: day('2026-11-24') })]).toEqual(['reconsider', 'dismiss', 'forward', null])
  })
  test('three months run from the decision, or from an interruption, by the month\'s last day', () => {
    expect(executionStanding(day('2026-11-30'), [], day('2026-12-01')).dueOn).toBe('2027-02-28')
    const steps = [{ step: 'executed', on: day('2026-02-01') }, { step: 'interrupted', on: day('2026-05-15') }] as const
    expect(executionStanding(day('2026-01-10'), steps, day('2026-11-24'))).toMatchObject({ waitsSince: '2026-05-15', dueOn: '2026-08-15', executedOn: null })
  })
  test('a quarter knows its days, and one executed in time is never reported', () => {
    expect(quarterOf(day('2026-11-24'))).toEqual({ name: '2026-Q4', from: '2026-10-01', to: '2026-12-31' })
    const inTime = executionStanding(day('2026-07-01'), [{ step: 'executed', on: day('2026-10-01') }], day('2026-11-24'))
    expect([belongsInReport(inTime, quarterNamed('2026-Q4'), day('2026-11-24')), daysLate(inTime, day('2026-11-24'))]).toEqual([false, 0])
  })
})
