/** A version of a text as it stands: what holds, or what was written beside it. */
export type Standing = 'current' | 'beside'
export type TextVersion = {
  readonly version: number; readonly base: number; readonly pen: string; readonly body: string; readonly standing: Standing
  readonly settles: readonly number[]
}
/** A text as it comes in: from which version it began, and by which pen (one opening of the page). */
export type IncomingText = { readonly base: number; readonly pen: string; readonly body: string; readonly settles: readonly number[] }

/** Where a text goes. `same`: nothing new was said, so nothing is written. */
export type Placed = { readonly as: 'same' } | { readonly as: Standing; readonly version: number; readonly settles: readonly number[] }

/** The text that holds: the latest current version; undefined while nothing is written. */
export function currentOf(versions: readonly TextVersion[]): TextVersion | undefined {
  return versions.findLast(({ standing }) => standing === 'current')
}

/** The texts beside the one that holds that nobody has settled yet. */
export function openSides(versions: readonly TextVersion[]): readonly TextVersion[] {
  const settled = new Set(versions.flatMap(({ settles }) => settles))
  return versions.filter(({ standing, version }) => standing === 'beside' && !settled.has(version))
}

/**
 * Where a text goes that somebody saves. It takes over when nobody else has written since the version it began from; otherwise it is kept
 * beside the text that holds, so that no text is ever lost, until a person has seen both and settles them. What the same pen wrote in
 * between is no conflict: an answer that never came back must not set one against oneself. A later text beside from the same pen settles
 * the earlier ones.
 *
 * @param versions all versions of the one text, in order.
 */
export function placeText(versions: readonly TextVersion[], incoming: IncomingText): Placed {
  const current = currentOf(versions)
  const version = (versions.at(-1)?.version ?? 0) + 1
  const sides = openSides(versions)
  const others = versions.some((each) => each.standing === 'current' && each.version > incoming.base && each.pen !== incoming.pen)
  if (!others) {
    const settles = sides.map((side) => side.version).filter((side) => incoming.settles.includes(side))
    if (incoming.body === (current?.body ?? '') && settles.length === 0) return { as: 'same' }
    return { as: 'current', version, settles }
  }
  if (incoming.body === current?.body || sides.some((side) => side.body === incoming.body)) return { as: 'same' }
  return { as: 'beside', version, settles: sides.filter(({ pen }) => pen === incoming.pen).map((side) => side.version) }
}

/**
 * A proposal for two texts that became one: every line of both, in their order, those they share once. Nothing of either is left out, so
 * that the person only takes away.
 */
export function joinTexts(one: string, other: string): string {
  const a = one.split('\n')
  const b = other.split('\n')
  if (a.length * b.length > 1_000_000) return one === other ? one : `${one}\n${other}`
  const longest = commonLines(a, b)
  const lines: string[] = []
  let i = 0
  let j = 0
  while (i < a.length || j < b.length) {
    const [mine, theirs] = [a[i], b[j]]
    if (mine !== undefined && mine === theirs) {
      lines.push(mine)
      i += 1
      j += 1
    } else if (mine !== undefined && (theirs === undefined || (longest[i + 1]?.[j] ?? 0) >= (longest[i]?.[j + 1] ?? 0))) {
      lines.push(mine)
      i += 1
    } else if (theirs !== undefined) {
      lines.push(theirs)
      j += 1
    }
  }
  return lines.join('\n')
}

/** How many lines the rest of both texts share, from each place in both. */
function commonLines(a: readonly string[], b: readonly string[]): readonly (readonly number[])[] {
  const rows: number[][] = Array.from({ length: a.length + 1 }, () => Array.from({ length: b.length + 1 }, () => 0))
  for (let i = a.length - 1; i >= 0; i -= 1) {
    for (let j = b.length - 1; j >= 0; j -= 1) {
      const row = rows[i]
      if (row === undefined) continue
      row[j] = a[i] === b[j] ? 1 + (rows[i + 1]?.[j + 1] ?? 0) : Math.max(rows[i + 1]?.[j] ?? 0, row[j + 1] ?? 0)
    }
  }
  return rows
}
