import type { Clock } from '../../calendar/clock.ts'
import { instantFrom } from '../../calendar/instant.ts'
import type { Read, Write } from '../../platform/db.ts'
import { Refusal } from '../../platform/refusal.ts'
import type { Jobs } from '../contract.ts'
import { jobsNow, saveRunAgain, unsentSince } from '../queries/job.ts'

const weekMs = 7 * 86_400_000

/** What runs, what failed, and whether letters are left unsent for lack of a mail server. */
export async function jobOverview(tx: Read, { clock }: { readonly clock: Clock }): Promise<Jobs> {
  return { ...(await jobsNow(tx)), unsent: await unsentSince(tx, instantFrom(Date.parse(clock.now()) - weekMs)) }
}

/** Lets a failed job be tried again within seconds. @throws Refusal `job_not_failed` when it is not there or has not failed. */
export async function runAgain(tx: Write, { params, clock }: { readonly params: { readonly id: string }; readonly clock: Clock }): Promise<{ id: string }> {
  if (!(await saveRunAgain(tx, params.id, clock.now()))) throw new Refusal('job_not_failed', 404)
  return { id: params.id }
}
