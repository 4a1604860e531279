import { createHash, randomUUID } from 'node:crypto'
import { epochMs, instantFrom } from '../../calendar/instant.ts'
import { namesByNumber } from '../../meetings/rules/daily.ts'
import type { Asked } from '../../mount/route.ts'
import type { Read, Write } from '../../platform/db.ts'
import { Refusal } from '../../platform/refusal.ts'
import type { FieldFault } from '../../platform/refusal.ts'
import type { Day } from '../../calendar/day.ts'
import type { CommentBody, OwnComment } from '../contract/comments.ts'
import { arrivedSince, commentOfSecret, lockComment, saveComment, saveWithdrawn } from '../queries/comment.ts'
import { noteAtAddress } from '../queries/public-note.ts'
import { commentTree, readableIn } from '../rules/comment-tree.ts'
import { mayKeepValue } from '../rules/judge-attribute.ts'
import { findPersonalData } from '../rules/personal-data.ts'
import { listWithdrawn } from './erase-comments.ts'
import { sanitiseComment } from './sanitise-comment.ts'

/** What may come from everybody together in ten minutes before readers are asked to wait: moderators read each of them. */
const mostInTenMinutes = 300
const tenMinutes = 600_000
const sha256 = (text: string): Buffer => createHash('sha256').update(text).digest()

/**
 * Takes a reader's comment in to be looked at. Nothing is thrown away unseen: what cannot be taken is told, and the form keeps what was
 * written.
 *
 * @returns the secret with which the writer reads and withdraws it. The same form sent twice is one comment.
 * @throws Refusal public_note_not_found (404), public_note_withdrawn (410), comments_are_closed (409), comment_is_wrong (422) with the
 * fields, comments_come_too_fast (429).
 */
export async function takeComment(tx: Write, address: string, comment: CommentBody, { clock, language }: Pick<Asked, 'clock' | 'language'>): Promise<{ token: string }> {
  const now = clock.now()
  const since = instantFrom(epochMs(now) - tenMinutes)
  if (await arrivedSince(tx, since, mostInTenMinutes) >= mostInTenMinutes) throw new Refusal('comments_come_too_fast', 429)
  const note = await noteAtAddress(tx, address)
  if (note === undefined) throw new Refusal('public_note_not_found', 404)
  if (note.stage !== 'published') throw new Refusal('public_note_withdrawn', 410)
  if (!note.takesComments) throw new Refusal('comments_are_closed', 409)
  const faults = faultsOf(comment, clock.today())
  if (faults.length > 0) throw new Refusal('comment_is_wrong', 422, {}, faults)
  const { formId, trap: _trap, tell, name, email, link, body } = comment
  const token = sha256(`${formId === '' ? randomUUID() : formId}\n${JSON.stringify([address, name, email, link, body])}`).toString('base64url')
  const found = [...new Set(findPersonalData(`${name}\n${body}`).map(({ kind }) => kind))]
  await saveComment(tx, { noteId: note.id, name, email, link: link === '' ? null : link, body, found, secretHash: sha256(token), at: now,
    tellLanguage: tell === 'yes' ? language : null })
  return { token }
}

function faultsOf({ name, link, body, trap }: CommentBody, today: Day): FieldFault[] {
  const readable = readableIn(commentTree(sanitiseComment(body)))
  return [
    ...(namesByNumber(name, today) ? [{ field: 'name', code: 'names_a_person' }] : []),
    ...(link !== '' && !mayKeepValue('href', link) ? [{ field: 'link', code: 'link_unclear' }] : []),
    ...(readable.trim() === '' ? [{ field: 'body', code: 'nothing_to_read' }] : []),
    ...(namesByNumber(`${body}\n${readable}`, today) ? [{ field: 'body', code: 'names_a_person' }] : []),
    ...(trap.trim() === '' ? [] : [{ field: 'trap', code: 'trap_is_filled' }]),
  ]
}

/** A comment under its writer's secret. @throws Refusal own_comment_not_found (404). */
export async function readOwnComment(tx: Read, token: string): Promise<OwnComment> {
  const { id: _id, ...comment } = await ownComment(tx, token)
  return comment
}

async function ownComment(tx: Read, token: string): Promise<OwnComment & { id: string }> {
  const comment = await commentOfSecret(tx, sha256(token))
  if (comment === undefined) throw new Refusal('own_comment_not_found', 404)
  return comment
}

/** Withdraws a comment as its writer: all that was written is erased at once. Done again, nothing more happens. */
export async function withdrawComment(tx: Write, token: string, { actor, clock }: Pick<Asked, 'actor' | 'clock'>): Promise<OwnComment> {
  const { id } = await ownComment(tx, token)
  await lockComment(tx, id)
  const { state } = await ownComment(tx, token)
  if (state !== 'withdrawn') {
    await saveWithdrawn(tx, id, clock.now())
    await listWithdrawn(tx, id, { municipality: actor.municipality, now: clock.now() })
  }
  return readOwnComment(tx, token)
}
