import { sql } from 'kysely'
import type { FactSource, HandedIn } from '../../disclosure/contract.ts'

const here = sql<string>`app_municipality()`
/** The children of a report, each by what tells it apart: the person once known, else its place in the report. */
const whom = sql`ARRAY(SELECT coalesce(n.person_id, n.id)::text FROM concern_child n
  WHERE n.municipality_code = ${here} AND n.concern_id = c.id AND n.moved_on IS NULL)`

/** Reports that came in, by kind of reporter. */
export const reportFacts: FactSource = async (tx, { from, to }) => {
  const { rows } = await sql<HandedIn>`SELECT c.unit_id::text AS unit, c.reporter_kind AS category, ${whom} AS whom,
      c.recorded_at AS "recordedAt"
    FROM concern c WHERE c.municipality_code = ${here} AND c.received_on BETWEEN ${from} AND ${to}`.execute(tx)
  return rows
}

/** Grounds named in reports that came in: one for each ground of each report. */
export const groundFacts: FactSource = async (tx, { from, to }) => {
  const { rows } = await sql<HandedIn>`SELECT c.unit_id::text AS unit, g.ground AS category, ${whom} AS whom, c.recorded_at AS "recordedAt"
    FROM concern c JOIN concern_ground g ON g.municipality_code = ${here} AND g.concern_id = c.id
    WHERE c.municipality_code = ${here} AND c.received_on BETWEEN ${from} AND ${to}`.execute(tx)
  return rows
}
