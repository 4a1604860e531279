import type { CoverPlanRow } from '../contract/cover-plans.ts'
import type { CoverMove } from '../contract/cover.ts'
import type { CoverNames } from '../texts/cover-reasons.ts'

/** What the ids of a plan are called; somebody who has left since is an empty name. */
export function namesIn({ staff, units, activities }: Pick<CoverPlanRow, 'staff' | 'units' | 'activities'>): CoverNames {
  const named = (list: ReadonlyArray<{ id: string; name: string }>): (id: string) => string => {
    const names = new Map(list.map(({ id, name }) => [id, name]))
    return (id) => names.get(id) ?? ''
  }
  return { staff: named(staff), unit: named(units), activity: named(activities) }
}

export type PersonMoves = { readonly key: string; readonly staff: string; readonly from: string; readonly to: string; readonly moves: readonly [CoverMove, ...CoverMove[]] }

/** The moves of a plan by who moves where: those are accepted and locked together. */
export function personMoves({ plan }: Pick<CoverPlanRow, 'plan'>): PersonMoves[] {
  const groups = new Map<string, { key: string; staff: string; from: string; to: string; moves: [CoverMove, ...CoverMove[]] }>()
  for (const move of plan.moves) {
    const key = `${move.staff}_${move.to}`
    const known = groups.get(key)
    if (known === undefined) groups.set(key, { key, staff: move.staff, from: move.from, to: move.to, moves: [move] })
    else known.moves.push(move)
  }
  return [...groups.values()]
}
