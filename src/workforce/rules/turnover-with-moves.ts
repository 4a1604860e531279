import type { CountedTurnover } from './turnover-of-employments.ts'
import { turnoverDefinitions, turnoverRates } from './turnover.ts'
import type { RetirementChoice, TurnoverDefinition, TurnoverRate } from './turnover.ts'

/** Those that count moves always or never: nothing changes with moves. */
const unmoved: readonly TurnoverDefinition[] = ['own_request_over_permanent', 'mobility_over_average', 'n00216']

/**
 * The same definitions with moves to and from other units of the employer counted as leaving and joining. Null for those that say
 * themselves whether moves count.
 */
export function turnoverWithMoves(
  { counts, moved }: Pick<CountedTurnover, 'counts' | 'moved'>, retirement: RetirementChoice,
): Record<TurnoverDefinition, TurnoverRate | null> {
  const plus = (count: number | null, more: number): number | null => (count === null ? null : count + more)
  const rates = turnoverRates({ ...counts, joiners: plus(counts.joiners, moved.in), leavers: plus(counts.leavers, moved.out) }, retirement)
  const found: Record<TurnoverDefinition, TurnoverRate | null> = { ...rates }
  for (const definition of turnoverDefinitions) if (unmoved.includes(definition)) found[definition] = null
  return found
}
