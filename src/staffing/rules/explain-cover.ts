import { halves } from '../contract/presence.ts'
import type { CoverBroken, CoverMove, CoverUndone, Placement, StaffingPlanInput } from '../contract/cover.ts'
import type { Half } from '../contract/presence.ts'
import { lockOn } from './group-cover-staff.ts'
import type { Activity, CoverDay, CoverGroup, Person } from './group-cover-staff.ts'

/** A day as it was placed, and what explains it. */
export type Placed = { readonly input: StaffingPlanInput; readonly day: CoverDay; readonly placements: readonly Placement[] }

type Known = { readonly person: Person; readonly group: CoverGroup }

/** Whom the placements are of. */
function peopleOf({ day }: Placed): Map<string, Known> {
  return new Map(day.groups.flatMap((group) => group.members.map((person) => [person.id, { person, group }])))
}

/** Why each person who works in another unit does so, with what a reader needs to judge it. */
export function explainMoves(placed: Placed): CoverMove[] {
  const people = peopleOf(placed)
  return placed.placements.flatMap((placement) => {
    const known = people.get(placement.staff)
    if (known === undefined || known.person.unit === placement.unit) return []
    const { person, group } = known
    const { half, unit: to } = placement
    const from = person.unit
    const there = placed.placements.filter((each) => each.half === half && each.unit === to)
    const needed = placed.day.needed.get(to) ?? 0
    const withDegree = there.filter(({ staff }) => people.get(staff)?.person.qualified === true).length
    const own = there.filter(({ staff }) => people.get(staff)?.person.unit === to).length
    const left = placed.placements.filter((each) => each.half === half && each.unit === from).length
    const stayed = placed.placements.filter((each) => each.half === half && each.unit === from)
    return [{
      staff: person.id, day: placed.day.day, half, from, to, needed, there: there.length, own, left,
      leftNeeded: placed.day.needed.get(from) ?? 0, children: person.children, work: placement.work,
      others: stayed.filter(({ staff }) => people.get(staff)?.group === group).length,
      reason: reasonOf({
        locked: lockOn(placed.input, person, placed.day.day) !== null, holdsFloor: there.length <= needed,
        holdsDegrees: person.qualified && withDegree <= (placed.day.qualifiedNeeded.get(to) ?? 0), works: placement.work.length > 0,
      }),
    }]
  })
}

type Holds = { readonly locked: boolean; readonly holdsFloor: boolean; readonly holdsDegrees: boolean; readonly works: boolean }

function reasonOf({ locked, holdsFloor, holdsDegrees, works }: Holds): CoverMove['reason'] {
  if (locked) return 'lock'
  if (holdsFloor) return 'floor'
  if (holdsDegrees) return 'qualified_floor'
  return works ? 'work' : 'relieves'
}

/** Why hours of an activity are left undone: what those who could do them do instead. */
export function explainUndone(placed: Placed): CoverUndone[] {
  const people = peopleOf(placed)
  const done = (id: string): number => placed.placements.reduce((sum, { work }) => sum + hoursOn(work, id), 0)
  return placed.day.activities.flatMap((activity) => {
    const missing = activity.hoursPerDay - done(activity.id)
    if (missing < 0.05) return []
    const able = placed.placements.filter(({ staff }) => people.get(staff)?.group.can.has(activity.id) === true)
    const ableHours = able.reduce((sum, { staff }) => sum + (people.get(staff)?.group.hoursPerHalf ?? 0), 0)
    return [{
      activity: activity.id, day: placed.day.day, missing: rounded(missing), needed: activity.hoursPerDay,
      able: new Set(able.map(({ staff }) => staff)).size, ableHours: rounded(ableHours),
      reason: whyUndone(activity, { placed, able, people, done }),
    }]
  })
}

type Asked = {
  readonly placed: Placed; readonly able: readonly Placement[]; readonly people: ReadonlyMap<string, Known>; readonly done: (id: string) => number
}

function whyUndone(activity: Activity, { placed, able, people, done }: Asked): CoverUndone['reason'] {
  if (able.length === 0) return 'nobody'
  const idle = able.filter(({ staff, work }) => (people.get(staff)?.group.hoursPerHalf ?? 0) - work.reduce((sum, { hours }) => sum + hours, 0) > 0.05)
  if (idle.length > 0) {
    const here = idle.filter(({ unit }) => activity.unit === null || unit === activity.unit)
    if (here.length > 0) return waitsFor(activity, placed, done) ? 'waits' : 'all_taken'
    const mayGo = idle.filter(({ staff }) => people.get(staff)?.group.to.includes(activity.unit ?? '') === true)
    return mayGo.length > 0 ? 'floors' : 'locks'
  }
  if (waitsFor(activity, placed, done)) return 'waits'
  const importance = new Map(placed.day.activities.map(({ id, priority }) => [id, priority]))
  const isMore = able.some(({ work }) => work.some(({ activity: id }) => (importance.get(id) ?? 4) < activity.priority))
  return isMore ? 'more_important' : 'all_taken'
}

function waitsFor({ hoursPerDay, dependsOn, id }: Activity, { day }: Placed, done: (id: string) => number): boolean {
  const share = done(id) / hoursPerDay
  return day.activities.some((before) => dependsOn.includes(before.id) && done(before.id) < before.hoursPerDay - 0.05
    && done(before.id) / before.hoursPerDay <= share + 0.01)
}

/** Which floors break, how many people are missing, and why nobody can be found. */
export function explainBroken(placed: Placed): CoverBroken[] {
  const { day } = placed
  const people = peopleOf(placed)
  const count = (half: Half, unit: string | null, degree: boolean): number => placed.placements.filter((each) => each.half === half
    && (unit === null || each.unit === unit) && (!degree || people.get(each.staff)?.person.qualified === true)).length
  const kinds = [{ floors: day.needed, degree: false }, { floors: day.qualifiedNeeded, degree: true }]
  return halves.flatMap((half) => kinds.map((each) => ({ half, ...each }))).flatMap(({ half, floors, degree }) => {
    const allNeeded = [...floors.values()].reduce((sum, each) => sum + each, 0)
    const atWork = count(half, null, degree)
    return [...floors].flatMap(([unit, needed]) => {
      const there = count(half, unit, degree)
      if (there >= needed) return []
      const reason = degree ? 'too_few_qualified' as const : atWork < allNeeded ? 'too_few_at_work' as const : 'none_may_move' as const
      return [{ unit, day: day.day, half, needed, there, missing: needed - there, reason, atWork, allNeeded }]
    })
  })
}

function hoursOn(work: Placement['work'], activity: string): number {
  return work.reduce((sum, each) => sum + (each.activity === activity ? each.hours : 0), 0)
}

function rounded(hours: number): number {
  return Math.round(hours * 100) / 100
}
