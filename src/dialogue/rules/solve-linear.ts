/** Below this a pivot is taken for nothing; figures are standardised, so that one scale serves. */
const nothing = 1e-9

/** A matrix made so that each pivot column holds a single 1: its rows, and the column of each row's pivot. */
type Reduced = { rows: number[][]; pivots: number[] }

/** Gauss-Jordan with the largest pivot of the first `columns` columns; rows that depend on others vanish. */
function reduce(matrix: readonly (readonly number[])[], columns: number): Reduced {
  const rows = matrix.map((row) => [...row])
  const pivots: number[] = []
  for (let column = 0; column < columns && pivots.length < rows.length; column += 1) {
    const from = pivots.length
    let best = from
    for (let row = from + 1; row < rows.length; row += 1) {
      if (Math.abs(rows[row]?.[column] ?? 0) > Math.abs(rows[best]?.[column] ?? 0)) best = row
    }
    const [found, before] = [rows[best], rows[from]]
    const pivot = found?.[column] ?? 0
    if (found === undefined || before === undefined || Math.abs(pivot) < nothing) continue
    rows[best] = before
    rows[from] = found.map((value) => value / pivot)
    for (let row = 0; row < rows.length; row += 1) if (row !== from) subtract(rows[row] ?? [], rows[from] ?? [], column)
    pivots.push(column)
  }
  return { rows, pivots }
}

function subtract(row: number[], pivotRow: readonly number[], column: number): void {
  const factor = row[column] ?? 0
  if (factor === 0) return
  for (let at = column; at < row.length; at += 1) row[at] = (row[at] ?? 0) - factor * (pivotRow[at] ?? 0)
}

/**
 * A direction that changes none of the sums: matrix times it is 0.
 *
 * @returns one number per column, not all 0; null when the columns are independent.
 */
export function directionThatKeeps(matrix: readonly (readonly number[])[], columns: number): number[] | null {
  const { rows, pivots } = reduce(matrix, columns)
  const held = new Set(pivots)
  const free = Array.from({ length: columns }, (_, column) => column).find((column) => !held.has(column))
  if (free === undefined) return null
  const direction = Array.from({ length: columns }, () => 0)
  direction[free] = 1
  for (const [row, column] of pivots.entries()) direction[column] = -(rows[row]?.[free] ?? 0)
  return direction
}

/** The unknowns of a square system; those that others already decide are 0. */
export function solveLinear(matrix: readonly (readonly number[])[], right: readonly number[]): number[] {
  const { rows, pivots } = reduce(matrix.map((row, index) => [...row, right[index] ?? 0]), right.length)
  const answer = right.map(() => 0)
  for (const [row, column] of pivots.entries()) answer[column] = rows[row]?.[right.length] ?? 0
  return answer
}
