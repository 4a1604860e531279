import { describe, expect, test } from 'vitest'
import { formBody, testApp } from '../../test/app.ts'
import { testDatabase } from '../../test/database.ts'
import { elsewhere, home, maker } from '../../test/make.ts'
import { testNumbers } from '../../test/test-numbers.ts'

const database = await testDatabase()
const now = '2026-11-24T07:20:00.000Z'
const { ask } = await testApp(database, { now })
const later = await testApp(database, { now: '2026-11-24T07:36:00.000Z' })
const make = maker(database.owner, now)
const unitId = await make.unit()
const worker = await make.staff({ unitId, given: 'Maja', family: 'Ekwall' })
const colleague = await make.staff({ unitId })
const manager = await make.staff({ unitId, roles: ['unit_manager'] })

const person = async (id: string, as = worker, app = ask): Promise<Record<string, unknown>> => {
  const answer = await app('GET', `/api/persons/${id}`, as)
  expect(answer.status).toBe(200)
  const { person: header, family, whereabouts } = answer.json()
  return { ...Object(header), family, whereabouts }
}

describe('correcting a person', () => {
  test('keeps what the row said before, with the reason, and shows who corrected when', async () => {
    const { id } = await make.personWithCase(worker, { given: 'Tuwa', family: 'Prov', number: null })
    const number = testNumbers.next()
    const page = await ask('POST', `/person/${id}/ratta`, worker, formBody({ identityNumber: number, givenName: 'Tuva', familyName: 'Prov', reason: 'numret blev känt' }))
    expect(page.location).toBe(`/person/${id}?klart=corrected`)
    expect(await person(id)).toMatchObject({ givenName: 'Tuva', identityKind: 'personnummer', identityNumber: `${number.slice(0, 8)}-${number.slice(8)}` })
    const { rows } = await database.owner.query('SELECT was, reason, recorded_by FROM person_earlier WHERE person_id = $1', [id])
    expect(rows).toEqual([{ was: expect.objectContaining({ givenName: 'Tuwa', identityKind: 'unknown', identityNumber: null }), reason: 'numret blev känt', recorded_by: worker.id }])
    expect((await ask('GET', `/person/${id}/ratta`, worker)).text).toContain('numret blev känt')
  })

  test('without a reason, or with a wrong number, nothing changes', async () => {
    const { id } = await make.personWithCase(worker, { given: 'Kvar', family: 'Står' })
    expect((await ask('PUT', `/api/persons/${id}`, worker, { givenName: 'Ny', familyName: 'N', reason: '' })).json()).toMatchObject({ errors: [{ field: 'reason', code: 'reason_needed' }] })
    const wrong = await ask('POST', `/person/${id}/ratta`, worker, formBody({ identityNumber: '20151332-1234', givenName: 'Ny', familyName: 'N', reason: 'x' }))
    expect(wrong.text).toContain('Numret börjar inte med en dag som har varit')
    expect(await person(id)).toMatchObject({ givenName: 'Kvar' })
  })

  test('is refused to whoever may not see the person, in the words for one that does not exist', async () => {
    const { id } = await make.personWithCase(worker)
    const body = { givenName: 'A', familyName: 'B', reason: 'x' }
    const [hidden, nowhere] = [await ask('PUT', `/api/persons/${id}`, colleague, body), await ask('PUT', '/api/persons/00000000-0000-4000-8000-000000000000', colleague, body)]
    expect([hidden.status, hidden.text]).toEqual([404, nowhere.text])
  })
})

describe('where somebody is, and with whom', () => {
  test('an address is noted from a day, and ended instead of overwritten', async () => {
    const { id } = await make.personWithCase(worker)
    await ask('POST', `/person/${id}/kontaktuppgifter`, worker, formBody({ kind: 'address', value: 'Storgatan 1, Provby', fromOn: '1/9 2026' }))
    const { rows } = await database.owner.query<{ id: string }>('SELECT id FROM person_whereabouts WHERE person_id = $1', [id])
    expect((await ask('GET', `/person/${id}/kontaktuppgifter`, worker)).text).toContain('sedan 1 september 2026')
    expect((await ask('POST', `/api/persons/${id}/whereabouts/${String(rows[0]?.id)}/end`, worker, { toOn: '2026-08-30' })).json()['code']).toBe('person_whereabouts_ends_after_it_begins')
    expect((await ask('POST', `/api/persons/${id}/whereabouts/${String(rows[0]?.id)}/end`, worker, { toOn: '2026-11-23' })).status).toBe(200)
    expect((await person(id))['whereabouts']).toEqual([])
    expect((await ask('GET', `/person/${id}/kontaktuppgifter`, worker)).text).toContain('1 september 2026 till 23 november 2026')
  })

  test('a relative with a number that the asker sees is the same person; with one unseen the answer says what to do', async () => {
    const [one, two] = [await make.personWithCase(worker), await make.personWithCase(worker)]
    const number = testNumbers.next()
    const add = (id: string, identityNumber: string) => ask('POST', `/api/persons/${id}/relations`, worker, { identityNumber, givenName: 'Mor', familyName: 'Prov', kinds: ['parent'] })
    const first = (await add(one.id, number)).json()['id']
    expect((await add(two.id, number)).json()['id']).toBe(first)
    expect((await add(two.id, number)).json()['code']).toBe('relation_is_recorded_once')
    const unseen = testNumbers.next()
    await make.personWithCase(colleague, { number: unseen })
    expect((await add(one.id, unseen)).json()).toMatchObject({ code: 'person_identity_number_is_unique', detail: 'Be mottagningen slå upp det.' })
  })

  test('a relation that ends takes along the sight of whoever was seen only through it', async () => {
    const { id } = await make.personWithCase(worker)
    const added = await ask('POST', `/api/persons/${id}/relations`, worker, { givenName: 'Fel', familyName: 'Person', kinds: ['network'], fromOn: '2026-11-01' })
    const relative = String(added.json()['id'])
    expect((await ask('GET', `/api/persons/${relative}`, worker)).status).toBe(200)
    const { rows } = await database.owner.query<{ id: string }>('SELECT id FROM relation WHERE relative_id = $1', [relative])
    await ask('POST', `/api/persons/${id}/relations/${String(rows[0]?.id)}/end`, worker, { toOn: '2026-11-23' })
    expect((await ask('GET', `/api/persons/${relative}`, worker)).status).toBe(404)
  })

  test('who live together is said from a day, and moving leaves the household before', async () => {
    const { id } = await make.personWithCase(worker)
    const [mother, father] = [await make.person({ given: 'Mor' }), await make.person({ given: 'Far' })]
    for (const parent of [mother, father]) await make.relation(id, parent, 'parent')
    const together = async (): Promise<string[]> => {
      const { family } = await person(id)
      return Array.isArray(family) ? family.filter((each) => each.livesTogether === true).map((each) => each.id) : []
    }
    await ask('POST', `/person/${id}/hushall`, worker, formBody({ withIds: mother, fromOn: '1/11 2026' }))
    expect(await together()).toEqual([mother])
    await ask('POST', `/api/persons/${id}/household`, worker, { withIds: [father], fromOn: '2026-11-20' })
    expect(await together()).toEqual([father])
  })
})

describe('a protected identity', () => {
  test('stands as flag and case number; name, number, home, school and family are hidden, on page and wire', async () => {
    const number = testNumbers.next()
    const { id, caseNumber } = await make.personWithCase(worker, { given: 'Gömda', family: 'Namnsson', protection: 'confidentiality_mark', number })
    await make.whereabouts(id, 'school', 'Hemliga skolan')
    await make.relation(id, await make.person({ given: 'Hemlig', family: 'Mor' }), 'parent', { word: 'mamma' })
    const [page, wire] = [await ask('GET', `/person/${id}`, worker), await ask('GET', `/api/persons/${id}`, worker)]
    expect(page.text).toContain(`Ärende ${caseNumber}`)
    expect(page.text).toContain('Skyddad identitet: sekretessmarkering')
    for (const answer of [page, wire]) {
      for (const secret of ['Gömda', 'Namnsson', number.slice(0, 8), 'Hemliga', 'Hemlig']) expect(answer.text).not.toContain(secret)
    }
    expect(wire.json()).toMatchObject({ family: null, whereabouts: null })
    for (const path of ['ratta', 'kontaktuppgifter', 'familj']) {
      const form = await ask('GET', `/person/${id}/${path}`, worker)
      expect(form.text).toContain('Visa uppgifter')
      for (const secret of ['Gömda', 'Hemlig']) expect(form.text).not.toContain(secret)
    }
  })

  test('is shown for fifteen minutes to who says why, and to nobody else; the look has a line of its own in the log', async () => {
    const { id } = await make.personWithCase(worker, { given: 'Gömda', family: 'Namnsson', protection: 'protected_registration' })
    const refused = await ask('POST', `/person/${id}/visa`, worker, formBody({ purpose: 'other', reason: '' }))
    expect([refused.status, refused.text.includes('Skriv vilket skäl')]).toEqual([422, true])
    const shown = await ask('POST', `/person/${id}/visa?till=/person/${id}/ratta`, worker, formBody({ purpose: 'contact' }))
    expect(shown.location).toBe(`/person/${id}/ratta?klart=revealed`)
    expect(await person(id)).toMatchObject({ givenName: 'Gömda', shownUntil: '2026-11-24T07:35:00.000Z' })
    expect((await ask('GET', `/person/${id}`, worker)).text).toContain('Uppgifterna visas till 08.35')
    expect(await person(id, manager)).toMatchObject({ givenName: null, identityNumber: null })
    expect(await person(id, worker, later.ask)).toMatchObject({ givenName: null })
    const { rows } = await database.owner.query("SELECT about, outcome FROM trace WHERE action = 'POST /person/:id/visa' AND actor_id = $1 ORDER BY id", [worker.id])
    expect(rows).toEqual([{ about: [id], outcome: 'refused' }, { about: [id], outcome: 'done' }])
  })

  test('leads back only into the person\'s own pages', async () => {
    const { id } = await make.personWithCase(worker, { protection: 'confidentiality_mark' })
    const away = await ask('POST', `/person/${id}/visa?till=https://example.test`, worker, formBody({ purpose: 'contact' }))
    expect(away.location).toBe(`/person/${id}?klart=revealed`)
  })

  test('a relative\'s protection holds on everybody\'s page: the flag instead of the name', async () => {
    const { id } = await make.personWithCase(worker)
    const mother = await make.person({ given: 'Gömd', family: 'Moder', protection: 'confidentiality_mark' })
    await make.relation(id, mother, 'custodian', { word: 'mamma' })
    await make.whereabouts(mother, 'phone', '070-174 06 05')
    for (const path of ['', '/familj']) {
      const { text } = await ask('GET', `/person/${id}${path}`, worker)
      for (const secret of ['Gömd', 'Moder', '070-174']) expect(text).not.toContain(secret)
      expect(text).toContain('Skyddad identitet')
    }
  })

  test('levels are changed with a reason that is kept; hidden whereabouts leave the name', async () => {
    const { id } = await make.personWithCase(worker, { given: 'Öppen', family: 'Namn' })
    await make.whereabouts(id, 'address', 'Dolda gatan 1')
    const done = await ask('POST', `/person/${id}/skydd`, worker, formBody({ protection: 'none', hidden: 'ja', reason: 'beslut enligt LVU 14 §' }))
    expect(done.location).toBe(`/person/${id}?klart=protected`)
    const { text } = await ask('GET', `/person/${id}`, worker)
    expect(text).toContain('Öppen Namn')
    expect(text).toContain('Dold vistelse')
    expect(text).not.toContain('Dolda gatan')
    await ask('PUT', `/api/persons/${id}/protection`, worker, { protection: 'confidentiality_mark', reason: 'aviserat' })
    const { rows } = await database.owner.query("SELECT was->>'protection' AS was, reason FROM person_earlier WHERE person_id = $1 ORDER BY recorded_at, id", [id])
    expect(rows.map(({ reason }) => reason).sort()).toEqual(['aviserat', 'beslut enligt LVU 14 §'])
    const log = await database.owner.query("SELECT action FROM trace WHERE about = ARRAY[$1]::uuid[] AND action LIKE '%skydd' OR action LIKE '%/protection' ORDER BY id", [id])
    expect(log.rows.map(({ action }) => action)).toEqual(['POST /person/:id/skydd', 'PUT /api/persons/:id/protection'])
  })

  test('a fabricated identity is a person like any other: no level for it exists', async () => {
    const { id } = await make.personWithCase(worker)
    expect((await ask('PUT', `/api/persons/${id}/protection`, worker, { protection: 'fabricated', reason: 'x' })).status).toBe(422)
    await expect(make.run("UPDATE person SET protection = 'fabricated' WHERE id = $1", [id])).rejects.toThrow('person_protection_is_known')
  })
})

describe('with the application\'s checks switched off, the database itself', () => {
  const tables = ['person', 'person_whereabouts', 'person_earlier', 'person_reveal', 'relation', 'household_member', 'person_joining', 'person_case', 'case_responsibility',
    'case_coworker', 'investigation', 'clock', 'task', 'parking'] as const
  type Table = (typeof tables)[number]
  const ofPerson = (table: Table): string => ({ person: 'id', person_joining: 'kept_id' } as Partial<Record<Table, string>>)[table] ?? 'person_id'
  const changes: Partial<Record<Table, string>> = {
    person: "given_name = 'X'", person_whereabouts: "to_on = '2026-11-24'", relation: "to_on = '2026-11-24'", household_member: "to_on = '2026-11-24'",
    person_joining: "undone_on = '2026-11-24', undone_reason = 'x'", person_case: "closed_on = '2026-11-24'", case_responsibility: "to_at = '2026-11-25T00:00:00Z'",
    case_coworker: "to_on = '2026-11-24'", investigation: "concluded_on = '2026-11-24', outcome = 'no_measure'", clock: "ended_on = '2026-11-24', ended_how = 'met'",
    task: "done_on = '2026-11-24', done_by = staff_id", parking: "lifted_at = '2026-11-24T00:00:00Z'",
  }

  async function wholePerson(): Promise<string> {
    const { id, caseId } = await make.personWithCase(worker, { protection: 'confidentiality_mark' })
    const other = await make.person()
    await make.relation(id, other, 'parent')
    await make.whereabouts(id, 'address', 'Storgatan 1')
    const insert = (table: Table, columns: string, values: string, more: unknown[] = []) =>
      make.run(`INSERT INTO ${table} (municipality_code, id, access, recorded_at, ${columns}) VALUES ('${home}', gen_random_uuid(), '{}', '${now}', ${values})`, more)
    await insert('person_earlier', 'person_id, was, reason, recorded_by', "$1, '{}', 'x', $2", [id, worker.id])
    await insert('household_member', 'household_id, person_id', '$1, $1', [id])
    await insert('person_joining', 'kept_id, other_id, joined_on, reason, recorded_by', "$1, $2, '2026-11-01', 'x', $3", [id, other, worker.id])
    await insert('case_coworker', 'case_id, person_id, staff_id, strand, from_on, reason, given_by', "$1, $2, $3, 'contact', '2026-11-01', 'x', $4", [caseId, id, manager.id, worker.id])
    await insert('investigation', 'person_id, case_id, opened_on', "$1, $2, '2026-11-01'", [id, caseId])
    await insert('clock', 'rule, rule_version, subject_kind, subject_id, person_id, unit_id, started_on, nominal_due_on, legal_due_on, paragraph',
      "'child-invest', 2, 'person', $1, $1, $2, '2026-11-01', '2027-03-01', '2027-03-01', 'SoL 20:3'", [id, unitId])
    await insert('task', 'person_id, title, due_on, staff_id, recorded_by', "$1, 'Ring', '2026-11-27', $2, $2", [id, worker.id])
    await insert('parking', 'row_kind, row_id, person_id, until_on, reason, parked_by', "'clock', $1, $1, '2026-11-27', 'x', $2", [id, worker.id])
    await make.refresh(id)
    await ask('POST', `/api/persons/${id}/reveal`, worker, { purpose: 'contact' })
    return id
  }

  /** How many rows of each table somebody with these keys sees, and how many a change would touch. */
  async function reach(id: string, { code = home, staff, keys }: { code?: string; staff: string; keys: readonly string[] }): Promise<{ seen: Record<string, number>; changed: number }> {
    const client = await database.app.connect()
    try {
      await client.query(`BEGIN; SET LOCAL app.municipality = '${code}'; SET LOCAL app.staff = '${staff}'; SET LOCAL app.keys = '{${keys.join(',')}}'`)
      const seen: Record<string, number> = {}
      let changed = 0
      for (const table of tables) {
        const where = `${ofPerson(table)} = '${id}'`
        seen[table] = Number((await client.query<{ count: string }>(`SELECT count(*) FROM ${table} WHERE ${where}`)).rows[0]?.count)
        if (changes[table] !== undefined) changed += (await client.query(`UPDATE ${table} SET ${changes[table]} WHERE ${where}`)).rowCount ?? 0
      }
      return { seen, changed }
    } finally {
      await client.query('ROLLBACK')
      client.release()
    }
  }

  test('shows everything to the responsible worker', async () => {
    const { seen, changed } = await reach(await wholePerson(), { staff: worker.id, keys: [worker.id] })
    expect(seen).toEqual(Object.fromEntries(tables.map((table) => [table, 1])))
    expect(changed).toBe(Object.keys(changes).length)
  })

  test('shows and changes nothing for another worker, another unit\'s manager, another municipality, or nobody', async () => {
    const id = await wholePerson()
    const otherUnit = await make.unit()
    const asked = [
      { staff: colleague.id, keys: [colleague.id] }, { staff: colleague.id, keys: [colleague.id, otherUnit] },
      { code: elsewhere, staff: worker.id, keys: [worker.id, unitId] }, { staff: '', keys: [] },
    ]
    for (const each of asked) {
      const { seen, changed } = await reach(id, each)
      expect(Object.values(seen).every((count) => count === 0)).toBe(true)
      expect(changed).toBe(0)
    }
  })
})
