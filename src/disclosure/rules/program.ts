import { smallestShown } from './small.ts'
import type { Table } from './table.ts'
import { leastDoubt, neighbours } from './world.ts'

/** A small cell that needs a world of its own, and on which side of the truth that world is to lie. */
export type Wish = { readonly cell: number; readonly side: 'more' | 'less' }

export type Asked = {
  readonly table: Table
  readonly hidden: readonly boolean[]
  readonly wishes: readonly Wish[]
  /** What it costs to hide each cell besides. */
  readonly costs: readonly number[]
  /** How far a world may lie from the truth in any cell; large numbers make a program hard to solve exactly. */
  readonly reach: number
  /** Whether what explains a hiding must stand in a sum with the cell; else it may be any hidden cell. */
  readonly near: boolean
}

/**
 * Which further cells to hide, at the least cost, so that each wish has its world: a mixed-integer program in CPLEX LP format.
 *
 * Variables: `z<cell>` is 1 when the cell is to be hidden besides; `x<wish>_<cell>` how far the wish's world lies from the truth there;
 * `w<wish>_<cell>` is 1 for the hidden cell that is one to four in that world and so explains the hiding. Cells of none and the grand
 * total never move.
 */
export function hidingProgram(asked: Asked): string {
  const { table, hidden, wishes, costs } = asked
  const movable = table.cells.flatMap(({ count }, cell) => (count > 0 && cell !== 0 ? [cell] : []))
  const open = movable.filter((cell) => hidden[cell] !== true)
  const beside = neighbours(table)
  const worlds = wishes.map((wish, at) => worldOf(asked, wish, at, movable, beside))
  const lines = [
    'Minimize', ...broken(' cost: ', open.map((cell) => `${costs[cell] ?? 1} z${cell}`), 'x0_0'),
    'Subject To', ...worlds.flatMap(({ rows }) => rows),
    'Bounds', ' 0 <= x0_0 <= 0', ...worlds.flatMap(({ bounds }) => bounds),
    'General', ...worlds.flatMap(({ whole }) => broken(' ', whole, '', ' ')),
  ]
  const binary = [...open.map((cell) => `z${cell}`), ...worlds.flatMap(({ choices }) => choices)]
  return [...lines, ...(binary.length === 0 ? [] : ['Binary', ...broken(' ', binary, '', ' ')]), 'End', ''].join('\n')
}

type Lines = readonly string[]
type Part = { readonly rows: Lines; readonly bounds: Lines; readonly whole: Lines; readonly choices: Lines }

function worldOf(
  { table, hidden, reach, near }: Asked, wish: Wish, at: number, movable: readonly number[], beside: ReadonlyArray<ReadonlySet<number>>,
): Part {
  const x = (cell: number): string => `x${at}_${cell}`
  const moves = new Set(movable)
  const count = (cell: number): number => table.cells[cell]?.count ?? 0
  const least = (cell: number): number => -Math.min(count(cell) - 1, reach)
  const rows: string[] = []
  for (const { total, parts } of table.sums) {
    const terms = [...parts.filter((part) => moves.has(part)).map(x), ...(moves.has(total) ? [`- ${x(total)}`] : [])]
    if (terms.length > 0) rows.push(...broken(' ', terms, ''), ' = 0')
  }
  for (const cell of movable) {
    if (hidden[cell] === true) continue
    rows.push(` ${x(cell)} - ${reach} z${cell} <= 0`, ` ${x(cell)} + ${-least(cell)} z${cell} >= 0`)
  }
  rows.push(wish.side === 'more' ? ` ${x(wish.cell)} >= ${leastDoubt}` : ` ${x(wish.cell)} <= ${-leastDoubt}`)
  const mayExplain = (cell: number): boolean => cell !== wish.cell && (!near || beside[wish.cell]?.has(cell) === true)
  const explaining = count(wish.cell) >= smallestShown ? [] : movable.filter(mayExplain)
  const w = (cell: number): string => `w${at}_${cell}`
  if (count(wish.cell) < smallestShown) rows.push(...broken(' ', explaining.map(w), 'x0_0'), ' >= 1')
  for (const cell of explaining) {
    const most = count(cell) + reach
    rows.push(` ${x(cell)} + ${most} ${w(cell)} <= ${smallestShown - 1 - count(cell) + most}`)
    if (hidden[cell] !== true) rows.push(` ${w(cell)} - z${cell} <= 0`)
  }
  const bounds = movable.map((cell) => ` ${least(cell)} <= ${x(cell)} <= ${reach}`)
  return { rows, bounds, whole: movable.map(x), choices: explaining.map(w) }
}

/** Terms in lines short enough to be read; `none` stands where there are no terms at all. */
function broken(head: string, terms: Lines, none: string, sign = ' + '): string[] {
  if (terms.length === 0) return none === '' ? [] : [`${head}${none}`]
  const lines: string[] = []
  for (let from = 0; from < terms.length; from += 10) {
    lines.push(`${from === 0 ? head : sign}${terms.slice(from, from + 10).join(sign)}`.replaceAll('+ -', '-'))
  }
  return lines
}
