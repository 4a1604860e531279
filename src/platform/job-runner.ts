import type pg from 'pg'
import { inTransaction } from './db.ts'
import { askForRecurring, faultName, runDueJobs } from './jobs.ts'
import type { JobKind, Lane, Recurring } from './jobs.ts'

export type JobRunner = {
  /** Lets the job under way end, and begins no other. */
  stop(): Promise<void>
}

type Settings = {
  readonly pool: pg.Pool
  readonly municipalities: readonly string[]
  readonly kinds: readonly JobKind[]
  readonly recurring: readonly Recurring[]
  readonly now: () => string
  readonly everyMs: number
  readonly lanes: readonly Lane[]
  /** Told the kind of fault when the database could not be asked; the next turn tries again. */
  readonly onFault: (name: string) => void
}

/** Looks for due jobs every so often, in one municipality after the other, for as long as the process lives. */
export function startJobs(settings: Settings): JobRunner {
  const { pool, municipalities, kinds, recurring, now, everyMs, lanes, onFault } = settings
  const going = { stopped: false, minute: -1 }
  let timer: NodeJS.Timeout | undefined
  let round: Promise<void> = Promise.resolve()

  async function look(): Promise<void> {
    const at = now()
    const minute = Math.floor(Date.parse(at) / 60_000)
    for (const municipality of municipalities) {
      if (going.stopped) return
      if (minute !== going.minute) {
        await inTransaction(pool, { municipality, staffId: null, keys: [] }, (tx) => askForRecurring(tx, municipality, recurring, at))
      }
      await runDueJobs(pool, municipality, kinds, at, now, lanes)
    }
    going.minute = minute
  }

  async function turn(): Promise<void> {
    try {
      await look()
    } catch (fault) {
      onFault(faultName(fault))
    }
    next()
  }

  function next(): void {
    if (going.stopped) return
    timer = setTimeout(() => {
      round = turn()
    }, everyMs)
  }

  next()
  return {
    async stop() {
      going.stopped = true
      clearTimeout(timer)
      await round
    },
  }
}
