import { sql } from 'kysely'
import type { Day } from '../../calendar/day.ts'
import type { Instant } from '../../calendar/instant.ts'
import type { Read, Write } from '../../platform/db.ts'
import { newId } from '../../platform/id.ts'
import type { Ending, EventBody, GoalOutcome, MeasureEvent, NewMeasure } from '../contract.ts'
import type { Course } from '../rules.ts'

const here = sql<string>`app_municipality()`

/** What is written with every row about a person: whose it is, who wrote it and when, and the keys that open it. */
export type Written = { readonly personId: string; readonly by: string; readonly at: Instant; readonly access: string[] }

/** `rootDecisionId`: the first of a line of decisions that correct one another; what was granted is known by it. */
type MeasureBase = {
  id: string; personId: string; kind: string; ownName: string | null; assessed: boolean; fromOn: Day; toOn: Day | null
  performer: string; extent: string; aim: string; decisionId: string | null; rootDecisionId: string | null; decided: Course['decided']; nextFollowUpOn: Day | null
}
export type ListedMeasure = MeasureBase & { events: Array<{ kind: MeasureEvent; on: Day }> }

const base = sql`
  m.id, m.person_id AS "personId", m.kind, o.name AS "ownName", m.assessed, m.from_on AS "fromOn", m.to_on AS "toOn", m.performer, m.extent,
  m.aim, d.id AS "decisionId", d.state AS decided,
  (SELECT f.id FROM decision f WHERE f.municipality_code = ${here} AND f.subject_id = m.id
    AND f.kind <> 'end_measure' ORDER BY f.recorded_at LIMIT 1) AS "rootDecisionId",
  (SELECT min(t.due_on) FROM measure_next_follow_up n JOIN task t ON t.municipality_code = ${here} AND t.id = n.task_id
    WHERE n.municipality_code = ${here} AND n.measure_id = m.id AND t.done_on IS NULL) AS "nextFollowUpOn"`
const from = sql`
  FROM measure m
  LEFT JOIN measure_kind o ON o.municipality_code = ${here} AND o.id = m.own_kind_id
  LEFT JOIN LATERAL (SELECT e.id, e.state FROM decision e WHERE e.municipality_code = ${here} AND e.subject_id = m.id
    AND e.kind <> 'end_measure' ORDER BY e.recorded_at DESC LIMIT 1) d ON true`

/** The measures of a person that the asker may see, the latest to begin first. */
export async function measuresOf(tx: Read, personId: string): Promise<ListedMeasure[]> {
  const { rows } = await sql<ListedMeasure>`
    SELECT ${base}, coalesce((SELECT jsonb_agg(jsonb_build_object('kind', e.kind, 'on', e.happened_on)) FROM measure_event e
        WHERE e.municipality_code = ${here} AND e.measure_id = m.id AND e.withdrawn_at IS NULL), '[]') AS events
      ${from} WHERE m.municipality_code = ${here} AND m.person_id = ${personId}::uuid ORDER BY m.from_on DESC, m.id`.execute(tx)
  return rows
}

export type WholeMeasure = MeasureBase & {
  toldMayApply: boolean; consentOf: string[]; recordedBy: string; recordedAt: string
  goals: Array<{ id: string; words: string; childsOwn: boolean }>
  events: Array<{
    id: string; kind: MeasureEvent; on: Day; reason: string | null; outcome: Ending | null; factId: string | null; by: string
    withdrawnReason: string | null
  }>
  followUps: Array<{ id: string; heldOn: Day; note: string; by: string; outcomes: Array<{ goalId: string; outcome: GoalOutcome; note: string }> }>
  reports: Array<{ id: string; receivedOn: Day; fromOn: Day; toOn: Day; meetings: number | null; words: string; by: string }>
}

const writer = sql`s.given_name || ' ' || s.family_name`
const joined = sql`LEFT JOIN staff s ON s.municipality_code = ${here} AND s.id`

/** A measure with all that belongs to it; undefined when it is not the asker's to see. */
export async function measureOf(tx: Read, id: string): Promise<WholeMeasure | undefined> {
  const { rows } = await sql<WholeMeasure>`
    SELECT ${base}, m.told_may_apply AS "toldMayApply", m.consent_of AS "consentOf", m.recorded_at AS "recordedAt",
      (SELECT ${writer} FROM staff s WHERE s.municipality_code = ${here} AND s.id = m.recorded_by) AS "recordedBy",
      coalesce((SELECT jsonb_agg(jsonb_build_object('id', g.id, 'words', g.words, 'childsOwn', g.childs_own) ORDER BY g.position, g.id)
        FROM measure_goal g WHERE g.municipality_code = ${here} AND g.measure_id = m.id), '[]') AS goals,
      coalesce((SELECT jsonb_agg(jsonb_build_object('id', e.id, 'kind', e.kind, 'on', e.happened_on, 'reason', e.reason, 'outcome', e.outcome,
          'factId', e.fact_id, 'by', ${writer}, 'withdrawnReason', e.withdrawn_reason) ORDER BY e.happened_on, e.recorded_at)
        FROM measure_event e ${joined} = e.recorded_by WHERE e.municipality_code = ${here} AND e.measure_id = m.id), '[]') AS events,
      coalesce((SELECT jsonb_agg(jsonb_build_object('id', f.id, 'heldOn', f.held_on, 'note', f.note, 'by', ${writer}, 'outcomes',
          coalesce((SELECT jsonb_agg(jsonb_build_object('goalId', r.goal_id, 'outcome', r.outcome, 'note', r.note))
            FROM measure_goal_outcome r WHERE r.municipality_code = ${here} AND r.follow_up_id = f.id), '[]')) ORDER BY f.held_on, f.recorded_at)
        FROM measure_follow_up f ${joined} = f.recorded_by WHERE f.municipality_code = ${here} AND f.measure_id = m.id), '[]') AS "followUps",
      coalesce((SELECT jsonb_agg(jsonb_build_object('id', r.id, 'receivedOn', r.received_on, 'fromOn', r.from_on, 'toOn', r.to_on,
          'meetings', r.meetings, 'words', r.words, 'by', ${writer}) ORDER BY r.received_on, r.recorded_at)
        FROM measure_report r ${joined} = r.recorded_by WHERE r.municipality_code = ${here} AND r.measure_id = m.id), '[]') AS reports
      ${from} WHERE m.municipality_code = ${here} AND m.id = ${id}::uuid`.execute(tx)
  return rows[0]
}

/** Locks a measure until the request ends, if the asker may see it. */
export async function lockMeasure(tx: Write, id: string): Promise<boolean> {
  const { rows } = await sql`SELECT FROM measure WHERE municipality_code = ${here} AND id = ${id}::uuid FOR UPDATE`.execute(tx)
  return rows.length > 0
}

/** The id of an own kind is its key; a shipped kind has none. */
export function ownIdOf(kind: string): string | null {
  return kind.includes('-') ? kind : null
}

/** Writes a measure and its first goals. */
export async function saveMeasure(tx: Write, made: Written & { id: string; body: NewMeasure }): Promise<void> {
  const { body } = made
  await tx.insertInto('measure').values({
    municipality_code: here, id: made.id, person_id: made.personId, kind: body.kind, own_kind_id: ownIdOf(body.kind), assessed: body.assessed,
    from_on: body.fromOn, to_on: body.toOn, performer: body.performer, extent: body.extent, aim: body.aim,
    consent_of: body.consents.filter(({ given }) => given).map(({ who }) => who), told_may_apply: body.toldMayApply,
    access: made.access, recorded_at: made.at, recorded_by: made.by,
  }).execute()
  for (const [position, goal] of body.goals.entries()) await saveGoal(tx, { ...made, measureId: made.id, goal, position })
}

type OfMeasure = Written & { readonly measureId: string }

/** Writes a goal. @returns its id. */
export async function saveGoal(
  tx: Write, made: OfMeasure & { goal: { words: string; childsOwn: boolean }; position: number },
): Promise<string> {
  const id = newId()
  await tx.insertInto('measure_goal').values({
    municipality_code: here, id, measure_id: made.measureId, person_id: made.personId, position: made.position, words: made.goal.words,
    childs_own: made.goal.childsOwn, access: made.access, recorded_at: made.at, recorded_by: made.by,
  }).execute()
  return id
}

/** Writes what happened to a measure, with the fact of law that it was, if any. @returns its id. */
export async function saveEvent(tx: Write, made: OfMeasure & { event: EventBody; factId: string | null }): Promise<string> {
  const id = newId()
  const { event } = made
  await tx.insertInto('measure_event').values({
    municipality_code: here, id, measure_id: made.measureId, person_id: made.personId, kind: event.kind, happened_on: event.on,
    reason: event.kind === 'started' ? null : event.reason, outcome: event.kind === 'ended' ? event.outcome : null, fact_id: made.factId,
    access: made.access, recorded_at: made.at, recorded_by: made.by,
  }).execute()
  return id
}

/** Takes an event back; it stays with the reason. @returns false when it does not stand any more. */
export async function withdrawEvent(tx: Write, gone: { id: string; reason: string; by: string; at: Instant }): Promise<boolean> {
  const done = await tx.updateTable('measure_event')
    .set({ withdrawn_at: gone.at, withdrawn_by: gone.by, withdrawn_reason: gone.reason })
    .where('municipality_code', '=', here).where('id', '=', gone.id).where('withdrawn_at', 'is', null).executeTakeFirst()
  return done.numUpdatedRows > 0n
}

/** Writes a follow-up and what it said of each goal. @returns its id. */
export async function saveFollowUp(
  tx: Write,
  made: OfMeasure & { heldOn: Day; note: string; outcomes: ReadonlyArray<{ goalId: string; outcome: GoalOutcome; note: string }> },
): Promise<string> {
  const id = newId()
  await tx.insertInto('measure_follow_up').values({
    municipality_code: here, id, measure_id: made.measureId, person_id: made.personId, held_on: made.heldOn, note: made.note,
    access: made.access, recorded_at: made.at, recorded_by: made.by,
  }).execute()
  if (made.outcomes.length > 0) {
    await tx.insertInto('measure_goal_outcome').values(made.outcomes.map(({ goalId, outcome, note }) => ({
      municipality_code: here, follow_up_id: id, goal_id: goalId, person_id: made.personId, outcome, note, access: made.access,
    }))).execute()
  }
  return id
}

/** Notes that a promise in the worklist is the measure's next follow-up. */
export async function saveNextFollowUp(tx: Write, made: OfMeasure & { taskId: string }): Promise<void> {
  await tx.insertInto('measure_next_follow_up').values({
    municipality_code: here, task_id: made.taskId, measure_id: made.measureId, person_id: made.personId, access: made.access,
    recorded_at: made.at,
  }).execute()
}

/** The open promises to follow a measure up: they are kept when it is followed up, and fall away when it ends. */
export async function openFollowUpTasks(tx: Write, measureId: string): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`SELECT t.id FROM measure_next_follow_up n
    JOIN task t ON t.municipality_code = ${here} AND t.id = n.task_id
    WHERE n.municipality_code = ${here} AND n.measure_id = ${measureId}::uuid AND t.done_on IS NULL`.execute(tx)
  return rows.map(({ id }) => id)
}

/** Writes a performer's report. @returns its id. */
export async function saveReport(
  tx: Write, made: OfMeasure & { report: { receivedOn: Day; fromOn: Day; toOn: Day; meetings: number | null; words: string } },
): Promise<string> {
  const id = newId()
  const { report } = made
  await tx.insertInto('measure_report').values({
    municipality_code: here, id, measure_id: made.measureId, person_id: made.personId, received_on: report.receivedOn, from_on: report.fromOn,
    to_on: report.toOn, meetings: report.meetings, words: report.words, access: made.access, recorded_at: made.at, recorded_by: made.by,
  }).execute()
  return id
}
