import { sql } from 'kysely'
import type { Day } from '../../calendar/day.ts'
import type { Instant } from '../../calendar/instant.ts'
import type { Read, Write } from '../../platform/db.ts'
import { newId } from '../../platform/id.ts'
import type { AgreementEnd, AgreementRow, BookLine, NewAgreement, NewArrival, NewBook, NewBookShares, VersionRow } from '../contract/distribution-books.ts'

const here = sql<string>`app_municipality()`
/** Who did something, and when. */
type Stamp = { readonly at: Instant; readonly by: string }
const line = sql`b.id, b.name, b.start_on AS "startDay", coalesce(e.all, 0)::integer AS "all", e.last AS "lastDay", b.recorded_at AS "startedAt",
  w.given_name || ' ' || w.family_name AS "startedBy"`
const joined = sql`JOIN staff w ON w.municipality_code = ${here} AND w.id = b.recorded_by
  LEFT JOIN LATERAL (SELECT sum(e.counts) AS "all", max(e.on_day) AS last FROM distribution_entry e WHERE e.municipality_code = ${here} AND e.book_id = b.id) e ON true`

/** Standing ledgers, the latest begun first, at most so many. */
export async function books(tx: Read, most: number): Promise<BookLine[]> {
  const { rows } = await sql<BookLine>`SELECT ${line} FROM (SELECT * FROM distribution_book WHERE municipality_code = ${here}
      ORDER BY recorded_at DESC, id LIMIT ${most}::integer) b ${joined}
    ORDER BY b.recorded_at DESC, b.id`.execute(tx)
  return rows
}

export async function bookOf(tx: Read, id: string): Promise<BookLine | undefined> {
  const { rows: [found] } = await sql<BookLine>`SELECT ${line} FROM distribution_book b ${joined} WHERE b.municipality_code = ${here} AND b.id = ${id}::uuid`.execute(tx)
  return found
}

/** Children of each municipality: those who count against its share, and those it receives. */
export async function countsOf(tx: Read, id: string): Promise<{ turn: Map<string, number>; to: Map<string, number> }> {
  const { rows } = await sql<{ turn: string; to: string; n: number }>`SELECT turn_code AS turn, to_code AS "to", sum(counts)::integer AS n FROM distribution_entry
    WHERE municipality_code = ${here} AND book_id = ${id}::uuid GROUP BY turn_code, to_code`.execute(tx)
  const [turn, to] = [new Map<string, number>(), new Map<string, number>()]
  for (const row of rows) {
    turn.set(row.turn, (turn.get(row.turn) ?? 0) + row.n)
    to.set(row.to, (to.get(row.to) ?? 0) + row.n)
  }
  return { turn, to }
}

/** The sets of shares a ledger goes by, each from its day, the earliest first. */
export async function versionsOf(tx: Read, id: string): Promise<Array<VersionRow & { shares: Record<string, number> }>> {
  const { rows } = await sql<VersionRow & { shares: Record<string, number> }>`SELECT v.from_day AS "fromDay", s.id, s.name, s.version, s.shares,
      w.given_name || ' ' || w.family_name AS "savedBy"
    FROM distribution_book_shares v JOIN share_set s ON s.municipality_code = ${here} AND s.id = v.share_set_id
    JOIN staff w ON w.municipality_code = ${here} AND w.id = v.recorded_by
    WHERE v.municipality_code = ${here} AND v.book_id = ${id}::uuid ORDER BY v.from_day`.execute(tx)
  return rows
}

/** Agreements in the order they were made, with how many each has taken; one that was corrected away is given back. */
export async function agreementsOf(tx: Read, id: string): Promise<AgreementRow[]> {
  const { rows } = await sql<AgreementRow>`SELECT a.id, a.from_code AS "from", a.to_code AS "to", a.children, a.from_day AS "fromDay",
      coalesce(z.last_day, a.to_day) AS "toDay", a.to_day AS "agreedTo", a.note, w.given_name || ' ' || w.family_name AS "savedBy",
      z.why AS "endedWhy", x.given_name || ' ' || x.family_name AS "endedBy", t.taken, t.last AS "lastTaken"
    FROM distribution_agreement a JOIN staff w ON w.municipality_code = ${here} AND w.id = a.recorded_by
    LEFT JOIN distribution_agreement_end z ON z.municipality_code = ${here} AND z.agreement_id = a.id
    LEFT JOIN staff x ON x.municipality_code = ${here} AND x.id = z.recorded_by
    CROSS JOIN LATERAL (SELECT count(*)::integer AS taken, max(e.on_day) AS last FROM distribution_entry e WHERE e.municipality_code = ${here}
      AND e.book_id = a.book_id AND e.agreement_id = a.id AND NOT EXISTS (SELECT FROM distribution_entry r WHERE r.municipality_code = ${here}
        AND r.book_id = e.book_id AND r.reverses = e.number)) t
    WHERE a.municipality_code = ${here} AND a.book_id = ${id}::uuid ORDER BY a.recorded_at, a.id`.execute(tx)
  return rows
}

export async function saveBook(tx: Write, { name, startDay, shareSetId }: NewBook, { at, by }: Stamp): Promise<{ id: string }> {
  const id = newId()
  await sql`INSERT INTO distribution_book (municipality_code, id, name, start_on, recorded_at, recorded_by)
    VALUES (${here}, ${id}::uuid, ${name}, ${startDay}::date, ${at}::timestamptz, ${by}::uuid)`.execute(tx)
  await saveVersion(tx, id, { fromDay: startDay, shareSetId }, { at, by })
  return { id }
}

export async function saveVersion(tx: Write, book: string, { fromDay, shareSetId }: NewBookShares, { at, by }: Stamp): Promise<void> {
  await sql`INSERT INTO distribution_book_shares (municipality_code, book_id, from_day, share_set_id, recorded_at, recorded_by)
    VALUES (${here}, ${book}::uuid, ${fromDay}::date, ${shareSetId}::uuid, ${at}::timestamptz, ${by}::uuid)`.execute(tx)
}

export async function saveAgreement(tx: Write, book: string, { from, to, children, fromDay, toDay, note }: NewAgreement, { at, by }: Stamp): Promise<{ id: string }> {
  const id = newId()
  await sql`INSERT INTO distribution_agreement (municipality_code, id, book_id, from_code, to_code, children, from_day, to_day, note, recorded_at, recorded_by)
    VALUES (${here}, ${id}::uuid, ${book}::uuid, ${from}, ${to}, ${children}::integer, ${fromDay}::date, ${toDay}::date, ${note}, ${at}::timestamptz, ${by}::uuid)`.execute(tx)
  return { id }
}

export async function saveAgreementEnd(tx: Write, book: string, { id, fromDay, agreedTo }: AgreementRow, { lastDay, why }: AgreementEnd, { at, by }: Stamp): Promise<void> {
  await sql`INSERT INTO distribution_agreement_end (municipality_code, book_id, agreement_id, from_day, to_day, last_day, why, recorded_at, recorded_by)
    VALUES (${here}, ${book}::uuid, ${id}::uuid, ${fromDay}::date, ${agreedTo}::date, ${lastDay}::date, ${why}, ${at}::timestamptz, ${by}::uuid)`.execute(tx)
}

/** Whoever enters something in a ledger waits for whoever does so already: the turn is worked out from all that stands. */
export async function holdBook(tx: Write, id: string): Promise<void> {
  await sql`SELECT pg_advisory_xact_lock(hashtextextended('distribution book ' || ${id}, 0))`.execute(tx)
}

/** Whether an arrival was entered already. */
export async function isEntered(tx: Read, arrival: string): Promise<boolean> {
  const { rows } = await sql`SELECT FROM distribution_arrival WHERE municipality_code = ${here} AND id = ${arrival}::uuid`.execute(tx)
  return rows.length > 0
}

export async function saveArrival(tx: Write, book: string, id: string, { day, children, note }: Pick<NewArrival, 'day' | 'children' | 'note'>, { at, by }: Stamp): Promise<void> {
  await sql`INSERT INTO distribution_arrival (municipality_code, id, book_id, on_day, children, note, recorded_at, recorded_by)
    VALUES (${here}, ${id}::uuid, ${book}::uuid, ${day}::date, ${children}::integer, ${note}, ${at}::timestamptz, ${by}::uuid)`.execute(tx)
}

export async function lastNumber(tx: Read, book: string): Promise<number> {
  const { rows } = await sql<{ number: number | null }>`SELECT max(number) AS number FROM distribution_entry WHERE municipality_code = ${here} AND book_id = ${book}::uuid`.execute(tx)
  return rows[0]?.number ?? 0
}

/** An entry as it is written: all that is not told is nobody's. */
export type NewEntry = {
  readonly number: number; readonly day: Day; readonly counts: 1 | -1; readonly how: string; readonly turn: string; readonly to: string; readonly equal: number
  readonly shares: string; readonly arrival: string | null; readonly agreement: string | null; readonly reverses: number | null; readonly replaces: number | null; readonly why: string
}
export async function saveEntries(tx: Write, book: string, entries: readonly NewEntry[], { at, by }: Stamp): Promise<void> {
  await sql`INSERT INTO distribution_entry (municipality_code, book_id, number, on_day, counts, how, turn_code, to_code, equal, share_set_id, arrival_id, agreement_id,
      reverses, replaces, why, recorded_at, recorded_by)
    SELECT ${here}, ${book}::uuid, e.number, e.day, e.counts, e.how, e.turn, e."to", e.equal, e.shares, e.arrival, e.agreement, e.reverses, e.replaces, e.why,
      ${at}::timestamptz, ${by}::uuid
    FROM jsonb_to_recordset(${JSON.stringify(entries)}::jsonb) AS e (number integer, day date, counts smallint, how text, turn char(4), "to" char(4), equal integer,
      shares uuid, arrival uuid, agreement uuid, reverses integer, replaces integer, why text)`.execute(tx)
}
