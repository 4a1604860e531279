import { MonitorRefusal } from '../contract.ts'
import type { MonitorInput, MonitorOutput, MonitorParameters, NamedMethod } from '../contract.ts'
import { changesOf } from './changes.ts'
import { cusumNeeds, cusumRossi } from './cusum.ts'
import { defaultMonitor } from './default.ts'
import { ears, earsNeeds } from './ears.ts'
import { farrington, farringtonFlexible, farringtonNeeds, flexibleNeeds } from './farrington.ts'
import { glrNeeds, glrPoisson } from './glr.ts'
import type { Judge } from './judgement.ts'

/** A method with its parameters filled in: how it judges, and how many points it needs before the first. */
type Prepared = { judge: Judge; needs: number }

/**
 * Watches a series by the default method or a named one: each point from `from` on is judged by what came before it and nothing later.
 *
 * @returns the points from `from` to the last, and the changes that their alarms tell of, with the interval of 95 %.
 * @throws MonitorRefusal when points are missing, or the parameters do not go together; RangeError when the default refuses.
 */
export function monitor(input: MonitorInput): MonitorOutput {
  const { series, frequency, start, method, parameters } = input
  if (start !== undefined && start.includes('W') !== (frequency === 52)) {
    throw new MonitorRefusal('start_of_other_kind', { needed: 0, points: series.length, from: 0 })
  }
  if (method === 'default') {
    const { falseAlarmsPerYear, alpha, known, working } = parameters
    return defaultMonitor({ series, frequency, start, from: input.from, parameters: { falseAlarmsPerYear, alpha, known, working } })
  }
  const { judge, needs } = preparedFor(method, frequency, parameters)
  const from = input.from ?? needs
  const refuse = (code: MonitorRefusal['code']): never => {
    throw new MonitorRefusal(code, { needed: needs, points: series.length, from })
  }
  if (series.length <= needs) refuse('too_short')
  if (from < needs) refuse('from_too_early')
  if (from >= series.length) refuse('from_beyond')
  const judgements = judge(series, from)
  return { points: judgements.map(({ point }) => point), changes: changesOf(judgements) }
}

function preparedFor(method: NamedMethod, frequency: 52 | 12, parameters: MonitorParameters): Prepared {
  switch (method) {
    case 'ears-c1':
    case 'ears-c2':
    case 'ears-c3': {
      const variants = { 'ears-c1': 'c1', 'ears-c2': 'c2', 'ears-c3': 'c3' } as const
      const settings = {
        variant: variants[method], baseline: parameters.baseline ?? 7, alpha: parameters.alpha ?? 0.01,
        asPublished: parameters.asPublished ?? false,
      }
      return { judge: ears(settings), needs: earsNeeds(settings) }
    }
    case 'farrington': {
      const settings = farringtonSettings(frequency, parameters, 1)
      return { judge: farrington(settings), needs: farringtonNeeds(settings) }
    }
    case 'farrington-flexible':
      return flexible(frequency, parameters)
    case 'cusum-rossi':
      return { judge: cusumRossi({ k: parameters.k ?? 1.04, h: parameters.h ?? 2.26 }), needs: cusumNeeds }
    case 'glr-poisson':
      return {
        judge: glrPoisson({ arl: parameters.arl ?? 5, trend: parameters.trend ?? false, frequency }),
        needs: glrNeeds(frequency),
      }
  }
}

function farringtonSettings(frequency: 52 | 12, parameters: MonitorParameters, weightsThreshold: number) {
  const settings = {
    frequency, b: parameters.b, w: parameters.w ?? 3, alpha: parameters.alpha ?? 0.05, reweight: parameters.reweight ?? true,
    weightsThreshold: parameters.weightsThreshold ?? weightsThreshold, trend: parameters.trend ?? true, pThresholdTrend: 0.05,
  }
  const width = 2 * settings.w + 1
  if (width > frequency) throw new MonitorRefusal('windows_overlap', { needed: width, points: frequency, from: 0 })
  return settings
}

function flexible(frequency: 52 | 12, parameters: MonitorParameters): Prepared {
  const settings = {
    ...farringtonSettings(frequency, parameters, 2.58), pThresholdTrend: parameters.pThresholdTrend ?? 0.05,
    noPeriods: parameters.noPeriods ?? 10, pastWeeksNotIncluded: parameters.pastWeeksNotIncluded ?? 26,
    thresholdMethod: parameters.thresholdMethod ?? 'delta', asPublished: parameters.asPublished ?? false,
  }
  return { judge: farringtonFlexible(settings), needs: flexibleNeeds(settings) }
}
