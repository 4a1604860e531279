import { MessagePort, parentPort } from 'node:worker_threads'
import * as highs from 'highs'
import * as z from 'zod'

// A thread that solves one program after another until it is ended. Same program, same answer: one thread, a fixed seed, and a search
// that is cut short by its steps; the time is only there so that it ends.
const alwaysTheSame = { mip_max_nodes: 4000, random_seed: 1, threads: 1, parallel: 'off', output_flag: false }
const askedShape = z.object({
  program: z.string(), seconds: z.number(), exact: z.boolean().default(false), seed: z.int().default(alwaysTheSame.random_seed),
  /** Given by an asker that stands still until the number is no longer nought. */
  answerTo: z.instanceof(MessagePort).optional(), done: z.instanceof(Int32Array).optional(),
})
const solvedShape = z.object({ Status: z.string(), Columns: z.record(z.string(), z.object({ Primal: z.number().default(0) })) })

type Loaded = { solve: (program: string, options: Readonly<Record<string, string | number | boolean>>) => unknown }
// The package describes the form it has for `require`; imported, its default is the loader itself.
const load = z.custom<() => Promise<Loaded>>((value) => typeof value === 'function').parse(highs.default)
const solver = await load()

parentPort?.on('message', (message: unknown) => {
  const { program, seconds, exact, seed, answerTo, done } = askedShape.parse(message)
  const solved = solver.solve(program, { ...alwaysTheSame, random_seed: seed, ...(exact ? { mip_rel_gap: 0 } : {}), time_limit: seconds })
  const { Status: status, Columns } = solvedShape.parse(solved)
  const values = Object.entries(Columns).map(([name, { Primal }]) => [name, Primal])
  const asker = answerTo ?? parentPort
  // A port between threads has no origin.
  // oxlint-disable-next-line unicorn/require-post-message-target-origin
  asker?.postMessage({ status, values })
  if (done === undefined) return
  Atomics.store(done, 0, 1)
  Atomics.notify(done, 0)
})
