import type { SampleAnswer } from '../contract/sample.ts'
import type { Figures } from './complete-figures.ts'

/** How far the means of those chosen lie from the whole's, in standard deviations of the whole, whichever way. */
export function differenceFromWhole(
  chosen: readonly number[], { standard, variables }: Pick<Figures, 'standard' | 'variables'>,
): SampleAnswer['difference'] {
  const byVariable = Array.from({ length: variables }, (_, variable) =>
    Math.abs(chosen.reduce((sum, place) => sum + (standard[place]?.[variable] ?? 0), 0)) / chosen.length)
  if (variables === 0) return { mean: null, max: null, byVariable }
  return { mean: byVariable.reduce((sum, each) => sum + each, 0) / variables, max: Math.max(...byVariable), byVariable }
}
