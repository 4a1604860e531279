import { costOf } from './read-assignment.ts'
import type { Problem } from './read-assignment.ts'
import { foldWords, writeRow } from './write-rows.ts'
import type { Term } from './write-rows.ts'

/**
 * The assignment as a program of zeros and ones in the CPLEX LP format: `x3_7` is 1 when agent 3 does job 7. Cells that have no room alone
 * are left out.
 *
 * @param best what is to be beaten; where all costs are whole, only what costs at least one less is then looked for, and a program without an
 * answer is the proof that there is nothing.
 */
export function writeAssignmentProgram(problem: Problem, best: Int32Array | null): string {
  const { agents, jobs, cost, use, capacity, whole } = problem
  const cells = Array.from({ length: agents * jobs }, (_, cell) => cell).filter((cell) => (use[cell] ?? 0) <= (capacity[Math.floor(cell / jobs)] ?? 0))
  const name = (cell: number): string => `x${Math.floor(cell / jobs)}_${cell % jobs}`
  const terms = (of: readonly number[], table: Float64Array): Term[] => of.map((cell) => [table[cell] ?? 0, name(cell)])
  const goal = terms(cells, cost).filter(([each]) => each !== 0)
  const rows = Array.from({ length: jobs }, (_, job) => writeRow(cells.filter((cell) => cell % jobs === job).map((cell) => [1, name(cell)]), '= 1'))
  for (let agent = 0; agent < agents; agent++) {
    const own = terms(cells.filter((cell) => Math.floor(cell / jobs) === agent), use).filter(([each]) => each !== 0)
    if (own.length > 0) rows.push(writeRow(own, `<= ${capacity[agent] ?? 0}`))
  }
  if (best !== null && whole && goal.length > 0) rows.push(writeRow(goal, `<= ${costOf(problem, best) - 1}`))
  const first = cells[0] ?? 0
  return `Minimize\n${writeRow(goal.length === 0 ? [[0, name(first)]] : goal, '')}\nSubject To\n${rows.join('\n')}\nBinary\n${foldWords(cells.map(name))}\nEnd\n`
}

/** The agent of each job as a solver gave it, or null when some job has none. */
export function readAssignmentProgram({ agents, jobs }: Problem, values: ReadonlyMap<string, number>): Int32Array | null {
  const at = new Int32Array(jobs).fill(-1)
  for (let job = 0; job < jobs; job++) {
    for (let agent = 0; agent < agents; agent++) if ((values.get(`x${agent}_${job}`) ?? 0) > 0.5) at[job] = agent
  }
  return at.includes(-1) ? null : at
}
