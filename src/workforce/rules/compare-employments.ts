import type { Day } from '../../calendar/day.ts'
import type { CellFault, Employment, FileEmployment } from '../rules.ts'

export const importChanges = ['new', 'changed', 'ended', 'unchanged', 'absent'] as const
/** What a line would do. `ended`: an employment that lasts gets its last day. `absent`: it lasts and no line names it; nothing is done. */
export type ImportChange = (typeof importChanges)[number]

/** What a correction of an employment may change; what makes it another employment is not among them. */
export const comparedFields = ['toOn', 'endReason', 'permanent', 'hoursShare', 'experienceSinceOn', 'engagement', 'degree'] as const
export type ComparedField = (typeof comparedFields)[number]
/** Values as text that the pages put words to: days, codes, shares, yes and no. Null: none. */
export type Difference = { readonly field: ComparedField; readonly before: string | null; readonly after: string | null }

export type SavedEmployment = Employment & { readonly id: string }
export type EmploymentChange = {
  /** Null for what no line names. */
  readonly line: number | null
  readonly change: ImportChange
  readonly row: Employment
  readonly old: SavedEmployment | null
  readonly differences: readonly Difference[]
}

/**
 * What the lines of a file would change, in their order, and last what lasts on the day and no line names; or the lines that stand twice.
 * A line is the same employment as one that is registered when person, unit, post and first day are the same.
 */
export function compareEmployments(
  lines: ReadonlyArray<{ readonly line: number; readonly row: FileEmployment }>, registered: readonly SavedEmployment[], on: Day,
): EmploymentChange[] | Array<CellFault & { readonly line: number }> {
  const there = new Map(registered.map((row) => [sameness(row), row]))
  const named = new Set<string>()
  const twice: Array<CellFault & { readonly line: number }> = []
  const changes = lines.map(({ line, row }): EmploymentChange => {
    const key = sameness(row)
    if (named.has(key)) twice.push({ line, column: 'anvandare', code: 'row_stands_twice' })
    named.add(key)
    const old = there.get(key) ?? null
    const whole = completed(row, old)
    const differences = old === null ? [] : differencesOf(old, whole)
    return { line, change: changeOf(old, whole, differences), row: whole, old, differences }
  })
  if (twice.length > 0) return twice
  const absent = registered.filter((row) => !named.has(sameness(row)) && row.fromOn <= on && (row.toOn === null || row.toOn >= on))
  return [...changes, ...absent.map((row): EmploymentChange => ({ line: null, change: 'absent', row, old: row, differences: [] }))]
}

/** What differs between two versions of an employment. */
export function differencesOf(before: Employment, after: Employment): Difference[] {
  return comparedFields.flatMap((field) => {
    const [one, other] = [written(before, field), written(after, field)]
    return one === other ? [] : [{ field, before: one, after: other }]
  })
}

function changeOf(old: Employment | null, row: Employment, differences: readonly Difference[]): ImportChange {
  if (old === null) return 'new'
  if (differences.length === 0) return 'unchanged'
  return old.toOn === null && row.toOn !== null ? 'ended' : 'changed'
}

/** A line with what its file has no column for: as it is known, or as it is when nothing is said. */
function completed(row: FileEmployment, old: Employment | null): Employment {
  return {
    ...row, toOn: row.toOn === undefined ? old?.toOn ?? null : row.toOn,
    endReason: row.endReason === undefined ? old?.endReason ?? null : row.endReason,
    experienceSinceOn: row.experienceSinceOn === undefined ? old?.experienceSinceOn ?? null : row.experienceSinceOn,
    engagement: row.engagement ?? (row.permanent ? 'monthly' : old?.engagement ?? 'monthly'),
      degree: row.degree === undefined ? old?.degree ?? null : row.degree,
  }
}

function written(row: Employment, field: ComparedField): string | null {
  const value = row[field]
  if (field === 'hoursShare') return String(Number(value))
  return value === null ? null : String(value)
}

function sameness({ staffId, unitId, post, fromOn }: Pick<Employment, 'staffId' | 'unitId' | 'post' | 'fromOn'>): string {
  return [staffId, unitId, post.toLowerCase(), fromOn].join('|')
}
