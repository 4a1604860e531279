import type { AssignInput } from '../contract/assign.ts'

/** The figures of an assignment in flat tables: `cost[agent * jobs + job]`. `whole`: every assignment costs a whole number. */
export type Problem = {
  readonly agents: number
  readonly jobs: number
  readonly cost: Float64Array
  readonly use: Float64Array
  readonly capacity: Float64Array
  readonly whole: boolean
}

/** The room there is: sums of decimals are not exact, and what is over by no more than the rounding is not over. */
export function roomOf(capacity: number | undefined): number {
  return (capacity ?? 0) * (1 + 1e-11)
}

/** The figures as the search wants them. */
export function readAssignment({ agents, jobs, cost, use }: AssignInput): Problem {
  const flat = Float64Array.from(cost.flat())
  return {
    agents: agents.length, jobs, cost: flat, use: Float64Array.from(use.flat()), capacity: Float64Array.from(agents, ({ capacity }) => capacity),
    whole: flat.every((each) => Number.isInteger(each)),
  }
}

/** The sum of the costs of an assignment: the agent of each job. */
export function costOf({ jobs, cost }: Problem, at: Int32Array): number {
  return at.reduce((sum, agent, job) => sum + (cost[agent * jobs + job] ?? 0), 0)
}

/** How much each agent has to do. */
export function loadsOf({ agents, jobs, use }: Problem, at: Int32Array): Float64Array {
  const loads = new Float64Array(agents)
  for (const [job, agent] of at.entries()) loads[agent] = (loads[agent] ?? 0) + (use[agent * jobs + job] ?? 0)
  return loads
}

/** Whether every agent has room for what it is given. */
export function fits(problem: Problem, at: Int32Array): boolean {
  return loadsOf(problem, at).every((load, agent) => load <= roomOf(problem.capacity[agent]))
}

/** Whether some job has room nowhere, or all together have not, even where each takes least: then there is no assignment. */
export function isPlainlyImpossible({ agents, jobs, use, capacity }: Problem): boolean {
  let least = 0
  for (let job = 0; job < jobs; job++) {
    let smallest = Infinity
    for (let agent = 0; agent < agents; agent++) {
      const each = use[agent * jobs + job] ?? 0
      if (each <= roomOf(capacity[agent])) smallest = Math.min(smallest, each)
    }
    least += smallest
  }
  const room = capacity.reduce((sum, each) => sum + each, 0)
  return least > roomOf(room)
}
