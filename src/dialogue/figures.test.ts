import { performance } from 'node:perf_hooks'
import { expect, test } from 'vitest'
import { formBody, testApp, testNow } from '../../test/app.ts'
import { testDatabase } from '../../test/database.ts'
import { home, maker } from '../../test/make.ts'
import { runDueJobs } from '../platform/jobs.ts'
import { importFigures } from './usecases/import-figures.ts'

const database = await testDatabase()
const { ask } = await testApp(database)
const make = maker(database.owner, testNow)
const unitId = await make.unit({ name: 'Kansliet', kind: 'management' })
const coordinator = await make.staff({ unitId, roles: ['coordinator'] })
const places = (await database.owner.query<{ code: string }>('SELECT code FROM municipality_reference ORDER BY code')).rows.map(({ code }) => code)

const catalogue = { count: 2, values: [
  { id: 'N10001', title: 'Barn i prov, andel (%)', description: 'Barn i prov delat med alla barn.', is_divided_by_gender: true,
    operating_area: 'Barn',
    publication_date: '2027-03-06', publ_period: '2026' },
  { id: 'U10002', title: 'Anmälda prov, antal/1000 inv', description: 'Anmälda prov gånger 100 000.', is_divided_by_gender: false,
    operating_area: 'Barn',
    publication_date: null, publ_period: null },
] }
/** The place in the country's list is the value; three have none, each for a reason of its own. */
const none = new Map([['0114', 'Missing'], ['0115', 'Privacy'], ['0117', 'Not applicable']])
const data = (period: number) => ({ count: places.length, next_url: null, values: places.map((municipality, at) => ({
  kpi: 'N10001', municipality, period, values: [{ gender: 'T', count: 1, status: none.get(municipality) ?? '',
    value: none.has(municipality) ? null : at / 4 }],
})) })
const base64 = (value: unknown): string => Buffer.from(typeof value === 'string' ? value : JSON.stringify(value)).toString('base64')

async function bring(...files: unknown[]): Promise<Record<string, unknown>> {
  const made = await ask('POST', '/api/figure-imports', coordinator, { files: files.map(base64) })
  expect(made.status, made.text).toBe(200)
  const { failed } = await runDueJobs(database.app, home, [importFigures], testNow, () => testNow, ['slow'])
  expect(failed).toBe(0)
  return (await ask('GET', `/api/figure-imports/${String(made.json()['id'])}`, coordinator)).json()
}

test('the catalogue and pages of the API are read in, and why a value is not there is kept apart', async () => {
  const { stage, values, figures, piecesDone } = await bring(catalogue, data(2022), data(2023))
  expect({ stage, values, figures, piecesDone }).toEqual({ stage: 'done', values: 580, figures: 2, piecesDone: 3 })
  const read = (await ask('GET', '/api/public-figures/N10001?place=2421', coordinator)).json()
  expect(read).toMatchObject({ year: 2023, years: [2023, 2022], figure: { unit: 'andel (%)', unitFault: null, publishedOn: '2027-03-06' },
    summary: { n: 287, missing: { Missing: 1, Privacy: 1, 'Not applicable': 1 } } })
  const page = await ask('GET', '/kommuntal/N10001?plats=2421', coordinator)
  expect(page.text).toContain('Storuman har')
  expect(page.text).toContain('Dolt för få personer')
  expect((await ask('GET', '/kommuntal/N10001/csv', coordinator)).text).toContain('Barn i prov, andel (%);2023;Alla;2421;Storuman;')
})

test('values that the unit of the title cannot have are flagged', async () => {
  const rows = places.map((code, at) => `U10002;${code};2023;T;${2000 + at},5;`).join('\n')
  expect(await bring(`kpi;municipality;period;gender;value;status\n${rows}\n`)).toMatchObject({ stage: 'done', values: 290 })
  expect((await ask('GET', '/api/public-figures?show=unit_fault', coordinator)).json())
    .toMatchObject({ count: 1, figures: [{ kpi: 'U10002', unit: 'antal/1000 inv', unitFault: 'more_than_base' }] })
  expect((await ask('GET', '/kommuntal/U10002', coordinator)).text).toContain('Enheten stämmer inte med värdena')
})

test('a file that is wrong in one row changes nothing and says where', async () => {
  const head = 'kpi,municipality,period,gender,value,status\n'
  const good = `${head}N10009,2421,2023,T,1,\n`
  expect(await bring(good, `${head}N10009,1492,2023,T,1,\nN10009,1880,2023,T,mycket,\n`))
    .toMatchObject({ stage: 'refused', fault: { code: 'not_a_number', file: 2, row: 3, column: 'value' } })
  expect((await ask('GET', '/api/public-figures/N10009', coordinator)).status).toBe(404)
  expect((await bring(`${head}N10009,2421,2023,T,1,Missing\n`))['fault']).toMatchObject({ code: 'value_and_status', row: 2 })
  expect((await bring(`${head}N10009,2421,2023,T,1,\nN10009,2421,2023,T,2,\n`))['fault']).toMatchObject({ code: 'stands_twice' })
  expect((await bring({ count: 1, values: [{ kpi: 'N10009', municipality: 'X', period: 2023, values: [] }] }))['fault'])
    .toMatchObject({ code: 'not_a_place', row: 1, column: 'municipality' })
  const empty = await ask('POST', '/kommuntal/las-in', coordinator, formBody({ pasted: '' }))
  expect([empty.status, empty.text.includes('Välj en fil')]).toEqual([422, true])
})

test('an import that was stopped goes on where it was', async () => {
  const made = await ask('POST', '/api/figure-imports', coordinator, { files: [data(2019), data(2020)].map(base64) })
  const id = String(made.json()['id'])
  await make.run("UPDATE figure_import SET stage = 'reading', pieces_done = 1 WHERE id = $1", [id])
  await runDueJobs(database.app, home, [importFigures], testNow, () => testNow, ['slow'])
  expect((await ask('GET', `/api/figure-imports/${id}`, coordinator)).json()).toMatchObject({ stage: 'done', piecesDone: 2, values: 290 })
  expect((await ask('GET', '/api/public-figures/N10001', coordinator)).json()['years']).toEqual([2023, 2022, 2020])
})

test('140 000 values are read in within seconds', async () => {
  const rows = Array.from({ length: 140_000 }, (_, at) => (
    `N2${String(at % 24).padStart(4, '0')},${places[Math.floor(at / 24) % 290] ?? ''},${2000 + Math.floor(at / 6960)},T,${at % 97}.25,`))
  const begun = performance.now()
  expect(await bring(`kpi,municipality,period,gender,value,status\n${rows.join('\n')}\n`)).toMatchObject({ stage: 'done', values: 140_000 })
  expect(performance.now() - begun).toBeLessThan(60_000)
  expect((await ask('GET', '/kommuntal', coordinator)).status).toBe(200)
}, 120_000)
