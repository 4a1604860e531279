import { dayOf, instant } from '../../calendar/instant.ts'
import type { Asked } from '../../mount/route.ts'
import type { Write } from '../../platform/db.ts'
import type { JobKind, Recurring } from '../../platform/jobs.ts'
import { askForMail } from '../../platform/mail.ts'
import { authorOf, countWaiting, moderators } from '../queries/comment-reader.ts'
import { saveTold, tellsIn } from '../queries/comment.ts'
import { judgedAs } from '../rules/comment-letters.ts'

type Who = Pick<Asked, 'actor' | 'clock'>

/**
 * Tells of a decision, in the same transaction: the writer, once and only if that was asked for; the note's author when a comment is shown,
 * one letter a day for each note. No letter holds a word of the comment or who wrote it.
 */
export async function tellOfDecision(tx: Write, { id, noteId, noteAuthorId }: { id: string; noteId: string; noteAuthorId: string },
  outcome: 'show' | 'refuse', { actor, clock }: Who): Promise<void> {
  const at = { municipality: actor.municipality, now: clock.now() }
  const writer = await tellsIn(tx, id)
  if (writer !== undefined) {
    await askForMail(tx, { ...judgedAs[outcome], to: writer.email, language: writer.language, reference: null }, { ...at, key: `comment decided ${id}` })
    await saveTold(tx, id)
  }
  if (outcome !== 'show' || noteAuthorId === actor.id) return
  const today = clock.today()
  for (const author of await authorOf(tx, noteAuthorId, today)) {
    await askForMail(tx, { template: 'comment_on_note', to: author.email, language: author.language, reference: null, path: `/anteckningar-besok/${noteId}` },
      { ...at, key: `comment on note ${noteId} ${today}` })
  }
}

const jobKind = 'tell_moderators'
/** Each morning: one letter to each moderator while comments wait, with how many and nothing of what they say. */
export const moderatorJobKinds: readonly JobKind[] = [{ kind: jobKind, run: async (tx, { municipality, now }) => {
  const waiting = await countWaiting(tx)
  if (waiting === 0) return
  const today = dayOf(instant(now))
  for (const moderator of await moderators(tx, today)) {
    await askForMail(tx, { template: 'comments_wait', to: moderator.email, language: moderator.language, reference: null, path: '/kommentarer',
      figures: [`waiting ${waiting < 5 ? '1–4' : waiting}`] }, { municipality, key: `comments wait ${today} ${moderator.id}`, now })
  }
} }]
/** At 05.25 UTC. */
export const moderatorRecurring: readonly Recurring[] = [{ kind: jobKind, everyMinutes: 24 * 60, offsetMinutes: 5 * 60 + 25 }]
