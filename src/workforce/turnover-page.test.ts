import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, test } from 'vitest'
import { formBody, testApp, testNow } from '../../test/app.ts'
import { testDatabase } from '../../test/database.ts'
import { home, maker } from '../../test/make.ts'
import { supplyShape } from './contract/supply.ts'
import { shippedAssumptions } from './rules/shipped-assumptions.ts'
import { typedAssumptions } from './rules/read-assumptions.ts'

const database = await testDatabase()
const { ask } = await testApp(database)
const make = maker(database.owner, testNow)
type Staff = Awaited<ReturnType<typeof make.staff>>
const seats = new Map<string, Staff>()
const as = (who: string): Staff => {
  const found = seats.get(who)
  if (found === undefined) throw new Error('nobody sits there')
  return found
}
let [north, south] = ['', '']

async function employ(unitId: string, more: { from: string; to?: string; reason?: string; title?: string; roles?: 'social_worker'[]; since?: string }): Promise<string> {
  const { from, to = null, reason = 'own_request', title = 'Socialsekreterare', since = null } = more
  const { id } = await make.staff({ unitId, roles: ['social_worker'] })
  await make.run(`INSERT INTO employment_event (municipality_code, id, staff_id, unit_id, post, from_on, to_on, end_reason, permanent, hours_share,
      experience_since_on, recorded_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, true, 1, $9, $10)`,
  [home, randomUUID(), id, unitId, title, from, to, to === null ? null : reason, since, testNow])
  return id
}

/** Ten in Norr, of whom two left and one retired; six in Söder, of whom one left. */
const people: string[] = []
beforeAll(async () => {
  const lead = await make.unit({ name: 'Ledning', kind: 'management' })
  north = await make.unit({ name: 'Norr' })
  south = await make.unit({ name: 'Söder' })
  seats.set('director', await make.staff({ unitId: lead, roles: ['director'] }))
  seats.set('hr', await make.staff({ unitId: lead, roles: ['hr'] }))
  seats.set('union', await make.staff({ unitId: lead, roles: ['union'] }))
  seats.set('north', await make.staff({ unitId: north, roles: ['unit_manager'] }))
  for (let each = 0; each < 7; each += 1) people.push(await employ(north, { from: '2020-01-01', since: each < 4 ? '2015-01-01' : '2024-06-01' }))
  await employ(north, { from: '2021-02-01', to: '2026-03-31' })
  await employ(north, { from: '2022-02-01', to: '2026-06-30' })
  await employ(north, { from: '2015-02-01', to: '2026-06-30', reason: 'retirement' })
  for (let each = 0; each < 5; each += 1) people.push(await employ(south, { from: '2019-01-01' }))
  await employ(south, { from: '2019-01-01', to: '2026-05-31' })
})

describe('turnover', () => {
  test('the director gets every definition with both numbers, and the difference that is left', async () => {
    const view = (await ask('GET', '/api/turnover', as('director'))).json()
    expect(view).toMatchObject({
      scope: { level: 'municipality', id: null, group: 'all' },
      year: {
        period: { from: '2025-11-01', to: '2026-10-31' }, counts: { opening: 16, closing: 12, joiners: 0, leavers: 4, retired: 1 }, unexplained: 0,
        rates: { as_defined: { leavers_over_average: { numerator: 4, denominator: 14 } }, without: { leavers_over_average: { numerator: 3 } } },
        withMoves: { n00216: null },
      },
    })
    const page = await ask('GET', '/omsattning', as('director'))
    expect(page.text).toContain('av de tillsvidareanställda slutade på tolv månader (4 av i medeltal 14)')
    expect(page.text).toContain('Koladas N00216 är inte hämtat för kommunen')
  })

  test('of one unit, and one that does not exist is not found', async () => {
    expect((await ask('GET', `/api/turnover?unit=${south}`, as('hr'))).json()).toMatchObject({ scope: { id: south }, year: { counts: { leavers: 1 } } })
    expect((await ask('GET', `/omsattning?enhet=${randomUUID()}`, as('hr'))).status).toBe(404)
  })

  test('a manager gets the units one manages and not the others', async () => {
    expect((await ask('GET', '/api/turnover', as('north'))).json()).toMatchObject({ whole: false, units: [{ id: north }], scope: { id: north }, departments: [] })
    expect((await ask('GET', `/omsattning?enhet=${south}`, as('north'))).status).toBe(404)
    expect((await ask('GET', '/omsattning/csv', as('north'))).text).not.toContain('Söder')
  })

  test('who may not see the rows gets released numbers alone', async () => {
    const view = (await ask('GET', '/api/turnover', as('union'))).json()
    expect(view).toMatchObject({ year: null, parts: [], series: [], units: [], released: [] })
    expect((await ask('GET', '/omsattning', as('union'))).text).toContain('Ingen släppt tabell finns än')
    expect((await ask('GET', '/omsattning/stannar', as('union'))).status).toBe(403)
  })

  test('how long they stay, by year of start, counts those who are still there', async () => {
    const { since, cohorts } = (await ask('GET', '/api/turnover/tenures', as('director'))).json()
    expect(since).toBe('2026-03-31')
    expect(cohorts).toMatchObject([{ startYear: null, count: 16 }, { startYear: 2022, count: 1 }, { startYear: 2021, count: 1 }, { startYear: 2020, count: 7, median: { time: null } },
      { startYear: 2019, count: 6 }, { startYear: 2015, count: 1 }])
    expect((await ask('GET', '/omsattning/stannar', as('director'))).text).toContain('Registret vet vilka som har slutat')
  })

  test('the cost follows the assumptions, which are decided anew with a reason', async () => {
    const cost = (await ask('GET', '/api/turnover/cost', as('director'))).json()
    expect(cost).toMatchObject({ leavers: 4, version: 1 })
    const form = { ...typedAssumptions(shippedAssumptions), recruit: '100 000', reason: 'Efter årets bokslut' }
    const decided = await ask('POST', '/omsattning/antaganden', as('director'), formBody(form))
    expect(decided.status).toBe(303)
    expect((await ask('GET', '/api/turnover/cost', as('director'))).json()).toMatchObject({ version: 2, each: { recruitOre: 10_000_000 } })
    const empty = await ask('POST', '/omsattning/antaganden', as('director'), formBody({ recruit: 'mycket' }))
    expect(empty.status).toBe(422)
    expect(empty.text).toContain('Skriv ett belopp i kronor')
    expect((await ask('POST', '/omsattning/antaganden', as('north'), formBody(form))).status).toBe(403)
  })
})

describe('competence supply', () => {
  test('degrees and experience as open comparisons count them, retirements ahead, and need by scenario', async () => {
    await make.run(`INSERT INTO staff_competence (municipality_code, id, staff_id, competence, from_on, recorded_at, recorded_by)
      SELECT $1, gen_random_uuid(), each, 'degree_social_work', '2020-01-01', $2, $3 FROM unnest($4::uuid[]) AS each`, [home, testNow, as('director').id, people.slice(0, 6)])
    const years = people.slice(0, 3).map((staffId) => ({ staffId, birthYear: 1960 }))
    expect((await ask('POST', '/api/competence-supply/birth-years', as('hr'), { years })).json()).toEqual({ saved: 3 })
    expect((await ask('POST', '/api/competence-supply/birth-years', as('hr'), { years })).json()).toEqual({ saved: 0 })
    const view = (await ask('GET', '/api/competence-supply', as('director'))).json()
    expect(view).toMatchObject({
      persons: 12, permanent: 12, posts: 12, qualified: { workers: 12, socialWork: 6, threeOrMore: 4, overFive: 4 }, withoutBirthYear: 9,
      retirements: [{ year: 2027, persons: 3, posts: 3 }, { persons: 0 }, {}, {}, {}], leavingRate: { numerator: 3, denominator: 14 },
    })
    expect(view['needs']).toMatchObject([{ scenario: 'calm' }, { scenario: 'usual' }, { scenario: 'hard' }])
    expect((await ask('GET', '/kompetensforsorjning', as('director'))).text).toContain('har socionomexamen och minst tre år i yrket (4 av 12)')
    expect((await ask('GET', '/kompetensforsorjning/csv', as('north'))).status).toBe(200)
  })

  test('years are filled in on a page, and what is no year is refused', async () => {
    const [, , , fourth = ''] = people
    const page = await ask('GET', '/kompetensforsorjning/fodelsear', as('hr'))
    expect(page.text).toContain(`ar.${fourth}`)
    expect((await ask('POST', '/kompetensforsorjning/fodelsear', as('hr'), formBody({ [`ar.${fourth}`]: '66' }))).status).toBe(422)
    expect((await ask('POST', '/kompetensforsorjning/fodelsear', as('hr'), formBody({ [`ar.${fourth}`]: '1966' }))).status).toBe(303)
    expect((await ask('GET', '/kompetensforsorjning/fodelsear', as('hr'))).text).not.toContain(`ar.${fourth}`)
  })

  test('places are asked for, answered and taken back', async () => {
    const asked = await ask('POST', '/kompetensforsorjning/platser/ny', as('hr'), formBody({ programme: 'Socionomprogrammet på distans', provider: 'Lärosätet i norr', startsOn: '2027-08-30', places: '6' }))
    expect(asked.status).toBe(303)
    const { requests: [request] } = supplyShape.parse((await ask('GET', '/api/competence-supply', as('hr'))).json())
    const path = `/kompetensforsorjning/platser/${request?.id ?? ''}`
    expect((await ask('POST', path, as('hr'), formBody({ placesGiven: '4' }))).status).toBe(303)
    expect((await ask('GET', path, as('hr'))).text).toContain('Lärosätet i norr')
    expect((await ask('POST', `${path}/ta-tillbaka`, as('hr'), formBody({}))).status).toBe(303)
    expect((await ask('POST', path, as('hr'), formBody({ placesGiven: '5' }))).status).toBe(409)
    expect((await ask('POST', '/kompetensforsorjning/platser/ny', as('hr'), formBody({}))).status).toBe(422)
  })
})
