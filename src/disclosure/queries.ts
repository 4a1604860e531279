import { sql } from 'kysely'
import { day } from '../calendar/day.ts'
import type { Day } from '../calendar/day.ts'
import { instant } from '../calendar/instant.ts'
import type { Instant } from '../calendar/instant.ts'
import type { Read, Write } from '../platform/db.ts'
import type { Release, Series } from './contract.ts'
import type { MeasureKey, UnitNode } from './rules/measure.ts'
import type { Period } from './rules/period.ts'

const here = sql<string>`app_municipality()`

/** The units that were open in a period, without the management, in the order they are shown: by kind and name. */
export function unitsOpen(tx: Read, from: Day): Promise<Array<{ id: string; name: string; kind: string }>> {
  return tx.selectFrom('unit').select(['id', 'name', 'kind']).where('municipality_code', '=', here).where('kind', '!=', 'management')
    .where((where) => where.or([where('ended_on', 'is', null), where('ended_on', '>=', from)])).orderBy('kind').orderBy('name').execute()
}

/** Units by id, whatever they are: where something was counted in a unit that is no longer open. */
export function unitsNamed(tx: Read, ids: readonly string[]): Promise<Array<{ id: string; name: string; kind: string }>> {
  if (ids.length === 0) return Promise.resolve([])
  return tx.selectFrom('unit').select(['id', 'name', 'kind']).where('municipality_code', '=', here).where('id', 'in', [...ids])
    .orderBy('kind').orderBy('name').execute()
}

/** A statement that asks for nothing. */
export async function stillHere(tx: Read): Promise<void> {
  await sql`SELECT`.execute(tx)
}

/** Periods of a measure that are released. */
export async function releasedPeriods(tx: Read, measure: MeasureKey): Promise<Period[]> {
  const rows = await tx.selectFrom('release').select('period')
    .where('municipality_code', '=', here).where('measure', '=', measure).execute()
  return rows.map(({ period }) => period)
}

/** Whether each of these periods was withheld; those that are not released are left out. */
export async function withheldOf(tx: Read, measure: MeasureKey, periods: readonly Period[]): Promise<ReadonlyMap<Period, boolean>> {
  if (periods.length === 0) return new Map()
  const rows = await tx.selectFrom('release').select(['period', 'withheld'])
    .where('municipality_code', '=', here).where('measure', '=', measure).where('period', 'in', [...periods]).execute()
  return new Map(rows.map(({ period, withheld }) => [period, withheld]))
}

/** When a period was released; null when it was not. */
export async function releasedAt(tx: Read, measure: MeasureKey, period: Period): Promise<Instant | null> {
  const row = await tx.selectFrom('release').select('released_at').where('municipality_code', '=', here).where('measure', '=', measure)
    .where('period', '=', period).executeTakeFirst()
  return row === undefined ? null : instant(row.released_at)
}

export type NewRelease = {
  id: string; measure: MeasureKey; period: Period; from: Day; to: Day; withheld: boolean; late: number | null; at: string
  units: readonly UnitNode[]
  /** Null: hidden. The number itself is then not here either. */
  cells: ReadonlyArray<{ unit: string; category: string; count: number | null }>
}

/** Writes a release. A period that is released already stays as it is. */
export async function saveRelease(tx: Write, made: NewRelease): Promise<void> {
  const { id, measure, period, from, to, withheld, late, at } = made
  const saved = await tx.insertInto('release').values({
    municipality_code: here, id, measure, period, from_on: from, to_on: to, withheld, late, released_at: at,
  }).onConflict((conflict) => conflict.constraint('a_period_is_released_once').doNothing()).returning('id').executeTakeFirst()
  if (saved === undefined || withheld) return
  await tx.insertInto('release_unit').values(made.units.map(({ key, parent, name }, position) => (
    { municipality_code: here, release_id: id, key, parent, name, position }))).execute()
  await tx.insertInto('release_cell').values(made.cells.map(({ unit, category, count }) => (
    { municipality_code: here, release_id: id, unit_key: unit, category, count }))).execute()
}

/** What has been released of each measure, the latest period first, with the grand total. */
export async function releasedSeries(tx: Read): Promise<Array<Series['periods'][number] & { measure: string }>> {
  const rows = await tx.selectFrom('release as r').leftJoin('release_cell as c', (join) => join
    .on('c.municipality_code', '=', here).onRef('c.release_id', '=', 'r.id').on('c.unit_key', '=', 'all').on('c.category', '=', 'all'))
    .select(['r.measure', 'r.period', 'r.released_at as releasedAt', 'c.count as total'])
    .where('r.municipality_code', '=', here).orderBy('r.period', 'desc').limit(2000).execute()
  return rows.map((row) => ({ ...row, releasedAt: instant(row.releasedAt) }))
}

/** The releases of a measure from the latest back, or the one of a period, with all their cells. */
export async function releasesOf(
  tx: Read, measure: MeasureKey, { period, most }: { period?: Period | undefined; most: number },
): Promise<Release[]> {
  const releases = await tx.selectFrom('release')
    .select(['id', 'period', 'from_on as from', 'to_on as to', 'released_at as releasedAt', 'withheld', 'late'])
    .where('municipality_code', '=', here).where('measure', '=', measure)
    .$if(period !== undefined, (query) => query.where('period', '=', period ?? '')).orderBy('period', 'desc').limit(most).execute()
  if (releases.length === 0) return []
  const ids = releases.map(({ id }) => id)
  const units = await tx.selectFrom('release_unit').select(['release_id', 'key', 'parent', 'name']).where('municipality_code', '=', here)
    .where('release_id', 'in', ids).orderBy('release_id').orderBy('position').execute()
  const cells = await tx.selectFrom('release_cell').select(['release_id', 'unit_key as unit', 'category', 'count'])
    .where('municipality_code', '=', here).where('release_id', 'in', ids).execute()
  return releases.map(({ id, ...release }) => ({
    ...release, measure, from: day(release.from), to: day(release.to), releasedAt: instant(release.releasedAt),
    units: units.filter(({ release_id }) => release_id === id).map(({ key, parent, name }) => ({ key, parent, name })),
    cells: cells.filter(({ release_id }) => release_id === id).map(({ unit, category, count }) => ({ unit, category, count })),
  }))
}
