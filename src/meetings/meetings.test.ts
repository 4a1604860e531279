import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, test } from 'vitest'
import { actorFor } from '../../test/actor.ts'
import { testApp, testNow } from '../../test/app.ts'
import { testDatabase } from '../../test/database.ts'
import { home, maker } from '../../test/make.ts'
import { day } from '../calendar/day.ts'
import { fixedClock } from '../calendar/clock.ts'
import { instant } from '../calendar/instant.ts'
import type { NewDecision } from '../decisions/contract.ts'
import { makeDecision } from '../decisions/usecases/make-decision.ts'
import { inTransaction } from '../platform/db.ts'
import { meetingAnswer, meetingsAnswer } from './contract.ts'
import { moved, refusedAdjustment, refusedOutcome } from './rules.ts'

const database = await testDatabase()
const { ask } = await testApp(database)
const make = maker(database.owner, testNow)
const clock = fixedClock(instant(testNow))
const today = day('2026-11-24')
const unitId = await make.unit()
const worker = await make.staff({ unitId })
const manager = await make.staff({ unitId, roles: ['unit_manager'] })
const director = await make.staff({ unitId, roles: ['director'] })
const member = await make.staff({ unitId, roles: ['committee'], given: 'Karin', family: 'Ledamot' })
const outsider = await make.staff({ unitId, roles: ['committee'] })
const world = { bodyId: '', memberId: '' }

async function post(path: string, as: { cookie: string }, body: object): Promise<{ id: string }> {
  const answer = await ask('POST', path, as, body)
  expect(answer.status, answer.text).toBe(200)
  return { id: String(answer.json()['id']) }
}

beforeAll(async () => {
  world.bodyId = (await post('/api/bodies', director, { kind: 'sub_committee', name: 'Individutskottet' })).id
  world.memberId = (await post(`/api/bodies/${world.bodyId}/members`, director, { staffId: member.id, part: 'chair', fromOn: '2026-01-01' })).id
})

function matter(personId: string, other: Partial<NewDecision> = {}): NewDecision {
  return {
    personId, kind: 'consider_placement', strand: 'placement', subjectKind: 'placement', subjectId: randomUUID(), what: 'Vården ska fortsätta',
    reasons: 'Behovet finns kvar', paragraph: 'SoL 22:13', fromOn: null, toOn: null, consents: [], facts: [], ...other,
  }
}

async function proposed(other: Partial<NewDecision> = {}): Promise<{ childId: string; caseNumber: string; decisionId: string }> {
  const child = await make.personWithCase(worker, { given: 'Maja' })
  const context = { municipality: home, staffId: worker.id, keys: [worker.id] }
  const { id } = await inTransaction(database.app, context, (tx) => makeDecision(tx, { actor: actorFor(worker.id, ['social_worker']), clock }, matter(child.id, other)))
  return { childId: child.id, caseNumber: child.caseNumber, decisionId: id }
}

let hour = 7
async function meetingWith(decisionIds: string[], on = '2026-11-24'): Promise<{ id: string; items: string[] }> {
  hour += 1
  const { id } = await post('/api/meetings', manager, { bodyId: world.bodyId, on, at: `${String(hour).padStart(2, '0')}:00`, place: 'Kommunhuset' })
  await post(`/api/meetings/${id}/items`, manager, { decisionIds })
  const meeting = meetingAnswer.parse((await ask('GET', `/api/meetings/${id}`, manager)).json())
  return { id, items: meeting.agenda.map((item) => item.id) }
}

const stateOf = async (id: string): Promise<Record<string, unknown>> => (await ask('GET', `/api/decisions/${id}`, manager)).json()

describe('an item', () => {
  test('decided as proposed is a decision of the sub-committee on the day of the meeting, and the worker is told', async () => {
    const { decisionId, childId } = await proposed()
    const { id, items } = await meetingWith([decisionId])
    await post(`/api/meetings/${id}/items/${items[0]}/outcome`, manager, { outcome: 'as_proposed', votes: 'Enhälligt' })
    expect(await stateOf(decisionId)).toMatchObject({ state: 'decided', decidedOn: '2026-11-24', decidedAs: 'sub_committee', decidedByName: null })
    const { rows } = await database.owner.query('SELECT title FROM task WHERE person_id = $1 AND staff_id = $2', [childId, worker.id])
    expect(rows).toEqual([{ title: 'Individutskottet har beslutat som föreslaget: övervägande av vård. Verkställ och delge.' }])
  })

  test('decided otherwise leaves the proposal as it was, with what was decided', async () => {
    const { decisionId } = await proposed()
    const { id, items } = await meetingWith([decisionId])
    const without = await ask('POST', `/api/meetings/${id}/items/${items[0]}/outcome`, manager, { outcome: 'otherwise' })
    expect([without.status, without.json()['code']]).toEqual([422, 'outcome_words_needed'])
    await post(`/api/meetings/${id}/items/${items[0]}/outcome`, manager, { outcome: 'otherwise', words: 'Vården ska upphöra den 1 januari' })
    expect(await stateOf(decisionId)).toMatchObject({ state: 'refused', outcome: 'Vården ska upphöra den 1 januari', what: 'Vården ska fortsätta' })
  })

  test('that is postponed waits for the next meeting', async () => {
    const { decisionId } = await proposed()
    const { id, items } = await meetingWith([decisionId])
    await post(`/api/meetings/${id}/items/${items[0]}/outcome`, manager, { outcome: 'postponed', words: 'Yttrande saknas' })
    expect(await stateOf(decisionId)).toMatchObject({ state: 'for_meeting' })
    const { waiting } = meetingsAnswer.parse((await ask('GET', '/api/meetings', manager)).json())
    expect(waiting.map((each) => each.decisionId)).toContain(decisionId)
  })

  test('is not decided before the meeting is held, nor twice, nor after the protocol is adjusted', async () => {
    const { decisionId } = await proposed()
    const coming = await meetingWith([decisionId], '2026-12-01')
    const early = await ask('POST', `/api/meetings/${coming.id}/items/${coming.items[0]}/outcome`, manager, { outcome: 'as_proposed' })
    expect([early.status, early.json()['code']]).toEqual([409, 'meeting_not_held_yet'])
    expect((await ask('DELETE', `/api/meetings/${coming.id}/items/${coming.items[0]}`, manager)).status).toBe(200)
    const { id, items } = await meetingWith([decisionId])
    const undecided = await ask('POST', `/api/meetings/${id}/adjustment`, manager, { on: '2026-11-24', adjusters: 'Karin Ledamot' })
    expect(undecided.json()['code']).toBe('items_are_undecided')
    await post(`/api/meetings/${id}/items/${items[0]}/outcome`, manager, { outcome: 'as_proposed' })
    expect((await ask('POST', `/api/meetings/${id}/items/${items[0]}/outcome`, manager, { outcome: 'as_proposed' })).json()['code']).toBe('item_has_an_outcome')
    await post(`/api/meetings/${id}/adjustment`, manager, { on: '2026-11-24', adjusters: 'Karin Ledamot' })
    expect((await ask('POST', `/api/meetings/${id}/items`, manager, { decisionIds: [decisionId] })).json()['code']).toBe('protocol_is_adjusted')
  })

  test('may be moved on the agenda', async () => {
    const both = [(await proposed()).decisionId, (await proposed()).decisionId]
    const { id, items } = await meetingWith(both)
    await post(`/api/meetings/${id}/items/${items[1]}/position`, manager, { move: 'up' })
    const { agenda } = meetingAnswer.parse((await ask('GET', `/api/meetings/${id}`, manager)).json())
    expect(agenda.map((item) => item.id)).toEqual([items[1], items[0]])
  })
})

describe('an elected member', () => {
  test('sees the proposal and the case number of the own body\'s items, never the name, the person or the decision', async () => {
    const { decisionId, childId, caseNumber } = await proposed()
    const { id, items } = await meetingWith([decisionId])
    const page = await ask('GET', `/sammantrade/${id}`, member)
    expect(page.text).toContain('Vården ska fortsätta')
    expect(page.text).toContain(caseNumber)
    expect(page.text).not.toContain('Maja')
    expect((await ask('GET', `/sammantrade/${id}/arende/${items[0]}/utdrag`, member)).status).toBe(200)
    for (const closed of [`/person/${childId}`, `/beslut/${decisionId}`, `/person/${childId}/beslut`]) expect((await ask('GET', closed, member)).status).toBe(403)
    expect((await ask('POST', `/api/meetings/${id}/items/${items[0]}/outcome`, member, { outcome: 'as_proposed' })).status).toBe(403)
  })

  test('of no such body is told that the meeting does not exist', async () => {
    const { id } = await meetingWith([(await proposed()).decisionId])
    expect((await ask('GET', `/api/meetings/${id}`, outsider)).status).toBe(404)
    expect(meetingsAnswer.parse((await ask('GET', '/api/meetings', outsider)).json())).toEqual({ meetings: [], waiting: [] })
  })

  test('who has left sees the agendas no more', async () => {
    const left = await make.staff({ unitId, roles: ['committee'] })
    const { id: memberId } = await post(`/api/bodies/${world.bodyId}/members`, director, { staffId: left.id, part: 'member', fromOn: '2026-01-01' })
    const { id } = await meetingWith([(await proposed()).decisionId])
    expect((await ask('GET', `/api/meetings/${id}`, left)).status).toBe(200)
    await post(`/api/bodies/${world.bodyId}/members/${memberId}/end`, director, { toOn: '2026-11-23' })
    expect((await ask('GET', `/api/meetings/${id}`, left)).status).toBe(404)
  })
})

describe('a chair', () => {
  const custody = { kind: 'immediate_custody', paragraph: 'LVU 6', what: 'Maja omhändertas omedelbart' } as const

  test('decides immediate custody alone when the committee cannot be awaited, and it is reported at the next meeting', async () => {
    const { decisionId, childId } = await proposed({ ...custody, facts: [] })
    const refused = await ask('POST', `/api/decisions/${decisionId}/chair`, manager, { memberId: outsider.id, on: '2026-11-24' })
    expect(refused.json()['code']).toBe('no_such_chair')
    await post(`/api/decisions/${decisionId}/chair`, manager, { memberId: member.id, on: '2026-11-23' })
    expect(await stateOf(decisionId)).toMatchObject({ state: 'decided', decidedOn: '2026-11-23', decidedAs: 'chair', decidedByName: 'Karin Ledamot' })
    const { waiting } = meetingsAnswer.parse((await ask('GET', '/api/meetings', manager)).json())
    expect(waiting.find((each) => each.decisionId === decisionId)).toMatchObject({ part: 'report', personId: childId })
    const { id, items } = await meetingWith([decisionId])
    await post(`/api/meetings/${id}/items/${items[0]}/outcome`, manager, { outcome: 'noted' })
    const after = meetingsAnswer.parse((await ask('GET', '/api/meetings', manager)).json())
    expect(after.waiting.map((each) => each.decisionId)).not.toContain(decisionId)
  })

  test('does not decide what waits for the sub-committee', async () => {
    const { decisionId } = await proposed()
    expect((await ask('POST', `/api/decisions/${decisionId}/chair`, manager, { memberId: member.id, on: '2026-11-24' })).json()['code']).toBe('not_for_the_chair')
  })

  test('is not entered by a social worker alone', async () => {
    const { decisionId } = await proposed(custody)
    expect((await ask('POST', `/api/decisions/${decisionId}/chair`, worker, { memberId: member.id, on: '2026-11-24' })).status).toBe(403)
  })
})

describe('the rules of a meeting', () => {
  const held = { on: day('2026-11-24'), adjustedOn: null }
  const item = { part: 'proposal', outcome: null } as const
  test('an outcome needs a held meeting, words when it was not as proposed, and a report is only noted', () => {
    expect(refusedOutcome(held, item, 'as_proposed', null, day('2026-11-23'))).toBe('meeting_not_held_yet')
    expect(refusedOutcome(held, item, 'returned', '', today)).toBe('outcome_words_needed')
    expect(refusedOutcome(held, item, 'noted', null, today)).toBe('report_is_noted')
    expect(refusedOutcome(held, { ...item, part: 'report' }, 'as_proposed', null, today)).toBe('report_is_noted')
    expect(refusedOutcome(held, item, 'as_proposed', null, today)).toBeNull()
  })
  test('a protocol is adjusted from the day of the meeting to today, when every item has an outcome', () => {
    expect(refusedAdjustment(held, 1, today, today)).toBe('items_are_undecided')
    expect(refusedAdjustment(held, 0, day('2026-11-23'), today)).toBe('adjusted_on_wrong_day')
    expect(refusedAdjustment(held, 0, today, today)).toBeNull()
  })
  test('moving past an end changes nothing', () => {
    expect(moved(['a', 'b'], 'a', 'up')).toEqual(['a', 'b'])
    expect(moved(['a', 'b', 'c'], 'a', 'down')).toEqual(['b', 'a', 'c'])
  })
})
