import { sql } from 'kysely'
import type { Day } from '../../calendar/day.ts'
import { worklistRows } from '../../cases/queries/worklist-rows.ts'
import { worklistRows as lapsedRows } from '../../compulsory-care/queries/rows.ts'
import { worklistRows as reportRows } from '../../concerns/queries/rows.ts'
import type { ClockTraits } from '../../law/clocks.ts'
import { anyRestriction, countUntold, worklistRows as restrictionRows } from '../../placements/queries/child-restrictions.ts'
import type { Read } from '../../platform/db.ts'

const here = sql<string>`app_municipality()`

/** Most rows that one view is made of; a director with more is told so and narrows it. */
export const mostRows = 1000

/** An open row as the database gives it: what every strand says, and the traits of its rule. */
export type OpenRow = {
  kind: 'clock' | 'task' | 'unopened' | 'unassigned' | 'restriction'
  id: string
  personId: string | null
  concernId: string | null
  concernChildId: string | null
  name: string | null
  caseNumber: string | null
  birthOn: string | null
  protected: boolean
  responsibleId: string | null
  responsibleName: string | null
  unitId: string
  rule: string | null
  paragraph: string | null
  title: string | null
  startedOn: string
  nominalDueOn: string
  legalDueOn: string
  dueTime: string | null
  receivedAt: string | null
  reporterKind: string | null
  parkedUntilOn: string | null
  parkedReason: string | null
  /** The measure that a promise is to follow up; null for every other row. */
  measureId: string | null
  termSv: string | null
  termEn: string | null
  localSetting: boolean | null
  /** Of the rule; all null for a row without one. */
  ruleKind: ClockTraits['kind'] | null
  ruleUnit: ClockTraits['unit'] | null
  overdueFrom: ClockTraits['overdueFrom'] | null
  lapses: ClockTraits['lapses'] | null
  protectsNow: boolean | null
}

/**
 * Whose rows to fetch: those one answers for; and by id, from the functions below, clocks of the units and reports that wait. `limitedOn`: the day, when
 * visits are limited anywhere; then those who have not been told of it are rows too.
 */
export type Scope = { answerFor: readonly string[]; unitClocks: readonly string[]; reports: readonly string[]; limitedOn: Day | null }

/** Open rows in scope, the earliest day first, at most one more than `mostRows`. */
export async function openRows(tx: Read, scope: Scope): Promise<OpenRow[]> {
  const arms = [worklistRows(), lapsedRows(), ...(scope.limitedOn === null ? [] : [restrictionRows(scope.limitedOn, scope.answerFor)])].map((rows) => sql`SELECT ${columns} FROM (${rows}) w WHERE w.responsible_id = ANY(${scope.answerFor}::uuid[])`)
  if (scope.unitClocks.length > 0) {
    arms.push(sql`SELECT ${columns} FROM (${worklistRows()}) w WHERE w.id = ANY(${scope.unitClocks}::uuid[])
      AND (w.responsible_id IS NULL OR w.responsible_id <> ALL(${scope.answerFor}::uuid[]))`)
  }
  if (scope.reports.length > 0) arms.push(sql`SELECT ${columns} FROM (${reportRows()}) w WHERE w.id = ANY(${scope.reports}::uuid[])`)
  const { rows } = await sql<OpenRow>`
    SELECT q.kind, q.id, q.person_id AS "personId", q.concern_id AS "concernId", q.concern_child_id AS "concernChildId", q.name,
        q.case_number AS "caseNumber", q.birth_on AS "birthOn", q.protected, q.responsible_id AS "responsibleId",
        q.responsible_name AS "responsibleName", q.unit_id AS "unitId", q.rule, q.paragraph, q.title, q.started_on AS "startedOn",
        q.nominal_due_on AS "nominalDueOn", q.legal_due_on AS "legalDueOn", q.due_time AS "dueTime", q.received_at AS "receivedAt",
        q.reporter_kind AS "reporterKind", q.parked_until_on AS "parkedUntilOn", q.parked_reason AS "parkedReason",
        v.term_sv AS "termSv", v.term_en AS "termEn", v.is_local_setting AS "localSetting", v.kind AS "ruleKind", v.unit AS "ruleUnit",
        v.overdue_from AS "overdueFrom", v.lapses, v.protects_now AS "protectsNow", n.measure_id AS "measureId"
      FROM (${sql.join(arms, sql` UNION ALL `)}) q
      LEFT JOIN law_rule_version v ON v.rule = q.rule AND v.version = q.rule_version
      LEFT JOIN measure_next_follow_up n ON n.municipality_code = ${here} AND q.kind = 'task' AND n.task_id = q.id
     ORDER BY q.nominal_due_on LIMIT ${mostRows + 1}::integer`.execute(tx)
  return rows
}

const columns = sql.raw(
  [
    'kind',
    'id',
    'person_id',
    'concern_id',
    'concern_child_id',
    'name',
    'case_number',
    'birth_on',
    'protected',
    'responsible_id',
    'responsible_name',
    'unit_id',
    'rule',
    'rule_version',
    'paragraph',
    'title',
    'started_on',
    'nominal_due_on',
    'legal_due_on',
    'due_time',
    'received_at',
    'reporter_kind',
    'parked_until_on',
    'parked_reason',
  ]
    .map((column) => `w.${column}`)
    .join(', '),
)

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

/**
 * Reports that nobody has opened, and children in reports with a running clock that no worker has: ids only. `units`: whose intake one
 * works in or manages; null: every intake's (emergency duty, the director). Both sides begin in an index of what is open.
 */
export async function waitingReports(tx: Read, units: readonly string[] | null): Promise<string[]> {
  const among =
    units === null
      ? sql`(SELECT id FROM unit WHERE municipality_code = ${here} AND kind IN ('intake', 'emergency_duty'))`
      : sql`(SELECT unnest(${units}::uuid[]))`
  const { rows } = await sql<{ id: string }>`
    SELECT c.id FROM concern c WHERE c.municipality_code = ${here} AND c.opened_at IS NULL
    UNION SELECT k.subject_id FROM clock k JOIN concern_child n ON n.municipality_code = ${here} AND n.id = k.subject_id
     WHERE k.municipality_code = ${here} AND k.ended_on IS NULL AND k.subject_kind = 'concern_child' AND k.unit_id IN ${among}
       AND NOT EXISTS (SELECT FROM concern_assignment a WHERE a.municipality_code = ${here} AND a.concern_child_id = k.subject_id)
     LIMIT ${mostRows}::integer`.execute(tx)
  return rows.map((row) => row.id)
}

/** How many open rows these members of staff answer for. */
export async function dutyCount(tx: Read, staffIds: readonly string[], today: Day): Promise<number> {
  const { rows } = await sql<{ count: number }>`SELECT open_duties(${staffIds}::uuid[], ${today}::date) AS count`.execute(tx)
  const count = rows[0]?.count ?? 0
  return await anyRestriction(tx, today) ? count + await countUntold(tx, today, staffIds) : count
}
