import { sql } from 'kysely'
import type { Day } from '../../calendar/day.ts'
import type { Read } from '../../platform/db.ts'

const here = sql<string>`app_municipality()`

/** The persons whose co-workers or relations began by themselves between two days, or ended by themselves the day before one of them. */
export async function personsToRenew(tx: Read, since: Day, today: Day): Promise<readonly string[]> {
  const { rows } = await sql<{ id: string }>`
    SELECT c.person_id AS id FROM case_coworker c WHERE c.municipality_code = ${here}
       AND (c.from_on BETWEEN ${since}::date AND ${today}::date OR c.to_on BETWEEN ${since}::date - 1 AND ${today}::date - 1)
    UNION SELECT unnest(ARRAY[r.person_id, r.relative_id]) FROM relation r WHERE r.municipality_code = ${here}
       AND (r.from_on BETWEEN ${since}::date AND ${today}::date OR r.to_on BETWEEN ${since}::date - 1 AND ${today}::date - 1)
    ORDER BY 1`.execute(tx)
  return rows.map(({ id }) => id)
}

/** The rules whose clocks the law ends when the child turns eighteen. */
const endedAtEighteen = ['child-invest', 'followup-closed', 'followup-lvu']

/**
 * The open clocks of those rules on persons who have turned eighteen, each with that birthday; who is born on 29 February turns on the
 * 28th.
 */
export async function clocksPastEighteen(tx: Read, today: Day): Promise<ReadonlyArray<{ rule: string; subjectId: string; on: Day }>> {
  const { rows } = await sql<{ rule: string; subjectId: string; on: Day }>`
    SELECT k.rule, k.subject_id AS "subjectId", (p.birth_on + interval '18 years')::date AS on FROM clock k
      JOIN person p ON p.municipality_code = ${here} AND p.id = k.person_id
     WHERE k.municipality_code = ${here} AND k.ended_on IS NULL AND k.rule = ANY(${endedAtEighteen}::text[])
       AND p.birth_on + interval '18 years' <= ${today}::date AND k.started_on < p.birth_on + interval '18 years'
     ORDER BY k.id`.execute(tx)
  return rows
}
