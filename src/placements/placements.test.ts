import { describe, expect, test } from 'vitest'
import { testApp, testNow } from '../../test/app.ts'
import { formBody } from '../../test/app.ts'
import { testDatabase } from '../../test/database.ts'
import { maker } from '../../test/make.ts'

const database = await testDatabase()
const { ask } = await testApp(database)
const make = maker(database.owner, testNow)
const unitId = await make.unit()
const worker = await make.staff({ unitId })
const colleague = await make.staff({ unitId })
const manager = await make.staff({ unitId, roles: ['unit_manager'] })
const director = await make.staff({ unitId, roles: ['director'] })
const hr = await make.staff({ unitId, roles: ['hr'] })

type Answer = Awaited<ReturnType<typeof ask>>
type Json = Record<string, unknown>
const id = (answer: Answer): string => String(answer.json()['id'])
/** The list at a path of an answer. */
const rows = (answer: Answer, name: string): Json[] => {
  const found = answer.json()[name]
  return Array.isArray(found) ? found : []
}

async function home(label: string, kind = 'family-home', other: Json = {}): Promise<string> {
  const made = await ask('POST', '/api/homes', manager, { kind, label, situatedIn: 'Provby', places: 2, ...other })
  expect(made.status, made.text).toBe(200)
  return id(made)
}
const child = (birthOn = '2015-07-18', settings: Json = {}): ReturnType<typeof make.personWithCase> => make.personWithCase(worker, { birthOn, ...settings })
/** A proposal that rests on words: no decision is asked for. */
async function propose(personId: string, other: Json = {}): Promise<string> {
  const made = await ask('POST', '/api/placements', worker, { personId, form: 'family-home', basis: 'sol', plannedFromOn: '2026-01-01',
    askDecision: false, ground: 'Utskottets beslut 2025-12-20', ...other })
  expect(made.status, made.text).toBe(200)
  return id(made)
}
const step = (placement: string, body: Json, as = worker): Promise<Answer> => ask('POST', `/api/placements/${placement}/steps`, as, body)
async function stepped(placement: string, body: Json): Promise<Answer> {
  const answer = await step(placement, body)
  expect(answer.status, answer.text).toBe(200)
  return answer
}
const clocks = (answer: Answer): string[] => rows(answer, 'clocks').map(({ rule, startedOn, endedHow }) => `${String(rule)} ${String(startedOn)} ${String(endedHow)}`)
const tonight = (day: string, query = '', as = worker): Promise<Answer> => ask('GET', `/api/placements?day=${day}${query}`, as)
async function sleeps(person: string, day: string, query = ''): Promise<unknown> {
  const found = rows(await tonight(day, query), 'rows').filter(({ personId }) => personId === person)
  expect(found.length).toBeLessThan(2)
  return found[0]?.['homeLabel'] ?? null
}

describe('a placement', () => {
  test('starts its clocks when the child moves in, keeps the chain over a move and begins another with the basis', async () => {
    const { id: person } = await child()
    const [first, second] = [await home('Familjen Ett'), await home('Familjen Två')]
    const placement = await propose(person)
    const started = await stepped(placement, { do: 'start', on: '2026-03-02', homeId: first })
    expect(clocks(started)).toEqual(expect.arrayContaining(['health-exam 2026-03-02 null', 'consider-sol 2026-03-02 null',
      'custody-transfer 2026-03-02 null', 'care-plan-rev 2026-03-02 null']))
    const moved = await stepped(placement, { do: 'move', on: '2026-05-10', homeId: second, words: 'Familjen flyttar utomlands' })
    expect(clocks(moved)).toEqual(expect.arrayContaining(['consider-sol 2026-03-02 null', 'custody-transfer 2026-03-02 superseded',
      'custody-transfer 2026-05-10 null']))
    const changed = await stepped(placement, { do: 'basis', on: '2026-06-01', basis: 'lvu6', words: 'Ordförandebeslut' })
    expect(clocks(changed)).toEqual(expect.arrayContaining(['consider-sol 2026-03-02 superseded', 'custody-transfer 2026-05-10 null']))
    const granted = await stepped(placement, { do: 'basis', on: '2026-07-01', basis: 'lvu2', words: 'Förvaltningsrättens dom' })
    expect(clocks(granted)).toEqual(expect.arrayContaining(['consider-lvu2 2026-06-01 null']))
    expect(rows(granted, 'stays').map(({ fromOn, toOn, nights }) => [fromOn, toOn, nights])).toEqual([
      ['2026-03-02', '2026-05-10', 69], ['2026-05-10', '2026-06-01', 22], ['2026-06-01', '2026-07-01', 30], ['2026-07-01', null, 147]])
  })

  test('says where the child slept each night, also on the day of a move and of the end', async () => {
    const { id: person } = await child()
    const [first, second] = [await home('Familjen Gran'), await home('Familjen Tall')]
    const placement = await propose(person)
    await stepped(placement, { do: 'start', on: '2026-10-01', homeId: first })
    await stepped(placement, { do: 'move', on: '2026-10-10', homeId: second, words: 'skäl' })
    await stepped(placement, { do: 'end', on: '2026-11-20', reason: 'breakdown', words: 'Sammanbrott efter bråk' })
    const nights = ['2026-09-30', '2026-10-01', '2026-10-09', '2026-10-10', '2026-11-19', '2026-11-20']
    expect(await Promise.all(nights.map((day) => sleeps(person, day)))).toEqual([null, 'Familjen Gran', 'Familjen Gran', 'Familjen Tall', 'Familjen Tall', null])
    const shown = await ask('GET', `/api/placements/${placement}`, worker)
    expect(shown.json()).toMatchObject({ state: 'ended', endReason: 'breakdown', startedOn: '2026-10-01', endedOn: '2026-11-20' })
    expect(clocks(shown)).toEqual(expect.arrayContaining(['consider-sol 2026-10-01 not_required']))
  })

  test('is known as it was: a move registered later is not in the list of the night it happened', async () => {
    const { id: person } = await child()
    const [first, second] = [await home('Familjen Al'), await home('Familjen Ask')]
    const placement = await propose(person)
    await stepped(placement, { do: 'start', on: '2026-10-01', homeId: first })
    await stepped(placement, { do: 'move', on: '2026-11-10', homeId: second, words: 'skäl' })
    await database.owner.query("UPDATE placement_stay SET recorded_at = '2026-10-01T10:00:00Z' WHERE placement_id = $1 AND home_id = $2", [placement, first])
    expect(await sleeps(person, '2026-11-12')).toBe('Familjen Ask')
    expect(await sleeps(person, '2026-11-12', '&known=then')).toBe('Familjen Al')
    expect(await sleeps(person, '2026-11-24', '&known=then')).toBe('Familjen Ask')
    expect(await sleeps(person, '2026-09-30', '&known=then')).toBe(null)
  })

  test('is corrected step by step, with the facts and the clocks', async () => {
    const { id: person } = await child()
    const [first, second] = [await home('Familjen Ek'), await home('Familjen Alm')]
    const placement = await propose(person)
    await stepped(placement, { do: 'start', on: '2026-09-01', homeId: first })
    await stepped(placement, { do: 'move', on: '2026-10-01', homeId: second, words: 'skäl' })
    await stepped(placement, { do: 'end', on: '2026-11-01', reason: 'returned_home', words: 'Hem' })
    expect((await stepped(placement, { do: 'correct', reason: 'Fel dag' })).json()).toMatchObject({ state: 'ongoing', endedOn: null })
    expect(await sleeps(person, '2026-11-05')).toBe('Familjen Alm')
    const back = await stepped(placement, { do: 'correct', reason: 'Fel barn' })
    expect(rows(back, 'stays')).toMatchObject([{ fromOn: '2026-09-01', toOn: null }])
    expect(clocks(back)).toContain('custody-transfer 2026-09-01 null')
    const proposed = await stepped(placement, { do: 'correct', reason: 'Flyttade aldrig in' })
    expect([proposed.json()['state'], rows(proposed, 'stays')]).toEqual(['proposed', []])
    expect((await step(placement, { do: 'correct', reason: 'en gång till' })).status).toBe(409)
    const { rows: kept } = await database.owner.query('SELECT FROM placement_stay WHERE placement_id = $1 AND withdrawn_reason IS NOT NULL', [placement])
    expect(kept.length).toBeGreaterThan(2)
  })

  test('refuses a second one, a step that does not fit, a day ahead, and a night in two places', async () => {
    const { id: person } = await child()
    const first = await home('Familjen Lind')
    const placement = await propose(person)
    const again = await ask('POST', '/api/placements', worker, { personId: person, form: 'hvb', basis: 'sol', plannedFromOn: '2026-11-24', askDecision: false, ground: 'x' })
    expect([again.status, again.json()['code']]).toEqual([409, 'one_placement_of_a_child_at_a_time'])
    expect((await step(placement, { do: 'move', on: '2026-11-01', homeId: first, words: 'x' })).json()['code']).toBe('placement_state')
    expect((await step(placement, { do: 'start', on: '2026-11-25', homeId: first })).status).toBe(422)
    await stepped(placement, { do: 'start', on: '2026-11-01', homeId: first })
    expect((await step(placement, { do: 'move', on: '2026-11-10', homeId: null, words: 'hem' })).text).toContain('own_home_needs_lvu')
    expect((await step(placement, { do: 'move', on: '2026-10-31', homeId: first, words: 'x' })).text).toContain('before_latest')
    const night = database.owner.query(`INSERT INTO placement_stay (municipality_code, id, placement_id, person_id, home_id, form, basis, begun_as, words,
        from_on, fact_ids, access, recorded_at, recorded_by)
      SELECT municipality_code, gen_random_uuid(), placement_id, person_id, home_id, form, basis, 'move', '', '2026-11-20', '{}', access, recorded_at,
        recorded_by FROM placement_stay WHERE placement_id = $1`, [placement])
    await expect(night).rejects.toMatchObject({ constraint: 'child_sleeps_in_one_place_a_night' })
  })

  test('under LVU lives at home by a move, and ends only when the care has ceased', async () => {
    const { id: person } = await child()
    const first = await home('Familjen Björk')
    const placement = await propose(person, { basis: 'lvu2', ground: 'Dom 2026-02-01' })
    await stepped(placement, { do: 'start', on: '2026-02-10', homeId: first })
    const atHome = await stepped(placement, { do: 'move', on: '2026-08-01', homeId: null, words: 'LVU 11 §' })
    expect(rows(atHome, 'stays').at(-1)).toMatchObject({ form: 'own-home', home: null })
    expect(clocks(atHome)).toEqual(expect.arrayContaining(['consider-lvu2 2026-02-10 null', 'custody-transfer 2026-02-10 not_required']))
    const early = await step(placement, { do: 'end', on: '2026-11-01', reason: 'returned_home', words: 'Hem' })
    expect([early.status, early.json()['code']]).toEqual([409, 'care_ends_by_decision'])
  })

  test('says that it rests on something else than what is registered of custody, until its basis is changed', async () => {
    const { id: person } = await child()
    const placement = await propose(person)
    await stepped(placement, { do: 'start', on: '2026-09-01', homeId: await home('Familjen Lönn') })
    const page = async (): Promise<string> => (await ask('GET', `/placering/${placement}`, worker)).text
    expect(await page()).not.toContain('Placeringen vilar på')
    const taken = await ask('POST', `/api/persons/${person}/compulsory-care`, worker,
      { start: 'immediate_custody', why: 'Provskäl', elsewhere: { as: 'chair', on: '2026-11-20' } })
    expect(taken.status, taken.text).toBe(200)
    expect(await page()).toContain('Placeringen vilar på SoL, men vården vilar på LVU 6 § sedan')
    await stepped(placement, { do: 'basis', on: '2026-11-20', basis: 'lvu6', words: 'Ordförandebeslut' })
    expect(await page()).not.toContain('Placeringen vilar på')
  })

  test('waits for its decision, which the committee makes', async () => {
    const { id: person } = await child()
    const mother = await make.person({ birthOn: '1985-01-02' })
    await make.relation(person, mother, 'custodian')
    const first = await home('Familjen Hassel')
    const asked = { personId: person, form: 'family-home', basis: 'sol', plannedFromOn: '2026-11-24', reasons: 'Behov av trygghet' }
    expect((await ask('POST', '/api/placements', worker, asked)).json()['code']).toBe('consent_missing')
    const made = await ask('POST', '/api/placements', worker, { ...asked, custodianIds: [mother] })
    expect(made.status, made.text).toBe(200)
    const early = await step(id(made), { do: 'start', on: '2026-11-24', homeId: first })
    expect([early.status, early.json()['code']]).toEqual([409, 'placement_undecided'])
    const { rows: [decided] } = await database.owner.query<{ kind: string; state: string; what: string }>(
      'SELECT kind, state, what FROM decision WHERE subject_id = $1', [id(made)])
    expect(decided).toEqual({ kind: 'place_family_home', state: 'for_meeting', what: 'Placering i familjehem med stöd av SoL' })
    expect((await step(id(made), { do: 'drop', on: '2026-11-24' })).json()['state']).toBe('dropped')
  })
})

describe('plans, notices and visits', () => {
  test('a revised care plan, the notice to the region and a longer time in an emergency home move their clocks', async () => {
    const { id: person, caseId } = await child()
    await make.run(`INSERT INTO case_fact (municipality_code, id, person_id, type, on_day, ref, fields, strand, subject_kind, subject_id, access, recorded_at)
      SELECT '9901', gen_random_uuid(), $1, x.type, x.on_day::date, '', x.fields::jsonb, 'investigation', 'investigation', $2, '{}', $3
        FROM (VALUES ('investigation-opened', '2026-08-01', '{}'), ('investigation-concluded', '2026-10-01', '{"outcome":"measure"}'))
          x (type, on_day, fields)`, [person, caseId, testNow])
    await make.refresh(person)
    const emergency = await home('Jourhemmet', 'emergency-home')
    const placement = await propose(person, { form: 'emergency-home' })
    const started = await stepped(placement, { do: 'start', on: '2026-10-05', homeId: emergency })
    expect(clocks(started)).toContain('jourhem-max 2026-10-01 null')
    expect(clocks(await stepped(placement, { do: 'event', kind: 'health-notice-sent', on: '2026-10-05' }))).toContain('health-exam 2026-10-05 met')
    const longer = await stepped(placement, { do: 'event', kind: 'jourhem-prolonged', on: '2026-11-20', untilOn: '2027-01-15', words: 'Familjehem utreds' })
    expect(clocks(longer)).toEqual(expect.arrayContaining(['jourhem-max 2026-10-01 superseded', 'jourhem-max 2026-11-20 null']))
    await stepped(placement, { do: 'plan', kind: 'care_plan', agreedOn: '2026-10-06', agreedWith: 'mamma', words: 'Vårdplan ett' })
    const revised = await stepped(placement, { do: 'plan', kind: 'care_plan', agreedOn: '2026-11-06', words: 'Vårdplan två' })
    expect(clocks(revised)).toContain('care-plan-rev 2026-10-05 met')
    expect(rows(revised, 'plans').map(({ version }) => version)).toEqual([2, 1])
  })

  test('visits come from the contact notes, and the next one is a promise in the worklist', async () => {
    const { id: person } = await child()
    const placement = await propose(person)
    await stepped(placement, { do: 'start', on: '2026-10-01', homeId: await home('Familjen Rönn') })
    await ask('POST', '/api/contacts', worker, { mode: 'visit', outcome: 'held', happenedOn: '2026-11-03', children: [{ personId: person, seen: 'alone' }] })
    await ask('POST', '/api/contacts', worker, { mode: 'visit', outcome: 'held', happenedOn: '2026-11-13', children: [{ personId: person, seen: 'seen' }] })
    const planned = await stepped(placement, { do: 'visit', on: '2026-12-01' })
    expect(planned.json()['visits']).toEqual({ lastOn: '2026-11-13', lastAloneOn: '2026-11-03', nextOn: '2026-12-01' })
    expect((await ask('GET', '/arbetslista', worker)).text).toContain('Besök barnet i hemmet')
    expect((await ask('GET', `/person/${person}`, worker)).text).toContain('Placerad i familjehem sedan')
  })
})

describe('who sees it', () => {
  test('only those of the case, by page and by API; a director reads and changes nothing', async () => {
    const { id: person } = await child()
    const placement = await propose(person)
    await stepped(placement, { do: 'start', on: '2026-10-01', homeId: await home('Familjen Pil') })
    expect((await ask('GET', `/api/placements/${placement}`, colleague)).status).toBe(404)
    expect((await ask('GET', `/placering/${placement}`, colleague)).status).toBe(404)
    expect((await step(placement, { do: 'planned_end' }, colleague)).status).toBe(404)
    expect(rows(await tonight('2026-11-24', '', colleague), 'rows')).toEqual([])
    expect((await ask('GET', '/placeringar', hr)).status).toBe(403)
    expect(rows(await tonight('2026-11-24', '', director), 'rows').map(({ personId }) => personId)).toContain(person)
    expect((await step(placement, { do: 'planned_end' }, director)).status).toBe(403)
    expect((await ask('POST', `/placering/${placement}`, director, formBody({ do: 'planned_end' }))).status).toBe(403)
    expect((await ask('GET', `/placering/${placement}`, worker)).text).toContain('Familjen Pil')
  })

  test('a form that is refused is shown again with what was typed', async () => {
    const { id: person } = await child()
    const placement = await propose(person)
    const shown = await ask('POST', `/placering/${placement}?gor=start`, worker, formBody({ do: 'start', on: 'i förrgår', homeId: '', words: 'Kom med mormor' }))
    expect(shown.status).toBe(422)
    expect(shown.text).toContain('Välj ett av alternativen')
    expect(shown.text).toContain('Kom med mormor')
    const done = await ask('POST', `/placering/${placement}?gor=start`, worker, formBody({ do: 'start', on: '2/11', homeId: await home('Familjen Sälg'), words: '' }))
    expect(done.location).toBe(`/placering/${placement}?klart=start`)
  })
})

test('the list of children in family homes has everybody of the year, and homes with more than three', async () => {
  const crowded = await home('Familjen Stor', 'family-home', { places: 5 })
  const people = [await child(), await child(), await child(), await child()]
  for (const { id: person } of people) await stepped(await propose(person), { do: 'start', on: '2026-09-01', homeId: crowded })
  const list = await ask('GET', '/api/placements/family-homes?year=2026', manager)
  expect(rows(list, 'rows').filter(({ homeLabel }) => homeLabel === 'Familjen Stor')).toHaveLength(4)
  expect(rows(list, 'crowded')).toEqual([{ homeId: crowded, label: 'Familjen Stor', taken: 4 }])
  expect(rows(await ask('GET', '/api/placements/family-homes?year=2024', manager), 'rows')).toEqual([])
  const csv = await ask('GET', '/placeringar/familjehem/csv?ar=2026', manager)
  expect(csv.text.split('\r\n').filter((line) => line.includes('Familjen Stor'))).toHaveLength(4)
  expect((await ask('GET', `/hem/${crowded}`, manager)).text).toContain('Fler än tre placerade barn')
  expect((await ask('POST', `/api/homes/${crowded}/entries`, manager, { do: 'close', on: '2026-11-24' })).json()['code']).toBe('home_is_lived_in')
})
