import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { formBody, testApp, testNow } from '../../test/app.ts'
import { testDatabase } from '../../test/database.ts'
import { home, maker } from '../../test/make.ts'
import { actorFor } from '../../test/actor.ts'
import { fixedClock } from '../calendar/clock.ts'
import { day } from '../calendar/day.ts'
import { instant } from '../calendar/instant.ts'
import { registerFacts } from '../cases/usecases/register-facts.ts'
import type { NewFact } from '../cases/contract/facts.ts'
import { inTransaction } from '../platform/db.ts'
import { considerationAnswer, dueAnswer } from './contract.ts'
import { factOf, kindsFor, missingIn, paragraphOf } from './rules.ts'

const database = await testDatabase()
const { ask } = await testApp(database)
const make = maker(database.owner, testNow)
const clock = fixedClock(instant(testNow))
const unitId = await make.unit()
const worker = await make.staff({ unitId })
const manager = await make.staff({ unitId, roles: ['unit_manager'] })
const director = await make.staff({ unitId, roles: ['director'] })

const homeId = randomUUID()
await make.run(`INSERT INTO home (municipality_code, id, kind, label, situated_in, address, places, recorded_at, recorded_by)
  VALUES ($1, $2, 'family-home', 'Familjen Prov', 'Provby', 'Provvägen 2', 2, $3, $4)`, [home, homeId, testNow, worker.id])

type Basis = 'sol' | 'lvu2' | 'lvu3'

/** A child placed in a family home since the spring, with the fact that starts the clock. */
async function placed(basis: Basis = 'sol', from = '2026-05-20'): Promise<{ id: string; placementId: string }> {
  const { id } = await make.personWithCase(worker, { given: 'Maja' })
  const placementId = randomUUID()
  const common = [home, placementId, id, testNow, worker.id]
  await make.run(`INSERT INTO placement (municipality_code, id, person_id, form, basis, ground, planned_from_on, end_fact_ids, access, recorded_at, recorded_by)
    VALUES ($1, $2, $3, 'family-home', $6, 'Beslut', $7, '{}', '{}', $4, $5)`, [...common, basis, from])
  await make.run(`INSERT INTO placement_stay (municipality_code, id, placement_id, person_id, form, basis, begun_as, words, from_on, fact_ids, access, recorded_at, recorded_by,
    home_id) VALUES ($1, gen_random_uuid(), $2, $3, 'family-home', $6, 'start', '', $7, '{}', '{}', $4, $5, $8)`, [...common, basis, from, homeId])
  await make.refresh(id)
  const fact: NewFact = { personId: id, type: 'placement-started', on: day(from), fields: { basis, form: 'family-home', home: 'a' }, strand: 'placement',
    subjectKind: 'placement', subjectId: placementId }
  await inTransaction(database.app, { municipality: home, staffId: worker.id, keys: [worker.id] },
    (tx) => registerFacts(tx, { actor: actorFor(worker.id, ['social_worker']), clock }, [fact]))
  return { id, placementId }
}

async function note(childId: string, on: string, words: string, seenAlone: boolean): Promise<string> {
  const id = randomUUID()
  await make.run(`INSERT INTO contact (municipality_code, id, mode, outcome, happened_on, note, unit_id, written_by, access, recorded_at)
    VALUES ($1, $2, 'visit', 'held', $3, $4, $5, $6, '{}', $7)`, [home, id, on, words, unitId, worker.id, testNow])
  await make.run(`INSERT INTO contact_child (municipality_code, contact_id, person_id, happened_on, seen, seen_alone, access)
    VALUES ($1, $2, $3, $4, true, $5, '{}')`, [home, id, childId, on, seenAlone])
  await make.refresh(childId)
  return id
}

async function begin(childId: string, kind = 'consider_placement'): Promise<string> {
  const answer = await ask('POST', `/api/persons/${childId}/considerations`, worker, { kind })
  expect(answer.status, answer.text).toBe(200)
  return String(answer.json()['id'])
}

const read = async (id: string) => considerationAnswer.parse((await ask('GET', `/api/considerations/${id}`, worker)).json())
const whole = {
  texts: { need: 'Behovet finns kvar', direction: 'Trygg vardag', design: 'Familjehem', childs_view: 'Maja vill bo kvar. Vi talade enskilt.' },
  proposal: 'Vården ska fortsätta', conclusion: 'continues', minutes: 95,
}
const clocks = async (childId: string) => (await database.owner.query<{ rule: string; ended: string | null; due: string }>(
  "SELECT rule, ended_on AS ended, nominal_due_on AS due FROM clock WHERE person_id = $1 AND rule LIKE 'consider%' ORDER BY started_on", [childId])).rows

describe('a consideration', () => {
  test('gathers what was registered since the care began, each sentence with its source, and nothing older', async () => {
    const { id } = await placed()
    await note(id, '2026-05-19', 'Före placeringen', false)
    const contactId = await note(id, '2026-09-01', 'Maja berättar om skolan', true)
    const { sources, since } = await read(await begin(id))
    expect(since).toBe('2026-05-20')
    expect(sources).toMatchObject([{ heading: 'childs_view', kind: 'contact', pageId: contactId, on: '2026-09-01', facts: { words: 'Maja berättar om skolan' } }])
  })

  test('is sent when every part is written, waits for the sub-committee, and meets its clock only when the meeting has considered', async () => {
    const { id } = await placed()
    await note(id, '2026-10-10', 'Hembesök i familjehemmet', false)
    const considerationId = await begin(id)
    const early = await ask('POST', `/api/considerations/${considerationId}/proposal`, worker)
    expect([early.status, early.json()['code']]).toEqual([422, 'consideration_unfinished'])
    expect((await ask('PUT', `/api/considerations/${considerationId}`, worker, { version: 1, ...whole })).status).toBe(200)
    const sent = await ask('POST', `/api/considerations/${considerationId}/proposal`, worker)
    expect(sent.json()).toMatchObject({ state: 'for_meeting' })
    expect(await clocks(id)).toEqual([{ rule: 'consider-sol', ended: null, due: '2026-11-20' }])

    const { id: bodyId } = (await ask('POST', '/api/bodies', director, { kind: 'sub_committee', name: 'Utskottet' })).json()
    const called = await ask('POST', '/api/meetings', manager, { bodyId, on: '2026-11-24', at: '08:00', place: 'Kommunhuset' })
    const meetingId = String(called.json()['id'])
    await ask('POST', `/api/meetings/${meetingId}/items`, manager, { decisionIds: [sent.json()['decisionId']] })
    const page = await ask('GET', `/sammantrade/${meetingId}`, manager)
    const itemId = /\/arende\/([0-9a-f-]{36})"/.exec(page.text)?.[1]
    const outcome = await ask('POST', `/api/meetings/${meetingId}/items/${itemId}/outcome`, manager, { outcome: 'as_proposed' })
    expect(outcome.status, outcome.text).toBe(200)
    expect(await clocks(id)).toEqual([
      { rule: 'consider-sol', ended: '2026-11-24', due: '2026-11-20' }, { rule: 'consider-sol', ended: null, due: '2027-05-24' }])
    expect(await read(considerationId)).toMatchObject({ open: false, sentOn: '2026-11-24', decisionState: 'decided', sources: [{ on: '2026-10-10' }] })
  })

  test('that was sent is not written in any more, and keeps what it rested on', async () => {
    const { id } = await placed()
    const considerationId = await begin(id)
    await ask('PUT', `/api/considerations/${considerationId}`, worker, { version: 1, ...whole })
    await ask('POST', `/api/considerations/${considerationId}/proposal`, worker)
    await note(id, '2026-11-24', 'Efter att det skickades', false)
    expect((await read(considerationId)).sources).toEqual([])
    const late = await ask('PUT', `/api/considerations/${considerationId}`, worker, { version: 2, ...whole })
    expect(late.json()['code']).toBe('consideration_is_sent')
  })

  test('is not written over by who read it before somebody else saved; what was typed stays in the form', async () => {
    const { id } = await placed()
    const considerationId = await begin(id)
    await ask('PUT', `/api/considerations/${considerationId}`, worker, { version: 1, ...whole })
    const form = { 'version': '1', 'texts.need': 'Min egen text', 'proposal': '', 'minutes': '' }
    const answer = await ask('POST', `/overvagande/${considerationId}`, manager, formBody(form))
    expect(answer.status).toBe(409)
    expect(answer.text).toContain('Min egen text')
    expect((await read(considerationId)).texts).toMatchObject({ need: 'Behovet finns kvar' })
  })

  test('begun twice is one; of another ground it is refused', async () => {
    const { id } = await placed('lvu3')
    expect(await begin(id, 'review_lvu3')).toBe(await begin(id, 'review_lvu3'))
    const wrong = await ask('POST', `/api/persons/${id}/considerations`, worker, { kind: 'consider_placement' })
    expect(wrong.json()['code']).toBe('not_considered_so')
    const child = await make.personWithCase(worker)
    expect((await ask('POST', `/api/persons/${child.id}/considerations`, worker, { kind: 'consider_placement' })).json()['code']).toBe('no_placement_runs')
  })

  test('stands in the list of what is due, with the draft that is begun', async () => {
    const { id } = await placed('lvu2', '2026-06-10')
    const considerationId = await begin(id, 'consider_lvu2')
    const { due } = dueAnswer.parse((await ask('GET', '/api/considerations/due', worker)).json())
    expect(due.find((each) => each.personId === id)).toMatchObject({ kind: 'consider_lvu2', dueOn: '2026-12-10', considerationId, sent: false })
    expect((await ask('GET', '/overvaganden', worker)).text).toContain(`/overvagande/${considerationId}`)
  })
})

describe('the rules of considerations', () => {
  test('care by consent is considered, 2 § considered, 3 § reviewed, both under both; a transfer of custody in a family home alone', () => {
    expect(kindsFor('sol', 'hvb')).toEqual(['consider_placement'])
    expect(kindsFor('lvu2', 'family-home')).toEqual(['consider_lvu2', 'consider_custody_transfer'])
    expect(kindsFor('lvu3', 'special-youth-home')).toEqual(['review_lvu3'])
    expect(kindsFor('lvu2-3', 'hvb')).toEqual(['consider_lvu2', 'review_lvu3'])
    expect(kindsFor('lvu6', 'emergency-home')).toEqual([])
  })
  test('each rests on its paragraph and registers its own fact', () => {
    expect([paragraphOf('consider_placement', 'sol'), paragraphOf('consider_placement', 'shelter'), paragraphOf('review_lvu3', 'lvu3'),
      paragraphOf('consider_custody_transfer', 'lvu2'), paragraphOf('consider_custody_transfer', 'sol')])
      .toEqual(['SoL 22:13', '2024:79 5:3', 'LVU 13', 'LVU 13 c', 'SoL 22:14'])
    expect([factOf('consider_lvu2'), factOf('review_lvu3'), factOf('consider_custody_transfer')])
      .toEqual(['considered', 'care-reviewed', 'custody-transfer-considered'])
  })
  test('the child\'s own view is never left out', () => {
    const { childs_view: _, ...texts } = whole.texts
    expect(missingIn('consider_placement', { ...whole, conclusion: 'continues', texts })).toEqual(['texts.childs_view'])
  })
})
