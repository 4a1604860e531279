import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import type * as z from 'zod'
import { testApp, testNow } from '../../test/app.ts'
import { testDatabase } from '../../test/database.ts'
import { home, maker } from '../../test/make.ts'
import { testNumbers } from '../../test/test-numbers.ts'
import { childrenShape } from './contract.ts'

const database = await testDatabase()
const { ask } = await testApp(database)
const make = maker(database.owner, testNow)
const unitId = await make.unit()
const worker = await make.staff({ unitId })
const manager = await make.staff({ unitId, roles: ['unit_manager'] })
const director = await make.staff({ unitId, roles: ['director'] })
const otherManager = await make.staff({ unitId: await make.unit(), roles: ['unit_manager'] })

async function post(path: string, body: object, as = worker): Promise<string> {
  const answer = await ask('POST', path, as, body)
  expect(answer.status, answer.text).toBe(200)
  return String(answer.json()['id'])
}
const aHome = (label: string): Promise<string> => post('/api/homes', { kind: 'family-home', label, situatedIn: 'Provby', places: 3 },
  manager)
const [first, second] = [await aHome('Familjen Ett'), await aHome('Familjen Två')]

async function placed(personId: string, on: string, other: object = {}): Promise<string> {
  const id = await post('/api/placements', { personId, form: 'family-home', basis: 'sol', plannedFromOn: on, askDecision: false,
    ground: 'Utskottets beslut 2025-12-20', ...other })
  await step(id, { do: 'start', on, homeId: first })
  return id
}
const step = (id: string, body: object): Promise<string> => post(`/api/placements/${id}/steps`, body)
async function register(year: number, as = manager): Promise<z.output<typeof childrenShape>> {
  const answer = await ask('GET', `/api/state-reports/children?year=${year}`, as)
  expect(answer.status, answer.text).toBe(200)
  return childrenShape.parse(answer.json())
}
async function gapsFor(id: string, year: number): Promise<string[]> {
  return (await register(year)).missing.filter(({ placementId }) => placementId === id).map(({ gap }) => gap)
}

describe('the register of measures for children and young people', () => {
  test('is made from what is registered: places, grounds, moves, end and reason, year by year', async () => {
    const { id: person } = await make.personWithCase(worker)
    const id = await placed(person, '2025-11-20')
    await step(id, { do: 'move', on: '2026-02-01', homeId: second, words: 'Närmare skolan' })
    await step(id, { do: 'end', on: '2026-05-04', reason: 'returned_home', words: 'Som planerat' })
    const of = async (year: number) => (await register(year)).episodes.find(({ placementId }) => placementId === id)
    expect(await of(2024)).toBeUndefined()
    expect(await of(2025)).toMatchObject({ startedOn: '2025-11-20', endedOn: null, endReason: null, moves: 0, identity: 'number',
      unaccompanied: false,
      stays: [{ form: 'family-home', basis: 'sol', fromOn: '2025-11-20', toOn: null, decidedOn: null }] })
    expect(await of(2026)).toMatchObject({ endedOn: '2026-05-04', endReason: 'returned_home', moves: 1,
      stays: [{ toOn: '2026-02-01' }, { fromOn: '2026-02-01', toOn: '2026-05-04', moved: true }] })
  })

  test('names what is missing until it is mended, each with where', async () => {
    const { id: person } = await make.personWithCase(worker, { number: null })
    const id = await placed(person, '2026-03-01')
    expect(await gapsFor(id, 2026)).toEqual(['no_decision', 'no_number', 'no_custodian'])
    const { text } = await ask('GET', '/statistik-till-staten?ar=2026', manager)
    expect(text).toContain(`href="/placering/${id}"`)
    expect(text).toContain(`href="/person/${person}/ratta"`)
    expect(text).toContain(`href="/person/${person}/familj"`)
    await make.relation(person, await make.person(), 'custodian')
    await make.run("UPDATE person SET identity_kind = 'personnummer', identity_number = $2 WHERE id = $1", [person, testNumbers.next()])
    const decision = randomUUID()
    await make.run(`INSERT INTO decision (municipality_code, id, person_id, strand, kind, subject_kind, subject_id, what, reasons,
      paragraph, facts, state,
        proposed_on, decided_on, decided_at, decided_as, access, recorded_at)
      VALUES ($1, $2, $3, 'placement', 'placement', 'placement', $4, 'Placering', 'Skäl', 'SoL 11:1', '[]', 'decided', '2026-02-25',
        '2026-02-26', $5,
        'committee', '{}', $5)`, [home, decision, person, id, testNow])
    await make.run('UPDATE placement SET decision_id = $2 WHERE id = $1', [id, decision])
    await make.refresh(person)
    expect(await gapsFor(id, 2026)).toEqual([])
    const { episodes } = await register(2026)
    expect(episodes.find(({ placementId }) => placementId === id)?.stays[0]?.decidedOn).toBe('2026-02-26')
  })

  test('takes the day of a change of ground from what the court decided', async () => {
    const { id: person } = await make.personWithCase(worker)
    const id = await placed(person, '2026-01-10')
    await make.run(`INSERT INTO case_fact (municipality_code, id, person_id, type, on_day, ref, fields, strand, subject_kind, subject_id,
      access, recorded_at)
      VALUES ($1, gen_random_uuid(), $2, 'care-granted', '2026-02-09', 'lvu', '{"basis":"lvu2"}', 'placement', 'matter', gen_random_uuid(),
        '{}', $3)`, [home, person, testNow])
    await make.run(`UPDATE placement_stay SET to_on = '2026-02-10', to_recorded_at = $2 WHERE placement_id = $1`, [id, testNow])
    await make.run(`INSERT INTO placement_stay SELECT municipality_code, gen_random_uuid(), placement_id, person_id, home_id, form, 'lvu2',
      'basis', '', '2026-02-10',
        NULL, NULL, '{}', NULL, NULL, '{}', recorded_at, recorded_by FROM placement_stay WHERE placement_id = $1`, [id])
    await make.refresh(person)
    const { episodes } = await register(2026)
    expect(episodes.find(({ placementId }) => placementId === id)?.stays.map(({ basis, decidedOn }) => [basis,
      decidedOn])).toEqual([['sol', null], ['lvu2', '2026-02-09']])
  })

  test('shows a protected child by flag and case number; the number stands in the file alone, and the log says about whom', async () => {
    const number = testNumbers.next()
    const { id: person, caseNumber } = await make.personWithCase(worker, { given: 'Gömd', family: 'Skyddsson',
      protection: 'confidentiality_mark', number })
    await placed(person, '2026-04-01')
    const { text } = await ask('GET', '/statistik-till-staten?ar=2026', manager)
    const api = await ask('GET', '/api/state-reports/children?year=2026', manager)
    for (const shown of [text, api.text]) {
      expect(shown).toContain(caseNumber)
      expect(shown).not.toMatch(new RegExp(`Skyddsson|${number}`))
    }
    expect(text).toContain('protected-flag')
    const file = await ask('GET', '/statistik-till-staten/barn-och-unga/csv?ar=2026', manager)
    expect(file.text.split('\r\n').find((line) => line.includes(number))).toMatch(/^2026;9901;personnummer;\d{12};2015-07-18;ja;nej;0;/)
    expect(file.text).not.toContain('Skyddsson')
    const { rows } = await database.owner.query<{ about: string[] }>(
      "SELECT about FROM trace WHERE action = 'GET /statistik-till-staten/barn-och-unga/csv' ORDER BY id DESC LIMIT 1")
    expect(rows[0]?.about).toContain(person)
  })

  test('gives one without a number an id that holds here alone', async () => {
    const { id: person } = await make.personWithCase(worker, { number: null })
    await placed(person, '2026-06-01')
    const { text } = await ask('GET', '/statistik-till-staten/barn-och-unga/csv?ar=2026', manager)
    expect(text).toContain(`2026;9901;lokalt;${person};`)
  })

  test('counts open care without anybody\'s name', async () => {
    const { id: person } = await make.personWithCase(worker)
    await post(`/api/persons/${person}/measures`, { kind: 'youth_centre', assessed: false, aim: 'Samtal', fromOn: '2026-02-02',
      toldMayApply: true,
      consents: [{ who: 'custodian', given: true, on: '2026-02-01' }] })
    await make.run("INSERT INTO unnamed_measure_count VALUES ($1, $2, 'youth_centre', NULL, '2026-03-01', 7)", [home, unitId])
    expect((await register(2026)).openCare).toContainEqual({ kind: 'youth_centre', ownName: null, measures: 1, children: 1, begun: 1,
      uses: 7 })
    const { text } = await ask('GET', '/statistik-till-staten/oppna-insatser/csv?ar=2026', manager)
    expect(text).toContain('2026;youth_centre;1;1;1;7')
  })

  test('holds what one sees: the director everything, another unit nothing, the social worker no register', async () => {
    expect((await register(2026, director)).episodes.length).toBeGreaterThan(3)
    expect((await register(2026, otherManager)).episodes).toEqual([])
    expect((await ask('GET', '/statistik-till-staten', worker)).status).toBe(403)
    expect((await ask('GET', '/statistik-till-staten?del=ekonomiskt-bistand',
      manager)).text).toContain('Ekonomiskt bistånd till Socialstyrelsen')
  })
})
