import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, test } from 'vitest'
import { formBody, testApp, testNow } from '../../test/app.ts'
import { testDatabase } from '../../test/database.ts'
import { home, maker } from '../../test/make.ts'

const database = await testDatabase()
const { ask } = await testApp(database)
const make = maker(database.owner, testNow)

type Staff = Awaited<ReturnType<typeof make.staff>>
const people: { worker?: Staff; colleague?: Staff; other?: Staff; director?: Staff; administrator?: Staff } = {}
const as = (who: keyof typeof people): Staff => {
  const found = people[who]
  if (found === undefined) throw new Error('made before all')
  return found
}

beforeAll(async () => {
  const unitId = await make.unit()
  const away = await make.unit()
  people.worker = await make.staff({ unitId })
  people.colleague = await make.staff({ unitId, roles: ['unit_manager'] })
  people.other = await make.staff({ unitId: away })
  people.director = await make.staff({ unitId, roles: ['director'] })
  people.administrator = await make.staff({ unitId, roles: ['administrator'] })
  for (const [kind, decider] of [['conclude_without_measure', 'social_worker'], ['conclude_with_measure', 'social_worker'],
    ['extend_investigation', 'unit_manager'], ['followup', 'social_worker'], ['apply_to_court', 'sub_committee']]) {
    await make.run('DELETE FROM delegation_rule WHERE kind = $1', [kind])
    await make.run(`INSERT INTO delegation_rule (municipality_code, id, kind, decider, valid_from_on, adopted, recorded_at)
      VALUES ($1, $2, $3, $4, '2020-01-01', 'prov', $5)`, [home, randomUUID(), kind, decider, testNow])
  }
})

const application = { kind: 'application', receivedOn: '2026-11-24', applicant: 'custodian', wanted: 'Avlastning varannan helg' }

async function opened(who: keyof typeof people = 'worker'): Promise<{ id: string; personId: string }> {
  const child = await make.personWithCase(as(who))
  const made = await ask('POST', `/api/persons/${child.id}/applications`, as(who), application)
  expect(made.status).toBe(200)
  return { id: String(made.json()['id']), personId: child.id }
}

const save = (id: string, field: string, body: string, base: number, { who = 'worker', pen = randomUUID(), settles = [] }: {
  who?: keyof typeof people; pen?: string; settles?: number[] } = {}) =>
  ask('PUT', `/api/investigations/${id}/texts/${field}`, as(who), { body, base, pen, settles })

async function versions(id: string, field: string): Promise<Array<{ body: string; standing: string }>> {
  const answer = await ask('GET', `/api/investigations/${id}/texts/${field}`, as('worker'))
  const found = answer.json()['versions']
  return Array.isArray(found) ? found : []
}

const headings = ['child_health', 'child_feelings', 'child_school', 'child_bonds', 'parents_care', 'parents_safety', 'parents_warmth',
  'parents_guidance', 'surroundings_home', 'surroundings_family', 'surroundings_network', 'surroundings_support']

/** Writes everything that a conclusion asks for. */
async function complete(id: string, personId: string): Promise<void> {
  for (const field of ['plan_questions', 'child_view', 'child_heard_how', 'weighing', 'best_interests', ...headings]) {
    expect((await save(id, field, `Text om ${field}`, 0)).status).toBe(200)
  }
  await save(id, 'child_heard', 'alone', 0)
  await ask('POST', `/api/investigations/${id}/communications`, as('worker'), { how: 'waived', what: 'Utredningen',
    waivedReason: 'Uppenbart obehövligt' })
  await ask('POST', `/anmalningar/information/${personId}`, as('worker'), formBody({ how: 'told', told: 'custodian' }))
}

describe('an application', () => {
  test('opens an investigation at once, and its four months run', async () => {
    const { id, personId } = await opened()
    const answer = (await ask('GET', `/api/investigations/${id}`, as('worker'))).json()
    expect(answer).toMatchObject({ head: { openedFrom: 'application', openedOn: '2026-11-24', nominalDueOn: '2027-03-24' } })
    const again = await ask('POST', `/api/persons/${personId}/applications`, as('worker'), { ...application, kind: 'information' })
    expect(again.json()).toMatchObject({ id, opened: false })
  })

  test('of a day that is not yet is refused', async () => {
    const child = await make.personWithCase(as('worker'))
    const refused = await ask('POST', `/api/persons/${child.id}/applications`, as('worker'), { ...application, receivedOn: '2026-11-25' })
    expect(refused.status).toBe(422)
  })

  test('by the page leads to the investigation', async () => {
    const child = await make.personWithCase(as('worker'))
    const sent = await ask('POST', `/person/${child.id}/ansokan`, as('worker'), formBody({ ...application, receivedOn: 'i dag' }))
    expect(sent.location).toMatch(/^\/utredning\/[0-9a-f-]+\?klart=opened$/)
    const page = await ask('GET', String(sent.location), as('worker'))
    expect(page.text).toContain('Avlastning varannan helg')
  })
})

describe('two who write at once', () => {
  test('lose nothing: the second text stands beside the first until a person has chosen', async () => {
    const { id } = await opened()
    expect((await save(id, 'weighing', 'Först', 0)).json()).toMatchObject({ as: 'current', version: 1 })
    expect((await save(id, 'weighing', 'Min', 1)).json()).toMatchObject({ as: 'current', version: 2 })
    expect((await save(id, 'weighing', 'Kollegans', 1, { who: 'colleague' })).json()).toMatchObject({ as: 'beside', version: 1 })
    expect((await versions(id, 'weighing')).map(({ body, standing }) => [body, standing])).toEqual(
      [['Först', 'current'], ['Min', 'current'], ['Kollegans', 'beside']])
    const page = await ask('GET', `/utredning/${id}/text/weighing`, as('worker'))
    expect(page.text).toContain('Kollegans')
    expect(page.text).toContain('Två texter finns')

    const settled = await save(id, 'weighing', 'Min och kollegans', 2, { settles: [3] })
    expect(settled.json()).toMatchObject({ as: 'current', version: 4 })
    const { texts } = (await ask('GET', `/api/investigations/${id}`, as('worker'))).json()
    expect(texts).toEqual([expect.objectContaining({ field: 'weighing', body: 'Min och kollegans', sides: 0 })])
  })

  test('at the very same moment are both kept', async () => {
    const { id } = await opened()
    const bodies = Array.from({ length: 6 }, (_, index) => `Text ${index}`)
    const answers = await Promise.all(bodies.map((body, index) => save(id, 'weighing', body, 0,
      { who: index % 2 === 0 ? 'worker' : 'colleague' })))
    expect(answers.map(({ status }) => status)).toEqual(bodies.map(() => 200))
    const kept = await versions(id, 'weighing')
    expect(kept.map(({ body }) => body).toSorted()).toEqual(bodies)
    expect(kept.filter(({ standing }) => standing === 'current')).toHaveLength(1)
  })

  test('no conflict with oneself when an answer never came back', async () => {
    const { id } = await opened()
    const pen = randomUUID()
    await save(id, 'weighing', 'A', 0, { pen })
    expect((await save(id, 'weighing', 'A och B', 0, { pen })).json()).toMatchObject({ as: 'current', version: 2 })
  })

  test('a page sent as a whole saves what was changed on it and leaves the rest', async () => {
    const { id } = await opened()
    await save(id, 'weighing', 'Gammal', 0)
    await save(id, 'weighing', 'Kollegans nya', 1, { who: 'colleague' })
    const sent = await ask('POST', `/utredning/${id}`, as('worker'), formBody({
      'pen': randomUUID(), 'text-weighing': 'Gammal', 'base-weighing': '1', 'text-best_interests': 'Barnets bästa',
        'base-best_interests': '0',
    }))
    expect(sent.location).toBe(`/utredning/${id}?klart=texts_saved`)
    expect((await versions(id, 'weighing')).map(({ body }) => body)).toEqual(['Gammal', 'Kollegans nya'])
    expect((await versions(id, 'best_interests')).map(({ body }) => body)).toEqual(['Barnets bästa'])
  })

  test('an unknown heading, a version that never was, and a way of hearing that is none are refused', async () => {
    const { id } = await opened()
    expect((await save(id, 'no_such_heading', 'Text', 0)).status).toBe(404)
    expect((await save(id, 'weighing', 'Text', 7)).status).toBe(409)
    expect((await save(id, 'child_heard', 'kanske', 0)).status).toBe(422)
  })
})

describe('a conclusion', () => {
  test('is refused with a list of what is missing', async () => {
    const { id } = await opened()
    const refused = await ask('POST', `/api/investigations/${id}/conclusion`, as('worker'), { outcome: 'no_measure', reasons: 'Skäl' })
    expect(refused.status).toBe(409)
    expect(JSON.stringify(refused.json())).toContain('lacks_best_interests')
    const page = await ask('POST', `/utredning/${id}/avsluta`, as('worker'), formBody({ outcome: 'no_measure', reasons: 'Skäl' }))
    expect(page.text).toContain('Barnets egna åsikter')
    expect(page.text).toContain(`/utredning/${id}#best_interests`)
  })

  test('locks all of it: no text, question, communication or scope is taken any more, only additions', async () => {
    const { id, personId } = await opened()
    await complete(id, personId)
    const done = await ask('POST', `/api/investigations/${id}/conclusion`, as('worker'), { outcome: 'no_measure', reasons: 'Skäl' })
    expect(done.json()).toMatchObject({ state: 'decided' })
    expect((await ask('GET', `/api/investigations/${id}`, as('worker'))).json()).toMatchObject({
      head: { concludedOn: '2026-11-24', outcome: 'no_measure', nominalDueOn: null } })
    expect((await save(id, 'weighing', 'Efteråt', 1)).json()).toMatchObject({ code: 'investigation_is_locked' })
    for (const [path, body] of [['requests', { sourceKind: 'school', source: 'Skolan', question: 'Hur?', askedOn: '2026-11-24',
      remindOn: '2026-12-01' }],
      ['communications', { how: 'waived', what: 'x', waivedReason: 'y' }], ['scope', { concise: false, reason: 'x' }],
      ['extension', { until: '2027-06-01', reasons: 'x' }], ['conclusion', { outcome: 'measure', reasons: 'x' }]] as const) {
      expect((await ask('POST', `/api/investigations/${id}/${path}`, as('worker'), body)).status).toBe(409)
    }
    expect((await ask('POST', `/api/investigations/${id}/additions`, as('worker'), { body: 'Rättat namn' })).status).toBe(200)
    expect((await ask('GET', `/utredning/${id}`, as('worker'))).text).toContain('Rättat namn')
    await expect(make.run(`INSERT INTO investigation_field SELECT municipality_code, gen_random_uuid(), investigation_id, person_id, field, 99, 1,
      'current', '{}', pen_id, 'smuget', recorded_at + interval '1 day', recorded_by, access FROM investigation_field
      WHERE investigation_id = $1 AND field = 'weighing'`, [id])).rejects.toThrow(/investigation_is_locked/)
  })

  test('with an application to the court waits for the sub-committee, locked meanwhile', async () => {
    const { id, personId } = await opened()
    await complete(id, personId)
    const done = await ask('POST', `/api/investigations/${id}/conclusion`, as('worker'), { outcome: 'application', reasons: 'Skäl' })
    expect(done.json()).toMatchObject({ state: 'for_meeting' })
    expect((await save(id, 'weighing', 'Efteråt', 1)).status).toBe(409)
    expect((await ask('GET', `/utredning/${id}`, as('worker'))).text).toContain('Utredningen väntar på beslut')
    await make.run("UPDATE decision SET state = 'refused', awaits = NULL, decided_on = '2026-11-24', decided_at = $2, decided_as = 'sub_committee' WHERE id = $1",
      [done.json()['decisionId'], testNow])
    expect((await ask('POST', `/api/investigations/${id}/reopening`, as('worker'), {})).status).toBe(200)
    expect((await save(id, 'weighing', 'Efteråt', 1)).json()).toMatchObject({ as: 'current' })
  })

  test('in the concise form asks only for the headings that bear on it', async () => {
    const { id } = await opened()
    const lacking = async (): Promise<unknown[]> => {
      const found = (await ask('GET', `/api/investigations/${id}`, as('worker'))).json()['lacking']
      return Array.isArray(found) ? found.filter((each: { lack: string }) => each.lack === 'heading') : []
    }
    expect(await lacking()).toHaveLength(12)
    const chosen = await ask('POST', `/api/investigations/${id}/scope`, as('worker'), { concise: true, headings: ['child_school'],
      reason: 'Gäller bara skolan' })
    expect(chosen.status).toBe(200)
    expect(await lacking()).toEqual([{ lack: 'heading', field: 'child_school' }])
    const none = await ask('POST', `/api/investigations/${id}/scope`, as('worker'), { concise: true, headings: [], reason: 'x' })
    expect(none.status).toBe(422)
  })
})

describe('an extension', () => {
  test('moves the clock when who may decides it, and waits when not', async () => {
    const { id } = await opened()
    const proposed = await ask('POST', `/api/investigations/${id}/extension`, as('worker'), { until: '2027-05-01',
      reasons: 'Väntar på läkare' })
    expect(proposed.json()).toMatchObject({ state: 'for_meeting' })
    const other = await opened('colleague')
    const decided = await ask('POST', `/api/investigations/${other.id}/extension`, as('colleague'), { until: '2027-05-03',
      reasons: 'Väntar på läkare' })
    expect(decided.json()).toMatchObject({ state: 'decided' })
    expect((await ask('GET', `/api/investigations/${other.id}`,
      as('colleague'))).json()).toMatchObject({ head: { nominalDueOn: '2027-05-03' } })
  })

  test('to a day that is not later is refused', async () => {
    const { id } = await opened()
    expect((await ask('POST', `/api/investigations/${id}/extension`, as('worker'), { until: '2027-03-24', reasons: 'x' })).status).toBe(422)
  })
})

describe('information and communication', () => {
  test('is asked for, reminded of and answered with day and source', async () => {
    const { id } = await opened()
    const asked = await ask('POST', `/utredning/${id}/uppgifter`, as('worker'), formBody({
      sourceKind: 'school', source: 'Granåsskolan', question: 'Hur går det?', askedOn: 'i dag', remindOn: '+14' }))
    expect(asked.location).toBe(`/utredning/${id}?klart=asked`)
    const { requests } = (await ask('GET', `/api/investigations/${id}`, as('worker'))).json()
    const [request] = Array.isArray(requests) ? requests : []
    const answered = await ask('POST', `/api/investigations/${id}/requests/${request.id}/answers`, as('worker'),
      { kind: 'answer', answeredOn: '2026-11-24', source: 'Rektor', body: 'Bättre än i våras' })
    expect(answered.status).toBe(200)
    expect((await ask('GET', `/utredning/${id}`, as('worker'))).text).toContain('Bättre än i våras')
  })

  test('the time to answer hinders a conclusion until it is over or used', async () => {
    const { id } = await opened()
    const told = await ask('POST', `/api/investigations/${id}/communications`, as('worker'),
      { how: 'letter', what: 'Utredningen', party: 'custodian', toldOn: '2026-11-24', answerByOn: '2026-12-08' })
    const lacks = async () => JSON.stringify((await ask('GET', `/api/investigations/${id}`, as('worker'))).json()['lacking'])
    expect(await lacks()).toContain('answer_time')
    await ask('POST', `/api/investigations/${id}/communications/${String(told.json()['communicationId'])}/answers`, as('worker'),
      { answeredOn: '2026-11-24', body: 'Vi håller med' })
    expect(await lacks()).not.toContain('answer_time')
  })
})

describe('a follow-up', () => {
  test('starts after an investigation without measure, is noted in and closed, with its own clock', async () => {
    const { id, personId } = await opened()
    await complete(id, personId)
    await ask('POST', `/api/investigations/${id}/conclusion`, as('worker'), { outcome: 'no_measure', reasons: 'Skäl' })
    const body = { after: 'investigation', consent: 'given', informed: ['custodian'], reasons: 'Se att skolan går bra' }
    const started = await ask('POST', `/api/persons/${personId}/followups`, as('worker'), body)
    expect(started.json()).toMatchObject({ state: 'decided' })
    expect((await ask('POST', `/api/persons/${personId}/followups`, as('worker'), body)).status).toBe(409)
    const followup = String(started.json()['id'])
    expect((await ask('GET', `/api/followups/${followup}`, as('worker'))).json()).toMatchObject({ nominalDueOn: '2027-05-24' })
    const noted = await ask('POST', `/uppfoljning/${followup}/anteckna`, as('worker'), formBody({ notedOn: 'i dag', how: 'child_alone',
      body: 'Går bra' }))
    expect(noted.location).toBe(`/uppfoljning/${followup}?klart=noted`)
    expect((await ask('POST', `/api/followups/${followup}/closing`, as('worker'), { result: 'Inget mer behövs',
      informed: ['custodian'] })).status).toBe(200)
    expect((await ask('GET', `/uppfoljning/${followup}`, as('worker'))).text).toContain('Inget mer behövs')
    expect((await ask('POST', `/api/followups/${followup}/closing`, as('worker'), { result: 'En gång till' })).status).toBe(409)
  })

  test('ends when a new investigation is opened', async () => {
    const { id, personId } = await opened()
    await complete(id, personId)
    await ask('POST', `/api/investigations/${id}/conclusion`, as('worker'), { outcome: 'no_measure', reasons: 'Skäl' })
    const started = await ask('POST', `/api/persons/${personId}/followups`, as('worker'),
      { after: 'investigation', consent: 'given', reasons: 'Se att skolan går bra' })
    await ask('POST', `/api/persons/${personId}/applications`, as('worker'), application)
    const followup = String(started.json()['id'])
    expect((await ask('GET', `/api/followups/${followup}`, as('worker'))).json()).toMatchObject({ newInvestigationOn: '2026-11-24', closedOn: null })
    expect((await ask('GET', `/uppfoljning/${followup}`, as('worker'))).text).toContain('när en ny utredning inleddes')
    const noted = await ask('POST', `/api/followups/${followup}/notes`, as('worker'), { notedOn: '2026-11-24', how: 'other', body: 'x' })
    expect(noted.json()).toMatchObject({ code: 'followup_is_closed' })
  })

  test('without anything to follow, or without consent and no reason, is refused', async () => {
    const child = await make.personWithCase(as('worker'))
    const body = { after: 'investigation', consent: 'given', reasons: 'x' }
    expect((await ask('POST', `/api/persons/${child.id}/followups`, as('worker'),
      body)).json()).toMatchObject({ code: 'nothing_to_follow_up' })
    expect((await ask('POST', `/api/persons/${child.id}/followups`, as('worker'), { ...body, consent: 'without' })).status).toBe(422)
  })
})

describe('permissions', () => {
  test('who does not have the case sees nothing of it; who only reads may not write', async () => {
    const { id, personId } = await opened()
    expect((await ask('GET', `/utredning/${id}`, as('other'))).status).toBe(404)
    expect((await ask('GET', `/person/${personId}/utredning`, as('other'))).status).toBe(404)
    expect((await save(id, 'weighing', 'Intrång', 0, { who: 'other' })).status).toBe(404)
    expect((await ask('GET', `/utredning/${id}`, as('director'))).status).toBe(200)
    expect((await save(id, 'weighing', 'Chefens', 0, { who: 'director' })).status).toBe(403)
    expect((await ask('GET', `/utredning/${id}`, as('administrator'))).status).toBe(403)
  })
})

test('the headings are a municipality\'s to word: a new version holds for investigations opened from then on', async () => {
  const before = await opened()
  const { headings: shipped } = (await ask('GET', '/api/assessment-template', as('director'))).json()
  if (!Array.isArray(shipped)) throw new Error('a list')
  const changed = shipped.map((each, index) => (index === 0 ? { ...each, labelSv: 'Hälsan' } : each))
  const saved = await ask('POST', '/api/assessment-template', as('director'),
    { headings: [...changed, { key: '', area: 'child', labelSv: 'Syskon' }], reason: 'Syskonen glömdes' })
  expect(saved.status).toBe(200)
  const after = await opened()
  expect((await ask('GET', `/utredning/${after.id}`, as('worker'))).text).toContain('Syskon')
  expect((await save(after.id, 'child_own_1', 'Två yngre syskon', 0)).json()).toMatchObject({ as: 'current' })
  expect((await save(before.id, 'child_own_1', 'Två yngre syskon', 0)).status).toBe(404)
  const emptied = await ask('POST', '/api/assessment-template', as('director'),
    { headings: changed.map((each) => (each.area === 'child' ? { ...each, labelSv: '' } : each)), reason: 'x' })
  expect(emptied.status).toBe(422)
  expect((await ask('GET', '/administration/rubriker', as('administrator'))).text).toContain('Hälsan')
  expect((await ask('GET', '/administration/rubriker', as('worker'))).status).toBe(403)
})
