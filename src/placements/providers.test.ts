import { describe, expect, test } from 'vitest'
import { formBody, testApp, testNow } from '../../test/app.ts'
import { testDatabase } from '../../test/database.ts'
import { maker } from '../../test/make.ts'

const database = await testDatabase()
const { ask } = await testApp(database)
const make = maker(database.owner, testNow)
const unitId = await make.unit()
const worker = await make.staff({ unitId })
const manager = await make.staff({ unitId, roles: ['unit_manager'] })
const otherManager = await make.staff({ unitId: await make.unit(), roles: ['unit_manager'] })

type Answer = Awaited<ReturnType<typeof ask>>
type Json = Record<string, unknown>
const id = (answer: Answer): string => String(answer.json()['id'])
async function made(path: string, body: Json, as = manager): Promise<string> {
  const answer = await ask('POST', path, as, body)
  expect(answer.status, answer.text).toBe(200)
  return id(answer)
}
const enter = (provider: string, body: Json, as = manager): Promise<Answer> => ask('POST', `/api/providers/${provider}/entries`, as, body)
const codes = (answer: Answer): unknown => JSON.parse(answer.text).errors ?? JSON.parse(answer.text).fields ?? answer.json()
const numbers = ['556036-0793', '556703-7485', '556012-5790', '556016-0680']
let next = 0
const provider = (name: string): Promise<string> => made('/api/providers', { name, organisationNumber: numbers[next++] ?? '' })

/** A child who has slept in a provider's home since a day. */
async function placedWith(providerId: string, on: string): Promise<{ id: string; caseNumber: string; placement: string; home: string }> {
  const child = await make.personWithCase(worker)
  const home = await made('/api/homes', { kind: 'hvb', label: `Hem från ${on}`, situatedIn: 'Provby', places: 6, providerId })
  const placement = await made('/api/placements', { personId: child.id, form: 'hvb', basis: 'sol', plannedFromOn: on, askDecision: false, ground: 'beslut' }, worker)
  expect((await ask('POST', `/api/placements/${placement}/steps`, worker, { do: 'start', on, homeId: home })).status).toBe(200)
  return { ...child, placement, home }
}

describe('a provider', () => {
  test('has permits, a last check, prices beside those of others, and deviations that are followed up', async () => {
    const [own, second, third] = [await provider('Norrgården AB'), await provider('Södergården AB'), await provider('Västergården AB')]
    await enter(own, { do: 'permit', number: 'IVO 1', kinds: ['hvb'], places: 9, fromOn: '2024-01-01', toOn: '2026-12-31' })
    await enter(own, { do: 'permit_check', on: '2026-10-01', outcome: 'in_order' })
    for (const [who, priceOre] of [[own, 450_000], [second, 400_000], [third, 420_000]] as const) {
      await enter(who, { do: 'contract', kind: 'hvb', priceOre, fromOn: '2026-01-01' })
    }
    await enter(own, { do: 'contract', kind: 'hvb', priceOre: 460_000, fromOn: '2026-07-01' })
    const deviation = id(await enter(own, { do: 'deviation', on: '2026-11-01', words: 'Ingen personal' }))
    const shown = (await ask('GET', `/api/providers/${own}`, worker)).json()
    expect(shown).toMatchObject({ permitHolds: true, permitToOn: '2026-12-31', checkedOn: '2026-10-01', openDeviations: 1 })
    expect(shown['contracts']).toMatchObject([{ priceOre: 460_000, fromOn: '2026-07-01', toOn: null, others: 2, othersMedianOre: 410_000 },
      { priceOre: 450_000, toOn: '2026-06-30' }])
    expect((await ask('GET', `/utforare/${own}`, worker)).text).toContain('bara 2 andra')
    await enter(own, { do: 'follow_up', deviationId: deviation, on: '2026-11-10', words: 'Ny bemanning' })
    expect((await ask('GET', `/api/providers/${own}`, worker)).json()['openDeviations']).toBe(0)
    expect((await enter(own, { do: 'contract', kind: 'hvb', priceOre: 1, fromOn: '2026-08-01', toOn: '2026-08-02' })).json()['code'])
      .toBe('one_price_of_a_provider_and_kind_a_day')
    expect((await enter(own, { do: 'deviation', on: '2026-11-01', words: 'x' }, worker)).status).toBe(403)
    expect((await ask('POST', '/api/providers', manager, { name: 'Igen', organisationNumber: numbers[0] })).json()['code']).toBe('provider_is_registered_once')
  })

  test('has its invoices compared with the nights placed and the price of each night', async () => {
    const own = await provider('Östergården AB')
    await enter(own, { do: 'contract', kind: 'hvb', priceOre: 400_000, fromOn: '2026-01-01' })
    const child = await placedWith(own, '2026-10-11')
    const rows = `arende;fran;till;natter;belopp\n${child.caseNumber};2026-10-01;2026-10-31;21;84 000,00\n${child.caseNumber};2026-11-01;2026-11-10;11;44 000`
    await enter(own, { do: 'invoice', number: '1001', receivedOn: '2026-11-20', rows })
    const { invoices } = JSON.parse((await ask('GET', `/api/providers/${own}`, manager)).text)
    expect(invoices).toMatchObject([{ number: '1001', unseen: 0, rows: [
      { nights: 21, placed: 21, amountOre: 8_400_000, expectedOre: 8_400_000, differences: [] },
      { nights: 11, placed: 10, expectedOre: 4_000_000, differences: ['period', 'nights', 'amount'] }] }])
    expect((await ask('GET', `/utforare/${own}`, manager)).text).toContain('En rad skiljer')
    const unseen = JSON.parse((await ask('GET', `/api/providers/${own}`, otherManager)).text).invoices
    expect(unseen).toMatchObject([{ rows: [], unseen: 2 }])
    expect((await enter(own, { do: 'invoice', number: '1001', receivedOn: '2026-11-20', rows })).json()['code']).toBe('provider_invoice_is_taken_in_once')
  })

  test('gets every fault of an invoice at once, and nothing is taken in', async () => {
    const { rows: [own] } = await database.owner.query<{ id: string }>("SELECT id FROM provider WHERE name = 'Östergården AB'")
    const rows = 'arende;fran;till;natter;belopp\nSN 2026/00000;2026-10-01;2026-10-31;31;1\n;2026-10-01;2026-09-01;x;y'
    const refused = await enter(own?.id ?? '', { do: 'invoice', number: '1002', receivedOn: '2026-11-20', rows })
    expect(refused.status).toBe(422)
    expect(JSON.stringify(codes(refused))).toMatch(/case_unknown.*case_missing.*period_backwards.*nights_unclear.*amount_unclear/s)
    const page = await ask('POST', `/utforare/${own?.id ?? ''}?gor=invoice`, manager, formBody({ do: 'invoice', number: '1002', receivedOn: '20/11', rows }))
    expect(page.text).toContain('Rad 3: ärendenummer saknas')
    const missing = await enter(own?.id ?? '', { do: 'invoice', number: '1002', receivedOn: '2026-11-20', rows: 'a;b\n1;2' })
    expect(JSON.stringify(codes(missing))).toContain('columns_missing')
    const { rows: kept } = await database.owner.query("SELECT FROM provider_invoice WHERE number = '1002'")
    expect(kept).toHaveLength(0)
  })
})

describe('a child whose whereabouts are protected', () => {
  const places = ['/placeringar?dag=2026-11-24', '/placeringar/csv?dag=2026-11-24', '/api/placements?day=2026-11-24', '/placeringar/familjehem?ar=2026',
    '/placeringar/familjehem/csv?ar=2026', '/api/placements/family-homes?year=2026']

  test.each(['protection', 'hidden_whereabouts_from_on', 'sibling', 'shelter'])('is told in no home: %s', async (why) => {
    const label = `Kanariehem ${why}`
    const child = await make.personWithCase(worker, { given: 'Kim' })
    const kind = why === 'shelter' ? 'shelter' : 'family-home'
    const home = await made('/api/homes', { kind, label, situatedIn: 'Kanarieby', places: 3 })
    const place = async (personId: string): Promise<string> => {
      const placement = await made('/api/placements', { personId, form: kind, basis: 'sol', plannedFromOn: '2026-11-01', askDecision: false, ground: 'beslut' }, worker)
      expect((await ask('POST', `/api/placements/${placement}/steps`, worker, { do: 'start', on: '2026-11-01', homeId: home })).status).toBe(200)
      return placement
    }
    const placement = await place(child.id)
    if (why === 'sibling') {
      const sibling = await make.personWithCase(await make.staff({ unitId }), { protection: 'protected_registration' })
      const mother = await make.person()
      for (const each of [child.id, sibling.id]) await make.relation(each, mother, 'parent')
      await database.owner.query(`INSERT INTO placement_stay SELECT s.* FROM (SELECT municipality_code, gen_random_uuid(), placement_id, $1::uuid,
          home_id, form, basis, begun_as, words, from_on, to_on, to_recorded_at, fact_ids, withdrawn_at, withdrawn_reason, access, recorded_at, recorded_by
        FROM placement_stay WHERE placement_id = $2) s`, [sibling.id, placement])
    }
    if (why === 'protection') await make.run("UPDATE person SET protection = 'protected_registration' WHERE id = $1", [child.id])
    if (why === 'hidden_whereabouts_from_on') await make.run("UPDATE person SET hidden_whereabouts_from_on = '2026-11-02' WHERE id = $1", [child.id])
    const own = [`/placering/${placement}`, `/api/placements/${placement}`, `/person/${child.id}/placering`, `/api/persons/${child.id}/placements`,
      `/person/${child.id}`, `/api/persons/${child.id}/timeline`]
    for (const path of [...places, ...own]) {
      const answer = await ask('GET', path, worker)
      expect(answer.status, path).toBe(200)
      expect(answer.text.includes('Kanarie'), path).toBe(false)
    }
    expect(JSON.parse((await ask('GET', `/api/placements?day=2026-11-24&home=${home}`, worker)).text).rows).toEqual([])
    const shown = await ask('GET', `/hem/${home}`, worker)
    expect(shown.text).not.toContain(child.caseNumber)
    expect(shown.text).not.toContain(placement)
    expect(JSON.parse((await ask('GET', `/api/homes/${home}`, worker)).text)).toMatchObject({ taken: why === 'sibling' ? 2 : 1, children: [] })
    if (why !== 'protection') return
    expect((await ask('POST', `/api/persons/${child.id}/reveal`, worker, { purpose: 'contact' })).status).toBe(200)
    expect((await ask('GET', `/placering/${placement}`, worker)).text).toContain(label)
    expect((await ask('GET', '/placeringar?dag=2026-11-24', worker)).text).not.toContain(label)
  })

  test('stands in an invoice without the case, and is compared nowhere', async () => {
    const { rows: [own] } = await database.owner.query<{ id: string }>("SELECT id FROM provider WHERE name = 'Östergården AB'")
    const child = await placedWith(own?.id ?? '', '2026-11-01')
    await make.run("UPDATE person SET protection = 'protected_registration' WHERE id = $1", [child.id])
    const rows = `arende;fran;till;natter;belopp\n${child.caseNumber};2026-11-01;2026-11-10;10;40 000`
    expect((await enter(own?.id ?? '', { do: 'invoice', number: '2001', receivedOn: '2026-11-20', rows })).status).toBe(200)
    const answer = await ask('GET', `/api/providers/${own?.id ?? ''}`, manager)
    expect(answer.text).not.toContain(child.caseNumber)
    expect(JSON.parse(answer.text).invoices.find(({ number }: { number: string }) => number === '2001').rows)
      .toMatchObject([{ personId: null, caseNumber: null, placed: null, expectedOre: null, differences: [] }])
  })
})

test('the address of a shelter is not written down', async () => {
  const body = { kind: 'shelter', label: 'Skyddet', situatedIn: 'Provby', places: 4, address: 'Gatan 1' }
  expect(JSON.stringify(codes(await ask('POST', '/api/homes', manager, body)))).toContain('no_address_of_a_shelter')
})
