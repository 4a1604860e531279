import * as z from 'zod'
import { dayOf, instant } from '../../calendar/instant.ts'
import type { Instant } from '../../calendar/instant.ts'
import type { Language } from '../../platform/language.ts'
import type { Write } from '../../platform/db.ts'
import { askForJob } from '../../platform/jobs.ts'
import type { JobKind, Recurring } from '../../platform/jobs.ts'
import { saveQuoteTakenOut } from '../queries/note.ts'
import { eraseExpired, expiredQuotes } from '../queries/visit.ts'
import { visitTexts } from '../texts/visits.ts'
import { listDestroyed } from './list-destroyed.ts'

const nightly = 'erase_visit_people'
const listing = 'list_withdrawn_consent'
const withdrawn = z.object({ of: z.enum(['visit_quote', 'visit_participant', 'visit_name']), id: z.uuid() })
type Withdrawn = z.output<typeof withdrawn>

/** Asks for the line that keeps a quote or a name gone when a backup is restored, in the same transaction as consent was withdrawn. */
export async function listWithdrawnConsent(tx: Write, { of, id }: Withdrawn, { municipality, now }: { municipality: string; now: string }): Promise<void> {
  await askForJob(tx, { municipality, kind: listing, key: `${listing} ${of} ${id} ${now}`, body: { of, id }, runAt: now, now })
}

/** What was said with a consent that is no more goes out of the note of the visit, word for word as it was noted. */
export async function takeOutOfNote(tx: Write, visitId: string, words: string, { language, at, by }: { language: Language; at: Instant; by: string | null }): Promise<void> {
  const t = visitTexts[language]
  await saveQuoteTakenOut(tx, visitId, words, { instead: t.quoteTakenOut, what: t.quoteTakenOutWhat, at, by })
}

/**
 * Every night names and quotes whose day has come are erased; moments after consent is withdrawn, that is put on the list of what was
 * destroyed. A restored backup brings back neither: what had a day is erased the night after by the day that it still carries.
 *
 * @param list the file of that list; null where there is none: then the job fails when something should be put on it.
 */
export function visitJobKinds(list: string | null): readonly JobKind[] {
  return [
    { kind: nightly, run: async (tx, { now }) => {
      const at = instant(now)
      for (const { visitId, words } of await expiredQuotes(tx, dayOf(at))) await takeOutOfNote(tx, visitId, words, { language: 'sv', at, by: null })
      await eraseExpired(tx, dayOf(at), at)
    } },
    { kind: listing, run: async (_tx, { body, now, municipality }) => {
      const { of, id } = withdrawn.parse(body)
      await listDestroyed(list, of, [id], { municipality, now })
    } },
  ]
}
export const visitRecurring: readonly Recurring[] = [{ kind: nightly, everyMinutes: 24 * 60, offsetMinutes: 97 }]
