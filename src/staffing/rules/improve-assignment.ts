import type { Chance } from './draw-numbers.ts'
import { costOf, fits, loadsOf, roomOf } from './read-assignment.ts'
import type { Problem } from './read-assignment.ts'

/** A search that goes on from the assignment it stands at. `found` is the cheapest that fits, so far. */
export type Search = { readonly at: Int32Array; found: Int32Array | null; cost: number; work: number }

/** About so many exchanges of two jobs are looked at before each step. */
const exchanges = 20_000

/**
 * Tabu search by shifts of one job and exchanges of two, where an agent may meanwhile have too much to do at a price that rises while it
 * has and falls while it has not (as in Díaz and Fernández 2001 and Yagiura, Ibaraki and Glover 2004). A job does not go back to the agent
 * it left for a while, unless that gives the cheapest so far. Same start and numbers, same end.
 *
 * @param start the agent of each job; may have too much on an agent.
 */
export function searchFrom(problem: Problem, start: Int32Array, chance: Chance): { readonly search: Search; readonly go: (steps: number) => void } {
  const { agents, jobs, cost, use } = problem
  const at = Int32Array.from(start)
  const loads = loadsOf(problem, at)
  const room = problem.capacity.map(roomOf)
  const price = new Float64Array(agents).fill(firstPrice(problem))
  const banned = new Int32Array(agents * jobs)
  const search: Search = { at, found: fits(problem, at) ? Int32Array.from(at) : null, cost: Infinity, work: 0 }
  if (search.found !== null) search.cost = costOf(problem, at)
  let spent = costOf(problem, at)
  let step = 0
  const rows = Math.min(jobs, Math.max(1, Math.ceil(exchanges / jobs)))

  const over = (agent: number, more: number): number => Math.max(0, (loads[agent] ?? 0) + more - (room[agent] ?? 0))
  const overAll = (): number => loads.reduce((sum, load, agent) => sum + Math.max(0, load - (room[agent] ?? 0)), 0)
  const penalty = (agent: number, more: number): number => (price[agent] ?? 0) * (over(agent, more) - over(agent, 0))
  const put = (job: number, agent: number): void => {
    const from = at[job] ?? 0
    spent += (cost[agent * jobs + job] ?? 0) - (cost[from * jobs + job] ?? 0)
    loads[from] = (loads[from] ?? 0) - (use[from * jobs + job] ?? 0)
    loads[agent] = (loads[agent] ?? 0) + (use[agent * jobs + job] ?? 0)
    banned[from * jobs + job] = step + 8 + chance(10)
    at[job] = agent
  }

  const oneStep = (): void => {
    step += 1
    let [least, first, second, target] = [Infinity, -1, -1, -1]
    const total = overAll()
    // Only what would be the cheapest so far may break a ban.
    const isAllowed = (isBanned: boolean, paid: number, tooMuch: number): boolean => !isBanned || (tooMuch <= 0 && spent + paid < search.cost - 1e-9)
    for (let job = 0; job < jobs; job++) {
      const from = at[job] ?? 0
      const own = cost[from * jobs + job] ?? 0
      const freed = -(use[from * jobs + job] ?? 0)
      const relief = penalty(from, freed)
      for (let agent = 0; agent < agents; agent++) {
        if (agent === from) continue
        const cell = agent * jobs + job
        const paid = (cost[cell] ?? 0) - own
        const change = paid + relief + penalty(agent, use[cell] ?? 0)
        if (change >= least) continue
        const isBanned = (banned[cell] ?? 0) > step
        if (!isAllowed(isBanned, paid, isBanned ? total - over(from, 0) + over(from, freed) - over(agent, 0) + over(agent, use[cell] ?? 0) : 0)) continue
        ;[least, first, second, target] = [change, job, -1, agent]
      }
    }
    const begin = rows === jobs ? 0 : chance(jobs)
    for (let row = 0; row < rows; row++) {
      const job = (begin + row) % jobs
      const from = at[job] ?? 0
      const fromRow = from * jobs
      const [own, taken] = [cost[fromRow + job] ?? 0, use[fromRow + job] ?? 0]
      const [overFrom, priceFrom] = [over(from, 0), price[from] ?? 0]
      const spareFrom = (room[from] ?? 0) - (loads[from] ?? 0) + taken
      for (let other = rows === jobs ? job + 1 : 0; other < jobs; other++) {
        const agent = at[other] ?? 0
        if (agent === from) continue
        const [there, back, now] = [agent * jobs + job, fromRow + other, agent * jobs + other]
        const paid = (cost[there] ?? 0) + (cost[back] ?? 0) - own - (cost[now] ?? 0)
        // Where nobody has too much, no exchange costs less than what is paid for it.
        if (paid >= least && total === 0) continue
        const overHere = Math.max(0, (use[back] ?? 0) - spareFrom)
        const change = paid + priceFrom * (overHere - overFrom) + penalty(agent, (use[there] ?? 0) - (use[now] ?? 0))
        if (change >= least) continue
        const isBanned = (banned[there] ?? 0) > step || (banned[back] ?? 0) > step
        if (isBanned) {
          const after = total - overFrom + overHere - over(agent, 0) + over(agent, (use[there] ?? 0) - (use[now] ?? 0))
          if (!isAllowed(true, paid, after)) continue
        }
        ;[least, first, second, target] = [change, job, other, agent]
      }
    }
    search.work += jobs * agents + (rows === jobs ? (jobs * jobs) / 2 : rows * jobs)
    if (first < 0) return
    const from = at[first] ?? 0
    put(first, target)
    if (second >= 0) put(second, from)
    settle()
  }

  /** Keeps what is cheaper than all before, and moves the prices of what is too much. */
  const settle = (): void => {
    const tooMuch = overAll()
    if (tooMuch <= 0 && spent < search.cost - 1e-9 && fits(problem, at)) {
      search.found = Int32Array.from(at)
      search.cost = costOf(problem, at)
    }
    // Lower only once nobody has too much: with many agents there would else always be one that has.
    for (const [agent, each] of price.entries()) price[agent] = Math.max(1e-6, each * (tooMuch <= 0 ? 0.95 : over(agent, 0) > 0 ? 1.03 : 1))
  }

  return { search, go: (steps) => { for (let each = 0; each < steps; each++) oneStep() } }
}

/** What a unit of capacity costs at first: the span of costs over the mean use, so that assignments soon fit. */
function firstPrice({ cost, use }: Problem): number {
  const span = cost.reduce((most, each) => Math.max(most, each), -Infinity) - cost.reduce((least, each) => Math.min(least, each), Infinity)
  const mean = use.reduce((sum, each) => sum + each, 0) / Math.max(1, use.length)
  return mean === 0 ? 1 : Math.max(1e-6, span / mean)
}
