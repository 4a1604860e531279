import { hidingProgram } from './program.ts'
import type { Asked, Wish } from './program.ts'
import { isSmall, isWithheld, smallestShown } from './small.ts'
import { all } from './table.ts'
import type { Cell, Table } from './table.ts'
import { isWorld, shelters } from './world.ts'
import type { World } from './world.ts'

/** Solves a program in CPLEX LP format; the same program always has the same answer. */
export type Solve = (program: string) => Promise<Answer>
type Answer = { readonly status: 'optimal' | 'infeasible' | 'unsolved'; readonly values: ReadonlyMap<string, number> }

/** What of a table may be shown: nothing at all, or all but the hidden cells. */
export type Suppressed = { readonly withheld: true } | { readonly withheld: false; readonly hidden: readonly boolean[] }

/** So many numbers to be decided at once are solved for the least loss in all; more are solved one small cell at a time. */
const mostAtOnce = 200
/** How far from the truth worlds are first looked for. */
const usualReach = 60

/**
 * Hides the small cells of a table, and as few and as small others as will do, so that nobody who sees the rest can conclude that a hidden
 * cell is one to four: for each small cell a world exists which fits all that is shown and in which it is not small (`shelters`).
 * Cells of none are never hidden. The worlds are checked here in whole numbers, so that a fault of the solver's can hide too much, never
 * too little. When no choice does, the table is withheld.
 *
 * @throws when the solver was cut short before it had an answer: what is released stays, so it is better tried again.
 */
export async function suppress(table: Table, solve: Solve): Promise<Suppressed> {
  if (isWithheld(table)) return { withheld: true }
  const small = table.cells.map(isSmall)
  if (!small.includes(true)) return { withheld: false, hidden: small }
  const whole = table.cells.map(({ count }, cell) => count > 0 && cell !== 0)
  for (const from of [small, whole]) {
    const hidden = await shelterAll(table, from, solve)
    if (hidden !== null) return { withheld: false, hidden }
  }
  return { withheld: true }
}

/** @returns what is hidden when every small cell has its world; null when one has none. */
async function shelterAll(table: Table, from: readonly boolean[], solve: Solve): Promise<readonly boolean[] | null> {
  const small = table.cells.flatMap((cell, at) => (isSmall(cell) ? [at] : []))
    .toSorted((a, b) => countAt(table, b) - countAt(table, a) || a - b)
  const wishes = small.map((cell): Wish => ({ cell, side: 'more' }))
  if (wishes.length > 1 && wishes.length * table.cells.length <= mostAtOnce) {
    const found = await ask({ table, hidden: from, wishes, reach: usualReach, near: true }, solve)
    if (typeof found === 'object') return found.hidden
  }
  let hidden = from
  const worlds: World[] = []
  for (const cell of small) {
    if (worlds.some((world) => isWorld(table, hidden, world) && shelters(table, hidden, world, cell))) continue
    const found = await shelterOne(table, hidden, cell, solve)
    if (found === null) return null
    hidden = found.hidden
    worlds.push(...found.worlds)
  }
  return hidden
}

type Found = { readonly hidden: readonly boolean[]; readonly worlds: readonly World[] }

async function shelterOne(table: Table, hidden: readonly boolean[], cell: number, solve: Solve): Promise<Found | null> {
  let cutShort = false
  const sides: readonly Wish['side'][] = countAt(table, cell) < smallestShown ? ['more'] : ['more', 'less']
  for (const reach of [usualReach, countAt(table, 0)]) {
    for (const near of [true, false]) {
      for (const side of sides) {
        const found = await ask({ table, hidden, wishes: [{ cell, side }], reach, near }, solve)
        if (typeof found === 'object') return found
        cutShort ||= found === 'cut_short'
      }
    }
  }
  if (cutShort) throw new Error('the solver did not come to an end')
  return null
}

/** @returns what the solver found, when it holds in whole numbers; `cut_short` when it did not search to the end. */
async function ask(asked: Omit<Asked, 'costs'>, solve: Solve): Promise<Found | 'none' | 'cut_short'> {
  const { table, hidden, wishes } = asked
  const { status, values } = await solve(hidingProgram({ ...asked, costs: table.cells.map(costOf) }))
  if (status === 'infeasible') return 'none'
  const value = (name: string): number => Math.round(values.get(name) ?? 0)
  const also = table.cells.map((_, cell) => hidden[cell] === true || value(`z${cell}`) === 1)
  const worlds = wishes.map((_, at) => table.cells.map(({ count }, cell) => count + value(`x${at}_${cell}`)))
  const holds = wishes.every(({ cell }, at) => {
    const world = worlds[at] ?? []
    return isWorld(table, also, world) && shelters(table, also, world, cell)
  })
  if (holds) return { hidden: also, worlds }
  return status === 'unsolved' ? 'cut_short' : 'none'
}

/** What is lost when a cell is hidden besides: its number, and more for what most readers look for, the totals. */
function costOf({ unit, category, count }: Cell): number {
  const total = unit === all ? 200 : category === all ? 100 : 0
  return 20 + count + total
}

function countAt(table: Table, cell: number): number {
  return table.cells[cell]?.count ?? 0
}
