import { sql } from 'kysely'
import type { Day } from '../../calendar/day.ts'
import type { Read, Write } from '../../platform/db.ts'
import { newId } from '../../platform/id.ts'
import type { Language } from '../../platform/language.ts'
import type { ActionBody, EventBody, PlanAction, PlanEvent } from '../contract/plan.ts'
import { indicatorColumns } from './plan.ts'
import type { IndicatorRow, Made, NewIndicator } from './plan.ts'

const here = sql<string>`app_municipality()`
export type ActionRow = Omit<PlanAction, 'indicator' | 'budgetOre'> & IndicatorRow & { readonly budgetOre: string | null; readonly unitId: string | null }

/** Actions by their day: of one plan, one alone, or those that are open in plans that go on and are somebody's. */
export async function actionRows(tx: Read, which: { planId: string } | { id: string } | { openOf: string }): Promise<ActionRow[]> {
  const chosen = 'planId' in which ? sql`a.plan_id = ${which.planId}::uuid` : 'id' in which ? sql`a.id = ${which.id}::uuid`
    : sql`a.owner_id = ${which.openOf}::uuid AND a.status IN ('planned', 'ongoing') AND p.stage = 'adopted'`
  const { rows } = await sql<ActionRow>`SELECT a.id, a.plan_id AS "planId", p.title AS "planTitle", p.unit_id AS "unitId", a.finding_id AS "findingId", a.what, a.why, s.id AS "ownerId",
      s.given_name || ' ' || s.family_name AS "ownerName", s.title AS "ownerTitle", a.partners, a.start_on AS "startOn", a.due_on AS "dueOn", a.budget_ore::text AS "budgetOre",
      a.status, a.evidence, ${indicatorColumns('a', 'target')}
    FROM plan_action a JOIN action_plan p ON p.municipality_code = ${here} AND p.id = a.plan_id JOIN staff s ON s.municipality_code = ${here} AND s.id = a.owner_id
    WHERE a.municipality_code = ${here} AND ${chosen} ORDER BY a.due_on, a.recorded_at, a.id LIMIT 300`.execute(tx)
  return rows
}

function columnsOf(body: ActionBody, measured: NewIndicator | null) {
  return {
    finding_id: body.findingId, what: body.what, why: body.why, owner_id: body.ownerId, partners: body.partners, start_on: body.startOn, due_on: body.dueOn,
    budget_ore: body.budgetOre === null ? null : String(body.budgetOre), evidence: body.evidence, figure: measured?.figure ?? null, direction: measured?.direction ?? null,
    target: measured === null ? null : String(measured.value),
  }
}
const latestOf = (measured: NewIndicator | null) => ({ latest_count: measured?.count ?? null, latest_of: measured?.of ?? null, latest_week: measured?.week ?? null })
const baselineOf = (measured: NewIndicator | null) => ({ baseline_count: measured?.count ?? null, baseline_of: measured?.of ?? null, baseline_week: measured?.week ?? null })

export async function saveAction(tx: Write, planId: string, body: ActionBody, measured: NewIndicator | null, { at, by }: Made, copiedFromId: string | null = null): Promise<string> {
  const id = newId()
  await tx.insertInto('plan_action').values({
    municipality_code: here, id, plan_id: planId, status: 'planned', copied_from_id: copiedFromId, ...columnsOf(body, measured), ...baselineOf(measured), ...latestOf(measured),
    recorded_at: at, recorded_by: by,
  }).execute()
  return id
}

/** Changes an action. @param measured null: no indicator; 'same': the figure stays, with its baseline, and only what is wanted of it changes. */
export async function changeAction(tx: Write, id: string, body: ActionBody, measured: { readonly now: NewIndicator | null; readonly sameFigure: boolean }): Promise<void> {
  const counted = measured.sameFigure ? {} : { ...baselineOf(measured.now), ...latestOf(measured.now) }
  await tx.updateTable('plan_action').set({ ...columnsOf(body, measured.now), ...counted }).where('municipality_code', '=', here).where('id', '=', id).execute()
}

export async function eventsOf(tx: Read, actionId: string): Promise<PlanEvent[]> {
  const { rows } = await sql<PlanEvent>`SELECT e.id, e.on_day AS "on", e.status, e.words, e.evidence, e.due_on AS "dueOn", s.given_name || ' ' || s.family_name AS by
    FROM plan_action_event e JOIN staff s ON s.municipality_code = ${here} AND s.id = e.recorded_by
    WHERE e.municipality_code = ${here} AND e.action_id = ${actionId}::uuid ORDER BY e.on_day DESC, e.recorded_at DESC, e.id`.execute(tx)
  return rows
}

/** Writes what has happened with an action, and how it stands from now on. */
export async function saveEvent(tx: Write, actionId: string, { status, words, evidence, dueOn }: EventBody, { on, at, by }: Made & { on: Day }): Promise<string> {
  const id = newId()
  await tx.insertInto('plan_action_event').values({
    municipality_code: here, id, action_id: actionId, on_day: on, status, words, evidence, due_on: dueOn, recorded_at: at, recorded_by: by,
  }).execute()
  await tx.updateTable('plan_action').set({ status, ...(dueOn === null ? {} : { due_on: dueOn }), ...(evidence === '' ? {} : { evidence }) })
    .where('municipality_code', '=', here).where('id', '=', actionId).execute()
  return id
}

/** An indicator of a plan that goes on, of an action or of what is to be kept, with the unit that its figure is of. */
export type Followed = {
  readonly id: string; readonly kind: 'action' | 'keep'; readonly planId: string; readonly unitId: string | null; readonly figure: string; readonly direction: 'higher' | 'lower'
  readonly value: string; readonly fellOn: Day | null
}

/** Every indicator of the adopted plans, with those of drafts too: their figures are renewed each night. */
export async function followedIndicators(tx: Read): Promise<Followed[]> {
  const { rows } = await sql<Followed>`SELECT a.id, 'action' AS kind, p.id AS "planId", p.unit_id AS "unitId", a.figure, a.direction, a.target::text AS value, NULL::date AS "fellOn"
      FROM plan_action a JOIN action_plan p ON p.municipality_code = ${here} AND p.id = a.plan_id
     WHERE a.municipality_code = ${here} AND a.figure IS NOT NULL AND p.stage <> 'closed'
    UNION ALL SELECT f.id, 'keep', p.id, p.unit_id, f.figure, f.direction, f.guard::text, f.fell_on
      FROM plan_finding f JOIN action_plan p ON p.municipality_code = ${here} AND p.id = f.plan_id
     WHERE f.municipality_code = ${here} AND f.figure IS NOT NULL AND f.removed_at IS NULL AND p.stage <> 'closed' ORDER BY 1`.execute(tx)
  return rows
}

export async function saveLatest(tx: Write, { kind, id }: Pick<Followed, 'kind' | 'id'>, latest: { count: number; of: number | null; week: string }): Promise<void> {
  await tx.updateTable(kind === 'action' ? 'plan_action' : 'plan_finding').set({ latest_count: latest.count, latest_of: latest.of, latest_week: latest.week })
    .where('municipality_code', '=', here).where('id', '=', id).execute()
}

export async function saveFallen(tx: Write, findingId: string, on: Day | null): Promise<void> {
  await tx.updateTable('plan_finding').set({ fell_on: on }).where('municipality_code', '=', here).where('id', '=', findingId).execute()
}

/** Whom a letter is sent to. */
export type Reader = { readonly id: string; readonly email: string; readonly language: Language }

/** Open actions of adopted plans that are due no later than a day, with their owners' addresses. */
export async function actionsDue(tx: Read, by: Day, today: Day): Promise<Array<Reader & { actionId: string; status: 'planned' | 'ongoing'; dueOn: Day }>> {
  const { rows } = await sql<Reader & { actionId: string; status: 'planned' | 'ongoing'; dueOn: Day }>`SELECT a.id AS "actionId", a.status, a.due_on AS "dueOn", s.id, s.email,
      coalesce(l.value #>> '{}', 'sv') AS language
    FROM plan_action a JOIN action_plan p ON p.municipality_code = ${here} AND p.id = a.plan_id AND p.stage = 'adopted'
    JOIN staff s ON s.municipality_code = ${here} AND s.id = a.owner_id AND s.email IS NOT NULL AND (s.ended_on IS NULL OR s.ended_on >= ${today}::date)
    LEFT JOIN staff_preference l ON l.municipality_code = ${here} AND l.staff_id = s.id AND l.key = 'language'
    WHERE a.municipality_code = ${here} AND a.status IN ('planned', 'ongoing') AND a.due_on <= ${by}::date ORDER BY a.id`.execute(tx)
  return rows
}

/** Who is told that something good in a plan has fallen: the managers of its unit, and the directors. */
export async function planReaders(tx: Read, unitId: string | null, on: Day): Promise<Reader[]> {
  const { rows } = await sql<Reader>`SELECT DISTINCT s.id, s.email, coalesce(l.value #>> '{}', 'sv') AS language
    FROM role_assignment r JOIN staff s ON s.municipality_code = ${here} AND s.id = r.staff_id
    LEFT JOIN staff_preference l ON l.municipality_code = ${here} AND l.staff_id = s.id AND l.key = 'language'
    WHERE r.municipality_code = ${here} AND (r.role = 'director' OR r.role = 'unit_manager' AND r.unit_id = ${unitId}::uuid)
      AND r.from_on <= ${on}::date AND (r.to_on IS NULL OR r.to_on >= ${on}::date) AND s.email IS NOT NULL AND (s.ended_on IS NULL OR s.ended_on >= ${on}::date)
    ORDER BY s.id`.execute(tx)
  return rows
}

/** The units that are open on a day: all of them are what a plan of the whole department counts. */
export async function openUnits(tx: Read, on: Day): Promise<Array<{ id: string; name: string }>> {
  const { rows } = await sql<{ id: string; name: string }>`SELECT id, name FROM unit WHERE municipality_code = ${here} AND (ended_on IS NULL OR ended_on >= ${on}::date)
    ORDER BY name COLLATE swedish, id`.execute(tx)
  return rows
}

