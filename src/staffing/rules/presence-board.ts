import type { Day } from '../../calendar/day.ts'
import { halves } from '../contract/presence.ts'
import type { AwayReason, Half, HalfCount, Touch } from '../contract/presence.ts'

/** Kinds of units that decide about persons, which have the municipality's floor without one of their own; emergency duty works by shifts. */
export const authorityKinds = ['intake', 'investigation', 'placement', 'support'] as const

type Unit = { readonly id: string; readonly name: string; readonly kind: string }
/** A unit's own floor, valid from a day until a later one is. */
export type OwnFloor = { readonly unitId: string; readonly share: number; readonly fromOn: Day }
export type Counted = {
  readonly unitId: string; readonly on: Day; readonly half: Half; readonly employed: number; readonly office: number; readonly remote: number
  readonly away: number; readonly unanswered: number; readonly covering: number; readonly lent: number; readonly reasons: Readonly<Record<string, number>>
}

/**
 * The share of a unit's staff that must be at work on a day, 0 to 1. A unit with authority may have a higher floor than the municipality's, not a
 * lower; another unit has its own or none.
 *
 * @param usual the municipality's floor for units with authority.
 */
export function floorOf({ id, kind }: Unit, on: Day, { usual, own }: { readonly usual: number; readonly own: readonly OwnFloor[] }): number {
  const latest = own.filter(({ unitId, fromOn }) => unitId === id && fromOn <= on).toSorted((one, other) => (one.fromOn < other.fromOn ? -1 : 1)).at(-1)
  const hasAuthority = authorityKinds.some((each) => each === kind)
  return Math.max(hasAuthority ? usual : 0, latest?.share ?? 0)
}

/**
 * How many of so many the floor asks for, rounded up: half of seven is four. The share has at most three decimals, so what is left of
 * counting in binary is taken away first.
 */
export function leastOf(employed: number, floor: number): number {
  return Math.ceil(Math.round(employed * floor * 1e6) / 1e6)
}

/**
 * How a floor stands. Those at the office and at a distance are at work; who has not answered is neither at work nor away. Who covers for
 * another unit is at work there and not here; the floor is a share of the unit's own staff all the same.
 *
 * @returns holds: so many have answered that they are at work; broken: it breaks even if all who have not answered come; open: they decide.
 */
export function standingOf(
  { employed, office, remote, unanswered, covering, lent }: Pick<Counted, 'employed' | 'office' | 'remote' | 'unanswered' | 'covering' | 'lent'>, floor: number,
): { least: number; working: number; standing: 'holds' | 'open' | 'broken'; missing: number } {
  const least = leastOf(employed, floor)
  const working = office + remote - lent + covering
  if (working >= least) return { least, working, standing: 'holds', missing: 0 }
  const missing = least - working - unanswered
  return missing > 0 ? { least, working, standing: 'broken', missing } : { least, working, standing: 'open', missing: 0 }
}

/** Every unit's every half-day in the order of days, halves and units, with how its floor stands; units without any staff are left out. */
export function judgeCounts(units: readonly Unit[], counts: readonly Counted[], floors: { readonly usual: number; readonly own: readonly OwnFloor[] }): HalfCount[] {
  const known = new Map(units.map((unit) => [unit.id, unit]))
  const place = new Map(units.map(({ id }, index) => [id, index]))
  const ordered = counts.toSorted((one, other) => compare(one.on, other.on) || compare(other.half, one.half) || (place.get(one.unitId) ?? 0) - (place.get(other.unitId) ?? 0))
  return ordered.flatMap((count) => {
    const unit = known.get(count.unitId)
    if (unit === undefined || count.employed === 0) return []
    const floor = floorOf(unit, count.on, floors)
    return [{ ...count, unitName: unit.name, floor, ...standingOf(count, floor) }]
  })
}

const compare = (one: string, other: string): number => (one === other ? 0 : one < other ? -1 : 1)

/** The halves that a choice of the day means. */
export function halvesOf(choice: 'day' | Half): readonly Half[] {
  return choice === 'day' ? halves : [choice]
}

/** What a touch means: at work somewhere, or away with the reason. */
export function meaningOf(touch: Touch): { state: 'office' | 'remote' | 'away'; reason: AwayReason | null } {
  return touch === 'office' || touch === 'remote' ? { state: touch, reason: null } : { state: 'away', reason: touch }
}
