import { staffIdOf } from '../../access/rules.ts'
import type { Clock } from '../../calendar/clock.ts'
import { instantFrom } from '../../calendar/instant.ts'
import type { Asked } from '../../mount/route.ts'
import type { Write } from '../../platform/db.ts'
import { Refusal } from '../../platform/refusal.ts'
import type { CorrectBody, ProtectionBody, RevealBody } from '../contract.ts'
import { personStanding, personToChange, saveEarlierPerson, saveReveal, updatePerson, updateProtection } from '../queries/person.ts'
import type { PersonRow } from '../queries/person.ts'
import { revealMinutes } from '../rules.ts'
import { valuesOf } from './register-person.ts'

type OfPerson<Body> = Asked<{ id: string }, unknown, Body>

/**
 * Corrects who a person is. What the row said before is kept, with the reason. @throws Refusal person_not_found, 'invalid', or the
 * number's constraint.
 */
export async function correctPerson(tx: Write, { params, body, actor, clock }: OfPerson<CorrectBody>): Promise<{ done: true }> {
  const today = clock.today()
  const was = await changeable(tx, params.id, clock)
  const by = { at: clock.now(), staffId: staffIdOf(actor), today, reason: body.reason }
  await saveEarlierPerson(tx, was, by)
  await updatePerson(tx, was.id, valuesOf(body, today), by)
  return { done: true }
}

/**
 * Sets the level of protection and whether the whereabouts are hidden. What held before is kept, with the reason, and the change is
 * in the log.
 */
export async function protectPerson(tx: Write, { params, body, actor, clock }: OfPerson<ProtectionBody>): Promise<{ done: true }> {
  const today = clock.today()
  const was = await changeable(tx, params.id, clock)
  const by = { at: clock.now(), staffId: staffIdOf(actor), today, reason: body.reason }
  await saveEarlierPerson(tx, was, by)
  await updateProtection(tx, was.id, body, by)
  return { done: true }
}

/**
 * Shows a protected person's data to the asker for a quarter of an hour, for a stated purpose. The grant is a row, and the route has an
 * action of its own in the log.
 *
 * @throws Refusal 'invalid' when the purpose is 'other' without words.
 */
export async function revealPerson(tx: Write, { params, body, actor, clock }: OfPerson<RevealBody>): Promise<{ until: string }> {
  if (body.purpose === 'other' && body.reason === null)
    throw new Refusal('invalid', 422, { faults: 1 }, [{ field: 'reason', code: 'purpose_in_words' }])
  const person = await personStanding(tx, params.id, clock.now(), clock.today())
  if (person?.mayChange !== true) throw new Refusal('person_not_found', 404)
  const until = instantFrom(Date.parse(clock.now()) + revealMinutes * 60_000)
  await saveReveal(tx, {
    personId: person.id,
    staffId: staffIdOf(actor),
    purpose: body.purpose,
    reason: body.reason,
    at: clock.now(),
    until,
    today: clock.today(),
  })
  return { until }
}

/**
 * The person, locked, when the asker may change it: the own case, or a parent's or custodian's through the child's. A sibling's
 * header is only read.
 */
async function changeable(tx: Write, id: string, clock: Clock): Promise<PersonRow> {
  await mustMayChange(tx, id, clock)
  const row = await personToChange(tx, id)
  if (row === undefined) throw new Refusal('person_not_found', 404)
  return row
}

/**
 * @throws Refusal person_not_found when the asker may not change what is recorded about the person, in the same words as when there
 * is none.
 */
export async function mustMayChange(tx: Write, id: string, clock: Clock): Promise<void> {
  const standing = await personStanding(tx, id, clock.now(), clock.today())
  if (standing?.mayChange !== true) throw new Refusal('person_not_found', 404)
}
