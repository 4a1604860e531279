import type { Problem } from './read-assignment.ts'
import { roomOf } from './read-assignment.ts'

/**
 * An assignment made of what agents would take each for itself: a job taken by several stays with the cheapest, one that nobody took goes
 * where it is cheapest and still has room, those with most to lose first, or else where it is least too much.
 *
 * @param taken 1 at `agent * jobs + job` where the agent takes the job.
 */
export function mendAssignment({ agents, jobs, cost, use, capacity }: Problem, taken: Uint8Array): Int32Array {
  const at = new Int32Array(jobs).fill(-1)
  for (let job = 0; job < jobs; job++) {
    for (let agent = 0; agent < agents; agent++) {
      const kept = at[job] ?? -1
      if (taken[agent * jobs + job] !== 1) continue
      if (kept < 0 || (cost[agent * jobs + job] ?? 0) < (cost[kept * jobs + job] ?? 0)) at[job] = agent
    }
  }
  const left = Float64Array.from(capacity, roomOf)
  for (const [job, agent] of at.entries()) if (agent >= 0) left[agent] = (left[agent] ?? 0) - (use[agent * jobs + job] ?? 0)
  const waiting = [...at.entries()].flatMap(([job, agent]) => (agent < 0 ? [{ job, loss: lossOf(job) }] : []))
  for (const { job } of waiting.toSorted((a, b) => b.loss - a.loss || a.job - b.job)) {
    const agent = placeOf(job)
    at[job] = agent
    left[agent] = (left[agent] ?? 0) - (use[agent * jobs + job] ?? 0)
  }
  return at

  /** How much more the second cheapest costs than the cheapest. */
  function lossOf(job: number): number {
    let [first, second] = [Infinity, Infinity]
    for (let agent = 0; agent < agents; agent++) {
      const each = cost[agent * jobs + job] ?? 0
      if (each < first) [first, second] = [each, first]
      else if (each < second) second = each
    }
    return second === Infinity ? 0 : second - first
  }

  function placeOf(job: number): number {
    let [best, isRoom, value] = [0, false, Infinity]
    for (let agent = 0; agent < agents; agent++) {
      const cell = agent * jobs + job
      const spare = (left[agent] ?? 0) - (use[cell] ?? 0)
      const each = spare >= 0 ? cost[cell] ?? 0 : -spare
      if ((spare >= 0 && !isRoom) || (spare >= 0 === isRoom && each < value)) [best, isRoom, value] = [agent, spare >= 0, each]
    }
    return best
  }
}
