import type { Day } from '../../calendar/day.ts'
import type { DistributeAnswer, DistributeInput } from '../contract/distribute.ts'
import { apportion } from './apportion.ts'

/** Shares are compared as whole millionths of a per mille, so that equal is exactly equal. */
export const millionths = 1e6

type Municipality = { code: string; perMille: number; share: number; n: number }

/**
 * Assigns each unaccompanied child to the municipality that has least of what its share says, unless ties decide.
 *
 * Fulfilment is children assigned since the start day over share times all assigned; nothing is reset by a year. All children count for
 * both sums, however they were assigned, so a municipality that got children through ties waits longer. A share of 0 gets none but
 * through ties. Equal and lowest: the largest share, then the first code; told in `ties`.
 *
 * @throws RangeError when a municipality of balance or tie has no share told, or nobody has a share and a child has no ties.
 *
 * Source: Migrationsverket, anvisningsandelar (model from 2016-04-01).
 */
export function distributeChildren({ shares, balance, arrivals }: DistributeInput): DistributeAnswer {
  const before = new Map(Object.entries(balance))
  const municipalities = Object.entries(shares).toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([code, perMille]) => ({ code, perMille, share: Math.round(perMille * millionths), n: before.get(code) ?? 0 }))
  const byCode = new Map(municipalities.map((each) => [each.code, each]))
  const stranger = [...before.keys()].find((code) => !byCode.has(code))
  if (stranger !== undefined) throw new RangeError(`balance: "${stranger}" has no share; give it 0`)

  const ties: DistributeAnswer['ties'] = []
  const given = arrivals.map(({ day, tie }, arrival) => {
    if (tie !== undefined) {
      const named = byCode.get(tie)
      if (named === undefined) throw new RangeError(`arrivals[${arrival}].tie: "${tie}" has no share; give it 0`)
      named.n += 1
      return { day, code: tie, reason: 'tie' as const }
    }
    const { next, equal } = lowest(municipalities)
    if (next === null) throw new RangeError(`arrivals[${arrival}]: nobody has a share`)
    if (equal.length > 1) ties.push({ arrival, day, codes: equal.map(({ code }) => code), given: next.code })
    next.n += 1
    return { day, code: next.code, reason: 'lowest' as const }
  })
  const all = municipalities.reduce((sum, { n }) => sum + n, 0)
  return {
    given, ties,
    fulfilment: municipalities.map(({ code, perMille, n }) => (
      { code, n, share: perMille / 1000, value: fulfilmentOf(n, perMille / 1000, all) }
    )),
  }
}

/** Children assigned over what the share says of all assigned; null without a share or before the first child. */
export function fulfilmentOf(n: number, share: number, all: number): number | null {
  return share === 0 || all === 0 ? null : n / (share * all)
}

/** Who stands lowest; products of whole numbers below 2^53 make the comparison exact. */
function lowest(municipalities: readonly Municipality[]): { next: Municipality | null; equal: Municipality[] } {
  let next: Municipality | null = null
  let equal: Municipality[] = []
  for (const each of municipalities) {
    if (each.share === 0) continue
    const difference = next === null ? -1 : each.n * next.share - next.n * each.share
    if (next === null || difference < 0) [next, equal] = [each, [each]]
    else if (difference === 0) {
      equal.push(each)
      if (each.share > next.share) next = each
    }
  }
  return { next, equal }
}

/** One day of the ledger: how many came, how many are assigned by then, and how far apart the municipalities with a share stand. */
export type LedgerDay = { day: Day; came: number; all: number; lowest: number; highest: number }

/**
 * The ledger after each day: the lowest and the highest fulfilment of municipalities with a share.
 *
 * @param given in order of days, as `distributeChildren` gave them.
 */
export function ledgerByDay(
  { shares, balance }: Pick<DistributeInput, 'shares' | 'balance'>, given: DistributeAnswer['given'],
): LedgerDay[] {
  const counts = new Map([...Object.keys(shares).map((code) => [code, 0] as const), ...Object.entries(balance)])
  let all = [...counts.values()].reduce((sum, n) => sum + n, 0)
  const days: LedgerDay[] = []
  for (const [at, { day, code }] of given.entries()) {
    counts.set(code, (counts.get(code) ?? 0) + 1)
    all += 1
    if (given[at + 1]?.day === day) continue
    const values = Object.entries(shares).flatMap(([each, perMille]) => fulfilmentOf(counts.get(each) ?? 0, perMille / 1000, all) ?? [])
    const came = all - (days.at(-1)?.all ?? all - at - 1)
    days.push({ day, came, all, lowest: Math.min(...values), highest: Math.max(...values) })
  }
  return days
}

/** What a share may be made of: each municipality's part of a whole counts with the element's weight. */
export type ShareElement = { weight: number; by: ReadonlyMap<string, number> }

/**
 * Shares in whole per mille from weighted elements (population, reception, days of asylum seekers): 1000 together, by largest remainder,
 * nobody below the floor.
 *
 * @param elements what is counted, for the same municipalities; each is first made a part of its own sum. The real weights are the state's.
 * @param floor per mille that each gets at least; 1 in the model of 2016.
 */
export function sharesFromElements(elements: readonly ShareElement[], floor: number): Record<string, number> {
  const codes = [...new Set(elements.flatMap(({ by }) => [...by.keys()]))].toSorted()
  const sums = elements.map(({ by }) => [...by.values()].reduce((sum, value) => sum + value, 0))
  const units = codes.map((name) => ({
    name, floor, weight: elements.reduce((sum, { weight, by }, at) => sum + weight * ((by.get(name) ?? 0) / (sums[at] ?? 1)), 0),
  }))
  const { units: got } = apportion({ method: 'largest-remainder', seats: 1000, units, firstDivisor: 1.4 })
  return Object.fromEntries(got.map(({ name, seats }) => [name, seats]))
}
