import { sql } from 'kysely'
import type { RawBuilder } from 'kysely'
import type { Day } from '../../calendar/day.ts'
import type { Mode } from '../../contacts/contract.ts'
import type { DecisionKind } from '../../decisions/contract.ts'
import type { CareForm } from '../../placements/contract/words.ts'
import type { Read } from '../../platform/db.ts'
import type { PersonYear } from '../contract/year.ts'
import type { ClockRow } from './head.ts'

const here = sql<string>`app_municipality()`
/** Rows as one JSON list, never null. */
const list = (select: RawBuilder<unknown>): RawBuilder<unknown> => sql`coalesce((SELECT jsonb_agg(to_jsonb(x)) FROM (${select}) x), '[]')`

export type YearRows = Pick<PersonYear, 'reports' | 'opened' | 'concluded' | 'measures' | 'considerations' | 'support' | 'responsible'> & {
  decisions: Array<{ id: string; kind: DecisionKind; on: Day }>
  stays: Array<{ placementId: string; form: CareForm; fromOn: Day; toOn: Day | null; moved: boolean }>
  contacts: Array<{ id: string; mode: Mode; held: boolean; seen: boolean; alone: boolean }>
  clocks: ClockRow[]
}

/**
 * What happened to a person in a year, in one statement over all strands: row level security leaves of each what the asker may see.
 * Measures and stays are those that had a day or night in the year; clocks those that ended in it, or were to end in it and are open.
 *
 * @param ids the person's record and those joined to it.
 */
export async function yearRows(tx: Read, ids: readonly string[], { from, to }: { from: Day; to: Day }): Promise<YearRows> {
  const own = (alias: string): RawBuilder<unknown> =>
    sql`${sql.ref(`${alias}.municipality_code`)} = ${here} AND ${sql.ref(`${alias}.person_id`)} = ANY (${[...ids]}::uuid[])`
  const within = (column: string): RawBuilder<unknown> => sql`${sql.ref(column)} BETWEEN ${from}::date AND ${to}::date`
  const { rows } = await sql<YearRows>`SELECT
    ${list(sql`SELECT DISTINCT c.id, c.received_on AS on, c.reporter_kind AS "reporterKind" FROM concern_child n
      JOIN concern c ON c.municipality_code = ${here} AND c.id = n.concern_id
      WHERE ${own('n')} AND n.moved_on IS NULL AND ${within('c.received_on')} ORDER BY c.received_on, c.id`)} AS reports,
    ${list(sql`SELECT d.id, d.kind, d.decided_on AS on FROM decision d
      WHERE ${own('d')} AND d.state = 'decided' AND ${within('d.decided_on')} ORDER BY d.decided_on, d.id`)} AS decisions,
    ${list(sql`SELECT i.id, i.opened_on AS on FROM investigation i
      WHERE ${own('i')} AND ${within('i.opened_on')} ORDER BY i.opened_on, i.id`)} AS opened,
    ${list(sql`SELECT i.id, i.concluded_on AS on FROM investigation i
      WHERE ${own('i')} AND ${within('i.concluded_on')} ORDER BY i.concluded_on, i.id`)} AS concluded,
    ${list(measures({ own: own('m'), from, to }))} AS measures,
    ${list(sql`SELECT s.placement_id AS "placementId", s.form, s.from_on AS "fromOn", s.to_on AS "toOn", s.begun_as = 'move' AS moved
      FROM placement_stay s
      WHERE ${own('s')} AND s.withdrawn_at IS NULL AND s.from_on <= ${to}::date AND coalesce(s.to_on >= ${from}::date, true)
      ORDER BY s.from_on, s.recorded_at`)} AS stays,
    ${list(sql`SELECT k.id, k.kind, k.sent_on AS on FROM consideration k
      WHERE ${own('k')} AND ${within('k.sent_on')} ORDER BY k.sent_on, k.id`)} AS considerations,
    ${list(sql`SELECT c.id, c.mode, c.outcome = 'held' AS held, bool_or(k.seen) AS seen, bool_or(k.seen_alone) AS alone FROM contact_child k
      JOIN contact c ON c.municipality_code = ${here} AND c.id = k.contact_id
      WHERE ${own('k')} AND k.moved_on IS NULL AND ${within('k.happened_on')} GROUP BY c.id, c.mode, c.outcome`)} AS contacts,
    ${list(support({ ids, from, to }))} AS support,
    ${list(clocks({ own: own('k'), from, to }))} AS clocks,
    ${list(sql`SELECT s.given_name || ' ' || s.family_name AS name, (r.from_at AT TIME ZONE 'Europe/Stockholm')::date AS "fromOn",
        (r.to_at AT TIME ZONE 'Europe/Stockholm')::date AS "toOn"
      FROM case_responsibility r JOIN staff s ON s.municipality_code = ${here} AND s.id = r.staff_id
      WHERE ${own('r')} AND (r.from_at AT TIME ZONE 'Europe/Stockholm')::date <= ${to}::date
        AND coalesce((r.to_at AT TIME ZONE 'Europe/Stockholm')::date >= ${from}::date, true)
          ORDER BY r.from_at`)} AS responsible`.execute(tx)
  const found = rows[0]
  if (found === undefined) throw new Error('a statement without FROM answers with one row')
  return found
}

type Part = { readonly own: RawBuilder<unknown>; readonly from: Day; readonly to: Day }

const measures = ({ own, from, to }: Part): RawBuilder<unknown> => sql`SELECT y.id, y.kind, k.name AS "ownName", y.started_on AS "fromOn",
  y.ended_on AS "toOn"
  FROM (SELECT m.id, m.kind, min(e.happened_on) FILTER (WHERE e.kind = 'started') AS started_on,
      max(e.happened_on) FILTER (WHERE e.kind = 'ended') AS ended_on
    FROM measure m JOIN measure_event e ON e.municipality_code = ${here} AND e.measure_id = m.id AND e.withdrawn_at IS NULL
    WHERE ${own} GROUP BY m.municipality_code, m.id) y
  LEFT JOIN measure_kind k ON k.municipality_code = ${here} AND k.id::text = y.kind
  WHERE y.started_on <= ${to}::date AND coalesce(y.ended_on >= ${from}::date, true) ORDER BY y.started_on, y.id`

/** Months of the year that support was granted for, to a household the person belongs to, whenever it was decided. */
const support = ({ ids, from, to }: { ids: readonly string[]; from: Day; to: Day }): RawBuilder<unknown> => sql`
  SELECT DISTINCT a.id, to_char(a.month_on, 'YYYY-MM') AS month FROM support_application a
    JOIN support_outcome o ON o.municipality_code = ${here} AND o.application_id = a.id AND o.amount_ore > 0
    JOIN decision d ON d.municipality_code = ${here} AND d.id = o.decision_id AND d.state = 'decided'
   WHERE a.municipality_code = ${here} AND a.month_on BETWEEN ${from}::date AND ${to}::date AND a.withdrawn_on IS NULL
     AND a.id IN (SELECT m.application_id FROM support_member m WHERE m.municipality_code = ${here}
       AND m.member_id = ANY (${[...ids]}::uuid[]))
   ORDER BY month, a.id`

const clocks = ({ own, from, to }: Part): RawBuilder<unknown> => sql`SELECT k.id, k.rule, k.subject_kind AS "subjectKind",
  k.subject_id AS "subjectId",
    k.started_on AS "startedOn", k.nominal_due_on AS "nominalDueOn", k.legal_due_on AS "legalDueOn", k.paragraph, k.ended_on AS "endedOn",
    k.ended_how AS "endedHow", jsonb_build_object('sv', v.term_sv, 'en', v.term_en) AS term, v.is_local_setting AS "localSetting", v.kind,
      v.unit,
    v.overdue_from AS "overdueFrom", v.lapses, v.protects_now AS "protectsNow"
  FROM clock k JOIN law_rule_version v ON v.rule = k.rule AND v.version = k.rule_version
  WHERE ${own} AND (k.ended_on BETWEEN ${from}::date AND ${to}::date OR (k.ended_on IS NULL AND k.legal_due_on BETWEEN ${from}::date
    AND ${to}::date))
  ORDER BY k.legal_due_on, k.id`
