import { describe, expect, test } from 'vitest'
import { formBody, testApp, testNow } from '../../test/app.ts'
import { testDatabase } from '../../test/database.ts'
import { home, maker } from '../../test/make.ts'

const database = await testDatabase()
const { ask } = await testApp(database)
const make = maker(database.owner, testNow)

const unitId = await make.unit()
const worker = await make.staff({ unitId })
const leader = await make.staff({ unitId: await make.unit() })
const stranger = await make.staff({ unitId: await make.unit() })
const manager = await make.staff({ unitId, roles: ['unit_manager'] })
const anna = await make.personWithCase(worker, { given: 'Anna', family: 'Först' })
const bo = await make.personWithCase(worker, { given: 'Bo', family: 'Andra' })
const hidden = await make.personWithCase(worker, { given: 'Cecilia', family: 'Dold' })
await make.run("UPDATE person SET protection = 'confidentiality_mark' WHERE municipality_code = $1 AND id = $2", [home, hidden.id])

type Json = Record<string, unknown>
async function post(path: string, body: object, as = worker): Promise<Json> {
  const answer = await ask('POST', path, as, body)
  expect([answer.status, answer.text.slice(0, 300)]).toEqual([200, expect.any(String)])
  return answer.json()
}
const idOf = ({ id }: Json): string => String(id)
const rows = async (text: string, values: unknown[] = []): Promise<Json[]> => (await database.owner.query(text, values)).rows

let number = 0
const newRoom = async (area: number, seats = 30): Promise<string> => idOf(await post('/api/rooms', { name: `Rum ${number++}`, street: 'Provgatan 2', area, seats }, manager))

/** A programme that the leader of another unit leads, with so many of the children. */
async function newGroup(children: ReadonlyArray<{ id: string }> = [anna, bo], mailTo: string | null = null): Promise<{ id: string; participants: string[] }> {
  const id = idOf(await post('/api/groups', { name: 'Solgruppen', unitId }))
  await post(`/api/groups/${id}/leaders`, { staffId: leader.id, part: 'leader' })
  const participants: string[] = []
  for (const child of children) participants.push(idOf(await post(`/api/groups/${id}/participants`, { personId: child.id, fromOn: '2026-11-01', mailTo: child === anna ? mailTo : null })))
  return { id, participants }
}
const newSession = async (group: string, roomId: string, when: object, leaderIds = [leader.id]): Promise<string> => idOf(await post(`/api/groups/${group}/sessions`, { roomId, leaderIds, ...when }))
const begun = (hour: string) => ({ on: '2026-11-23', from: `${hour}:00`, to: `${hour}:45` })

describe('one registration', () => {
  test('gives every participant a contact of their own that counts, says who was seen, and names nobody else', async () => {
    const group = await newGroup()
    const session = await newSession(group.id, await newRoom(40), begun('09'))
    const [first = '', second = ''] = group.participants
    const before = await rows("SELECT coalesce(sum(contacts), 0)::int AS n FROM contact_week_count WHERE unit_id = $1", [unitId])
    const answer = await post(`/api/group-sessions/${session}/attendance`, { participants: [{ participantId: first, presence: 'held' }, { participantId: second, presence: 'illness' }] }, leader)
    expect(answer).toMatchObject({ contacts: 2, personIds: expect.arrayContaining([anna.id, bo.id]) })
    const notes = await rows(`SELECT k.outcome, k.minutes, k.note, c.person_id, c.seen, (SELECT count(*)::int FROM contact_child x WHERE x.contact_id = k.id) AS children,
      (SELECT array_agg(p.person_id) FROM contact_participant p WHERE p.contact_id = k.id) AS met FROM contact k JOIN contact_child c ON c.contact_id = k.id
      WHERE k.group_session_id = $1 ORDER BY k.outcome`, [session])
    expect(notes).toEqual([
      { outcome: 'held', minutes: 45, note: 'Gruppträff: Solgruppen.', person_id: anna.id, seen: true, children: 1, met: [anna.id] },
      { outcome: 'illness', minutes: null, note: 'Gruppträff: Solgruppen.', person_id: bo.id, seen: false, children: 1, met: null },
    ])
    const after = await rows('SELECT sum(contacts)::int AS n FROM contact_week_count WHERE unit_id = $1', [unitId])
    expect(Number(after[0]?.['n']) - Number(before[0]?.['n'])).toBe(2)
    expect((await ask('GET', `/person/${anna.id}`, worker)).text).toContain('Gruppträff: Solgruppen.')
  })

  test('is made once, by who leads the group, when the session has begun and nobody is left out', async () => {
    const group = await newGroup()
    const room = await newRoom(40)
    const session = await newSession(group.id, room, begun('10'))
    const all = { participants: group.participants.map((participantId) => ({ participantId, presence: 'held' })) }
    const attendance = `/api/group-sessions/${session}/attendance`
    expect((await ask('POST', attendance, stranger, all)).json()).toMatchObject({ code: 'not_group_leader' })
    expect((await ask('POST', attendance, leader, { participants: all.participants.slice(1) })).status).toBe(422)
    const tomorrow = await newSession(group.id, room, { on: '2026-11-25', from: '09:00', to: '10:00' })
    expect((await ask('POST', `/api/group-sessions/${tomorrow}/attendance`, leader, all)).json()).toMatchObject({ code: 'session_not_yet' })
    const both = await Promise.all([ask('POST', attendance, leader, all), ask('POST', attendance, worker, all)])
    expect(both.map(({ status }) => status).toSorted()).toEqual([200, 409])
  })
})

describe('who takes part', () => {
  test('is seen by name by who leads the group, and not by another unit; a protected identity has no name for anybody', async () => {
    const group = await newGroup([anna, hidden])
    const [seen, unseen] = [await ask('GET', `/grupp/${group.id}`, leader), await ask('GET', `/grupp/${group.id}`, stranger)]
    expect([seen.text.includes('Anna Först'), seen.text.includes('Dold'), seen.text.includes(hidden.caseNumber)]).toEqual([true, false, true])
    expect([unseen.status, unseen.text.includes('Anna Först'), unseen.text.includes(hidden.caseNumber)]).toEqual([200, false, false])
    const traced = await rows("SELECT about FROM trace WHERE action = 'GET /grupp/:id' AND actor_id = $1 ORDER BY id DESC LIMIT 1", [leader.id])
    expect(traced[0]?.['about']).toEqual(expect.arrayContaining([anna.id, hidden.id]))
  })

  test('is never written mail when the identity is protected', async () => {
    const group = await newGroup([])
    const answer = await ask('POST', `/api/groups/${group.id}/participants`, worker, { personId: hidden.id, fromOn: '2026-11-01', mailTo: 'nagon@example.test' })
    expect(answer.json()).toMatchObject({ code: 'mail_to_protected' })
  })

  test('is taken in only by who writes the contacts', async () => {
    const group = await newGroup([])
    expect((await ask('POST', `/api/groups/${group.id}/participants`, stranger, { personId: anna.id, fromOn: '2026-11-01' })).status).toBe(404)
  })
})

test('a room and a leader are in one place at a time', async () => {
  const group = await newGroup([])
  const [room, other] = [await newRoom(40), await newRoom(40)]
  const when = { on: '2026-11-26', from: '15:00', to: '16:30' }
  await newSession(group.id, room, when)
  await post('/api/room-bookings', { staffId: worker.id, on: '2026-11-26', from: '16:00', to: '17:00', purpose: 'Möte' }, manager)
  const refused = async (body: object): Promise<unknown> => (await ask('POST', `/api/groups/${group.id}/sessions`, worker, { ...when, ...body })).json()['code']
  expect(await refused({ roomId: room, leaderIds: [stranger.id] })).toBe('room_is_taken')
  expect(await refused({ roomId: other, leaderIds: [leader.id] })).toBe('leader_is_taken')
  expect(await refused({ roomId: other, leaderIds: [worker.id] })).toBe('leader_is_taken')
  expect(await refused({ roomId: room, leaderIds: [leader.id], from: '16:30', to: '17:00' })).toBeUndefined()
})

test('a cancelled session is a contact that we cancelled, and is told with the time alone', async () => {
  const group = await newGroup([anna], 'foralder@example.test')
  const session = await newSession(group.id, await newRoom(40), { on: '2026-11-27', from: '09:00', to: '10:00' })
  await post(`/api/group-sessions/${session}/cancellation`, { reason: 'Ledaren är sjuk' }, leader)
  expect(await rows('SELECT outcome, not_held_reason FROM contact WHERE group_session_id = $1', [session])).toEqual([{ outcome: 'cancelled_by_us', not_held_reason: 'Ledaren är sjuk' }])
  const [mail] = await rows("SELECT body FROM job WHERE kind = 'mail' AND body->>'template' = 'group_time_cancelled'")
  expect(mail?.['body']).toEqual({ template: 'group_time_cancelled', to: 'foralder@example.test', language: 'sv', reference: null, path: null, when: 'fredag 27 november 2026 09.00–10.00', roomId: null })
  expect((await ask('POST', `/api/group-sessions/${session}/cancellation`, leader, { reason: 'igen' })).json()).toMatchObject({ code: 'session_is_closed' })
})

describe('a required distance', () => {
  test('leads to a proposal that is carried out whole, tells the participants, and is refused when something has changed', async () => {
    const children = [anna, bo, hidden]
    const group = await newGroup(children, 'foralder@example.test')
    const [narrow, wide] = [await newRoom(12), await newRoom(80)]
    const session = await newSession(group.id, narrow, { on: '2027-01-12', from: '15:00', to: '16:30' })
    await post('/api/distance-rules', { metres: 2, fromOn: '2027-01-11', toOn: '2027-01-15', reason: 'Smitta' }, manager)
    const days = { fromOn: '2027-01-11', toOn: '2027-01-15' }
    const aged = await post('/api/rebookings', days, manager)
    await post('/api/room-bookings', { roomId: wide, on: '2027-01-14', from: '09:00', to: '10:00', purpose: 'Möte' }, manager)
    expect((await ask('POST', `/api/rebookings/${idOf(aged)}/application`, manager)).json()).toMatchObject({ code: 'rebooking_has_aged' })

    const proposal = await post('/api/rebookings', days, manager)
    expect(proposal).toMatchObject({ answer: { status: 'optimal', tooFull: [{ session, people: 4, capacity: 3 }], moves: [{ session, kind: 'room' }] } })
    const shown = await ask('GET', `/ombokning/${idOf(proposal)}`, manager)
    expect([shown.text.includes('Annat rum'), shown.text.includes('4 personer, rummet rymmer 3'), shown.text.includes('Anna Först')]).toEqual([true, true, false])
    const again = await ask('POST', `/ombokning/${idOf(proposal)}`, manager, formBody({ [`choice.${session}`]: 'rejected' }))
    expect([again.status, again.location]).toEqual([303, expect.stringMatching(/^\/ombokning\//)])

    const done = await post(`/api/rebookings/${idOf(proposal)}/application`, {}, manager)
    expect([done['personIds']].flat().toSorted()).toEqual(children.map(({ id }) => id).toSorted())
    expect((await rows('SELECT room_id FROM group_session WHERE id = $1', [session]))[0]?.['room_id']).not.toBe(narrow)
    expect((await ask('POST', `/api/rebookings/${idOf(proposal)}/application`, manager)).json()).toMatchObject({ code: 'rebooking_is_applied' })
    const [mail] = await rows("SELECT body FROM job WHERE kind = 'mail' AND body->>'template' = 'group_time_changed'")
    expect(mail?.['body']).toMatchObject({ to: 'foralder@example.test', when: 'tisdag 12 januari 2027 15.00–16.30' })
    const letters = await ask('GET', `/api/rebookings/${idOf(proposal)}/letters`, manager)
    expect(letters.json()).toMatchObject({ mailed: 1, letters: expect.arrayContaining([expect.objectContaining({ name: 'Bo Andra', by: 'letter' }), expect.objectContaining({ name: null, address: null, by: 'worker' })]) })
    expect((await ask('GET', `/ombokning/${idOf(proposal)}/brev`, manager)).text).not.toContain('Solgruppen')
  })

  test('splits a group in two, writes who is in which half, and registers each half by itself', async () => {
    const group = await newGroup([anna, bo])
    await post(`/api/groups/${group.id}/leaders`, { staffId: worker.id, part: 'stand_in' })
    await make.run('UPDATE room SET closed_on = $2 WHERE municipality_code = $1', [home, '2026-11-23'])
    const [narrow] = [await newRoom(10), await newRoom(10)]
    const session = await newSession(group.id, narrow, { on: '2027-02-02', from: '15:00', to: '16:30' })
    await post('/api/distance-rules', { metres: 2, fromOn: '2027-02-01', toOn: '2027-02-05', reason: 'Smitta' }, manager)
    const proposal = await post('/api/rebookings', { fromOn: '2027-02-01', toOn: '2027-02-05' }, manager)
    expect(proposal).toMatchObject({ answer: { moves: [{ session, kind: 'split' }] } })
    await post(`/api/rebookings/${idOf(proposal)}/application`, {}, manager)
    const halves = await rows('SELECT half, room_id FROM group_session WHERE programme_id = $1 ORDER BY half', [group.id])
    expect([halves.map(({ half }) => half), halves[0]?.['room_id'] === halves[1]?.['room_id']]).toEqual([[1, 2], false])
    expect(await rows('SELECT half FROM group_participant WHERE programme_id = $1 ORDER BY half', [group.id])).toEqual([{ half: 1 }, { half: 2 }])
    const other = await rows('SELECT id FROM group_session WHERE programme_id = $1 AND half = 2', [group.id])
    expect((await ask('GET', `/api/group-sessions/${String(other[0]?.['id'])}`, leader)).json()['participants']).toHaveLength(1)
  })
})
