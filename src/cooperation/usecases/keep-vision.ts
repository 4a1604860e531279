import { staffIdOf } from '../../access/rules.ts'
import type { Day } from '../../calendar/day.ts'
import type { Release } from '../../disclosure/contract.ts'
import type { MeasureKey } from '../../disclosure/rules/measure.ts'
import { releasesForFigures } from '../../disclosure/usecases/show-released.ts'
import type { Read, Write } from '../../platform/db.ts'
import { Refusal } from '../../platform/refusal.ts'
import type { AgreedFigure, FigureBody, FollowUpBody, Goal, GoalBody, GoalDetail } from '../contract/vision.ts'
import { agreedFigures, figureById, goalById, lockGoal, saveFigure, saveFigureEnd, saveFollowUp, saveGoal, saveGoalEnd, visionGoals } from '../queries/vision.ts'
import type { FigureRow } from '../queries/vision.ts'
import { isFigure, isShare, pointsOf } from '../rules/figures.ts'
import { refuseDay, refuseNumbers } from './sight.ts'
import type { Who } from './sight.ts'

/** So many released periods of a figure are shown. */
const periodsShown = 8

async function withPoints(tx: Read, rows: readonly FigureRow[]): Promise<AgreedFigure[]> {
  const releases = new Map<MeasureKey, Release[]>()
  for (const measure of new Set(rows.map((row) => row.measure))) releases.set(measure, await releasesForFigures(tx, measure, periodsShown))
  return rows.map((row) => ({ ...row, isShare: isShare(row.measure, row.category), points: pointsOf(releases.get(row.measure) ?? [], row.category) }))
}

export type Vision = { readonly goals: readonly Goal[]; readonly figures: readonly AgreedFigure[] }

/** The shared vision as it stands: goals, and the agreed figures as they were released. Nothing is counted for it. */
export async function readVision(tx: Read): Promise<{ goals: Goal[]; figures: AgreedFigure[] }> {
  return { goals: await visionGoals(tx, { ended: false }), figures: await withPoints(tx, await agreedFigures(tx, { ended: false })) }
}

/** The agreed figures, those that are followed no more too. */
export async function readFigures(tx: Read): Promise<AgreedFigure[]> {
  return withPoints(tx, await agreedFigures(tx, { ended: true }))
}

/** @throws Refusal goal_not_found (404). */
export async function readGoal(tx: Read, id: string): Promise<GoalDetail> {
  const goal = await goalById(tx, id)
  if (goal === undefined) throw new Refusal('goal_not_found', 404)
  const figure = goal.figureId === null ? undefined : await figureById(tx, goal.figureId)
  const [shown = null] = figure === undefined ? [] : await withPoints(tx, [figure])
  return { ...goal, figure: shown }
}

/** What a form of a goal needs: the figures to choose from, and the goal it replaces. */
export async function goalToWrite(tx: Read, replaces: string | null): Promise<{ figures: AgreedFigure[]; replaced: GoalDetail | null }> {
  return { figures: (await readVision(tx)).figures, replaced: replaces === null ? null : await readGoal(tx, replaces) }
}

/** Agrees to follow a figure. @throws Refusal figure_unknown, cooperation_day_is_wrong (422); agreed_figure_is_agreed_once (409). */
export async function agreeFigure(tx: Write, body: FigureBody, who: Who): Promise<{ id: string }> {
  if (!isFigure(body.measure, body.category)) throw new Refusal('figure_unknown', 422, {}, [{ field: 'figure', code: 'value_needed' }])
  refuseDay(body.agreedOn, 'agreedOn', who)
  return { id: await saveFigure(tx, body, { at: who.clock.now(), by: staffIdOf(who.actor) }) }
}

/** Follows a figure no more. @throws Refusal shown_figure_not_found (404), figure_is_ended, figure_is_of_a_goal (409). */
export async function endFigure(tx: Write, id: string, who: Who): Promise<{ id: string }> {
  const figure = await figureById(tx, id)
  if (figure === undefined) throw new Refusal('shown_figure_not_found', 404)
  if (figure.endedOn !== null) throw new Refusal('figure_is_ended', 409)
  if ((await visionGoals(tx, { ended: false })).some(({ figureId }) => figureId === id)) throw new Refusal('figure_is_of_a_goal', 409)
  await saveFigureEnd(tx, id, { on: who.clock.today(), by: staffIdOf(who.actor) })
  return { id }
}

/**
 * Writes in a goal; one that replaces another lets the old stand as it was.
 *
 * @throws Refusal goal_not_found (404), goal_is_over (409), shown_figure_not_found, cooperation_day_is_wrong, text_names_a_person (422).
 */
export async function enterGoal(tx: Write, body: GoalBody, who: Who): Promise<{ id: string }> {
  refuseNumbers({ goal: body.goal, why: body.why }, who)
  refuseDay(body.agreedOn, 'agreedOn', who)
  if (body.replaces !== null) await standingGoal(tx, body.replaces)
  if (body.figureId !== null) {
    const figure = await figureById(tx, body.figureId)
    if (figure === undefined || figure.endedOn !== null) throw new Refusal('figure_unknown', 422, {}, [{ field: 'figureId', code: 'value_needed' }])
  }
  return { id: await saveGoal(tx, body, { at: who.clock.now(), by: staffIdOf(who.actor) }) }
}

async function standingGoal(tx: Write, id: string): Promise<GoalDetail> {
  await lockGoal(tx, id)
  const goal = await readGoal(tx, id)
  if (goal.endedOn !== null || goal.replacedBy !== null) throw new Refusal('goal_is_over', 409)
  return goal
}

/** Notes how a goal stands. @throws Refusal goal_not_found (404), goal_is_over (409), cooperation_day_is_wrong, text_names_a_person (422). */
export async function followGoal(tx: Write, id: string, body: FollowUpBody, who: Who, field = 'onDay'): Promise<{ id: string }> {
  const goal = await standingGoal(tx, id)
  refuseNumbers({ what: body.what }, who)
  refuseDay(body.onDay, field, who, earliestOf(goal))
  await saveFollowUp(tx, id, body, { at: who.clock.now(), by: staffIdOf(who.actor) })
  return { id }
}

const earliestOf = ({ agreedOn, earlier }: GoalDetail): Day => earlier.reduce((first, each) => (each.agreedOn < first ? each.agreedOn : first), agreedOn)

/** Ends a goal, with why. @throws Refusal goal_not_found (404), goal_is_over (409), text_names_a_person (422). */
export async function endGoal(tx: Write, id: string, why: string, who: Who): Promise<{ id: string }> {
  await standingGoal(tx, id)
  refuseNumbers({ why }, who)
  await saveGoalEnd(tx, id, { on: who.clock.today(), by: staffIdOf(who.actor), why })
  return { id }
}
