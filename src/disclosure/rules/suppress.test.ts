import fc from 'fast-check'
import { afterAll, describe, expect, test } from 'vitest'
import { openSolver } from '../../platform/solver.ts'
import { isSmall, shareOf } from './small.ts'
import { suppress } from './suppress.ts'
import { all, countTable } from './table.ts'
import type { Detail, Fact, Node, Table } from './table.ts'
import { isWorld } from './world.ts'

const solver = openSolver({ seconds: 10 })
afterAll(() => solver.close())

const units: readonly Node[] = [
  { key: all, parent: null }, { key: 'intake', parent: all }, { key: 'both', parent: all }, { key: 'north', parent: 'both' },
  { key: 'south', parent: 'both' },
]
const categories: readonly Node[] = [
  { key: all, parent: null }, { key: 'held', parent: all }, { key: 'visit', parent: 'held' }, { key: 'phone', parent: 'held' },
  { key: 'no_show', parent: all },
]
const leafUnits = ['intake', 'north', 'south']
const leafCategories = ['visit', 'phone', 'no_show']
let serial = 0

/** So many facts for each leaf of the units and of the categories, each about somebody else unless `ofOne`. */
type Settings = { detail?: Detail; ofOne?: string }
function counted(counts: readonly (readonly number[])[], { detail = 'every_category', ofOne = '' }: Settings = {}): Table {
  const each = (count: number, fact: () => Fact): Fact[] => Array.from({ length: count }, fact)
  const facts = counts.flatMap((row, unit) => row.flatMap((count, category) => each(count, () => ({
    unit: leafUnits[unit] ?? all, category: leafCategories[category] ?? all,
    whom: [leafUnits[unit] === ofOne ? ofOne : `person ${serial += 1}`],
  }))))
  return countTable({ units, categories, detail }, facts)
}

/** The table as a reader sees it: a number, or null for a hidden one. */
async function released(table: Table): Promise<Array<number | null> | 'withheld'> {
  const found = await suppress(table, solver.solve)
  return found.withheld ? 'withheld' : table.cells.map(({ count }, cell) => (found.hidden[cell] ? null : count))
}

/** The most or the least that a reader can make of a hidden cell, by a program of its own over what is shown. */
async function bound(which: 'Minimize' | 'Maximize', table: Table, shown: readonly (number | null)[], cell: number): Promise<number> {
  const sums = table.sums.map(({ total, parts }) => ` ${parts.map((part) => `c${part}`).join(' + ')} - c${total} = 0`)
  const most = table.cells[0]?.count ?? 0
  const known = shown.map((count, at) => (count === null ? ` 1 <= c${at} <= ${most}` : ` c${at} = ${count}`))
  const whole = shown.map((_, at) => ` c${at}`)
  const program = [which, ` c${cell}`, 'Subject To', ...sums, 'Bounds', ...known, 'General', ...whole, 'End', '']
  const { status, values } = await solver.solve(program.join('\n'))
  expect(status).toBe('optimal')
  return Math.round(values.get(`c${cell}`) ?? Number.NaN)
}

/** Everything that a table of one unit with this total could hold: all, held, visit, phone, no_show. */
function everyWorld(total: number): number[][] {
  const some = Array.from({ length: total + 1 }, (_, count) => count)
  return some.flatMap((visit) => some.flatMap((phone) => (
    visit + phone > total ? [] : [[total, visit + phone, visit, phone, total - visit - phone]])))
}

const three = { minLength: 3, maxLength: 3 }
const anyCount = fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 6 }), fc.integer({ min: 0, max: 40 }))
const anyCounts = fc.array(fc.array(anyCount, three), three)

describe('no hidden number can be concluded', () => {
  test('in random tables: every hidden cell may be five or more, for all that a reader of whole numbers can work out', async () => {
    await fc.assert(fc.asyncProperty(anyCounts, fc.constantFrom<Detail>('every_category', 'upper_categories'), async (counts, detail) => {
      const table = counted(counts, { detail })
      const shown = await released(table)
      if (shown === 'withheld') return
      for (const [cell, count] of shown.entries()) {
        if (count === null) expect(await bound('Maximize', table, shown, cell)).toBeGreaterThanOrEqual(5)
      }
    }), { numRuns: 15, seed: 11 })
  }, 120_000)

  test('what is shown is the truth, what is small is hidden, none is shown, and the sums hold', async () => {
    await fc.assert(fc.asyncProperty(anyCounts, async (counts) => {
      const table = counted(counts)
      const shown = await released(table)
      if (shown === 'withheld') return
      for (const [at, cell] of table.cells.entries()) {
        if (isSmall(cell)) expect(shown[at]).toBeNull()
        if (cell.count === 0) expect(shown[at]).toBe(0)
        if (shown[at] !== null) expect(shown[at]).toBe(cell.count)
      }
      expect(isWorld(table, table.cells.map(() => false), table.cells.map(({ count }) => count))).toBe(true)
    }), { numRuns: 25, seed: 12 })
  }, 120_000)

  test('in random tables of one unit: not even by whoever knows that something small must be hidden somewhere', async () => {
    const anyRow = fc.array(fc.oneof(fc.integer({ min: 0, max: 4 }), fc.integer({ min: 0, max: 12 })), three)
    await fc.assert(fc.asyncProperty(anyRow, async (row) => {
      const table = counted([row], { detail: 'municipality_only' })
      const shown = await released(table)
      if (shown === 'withheld') return
      const places = shown.flatMap((count, cell) => (count === null ? [cell] : []))
      const likely = everyWorld(table.cells[0]?.count ?? 0).filter((world) => (
        shown.every((count, cell) => (count === null ? (world[cell] ?? 0) >= 1 : world[cell] === count))
          && places.some((cell) => (world[cell] ?? 0) < 5)))
      for (const cell of places) expect(Math.max(...likely.map((world) => world[cell] ?? 0))).toBeGreaterThanOrEqual(5)
    }), { numRuns: 200, seed: 13 })
  }, 60_000)

  test('the same table is always hidden in the same way', async () => {
    const table = counted([[3, 12, 7], [9, 2, 8], [14, 6, 1]])
    expect(await released(table)).toEqual(await released(table))
  })
})

describe('what is hidden', () => {
  const cellOf = (table: Table, shown: Awaited<ReturnType<typeof released>>, unit: string, category: string): number | null | undefined => (
    shown === 'withheld' ? undefined : shown[table.cells.findIndex((cell) => cell.unit === unit && cell.category === category)])

  test('a table without small numbers is shown whole', async () => {
    const table = counted([[5, 12, 7], [9, 0, 8], [14, 6, 10]])
    expect(await released(table)).toEqual(table.cells.map(({ count }) => count))
  })

  test('one small cell takes others with it, and leaves the grand total', async () => {
    const table = counted([[3, 12, 7], [9, 11, 8], [14, 6, 10]])
    const shown = await released(table)
    expect(cellOf(table, shown, 'intake', 'visit')).toBeNull()
    expect(cellOf(table, shown, all, all)).toBe(80)
    expect(shown === 'withheld' ? 0 : shown.filter((count) => count === null).length).toBeLessThanOrEqual(6)
  })

  test('two that add up to five and are both small are not left alone with their shown sum', async () => {
    const table = counted([[3, 2, 40], [30, 30, 30], [30, 30, 30]])
    const shown = await released(table)
    expect([cellOf(table, shown, 'intake', 'held'), cellOf(table, shown, 'intake', 'visit')]).toEqual([null, null])
  })

  test('a number of few persons is hidden however large, and not to be worked out nearly', async () => {
    const table = counted([[12, 9, 0], [30, 30, 30], [30, 30, 30]], { ofOne: 'intake' })
    const shown = await released(table)
    if (shown === 'withheld') throw new Error('withheld')
    for (const [at, cell] of table.cells.entries()) {
      if (!isSmall(cell)) continue
      const [least, most] = [await bound('Minimize', table, shown, at), await bound('Maximize', table, shown, at)]
      expect(most - least).toBeGreaterThanOrEqual(4)
    }
  })

  test.each([[1], [4], [9]])('a table that counts %i in all is withheld', async (count) => {
    expect(await released(counted([[count, 0, 0], [0, 0, 0], [0, 0, 0]]))).toBe('withheld')
  })

  test('a table that the solver did not finish is not released at all, rather than withheld for ever', async () => {
    const cut = async (): Promise<{ status: 'unsolved'; values: Map<string, number> }> => ({ status: 'unsolved', values: new Map() })
    await expect(suppress(counted([[3, 12, 7], [9, 11, 8], [14, 6, 10]]), cut)).rejects.toThrow('did not come to an end')
  })

  test('an answer of the solver\'s that does not hold in whole numbers is not believed', async () => {
    const wrong = async (): Promise<{ status: 'optimal'; values: Map<string, number> }> => ({ status: 'optimal', values: new Map() })
    expect(await suppress(counted([[3, 12, 7], [9, 11, 8], [14, 6, 10]]), wrong)).toEqual({ withheld: true })
  })

  test('a table that counts none says so', async () => {
    const table = counted([[0, 0, 0], [0, 0, 0], [0, 0, 0]])
    expect(await released(table)).toEqual(table.cells.map(() => 0))
  })

  test('upper categories only are shown below the whole when the table says so', () => {
    const table = counted([[5, 5, 5], [5, 5, 5], [5, 5, 5]], { detail: 'upper_categories' })
    expect(table.cells.filter(({ unit }) => unit === 'north').map(({ category }) => category)).toEqual([all, 'held', 'no_show'])
  })

  test('a fact in no place of the trees is refused', () => {
    const fact = { unit: 'nowhere', category: 'visit', whom: ['a'] }
    expect(() => countTable({ units, categories, detail: 'every_category' }, [fact])).toThrow(RangeError)
  })
})

test('a share is told when part, rest and whole are all shown', () => {
  expect([shareOf(8, 2, 10), shareOf(null, 2, 10), shareOf(8, null, 10), shareOf(8, 2, null), shareOf(0, 0, 0)])
    .toEqual([0.8, null, null, null, null])
})
