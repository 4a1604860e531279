import { sql } from 'kysely'
import type { RawBuilder } from 'kysely'
import type { Day } from '../../calendar/day.ts'
import type { Read } from '../../platform/db.ts'
import type { EntryRow, EntryWay } from '../contract/distribution-books.ts'

const here = sql<string>`app_municipality()`
export const entriesAPage = 50

/** Which entries of a ledger: of a municipality, by how they came to be, between days. Null: whichever. */
export type EntryChoice = { readonly code: string | null; readonly how: EntryWay | null; readonly from: Day | null; readonly to: Day | null }

const chosen = (book: string, { code, how, from, to }: EntryChoice): RawBuilder<unknown> => sql`e.municipality_code = ${here} AND e.book_id = ${book}::uuid
  AND ${code === null ? sql`true` : sql`(e.turn_code = ${code} OR e.to_code = ${code})`} AND ${how === null ? sql`true` : sql`e.how = ${how}`}
  AND ${from === null ? sql`true` : sql`e.on_day >= ${from}::date`} AND ${to === null ? sql`true` : sql`e.on_day <= ${to}::date`}`
const columns = sql`e.number, e.on_day AS day, e.counts, e.how, e.turn_code AS turn, e.to_code AS "to", e.equal, e.reverses, e.replaces, r.number AS "reversedBy", e.why,
  coalesce(a.note, '') AS note, s.name || ' ' || s.version AS shares, e.recorded_at AS "enteredAt", w.given_name || ' ' || w.family_name AS "enteredBy"`
const joined = sql`JOIN staff w ON w.municipality_code = ${here} AND w.id = e.recorded_by
  JOIN share_set s ON s.municipality_code = ${here} AND s.id = e.share_set_id
  LEFT JOIN distribution_arrival a ON a.municipality_code = ${here} AND a.id = e.arrival_id
  LEFT JOIN distribution_entry r ON r.municipality_code = ${here} AND r.book_id = e.book_id AND r.reverses = e.number`

/** Entries, the latest first; a page of them, or all with `page` null. */
export async function entries(tx: Read, book: string, choice: EntryChoice, page: number | null): Promise<EntryRow[]> {
  const part = page === null ? sql`` : sql`LIMIT ${entriesAPage}::integer OFFSET ${(page - 1) * entriesAPage}::integer`
  const { rows } = await sql<EntryRow>`SELECT ${columns} FROM (SELECT e.* FROM distribution_entry e WHERE ${chosen(book, choice)} ORDER BY e.number DESC ${part}) e ${joined}
    ORDER BY e.number DESC`.execute(tx)
  return rows
}

export async function countEntries(tx: Read, book: string, choice: EntryChoice): Promise<number> {
  const { rows } = await sql<{ count: number }>`SELECT count(*)::integer AS count FROM distribution_entry e WHERE ${chosen(book, choice)}`.execute(tx)
  return rows[0]?.count ?? 0
}

export async function entryOf(tx: Read, book: string, number: number): Promise<EntryRow | undefined> {
  const { rows } = await sql<EntryRow>`SELECT ${columns} FROM distribution_entry e ${joined}
    WHERE e.municipality_code = ${here} AND e.book_id = ${book}::uuid AND e.number = ${number}::integer`.execute(tx)
  return rows[0]
}
