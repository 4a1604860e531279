import type { AssignAnswer, AssignInput } from '../contract/assign.ts'
import { movePrices, relaxAssignment, trueBound } from './bound-assignment.ts'
import type { Relaxed } from './bound-assignment.ts'
import { drawNumbers } from './draw-numbers.ts'
import { searchFrom } from './improve-assignment.ts'
import type { Search } from './improve-assignment.ts'
import { mendAssignment } from './mend-assignment.ts'
import { costOf, fits, isPlainlyImpossible, loadsOf, readAssignment, roomOf } from './read-assignment.ts'
import type { Problem } from './read-assignment.ts'

/** How far a search has come. `bound`: nothing costs less. */
export type Assigned = { readonly problem: Problem; readonly found: Int32Array | null; readonly cost: number; readonly bound: number; readonly isImpossible: boolean }

/**
 * What may be done: steps of work (cells of a table; some six hundred million of them take a second) and, where they take longer than thought, the time: `spent` is the
 * part of it that is gone, 1 when it is over.
 * Two runs of the same input differ only when the time ends one of them before its work is done.
 */
export type Allowed = { readonly work: number; readonly spent: () => number }

const moves = 600
/** The part of work and time after which the bound is left for the search. */
const forBound = 0.35
const keptStarts = 5
const stepsInARow = 400
/** To look at one shift or exchange takes as long as so many cells of a table. */
const searchWeight = 15

/**
 * Gives each job to one agent so that nobody gets more than its capacity, as cheaply as it can: a bound by the prices of jobs
 * (bound-assignment.ts), starts mended from what the agents would take, and a search from each start in turn (improve-assignment.ts).
 * Stops at once where the bound is reached.
 */
export function assignJobs(input: AssignInput, { work, spent }: Allowed): Assigned {
  const problem = readAssignment(input)
  const none = { problem, found: null, cost: Infinity, bound: -Infinity }
  if (isPlainlyImpossible(problem)) return { ...none, isImpossible: true }
  let state: Best = { found: null, cost: Infinity, bound: -Infinity }
  let left = work
  const isDone = (): boolean => left <= 0 || spent() >= 1 || state.cost <= trueBound(state.bound, problem) + 1e-9
  const starts: Start[] = []

  const relaxation = relaxAssignment(problem)
  const prices = pricing(problem)
  const rounds = Math.min(moves, Math.max(20, Math.floor((work * forBound) / relaxation.work)))
  for (let round = 0; round < rounds && spent() < forBound && !isDone(); round++) {
    const relaxed = relaxation.at(prices.now())
    left -= relaxation.work
    state = { ...state, bound: Math.max(state.bound, relaxed.bound) }
    if (round % 5 === 0 || round > rounds - keptStarts) {
      const at = mendAssignment(problem, relaxed.taken)
      state = better(state, problem, at)
      keep(starts, problem, at)
    }
    prices.move(relaxed, state)
  }

  const chance = drawNumbers(1)
  const searches: Array<{ readonly search: Search; readonly go: (steps: number) => void }> = []
  for (let turn = 0; !isDone() && starts.length > 0; turn++) {
    const start = starts[turn % starts.length]
    if (start === undefined) break
    const slot = turn % starts.length
    const each = searches[slot] ?? searchFrom(problem, start.at, chance)
    searches[slot] = each
    for (let steps = 0; steps < stepsInARow && !isDone(); steps += 20) {
      const before = each.search.work
      each.go(20)
      left -= searchWeight * (each.search.work - before)
      if (each.search.cost < state.cost) state = { ...state, found: each.search.found, cost: each.search.cost }
    }
  }
  return { problem, ...state, bound: trueBound(state.bound, problem), isImpossible: false }
}

type Best = { readonly found: Int32Array | null; readonly cost: number; readonly bound: number }
type Start = { readonly at: Int32Array; readonly cost: number; readonly tooMuch: number }

function better(state: Best, problem: Problem, at: Int32Array): Best {
  if (!fits(problem, at)) return state
  const cost = costOf(problem, at)
  return cost < state.cost ? { ...state, found: at, cost } : state
}

/** The starts with least too much come first, of those that fit the cheaper first; no two are alike in both. */
function keep(starts: Start[], problem: Problem, at: Int32Array): void {
  const tooMuch = loadsOf(problem, at).reduce((sum, load, agent) => sum + Math.max(0, load - roomOf(problem.capacity[agent])), 0)
  const start = { at, cost: costOf(problem, at), tooMuch }
  if (starts.some((other) => other.cost === start.cost && other.tooMuch === tooMuch)) return
  starts.push(start)
  starts.sort((a, b) => a.tooMuch - b.tooMuch || a.cost - b.cost)
  if (starts.length > keptStarts) starts.pop()
}

/** Prices on their way: the step is halved when the bound has not risen for a while, and begins again from the best. */
function pricing(problem: Problem): { readonly now: () => Float64Array; readonly move: (relaxed: Relaxed, state: Best) => void } {
  let prices = firstPrices(problem)
  let kept = { prices, bound: -Infinity }
  let [scale, idle] = [2, 0]
  return {
    now: () => prices,
    move({ bound, times }, { cost }) {
      if (bound > kept.bound) {
        kept = { prices, bound }
        idle = 0
      } else if (++idle >= 15) {
        ;[prices, scale, idle] = [kept.prices, scale / 2, 0]
      }
      const square = times.reduce((sum, each) => sum + (1 - each) ** 2, 0)
      if (square === 0) return
      const goal = cost === Infinity ? bound + Math.abs(bound) * 0.05 + 1 : Math.max(cost, bound + 1e-3 * Math.abs(bound))
      prices = movePrices(prices, times, (scale * (goal - bound)) / square)
    },
  }
}

/** At first a job is worth what the second cheapest agent takes for it. */
function firstPrices({ agents, jobs, cost }: Problem): Float64Array {
  return Float64Array.from({ length: jobs }, (_, job) => {
    const sorted = Array.from({ length: agents }, (__, agent) => cost[agent * jobs + job] ?? 0).toSorted((a, b) => a - b)
    return Math.round((sorted[1] ?? sorted[0] ?? 0) * 1024) / 1024
  })
}

/** The answer as it is said. @param isProven whether another search has shown that nothing is cheaper. */
export function sayAssigned({ problem, found, cost, bound, isImpossible }: Assigned, isProven: boolean): AssignAnswer {
  if (isImpossible) return { assignment: null, objective: null, bound: null, status: 'infeasible' }
  const least = Number.isFinite(bound) ? bound : null
  if (found === null) return { assignment: null, objective: null, bound: least, status: 'unsolved' }
  const isBest = isProven || bound >= cost - 1e-9
  return { assignment: [...found], objective: costOf(problem, found), bound: isBest ? cost : least, status: isBest ? 'optimal' : 'feasible' }
}
