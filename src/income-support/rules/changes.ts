import type { Line, Result } from '../contract/calculation.ts'

/** A line that is another than the month before: `before` or `after` null where it was not, or is no more. */
export type Change = { readonly key: string; readonly part: Line['part']; readonly kind: string; readonly memberId: string | null
  readonly before: number | null; readonly after: number | null }

/**
 * What differs between two calculations: lines with another amount asked for, counted or set by hand, new ones and those that are gone, in
 * the order of the new calculation. Incomes are told apart by kind and whose they are, not by their place.
 *
 * @param sameMember says which member of the new household a member of the old one is.
 */
export function changesBetween(before: Result, after: Result, sameMember: ReadonlyMap<string, string> = new Map()): Change[] {
  const old = summed(before.lines.map((line) => ({ ...line, memberId: renamed(line.memberId, sameMember) })))
  const now = summed(after.lines)
  const changed = [...now].flatMap(([key, line]) => {
    const was = old.get(key)
    const same = was !== undefined && was.counted === line.counted && was.asked === line.asked
    return same ? [] : [change(key, line, was?.counted ?? null, line.counted)]
  })
  const gone = [...old].flatMap(([key, line]) => (now.has(key) ? [] : [change(key, line, line.counted, null)]))
  return [...changed, ...gone]
}

function change(key: string, { part, kind, memberId }: Line, before: number | null, after: number | null): Change {
  return { key, part, kind, memberId, before, after }
}

function renamed(memberId: string | null, sameMember: ReadonlyMap<string, string>): string | null {
  return memberId === null ? null : (sameMember.get(memberId) ?? memberId)
}

/** Lines by what they are about; several incomes of one kind and person are one. Zero lines that nobody asked for are none. */
function summed(lines: readonly Line[]): Map<string, Line> {
  const found = new Map<string, Line>()
  for (const line of lines) {
    if (line.counted === 0 && (line.asked ?? 0) === 0) continue
    const key = `${line.part} ${line.kind} ${line.memberId ?? ''}`
    const other = found.get(key)
    found.set(key, other === undefined ? line
      : { ...other, counted: other.counted + line.counted, asked: (other.asked ?? 0) + (line.asked ?? 0) })
  }
  return found
}
