import type { Kind } from './default-odds.ts'
import type { Frequency } from './working-time.ts'

/** The kinds of change that are looked for, each with its weight (all of a direction sum to one), and lasting ones by their ratios. */
type Sought = {
  bursts: readonly Kind[]; rises: readonly Kind[]; falls: readonly Kind[]
  risesTo: readonly number[]; fallsTo: readonly number[]
}

const kinds = (...weights: readonly (readonly [points: number, weight: number])[]): Kind[] =>
  weights.map(([points, weight]) => ({ points, weight }))

/** Rises are mostly bursts: high in two points, at times begun in the latest or three back. Falls mostly last. */
const sought: Readonly<Record<Frequency, Sought>> = {
  52: {
    bursts: kinds([1, 0.07], [2, 0.72], [3, 0.15]), rises: kinds([4, 0.02], [6, 0.02], [9, 0.02]), risesTo: [1.3, 1.6, 2.2],
    falls: kinds([1, 0.02], [2, 0.06], [3, 0.33], [4, 0.16], [5, 0.08], [6, 0.25], [7, 0.03], [8, 0.03], [9, 0.04]),
    fallsTo: [0.5, 0.6, 0.7],
  },
  12: {
    bursts: [], rises: kinds([1, 0.4], [2, 0.35], [3, 0.25]), risesTo: [1.2, 1.5, 2.2],
    falls: kinds([1, 0.3], [2, 0.35], [3, 0.35]), fallsTo: [0.5, 0.65, 0.8],
  },
}
const shortFalls = kinds([1, 0.15], [2, 0.25], [3, 0.3], [4, 0.1], [6, 0.15], [9, 0.05])

/** The kinds of change looked for; with less than a year before a point there are few long windows: falls are then sought in short ones. */
export function soughtFor(frequency: Frequency, year: boolean): Sought {
  return year || frequency === 12 ? sought[frequency] : { ...sought[frequency], falls: shortFalls }
}

/** How far out the latest point must be by itself, for an alarm to begin or to go on: what was rare before it says nothing new. */
export const latestAtMost = { rise: { begins: 0.2, stands: 0.2 }, fall: { begins: 0.2, stands: 0.5 } } as const

/** A fall that stands is kept on half the odds that a new one needs, so that it does not flicker. */
export const keptAt = { rise: 1, fall: 0.5 } as const

/** Logarithms of the odds that give one false alarm a year, by years of history. */
const needed = {
  52: { short: { rise: 1.3, fall: 1.9 }, two: { rise: 1.35, fall: 1.6 }, five: { rise: 1.1, fall: 2 } },
  12: { short: { rise: 0.5, fall: 0.7 }, two: { rise: 0.3, fall: 0.4 }, five: { rise: 0.3, fall: 0.4 } },
} as const

/** How rare the likeliest change must be by chance as well: few counts give odds near one whatever happens. */
const chances = { 52: 0.02, 12: 0.05 } as const
const mostChance = 0.25

/** Points in alarm for each false alarm that is allowed for: at one a year 2.5 % of quiet weeks are measured. */
const lasts = 1.3

/** The rate of false alarms per year at which about this share of quiet points is falsely in alarm. */
export function rateOfShare(share: number, frequency: Frequency): number {
  return Math.min(12, share * frequency / lasts)
}

/**
 * The odds a change must reach to alarm at a rate of false alarms per year, and the chance it may have: twice the rate, half the odds.
 * Counts that are skew, or vary much, reach high odds oftener than others and need more.
 *
 * @param years of points before. @param counts how many times more than Poisson they vary, and how skew the latest one is.
 */
export function oddsNeeded(
  rate: number, frequency: Frequency, years: number, counts: { dispersion: number; skewness: number },
): { rise: number; fall: number; chance: number } {
  const { short, two, five } = needed[frequency]
  const along = Math.min(1, Math.max(0, (years - 1.85) / 3))
  const at = (direction: 'rise' | 'fall'): number =>
    (years < 1 ? short[direction] : two[direction] + along * (five[direction] - two[direction]))
  const [beyond, skew] = [(years < 1 ? 2 : 1) * (1 - 1 / counts.dispersion), 1 - Math.exp(-0.7 * counts.skewness)]
  return {
    rise: Math.exp(at('rise') + 0.9 * skew + 0.4 * beyond) / rate, fall: Math.exp(at('fall') + 0.4 * skew + 1.2 * beyond) / rate,
    chance: Math.min(mostChance, chances[frequency] * rate),
  }
}
