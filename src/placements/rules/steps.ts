import type { Day } from '../../calendar/day.ts'
import type { Basis, CareForm, PlacementState } from '../contract/words.ts'

/** What a placement's state follows from. */
export type Ground = {
  readonly startedOn: Day | null
  readonly endedOn: Day | null
  readonly droppedOn: Day | null
}

/** How a placement stands: proposed until the child has moved in somewhere, ongoing until it ends; or dropped before it began. */
export function stateOf({ startedOn, endedOn, droppedOn }: Ground): PlacementState {
  if (droppedOn !== null) return 'dropped'
  if (endedOn !== null) return 'ended'
  return startedOn === null ? 'proposed' : 'ongoing'
}

/** Bases of LVU, under which care may also be in the child's own home (LVU 11 §). */
export function isCompulsory(basis: Basis): boolean {
  return basis.startsWith('lvu')
}

/** Bases whose care ends by a decision that the care ceases (LVU 21 §), not by ending the placement. */
export function endsByDecision(basis: Basis): boolean {
  return basis === 'lvu2' || basis === 'lvu3' || basis === 'lvu2-3'
}

/** Where the child is now, as the next step must fit. */
export type Now = { readonly fromOn: Day; readonly homeId: string | null; readonly form: CareForm; readonly basis: Basis }

/**
 * Why a child cannot be moved, changed or taken home on a day; null when it can. `own-home` needs a basis of LVU (LVU 11 §, read
 * 2026-11-21).
 */
export function faultOfStep(now: Now, step: { on: Day; homeId?: string | null; basis?: Basis }, today: Day): { field: string; code: string } | null {
  if (step.on > today) return { field: 'on', code: 'day_ahead' }
  if (step.on < now.fromOn) return { field: 'on', code: 'before_latest' }
  if (step.homeId !== undefined && step.homeId === now.homeId) return { field: 'homeId', code: 'already_there' }
  if (step.homeId === null && !isCompulsory(now.basis)) return { field: 'homeId', code: 'own_home_needs_lvu' }
  if (step.basis !== undefined && step.basis === now.basis) return { field: 'basis', code: 'same_basis' }
  return null
}

/** The most placed children in a home before the supervisory authority is told (SoF 16:2: more than three; read 2026-11-21). */
export const mostWithoutNotice = 3
