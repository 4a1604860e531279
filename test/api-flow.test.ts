import { expect, test } from 'vitest'
import { apiClient, ApiRefusal } from './api-client.ts'
import type { Send } from './api-client.ts'
import { testApp, testNow } from './app.ts'
import { clientCredential, concernWorld } from './concern-world.ts'
import { testDatabase } from './database.ts'
import { maker } from './make.ts'

// The whole way of a report over the API alone, as another system would go it: typed by the committed description.
const database = await testDatabase()
const make = maker(database.owner, testNow)
const { app } = await testApp(database)
const world = await concernWorld(make)
const send: Send = (request) => app.inject(request)
const as = (staff: { cookie: string }) => apiClient(send, { cookie: staff.cookie })
const [intake, intakeManager, worker, director] = [world.intake, world.intakeManager, world.worker, world.director].map(as)
if (intake === undefined || intakeManager === undefined || worker === undefined || director === undefined) throw new Error('nobody')
const school = apiClient(send, { authorization: await clientCredential(make, testNow) })

const report = {
  key: 'skolans-eget-1', children: [{ name: 'Noor Prov', age: '9', whereabouts: 'Provskolan' }], narrative: 'Kom utan jacka i snön.',
  grounds: ['neglect'] as const, name: 'Kurator Ek', workplace: 'Provskolan', contact: '0999-10 20 30', wantsFeedback: true,
}

test('a school reports; the report is opened, assigned, assessed and decided, and stands on the child\'s timeline', async () => {
  const { reference, decideBy } = await school('postConcerns', { body: report, key: report.key })
  expect(decideBy).toBe('2026-12-08')

  const { rows, next } = await intake('getConcerns', { query: { view: 'unopened', limit: 50 } })
  const { id } = rows.find((row) => row.reference === reference) ?? { id: '' }
  expect([rows.length, next]).toEqual([1, null])
  const opened = await intake('postConcernsOpening', { params: { id }, key: 'oppnar-en-gang' })
  expect(await intake('postConcernsOpening', { params: { id }, key: 'oppnar-en-gang' })).toEqual(opened)
  const childId = opened.children[0]?.id ?? ''

  const registered = await intake('postConcernChildrenRegistration', { params: { childId }, body: { givenName: 'Noor', familyName: 'Prov' } })
  const personId = registered.personId ?? ''
  await intakeManager('postConcernsAssignment', { params: { id }, body: { children: [{ childId, staffId: world.worker.id }] } })
  const assessment = { outcome: 'no_immediate_need', reasons: 'Trygg hemma i natt.' } as const
  await worker('postConcernChildrenProtectionAssessment', { params: { childId }, body: assessment })
  const decision = { decision: 'open_investigation', reasons: 'Omsorgen behöver utredas.' } as const
  const decided = await worker('postConcernChildrenDecision', { params: { childId }, body: decision, key: 'beslutar-en-gang' })
  expect(decided).toMatchObject({ decision: 'open_investigation', decidedOn: '2026-11-24', personId })
  expect(await worker('postConcernChildrenDecision', { params: { childId }, body: decision, key: 'beslutar-en-gang' })).toEqual(decided)

  const { lines } = await worker('getPersonsTimeline', { params: { id: personId }, query: { limit: 50 } })
  const kinds = lines.map(({ kind }) => kind)
  expect(kinds).toEqual(expect.arrayContaining(['investigation_opened', 'case_opened']))
  expect((await worker('getPersonsById', { params: { id: personId } })).case?.responsible?.id).toBe(world.worker.id)
})

test('whoever is not let in gets the same refusals, with codes for programs', async () => {
  const refused = async (asking: Promise<unknown>): Promise<string> => asking.then(() => 'done', (fault: unknown) => (
    fault instanceof ApiRefusal ? `${fault.status} ${fault.code}` : 'a fault'))
  const { rows } = await database.owner.query<{ id: string }>('SELECT id FROM concern LIMIT 1')
  const [{ id } = { id: '' }] = rows
  expect(await refused(school('getMyPersons', {}))).toBe('403 not_permitted')
  expect(await refused(apiClient(send, {})('getMyPersons', {}))).toBe('401 signed_out')
  expect(await refused(as(world.other)('getConcernsById', { params: { id } }))).toBe('404 concern_not_found')
  expect(await refused(director('postTasks', { body: { personId: id, title: 'Ring', dueOn: '2026-12-01' } }))).toBe('403 not_permitted')
  const other = { ...report, narrative: 'Något annat.' }
  expect(await refused(school('postConcerns', { body: other, key: report.key }))).toBe('409 idempotency_key_reused')
})
