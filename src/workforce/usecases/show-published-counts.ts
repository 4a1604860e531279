import type { Read } from '../../platform/db.ts'
import { Refusal } from '../../platform/refusal.ts'
import { areasOnPage } from '../contract/published-counts.ts'
import type { PublishedSet, SetQuery } from '../contract/published-counts.ts'
import { publishedCounts, publishedParts, publishedSet, publishedSets } from '../queries/published-counts.ts'
import { turnoverRates, unexplained } from '../rules/turnover.ts'
import type { RetirementChoice, TurnoverRates } from '../rules/turnover.ts'
import type { UnitYear } from '../rules/read-turnover-counts.ts'

/** An area and a year with every definition; null is not published, never none. */
export type PublishedTurnover = UnitYear & { readonly rates: TurnoverRates; readonly unexplained: number | null }
export type SetPage = {
  readonly set: PublishedSet; readonly years: readonly number[]; readonly levels: readonly string[]; readonly year: number | null
  readonly level: string | null; readonly area: string | null; readonly retirement: RetirementChoice
  readonly rows: readonly PublishedTurnover[]
  readonly page: number; readonly pages: number; readonly areas: number
  /** Whether the set tells who retired, so that they can be left out. */
  readonly knowsRetired: boolean
}

export async function publishedSetList(tx: Read): Promise<{ sets: PublishedSet[] }> {
  return { sets: await publishedSets(tx) }
}

/** @throws Refusal published_set_not_found (404). */
export async function setOf(tx: Read, id: string): Promise<PublishedSet> {
  const set = await publishedSet(tx, id)
  if (set === undefined) throw new Refusal('published_set_not_found', 404)
  return set
}

/** Every number of a set, of a year or of an area, with the turnover that follows. @throws Refusal published_set_not_found (404). */
export async function turnoverOfSet(
  tx: Read, id: string, which: { year: number | null; area: string | null }, retirement: RetirementChoice = 'as_defined',
): Promise<PublishedTurnover[]> {
  await setOf(tx, id)
  return (await publishedCounts(tx, id, which)).map((row) =>
    ({ ...row, rates: turnoverRates(row.counts, retirement), unexplained: unexplained(row.counts) }))
}

/** What the page of a set shows: every area of a year, the latest when none is asked for, or one area over the years. */
export async function setPage(tx: Read, id: string, query: SetQuery): Promise<SetPage> {
  const set = await setOf(tx, id)
  const { years, levels } = await publishedParts(tx, id)
  const year = query.omrade !== null ? null : years.includes(query.ar ?? 0) ? query.ar : years.at(-1) ?? null
  const retirement = query.pension === 'utan' ? 'without' : 'as_defined'
  const all = await turnoverOfSet(tx, id, { year, area: query.omrade }, retirement)
  if (query.omrade !== null && all.length === 0) throw new Refusal('published_area_not_found', 404)
  const level = levels.includes(query.niva ?? '') ? query.niva : null
  const chosen = query.omrade === null && level !== null ? all.filter((row) => row.level === level) : all
  const pages = Math.max(1, Math.ceil(chosen.length / areasOnPage))
  const page = Math.min(query.sida, pages)
  return {
    set, years, levels, year, level, area: query.omrade, retirement, page, pages, areas: chosen.length,
    rows: chosen.slice((page - 1) * areasOnPage, page * areasOnPage), knowsRetired: all.some(({ counts }) => counts.retired !== null),
  }
}
