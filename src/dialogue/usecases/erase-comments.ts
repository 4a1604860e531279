import * as z from 'zod'
import { addDays } from '../../calendar/day.ts'
import { dayOf, instant, instantOf, time } from '../../calendar/instant.ts'
import type { Write } from '../../platform/db.ts'
import { askForJob } from '../../platform/jobs.ts'
import type { JobKind, Recurring } from '../../platform/jobs.ts'
import { eraseOld } from '../queries/comment.ts'
import { listDestroyed } from './list-destroyed.ts'
import { keptDays } from './moderate-comments.ts'

const nightly = 'erase_comments'
const listing = 'list_withdrawn_comment'

/** Asks for the line that keeps a comment gone when a backup is restored, in the same transaction as it was taken back. */
export async function listWithdrawn(tx: Write, id: string, at: { municipality: string; now: string }): Promise<void> {
  await askForJob(tx, { municipality: at.municipality, kind: listing, key: `${listing} ${id}`, body: { id }, runAt: at.now, now: at.now })
}

/**
 * Every night what was refused long ago is erased, and so are the e-mail addresses of old comments; and what a writer has taken back is
 * put on the list of what was destroyed, moments after. A restored backup then brings none of it back.
 *
 * @param list the file of that list; null where there is none: then the job fails when something should be put on it.
 */
export function commentJobKinds(list: string | null): readonly JobKind[] {
  return [
    { kind: nightly, run: async (tx, { now, municipality }) => {
      const at = instant(now)
      const before = (days: number) => instantOf(addDays(dayOf(at), -days), time('00:00'))
      await listDestroyed(list, 'note_comment', await eraseOld(tx, { refused: before(keptDays.refused), emails: before(keptDays.email) }, at), { municipality, now })
    } },
    { kind: listing, run: async (_tx, { body, now, municipality }) => listDestroyed(list, 'note_comment', [z.uuid().parse(body['id'])], { municipality, now }) },
  ]
}
export const commentRecurring: readonly Recurring[] = [{ kind: nightly, everyMinutes: 24 * 60, offsetMinutes: 95 }]
