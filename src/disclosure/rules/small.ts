import type { Cell, Table } from './table.ts'

/** Fewer than so many, but not none, are hidden: things counted, and persons they are about. */
export const smallestShown = 5

/**
 * A table that counts fewer than this in all is not shown at all. Twice the limit, since a table withheld only when it counts one to four
 * would tell by its absence that it does.
 */
export const smallestTable = 10

/** A number that may not be shown by itself. Nothing is never small: no is an answer. */
export function isSmall({ count, persons }: Pick<Cell, 'count' | 'persons'>): boolean {
  return count > 0 && (count < smallestShown || persons < smallestShown)
}

/** Whether nothing of a table may be shown, not even that it counts more than none. */
export function isWithheld(table: Table): boolean {
  const total = table.cells[0]
  return total !== undefined && total.count > 0 && (total.count < smallestTable || total.persons < smallestShown)
}

/**
 * A part of a whole, when all three numbers are shown: the part, the rest and the whole. Otherwise the share would tell the hidden one.
 *
 * @returns null also when there is nothing to take a share of.
 */
export function shareOf(part: number | null, rest: number | null, whole: number | null): number | null {
  if (part === null || rest === null || whole === null || whole === 0) return null
  return part / whole
}
