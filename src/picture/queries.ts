import { sql } from 'kysely'
import type { RawBuilder } from 'kysely'
import type { Day } from '../calendar/day.ts'
import type { Read } from '../platform/db.ts'
import type { Behind, Figure, Picture } from './contract.ts'

const here = sql<string>`app_municipality()`
type Numbers = Omit<Picture, 'at' | 'weeks' | 'unitId' | 'units' | 'digital' | 'unseen'> & { digitalUnits: Picture['digital']['units'] }

/** The units whose figures the asker may see: those managed. */
export function unitsOf(tx: Read, managed: readonly string[]): Promise<Array<{ id: string; name: string }>> {
  if (managed.length === 0) return Promise.resolve([])
  return tx.selectFrom('unit').select(['id', 'name']).where('municipality_code', '=', here).where('id', 'in', [...managed])
    .where('ended_on', 'is', null).where('kind', '!=', 'management').orderBy('name').execute()
}

type Asked = { units: readonly string[]; fromWeek: string; toWeek: string; yearFromWeek: string; today: Day; notSeenDays: number;
  notSeenBefore: Day }

/** Every number of the picture for some units, in one statement: the count tables per week, and what is open right now. */
export async function pictureNumbers(tx: Read, asked: Asked): Promise<Numbers> {
  const units = sql`ANY(${[...asked.units]}::uuid[])`
  const { rows } = await sql<Numbers>`SELECT
    (SELECT coalesce(json_agg(r), '[]') FROM (SELECT week, reporter_kind AS "reporterKind", sum(reports)::int AS reports,
      sum(children)::int AS children
       FROM concern_week_count WHERE municipality_code = ${here} AND unit_id = ${units} AND week BETWEEN ${asked.fromWeek}
         AND ${asked.toWeek}
      GROUP BY 1, 2 ORDER BY 1, 2) r) AS reports,
    (SELECT coalesce(json_agg(r), '[]') FROM (SELECT rule, nominal_due_on AS "nominalDueOn", legal_due_on AS "legalDueOn",
      count(*)::int AS clocks
       FROM clock WHERE municipality_code = ${here} AND unit_id = ${units} AND ended_on IS NULL GROUP BY 1, 2, 3
         ORDER BY 1, 2) r) AS "openClocks",
    (SELECT json_build_object('fromWeek', ${asked.yearFromWeek}::text, 'decided', coalesce(sum(met), 0), 'inTime',
      coalesce(sum(met_in_time), 0))
       FROM clock_week_count WHERE municipality_code = ${here} AND unit_id = ${units} AND rule = 'prelim-assess'
         AND week >= ${asked.yearFromWeek})
      AS "decidedInTime",
    (SELECT coalesce(json_agg(r), '[]') FROM (SELECT u.id AS "unitId", u.name AS "unitName", (SELECT count(*)::int FROM person_case c
         WHERE c.municipality_code = ${here} AND c.unit_id = u.id AND c.closed_on IS NULL) AS cases,
       (SELECT json_build_object('week', w.week, 'points', w.weighted_points, 'posts', w.posts, 'ceiling', w.ceiling) FROM workload_week w
         WHERE w.municipality_code = ${here} AND w.unit_id = u.id AND w.week <= ${asked.toWeek} ORDER BY w.week DESC LIMIT 1) AS load
       FROM unit u WHERE u.municipality_code = ${here} AND u.id = ${units} ORDER BY u.name) r
      WHERE r.cases > 0 OR r.load IS NOT NULL) AS caseload,
    (SELECT json_build_object('children', count(*)::int, 'oldestReceivedAt', to_char(min(k.received_at) AT TIME ZONE 'UTC',
      'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'))
       ${unassigned(units)}) AS unassigned,
    (SELECT count(*)::int FROM concern WHERE municipality_code = ${here} AND unit_id = ${units} AND opened_at IS NULL) AS unopened,
    (SELECT coalesce(json_agg(r), '[]') FROM (SELECT week, mode, outcome, sum(contacts)::int AS contacts, sum(children_seen)::int AS seen,
         sum(children_seen_alone)::int AS "seenAlone"
       FROM contact_week_count WHERE municipality_code = ${here} AND unit_id = ${units} AND week BETWEEN ${asked.fromWeek}
         AND ${asked.toWeek}
      GROUP BY 1, 2, 3 ORDER BY 1, 2, 3) r) AS contacts,
    (SELECT coalesce(json_agg(r), '[]') FROM (SELECT unit_id AS "unitId", coalesce(sum(contacts) FILTER (WHERE mode = 'video'), 0)::int AS digital,
         sum(contacts)::int AS held
       FROM contact_week_count WHERE municipality_code = ${here} AND unit_id = ${units} AND week = ${asked.toWeek} AND outcome = 'held' AND mode <> 'letter'
      GROUP BY 1) r) AS "digitalUnits",
    (SELECT json_build_object('days', ${asked.notSeenDays}::int, 'children', count(*) FILTER (WHERE coalesce(seen.on_day, i.opened_on)
      < ${asked.notSeenBefore})::int,
         'of', count(*)::int) ${investigated(units)}) AS "notSeenAlone"`.execute(tx)
  const numbers = rows[0]
  if (numbers === undefined) throw new Error('a statement without FROM answers with one row')
  return numbers
}

/** Children in reports whom nobody has been given yet. */
function unassigned(units: RawBuilder<unknown>): RawBuilder<unknown> {
  return sql`FROM concern_child n JOIN concern k ON k.municipality_code = ${here} AND k.id = n.concern_id
    WHERE n.municipality_code = ${here} AND n.unit_id = ${units} AND n.moved_on IS NULL AND n.grown_up_on IS NULL
      AND NOT EXISTS (SELECT FROM concern_assignment a WHERE a.municipality_code = ${here} AND a.concern_child_id = n.id)`
}

/**
 * Children with an ongoing investigation, and the day each was last seen alone; for one never seen alone the days count from the
 * opening.
 */
function investigated(units: RawBuilder<unknown>): RawBuilder<unknown> {
  return sql`FROM investigation i JOIN person_case c ON c.municipality_code = ${here} AND c.id = i.case_id AND c.unit_id = ${units}
    LEFT JOIN LATERAL (SELECT k.happened_on AS on_day FROM contact_child k
      WHERE k.municipality_code = ${here} AND k.person_id = i.person_id AND k.seen_alone AND k.moved_on IS NULL
      ORDER BY k.happened_on DESC LIMIT 1) seen ON true
    WHERE i.municipality_code = ${here} AND i.concluded_on IS NULL`
}

const pageLength = 50
const named = sql`p.id AS "personId", CASE WHEN p.protection = 'none' THEN p.given_name || ' ' || p.family_name END AS name,
  c.case_number AS "caseNumber", coalesce(p.protection <> 'none', false) AS protected`
const caseAndPerson = sql`LEFT JOIN person_case c ON c.municipality_code = ${here} AND c.person_id = p.id`
const responsible = sql`LEFT JOIN case_responsibility h ON h.municipality_code = ${here} AND h.person_id = p.id AND h.to_at IS NULL
  LEFT JOIN staff s ON s.municipality_code = ${here} AND s.id = h.staff_id`
const staffName = sql`s.given_name || ' ' || s.family_name AS "staffName"`

type ListAsked = { figure: Figure; units: readonly string[]; fromDay: Day; toDay: Day; today: Day; notSeenBefore: Day; page: number }

/** The rows behind a figure, most urgent or latest first, fifty a page, and how many there are in all. */
export async function rowsBehind(tx: Read, asked: ListAsked): Promise<{ rows: Behind[]; total: number }> {
  const list = listOf(asked)
  const { rows } = await sql<Behind & { total: number }>`SELECT *, count(*) OVER ()::int AS total FROM (${list}) l
    LIMIT ${pageLength} OFFSET ${(asked.page - 1) * pageLength}`.execute(tx)
  return { rows: rows.map(({ total: _total, ...row }) => row), total: rows[0]?.total ?? 0 }
}

function listOf(asked: ListAsked): RawBuilder<unknown> {
  const units = sql`ANY(${[...asked.units]}::uuid[])`
  switch (asked.figure) {
    case 'obeslutade': return clocks(units, sql`k.rule = 'prelim-assess'`)
    case 'forsenade': return clocks(units, sql`k.legal_due_on < ${asked.today}`)
    case 'ej-sedda': return notSeen(units, asked.notSeenBefore)
    case 'ofordelade': return sql`SELECT n.id, n.person_id AS "personId",
      CASE WHEN p.protection = 'none' THEN p.given_name || ' ' || p.family_name
        WHEN p.id IS NULL THEN n.told_name END AS name, c.case_number AS "caseNumber", coalesce(p.protection <> 'none', false) AS protected,
          u.name AS "unitName",
        NULL::text AS "staffName", k.received_on::text AS "on", k.reporter_kind AS code, k.id::text AS other
      FROM concern_child n JOIN concern k ON k.municipality_code = ${here} AND k.id = n.concern_id JOIN unit u
        ON u.municipality_code = ${here} AND u.id = n.unit_id
      LEFT JOIN person p ON p.municipality_code = ${here} AND p.id = n.person_id ${caseAndPerson}
      WHERE n.municipality_code = ${here} AND n.unit_id = ${units} AND n.moved_on IS NULL AND n.grown_up_on IS NULL
        AND NOT EXISTS (SELECT FROM concern_assignment a WHERE a.municipality_code = ${here} AND a.concern_child_id = n.id)
          ORDER BY k.received_at`
    case 'arenden': return sql`SELECT c.id, ${named}, u.name AS "unitName", ${staffName}, c.opened_on::text AS "on", NULL::text AS code,
      NULL::text AS other
      FROM person_case c JOIN person p ON p.municipality_code = ${here} AND p.id = c.person_id JOIN unit u ON u.municipality_code = ${here}
        AND u.id = c.unit_id ${responsible}
      WHERE c.municipality_code = ${here} AND c.unit_id = ${units} AND c.closed_on IS NULL ORDER BY c.opened_on, c.id`
    case 'anmalningar': return sql`SELECT n.id, n.person_id AS "personId",
      CASE WHEN p.protection = 'none' THEN p.given_name || ' ' || p.family_name
        WHEN p.id IS NULL THEN n.told_name END AS name, c.case_number AS "caseNumber", coalesce(p.protection <> 'none', false) AS protected,
          u.name AS "unitName",
        ${staffName}, k.received_on::text AS "on", k.reporter_kind AS code, k.id::text AS other
      FROM concern k JOIN concern_child n ON n.municipality_code = ${here} AND n.concern_id = k.id AND n.moved_on IS NULL
      JOIN unit u ON u.municipality_code = ${here} AND u.id = k.unit_id LEFT JOIN person p ON p.municipality_code = ${here}
        AND p.id = n.person_id ${caseAndPerson} ${responsible}
      WHERE k.municipality_code = ${here} AND k.unit_id = ${units} AND k.received_on BETWEEN ${asked.fromDay} AND ${asked.toDay}
        ORDER BY k.received_at DESC`
    case 'kontakter': return sql`SELECT t.id, ${named}, u.name AS "unitName", w.given_name || ' ' || w.family_name AS "staffName",
      t.happened_on::text AS "on",
        t.mode AS code, t.outcome AS other
      FROM contact t JOIN contact_child k ON k.municipality_code = ${here} AND k.contact_id = t.id AND k.moved_on IS NULL
      JOIN person p ON p.municipality_code = ${here} AND p.id = k.person_id ${caseAndPerson}
      JOIN unit u ON u.municipality_code = ${here} AND u.id = t.unit_id JOIN staff w ON w.municipality_code = ${here}
        AND w.id = t.written_by
      WHERE t.municipality_code = ${here} AND t.unit_id = ${units} AND t.happened_on BETWEEN ${asked.fromDay} AND ${asked.toDay}
        ORDER BY t.happened_on DESC, t.id`
  }
}

function clocks(units: RawBuilder<unknown>, which: RawBuilder<unknown>): RawBuilder<unknown> {
  return sql`SELECT k.id, ${named}, u.name AS "unitName", ${staffName}, k.legal_due_on::text AS "on", k.rule AS code, k.paragraph AS other
    FROM clock k JOIN unit u ON u.municipality_code = ${here} AND u.id = k.unit_id
    LEFT JOIN person p ON p.municipality_code = ${here} AND p.id = k.person_id ${caseAndPerson} ${responsible}
    WHERE k.municipality_code = ${here} AND k.unit_id = ${units} AND k.ended_on IS NULL AND ${which} ORDER BY k.nominal_due_on, k.id`
}

function notSeen(units: RawBuilder<unknown>, before: Day): RawBuilder<unknown> {
  return sql`SELECT i.id, ${named}, u.name AS "unitName", ${staffName}, seen.on_day::text AS "on", NULL::text AS code, NULL::text AS other
    FROM investigation i JOIN person p ON p.municipality_code = ${here} AND p.id = i.person_id
    JOIN person_case c ON c.municipality_code = ${here} AND c.id = i.case_id AND c.unit_id = ${units} JOIN unit u
      ON u.municipality_code = ${here} AND u.id = c.unit_id
    ${responsible} LEFT JOIN LATERAL (SELECT k.happened_on AS on_day FROM contact_child k
      WHERE k.municipality_code = ${here} AND k.person_id = i.person_id AND k.seen_alone AND k.moved_on IS NULL
      ORDER BY k.happened_on DESC LIMIT 1) seen ON true
    WHERE i.municipality_code = ${here} AND i.concluded_on IS NULL AND coalesce(seen.on_day, i.opened_on) < ${before}
    ORDER BY coalesce(seen.on_day, i.opened_on), i.id`
}
