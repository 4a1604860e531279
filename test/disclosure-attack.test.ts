import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { roles } from '../src/access/contract.ts'
import type { Role } from '../src/access/contract.ts'
import { permissionsOf } from '../src/access/rules.ts'
import { instant } from '../src/calendar/instant.ts'
import { loadDemo } from '../src/demo/usecases.ts'
import type { Release, ReleasedTable } from '../src/disclosure/contract.ts'
import { catalogueShape, tableShape } from '../src/disclosure/contract.ts'
import { measureKeys } from '../src/disclosure/rules/measure.ts'
import { jobKinds, recurringJobs } from '../src/jobs.ts'
import { inTransaction } from '../src/platform/db.ts'
import { askForRecurring, runDueJobs } from '../src/platform/jobs.ts'
import { openSolver } from '../src/platform/solver.ts'
import { testApp } from './app.ts'
import { testDatabase } from './database.ts'
import { home, maker } from './make.ts'

// Somebody who may see no person, and reads everything that is released, tries to work out what is hidden: by the sums of each table, by
// what one table bounds in another, by releases one after the other, and by asking as somebody else. The program below is made from the
// answers alone; it shares nothing with the code that hides.
const now = '2026-11-24T07:00:00.000Z'
const later = '2027-02-20T07:00:00.000Z'
const database = await testDatabase()
await loadDemo({ appUrl: database.appUrl, adminUrl: database.ownerUrl }, { seed: 'lingonby', size: 1, now: instant(now) })
const { ask } = await testApp(database, { now: later })
const make = maker(database.owner, later)
const solver = openSolver({ seconds: 20 })
afterAll(() => solver.close())

const blind = roles.filter((role) => !permissionsOf([role]).has('person.read') && permissionsOf([role]).has('released.read'))
const readers = new Map<Role, { cookie: string }>()

async function runJobs(at: string): Promise<void> {
  const recurring = recurringJobs.filter(({ kind }) => kind === 'release_due_tables')
  await inTransaction(database.app, { municipality: home, staffId: null, keys: [] }, (tx) => askForRecurring(tx, home, recurring, at))
  const kinds = jobKinds({ mail: null, origin: 'http://localhost', idleMinutes: 30, backup: null })
  const { failed } = await runDueJobs(database.app, home, kinds.filter(({ kind }) => kind.startsWith('release_')), at, () => at)
  expect(failed).toBe(0)
}

async function gather(as: { cookie: string }): Promise<ReleasedTable[]> {
  const { measures } = catalogueShape.parse((await ask('GET', '/api/statistics', as)).json())
  const asked = measures.flatMap(({ measure, periods }) => periods.map(({ period }) => `/api/statistics/${measure}?period=${period}`))
  return Promise.all(asked.map(async (address) => tableShape.parse((await ask('GET', address, as)).json())))
}

let first: ReleasedTable[] = []
let tables: ReleasedTable[] = []
const name = ({ measure, period }: Release, unit: string, category: string): string => `${measure}.${period}.${unit}.${category}`

beforeAll(async () => {
  const { rows } = await database.owner.query<{ id: string }>('SELECT id FROM unit LIMIT 1')
  for (const role of blind) readers.set(role, await make.staff({ unitId: rows[0]?.id ?? '', roles: [role] }))
  await database.owner.query("DELETE FROM job WHERE kind NOT LIKE 'release%'")
  await runJobs(now)
  first = await gather(readers.get('committee') ?? { cookie: '' })
  await runJobs(later)
  tables = await gather(readers.get('committee') ?? { cookie: '' })
}, 300_000)

/** Rows "total = parts" that hold between the cells of a table, as whoever reads it sees that they must. */
function sums({ release, categories }: ReleasedTable): Array<{ total: string; parts: string[] }> {
  if (release === null) return []
  const cells = new Set(release.cells.map(({ unit, category }) => name(release, unit, category)))
  const under = (nodes: ReadonlyArray<{ key: string; parent: string | null }>, of: string): string[] => (
    nodes.filter(({ parent }) => parent === of).map(({ key }) => key))
  const rows = release.cells.flatMap(({ unit, category }) => [
    { total: name(release, unit, category), parts: under(release.units, unit).map((key) => name(release, key, category)) },
    { total: name(release, unit, category), parts: under(categories, category).map((key) => name(release, unit, key)) },
  ])
  return rows.filter(({ parts }) => parts.length > 0 && parts.every((part) => cells.has(part)))
}

type Known = { values: Map<string, number | null>; rows: Array<{ total: string; parts: string[] }>; atMost: Array<[string[], string[]]> }

function knowledge(read: readonly ReleasedTable[]): Known {
  const values = new Map(read.flatMap(({ release }): Array<[string, number | null]> => {
    if (release === null) return []
    if (release.withheld) return [[name(release, 'all', 'all'), null]]
    return release.cells.map((cell) => [name(release, cell.unit, cell.category), cell.count])
  }))
  return { values, rows: read.flatMap(sums), atMost: boundsBetweenTables(values) }
}

/**
 * A report names each ground at most once, and some ground: a quarter's cell is at most the reports of its months, and they are at most all
 * of the quarter's grounds.
 */
function boundsBetweenTables(values: ReadonlyMap<string, number | null>): Array<[string[], string[]]> {
  return [...values.keys()].filter((key) => key.startsWith('grounds.')).flatMap((key): Array<[string[], string[]]> => {
    const [, period = ''] = key.split('.')
    const months = [2, 1, 0].map((back) => String(3 * Number(period.slice(6)) - back).padStart(2, '0'))
      .map((month) => `reports.${period.slice(0, 4)}-${month}.all.all`).filter((month) => values.has(month))
    if (key.endsWith('.all')) return months.length === 0 ? [] : [[months, [key]]]
    return months.length === 3 ? [[[key], months]] : []
  })
}

/** The hidden numbers that lie within one to four for all that is known, with what each was found to be at most. */
async function workOut({ values, rows, atMost }: Known): Promise<string[]> {
  const hidden = [...values].flatMap(([key, value]) => (value === null ? [key] : []))
  const x = new Map(hidden.map((key, index) => [key, `h${index}`]))
  const known = (keys: readonly string[]): number => keys.reduce((sum, key) => sum + (values.get(key) ?? 0), 0)
  const terms = (keys: readonly string[], sign: string): string[] => keys.flatMap((key) => (x.has(key) ? [` ${sign} ${x.get(key)}`] : []))
  const lines = [
    ...rows.map(({ total, parts }) => (
      { left: [...terms(parts, '+'), ...terms([total], '-')], right: `= ${known([total]) - known(parts)}` })),
    ...atMost.map(([less, more]) => ({ left: [...terms(less, '+'), ...terms(more, '-')], right: `<= ${known(more) - known(less)}` })),
  ].filter(({ left }) => left.length > 0)
  const found = await Promise.all(hidden.map(async (key) => {
    const { status, values: at } = await solver.solve([
      'Maximize', ` ${x.get(key)}`, 'Subject To', ...lines.flatMap(({ left, right }) => [...left, ` ${right}`]),
      'Bounds', ...[...x.values()].map((each) => ` 1 <= ${each} <= 100000`),
      'General', ...[...x.values()].map((each) => ` ${each}`), 'End', '',
    ].join('\n'))
    expect(status, key).toBe('optimal')
    return { key, most: Math.round(at.get(x.get(key) ?? '') ?? 0) }
  }))
  return found.filter(({ most }) => most <= 4).map(({ key, most }) => `${key} <= ${most}`)
}

/** Releases that may have to do with each other: all of one measure and period, and a quarter's grounds with its months' reports. */
function together(read: readonly ReleasedTable[]): ReleasedTable[][] {
  const group = ({ release }: ReleasedTable): string => {
    const { measure = '', period = '' } = release ?? {}
    if (measure === 'reports') return `reports ${period.slice(0, 4)}-Q${Math.ceil(Number(period.slice(5)) / 3)}`
    return measure === 'grounds' ? `reports ${period}` : `${measure} ${period}`
  }
  return [...new Set(read.map(group))].map((key) => read.filter((table) => group(table) === key))
}

async function bounded(read: readonly ReleasedTable[]): Promise<string[]> {
  const found: string[] = []
  for (const group of together(read)) found.push(...await workOut(knowledge(group)))
  return found
}

test('there is enough to attack: many periods of every table, and hidden numbers in most', () => {
  const periods = (measure: string): number => tables.filter((table) => table.measure === measure).length
  expect(Object.fromEntries(measureKeys.map((measure) => [measure, periods(measure)])))
    .toEqual({ reports: 16, grounds: 6, contacts: 16, decisions: 6, cases: 2, staff: 2 })
  expect(tables.flatMap(({ release }) => release?.cells ?? []).filter(({ count }) => count === null).length).toBeGreaterThan(100)
})

describe('nobody who may see no person', () => {
  test('can work out that a hidden number is one to four, from all that is released', async () => {
    expect(await bounded(tables)).toEqual([])
  }, 300_000)

  test('is shown a number from one to four', () => {
    const shown = tables.flatMap(({ release }) => [...release?.cells ?? [], { count: release?.late ?? 0 }]).map(({ count }) => count)
    expect(shown.filter((count) => count !== null && count > 0 && count < 5)).toEqual([])
  })

  test.each(blind)('sees another thing than the others: %s', async (role) => {
    expect(await gather(readers.get(role) ?? { cookie: '' })).toEqual(tables)
  })

  test('sees a number that was hidden shown later, or another than before: what is released stays as it was', async () => {
    const same = (one: ReleasedTable, other: ReleasedTable): boolean => (
      one.measure === other.measure && one.release?.period === other.release?.period)
    expect(tables.filter((table) => first.some((was) => same(was, table))).map(({ release }) => release))
      .toEqual(first.map(({ release }) => release))
  })

  test('reads more in the file or on the page than in the answer of the API', async () => {
    const reader = readers.get('union') ?? { cookie: '' }
    for (const measure of measureKeys) {
      const own = tables.flatMap(({ release }) => (release?.measure === measure ? [release] : []))
      const file = (await ask('GET', `/statistik/${measure}/csv`, reader)).text
      const rows = file.trim().split('\r\n').slice(1).map((line) => line.split(';').slice(-2))
      const told = own.toSorted((a, b) => b.period.localeCompare(a.period)).flatMap((release) => (
        release.withheld ? [['', 'visas inte']] : release.units.flatMap(({ key }) => release.cells.filter(({ unit }) => unit === key)
          .map(({ count }) => (count === null ? ['', 'dold'] : [String(count), ''])))))
      expect(rows).toEqual(told)
      for (const release of own) {
        const { text } = await ask('GET', `/statistik/${measure}?period=${release.period}`, reader)
        const written = [...text.matchAll(/<td[^>]*>(?:<span[^>]*>)?([^<]*)/g)].map(([, words = '']) => words.replaceAll('\u00a0', ''))
        const may = new Set(['', 'dold', 'visas inte', ...own.flatMap(({ cells }) => cells.map(({ count }) => String(count)))])
        expect(written.filter((words) => !may.has(words) && !/^\d+%$/.test(words))).toEqual([])
      }
    }
  })
})

describe('the attack bites', () => {
  /** The same tables with the small cells hidden and nothing else: a cell is shown wherever the truth is known from the rows. */
  async function withoutOthersHidden(): Promise<ReleasedTable[]> {
    const { rows } = await database.owner.query<{ unit: string; period: string; category: string; count: number }>(`
      SELECT c.unit_id::text AS unit, to_char(c.happened_on, 'YYYY-MM') AS period, CASE WHEN c.outcome <> 'held' THEN c.outcome
        WHEN c.mode IN ('visit', 'office', 'outdoors') THEN 'in_person' WHEN c.mode = 'video' THEN 'video' ELSE 'phone_or_letter' END AS category,
        count(*)::int AS count
      FROM contact c GROUP BY 1, 2, 3`)
    return tables.flatMap((table) => {
      const { release, categories } = table
      if (release === null || release.measure !== 'contacts') return []
      const under = (nodes: ReadonlyArray<{ key: string; parent: string | null }>, key: string): string[] => (
        [key, ...nodes.filter(({ parent }) => parent === key).flatMap((node) => under(nodes, node.key))])
      const cells = release.cells.map(({ unit, category }) => {
        const [units, kinds] = [under(release.units, unit), under(categories, category)]
        const count = rows
          .filter((row) => row.period === release.period && units.includes(row.unit) && kinds.includes(row.category))
          .reduce((sum, row) => sum + row.count, 0)
        return { unit, category, count: count > 0 && count < 5 ? null : count }
      })
      return [{ ...table, release: { ...release, cells } }]
    })
  }

  test('a month that is withheld between two that are shown is worked out from the grounds of the quarter', async () => {
    const of = (measure: 'reports' | 'grounds', period: string, count: number | null): ReleasedTable[] => {
      const [table] = tables
      if (table === undefined || table.release === null) return []
      const cells = count === null ? [] : [{ unit: 'all', category: 'all', count }]
      return [{ ...table, release: { ...table.release, measure, period, withheld: count === null, units: [], cells } }]
    }
    const reports = [...of('reports', '2026-07', 30), ...of('reports', '2026-08', 31), ...of('reports', '2026-09', null)]
    const read = [...reports, ...of('grounds', '2026-Q3', 64)]
    expect(await bounded(read)).toEqual(['reports.2026-09.all.all <= 3'])
  })

  test('small numbers that are hidden alone are worked out', async () => {
    expect((await bounded(await withoutOthersHidden())).length).toBeGreaterThan(10)
  }, 60_000)
})
