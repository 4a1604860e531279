import { sql } from 'kysely'
import type { Read } from '../platform/db.ts'
import type { Day } from '../calendar/day.ts'
import type { OpenCare } from './contract.ts'
import type { EpisodeRow, NotStarted, Year } from './rules.ts'

const here = sql<string>`app_municipality()`

/**
 * What a stay rests on: the placement's own decision while the ground of law is the same; after a change of ground, and where a court or
 * the chair decided, the latest fact of that ground by the day the stay began.
 */
const decidedOn = sql`CASE WHEN s.basis = p.basis AND d.decided_on IS NOT NULL THEN d.decided_on ELSE (
  SELECT max(f.on_day) FROM case_fact f WHERE f.municipality_code = ${here} AND f.person_id = p.person_id AND f.withdrawn_at IS NULL
    AND f.on_day <= s.from_on AND f.type = ANY (CASE s.basis WHEN 'sol' THEN ARRAY[]::text[] WHEN 'lvu6' THEN ARRAY['custody-decided']
      WHEN 'shelter' THEN ARRAY['shelter-decided', 'shelter-granted'] ELSE ARRAY['care-granted'] END)) END`

/**
 * Every placement with a night in the year, of those the asker sees, with its stays to this day and what the register asks for beside.
 * Whether the child is unaccompanied, and how many custodians it has, is as of the last day of the placement within the year.
 */
export async function episodesOf(tx: Read, { from, to }: Year): Promise<EpisodeRow[]> {
  const { rows } = await sql<EpisodeRow>`
    WITH episode AS (
      SELECT p.id, p.person_id, min(s.from_on) AS started_on, p.ended_on, p.end_reason, least(p.ended_on, ${to}::date) AS last_on,
        jsonb_agg(jsonb_build_object('form', s.form, 'basis', s.basis, 'fromOn', s.from_on, 'toOn', s.to_on, 'moved', s.begun_as = 'move',
          'decidedOn', ${decidedOn}) ORDER BY s.from_on, s.recorded_at) AS stays
        FROM placement p
        JOIN placement_stay s ON s.municipality_code = ${here} AND s.placement_id = p.id AND s.withdrawn_at IS NULL
        LEFT JOIN decision d ON d.municipality_code = ${here} AND d.id = p.decision_id AND d.state = 'decided'
       WHERE p.municipality_code = ${here} AND p.dropped_on IS NULL AND coalesce(p.ended_on >= ${from}::date, true)
       GROUP BY p.municipality_code, p.id HAVING min(s.from_on) <= ${to}::date)
    SELECT e.id AS "placementId", e.person_id AS "personId", c.case_number AS "caseNumber", e.stays, e.started_on AS "startedOn",
      e.ended_on AS "endedOn",
      e.end_reason AS "endReason", CASE WHEN q.protection = 'none' THEN trim(q.given_name || ' ' || q.family_name) END AS name,
      CASE WHEN q.protection = 'none' THEN q.birth_on END AS "birthOn", q.birth_on AS "bornOn", q.protection <> 'none' AS protected,
      q.identity_kind AS "identityKind", q.identity_number AS "identityNumber",
      EXISTS (SELECT FROM unaccompanied_child u WHERE u.municipality_code = ${here} AND u.person_id = e.person_id
        AND u.arrived_on <= e.last_on
        AND u.ended_how IS DISTINCT FROM 'registered_in_error' AND coalesce(u.ended_on >= e.last_on, true)) AS unaccompanied,
      (SELECT count(DISTINCT r.relative_id)::integer FROM relation r WHERE r.municipality_code = ${here} AND r.person_id = e.person_id
        AND r.kind = 'custodian' AND coalesce(r.from_on <= e.last_on, true) AND coalesce(r.to_on >= e.last_on, true)) AS custodians
    FROM episode e
    JOIN person q ON q.municipality_code = ${here} AND q.id = e.person_id
    LEFT JOIN person_case c ON c.municipality_code = ${here} AND c.person_id = e.person_id
    ORDER BY c.case_number, e.person_id, e.started_on, e.id`.execute(tx)
  return rows
}

/** Placements that were to begin in the year, before today, and have no first night. */
export async function notStartedIn(tx: Read, { from, to }: Year, today: Day): Promise<NotStarted[]> {
  const { rows } = await sql<NotStarted>`
    SELECT p.id AS "placementId", p.person_id AS "personId", c.case_number AS "caseNumber" FROM placement p
      LEFT JOIN person_case c ON c.municipality_code = ${here} AND c.person_id = p.person_id
     WHERE p.municipality_code = ${here} AND p.dropped_on IS NULL AND p.ended_on IS NULL
       AND p.planned_from_on BETWEEN ${from}::date AND ${to}::date AND p.planned_from_on < ${today}::date
       AND NOT EXISTS (SELECT FROM placement_stay s WHERE s.municipality_code = ${here} AND s.placement_id = p.id
         AND s.withdrawn_at IS NULL)
     ORDER BY c.case_number, p.id`.execute(tx)
  return rows
}

/** Measures in open care by kind, as counts alone: those that ran some day of the year, and the open offers that were used. */
export async function openCareOf(tx: Read, { from, to }: Year): Promise<OpenCare[]> {
  const { rows } = await sql<OpenCare>`
    WITH course AS (
      SELECT m.kind, m.person_id, min(e.happened_on) FILTER (WHERE e.kind = 'started') AS started_on,
          max(e.happened_on) FILTER (WHERE e.kind = 'ended') AS ended_on
        FROM measure m JOIN measure_event e ON e.municipality_code = ${here} AND e.measure_id = m.id AND e.withdrawn_at IS NULL
       WHERE m.municipality_code = ${here} GROUP BY m.municipality_code, m.id),
    counted AS (
      SELECT kind, count(*)::integer AS measures, count(DISTINCT person_id)::integer AS children,
          (count(*) FILTER (WHERE started_on >= ${from}::date))::integer AS begun, 0 AS uses
        FROM course WHERE started_on <= ${to}::date AND coalesce(ended_on >= ${from}::date, true) GROUP BY kind
      UNION ALL
      SELECT kind, 0, 0, 0, sum(uses)::integer FROM unnamed_measure_count WHERE municipality_code = ${here}
        AND used_on BETWEEN ${from}::date AND ${to}::date GROUP BY kind)
    SELECT n.kind, k.name AS "ownName", sum(n.measures)::integer AS measures, sum(n.children)::integer AS children,
      sum(n.begun)::integer AS begun,
        sum(n.uses)::integer AS uses
      FROM counted n LEFT JOIN measure_kind k ON k.municipality_code = ${here} AND k.id::text = n.kind
     GROUP BY n.kind, k.name ORDER BY k.name NULLS FIRST, n.kind`.execute(tx)
  return rows
}
