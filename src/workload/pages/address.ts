/** An address below a page of the module, with what is chosen. Nothing chosen is left out. */
export function addressOf(path: string, chosen: Readonly<Record<string, string | number | null | undefined>>): string {
  const query = new URLSearchParams(Object.entries(chosen).flatMap(([key, value]) => (value === null || value === undefined ? [] : [[key, String(value)]])))
  return query.size === 0 ? path : `${path}?${query.toString()}`
}

/** A share of a whole; null of nothing: none is not zero per cent. */
export function shareOf(part: number, whole: number): number | null {
  return whole > 0 ? part / whole : null
}
