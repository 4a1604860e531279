import { sql } from 'kysely'
import type { RawBuilder } from 'kysely'
import type { Day } from '../../calendar/day.ts'
import type { Instant } from '../../calendar/instant.ts'
import type { MeasureKey } from '../../disclosure/rules/measure.ts'
import type { Read, Write } from '../../platform/db.ts'
import { newId } from '../../platform/id.ts'
import type { FigureBody, FollowUpBody, Goal, GoalBody, GoalDetail } from '../contract/vision.ts'

const here = sql<string>`app_municipality()`
export type Made = { readonly at: Instant; readonly by: string }
export type FigureRow = { id: string; measure: MeasureKey; category: string; agreedOn: Day; endedOn: Day | null }

/** What the parties follow together, in the order it was agreed. @param ended also what they follow no more. */
export async function agreedFigures(tx: Read, { ended }: { ended: boolean }): Promise<FigureRow[]> {
  const { rows } = await sql<FigureRow>`SELECT id, measure, category, agreed_on AS "agreedOn", ended_on AS "endedOn" FROM agreed_figure
    WHERE municipality_code = ${here} AND (${ended}::boolean OR ended_on IS NULL) ORDER BY agreed_on, recorded_at, id LIMIT 200`.execute(tx)
  return rows
}

export async function figureById(tx: Read, id: string): Promise<FigureRow | undefined> {
  const { rows } = await sql<FigureRow>`SELECT id, measure, category, agreed_on AS "agreedOn", ended_on AS "endedOn" FROM agreed_figure
    WHERE municipality_code = ${here} AND id = ${id}::uuid`.execute(tx)
  return rows[0]
}

export async function saveFigure(tx: Write, { measure, category, agreedOn }: FigureBody, made: Made): Promise<string> {
  const id = newId()
  await tx.insertInto('agreed_figure').values({ municipality_code: here, id, measure, category, agreed_on: agreedOn, recorded_at: made.at, recorded_by: made.by }).execute()
  return id
}

export async function saveFigureEnd(tx: Write, id: string, { on, by }: { on: Day; by: string }): Promise<void> {
  await tx.updateTable('agreed_figure').set({ ended_on: on, ended_by: by }).where('municipality_code', '=', here).where('id', '=', id).execute()
}

const latest = sql`(SELECT json_build_object('id', f.id, 'onDay', f.on_day, 'standing', f.standing, 'what', f.what, 'by', w.given_name || ' ' || w.family_name)
  FROM vision_follow_up f JOIN staff w ON w.municipality_code = ${here} AND w.id = f.recorded_by
  WHERE f.municipality_code = ${here} AND f.goal_id = g.id ORDER BY f.on_day DESC, f.recorded_at DESC, f.id DESC LIMIT 1)`

function goals(which: RawBuilder<unknown>, rest: RawBuilder<unknown>): RawBuilder<Goal> {
  return sql<Goal>`SELECT g.id, g.goal, g.why, g.agreed_on AS "agreedOn", g.figure_id AS "figureId", g.direction, g.target, g.replaces, n.id AS "replacedBy",
      g.ended_on AS "endedOn", g.ended_why AS "endedWhy", g.recorded_at AS "recordedAt", s.given_name || ' ' || s.family_name AS by, ${latest} AS latest
    FROM vision_goal g JOIN staff s ON s.municipality_code = ${here} AND s.id = g.recorded_by
    LEFT JOIN vision_goal n ON n.municipality_code = ${here} AND n.replaces = g.id
    WHERE g.municipality_code = ${here} AND ${which} ${rest}`
}

/** Goals in the order they were agreed; those that are replaced or ended only when `ended`. */
export async function visionGoals(tx: Read, { ended }: { ended: boolean }): Promise<Goal[]> {
  const { rows } = await goals(sql`(${ended}::boolean OR g.ended_on IS NULL AND n.id IS NULL)`, sql`ORDER BY g.agreed_on, g.recorded_at, g.id LIMIT 200`).execute(tx)
  return rows
}

/** A goal with what was noted of it and the wordings that it replaced, the latest first. */
export async function goalById(tx: Read, id: string): Promise<Omit<GoalDetail, 'figure'> | undefined> {
  const { rows: [goal] } = await goals(sql`g.id = ${id}::uuid`, sql``).execute(tx)
  if (goal === undefined) return undefined
  const { rows: followUps } = await sql<GoalDetail['followUps'][number]>`SELECT f.id, f.on_day AS "onDay", f.standing, f.what, s.given_name || ' ' || s.family_name AS by
    FROM vision_follow_up f JOIN staff s ON s.municipality_code = ${here} AND s.id = f.recorded_by
    WHERE f.municipality_code = ${here} AND f.goal_id = ${id}::uuid ORDER BY f.on_day DESC, f.recorded_at DESC, f.id DESC`.execute(tx)
  const { rows: earlier } = await goals(sql`g.id IN (
    WITH RECURSIVE before (id, replaces) AS (
      SELECT o.id, o.replaces FROM vision_goal o WHERE o.municipality_code = ${here} AND o.id = ${goal.replaces}::uuid
      UNION ALL SELECT o.id, o.replaces FROM vision_goal o JOIN before b ON o.municipality_code = ${here} AND o.id = b.replaces)
    SELECT id FROM before)`, sql`ORDER BY g.recorded_at DESC`).execute(tx)
  return { ...goal, followUps, earlier }
}

export async function lockGoal(tx: Write, id: string): Promise<void> {
  await sql`SELECT FROM vision_goal WHERE municipality_code = ${here} AND id = ${id}::uuid FOR UPDATE`.execute(tx)
}

export async function saveGoal(tx: Write, { goal, why, agreedOn, figureId, direction, target, replaces }: GoalBody, made: Made): Promise<string> {
  const id = newId()
  await tx.insertInto('vision_goal').values({ municipality_code: here, id, goal, why, agreed_on: agreedOn, figure_id: figureId, direction, target, replaces,
    recorded_at: made.at, recorded_by: made.by }).execute()
  return id
}

export async function saveFollowUp(tx: Write, goalId: string, { onDay, standing, what }: FollowUpBody, made: Made): Promise<void> {
  await tx.insertInto('vision_follow_up').values({ municipality_code: here, id: newId(), goal_id: goalId, on_day: onDay, standing, what, recorded_at: made.at,
    recorded_by: made.by }).execute()
}

export async function saveGoalEnd(tx: Write, id: string, { on, by, why }: { on: Day; by: string; why: string }): Promise<void> {
  await tx.updateTable('vision_goal').set({ ended_on: on, ended_by: by, ended_why: why }).where('municipality_code', '=', here).where('id', '=', id).execute()
}
