import { sql } from 'kysely'
import type { Day } from '../../calendar/day.ts'
import type { Instant } from '../../calendar/instant.ts'
import type { Read, Write } from '../../platform/db.ts'
import { newId } from '../../platform/id.ts'
import { normAmountsShape } from '../contract/calculation.ts'
import type { NormYear } from '../contract/calculation.ts'
import type { NormBody, NormEntry } from '../contract/norm.ts'

const here = sql<string>`app_municipality()`

/** The norms that the municipality has entered, every version, the latest year and version first. */
export async function enteredNorms(tx: Read): Promise<NormEntry[]> {
  const rows = await tx.selectFrom('support_norm as n')
    .leftJoin('staff as s', (join) => join.onRef('s.municipality_code', '=', 'n.municipality_code').onRef('s.id', '=', 'n.recorded_by'))
    .select(['n.year', 'n.version', 'n.source', sql<Day>`n.read_on`.as('readOn'), 'n.invented', sql`n.amounts`.as('amounts'),
      'n.base_amount as baseAmount', sql<string | null>`s.given_name || ' ' || s.family_name`.as('by'),
      sql<Instant | null>`n.recorded_at`.as('recordedAt')])
    .where('n.municipality_code', '=', here).orderBy('n.year', 'desc').orderBy('n.version', 'desc').execute()
  return rows.map((row) => ({ ...row, amounts: normAmountsShape.parse(row.amounts) }))
}

/** The newest version that the municipality has entered for a year; undefined when there is none. */
export async function enteredNorm(tx: Read, year: number): Promise<NormYear | undefined> {
  const row = await tx.selectFrom('support_norm').select(['year', 'version', 'source', sql<Day>`read_on`.as('readOn'), 'invented',
    sql`amounts`.as('amounts'), 'base_amount as baseAmount'])
    .where('municipality_code', '=', here).where('year', '=', year).orderBy('version', 'desc').limit(1).executeTakeFirst()
  return row === undefined ? undefined : { ...row, amounts: normAmountsShape.parse(row.amounts) }
}

/** Writes a new version of a year's norm. Two at once: support_norm_is_one_per_version. @returns the version. */
export async function saveNorm(tx: Write, made: NormBody & { at: Instant; by: string }): Promise<number> {
  const version = ((await enteredNorm(tx, made.year))?.version ?? 0) + 1
  await tx.insertInto('support_norm').values({
    municipality_code: here, id: newId(), year: made.year, version, amounts: JSON.stringify(made.amounts), base_amount: made.baseAmount,
    source: made.source, read_on: made.readOn, invented: false, recorded_at: made.at, recorded_by: made.by,
  }).execute()
  return version
}
