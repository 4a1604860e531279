import type { Problem } from './read-assignment.ts'

/** What a price per job came to: a bound that no assignment is under, and which jobs each agent would take at those prices. */
export type Relaxed = { readonly bound: number; readonly taken: Uint8Array; readonly times: Int32Array }

/** Finds the bound at given prices, as often as asked. `work` is what one time costs, in cells of a table. */
export type Relaxation = { readonly work: number; readonly at: (prices: Float64Array) => Relaxed }

/** A table over capacities is never longer than this; larger and broken capacities are counted in coarser units. */
const longest = 4000

/**
 * The Lagrangian relaxation of "each job is done once": each job has a price, an agent takes the jobs whose price is above their cost, as far
 * as its capacity goes (a knapsack, solved exactly by a table over capacities), and the bound is the prices less the gains of all agents
 * (Fisher 1981; for this problem Fisher, Jaikumar and Van Wassenhove 1986).
 *
 * Where capacities are broken numbers or large, uses and capacities are counted in whole coarser units, both rounded down. What fitted
 * before fits then too, so the bound stays true, only a little lower.
 */
export function relaxAssignment({ agents, jobs, cost, use, capacity }: Problem): Relaxation {
  const largest = capacity.reduce((most, each) => Math.max(most, each), 0)
  const areWhole = [...use, ...capacity].every((each) => Number.isInteger(each))
  const unit = areWhole && largest <= longest ? 1 : largest / longest
  // A share that is larger than what divisions round off is added to the capacities, so that rounding cannot make them too small.
  const size = Int32Array.from(use, (each) => (unit === 0 ? (each > 0 ? 1 : 0) : Math.min(longest + 1, Math.floor(each / unit))))
  const room = Int32Array.from(capacity, (each) => (unit === 0 ? 0 : Math.floor(each / unit + 1e-6)))
  const widest = room.reduce((most, each) => Math.max(most, each), 0) + 1
  const best = new Float64Array(widest)
  const isTaken = new Uint8Array(widest * jobs)

  const fill = (agent: number, prices: Float64Array, taken: Uint8Array): number => {
    const width = (room[agent] ?? 0) + 1
    best.fill(0, 0, width)
    const rows: number[] = []
    for (let job = 0; job < jobs; job++) {
      const cell = agent * jobs + job
      const gain = (prices[job] ?? 0) - (cost[cell] ?? 0)
      const each = size[cell] ?? 0
      if (gain <= 0 || each >= width) continue
      const row = rows.push(job) - 1
      const start = row * widest
      isTaken.fill(0, start, start + width)
      for (let left = width - 1; left >= each; left--) {
        const withIt = (best[left - each] ?? 0) + gain
        if (withIt <= (best[left] ?? 0)) continue
        best[left] = withIt
        isTaken[start + left] = 1
      }
    }
    let left = width - 1
    for (let row = rows.length - 1; row >= 0; row--) {
      const job = rows[row] ?? 0
      if (isTaken[row * widest + left] !== 1) continue
      taken[agent * jobs + job] = 1
      left -= size[agent * jobs + job] ?? 0
    }
    return best[width - 1] ?? 0
  }

  return {
    work: jobs * room.reduce((sum, each) => sum + each + 1, 0),
    at(prices) {
      const taken = new Uint8Array(agents * jobs)
      const times = new Int32Array(jobs)
      let bound = prices.reduce((sum, each) => sum + each, 0)
      for (let agent = 0; agent < agents; agent++) bound -= fill(agent, prices, taken)
      for (const [cell, isIn] of taken.entries()) if (isIn === 1) times[cell % jobs] = (times[cell % jobs] ?? 0) + 1
      return { bound, taken, times }
    },
  }
}

/**
 * Moves the prices by the subgradient (Held, Wolfe and Crowder 1974): up for jobs that nobody takes, down for those taken twice. Prices are
 * multiples of 1/1024, so that sums of whole costs are exact and the bound is true to the last digit.
 */
export function movePrices(prices: Float64Array, times: Int32Array, length: number): Float64Array {
  return prices.map((price, job) => Math.round((price + length * (1 - (times[job] ?? 0))) * 1024) / 1024)
}

/** The bound as an answer says it: whole where all costs are, else a hair lower than what was counted. */
export function trueBound(bound: number, { whole }: Problem): number {
  return whole ? Math.ceil(bound - 1e-6) : bound - 1e-9 * (1 + Math.abs(bound))
}
