import { performance } from 'node:perf_hooks'
import { solveStandingStill } from '../platform/solver.ts'
import { assignAnswer, assignInput } from '../staffing/contract/assign.ts'
import { solveAssignment } from '../staffing/rules/solve-assignment.ts'
import { calculator } from './calculator.ts'

/** Jobs to agents as cheaply as may be, none with more than it has room for. */
export const assign = calculator({
  name: 'assign',
  summary: 'Gives each job to one agent so that none has more than it has room for, as cheaply as may be.',
  help: [
    'cost[agent][job] and use[agent][job] are any figures, costs also below 0 (to look for the most, send costs times -1); agents are',
    'counted from 0. objective is the sum of the costs, bound what no assignment is under.',
    '',
    'optimal: objective and bound are the same. feasible: the best that was found. infeasible: proven that there is none. unsolved: none was',
    'found in the time, and none is proven not to be.',
    '',
    'The bound is a Lagrangian relaxation, the search tabu over shifts and exchanges; up to 600 cells HiGHS proves the rest (docs/solvers.md).',
    'The work is counted in steps and ends before the time limit on a machine with nothing else to do: the same input then gives the same',
    'answer. Where the time ends it first, another run may stop a little earlier or later.',
  ].join('\n'),
  input: assignInput,
  output: assignAnswer,
  example: {
    agents: [{ capacity: 8 }, { capacity: 7 }, { capacity: 6 }], jobs: 6,
    cost: [[4, 7, 3, 6, 5, 8], [5, 4, 6, 3, 7, 4], [6, 5, 4, 7, 2, 5]],
    use: [[3, 4, 2, 3, 3, 4], [4, 3, 3, 2, 4, 3], [3, 3, 2, 4, 2, 3]],
    timeLimitSeconds: 5,
  },
  takesLong: () => true,
  atMost: 75,
  run: (input) => {
    const begun = performance.now()
    return solveAssignment(input, {
      elapsed: () => (performance.now() - begun) / 1000,
      solve: (program, seconds) => solveStandingStill(program, { seconds, exact: true, nodes: 1_000_000 }),
    })
  },
})
