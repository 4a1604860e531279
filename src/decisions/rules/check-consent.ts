import { ageOn } from '../../calendar/day.ts'
import type { Day } from '../../calendar/day.ts'
import { consentMissing, consentNeeded } from '../../law/consent.ts'
import type { Consenter, ConsentNeeded } from '../../law/consent.ts'
import type { Consent, DecisionKind } from '../contract.ts'
import { isCompulsory, traitsOf } from './decide-who.ts'

/** Whom a decision is about, as far as consent goes: birth day, null when unknown, and the custodians there are. */
export type ConsentGround = { readonly birthOn: Day | null; readonly custodianIds: readonly string[] }

/**
 * Whose consent a decision needs on a day; null when none is asked for. A child whose birth day nobody knows counts as a small one: then the
 * custodians are asked.
 */
export function consentFor(kind: DecisionKind, paragraph: string, { birthOn }: Pick<ConsentGround, 'birthOn'>, on: Day): ConsentNeeded | null {
  const { consent } = traitsOf(kind)
  if (consent === null || isCompulsory(paragraph)) return null
  return consentNeeded(birthOn === null || birthOn > on ? 0 : ageOn(birthOn, on), consent)
}

/**
 * Whose consent is still missing. Of two custodians both must have said yes; one who has said no stops it. Of several answers of the same
 * person the last day's counts.
 */
export function missingConsent(needed: ConsentNeeded | null, consents: readonly Consent[], ground: ConsentGround): readonly Consenter[] {
  if (needed === null) return []
  return consentMissing(needed, (['child', 'custodian'] as const).filter((who) => hasConsented(who, consents, ground)))
}

function hasConsented(who: Consenter, consents: readonly Consent[], { custodianIds }: ConsentGround): boolean {
  const last = new Map<string, boolean>()
  for (const { who: whose, personId, given, on: _on } of consents.toSorted((one, other) => (one.on < other.on ? -1 : 1))) {
    if (whose === who) last.set(personId ?? '', given)
  }
  const answers = [...last.values()]
  const enough = who === 'custodian' ? Math.max(1, custodianIds.length) : 1
  return answers.every(Boolean) && answers.length >= enough
}
