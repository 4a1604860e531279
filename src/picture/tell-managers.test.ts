import { describe, expect, test } from 'vitest'
import { testNow } from '../../test/app.ts'
import { testDatabase } from '../../test/database.ts'
import { home, maker } from '../../test/make.ts'
import { instant } from '../calendar/instant.ts'
import { inTransaction } from '../platform/db.ts'
import { inLetter, sendDigest, tellOfChanges } from './usecases/tell-managers.ts'

const database = await testDatabase()
const make = maker(database.owner, testNow)
const monday = instant('2026-11-23T04:00:00.000Z')

const [reception, north] = [await make.unit({ kind: 'intake' }), await make.unit()]
const manager = await make.staff({ unitId: reception, roles: ['unit_manager'] })
const other = await make.staff({ unitId: north, roles: ['unit_manager'] })
const director = await make.staff({ unitId: north, roles: ['director'] })
const worker = await make.staff({ unitId: reception, roles: ['social_worker'] })
for (const { id } of [manager, other, director, worker]) await make.run('UPDATE staff SET email = $2 WHERE id = $1', [id, `${id}@example.test`])
await make.run("INSERT INTO staff_preference VALUES ($1, $2, 'language', '\"en\"')", [home, director.id])

const asJob = <Made>(work: (tx: Parameters<Parameters<typeof inTransaction>[2]>[0]) => Promise<Made>): Promise<Made> =>
  inTransaction(database.app, { municipality: home, staffId: null, keys: '*' }, work)
const letters = async (template: string): Promise<Array<Record<string, unknown>>> =>
  (await database.owner.query<{ body: Record<string, unknown> }>("SELECT body FROM job WHERE kind = 'mail' AND body ->> 'template' = $1 ORDER BY body ->> 'to'", [template]))
    .rows.map(({ body }) => body)
const to = (id: string) => ({ to: `${id}@example.test` })

test('a count of one to four is not told apart in a letter', () => {
  expect([0, 1, 4, 5, 217].map(inLetter)).toEqual(['0', '1–4', '1–4', '5', '217'])
})

describe('the week in figures', () => {
  test('goes to managers and directors on Mondays, for their own units, once', async () => {
    const counted = 'INSERT INTO contact_week_count (municipality_code, unit_id, week, mode, outcome, contacts, children_seen, children_seen_alone, access) VALUES ($1, $2, $3, $4, $5, $6, 0, 0, ARRAY[$2::uuid])'
    for (const [unit, week, outcome, count] of [[reception, '2026-W47', 'held', 12], [reception, '2026-W46', 'held', 9], [reception, '2026-W47', 'cancelled_by_us', 3],
      [north, '2026-W47', 'held', 30], [north, '2026-W45', 'held', 99]]) await make.run(counted, [home, unit, week, 'visit', outcome, count])
    await asJob((tx) => sendDigest(tx, { municipality: home, now: instant('2026-11-24T04:00:00.000Z') }))
    expect(await letters('weekly_picture')).toEqual([])
    for (let turn = 0; turn < 2; turn += 1) await asJob((tx) => sendDigest(tx, { municipality: home, now: monday }))
    const sent = await letters('weekly_picture')
    expect(sent.map((each) => each['to'])).toEqual([manager, other, director].map(({ id }) => `${id}@example.test`).toSorted())
    expect(sent).toContainEqual(expect.objectContaining({ ...to(manager.id), language: 'sv', path: '/lagesbild', figures: expect.arrayContaining(['held 12 9', 'cancelled 1–4 0']) }))
    expect(sent).toContainEqual(expect.objectContaining({ ...to(director.id), language: 'en', figures: expect.arrayContaining(['held 42 9']) }))
    expect(sent).toContainEqual(expect.objectContaining({ ...to(other.id), figures: expect.arrayContaining(['held 30 0', 'cancelled 0 0']) }))
  })
})

test('a change that is found tells the managers of its unit and the director, once, and no figure', async () => {
  await make.run(`INSERT INTO series_alarm (municipality_code, id, unit_id, series, direction, from_week, last_week, ratio, raised_at, access)
    VALUES ($1, gen_random_uuid(), $2, 'reports.all', 'rise', '2026-W47', '2026-W47', 2, $3, ARRAY[$2::uuid])`, [home, north, monday])
  for (let turn = 0; turn < 2; turn += 1) await asJob((tx) => tellOfChanges(tx, { municipality: home, now: monday }))
  const told = await letters('changes_found')
  expect(told.map((each) => each['to'])).toEqual([other, director].map(({ id }) => `${id}@example.test`).toSorted())
  expect(told[0]).not.toHaveProperty('figures')
})
