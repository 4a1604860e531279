import type { Day } from '../../calendar/day.ts'
import type { RunChoices, RunDay } from '../contract/distribution-runs.ts'
import { distributeChildren, fulfilmentOf, ledgerByDay, millionths, sharesFromElements } from './distribute-children.ts'

/** A municipality as a run needs it. `young`: inhabitants aged 0-19. */
export type SharingPlace = { readonly code: string; readonly county: string; readonly population: number; readonly young: number }
/** How many each got on a day; those who got none are left out. */
type Given = Readonly<Record<string, number>>
export type RunResult = { readonly shares: Readonly<Record<string, number>>; readonly days: ReadonlyArray<RunDay & { readonly given: Given }> }

/** What cannot be kept together, and in which part of the choices. */
export class RunFault extends Error {
  readonly field: 'arrivals' | 'weights' | 'ties' | 'moves' | 'own'
  readonly code: string
  constructor(field: RunFault['field'], code: string) {
    super(`${field}: ${code}`)
    this.field = field
    this.code = code
  }
}

/**
 * Assigns a stream of children by shares made of weighted elements, with ties and agreements, and keeps the ledger of each day.
 *
 * @param places all municipalities that take part. @throws RunFault when there is nobody to assign, no weight counts, more have ties than come,
 *   or an agreement takes more than there is.
 *
 * Source: the model of 2016 as `distributeChildren` has it; the elements' real weights are the state's and are not known here.
 */
export function runDistribution(choices: RunChoices, arrivals: ReadonlyArray<{ day: Day; children: number }>, places: readonly SharingPlace[]): RunResult {
  const shares = sharesOf(choices, places)
  const all = arrivals.reduce((sum, { children }) => sum + children, 0)
  if (all === 0) throw new RunFault('arrivals', 'nobody_came')
  if (all > 50_000) throw new RunFault('arrivals', 'too_many')
  const tied = choices.ties.flatMap(({ code, children }) => Array.from({ length: children }, () => code))
  if (tied.length > all) throw new RunFault('ties', 'more_ties_than_children')
  const tieAt = new Map(tied.map((code, at) => [Math.floor((at + 0.5) * all / tied.length), code]))
  const stream = arrivals.flatMap(({ day, children }) => Array.from({ length: children }, () => day))
    .map((day, at) => { const tie = tieAt.get(at); return tie === undefined ? { day } : { day, tie } })
  const { given, ties } = distributeChildren({ shares, balance: {}, arrivals: stream })
  const givenOn = new Map<Day, Record<string, number>>()
  for (const { day, code } of given) {
    const on = givenOn.get(day) ?? {}
    on[code] = (on[code] ?? 0) + 1
    givenOn.set(day, on)
  }
  const equal = new Map<Day, number>()
  for (const { day } of ties) equal.set(day, (equal.get(day) ?? 0) + 1)
  return { shares, days: ledgerByDay({ shares, balance: {} }, given).map((day) => ({ ...day, equal: equal.get(day.day) ?? 0, given: givenOn.get(day.day) ?? {} })) }
}

function sharesOf({ weights, own, floor, moves }: RunChoices, places: readonly SharingPlace[]): Record<string, number> {
  const ownBy = new Map(own.map(({ code, value }) => [code, value]))
  const elements = [
    { weight: weights.population, by: new Map(places.map(({ code, population }) => [code, population])) },
    { weight: weights.young, by: new Map(places.map(({ code, young }) => [code, young])) },
    { weight: weights.own, by: new Map(places.map(({ code }) => [code, ownBy.get(code) ?? 0])) },
  ].filter(({ weight }) => weight > 0)
  if (elements.length === 0) throw new RunFault('weights', 'no_weight')
  if (weights.own > 0 && !places.some(({ code }) => (ownBy.get(code) ?? 0) > 0)) throw new RunFault('own', 'own_needed')
  return moveShares(sharesFromElements(elements, floor), moves, { countyOf: new Map(places.map(({ code, county }) => [code, county])), floor })
}

/**
 * Moves parts of shares by agreement; the sum stays. Within a county a share may come down to 0, between counties to the floor.
 *
 * @param shares per mille. @throws RunFault when a municipality is not among them, when one moves to itself, or when there is not enough to move.
 */
export function moveShares(shares: Readonly<Record<string, number>>, moves: RunChoices['moves'],
  { countyOf, floor }: { readonly countyOf: ReadonlyMap<string, string>; readonly floor: number }): Record<string, number> {
  const moved = { ...shares }
  for (const { from, to, perMille } of moves) {
    const [has, gets] = [moved[from], moved[to]]
    if (has === undefined || gets === undefined || from === to) throw new RunFault('moves', 'not_between_two')
    const least = countyOf.get(from) === countyOf.get(to) ? 0 : floor
    if (has - perMille < least) throw new RunFault('moves', 'not_so_much_to_move')
    moved[from] = has - perMille
    moved[to] = gets + perMille
  }
  return moved
}

/** How many each has after a day; null: after the last. */
export function standingAfter({ shares, days }: RunResult, day: Day | null): Map<string, number> {
  const counts = new Map(Object.keys(shares).map((code) => [code, 0]))
  for (const each of days) {
    if (day !== null && each.day > day) break
    for (const [code, n] of Object.entries(each.given)) counts.set(code, (counts.get(code) ?? 0) + n)
  }
  return counts
}

/** Those who stand lowest of those with a share: who gets the next child. Exact, as `distributeChildren` compares. */
export function nextInTurn(shares: Readonly<Record<string, number>>, counts: ReadonlyMap<string, number>): string[] {
  let least: Array<readonly [code: string, share: number, n: number]> = []
  for (const [code, perMille] of Object.entries(shares)) {
    const share = Math.round(perMille * millionths)
    if (share === 0) continue
    const n = counts.get(code) ?? 0
    const [, share0, n0] = least[0] ?? ['', 0, 0]
    const difference = least.length === 0 ? -1 : n * share0 - n0 * share
    if (difference < 0) least = [[code, share, n]]
    else if (difference === 0) least.push([code, share, n])
  }
  return least.toSorted((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).map(([code]) => code)
}

/** A municipality's part in numbers: ideal is share times all, gap what it has less that. */
export function standingOf(n: number, perMille: number, all: number): { ideal: number; gap: number; value: number | null } {
  const ideal = perMille / 1000 * all
  return { ideal, gap: n - ideal, value: fulfilmentOf(n, perMille / 1000, all) }
}
