import type { Release } from '../../disclosure/contract.ts'
import { measureKeys, measures } from '../../disclosure/rules/measure.ts'
import type { MeasureKey } from '../../disclosure/rules/measure.ts'
import { shareOf } from '../../disclosure/rules/small.ts'

/** Every figure that the parties may agree on: a released table's own categories for the whole municipality, nothing else. */
export function figuresToChoose(): ReadonlyArray<{ measure: MeasureKey; category: string }> {
  return measureKeys.flatMap((measure) => measures[measure].categories.map(({ key }) => ({ measure, category: key })))
}

/** Whether a released table has such a category. */
export function isFigure(measure: MeasureKey, category: string): boolean {
  return measures[measure].categories.some(({ key }) => key === category)
}

/** Whether a figure is told as a share: it is the part that its table tells the share of. */
export function isShare(measure: MeasureKey, category: string): boolean {
  return measures[measure].share?.part === category
}

/** A figure in each release as it was stored; null where it is hidden. Nothing is counted anew: only what is shown to everybody is divided. */
export function pointsOf(releases: readonly Release[], category: string): Array<{ period: string; count: number | null; share: number | null }> {
  return releases.map(({ measure, period, cells }) => {
    const count = (key: string): number | null => cells.find((cell) => cell.unit === 'all' && cell.category === key)?.count ?? null
    const { share } = measures[measure]
    const told = share !== null && share.part === category ? shareOf(count(share.part), count(share.rest), count('all')) : null
    return { period, count: count(category), share: told }
  })
}

/** Whether the latest figure has reached the target; null while it is hidden or not released. A share is compared in whole per cent. */
export function reaches(
  { isShare: asShare, points }: { readonly isShare: boolean; readonly points: ReadonlyArray<{ readonly count: number | null; readonly share: number | null }> },
  { direction, target }: { readonly direction: 'at_least' | 'at_most' | null; readonly target: number | null },
): boolean | null {
  const [latest] = points
  const value = latest === undefined ? null : asShare ? (latest.share === null ? null : Math.round(latest.share * 100)) : latest.count
  if (value === null || target === null || direction === null) return null
  return direction === 'at_least' ? value >= target : value <= target
}
