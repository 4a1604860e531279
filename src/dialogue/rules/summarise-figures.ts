import type { KpiSummaryAnswer, KpiSummaryInput } from '../contract/kpi-summary.ts'

/**
 * How the figures of one year lie in a group: median, quartiles, mean and ranks of those there are, and how many are not, by why.
 *
 * @returns null for every measure when nobody has a figure.
 * @throws RangeError when an id comes twice, or a figure is also said to be missing.
 *
 * Source: Hyndman and Fan (1996), The American Statistician 50:361-365, type 7.
 */
export function summariseFigures({ values }: KpiSummaryInput): KpiSummaryAnswer {
  const both = values.findIndex(({ value, status }) => value !== null && status !== '')
  if (both !== -1) throw new RangeError(`values[${both}]: has both a value and the status "${values[both]?.status ?? ''}"`)
  if (new Set(values.map(({ id }) => id)).size < values.length) throw new RangeError('values: an id comes twice')

  const known = values.flatMap(({ id, value }) => (value === null ? [] : [{ id, value }]))
  const sorted = known.map(({ value }) => value).toSorted((a, b) => a - b)
  const missing: Record<string, number> = {}
  for (const { value, status } of values) {
    if (value === null) missing[status === '' ? 'Missing' : status] = (missing[status === '' ? 'Missing' : status] ?? 0) + 1
  }
  const first = new Map(sorted.toReversed().map((value, place, all) => [value, all.indexOf(value) === place ? place + 1 : null] as const)
    .filter((pair): pair is readonly [number, number] => pair[1] !== null))
  return {
    n: known.length, missing,
    median: quantile(sorted, 0.5), q1: quantile(sorted, 0.25), q3: quantile(sorted, 0.75),
    mean: sorted.length === 0 ? null : sorted.reduce((sum, value) => sum + value, 0) / sorted.length,
    ranks: known.map(({ id, value }) => ({ id, rank: first.get(value) ?? 0 })),
  }
}

/**
 * A quantile of figures in rising order, on the straight line between the two neighbours (type 7).
 *
 * @param share 0 to 1. @returns null of no figures.
 */
export function quantile(sorted: readonly number[], share: number): number | null {
  const at = (sorted.length - 1) * share
  const [low, high] = [sorted[Math.floor(at)], sorted[Math.ceil(at)]]
  return low === undefined || high === undefined ? null : low + (at - Math.floor(at)) * (high - low)
}
