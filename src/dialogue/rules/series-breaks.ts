/** A year in which what a figure counts was changed: the years before it are not comparable with it and those after. */
export type SeriesBreak = { readonly year: number; readonly why: BreakReason }
export type BreakReason = 'full_numbers_only' | 'unaccompanied_included'

const placements = ['N33812', 'N33813', 'N33816', 'N33817', 'N33818'] as const
/**
 * The breaks that are known, by figure. Source of each: the figure's own description in Kolada (RKA, read 2026-11-22): placements from 2014 hold
 * children with a full identity number alone; open measures from 2018 hold asylum seekers and unaccompanied minors too.
 */
const known: ReadonlyMap<string, readonly SeriesBreak[]> = new Map<string, readonly SeriesBreak[]>([
  ...placements.map((kpi): [string, SeriesBreak[]] => [kpi, [{ year: 2014, why: 'full_numbers_only' }]]),
  ['N33802', [{ year: 2018, why: 'unaccompanied_included' }]],
])

/**
 * The breaks of a figure that lie within its years.
 *
 * @param years the years that the series has; a break before the second of them breaks nothing that is shown.
 */
export function breaksIn(kpi: string, years: readonly number[]): readonly SeriesBreak[] {
  const [first, last] = [Math.min(...years), Math.max(...years)]
  return (known.get(kpi) ?? []).filter(({ year }) => year > first && year <= last)
}
