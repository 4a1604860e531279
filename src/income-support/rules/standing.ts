import type { ApplicationAnswer, SavedOutcome } from '../contract/application.ts'
import type { Standing } from '../contract/words.ts'

type Ground = {
  readonly withdrawnOn: string | null; readonly calculated: boolean
  readonly outcome: Pick<SavedOutcome, 'state' | 'kind' | 'listedOn' | 'paidOn'> | null
}

/** Where an application stands, from what has happened to it. `outcome`: what was last decided or proposed on it. */
export function standingOf({ withdrawnOn, calculated, outcome }: Ground): Standing {
  if (withdrawnOn !== null) return 'withdrawn'
  const stands = outcome !== null && outcome.state !== 'refused' && outcome.state !== 'superseded'
  if (!stands) return calculated ? 'calculated' : 'received'
  if (outcome.state === 'for_meeting') return 'for_meeting'
  if (outcome.kind === 'refuse') return 'decided'
  if (outcome.paidOn !== null) return 'paid'
  return outcome.listedOn !== null ? 'listed' : 'to_pay'
}

/**
 * What may be done with an application now. A decision that gives less than the calculation, or nothing, is made like any other; after a
 * decision the calculation stands as it is. The party may ask for a decision once, and only while there is none.
 */
export function allowedSteps(standing: Standing, facts: { readonly delay: 'none' | 'asked' | 'answered' }): ApplicationAnswer['allowed'] {
  const open = standing === 'received' || standing === 'calculated'
  const granted = standing === 'to_pay' || standing === 'listed' || standing === 'paid'
  return [
    ...(open ? ['calculate' as const, 'withdraw' as const] : []),
    ...(standing === 'calculated' ? ['decide' as const] : []),
    ...(open && facts.delay === 'none' ? ['ask_delay' as const] : []),
    ...(open && facts.delay === 'asked' ? ['answer_delay' as const] : []),
    ...(standing === 'to_pay' ? ['pay' as const] : []),
    ...(granted ? ['recover' as const] : []),
    ...(standing === 'withdrawn' ? [] : ['renew' as const]),
  ]
}

/**
 * Whether a decision says what its calculation says: granted gives the whole of what was calculated when nothing that was applied for was
 * left out; refused gives nothing; in part is all between.
 *
 * @param support the calculated support in öre. @param cut whether some cost was accepted only in part.
 */
export function outcomeFits(kind: SavedOutcome['kind'], support: number, cut: boolean): boolean {
  if (kind === 'grant') return support > 0 && !cut
  if (kind === 'partly_grant') return support > 0
  return true
}
