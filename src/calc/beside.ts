import { Worker } from 'node:worker_threads'
import { Refusal } from '../platform/refusal.ts'
import type { Calculated } from './calculator.ts'

/** Calculates in a thread beside the server's own; `atMost` seconds where it has more than others. @throws Refusal when there is no thread to be had, or when it takes too long. */
export type Beside = (user: string, name: string, sent: unknown, atMost?: number) => Promise<Calculated>

// The thread's own code: a built file, or the source itself where sources are run as they are.
const built = new URL('./calc-worker.js', import.meta.url)
const source = new URL('./worker.ts', import.meta.url)
const fromSource = `import('tsx/esm/api').then(({ register }) => { register(); return import(${JSON.stringify(source.href)}) })`

function openThread(workerData: { name: string; sent: unknown }): Worker {
  const settings = { workerData, resourceLimits: { maxOldGenerationSizeMb: 512 } }
  return import.meta.url.endsWith('.ts') ? new Worker(fromSource, { ...settings, eval: true }) : new Worker(built, settings)
}

/**
 * Threads for long calculations, each for one calculation of one user.
 *
 * @param most how many at once in all; a user has at most one.
 * @param seconds how long one may take before it is ended.
 */
export function calculatingBeside({ most, seconds }: { most: number; seconds: number }): Beside {
  const busy = new Set<string>()
  return async (user, name, sent, atMost = seconds) => {
    if (busy.has(user) || busy.size >= most) throw new Refusal('calculator_busy', 429)
    busy.add(user)
    try {
      return await inThread({ name, sent }, atMost)
    } finally {
      busy.delete(user)
    }
  }
}

async function inThread(work: { name: string; sent: unknown }, seconds: number): Promise<Calculated> {
  const worker = openThread(work)
  let limit: NodeJS.Timeout | undefined
  try {
    return await new Promise<Calculated>((resolve, reject) => {
      limit = setTimeout(() => reject(new Refusal('calculation_too_long', 422, { seconds })), seconds * 1000)
      worker.once('message', resolve)
      worker.once('error', reject)
      worker.once('exit', () => reject(new Error('the calculating thread ended without an answer')))
    })
  } finally {
    clearTimeout(limit)
    await worker.terminate()
  }
}
