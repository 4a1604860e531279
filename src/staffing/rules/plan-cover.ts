import { coverLevels } from '../contract/cover.ts'
import type { CoverLevel, CoverPlan, LevelValue, Placement, StaffingPlanInput } from '../contract/cover.ts'
import { explainBroken, explainMoves, explainUndone } from './explain-cover.ts'
import { coverDay } from './group-cover-staff.ts'
import type { CoverDay } from './group-cover-staff.ts'
import { placePeople } from './place-cover-people.ts'
import { placeCoverDay, proveCoverDay } from './solve-cover-day.ts'
import type { Asking, Found, Solution, SolvedDay } from './solve-cover-day.ts'

/** A hundredth of an hour summed over the days: what rounding alone may come to. */
const sameHours = 0.05
/** The parts of the time until which people are placed, and until which it is proven how good that is; the rest is for explaining. */
const forPlacing = 0.6
const forPrograms = 0.9

/**
 * Who works where each half-day, so that in this order: as few people as possible are missing under the floors; as few hours as possible of
 * priority 1 are left undone, then 2, 3, 4; as few half-days as possible are worked in another unit; as few children as possible meet
 * somebody else than their own worker. A later aim never costs an earlier one anything.
 *
 * The days share nothing but the people, and every aim is a sum over days: what is best on each day is best on all of them together, so the
 * days are solved one by one and the whole is proven when each is. Days that are alike are solved once.
 *
 * A generator: it gives programs to be solved and is given their solutions, so that it runs beside the server or in a thread of its own.
 *
 * @param elapsed seconds since it began. The answer depends on it only where the time ends a search.
 */
export function* planCover(input: StaffingPlanInput, elapsed: () => number): Generator<Asking, CoverPlan, Solution> {
  const time = input.timeLimitSeconds
  const days = input.days.toSorted().map((each) => coverDay(input, each))
  const found = new Map<string, Found & { readonly day: CoverDay }>()
  for (const [at, day] of days.entries()) {
    const until = shareOf(elapsed(), time * forPlacing, days.length - at)
    if (!found.has(likeness(day))) found.set(likeness(day), { day, ...yield* placeCoverDay(day, () => until - elapsed()) })
  }
  const solved = new Map<string, Solved>()
  for (const [at, [key, each]] of [...found].entries()) {
    const until = shareOf(elapsed(), time * forPrograms, found.size - at)
    solved.set(key, { day: each.day, ...yield* proveCoverDay(each, () => until - elapsed()) })
  }
  return putTogether(input, days, solved)
}

/** A day's answer, with the people as its program numbers them. */
type Solved = SolvedDay & { readonly day: CoverDay }

/** Until when one of so many may go on, of the time that is left. */
function shareOf(now: number, end: number, sharing: number): number {
  return now + (end - now) / sharing
}

/** Days on which the same people are there, and may be in the same places, have the same answer. */
function likeness({ groups }: CoverDay): string {
  return JSON.stringify(groups.map((group) => ({ ...group, members: group.members.map(({ id }) => id), can: [...group.can] })))
}

function putTogether(input: StaffingPlanInput, days: readonly CoverDay[], solved: ReadonlyMap<string, Solved>): CoverPlan {
  const totals = new Map<CoverLevel, { value: number; bound: number }>(coverLevels.map((level) => [level, { value: 0, bound: 0 }]))
  const plan: Omit<CoverPlan, 'status' | 'levels'> = { placements: [], moves: [], undone: [], broken: [] }
  const before = new Map<string, string>()
  for (const { day: on, ...alike } of days) {
    const answer = solved.get(likeness({ day: on, ...alike }))
    if (answer === undefined) continue
    const day = { ...answer.day, day: on }
    const placed = { input, day, placements: placePeople(day, answer, before) }
    for (const { staff, unit } of placed.placements) before.set(staff, unit)
    addLevels(totals, answer.bounds, placed)
    plan.placements.push(...placed.placements)
    plan.moves.push(...explainMoves(placed))
    plan.undone.push(...explainUndone(placed))
    plan.broken.push(...explainBroken(placed))
  }
  return { ...ending(totals), ...plan }
}

type Placed = { readonly day: CoverDay; readonly placements: readonly Placement[]; readonly input: StaffingPlanInput }

/** Adds to the levels what the day's people really do, which is what the program counted wherever it was solved. */
function addLevels(totals: Map<CoverLevel, { value: number; bound: number }>, bounds: ReadonlyMap<CoverLevel, number>, placed: Placed): void {
  const moves = explainMoves(placed)
  const undone = explainUndone(placed)
  const missing = (level: CoverLevel): number => undone.reduce((sum, { activity, missing: hours }) => (
    sum + (placed.day.activities.some(({ id, priority }) => id === activity && level === `priority_${priority}`) ? hours : 0)), 0)
  for (const level of coverLevels) {
    const total = totals.get(level) ?? { value: 0, bound: 0 }
    if (level === 'floors') total.value += explainBroken(placed).reduce((sum, each) => sum + each.missing, 0)
    else if (level === 'moves') total.value += moves.length
    else if (level === 'children') total.value += moves.reduce((sum, { children }) => sum + children, 0)
    else total.value += missing(level)
    total.bound += bounds.get(level) ?? 0
    totals.set(level, total)
  }
}

function ending(totals: ReadonlyMap<CoverLevel, { value: number; bound: number }>): Pick<CoverPlan, 'status' | 'levels'> {
  let proven = true
  const levels = coverLevels.map((level): LevelValue => {
    const total = totals.get(level) ?? { value: 0, bound: 0 }
    const value = rounded(total.value)
    const bound = Math.min(value, rounded(total.bound))
    const gap = value - bound <= sameHours ? 0 : (value - bound) / value
    proven &&= gap === 0
    return { level, value, bound: gap === 0 ? value : bound, gap, proven }
  })
  const [floors] = levels
  return { status: floors !== undefined && floors.bound > 0.5 ? 'infeasible' : proven ? 'optimal' : 'feasible', levels }
}

function rounded(value: number): number {
  return Math.round(value * 1000) / 1000
}
