export function grouped<T>(rows: readonly T[], keyOf: (row: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>()
  for (const row of rows) {
    const found = groups.get(keyOf(row))
    if (found === undefined) groups.set(keyOf(row), [row])
    else found.push(row)
  }
  return groups
}
