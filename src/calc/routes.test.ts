import { spawnSync } from 'node:child_process'
import { expect, test } from 'vitest'
import { testApp, testNow } from '../../test/app.ts'
import { testDatabase } from '../../test/database.ts'
import { maker } from '../../test/make.ts'
import { Refusal } from '../platform/refusal.ts'
import { calculatingBeside } from './beside.ts'
import { calculators } from './list.ts'

const database = await testDatabase()
const { ask } = await testApp(database)
const make = maker(database.owner, testNow)
const unitId = await make.unit()
const [hr, worker] = [await make.staff({ unitId, roles: ['hr'] }), await make.staff({ unitId })]
const allYears = { from: '1954-01-01', to: '2100-12-31' }

test.each(calculators)('$name answers anyone signed in just as the function itself does', async ({ name, example, calculate }) => {
  const answer = await ask('POST', `/api/calc/${name}`, hr, Object(example))
  expect(answer.status).toBe(200)
  expect(answer.json()).toEqual(calculate(example).answer)
})

test('the log says who calculated, and that it was about nobody', async () => {
  await ask('POST', '/api/calc/identity', worker, { numbers: ['19850412-T123'], today: '2026-11-21' })
  const { rows } = await database.owner.query('SELECT actor_id, action, about, outcome FROM trace ORDER BY id DESC LIMIT 1')
  expect(rows).toEqual([{ actor_id: worker.id, action: 'POST /api/calc/identity', about: [], outcome: 'done' }])
})

test('a wrong body is refused with the place and the fault, an unknown key too', async () => {
  const wrong = await ask('POST', '/api/calc/deadlines', hr, { cases: [{ rule: 'appeal', start: '2026-02-30' }] })
  expect(wrong.status).toBe(422)
  expect(wrong.json()).toMatchObject({ code: 'invalid', errors: [{ field: 'cases[0].start',
    code: 'is not an existing day written YYYY-MM-DD' }] })
  expect((await ask('POST', '/api/calc/calendar', hr, { ...allYears, extra: 1 })).status).toBe(422)
  expect((await ask('POST', '/api/calc/calendar', hr)).status).toBe(422)
  expect((await ask('POST', '/api/calc/deadline', hr, {})).status).toBe(404)
})

test('five megabytes are read, more is not', async () => {
  const numbers = (length: number): object => ({ numbers: Array.from({ length }, () => '18900111-9800'), today: '2026-11-21' })
  expect((await ask('POST', '/api/calc/identity', hr, numbers(320_000))).status).toBe(200)
  expect((await ask('POST', '/api/calc/identity', hr, numbers(330_000))).status).toBe(413)
})

test('what takes long is done beside the server\'s own thread: one at a time for each, two in all', async () => {
  const third = await make.staff({ unitId, roles: ['union'] })
  const statuses = (await Promise.all([hr, hr, worker, third].map((who) => ask('POST', '/api/calc/calendar', who,
    allYears)))).map(({ status }) => status)
  expect(statuses.toSorted((a, b) => a - b)).toEqual([200, 200, 429, 429])
  expect((await ask('POST', '/api/calc/calendar', third, allYears)).status).toBe(200)
})

test('what does not come to an end is ended, and the place is free again', async () => {
  const beside = calculatingBeside({ most: 1, seconds: 0.01 })
  const refused = new Refusal('calculation_too_long', 422, { seconds: 0.01 })
  await expect(beside('one', 'calendar', allYears)).rejects.toThrow(refused)
  await expect(beside('two', 'calendar', allYears)).rejects.toThrow(refused)
})

test('the command line answers with nothing but JSON', () => {
  const run = (input: string) => spawnSync(process.execPath, ['--import', 'tsx', 'src/cli.ts', 'calc', 'calendar'], { input,
    encoding: 'utf8' })
  const right = run('{"from":"2026-11-21","to":"2026-11-21"}')
  expect({ answer: JSON.parse(right.stdout), stderr: right.stderr, status: right.status }).toEqual({
    answer: { days: [{ day: '2026-11-21', holiday: null, eve: null, workingDay: false, isoWeek: '2026-W47' }] }, stderr: '', status: 0,
  })
  const wrong = run('{"from":"2026-11-21"}')
  expect({ stdout: wrong.stdout, status: wrong.status }).toEqual({ stdout: '', status: 1 })
  expect(wrong.stderr).toMatch(/^calendar: to: [^\n]+\n$/)
})
