import { expect, test } from 'vitest'
import * as z from 'zod'
import { formBody, testApp, testNow } from '../../test/app.ts'
import { testDatabase } from '../../test/database.ts'
import { maker } from '../../test/make.ts'
import { runShape } from './contract/distribution-runs.ts'

const database = await testDatabase()
const { ask } = await testApp(database)
const make = maker(database.owner, testNow)
const coordinator = await make.staff({ unitId: await make.unit({ name: 'Kansliet', kind: 'management' }), roles: ['coordinator'] })

const weights = { population: 100, young: 0, own: 0 }
async function run(name: string, choices: object): Promise<string> {
  const answer = await ask('POST', '/api/distributions', coordinator, { name, choices: { stream: 'own', weights, ...choices } })
  expect(answer.status, answer.text).toBe(200)
  return z.object({ id: z.uuid() }).parse(answer.json()).id
}
const days = [{ day: '2026-10-01', children: 300 }, { day: '2026-10-02', children: 700 }]

test('the ledger is told after each day, and a run is compared with another after the same day', async () => {
  const [own, other] = [await run('Med anknytning', { arrivals: days, ties: [{ code: '2421', children: 10 }] }), await run('Utan', { arrivals: days })]
  const first = runShape.parse((await ask('GET', `/api/distributions/${own}?day=2026-10-01`, coordinator)).json())
  expect(first.series.map(({ came, all }) => [came, all])).toEqual([[300, 300], [700, 1000]])
  expect(first.rows.reduce((sum, { n }) => sum + n, 0)).toBe(300)
  expect(first.rows.find(({ code }) => code === '2421')).toMatchObject({ n: 3, share: 1 })
  const page = await ask('GET', `/fordelning/${own}?dag=2026-10-01&mot=${other}`, coordinator)
  // Stockholm has a share of 93 or so: after the first day the difference is small, in both runs.
  const changes = [...page.text.matchAll(/data-label="Ändring"[^>]*>([+−]?)(\d+)/g)].map(([, , size]) => Number(size))
  expect(changes.length).toBe(290)
  expect(Math.max(...changes)).toBeLessThan(10)
})

test('the file of a run that is compared has the other run beside, after the same day', async () => {
  const [own, other] = [await run('Egen', { arrivals: days, ties: [{ code: '2421', children: 10 }] }), await run('Den andra', { arrivals: days })]
  const alone = (await ask('GET', `/fordelning/${own}/csv?dag=2026-10-01`, coordinator)).text.split('\r\n')
  const [head, ...rows] = (await ask('GET', `/fordelning/${own}/csv?dag=2026-10-01&mot=${other}`, coordinator)).text.split('\r\n').map((line) => line.split(';'))
  const beside = runShape.parse((await ask('GET', `/api/distributions/${other}?day=2026-10-01`, coordinator)).json())
  expect(head?.slice(0, 10).join(';')).toBe(alone[0])
  const at = (column: string): number => head?.indexOf(column) ?? -1
  const told = rows.filter((row) => row.length > 1)
  expect(told.length).toBe(290)
  expect(told.every((row) => row[at('jämförd_körning')] === 'Den andra')).toBe(true)
  expect(told.reduce((sum, row) => sum + Number(row[at('jämförd_har_fått')]), 0)).toBe(300)
  const storuman = told.find(([code]) => code === '2421')
  expect(storuman?.[at('jämförd_har_fått')]).toBe(String(beside.rows.find(({ code }) => code === '2421')?.n))
  expect(Number(storuman?.[at('ändring_mot_jämförd')])).toBe(Number(storuman?.[at('har_fått')]) - Number(storuman?.[at('jämförd_har_fått')]))
})

test('what cannot be kept together is said at its field', async () => {
  const answer = await ask('POST', '/fordelning/ny', coordinator, formBody({ name: 'Fel', stream: 'own', arrivals: '2026-10-01;4', population: '100', floor: '1', moves: 'Storuman;Malå;900', ties: 'Ingenstans;1' }))
  expect(answer.status).toBe(422)
  expect(answer.text).toContain('En rad går inte att läsa')
})
