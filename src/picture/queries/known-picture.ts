import { sql } from 'kysely'
import type { Read } from '../../platform/db.ts'
import type { Picture } from '../contract.ts'
import type { Span } from './alarm.ts'
import type { CountSources } from './count-sources.ts'

const here = sql<string>`app_municipality()`
export type KnownCounts = Pick<Picture, 'reports' | 'contacts'> & { readonly digitalUnits: Picture['digital']['units'] }

/** The counts per week of some units from what was known: the columns, and the conditions, of the picture as it is now. */
export async function knownCounts(tx: Read, units: readonly string[], { fromWeek, toWeek }: Span, from: CountSources): Promise<KnownCounts> {
  const within = sql`municipality_code = ${here} AND unit_id = ANY (${[...units]}::uuid[]) AND week BETWEEN ${fromWeek} AND ${toWeek}`
  const { rows: [counts] } = await sql<KnownCounts>`SELECT
    (SELECT coalesce(json_agg(r), '[]') FROM (SELECT week, reporter_kind AS "reporterKind", sum(reports)::int AS reports, sum(children)::int AS children
       FROM ${from.reports} WHERE ${within} GROUP BY 1, 2 ORDER BY 1, 2) r) AS reports,
    (SELECT coalesce(json_agg(r), '[]') FROM (SELECT week, mode, outcome, sum(contacts)::int AS contacts, sum(children_seen)::int AS seen,
         sum(children_seen_alone)::int AS "seenAlone"
       FROM ${from.contacts} WHERE ${within} GROUP BY 1, 2, 3 ORDER BY 1, 2, 3) r) AS contacts,
    (SELECT coalesce(json_agg(r), '[]') FROM (SELECT unit_id AS "unitId", coalesce(sum(contacts) FILTER (WHERE mode = 'video'), 0)::int AS digital,
         sum(contacts)::int AS held
       FROM ${from.contacts} WHERE ${within} AND week = ${toWeek} AND outcome = 'held' AND mode <> 'letter' GROUP BY 1) r) AS "digitalUnits"`.execute(tx)
  if (counts === undefined) throw new Error('a statement without FROM answers with one row')
  return counts
}
