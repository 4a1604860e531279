import type { Figure } from '../contract.ts'

/** Where the list behind a figure opens, for the unit and the week that the figure counts. */
export function listAddress(figure: Figure, unitId: string | null, week?: string): string {
  const query = new URLSearchParams({ ...(unitId === null ? {} : { enhet: unitId }), ...(week === undefined ? {} : { vecka: week }) })
    .toString()
  return `/lagesbild/${figure}${query === '' ? '' : `?${query}`}`
}
