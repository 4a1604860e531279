import { awayReasons } from '../contract/presence.ts'
import type { HalfCount, KnownState, PresenceState } from '../contract/presence.ts'
import type { PresenceTexts } from '../texts/presence.ts'

/** What is known of a half-day in words: the state, what was planned when nothing is answered, and why when it may be told. */
export function halfWords({ state, planned, reason }: { readonly state: KnownState; readonly planned: PresenceState | null; readonly reason: string | null }, t: PresenceTexts): string {
  if (state === 'unanswered') return planned === null ? t.states.unanswered : t.planned[planned]
  const known = awayReasons.find((each) => each === reason)
  return known === undefined ? t.states[state] : `${t.states[state]}, ${t.reasons[known]}`
}

/** "3 av 7, golv 4, 1 saknas", with how many silent answers decide while they do. */
export function standingWords(count: HalfCount, t: PresenceTexts): string {
  const said = t.standing(count.working, count.employed, count.least)
  const moved = [...(count.covering > 0 ? [t.covering(count.covering)] : []), ...(count.lent > 0 ? [t.lent(count.lent)] : [])]
  const words = [said, ...moved].join(', ')
  return count.standing === 'broken' ? `${words}, ${t.missing(count.missing)}` : count.standing === 'open' ? `${words}, ${t.silent(count.unanswered)}` : words
}

/** The half-day of a unit's day that is worst off: broken before open before what holds, then the fewest at work. */
export function worstOf(counts: readonly HalfCount[]): HalfCount | undefined {
  const order = { broken: 0, open: 1, holds: 2 } as const
  return counts.toSorted((one, other) => order[one.standing] - order[other.standing] || one.working - other.working)[0]
}
