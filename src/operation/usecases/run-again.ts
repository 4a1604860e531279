import type { Clock } from '../../calendar/clock.ts'
import { instantFrom } from '../../calendar/instant.ts'
import type { Read, Write } from '../../platform/db.ts'
import type { PageAsked } from '../../platform/paging.ts'
import { Refusal } from '../../platform/refusal.ts'
import { nextTurnAt } from '../../platform/jobs.ts'
import type { Recurring } from '../../platform/jobs.ts'
import type { JobList, Jobs, ListedState, Turn } from '../contract.ts'
import { doneByKind, jobList, latestTurns, saveRunAgain, unfinishedJobs, unsentSince } from '../queries/job.ts'
import type { LatestTurn } from '../queries/job.ts'
import { backUpRecurring } from './back-up.ts'

const dayMs = 86_400_000
const pageSize = 50

/** What runs, what comes back when, what failed, and whether letters are left unsent for lack of a mail server. */
export async function jobOverview(tx: Read, { clock }: { readonly clock: Clock }, recurring: readonly Recurring[]): Promise<Jobs> {
  const daysAgo = (days: number) => instantFrom(Date.parse(clock.now()) - days * dayMs)
  return {
    ...(await unfinishedJobs(tx)), recurring: await turns(tx, recurring, clock.now()), done: await doneByKind(tx, daysAgo(1)),
    unsent: await unsentSince(tx, daysAgo(7)),
  }
}

/** Backups come back only where a folder for them is set: they are told of once one was asked for. */
async function turns(tx: Read, recurring: readonly Recurring[], now: string): Promise<Turn[]> {
  const known = await latestTurns(tx, [...recurring, ...backUpRecurring].map(({ kind }) => kind))
  return [...recurring, ...backUpRecurring.filter(({ kind }) => known.has(kind))].map((each) => {
    const latest = known.get(each.kind)
    const { kind, everyMinutes } = each
    return { kind, everyMinutes, ...howItWent(latest), nextAt: nextTurnAt(each, now) }
  })
}

function howItWent(latest: LatestTurn | undefined): Pick<Turn, 'lastAt' | 'outcome' | 'fault'> {
  if (latest === undefined) return { lastAt: null, outcome: null, fault: null }
  const { doneAt, failedAt, runAt, fault } = latest
  if (doneAt !== null) return { lastAt: doneAt, outcome: 'done', fault: null }
  return failedAt === null ? { lastAt: runAt, outcome: 'waiting', fault } : { lastAt: failedAt, outcome: 'failed', fault }
}

export type JobsAsked = { readonly kind?: string | undefined; readonly state?: ListedState | undefined; readonly page: number } & PageAsked

/** Jobs one by one, fifty to a page, the latest first. A page past the last is the last. By cursor: in the order they were asked for. */
export async function listJobs(tx: Read, asked: JobsAsked, { clock }: { readonly clock: Clock }): Promise<JobList> {
  const now = clock.now()
  const first = await jobList(tx, { ...asked, size: pageSize, now })
  const pages = Math.max(1, Math.ceil(first.total / pageSize))
  const page = Math.min(asked.page, pages)
  const found = page === asked.page ? first : await jobList(tx, { ...asked, page, size: pageSize, now })
  return { ...found, page, pages }
}

/** Lets a failed job be tried again within seconds. @throws Refusal `job_not_failed` when it is not there or has not failed. */
export async function runAgain(tx: Write, { params, clock }: { readonly params: { readonly id: string }; readonly clock: Clock }): Promise<{ id: string }> {
  if (!(await saveRunAgain(tx, params.id, clock.now()))) throw new Refusal('job_not_failed', 404)
  return { id: params.id }
}
