import { sql } from 'kysely'
import type { RawBuilder } from 'kysely'
import type { Day } from '../../calendar/day.ts'
import type { Instant } from '../../calendar/instant.ts'
import type { Read, Write } from '../../platform/db.ts'
import type { ActivityDraft, Adoption, Plan, PlanActivity, PlanRow, PlanWords } from '../contract/plan.ts'
import { planInForce } from './activities.ts'

const here = sql<string>`app_municipality()`
export type By = { readonly at: Instant; readonly by: string }
export const nameOf = (column: string): RawBuilder<string> => sql<string>`(SELECT w.given_name || ' ' || w.family_name FROM staff w
  WHERE w.municipality_code = ${here} AND w.id = ${sql.ref(column)})`

const columns = sql`p.id, p.version, p.stage, p.change_note AS "changeNote", p.follows_activation_id AS "followsActivationId", p.taught,
  p.valid_from_on AS "validFromOn", p.adopted_on AS "adoptedOn", p.adopted_who AS "adoptedWho", ${nameOf('p.adopted_by')} AS "adoptedBy",
  p.recorded_at AS "recordedAt", ${nameOf('p.recorded_by')} AS "recordedBy"`

/** Every version, the latest first, with how many activities it has. */
export async function planRows(tx: Read, today: Day): Promise<PlanRow[]> {
  const { rows } = await sql<PlanRow>`SELECT ${columns}, coalesce(p.id = ${planInForce(today)}, false) AS "inForce",
      (SELECT count(*)::integer FROM crisis_activity a WHERE a.municipality_code = ${here} AND a.plan_id = p.id) AS activities
    FROM crisis_plan p WHERE p.municipality_code = ${here} ORDER BY p.version DESC`.execute(tx)
  return rows
}

type Which = 'draft' | { readonly version: number } | { readonly inForce: Day }
const chosen = (which: Which): RawBuilder<unknown> => {
  if (which === 'draft') return sql`p.stage = 'draft'`
  return 'version' in which ? sql`p.version = ${which.version}::integer` : sql`p.id = ${planInForce(which.inForce)}`
}

/** One version whole: the draft, one by its number, or the one in force on a day; undefined when there is none. */
export async function planOf(tx: Read, which: Which): Promise<Plan | undefined> {
  const { rows } = await sql<Omit<Plan, 'activities'>>`SELECT ${columns}, p.aim FROM crisis_plan p
    WHERE p.municipality_code = ${here} AND ${chosen(which)}`.execute(tx)
  const [plan] = rows
  return plan === undefined ? undefined : { ...plan, activities: await activitiesOf(tx, plan.id) }
}

/** The id of the draft, locked until the request ends; undefined when there is none. */
export async function draftToChange(tx: Write): Promise<string | undefined> {
  const { rows } = await sql<{ id: string }>`SELECT id FROM crisis_plan WHERE municipality_code = ${here} AND stage = 'draft' FOR UPDATE`.execute(tx)
  return rows[0]?.id
}

async function activitiesOf(tx: Read, planId: string): Promise<PlanActivity[]> {
  const { rows } = await sql<Omit<PlanActivity, 'hoursPerDay'> & { hoursPerDay: string }>`
    SELECT a.activity_id AS id, a.name, a.unit_id AS "unitId", u.name AS "unitName", a.priority, a.rank, a.hours_per_day AS "hoursPerDay", a.competence, a.qualified,
        a.tolerable_hours AS "tolerableHours", a.plan_b AS "planB", a.low_gear_from AS "lowGearFrom", a.low_gear_words AS "lowGearWords", a.covers,
        ARRAY(SELECT n.needs_id FROM crisis_activity_need n WHERE n.municipality_code = ${here} AND n.plan_id = a.plan_id AND n.activity_id = a.activity_id
          ORDER BY n.needs_id) AS "dependsOn"
      FROM crisis_activity a LEFT JOIN unit u ON u.municipality_code = ${here} AND u.id = a.unit_id
     WHERE a.municipality_code = ${here} AND a.plan_id = ${planId}::uuid ORDER BY a.priority, a.rank, a.name`.execute(tx)
  return rows.map((row) => ({ ...row, hoursPerDay: Number(row.hoursPerDay) }))
}

/** What the next version begins from: the last number given, the last adopted version, and the latest crisis that began since it was adopted. */
export async function lastPlan(tx: Read): Promise<{ version: number; adoptedId: string | null; aim: string | null; activationId: string | null }> {
  const { rows } = await sql<{ version: number; adoptedId: string | null; aim: string | null; activationId: string | null }>`
    SELECT coalesce((SELECT max(v.version) FROM crisis_plan v WHERE v.municipality_code = ${here}), 0) AS version, p.id AS "adoptedId", p.aim,
        (SELECT c.id FROM crisis_activation c WHERE c.municipality_code = ${here} AND (p.adopted_at IS NULL OR c.recorded_at >= p.adopted_at)
          ORDER BY c.recorded_at DESC LIMIT 1) AS "activationId"
      FROM (SELECT 1) one LEFT JOIN (SELECT * FROM crisis_plan l WHERE l.municipality_code = ${here} AND l.stage = 'adopted' ORDER BY l.version DESC LIMIT 1) p ON true
    `.execute(tx)
  return rows[0] ?? { version: 0, adoptedId: null, aim: null, activationId: null }
}

/** Writes a draft, with the activities of another version when one is given. */
export async function saveDraft(tx: Write, made: { id: string; version: number; aim: string; followsActivationId: string | null; from: string | null }, { at, by }: By): Promise<void> {
  await tx.insertInto('crisis_plan').values({
    municipality_code: here, id: made.id, version: made.version, stage: 'draft', aim: made.aim, follows_activation_id: made.followsActivationId, recorded_at: at, recorded_by: by,
  }).execute()
  if (made.from === null) return
  await sql`INSERT INTO crisis_activity (municipality_code, plan_id, activity_id, plan_stage, name, unit_id, priority, rank, hours_per_day, competence, qualified,
      tolerable_hours, plan_b, low_gear_from, low_gear_words, covers)
    SELECT municipality_code, ${made.id}::uuid, activity_id, 'draft', name, unit_id, priority, rank, hours_per_day, competence, qualified, tolerable_hours, plan_b,
      low_gear_from, low_gear_words, covers FROM crisis_activity WHERE municipality_code = ${here} AND plan_id = ${made.from}::uuid`.execute(tx)
  await sql`INSERT INTO crisis_activity_need (municipality_code, plan_id, activity_id, needs_id, plan_stage)
    SELECT municipality_code, ${made.id}::uuid, activity_id, needs_id, 'draft' FROM crisis_activity_need
     WHERE municipality_code = ${here} AND plan_id = ${made.from}::uuid`.execute(tx)
}

/** Changes what the draft says of itself. */
export async function saveDraftWords(tx: Write, id: string, { aim, changeNote, taught }: PlanWords, followsActivationId: string | null): Promise<void> {
  await tx.updateTable('crisis_plan').set({
    aim, change_note: changeNote === '' ? null : changeNote, taught: taught === '' ? null : taught, follows_activation_id: followsActivationId,
  }).where('municipality_code', '=', here).where('id', '=', id).execute()
}

/** Adopts the draft: from now on it stands, with its lines. */
export async function saveAdoption(tx: Write, id: string, made: Adoption, { at, by }: By): Promise<void> {
  await tx.updateTable('crisis_plan').set({
    stage: 'adopted', adopted_on: made.adoptedOn, adopted_who: made.adoptedWho, valid_from_on: made.validFromOn, adopted_at: at, adopted_by: by,
  }).where('municipality_code', '=', here).where('id', '=', id).execute()
}

/** Throws the draft away with its lines. */
export async function removeDraft(tx: Write, id: string): Promise<void> {
  await tx.deleteFrom('crisis_plan').where('municipality_code', '=', here).where('id', '=', id).execute()
}

/** Writes an activity of the draft, new or changed, with what it needs. */
export async function saveActivity(tx: Write, planId: string, id: string, made: ActivityDraft): Promise<void> {
  const values = {
    name: made.name, unit_id: made.unitId, priority: made.priority, rank: made.rank, hours_per_day: made.hoursPerDay, competence: made.competence, qualified: made.qualified,
    tolerable_hours: made.tolerableHours, plan_b: made.planB, low_gear_from: made.lowGearFrom, low_gear_words: made.lowGearWords, covers: made.covers,
  }
  await tx.insertInto('crisis_activity').values({ municipality_code: here, plan_id: planId, activity_id: id, plan_stage: 'draft', ...values })
    .onConflict((conflict) => conflict.constraint('crisis_activity_pk').doUpdateSet(values)).execute()
  await tx.deleteFrom('crisis_activity_need').where('municipality_code', '=', here).where('plan_id', '=', planId).where('activity_id', '=', id).execute()
  if (made.dependsOn.length === 0) return
  await tx.insertInto('crisis_activity_need').values([...new Set(made.dependsOn)].map((needs) => ({
    municipality_code: here, plan_id: planId, activity_id: id, needs_id: needs, plan_stage: 'draft',
  }))).execute()
}

/** Takes an activity out of the draft. @returns whether it was there. */
export async function removeActivity(tx: Write, planId: string, id: string): Promise<boolean> {
  const { numDeletedRows } = await tx.deleteFrom('crisis_activity').where('municipality_code', '=', here).where('plan_id', '=', planId)
    .where('activity_id', '=', id).executeTakeFirst()
  return numDeletedRows > 0n
}

/** The units that are open on a day, and one or more besides that a choice already holds. */
export async function unitChoices(tx: Read, today: Day, also: readonly string[] = []): Promise<Array<{ id: string; name: string }>> {
  const { rows } = await sql<{ id: string; name: string }>`SELECT id, name FROM unit WHERE municipality_code = ${here}
    AND (ended_on IS NULL OR ended_on >= ${today}::date OR id = ANY(${also}::uuid[])) ORDER BY name`.execute(tx)
  return rows
}

/** The rules of law with a clock, by what they are called, for the choice of what an activity covers. */
export async function ruleChoices(tx: Read): Promise<Array<{ rule: string; termSv: string; termEn: string; paragraph: string }>> {
  const { rows } = await sql<{ rule: string; termSv: string; termEn: string; paragraph: string }>`
    SELECT DISTINCT ON (rule) rule, term_sv AS "termSv", term_en AS "termEn", paragraph FROM law_rule_version ORDER BY rule, version DESC`.execute(tx)
  return rows
}
