import { sql } from 'kysely'
import type { Instant } from '../../calendar/instant.ts'
import type { Read, Write } from '../../platform/db.ts'
import type { Done, Job } from '../contract.ts'

const here = sql<string>`app_municipality()`
const most = 200

/** What failed and what waits, the oldest first. At most two hundred of each. */
export async function unfinishedJobs(tx: Read): Promise<{ failed: Job[]; waiting: Job[] }> {
  const all = tx.selectFrom('job').where('municipality_code', '=', here).where('done_at', 'is', null).orderBy('run_at').orderBy('id').limit(most)
    .select(['id', 'kind', 'run_at as runAt', 'attempts', 'failed_at as endedAt', 'fault'])
  const failed = await all.where('failed_at', 'is not', null).execute()
  const waiting = await all.where('failed_at', 'is', null).execute()
  return { failed: failed.map((job) => ({ ...job, state: 'failed' })), waiting: waiting.map((job) => ({ ...job, state: 'waiting' })) }
}

/** What was done, by kind: the last time, and how often since the instant. */
export async function doneByKind(tx: Read, since: Instant): Promise<Done[]> {
  const rows = await tx.selectFrom('job').where('municipality_code', '=', here).where('done_at', 'is not', null).groupBy('kind').orderBy('kind')
    .select(['kind', ({ fn }) => fn.max('done_at').as('lastAt'), sql<string>`count(*) FILTER (WHERE done_at >= ${since})`.as('times')]).execute()
  return rows.flatMap(({ kind, lastAt, times }) => (lastAt === null ? [] : [{ kind, lastAt, times: Number(times) }]))
}

/** How many letters since the instant ended with the note that no mail server is set. */
export async function unsentSince(tx: Read, since: Instant): Promise<number> {
  const { count } = await tx.selectFrom('job').select(({ fn }) => fn.countAll<string>().as('count')).where('municipality_code', '=', here)
    .where('note', '=', 'no_mail_configured').where('done_at', '>=', since).executeTakeFirstOrThrow()
  return Number(count)
}

/** Lets a failed job be run again at once, with all its tries. @returns whether there was such a failed job. */
export async function saveRunAgain(tx: Write, id: string, at: Instant): Promise<boolean> {
  const { numUpdatedRows } = await tx.updateTable('job').set({ run_at: at, attempts: 0, failed_at: null, fault: null })
    .where('municipality_code', '=', here).where('id', '=', id).where('failed_at', 'is not', null).executeTakeFirstOrThrow()
  return numUpdatedRows > 0n
}
