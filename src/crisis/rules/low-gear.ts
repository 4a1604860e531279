import type { Day } from '../../calendar/day.ts'
import type { CrisisLevel, PriorityClass } from '../contract/plan.ts'

/** A crisis that is in force: which units it is of; null for every one. */
export type Running = { readonly id: string; readonly level: CrisisLevel; readonly units: readonly string[] | null }
/** An activity of the plan in force, as the worklists need it. */
export type Geared = {
  readonly id: string; readonly name: string; readonly unitId: string | null; readonly priority: PriorityClass; readonly rank: number
  readonly lowGearFrom: CrisisLevel | null; readonly covers: readonly string[]
}
export type LowGear = { readonly running: readonly Running[]; readonly activities: readonly Geared[] }

/** Why a row waits: its activity, the crisis and its level. */
export type Gear = { readonly activityId: string; readonly name: string; readonly priority: PriorityClass; readonly activationId: string; readonly level: CrisisLevel }

/** Whether a crisis holds on a day: from its first to its last, and not from the day on which it was ended. */
export function holdsOn({ fromOn, toOn, endedOn }: { readonly fromOn: string; readonly toOn: string | null; readonly endedOn: string | null }, today: Day): boolean {
  return fromOn <= today && (toOn === null || toOn >= today) && (endedOn === null || endedOn > today)
}

/** The state of a crisis on a day. One that was ended before its first day never ran. */
export function activationState(row: { readonly fromOn: string; readonly toOn: string | null; readonly endedOn: string | null }, today: Day): 'coming' | 'running' | 'ended' {
  if (holdsOn(row, today)) return 'running'
  return row.fromOn > today && (row.endedOn === null || row.endedOn > today) ? 'coming' : 'ended'
}

/** The crisis that a unit is in: of several the one with the highest level; null for none. */
export function crisisOf(unitId: string, running: readonly Running[]): Running | null {
  const of = running.filter(({ units }) => units === null || units.includes(unitId))
  return of.toSorted((a, b) => b.level - a.level || (a.id < b.id ? -1 : 1))[0] ?? null
}

/**
 * Why a row of the worklist waits in low gear; null when it does not.
 *
 * @param row its unit, and the code of what it is: task, follow_up, unseen, restriction, or the id of its rule of law.
 * A row that several activities cover waits only when all of them are in low gear, and is said to be of the most important of them.
 */
export function gearOf(row: { readonly unitId: string; readonly code: string }, { running, activities }: LowGear): Gear | null {
  const crisis = crisisOf(row.unitId, running)
  if (crisis === null) return null
  const covering = activities.filter(({ covers, unitId }) => covers.includes(row.code) && (unitId === null || unitId === row.unitId))
    .toSorted((a, b) => a.priority - b.priority || a.rank - b.rank)
  const [first] = covering
  if (first === undefined || !covering.every(({ lowGearFrom }) => lowGearFrom !== null && crisis.level >= lowGearFrom)) return null
  return { activityId: first.id, name: first.name, priority: first.priority, activationId: crisis.id, level: crisis.level }
}

/**
 * Whether a clock that a manager has postponed still waits: until the day that was written, or its last day by law if that comes first. From then on the
 * row stands in its place again: what is due cannot be hidden.
 */
export function stillWaits({ untilOn, legalDueOn }: { readonly untilOn: string; readonly legalDueOn: string }, today: Day): boolean {
  return untilOn > today && legalDueOn > today
}
