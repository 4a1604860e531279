import * as z from 'zod'
import { instantShape } from '../../calendar/contract.ts'
import { nextShape, pageQuery } from '../../platform/paging.ts'
import { personalKinds } from '../rules/personal-data.ts'

export const commentStates = ['waiting', 'shown', 'refused', 'withdrawn'] as const
export const refusedFor = ['personal_data', 'hateful', 'unlawful', 'off_topic', 'advertising'] as const
export type RefusedFor = (typeof refusedFor)[number]
export const mostComment = 5000
const words = (most: number) => z.string('needed').trim().min(1, 'needed').max(most, 'too_long')

/** What a reader sends. `trap` is a field that says that it is to be left empty: whoever fills it in is told so. */
export const commentBody = z.object({
  name: words(80), email: z.string('needed').trim().min(1, 'needed').max(200, 'too_long').pipe(z.email('email_unclear')),
  link: z.string().trim().max(300, 'too_long').default(''), body: words(mostComment), trap: z.string().max(300, 'too_long').default(''),
  tell: z.enum(['yes', '']).default('').describe('yes: a letter to the e-mail address when it is decided, without the comment itself.'), formId: z.string().max(60).default(''),
})
export type CommentBody = z.output<typeof commentBody>
export const commentSentShape = z.object({ token: z.string().describe('The secret with which the writer reads and withdraws the comment.') })
export const ownCommentParams = z.object({ token: z.string().regex(/^[\w-]{20,100}$/) })
export const ownCommentBody = z.strictObject({ token: z.string().regex(/^[\w-]{20,100}$/) })
export const ownCommentShape = z.object({
  state: z.enum(commentStates), title: z.string(), address: z.string().nullable(), receivedAt: instantShape, name: z.string().nullable(), body: z.string().nullable(),
  refusedFor: z.enum(refusedFor).nullable(),
})
export type OwnComment = z.output<typeof ownCommentShape>

export const commentParams = z.object({ id: z.uuid() })
export const commentIdShape = z.object({ id: z.uuid() })
export const commentViews = { vantar: 'waiting', visade: 'shown', nekade: 'refused' } as const
export type CommentView = keyof typeof commentViews
export const commentsQuery = z.object({ visa: z.enum(['vantar', 'visade', 'nekade']).catch('vantar').default('vantar'), sida: z.coerce.number().int().min(1).max(10_000).catch(1), klart: z.string().optional() })
export const commentsPaged = z.object({ ...pageQuery, state: z.enum(['waiting', 'shown', 'refused']).default('waiting') })
export const decisionBody = z.strictObject({
  outcome: z.enum(['show', 'refuse'], 'choice_needed'), mask: z.array(words(200)).max(50, 'too_many').default([]).describe('Words that are covered where it is shown.'),
  refusedFor: z.enum(refusedFor, 'choice_needed').nullable().default(null),
})
export type DecisionBody = z.output<typeof decisionBody>
/** The form: one word or number to cover on each line. */
export const decisionForm = z.object({
  outcome: z.enum(['show', 'refuse'], 'choice_needed'), mask: z.string().max(4000, 'too_long').default(''),
  refusedFor: z.string().default('').transform((text) => (text === '' ? null : text)).pipe(z.enum(refusedFor, 'choice_needed').nullable()),
})
export type DecisionForm = z.output<typeof decisionForm>
export const answerBody = z.strictObject({ answer: words(3000) })

const foundShape = z.object({ kind: z.enum(personalKinds), text: z.string() })
export const commentShape = z.object({
  id: z.uuid(), noteId: z.uuid(), noteTitle: z.string(), noteAuthorId: z.uuid(), name: z.string().nullable(), email: z.string().nullable(), link: z.string().nullable(),
  body: z.string().nullable(), state: z.enum(commentStates), found: z.array(z.enum(personalKinds)), masked: z.array(z.string()),
  refusedFor: z.enum(refusedFor).nullable(), receivedAt: instantShape, decidedAt: instantShape.nullable(), decidedBy: z.string().nullable(),
  answer: z.string().nullable(),
})
export type Comment = z.output<typeof commentShape>
export const commentAnswer = commentShape.extend({
  preview: z.string().describe('What readers would see, cleaned, with nothing covered but what was chosen.'), marks: z.array(foundShape),
})
export type CommentDetail = z.output<typeof commentAnswer>
export const commentsAnswer = z.object({ comments: z.array(commentShape), next: nextShape })
