/** The seasons of a series: one value for each place in the year, and whether it is multiplied or added. */
export type Season = { way: 'multiplied' | 'added' | 'none'; indices: readonly number[] }

/**
 * The classical seasonal indices of a series, drawn towards none as far as they may be chance; none where the correlation one year
 * apart does not stand out (90 %), or where there are not two years.
 *
 * Sources: the test and the decomposition as in Makridakis, Spiliotis and Assimakopoulos (2020), Int. Journal of Forecasting 36:54-74;
 * the shrinking after Miller and Williams (2003), International Journal of Forecasting 19:669-684 (James and Stein).
 *
 * @param shrunk false gives the plain indices of the competition's benchmarks.
 */
export function seasonOf(values: readonly number[], frequency: number, shrunk = true): Season {
  if (frequency <= 1 || values.length < 2 * frequency || !isSeasonal(values, frequency)) return { way: 'none', indices: [] }
  const way = Math.min(...values) > 0 ? 'multiplied' : 'added'
  const around = movingMean(values, frequency)
  const deviations = Array.from({ length: frequency }, () => new Array<number>())
  values.forEach((value, place) => {
    const centre = around[place]
    if (centre === null || centre === undefined) return
    deviations[place % frequency]?.push(way === 'multiplied' ? value / centre : value - centre)
  })
  const raw = deviations.map(mean)
  const overall = mean(raw)
  const neutral = way === 'multiplied' ? 1 : 0
  const indices = raw.map((index) => (way === 'multiplied' ? index / overall : index - overall))
  const share = shrunk ? shownShare(indices, deviations, neutral) : 1
  return { way, indices: indices.map((index) => neutral + share * (index - neutral)) }
}

/** The series without its season, or a forecast with it again. `place` counts from the first point of the series. */
export function withoutSeason(value: number, place: number, { way, indices }: Season): number {
  const index = indices[place % Math.max(1, indices.length)]
  if (index === undefined || way === 'none') return value
  return way === 'multiplied' ? value / Math.max(index, 0.01) : value - index
}

export function withSeason(value: number, place: number, { way, indices }: Season): number {
  const index = indices[place % Math.max(1, indices.length)]
  if (index === undefined || way === 'none') return value
  return way === 'multiplied' ? value * Math.max(index, 0.01) : value + index
}

function isSeasonal(values: readonly number[], frequency: number): boolean {
  const centre = mean(values)
  const square = values.reduce((sum, value) => sum + (value - centre) ** 2, 0)
  if (square === 0) return false
  const correlation = (lag: number): number =>
    values.slice(lag).reduce((sum, value, place) => sum + (value - centre) * ((values[place] ?? centre) - centre), 0) / square
  let earlier = 0
  for (let lag = 1; lag < frequency; lag += 1) earlier += correlation(lag) ** 2
  return Math.abs(correlation(frequency)) > 1.645 * Math.sqrt((1 + 2 * earlier) / values.length)
}

/** The mean over a year centred on each point; null where a year does not fit around it. */
function movingMean(values: readonly number[], frequency: number): (number | null)[] {
  const half = Math.floor(frequency / 2)
  return values.map((_, place) => {
    if (place < half || place + half >= values.length) return null
    const window = values.slice(place - half, place + half + 1)
    const sum = window.reduce((before, value) => before + value, 0)
    const ends = frequency % 2 === 0 ? ((window[0] ?? 0) + (window.at(-1) ?? 0)) / 2 : 0
    return (sum - ends) / frequency
  })
}

/** How much of the indices' spread is more than the chance left in their means. */
function shownShare(indices: readonly number[], deviations: readonly (readonly number[])[], neutral: number): number {
  const chances = deviations.map((values) => {
    const centre = mean(values)
    return values.reduce((sum, value) => sum + (value - centre) ** 2, 0) / Math.max(1, values.length - 1) / values.length
  })
  const spread = indices.reduce((sum, index) => sum + (index - neutral) ** 2, 0)
  const chance = chances.reduce((sum, value) => sum + value, 0)
  return spread === 0 ? 0 : Math.max(0, 1 - chance * (indices.length - 3) / indices.length / spread)
}

function mean(values: readonly number[]): number {
  return values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length
}
