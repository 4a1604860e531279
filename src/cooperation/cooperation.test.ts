import { expect, test } from 'vitest'
import { formBody, testApp, testNow } from '../../test/app.ts'
import { testDatabase } from '../../test/database.ts'
import { home, maker } from '../../test/make.ts'
import { inTransaction } from '../platform/db.ts'
import { cooperationJobKinds } from './usecases/watch-deadlines.ts'

const database = await testDatabase()
const { ask } = await testApp(database)
const make = maker(database.owner, testNow)
const unitId = await make.unit({ name: 'Utredning Norr' })
const otherUnit = await make.unit({ name: 'Utredning Syd' })
const boardroom = await make.unit({ name: 'Ledningen', kind: 'management' })
const union = await make.staff({ unitId: boardroom, roles: ['union'], given: 'Anders', family: 'Krok' })
const manager = await make.staff({ unitId, roles: ['unit_manager'] })
const another = await make.staff({ unitId: otherUnit, roles: ['unit_manager'] })
const worker = await make.staff({ unitId })
const colleague = await make.staff({ unitId })
const body = { unitId, area: 'workload', what: 'Fler i grundbemanningen', why: 'Belastningen är för hög.', receivedOn: '2026-11-24' }

async function letters(template: string): Promise<string[]> {
  const { rows } = await database.owner.query<{ to: string }>("SELECT body ->> 'to' AS to FROM job WHERE kind = 'mail' AND body ->> 'template' = $1 ORDER BY 1", [template])
  return rows.map(({ to }) => to)
}

test('a request gets its receipt at once, its day by the local setting, and tells the unit\'s manager', async () => {
  const made = await ask('POST', '/api/safety-requests', union, body)
  expect([made.status, made.json()]).toEqual([200, { id: expect.any(String), receiptAt: testNow, answerDueOn: '2026-12-08' }])
  expect(await letters('safety_request_made')).toEqual([`${manager.id}@example.test`])
  const { id } = made.json()
  const receipt = await ask('GET', `/arbetsmiljo/framstallan/${String(id)}/kvitto`, union)
  expect([receipt.status, receipt.headers['content-type']]).toEqual([200, 'application/pdf'])
  expect((await ask('GET', `/api/safety-requests/${String(id)}`, another)).status).toBe(404)
  expect((await ask('GET', `/api/safety-requests/${String(id)}`, worker)).status).toBe(403)
})

test('the employer alone answers, once; a wrong answer is struck and given anew', async () => {
  const { id } = (await ask('POST', '/api/safety-requests', union, { ...body, answerBy: '2026-12-01' })).json()
  const path = `/api/safety-requests/${String(id)}`
  const answer = { kind: 'answer', outcome: 'refused', onDay: '2026-11-24', what: 'Det finns inget utrymme.' }
  expect((await ask('POST', `${path}/steps`, union, answer)).status).toBe(403)
  expect((await ask('POST', `${path}/steps`, manager, { ...answer, outcome: null })).status).toBe(422)
  const given = await ask('POST', `${path}/steps`, manager, answer)
  expect(given.status).toBe(200)
  expect(await letters('safety_request_answered')).toEqual([`${union.id}@example.test`])
  expect((await ask('POST', `${path}/steps`, manager, answer)).json()['code']).toBe('request_is_answered')
  expect((await ask('POST', `${path}/steps/${String(given.json()['id'])}/strike`, manager, { why: 'Fel besked' })).status).toBe(200)
  expect((await ask('POST', `${path}/steps`, manager, { ...answer, outcome: 'accepted', what: 'Två anställs.' })).status).toBe(200)
  expect((await ask('GET', path, union)).json()).toMatchObject({ state: 'answered', inTime: true, answerDueOn: '2026-12-01', steps: expect.arrayContaining([
    expect.objectContaining({ outcome: 'refused', struckWhy: 'Fel besked' }), expect.objectContaining({ outcome: 'accepted', struckWhy: null })]) })
})

test('the representative turns to the authority, whose decision comes back', async () => {
  const { id } = (await ask('POST', '/api/safety-requests', union, body)).json()
  const step = (as: typeof union, fields: object) => ask('POST', `/api/safety-requests/${String(id)}/steps`, as, { onDay: '2026-11-24', what: 'Så är det.', ...fields })
  expect((await step(union, { kind: 'authority_decision', outcome: 'injunction' })).json()['code']).toBe('request_is_not_escalated')
  expect((await step(union, { kind: 'escalated', reference: '2026/012345' })).status).toBe(200)
  expect((await step(manager, { kind: 'authority_decision', outcome: 'injunction', dueOn: '2027-01-31' })).status).toBe(200)
  expect((await step(manager, { kind: 'closed' })).status).toBe(200)
  expect((await step(union, { kind: 'note' })).json()['code']).toBe('request_is_over')
})

test('what is written names nobody by number, and paper needs its representative', async () => {
  const named = await ask('POST', '/api/safety-requests', union, { ...body, why: 'Gäller 9901/00012' })
  const numbered = await ask('POST', '/api/safety-requests', union, { ...body, why: 'Gäller 2026/00012' })
  expect([named.json()['code'], numbered.json()['code']]).toEqual(['text_names_a_person', 'text_names_a_person'])
  expect((await ask('POST', '/api/safety-requests', manager, body)).json()['code']).toBe('representative_needed')
})

test('the morning\'s job tells the employer of the day and the representative when it has passed, once', async () => {
  await database.owner.query("DELETE FROM job WHERE kind = 'mail'")
  await ask('POST', '/api/safety-requests', union, { ...body, receivedOn: '2026-11-02' })
  const [job] = cooperationJobKinds
  for (let morning = 0; morning < 2; morning += 1) {
    await inTransaction(database.app, { municipality: home, staffId: null, keys: [] }, async (tx) => job?.run(tx, { municipality: home, body: {}, now: testNow, aside: () => Promise.reject(new Error('no aside')) }))
  }
  expect([await letters('safety_answer_due'), await letters('safety_answer_missing')]).toEqual([[`${manager.id}@example.test`], [`${union.id}@example.test`]])
})

test('an incident is seen by who wrote it in and who keeps the unit, and by the representative once told', async () => {
  const { id } = (await ask('POST', '/api/incidents', worker, { unitId, kind: 'threat', place: 'office', occurredOn: '2026-11-23', what: 'Hot i receptionen', serious: true })).json()
  const path = `/api/incidents/${String(id)}`
  const seen = async () => Promise.all([worker, manager, colleague, another, union].map(async (who) => (await ask('GET', path, who)).status))
  expect(await seen()).toEqual([200, 200, 404, 404, 404])
  const step = (fields: object) => ask('POST', `${path}/steps`, manager, { onDay: '2026-11-24', what: 'Så är det.', ...fields })
  expect((await step({ kind: 'closed' })).json()['code']).toBe('incident_is_not_reported')
  for (const kind of ['told_representative', 'told_authority', 'follow_up', 'closed']) expect((await step({ kind })).status).toBe(200)
  expect(await seen()).toEqual([200, 200, 404, 404, 200])
  expect((await ask('GET', path, union)).json()).toMatchObject({ state: 'closed', serious: true, reportNow: false, by: null })
})

test('a protocol is locked by both sides, and only added to after that', async () => {
  const { id } = (await ask('POST', '/api/cooperation-meetings', manager, { kind: 'negotiation', heldOn: '2026-11-24' })).json()
  const path = `/api/cooperation-meetings/${String(id)}`
  const { id: matterId } = (await ask('POST', `${path}/matters`, manager, { kind: 'mbl_11', title: 'Ny organisation' })).json()
  expect((await ask('POST', `${path}/approval`, manager)).json()['code']).toBe('matters_undecided')
  await ask('PUT', `${path}/matters/${String(matterId)}`, union, { kind: 'mbl_11', title: 'Ny organisation', outcome: 'not_agreed', unionView: 'Vi vill se en riskbedömning.' })
  expect((await ask('POST', `${path}/approval`, manager)).status).toBe(200)
  expect((await ask('POST', `${path}/additions`, manager, { what: 'Mer' })).json()['code']).toBe('cooperation_meeting_is_draft')
  expect((await ask('POST', `${path}/approval`, union)).status).toBe(200)
  expect((await ask('DELETE', `${path}/matters/${String(matterId)}`, manager)).json()['code']).toBe('cooperation_meeting_is_approved')
  expect((await ask('POST', `${path}/additions`, union, { what: 'Riskbedömningen bifogas.' })).status).toBe(200)
})

test('the vision\'s figures are those released, and an agreed one is agreed once', async () => {
  const figure = { measure: 'contacts', category: 'held', agreedOn: '2026-11-24' }
  const { id: figureId } = (await ask('POST', '/api/cooperation/figures', union, figure)).json()
  expect((await ask('POST', '/api/cooperation/figures', manager, figure)).json()['code']).toBe('agreed_figure_is_agreed_once')
  const page = await ask('POST', '/samverkan/mal/nytt', union, formBody({ goal: 'Fler möten blir av', agreedOn: 'i dag', figureId: String(figureId), direction: 'at_least', target: '80' }))
  expect(page.status).toBe(303)
  const vision = (await ask('GET', '/api/cooperation', union)).json()
  expect(vision).toMatchObject({ goals: [{ goal: 'Fler möten blir av', target: 80 }], figures: [{ measure: 'contacts', isShare: true, points: [] }] })
  expect((await ask('POST', `/api/cooperation/figures/${String(figureId)}/end`, manager)).json()['code']).toBe('figure_is_of_a_goal')
  expect((await ask('GET', '/samverkan', union)).text).toContain('Fler möten blir av')
})

test('stopped work lasts until it is ended, and is told', async () => {
  const stop = { unitId, ground: 'alone', what: 'Ensamma hembesök', employerSaid: 'Chefen: vi återkommer', stoppedAt: '2026-11-24T06:00:00.000Z' }
  expect((await ask('POST', '/api/work-stops', union, { ...stop, stoppedAt: '2026-11-24T09:00:00.000Z' })).status).toBe(422)
  const { id } = (await ask('POST', '/api/work-stops', union, stop)).json()
  expect(await letters('work_stopped')).toEqual([`${manager.id}@example.test`])
  expect((await ask('GET', '/arbetsmiljo', manager)).text).toContain('Ett arbete är stoppat av skyddsombud')
  const end = { how: 'remedied', words: 'Alltid två.', endedAt: testNow }
  expect((await ask('POST', `/api/work-stops/${String(id)}/end`, manager, end)).status).toBe(200)
  expect((await ask('POST', `/api/work-stops/${String(id)}/end`, manager, end)).json()['code']).toBe('work_stop_is_ended')
})
