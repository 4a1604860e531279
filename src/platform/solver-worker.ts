import { MessagePort, parentPort } from 'node:worker_threads'
import * as highs from 'highs'
import * as z from 'zod'

// A thread that solves one program after another until it is ended. Same program, same answer: one thread, a fixed seed, and a search
// that is cut short by its steps; the time is only there so that it ends.
const alwaysTheSame = { mip_max_nodes: 4000, random_seed: 1, threads: 1, parallel: 'off', output_flag: false }
// Programs whose optimum is reached in many ways, as plans of people are, take the primal simplex a third of the time without presolve.
const withoutWhole = { solve_relaxation: true, presolve: 'off', simplex_strategy: 4 }
const askedShape = z.object({
  program: z.string(), seconds: z.number(), exact: z.boolean().default(false), seed: z.int().default(alwaysTheSame.random_seed),
  nodes: z.int().default(alwaysTheSame.mip_max_nodes), bounded: z.boolean().default(false), relaxed: z.boolean().default(false),
  gap: z.number().optional(),
  /** Given by an asker that stands still until the number is no longer nought. */
  answerTo: z.instanceof(MessagePort).optional(), done: z.instanceof(Int32Array).optional(),
})
const solvedShape = z.object({ Status: z.string(), Columns: z.record(z.string(), z.object({ Primal: z.number().default(0) })) })

type Options = Readonly<Record<string, string | number | boolean>>
type Solved = { status: string; values: Array<[string, number]>; bound: number | null }
type Model = {
  run: () => unknown
  options: { set: (values: Options) => unknown }
  info: { get: (name: string) => unknown }
  getModelStatus: () => unknown
  getColName: (column: number) => unknown
  getSolution: () => unknown
  dispose: () => void
}
type Loaded = { solve: (program: string, options: Options) => unknown; createModel: (source: { format: 'lp'; data: string }) => Model }
// The package describes the form it has for `require`; imported, its default is the loader itself.
const load = z.custom<() => Promise<Loaded>>((value) => typeof value === 'function').parse(highs.default)
const solver = await load()

function solveOnce(program: string, options: Options): Solved {
  const { Status: status, Columns } = solvedShape.parse(solver.solve(program, options))
  return { status, values: Object.entries(Columns).map(([name, { Primal }]) => [name, Primal]), bound: null }
}

const feasible = 2
const statusNames = new Map([[7, 'Optimal'], [8, 'Infeasible']])
const reached = z.object({ colValue: z.instanceof(Float64Array) })

/** The same by the model's own handle, which alone tells the bound of a search that was cut short. It has one thread and no choice of it. */
function solveBounded(program: string, options: Options, relaxed: boolean): Solved {
  const model = solver.createModel({ format: 'lp', data: program })
  try {
    const { threads: _, parallel: __, ...own } = options
    model.options.set(own)
    model.run()
    const status = statusNames.get(z.number().parse(model.getModelStatus())) ?? 'Other'
    // Without end when there is no answer.
    const bound = model.info.get(relaxed ? 'objective_function_value' : 'mip_dual_bound')
    const found = model.info.get('primal_solution_status') === feasible ? [...reached.parse(model.getSolution()).colValue] : []
    const values = found.map((value, column): [string, number] => [z.string().parse(model.getColName(column)), value])
    return { status, values, bound: typeof bound === 'number' && Number.isFinite(bound) ? bound : null }
  } finally {
    model.dispose()
  }
}

parentPort?.on('message', (message: unknown) => {
  const { program, seconds, exact, seed, nodes, bounded, relaxed, gap: near, answerTo, done } = askedShape.parse(message)
  const gap = exact ? { mip_rel_gap: 0 } : near === undefined ? {} : { mip_rel_gap: near }
  const options = { ...alwaysTheSame, mip_max_nodes: nodes, random_seed: seed, ...gap, time_limit: seconds, ...(relaxed ? withoutWhole : {}) }
  const solved = bounded || relaxed ? solveBounded(program, options, relaxed) : solveOnce(program, options)
  const asker = answerTo ?? parentPort
  // A port between threads has no origin.
  // oxlint-disable-next-line unicorn/require-post-message-target-origin
  asker?.postMessage(solved)
  if (done === undefined) return
  Atomics.store(done, 0, 1)
  Atomics.notify(done, 0)
})
