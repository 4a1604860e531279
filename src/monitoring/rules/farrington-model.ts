import type { Baseline } from './baseline.ts'
import { studentBeyond } from './distributions.ts'
import { sum } from './judgement.ts'
import { fitLevels } from './level-regression.ts'
import type { LevelCounts, LevelFit } from './level-regression.ts'

/**
 * How the model of the past is fitted. `errors`: the spread that the trend's test and the mean's own error are taken from. Published:
 * Pearson's, for the mean never below 1. As R surveillance 1.20 has it in farringtonFlexible: that of the relative residuals after
 * reweighting, else Pearson's also below 1; it keeps the trend more often and makes the bound about one part in a hundred lower.
 */
export type ModelSettings = {
  reweight: boolean; weightsThreshold: number; trend: boolean; pThresholdTrend: number; years: number; errors: 'published' | 'as-r'
}

/** What the model expects of the judged point: mean, standard error of the mean's logarithm, and overdispersion (at least 1). */
export type Expectation = { mean: number; errorOfLog: number; dispersion: number; trend: boolean }

const fewestYearsForTrend = 3

/**
 * The overdispersed Poisson model of the baseline: level of season, and a trend if it is significant, at least three years are
 * there, and it does not lead beyond what was ever seen (Farrington et al. 1996, 3.2-3.4). Past outbreaks count less (3.6).
 *
 * @returns null where no model can be fitted.
 */
export function expectationAt(index: number, series: readonly number[], baseline: Baseline, settings: ModelSettings): Expectation | null {
  // With fewer years a trend would be left out whatever it is.
  if (settings.trend && settings.years >= fewestYearsForTrend) {
    const withTrend = fitted(index, series, baseline, settings, true)
    if (withTrend !== null && keepsTrend(withTrend, settings)) return withTrend.expectation
  }
  return fitted(index, series, baseline, settings, false)?.expectation ?? null
}

type Fitted = { expectation: Expectation; fit: LevelFit; highest: number }

function fitted(
  index: number, series: readonly number[], { indices, levels, ownLevel }: Baseline, settings: ModelSettings, trend: boolean,
): Fitted | null {
  const counts = indices.map((past) => series[past] ?? 0)
  // Time from the judged point: its own is 0.
  const fit = reweighted({ counts, levels, times: indices.map((past) => past - index) }, settings, trend)
  if (fit === null || (trend && !fit.converged)) return null
  const dispersion = Math.max(fit.dispersion, 1)
  const spread = settings.errors === 'published' ? dispersion : spreadAsR(fit, settings)
  const mean = Math.exp(fit.logMeanAt(ownLevel, 0))
  if (!Number.isFinite(mean)) return null
  return {
    fit, highest: Math.max(...counts),
    expectation: { mean, errorOfLog: Math.sqrt(spread * fit.varianceAt(ownLevel, 0)), dispersion, trend },
  }
}

function reweighted(given: LevelCounts, settings: ModelSettings, trend: boolean): LevelFit | null {
  const first = fitLevels(given, trend)
  if (first === null || Number.isNaN(first.dispersion) || !settings.reweight) return first
  const raw = anscombeResiduals(given.counts, first).map((residual) => (residual > settings.weightsThreshold ? residual ** -2 : 1))
  const scale = raw.length / sum(raw)
  return fitLevels({ ...given, weights: raw.map((weight) => weight * scale) }, trend)
}

/** Anscombe's residuals, standardised: about normal with spread 1 where the model holds; 0 of a point that alone tells its own mean. */
function anscombeResiduals(counts: readonly number[], { means, leverages, dispersion }: LevelFit): number[] {
  const spread = Math.max(dispersion, 1)
  return counts.map((count, at) => {
    const [mean, free] = [means[at] ?? 0, 1 - (leverages[at] ?? 0)]
    return free < 1e-9 ? 0 : (1.5 * (Math.cbrt(count * count) - Math.cbrt(mean * mean))) / (mean ** (1 / 6) * Math.sqrt(spread * free))
  })
}

function spreadAsR({ dispersion, relativeDispersion }: LevelFit, { reweight }: ModelSettings): number {
  return reweight ? relativeDispersion : dispersion
}

function keepsTrend({ expectation, fit, highest }: Fitted, settings: ModelSettings): boolean {
  const spread = settings.errors === 'published' ? fit.dispersion : spreadAsR(fit, settings)
  const t = fit.slope / Math.sqrt(spread * fit.slopeVariance)
  return studentBeyond(t, fit.degreesOfFreedom) < settings.pThresholdTrend && expectation.mean <= highest
}
