import { sql } from 'kysely'
import type { FactSource, HandedIn } from '../../disclosure/contract.ts'

const here = sql<string>`app_municipality()`

/** Contacts with children: those held by how, the others by why not. */
export const contactFacts: FactSource = async (tx, { from, to }) => {
  const { rows } = await sql<HandedIn>`SELECT t.unit_id::text AS unit,
      CASE WHEN t.outcome <> 'held' THEN t.outcome WHEN t.mode IN ('visit', 'office', 'outdoors') THEN 'in_person'
        WHEN t.mode = 'video' THEN 'video'
        ELSE 'phone_or_letter' END AS category,
      ARRAY(SELECT k.person_id::text FROM contact_child k
        WHERE k.municipality_code = ${here} AND k.contact_id = t.id AND k.moved_on IS NULL) AS whom, t.recorded_at AS "recordedAt"
    FROM contact t WHERE t.municipality_code = ${here} AND t.happened_on BETWEEN ${from} AND ${to}`.execute(tx)
  return rows
}
