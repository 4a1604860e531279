import { z } from 'zod'

/** What a reader wrote. */
export const sanitiseCommentInput = z.strictObject({
  html: z.string().max(100_000, 'is longer than 100000 characters'),
})

/** What may be shown of it. */
export const sanitiseCommentAnswer = z.strictObject({
  html: z.string().describe('Holds the allowed elements and attributes alone, each closed; cleaning it again changes nothing.'),
})

/** Elements a comment may hold, and their attributes: exactly those of the comment form. */
export const allowedInComments = {
  a: ['href', 'title'], abbr: ['title'], acronym: ['title'], b: [], blockquote: ['cite'], cite: [], code: [], del: ['datetime'], em: [],
  i: [], q: ['cite'], strike: [], strong: [],
} as const satisfies Record<string, readonly string[]>
