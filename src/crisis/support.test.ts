import { describe, expect, test } from 'vitest'
import { formBody, testApp, testNow } from '../../test/app.ts'
import { testDatabase } from '../../test/database.ts'
import { maker } from '../../test/make.ts'
import { day } from '../calendar/day.ts'
import { contractAnswer, contractsAnswer, improvementAnswer, supportRequestsAnswer, useAnswer } from './contract/support.ts'
import { judgeContract } from './rules/judge-contract.ts'

const database = await testDatabase()
const { ask } = await testApp(database)
const make = maker(database.owner, testNow)
const unitId = await make.unit({ name: 'Norr' })
const worker = await make.staff({ unitId, given: 'Vera' })
const colleague = await make.staff({ unitId })
const manager = await make.staff({ unitId, roles: ['unit_manager'] })
const director = await make.staff({ unitId, roles: ['director'] })
const hr = await make.staff({ unitId, roles: ['hr'] })
const reviewer = await make.staff({ unitId, roles: ['log_reviewer'] })
const administrator = await make.staff({ unitId, roles: ['administrator'] })
await ask('POST', '/api/staff-support/receivers', director, { staffId: hr.id })

const asks = (who: { cookie: string }, unit: string | null = null) => ask('POST', '/api/staff-support/requests', who, { unitId: unit,
  receiverId: hr.id, kind: 'individual', words: 'Jag behöver tala med någon' })
const seen = async (who: { cookie: string }) => supportRequestsAnswer.parse((await ask('GET', '/api/staff-support/requests',
  who)).json()).requests.map(({ id }) => id)

describe('a person\'s own request', () => {
  test('is seen by the person and the one named to receive it, not by the manager, the director or a stand-in', async () => {
    const id = String((await asks(worker)).json()['id'])
    await make.deputy(hr.id, colleague.id)
    await make.deputy(worker.id, manager.id)
    expect([await seen(worker), await seen(hr)]).toEqual([[id], [id]])
    for (const who of [manager, director, colleague, reviewer, administrator]) {
      expect(await seen(who)).toEqual([])
      expect((await ask('GET', `/medarbetarstod/begaran/${id}`, who)).status).toBe(404)
      expect((await ask('POST', `/api/staff-support/requests/${id}/end`, who, { outcome: 'given' })).status).toBe(404)
    }
    expect((await ask('POST', `/api/staff-support/requests/${id}/contacts`, hr, { on: '2026-11-24', way: 'phone',
      words: 'Tid bokad' })).status).toBe(200)
    expect((await ask('GET', `/medarbetarstod/begaran/${id}`, worker)).text).toContain('Tid bokad')
  })

  test('is told to the one named to receive it by a letter that says neither who nor what', async () => {
    const { rows } = await database.owner.query<{ body: Record<string, unknown> }>("SELECT body FROM job WHERE body ->> 'template' = 'staff_support_asked'")
    expect(rows.map(({ body }) => body['to'])).toContain(`${hr.id}@example.test`)
    expect(JSON.stringify(rows)).not.toContain(worker.id)
  })

  test('leaves no name or word in the log', async () => {
    const { rows } = await database.owner.query("SELECT about FROM trace WHERE action LIKE '%staff-support%' AND cardinality(about) > 0 AND outcome = 'done'")
    expect(rows).toEqual([])
  })

  test('is counted by quarter, when it is over, and never one to four', async () => {
    await make.run('INSERT INTO staff_support_quarter_count VALUES ($1, $2, $3), ($1, $4, $5)', ['9901', '2026-Q3', 4, '2026-Q2', 5])
    const { units, persons } = useAnswer.parse((await ask('GET', '/api/staff-support/use', director)).json())
    expect([units, persons]).toEqual([[], [{ quarter: '2026-Q3', requests: null }, { quarter: '2026-Q2', requests: 5 }]])
    expect((await ask('GET', '/medarbetarstod/uppfoljning', director)).text).toContain('färre än fem')
  })
})

describe('a unit\'s request', () => {
  test('is asked by who manages it, and what helped is said by whoever asked', async () => {
    expect((await asks(worker, unitId)).json()).toMatchObject({ errors: [{ field: 'unitId' }] })
    const id = String((await asks(manager, unitId)).json()['id'])
    expect([(await seen(director)).includes(id), (await seen(hr)).includes(id), (await seen(colleague)).includes(id)]).toEqual([true,
      true, false])
    expect((await ask('POST', `/api/staff-support/requests/${id}/helped`, manager, { helped: 'much',
      words: '' })).json()).toMatchObject({ code: 'staff_support_was_not_given' })
    await ask('POST', `/api/staff-support/requests/${id}/end`, hr, { outcome: 'given' })
    expect((await ask('POST', `/api/staff-support/requests/${id}/helped`, hr, { helped: 'much',
      words: '' })).json()).toMatchObject({ code: 'staff_support_help_is_said_by_asker' })
    await ask('POST', `/api/staff-support/requests/${id}/helped`, manager, { helped: 'much', words: 'Att ses samma dag' })
    expect(useAnswer.parse((await ask('GET', '/api/staff-support/use', director)).json()).units).toEqual([{ kind: 'individual', asked: 1,
      given: 1, much: 1, some: 0, little: 0, not: 0 }])
  })

  test('with an identity number in its words is not taken', async () => {
    const refused = await ask('POST', '/medarbetarstod/be', manager, formBody({ unitId, receiverId: hr.id, kind: 'group',
      words: 'Om 20120203-2385' }))
    expect([refused.status, refused.text]).toEqual([422, expect.stringContaining('Ta bort personnumret')])
  })
})

describe('contracts', () => {
  const contract = (agreedOre: number, services = 'general') => ask('POST', '/api/staff-support/contracts', director,
    { supplier: 'Provhälsan AB', about: 'Krisstöd', procurement: 'direct', services, reason: 'Behövs nu', signedOn: '2026-10-20',
      endsOn: null, agreedOre })

  test('are measured together against the limit, and documented within thirty days', async () => {
    const first = String((await contract(40_000_000)).json()['id'])
    expect(contractAnswer.parse((await ask('GET', `/api/staff-support/contracts/${first}`, director)).json()).contract)
      .toMatchObject({ limit: 'within', limitOre: 70_000_000, documentation: 'late', documentBy: '2026-11-19' })
    await contract(20_000_000)
    const cost = await ask('POST', `/api/staff-support/contracts/${first}/costs`, director, { on: '2026-11-20', ore: 55_000_000,
      words: 'Höstens samtal' })
    const judged = async () => contractsAnswer.parse((await ask('GET', '/api/staff-support/contracts', director)).json()).contracts
    expect((await judged()).map(({ limit, togetherOre }) => [limit, togetherOre])).toEqual([['over', 75_000_000], ['over', 75_000_000]])
    await ask('DELETE', `/api/staff-support/costs/${String(cost.json()['id'])}`, director)
    expect((await judged()).map(({ limit }) => limit)).toEqual(['near', 'near'])
    await ask('POST', `/api/staff-support/contracts/${first}/documentation`, director)
    expect((await judged()).find(({ id }) => id === first)).toMatchObject({ documentation: 'done', documentedOn: '2026-11-24' })
  })

  test('have the limits that the municipality has set', async () => {
    await make.run(`INSERT INTO local_setting (municipality_code, id, key, value, valid_from_on, recorded_at, recorded_by)
      VALUES ('9901', gen_random_uuid(), 'direct-award-limit', '900000', '2026-01-01', $1, $2)`, [testNow, director.id])
    const { contracts } = contractsAnswer.parse((await ask('GET', '/api/staff-support/contracts', director)).json())
    expect(contracts[0]).toMatchObject({ limitOre: 90_000_000, limit: 'within' })
  })

  test('of another procurement have no limit, and no small contract needs documentation', () => {
    const limits = { direct: { general: 100, social: 1000 }, documentOver: 50 }
    const one = { id: 'a', supplier: 'A', about: '', procurement: 'framework', services: 'general', reason: '',
      signedOn: day('2026-11-01'), endsOn: null, agreedOre: 500, usedOre: 0, documentedOn: null } as const
    expect(judgeContract(one, [one], limits, day('2026-11-24'))).toMatchObject({ limit: 'free', limitOre: null, documentation: 'due',
      documentBy: '2026-12-01' })
    const small = { ...one, procurement: 'direct', agreedOre: 50 } as const
    expect(judgeContract(small, [small, { ...small, id: 'b', services: 'social' }], limits,
      day('2026-11-24'))).toMatchObject({ limit: 'within', togetherOre: 50, documentation: 'none' })
  })
})

test('an action needs the child\'s perspective, and is followed until it is done', async () => {
  const body = { kind: 'action', what: 'Fler i receptionen', childPerspective: 'Barnen möts direkt', unitId, ownerId: colleague.id,
    dueOn: '2026-12-20' }
  expect((await ask('POST', '/api/improvements', manager, { ...body,
    childPerspective: ' ' })).json()).toMatchObject({ errors: [{ field: 'childPerspective', code: 'needed' }] })
  const id = String((await ask('POST', '/api/improvements', manager, body)).json()['id'])
  await ask('POST', `/api/improvements/${id}/notes`, manager, { words: 'Behöver en vecka till', dueOn: '2026-12-27' })
  await ask('POST', `/api/improvements/${id}/notes`, manager, { words: 'Klart', outcome: 'done' })
  expect(improvementAnswer.parse((await ask('GET', `/api/improvements/${id}`, worker)).json())).toMatchObject({
    improvement: { outcome: 'done', endedOn: '2026-11-24', endedWords: 'Klart', dueOn: '2026-12-27' },
      notes: [{ words: expect.any(String) }, { words: expect.any(String) }] })
  expect((await ask('POST', `/api/improvements/${id}/notes`, manager,
    { words: 'Mer' })).json()).toMatchObject({ code: 'improvement_is_over' })
})
