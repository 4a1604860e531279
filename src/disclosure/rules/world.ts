import { smallestShown } from './small.ts'
import type { Table } from './table.ts'

/**
 * A world is what the cells could be, as far as somebody knows who sees what is shown: whole numbers that add up, the shown ones as they
 * are shown, the hidden ones at least one (no cell of none is ever hidden, and the reader may know that).
 */
export type World = readonly number[]

export function isWorld({ cells, sums }: Table, hidden: readonly boolean[], world: World): boolean {
  const value = (cell: number): number => world[cell] ?? Number.NaN
  return cells.every(({ count }, cell) => (hidden[cell] ? Number.isInteger(value(cell)) && value(cell) >= 1 : value(cell) === count))
    && sums.every(({ total, parts }) => parts.reduce((added, part) => added + value(part), 0) === value(total))
}

/** For each cell those that stand in a sum with it. */
export function neighbours({ cells, sums }: Table): ReadonlyArray<ReadonlySet<number>> {
  const found = cells.map(() => new Set<number>())
  for (const { total, parts } of sums) {
    const together = [total, ...parts]
    for (const one of together) for (const other of together) if (one !== other) found[one]?.add(other)
  }
  return found
}

/** The hidden cells that may have been hidden for one another's sake: joined by sums through hidden cells only. */
function joined(beside: ReadonlyArray<ReadonlySet<number>>, hidden: readonly boolean[], cell: number): ReadonlySet<number> {
  const found = new Set([cell])
  for (const one of found) for (const other of beside[one] ?? []) if (hidden[other] === true) found.add(other)
  found.delete(cell)
  return found
}

/** How far from the truth some world must lie in a cell that is hidden for its own sake. From one to four it leads to five or more. */
export const leastDoubt = 4

/**
 * Whether a world keeps the reader from concluding what is in a small cell. One to four is at least four more in it, hence five or more,
 * and that it was hidden all the same is explained by another hidden cell which is one to four. A large number of few persons is at least
 * four more or less.
 */
export function shelters(table: Table, hidden: readonly boolean[], world: World, cell: number): boolean {
  const truth = table.cells[cell]?.count ?? 0
  const value = world[cell] ?? 0
  if (truth >= smallestShown) return Math.abs(value - truth) >= leastDoubt
  if (value < truth + leastDoubt) return false
  return [...joined(neighbours(table), hidden, cell)].some((other) => (world[other] ?? 0) < smallestShown)
}
