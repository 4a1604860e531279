import { MessageChannel, receiveMessageOnPort, Worker } from 'node:worker_threads'
import * as z from 'zod'
import { keepThread } from './kept-thread.ts'

/**
 * What a program came to. `values` are the best that were found; whether they hold is for the asker to see unless `optimal`. `bound`: what no
 * answer is under, null unless it was asked for and is known.
 */
export type Solution = {
  readonly status: 'optimal' | 'infeasible' | 'unsolved'
  readonly values: ReadonlyMap<string, number>
  readonly bound: number | null
}

/**
 * How a program is to be solved. `exact`: what is called optimal may not be beaten by anything at all. `seed`: where the search begins.
 * `nodes`: after how many steps of its tree it is cut short. `bounded`: a search with whole numbers that is cut short says its bound.
 * `seconds`: a shorter time than the solver's own. `relaxed`: without whole numbers; what is then optimal is a bound.
 * `gap`: a search ends when what was found is so near its bound, as a share of it.
 */
export type Wanted = {
  readonly exact?: boolean; readonly seed?: number; readonly nodes?: number; readonly bounded?: boolean; readonly seconds?: number
  readonly relaxed?: boolean; readonly gap?: number
}

export type Solver = {
  /**
   * Solves a linear or mixed-integer program in CPLEX LP format (lines of at most 200 characters).
   *
   * @returns `unsolved` when the search was cut short, when the program has no end, or when it cannot be read.
   * @throws when the thread fails or does not heed its time.
   */
  readonly solve: (program: string, wanted?: Wanted) => Promise<Solution>
  readonly close: () => Promise<void>
}

// The thread's own code: a built file, or the source itself where sources are run as they are.
const built = new URL('./solver-worker.js', import.meta.url)
const source = new URL('./solver-worker.ts', import.meta.url)
const fromSource = `import('tsx/esm/api').then(({ register }) => { register(); return import(${JSON.stringify(source.href)}) })`

const answerShape = z.object({ status: z.string(), values: z.array(z.tuple([z.string(), z.number()])), bound: z.number().nullable() })

/**
 * A solver in a thread beside the server's own; programs are solved one at a time. The thread is begun when it is first needed.
 *
 * @param seconds how long one program may take. One that does not heed it is ended with its thread a little later.
 */
export function openSolver({ seconds }: { seconds: number }): Solver {
  const thread = keepThread(openThread, 'the solver')
  return {
    solve: async (program, wanted = {}) => {
      const within = wanted.seconds ?? seconds
      return solutionOf(await thread.ask({ program, ...wanted, seconds: within }, 2 * within + 10))
    },
    close: thread.close,
  }
}

function openThread(): Worker {
  const settings = { resourceLimits: { maxOldGenerationSizeMb: 512 } }
  return import.meta.url.endsWith('.ts') ? new Worker(fromSource, { ...settings, eval: true }) : new Worker(built, settings)
}

/**
 * The same for a caller that cannot wait in any other way: a calculator, which is a plain function. Its own thread stands still meanwhile; never
 * called on the server's.
 *
 * @throws when the thread does not answer in its time.
 */
export function solveStandingStill(program: string, wanted: Wanted & { readonly seconds: number }): Solution {
  const solver = openStandingStill()
  try {
    return solver.solve(program, wanted)
  } finally {
    solver.close()
  }
}

/** The same for several programs one after another, in one thread: loading the solver takes longer than many a program. */
export function openStandingStill(): {
  readonly solve: (program: string, wanted: Wanted & { readonly seconds: number }) => Solution
  readonly close: () => void
} {
  const thread = openThread()
  return { solve: (program, wanted) => askStandingStill(thread, program, wanted), close: () => void thread.terminate() }
}

function askStandingStill(thread: Worker, program: string, { seconds, ...wanted }: Wanted & { readonly seconds: number }): Solution {
  const { port1, port2 } = new MessageChannel()
  try {
    const done = new Int32Array(new SharedArrayBuffer(4))
    // A port between threads has no origin.
    // oxlint-disable-next-line unicorn/require-post-message-target-origin
    thread.postMessage({ program, seconds, ...wanted, answerTo: port2, done }, [port2])
    Atomics.wait(done, 0, 0, (2 * seconds + 10) * 1000)
    const answer = receiveMessageOnPort(port1)
    if (answer === undefined) throw new Error('the solver did not heed its time limit')
    return solutionOf(answer.message)
  } finally {
    port1.close()
  }
}

function solutionOf(answer: unknown): Solution {
  const { status, values, bound } = answerShape.parse(answer)
  return { status: status === 'Optimal' ? 'optimal' : status === 'Infeasible' ? 'infeasible' : 'unsolved', values: new Map(values), bound }
}
