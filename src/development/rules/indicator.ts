import { smallestShown } from '../../disclosure/rules/small.ts'
import type { Count, Direction, IndicatorNow } from '../contract/plan.ts'

/** What a figure is measured by: a share in per cent, else its count. Null: not counted, or a share of nothing, which is no share. */
export function measuredBy(counted: Count, share: boolean): number | null {
  if (counted === null) return null
  if (!share) return counted.count
  return counted.of === null || counted.of === 0 ? null : (counted.count / counted.of) * 100
}

/** Whether a figure is where it should be; null: it is not known. The bound itself is right. */
export function isReached(counted: Count, { direction, value, share }: { direction: Direction; value: number; share: boolean }): boolean | null {
  const now = measuredBy(counted, share)
  if (now === null) return null
  return direction === 'higher' ? now >= value : now <= value
}

const small = (count: number): boolean => count > 0 && count < smallestShown

/** A count for those who may not see persons: none when it, or what is left of its whole, is one to four. Nothing is never small. */
export function withoutSmall(counted: Count): Count {
  if (counted === null) return null
  return small(counted.count) || counted.of !== null && (small(counted.of) || small(counted.of - counted.count)) ? null : counted
}

/** An indicator without what is too small to be shown; whether it is reached is not said then either. */
export function shownIndicator(indicator: IndicatorNow): IndicatorNow {
  if (indicator === null) return null
  const latest = withoutSmall(indicator.latest)
  return { ...indicator, baseline: withoutSmall(indicator.baseline), latest, reached: latest === null ? null : indicator.reached }
}

/** A number as it is typed: "85", "85,5", "85 %", "1 200". Null: none. */
export function readMeasure(text: string): number | null {
  const plain = text.replace(/[\s\u00A0\u202F%]/g, '').replace(',', '.')
  return /^\d{1,7}(\.\d{1,2})?$/.test(plain) ? Number(plain) : null
}
