import { activities, phases } from '../contract/table.ts'
import type { Activity, Phase, PointTable } from '../contract/table.ts'

/** How much of an activity is open in a phase, and with whom; `workerId` null: given to nobody. */
export type OpenWork = { readonly workerId: string | null; readonly activity: Activity; readonly phase: Phase; readonly count: number }
/** Somebody who works with cases: how large a part of a full-time post, and whole years of experience (null: not registered). */
export type Hand = { readonly id: string; readonly share: number; readonly experienceYears: number | null }
export type WeighedActivity = { activity: Activity; phase: Phase; count: number; points: number }
export type WeighedWorker = { id: string; points: number; multiplier: number; weighted: number; ceiling: number }
export type WeighedLoad = {
  points: number; weighted: number; posts: number; ceiling: number; activities: WeighedActivity[]; workers: WeighedWorker[]
}

/**
 * How much heavier the same work is for somebody new. Whole years: on the day a year is full one has moved up. Who has no registered
 * experience counts as experienced: a missing cell never makes a load look heavier than it is known to be.
 */
export function multiplierOf(experienceYears: number | null, { experience }: PointTable): number {
  if (experienceYears === null || experienceYears >= 3) return experience.overThree
  return experienceYears < 1 ? experience.underOne : experience.oneToThree
}

/** @returns the points of some open work, before experience. */
export function pointsOf({ activity, phase, count }: Pick<OpenWork, 'activity' | 'phase' | 'count'>, { points }: PointTable): number {
  return count * points[activity][phase]
}

/**
 * The weighted load of a unit: points per activity and phase, heavier for the new, against what its posts can carry.
 *
 * @param hands those of the unit who work with cases; work of anybody else, or of nobody, counts with multiplier 1.
 * @returns points (a unit of the local table, meant as hours a week), unrounded. `workers` in the order of `hands`, also those with
 *   nothing open. `ceiling` is 0 when nobody is employed: a share of it is then not known, not 0.
 *
 * Source: D3; the model of points, phase, experience and ceiling is chosen, see `shippedTable`.
 */
export function weighLoad(work: readonly OpenWork[], hands: readonly Hand[], table: PointTable): WeighedLoad {
  const workers = hands.map(({ id, share, experienceYears }): WeighedWorker => {
    const points = sum(work.filter(({ workerId }) => workerId === id).map((each) => pointsOf(each, table)))
    const multiplier = multiplierOf(experienceYears, table)
    return { id, points, multiplier, weighted: points * multiplier, ceiling: share * table.ceiling }
  })
  const own = new Set(hands.map(({ id }) => id))
  const others = sum(work.filter(({ workerId }) => workerId === null || !own.has(workerId)).map((each) => pointsOf(each, table)))
  const posts = sum(hands.map(({ share }) => share))
  return {
    points: sum(workers.map(({ points }) => points)) + others, weighted: sum(workers.map(({ weighted }) => weighted)) + others,
    posts, ceiling: posts * table.ceiling, activities: byActivity(work, table), workers,
  }
}

/** What is open by activity and phase, in the table's order; what nobody has is left out. */
function byActivity(work: readonly OpenWork[], table: PointTable): WeighedActivity[] {
  return activities.flatMap((activity) => phases.flatMap((phase) => {
    const count = sum(work.filter((each) => each.activity === activity && each.phase === phase).map((each) => each.count))
    return count === 0 ? [] : [{ activity, phase, count, points: pointsOf({ activity, phase, count }, table) }]
  }))
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0)
}
