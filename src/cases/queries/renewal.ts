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
