import { mkdir, open } from 'node:fs/promises'
import { dirname } from 'node:path'
import type pg from 'pg'
import { inTransaction } from './db.ts'
import { faultName } from './jobs.ts'
import { chainHead, sealChain, writeHead } from './log-chain.ts'
import { StartFault } from './start-fault.ts'

export type Sealer = {
  /** A line was committed; it is in the chain within a few hundred milliseconds. Nobody waits for it. */
  traced(municipality: string): void
  /** Takes in what is left, writes the last heads and ends. */
  stop(): Promise<void>
}

type Settings = {
  /** A pool of its own, so that sealing takes no connection from a request. */
  readonly pool: pg.Pool
  readonly municipalities: readonly string[]
  /** The append-only file outside the database. */
  readonly headFile: string
  readonly now: () => string
  readonly onFault: (name: string) => void
  readonly afterMs?: number
}

const mostAtOnce = 5000
const afterFaultMs = 5000
const lookEveryMs = 60_000
const headEveryMs = 60 * 60_000

/**
 * Seals the access log's chains while the process lives. Lines gather for a moment and are sealed together; what a crash left
 * unsealed is sealed at the start, and what other processes wrote within a minute. The heads of all chains are written to the
 * file at the start, every hour and at the end.
 *
 * @throws StartFault when the file cannot be written: without it a cut tail could not be found.
 */
export async function openSealer(settings: Settings): Promise<Sealer> {
  const { municipalities, onFault, afterMs = 200 } = settings
  const waiting = new Set(municipalities)
  let timer: NodeJS.Timeout | undefined
  let round: Promise<void> | null = null

  async function sealWaiting(): Promise<void> {
    const taken = new Set(waiting)
    waiting.clear()
    for (const municipality of taken) {
      try {
        await sealAll(settings.pool, municipality)
        taken.delete(municipality)
      } catch (fault) {
        for (const each of taken) waiting.add(each)
        throw fault
      }
    }
  }

  async function sealRound(): Promise<void> {
    let wait = afterMs
    try {
      await sealWaiting()
    } catch (fault) {
      onFault(faultName(fault))
      wait = afterFaultMs
    }
    round = null
    if (waiting.size > 0) soon(wait)
  }

  function soon(inMs = afterMs): void {
    if (timer !== undefined || round !== null) return
    timer = setTimeout(() => {
      timer = undefined
      round = sealRound()
    }, inMs)
  }

  await sealWaiting()
  await keepHeads(settings).catch((cause: unknown) => {
    throw unwritable(settings.headFile, cause)
  })
  const looking = setInterval(() => {
    for (const municipality of municipalities) waiting.add(municipality)
    soon()
  }, lookEveryMs)
  const keeping = setInterval(() => void keepHeads(settings).catch((fault: unknown) => onFault(faultName(fault))), headEveryMs)

  return {
    traced(municipality) {
      waiting.add(municipality)
      soon()
    },
    async stop() {
      clearInterval(looking)
      clearInterval(keeping)
      clearTimeout(timer)
      timer = undefined
      await round
      clearTimeout(timer)
      await sealWaiting()
      await keepHeads(settings)
    },
  }
}

async function sealAll(pool: pg.Pool, municipality: string): Promise<void> {
  const context = { municipality, staffId: null, keys: [] }
  for (let sealed = mostAtOnce; sealed === mostAtOnce;) {
    sealed = await inTransaction(pool, context, (_tx, client) => sealChain(client, municipality, mostAtOnce))
  }
}

/** Adds the present end of every chain to the file, and waits until the disk has it. */
async function keepHeads({ pool, municipalities, headFile, now }: Settings): Promise<void> {
  const lines: string[] = []
  for (const municipality of municipalities) {
    const head = await inTransaction(pool, { municipality, staffId: null, keys: [] }, (_tx, client) => chainHead(client, municipality))
    if (head !== null) lines.push(writeHead(head, now()))
  }
  await mkdir(dirname(headFile), { recursive: true })
  const file = await open(headFile, 'a', 0o640)
  try {
    await file.appendFile(lines.join(''))
    await file.sync()
  } finally {
    await file.close()
  }
}

function unwritable(file: string, cause: unknown): StartFault {
  return new StartFault({
    sv: `Loggens slut kan inte skrivas till ${file}. Ge Helhet rätt att skriva där, eller ange en annan fil med HELHET_LOG_HEAD_FILE.`,
    en: `The log's head cannot be written to ${file}. Let Helhet write there, or name another file with HELHET_LOG_HEAD_FILE.`,
  }, cause)
}
