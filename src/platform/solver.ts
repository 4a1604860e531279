import { MessageChannel, receiveMessageOnPort, Worker } from 'node:worker_threads'
import * as z from 'zod'

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

/** A thread with nothing to do is let go after a while: loading it again takes a second, keeping it takes memory. */
const idleSeconds = 10

/**
 * A solver in a thread beside the server's own; programs are solved one at a time. The thread is begun when it is first needed.
 *
 * @param seconds how long one program may take. One that does not heed it is ended with its thread a little later.
 */
export function openSolver({ seconds }: { seconds: number }): Solver {
  let thread: Worker | null = null
  let last: Promise<unknown> = Promise.resolve()
  let idle: NodeJS.Timeout | undefined
  const close = async (): Promise<void> => {
    clearTimeout(idle)
    const ending = thread
    thread = null
    await ending?.terminate()
  }
  const solveNow = async (program: string, wanted: Wanted): Promise<Solution> => {
    clearTimeout(idle)
    thread ??= openThread()
    thread.ref()
    try {
      const solution = await askThread(thread, { program, seconds, ...wanted })
      thread.unref()
      idle = setTimeout(() => void close(), idleSeconds * 1000).unref()
      return solution
    } catch (fault) {
      await close()
      throw fault
    }
  }
  const solve = (program: string, wanted: Wanted = {}): Promise<Solution> => {
    const answer = last.then(() => solveNow(program, wanted))
    last = answer.catch(() => {})
    return answer
  }
  return { solve, close }
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

async function askThread(thread: Worker, asked: Wanted & { readonly program: string; readonly seconds: number }): Promise<Solution> {
  const { seconds } = asked
  const ended = new AbortController()
  try {
    const answer = await new Promise<unknown>((resolve, reject) => {
      const limit = setTimeout(() => reject(new Error('the solver did not heed its time limit')), (2 * seconds + 10) * 1000)
      const tooLate = (): void => reject(new Error('the solving thread ended without an answer'))
      thread.once('message', resolve)
      thread.once('error', reject)
      thread.once('exit', tooLate)
      ended.signal.addEventListener('abort', () => {
        clearTimeout(limit)
        thread.off('message', resolve).off('error', reject).off('exit', tooLate)
      })
      // A port between threads has no origin.
      // oxlint-disable-next-line unicorn/require-post-message-target-origin
      thread.postMessage(asked)
    })
    return solutionOf(answer)
  } finally {
    ended.abort()
  }
}
