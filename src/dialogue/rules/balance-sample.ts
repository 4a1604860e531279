import type { Chance } from '../../staffing/rules/draw-numbers.ts'
import type { Figures } from './complete-figures.ts'
import { shuffled } from './draw-members.ts'
import type { SamplePlan } from './plan-sample.ts'
import { directionThatKeeps } from './solve-linear.ts'

/** Nearer to 0 or 1 than this, a chance has become an answer. */
const decided = 1e-9
const fine = 2 ** 31

/**
 * Draws a balanced sample by the cube method: each member keeps its chance, each group its number exactly, and each variable its sum as
 * nearly as whole members allow.
 *
 * Flight: a step along a direction that keeps all sums, as far as to where a member is decided, this way or that with the odds that leave
 * chances as they were. Steps take few members at a time, group after group. Landing: when no such direction is left, variables are let
 * go from the last to the first and the flight goes on, to the end with the groups alone.
 *
 * @param chances of each member; the sum of each group is whole.
 * @returns places in the population, in its order.
 *
 * Sources: Deville and Tillé (2004), Biometrika 91:893-912; Chauvet and Tillé (2006), Computational Statistics 21:53-62
 * (few at a time); Chauvet (2009), Survey Methodology 35:115-119 (within groups first).
 */
export function balancedSample(plan: SamplePlan, { standard, variables }: Figures, chances: readonly number[], chance: Chance): number[] {
  const now = [...chances]
  const isOpen = (place: number): boolean => (now[place] ?? 0) > decided && (now[place] ?? 0) < 1 - decided
  const groups = shuffled(plan.groups.map((_, group) => group), chance)
  let open = groups.flatMap((group) => shuffled(plan.groups[group]?.open ?? [], chance)).filter(isOpen)
  for (let kept = variables; kept >= 0 && open.length > 0; kept -= 1) {
    for (;;) {
      const { members, matrix } = firstThatCanMove(open, plan, standard, kept)
      const direction = directionThatKeeps(matrix, members.length)
      if (direction === null) break
      step(now, members, direction, chance)
      open = open.filter(isOpen)
      if (open.length === 0) break
    }
  }
  return [...now.keys()].filter((place) => (now[place] ?? 0) > 0.5)
}

/** The first members, enough that some direction keeps the sums of their groups and of the first variables, or all that are left. */
function firstThatCanMove(
  open: readonly number[], { groupOf }: SamplePlan, standard: Figures['standard'], variables: number,
): { members: number[]; matrix: number[][] } {
  const groups: number[] = []
  const members: number[] = []
  for (const place of open) {
    const group = groupOf[place] ?? 0
    if (!groups.includes(group)) groups.push(group)
    members.push(place)
    if (members.length > groups.length + variables) break
  }
  return {
    members,
    matrix: [
      ...groups.map((group) => members.map((place) => (groupOf[place] === group ? 1 : 0))),
      ...Array.from({ length: variables }, (_, variable) => members.map((place) => standard[place]?.[variable] ?? 0)),
    ],
  }
}

/** Goes as far as it can one way or the other, the shorter way the likelier, so that each chance is what it was on average. */
function step(now: number[], members: readonly number[], direction: readonly number[], chance: Chance): void {
  let [ahead, back] = [Infinity, Infinity]
  for (const [at, place] of members.entries()) {
    const [slope, value] = [direction[at] ?? 0, now[place] ?? 0]
    if (slope === 0) continue
    const [up, down] = [(1 - value) / Math.abs(slope), value / Math.abs(slope)]
    ahead = Math.min(ahead, slope > 0 ? up : down)
    back = Math.min(back, slope > 0 ? down : up)
  }
  const forward = (chance(fine) / fine) * (ahead + back) < back
  const length = forward ? ahead : -back
  for (const [at, place] of members.entries()) {
    const next = (now[place] ?? 0) + length * (direction[at] ?? 0)
    now[place] = next < decided ? 0 : next > 1 - decided ? 1 : next
  }
}
