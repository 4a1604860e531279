import { staffIdOf } from '../../access/rules.ts'
import { namesByNumber } from '../../meetings/rules/daily.ts'
import type { Asked } from '../../mount/route.ts'
import type { Read, Write } from '../../platform/db.ts'
import { pageOf } from '../../platform/paged-rows.ts'
import type { PageAsked } from '../../platform/paging.ts'
import { Refusal } from '../../platform/refusal.ts'
import { commentViews } from '../contract/comments.ts'
import type { Comment, CommentDetail, CommentView, DecisionBody, DecisionForm } from '../contract/comments.ts'
import { commentById, commentPage, commentsAfter, lockComment, saveAnswer, saveRefused, saveShown } from '../queries/comment.ts'
import { commentTree, readableIn } from '../rules/comment-tree.ts'
import { coverWords, findPersonalData } from '../rules/personal-data.ts'
import { sanitiseComment } from './sanitise-comment.ts'
import { tellOfDecision } from './tell-of-comments.ts'

type Who = Pick<Asked, 'actor' | 'clock'>
const onPage = 30
/** How long a refused comment is kept, in days, so that a decision can be explained and undone; and the e-mail address of a shown one. */
export const keptDays = { refused: 90, email: 365 } as const

export type CommentPage = { readonly comments: readonly Comment[]; readonly view: CommentView; readonly page: number; readonly pages: number; readonly total: number }
export async function readComments(tx: Read, { visa, sida }: { visa: CommentView; sida: number }): Promise<CommentPage> {
  const { rows, total } = await commentPage(tx, commentViews[visa], { page: sida, length: onPage })
  return { comments: rows, view: visa, page: sida, pages: Math.max(1, Math.ceil(total / onPage)), total }
}

export async function listComments(tx: Read, asked: PageAsked & { state: string }): Promise<{ comments: Comment[]; next: string | null }> {
  const { rows, next } = pageOf(await commentsAfter(tx, asked.state, asked), asked, ({ receivedAt, id }) => [receivedAt, id])
  return { comments: rows, next }
}

/** A comment with what readers would see and the personal data found in it. @throws Refusal comment_not_found (404), also once it is erased. */
export async function readComment(tx: Read, id: string): Promise<CommentDetail> {
  const comment = await commentById(tx, id)
  if (comment === undefined || comment.body === null) throw new Refusal('comment_not_found', 404)
  const preview = sanitiseComment(coverWords(comment.body, comment.masked))
  return { ...comment, preview, marks: findPersonalData([comment.name ?? '', readableIn(commentTree(sanitiseComment(comment.body)))].join('\n')) }
}

/** A decision as typed: one word to cover on each line. */
export function decisionTyped({ outcome, mask, refusedFor }: DecisionForm): DecisionBody {
  return { outcome, refusedFor, mask: [...new Set(mask.split('\n').map((line) => line.trim()).filter((line) => line !== ''))].slice(0, 50) }
}

/**
 * Shows a comment or refuses it with a reason; either may be changed afterwards.
 *
 * @throws Refusal comment_not_found (404); comment_decision_is_wrong (422) for a refusal without a reason, for what would show a number
 * that looks like an identity number, and for one that nothing would be left of.
 */
export async function decideComment(tx: Write, id: string, { outcome, mask, refusedFor }: DecisionBody, who: Who): Promise<{ id: string }> {
  await lockComment(tx, id)
  const { body, name, noteId, noteAuthorId } = await readComment(tx, id)
  const made = { at: who.clock.now(), by: staffIdOf(who.actor) }
  if (outcome === 'refuse') {
    if (refusedFor === null) throw new Refusal('comment_decision_is_wrong', 422, {}, [{ field: 'refusedFor', code: 'choice_needed' }])
    await saveRefused(tx, id, refusedFor, made)
    await tellOfDecision(tx, { id, noteId, noteAuthorId }, outcome, who)
    return { id }
  }
  const html = sanitiseComment(coverWords(body ?? '', mask))
  const readable = readableIn(commentTree(html))
  const code = findPersonalData(`${coverWords(name ?? '', mask)}\n${readable}`).some(({ kind }) => kind === 'identity_number') ? 'identity_number_left' : readable.trim() === ''
    ? 'nothing_to_read' : null
  if (code !== null) throw new Refusal('comment_decision_is_wrong', 422, {}, [{ field: 'mask', code }])
  await saveShown(tx, id, { html, masked: mask }, made)
  await tellOfDecision(tx, { id, noteId, noteAuthorId }, outcome, who)
  return { id }
}

/** Answers a shown comment as the note's author, or as who publishes. @throws Refusal comment_not_found (404), comment_is_not_shown, comment_answer_is_the_authors (409). */
export async function answerComment(tx: Write, id: string, answer: string, who: Who): Promise<{ id: string }> {
  await lockComment(tx, id)
  const { state, noteAuthorId } = await readComment(tx, id)
  const by = staffIdOf(who.actor)
  if (state !== 'shown') throw new Refusal('comment_is_not_shown', 409)
  if (noteAuthorId !== by && !who.actor.may.has('dialogue.publish')) throw new Refusal('comment_answer_is_the_authors', 409)
  if (namesByNumber(answer, who.clock.today())) throw new Refusal('text_names_a_person', 422, {}, [{ field: 'answer', code: 'names_a_person' }])
  await saveAnswer(tx, id, answer, { at: who.clock.now(), by })
  return { id }
}
