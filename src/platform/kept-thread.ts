import type { Worker } from 'node:worker_threads'

export type KeptThread = {
  /**
   * Sends one thing to the thread and waits for its one answer; what is sent meanwhile waits its turn.
   *
   * @param seconds how long it may take, the thread's own beginning included; then the thread is ended.
   * @throws what the thread failed with, or that it took too long; the next is asked of a new thread.
   */
  readonly ask: (sent: unknown, seconds: number) => Promise<unknown>
  readonly close: () => Promise<void>
}

/** A thread with nothing to do is let go after a while: loading it again takes up to a second, keeping it takes memory. */
const idleSeconds = 10

/** A thread that answers one message with one, begun when it is first needed. @param what is named in its faults: "the solver". */
export function keepThread(open: () => Worker, what: string): KeptThread {
  let thread: Worker | null = null
  let last: Promise<unknown> = Promise.resolve()
  let idle: NodeJS.Timeout | undefined
  const close = async (): Promise<void> => {
    clearTimeout(idle)
    const ending = thread
    thread = null
    await ending?.terminate()
  }
  const askNow = async (sent: unknown, seconds: number): Promise<unknown> => {
    clearTimeout(idle)
    thread ??= open()
    thread.ref()
    try {
      const answer = await answerOf(thread, sent, seconds, what)
      thread.unref()
      idle = setTimeout(() => void close(), idleSeconds * 1000).unref()
      return answer
    } catch (fault) {
      await close()
      throw fault
    }
  }
  const ask = (sent: unknown, seconds: number): Promise<unknown> => {
    const answer = last.then(() => askNow(sent, seconds))
    last = answer.catch(() => {})
    return answer
  }
  return { ask, close }
}

async function answerOf(thread: Worker, sent: unknown, seconds: number, what: string): Promise<unknown> {
  const ended = new AbortController()
  try {
    return await new Promise<unknown>((resolve, reject) => {
      const limit = setTimeout(() => reject(new Error(`${what} took too long`)), seconds * 1000)
      const tooLate = (): void => reject(new Error(`${what} ended without an answer`))
      thread.once('message', resolve)
      thread.once('error', reject)
      thread.once('exit', tooLate)
      ended.signal.addEventListener('abort', () => {
        clearTimeout(limit)
        thread.off('message', resolve).off('error', reject).off('exit', tooLate)
      })
      // A port between threads has no origin.
      // oxlint-disable-next-line unicorn/require-post-message-target-origin
      thread.postMessage(sent)
    })
  } finally {
    ended.abort()
  }
}
