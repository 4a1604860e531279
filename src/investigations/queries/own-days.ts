import { sql } from 'kysely'
import type { Day } from '../../calendar/day.ts'
import type { Read } from '../../platform/db.ts'

/**
 * How many days each investigation took that was concluded from one day to another, of children and young people up to 20 years when it
 * began; of unknown age too. For a job with the whole municipality in sight.
 */
export async function investigationDays(tx: Read, { from, to }: { from: Day; to: Day }): Promise<number[]> {
  const { rows } = await sql<{ days: number }>`SELECT i.concluded_on - i.opened_on AS days
    FROM investigation i JOIN person p ON p.municipality_code = app_municipality() AND p.id = i.person_id
   WHERE i.municipality_code = app_municipality() AND i.concluded_on BETWEEN ${from}::date AND ${to}::date
     AND (p.birth_on IS NULL OR i.opened_on < p.birth_on + interval '21 years')`.execute(tx)
  return rows.map(({ days }) => days)
}
