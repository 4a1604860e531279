import type { ActivityEffect, UnitEffect } from '../contract/cohorts.ts'
import { leastOf } from './presence-board.ts'

/** One of the staff on the day that is asked about. `lost`: in one of the groups. */
export type EffectStaff = {
  readonly id: string; readonly unitId: string; readonly hours: number; readonly away: boolean; readonly lost: boolean
  readonly competences: readonly string[]; readonly qualified: boolean
}
export type EffectUnit = { readonly id: string; readonly name: string; readonly floor: number }
export type EffectActivity = {
  readonly id: string; readonly name: string; readonly unitId: string | null; readonly priority: number; readonly hoursPerDay: number
  readonly competence: string | null; readonly qualified: boolean
}

/**
 * What is left of each unit when groups fall away on a day, against its floor. Who is known to be away already is not lost twice.
 */
export function unitEffects(units: readonly EffectUnit[], staff: readonly EffectStaff[]): UnitEffect[] {
  return units.map(({ id, name, floor }) => {
    const own = staff.filter(({ unitId }) => unitId === id)
    const expected = own.filter(({ away }) => !away)
    const lost = expected.filter((one) => one.lost)
    const [least, left] = [leastOf(own.length, floor), expected.length - lost.length]
    return {
      unitId: id, unitName: name, staff: own.length, away: own.length - expected.length, lost: lost.length, left, least,
      missing: Math.max(0, least - left), missingBefore: Math.max(0, least - expected.length), hoursLost: lost
        .reduce((sum, { hours }) => sum + hours, 0),
    }
  })
}

/**
 * Which activities of the crisis plan the hours are enough for, with and without the groups: nobody moves to another unit (that is what a
 * cover
 * plan is for). The most important takes its hours first; of those able, whoever can do the fewest other things goes first. An activity of
 * no
 * unit takes what is left in any.
 *
 * @param activities in priority order.
 */
export function activityEffects(activities: readonly EffectActivity[], staff: readonly EffectStaff[]): ActivityEffect[] {
  const before = coverHours(activities, staff.filter(({ away }) => !away))
  const there = staff.filter(({ away, lost }) => !away && !lost)
  const left = coverHours(activities, there)
  return activities.map((activity, place) => {
    const [beforeHours, leftHours] = [before[place] ?? 0, left[place] ?? 0]
    const needed = activity.hoursPerDay
    const state = needed === 0 ? (there.some((one) => isAble(one, activity)) ? 'done' : 'not')
      : leftHours >= needed - 1e-9 ? 'done' : leftHours > 1e-9 ? 'partly' : 'not'
    return { id: activity.id, name: activity.name, unitId: activity.unitId, priority: activity.priority, neededHours: needed, beforeHours,
      leftHours, state }
  })
}

function isAble({ unitId, competences, qualified }: EffectStaff, activity: EffectActivity): boolean {
  return (activity.unitId === null || activity.unitId === unitId) && (!activity.qualified || qualified)
    && (activity.competence === null || competences.includes(activity.competence))
}

function coverHours(activities: readonly EffectActivity[], staff: readonly EffectStaff[]): number[] {
  const ordered = staff.map((one) => ({ one, free: one.hours, can: one.competences.length + (one.qualified ? 1 : 0) }))
    .toSorted((a, b) => a.can - b.can || a.one.id.localeCompare(b.one.id))
  return activities.map((activity) => {
    let left = activity.hoursPerDay
    for (const each of ordered) {
      if (left <= 0) break
      if (!isAble(each.one, activity)) continue
      const taken = Math.min(each.free, left)
      each.free -= taken
      left -= taken
    }
    return activity.hoursPerDay - left
  })
}
