import { MonitorRefusal } from '../contract.ts'
import { indicesFrom } from './judgement.ts'
import type { Judge, Judgement } from './judgement.ts'
import { fitPoisson } from './poisson-regression.ts'

export type GlrSettings = { arl: number; trend: boolean; frequency: number }

const mostExpected = 1e12

/** Points that must come before the first that is judged: a season is fitted to them. */
export function glrNeeds(frequency: number): number {
  return frequency
}

type Step = { observed: number; expected: number }

/**
 * The generalised likelihood ratio detector for Poisson counts of Höhle and Paul (2008), Count data regression charts for the
 * monitoring of surveillance time series, Computational Statistics and Data Analysis 52: is the series since some earlier point
 * better told by a mean that is larger by a constant factor? After an alarm the question begins anew with the next point.
 * Expected: a log-linear model with one harmonic of the year, and a trend when asked for, fitted to all before the first judged point.
 */
export function glrPoisson({ arl, trend, frequency }: GlrSettings): Judge {
  return (series, from) => {
    const expectedAt = usualMean(series.slice(0, from), frequency, trend)
    const judgements: Judgement[] = []
    let steps: Step[] = []
    for (const index of indicesFrom(series, from)) {
      const now = { observed: series[index] ?? 0, expected: expectedAt(index) }
      const upper = smallestThatAlarms(steps, now.expected, arl)
      const alarm = upper !== null && now.observed >= upper
      steps = [...steps, now]
      const since = index + 1 - strongest(steps).length
      judgements.push({
        since: alarm ? since : index,
        point: { index, observed: now.observed, expected: now.expected, lower: null, upper, alarm: alarm ? 'rise' : null },
      })
      if (alarm) steps = []
    }
    return judgements
  }
}

/** Over how many of the latest steps a larger mean tells most, and how much more: the log of the ratio of likelihoods. */
function strongest(steps: readonly Step[]): { ratio: number; length: number } {
  let observed = 0
  let expected = 0
  let best = { ratio: 0, length: 1 }
  for (let length = 1; length <= steps.length; length += 1) {
    const step = steps[steps.length - length]
    observed += step?.observed ?? 0
    expected += step?.expected ?? 0
    const factor = observed > expected ? Math.log(observed / expected) : 0
    const ratio = observed * factor - expected * (Math.exp(factor) - 1)
    if (ratio > best.ratio) best = { ratio, length }
  }
  return best
}

function smallestThatAlarms(steps: readonly Step[], expected: number, arl: number): number | null {
  // A trend led on for years can leave what can be counted with.
  if (!(expected < mostExpected)) return null
  const alarms = (observed: number): boolean => strongest([...steps, { observed, expected }]).ratio >= arl
  let high = 1
  while (!alarms(high)) high *= 2
  let low = -1
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2)
    if (alarms(middle)) high = middle
    else low = middle
  }
  return high
}

function usualMean(before: readonly number[], frequency: number, trend: boolean): (index: number) => number {
  const row = (index: number): number[] => {
    const angle = (2 * Math.PI * (index + 1)) / frequency
    return [1, Math.cos(angle), Math.sin(angle), ...(trend ? [(index - before.length) / 100] : [])]
  }
  const coefficients = fitPoisson(before.map((_, index) => row(index)), before)
  if (coefficients === null) throw new MonitorRefusal('nothing_before', { needed: frequency, points: before.length, from: before.length })
  return (index) => Math.exp(row(index).reduce((sum, value, place) => sum + value * (coefficients[place] ?? 0), 0))
}
