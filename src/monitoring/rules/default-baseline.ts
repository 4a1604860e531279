import { boundedLog, fitCounts, varianceOf } from './count-regression.ts'
import type { CountFit, CountRow, Prior } from './count-regression.ts'
import type { Frequency } from './working-time.ts'

/** One point of a series: its count or null where none is known, its working days and how much of it is registered, both as shares. */
export type SeriesPoint = { count: number | null; working: number; known: number }

/** What is expected of later points: the fit, how much counts vary beyond Poisson, and where levels changed for good. */
export type Baseline = {
  fit: CountFit; dispersion: number; steps: readonly number[]; harmonics: number; last: number; frequency: Frequency
  /** How many times more a sum of so many points varies than if each went its own way; place 0 is of one point: 1. */
  togetherness: readonly number[]
  /** How many years of points it stands on. */
  years: number
}

type Part = 'level' | 'trend' | 'season' | 'working' | 'step'

const outlying = 2.58
const mostYears = 5
const mostSteps = 3
const mostTogether = 9
/** How far a season differs from year to year: this times the square of its swing, both as logarithms. */
const yearly = 0.15
/** A step this many standard errors large, over every place looked at, is a level that has changed for good. */
const stepErrors = 4.2

/**
 * The baseline before a point: level, trend, season and working days, with earlier alarms weighed down and lasting changes of level
 * taken as steps. Trend and season weigh as much as the history shows of them, so that a quiet series is not bent by chance.
 *
 * @param end the first point that may not be looked at. At most five years before it are.
 * @param near the baseline of the point before: the search begins there, which saves time and changes nothing else.
 */
export function baselineBefore(points: readonly SeriesPoint[], end: number, frequency: Frequency, near: Baseline | null = null): Baseline {
  const from = Math.max(0, end - mostYears * frequency)
  const history = points.slice(from, end)
  const known = history.filter(({ count }) => count !== null).length
  const harmonics = known < frequency ? 0 : known < 1.5 * frequency ? 1 : frequency === 52 ? 4 : 3
  let best = fitted({ history, from, end, harmonics, frequency, steps: [], start: startNear(near, harmonics, end) })
  const steps: number[] = []
  const most = known >= frequency ? mostSteps : 0
  for (let step = likeliestStep(best, frequency); step !== null && steps.length < most; step = likeliestStep(best, frequency)) {
    steps.push(step)
    best = fitted({ history, from, end, harmonics, frequency, steps, start: [...best.fit.coefficients, 0] })
  }
  return {
    fit: best.fit, dispersion: best.dispersion, steps, harmonics, last: end - 1, frequency, togetherness: togethernessOf(best),
    years: known / frequency,
  }
}

/** Mean of one point, and the columns it comes from. */
export function expectedAt(baseline: Baseline, index: number, { working, known }: SeriesPoint): { mean: number; columns: number[] } {
  const columns = columnsAt(index, baseline.last, working, baseline.harmonics, baseline.frequency, baseline.steps)
  return { mean: Math.exp(boundedLog(columns, baseline.fit.coefficients, logOf(known))), columns }
}

/**
 * The variance of the sum of several expected counts that comes from the baseline: from its being estimated, and from the year, since no
 * season comes back quite as it was. A swing seen in few years is trusted less.
 */
export function uncertaintyOf(
  { fit, harmonics, years }: Baseline, expected: readonly { mean: number; columns: readonly number[] }[],
): number {
  const total = expected.reduce((sum, { mean }) => sum + mean, 0)
  const lean = fit.coefficients.map((_, place) => expected.reduce((sum, { mean, columns }) => sum + mean * (columns[place] ?? 0), 0))
  const season = lean.slice(3, 3 + 2 * harmonics).reduce((sum, value, place) => sum + value * (fit.coefficients[place + 3] ?? 0), 0)
  return varianceOf(lean, fit.covariance) + (yearly * season ** 2 / total) ** 2 / Math.max(years, 1)
}

type Asked = {
  history: readonly SeriesPoint[]; from: number; end: number; harmonics: number; frequency: Frequency; steps: readonly number[]
  start: readonly number[] | null
}
type Fitted = { fit: CountFit; rows: readonly CountRow[]; dispersion: number; from: number }

function fitted({ history, from, end, harmonics, frequency, steps, start }: Asked): Fitted {
  const parts = partsOf(harmonics, steps.length)
  const rows: CountRow[] = history.map(({ count, working, known }, place) => ({
    count: count ?? 0, weight: count === null ? 0 : known,
    columns: columnsAt(from + place, end - 1, working, harmonics, frequency, steps), offset: logOf(known),
  }))
  const total = rows.reduce((sum, { count, weight }) => sum + weight * count, 0)
  const weight = rows.reduce((sum, row) => sum + row.weight, 0)
  const level = Math.log((total + 0.5) / Math.max(weight, 1))
  const flat = parts.map((part) => (part === 'level' ? level : part === 'working' ? 1 : 0))
  const open = parts.map((part) => priorOf(part, level))
  const rough = fitCounts(rows, open, 1.5, start ?? flat)
  const dispersion = dispersionOf(rows, rough)
  const sober = rows.map((row, place) => ({ ...row, weight: row.weight * soberest(rows, rough.means, place, dispersion) }))
  const again = fitCounts(sober, open, dispersion, rough.coefficients)
  const fit = fitCounts(sober, asShown(parts, open, again), dispersion, again.coefficients)
  return { fit, rows: sober, dispersion: dispersionOf(sober, fit), from }
}

/** Level, working days, trend and waves of the baseline before, moved on to where this one ends; null where it is of another kind. */
function startNear(near: Baseline | null, harmonics: number, end: number): number[] | null {
  if (near === null || near.harmonics !== harmonics) return null
  const [level = 0, working = 0, trend = 0, ...waves] = near.fit.coefficients
  return [level + trend * (end - 1 - near.last) / near.frequency, working, trend, ...waves.slice(0, 2 * harmonics)]
}

function partsOf(harmonics: number, steps: number): Part[] {
  const waves = Array.from({ length: 2 * harmonics }, () => 'season' as const)
  return ['level', 'working', 'trend', ...waves, ...Array.from({ length: steps }, () => 'step' as const)]
}

/** Level, log of working days, years since the last point, waves of the year, steps. */
function columnsAt(
  index: number, last: number, working: number, harmonics: number, frequency: Frequency, steps: readonly number[],
): number[] {
  const columns = [1, logOf(working), (index - last) / frequency]
  for (let wave = 1; wave <= harmonics; wave += 1) {
    const angle = 2 * Math.PI * wave * index / frequency
    columns.push(Math.cos(angle), Math.sin(angle))
  }
  for (const step of steps) columns.push(index >= step ? 0 : 1)
  return columns
}

/** Before anything is seen: contacts come nearly in proportion to working days, and a level seldom moves by a third in a year. */
function priorOf(part: Part, level: number): Prior {
  switch (part) {
    case 'level': return { mean: level, precision: 1 / 9 }
    case 'working': return { mean: 1, precision: 1 / 0.7 ** 2 }
    case 'trend': return { mean: 0, precision: 1 / 0.3 ** 2 }
    case 'season': return { mean: 0, precision: 1 / 0.5 ** 2 }
    case 'step': return { mean: 0, precision: 1 }
  }
}

/** A trend or a wave is shown when its square is so many times what chance gives: near a coefficient's price in Schwarz's criterion. */
const shownTimes = { trend: 6, season: 4.5 } as const
/** What is not shown is held this near to nothing. */
const unshown = { trend: 0.01, season: 0.005 } as const

/** Trend and waves with the spread the history shows beyond chance: what does not stand out from chance is drawn to nothing. */
function asShown(parts: readonly Part[], open: readonly Prior[], { coefficients, covariance }: CountFit): Prior[] {
  const square = (place: number): number => (coefficients[place] ?? 0) ** 2
  const chance = (place: number): number => covariance[place]?.[place] ?? 0
  return open.map((prior, place) => {
    const part = parts[place]
    if (part === 'working') return workingPrior(prior, coefficients[place] ?? 1, chance(place))
    if (part !== 'trend' && part !== 'season') return prior
    const other = part === 'trend' ? place : (place - 3) % 2 === 0 ? place + 1 : place - 1
    const [size, error] = [(square(place) + square(other)) / 2, (chance(place) + chance(other)) / 2]
    const spread = size > shownTimes[part] * error ? size - error : unshown[part] ** 2
    return { mean: 0, precision: 1 / Math.max(spread, unshown[part] ** 2) }
  })
}

/** Counts follow working days in full or not at all, unless the history says something between or too little. */
function workingPrior(open: Prior, found: number, chance: number): Prior {
  const nearest = found >= 0.5 ? 1 : 0
  const told = chance < 0.16
  return told && (found - nearest) ** 2 <= 9 * chance ? { mean: nearest, precision: 1 / 0.05 ** 2 } : open
}

/** Pearson's estimate over the points, drawn a little towards what such counts usually have, never below Poisson's 1. */
function dispersionOf(rows: readonly CountRow[], { means }: CountFit): number {
  let squares = 0
  let weight = 0
  rows.forEach((row, place) => {
    const mean = means[place] ?? 1
    squares += row.weight * (row.count - mean) ** 2 / Math.max(mean, 0.05)
    weight += row.weight
  })
  const usual = { points: 8, dispersion: 1.1 }
  return Math.max(1, (squares + usual.points * usual.dispersion) / (Math.max(weight - 3, 0) + usual.points))
}

/**
 * Neighbouring points that err the same way make sums vary more than their points do. Taken from the sums of the history, points far out
 * cut, and believed only as far as it exceeds what chance gives by one standard error.
 */
function togethernessOf({ rows, fit, dispersion }: Fitted): number[] {
  const errors = rows.map(({ count, weight }, place) => {
    const mean = fit.means[place] ?? 1
    return weight === 0 ? 0 : Math.min(outlying, Math.max(-outlying, (count - mean) / Math.sqrt(dispersion * mean)))
  })
  const single = errors.reduce((sum, error) => sum + error ** 2, 0) / Math.max(1, errors.length)
  return Array.from({ length: mostTogether }, (_, place) => {
    const length = place + 1
    const windows = errors.length - length + 1
    if (length === 1 || windows < 2 * length || single === 0) return 1
    let sum = errors.slice(0, length).reduce((before, error) => before + error, 0)
    let squares = sum ** 2
    for (let at = length; at < errors.length; at += 1) {
      sum += (errors[at] ?? 0) - (errors[at - length] ?? 0)
      squares += sum ** 2
    }
    const found = squares / windows / length / single
    return Math.max(1, found - Math.sqrt(2 * length / errors.length))
  })
}

/** How much a point counts: one, or less the farther it lies from what the rough fit expects (Noufaily et al. 2013, section 3.4). */
function sobriety(count: number, mean: number, dispersion: number): number {
  const distance = Math.abs(1.5 * (count ** (2 / 3) - mean ** (2 / 3)) / (mean ** (1 / 6) * Math.sqrt(dispersion)))
  return distance <= outlying ? 1 : (outlying / distance) ** 2
}

/** By itself or together with a neighbour: a burst is often plain only in two points together. */
function soberest(rows: readonly CountRow[], means: readonly number[], place: number, dispersion: number): number {
  const own = sobriety(rows[place]?.count ?? 0, means[place] ?? 1, dispersion)
  return [place - 1, place + 1].reduce((least, other) => {
    const [one, two] = [rows[place], rows[other]]
    if (one === undefined || two === undefined || one.weight === 0 || two.weight === 0) return least
    return Math.min(least, sobriety(one.count + two.count, (means[place] ?? 1) + (means[other] ?? 1), dispersion))
  }, own)
}

/** The place where a level most likely changed for good, at least a quarter of a year from either end; null when none stands out. */
function likeliestStep({ fit, rows, dispersion, from }: Fitted, frequency: Frequency): number | null {
  const margin = Math.round(frequency / 4)
  const total = { excess: 0, mean: 0 }
  rows.forEach(({ count, weight }, place) => {
    total.excess += weight * (count - (fit.means[place] ?? 0))
    total.mean += weight * (fit.means[place] ?? 0)
  })
  let before = { excess: 0, mean: 0 }
  let found: number | null = null
  let most = stepErrors
  rows.forEach(({ count, weight }, place) => {
    if (place >= margin && place <= rows.length - margin) {
      const share = before.mean / total.mean
      const spread = Math.sqrt(dispersion * total.mean * share * (1 - share))
      const errors = Math.abs(before.excess - share * total.excess) / Math.max(spread, 1e-9)
      if (errors > most) {
        found = from + place
        most = errors
      }
    }
    before = { excess: before.excess + weight * (count - (fit.means[place] ?? 0)), mean: before.mean + weight * (fit.means[place] ?? 0) }
  })
  return found
}

function logOf(share: number): number {
  return Math.log(Math.max(share, 0.02))
}
