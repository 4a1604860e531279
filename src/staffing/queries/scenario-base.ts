import { sql } from 'kysely'
import { addDays } from '../../calendar/day.ts'
import type { Day } from '../../calendar/day.ts'
import { isoWeek, weekStart } from '../../calendar/week.ts'
import type { Read } from '../../platform/db.ts'
import { usualWeeks } from '../contract/scenarios.ts'

const here = sql<string>`app_municipality()`

export type BaseStaff = { readonly id: string; readonly unitId: string; readonly share: number }

/** The staff of some units on a day, elected members and visitors not among them; who has no registered employment counts as a full post. */
export async function staffOfUnits(tx: Read, units: readonly string[], on: Day): Promise<BaseStaff[]> {
  const { rows } = await sql<{ id: string; unitId: string; share: string | null }>`SELECT s.id, s.unit_id AS "unitId",
    (SELECT e.hours_share FROM employment_event e
        WHERE e.municipality_code = ${here} AND e.staff_id = s.id AND e.from_on <= ${on} AND (e.to_on IS NULL OR e.to_on >= ${on})
          AND NOT e.withdrawn AND NOT EXISTS (SELECT FROM employment_event l WHERE l.municipality_code = ${here} AND l.supersedes_id = e.id)
        ORDER BY e.from_on DESC LIMIT 1) AS share
    FROM staff s WHERE s.municipality_code = ${here} AND s.unit_id = ANY (${[...units]}::uuid[]) AND (s.ended_on IS NULL
      OR s.ended_on >= ${on})
      AND EXISTS (SELECT FROM role_assignment r WHERE r.municipality_code = ${here} AND r.staff_id = s.id AND r.role NOT IN ('committee',
        'union', 'coordinator')
        AND r.from_on <= ${on} AND (r.to_on IS NULL OR r.to_on >= ${on}))
    ORDER BY s.unit_id, s.id`.execute(tx)
  return rows.map((row) => ({ ...row, share: row.share === null ? 1 : Number(row.share) }))
}

export type UnitCounts = { readonly unitId: string; readonly violence: number; readonly report: number; readonly arrival: number; readonly application: number }

/**
 * What came to some units in the whole weeks before this one, in all: reports where violence in close relations is a ground, all other
 * reports,
 * children announced to the municipality (with units for placement), and applications for income support.
 */
export async function cameLately(tx: Read, units: readonly string[], today: Day): Promise<UnitCounts[]> {
  const monday = weekStart(today)
  const from = addDays(monday, -7 * usualWeeks)
  const [first, last] = [isoWeek(from), isoWeek(addDays(monday, -1))]
  const { rows } = await sql<UnitCounts>`SELECT u.id AS "unitId", v.count AS violence, greatest(0, r.count - v.count) AS report,
    p.count AS application,
      CASE WHEN u.kind = 'placement' THEN n.count ELSE 0 END AS arrival
    FROM unit u
    CROSS JOIN LATERAL (SELECT coalesce(sum(reports), 0)::int AS count FROM concern_week_count
      WHERE municipality_code = ${here} AND unit_id = u.id AND week BETWEEN ${first} AND ${last}) r
    CROSS JOIN LATERAL (SELECT coalesce(sum(reports), 0)::int AS count FROM concern_ground_week_count
      WHERE municipality_code = ${here} AND unit_id = u.id AND week BETWEEN ${first} AND ${last}
        AND ground = 'violence_in_close_relations') v
    CROSS JOIN LATERAL (SELECT count(*)::int AS count FROM support_application a JOIN person_case c ON c.municipality_code = ${here}
      AND c.id = a.case_id AND c.unit_id = u.id
      WHERE a.municipality_code = ${here} AND a.received_on >= ${from} AND a.received_on < ${monday}) p
    CROSS JOIN LATERAL (SELECT coalesce(sum(children), 0)::float / greatest(1, (SELECT count(*) FROM unit o
      WHERE o.municipality_code = ${here} AND o.kind = 'placement'
        AND o.ended_on IS NULL)) AS count FROM arrival_notice
      WHERE municipality_code = ${here} AND withdrawn_at IS NULL AND announced_on >= ${from} AND announced_on < ${monday}) n
    WHERE u.municipality_code = ${here} AND u.id = ANY (${[...units]}::uuid[])`.execute(tx)
  return rows
}

/** What waits in some units now: preliminary assessments that are open, and applications without a decision. */
export async function waitingNow(tx: Read, units: readonly string[]): Promise<UnitCounts[]> {
  const { rows } = await sql<UnitCounts>`SELECT u.id AS "unitId", k.violence, k.report, 0 AS arrival, p.count AS application
    FROM unit u
    CROSS JOIN LATERAL (SELECT count(*) FILTER (WHERE g.ground IS NOT NULL)::int AS violence,
      count(*) FILTER (WHERE g.ground IS NULL)::int AS report
      FROM clock c LEFT JOIN concern_child h ON h.municipality_code = ${here} AND c.subject_kind = 'concern_child' AND h.id = c.subject_id
      LEFT JOIN concern_ground g ON g.municipality_code = ${here} AND g.concern_id = h.concern_id
        AND g.ground = 'violence_in_close_relations'
      WHERE c.municipality_code = ${here} AND c.unit_id = u.id AND c.rule = 'prelim-assess' AND c.ended_on IS NULL) k
    CROSS JOIN LATERAL (SELECT count(*)::int AS count FROM support_application a JOIN person_case c ON c.municipality_code = ${here}
      AND c.id = a.case_id AND c.unit_id = u.id
      WHERE a.municipality_code = ${here} AND a.withdrawn_on IS NULL AND NOT EXISTS (SELECT FROM support_outcome o
        JOIN decision d ON d.municipality_code = ${here}
        AND d.id = o.decision_id WHERE o.municipality_code = ${here} AND o.application_id = a.id AND d.state = 'decided')) p
    WHERE u.municipality_code = ${here} AND u.id = ANY (${[...units]}::uuid[])`.execute(tx)
  return rows
}

/** The share of days that some staff were away over the weeks before this one; null when none is registered. @param days working days in them. */
export async function usualAbsence(tx: Read, staff: readonly string[],
  { today, days }: { today: Day; days: number }): Promise<number | null> {
  const monday = weekStart(today)
  const { rows: [row] } = await sql<{ away: string | null }>`SELECT sum(least(1, share)) AS away FROM (SELECT sum(share) AS share
    FROM absence_day
      WHERE municipality_code = ${here} AND staff_id = ANY (${[...staff]}::uuid[]) AND absent_on >= ${addDays(monday, -7 * usualWeeks)}
        AND absent_on < ${monday}
      GROUP BY staff_id, absent_on) d`.execute(tx)
  const away = row?.away ?? null
  return away === null || staff.length === 0 || days === 0 ? null : Math.min(1, Number(away) / (staff.length * days))
}
