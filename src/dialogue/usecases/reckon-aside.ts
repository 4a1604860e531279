import { Worker } from 'node:worker_threads'
import * as z from 'zod'
import { keepThread } from '../../platform/kept-thread.ts'
import { RunFault } from '../rules/run-distribution.ts'
import type { Reckoned, Works } from './reckon.ts'

/** So long a draw may take, its turn in the row included. */
const longestSeconds = 60

// The thread's own code: a built file, or the source itself where sources are run as they are.
const built = new URL('./dialogue-worker.js', import.meta.url)
const source = new URL('./reckon-worker.ts', import.meta.url)
const fromSource = `import('tsx/esm/api').then(({ register }) => { register(); return import(${JSON.stringify(source.href)}) })`
const settings = { resourceLimits: { maxOldGenerationSizeMb: 256 } }
const thread = keepThread(
  () => (import.meta.url.endsWith('.ts') ? new Worker(fromSource, { ...settings, eval: true }) : new Worker(built, settings)), 'the draw')

/**
 * Works out a selection or a distribution in a thread beside the server's own, one at a time, so that others are answered meanwhile.
 *
 * @throws RangeError and RunFault as the rules do; Error when it took too long.
 */
export async function reckonAside<W extends keyof Works>(work: W, ...given: Parameters<Works[W]>): Promise<ReturnType<Works[W]>> {
  const answer = z.custom<Reckoned<ReturnType<Works[W]>>>().parse(await thread.ask({ work, given }, longestSeconds))
  if ('done' in answer) return answer.done
  if ('range' in answer) throw new RangeError(answer.range)
  throw new RunFault(answer.field, answer.code)
}
