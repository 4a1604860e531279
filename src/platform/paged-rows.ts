import { sql } from 'kysely'
import type { Expression } from 'kysely'
import * as z from 'zod'
import { cursorOf } from './paging.ts'
import type { PageAsked, Place } from './paging.ts'

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
export function pageOf<Row>(
  fetched: readonly Row[], { limit }: PageAsked, placeOf: (row: Row) => Place,
): { rows: Row[]; next: string | null } {
  const rows = fetched.slice(0, limit)
  const last = rows.at(-1)
  return { rows, next: last === undefined || rows.length === fetched.length ? null : cursorOf(placeOf(last)) }
}

/** Whether a list is asked for page by page, by cursor. */
export function isPaged({ limit, after }: PageAsked): boolean {
  return limit !== undefined || after !== undefined
}

type Column = { readonly by: Expression<unknown>; readonly as: 'text' | 'uuid' | 'timestamptz' | 'date' | 'int' | 'bigint' }

/**
 * The condition that a row comes after a place, for an order that goes one way in all columns. Without a place every row does.
 *
 * @param columns those of the order, with the type that a place's values are read as; a text column is compared in its own sort order.
 * @throws z.ZodError cursor_unknown for a place with another number of values, or values of another kind.
 */
export function comesAfter(
  place: Place | undefined, columns: readonly Column[], way: 'ascending' | 'descending' = 'ascending',
): Expression<boolean> {
  if (place === undefined) return sql<boolean>`true`
  if (place.length !== columns.length || columns.some(({ as }, index) => !isOf(as, String(place[index])))) throw unknown()
  const left = sql.join(columns.map(({ by }) => by))
  const right = sql.join(columns.map(({ as }, index) => sql`${place[index]}::${sql.raw(as)}`))
  return way === 'ascending' ? sql<boolean>`(${left}) > (${right})` : sql<boolean>`(${left}) < (${right})`
}

const fits: Readonly<Record<Column['as'], RegExp>> = {
  text: /^[^\0]*$/, uuid: /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/, timestamptz: /^\d{4}-\d\d-\d\dT[\d:]{8}\.\d{3}Z$/,
  date: /^\d{4}-\d\d-\d\d$/, int: /^-?\d{1,9}$/, bigint: /^\d{1,18}$/,
}

/** Whether the database can read a value as the type; a day that no calendar has would be a fault of its own there. */
function isOf(as: Column['as'], value: string): boolean {
  if (!fits[as].test(value)) return false
  if (as !== 'date' && as !== 'timestamptz') return true
  const at = Date.parse(value)
  return !Number.isNaN(at) && !value.startsWith('0000') && new Date(at).toISOString().startsWith(value.slice(0, 10))
}

function unknown(): z.ZodError {
  return new z.ZodError([{ code: 'custom', path: ['after'], message: 'cursor_unknown', input: undefined }])
}
