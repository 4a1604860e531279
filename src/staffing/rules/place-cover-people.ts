import { halves } from '../contract/presence.ts'
import type { Placement } from '../contract/cover.ts'
import type { Half } from '../contract/presence.ts'
import type { CoverDay, CoverGroup, Person } from './group-cover-staff.ts'
import type { SolvedDay } from './solve-cover-day.ts'

/** Where somebody was the last time: the same people go on in the same place when it makes no other difference. */
export type Before = ReadonlyMap<string, string>

/** Hours that are less than this are none. */
const leastHours = 0.005

/**
 * The people of the groups in their units, with their work: those with fewest children are moved, among them those who were moved there
 * before; the hours that the program gives the people of a store are dealt out one person after another.
 *
 * Where the solver found no places, everybody is where the lock or the own unit has them; where it did not say who does what, the most
 * important is dealt out first.
 */
export function placePeople(day: CoverDay, solved: SolvedDay, before: Before): Placement[] {
  const latest = new Map(before)
  const seats = halves.flatMap((half) => {
    const seated = day.groups.flatMap((group) => (group.at[half] ? seatGroup(group, { ...solved, half, before: latest }) : []))
    for (const { person, unit } of seated) latest.set(person.id, unit)
    return seated
  })
  const work = workOf(day, solved, seats)
  return seats.map((seat) => ({ staff: seat.person.id, day: day.day, half: seat.half, unit: seat.unit, work: work.get(seat) ?? [] }))
}

type At = Pick<SolvedDay, 'program' | 'values'> & { readonly half: Half; readonly before: Before }

function seatGroup(group: CoverGroup, { program, values, half, before }: At): Seat[] {
  const [first = group.unit, ...others] = group.to
  const seat = (unit: string) => (person: Person): Seat => ({ person, half, unit, group })
  if (values === null) return group.members.map(seat(first))
  const places = others.map((unit) => ({ unit, people: Math.round(values.get(program.placed(group, unit, half)) ?? 0) })).filter(({ people }) => people > 0)
  const going = places.reduce((sum, { people }) => sum + people, 0)
  const was = (person: Person, units: readonly string[]): number => Number(units.includes(before.get(person.id) ?? ''))
  const away = places.map(({ unit }) => unit)
  const order = group.members.toSorted((a, b) => a.children - b.children || was(b, away) - was(a, away) || (a.id < b.id ? -1 : 1))
  let free = order.slice(0, going)
  const seated = order.slice(going).map(seat(first))
  for (const { unit, people } of places) {
    const chosen = free.toSorted((a, b) => was(b, [unit]) - was(a, [unit]) || was(a, away) - was(b, away)).slice(0, people)
    seated.push(...chosen.map(seat(unit)))
    free = free.filter((person) => !chosen.includes(person))
  }
  return seated
}

type Seat = { readonly person: Person; readonly half: Half; readonly unit: string; readonly group: CoverGroup }
type Task = Placement['work'][number]

/** Who comes from another unit takes first what is most important there: that is what the move was for. */
function workOf(day: CoverDay, { program, values, dealt }: SolvedDay, seats: readonly Seat[]): Map<Seat, Task[]> {
  const work = new Map<Seat, Task[]>()
  const free = new Map(seats.map((seat) => [seat, seat.group.hoursPerHalf]))
  const deal = (hours: number, activity: string, people: readonly Seat[]): number => people.reduce((rest, seat) => {
    const taken = Math.min(rest, free.get(seat) ?? 0)
    if (taken < leastHours) return rest
    free.set(seat, (free.get(seat) ?? 0) - taken)
    work.set(seat, [...(work.get(seat) ?? []), { activity, hours: Math.round(taken * 1e4) / 1e4 }])
    return rest - taken
  }, hours)
  if (!dealt || values === null) {
    for (const { id, unit, hoursPerDay } of byImportance(day)) {
      deal(hoursPerDay, id, seats.filter((seat) => (unit === null || unit === seat.unit) && seat.group.can.has(id)))
    }
    return work
  }
  for (const store of program.stores) {
    const people = seats.filter(({ unit, group }) => unit === store.unit && store.groups.includes(group))
      .toSorted((a, b) => Number(b.group.unit !== store.unit) - Number(a.group.unit !== store.unit))
    for (const { id } of byImportance(day)) if (store.can.includes(id)) deal(values.get(program.done(store, id)) ?? 0, id, people)
  }
  return work
}

/** What is done in one unit alone comes before what may be done in any. */
function byImportance({ activities }: CoverDay): CoverDay['activities'] {
  return activities.toSorted((a, b) => a.priority - b.priority || Number(a.unit === null) - Number(b.unit === null) || a.rank - b.rank)
}
