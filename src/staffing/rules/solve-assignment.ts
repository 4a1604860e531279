import type { AssignAnswer, AssignInput } from '../contract/assign.ts'
import { assignJobs, sayAssigned } from './assign-jobs.ts'
import { costOf, fits } from './read-assignment.ts'
import { readAssignmentProgram, writeAssignmentProgram } from './write-assignment-program.ts'

/** What a solver of programs came to. */
type Solution = { readonly status: 'optimal' | 'infeasible' | 'unsolved'; readonly values: ReadonlyMap<string, number> }

/** What the search needs from outside: seconds since it began, and a solver of programs. */
export type Means = { readonly elapsed: () => number; readonly solve: (program: string, seconds: number) => Solution }

/** Up to so many cells a solver of programs proves the optimum in seconds; beyond it would only take the time of the search. */
const provable = 600
/** Steps of work in a second on a machine of 2020 with nothing else to do; of a limit the search is given less, so that the time seldom ends it. */
const pace = 600e6

/**
 * Assigns by the search of assign-jobs.ts. Small problems have a third of the time for it; the rest proves that nothing is cheaper, or finds
 * it. A large one of which nothing was found asks the solver whether there is anything.
 */
export function solveAssignment(input: AssignInput, { elapsed, solve }: Means): AssignAnswer {
  const limit = input.timeLimitSeconds
  const isSmall = input.agents.length * input.jobs <= provable
  const share = isSmall ? 1 / 3 : 0.95
  const assigned = assignJobs(input, { work: pace * limit * (isSmall ? 0.1 : 0.6), spent: () => elapsed() / (limit * share) })
  const { problem, found, cost, bound, isImpossible } = assigned
  // To begin a thread takes time, and a solver looks at its clock only now and then.
  const left = limit - elapsed() - Math.min(2.5, limit / 4)
  if (isImpossible || (found !== null && (bound >= cost - 1e-9 || !isSmall)) || left <= 0) return sayAssigned(assigned, false)
  const solution = solve(writeAssignmentProgram(problem, found), left)
  // With whole costs only what is cheaper was looked for; else an answer that is there cannot be missing.
  if (solution.status === 'infeasible') return sayAssigned({ ...assigned, isImpossible: found === null }, problem.whole)
  const better = readAssignmentProgram(problem, solution.values)
  if (better === null || !fits(problem, better) || costOf(problem, better) > cost + 1e-9) return sayAssigned(assigned, false)
  return sayAssigned({ ...assigned, found: better, cost: costOf(problem, better) }, solution.status === 'optimal')
}
