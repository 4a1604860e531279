import { foldWords, writeRow } from '../../staffing/rules/write-rows.ts'
import type { Term } from '../../staffing/rules/write-rows.ts'
import { shortestRound } from './great-circle.ts'
import type { Slot, VisitToPlan } from './visit-weeks.ts'

export type Km = (from: string, to: string) => number
/** Municipalities that may be visited in one trip from a home. */
export type Trip = { readonly home: string; readonly visits: readonly VisitToPlan[]; readonly km: number; readonly from: string }

/** With so many visits in a trip, each is put together with so many of its nearest. */
const nearest: Readonly<Record<number, number>> = { 1: 0, 2: 14, 3: 9, 4: 7, 5: 6 }

function subsets<T>(all: readonly T[], most: number): T[][] {
  return all.reduce<T[][]>((some, each) => [...some, ...some.filter(({ length }) => length < most).map((set) => [...set, each])], [[]])
}

/**
 * The trips that the program chooses among: every municipality alone, and with some of its nearest, from each home.
 *
 * @param most visits in a trip, at most five.
 */
export function tripsToChoose(visits: readonly VisitToPlan[], homes: readonly string[], most: number, km: Km): Trip[] {
  const found = new Map<string, readonly VisitToPlan[]>()
  for (const visit of visits) {
    const near = visits.filter(({ id }) => id !== visit.id).toSorted((a, b) => km(visit.place, a.place) - km(visit.place, b.place)).slice(0, nearest[most] ?? 6)
    for (const others of subsets(near, most - 1)) {
      const members = [visit, ...others].toSorted((a, b) => a.id.localeCompare(b.id))
      found.set(members.map(({ id }) => id).join(' '), members)
    }
  }
  return [...found.values()].flatMap((members) => homes.map((home) => ({
    home, visits: members, km: shortestRound(home, members.map(({ place }) => place), km).km,
    from: members.map(({ notBefore }) => notBefore ?? '').toSorted().at(-1) ?? '',
  })))
}

/**
 * The choice of trips as a program in the CPLEX LP format: every visit in exactly one trip, the whole as short as possible, and for every home,
 * size and first day no more trips than there are weeks that can hold them.
 */
export function writeTripProgram(trips: readonly Trip[], visits: readonly VisitToPlan[], slots: readonly Slot[]): string {
  const name = (at: number): string => `t${at}`
  const having = new Map<string, Term[]>(visits.map(({ id }) => [id, []]))
  for (const [at, trip] of trips.entries()) for (const { id } of trip.visits) having.get(id)?.push([1, name(at)])
  const rows = [...having.values()].map((terms) => writeRow(terms, '= 1'))
  const homes = [...new Set(trips.map(({ home }) => home))]
  const sizes = [...new Set(trips.map((trip) => trip.visits.length))]
  const starts = [...new Set(trips.map(({ from }) => from))]
  for (const home of homes) for (const size of sizes) for (const from of starts) {
    const held = slots.filter(({ team, room, days }) => team.home === home && room >= size && (days[0] ?? '') >= from).length
    const terms = trips.flatMap((trip, at): Term[] => (trip.home === home && trip.visits.length >= size && trip.from >= from ? [[1, name(at)]] : []))
    if (terms.length > held) rows.push(writeRow(terms, `<= ${held}`))
  }
  const goal = trips.map((trip, at): Term => [Math.round(trip.km * 10) / 10, name(at)])
  return `Minimize\n${writeRow(goal, '')}\nSubject To\n${rows.join('\n')}\nBinary\n${foldWords(trips.map((_trip, at) => name(at)))}\nEnd\n`
}

/**
 * Puts each trip in a week of a team with the same home, the first that can hold it; one that finds none makes another move on.
 *
 * @returns the week of each trip by its place in `trips`; a trip that no week can hold is left out.
 */
export function placeTrips(trips: readonly Trip[], slots: readonly Slot[]): ReadonlyMap<number, Slot> {
  const holder = new Map<Slot, number>()
  const holds = (slot: Slot, trip: Trip): boolean => slot.team.home === trip.home && slot.room >= trip.visits.length && (slot.days[0] ?? '') >= trip.from
  const place = (at: number, tried: Set<Slot>): boolean => {
    const trip = trips[at]
    if (trip === undefined) return false
    for (const slot of slots) {
      if (tried.has(slot) || !holds(slot, trip)) continue
      tried.add(slot)
      const other = holder.get(slot)
      if (other !== undefined && !place(other, tried)) continue
      holder.set(slot, at)
      return true
    }
    return false
  }
  const order = [...trips.keys()].toSorted((a, b) => (trips[b]?.visits.length ?? 0) - (trips[a]?.visits.length ?? 0) || (trips[b]?.km ?? 0) - (trips[a]?.km ?? 0))
  for (const at of order) place(at, new Set())
  return new Map([...holder].map(([slot, at]) => [at, slot]))
}

/**
 * What no plan can be shorter than, in km: a trip with at most `most` visits is no shorter than there and back to the furthest of them, so it
 * is at least its visits' mean there and back; each visit therefore costs at least its share from the nearest home.
 */
export function leastKm(visits: readonly VisitToPlan[], homes: readonly string[], most: number, km: Km): number {
  return visits.reduce((sum, { place }) => sum + 2 / most * Math.min(...homes.map((home) => km(home, place))), 0)
}
