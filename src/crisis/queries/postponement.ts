import { sql } from 'kysely'
import type { RawBuilder } from 'kysely'
import type { Day } from '../../calendar/day.ts'
import type { Instant } from '../../calendar/instant.ts'
import { anyRestriction, worklistRows as restrictionRows } from '../../placements/queries/child-restrictions.ts'
import type { Read, Write } from '../../platform/db.ts'
import { newId } from '../../platform/id.ts'
import type { Postponed } from '../contract/activation.ts'
import { nameOf } from './plan.ts'
import type { By } from './plan.ts'

const here = sql<string>`app_municipality()`

/** An open row without a clock that may come to wait: a promise, the follow-up of a measure, a restriction that somebody has not been told of. */
export type OpenRow = { readonly kind: 'task' | 'follow_up' | 'restriction'; readonly rowId: string; readonly personId: string; readonly unitId: string; readonly dueOn: Day }

/** The open promises of staff of these units; null: of every one. */
export async function openTasksIn(tx: Read, units: readonly string[] | null): Promise<OpenRow[]> {
  const { rows } = await sql<OpenRow>`
    SELECT CASE WHEN n.task_id IS NULL THEN 'task' ELSE 'follow_up' END AS kind, t.id AS "rowId", t.person_id AS "personId", s.unit_id AS "unitId", t.due_on AS "dueOn"
      FROM task t JOIN staff s ON s.municipality_code = ${here} AND s.id = t.staff_id
      LEFT JOIN measure_next_follow_up n ON n.municipality_code = ${here} AND n.task_id = t.id
     WHERE t.municipality_code = ${here} AND t.done_on IS NULL AND ${units === null ? sql`true` : sql`s.unit_id = ANY(${[...units]}::uuid[])`}`.execute(tx)
  return rows
}

/** Children in these units, or in every one, whose restriction of visits somebody has not been told of; nothing is asked where visits are free. */
export async function untoldIn(tx: Read, units: readonly string[] | null, today: Day): Promise<OpenRow[]> {
  if (!await anyRestriction(tx, today)) return []
  const staff = await sql<{ id: string }>`SELECT id FROM staff WHERE municipality_code = ${here}
    AND ${units === null ? sql`true` : sql`unit_id = ANY(${[...units]}::uuid[])`}`.execute(tx)
  const { rows } = await sql<OpenRow>`SELECT 'restriction' AS kind, w.person_id AS "rowId", w.person_id AS "personId", w.unit_id AS "unitId", w.nominal_due_on AS "dueOn"
    FROM (${restrictionRows(today, staff.rows.map(({ id }) => id))}) w`.execute(tx)
  return rows
}

/** A row that waits by itself, since its activity runs in low gear. */
export type Waiting = {
  readonly kind: 'task' | 'follow_up' | 'unseen' | 'restriction'; readonly rowId: string; readonly personId: string; readonly unitId: string; readonly dueOn: Day
  readonly activationId: string; readonly activityId: string; readonly activityName: string; readonly priority: number
}

/** Writes that rows wait; one that is written already for the same crisis is left. @returns how many were new. */
export async function saveWaiting(tx: Write, rows: readonly Waiting[], today: Day, at: Instant): Promise<number> {
  if (rows.length === 0) return 0
  const made = rows.map((row) => ({ ...row, id: newId() }))
  const { numAffectedRows } = await sql`
    INSERT INTO crisis_postponement (municipality_code, id, activation_id, activity_id, activity_name, priority, person_id, unit_id, row_kind, row_id, nominal_due_on,
      postponed_on, recorded_at, access)
    SELECT ${here}, r.id, r."activationId", r."activityId", r."activityName", r.priority, r."personId", r."unitId", r.kind, r."rowId", r."dueOn", ${today}::date,
        ${at}::timestamptz, case_keys(${here}, r."personId", ${today}::date, NULL)
      FROM jsonb_to_recordset(${JSON.stringify(made)}::jsonb) AS r (id uuid, "activationId" uuid, "activityId" uuid, "activityName" text, priority smallint,
        "personId" uuid, "unitId" uuid, kind text, "rowId" uuid, "dueOn" date)
    ON CONFLICT DO NOTHING`.execute(tx)
  return Number(numAffectedRows ?? 0n)
}

/** An open clock that a manager is about to postpone, with what its rule is. */
export type ClockToPostpone = {
  readonly id: string; readonly personId: string | null; readonly unitId: string; readonly rule: string; readonly paragraph: string | null; readonly name: string | null
  readonly caseNumber: string | null; readonly nominalDueOn: Day; readonly legalDueOn: Day; readonly unit: string | null; readonly protectsNow: boolean | null
  readonly termSv: string | null; readonly termEn: string | null; readonly access: string[]
}

/** The open clock; undefined when it has ended, is not there or is not the asker's to see. */
export async function clockToPostpone(tx: Read, id: string): Promise<ClockToPostpone | undefined> {
  const { rows } = await sql<ClockToPostpone>`
    SELECT k.id, k.person_id AS "personId", k.unit_id AS "unitId", k.rule, k.paragraph, CASE WHEN p.protection = 'none' THEN p.given_name || ' ' || p.family_name END AS name,
        c.case_number AS "caseNumber", k.nominal_due_on AS "nominalDueOn", k.legal_due_on AS "legalDueOn", v.unit, v.protects_now AS "protectsNow", v.term_sv AS "termSv",
        v.term_en AS "termEn", k.access
      FROM clock k LEFT JOIN law_rule_version v ON v.rule = k.rule AND v.version = k.rule_version
      LEFT JOIN person p ON p.municipality_code = ${here} AND p.id = k.person_id
      LEFT JOIN person_case c ON c.municipality_code = ${here} AND c.person_id = k.person_id
     WHERE k.municipality_code = ${here} AND k.id = ${id}::uuid AND k.ended_on IS NULL`.execute(tx)
  return rows[0]
}

/** Writes that a clock is postponed; an earlier postponement of it in the same crisis is taken back first. @returns its id. */
export async function savePostponedClock(
  tx: Write,
  made: { clock: ClockToPostpone & { personId: string }; activationId: string; activity: { id: string; name: string; priority: number } | null; untilOn: Day; reason: string; on: Day },
  { at, by }: By,
): Promise<string> {
  const { clock, activationId, activity, untilOn, reason, on } = made
  await tx.updateTable('crisis_postponement').set({ taken_back_at: at, taken_back_by: by }).where('municipality_code', '=', here)
    .where('activation_id', '=', activationId).where('row_kind', '=', 'clock').where('row_id', '=', clock.id).where('taken_back_at', 'is', null).execute()
  const id = newId()
  await tx.insertInto('crisis_postponement').values({
    municipality_code: here, id, activation_id: activationId, activity_id: activity?.id ?? null, activity_name: activity?.name ?? null, priority: activity?.priority ?? null,
    person_id: clock.personId, unit_id: clock.unitId, row_kind: 'clock', row_id: clock.id, rule: clock.rule, nominal_due_on: clock.nominalDueOn, legal_due_on: clock.legalDueOn,
    until_on: untilOn, reason, postponed_on: on, recorded_at: at, recorded_by: by, access: clock.access,
  }).execute()
  return id
}

/** Takes a postponed clock back. @returns whose it is and where; undefined when none stands or it is not the asker's to see. */
export async function takeBackClock(tx: Write, clockId: string, { at, by }: By): Promise<{ personId: string; unitId: string } | undefined> {
  return tx.updateTable('crisis_postponement').set({ taken_back_at: at, taken_back_by: by }).where('municipality_code', '=', here)
    .where('row_kind', '=', 'clock').where('row_id', '=', clockId).where('taken_back_at', 'is', null)
    .returning(['person_id as personId', 'unit_id as unitId']).executeTakeFirst()
}

export type StandingPostponement = { readonly rowId: string; readonly untilOn: Day; readonly legalDueOn: Day; readonly reason: string; readonly by: string }

/** What managers have written of these clocks in crises that hold, and not taken back. */
export async function postponedClocks(tx: Read, clockIds: readonly string[], activations: readonly string[]): Promise<StandingPostponement[]> {
  if (clockIds.length === 0) return []
  const { rows } = await sql<StandingPostponement>`
    SELECT DISTINCT ON (o.row_id) o.row_id AS "rowId", o.until_on AS "untilOn", o.legal_due_on AS "legalDueOn", o.reason, ${nameOf('o.recorded_by')} AS by
      FROM crisis_postponement o WHERE o.municipality_code = ${here} AND o.row_kind = 'clock' AND o.row_id = ANY(${[...clockIds]}::uuid[])
       AND o.activation_id = ANY(${[...activations]}::uuid[]) AND o.taken_back_at IS NULL ORDER BY o.row_id, o.recorded_at DESC`.execute(tx)
  return rows
}

/**
 * Whether what was postponed still waits: a clock or promise that is open, a child nobody has seen since, a restriction not told of since, or a row
 * that was not taken back.
 */
const waits = sql`(o.taken_back_at IS NULL AND CASE o.row_kind
    WHEN 'clock' THEN k.id IS NOT NULL AND k.ended_on IS NULL
    WHEN 'unseen' THEN NOT EXISTS (SELECT FROM contact_child x WHERE x.municipality_code = ${here} AND x.person_id = o.person_id AND x.seen AND x.moved_on IS NULL
      AND x.happened_on >= o.postponed_on)
    WHEN 'restriction' THEN NOT EXISTS (SELECT FROM visit_restriction_child x WHERE x.municipality_code = ${here} AND x.person_id = o.person_id
      AND x.kind = 'child_told' AND x.happened_on >= o.postponed_on)
    ELSE t.id IS NOT NULL AND t.done_on IS NULL END)`

const joined = sql`FROM crisis_postponement o
  JOIN unit u ON u.municipality_code = ${here} AND u.id = o.unit_id
  LEFT JOIN clock k ON k.municipality_code = ${here} AND o.row_kind = 'clock' AND k.id = o.row_id
  LEFT JOIN task t ON t.municipality_code = ${here} AND o.row_kind IN ('task', 'follow_up') AND t.id = o.row_id
  LEFT JOIN law_rule_version v ON v.rule = k.rule AND v.version = k.rule_version
  LEFT JOIN person p ON p.municipality_code = ${here} AND p.id = o.person_id
  LEFT JOIN person_case c ON c.municipality_code = ${here} AND c.person_id = o.person_id
 WHERE o.municipality_code = ${here}`

export type PostponedScope = { readonly activationId: string | null; readonly units: readonly string[] | null; readonly waitingOnly: boolean }
const scoped = ({ activationId, units, waitingOnly }: PostponedScope): RawBuilder<unknown> => sql`(${activationId}::uuid IS NULL OR o.activation_id = ${activationId}::uuid)
  AND ${units === null ? sql`true` : sql`o.unit_id = ANY(${[...units]}::uuid[])`} AND ${waitingOnly ? waits : sql`true`}`

/** How much was postponed in a scope, and how much of it still waits. */
export async function countPostponed(tx: Read, scope: PostponedScope): Promise<{ total: number; waiting: number }> {
  const { rows } = await sql<{ total: number; waiting: number }>`SELECT count(*)::integer AS total, count(*) FILTER (WHERE ${waits})::integer AS waiting
    ${joined} AND ${scoped({ ...scope, waitingOnly: false })}`.execute(tx)
  return rows[0] ?? { total: 0, waiting: 0 }
}

/** What was postponed, in the order it is taken up again: clocks by their last day, then by class of priority and the day it was promised for. */
export async function postponedRows(tx: Read, scope: PostponedScope, { limit, offset }: { limit: number; offset: number }): Promise<Postponed[]> {
  const { rows } = await sql<Postponed>`
    SELECT o.id, o.activation_id AS "activationId", o.activity_name AS "activityName", o.priority, o.person_id AS "personId",
        CASE WHEN p.protection = 'none' THEN p.given_name || ' ' || p.family_name END AS name, c.case_number AS "caseNumber", o.unit_id AS "unitId", u.name AS "unitName",
        o.row_kind AS "rowKind", o.row_id AS "rowId", o.rule, v.term_sv AS "termSv", v.term_en AS "termEn", k.paragraph, CASE WHEN p.protection = 'none' THEN t.title END AS title,
        o.nominal_due_on AS "nominalDueOn", o.legal_due_on AS "legalDueOn", o.until_on AS "untilOn", o.reason, o.postponed_on AS "postponedOn",
        ${nameOf('o.recorded_by')} AS by, o.taken_back_at AS "takenBackAt", ${waits} AS waits
      ${joined} AND ${scoped(scope)}
     ORDER BY o.row_kind <> 'clock', CASE WHEN o.row_kind = 'clock' THEN o.legal_due_on END, o.priority NULLS LAST, o.nominal_due_on, o.id
     LIMIT ${limit}::integer OFFSET ${offset}::integer`.execute(tx)
  return rows
}
