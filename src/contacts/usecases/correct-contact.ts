import { staffIdOf } from '../../access/rules.ts'
import { endTask, openTasksOfContact, saveTask } from '../../cases/queries/task.ts'
import { accessFor } from '../../cases/queries/case.ts'
import { day } from '../../calendar/day.ts'
import { time } from '../../calendar/instant.ts'
import type { Asked } from '../../mount/route.ts'
import { parseIdentityNumber } from '../../persons/identity-number.ts'
import type { Write } from '../../platform/db.ts'
import { Refusal } from '../../platform/refusal.ts'
import type { ContactRow } from '../queries/contact.ts'
import { contactOf, contactToChange, saveAddition, saveMove } from '../queries/contact.ts'
import { contactKeys, personToMoveTo } from '../queries/note.ts'

type Who = Pick<Asked, 'actor' | 'clock'>

/** Adds to a locked note: the note itself stays as it was. @throws Refusal contact_not_found (404). */
export async function addToContact(tx: Write, contactId: string, note: string, { actor, clock }: Who): Promise<ContactRow> {
  const contact = await contactToChange(tx, contactId)
  if (contact === undefined) throw new Refusal('contact_not_found', 404)
  await saveAddition(tx, { contactId, note, by: staffIdOf(actor), at: clock.now(), access: contact.access })
  return noteFor(tx, contactId)
}

/**
 * Moves a note from the wrong person to the right one. The wrong file keeps only that something was moved that day; what the note says,
 * and the open promises that grew from it, open to those who see the right person.
 *
 * @throws Refusal contact_not_found (404), contact_person_not_found (404), contact_is_not_there (409), contact_child_pk (409,
  * already on the right one).
 */
export async function moveContact(tx: Write, contactId: string, to: { fromPersonId: string; toPersonId: string }, who: Who): Promise<void> {
  const today = who.clock.today()
  if ((await contactToChange(tx, contactId)) === undefined) throw new Refusal('contact_not_found', 404)
  const [right] = await contactKeys(tx, [to.toPersonId], today)
  if (right === undefined) throw new Refusal('contact_person_not_found', 404)
  const moved = await saveMove(tx, { contactId, from: to.fromPersonId, to: to.toPersonId, on: today, access: right.keys })
  if (!moved) throw new Refusal('contact_is_not_there', 409)
  await movePromises(tx, contactId, to, who)
}

async function movePromises(
  tx: Write,
  contactId: string,
  to: { fromPersonId: string; toPersonId: string },
  { actor, clock }: Who,
): Promise<void> {
  const tasks = await openTasksOfContact(tx, contactId, to.fromPersonId)
  if (tasks.length === 0) return
  const by = staffIdOf(actor)
  const access = await accessFor(tx, to.toPersonId, clock.today(), null)
  for (const task of tasks) {
    const next = await saveTask(tx, {
      personId: to.toPersonId,
      title: task.title,
      dueOn: day(task.dueOn),
      dueTime: task.dueTime === null ? null : time(task.dueTime),
      contactId,
      staffId: task.staffId,
      access,
      at: clock.now(),
      by,
    })
    await endTask(tx, task.id, { on: clock.today(), by, movedTo: next })
  }
}

/**
 * The same from the form: the right person is named by case number or identity number. @throws Refusal invalid (422) when there
 * is none.
 */
export async function moveNote(tx: Write, contactId: string, form: { from: string; to: string }, who: Who): Promise<string> {
  const typed = form.to.trim()
  const identity = parseIdentityNumber(typed, who.clock.today())
  const toPersonId = await personToMoveTo(tx, typed.toUpperCase(), identity.valid ? identity.normalised : null, who.clock.today())
  if (toPersonId === undefined) throw new Refusal('invalid', 422, { faults: 1 }, [{ field: 'to', code: 'to_not_found' }])
  await moveContact(tx, contactId, { fromPersonId: form.from, toPersonId }, who)
  return toPersonId
}

async function noteFor(tx: Write, id: string): Promise<ContactRow> {
  const contact = await contactOf(tx, id)
  if (contact === undefined) throw new Refusal('contact_not_found', 404)
  return contact
}
