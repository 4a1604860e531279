import { addDays, yearOf } from '../../calendar/day.ts'
import type { Day } from '../../calendar/day.ts'
import type { Contract, JudgedContract, ServiceKind } from '../contract/support.ts'

/** What may be awarded directly, and from where it is to be documented, in öre. Local settings: the law's amounts change. */
export type AwardLimits = { readonly direct: Readonly<Record<ServiceKind, number>>; readonly documentOver: number }

/** Documentation is to be finished within so many days of the contract (LOU 19 a:11, read 2026-11-22). */
export const documentWithinDays = 30
const nearShare = 0.8

/**
 * How a contract stands. Its value is what was agreed for all of it with options, or what has been used when that is more. A direct award is
 * measured with the other direct awards to the same supplier of the same kind of services signed in the same year: an award may not be
 * divided to stay under the limit. Over `documentOver` it is to be documented whatever the way it was procured.
 *
 * @param all every contract, this one among them; suppliers are the same when their names are, upper or lower case.
 */
export function judgeContract(contract: Contract, all: readonly Contract[], limits: AwardLimits, today: Day): JudgedContract {
  const valueOre = valueOf(contract)
  const same = all.filter((each) => each.procurement === 'direct' && each.services === contract.services
    && each.supplier.toLowerCase() === contract.supplier.toLowerCase() && yearOf(each.signedOn) === yearOf(contract.signedOn))
  const direct = contract.procurement === 'direct'
  const limitOre = direct ? limits.direct[contract.services] : null
  const togetherOre = direct ? same.reduce((sum, each) => sum + valueOf(each), 0) : valueOre
  const documentBy = valueOre > limits.documentOver ? addDays(contract.signedOn, documentWithinDays) : null
  return {
    ...contract, valueOre, togetherOre, limitOre, documentBy,
    limit: limitOre === null ? 'free' : togetherOre > limitOre ? 'over' : togetherOre >= nearShare * limitOre ? 'near' : 'within',
    documentation: documentBy === null ? 'none' : contract.documentedOn !== null ? 'done' : documentBy < today ? 'late' : 'due',
  }
}

function valueOf({ agreedOre, usedOre }: Pick<Contract, 'agreedOre' | 'usedOre'>): number {
  return Math.max(agreedOre, usedOre)
}

/** The quarter of a day, "2026-Q4". */
export function quarterOf(on: Day): string {
  return `${on.slice(0, 4)}-Q${Math.ceil(Number(on.slice(5, 7)) / 3)}`
}

/** A number of persons as it may be shown: one to four never are. */
export function shownCount(count: number): number | null {
  return count >= 1 && count <= 4 ? null : count
}
