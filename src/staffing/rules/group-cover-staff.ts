import type { Day } from '../../calendar/day.ts'
import { halves } from '../contract/presence.ts'
import type { StaffingPlanInput } from '../contract/cover.ts'
import type { Half } from '../contract/presence.ts'
import { leastOf } from './presence-board.ts'

export type Person = StaffingPlanInput['staff'][number]
export type Activity = StaffingPlanInput['activities'][number]

/** People of one unit who are alike in everything the plan asks about on one day: which of them goes makes no difference but for their children. */
export type CoverGroup = {
  /** Those with fewest children first. */
  readonly members: readonly Person[]
  readonly unit: string
  readonly hoursPerHalf: number
  readonly qualified: boolean
  /** The activities that they have the competence for, wherever those are done. */
  readonly can: ReadonlySet<string>
  readonly at: Readonly<Record<Half, boolean>>
  /** Where they may work, the own unit first; only the locked unit when there is a lock. */
  readonly to: readonly string[]
}

/** One day of the plan: the days share nothing but the people, so each is solved by itself. */
export type CoverDay = {
  readonly day: Day
  readonly groups: readonly CoverGroup[]
  /** People that each unit needs each half-day. */
  readonly needed: ReadonlyMap<string, number>
  readonly qualifiedNeeded: ReadonlyMap<string, number>
  /** Those with hours to do. */
  readonly activities: readonly Activity[]
}

/** Whether the person has what the activity asks for. */
export function isAble({ competences, qualified, experienceYears }: Person, activity: Activity): boolean {
  return (activity.competence === null || competences.includes(activity.competence)) && (!activity.qualified || qualified)
    && experienceYears >= activity.experienceYears
}

/** The day's people in groups of those who are alike, and what the day asks for. */
export function coverDay(input: StaffingPlanInput, day: Day): CoverDay {
  const activities = input.activities.filter(({ hoursPerDay }) => hoursPerDay > 0)
  const away = new Set(input.absences.flatMap((each) => (each.day !== day ? []
    : (each.half === 'day' ? halves : [each.half]).map((half) => `${each.staff} ${half}`))))
  const groups = new Map<string, { -readonly [K in keyof CoverGroup]: CoverGroup[K] } & { members: Person[] }>()
  for (const person of input.staff) {
    const at = { morning: !away.has(`${person.id} morning`), afternoon: !away.has(`${person.id} afternoon`) }
    if (!at.morning && !at.afternoon) continue
    const can = activities.filter((activity) => isAble(person, activity)).map(({ id }) => id)
    const to = unitsFor(input, person, day)
    const key = JSON.stringify([person.unit, person.hoursPerDay, person.qualified, at, to, can])
    const group = groups.get(key)
    if (group === undefined) {
      groups.set(key, {
        members: [person], unit: person.unit, hoursPerHalf: person.hoursPerDay / 2, qualified: person.qualified, can: new Set(can), at, to,
      })
    } else group.members.push(person)
  }
  for (const group of groups.values()) group.members.sort((a, b) => a.children - b.children || (a.id < b.id ? -1 : 1))
  const own = (unit: string): number => input.staff.filter((person) => person.unit === unit).length
  return {
    day, groups: [...groups.values()], activities,
    needed: new Map(input.units.map((unit) => [unit.id, Math.max(leastOf(own(unit.id), unit.floor), unit.least)])),
    qualifiedNeeded: new Map(input.units.filter(({ qualified }) => qualified > 0).map(({ id, qualified }) => [id, qualified])),
  }
}

/** The lock that holds the person on the day, if any: the last that was named. */
export function lockOn(input: StaffingPlanInput, person: Person, day: Day): string | null {
  return input.locks.findLast(({ staff, from, to }) => staff === person.id && (from ?? day) <= day && (to ?? day) >= day)?.unit ?? null
}

function unitsFor(input: StaffingPlanInput, person: Person, day: Day): string[] {
  const locked = lockOn(input, person, day)
  if (locked !== null) return [locked]
  const gives = input.units.find(({ id }) => id === person.unit)?.gives ?? true
  const others = input.units.filter(({ id, takes }) => gives && takes && id !== person.unit && (person.worksIn?.includes(id) ?? true))
  return [person.unit, ...others.map(({ id }) => id)]
}
