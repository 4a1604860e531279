import type { HalfCount } from '../contract/presence.ts'

/**
 * The units that a plan is made for when there are more than it can hold: half of the places go to those that lack most people under their floor
 * on their worst half-day, the rest to those with most to spare on theirs. Of two alike the first id.
 *
 * @param counts every unit's half-days. @param most how many units. @returns their ids, all when they are no more than that.
 */
export function unitsToPlan(counts: ReadonlyArray<Pick<HalfCount, 'unitId' | 'working' | 'unanswered' | 'least'>>, most: number): string[] {
  const spare = new Map<string, number>()
  for (const { unitId, working, unanswered, least } of counts) {
    const left = working + unanswered - least
    spare.set(unitId, Math.min(spare.get(unitId) ?? left, left))
  }
  const ordered = [...spare].toSorted(([one, a], [other, b]) => a - b || (one < other ? -1 : 1)).map(([unitId]) => unitId)
  if (ordered.length <= most) return ordered
  const lacking = ordered.filter((unitId) => (spare.get(unitId) ?? 0) < 0).slice(0, Math.floor(most / 2))
  return [...lacking, ...ordered.filter((unitId) => !lacking.includes(unitId)).toReversed().slice(0, most - lacking.length)]
}
