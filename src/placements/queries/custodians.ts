import { sql } from 'kysely'
import type { Day } from '../../calendar/day.ts'
import type { Read } from '../../platform/db.ts'

const here = sql<string>`app_municipality()`

/** A custodian who may consent. No name when the child's or the custodian's identity is protected. */
export type Custodian = { id: string; name: string | null }

/** The custodians of a child on a day. */
export async function custodiansOf(tx: Read, personId: string, on: Day): Promise<Custodian[]> {
  const { rows } = await sql<Custodian>`SELECT DISTINCT r.relative_id AS id,
      CASE WHEN p.protection = 'none' AND q.protection = 'none' AND q.hidden_whereabouts_from_on IS NULL
        THEN p.given_name || ' ' || p.family_name END AS name
    FROM relation r JOIN person q ON q.municipality_code = ${here} AND q.id = r.person_id
    LEFT JOIN person p ON p.municipality_code = ${here} AND p.id = r.relative_id
    WHERE r.municipality_code = ${here} AND r.person_id = ${personId}::uuid AND r.kind = 'custodian'
      AND (r.from_on IS NULL OR r.from_on <= ${on}::date) AND (r.to_on IS NULL OR r.to_on >= ${on}::date) ORDER BY 1`.execute(tx)
  return rows
}
