import { sql } from 'kysely'
import type { Day } from '../../calendar/day.ts'
import type { Instant } from '../../calendar/instant.ts'
import type { Read, Write } from '../../platform/db.ts'

const here = sql<string>`app_municipality()`

/** How many sessions of a member of staff have not ended. */
export async function openSessions(tx: Read, staffId: string): Promise<number> {
  const { open } = await tx
    .selectFrom('session')
    .select(({ fn }) => fn.countAll<string>().as('open'))
    .where('municipality_code', '=', here)
    .where('staff_id', '=', staffId)
    .where('ended_at', 'is', null)
    .executeTakeFirstOrThrow()
  return Number(open)
}

/**
 * Writes an end on sessions that began while a role was held that has ended since, unless the same role goes on. They opened nothing from
 * the turn of that day (session_actor).
 */
export async function endOutlivedSessions(tx: Write, today: Day, at: Instant): Promise<void> {
  await sql`UPDATE session s SET ended_at = ${at}::timestamptz, ended_why = 'role_ended'
    WHERE s.municipality_code = ${here} AND s.ended_at IS NULL AND EXISTS (SELECT FROM role_assignment r
      WHERE r.municipality_code = ${here} AND r.staff_id = s.staff_id AND r.to_on < ${today}::date AND r.to_on >= r.from_on
        AND r.to_on >= (s.started_at AT TIME ZONE 'Europe/Stockholm')::date
        AND NOT EXISTS (SELECT FROM role_assignment n WHERE n.municipality_code = ${here} AND n.staff_id = r.staff_id AND n.role = r.role
          AND n.unit_id IS NOT DISTINCT FROM r.unit_id AND n.from_on <= ${today}::date
          AND (n.to_on IS NULL OR n.to_on >= ${today}::date)))`.execute(tx)
}
