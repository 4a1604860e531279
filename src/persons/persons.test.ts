import { describe, expect, test } from 'vitest'
import { formBody, testApp } from '../../test/app.ts'
import { testDatabase } from '../../test/database.ts'
import { maker } from '../../test/make.ts'
import { testNumbers } from '../../test/test-numbers.ts'

const database = await testDatabase()
const now = '2026-11-24T07:20:00.000Z'
const { ask } = await testApp(database, { now })
const make = maker(database.owner, now)
const unitId = await make.unit()
const worker = await make.staff({ unitId, given: 'Maja', family: 'Ekwall' })
const colleague = await make.staff({ unitId })

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
    const page = await ask(
      'POST',
      `/person/${id}/ratta`,
      worker,
      formBody({ identityNumber: number, givenName: 'Tuva', familyName: 'Prov', reason: 'numret blev känt' }),
    )
    expect(page.location).toBe(`/person/${id}?klart=corrected`)
    expect(await person(id)).toMatchObject({
      givenName: 'Tuva',
      identityKind: 'personnummer',
      identityNumber: `${number.slice(0, 8)}-${number.slice(8)}`,
    })
    const { rows } = await database.owner.query('SELECT was, reason, recorded_by FROM person_earlier WHERE person_id = $1', [id])
    expect(rows).toEqual([
      {
        was: expect.objectContaining({ givenName: 'Tuwa', identityKind: 'unknown', identityNumber: null }),
        reason: 'numret blev känt',
        recorded_by: worker.id,
      },
    ])
    expect((await ask('GET', `/person/${id}/ratta`, worker)).text).toContain('numret blev känt')
  })

  test('without a reason, or with a wrong number, nothing changes', async () => {
    const { id } = await make.personWithCase(worker, { given: 'Kvar', family: 'Står' })
    expect((await ask('PUT', `/api/persons/${id}`, worker, { givenName: 'Ny', familyName: 'N', reason: '' })).json()).toMatchObject({
      errors: [{ field: 'reason', code: 'reason_needed' }],
    })
    const wrong = await ask(
      'POST',
      `/person/${id}/ratta`,
      worker,
      formBody({ identityNumber: '20151332-1234', givenName: 'Ny', familyName: 'N', reason: 'x' }),
    )
    expect(wrong.text).toContain('Numret börjar inte med en dag som har varit')
    expect(await person(id)).toMatchObject({ givenName: 'Kvar' })
  })

  test('is refused to whoever may not see the person, in the words for one that does not exist', async () => {
    const { id } = await make.personWithCase(worker)
    const body = { givenName: 'A', familyName: 'B', reason: 'x' }
    const [hidden, nowhere] = [
      await ask('PUT', `/api/persons/${id}`, colleague, body),
      await ask('PUT', '/api/persons/00000000-0000-4000-8000-000000000000', colleague, body),
    ]
    expect([hidden.status, hidden.text]).toEqual([404, nowhere.text])
  })
})

describe('where somebody is, and with whom', () => {
  test('an address is noted from a day, and ended instead of overwritten', async () => {
    const { id } = await make.personWithCase(worker)
    await ask(
      'POST',
      `/person/${id}/kontaktuppgifter`,
      worker,
      formBody({ kind: 'address', value: 'Storgatan 1, Provby', fromOn: '1/9 2026' }),
    )
    const { rows } = await database.owner.query<{ id: string }>('SELECT id FROM person_whereabouts WHERE person_id = $1', [id])
    expect((await ask('GET', `/person/${id}/kontaktuppgifter`, worker)).text).toContain('sedan 1 september 2026')
    expect(
      (await ask('POST', `/api/persons/${id}/whereabouts/${String(rows[0]?.id)}/end`, worker, { toOn: '2026-08-30' })).json()['code'],
    ).toBe('person_whereabouts_ends_after_it_begins')
    expect((await ask('POST', `/api/persons/${id}/whereabouts/${String(rows[0]?.id)}/end`, worker, { toOn: '2026-11-23' })).status).toBe(
      200,
    )
    expect((await person(id))['whereabouts']).toEqual([])
    expect((await ask('GET', `/person/${id}/kontaktuppgifter`, worker)).text).toContain('1 september 2026 till 23 november 2026')
  })

  test('a relative with a number that the asker sees is the same person; with one unseen the answer says what to do', async () => {
    const [one, two] = [await make.personWithCase(worker), await make.personWithCase(worker)]
    const number = testNumbers.next()
    const add = (id: string, identityNumber: string) =>
      ask('POST', `/api/persons/${id}/relations`, worker, { identityNumber, givenName: 'Mor', familyName: 'Prov', kinds: ['parent'] })
    const first = (await add(one.id, number)).json()['id']
    expect((await add(two.id, number)).json()['id']).toBe(first)
    expect((await add(two.id, number)).json()['code']).toBe('relation_is_recorded_once')
    const unseen = testNumbers.next()
    await make.personWithCase(colleague, { number: unseen })
    expect((await add(one.id, unseen)).json()).toMatchObject({
      code: 'person_identity_number_is_unique',
      detail: 'Be mottagningen slå upp det.',
    })
  })

  test('a relation that ends takes along the sight of whoever was seen only through it', async () => {
    const { id } = await make.personWithCase(worker)
    const added = await ask('POST', `/api/persons/${id}/relations`, worker, {
      givenName: 'Fel',
      familyName: 'Person',
      kinds: ['network'],
      fromOn: '2026-11-01',
    })
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
