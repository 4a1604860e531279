import type { Clock } from '../../calendar/clock.ts'
import { instantFrom } from '../../calendar/instant.ts'
import type { Read, Write } from '../../platform/db.ts'
import { Refusal } from '../../platform/refusal.ts'
import type { Jobs } from '../contract.ts'
import { doneByKind, saveRunAgain, unfinishedJobs, unsentSince } from '../queries/job.ts'

const dayMs = 86_400_000

/** What runs, what failed, and whether letters are left unsent for lack of a mail server. */
export async function jobOverview(tx: Read, { clock }: { readonly clock: Clock }): Promise<Jobs> {
  const daysAgo = (days: number) => instantFrom(Date.parse(clock.now()) - days * dayMs)
  return { ...(await unfinishedJobs(tx)), done: await doneByKind(tx, daysAgo(1)), unsent: await unsentSince(tx, daysAgo(7)) }
}

/** Lets a failed job be tried again within seconds. @throws Refusal `job_not_failed` when it is not there or has not failed. */
export async function runAgain(tx: Write, { params, clock }: { readonly params: { readonly id: string }; readonly clock: Clock }): Promise<{ id: string }> {
  if (!(await saveRunAgain(tx, params.id, clock.now()))) throw new Refusal('job_not_failed', 404)
  return { id: params.id }
}
