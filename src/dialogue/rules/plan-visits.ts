import type { Day } from '../../calendar/day.ts'
import type { IsoWeek } from '../../calendar/week.ts'
import { shortestRound } from './great-circle.ts'
import { leastKm, placeTrips, tripsToChoose, writeTripProgram } from './visit-trips.ts'
import type { Km } from './visit-trips.ts'
import { dayThatIsEnough, mayBeIn, slotKey, slotsOf, whatIsMissing } from './visit-weeks.ts'
import type { Missing, Placed, PlanInput, Slot, VisitToPlan } from './visit-weeks.ts'

/** One trip of a plan: the visits in the order they are made, each with its day. */
export type PlannedTrip = {
  readonly team: string; readonly home: string; readonly week: IsoWeek; readonly km: number
  readonly stops: ReadonlyArray<{ readonly visitId: string; readonly place: string; readonly on: Day | null; readonly fixed: boolean }>
}
/**
 * `method`: `chosen` when the solver showed that no choice among the trips it was given is shorter, `searched` when it was cut short, `nearest`
 * when each visit was put where it lengthened the plan the least. `least`: what no plan can be shorter than.
 */
export type Planned = {
  readonly placed: readonly Placed[]; readonly missing: Missing | null; readonly method: 'chosen' | 'searched' | 'nearest'; readonly least: number
}
/** What solves a program in the CPLEX LP format. */
type Solver = {
  readonly solve: (program: string, wanted: { readonly seconds: number; readonly gap: number }) => Promise<{ readonly status: string; readonly values: ReadonlyMap<string, number> }>
}
/** How long the search for trips may take. */
export const secondsToPlan = 8
const mostInTrip = 5

const roomLeft = (slots: readonly Slot[], fixed: readonly VisitToPlan[]): Slot[] => slots.map((slot) => (
  { ...slot, room: Math.max(0, slot.room - fixed.filter((visit) => visit.fixed !== null && slotKey(visit.fixed) === slotKey({ team: slot.team.name, week: slot.week })).length) }))

/**
 * Which team visits which municipality in which week, with as little travel as is found. Every visit is made once, no week holds more than its
 * team's days, no day after the last is used and no visit lies before its gap has passed. What is fixed stays.
 *
 * The trips are chosen by a mixed-integer program among each municipality with its nearest; that is no proof against trips that were not
 * among them, which is why `least` is told beside. Where the program finds nothing, every visit is put where it lengthens the plan the least,
 * those that must wait the longest first: that always finds a plan when there is one.
 *
 * @returns nothing placed beside what is fixed when not all fit; `missing` says how many.
 */
export async function planVisits(input: PlanInput, km: Km, solver: Solver): Promise<Planned> {
  const fixed = input.visits.filter((visit) => visit.fixed !== null)
  const open = input.visits.filter((visit) => visit.fixed === null)
  const kept = fixed.map((visit): Placed => ({ visitId: visit.id, team: visit.fixed?.team ?? '', week: visit.fixed?.week ?? '' }))
  const slots = roomLeft(slotsOf(input), fixed).filter(({ room }) => room > 0)
  const homes = [...new Set(slots.map(({ team }) => team.home))]
  const most = Math.min(mostInTrip, Math.max(1, ...slots.map(({ room }) => room)))
  const missing = whatIsMissing(open, slots, input)
  if (missing !== null) {
    const enough = dayThatIsEnough(open, input, (given) => roomLeft(given, fixed).filter(({ room }) => room > 0))
    return { placed: kept, missing: { ...missing, enough }, method: 'nearest', least: 0 }
  }
  const every = slotsOf(input)
  const least = leastKm(input.visits, [...new Set(every.map(({ team }) => team.home))], Math.max(1, ...every.map(({ room }) => room)), km)
  const chosen = await chooseTrips(open, slots, { homes, most, km, solver })
  if (chosen !== null) return { placed: [...kept, ...chosen.placed], missing: null, method: chosen.method, least }
  return { placed: [...kept, ...putNearest(open, slots, km)], missing: null, method: 'nearest', least }
}

type Ways = { readonly homes: readonly string[]; readonly most: number; readonly km: Km; readonly solver: Solver }

async function chooseTrips(open: readonly VisitToPlan[], slots: readonly Slot[], { homes, most, km, solver }: Ways): Promise<Pick<Planned, 'placed' | 'method'> | null> {
  if (open.length === 0) return { placed: [], method: 'chosen' }
  const trips = tripsToChoose(open, homes, most, km)
  const { status, values } = await solver.solve(writeTripProgram(trips, open, slots), { seconds: secondsToPlan, gap: 0.0001 })
  const taken = trips.filter((_trip, at) => (values.get(`t${at}`) ?? 0) > 0.5)
  const once = taken.flatMap(({ visits }) => visits)
  if (once.length !== open.length || new Set(once).size !== open.length) return null
  const where = placeTrips(taken, slots)
  if (where.size !== taken.length) return null
  const placed = taken.flatMap(({ visits }, at) => {
    const slot = where.get(at)
    return slot === undefined ? [] : visits.map((visit): Placed => ({ visitId: visit.id, team: slot.team.name, week: slot.week }))
  })
  return { placed, method: status === 'optimal' ? 'chosen' : 'searched' }
}

/** Each visit where it lengthens the plan the least. Those that must wait the longest have the fewest weeks, so they are put first: then all fit. */
export function putNearest(open: readonly VisitToPlan[], slots: readonly Slot[], km: Km): Placed[] {
  const inside = new Map<Slot, VisitToPlan[]>()
  const far = ({ place }: VisitToPlan): number => Math.min(...slots.map(({ team }) => km(team.home, place)))
  const order = open.toSorted((a, b) => (b.notBefore ?? '').localeCompare(a.notBefore ?? '') || far(b) - far(a) || a.id.localeCompare(b.id))
  const length = (slot: Slot, visits: readonly VisitToPlan[]): number => roundOf(slot.team.home, visits.map(({ place }) => place), km).km
  const placed: Placed[] = []
  for (const visit of order) {
    const ways = slots.filter((slot) => mayBeIn(visit, slot) && (inside.get(slot)?.length ?? 0) < slot.room).map((slot) => {
      const there = inside.get(slot) ?? []
      return { slot, longer: length(slot, [...there, visit]) - length(slot, there) }
    })
    const [best] = ways.toSorted((a, b) => a.longer - b.longer || a.slot.week.localeCompare(b.slot.week))
    if (best === undefined) continue
    inside.set(best.slot, [...inside.get(best.slot) ?? [], visit])
    placed.push({ visitId: visit.id, team: best.slot.team.name, week: best.slot.week })
  }
  return placed
}

/** The shortest round; of more than seven stops, by the nearest first. */
function roundOf(home: string, places: readonly string[], km: Km): { readonly order: readonly number[]; readonly km: number } {
  return shortestRound(home, places.slice(0, 7), km)
}

/**
 * A plan as trips: for every team and week the round, its length, and a day for each visit in the order of the round. A visit without a day
 * has no room in its week.
 */
export function tripsOf(placed: readonly Placed[], input: PlanInput, km: Km): PlannedTrip[] {
  const visits = new Map(input.visits.map((visit) => [visit.id, visit]))
  const slots = new Map(slotsOf(input).map((slot) => [slotKey({ team: slot.team.name, week: slot.week }), slot]))
  const keys = [...new Set(placed.map(slotKey))].toSorted()
  return keys.flatMap((key) => {
    const here = placed.filter((each) => slotKey(each) === key)
    const [first] = here
    if (first === undefined) return []
    const slot = slots.get(key)
    const members = here.flatMap(({ visitId }) => visits.get(visitId) ?? [])
    const home = input.teams.find(({ name }) => name === first.team)?.home ?? ''
    const round = roundOf(home, members.map(({ place }) => place), km)
    return [{ team: first.team, home, week: first.week, km: round.km, stops: round.order.flatMap((at, day) => {
      const visit = members[at]
      return visit === undefined ? [] : [{ visitId: visit.id, place: visit.place, on: day < (slot?.room ?? 0) ? slot?.days[day] ?? null : null, fixed: visit.fixed !== null }]
    }) }]
  })
}

/** Why a visit may not lie in a week of a team; null when it may. @param others the plan without the visit. */
export function whyNot(visit: VisitToPlan, to: { readonly team: string; readonly week: IsoWeek }, others: readonly Placed[], input: PlanInput): 'no_week' | 'full' | 'too_early' | null {
  const slot = slotsOf(input).find((each) => each.team.name === to.team && each.week === to.week)
  if (slot === undefined) return 'no_week'
  if (!mayBeIn(visit, slot)) return 'too_early'
  return others.filter((each) => slotKey(each) === slotKey(to)).length >= slot.room ? 'full' : null
}
