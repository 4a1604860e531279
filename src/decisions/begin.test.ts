import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { formBody, testApp, testNow } from '../../test/app.ts'
import { testDatabase } from '../../test/database.ts'
import { maker } from '../../test/make.ts'

const database = await testDatabase()
const { ask } = await testApp(database)
const make = maker(database.owner, testNow)
const unitId = await make.unit()
const worker = await make.staff({ unitId })

/** A child with one custodian, placed in a family home since the spring. */
async function placed(basis = 'sol'): Promise<{ id: string; placement: string; mother: string }> {
  const { id } = await make.personWithCase(worker, { birthOn: '2017-05-09' })
  const mother = await make.person({ birthOn: '1986-02-11' })
  await make.relation(id, mother, 'custodian')
  const place = await ask('POST', '/api/homes', worker, { kind: 'family-home', label: `Familjen ${randomUUID()}`, situatedIn: 'Provby', places: 2 })
  const made = await ask('POST', '/api/placements', worker, { personId: id, form: 'family-home', basis, plannedFromOn: '2026-03-02', askDecision: false, ground: 'Beslut' })
  const placement = String(made.json()['id'])
  const started = await ask('POST', `/api/placements/${placement}/steps`, worker, { do: 'start', on: '2026-03-02', homeId: place.json()['id'] })
  expect(started.status, started.text).toBe(200)
  return { id, placement, mother }
}

test('a move by consent is decided on its own: with the custodian\'s consent, by the sub-committee, from the placement\'s page', async () => {
  const { id, placement, mother } = await placed()
  const page = (await ask('GET', `/placering/${placement}?gor=move`, worker)).text
  expect(page).toContain('Inget beslut om flytt är fattat')
  expect(page).toContain(`/person/${id}/beslut/nytt?slag=move_placement`)
  const form = { opening: `move_placement:${placement}`, reasons: 'Familjen Ett flyttar' }
  expect((await ask('POST', `/person/${id}/beslut/nytt`, worker, formBody(form))).text).toContain('Samtycke saknas')
  const made = await ask('POST', `/person/${id}/beslut/nytt`, worker, formBody({ ...form, custodianIds: mother }))
  expect(made.location).toMatch(/\/beslut\/[0-9a-f-]{36}\?klart=proposed/)
  expect((await ask('GET', `/api/persons/${id}/decisions`, worker)).json()).toMatchObject({
    decisions: [{ kind: 'move_placement', state: 'for_meeting', awaits: 'sub_committee', paragraph: 'SoL 11:1, 22:2' }] })
  expect((await ask('GET', `/placering/${placement}`, worker)).text).toContain('Flytta placeringen')
})

test('a move under LVU rests on its 11 §, needs no consent and waits for the chair; the placement does not end by a decision here', async () => {
  const { id, placement } = await placed('lvu2')
  const made = await ask('POST', `/api/persons/${id}/decisions`, worker, { kind: 'move_placement', subjectId: placement, reasons: 'Skäl' })
  expect(made.json()).toMatchObject({ state: 'for_meeting' })
  expect((await ask('GET', `/api/decisions/${String(made.json()['id'])}`, worker)).json()).toMatchObject({ paragraph: 'LVU 11', awaits: 'chair' })
  const ended = await ask('POST', `/api/persons/${id}/decisions`, worker, { kind: 'end_placement', subjectId: placement, reasons: 'Skäl' })
  expect([ended.status, ended.json()['code']]).toEqual([409, 'nothing_to_decide_about'])
})

test('a measure is ended against the family\'s wish by a decision that can be appealed, and stays what was granted', async () => {
  const { id } = await make.personWithCase(worker, { birthOn: '2015-05-09' })
  const mother = await make.person({ birthOn: '1986-02-11' })
  await make.relation(id, mother, 'custodian')
  const made = await ask('POST', `/api/persons/${id}/measures`, worker, { kind: 'open_care', assessed: true, aim: 'Lugnare kvällar', fromOn: '2026-11-02',
    consents: [{ who: 'custodian', given: true, on: '2026-11-02' }], decision: { reasons: 'Behov av stöd' } })
  expect(made.status, made.text).toBe(200)
  const measure = String(made.json()['id'])
  await ask('POST', `/api/measures/${measure}/events`, worker, { kind: 'started', on: '2026-11-24' })
  expect((await ask('GET', `/insats/${measure}`, worker)).text).toContain(`slag=end_measure:${measure}`)
  const ended = await ask('POST', `/api/persons/${id}/decisions`, worker, { kind: 'end_measure', subjectId: measure, reasons: 'Målen är nådda', fromOn: '2026-12-01' })
  expect(ended.json()).toMatchObject({ state: 'decided' })
  expect((await ask('GET', `/api/decisions/${String(ended.json()['id'])}`, worker)).json()).toMatchObject({ appealable: true, fromOn: '2026-12-01' })
  expect((await ask('GET', `/api/measures/${measure}`, worker)).json()).toMatchObject({ state: 'running' })
})

test('an application for a measure is refused from the person\'s list of decisions', async () => {
  const { id } = await make.personWithCase(worker)
  expect((await ask('GET', `/person/${id}/beslut`, worker)).text).toContain(`/person/${id}/beslut/nytt`)
  const stranger = await make.staff({ unitId: await make.unit() })
  expect((await ask('GET', `/person/${id}/beslut/nytt`, stranger)).status).toBe(404)
  const refused = await ask('POST', `/api/persons/${id}/decisions`, worker, { kind: 'refuse_measure', reasons: 'Behovet finns inte' })
  expect(refused.json()).toMatchObject({ state: 'for_meeting' })
  expect((await database.owner.query('SELECT subject_kind, strand FROM decision WHERE id = $1', [refused.json()['id']])).rows)
    .toEqual([{ subject_kind: 'person', strand: 'measure' }])
  expect(await ask('POST', `/api/persons/${id}/decisions`, worker, { kind: 'open_care', reasons: 'x' }).then((each) => each.json()['code'])).toBe('nothing_to_decide_about')
})
