import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { formBody, testApp, testNow } from '../../test/app.ts'
import type { Answer } from '../../test/app.ts'
import { testDatabase } from '../../test/database.ts'
import { maker } from '../../test/make.ts'

const database = await testDatabase()
const { ask } = await testApp(database)
const make = maker(database.owner, testNow)

const unitId = await make.unit({ name: 'Utredning Norr' })
const maja = await make.staff({ unitId, given: 'Maja', family: 'Prov' })
const other = await make.staff({ unitId: await make.unit() })
const mother = await make.person({ given: 'Samira', birthOn: '1985-02-01' })

async function siblings() {
  const elis = await make.personWithCase(maja, { given: 'Elis', birthOn: '2015-07-18' })
  const noor = await make.personWithCase(maja, { given: 'Noor', birthOn: '2019-03-02' })
  for (const child of [elis, noor]) await make.relation(child.id, mother, 'custodian', { word: 'mamma' })
  return { elis, noor }
}
const { elis, noor } = await siblings()

const visit = (personId: string, more: object = {}): object => ({
  mode: 'visit', outcome: 'held', happenedOn: '2026-11-24', happenedTime: '07:30', children: [{ personId, seen: 'alone' }], ...more,
})
const idOf = (answer: Answer): string => String(answer.json()['id'])
async function counted(): Promise<{ contacts: number; seen: number; alone: number }> {
  const { rows } = await database.owner.query<{ contacts: number; seen: number;
    alone: number }>(`SELECT coalesce(sum(contacts), 0)::int AS contacts, coalesce(sum(children_seen), 0)::int AS seen,
      coalesce(sum(children_seen_alone), 0)::int AS alone FROM contact_week_count WHERE unit_id = $1 AND week = '2026-W48'`, [unitId])
  return rows[0] ?? { contacts: 0, seen: 0, alone: 0 }
}

describe('a contact note', () => {
  test('is locked with how the child was seen, and counted in its week in the writer\'s unit', async () => {
    const before = await counted()
    const answer = await ask('POST', '/api/contacts', maja,
      visit(elis.id, { children: [{ personId: elis.id, seen: 'alone' }, { personId: noor.id, seen: 'seen' }] }))
    expect(answer.status).toBe(200)
    expect(answer.json()).toMatchObject({ mode: 'visit', happenedTime: '07:30',
      children: [{ personId: elis.id, seen: 'alone' }, { personId: noor.id, seen: 'seen' }] })
    const after = await counted()
    expect([after.contacts, after.seen, after.alone]).toEqual([before.contacts + 1, before.seen + 2, before.alone + 1])
  })

  test('cannot be changed: the run role may not update what it says', async () => {
    await expect(database.app.query("UPDATE contact SET note = 'x'")).rejects.toThrow(/permission denied/)
  })

  test('sent ten times at once with one id is one note, counted once', async () => {
    const before = await counted()
    const id = randomUUID()
    const answers = await Promise.all(Array.from({ length: 10 }, () => ask('POST', '/api/contacts', maja, visit(elis.id, { id }))))
    expect(answers.map((answer) => answer.status)).toEqual(Array(10).fill(200))
    expect((await counted()).contacts).toBe(before.contacts + 1)
  })

  test('with an id that somebody else has used is refused', async () => {
    const theirs = await make.personWithCase(other)
    const id = randomUUID()
    expect((await ask('POST', '/api/contacts', other, visit(theirs.id, { id }))).status).toBe(200)
    const mine = await ask('POST', '/api/contacts', maja, visit(elis.id, { id }))
    expect([mine.status, mine.json()['code']]).toEqual([409, 'contact_id_is_taken'])
  })

  test('about a child one may not see is answered as if the child did not exist', async () => {
    const theirs = await make.personWithCase(other)
    const hidden = await ask('POST', '/api/contacts', maja, visit(theirs.id))
    const nobody = await ask('POST', '/api/contacts', maja, visit(randomUUID()))
    expect([hidden.status, hidden.json()['code']]).toEqual([404, 'contact_person_not_found'])
    expect(hidden.json()['code']).toBe(nobody.json()['code'])
  })

  test.each([
    ['a child seen by telephone', { mode: 'phone' }, 'seen_only_when_met'],
    ['a reason for what was held', { notHeldReason: 'sjuk' }, 'reason_only_when_not_held'],
    ['a held contact later today', { happenedTime: '09:00' }, 'not_happened_yet'],
    ['a next step that was due yesterday', { nextStep: { title: 'Ring', dueOn: '2026-11-23' } }, 'due_in_the_past'],
  ])('refuses %s', async (_, wrong, code) => {
    const answer = await ask('POST', '/api/contacts', maja, visit(elis.id, wrong))
    expect(answer.status).toBe(422)
    expect(answer.json()['errors']).toMatchObject([{ code }])
  })
})

describe('the form', () => {
  const fields = (more: Record<string, string | string[]> = {}) =>
    formBody({ mode: 'visit', outcome: 'held', present: [elis.id], when: 'i dag 07.45', ...more })

  test('is opened with the child ticked, today now, held, and who may be met', async () => {
    const page = await ask('GET', `/person/${elis.id}/anteckna`, maja)
    expect(page.status).toBe(200)
    expect(page.text).toContain('i dag 08.00')
    expect(page.text).toMatch(new RegExp(`value="${elis.id}" checked`))
    expect(page.text).toContain('Mamma')
    expect(page.text).toContain('Noor')
  })

  test('without scripts, with one choice made, locks a note in which the child was seen', async () => {
    const sent = await ask('POST', `/person/${elis.id}/anteckna?till=arbetslista`, maja, fields())
    expect(sent.location).toBe(`/arbetslista?person=${elis.id}&klart=contact_locked`)
    const { rows } = await database.owner.query(`SELECT c.seen, c.seen_alone, k.happened_time::text AS at FROM contact k
      JOIN contact_child c ON c.contact_id = k.id WHERE c.person_id = $1 AND k.happened_time = '07:45'`, [elis.id])
    expect(rows).toEqual([{ seen: true, seen_alone: false, at: '07:45:00' }])
  })

  test('makes the next step a promise of one\'s own', async () => {
    await ask('POST', `/person/${elis.id}/anteckna`, maja, fields({ step: 'Ring skolkurator', due: 'fre 27 nov' }))
    const { rows } = await database.owner.query("SELECT due_on::text, staff_id FROM task WHERE title = 'Ring skolkurator'")
    expect(rows).toEqual([{ due_on: '2026-11-27', staff_id: maja.id }])
  })

  test('ends the promise it keeps', async () => {
    const task = (await database.owner.query<{ id: string }>("SELECT id FROM task WHERE title = 'Ring skolkurator'")).rows[0]?.id ?? ''
    expect((await ask('GET', `/person/${elis.id}/anteckna?uppgift=${task}`, maja)).text).toContain('Håller löftet: Ring skolkurator')
    await ask('POST', `/person/${elis.id}/anteckna?uppgift=${task}`, maja, fields({ mode: 'phone', taskId: task }))
    const { rows } = await database.owner.query('SELECT done_on::text AS done FROM task WHERE id = $1', [task])
    expect(rows[0].done).toBe('2026-11-24')
  })

  test('comes back with what was typed and words at the field when something is wrong', async () => {
    const sent = await ask('POST', `/person/${elis.id}/anteckna`, maja, fields({ mode: '', when: 'snart', note: 'Det jag skrev' }))
    expect(sent.status).toBe(422)
    expect(sent.text).toContain('Välj hur ni möttes')
    expect(sent.text).toContain('Skriv när, till exempel')
    expect(sent.text).toContain('Det jag skrev')
  })

  test('kept as a draft is shown again to its writer alone, and is gone when the note is locked', async () => {
    await ask('POST', `/person/${noor.id}/anteckna`, maja,
      formBody({ keepDraft: 'ja', note: 'Påbörjat', present: [noor.id], mode: 'office' }))
    expect((await ask('GET', `/person/${noor.id}/anteckna`, maja)).text).toContain('Påbörjat')
    await make.run(`INSERT INTO role_assignment (municipality_code, id, staff_id, role, unit_id, from_on, recorded_at)
      VALUES ('9901', $1, $2, 'unit_manager', $3, '2020-01-01', $4)`, [randomUUID(), other.id, unitId, testNow])
    expect((await ask('GET', `/person/${noor.id}/anteckna`, other)).text).not.toContain('Påbörjat')
    await ask('POST', `/person/${noor.id}/anteckna`, maja,
      formBody({ mode: 'office', outcome: 'held', present: [noor.id], when: 'i går', note: 'Klart nu' }))
    expect((await ask('GET', `/person/${noor.id}/anteckna`, maja)).text).not.toContain('Påbörjat')
  })
})

describe('after locking', () => {
  test('an addition is an entry of its own with its writer', async () => {
    const id = idOf(await ask('POST', '/api/contacts', maja, visit(elis.id, { note: 'Ursprunget' })))
    const added = await ask('POST', `/kontakt/${id}`, maja, formBody({ note: 'Rättelse: det var pappa' }))
    expect(added.location).toBe(`/kontakt/${id}?klart=addition_saved`)
    const page = (await ask('GET', `/kontakt/${id}`, maja)).text
    expect(page).toContain('Ursprunget')
    expect(page).toContain('Rättelse: det var pappa')
  })

  test('a note on the wrong child is moved: the wrong file keeps only that something was moved', async () => {
    const wrong = await make.personWithCase(maja)
    const right = await make.personWithCase(maja)
    const id = idOf(await ask('POST', '/api/contacts', maja,
      visit(wrong.id, { note: 'Hör hemma hos den andra', nextStep: { title: 'Följ upp', dueOn: '2026-12-01' } })))
    const sent = await ask('POST', `/kontakt/${id}/flytta`, maja, formBody({ from: wrong.id, to: right.caseNumber }))
    expect(sent.location).toBe(`/kontakt/${id}?klart=contact_moved`)
    const { rows } = await database.owner.query(`SELECT person_id, moved_on::text AS moved FROM contact_child WHERE contact_id = $1
      ORDER BY moved_on NULLS LAST`, [id])
    expect(rows).toEqual([{ person_id: wrong.id, moved: '2026-11-24' }, { person_id: right.id, moved: null }])
    const tasks = await database.owner.query("SELECT person_id FROM task WHERE contact_id = $1 AND done_on IS NULL", [id])
    expect(tasks.rows).toEqual([{ person_id: right.id }])
  })

  test('who sees only the wrong child no longer sees the moved note', async () => {
    const theirs = await make.staff({ unitId: await make.unit() })
    const manager = await make.staff({ unitId, roles: ['director'] })
    const wrong = await make.personWithCase(theirs)
    const right = await make.personWithCase(maja)
    const id = idOf(await ask('POST', '/api/contacts', theirs, visit(wrong.id)))
    expect((await ask('GET', `/api/contacts/${id}`, theirs)).status).toBe(200)
    await make.run(`INSERT INTO role_assignment (municipality_code, id, staff_id, role, unit_id, from_on, recorded_at)
      VALUES ('9901', $1, $2, 'social_worker', $3, '2020-01-01', $4)`, [randomUUID(), manager.id, unitId, testNow])
    const moved = await ask('POST', `/api/contacts/${id}/moves`, manager, { fromPersonId: wrong.id, toPersonId: right.id })
    expect(moved.status).toBe(200)
    expect((await ask('GET', `/api/contacts/${id}`, theirs)).status).toBe(404)
    expect((await ask('GET', `/api/contacts/${id}`, maja)).status).toBe(200)
  })

  test('a note cannot be moved twice, nor to somebody one may not see', async () => {
    const wrong = await make.personWithCase(maja)
    const hidden = await make.personWithCase(other, {})
    const id = idOf(await ask('POST', '/api/contacts', maja, visit(wrong.id)))
    const missing = await make.personWithCase(await make.staff({ unitId: await make.unit() }))
    expect((await ask('POST', `/api/contacts/${id}/moves`, maja, { fromPersonId: wrong.id, toPersonId: missing.id })).status).toBe(404)
    expect((await ask('POST', `/api/contacts/${id}/moves`, maja, { fromPersonId: elis.id, toPersonId: noor.id })).json()['code'])
      .toBe('contact_is_not_there')
    expect(hidden.id).not.toBe(wrong.id)
  })
})
