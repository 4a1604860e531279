import { staffIdOf } from '../../access/rules.ts'
import { accessFor } from '../../cases/queries/case.ts'
import { finishTask } from '../../cases/usecases/keep-task.ts'
import { registerFacts, withdrawFacts } from '../../cases/usecases/register-facts.ts'
import type { Read, Write } from '../../platform/db.ts'
import { Refusal } from '../../platform/refusal.ts'
import type { FieldFault } from '../../platform/refusal.ts'
import type { EventBody, FollowUpBody, MeasureAnswer, MeasureState, ReportBody } from '../contract.ts'
import {
  lockMeasure, measureOf, openFollowUpTasks, saveEvent, saveFollowUp, saveGoal, saveReport, withdrawEvent,
} from '../queries/measure.ts'
import type { WholeMeasure, Written } from '../queries/measure.ts'
import { allowedOn, eventFaults, factOf, inOrder, stateOf } from '../rules.ts'
import { planFollowUp } from './add-measure.ts'
import type { Who } from './add-measure.ts'

/** The measure with all that belongs to it. @throws Refusal measure_not_found (404). */
export async function readMeasure(tx: Read, id: string): Promise<WholeMeasure> {
  const measure = await measureOf(tx, id)
  if (measure === undefined) throw new Refusal('measure_not_found', 404)
  return measure
}

/** How a measure stands, from its decision and the events that have not been taken back. */
export function standingOf(measure: Pick<WholeMeasure, 'assessed' | 'decided' | 'events'>): MeasureState {
  return stateOf({ ...measure, events: standing(measure) })
}

function standing({ events }: Pick<WholeMeasure, 'events'>): WholeMeasure['events'] {
  return events.filter(({ withdrawnReason }) => withdrawnReason === null)
}

/** Locks the measure, and asks whether what is to be registered may be as it stands. */
async function measureToChange(
  tx: Write, id: string, doing: MeasureAnswer['allowed'][number], who: Who,
): Promise<{ measure: WholeMeasure; written: Written & { measureId: string } }> {
  if (!(await lockMeasure(tx, id))) throw new Refusal('measure_not_found', 404)
  const measure = await readMeasure(tx, id)
  const state = standingOf(measure)
  if (!allowedOn(state).includes(doing)) throw new Refusal('measure_stands_otherwise', 409, { state, doing })
  const access = await accessFor(tx, measure.personId, who.clock.today(), 'measure')
  return { measure, written: { personId: measure.personId, measureId: id, by: staffIdOf(who.actor), at: who.clock.now(), access } }
}

function refuse(faults: readonly FieldFault[]): void {
  if (faults.length > 0) throw new Refusal('invalid', 422, { faults: faults.length }, faults)
}

/**
 * Registers that a measure has begun, was interrupted or has ended, or will never begin. What the law counts from is registered as a fact
 * in the same moment: execution meets the clock of three months, interruption starts it again (SoL 34:1).
 *
 * @throws Refusal measure_not_found (404), measure_stands_otherwise (409), invalid (422).
 */
export async function addEvent(tx: Write, id: string, event: EventBody, who: Who): Promise<string> {
  const { measure, written } = await measureToChange(tx, id, event.kind, who)
  const events = standing(measure)
  refuse(eventFaults(event, { firstOn: measure.assessed ? event.on : measure.fromOn, events, today: who.clock.today() }))
  const type = measure.assessed ? factOf(event.kind, events) : null
  const { rootDecisionId: decisionId, personId } = measure
  const [factId = null] = type === null || decisionId === null ? [] : await registerFacts(tx, who, [
    { personId, type, on: event.on, ref: decisionId, strand: 'measure', subjectKind: 'decision', subjectId: decisionId },
  ])
  await saveEvent(tx, { ...written, event, factId })
  if (event.kind === 'ended' || event.kind === 'withdrawn') await finishTasks(tx, id, who)
  return measure.personId
}

async function finishTasks(tx: Write, id: string, who: Who): Promise<void> {
  for (const taskId of await openFollowUpTasks(tx, id)) await finishTask(tx, taskId, who)
}

/**
 * Takes the latest event back because it was wrong; its fact goes with it and the clocks become what they would have been.
 *
 * @throws Refusal measure_not_found (404), only_the_latest_is_withdrawn (409).
 */
export async function takeBackEvent(tx: Write, id: string, gone: { eventId: string; reason: string }, who: Who): Promise<string> {
  if (!(await lockMeasure(tx, id))) throw new Refusal('measure_not_found', 404)
  const measure = await readMeasure(tx, id)
  if (!measure.events.some((event) => event.id === gone.eventId)) throw new Refusal('measure_not_found', 404)
  const latest = inOrder(standing(measure)).at(-1)
  if (latest === undefined || latest.id !== gone.eventId) throw new Refusal('only_the_latest_is_withdrawn', 409)
  await withdrawEvent(tx, { id: latest.id, reason: gone.reason, by: staffIdOf(who.actor), at: who.clock.now() })
  if (latest.factId !== null) await withdrawFacts(tx, who, { ids: [latest.factId], personId: measure.personId, reason: gone.reason })
  return measure.personId
}

/**
 * Registers a follow-up: what it said of each goal, and when the next one is to be. The promise to hold it is kept by it.
 *
 * @throws Refusal measure_not_found (404), measure_stands_otherwise (409), invalid (422).
 */
export async function followUp(tx: Write, id: string, body: FollowUpBody, who: Who): Promise<string> {
  const { measure, written } = await measureToChange(tx, id, 'follow_up', who)
  const today = who.clock.today()
  const known = new Set(measure.goals.map((goal) => goal.id))
  const faults: FieldFault[] = []
  if (body.heldOn > today) faults.push({ field: 'heldOn', code: 'after_today' })
  if (body.nextOn !== null && body.nextOn < today) faults.push({ field: 'nextOn', code: 'in_the_past' })
  if (body.outcomes.some(({ goalId }) => !known.has(goalId))) faults.push({ field: 'outcomes', code: 'goal_unknown' })
  if (new Set(body.outcomes.map(({ goalId }) => goalId)).size < body.outcomes.length) faults.push({ field: 'outcomes', code: 'goal_twice' })
  if (body.outcomes.length === 0 && body.note === '') faults.push({ field: 'about', code: 'outcome_or_note' })
  refuse(faults)
  await saveFollowUp(tx, { ...written, ...body })
  await finishTasks(tx, id, who)
  if (body.nextOn !== null) await planFollowUp(tx, { ...written, kind: { kind: measure.kind, name: measure.ownName }, on: body.nextOn }, who)
  return measure.personId
}

/** Adds a goal to a measure. @throws Refusal measure_not_found (404), measure_stands_otherwise (409). */
export async function addGoal(tx: Write, id: string, goal: { words: string; childsOwn: boolean }, who: Who): Promise<string> {
  const { measure, written } = await measureToChange(tx, id, 'goal', who)
  await saveGoal(tx, { ...written, goal, position: measure.goals.length })
  return measure.personId
}

/**
 * Registers what a contact person or another performer tells.
 *
 * @throws Refusal measure_not_found (404), measure_stands_otherwise (409), invalid (422).
 */
export async function addReport(tx: Write, id: string, report: ReportBody, who: Who): Promise<string> {
  const { measure, written } = await measureToChange(tx, id, 'report', who)
  refuse([
    ...(report.receivedOn > who.clock.today() ? [{ field: 'receivedOn', code: 'after_today' }] : []),
    ...(report.toOn < report.fromOn ? [{ field: 'toOn', code: 'ends_before_it_begins' }] : []),
  ])
  await saveReport(tx, { ...written, report })
  return measure.personId
}
