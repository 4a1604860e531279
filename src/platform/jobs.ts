import type pg from 'pg'
import { inTransaction } from './db.ts'
import type { Write } from './db.ts'
import { newId } from './id.ts'

export type JobBody = Readonly<Record<string, string | number | boolean | null | readonly string[]>>

/** A remark for the administrator on a job that is done: a code with words in the texts, 'no_mail_configured'. */
export type JobNote = { readonly note: string }

/**
 * A transaction of its own beside the job's, committed when its work returns: for progress that others should see while a long job works,
 * and for what must be read at one moment. It does not see what the job has not committed.
 */
export type Aside = <T>(work: (tx: Write, client: pg.PoolClient) => Promise<T>) => Promise<T>

/**
 * Rows of work, each done by itself so that no row waits for another. `slow`: takes minutes, not moments. `outward`: waits for another
 * system to answer. `main`: letters, reminders and all the rest.
 */
export type Lane = 'main' | 'outward' | 'slow'

/**
 * One kind of work. `run` is called inside a transaction with the whole municipality in sight; what it writes and the note that
 * the job is done are committed together. If it returns a function, that is called after the commit, outside any transaction
 * (mail): then the job is done when the function has returned. After a crash in between it is called again, so the outside world
 * may see it twice, never not at all.
 */
export type JobKind = {
  readonly kind: string
  /** The row it stands in; 'main' when it is left out. */
  readonly lane?: Lane
  readonly run: (
    tx: Write, job: { readonly body: JobBody; readonly municipality: string; readonly now: string; readonly aside: Aside },
  ) => Promise<(() => Promise<JobNote | void>) | JobNote | void>
}

/** Work that comes back: every so many minutes, counted from midnight UTC of 1970, so that each time has a name of its own. */
export type Recurring = { readonly kind: string; readonly everyMinutes: number; readonly offsetMinutes: number }

/** Asks for work in the same transaction as its cause. Asking twice with the same key is asking once. */
export async function askForJob(tx: Write,
  job: { municipality: string; kind: string; key: string; body: JobBody; runAt: string; now: string }): Promise<void> {
  await tx.insertInto('job').values({
    municipality_code: job.municipality, id: newId(), kind: job.kind, key: job.key, body: JSON.stringify(job.body), run_at: job.runAt,
      recorded_at: job.now,
  }).onConflict((conflict) => conflict.constraint('job_is_asked_for_once').doNothing()).execute()
}

/** After so many tries a job stays as failed, for the administrator to see and to run again. */
export const mostAttempts = 8

type Due = { id: string; kind: string; body: JobBody; attempts: number }
type Work = {
  readonly municipality: string; readonly kinds: readonly JobKind[]; readonly until: string; readonly now: () =>
    string; readonly lanes: readonly Lane[]
}

/**
 * Runs what is due in one municipality, one job at a time, oldest first; several processes may do so at once (SKIP LOCKED).
 *
 * @param until the instant that counts as now: jobs due then or earlier are run. A job that fails is put off from `now()`.
 * @param lanes the rows to run; all but the slow one when left out.
 * @returns how many ran, and how many of them failed this time.
 */
export async function runDueJobs(
  pool: pg.Pool, municipality: string, kinds: readonly JobKind[], until: string, now: () => string,
  lanes: readonly Lane[] = ['main', 'outward'],
): Promise<{ ran: number; failed: number }> {
  let ran = 0
  let failed = 0
  for (;;) {
    const outcome = await runOne(pool, { municipality, kinds, until, now, lanes })
    if (outcome === 'none') return { ran, failed }
    ran += 1
    if (outcome === 'failed') failed += 1
  }
}

async function runOne(pool: pg.Pool, work: Work): Promise<'none' | 'done' | 'failed'> {
  const { municipality, now } = work
  const context = { municipality, staffId: null, keys: '*' } as const
  const claimed: { job: Due | null } = { job: null }
  try {
    const after = await inTransaction(pool, context, async (tx, client) => {
      const job = await claim(client, work)
      if (job === null) return 'none' as const
      claimed.job = job
      return beginJob(tx, client, { ...work, aside: (beside) => inTransaction(pool, context, beside) }, job)
    })
    if (typeof after === 'string') return after
    const end = await after()
    const { job } = claimed
    if (job !== null) await inTransaction(pool, context, (_tx, client) => endJob(client, municipality, job.id, now(), end))
    return 'done'
  } catch (fault) {
    const { job } = claimed
    if (job === null) throw fault
    await inTransaction(pool, context, (_tx, client) => putOff(client, municipality, job, now(), faultName(fault)))
    return 'failed'
  }
}

/** The part of a job inside its transaction: all of it, or all but what must wait for the commit. */
async function beginJob(
  tx: Write, client: pg.PoolClient, { municipality, kinds, now, lanes, aside }: Work & { readonly aside: Aside }, job: Due,
): Promise<'done' | 'failed' | (() => Promise<JobNote | void>)> {
  if (job.attempts >= mostAttempts) {
    // Only a crash between commit and end leads here: each try was counted before it was made.
    await giveUp(client, municipality, job.id, now())
    return 'failed'
  }
  const kind = kinds.find((each) => each.kind === job.kind)
  if (kind === undefined) throw new RangeError('no such kind of job')
  if (lanes.includes('slow')) await client.query('SET LOCAL idle_in_transaction_session_timeout = 0; SET LOCAL statement_timeout = 0')
  const rest = await kind.run(tx, { body: job.body, municipality, now: now(), aside })
  if (typeof rest === 'function') {
    await putOff(client, municipality, job, now(), null)
    return rest
  }
  await endJob(client, municipality, job.id, now(), rest)
  return 'done'
}

/** A kind that nobody knows is found in the main row, and fails there. */
async function claim(client: pg.PoolClient, { municipality, kinds, until, lanes }: Work): Promise<Due | null> {
  const main = lanes.includes('main')
  const sorted = kinds.filter(({ lane = 'main' }) => lanes.includes(lane) !== main).map((each) => each.kind)
  const { rows } = await client.query<Due>(
    `SELECT id, kind, body, attempts FROM job WHERE municipality_code = $1 AND run_at <= $2 AND done_at IS NULL AND failed_at IS NULL
      AND (kind = ANY($3)) <> $4 ORDER BY run_at, id LIMIT 1 FOR UPDATE SKIP LOCKED`, [municipality, until, sorted, main])
  return rows[0] ?? null
}

async function endJob(client: pg.PoolClient, municipality: string, id: string, at: string, end: JobNote | void): Promise<void> {
  await client.query('UPDATE job SET done_at = $3, fault = NULL, note = $4 WHERE municipality_code = $1 AND id = $2',
    [municipality, id, at, end?.note ?? null])
}

async function giveUp(client: pg.PoolClient, municipality: string, id: string, at: string): Promise<void> {
  await client.query("UPDATE job SET failed_at = $3, fault = coalesce(fault, 'stopped') WHERE municipality_code = $1 AND id = $2",
    [municipality, id, at])
}

/** Tries again after 1, 2, 4 ... minutes. @param fault null: nothing went wrong, but if the process dies now it is tried again. */
async function putOff(client: pg.PoolClient, municipality: string, job: Due, at: string, fault: string | null): Promise<void> {
  const attempts = job.attempts + 1
  await client.query(
    `UPDATE job SET attempts = $3, fault = $4, run_at = $5::timestamptz + make_interval(mins => $6),
      failed_at = CASE WHEN $7 THEN $5::timestamptz END
      WHERE municipality_code = $1 AND id = $2`,
    [municipality, job.id, attempts, fault, at, 2 ** (attempts - 1), fault !== null && attempts >= mostAttempts])
}

/** Only the kind of fault is kept: a message may hold what must not be in a log. */
export function faultName(fault: unknown): string {
  if (fault instanceof Error) return 'code' in fault && typeof fault.code === 'string' ? `${fault.name} ${fault.code}` : fault.name
  return 'unknown'
}

/** When a recurring job comes back next, after the instant. */
export function nextTurnAt({ everyMinutes, offsetMinutes }: Recurring, now: string): string {
  const minute = Math.floor(Date.parse(now) / 60_000)
  const turn = Math.floor((minute - offsetMinutes) / everyMinutes) + 1
  return new Date((turn * everyMinutes + offsetMinutes) * 60_000).toISOString()
}

/**
 * Asks for the latest turn of every recurring job, unless it was asked for already: the key names the turn. Turns that were missed
 * while nothing ran are not caught up one by one; the latest sees all that they would have seen.
 */
export async function askForRecurring(tx: Write, municipality: string, recurring: readonly Recurring[], now: string): Promise<void> {
  const minute = Math.floor(Date.parse(now) / 60_000)
  for (const { kind, everyMinutes, offsetMinutes } of recurring) {
    const turn = Math.floor((minute - offsetMinutes) / everyMinutes)
    const runAt = new Date((turn * everyMinutes + offsetMinutes) * 60_000).toISOString()
    await askForJob(tx, { municipality, kind, key: `turn ${turn}`, body: { due: runAt }, runAt, now })
  }
}

/** How many jobs have failed for good, in all municipalities. */
export async function failedJobs(pool: pg.Pool, municipalities: readonly string[]): Promise<number> {
  let failed = 0
  for (const municipality of municipalities) {
    failed += await inTransaction(pool, { municipality, staffId: null, keys: [] }, async (_tx, client) => {
      const { rows } = await client.query<{ n: number }>(`SELECT count(*)::int AS n FROM job WHERE municipality_code = $1
        AND failed_at IS NOT NULL`, [municipality])
      return rows[0]?.n ?? 0
    })
  }
  return failed
}

const daysKept = 14

/** Takes away what was done more than two weeks ago; failed jobs stay until somebody has run them again. */
export const clearDoneJobs: JobKind = {
  kind: 'clear_done_jobs',
  run: async (tx, { municipality, now }) => {
    const before = new Date(Date.parse(now) - daysKept * 86_400_000).toISOString()
    await tx.deleteFrom('job').where('municipality_code', '=', municipality).where('done_at', '<', before).execute()
  },
}
