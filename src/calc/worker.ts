import { parentPort, workerData } from 'node:worker_threads'
import * as z from 'zod'
import { calculatorNamed } from './list.ts'

// A thread that calculates once, says the answer, and ends.
const { name, sent } = z.object({ name: z.string(), sent: z.unknown() }).parse(workerData)
// A port between threads has no origin.
// oxlint-disable-next-line unicorn/require-post-message-target-origin
parentPort?.postMessage(calculatorNamed(name)?.calculate(sent))
