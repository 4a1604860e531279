import { describe, expect, test } from 'vitest'
import { formBody, testApp } from '../../test/app.ts'
import { testDatabase } from '../../test/database.ts'
import { maker } from '../../test/make.ts'
import { testNumbers } from '../../test/test-numbers.ts'

const database = await testDatabase({ connections: 20 })
const made = '2026-11-24T07:00:00.000Z'
const { ask } = await testApp(database, { now: '2026-11-24T07:20:00.000Z' })
const make = maker(database.owner, made)
const north = await make.unit({ name: 'Norr' })
const south = await make.unit({ name: 'Söder' })
const worker = await make.staff({ unitId: north, given: 'Maja', family: 'Ekwall' })
const colleague = await make.staff({ unitId: north, given: 'Per', family: 'Aldin' })
const far = await make.staff({ unitId: south, given: 'Siv', family: 'Lund' })
const manager = await make.staff({ unitId: north, roles: ['unit_manager'] })
const southManager = await make.staff({ unitId: south, roles: ['unit_manager'] })

type Staff = typeof worker
const seen = async (personId: string, as: Staff): Promise<boolean> => (await rowsSeen(as, personId, 'person_case')) > 0
/** How many rows of a table about a person somebody sees in raw SQL, with the application's checks switched off. */
async function rowsSeen(as: Staff, personId: string, table: string, keys = `{${as.id}}`): Promise<number> {
  const client = await database.app.connect()
  try {
    await client.query(`BEGIN; SET LOCAL app.municipality = '9901'; SET LOCAL app.staff = '${as.id}'; SET LOCAL app.keys = '${keys}'`)
    const { rows } = await client.query<{ count: string }>(
      `SELECT count(*) FROM ${table} WHERE ${table === 'person' ? 'id' : 'person_id'} = $1`,
      [personId],
    )
    return Number(rows[0]?.count)
  } finally {
    await client.query('ROLLBACK')
    client.release()
  }
}
const handover = (id: string, body: object, as: Staff = worker) =>
  ask('POST', `/api/persons/${id}/handover`, as, { fromId: worker.id, toId: colleague.id, reason: 'byter enhet', ...body })

describe('opening a case', () => {
  test('registers a person by number in any form, with the asker responsible, in one request', async () => {
    const number = testNumbers.next()
    const answer = await ask('POST', '/api/persons', worker, {
      identityNumber: `${number.slice(0, 8)}-${number.slice(8)}`,
      givenName: 'Tuva',
      familyName: 'Prov',
      reason: 'ansökan',
    })
    expect(answer.status).toBe(200)
    const id = String(answer.json()['id'])
    expect(await seen(id, worker)).toBe(true)
    expect(await seen(id, colleague)).toBe(false)
    const { rows } = await database.owner.query('SELECT identity_number, birth_on, search_key FROM person WHERE id = $1', [id])
    expect(rows[0]).toEqual({
      identity_number: number,
      birth_on: `${number.slice(0, 4)}-${number.slice(4, 6)}-${number.slice(6, 8)}`,
      search_key: 'prov tuva',
    })
  })

  test('says about a number that is there the same words whether one may see the person or not', async () => {
    const [mine, theirs] = [testNumbers.next(), testNumbers.next()]
    await make.personWithCase(worker, { number: mine })
    await make.personWithCase(far, { number: theirs, given: 'Hemlig', family: 'Person' })
    const answers = await Promise.all(
      [mine, theirs].map((identityNumber) =>
        ask('POST', '/api/persons', worker, { identityNumber, givenName: 'A', familyName: 'B', reason: 'x' }),
      ),
    )
    expect(answers.map(({ status }) => status)).toEqual([409, 409])
    expect(answers[0]?.text).toBe(answers[1]?.text)
    expect(answers[0]?.json()).toMatchObject({ title: 'Numret är redan registrerat', detail: 'Be mottagningen slå upp det.' })
  })

  test('a wrong number names its fault beside the field, and keeps what was typed', async () => {
    const page = await ask(
      'POST',
      '/person/ny',
      worker,
      formBody({ identityNumber: '20150718-2391', givenName: 'Kvar', familyName: 'Skriven', reason: 'x' }),
    )
    expect(page.status).toBe(422)
    expect(page.text).toContain('Sista siffran stämmer inte')
    expect(page.text).toContain('Kvar')
  })

  test('a person has one case', async () => {
    const { id } = await make.personWithCase(worker)
    const again = await ask('POST', `/api/persons/${id}/case`, worker, { reason: 'igen' })
    expect(again.status).toBe(409)
    expect(again.json()['code']).toBe('one_case_per_person')
  })

  test('somebody unborn or unknown gets a case with a temporary id', async () => {
    const page = await ask('POST', '/person/ny', worker, formBody({ familyName: 'Ofött barn till N', reason: 'oro för väntat barn' }))
    expect(page.status).toBe(303)
    expect(page.location).toMatch(/^\/person\/[0-9a-f-]{36}\?klart=registered$/)
  })
})

describe('handing over', () => {
  test('the new worker sees the case at once, and whoever saw it only as the earlier worker has lost it', async () => {
    const { id } = await make.personWithCase(worker)
    expect((await handover(id, { toId: far.id })).status).toBe(200)
    expect([await seen(id, worker), await seen(id, far)]).toEqual([false, true])
    expect((await handover(id, {})).status).toBe(404)
    const [north1, south1] = await Promise.all([
      rowsSeen(manager, id, 'person_case', `{${north}}`),
      rowsSeen(southManager, id, 'person_case', `{${south}}`),
    ])
    expect([north1, south1]).toEqual([0, 1])
  })

  test('takes the open clocks and promises along', async () => {
    const { id } = await make.personWithCase(worker)
    await make.run(
      `INSERT INTO task (municipality_code, id, person_id, title, due_on, staff_id, access, recorded_at, recorded_by)
        VALUES ('9901', gen_random_uuid(), $1, 'Ring skolan', '2026-11-27', $2, $3, $4, $2)`,
      [id, worker.id, [worker.id, north], made],
    )
    await handover(id, { toId: far.id })
    const { rows } = await database.owner.query('SELECT staff_id FROM task WHERE person_id = $1', [id])
    expect(rows).toEqual([{ staff_id: far.id }])
  })

  test('of two who hand over at once, one is told that the other was first', async () => {
    const { id } = await make.personWithCase(worker)
    await Promise.all(Array.from({ length: 10 }, () => ask('GET', '/personer', manager)))
    const answers = await Promise.all([colleague, far, colleague, far].map(({ id: toId }) => handover(id, { toId }, manager)))
    expect(answers.map(({ status }) => status).filter((status) => status === 200)).toHaveLength(1)
    const { rows } = await database.owner.query(
      'SELECT count(*)::int AS open FROM case_responsibility WHERE person_id = $1 AND to_at IS NULL',
      [id],
    )
    expect(rows).toEqual([{ open: 1 }])
  })

  test('the database itself refuses two responsible workers at one instant', async () => {
    const { id, caseId } = await make.personWithCase(worker)
    const second = make.run(
      `INSERT INTO case_responsibility (municipality_code, id, case_id, person_id, staff_id, from_at, reason, access, recorded_at)
        VALUES ('9901', gen_random_uuid(), $1, $2, $3, $4, 'två', '{}', $4)`,
      [caseId, id, far.id, '2026-11-24T07:05:00Z'],
    )
    await expect(second).rejects.toThrow('one_responsible_worker_at_a_time')
  })

  test('hands over the siblings that are ticked in the same form, all or none', async () => {
    const mother = await make.person({ given: 'Mor' })
    const [one, two, notMine] = [
      await make.personWithCase(worker, { given: 'Ett' }),
      await make.personWithCase(worker, { given: 'Två' }),
      await make.personWithCase(far, { given: 'Tre' }),
    ]
    for (const child of [one, two, notMine]) await make.relation(child.id, mother, 'parent')
    const form = await ask('GET', `/person/${one.id}/lamna-over?syskon=ja`, worker)
    expect(form.text).toContain('Två')
    expect(form.text).not.toContain('Tre ')
    const body = { fromId: worker.id, toId: colleague.id, reason: 'delad last' }
    expect((await ask('POST', `/person/${one.id}/lamna-over`, worker, formBody({ ...body, withIds: [two.id, notMine.id] }))).status).toBe(
      404,
    )
    expect([await seen(one.id, worker), await seen(two.id, worker)]).toEqual([true, true])
    const done = await ask('POST', `/person/${one.id}/lamna-over`, worker, formBody({ ...body, withIds: two.id }))
    expect(done.location).toBe('/personer?klart=handed_over')
    expect([await seen(one.id, worker), await seen(two.id, worker), await seen(one.id, colleague), await seen(two.id, colleague)]).toEqual([
      false,
      false,
      true,
      true,
    ])
    expect(await seen(notMine.id, far)).toBe(true)
  })

  test('a deputy acts as the responsible worker; a co-worker, another worker and a stranger do not', async () => {
    const { id } = await make.personWithCase(worker)
    const deputy = await make.staff({ unitId: south })
    await ask('POST', `/api/persons/${id}/coworkers`, worker, { staffId: far.id, strand: 'contact', reason: 'samtal' })
    for (const as of [far, colleague]) expect((await handover(id, {}, as)).status).toBe(404)
    expect((await ask('POST', `/api/persons/${id}/handover`, null, {})).status).toBe(401)
    expect((await handover(id, {}, deputy)).status).toBe(404)
    await make.deputy(worker.id, deputy.id)
    expect((await handover(id, {}, deputy)).status).toBe(200)
  })

  test('without a reason nothing is handed over, and the page says what to write', async () => {
    const { id } = await make.personWithCase(worker)
    const page = await ask('POST', `/person/${id}/lamna-over`, worker, formBody({ fromId: worker.id, toId: colleague.id, reason: '' }))
    expect(page.status).toBe(422)
    expect(page.text).toContain('Skriv varför')
    expect(await seen(id, worker)).toBe(true)
  })
})

describe('a co-worker', () => {
  test('sees the header and the own strand, nothing else, also in raw SQL; and loses it at once', async () => {
    const { id, caseId } = await make.personWithCase(worker)
    await make.run(
      `INSERT INTO investigation (municipality_code, id, person_id, case_id, opened_on, access, recorded_at)
        VALUES ('9901', gen_random_uuid(), $1, $2, '2026-11-20', '{}', $3)`,
      [id, caseId, made],
    )
    await make.run(
      `INSERT INTO contact (municipality_code, id, mode, outcome, happened_on, note, unit_id, written_by, access, recorded_at)
        VALUES ('9901', $1, 'phone', 'held', '2026-11-20', 'text', $2, $3, '{}', $4)`,
      [caseId, north, worker.id, made],
    )
    await make.run(
      `INSERT INTO contact_child (municipality_code, contact_id, person_id, happened_on, seen, seen_alone, access)
        VALUES ('9901', $1, $2, '2026-11-20', false, false, '{}')`,
      [caseId, id],
    )
    await make.refresh(id)
    const named = await ask('POST', `/api/persons/${id}/coworkers`, worker, { staffId: far.id, strand: 'contact', reason: 'samtal' })
    expect(named.status).toBe(200)
    const tables = ['person', 'person_case', 'contact_child', 'investigation', 'task']
    expect(await Promise.all(tables.map((table) => rowsSeen(far, id, table)))).toEqual([1, 1, 1, 0, 0])
    expect(await Promise.all(tables.map((table) => rowsSeen(worker, id, table)))).toEqual([1, 1, 1, 1, 0])
    const released = await ask('POST', `/api/persons/${id}/coworkers/${String(named.json()['id'])}/end`, worker, {})
    expect(released.status).toBe(200)
    expect(await Promise.all(tables.map((table) => rowsSeen(far, id, table)))).toEqual([0, 0, 0, 0, 0])
  })

  test('has a page of its own to be named and released on', async () => {
    const { id } = await make.personWithCase(worker)
    const done = await ask(
      'POST',
      `/person/${id}/medhandlaggare`,
      worker,
      formBody({ staffId: far.id, strand: 'investigation', reason: 'kartläggning', toOn: '+14' }),
    )
    expect(done.location).toBe(`/person/${id}/medhandlaggare?klart=coworker_named`)
    const page = await ask('GET', `/person/${id}/medhandlaggare`, worker)
    expect(page.text).toContain('Siv Lund')
    expect(page.text).toContain('24 november 2026 till 8 december 2026')
  })
})

describe('two records of one person', () => {
  test("are read together by the kept record's worker, and parted again, with nothing rewritten", async () => {
    const kept = await make.personWithCase(worker, { given: 'Känd' })
    const other = await make.personWithCase(worker, { given: 'Halvkänd', number: null })
    const joined = await ask(
      'POST',
      `/person/${other.id}/sammanfor`,
      worker,
      formBody({ same: kept.caseNumber, reason: 'samma barn, samma skola' }),
    )
    expect(joined.location).toBe(`/person/${kept.id}?klart=joined`)
    const open = 'SELECT staff_id FROM case_responsibility WHERE person_id = $1 AND to_at IS NULL'
    expect((await database.owner.query(open, [other.id])).rows).toEqual([])
    expect((await handover(kept.id, { toId: far.id })).status).toBe(200)
    expect(await Promise.all([kept.id, other.id].map((id) => seen(id, far)))).toEqual([true, true])
    expect(await Promise.all([kept.id, other.id].map((id) => seen(id, worker)))).toEqual([false, false])
    const { rows } = await database.owner.query<{ id: string }>('SELECT id FROM person_joining WHERE kept_id = $1', [kept.id])
    const undone = await ask('POST', `/api/persons/${kept.id}/joinings/${String(rows[0]?.id)}/undo`, far, { reason: 'två syskon' })
    expect(undone.status).toBe(200)
    expect((await database.owner.query(open, [other.id])).rows).toEqual([{ staff_id: far.id }])
  })

  test('cannot be joined twice, to themselves, or by whoever sees only one of them', async () => {
    const [kept, other, theirs] = [await make.personWithCase(worker), await make.personWithCase(worker), await make.personWithCase(far)]
    const join = (otherId: string) => ask('POST', `/api/persons/${kept.id}/joinings`, worker, { otherId, reason: 'samma' })
    expect((await join(theirs.id)).status).toBe(404)
    expect((await join(kept.id)).json()['code']).toBe('person_joining_is_of_two')
    expect((await join(other.id)).status).toBe(200)
    expect((await join(other.id)).json()['code']).toBe('person_is_joined_to_one')
  })
})
