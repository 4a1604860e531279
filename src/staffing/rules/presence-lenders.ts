import type { HalfCount, Lender } from '../contract/presence.ts'

/** Somebody at work in another unit on a half-day, with what the person has in common with the unit that lacks people. */
export type Candidate = {
  readonly staffId: string; readonly name: string; readonly unitId: string; readonly unitName: string; readonly unitKind: string
  readonly state: 'office' | 'remote'
  /** Has had an employment in the unit. */
  readonly workedHere: boolean
  /** Holds a role that the unit's staff hold. */
  readonly sameRole: boolean
}

const most = 12

/**
 * Who could cover for a unit under its floor: people at work in other units whose own floor would still hold without them, first who has worked
 * in the unit, then who comes from a unit of the same kind. Managers are not moved. Who shares nothing with the unit is left out.
 *
 * @param counts the same half-day of every unit. @param kind the lacking unit's.
 */
export function lendersAmong(candidates: readonly Candidate[], counts: readonly HalfCount[], { unitId, kind }: { unitId: string; kind: string }): Lender[] {
  const spare = new Map(counts.map((count) => [count.unitId, count.working - count.least]))
  return candidates.flatMap((one) => {
    const left = spare.get(one.unitId) ?? 0
    const why = [one.workedHere && 'worked_here' as const, one.unitKind === kind && 'same_kind' as const, one.sameRole && 'same_role' as const].filter((each) => each !== false)
    return one.unitId === unitId || left < 1 || why.length === 0 ? [] : [{ staffId: one.staffId, name: one.name, unitName: one.unitName, state: one.state, why, left }]
  }).toSorted((one, other) => rank(one) - rank(other) || other.left - one.left || (one.name < other.name ? -1 : 1)).slice(0, most)
}

function rank({ why }: Lender): number {
  return (why.includes('worked_here') ? 0 : 4) + (why.includes('same_kind') ? 0 : 2) + (why.includes('same_role') ? 0 : 1)
}
