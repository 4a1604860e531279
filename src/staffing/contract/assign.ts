import * as z from 'zod'

const most = { agents: 200, jobs: 2000, cells: 100_000 }
const size = z.number('must be a number').min(0, 'must be 0 or more').max(1e9, 'must be at most 1000000000')
const price = z.number('must be a number').min(-1e9, 'must be at least -1000000000').max(1e9, 'must be at most 1000000000')

/** Agents with room for so much, and jobs of which each is done whole by one of them. Money, hours, points: any units. */
export const assignInput = z.strictObject({
  agents: z.array(z.strictObject({ capacity: size })).min(1, 'holds no agent').max(most.agents, `holds more than ${most.agents} agents`),
  jobs: z.int('must be a whole number').min(1, 'must be 1 or more').max(most.jobs, `must be at most ${most.jobs}`),
  cost: z.array(z.array(price)).describe('cost[agent][job]: what it costs that the agent does the job. May be negative.'),
  use: z.array(z.array(size)).describe('use[agent][job]: how much of the capacity of the agent the job takes.'),
  timeLimitSeconds: z.number('must be a number').min(0.1, 'must be at least 0.1').max(60, 'must be at most 60').default(10),
}).superRefine(({ agents, jobs, cost, use }, context) => {
  for (const [name, table] of [['cost', cost], ['use', use]] as const) {
    if (table.length !== agents.length) context.addIssue({ code: 'custom', path: [name], message: 'must have one row for each agent' })
    const wrong = table.findIndex((row) => row.length !== jobs)
    if (wrong >= 0) context.addIssue({ code: 'custom', path: [name, wrong], message: 'must have one number for each job' })
  }
  if (agents.length * jobs > most.cells) context.addIssue({ code: 'custom', path: [], message: `agents times jobs is more than ${most.cells}` })
})
export type AssignInput = z.output<typeof assignInput>

export const assignAnswer = z.strictObject({
  assignment: z.array(z.int()).nullable().describe('The number of the agent of each job, counted from 0; null when none was found.'),
  objective: z.number().nullable().describe('The sum of the costs.'),
  bound: z.number().nullable().describe('No assignment costs less; null when there is none.'),
  status: z.enum(['optimal', 'feasible', 'infeasible', 'unsolved'])
    .describe('unsolved: nothing was found in the time, and it is not proven that there is nothing.'),
})
export type AssignAnswer = z.output<typeof assignAnswer>
