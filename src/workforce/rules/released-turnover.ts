import { turnoverRates, unexplained } from './turnover.ts'
import type { TurnoverCounts, TurnoverRates } from './turnover.ts'

/** A whole year of a released table: what may be shown of those who came and went, and how many there were, in the whole municipality. */
export type ReleasedFlows = {
  readonly joined: number | null
  readonly left: number | null
  readonly retirement: number | null
  readonly ownRequest: number | null
  readonly leftOtherwise: number | null
  readonly movedOut: number | null
}

/**
 * Turnover from released numbers. How many there were is told only where everything that came and went may be shown: otherwise it would
 * tell a hidden number, since opening, joiners and closing give the leavers. A group smaller than `smallest` is not told either.
 */
export function turnoverReleased(
  flows: ReleasedFlows, headcount: { readonly opening: number; readonly closing: number; readonly smallest: number },
): { readonly counts: TurnoverCounts; readonly rates: TurnoverRates; readonly unexplained: number | null } {
  const { joined, left, retirement, ownRequest, leftOtherwise, movedOut } = flows
  const whole = [joined, left, retirement, ownRequest, leftOtherwise, movedOut].every((count) => count !== null)
  const told = whole && Math.min(headcount.opening, headcount.closing) >= headcount.smallest
  const counts: TurnoverCounts = {
    opening: told ? headcount.opening : null, closing: told ? headcount.closing : null, joiners: joined, leavers: left,
    // Within the whole nobody moves out of it; who moved and was not found again is no leaver and no move between its parts.
    internal: 0, retired: retirement, ownRequest, permanent: told ? headcount.closing : null, permanentBefore: null, permanentGone: null,
  }
  return { counts, rates: turnoverRates(counts, 'as_defined'), unexplained: unexplained(counts) }
}
