import { sql } from 'kysely'
import type { RawBuilder } from 'kysely'
import type { Day } from '../../calendar/day.ts'
import type { Instant } from '../../calendar/instant.ts'
import type { Read } from '../../platform/db.ts'
import { comesAfter, isPaged } from '../../platform/paged-rows.ts'
import type { PageAsked } from '../../platform/paging.ts'
import type { ListView } from '../contract/handling.ts'
import type { Arrival, Decision, ReporterKind } from '../contract/words.ts'

const here = sql<string>`app_municipality()`
export const rowsPerPage = 50

export type ListedChild = {
  id: string; personId: string | null; toldName: string; name: string | null; protected: boolean; caseNumber: string | null;
  assignedName: string | null
  decision: Decision | null; decidedOn: Day | null; attached: boolean; grownUp: boolean
  rule: string | null; paragraph: string | null; startedOn: Day | null; nominalDueOn: Day | null; legalDueOn: Day | null
}
export type ListedConcern = {
  id: string; reference: string; receivedOn: Day; receivedAt: Instant; arrivedVia: Arrival; reporterKind: ReporterKind;
  openedAt: Instant | null
  openedBy: string | null; toldManagers: string[]; children: ListedChild[]
}

/**
 * What stands in each view. Every view is a plain fact: opened or not, assigned or not, decided or not. A report that was about somebody
 * grown up stands with those decided.
 */
function shows(view: ListView, monthStart: Day): RawBuilder<unknown> {
  const unassigned = sql`EXISTS (SELECT FROM concern_child n WHERE n.municipality_code = ${here} AND n.concern_id = c.id
    AND n.moved_on IS NULL AND n.grown_up_on IS NULL
    AND NOT EXISTS (SELECT FROM concern_assignment a WHERE a.municipality_code = ${here} AND a.concern_child_id = n.id))`
  switch (view) {
    case 'unopened': return sql`c.opened_at IS NULL`
    case 'unassigned': return sql`c.opened_at IS NOT NULL AND ${unassigned}`
    case 'undecided': return sql`c.opened_at IS NOT NULL AND c.id IN (SELECT n.concern_id FROM clock k JOIN concern_child n
      ON n.municipality_code = ${here} AND n.id = k.subject_id
      WHERE k.municipality_code = ${here} AND k.rule = 'prelim-assess' AND k.ended_on IS NULL AND n.moved_on IS NULL)`
    case 'decided': return sql`c.id IN (SELECT n.concern_id FROM preliminary_decision d JOIN concern_child n
      ON n.municipality_code = ${here} AND n.id = d.concern_child_id
      WHERE d.municipality_code = ${here} AND d.decided_on >= ${monthStart}::date
      UNION SELECT n.concern_id FROM concern_child n WHERE n.municipality_code = ${here} AND n.grown_up_on >= ${monthStart}::date)`
  }
}

/** How many reports each view holds for the asker. */
export async function listCounts(tx: Read, monthStart: Day): Promise<Record<ListView, number>> {
  const count = (view: ListView): RawBuilder<unknown> =>
    sql`(SELECT count(*)::integer FROM concern c WHERE c.municipality_code = ${here} AND ${shows(view, monthStart)})`
  const { rows } = await sql<Record<ListView, number>>`
    SELECT ${count('unopened')} AS unopened, ${count('unassigned')} AS unassigned, ${count('undecided')} AS undecided,
      ${count('decided')} AS decided`.execute(tx)
  return rows[0] ?? { unopened: 0, unassigned: 0, undecided: 0, decided: 0 }
}

/** The nearest day of what is still to be done in the report; protection at once comes before every decision. */
const mostUrgent = sql`(SELECT min(k.nominal_due_on) FROM concern_child n JOIN clock k ON k.municipality_code = ${here}
  AND k.subject_kind = 'concern_child' AND k.subject_id = n.id AND k.ended_on IS NULL
  WHERE n.municipality_code = ${here} AND n.concern_id = c.id AND n.moved_on IS NULL)`

/**
 * One page of a view: what is most urgent first, then what has waited longest; what was decided latest first. By cursor: by when it
 * came in, since urgency changes between two pages.
 */
export async function listedConcerns(tx: Read, { view, page, monthStart, ...asked }: { view: ListView; page: number;
  monthStart: Day } & PageAsked): Promise<ListedConcern[]> {
  const urgent = view === 'decided' ? sql`c.received_at DESC` : sql`${mostUrgent} NULLS LAST, c.received_at`
  const part = isPaged(asked)
    ? sql`c.received_at, c.id LIMIT ${asked.limit === undefined ? null : asked.limit + 1}`
    : sql`${urgent}, c.id LIMIT ${rowsPerPage} OFFSET ${(page - 1) * rowsPerPage}`
  const after = comesAfter(asked.after, [{ by: sql`c.received_at`, as: 'timestamptz' }, { by: sql`c.id`, as: 'uuid' }])
  const { rows } = await sql<ListedConcern>`
    SELECT c.id, c.reference, c.received_on AS "receivedOn", c.received_at AS "receivedAt", c.arrived_via AS "arrivedVia",
      c.reporter_kind AS "reporterKind",
      c.opened_at AS "openedAt", s.given_name || ' ' || s.family_name AS "openedBy",
      ARRAY(SELECT e.told FROM concern_escalation e WHERE e.municipality_code = ${here} AND e.concern_id = c.id
        ORDER BY e.told_at) AS "toldManagers",
      ${childrenOf} AS children
    FROM concern c LEFT JOIN staff s ON s.municipality_code = ${here} AND s.id = c.opened_by
    WHERE c.municipality_code = ${here} AND ${shows(view, monthStart)} AND ${after}
    ORDER BY ${part}`.execute(tx)
  return rows
}

const childrenOf = sql`
  coalesce((SELECT json_agg(json_build_object('id', n.id, 'personId', n.person_id, 'toldName',
    CASE WHEN p.protection <> 'none' THEN '' ELSE n.told_name END,
      'name', CASE WHEN p.protection = 'none' THEN nullif(trim(p.given_name || ' ' || p.family_name), '') END, 'protected',
        coalesce(p.protection <> 'none', false),
      'caseNumber', k.case_number, 'assignedName', w.given_name || ' ' || w.family_name, 'decision', d.decision, 'decidedOn', d.decided_on,
      'attached', n.investigation_id IS NOT NULL, 'grownUp', n.grown_up_on IS NOT NULL, 'rule', t.rule, 'paragraph', t.paragraph, 'startedOn', t.started_on, 'nominalDueOn',
        t.nominal_due_on,
      'legalDueOn', t.legal_due_on) ORDER BY n.position)
    FROM concern_child n
    LEFT JOIN person p ON p.municipality_code = ${here} AND p.id = n.person_id
    LEFT JOIN person_case k ON k.municipality_code = ${here} AND k.person_id = n.person_id
    LEFT JOIN LATERAL (SELECT a.staff_id FROM concern_assignment a WHERE a.municipality_code = ${here} AND a.concern_child_id = n.id
      ORDER BY a.assigned_at DESC LIMIT 1) a ON true
    LEFT JOIN staff w ON w.municipality_code = ${here} AND w.id = a.staff_id
    LEFT JOIN LATERAL (SELECT e.decision, e.decided_on FROM preliminary_decision e WHERE e.municipality_code = ${here}
      AND e.concern_child_id = n.id
      ORDER BY e.decided_at DESC LIMIT 1) d ON true
    LEFT JOIN LATERAL (SELECT e.rule, e.paragraph, e.started_on, e.nominal_due_on, e.legal_due_on FROM clock e
      WHERE e.municipality_code = ${here}
      AND e.subject_kind = 'concern_child' AND e.subject_id = n.id AND e.ended_on IS NULL ORDER BY e.nominal_due_on, e.rule DESC
        LIMIT 1) t ON true
    WHERE n.municipality_code = ${here} AND n.concern_id = c.id AND n.moved_on IS NULL), '[]')`

export type Statement = { unitId: string; unitName: string; statedOn: Day; statedAt: Instant; received: number; unopened: string[] }

/** The daily statements that the asker may see, the latest first; by cursor those of a day in the order of their units' ids. */
export async function statements(tx: Read, page: number, paged: PageAsked = {}): Promise<Statement[]> {
  const after = comesAfter(paged.after, [{ by: sql`t.stated_on`, as: 'date' }, { by: sql`t.unit_id`, as: 'uuid' }], 'descending')
  const part = isPaged(paged)
    ? sql`t.stated_on DESC, t.unit_id DESC LIMIT ${paged.limit === undefined ? null : paged.limit + 1}`
    : sql`t.stated_on DESC, u.name LIMIT ${rowsPerPage} OFFSET ${(page - 1) * rowsPerPage}`
  const { rows } = await sql<Statement>`
    SELECT t.unit_id AS "unitId", u.name AS "unitName", t.stated_on AS "statedOn", t.stated_at AS "statedAt", t.received, t.unopened
    FROM unopened_statement t JOIN unit u ON u.municipality_code = ${here} AND u.id = t.unit_id
    WHERE t.municipality_code = ${here} AND ${after} ORDER BY ${part}`.execute(tx)
  return rows
}

export async function statementCount(tx: Read): Promise<number> {
  const { rows } = await sql<{ count: number }>`SELECT count(*)::integer AS count FROM unopened_statement t
    WHERE t.municipality_code = ${here}`.execute(tx)
  return rows[0]?.count ?? 0
}
