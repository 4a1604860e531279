import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { AssignInput } from '../contract/assign.ts'
import { assignJobs, sayAssigned } from './assign-jobs.ts'
import { drawNumbers } from './draw-numbers.ts'
import { solveAssignment } from './solve-assignment.ts'
import type { Means } from './solve-assignment.ts'

const enough = { work: 5e6, spent: () => 0 }
/** A solver that never comes to anything. */
const none: Means = { elapsed: () => 0, solve: () => ({ status: 'unsolved', values: new Map() }) }

/** The least cost among all assignments there are, tried one after the other. */
function leastOf({ agents, jobs, cost, use }: AssignInput): number {
  const left = agents.map(({ capacity }) => capacity)
  const from = (job: number): number => {
    if (job === jobs) return 0
    return Math.min(...left.map((room, agent) => {
      const each = use[agent]?.[job] ?? 0
      if (each > room) return Infinity
      left[agent] = room - each
      const rest = (cost[agent]?.[job] ?? 0) + from(job + 1)
      left[agent] = room
      return rest
    }))
  }
  return from(0)
}

function problem(seed: number, agents: number, jobs: number, tightness: number): AssignInput {
  const below = drawNumbers(seed)
  const filled = (least: number, span: number): number[][] => Array.from({ length: agents }, () => Array.from({ length: jobs }, () => least + below(span)))
  const use = filled(5, 21)
  const room = (row: readonly number[]): { capacity: number } => ({ capacity: Math.floor((tightness * row.reduce((sum, each) => sum + each, 0)) / agents) })
  return { agents: use.map(room), jobs, cost: filled(10, 41), use, timeLimitSeconds: 1 }
}

const small = fc.integer({ min: 1, max: 3 }).chain((agents) => fc.integer({ min: 1, max: 6 }).chain((jobs) => {
  const rows = (each: fc.Arbitrary<number>): fc.Arbitrary<number[][]> => fc.array(fc.array(each, { minLength: jobs, maxLength: jobs }), { minLength: agents, maxLength: agents })
  return fc.record({
    agents: fc.array(fc.record({ capacity: fc.integer({ min: 0, max: 25 }) }), { minLength: agents, maxLength: agents }),
    jobs: fc.constant(jobs), cost: rows(fc.integer({ min: -20, max: 20 })), use: rows(fc.integer({ min: 0, max: 12 })), timeLimitSeconds: fc.constant(1),
  })
}))

describe('against every assignment there is', () => {
  test('the bound is never above the least cost, and what is found holds', () => {
    fc.assert(fc.property(small, (input) => {
      const least = leastOf(input)
      const { assignment, objective, bound, status } = sayAssigned(assignJobs(input, { work: 60_000, spent: () => 0 }), false)
      if (status === 'infeasible') return least === Infinity
      if (bound !== null && bound > least) return false
      if (assignment === null || objective === null) return true
      const loads = input.agents.map((_, agent) => assignment.reduce((sum, at, job) => sum + (at === agent ? input.use[agent]?.[job] ?? 0 : 0), 0))
      const paid = assignment.reduce((sum, at, job) => sum + (input.cost[at]?.[job] ?? 0), 0)
      return loads.every((load, agent) => load <= (input.agents[agent]?.capacity ?? 0)) && paid === objective && objective >= least
        && (status !== 'optimal' || objective === least)
    }), { numRuns: 60 })
  })

  test('what is found in small problems is the least', () => {
    for (const seed of [1, 2, 3, 4, 5, 6]) {
      const input = problem(seed, 3, 9, 0.9)
      expect(sayAssigned(assignJobs(input, { ...enough, work: 1e6 }), false).objective).toBe(leastOf(input))
    }
  })
})

test('a large problem is found within two parts of a hundred of its bound, the same each time', () => {
  const input = problem(7, 8, 60, 0.8)
  const longer = { ...enough, work: 40e6 }
  const first = sayAssigned(assignJobs(input, longer), false)
  expect(first.objective).toBeLessThanOrEqual((first.bound ?? 0) * 1.02)
  expect(sayAssigned(assignJobs(input, longer), false)).toEqual(first)
})

test('broken numbers are counted in coarser units, and the bound stays true', () => {
  const input = problem(8, 3, 8, 0.9)
  const tenths = { ...input, agents: input.agents.map(({ capacity }) => ({ capacity: capacity / 10 })), use: input.use.map((row) => row.map((each) => each / 10)),
    cost: input.cost.map((row) => row.map((each) => each / 10)) }
  const { objective, bound } = sayAssigned(assignJobs(tenths, { ...enough, work: 8e6 }), false)
  expect(objective).toBeCloseTo(leastOf(input) / 10, 6)
  expect(bound).toBeLessThanOrEqual((leastOf(input) + 1e-6) / 10)
})

describe('what cannot be', () => {
  const one = { jobs: 2, cost: [[1, 1]], use: [[3, 3]], timeLimitSeconds: 1 }

  test('a job or a sum that has room nowhere is infeasible at once', () => {
    expect(solveAssignment({ ...one, agents: [{ capacity: 5 }] }, none)).toEqual({ assignment: null, objective: null, bound: null, status: 'infeasible' })
    expect(solveAssignment({ ...one, agents: [{ capacity: 2 }] }, none)).toMatchObject({ status: 'infeasible' })
    expect(solveAssignment({ ...one, agents: [{ capacity: 6 }] }, none)).toMatchObject({ assignment: [0, 0], status: 'optimal' })
  })

  test('three jobs of three for two agents of five fit in sum and not one by one: unsolved until a solver proves it', () => {
    const input = { jobs: 3, agents: [{ capacity: 5 }, { capacity: 5 }], cost: [[1, 1, 1], [1, 1, 1]], use: [[3, 3, 3], [3, 3, 3]], timeLimitSeconds: 0.2 }
    expect(solveAssignment(input, none)).toMatchObject({ assignment: null, status: 'unsolved' })
    const proven = solveAssignment(input, { ...none, solve: () => ({ status: 'infeasible', values: new Map() }) })
    expect(proven).toEqual({ assignment: null, objective: null, bound: null, status: 'infeasible' })
  })
})
