import { ageOn, daysBetween } from '../../calendar/day.ts'
import type { Day } from '../../calendar/day.ts'
import type { Employed } from '../queries/staff.ts'
import type { Hand } from '../rules/weigh-load.ts'

export type NamedHand = Hand & { readonly unitId: string; readonly name: string }

/** Who was employed on a day, once for each unit: several employments in a unit are one share, at most a whole post. */
export function handsOn(employed: readonly Employed[], on: Day): NamedHand[] {
  const hands = new Map<string, NamedHand>()
  for (const { unitId, id, name, share, from, to, since } of employed) {
    if (from > on || (to !== null && to < on)) continue
    const key = `${unitId} ${id}`
    const experienceYears = since === null || daysBetween(since, on) < 0 ? null : ageOn(since, on)
    hands.set(key, { unitId, id, name, share: Math.min(1, share + (hands.get(key)?.share ?? 0)), experienceYears })
  }
  return [...hands.values()]
}
