import { sql } from 'kysely'
import type { RawBuilder } from 'kysely'
import { addDays, monthStart } from '../../calendar/day.ts'
import type { Day } from '../../calendar/day.ts'
import { instantOf, time } from '../../calendar/instant.ts'
import type { Read } from '../../platform/db.ts'
import type { Activity, Phase, PointTable } from '../contract/table.ts'

const here = sql<string>`app_municipality()`

/** The day it was, and the units or the worker asked about. `afterwards`: a day that has been; the unit is then the one the worker was employed in. */
export type WorkAsked = { readonly on: Day; readonly units: readonly string[] | null; readonly staffId: string | null; readonly afterwards: boolean }
export type OpenWorkRow = { unitId: string; workerId: string | null; activity: Activity; phase: Phase; count: number }

/**
 * What is open in the evening of a day, one row for each, in the unit of the case (of a report without one, where it came in): reports that are assessed, investigations, placements, measures, support,
 * unaccompanied minors, follow-ups, and each open case besides. Row level security leaves what the asker may see.
 */
function openOn({ on, units, staffId, afterwards }: WorkAsked, points: PointTable['points']): RawBuilder<unknown> {
  const evening = instantOf(addDays(on, 1), time('00:00'))
  const within = units === null ? sql`true` : sql`w.unit_id = ANY (${[...units]}::uuid[])`
  const of = staffId === null ? sql`true` : sql`w.staff_id = ${staffId}`
  const place = (activity: Activity, starts: RawBuilder<unknown>): RawBuilder<unknown> => sql`CASE WHEN ${starts} > ${on}::date - ${points[activity].startDays}::int
    THEN 'start' ELSE 'ongoing' END`
  const unitOf = (worker: string, now: RawBuilder<unknown>): RawBuilder<unknown> => (afterwards
    ? sql`coalesce((SELECT e.unit_id FROM employment_event e WHERE e.municipality_code = ${here} AND e.staff_id = ${sql.ref(worker)}
      AND e.from_on <= ${on} AND coalesce(e.to_on >= ${on}, true) AND NOT e.withdrawn
      AND NOT EXISTS (SELECT FROM employment_event l WHERE l.municipality_code = ${here} AND l.supersedes_id = e.id) ORDER BY e.from_on DESC LIMIT 1), ${now})` : now)
  const inCase = (activity: Activity, ref: RawBuilder<unknown>, rows: RawBuilder<unknown>): RawBuilder<unknown> => sql`
    SELECT ${unitOf('h.staff_id', sql`c.unit_id`)} AS unit_id, h.staff_id, x.person_id, ${activity}::text AS activity, ${ref} AS ref_id, x.since_on, x.phase
      FROM (${rows}) x JOIN person_case c ON c.municipality_code = ${here} AND c.person_id = x.person_id
      LEFT JOIN case_responsibility h ON h.municipality_code = ${here} AND h.case_id = c.id AND h.from_at < ${evening}
        AND (h.to_at IS NULL OR h.to_at >= ${evening})`
  const lasting = (from: RawBuilder<unknown>, to: RawBuilder<unknown>): RawBuilder<unknown> => sql`${from} <= ${on} AND (${to} IS NULL OR ${to} > ${on})`
  const x = sql`x.id`
  return sql`SELECT w.* FROM (
    SELECT ${unitOf('g.staff_id', sql`coalesce(c.unit_id, n.unit_id)`)} AS unit_id, g.staff_id, n.person_id, 'report' AS activity, k.id AS ref_id,
        k.received_on AS since_on, ${place('report', sql`k.received_on`)} AS phase
      FROM concern_child n JOIN concern k ON k.municipality_code = ${here} AND k.id = n.concern_id
      LEFT JOIN person_case c ON c.municipality_code = ${here} AND c.person_id = n.person_id
      LEFT JOIN LATERAL (SELECT a.staff_id FROM concern_assignment a WHERE a.municipality_code = ${here} AND a.concern_child_id = n.id
        AND a.assigned_at < ${evening} ORDER BY a.assigned_at DESC LIMIT 1) g ON true
      LEFT JOIN preliminary_decision d ON d.municipality_code = ${here} AND d.concern_child_id = n.id AND d.decided_on <= ${on}
     WHERE n.municipality_code = ${here} AND n.moved_on IS NULL AND n.grown_up_on IS NULL AND k.received_on <= ${on} AND d.id IS NULL
       AND (n.investigation_id IS NULL OR EXISTS (SELECT FROM preliminary_decision l WHERE l.municipality_code = ${here} AND l.concern_child_id = n.id))
    UNION ALL ${inCase('investigation', x, sql`SELECT i.person_id, i.id, i.opened_on AS since_on, ${place('investigation', sql`i.opened_on`)} AS phase
      FROM investigation i WHERE i.municipality_code = ${here} AND ${lasting(sql`i.opened_on`, sql`i.concluded_on`)}`)}
    UNION ALL ${inCase('placement', x, sql`SELECT s.person_id, s.placement_id AS id, s.from_on AS since_on, ${place('placement', sql`s.from_on`)} AS phase
      FROM placement_stay s WHERE s.municipality_code = ${here} AND s.withdrawn_at IS NULL AND ${lasting(sql`s.from_on`, sql`s.to_on`)}`)}
    UNION ALL ${inCase('measure', x, sql`SELECT e.person_id, e.measure_id AS id, min(e.happened_on) AS since_on, ${place('measure', sql`min(e.happened_on)`)} AS phase
      FROM measure_event e WHERE e.municipality_code = ${here} AND e.withdrawn_at IS NULL AND e.happened_on <= ${on} AND e.kind IN ('started', 'ended')
      GROUP BY e.person_id, e.measure_id HAVING bool_and(e.kind = 'started')`)}
    UNION ALL ${inCase('income_support', x, support(on))}
    UNION ALL ${inCase('unaccompanied', x, sql`SELECT u.person_id, u.id, u.arrived_on AS since_on, ${place('unaccompanied', sql`u.arrived_on`)} AS phase
      FROM unaccompanied_child u WHERE u.municipality_code = ${here} AND ${lasting(sql`u.arrived_on`, sql`u.ended_on`)}`)}
    UNION ALL ${inCase('follow_up', x, sql`SELECT f.person_id, f.id, f.proposed_on AS since_on, ${place('follow_up', sql`f.proposed_on`)} AS phase
      FROM followup f WHERE f.municipality_code = ${here} AND ${lasting(sql`f.proposed_on`, sql`f.closed_on`)}`)}
    UNION ALL ${inCase('case', sql`c.id`, sql`SELECT o.person_id, o.id, o.opened_on AS since_on, 'ongoing' AS phase
      FROM person_case o WHERE o.municipality_code = ${here} AND ${lasting(sql`o.opened_on`, sql`o.closed_on`)}`)}
  ) w WHERE ${within} AND ${of}`
}

/** Applications that await their decision are new; support granted for this month or the one before goes on, once a person. */
function support(on: Day): RawBuilder<unknown> {
  const decided = sql`SELECT FROM support_outcome o JOIN decision d ON d.municipality_code = ${here} AND d.id = o.decision_id
    WHERE o.municipality_code = ${here} AND o.application_id = a.id AND d.state = 'decided' AND d.decided_on <= ${on}`
  const month = monthStart(on)
  return sql`SELECT a.person_id, a.id, a.received_on AS since_on, 'start' AS phase FROM support_application a
      WHERE a.municipality_code = ${here} AND a.received_on <= ${on} AND (a.withdrawn_on IS NULL OR a.withdrawn_on > ${on}) AND NOT EXISTS (${decided})
    UNION ALL (SELECT DISTINCT ON (a.person_id) a.person_id, a.id, a.month_on AS since_on, 'ongoing' AS phase FROM support_application a
      WHERE a.municipality_code = ${here} AND a.month_on IN (${month}, ${monthStart(addDays(month, -1))}) AND EXISTS (${decided} AND o.amount_ore > 0)
      ORDER BY a.person_id, a.month_on DESC)`
}

/** What was open in the evening of a day, by unit, worker, activity and phase. Reports that nobody has been given have no worker. */
export async function openWork(tx: Read, asked: WorkAsked, points: PointTable['points']): Promise<OpenWorkRow[]> {
  const { rows } = await sql<OpenWorkRow>`SELECT o.unit_id AS "unitId", o.staff_id AS "workerId", o.activity, o.phase, count(*)::int AS count
    FROM (${openOn(asked, points)}) o GROUP BY 1, 2, 3, 4 ORDER BY 1, 2, 3, 4`.execute(tx)
  return rows
}

export type WorkBehind = {
  refId: string; personId: string | null; name: string | null; caseNumber: string | null; protected: boolean; unitName: string
  workerName: string | null; activity: Activity; phase: Phase; since: Day
}
export const behindLength = 50

/** The rows behind the points of an activity (null: of all), the oldest first, fifty a page, and how many there are in all. */
export async function workBehind(
  tx: Read, asked: WorkAsked & { readonly activity: Activity | null; readonly page: number }, points: PointTable['points'],
): Promise<{ rows: WorkBehind[]; total: number }> {
  const which = asked.activity === null ? sql`true` : sql`o.activity = ${asked.activity}`
  const { rows } = await sql<WorkBehind & { total: number }>`SELECT o.ref_id AS "refId", o.person_id AS "personId",
      CASE WHEN p.protection = 'none' THEN p.given_name || ' ' || p.family_name END AS name, c.case_number AS "caseNumber",
      coalesce(p.protection <> 'none', false) AS protected, u.name AS "unitName", s.given_name || ' ' || s.family_name AS "workerName", o.activity, o.phase,
      o.since_on AS since, count(*) OVER ()::int AS total
    FROM (${openOn(asked, points)}) o JOIN unit u ON u.municipality_code = ${here} AND u.id = o.unit_id
    LEFT JOIN person p ON p.municipality_code = ${here} AND p.id = o.person_id
    LEFT JOIN person_case c ON c.municipality_code = ${here} AND c.person_id = p.id
    LEFT JOIN staff s ON s.municipality_code = ${here} AND s.id = o.staff_id
    WHERE ${which} ORDER BY o.since_on, o.activity, o.ref_id, o.person_id LIMIT ${behindLength} OFFSET ${(asked.page - 1) * behindLength}`.execute(tx)
  return { rows: rows.map(({ total: _total, ...row }) => row), total: rows[0]?.total ?? 0 }
}
