import { randomUUID } from 'node:crypto'
import { performance } from 'node:perf_hooks'
import { beforeAll, describe, expect, test } from 'vitest'
import { formBody, testApp, testNow } from '../../test/app.ts'
import { testDatabase } from '../../test/database.ts'
import { home, maker } from '../../test/make.ts'
import { scenarioInput } from './contract/scenario.ts'
import { runScenario } from './rules/scenario.ts'

const database = await testDatabase()
const { ask } = await testApp(database)
const make = maker(database.owner, testNow)

type Staff = Awaited<ReturnType<typeof make.staff>>
const found = <Item>(item: Item | undefined): Item => {
  if (item === undefined) throw new Error('there is none yet')
  return item
}
const units: string[] = []
const members: Staff[] = []
const seats = new Map<string, Staff>()
const as = (who: string): Staff => found(seats.get(who))

/** Ten units of twenty with their managers; of the eighty who live across the border twelve are in each of four units, eight in each of four more. */
beforeAll(async () => {
  seats.set('director', await make.staff({ unitId: await make.unit({ name: 'Ledning', kind: 'management' }), roles: ['director'] }))
  for (let place = 0; place < 10; place += 1) {
    const unitId = await make.unit({ name: `Utredning ${place}` })
    units.push(unitId)
    seats.set(`manager ${place}`, await make.staff({ unitId, roles: ['unit_manager'] }))
    for (let each = 1; each < 20; each += 1) {
      const staff = await make.staff({ unitId })
      if (each <= (place < 4 ? 12 : place < 8 ? 8 : 0)) members.push(staff)
    }
  }
  await make.run(`INSERT INTO concern_week_count (municipality_code, unit_id, week, reporter_kind, reports, children, access)
    SELECT $1, $2, '2026-W' || week, 'school', 10, 10, ARRAY[$2::uuid] FROM generate_series(36, 47) AS week`, [home, units[0]])
})

const border = { id: '' }
const effect = async (who: string, more = '') => (await ask('GET', `/api/cohorts/effect?cohort=${border.id}&on=2026-11-26${more}`,
  as(who))).json()

describe('eighty of two hundred live across a border', () => {
  test('the director enters the group and says who is in it', async () => {
    expect(members).toHaveLength(80)
    const made = await ask('POST', '/api/cohorts', as('director'), { name: 'Bor på andra sidan gränsen', kind: 'border' })
    border.id = String(made.json()['id'])
    const saved = await ask('PUT', `/api/cohorts/${border.id}/members`, as('director'), { staffIds: members.map(({ id }) => id) })
    expect(saved.json()).toEqual({ added: 80, removed: 0 })
    expect((await ask('POST', '/api/cohorts', as('director'),
      { name: 'bor på ANDRA sidan gränsen', kind: 'other' })).json()).toMatchObject({ code: 'cohort_name_is_taken' })
  })

  test('the border closes: what is left of each unit is on the page within a second', async () => {
    await ask('GET', '/grupper-bortfall', as('director'))
    const begun = performance.now()
    const page = await ask('GET', `/grupper-bortfall?grupp=${border.id}&dag=2026-11-26`, as('director'))
    expect(performance.now() - begun).toBeLessThan(1000)
    expect(page.text).toContain('80 av 201 faller bort, golvet bryts i fyra enheter')
    expect(page.text).toContain('2 under golvet')
    const { units: all } = await effect('director')
    expect(all).toMatchObject([{ unitName: 'Ledning', lost: 0 },
      ...Array.from({ length: 10 }, (_, place) => (place < 4 ? { staff: 20, lost: 12, left: 8, least: 10, missing: 2, hoursLost: 96 }
      : place < 8 ? { lost: 8, left: 12, missing: 0 } : { lost: 0, left: 20, missing: 0 }))])
  })

  test('who is away that day already is not lost twice', async () => {
    await make.run("INSERT INTO absence_day VALUES ($1, $2, '2026-11-26', 'sick', 1, $3)", [home, found(members[0]).id, testNow])
    expect(await effect('manager 0')).toMatchObject({ units: [{ staff: 20, away: 1, lost: 11, left: 8 }] })
    await make.run('DELETE FROM absence_day WHERE municipality_code = $1', [home])
  })

  test('a manager sees and chooses the own unit alone, and leaves the others as they are', async () => {
    const seen = (await ask('GET', `/api/cohorts/${border.id}/members`, as('manager 0'))).json()
    expect(seen).toMatchObject({ cohort: { own: 12 } })
    expect(seen['staff']).toHaveLength(20)
    expect((await ask('PUT', `/api/cohorts/${border.id}/members`, as('manager 0'), { staffIds: [found(members[50]).id] })).status).toBe(404)
    expect((await ask('PUT', `/api/cohorts/${border.id}/members`, as('manager 9'), { staffIds: [] })).json()).toEqual({ added: 0,
      removed: 0 })
    expect((await ask('GET', `/grupper-bortfall/${border.id}`, as('manager 9'))).text).toContain('0 i enheter där du är chef')
    expect(await effect('manager 0')).toMatchObject({ units: [{ lost: 12 }] })
  })

  test('one sees the groups that one is in oneself, and no worker opens the register', async () => {
    expect((await ask('GET', '/api/cohorts/own',
      found(members[0]))).json()).toMatchObject({ cohorts: [{ name: 'Bor på andra sidan gränsen' }] })
    expect((await ask('GET', '/grupper-bortfall/jag', as('manager 9'))).text).toContain('Du är inte med i någon grupp')
    expect((await ask('GET', `/api/cohorts/${border.id}/members`, found(members[0]))).status).toBe(403)
  })

  test('a group that is used no more forgets who was in it', async () => {
    const id = String((await ask('POST', '/api/cohorts', as('manager 0'), { name: 'Buss 20', kind: 'transport' })).json()['id'])
    await ask('POST', `/grupper-bortfall/${id}/medlemmar`, as('manager 0'),
      formBody({ member: [found(members[1]).id, found(members[2]).id] }))
    expect((await ask('GET', '/api/cohorts/own', found(members[1]))).json()['cohorts']).toHaveLength(2)
    expect((await ask('POST', `/grupper-bortfall/${id}/ta-bort`, as('manager 0'), '')).location).toContain('klart=cohort_closed')
    expect((await ask('GET', '/api/cohorts/own', found(members[1]))).json()['cohorts']).toHaveLength(1)
    expect((await ask('GET', `/grupper-bortfall/${id}`, as('manager 0'))).status).toBe(404)
  })
})

const kept = { id: '' }

describe('scenarios', () => {
  test('the page draws twenty per cent in six weeks with two of forty, unasked, and says what it assumes', async () => {
    const page = await ask('GET', '/scenarier/nytt', as('director'))
    expect(page.text).toMatch(/timmar saknas på sex veckor, flest vecka (50|51)/)
    expect(page.text).toContain('20\u00a0%, 20\u00a0%, 40\u00a0%, 40\u00a0%, 20\u00a0%, 20\u00a0%')
    expect(page.text).toContain('Så räknas det')
  })

  test('the closed border leaves the same units under the floor in each week, and is drawn from a usual ten reports a week', async () => {
    const drawn = (await ask('POST', '/api/scenarios/draw', as('director'), { absence: [], weeks: 2, cohorts: [border.id] })).json()
    const { answer, input } = { answer: drawn['answer'], input: scenarioInput.parse(drawn['input']) }
    expect(input.units[0]?.perWeek).toEqual({ violence: 0, report: 10, arrival: 0, application: 0 })
    expect(answer).toMatchObject({ units: [{ staff: 20, least: 10, weeks: [{ belowFloor: 1 }, { belowFloor: 1 }] }, {}, {}, {}, {}, {}, {},
      {}, { weeks: [{ belowFloor: 0 }, {}] }, {}] })
    expect(runScenario(input)).toEqual(answer)
    expect(JSON.stringify(drawn)).not.toContain(found(members[0]).id)
  })

  test('what is wrong in a field is said beside it, and an unknown group is not found', async () => {
    const page = await ask('GET', '/scenarier/nytt?franvaro=20+x&veckor=40', as('director'))
    expect(page.text).toContain('Skriv procent från 0 till 100, en siffra per vecka')
    expect(page.text).toContain('Skriv ett antal veckor, 1 till 26')
    expect((await ask('GET', `/scenarier/nytt?grupp=${randomUUID()}`, as('director'))).text).toContain('En av grupperna finns inte längre')
    expect((await ask('POST', '/api/scenarios/draw', as('director'), { cohorts: [randomUUID()] })).status).toBe(404)
    expect((await ask('GET', `/scenarier/nytt?enhet=${found(units[0])}`, as('manager 1'))).status).toBe(404)
  })

  test('one that is saved says by whom, holds what it was drawn from, and stays as it was whatever happens', async () => {
    const sent = formBody({ name: 'Gränsen stängs', purpose: 'Avtal om stöd med grannkommunen' })
    const answer = await ask('POST', `/scenarier/nytt?grupp=${border.id}&franvaro=&veckor=3`, as('director'), sent)
    kept.id = answer.location?.split('/')[2]?.split('?')[0] ?? ''
    const before = (await ask('GET', `/api/scenarios/${kept.id}`, as('director'))).json()
    expect(before).toMatchObject({ name: 'Gränsen stängs', savedAt: testNow,
      choices: { weeks: 3, absence: [], cohorts: [{ name: 'Bor på andra sidan gränsen' }] } })
    await ask('PUT', `/api/cohorts/${border.id}/members`, as('manager 0'), { staffIds: [] })
    expect((await ask('GET', `/api/scenarios/${kept.id}`, as('director'))).json()).toEqual(before)
    expect(runScenario(scenarioInput.parse(before['input']))).toEqual(before['answer'])
    expect((await ask('GET', `/scenarier/${kept.id}`, as('director'))).text).toContain('Avtal om stöd med grannkommunen')
  })

  test('without a name or a purpose nothing is saved', async () => {
    const answer = await ask('POST', '/scenarier/nytt', as('manager 0'), formBody({ name: ' ' }))
    expect([answer.status, answer.text.includes('Skriv vad scenariot kallas'),
      answer.text.includes('Skriv vad det ska vara underlag för')]).toEqual([422, true, true])
  })

  test('one of units that one does not manage is not there, and one of the own unit is the director\'s too', async () => {
    expect((await ask('GET', `/api/scenarios/${kept.id}`, as('manager 0'))).status).toBe(404)
    expect((await ask('GET', '/api/scenarios', as('manager 0'))).json()).toMatchObject({ total: 0 })
    await ask('POST', '/api/scenarios', as('manager 0'), { name: 'Hög frånvaro', purpose: 'Dagligt möte',
      choices: { factors: { report: 2 } } })
    expect((await ask('GET', '/api/scenarios', as('director'))).json()).toMatchObject({ total: 2,
      scenarios: expect.arrayContaining([expect.objectContaining({ name: 'Hög frånvaro' }),
        expect.objectContaining({ name: 'Gränsen stängs' })]) })
    expect((await ask('GET', '/scenarier', as('manager 1'))).text).toContain('Inga scenarier är sparade')
  })

  test('up to four stand side by side with the usual weeks', async () => {
    const { scenarios } = (await ask('GET', '/api/scenarios', as('director'))).json()
    const ids = Array.isArray(scenarios) ? scenarios.map(({ id }) => String(id)) : []
    const page = await ask('GET', `/scenarier/jamfor?${ids.map((id) => `val=${id}`).join('&')}`, as('director'))
    expect(page.text).toContain('Två scenarier sida vid sida')
    for (const word of ['Gränsen stängs', 'Hög frånvaro', 'Vanliga veckor',
      'Timmar som saknas, Utredning 0']) expect(page.text).toContain(word)
    const many = [...ids, randomUUID(), randomUUID(), randomUUID()]
    expect((await ask('GET', `/api/scenarios/compare?${many.map((id) => `id=${id}`).join('&')}`, as('director'))).status).toBe(422)
  })

  test('the database lets nobody change what was saved', async () => {
    const { rows } = await database.owner.query("SELECT has_any_column_privilege('helhet_app', 'scenario', 'UPDATE') OR has_table_privilege('helhet_app', 'scenario', 'DELETE') AS may")
    expect(rows).toEqual([{ may: false }])
  })
})
