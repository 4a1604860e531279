import { parentPort } from 'node:worker_threads'
import * as highs from 'highs'
import * as z from 'zod'

// A thread that solves one program after another until it is ended. Same program, same answer: one thread, a fixed seed, and a search
// that is cut short by its steps; the time is only there so that it ends.
const alwaysTheSame = { mip_max_nodes: 4000, random_seed: 1, threads: 1, parallel: 'off', output_flag: false }
const askedShape = z.object({ program: z.string(), seconds: z.number() })
const solvedShape = z.object({ Status: z.string(), Columns: z.record(z.string(), z.object({ Primal: z.number().default(0) })) })

type Loaded = { solve: (program: string, options: Readonly<Record<string, string | number | boolean>>) => unknown }
// The package describes the form it has for `require`; imported, its default is the loader itself.
const load = z.custom<() => Promise<Loaded>>((value) => typeof value === 'function').parse(highs.default)
const solver = await load()

parentPort?.on('message', (message: unknown) => {
  const { program, seconds } = askedShape.parse(message)
  const solved = solver.solve(program, { ...alwaysTheSame, time_limit: seconds })
  const { Status: status, Columns } = solvedShape.parse(solved)
  const values = Object.entries(Columns).map(([name, { Primal }]) => [name, Primal])
  // A port between threads has no origin.
  // oxlint-disable-next-line unicorn/require-post-message-target-origin
  parentPort?.postMessage({ status, values })
})
