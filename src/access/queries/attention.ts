import { sql } from 'kysely'
import type { Day } from '../../calendar/day.ts'
import type { Read } from '../../platform/db.ts'
import type { Attention } from '../contract/administer-staff.ts'
import { endsSoon } from './staff-list.ts'

const here = sql<string>`app_municipality()`

/**
 * What the administrator should see to on a day, in numbers; `soon` is the last day that counts as soon. Management needs no unit
 * manager.
 */
export async function attentionOn(tx: Read, today: Day, soon: Day): Promise<Attention> {
  const holds = (role: string) => sql`(SELECT count(DISTINCT r.staff_id)::integer FROM role_assignment r
    JOIN staff s ON s.municipality_code = ${here} AND s.id = r.staff_id AND (s.ended_on IS NULL OR s.ended_on >= ${today}::date)
    WHERE r.municipality_code = ${here} AND r.role = ${role} AND r.from_on <= ${today}::date
      AND (r.to_on IS NULL OR r.to_on >= ${today}::date))`
  const { rows } = await sql<Attention>`SELECT
    (SELECT count(*)::integer FROM staff s WHERE s.municipality_code = ${here} AND (s.ended_on IS NULL OR s.ended_on >= ${today}::date)
      AND NOT EXISTS (SELECT FROM role_assignment r WHERE r.municipality_code = ${here} AND r.staff_id = s.id
        AND (r.to_on IS NULL OR r.to_on >= greatest(r.from_on, ${today}::date)))) AS "withoutRole",
    (SELECT count(*)::integer FROM role_assignment r
      JOIN staff s ON s.municipality_code = ${here} AND s.id = r.staff_id AND s.ended_on IS NULL
      WHERE r.municipality_code = ${here} AND ${endsSoon(today, soon)}) AS "rolesEnding",
    (SELECT count(*)::integer FROM unit u WHERE u.municipality_code = ${here} AND u.kind <> 'management'
      AND (u.ended_on IS NULL OR u.ended_on >= ${today}::date)
      AND NOT EXISTS (SELECT FROM role_assignment r WHERE r.municipality_code = ${here} AND r.unit_id = u.id AND r.role = 'unit_manager'
        AND r.from_on <= ${today}::date AND (r.to_on IS NULL OR r.to_on >= ${today}::date))) AS "unitsWithoutManager",
    workers_away_without_deputy(${today}::date) AS "awayWithoutDeputy",
    (SELECT count(*)::integer FROM job j
      WHERE j.municipality_code = ${here} AND j.failed_at IS NOT NULL AND j.done_at IS NULL) AS "failedJobs",
    (SELECT count(*)::integer FROM client_credential c WHERE c.municipality_code = ${here} AND c.revoked_at IS NULL
      AND c.to_on BETWEEN ${today}::date AND ${soon}::date) AS "clientsEnding",
    (SELECT count(*)::integer FROM webhook w WHERE w.municipality_code = ${here} AND CASE WHEN w.ended_at IS NULL
      THEN w.failing_since_at IS NOT NULL
      ELSE w.ended_why = 'failing' AND w.ended_at >= ${today}::date - 7 END) AS "webhooksFailing",
    ${holds('administrator')} AS administrators, ${holds('log_reviewer')} AS "logReviewers"`.execute(tx)
  const counted = rows[0]
  if (counted === undefined) throw new Error('counting gives one row')
  return counted
}
