import { studentBeyond } from './distributions.ts'
import { deviation, mean } from './judgement.ts'

/** What each point is expected to be because of its place in the year, beside the level: 1 or 0 on average over a period. */
export type SeasonalPattern = { period: number; shares: readonly number[]; amounts: readonly number[] }

const periods = [12, 52, 4, 7]
const fewestPeriods = 4
/** So clear must a season be before it is taken away: by chance one series in a thousand. */
const chance = 0.001
const leastCorrelation = 0.4

/**
 * The season of a series whose period nobody has told: a year of months, of weeks or of quarters, or a week of days, if what is left
 * beside a running level clearly resembles itself a period earlier. At least four periods are needed.
 *
 * @returns null when none does.
 */
export function seasonalPattern(values: readonly number[]): SeasonalPattern | null {
  const found = periods.filter((period) => values.length >= fewestPeriods * period)
    .map((period) => ({ period, level: runningLevel(values, period) }))
    .map(({ period, level }) => ({ period, level, correlation: likeness(values.map((value, at) => value - (level[at] ?? 0)), period) }))
    .filter(({ correlation, period }) => correlation > leastCorrelation && isClear(correlation, values.length - period))
    .sort((left, right) => right.correlation - left.correlation)[0]
  if (found === undefined) return null
  const { period, level } = found
  const byPlace = (of: (at: number) => number): number[] =>
    Array.from({ length: period }, (_, place) => middleOf(values.flatMap((_, at) => (at % period === place ? [of(at)] : []))))
  const amounts = byPlace((at) => (values[at] ?? 0) - (level[at] ?? 0))
  const shares = byPlace((at) => (values[at] ?? 0) / (level[at] ?? 0))
  const [amount, share] = [mean(amounts), mean(shares)]
  return {
    period, amounts: values.map((_, at) => (amounts[at % period] ?? 0) - amount),
    shares: values.map((_, at) => (shares[at % period] ?? 1) / share),
  }
}

/** The mean over one whole period about each point; near the ends that of the nearest whole one. */
function runningLevel(values: readonly number[], period: number): number[] {
  const half = Math.floor(period / 2)
  return values.map((_, at) => {
    const from = Math.min(Math.max(0, at - half), values.length - period)
    return mean(values.slice(from, from + period))
  })
}

function likeness(values: readonly number[], lag: number): number {
  const [earlier, later] = [values.slice(0, -lag), values.slice(lag)]
  const [a, b] = [mean(earlier), mean(later)]
  const spread = deviation(earlier) * deviation(later)
  return spread > 0 ? mean(earlier.map((value, at) => (value - a) * ((later[at] ?? 0) - b))) / spread : 0
}

function isClear(correlation: number, pairs: number): boolean {
  const degrees = pairs - 2
  return studentBeyond(correlation * Math.sqrt(degrees / Math.max(1e-12, 1 - correlation ** 2)), degrees) < chance
}

function middleOf(values: readonly number[]): number {
  const sorted = values.toSorted((left, right) => left - right)
  const half = Math.floor(sorted.length / 2)
  return sorted.length % 2 === 1 ? (sorted[half] ?? 0) : ((sorted[half - 1] ?? 0) + (sorted[half] ?? 0)) / 2
}
