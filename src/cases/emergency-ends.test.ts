import { expect, test } from 'vitest'
import { testApp, testNow } from '../../test/app.ts'
import { testDatabase } from '../../test/database.ts'
import { maker } from '../../test/make.ts'
import { testNumbers } from '../../test/test-numbers.ts'

const database = await testDatabase()
const { ask } = await testApp(database)
const make = maker(database.owner, testNow)
const unitId = await make.unit()
const worker = await make.staff({ unitId })
const laterNow = '2026-11-24T08:00:00.000Z'
const later = await testApp(database, { now: laterNow })

async function child() {
  const number = testNumbers.next()
  return { ...await make.personWithCase(worker, { number }), number }
}

const open = (subject: string, as: typeof worker) => ask('POST', '/api/emergency-accesses', as, {
  subject, category: 'danger', reason: 'Barnet är ensamt hemma och ingen svarar.',
})

test('nobody makes it last: neither by a case nor by a family of one\'s own', async () => {
  const { id, number } = await child()
  const mother = await make.person({ given: 'Samira', family: 'Ekwall' })
  await make.relation(id, mother, 'parent')
  const taker = await make.staff({ unitId })
  const own = await make.personWithCase(taker)
  await open(number, taker)
  expect((await ask('GET', `/api/persons/${mother}`, taker)).status).toBe(200)
  const relation = { relativeId: mother, kinds: ['parent'], fromOn: null }
  expect((await ask('POST', `/api/persons/${own.id}/relations`, taker, relation)).status).toBe(404)
  expect((await ask('POST', `/api/persons/${mother}/case`, taker, { reason: 'Ny utredning' })).json()['code']).toBe('emergency_reads_only')
  const cookie = { cookie: await maker(database.owner, laterNow).session(taker.id) }
  for (const person of [id, mother]) expect((await later.ask('GET', `/api/persons/${person}`, cookie)).status).toBe(404)
})

test('a sibling\'s case can be opened as well', async () => {
  const holder = await make.staff({ unitId })
  const [one, other] = [await child(), await child()]
  await make.relation(one.id, other.id, 'sibling')
  await open(one.number, holder)
  expect((await open(other.number, holder)).status).toBe(200)
  expect((await ask('GET', `/api/persons/${other.id}`, holder)).json()).toMatchObject({ case: { number: other.caseNumber } })
})

test('a note that is being written is kept', async () => {
  const holder = await make.staff({ unitId })
  const { id, number } = await child()
  await open(number, holder)
  const draft = `/api/drafts/contact/${id}`
  expect((await ask('PUT', draft, holder, { fields: { note: 'Ringde' } })).status).toBe(200)
  expect((await ask('DELETE', draft, holder)).status).toBe(200)
})
