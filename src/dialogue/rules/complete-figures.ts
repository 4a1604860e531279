import type { Member } from '../contract/sample.ts'

/** The figures of every member, complete, and how many of each variable had to be filled in. */
export type Figures = {
  /** [member][variable] in standard deviations from the mean of the whole; 0 where all are equal. */
  standard: readonly (readonly number[])[]
  variables: number
  /** Per variable: members without a figure. */
  imputed: readonly number[]
}

/**
 * Fills the gaps by the median of the group, or of the whole where the group has no figure at all, and standardises (N in the divisor).
 *
 * @throws RangeError when members have different numbers of variables, or nobody has a figure of one.
 */
export function completeFigures(population: readonly Member[]): Figures {
  const variables = population[0]?.x.length ?? 0
  const other = population.findIndex(({ x }) => x.length !== variables)
  if (other !== -1) throw new RangeError(`population[${other}].x: has not as many variables as the first`)

  const columns = Array.from({ length: variables }, (_, variable) => {
    const known = (of: readonly Member[]): number[] => of.flatMap(({ x }) => x[variable] ?? [])
    const everywhere = median(known(population))
    if (everywhere === null) throw new RangeError(`population: no member has a figure of variable ${variable}`)
    const inGroup = new Map<string, number>()
    for (const { group } of population) {
      if (!inGroup.has(group)) inGroup.set(group, median(known(population.filter((each) => each.group === group))) ?? everywhere)
    }
    return standardised(population.map(({ x, group }) => x[variable] ?? inGroup.get(group) ?? everywhere))
  })
  return {
    variables,
    standard: population.map((_, member) => columns.map((column) => column[member] ?? 0)),
    imputed: columns.map((_, variable) => population.filter(({ x }) => (x[variable] ?? null) === null).length),
  }
}

/** The middle value, or the mean of the two in the middle; null of nothing. */
function median(values: readonly number[]): number | null {
  const sorted = values.toSorted((a, b) => a - b)
  const [low, high] = [sorted[Math.ceil(sorted.length / 2) - 1], sorted[Math.floor(sorted.length / 2)]]
  return low === undefined || high === undefined ? null : (low + high) / 2
}

function standardised(values: readonly number[]): number[] {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length
  const deviation = Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length)
  // What is left of equal values by rounding is no spread.
  const flat = deviation <= Math.abs(mean) * 1e-12
  return values.map((value) => (flat ? 0 : (value - mean) / deviation))
}
