import { describe, expect, test } from 'vitest'
import { formBody, testApp, testNow } from '../../test/app.ts'
import type { Answer } from '../../test/app.ts'
import { testDatabase } from '../../test/database.ts'
import { home, maker } from '../../test/make.ts'

const database = await testDatabase()
const { ask } = await testApp(database)
const make = maker(database.owner, testNow)

const unitId = await make.unit({ name: 'Öppenvården' })
const worker = await make.staff({ unitId })
const manager = await make.staff({ unitId, roles: ['unit_manager'] })
const administrator = await make.staff({ unitId, roles: ['administrator'] })
const director = await make.staff({ unitId, roles: ['director'] })

const yes = (who: string) => ({ who, given: true, on: '2026-11-20' })
const base = { aim: 'Trygga kvällar hemma', extent: 'två träffar i veckan', performer: 'Familjeteamet', fromOn: '2026-11-20' }
const unassessed = { ...base, kind: 'skolfam', assessed: false, consents: [yes('custodian')], toldMayApply: true }
const assessed = { ...base, kind: 'family_treatment', assessed: true, consents: [yes('custodian')], decision: { reasons: 'Skäl för insatsen.' } }
const idOf = (answer: Answer): string => String(answer.json()['id'])
const faults = (answer: Answer): unknown => answer.json()['errors']
const add = (personId: string, body: object, as = worker): Promise<Answer> => ask('POST', `/api/persons/${personId}/measures`, as, body)
async function tasksOf(personId: string): Promise<Array<{ title: string; due_on: string; done_on: string | null }>> {
  const { rows } = await database.owner.query('SELECT title, due_on, done_on FROM task WHERE person_id = $1 ORDER BY due_on', [personId])
  return rows
}

describe('a measure without needs assessment', () => {
  test('begins when it is registered, with goals in the child\'s words', async () => {
    const child = await make.personWithCase(worker)
    const made = await add(child.id, { ...unassessed, goals: [{ words: 'Jag vill sova hela natten', childsOwn: true }] })
    expect(made.status, made.text).toBe(200)
    expect(made.json()).toMatchObject({
      state: 'running', startedOn: '2026-11-20', decisionId: null, consentOf: ['custodian'], toldMayApply: true,
      goals: [{ words: 'Jag vill sova hela natten', childsOwn: true, latest: null }], allowed: ['follow_up', 'report', 'goal', 'interrupted', 'ended'],
    })
    const page = await ask('GET', `/insats/${idOf(made)}`, worker)
    expect(page.text).toContain('”Jag vill sova hela natten”')
  })

  test('is refused for what SoL 11:5 keeps for assessment', async () => {
    const child = await make.personWithCase(worker)
    const answer = await add(child.id, { ...unassessed, kind: 'contact_person' })
    expect([answer.status, faults(answer)]).toEqual([422, [{ field: 'assessed', code: 'always_assessed' }]])
  })

  test.each([
    ['a child of 11 whose custodians have not consented', '2015-07-18', [], 'custodian_needed'],
    ['a child of 14 who consents alone', '2012-07-18', [yes('child')], 'custodian_needed'],
    ['somebody of 18 whose custodians consent', '2008-07-18', [yes('custodian')], 'child_needed'],
  ])('is refused for %s', async (_who, birthOn, consents, code) => {
    const child = await make.personWithCase(worker, { birthOn })
    const answer = await add(child.id, { ...unassessed, consents })
    expect([answer.status, faults(answer)]).toMatchObject([422, [{ field: 'consents', code }]])
  })

  test('is given to a child of 15 who consents alone', async () => {
    const child = await make.personWithCase(worker, { birthOn: '2011-07-18' })
    expect((await add(child.id, { ...unassessed, consents: [yes('child')] })).status).toBe(200)
  })
})

describe('a measure after needs assessment', () => {
  test('is decided, begun, interrupted, begun again and ended, and each is a fact that the law counts from', async () => {
    const child = await make.personWithCase(worker)
    const made = await add(child.id, { ...assessed, fromOn: '2026-11-24' })
    expect(made.status, made.text).toBe(200)
    expect(made.json()).toMatchObject({ state: 'decided', allowed: ['started', 'goal', 'withdrawn'] })
    const id = idOf(made)
    const decisionId = made.json()['decisionId']
    const step = (body: object): Promise<Answer> => ask('POST', `/api/measures/${id}/events`, worker, body)
    expect((await step({ kind: 'ended', on: '2026-11-24', reason: 'klar', outcome: 'as_planned' })).json()['code']).toBe('measure_stands_otherwise')
    expect((await step({ kind: 'started', on: '2026-11-24' })).json()['state']).toBe('running')
    expect((await step({ kind: 'interrupted', on: '2026-11-24', reason: 'Familjen är bortrest' })).json()['state']).toBe('interrupted')
    const ended = await step({ kind: 'ended', on: '2026-11-24', reason: 'Familjen vill inte mer', outcome: 'family_ended' })
    expect(ended.json()).toMatchObject({ state: 'ended', endedOn: '2026-11-24', allowed: ['report'] })
    const { rows } = await database.owner.query('SELECT type, ref FROM case_fact WHERE person_id = $1 ORDER BY recorded_at, id', [child.id])
    expect(rows.map(({ type }) => type).toSorted()).toEqual(
      ['favourable-decided', 'favourable-executed', 'favourable-interrupted', 'favourable-withdrawn'])
    expect(new Set(rows.map(({ ref }) => ref))).toEqual(new Set([decisionId]))
  })

  test('waits where the asker may not decide', async () => {
    const child = await make.personWithCase(worker)
    const made = await add(child.id, { ...assessed, kind: 'contact_family' })
    expect(made.json()).toMatchObject({ state: 'for_meeting', allowed: ['goal'] })
    const begun = await ask('POST', `/api/measures/${idOf(made)}/events`, worker, { kind: 'started', on: '2026-11-24' })
    expect([begun.status, begun.json()['code']]).toEqual([409, 'measure_stands_otherwise'])
  })

  test('is refused without reasons', async () => {
    const child = await make.personWithCase(worker)
    expect(faults(await add(child.id, { ...assessed, decision: null }))).toMatchObject([{ field: 'decision.reasons', code: 'reasons_needed' }])
  })
})

describe('an event that was wrong', () => {
  test('is taken back with its reason, the latest first, and stays to be read', async () => {
    const child = await make.personWithCase(worker)
    const made = await add(child.id, { ...assessed, fromOn: '2026-11-24' })
    const id = idOf(made)
    const begun = await ask('POST', `/api/measures/${id}/events`, worker, { kind: 'started', on: '2026-11-24' })
    const events = begun.json()['events']
    const [first] = Array.isArray(events) ? events : []
    await ask('POST', `/api/measures/${id}/events`, worker, { kind: 'interrupted', on: '2026-11-24', reason: 'x' })
    const early = await ask('POST', `/api/measures/${id}/events/${first.id}/withdrawal`, worker, { reason: 'fel' })
    expect(early.json()['code']).toBe('only_the_latest_is_withdrawn')
    const again = await ask('GET', `/api/measures/${id}`, worker)
    const all = again.json()['events']
    const latest = Array.isArray(all) ? all.find((each) => each.kind === 'interrupted') : null
    const back = await ask('POST', `/api/measures/${id}/events/${latest.id}/withdrawal`, worker, { reason: 'fel insats' })
    expect(back.json()).toMatchObject({ state: 'running' })
    const { rows } = await database.owner.query("SELECT withdrawn_reason FROM case_fact WHERE person_id = $1 AND type = 'favourable-interrupted'",
      [child.id])
    expect(rows).toEqual([{ withdrawn_reason: 'fel insats' }])
    expect((await ask('GET', `/insats/${id}`, worker)).text).toContain('Togs tillbaka: fel insats')
  })
})

describe('a follow-up', () => {
  test('asks each goal, keeps the promise to hold it, and plans the next as a row of the worklist', async () => {
    const child = await make.personWithCase(worker)
    const made = await add(child.id, { ...unassessed, firstFollowUpOn: '2026-11-24', goals: [{ words: 'Sova' }, { words: 'Skola varje dag' }] })
    const goals = made.json()['goals']
    const [sleep, school] = Array.isArray(goals) ? goals : []
    expect(await tasksOf(child.id)).toMatchObject([{ title: 'Följ upp insatsen: SkolFam', due_on: '2026-11-24', done_on: null }])
    const body = formBody({ [`outcome.${sleep.id}`]: 'reached', [`outcome.${school.id}`]: 'partly', [`note.${school.id}`]: 'tre dagar av fem',
      heldOn: 'i dag', nextOn: '24 feb' })
    const sent = await ask('POST', `/insats/${idOf(made)}/folj-upp`, worker, body)
    expect([sent.status, sent.location]).toEqual([303, `/insats/${idOf(made)}?klart=followed_up`])
    const after = await ask('GET', `/api/measures/${idOf(made)}`, worker)
    expect(after.json()).toMatchObject({ nextFollowUpOn: '2027-02-24', goals: [{ latest: 'reached' }, { latest: 'partly' }] })
    expect(await tasksOf(child.id)).toMatchObject([{ done_on: '2026-11-24' }, { due_on: '2027-02-24', done_on: null }])
    const list = await ask('GET', '/arbetslista', worker)
    expect([list.text.includes('Följ upp insatsen'), list.text.includes(`/insats/${idOf(made)}/folj-upp`)]).toEqual([true, true])
  })

  test('that says nothing is refused, and what was typed is shown again', async () => {
    const child = await make.personWithCase(worker)
    const made = await add(child.id, { ...unassessed, goals: [{ words: 'Sova' }] })
    const sent = await ask('POST', `/insats/${idOf(made)}/folj-upp`, worker, formBody({ heldOn: '24/11', nextOn: '1 mars' }))
    expect([sent.status, sent.text.includes('Välj för minst ett mål'), sent.text.includes('1 mars')]).toEqual([422, true, true])
  })

  test('of another measure\'s goal is refused', async () => {
    const child = await make.personWithCase(worker)
    const [one, other] = [await add(child.id, { ...unassessed, goals: [{ words: 'Sova' }] }), await add(child.id, unassessed)]
    const goals = one.json()['goals']
    const [goal] = Array.isArray(goals) ? goals : []
    const sent = await ask('POST', `/api/measures/${idOf(other)}/follow-ups`, worker,
      { heldOn: '2026-11-24', outcomes: [{ goalId: goal.id, outcome: 'reached' }] })
    expect(faults(sent)).toMatchObject([{ field: 'outcomes', code: 'goal_unknown' }])
  })
})

describe('an open offer', () => {
  test('is registered on the person until the committee has decided otherwise, then counted and never named', async () => {
    const child = await make.personWithCase(worker)
    const kind = idOf(await ask('POST', '/api/measures/kinds', administrator, { name: 'Läxhjälp', alwaysAssessed: false, fromOn: '2026-01-01' }))
    const press = (step: 'add' | 'undo'): Promise<Answer> => ask('POST', '/oppna-insatser/rakna', worker, formBody({ kind, step }))
    expect((await press('add')).status).toBe(409)
    expect((await add(child.id, { ...unassessed, kind })).status).toBe(200)
    const decision = { kind, decidedOn: '2026-11-18', fromOn: '2026-11-24', minutesReference: 'SN § 61', reasons: 'De unga kommer annars inte.' }
    const entered = await ask('POST', '/api/measures/unnamed', administrator, decision)
    expect(entered.status, entered.text).toBe(200)
    expect(faults(await add(child.id, { ...unassessed, kind, fromOn: '2026-11-24' }))).toMatchObject([{ field: 'kind', code: 'only_counted' }])
    for (const step of ['add', 'add', 'add', 'undo'] as const) expect((await press(step)).status).toBe(303)
    const { rows } = await database.owner.query('SELECT * FROM unnamed_measure_count WHERE kind = $1', [kind])
    expect(rows).toEqual([{ municipality_code: home, unit_id: unitId, kind, own_kind_id: kind, used_on: '2026-11-24', uses: 2 }])
    const page = await ask('GET', '/oppna-insatser', worker)
    expect(page.text).toContain('Läxhjälp')
    expect(page.text).toContain('2 i dag')
    const seen = await ask('GET', '/oppna-insatser', director)
    expect([seen.text.includes('Läxhjälp'), seen.text.includes('Räkna ett tillfälle')]).toEqual([true, false])
    const counts = await ask('GET', '/api/measures/open?year=2026', manager)
    expect(counts.json()).toMatchObject({ months: [{ unitName: 'Öppenvården', ownName: 'Läxhjälp', perMonth: [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 2, 0] }] })
    await ask('POST', `/api/measures/unnamed/${idOf(entered)}/end`, administrator, { toOn: '2026-11-24' })
    const after = await ask('POST', '/api/measures/unnamed', administrator, decision)
    expect(faults(after)).toMatchObject([{ field: 'kind', code: 'decided_already' }])
  })

  test('cannot be undone below zero, and no kind that is always assessed is counted', async () => {
    const decision = { decidedOn: '2026-11-18', fromOn: '2026-11-24', minutesReference: 'SN § 61', reasons: 'Skäl.' }
    await ask('POST', '/api/measures/unnamed', manager, { ...decision, kind: 'youth_centre' })
    const undone = await ask('POST', '/api/measures/open/undo', worker, { kind: 'youth_centre' })
    expect([undone.status, undone.json()['code']]).toEqual([409, 'nothing_to_undo'])
    const refused = await ask('POST', '/api/measures/unnamed', manager, { ...decision, kind: 'contact_person' })
    expect(faults(refused)).toMatchObject([{ field: 'kind', code: 'always_assessed' }])
  })
})

test('a form for a new measure is saved, and shown again with what was typed when it is not', async () => {
  const child = await make.personWithCase(worker)
  const fields = { 'kind': 'open_care', 'assessed': 'ja', 'aim': 'Lugnare hemma', 'fromOn': 'i dag', 'goal.a': 'Inga bråk', 'own.a': 'ja', 'consents': 'custodian',
    'reasons': '' }
  const refused = await ask('POST', `/person/${child.id}/insatser/ny`, worker, formBody(fields))
  expect([refused.status, refused.text.includes('Fyll i fältet'), refused.text.includes('Lugnare hemma')]).toEqual([422, true, true])
  const sent = await ask('POST', `/person/${child.id}/insatser/ny`, worker, formBody({ ...fields, reasons: 'Skäl.' }))
  expect(sent.status, sent.text.slice(0, 300)).toBe(303)
  const list = await ask('GET', `/person/${child.id}/insatser`, director)
  expect(list.text).toContain('Beslutad, inte påbörjad')
  expect(list.text).not.toContain('Ny insats')
})
