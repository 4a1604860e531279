import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { formBody, testApp } from '../../test/app.ts'
import { testDatabase } from '../../test/database.ts'
import { elsewhere, maker } from '../../test/make.ts'
import { testNumbers } from '../../test/test-numbers.ts'
import { plainName } from '../persons/rules.ts'

const database = await testDatabase()
const now = '2026-11-24T07:20:00.000Z'
const { ask } = await testApp(database, { now })
const make = maker(database.owner, now)
const unitId = await make.unit()
const worker = await make.staff({ unitId })
const other = await make.staff({ unitId: await make.unit() })
const director = await make.staff({ unitId, roles: ['director'] })

type Found = {
  persons: Array<{ id: string; name: string | null; protected: boolean; caseNumber: string | null; age: number | null }>
  more: boolean
}
async function found(text: string, as = worker): Promise<Found> {
  const answer = await ask('POST', '/api/search', as, { text })
  expect(answer.status).toBe(200)
  return JSON.parse(answer.text)
}
const names = async (text: string, as = worker): Promise<Array<string | null>> => (await found(text, as)).persons.map(({ name }) => name)

test('the database makes the same key of a name as we do', async () => {
  const name = fc.string({ unit: fc.constantFrom(...'abcåäöÅÄÖéüñÉß- øæIİ\u0301\u030a\u0308') })
  await fc.assert(
    fc.asyncProperty(name, async (written) => {
      const { rows } = await database.app.query<{ key: string }>('SELECT name_key($1) AS key', [written])
      expect(rows[0]?.key.replace(/\s+/g, ' ').trim()).toBe(plainName(written))
    }),
    { numRuns: 200 },
  )
})

describe('by name', () => {
  test('finds the beginnings of family and given names in any order, also the last of two family names', async () => {
    await make.personWithCase(worker, { given: 'Maja', family: 'Ekwall' })
    await make.personWithCase(worker, { given: 'Elis', family: 'Sandberg Haddad' })
    await make.personWithCase(worker, { given: 'Åsa-Lena', family: 'Öberg' })
    for (const text of ['maja ek', 'ek maja', 'EKWALL', 'maj', 'Ekwall, Maja']) expect(await names(text)).toContain('Maja Ekwall')
    for (const text of ['haddad', 'sandb', 'elis hadd']) expect(await names(text)).toEqual(['Elis Sandberg Haddad'])
    expect(await names('åsa')).toEqual(['Åsa-Lena Öberg'])
    expect(await names('asa')).toEqual([])
    expect(await names('lena öb')).toEqual(['Åsa-Lena Öberg'])
  })

  test('signs that mean something to SQL are only letters of a name', async () => {
    for (const text of ['%%', '__', "o'; --", '\\\\']) expect(await names(text)).toEqual([])
  })

  test('never finds a protected identity, which number and case number find as flag and case number', async () => {
    const number = testNumbers.next()
    const { id, caseNumber } = await make.personWithCase(worker, {
      given: 'Gömd',
      family: 'Skyddsson',
      protection: 'confidentiality_mark',
      number,
    })
    expect(await names('skyddsson')).toEqual([])
    for (const text of [number, `${number.slice(0, 8)}-${number.slice(8)}`, caseNumber, caseNumber.slice(3)]) {
      const { persons } = await found(text)
      expect(persons).toEqual([expect.objectContaining({ id, name: null, age: null, protected: true, caseNumber })])
    }
  })

  test('shows fifty and says that there are more', async () => {
    for (let count = 0; count < 51; count += 1) await make.personWithCase(worker, { given: `Barn${count}`, family: 'Mångfald' })
    const { persons, more } = await found('mångfald')
    expect(persons).toHaveLength(50)
    expect(more).toBe(true)
    const page = await ask('POST', '/sok', worker, formBody({ fraga: 'mångfald' }))
    expect(page.text).toContain('Fler än femtio träffar')
  })
})

describe('what one may not see', () => {
  test('answers as what does not exist, by every way of asking', async () => {
    const number = testNumbers.next()
    const { id, caseNumber } = await make.personWithCase(other, { given: 'Osynlig', family: 'Dold', number })
    const free = testNumbers.next()
    for (const [hidden, missing] of [
      [number, free],
      ['osynlig dold', 'ingen alls'],
      [caseNumber, 'SN 1999/00001'],
    ] as const) {
      const there = await ask('POST', '/api/search', worker, { text: hidden })
      const nowhere = await ask('POST', '/api/search', worker, { text: missing })
      expect(there.text).toBe(nowhere.text)
      expect(there.status).toBe(nowhere.status)
    }
    expect((await found(number, other)).persons[0]?.id).toBe(id)
    expect((await found(number, director)).persons[0]?.id).toBe(id)
  })

  test('is not found in another municipality', async () => {
    const number = testNumbers.next()
    const theirs = await make.staff({ code: elsewhere, unitId: await make.unit({ code: elsewhere }) })
    await make.personWithCase(theirs, { code: elsewhere, number })
    expect((await found(number, director)).persons).toEqual([])
    expect((await found(number, theirs)).persons).toHaveLength(1)
  })
})

describe('the page', () => {
  test('leads straight to the only one found; words stand in no address', async () => {
    const { id } = await make.personWithCase(worker, { given: 'Ensam', family: 'Unikberg' })
    const answer = await ask('POST', '/sok', worker, formBody({ fraga: 'unikberg' }))
    expect(answer.status).toBe(303)
    expect(answer.location).toBe(`/person/${id}`)
  })

  test('shows several with the field again, and the log holds whom it showed and no words', async () => {
    const one = await make.personWithCase(worker, { given: 'Anna', family: 'Tvåling' })
    const two = await make.personWithCase(worker, { given: 'Bo', family: 'Tvåling' })
    const answer = await ask('POST', '/sok', worker, formBody({ fraga: 'tvåling' }))
    expect(answer.status).toBe(200)
    expect(answer.text).toContain('Två träffar')
    const { rows } = await database.owner.query<{ line: string; about: string[] }>(
      "SELECT t::text AS line, about FROM trace t WHERE action = 'POST /sok' ORDER BY id DESC LIMIT 1",
    )
    expect(new Set(rows[0]?.about)).toEqual(new Set([one.id, two.id]))
    expect(rows[0]?.line.toLowerCase()).not.toContain('tvåling')
  })

  test('says what to do when nothing is found, or nothing can be searched', async () => {
    expect((await ask('POST', '/sok', worker, formBody({ fraga: 'finnsinte' }))).text).toContain('Ingen träff bland dem du får se')
    expect((await ask('POST', '/sok', worker, formBody({ fraga: 'x' }))).text).toContain('Skriv minst två bokstäver')
    expect((await ask('GET', '/sok', worker)).status).toBe(200)
  })
})

test('my persons: those one is responsible for, deputises for and co-works with, in Swedish order, the protected last', async () => {
  const [me, away] = [await make.staff({ unitId }), await make.staff({ unitId, given: 'Borta', family: 'Ledig' })]
  expect((await ask('GET', '/personer', me)).text).toContain('Du har inga personer just nu')
  await make.personWithCase(me, { given: 'Örjan', family: 'Ödla' })
  await make.personWithCase(me, { given: 'Adam', family: 'Zetterlund' })
  const hidden = await make.personWithCase(me, { given: 'Gömd', family: 'Aaron', protection: 'protected_registration' })
  await make.personWithCase(away, { given: 'Ärla', family: 'Åkesson' })
  await make.deputy(away.id, me.id)
  const mine = (await ask('GET', '/api/my-persons', me)).json()
  expect(mine).toMatchObject({
    count: 4,
    page: 1,
    pages: 1,
    persons: [
      { name: 'Adam Zetterlund', part: 'responsible' },
      { name: 'Ärla Åkesson', part: 'deputy' },
      { name: 'Örjan Ödla', part: 'responsible' },
      { name: null, protected: true, caseNumber: hidden.caseNumber },
    ],
  })
  const page = await ask('GET', '/personer', me)
  expect(page.text).toContain('Du arbetar med fyra personer')
  expect(page.text).toContain('ersättare för Borta Ledig')
  expect(page.text).not.toContain('Gömd')
})

test('a name is found through an index although row level security stands before it', async () => {
  await database.owner
    .query(`INSERT INTO person (municipality_code, id, identity_kind, given_name, family_name, search_key, protection, access, recorded_at)
    SELECT '9901', gen_random_uuid(), 'unknown', md5(n::text), md5((n + 1)::text), md5((n + 1)::text) || ' ' || md5(n::text), 'none', '{}',
      '${now}'
      FROM generate_series(1, 20000) n`)
  await database.owner.query('ANALYZE person')
  const client = await database.app.connect()
  try {
    await client.query(`BEGIN; SET LOCAL app.municipality = '9901'; SET LOCAL app.keys = '{${worker.id}}'`)
    const { rows } = await client.query<{
      'QUERY PLAN': string
    }>(`EXPLAIN SELECT id FROM person p WHERE municipality_code = app_municipality() AND protection = 'none'
      AND (search_key >= 'ek' AND search_key < 'el' OR given_key >= 'ek' AND given_key < 'el' OR last_key >= 'ek' AND last_key < 'el')`)
    const plan = rows.map((row) => row['QUERY PLAN']).join('\n')
    for (const index of ['person_by_search_key', 'person_by_given_key', 'person_by_last_key']) expect(plan).toContain(index)
  } finally {
    await client.query('ROLLBACK')
    client.release()
  }
})
