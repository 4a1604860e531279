import { sql } from 'kysely'
import type { RawBuilder } from 'kysely'
import type { Instant } from '../../calendar/instant.ts'
import type { Read, Write } from '../../platform/db.ts'
import { comesAfter, isPaged, limited, pageOf } from '../../platform/paged-rows.ts'
import type { PageAsked } from '../../platform/paging.ts'
import type { Done, Job, ListedJob, ListedState } from '../contract.ts'

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

const ofState: Readonly<Record<ListedState, (now: Instant) => RawBuilder<boolean>>> = {
  failed: () => sql<boolean>`failed_at IS NOT NULL`,
  retrying: () => sql<boolean>`done_at IS NULL AND failed_at IS NULL AND attempts > 0`,
  due: (now) => sql<boolean>`done_at IS NULL AND failed_at IS NULL AND attempts = 0 AND run_at <= ${now}`,
  planned: (now) => sql<boolean>`done_at IS NULL AND failed_at IS NULL AND attempts = 0 AND run_at > ${now}`,
  done: () => sql<boolean>`done_at IS NOT NULL`,
}

/** Jobs one by one, the latest first; of one kind and one state when asked. What they are about is never read. */
export async function jobList(
  tx: Read, asked: {
    readonly kind?: string | undefined; readonly state?: ListedState | undefined; readonly page: number; readonly size: number; readonly now: Instant
  } & PageAsked,
): Promise<{ jobs: ListedJob[]; total: number; next: string | null }> {
  const { kind, state, page, size, now, ...paged } = asked
  let all = tx.selectFrom('job').where('municipality_code', '=', here)
  if (kind !== undefined) all = all.where('kind', '=', kind)
  if (state !== undefined) all = all.where(ofState[state](now))
  const { total } = await all.select(({ fn }) => fn.countAll<string>().as('total')).executeTakeFirstOrThrow()
  const columns = all.select(['id', 'kind', 'run_at as runAt', 'recorded_at as recordedAt', 'attempts', 'fault', 'note', sql<string | null>`coalesce(done_at, failed_at)`.as('endedAt'),
    sql<ListedState>`CASE WHEN failed_at IS NOT NULL THEN 'failed' WHEN done_at IS NOT NULL THEN 'done' WHEN attempts > 0 THEN 'retrying'
      WHEN run_at <= ${now} THEN 'due' ELSE 'planned' END`.as('state')])
  if (!isPaged(paged)) {
    const rows = await columns.orderBy('run_at', 'desc').orderBy('id', 'desc').limit(size).offset((page - 1) * size).execute()
    return { jobs: rows, total: Number(total), next: null }
  }
  const order = [{ by: sql`recorded_at`, as: 'timestamptz' }, { by: sql`id`, as: 'uuid' }] as const
  const fetched = await limited(columns.where(comesAfter(paged.after, order, 'descending')), paged)
    .orderBy('recorded_at', 'desc').orderBy('id', 'desc').execute()
  const { rows, next } = pageOf(fetched, paged, (row) => [row.recordedAt, row.id])
  return { jobs: rows, total: Number(total), next }
}

/** The latest turn of each kind: when it was due, and how it went. */
export async function latestTurns(tx: Read, kinds: readonly string[]): Promise<ReadonlyMap<string, LatestTurn>> {
  const rows = await tx.selectFrom('job').select(['kind', 'run_at as runAt', 'done_at as doneAt', 'failed_at as failedAt', 'fault']).distinctOn('kind')
    .where('municipality_code', '=', here).where('kind', 'in', [...kinds]).orderBy('kind').orderBy('run_at', 'desc').execute()
  return new Map(rows.map(({ kind, ...turn }) => [kind, turn]))
}
export type LatestTurn = { readonly runAt: string; readonly doneAt: string | null; readonly failedAt: string | null; readonly fault: string | null }
