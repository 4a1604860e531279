export type Point = { readonly latitude: number; readonly longitude: number }

const earthKm = 6371.0088
const radians = (degrees: number): number => degrees * Math.PI / 180

/**
 * The distance between two points as the crow flies, in kilometres, by the haversine formula on a sphere of the earth's mean radius (IUGG,
 * 6371.0088 km). It is no distance by road.
 */
export function greatCircleKm(from: Point, to: Point): number {
  const lift = Math.sin(radians(to.latitude - from.latitude) / 2) ** 2
  const turn = Math.cos(radians(from.latitude)) * Math.cos(radians(to.latitude)) * Math.sin(radians(to.longitude - from.longitude) / 2) ** 2
  return 2 * earthKm * Math.asin(Math.min(1, Math.sqrt(lift + turn)))
}

/**
 * The shortest round from home through every stop and back, of at most seven stops.
 *
 * @returns the stops in the order they are visited, as places in `stops`, and the length in the unit of `km`.
 * @throws RangeError for more than seven stops: every order is tried.
 */
export function shortestRound<Stop>(home: Stop, stops: readonly Stop[], km: (from: Stop, to: Stop) => number): { readonly order: readonly number[]; readonly km: number } {
  if (stops.length > 7) throw new RangeError('a round has at most seven stops')
  let best: { order: readonly number[]; km: number } = { order: [], km: stops.length === 0 ? 0 : Infinity }
  const go = (order: readonly number[], at: Stop, length: number): void => {
    if (length >= best.km) return
    if (order.length === stops.length) {
      const whole = length + km(at, home)
      if (whole < best.km) best = { order, km: whole }
      return
    }
    for (const [place, stop] of stops.entries()) if (!order.includes(place)) go([...order, place], stop, length + km(at, stop))
  }
  if (stops.length > 0) go([], home, 0)
  return best
}
