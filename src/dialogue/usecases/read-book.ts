import type { Day } from '../../calendar/day.ts'
import type { Read } from '../../platform/db.ts'
import type { Book, BookRow, EntryRow } from '../contract/distribution-books.ts'
import { agreementsOf, countsOf, versionsOf } from '../queries/distribution-books.ts'
import { countEntries, entries, entriesAPage } from '../queries/distribution-entries.ts'
import type { EntryChoice } from '../queries/distribution-entries.ts'
import { places } from '../queries/figures.ts'
import { nextInTurn, standingOf } from '../rules/run-distribution.ts'
import { bookFor } from './keep-book.ts'

/** A standing ledger as it is today: each municipality against the shares in force, who is next, versions and agreements. */
export async function readBook(tx: Read, id: string, today: Day): Promise<Book> {
  const line = await bookFor(tx, id)
  const [counts, versions, agreements] = [await countsOf(tx, id), await versionsOf(tx, id), await agreementsOf(tx, id)]
  const day = today < line.startDay ? line.startDay : today
  const shares = versions.findLast(({ fromDay }) => fromDay <= day)?.shares ?? {}
  const known = await places(tx)
  const names = new Map(known.map(({ code, name }) => [code, name]))
  const rows = known.flatMap(({ code, name, county }): BookRow[] => {
    const [share, n, receives] = [shares[code], counts.turn.get(code) ?? 0, counts.to.get(code) ?? 0]
    return share === undefined && n === 0 && receives === 0 ? [] : [{ code, name, county, share: share ?? 0, n, receives, ...standingOf(n, share ?? 0, line.all) }]
  })
  const values = rows.flatMap(({ value }) => value ?? [])
  return {
    ...line, day, rows, lowest: values.length === 0 ? null : Math.min(...values), highest: values.length === 0 ? null : Math.max(...values),
    next: nextInTurn(shares, counts.turn).map((code) => ({ code, name: names.get(code) ?? code })), agreements,
    versions: versions.map(({ fromDay, id: set, name, version, savedBy }) => ({ fromDay, id: set, name, version, savedBy })),
  }
}

/** A page of a ledger's entries; a page past the last is the last. */
export async function readEntries(tx: Read, id: string, choice: EntryChoice, page: number): Promise<{ entries: EntryRow[]; count: number; pages: number; page: number }> {
  const count = await countEntries(tx, id, choice)
  const pages = Math.max(1, Math.ceil(count / entriesAPage))
  const shown = Math.min(page, pages)
  return { entries: await entries(tx, id, choice, shown), count, pages, page: shown }
}
