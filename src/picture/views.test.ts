import { expect, test } from 'vitest'
import { formBody, testApp, testNow } from '../../test/app.ts'
import { testDatabase } from '../../test/database.ts'
import { maker } from '../../test/make.ts'

const database = await testDatabase()
const { ask } = await testApp(database)
const make = maker(database.owner, testNow)
const [norr, syd] = [await make.unit({ name: 'Utredning Norr' }), await make.unit({ name: 'Utredning Syd' })]
const owner = await make.staff({ unitId: norr, roles: ['unit_manager'], given: 'Bo', family: 'Rask' })
const colleague = await make.staff({ unitId: norr, roles: ['unit_manager'], given: 'Eva', family: 'Lund' })
const other = await make.staff({ unitId: syd, roles: ['unit_manager'] })
const chosen = { name: 'Varje måndag', figures: ['contacts.personal', 'reports.all'], unitId: norr, weeks: 26, knownOn: '2026-10-01' }

async function views(as: { cookie: string }): Promise<Array<Record<string, unknown>>> {
  const found = (await ask('GET', '/api/picture/views', as)).json()['views']
  return Array.isArray(found) ? found : []
}
const kept = String((await ask('POST', '/api/picture/views', owner, chosen)).json()['id'])

test('a view is kept under a name of its own, listed, opened, renamed and removed by its owner alone', async () => {
  expect(await views(owner)).toMatchObject([{ ...chosen, sharedBy: null, first: false }])
  const again = await ask('POST', '/lagesbild/vyer/ny', owner, formBody({ name: 'Varje måndag', figur: 'reports.all' }))
  expect([again.status, again.text.includes('Du har redan en vy med det namnet')]).toEqual([422, true])
  const list = await ask('GET', '/lagesbild/vyer', owner)
  expect(list.text).toContain(`figur=contacts.personal&amp;figur=reports.all&amp;enhet=${norr}&amp;veckor=26&amp;kant=2026-10-01`)
  expect((await ask('POST', `/lagesbild/vyer/${kept}`, owner, formBody({ name: 'Till ledningen' }))).status).toBe(303)
  expect(await views(owner)).toMatchObject([{ name: 'Till ledningen' }])
  for (const as of [colleague, other]) {
    expect(await views(as)).toEqual([])
    expect((await ask('PUT', `/api/picture/views/${kept}`, as, { name: 'Min' })).status).toBe(404)
    expect((await ask('DELETE', `/api/picture/views/${kept}`, as)).status).toBe(404)
  }
})

test('shared with a unit, its managers open it and change nothing; not with a unit that one does not manage', async () => {
  expect((await ask('PUT', `/api/picture/views/${kept}`, owner, { sharedUnitId: syd })).status).toBe(404)
  expect((await ask('POST', `/lagesbild/vyer/${kept}/dela`, owner, formBody({ unit: norr }))).status).toBe(303)
  expect(await views(colleague)).toMatchObject([{ id: kept, sharedBy: 'Bo Rask' }])
  expect(await views(other)).toEqual([])
  expect((await ask('PUT', `/api/picture/views/${kept}`, colleague, { name: 'Min' })).status).toBe(404)
  expect((await ask('DELETE', `/api/picture/views/${kept}`, colleague)).status).toBe(404)
  expect((await ask('GET', `/lagesbild/vyer/${kept}`, colleague)).text).not.toContain('Ta bort vyn')
})

test('the picture opens with the view that each has chosen, until it is no longer theirs', async () => {
  expect((await ask('POST', `/lagesbild/vyer/${kept}/forst`, colleague, formBody({ first: 'ja' }))).status).toBe(303)
  expect((await ask('GET', '/lagesbild', colleague)).text).toContain('Som det var känt torsdag 1 oktober 2026')
  expect((await ask('GET', '/lagesbild', owner)).text).not.toContain('Som det var känt torsdag')
  expect((await ask('GET', '/lagesbild?visa=allt', colleague)).text).not.toContain('Som det var känt torsdag')
  expect((await ask('PUT', `/api/picture/views/${kept}`, owner, { sharedUnitId: null })).status).toBe(200)
  expect((await ask('GET', '/lagesbild', colleague)).text).not.toContain('Som det var känt torsdag')
  expect((await ask('DELETE', `/api/picture/views/${kept}`, owner)).json()).toEqual({ removed: true })
  expect(await views(owner)).toEqual([])
})

test('a view of an unknown figure, or of another\'s unit, is not kept', async () => {
  expect((await ask('POST', '/api/picture/views', owner, { name: 'A', figures: ['cases.closed'] })).status).toBe(404)
  expect((await ask('POST', '/api/picture/views', owner, { name: 'A', figures: ['cases.open'], unitId: syd })).status).toBe(404)
})
