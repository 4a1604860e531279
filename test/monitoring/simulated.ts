import { workingShares } from '../../src/monitoring/rules/working-time.ts'

/** A seeded source of chance: the same seed always gives the same draws. */
export type Chance = {
  uniform: () => number; normal: () => number; poisson: (mean: number) => number
  negativeBinomial: (mean: number, dispersion: number) => number
}

/** Draws from the generator sfc32, seeded by one number. */
export function chance(seed: number): Chance {
  let [a, b, c, d] = [0x9e3779b9 ^ seed, 0x243f6a88, 0xb7e15162 ^ (seed << 7), 1]
  const uniform = (): number => {
    const t = (a + b + d) | 0
    d = (d + 1) | 0
    a = b ^ (b >>> 9)
    b = (c + (c << 3)) | 0
    c = (c << 21) | (c >>> 11)
    c = (c + t) | 0
    return ((t >>> 0) + 0.5) / 4294967296
  }
  for (let warm = 0; warm < 20; warm += 1) uniform()
  const normal = (): number => Math.sqrt(-2 * Math.log(uniform())) * Math.cos(2 * Math.PI * uniform())
  const gamma = (shape: number): number => {
    if (shape < 1) return gamma(shape + 1) * uniform() ** (1 / shape)
    // Marsaglia and Tsang 2000.
    const third = shape - 1 / 3
    for (;;) {
      const z = normal()
      const v = (1 + z / Math.sqrt(9 * third)) ** 3
      if (v > 0 && Math.log(uniform()) < z * z / 2 + third - third * v + third * Math.log(v)) return third * v
    }
  }
  const small = (mean: number): number => {
    const least = Math.exp(-mean)
    let count = 0
    for (let product = uniform(); product > least; product *= uniform()) count += 1
    return count
  }
  // A large mean is drawn as the sum of small ones.
  const poisson = (mean: number): number => {
    const parts = Math.max(1, Math.ceil(mean / 30))
    let count = 0
    for (let part = 0; part < parts; part += 1) count += small(mean / parts)
    return count
  }
  const negativeBinomial = (mean: number, dispersion: number): number =>
    (dispersion <= 1 ? poisson(mean) : poisson(gamma(mean / (dispersion - 1)) * (dispersion - 1)))
  return { uniform, normal, poisson, negativeBinomial }
}

/** Level, trend, season and dispersion of one kind of series. */
export type Scenario = { level: number; trend: number; cosine: number; sine: number; waves: 0 | 1 | 2; dispersion: number }

const groups = [
  [0.1, 0.0025, 0.6, 0.6, 1.5], [-2, 0.005, 0.1, 0.3, 2], [1.5, 0.003, 0.2, -0.4, 1], [0.5, 0.002, 0.5, 0.5, 5],
  [2.5, 0.001, 1, 0.1, 3], [3.75, 0.001, 0.1, -0.1, 1.1], [5, 0.0001, 0.05, 0.01, 1.2],
] as const

/**
 * The 42 kinds of series of the scheme: seven levels and dispersions, with and without trend, without season, with one wave a year or two.
 *
 * Source: Noufaily et al. (2013), Statistics in Medicine 32:1206-1222, section 4; as used by Bédubourg and Le Strat (2017),
 * PLoS ONE 12:e0181227.
 */
export const scenarios: readonly Scenario[] = groups.flatMap(([level, slope, cosine, sine, dispersion]) =>
  [0, slope].flatMap((trend) => ([0, 1, 2] as const).map((waves) => ({ level, trend, cosine, sine, waves, dispersion }))))

/** A drawn series: counts, and which outbreak (from 1) each point is of; 0 for none. */
export type Drawn = { series: number[]; start: string; outbreak: number[] }

const weeks = 624
const judgedWeeks = 49

/** The first week that is judged: 49 remain. */
export const judgedFrom = weeks - judgedWeeks

/**
 * A series of twelve years of one scenario from 2010-W01, each week thinned by its Swedish working days, with four outbreaks
 * in the five baseline years and one among the last 49 weeks.
 *
 * @param size how many standard deviations of the week's count the last outbreak has cases; earlier ones have 2, 3, 5 and 10.
 */
export function drawnSeries(
  { level, trend, cosine, sine, waves, dispersion }: Scenario, size: number, seed: number, thinned = true,
): Drawn {
  const draw = chance(seed)
  const start = '2010-W01'
  const shares = thinned ? workingShares(start, 52, weeks) : Array.from({ length: weeks }, () => 1)
  const means = shares.map((share, t) => {
    let log = level + trend * t
    for (let wave = 1; wave <= waves; wave += 1) {
      log += cosine * Math.cos(2 * Math.PI * wave * t / 52) + sine * Math.sin(2 * Math.PI * wave * t / 52)
    }
    return share * Math.exp(log)
  })
  const series = means.map((mean) => draw.negativeBinomial(mean, dispersion))
  const outbreak = series.map(() => 0)
  const add = (at: number, deviations: number, number: number): void => {
    const cases = Math.max(2, draw.poisson(deviations * Math.sqrt(dispersion * (means[at] ?? 0))))
    for (let one = 0; one < cases; one += 1) {
      const week = at + Math.floor(Math.exp(0.5 * draw.normal()))
      if (week >= weeks) continue
      series[week] = (series[week] ?? 0) + 1
      outbreak[week] = number
    }
  }
  for (const [number, deviations] of [2, 3, 5, 10].entries()) {
    add(judgedFrom - 261 + Math.floor(draw.uniform() * 255), deviations, number + 2)
  }
  if (size > 0) add(judgedFrom + Math.floor(draw.uniform() * (judgedWeeks - 5)), size, 1)
  return { series, start, outbreak: outbreak.map((number, week) => (week >= judgedFrom && number !== 1 ? 0 : number)) }
}
