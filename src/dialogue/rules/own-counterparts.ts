/** Why an own figure is not put beside a public one. */
export type NotTheSame = 'whole_municipality' | 'other_classification' | 'no_longer_collected'

/** The figures that this system counts as Kolada describes them. */
export const ownFigures = ['U33401'] as const
export type OwnFigure = (typeof ownFigures)[number]
/** Fewer are not told of: a mean of few says something of each. */
export const fewestCounted = 10

/**
 * The public figures that this system counts something like without its being the same, by the descriptions in Kolada (RKA, read 2026-11-22)
 * against docs/turnover.md: N00216 is of all permanent staff of the municipality, this system has those of the social services; N30222 and
 * N30223 go by the classification of positions in SKR's statistics of November, this system by roles and employments; U33402, the median, was
 * collected until 2024.
 */
const pairs: ReadonlyMap<string, NotTheSame> = new Map([
  ['N00216', 'whole_municipality'], ['N30222', 'other_classification'], ['N30223', 'other_classification'], ['U33402', 'no_longer_collected'],
])

/** Why the own figure is not beside a public one; null where this system counts nothing like it, or the very same. */
export function whyNotBeside(kpi: string): NotTheSame | null {
  return pairs.get(kpi) ?? null
}

/**
 * The mean number of days from begun to concluded investigation, as U33401: "children and young people 0-20 years, the period is the first
 * half of the year" (description in Kolada, RKA). Which investigations belong to the half-year is not said there; here those concluded in it.
 *
 * @param days whole days of each, 0 or more.
 * @returns whole days, a half rounded up; null when there are fewer than ten.
 */
export function meanDays(days: readonly number[]): number | null {
  if (days.length < fewestCounted) return null
  return Math.round(days.reduce((sum, each) => sum + each, 0) / days.length)
}
