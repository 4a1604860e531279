import type { Day } from '../../calendar/day.ts'
import { distributeChildren } from './distribute-children.ts'

/** Somebody else receives so many of a municipality's children, of those who come in its turn between the days. */
export type OpenAgreement = { readonly id: string; readonly from: string; readonly to: string; readonly left: number; readonly fromDay: Day; readonly toDay: Day }
/** One child: whose share it counts against, who receives, and by what. `equal`: how many stood equal and lowest, 0 when one did. */
export type Assigned = { readonly turn: string; readonly to: string; readonly how: 'turn' | 'agreement' | 'tie' | 'place'; readonly agreementId: string | null; readonly equal: number }
type Wish = { readonly how: 'tie' | 'place'; readonly code: string }

/**
 * Assigns the children of one day on top of all that a standing ledger has: first those with strong ties and offered places, in the order they are
 * named, then the others in turn by `distributeChildren`. A child who comes in the turn of a municipality with an agreement is received by the
 * other, and counts against the share of the one whose turn it was: else the turn would not pass on, and one agreement would swallow a whole day.
 *
 * @param shares per mille. @param counts children who count against each share so far. @param agreements in the order they were made; each takes while it lasts.
 *
 * @throws RangeError when more are wished for than came.
 */
export function assignArrivals({ shares, counts, day, children, wishes, agreements }: {
  readonly shares: Readonly<Record<string, number>>; readonly counts: ReadonlyMap<string, number>; readonly day: Day; readonly children: number
  readonly wishes: readonly Wish[]; readonly agreements: readonly OpenAgreement[]
}): Assigned[] {
  if (wishes.length > children) throw new RangeError('more are wished for than came')
  // Who has children but stands in no share any longer keeps them, and who has a tie or a place receives without one: a share of 0, never in turn.
  const all = { ...Object.fromEntries([...counts.keys(), ...wishes.map(({ code }) => code)].map((code) => [code, 0])), ...shares }
  const arrivals = [...wishes.map(({ code }) => ({ day, tie: code })), ...Array.from({ length: children - wishes.length }, () => ({ day }))]
  const { given, ties } = distributeChildren({ shares: all, balance: Object.fromEntries(counts), arrivals })
  const equalAt = new Map(ties.map(({ arrival, codes }) => [arrival, codes.length]))
  const left = new Map(agreements.map((each) => [each.id, each.left]))
  return given.map(({ code }, at): Assigned => {
    const wish = wishes[at]
    if (wish !== undefined) return { turn: code, to: code, how: wish.how, agreementId: null, equal: 0 }
    const equal = equalAt.get(at) ?? 0
    const agreement = agreements.find((each) => each.from === code && each.fromDay <= day && day <= each.toDay && (left.get(each.id) ?? 0) > 0)
    if (agreement === undefined) return { turn: code, to: code, how: 'turn', agreementId: null, equal }
    left.set(agreement.id, (left.get(agreement.id) ?? 0) - 1)
    return { turn: code, to: agreement.to, how: 'agreement', agreementId: agreement.id, equal }
  })
}
