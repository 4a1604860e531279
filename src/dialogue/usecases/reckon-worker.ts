import { parentPort } from 'node:worker_threads'
import { answerAsked } from './reckon.ts'

// A thread that works out one selection or distribution after another until it is ended.
parentPort?.on('message', (asked: unknown) => {
  // A port between threads has no origin.
  // oxlint-disable-next-line unicorn/require-post-message-target-origin
  parentPort?.postMessage(answerAsked(asked))
})
