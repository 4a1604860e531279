import { randomUUID } from 'node:crypto'
import { beforeAll, expect, test } from 'vitest'
import { testNow } from '../../test/app.ts'
import { testDatabase } from '../../test/database.ts'
import { elsewhere, home, maker } from '../../test/make.ts'
import { day } from '../calendar/day.ts'
import { unitTree } from '../disclosure/rules/measure.ts'
import { suppress } from '../disclosure/rules/suppress.ts'
import { countTable } from '../disclosure/rules/table.ts'
import { inTransaction, openPool } from '../platform/db.ts'
import type { Read } from '../platform/db.ts'
import { openSolver } from '../platform/solver.ts'
import { employmentPosts, staffFlowFacts } from './queries/turnover.ts'
import { flowKinds } from './rules/staff-flows.ts'
import { tenuresOver, turnoverOver } from './usecases/count-turnover.ts'

const database = await testDatabase()
const make = maker(database.owner, testNow)
const pool = openPool(database.appUrl, 1)
const on = day('2026-11-24')
let [north, south, support] = ['', '', '']

type Employment = {
  code?: string; unitId: string; title?: string; from: string; to?: string; reason?: string; permanent?: boolean; staffId?: string
  supersedes?: string
}

async function employ({ code = home, unitId, from, to, staffId, ...rest }: Employment): Promise<{ staffId: string; id: string }> {
  const { title = 'Socialsekreterare', reason = 'own_request', permanent = true, supersedes = null } = rest
  const [id, whose] = [randomUUID(), staffId ?? (await make.staff({ code, unitId })).id]
  await database.owner.query(`INSERT INTO employment_event (municipality_code, id, staff_id, unit_id, post, from_on, to_on, end_reason,
      permanent, hours_share, recorded_at, supersedes_id) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, 1, $10, $11)`,
  [code, id, whose, unitId, title, from, to ?? null, to === undefined ? null : reason, permanent, testNow, supersedes])
  return { staffId: whose, id }
}

const asApp = <T>(work: (tx: Read) => Promise<T>): Promise<T> =>
  inTransaction(pool, { municipality: home, staffId: null, keys: [] }, work)

/** November 2025 to October 2026: eight are in Norr, two leave it and one moves to Söder; Söder loses one, and has a manager. */
beforeAll(async () => {
  north = await make.unit({ name: 'Norr' })
  south = await make.unit({ name: 'Söder' })
  support = await make.unit({ name: 'Stöd', kind: 'support' })
  for (let nth = 0; nth < 5; nth += 1) await employ({ unitId: north, from: '2020-01-01' })
  await employ({ unitId: north, from: '2021-02-01', to: '2026-03-31' })
  await employ({ unitId: north, from: '2015-02-01', to: '2026-06-30', reason: 'retirement' })
  const { staffId } = await employ({ unitId: north, from: '2019-01-01', to: '2026-04-30', reason: 'internal_move' })
  // 1 May and the weekend lie between.
  await employ({ unitId: south, staffId, from: '2026-05-04' })
  await employ({ unitId: south, title: 'Enhetschef', from: '2018-01-01' })
  const entered = await employ({ unitId: south, from: '2022-01-01', to: '2026-02-28' })
  await employ({ unitId: south, staffId: entered.staffId, from: '2022-01-01', to: '2026-01-31', supersedes: entered.id })
  await employ({ unitId: support, from: '2026-06-15', to: '2026-08-15', reason: 'end_of_temporary', permanent: false })
  const theirs = await make.unit({ code: elsewhere })
  await employ({ code: elsewhere, unitId: theirs, from: '2020-01-01', to: '2026-05-31' })
  return () => pool.end()
})

test('only employments that count now are counted, and only one\'s own municipality\'s', async () => {
  const posts = await asApp(employmentPosts)
  expect(posts).toHaveLength(12)
  expect(posts.filter(({ to }) => to === '2026-02-28')).toEqual([])
  expect(posts.filter(({ manager }) => manager)).toMatchObject([{ unit: south, department: 'investigation', form: 'permanent' }])
})

test('turnover of units, kinds of units and the whole, twelve months to each of the last months', async () => {
  const found = await asApp((tx) => turnoverOver(tx, { on, months: 3, units: null }))
  const last = (level: string, id: string | null, group = 'all') =>
    found.find((row) => row.level === level && row.id === id && row.group === group)?.years.at(-1)
  expect(last('unit', north)).toMatchObject({
    period: { from: '2025-11-01', to: '2026-10-31' }, counts: { opening: 8, closing: 5, joiners: 0, leavers: 2, internal: 1 },
    unexplained: 1, moved: { in: 0, out: 1 }, rates: { as_defined: { leavers_over_average: { rate: 2 / 6.5 }, n00216: { rate: 0.25 } } },
  })
  expect(last('unit', north)?.rates.without.leavers_over_average).toEqual({ numerator: 1, denominator: 6.5, rate: 1 / 6.5 })
  expect(last('unit', south)).toMatchObject({ counts: { opening: 2, closing: 2, joiners: 0, leavers: 1 }, moved: { in: 1, out: 0 } })
  expect(last('department', 'investigation'))
    .toMatchObject({ counts: { opening: 10, closing: 7, leavers: 3, internal: 0 }, unexplained: 0 })
  expect(last('municipality', null)).toMatchObject({
    counts: { opening: 10, closing: 7, leavers: 3 }, rates: { with: { own_request_over_permanent: { numerator: 3 } } },
  })
  expect(last('municipality', null, 'managers')).toMatchObject({ counts: { opening: 1, closing: 1, leavers: 0 } })
  expect(found.find(({ id }) => id === north)).toMatchObject({ name: 'Norr', years: [{ period: { to: '2026-08-31' } }, {}, {}] })
})

test('a manager of a unit gets that unit, and who moved from it has still not left', async () => {
  const found = await asApp((tx) => turnoverOver(tx, { on, months: 1, units: [north] }))
  expect(found).toMatchObject([{ level: 'unit', id: north, years: [{ counts: { leavers: 2, internal: 1 } }] }])
  expect(await asApp((tx) => turnoverOver(tx, { on, months: 1, units: [] }))).toEqual([])
})

test('temporary staff are no turnover, and are shown apart while they are there', async () => {
  const [summer] = await asApp((tx) => turnoverOver(tx, { on: day('2026-07-31'), months: 1, units: [support] }))
  expect(summer?.years).toMatchObject([{ counts: { opening: 0, closing: 0, joiners: 0 }, apart: { temporary: 1 } }])
})

test('how long people stay, by year of start, those still there included', async () => {
  const [all, ...years] = await asApp((tx) => tenuresOver(tx, { on, since: null }))
  // Nobody but the one who began in 2015 was followed for 4168 days, and she retired then.
  expect(all).toMatchObject({ startYear: null, count: 10, curve: { median: { time: 4168 } } })
  expect(all?.curve.steps.at(-1)).toMatchObject({ atRisk: 1, survival: 0 })
  expect(years.map(({ startYear, count }) => [startYear, count]))
    .toEqual([[2022, 1], [2021, 1], [2020, 5], [2019, 1], [2018, 1], [2015, 1]])
  expect(years[0]?.curve).toMatchObject({ median: { time: 1492 } })
})

test('what leaves is counts of flows, and fewer than five are hidden with what would tell them', async () => {
  const solver = openSolver({ seconds: 5 })
  for (let nth = 0; nth < 7; nth += 1) await employ({ unitId: north, from: '2026-09-01' })
  for (let nth = 0; nth < 6; nth += 1) await employ({ unitId: south, from: '2026-09-01' })
  for (let nth = 0; nth < 6; nth += 1) await employ({ unitId: support, from: '2026-09-01' })
  const facts = await asApp((tx) => staffFlowFacts(tx, { from: day('2025-11-01'), to: day('2026-10-31') }))
  expect(facts).toHaveLength(19 + 3 + 2)
  const kinds = [[north, 'investigation'], [south, 'investigation'], [support, 'support']]
  const units = unitTree(kinds.map(([id = '', kind = '']) => ({ id, kind, name: id })))
  const categories = [{ key: 'all', parent: null }, ...flowKinds.map((key) => ({ key, parent: 'all' }))]
  const table = countTable({ units, categories, detail: 'every_category' }, facts)
  const found = await suppress(table, solver.solve)
  if (found.withheld) expect.fail('the table is large enough to be shown')
  const shown = table.cells.flatMap(({ unit, category, count }, at) => (found.hidden[at] === true ? [] : [{ unit, category, count }]))
  expect(shown.filter(({ count }) => count > 0 && count < 5)).toEqual([])
  expect(shown).toContainEqual({ unit: 'all', category: 'all', count: 24 })
  expect(shown).toContainEqual({ unit: north, category: 'moved_in', count: 0 })
  // Two asked to go in all, one of each unit: the number of the whole is as small.
  expect(shown.filter(({ category, count }) => category === 'own_request' && count > 0)).toEqual([])
})
