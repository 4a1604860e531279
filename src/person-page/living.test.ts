import { expect, test } from 'vitest'
import { formBody, testApp, testNow } from '../../test/app.ts'
import { testDatabase } from '../../test/database.ts'
import { maker } from '../../test/make.ts'

const database = await testDatabase()
const { ask } = await testApp(database)
const make = maker(database.owner, testNow)
const worker = await make.staff({ unitId: await make.unit() })

const together = async (id: string): Promise<string[]> => {
  const { family } = (await ask('GET', `/api/persons/${id}`, worker)).json()
  return Array.isArray(family) ? family.filter((each) => each.livesTogether === true).map((each) => String(each.name)) : []
}

test('a placed child lives in its home: no more with the mother of the household, but with a sibling in the same home', async () => {
  const [tuva, elis] = [await make.personWithCase(worker, { given: 'Tuva', family: 'Prov' }), await make.personWithCase(worker, { given: 'Elis', family: 'Prov' })]
  const mother = await make.person({ given: 'Eva', family: 'Prov', birthOn: '1986-02-11' })
  for (const { id } of [tuva, elis]) await make.relation(id, mother, 'custodian', { word: 'mamma' })
  const moved = await ask('POST', `/person/${tuva.id}/hushall`, worker, formBody({ withIds: [mother, elis.id], fromOn: '' }))
  expect(moved.status, moved.text).toBe(303)
  expect(await together(tuva.id)).toEqual(['Eva Prov', 'Elis Prov'])

  const homeId = (await ask('POST', '/api/homes', worker, { kind: 'family-home', label: 'Familjen Prov', situatedIn: 'Provby', places: 2 })).json()['id']
  const place = async (personId: string): Promise<void> => {
    const made = await ask('POST', '/api/placements', worker, { personId, form: 'family-home', basis: 'sol', plannedFromOn: '2026-11-01', askDecision: false, ground: 'Beslut' })
    const started = await ask('POST', `/api/placements/${String(made.json()['id'])}/steps`, worker, { do: 'start', on: '2026-11-02', homeId })
    expect(started.status, started.text).toBe(200)
  }
  await place(tuva.id)
  expect(await together(tuva.id)).toEqual([])
  expect(await together(elis.id)).toEqual(['Eva Prov'])
  expect((await ask('GET', `/person/${tuva.id}`, worker)).text).not.toContain('bor ihop')
  await place(elis.id)
  expect(await together(tuva.id)).toEqual(['Elis Prov'])
})
