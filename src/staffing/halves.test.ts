import { expect, test } from 'vitest'
import { formBody, testApp, testNow } from '../../test/app.ts'
import { testDatabase } from '../../test/database.ts'
import { maker } from '../../test/make.ts'

const database = await testDatabase()
const { ask } = await testApp(database)
const make = maker(database.owner, testNow)
const span = { fromOn: '2026-11-25', toOn: '2026-12-11', swapWeekday: 1, swapWeeks: 1 }

type Person = Awaited<ReturnType<typeof make.staff>>
type Member = { staffId: string; team: string }
type Own = { halves: Array<{ on: string; half: string; state: string }> }

async function team(size: number): Promise<{ unitId: string; manager: Person; staff: Person[] }> {
  const unitId = await make.unit()
  const manager = await make.staff({ unitId, roles: ['unit_manager'] })
  const staff: Person[] = []
  for (let at = 1; at < size; at += 1) staff.push(await make.staff({ unitId }))
  return { unitId, manager, staff }
}
const read = async <T>(path: string, as: Person, _shape?: T): Promise<T> => JSON.parse((await ask('GET', path, as)).text)

test('a division is shown before it is applied, keeps pairs together and leaders apart, and plans everybody who is not away', async () => {
  const { unitId, manager, staff } = await team(6)
  const [deputy, one, two, away] = staff
  if (deputy === undefined || one === undefined || two === undefined || away === undefined) throw new Error('a team of six')
  await make.deputy(manager.id, deputy.id, { from: '2026-11-30', to: '2026-12-04' })
  expect((await ask('POST', '/narvaro/halvor/par', manager, formBody({ kind: 'car_pool', one: one.id, other: two.id }))).location).toBe('/narvaro/halvor?klart=pair_added')
  expect((await ask('POST', '/api/presence/pairs', manager, { kind: 'household', one: two.id, other: one.id })).status).toBe(409)
  await ask('POST', '/api/presence/own', away, { answer: 'holiday', on: '2026-11-25', toOn: '2026-11-26' })

  const made = await ask('POST', '/narvaro/halvor', manager, formBody({ ...span, unitId, swapWeekday: '1', swapWeeks: '1' }))
  const path = String(made.location).split('?')[0] ?? ''
  const id = path.split('/').at(-1) ?? ''
  expect((await ask('GET', path, manager)).text).toContain('Ingen bättre delning finns.')
  const { plan, members } = await read(`/api/presence/halves/${id}`, manager, { plan: { conflicts: [0] }, members: [{ staffId: '', team: '' }] })
  const teamOf = (person: Person): string | undefined => members.find(({ staffId }: Member) => staffId === person.id)?.team
  expect(plan.conflicts).toEqual([])
  expect([teamOf(one) === teamOf(two), teamOf(manager) === teamOf(deputy), members.filter(({ team: each }) => each === 'a').length]).toEqual([true, false, 3])
  const own = async (as: Person): Promise<Own['halves']> => (await read<Own>('/api/presence/own', as)).halves
  expect((await own(one)).filter(({ state }) => state !== 'unanswered')).toEqual([])

  const { manager: stranger } = await team(1)
  expect([(await ask('GET', path, stranger)).status, (await ask('POST', `/api/presence/halves/${id}/apply`, stranger)).status, (await ask('GET', path, one)).status]).toEqual([404, 404, 403])
  expect((await ask('POST', `/api/presence/halves/${id}/apply`, manager)).json()).toEqual({ id, planned: 6 * 13 * 2 - 4 })
  expect((await ask('POST', `/api/presence/halves/${id}/apply`, manager)).status).toBe(409)
  const [first, second] = [teamOf(one) === 'a' ? 'office' : 'remote', teamOf(one) === 'a' ? 'remote' : 'office']
  const states = new Map((await own(one)).map(({ on, state }) => [on, state]))
  expect(['2026-11-25', '2026-11-27', '2026-11-30', '2026-12-04', '2026-12-07'].map((on) => states.get(on))).toEqual([first, first, second, second, first])
  expect((await own(away)).filter(({ state }) => state === 'away')).toHaveLength(4)

  // Nobody of one half is expected at the office with the other, until somebody plans to come on the wrong day.
  expect((await ask('GET', path, manager)).text).toContain('Ingen väntas på kontoret på den andra halvans dag.')
  const wrongDay = first === 'office' ? '2026-11-30' : '2026-11-25'
  await ask('POST', '/api/presence/own', one, { answer: 'office', on: wrongDay, half: 'morning' })
  expect((await ask('GET', path, manager)).text).toMatch(new RegExp(`förmiddagen: ${one.name}`))
})

test('a single leader is a conflict in words; all units are the director\'s to divide', async () => {
  const { unitId, manager, staff: [one] } = await team(3)
  await database.owner.query(`INSERT INTO staff_competence (municipality_code, id, staff_id, competence, from_on, recorded_at, recorded_by)
    VALUES ('9901', gen_random_uuid(), $1, 'okand_kompetens', '2026-01-01', $2, $1)`, [one?.id, testNow])
  const director = await make.staff({ unitId: await make.unit({ kind: 'management' }), roles: ['director'] })
  const made = await ask('POST', '/api/presence/halves', manager, { ...span, unitId })
  expect((await ask('GET', `/narvaro/halvor/${String(made.json()['id'])}`, manager)).text).toMatch(/bara en person har den[\s\S]*kompetensen okand_kompetens: bara en person har den/)
  expect((await ask('POST', '/api/presence/halves', manager, { ...span, unitId: null })).status).toBe(422)
  const all = await ask('POST', '/api/presence/halves', director, { ...span, unitId: null })
  expect((await ask('GET', '/narvaro/halvor', director)).text).toContain(String(all.json()['id']))
  for (const wrong of [{ fromOn: '2026-11-20' }, { toOn: '2026-11-24' }, { toOn: '2027-06-01' }]) {
    expect((await ask('POST', '/api/presence/halves', manager, { ...span, unitId, ...wrong })).status).toBe(422)
  }
})
