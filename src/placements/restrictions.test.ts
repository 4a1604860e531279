import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, test } from 'vitest'
import { testApp, testNow } from '../../test/app.ts'
import { testDatabase } from '../../test/database.ts'
import { home, maker } from '../../test/make.ts'

const database = await testDatabase()
const { ask } = await testApp(database)
const make = maker(database.owner, testNow)

type Staff = Awaited<ReturnType<typeof make.staff>>
let worker: Staff
let stranger: Staff
let child: Awaited<ReturnType<typeof make.personWithCase>>
let hidden: Awaited<ReturnType<typeof make.personWithCase>>
const places = { provider: randomUUID(), home: randomUUID(), other: randomUUID() }
const period = { fromOn: '2026-11-20', toOn: null, reviewOn: '2026-12-04', reasonKind: 'infection', reason: 'Magsjuka på avdelningen', decidedOn: '2026-11-19', decidedBy: 'Föreståndaren' }

async function place(personId: string, homeId: string): Promise<void> {
  const placement = randomUUID()
  await make.run(`INSERT INTO placement (municipality_code, id, person_id, form, basis, ground, planned_from_on, end_fact_ids, access, recorded_at, recorded_by)
    VALUES ($1, $2, $3, 'hvb', 'sol', 'Prov', '2026-10-01', '{}', ARRAY[$4::uuid], $5, $4)`, [home, placement, personId, worker.id, testNow])
  await make.run(`INSERT INTO placement_stay (municipality_code, id, placement_id, person_id, home_id, form, basis, begun_as, words, from_on, fact_ids, access, recorded_at, recorded_by)
    VALUES ($1, $2, $3, $4, $5, 'hvb', 'sol', 'start', '', '2026-10-01', '{}', ARRAY[$6::uuid], $7, $6)`, [home, randomUUID(), placement, personId, homeId, worker.id, testNow])
}

beforeAll(async () => {
  const unitId = await make.unit({ name: 'Placeringsenheten' })
  worker = await make.staff({ unitId, given: 'Maja', family: 'Ekwall' })
  stranger = await make.staff({ unitId: await make.unit() })
  child = await make.personWithCase(worker, { given: 'Elis', family: 'Haddad', birthOn: '2014-03-02' })
  hidden = await make.personWithCase(worker, { given: 'Hemlig', family: 'Person', birthOn: '2013-03-02', protection: 'confidentiality_mark' })
  await make.run(`INSERT INTO provider (municipality_code, id, name, organisation_number, phone, recorded_at, recorded_by)
    VALUES ($1, $2, 'Kommunens boenden', '2120009901', '', $3, $4)`, [home, places.provider, testNow, worker.id])
  await make.run(`INSERT INTO home (municipality_code, id, kind, label, situated_in, address, places, provider_id, recorded_at, recorded_by)
    VALUES ($1, $2, 'hvb', 'Tallgården', 'Lingonby', '', 6, $4, $5, $6), ($1, $3, 'hvb', 'Björkgården', 'Lingonby', '', 6, NULL, $5, $6)`,
  [home, places.home, places.other, places.provider, testNow, worker.id])
  await place(child.id, places.home)
  await place(hidden.id, places.home)
})

type Json = Record<string, unknown>
const onMyList = async (): Promise<unknown[]> => {
  const { rows } = (await ask('GET', '/api/worklist?view=mina', worker)).json()
  return Array.isArray(rows) ? rows.filter((row: Json) => row['kind'] === 'restriction').map((row: Json) => row['personId']).toSorted() : []
}
const allOnMyList = async (): Promise<number> => Number((await ask('GET', '/api/worklist?view=mina', worker)).json()['total'])
const add = async (body: Json): Promise<string> => String((await ask('POST', '/api/visit-restrictions', worker, { ...period, ...body })).json()['id'])

describe('a restriction at everything a provider runs', () => {
  let id = ''
  beforeAll(async () => {
    id = await add({ providerId: places.provider })
  })

  test('stands on the list, at the home, and on the page of each child placed there, with what was offered instead', async () => {
    expect((await ask('GET', '/api/visit-restrictions?state=running', stranger)).json()).toMatchObject({ restrictions: [{ id, placeLabel: 'Kommunens boenden', state: 'running', children: 2 }] })
    expect((await ask('GET', `/hem/${places.home}`, worker)).text).toContain(`/besoksrestriktion/${id}`)
    expect((await ask('GET', `/hem/${places.other}`, worker)).text).not.toContain(`/besoksrestriktion/${id}`)
    const page = (await ask('GET', `/person/${child.id}`, worker)).text
    expect(page).toContain('Besök är begränsade där barnet bor, tills vidare, ses över fre 4 dec.')
    expect(page).toContain('Digital kontakt har inte erbjudits.')
  })

  test('says on every page that it limits no child\'s own contact', async () => {
    for (const path of ['/besoksrestriktioner', `/besoksrestriktion/${id}`, `/person/${child.id}/besok`]) {
      expect((await ask('GET', path, worker)).text).toContain('Ett enskilt barns umgänge får inte begränsas så: det kräver ett beslut enligt LVU')
    }
  })

  test('is on the responsible worker\'s worklist until child and custodians have been told', async () => {
    expect(await onMyList()).toEqual([child.id, hidden.id].toSorted())
    expect((await ask('GET', '/sok', worker)).text).toContain(`${await allOnMyList()} saker att göra`)
    const tell = (what: string) => ask('POST', `/api/persons/${child.id}/visit-restrictions`, worker, { do: what, restrictionId: id, on: '2026-11-24', way: 'phone' })
    expect((await tell('child_told')).status).toBe(200)
    expect(await onMyList()).toContain(child.id)
    expect((await tell('custodians_told')).json()).toMatchObject({ restrictions: [{ childToldOn: '2026-11-24', custodiansToldOn: '2026-11-24', offeredOn: null }] })
    expect(await onMyList()).toEqual([hidden.id])
    expect((await ask('GET', '/arbetslista', worker)).text).toContain('Berätta om besöksrestriktionen')
    const timeline = (await ask('GET', `/person/${child.id}`, worker)).text
    for (const line of ['Besöksrestriktion: Barnet har fått veta', 'Besöksrestriktion: Vårdnadshavarna har fått veta']) expect(timeline).toContain(line)
  })

  test('never tells where a protected child lives', async () => {
    const page = await ask('GET', `/person/${hidden.id}/besok`, worker)
    expect(page.status).toBe(200)
    expect(page.text).not.toMatch(/Kommunens boenden|Tallgården|Magsjuka|Föreståndaren|20 nov|4 dec/)
    const api = await ask('GET', `/api/persons/${hidden.id}/visit-restrictions`, worker)
    for (const { text } of [page, api, await ask('GET', `/person/${hidden.id}`, worker)]) expect(text).not.toContain(id)
    expect(api.text).not.toMatch(/2026-11-20|2026-12-04|infection/)
    const [one] = Object.values(api.json()['restrictions'] ?? {})
    const entered = await ask('POST', `/api/persons/${hidden.id}/visit-restrictions`, worker, { do: 'digital_offered', restrictionId: String(one?.id), on: '2026-11-24', way: 'video' })
    expect(entered.json()).toMatchObject({ restrictions: [{ offeredOn: '2026-11-24', fromOn: null }] })
    expect((await ask('GET', `/api/visit-restrictions/${id}`, worker)).json()).toMatchObject({ children: 2, living: [{ personId: child.id }] })
  })

  test('tells who lives there to nobody but those who see the child', async () => {
    expect((await ask('GET', `/api/visit-restrictions/${id}`, stranger)).json()).toMatchObject({ children: 2, living: [] })
    expect((await ask('GET', `/api/persons/${child.id}/visit-restrictions`, stranger)).status).toBe(404)
  })

  test('keeps what was told when its words are corrected, and asks again when its days are', async () => {
    const enter = (body: Json) => ask('POST', `/api/visit-restrictions/${id}/entries`, worker, body)
    await enter({ do: 'told', whom: 'home', on: '2026-11-23', way: 'phone' })
    const words = (await enter({ do: 'correct', ...period, reason: 'Magsjuka i hela huset', correction: 'Det gällde fler' })).json()
    expect(words).toMatchObject({ id, reason: 'Magsjuka i hela huset', homeToldOn: '2026-11-23', earlier: [{ reason: 'Magsjuka på avdelningen', correctedBecause: 'Det gällde fler' }] })
    expect(await onMyList()).toEqual([hidden.id])
    expect((await enter({ do: 'correct', ...period, toOn: '2026-12-10', correction: 'Fick ett slut' })).json()).toMatchObject({ toOn: '2026-12-10', homeToldOn: null })
    expect(await onMyList()).toEqual([child.id, hidden.id].toSorted())
  })

  test('ends before its time once, and is then past', async () => {
    const end = () => ask('POST', `/api/visit-restrictions/${id}/entries`, worker, { do: 'end', on: '2026-11-23', reason: 'Ingen är sjuk' })
    expect((await end()).json()).toMatchObject({ state: 'ended', endedOn: '2026-11-23' })
    expect((await end()).status).toBe(409)
    expect(await onMyList()).toEqual([])
    expect((await ask('GET', `/person/${child.id}`, worker)).text).not.toContain('Besök är begränsade')
  })
})

test('a form without what is needed says so by its fields, and nothing is registered', async () => {
  const sent = await ask('POST', '/besoksrestriktioner?gor=ny', worker, { place: '', fromOn: 'i dag', toOn: '', reviewOn: '', reasonKind: '', reason: '', decidedBy: '', decidedOn: 'i dag' })
  expect(sent.status).toBe(422)
  const noReview = await ask('POST', '/besoksrestriktioner?gor=ny', worker, { place: `home:${places.other}`, fromOn: 'i dag', toOn: '', reviewOn: '', reasonKind: 'safety', reason: 'Hot', decidedBy: 'Föreståndaren', decidedOn: 'i dag' })
  expect(noReview.text).toContain('Skriv när den ska ses över')
  const both = await ask('POST', '/api/visit-restrictions', worker, { ...period, homeId: places.home, providerId: places.provider })
  expect(both.status).toBe(422)
})

test('an exception for one child stands with the child alone, and the file names nobody', async () => {
  const id = await add({ homeId: places.home, fromOn: '2026-11-30', reviewOn: '2026-12-10' })
  const excepted = await ask('POST', `/person/${child.id}/besok?gor=exception&vilken=${id}`, worker, { do: 'exception', restrictionId: id, whom: 'custodians', on: '2026-12-01', untilOn: '', words: 'Mamma äter med Elis på söndagar' })
  expect(excepted.status).toBe(303)
  expect((await ask('GET', `/api/persons/${child.id}/visit-restrictions`, worker)).json()).toMatchObject({ restrictions: [{ state: 'coming', entries: [{ kind: 'exception', whom: 'custodians' }] }] })
  expect((await ask('GET', `/besoksrestriktion/${id}`, stranger)).text).not.toContain('Mamma')
  const csv = (await ask('GET', '/besoksrestriktioner/csv?lage=coming', worker)).text
  expect(csv).toContain('Tallgården;Kommande;2026-11-30')
  expect(csv).not.toContain('Elis')
})
