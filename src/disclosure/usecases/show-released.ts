import type { Asked } from '../../mount/route.ts'
import type { Read } from '../../platform/db.ts'
import { Refusal } from '../../platform/refusal.ts'
import type { Release, ReleasedTable, Series } from '../contract.ts'
import { releasedSeries, releasesOf } from '../queries.ts'
import { measureKeys, measures } from '../rules/measure.ts'
import type { MeasureKey } from '../rules/measure.ts'

/** So many periods back a file holds. */
const mostInFile = 60

/** Every fixed table and the periods released of it. */
export async function releasedCatalogue(tx: Read): Promise<{ measures: Series[] }> {
  const rows = await releasedSeries(tx)
  return {
    measures: measureKeys.map((measure) => ({
      measure, periodKind: measures[measure].period,
      periods: rows.filter((row) => row.measure === measure).map(({ period, releasedAt, total }) => ({ period, releasedAt, total })),
    })),
  }
}

type AskedTable = Omit<Asked<{ measure: MeasureKey }, { period?: string | undefined }>, 'origin'>

/** One table: its periods, and the cells of the one asked for or the latest. @throws Refusal for a period that is not released. */
export async function releasedTable(tx: Read, { params: { measure }, query: { period } }: AskedTable): Promise<ReleasedTable> {
  const [release] = await releasesOf(tx, measure, { period, most: 1 })
  if (release === undefined && period !== undefined) throw new Refusal('period_not_released', 404)
  const catalogue = await releasedCatalogue(tx)
  const series = catalogue.measures.find((each) => each.measure === measure)
  const categories = measures[measure].categories.map(({ key, parent }) => ({ key, parent }))
  return { measure, periodKind: measures[measure].period, periods: series?.periods ?? [], categories, release: release ?? null }
}

/** The two latest releases of the tables chosen; of all of them when none is. */
export async function latestReleases(tx: Read, chosen: readonly MeasureKey[] | undefined): Promise<Array<{ measure: MeasureKey; releases: Release[] }>> {
  const latest: Array<{ measure: MeasureKey; releases: Release[] }> = []
  for (const measure of chosen ?? measureKeys) latest.push({ measure, releases: await releasesOf(tx, measure, { most: 2 }) })
  return latest
}

/** All that is released of a table, the latest period first. */
export function allReleased(tx: Read, { params: { measure } }: AskedTable): Promise<Release[]> {
  return releasesOf(tx, measure, { most: mostInFile })
}

/** The latest releases of a table, so many at most, for a page that shows a figure of it. They are read as they were stored. */
export function releasesForFigures(tx: Read, measure: MeasureKey, most: number): Promise<Release[]> {
  return releasesOf(tx, measure, { most })
}
