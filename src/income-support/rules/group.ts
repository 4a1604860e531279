/** Rows by a key, each group in the order of the rows. */
export function groupedBy<Row>(rows: readonly Row[], keyOf: (row: Row) => string): Map<string, Row[]> {
  const groups = new Map<string, Row[]>()
  for (const row of rows) {
    const found = groups.get(keyOf(row))
    if (found === undefined) groups.set(keyOf(row), [row])
    else found.push(row)
  }
  return groups
}
