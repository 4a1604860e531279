import { sql } from 'kysely'
import type { Expression } from 'kysely'
import * as z from 'zod'

/** Where a page of a list ended: the last row's place in the list's order. */
export type Place = ReadonlyArray<string | number>

const places = z.array(z.union([z.string().max(400), z.number()])).min(1).max(6)

/** A place as text that callers pass back as they got it, and need not understand. */
function cursorOf(place: Place): string {
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
export const nextShape = z.string().nullable().describe('`after` of the next page; null on the last one.')

export type PageAsked = { readonly limit?: number | undefined; readonly after?: Place | undefined }

/** The query with room for one row more than the page shows, so that one knows whether there are more. Without a limit: all rows. */
export function limited<Query extends { limit: (most: number) => Query }>(query: Query, { limit }: PageAsked): Query {
  return limit === undefined ? query : query.limit(limit + 1)
}

/**
 * The page from rows that begin where it begins, in order, fetched with `limited`.
 *
 * @param placeOf the row's place in the order: every column of it, ending with one that no two rows share. Rows that are added meanwhile
 * then neither repeat a row nor hide one.
 */
export function pageOf<Row>(fetched: readonly Row[], { limit }: PageAsked, placeOf: (row: Row) => Place): { rows: Row[]; next: string | null } {
  const rows = fetched.slice(0, limit)
  const last = rows.at(-1)
  return { rows, next: last === undefined || rows.length === fetched.length ? null : cursorOf(placeOf(last)) }
}

type Column = { readonly by: Expression<unknown>; readonly as: 'text' | 'uuid' | 'timestamptz' | 'date' | 'int' }

/**
 * The condition that a row comes after a place, for an order that goes one way in all columns. Without a place every row does.
 *
 * @param columns those of the order, with the type that a place's values are read as; a text column is compared in its own sort order.
 * @throws z.ZodError cursor_unknown for a place with another number of values, or values of another kind.
 */
export function comesAfter(place: Place | undefined, columns: readonly Column[], way: 'ascending' | 'descending' = 'ascending'): Expression<boolean> {
  if (place === undefined) return sql<boolean>`true`
  if (place.length !== columns.length || columns.some(({ as }, index) => !fits[as].test(String(place[index])))) throw unknown()
  const left = sql.join(columns.map(({ by }) => by))
  const right = sql.join(columns.map(({ as }, index) => sql`${place[index]}::${sql.raw(as)}`))
  return way === 'ascending' ? sql<boolean>`(${left}) > (${right})` : sql<boolean>`(${left}) < (${right})`
}

const fits: Readonly<Record<Column['as'], RegExp>> = {
  text: /^[^\0]*$/, uuid: /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/, timestamptz: /^\d{4}-\d\d-\d\dT[\d:]{8}\.\d{3}Z$/, date: /^\d{4}-\d\d-\d\d$/,
  int: /^-?\d{1,9}$/,
}

function unknown(): z.ZodError {
  return new z.ZodError([{ code: 'custom', path: ['after'], message: 'cursor_unknown', input: undefined }])
}
