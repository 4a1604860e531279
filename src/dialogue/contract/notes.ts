import * as z from 'zod'
import { dayShape, instantShape } from '../../calendar/contract.ts'
import { nextShape, pageQuery } from '../../platform/paging.ts'

export const noteStages = ['draft', 'review', 'published', 'withdrawn'] as const
export type NoteStage = (typeof noteStages)[number]
export const mostNote = 30_000
export const mostTags = 8
const words = (most: number) => z.string('needed').trim().min(1, 'needed').max(most, 'too_long')

export const noteParams = z.object({ id: z.uuid() })
export const noteIdShape = z.object({ id: z.uuid() })
export const noteBody = z.strictObject({
  title: words(120), place: words(80), visitedOn: dayShape,
  body: z.string().trim().max(mostNote, 'too_long').default('')
    .describe('Plain text: an empty line parts paragraphs, "## " begins a heading, "- " a list, "> " a quotation.'),
  tags: z.array(words(40)).max(mostTags, 'too_many').default([]),
  takesComments: z.boolean().default(true),
})
export type NoteBody = z.output<typeof noteBody>
/** The form: the day and the tags as they are typed. `do`: keep the draft, or send it to be reviewed. */
export const noteForm = z.object({
  do: z.enum(['save', 'send']).default('save'), title: words(120), place: words(80), visited: z.string('day_needed').trim().min(1, 'day_needed').max(60, 'too_long'),
  body: z.string().trim().max(mostNote, 'too_long').default(''), tags: z.string().trim().max(400, 'too_long').default(''),
  takesComments: z.string().optional(),
})
export type NoteForm = z.output<typeof noteForm>
export const reviewBody = z.strictObject({ outcome: z.enum(['publish', 'return'], 'choice_needed'), words: z.string().trim().max(2000, 'too_long').default('') })
export type ReviewBody = z.output<typeof reviewBody>
export const correctionBody = z.strictObject({ title: words(120), body: words(mostNote), what: words(300).describe('What was wrong; readers see it.') })
export type CorrectionBody = z.output<typeof correctionBody>
export const withdrawalBody = z.strictObject({ reason: words(300) })
export const notesQuery = z.object({ visa: z.enum(noteStages).optional().catch(undefined), sida: z.coerce.number().int().min(1).max(10_000).catch(1), klart: z.string().optional() })
export const notesPaged = z.object({ ...pageQuery, stage: z.enum(noteStages).optional() })

const noteShape = z.object({
  id: z.uuid(), title: z.string(), place: z.string(), visitedOn: dayShape, stage: z.enum(noteStages), tags: z.array(z.string()),
  author: z.string(), authorId: z.uuid(), address: z.string().nullable(), publishedAt: instantShape.nullable(), recordedAt: instantShape,
  waiting: z.int().describe('Comments that wait for the moderator.'), shown: z.int().describe('Comments that readers see.'),
})
export type Note = z.output<typeof noteShape>
const correctionShape = z.object({ what: z.string(), at: instantShape })
export const noteAnswer = noteShape.extend({
  body: z.string(), takesComments: z.boolean(), sentAt: instantShape.nullable(), returnedWords: z.string().nullable(),
  reviewedBy: z.string().nullable(), withdrawnReason: z.string().nullable(), corrections: z.array(correctionShape),
  visitId: z.uuid().nullable().describe('The visit it was begun from.'),
})
export type NoteDetail = z.output<typeof noteAnswer>
export const notesAnswer = z.object({ notes: z.array(noteShape), next: nextShape })

export const addressShape = z.string().regex(/^[a-z0-9][a-z0-9-]{0,79}$/)
export const publicNoteParams = z.object({ address: addressShape })
export const publicNotesQuery = z.object({
  q: z.string().trim().max(100).catch('').default(''), tagg: z.string().trim().max(40).catch('').default(''),
  sida: z.coerce.number().int().min(1).max(10_000).catch(1), klart: z.string().optional(),
})
export const publicNotesPaged = z.object({ ...pageQuery, words: z.string().trim().max(100).optional(), tag: z.string().trim().max(40).optional() })
export const publicNoteQuery = z.object({ sida: z.coerce.number().int().min(1).max(10_000).catch(1), klart: z.string().optional() })
const publicNoteShape = z.object({
  id: z.uuid(), address: z.string(), title: z.string(), place: z.string(), visitedOn: dayShape, summary: z.string(), tags: z.array(z.string()),
  author: z.string(), publishedAt: instantShape, changedAt: instantShape, comments: z.int(),
})
export type PublicNote = z.output<typeof publicNoteShape>
export const publicNotesAnswer = z.object({ notes: z.array(publicNoteShape), next: nextShape })
const publicCommentShape = z.object({
  id: z.uuid(), name: z.string(), link: z.string().nullable(), html: z.string().describe('Cleaned: the allowed elements alone.'), receivedAt: instantShape,
  answer: z.string().nullable(), answeredBy: z.string().nullable(), answeredAt: instantShape.nullable(),
})
export type PublicComment = z.output<typeof publicCommentShape>
export const publicNoteAnswer = publicNoteShape.extend({
  body: z.string(), takesComments: z.boolean(), corrections: z.array(correctionShape), comments: z.int(), shown: z.array(publicCommentShape),
  page: z.int(), pages: z.int(),
})
export type PublicNoteDetail = z.output<typeof publicNoteAnswer>
