import type pg from 'pg'
import { inTransaction } from './db.ts'
import type { Write } from './db.ts'
import { newId } from './id.ts'

export type JobBody = Readonly<Record<string, string | number | boolean | null | readonly string[]>>

/**
 * One kind of work. `run` is called inside a transaction with the whole municipality in sight; what it writes and the note that
 * the job is done are committed together. If it returns a function, that is called after the commit, outside any transaction
 * (mail): then the job is done when the function has returned.
 */
export type JobKind = {
  readonly kind: string
  readonly run: (tx: Write, job: { readonly body: JobBody; readonly municipality: string; readonly now: string }) => Promise<(() => Promise<void>) | void>
}

/** Work that comes back: every so many minutes, counted from midnight UTC of 1970, so that each time has a name of its own. */
export type Recurring = { readonly kind: string; readonly everyMinutes: number; readonly offsetMinutes: number }

/** Asks for work in the same transaction as its cause. Asking twice with the same key is asking once. */
export async function askForJob(tx: Write, job: { municipality: string; kind: string; key: string; body: JobBody; runAt: string; now: string }): Promise<void> {
  await tx.insertInto('job').values({
    municipality_code: job.municipality, id: newId(), kind: job.kind, key: job.key, body: JSON.stringify(job.body), run_at: job.runAt, recorded_at: job.now,
  }).onConflict((conflict) => conflict.constraint('job_is_asked_for_once').doNothing()).execute()
}

const mostAttempts = 8

type Due = { id: string; kind: string; body: JobBody; attempts: number }

/**
 * Runs what is due in one municipality, one job at a time, oldest first; several processes may do so at once (SKIP LOCKED).
 *
 * @param until the instant that counts as now.
 * @returns how many ran, and how many of them failed this time.
 */
export async function runDueJobs(
  pool: pg.Pool, municipality: string, kinds: readonly JobKind[], until: string, now: () => string,
): Promise<{ ran: number; failed: number }> {
  let ran = 0
  let failed = 0
  for (;;) {
    const outcome = await runOne(pool, municipality, kinds, until, now)
    if (outcome === 'none') return { ran, failed }
    ran += 1
    if (outcome === 'failed') failed += 1
  }
}

async function runOne(
  pool: pg.Pool, municipality: string, kinds: readonly JobKind[], until: string, now: () => string,
): Promise<'none' | 'done' | 'failed'> {
  const context = { municipality, staffId: null, keys: '*' } as const
  const claimed: { job: Due | null } = { job: null }
  try {
    const after = await inTransaction(pool, context, async (tx, client) => {
      const job = await claim(client, municipality, until)
      if (job === null) return 'none' as const
      claimed.job = job
      const kind = kinds.find((each) => each.kind === job.kind)
      if (kind === undefined) throw new Error(`no such kind of job`)
      const rest = await kind.run(tx, { body: job.body, municipality, now: now() })
      if (rest === undefined) await endJob(client, municipality, job.id, now())
      else await putOff(client, municipality, job, now(), null)
      return rest ?? ('done' as const)
    })
    if (typeof after === 'string') return after
    await after()
    const { job } = claimed
    if (job !== null) await inTransaction(pool, context, (_tx, client) => endJob(client, municipality, job.id, now()))
    return 'done'
  } catch (fault) {
    const { job } = claimed
    if (job === null) throw fault
    await inTransaction(pool, context, (_tx, client) => putOff(client, municipality, job, now(), faultName(fault)))
    return 'failed'
  }
}

async function claim(client: pg.PoolClient, municipality: string, until: string): Promise<Due | null> {
  const { rows } = await client.query<Due>(
    `SELECT id, kind, body, attempts FROM job WHERE municipality_code = $1 AND run_at <= $2 AND done_at IS NULL AND failed_at IS NULL
      ORDER BY run_at, id LIMIT 1 FOR UPDATE SKIP LOCKED`, [municipality, until])
  return rows[0] ?? null
}

async function endJob(client: pg.PoolClient, municipality: string, id: string, at: string): Promise<void> {
  await client.query('UPDATE job SET done_at = $3, fault = NULL WHERE municipality_code = $1 AND id = $2', [municipality, id, at])
}

/** Tries again after 1, 2, 4 ... minutes; after the eighth try it stays as failed, for the administrator to see. */
async function putOff(client: pg.PoolClient, municipality: string, job: Due, at: string, fault: string | null): Promise<void> {
  const attempts = job.attempts + 1
  await client.query(
    `UPDATE job SET attempts = $3, fault = $4, run_at = $5::timestamptz + make_interval(mins => $6), failed_at = CASE WHEN $7 THEN $5::timestamptz END
      WHERE municipality_code = $1 AND id = $2`,
    [municipality, job.id, attempts, fault, at, 2 ** (attempts - 1), fault !== null && attempts >= mostAttempts])
}

/** Only the kind of fault is kept: a message may hold what must not be in a log. */
function faultName(fault: unknown): string {
  if (fault instanceof Error) return 'code' in fault && typeof fault.code === 'string' ? `${fault.name} ${fault.code}` : fault.name
  return 'unknown'
}

/** Asks for every recurring job whose time has come since it was last asked for. The key names the time, so it is asked for once. */
export async function askForRecurring(tx: Write, municipality: string, recurring: readonly Recurring[], now: string): Promise<void> {
  const minute = Math.floor(Date.parse(now) / 60_000)
  for (const { kind, everyMinutes, offsetMinutes } of recurring) {
    const turn = Math.floor((minute - offsetMinutes) / everyMinutes)
    const runAt = new Date((turn * everyMinutes + offsetMinutes) * 60_000).toISOString()
    await askForJob(tx, { municipality, kind, key: `turn ${turn}`, body: { due: runAt }, runAt, now })
  }
}
