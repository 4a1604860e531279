import { appendFile, mkdir } from 'node:fs/promises'
import { dirname } from 'node:path'
import * as z from 'zod'
import { addDays } from '../../calendar/day.ts'
import { dayOf, instant, instantOf, time } from '../../calendar/instant.ts'
import type { Write } from '../../platform/db.ts'
import { writeDeletion } from '../../platform/deletion-list.ts'
import { askForJob } from '../../platform/jobs.ts'
import type { JobKind, Recurring } from '../../platform/jobs.ts'
import { eraseOld } from '../queries/comment.ts'
import { keptDays } from './moderate-comments.ts'

const nightly = 'erase_comments'
const listing = 'list_withdrawn_comment'

/** Asks for the line that keeps a comment gone when a backup is restored, in the same transaction as it was taken back. */
export async function listWithdrawn(tx: Write, id: string, at: { municipality: string; now: string }): Promise<void> {
  await askForJob(tx, { municipality: at.municipality, kind: listing, key: `${listing} ${id}`, body: { id }, runAt: at.now, now: at.now })
}

async function writeList(list: string | null, ids: readonly string[], { municipality, now }: { municipality: string; now: string }): Promise<void> {
  if (ids.length === 0) return
  if (list === null) throw new RangeError('there is no list of what was destroyed to write to')
  await mkdir(dirname(list), { recursive: true })
  const day = dayOf(instant(now))
  await appendFile(list, ids.map((id) => writeDeletion({ kind: 'note_comment', municipality, id, day })).join(''))
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
      await writeList(list, await eraseOld(tx, { refused: before(keptDays.refused), emails: before(keptDays.email) }, at), { municipality, now })
    } },
    { kind: listing, run: async (_tx, { body, now, municipality }) => writeList(list, [z.uuid().parse(body['id'])], { municipality, now }) },
  ]
}
export const commentRecurring: readonly Recurring[] = [{ kind: nightly, everyMinutes: 24 * 60, offsetMinutes: 95 }]
