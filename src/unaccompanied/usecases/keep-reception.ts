import { staffIdOf } from '../../access/rules.ts'
import { accessFor } from '../../cases/queries/case.ts'
import type { Instant } from '../../calendar/instant.ts'
import type { Asked } from '../../mount/route.ts'
import type { Read, Write } from '../../platform/db.ts'
import { personStanding } from '../../persons/queries/person.ts'
import type { PersonStanding } from '../../persons/queries/person.ts'
import { hiddenOf } from '../../persons/rules.ts'
import { Refusal } from '../../platform/refusal.ts'
import type { ApplyBody, EndBody, GrantBody, ReceiveBody, Reception, StepBody } from '../contract.ts'
import { childHead, receptionsOf, saveClaim, saveEnd, saveGrant, saveReception, saveStep, withdrawStep } from '../queries/reception.ts'
import type { ReceptionRow } from '../queries/reception.ts'
import { ledgerOf, quarterDays, stepsOf, turns18On } from '../rules.ts'

type By = Pick<Asked, 'actor' | 'clock'>

/**
 * A child with its stays here, as page and API show them. Where a child lives or goes to school is not told while that is hidden from the
 * asker: the notes are empty then.
 *
 * @throws Refusal not_found when the child is not the asker's to see.
 */
export async function childOf(tx: Read, personId: string, { clock }: Pick<By, 'clock'>): Promise<{ person: PersonStanding; receptions: Reception[] }> {
  const today = clock.today()
  const person = await standing(tx, personId, { clock })
  const { whereabouts: hidden } = hiddenOf(person, clock.now(), today)
  return { person, receptions: (await receptionsOf(tx, personId)).map((row) => {
    const { id, arrivedOn, assignedOn, endedOn, endedHow, movedTo, birthOn, steps, claims } = row
    const permitOn = steps.find(({ step, outcome }) => step === 'permit' && outcome === 'done')?.on ?? null
    return {
      id, arrivedOn, assignedOn, endedOn, endedHow, movedTo, turns18On: turns18On(birthOn), steps: stepsOf(arrivedOn, hidden ? steps.map((step) => ({ ...step, note: '' })) : steps, today, endedOn),
      quarters: ledgerOf({ arrivedOn, assignedOn, permitOn, birthOn, endedOn }, claims, today),
    }
  }) }
}

/** Registers that a child has been received, alone. @throws Refusal one_reception_at_a_time, day_ahead, not_found. */
export async function receiveChild(tx: Write, personId: string, body: ReceiveBody, by: By): Promise<string> {
  const child = await childHead(tx, personId)
  if (child?.caseId == null) throw new Refusal('not_found', 404)
  refuseAhead(by, body.arrivedOn)
  if (child.birthOn !== null && (turns18On(child.birthOn) ?? body.arrivedOn) <= body.arrivedOn) throw new Refusal('unaccompanied_is_grown_up', 409)
  return saveReception(tx, personId, child.caseId, body, await made(tx, personId, by))
}

/** Registers a step as done or not needed. @throws Refusal no_reception, day_ahead, before_arrival, one_standing_step_of_a_kind. */
export async function takeStep(tx: Write, personId: string, body: StepBody, by: By): Promise<string> {
  const now = await ongoing(tx, personId, by)
  refuseAhead(by, body.on)
  if (body.on < now.arrivedOn) throw new Refusal('before_arrival', 409, { arrivedOn: now.arrivedOn })
  return saveStep(tx, now, body, await made(tx, personId, by))
}

/** Takes a step back that was wrong; it stays as a row with the reason. @throws Refusal step_withdrawn_already. */
export async function takeStepBack(tx: Write, personId: string, rowId: string, reason: string, { clock }: By): Promise<void> {
  await standing(tx, personId, { clock })
  if (!await withdrawStep(tx, personId, rowId, { at: clock.now(), reason })) throw new Refusal('step_withdrawn_already', 409)
}

/** Ends a child's reception here. @throws Refusal no_reception, day_ahead; unaccompanied_ends_after_arrival from the database. */
export async function endReception(tx: Write, personId: string, body: EndBody, by: By): Promise<void> {
  const now = await ongoing(tx, personId, by)
  refuseAhead(by, body.on)
  await saveEnd(tx, now.id, body)
}

/** Registers that compensation was asked for, for a quarter. @throws Refusal no_such_quarter, state_compensation_once_a_quarter. */
export async function askCompensation(tx: Write, personId: string, body: ApplyBody, by: By): Promise<string> {
  refuseAhead(by, body.on)
  await standing(tx, personId, by)
  const { from, to } = quarterDays(body.quarter)
  const stay = (await receptionsOf(tx, personId)).find(({ arrivedOn, endedOn }) => arrivedOn <= to && (endedOn === null || endedOn >= from))
  if (stay === undefined || from > by.clock.today()) throw new Refusal('no_such_quarter', 409)
  return saveClaim(tx, stay, body, await made(tx, personId, by))
}

/** Registers what the state granted. @throws Refusal claim_not_found when none waits for an answer. */
export async function noteGrant(tx: Write, personId: string, rowId: string, body: GrantBody, by: By): Promise<void> {
  refuseAhead(by, body.on)
  await standing(tx, personId, by)
  if (!await saveGrant(tx, personId, rowId, body)) throw new Refusal('claim_not_found', 404)
}

/** The stay that goes on. @throws Refusal not_found for a child who is not the asker's to change; no_reception. */
async function ongoing(tx: Read, personId: string, by: By): Promise<ReceptionRow> {
  await standing(tx, personId, by)
  const now = (await receptionsOf(tx, personId)).find(({ endedOn }) => endedOn === null)
  if (now === undefined) throw new Refusal('no_reception', 409)
  return now
}

async function standing(tx: Read, personId: string, { clock }: Pick<By, 'clock'>): Promise<PersonStanding> {
  const person = await personStanding(tx, personId, clock.now(), clock.today())
  if (person?.mayChange !== true) throw new Refusal('not_found', 404)
  return person
}

/** What a new row says of its making. @throws Refusal not_found for who has the person but not this strand. */
async function made(tx: Read, personId: string, { actor, clock }: By): Promise<{ at: Instant; by: string; access: string[] }> {
  const access = await accessFor(tx, personId, clock.today(), 'unaccompanied')
  if (!access.some((key) => actor.keys.includes(key))) throw new Refusal('not_found', 404)
  return { at: clock.now(), by: staffIdOf(actor), access }
}

function refuseAhead({ clock }: By, on: string): void {
  if (on > clock.today()) throw new Refusal('day_ahead', 409)
}
