/** What one looks at, as it stands in an address; what is as usual is left out. */
export type Seen = { readonly unitId: string | null; readonly weeks?: number | undefined; readonly knownOn: string | null }

const usualWeeks = 52

/** The part of an address after the question mark, with it; empty when everything is as usual. */
export function seenQuery({ unitId, weeks, knownOn }: Seen): string {
  const query = new URLSearchParams({
    ...(unitId === null ? {} : { enhet: unitId }), ...(weeks === undefined || weeks === usualWeeks ? {} : { veckor: String(weeks) }),
    ...(knownOn === null ? {} : { kant: knownOn }),
  }).toString()
  return query === '' ? '' : `?${query}`
}

/** Where a figure is shown over time. */
export function overTimeAddress(figure: string, seen: Seen): string {
  return `/lagesbild/over-tid/${figure}${seenQuery(seen)}`
}
