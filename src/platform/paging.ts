import * as z from 'zod'

/** Where a page of a list ended: the last row's place in the list's order. */
export type Place = ReadonlyArray<string | number>

const places = z.array(z.union([z.string().max(400), z.number()])).min(1).max(6)

/** A place as text that callers pass back as they got it, and need not understand. */
export function cursorOf(place: Place): string {
  return Buffer.from(JSON.stringify(place)).toString('base64url')
}

const cursorShape = z.string().max(2000).regex(/^[\w-]+$/, 'cursor_unknown').transform((text, context): Place => {
  const read = places.safeParse(readJson(Buffer.from(text, 'base64url').toString('utf8')))
  if (read.success) return read.data
  context.addIssue({ code: 'custom', message: 'cursor_unknown' })
  return z.NEVER
})

function readJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

/** The longest page that may be asked for. */
const longest = 200
/** What a list that is read page by page takes in its address; a line adds it to its own query. */
export const pageQuery = {
  limit: z.coerce.number().int().min(1).max(longest).optional().describe('At most so many rows. Without it: all of them.'),
  after: cursorShape.optional().describe('`next` of the page before. A cursor that this list did not give is refused.'),
}
/** What such a list adds to its answer. */
export const nextShape = z.string().nullable().describe('`after` of the next page; null on the last one, and where no limit was asked for.')

export type PageAsked = { readonly limit?: number | undefined; readonly after?: Place | undefined }
