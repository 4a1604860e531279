import { careBases, chainEventTypes } from './contract.ts'
import type { ChainEventType } from './contract.ts'
import { standingThings } from './things.ts'
import { touched } from './clockwork.ts'
import type { Fact, Ledger } from './ledger.ts'

/**
 * The order of the facts of one day: what begins something; then acts upon it; then moves, changes of basis and ends. Within
 * each, what another builds on comes before it.
 */
export const orderOfTypes: readonly ChainEventType[] = [
  'concern-received', 'feedback-requested', 'application-received', 'information-received', 'followup-started', 'investigation-opened',
  'preventive-decided', 'custody-decided', 'removal-ban-temp-decided', 'travel-ban-temp-decided', 'shelter-decided',
  'placement-started', 'contact-limited', 'favourable-decided', 'favourable-interrupted', 'youth-service-final', 'eviction-notice-received',
  'transfer-requested', 'delay-request-received', 'decision-served',

  'protection-assessed', 'prelim-extended', 'investigation-declined', 'feedback-given', 'feedback-withheld', 'parties-informed',
  'information-waived', 'investigation-extended', 'followup-closed',
  'custody-submitted', 'custody-executed', 'custody-confirmed', 'care-application-filed', 'care-time-requested', 'care-time-extended',
  'care-case-heard', 'care-granted', 'care-final', 'care-refused',
  'removal-ban-temp-submitted', 'removal-ban-temp-confirmed', 'removal-ban-applied', 'removal-ban-granted', 'removal-ban-refused',
  'removal-ban-considered',
  'travel-ban-temp-submitted', 'travel-ban-temp-confirmed', 'travel-ban-applied', 'travel-ban-time-requested', 'travel-ban-time-extended',
  'travel-ban-granted', 'travel-ban-refused', 'travel-ban-reviewed',
  'shelter-submitted', 'shelter-confirmed', 'shelter-applied', 'shelter-time-requested', 'shelter-time-extended', 'shelter-granted',
  'shelter-refused',
  'considered', 'care-reviewed', 'custody-transfer-considered', 'care-plan-revised', 'jourhem-prolonged', 'health-notice-sent',
  'health-notice-waived', 'contact-limit-considered', 'preventive-reviewed', 'favourable-executed', 'youth-service-started',
  'eviction-acknowledged', 'transfer-answered', 'application-decided', 'delay-request-refused', 'appeal-received',

  'placement-moved', 'lvu-care-ended', 'basis-changed', 'investigation-concluded', 'contact-limit-ended', 'preventive-ended',
  'custody-ended', 'removal-ban-ended', 'travel-ban-ended', 'favourable-withdrawn', 'placement-ended',
]

/** Where a new start and the end of an earlier one may fall on the same day. */
type Pair = { starts: readonly ChainEventType[]; ends: readonly ChainEventType[]; stands: (ledger: Ledger, fact: Fact) => boolean }

const pairs: readonly Pair[] = [
  { starts: ['investigation-opened'], ends: ['investigation-concluded'], stands: ({ investigation }) => investigation !== null },
  { starts: ['placement-started'], ends: ['lvu-care-ended', 'placement-ended'], stands: ({ placement }) => placement !== null },
  {
    starts: ['custody-decided'], ends: ['custody-ended'],
    stands: ({ decisions }, { ref }) => touched(decisions.custody, ref).some(({ over }) => !over),
  },
  { starts: ['contact-limited'], ends: ['contact-limit-ended'], stands: standing('contact-limited') },
  { starts: ['preventive-decided'], ends: ['preventive-ended'], stands: standing('preventive-decided') },
  { starts: ['favourable-decided'], ends: ['favourable-withdrawn'], stands: standing('favourable-decided') },
  ...(['removal-ban', 'travel-ban'] as const).map((matter): Pair => ({
    starts: [`${matter}-temp-decided`, `${matter}-granted`], ends: [`${matter}-ended`],
    stands: (ledger, fact) => touched(ledger.decisions[matter], fact.ref).some(({ over }) => !over) ||
      standing(`${matter}-granted`)(ledger, fact),
  })),
]

function standing(begunBy: ChainEventType): Pair['stands'] {
  return (ledger, { ref }) => standingThings(ledger, begunBy, ref).length > 0
}

/**
 * The facts of one day in the order they are counted, whatever order they were registered in. The end of what began on an
 * earlier day comes before a new start of its kind.
 *
 * @param ledger as it stood before that day.
 */
export function orderOfDay(ledger: Ledger, facts: readonly Fact[]): Fact[] {
  const sorted = [...facts].sort((a, b) => rankOf(a) - rankOf(b) || (contentOf(a) < contentOf(b) ? -1 : 1))
  const first = new Set<Fact>()
  for (const { starts, ends, stands } of pairs) {
    if (!sorted.some(({ type }) => starts.includes(type))) continue
    for (const end of ends) {
      const found = sorted.find((fact) => fact.type === end && stands(ledger, fact))
      if (found !== undefined) first.add(found)
    }
  }
  return [...first, ...sorted.filter((fact) => !first.has(fact))]
}

/** What a fact says, as text: the same for two that are equal, whatever order their fields have. */
export function contentOf(fact: Fact): string {
  const { index: _index, ...said } = fact
  const basis = 'basis' in said ? careBases.indexOf(said.basis) : 0
  return JSON.stringify([basis, Object.entries(said).sort(([a], [b]) => (a < b ? -1 : 1))])
}

const ranks = new Map(orderOfTypes.map((type, rank) => [type, rank]))

function rankOf({ type }: Fact): number {
  return ranks.get(type) ?? chainEventTypes.length
}
