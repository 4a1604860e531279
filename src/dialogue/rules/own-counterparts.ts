/** Why an own figure is not put beside a public one. */
export type NotTheSame = 'whole_municipality' | 'other_classification' | 'not_released'

/**
 * The public figures that this system counts something like, and whether it is the same: only then would the own figure stand beside. None is
 * the same today, by the descriptions in Kolada (RKA, read 2026-11-22) against docs/turnover.md and the released tables:
 * N00216 is of all permanent staff of the municipality, this system has those of the social services; N30222 and N30223 go by the
 * classification of positions in SKR's statistics of November, this system by roles and employments; U33401 and U33402 are days of
 * investigations, which no released table holds.
 */
const pairs: ReadonlyMap<string, NotTheSame> = new Map([
  ['N00216', 'whole_municipality'], ['N30222', 'other_classification'], ['N30223', 'other_classification'],
  ['U33401', 'not_released'], ['U33402', 'not_released'],
])

/** Why the own figure is not beside a public one; null where this system counts nothing like it. */
export function whyNotBeside(kpi: string): NotTheSame | null {
  return pairs.get(kpi) ?? null
}
