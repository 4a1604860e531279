import { judgedChildren } from '../../contacts/usecases/find-unseen.ts'
import { isUnseen } from '../../contacts/rules/judge-unseen.ts'
import { dayOf, instant } from '../../calendar/instant.ts'
import type { Instant } from '../../calendar/instant.ts'
import type { Day } from '../../calendar/day.ts'
import type { Read, Write } from '../../platform/db.ts'
import type { JobKind, Recurring } from '../../platform/jobs.ts'
import { Refusal } from '../../platform/refusal.ts'
import type { Activation, NewActivation, NewEvaluation, WholeActivation } from '../contract/activation.ts'
import {
  activationRows, activationToEnd, evaluationsOf, lowGearOn, saveActivation, saveEnding, saveEvaluation,
} from '../queries/activation.ts'
import { planOf, unitChoices } from '../queries/plan.ts'
import { openTasksIn, saveWaiting, untoldIn } from '../queries/postponement.ts'
import type { Waiting } from '../queries/postponement.ts'
import { activationState, gearOf } from '../rules/low-gear.ts'
import { madeBy } from './keep-plan.ts'
import type { Who } from './keep-plan.ts'
import { refuseIf } from './read-plan-form.ts'

/** Every crisis with its state today, the latest begun first. */
export async function listActivations(tx: Read, today: Day): Promise<Activation[]> {
  return (await activationRows(tx)).map((row) => ({ ...row, state: activationState(row, today) }))
}

/** One crisis with what was thought of it. @throws Refusal activation_not_found (404). */
export async function oneActivation(tx: Read, id: string, { clock }: Pick<Who, 'clock'>): Promise<WholeActivation> {
  const [row] = await activationRows(tx, id)
  if (row === undefined) throw new Refusal('activation_not_found', 404)
  return { ...row, state: activationState(row, clock.today()), evaluationList: await evaluationsOf(tx, id) }
}

/**
 * Declares a crisis, or changes the level of one. What then runs in low gear waits in the worklists from the first day, and is written down.
 *
 * @returns its id. @throws Refusal no_plan_in_force (409), activation_not_found (404), activation_has_ended (409), invalid (422).
 */
export async function activate(tx: Write, made: NewActivation, who: Who): Promise<string> {
  const today = who.clock.today()
  if (await planOf(tx, { inForce: made.fromOn }) === undefined) throw new Refusal('no_plan_in_force', 409)
  const open = new Set((await unitChoices(tx, today)).map(({ id }) => id))
  refuseIf([
    ...(made.fromOn < today ? [{ field: 'fromOn', code: 'day_past' }] : []),
    ...(made.toOn !== null && made.toOn < made.fromOn ? [{ field: 'toOn', code: 'ends_before' }] : []),
    ...(made.unitIds.every((id) => open.has(id)) ? [] : [{ field: 'unitIds', code: 'choose' }]),
  ])
  if (made.replacesId !== null) {
    if ((await activationRows(tx, made.replacesId)).length === 0) throw new Refusal('activation_not_found', 404)
    await end(tx, made.replacesId, { on: made.fromOn, reason: made.reason }, who)
  }
  const id = await saveActivation(tx, made, madeBy(who))
  await recordLowGear(tx, today, who.clock.now())
  return id
}

/** Ends a crisis: from today on nothing waits because of it. @throws Refusal activation_not_found (404), activation_has_ended (409). */
export async function endActivation(tx: Write, id: string, reason: string, who: Who): Promise<void> {
  await end(tx, id, { on: who.clock.today(), reason }, who)
}

async function end(tx: Write, id: string, how: { on: Day; reason: string }, who: Who): Promise<void> {
  const open = await activationToEnd(tx, id)
  if (open === undefined) {
    throw (await activationRows(tx, id)).length === 0 ? new Refusal('activation_not_found', 404) : new Refusal('activation_has_ended', 409)
  }
  if (open.toOn !== null && open.toOn < who.clock.today()) throw new Refusal('activation_has_ended', 409)
  await saveEnding(tx, id, how, madeBy(who))
}

/** Writes what was thought of a crisis; also while it goes on. @returns its id. @throws Refusal activation_not_found (404), activation_not_begun (409). */
export async function evaluate(tx: Write, id: string, made: NewEvaluation, who: Who): Promise<string> {
  const crisis = await oneActivation(tx, id, who)
  if (crisis.state === 'coming') throw new Refusal('activation_not_begun', 409)
  return saveEvaluation(tx, id, made, who.clock.today(), madeBy(who))
}

/** Writes down which rows without a clock have come to wait since the last time; those written already are left. @returns how many were new. */
export async function recordLowGear(tx: Write, today: Day, at: Instant): Promise<number> {
  const gear = await lowGearOn(tx, today)
  if (gear === null) return 0
  const units = gear.running.some((each) => each.units === null) ? null : gear.running.flatMap((each) => each.units ?? [])
  const slow = (code: string): boolean => gear.activities.some(({ covers, lowGearFrom }) => lowGearFrom !== null && covers.includes(code))
  const rows = [
    ...(slow('task') || slow('follow_up') ? await openTasksIn(tx, units) : []),
    ...(slow('restriction') ? await untoldIn(tx, units, today) : []),
    ...(slow('unseen') ? await unseenRows(tx, units, today) : []),
  ]
  const waiting = rows.flatMap((row): Waiting[] => {
    const why = gearOf({ unitId: row.unitId, code: row.kind }, gear)
    return why === null ? [] : [{ ...row, activationId: why.activationId, activityId: why.activityId, activityName: why.name, priority: why.priority }]
  })
  return saveWaiting(tx, waiting, today, at)
}

type UnseenWaiting = Pick<Waiting, 'rowId' | 'personId' | 'unitId' | 'dueOn'> & { kind: 'unseen' }

/** The children past a limit for being seen in these units, or in every one. */
async function unseenRows(tx: Read, units: readonly string[] | null, today: Day): Promise<UnseenWaiting[]> {
  const asked = units ?? (await unitChoices(tx, today)).map(({ id }) => id)
  return (await judgedChildren(tx, { units: asked }, today)).filter((each) => isUnseen(each))
    .map(({ personId, unitId }) => ({ kind: 'unseen', rowId: personId, personId, unitId, dueOn: today }))
}

/** What comes to wait while a crisis lasts is written down again and again; nothing is read when none does. */
export const crisisJobKinds: readonly JobKind[] = [{
  kind: 'record_low_gear',
  async run(tx, { now }) {
    await recordLowGear(tx, dayOf(instant(now)), instant(now))
  },
}]
export const crisisRecurring: readonly Recurring[] = [{ kind: 'record_low_gear', everyMinutes: 15, offsetMinutes: 4 }]
