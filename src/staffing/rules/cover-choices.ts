import type { CoverChoices } from '../contract/cover-plans.ts'
import type { CoverMove } from '../contract/cover.ts'

/** The moves that a form's keys name: who, and the unit. */
export function movesFrom(keys: readonly string[]): Array<{ staffId: string; unitId: string }> {
  return keys.map((key) => {
    const [staffId = '', unitId = ''] = key.split('_')
    return { staffId, unitId }
  })
}

type Known = { readonly before: CoverChoices['locks']; readonly moves: readonly CoverMove[]; readonly staff: ReadonlyArray<{ id: string; unitId: string }> }

/**
 * The locks that are asked for: somebody stays in the own unit or goes where the plan had them. Locks from before on people that the plan does not
 * move stay, since the form does not ask about them.
 */
export function locksFrom(hold: Readonly<Record<string, '' | 'stay' | 'go'>>, { before, moves, staff }: Known): CoverChoices['locks'] {
  const asked = new Set(moves.map(({ staff: id }) => id))
  const said = Object.entries(hold).flatMap(([key, how]) => {
    const [{ staffId, unitId }] = [movesFrom([key])[0] ?? { staffId: '', unitId: '' }]
    const own = staff.find(({ id }) => id === staffId)?.unitId
    if (how === '' || own === undefined || !asked.has(staffId)) return []
    return [{ staffId, unitId: how === 'stay' ? own : unitId }]
  })
  return [...before.filter(({ staffId }) => !asked.has(staffId)), ...said]
}
