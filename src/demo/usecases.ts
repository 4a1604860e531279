import pg from 'pg'
import { pickReads } from '../access/usecases/pick-reads.ts'
import { addDays } from '../calendar/day.ts'
import { instant, instantOf, time } from '../calendar/instant.ts'
import type { Instant } from '../calendar/instant.ts'
import { firstDayOfWeek } from '../calendar/week.ts'
import { traceSql } from '../mount/trace.ts'
import { inTransaction, openPool } from '../platform/db.ts'
import { declareInstallation, refuseOtherInstallation } from '../platform/installation.ts'
import { StartFault } from '../platform/start-fault.ts'
import { watchSeries } from '../picture/usecases/watch-series.ts'
import { countWork } from '../workload/usecases/count-nightly.ts'
import { lingonby, usualSeed } from './contract.ts'
import type { DemoChunk, DemoOptions } from './contract.ts'
import { analyse, columnTypes, holdsSomething, lacksOffice, saveLog, saveRows, saveTenant, serveTenant, waitLonger, writeAs } from './queries.ts'
import type { ColumnTypes } from './queries.ts'
import { generate, partsOf } from './generator/generate.ts'
import { loadOffice } from './load-office.ts'

export type DemoLoading = DemoOptions & {
  /** Told after each part, and within the only one after its large tables: which part of how many, and how many rows so far. */
  readonly onProgress?: (progress: { readonly part: number; readonly of: number; readonly rows: number }) => void
}

/**
 * Fills an empty database with the demo municipality, in one transaction of the run role: all of it or nothing.
 *
 * @param database connections as the run role and as the migrating role, which alone may say that a municipality is served.
 * @returns how many rows were written.
 * @throws StartFault when the database is a production one, or holds anything already.
 */
export async function loadDemo(
  { appUrl, adminUrl }: { appUrl: string; adminUrl: string }, { onProgress = () => {}, ...options }: DemoLoading,
): Promise<number> {
  const owner = new pg.Client({ connectionString: adminUrl })
  const pool = openPool(appUrl, 1)
  await owner.connect()
  try {
    await declareInstallation(owner, 'demo')
    await refuseOtherInstallation(owner, 'demo')
    await inTransaction(pool, everything, async (_tx, client) => {
      if (await holdsSomething(client)) throw notEmpty()
    })
    await saveTenant(owner, 'municipality', lingonby)
    await serveTenant(owner, 'municipality', lingonby)
    const rows = await inTransaction(pool, everything, async (tx, client) => {
      const written = await fill(client, options, onProgress)
      await saveLog(client, options.now)
      await pickReads(tx, instant(options.now))
      return written
    })
    await analyse(owner)
    await inTransaction(pool, everything, async (tx) => {
      await countWork(tx, instant(options.now), mondayAfter)
      await watchSeries(tx, instant(options.now))
    })
    return rows
  } finally {
    await Promise.all([owner.end(), pool.end()])
  }
}

/**
 * Loads the demo municipality the first time that a demo is started: when its database holds nothing. A load that was broken off has left
 * nothing either, and is begun again. A demo of the municipality alone gets the office beside it.
 *
 * @returns whether the municipality was loaded now.
 */
export async function loadFirstDemo(
  database: { appUrl: string; adminUrl: string }, loading: Omit<DemoLoading, 'seed' | 'size'>,
): Promise<boolean> {
  const pool = openPool(database.appUrl, 1)
  try {
    const full = await inTransaction(pool, everything, (_tx, client) => holdsSomething(client))
    if (!full) await loadDemo(database, { ...loading, seed: usualSeed, size: 1 })
    if (await inTransaction(pool, everything, (_tx, client) => lacksOffice(client))) await loadOffice(database, loading.now)
    return !full
  } finally {
    await pool.end()
  }
}

/** The night in which a week of the history was counted. */
function mondayAfter(week: string): Instant {
  return instantOf(addDays(firstDayOfWeek(week), 7), time('03:20'))
}

const everything = { municipality: lingonby.code, staffId: null, keys: '*' } as const

// A table with more rows than this takes long enough to be told of.
const rowsAtOnce = 3000

/** Writes a part while the next one is made. */
async function fill(client: pg.ClientBase, options: DemoOptions, onProgress: NonNullable<DemoLoading['onProgress']>): Promise<number> {
  await waitLonger(client)
  const types = await columnTypes(client)
  const of = partsOf(options.size)
  const written = { part: 0, of, rows: 0 }
  let made: DemoChunk[] = []
  let writing: Promise<Error | null> = Promise.resolve(null)
  for (const step of generate(options)) {
    if (step === 'working') {
      await new Promise((resolve) => setImmediate(resolve))
      continue
    }
    if (step.table === 'unit') {
      throwAny(await writing)
      writing = writePart(client, types, made, written, onProgress).then(() => null, asError)
      made = []
    }
    made.push(step)
  }
  throwAny(await writing)
  await writePart(client, types, made, written, onProgress)
  await client.query(traceSql(lingonby.code, {
    at: options.now, actorKind: 'system', actorId: null, action: 'helhet demo', about: [], why: 'system', outcome: 'done', refusal: null,
    requestId: 'demo',
  }))
  return written.rows
}

type Written = { part: number; readonly of: number; rows: number }

async function writePart(
  client: pg.ClientBase, types: ColumnTypes, chunks: readonly DemoChunk[], written: Written,
  onProgress: NonNullable<DemoLoading['onProgress']>,
): Promise<void> {
  if (chunks.length === 0) return
  written.part += 1
  for (const chunk of chunks) {
    const writer = chunk.table === 'draft' ? chunk.rows[0]?.['staff_id'] : undefined
    // A draft is its writer's own; what comes after it, in the next part too, is nobody's.
    await writeAs(client, typeof writer === 'string' ? writer : '')
    await saveRows(client, types, chunk)
    written.rows += chunk.rows.length
    if (written.of === 1 && chunk.rows.length > rowsAtOnce) onProgress({ ...written })
  }
  onProgress({ ...written })
}

function asError(fault: unknown): Error {
  return fault instanceof Error ? fault : new Error(String(fault))
}

function throwAny(fault: Error | null): void {
  if (fault !== null) throw fault
}

function notEmpty(): StartFault {
  return new StartFault({
    sv: 'Databasen är inte tom, och demokommunen laddas bara i en tom databas. Ange en annan med DATABASE_URL eller HELHET_DATA.',
    en: 'The database is not empty; the demo municipality is only loaded into an empty one. Name another with DATABASE_URL or HELHET_DATA.',
  })
}
