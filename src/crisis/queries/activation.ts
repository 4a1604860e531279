import { sql } from 'kysely'
import type { RawBuilder } from 'kysely'
import type { Day } from '../../calendar/day.ts'
import type { Read, Write } from '../../platform/db.ts'
import { newId } from '../../platform/id.ts'
import type { Activation, Evaluation, NewActivation, NewEvaluation } from '../contract/activation.ts'
import type { Geared, LowGear, Running } from '../rules/low-gear.ts'
import { planInForce } from './activities.ts'
import { nameOf } from './plan.ts'
import type { By } from './plan.ts'

const here = sql<string>`app_municipality()`
/** As the rule holdsOn has it. */
const holds = (today: Day): RawBuilder<unknown> => sql`c.from_on <= ${today}::date AND (c.to_on IS NULL OR c.to_on >= ${today}::date)
  AND (c.ended_on IS NULL OR c.ended_on > ${today}::date)`
const unitsOf = sql`(SELECT array_agg(u.unit_id) FROM crisis_activation_unit u WHERE u.municipality_code = ${here} AND u.activation_id = c.id)`

export type StoredActivation = Omit<Activation, 'state'>
const columns = sql`c.id, c.level, c.reason, c.whole, c.from_on AS "fromOn", c.to_on AS "toOn", c.ended_on AS "endedOn", c.ended_reason AS "endedReason",
  ${nameOf('c.recorded_by')} AS "decidedBy", c.replaces_id AS "replacesId",
  (SELECT n.id FROM crisis_activation n WHERE n.municipality_code = ${here} AND n.replaces_id = c.id) AS "replacedById",
  (SELECT count(*)::integer FROM crisis_evaluation e WHERE e.municipality_code = ${here} AND e.activation_id = c.id) AS evaluations,
  coalesce((SELECT jsonb_agg(jsonb_build_object('id', n.id, 'name', n.name) ORDER BY n.name) FROM crisis_activation_unit u
    JOIN unit n ON n.municipality_code = ${here} AND n.id = u.unit_id WHERE u.municipality_code = ${here} AND u.activation_id = c.id), '[]') AS units`

/** Every crisis, the latest begun first; with an id that one alone. */
export async function activationRows(tx: Read, id: string | null = null): Promise<StoredActivation[]> {
  const { rows } = await sql<StoredActivation>`SELECT ${columns} FROM crisis_activation c WHERE c.municipality_code = ${here}
    AND (${id}::uuid IS NULL OR c.id = ${id}::uuid) ORDER BY c.from_on DESC, c.recorded_at DESC`.execute(tx)
  return rows
}

/** The crisis, locked until the request ends; undefined when there is none or it has been ended. */
export async function activationToEnd(tx: Write, id: string): Promise<{ fromOn: Day; toOn: Day | null } | undefined> {
  const { rows } = await sql<{ fromOn: Day; toOn: Day | null }>`SELECT from_on AS "fromOn", to_on AS "toOn" FROM crisis_activation
    WHERE municipality_code = ${here} AND id = ${id}::uuid AND ended_at IS NULL FOR UPDATE`.execute(tx)
  return rows[0]
}

/** Writes a crisis with its units. @returns its id. */
export async function saveActivation(tx: Write, made: NewActivation, { at, by }: By): Promise<string> {
  const id = newId()
  await tx.insertInto('crisis_activation').values({
    municipality_code: here, id, level: made.level, reason: made.reason, whole: made.unitIds.length === 0, from_on: made.fromOn, to_on: made.toOn,
    replaces_id: made.replacesId, recorded_at: at, recorded_by: by,
  }).execute()
  const units = [...new Set(made.unitIds)]
  if (units.length > 0) {
    await tx.insertInto('crisis_activation_unit').values(units.map((unit) => ({ municipality_code: here, activation_id: id, unit_id: unit }))).execute()
  }
  return id
}

/** Ends a crisis: it no longer holds from the day. */
export async function saveEnding(tx: Write, id: string, { on, reason }: { on: Day; reason: string }, { at, by }: By): Promise<void> {
  await tx.updateTable('crisis_activation').set({ ended_on: on, ended_reason: reason, ended_at: at, ended_by: by })
    .where('municipality_code', '=', here).where('id', '=', id).execute()
}

/** What was thought of a crisis, the latest first. */
export async function evaluationsOf(tx: Read, activationId: string): Promise<Evaluation[]> {
  const { rows } = await sql<Evaluation>`SELECT e.id, e.made_on AS "madeOn", e.held, e.failed, e.taught, e.child_view AS "childView", ${nameOf('e.recorded_by')} AS "recordedBy"
    FROM crisis_evaluation e WHERE e.municipality_code = ${here} AND e.activation_id = ${activationId}::uuid ORDER BY e.recorded_at DESC`.execute(tx)
  return rows
}

/** Writes an evaluation. @returns its id. */
export async function saveEvaluation(tx: Write, activationId: string, made: NewEvaluation, on: Day, { at, by }: By): Promise<string> {
  const id = newId()
  await tx.insertInto('crisis_evaluation').values({
    municipality_code: here, id, activation_id: activationId, made_on: on, held: made.held, failed: made.failed, taught: made.taught, child_view: made.childView,
    recorded_at: at, recorded_by: by,
  }).execute()
  return id
}

/**
 * What runs in low gear on a day: the crises that hold, and the activities of the plan in force that cover rows of the worklists.
 *
 * @returns null when no crisis holds: one question to the database, on every worklist of a normal day.
 */
export async function lowGearOn(tx: Read, today: Day): Promise<LowGear | null> {
  const running = await runningOn(tx, today)
  if (running.length === 0) return null
  const { rows } = await sql<Geared>`SELECT a.activity_id AS id, a.name, a.unit_id AS "unitId", a.priority, a.rank, a.low_gear_from AS "lowGearFrom", a.covers
    FROM crisis_activity a WHERE a.municipality_code = ${here} AND a.plan_id = ${planInForce(today)} AND cardinality(a.covers) > 0`.execute(tx)
  return { running, activities: rows }
}

/** The crises that hold on a day, each with its units; null for every unit. */
export async function runningOn(tx: Read, today: Day): Promise<Running[]> {
  const { rows } = await sql<Running>`SELECT c.id, c.level, CASE WHEN c.whole THEN NULL ELSE ${unitsOf} END AS units FROM crisis_activation c
    WHERE c.municipality_code = ${here} AND ${holds(today)}`.execute(tx)
  return rows
}
