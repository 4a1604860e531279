/** Figures of the catalogue in one question. Kolada takes small batches well (its documentation, by domain notes of 2026-09-10). */
const batch = 20
/** After so many tries a page is given up: after about an hour. */
export const mostTries = 8
const [longestPause, longestWait] = [1800, 6 * 3600]

/**
 * The questions of a fetch, as paths under the API's base: the catalogue's lines of the figures, then each figure's values of all the years,
 * in every municipality. Any of them may have several pages.
 *
 * @param kpis ids, "N15428"; @param years calendar years. Source: api.kolada.se/v3 (paths /kpi/{ids} and /data/kpi/{ids}/year/{years}).
 */
export function fetchSteps(kpis: readonly string[], years: readonly number[]): string[] {
  const batches = Array.from({ length: Math.ceil(kpis.length / batch) }, (_, at) => kpis.slice(at * batch, (at + 1) * batch))
  return [...batches.map((ids) => `/kpi/${ids.join(',')}`), ...kpis.map((kpi) => `/data/kpi/${kpi}/year/${years.join(',')}`)]
}

/**
 * The page that the API says comes next, on the API's own base: only its path and question are taken, so that nobody can be led elsewhere.
 *
 * @returns null when there is none; undefined when it names another host or a path outside the base.
 */
export function nextPage(base: string, next: string | null): string | null | undefined {
  if (next === null || next === '') return null
  const own = new URL(base)
  if (!URL.canParse(next, base)) return undefined
  const url = new URL(next, base)
  if (url.hostname !== own.hostname || !url.pathname.startsWith(`${own.pathname.replace(/\/$/, '')}/`)) return undefined
  return `${own.origin}${url.pathname}${url.search}`
}

/**
 * Seconds until a page that did not come is asked for again: 5, 15, 45 ... up to half an hour, or as long as the API asks for if that is longer, at most six hours.
 *
 * @param tries how many have been made, this one counted, from 1.
 */
export function secondsToWait(tries: number, askedFor: number | null): number {
  return Math.min(longestWait, Math.max(Math.min(longestPause, 5 * 3 ** (tries - 1)), askedFor ?? 0))
}
