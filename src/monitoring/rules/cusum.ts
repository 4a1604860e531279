import { indicesFrom, mean } from './judgement.ts'
import type { Judge, Judgement } from './judgement.ts'

export type CusumSettings = { k: number; h: number }

/** Points that must come before the first that is judged: their mean is what is expected. */
export const cusumNeeds = 1

/**
 * The cumulative sum of Rossi, Lampugnani and Marchi (1999), Statistics in Medicine 18: counts are made nearly normal by
 * z = (x - 3m + 2√(xm)) / 2√m; what exceeds k is added up, and h or more is an alarm. m is the mean before the first judged point.
 * The sum is not set back after an alarm. `upper` is the smallest count that alarms. Where nothing came before, the first count does.
 */
export function cusumRossi({ k, h }: CusumSettings): Judge {
  return (series, from) => {
    const expected = mean(series.slice(0, from))
    const judgements: Judgement[] = []
    let before = 0
    let since = from
    for (const index of indicesFrom(series, from)) {
      const observed = series[index] ?? 0
      if (before === 0) since = index
      const upper = smallestThatAlarms(expected, h + k - before)
      const after = expected > 0 ? Math.max(0, before + rossi(observed, expected) - k) : 0
      judgements.push({ since, point: { index, observed, expected, lower: null, upper, alarm: observed >= upper ? 'rise' : null } })
      before = after
    }
    return judgements
  }
}

function rossi(count: number, mean: number): number {
  return (count - 3 * mean + 2 * Math.sqrt(count * mean)) / (2 * Math.sqrt(mean))
}

/** The smallest count whose transformed value reaches the target: (√x + √m)² = 4m + 2·target·√m. */
function smallestThatAlarms(mean: number, target: number): number {
  if (mean === 0) return 1
  const square = 4 * mean + 2 * target * Math.sqrt(mean)
  const root = Math.sqrt(Math.max(0, square)) - Math.sqrt(mean)
  const close = root <= 0 ? 0 : Math.ceil(root ** 2 - 1e-9)
  return close
}
