import { sql } from 'kysely'
import type { RawBuilder } from 'kysely'
import type { Day } from '../../calendar/day.ts'
import { openDutyCount, worklistRows } from '../../cases/queries/worklist-rows.ts'
import type { Read } from '../../platform/db.ts'
import type { ClockTraits } from '../../law/clocks.ts'

const here = sql<string>`app_municipality()`

/** Most rows that one view is made of; a director with more is told so and narrows it. */
export const mostRows = 1000

/** An open row as the database gives it: what every strand says, and the traits of its rule. */
export type OpenRow = {
  kind: 'clock' | 'task' | 'unopened' | 'unassigned'; id: string; personId: string | null; concernId: string | null; concernChildId: string | null
  name: string | null; caseNumber: string | null; birthOn: string | null; protected: boolean; responsibleId: string | null
  responsibleName: string | null; unitId: string; rule: string | null; paragraph: string | null; title: string | null; startedOn: string
  nominalDueOn: string; legalDueOn: string; dueTime: string | null; receivedAt: string | null; reporterKind: string | null
  parkedUntilOn: string | null; parkedReason: string | null
  termSv: string | null; termEn: string | null; traits: ClockTraits | null; localSetting: boolean | null
}

/** Whose rows to fetch: those one answers for, and clocks of the units (by id, from `clocksOfUnits`); reports when one may take them on. */
export type Scope = { answerFor: readonly string[]; unitClocks: readonly string[]; reports: boolean }

/** Open rows in scope, the earliest day first, at most one more than `mostRows`. */
export async function openRows(tx: Read, scope: Scope, reportRows: RawBuilder<unknown>): Promise<OpenRow[]> {
  const arms = [sql`SELECT ${columns} FROM (${worklistRows()}) w WHERE w.responsible_id = ANY(${scope.answerFor}::uuid[])`]
  if (scope.unitClocks.length > 0) {
    arms.push(sql`SELECT ${columns} FROM (${worklistRows()}) w WHERE w.id = ANY(${scope.unitClocks}::uuid[])
      AND (w.responsible_id IS NULL OR w.responsible_id <> ALL(${scope.answerFor}::uuid[]))`)
  }
  if (scope.reports) arms.push(sql`SELECT ${columns} FROM (${reportRows}) w`)
  const { rows } = await sql<OpenRow>`
    SELECT q.kind, q.id, q.person_id AS "personId", q.concern_id AS "concernId", q.concern_child_id AS "concernChildId", q.name,
        q.case_number AS "caseNumber", q.birth_on AS "birthOn", q.protected, q.responsible_id AS "responsibleId",
        q.responsible_name AS "responsibleName", q.unit_id AS "unitId", q.rule, q.paragraph, q.title, q.started_on AS "startedOn",
        q.nominal_due_on AS "nominalDueOn", q.legal_due_on AS "legalDueOn", q.due_time AS "dueTime", q.received_at AS "receivedAt",
        q.reporter_kind AS "reporterKind", q.parked_until_on AS "parkedUntilOn", q.parked_reason AS "parkedReason",
        v.term_sv AS "termSv", v.term_en AS "termEn", v.is_local_setting AS "localSetting",
        CASE WHEN v.rule IS NOT NULL THEN jsonb_build_object('kind', v.kind, 'unit', v.unit, 'overdueFrom', v.overdue_from, 'lapses', v.lapses,
          'protectsNow', v.protects_now) END AS traits
      FROM (${sql.join(arms, sql` UNION ALL `)}) q
      LEFT JOIN law_rule_version v ON v.rule = q.rule AND v.version = q.rule_version
     ORDER BY q.nominal_due_on LIMIT ${mostRows + 1}::integer`.execute(tx)
  return rows
}

const columns = sql.raw(['kind', 'id', 'person_id', 'concern_id', 'concern_child_id', 'name', 'case_number', 'birth_on', 'protected',
  'responsible_id', 'responsible_name', 'unit_id', 'rule', 'rule_version', 'paragraph', 'title', 'started_on', 'nominal_due_on', 'legal_due_on',
  'due_time', 'received_at', 'reporter_kind', 'parked_until_on', 'parked_reason'].map((column) => `w.${column}`).join(', '))

/** Open clocks of these units, the earliest day first: ids only, one more than `mostRows` at most. */
export async function clocksOfUnits(tx: Read, unitIds: readonly string[]): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`SELECT id FROM clock WHERE municipality_code = ${here} AND unit_id = ANY(${unitIds}::uuid[])
    AND ended_on IS NULL ORDER BY nominal_due_on LIMIT ${mostRows + 1}::integer`.execute(tx)
  return rows.map((row) => row.id)
}

/**
 * Staff of these units who are away the whole of today, or have ended, with nobody named as deputy: the manager answers for
 * their clocks from this morning.
 */
export async function staffWithoutDeputy(tx: Read, unitIds: readonly string[], today: Day): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`SELECT s.id FROM staff s
    WHERE s.municipality_code = ${here} AND s.unit_id = ANY(${unitIds}::uuid[])
      AND (s.ended_on < ${today}::date OR EXISTS (SELECT FROM absence_day a WHERE a.municipality_code = ${here} AND a.staff_id = s.id
        AND a.absent_on = ${today}::date AND a.share >= 1))
      AND NOT EXISTS (SELECT FROM deputy d WHERE d.municipality_code = ${here} AND d.staff_id = s.id AND d.from_on <= ${today}::date
        AND d.to_on >= ${today}::date)`.execute(tx)
  return rows.map((row) => row.id)
}

/** How many open rows these members of staff answer for, with the reports that wait when `reports` are counted too: from indexes. */
export async function dutyCount(tx: Read, staffIds: readonly string[], reportRows: RawBuilder<unknown> | null, today: Day): Promise<number> {
  const { rows } = await openDutyCount(staffIds, today).execute(tx)
  const waiting = reportRows === null ? undefined : (await sql<{ count: number }>`SELECT count(*)::integer AS count FROM (${reportRows}) w`.execute(tx)).rows[0]
  return (rows[0]?.count ?? 0) + (waiting?.count ?? 0)
}
