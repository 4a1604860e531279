import { staffIdOf } from '../../access/rules.ts'
import { timeOf } from '../../calendar/instant.ts'
import { isoWeek } from '../../calendar/week.ts'
import { dropDraft } from '../../cases/queries/draft.ts'
import { taskToChange } from '../../cases/queries/task.ts'
import { finishTask, makeTask } from '../../cases/usecases/keep-task.ts'
import type { Asked } from '../../mount/route.ts'
import type { Write } from '../../platform/db.ts'
import { newId } from '../../platform/id.ts'
import { Refusal } from '../../platform/refusal.ts'
import type { ContactBody, NoteForm } from '../contract.ts'
import { isWrittenBy, saveContact } from '../queries/contact.ts'
import { contactKeys, peopleOfNote, visiblePersons } from '../queries/note.ts'
import { noteFaults, readNote, seenCounts } from '../rules.ts'
import type { Moment, NoteGroup } from '../rules.ts'

type Who = Pick<Asked, 'actor' | 'clock'>
export type Locked = { id: string; personIds: string[] }

/**
 * Locks a contact note: writes it, counts it in the ISO week of its day in the writer's unit, makes the next step a promise, and ends the
 * promise it keeps. The same id sent again by the same writer changes nothing.
 *
 * @throws Refusal invalid (422), contact_person_not_found (404), contact_id_is_taken (409).
 */
export async function lockContact(tx: Write, body: ContactBody, who: Who): Promise<Locked> {
  const staffId = staffIdOf(who.actor)
  const { unitId } = who.actor
  if (unitId === null) throw new Refusal('not_permitted', 403)
  const faults = noteFaults(body, momentOf(who))
  if (faults.length > 0) throw new Refusal('invalid', 422, { faults: faults.length }, faults)

  const personIds = [...new Set(body.children.map((child) => child.personId))]
  const keys = new Map((await contactKeys(tx, personIds, who.clock.today())).map((row) => [row.personId, row.keys]))
  if (personIds.some((id) => !keys.has(id)) || personIds.length < body.children.length) throw new Refusal('contact_person_not_found', 404)
  const met = [...new Set(body.participants.personIds)]
  if (met.length > 0 && (await visiblePersons(tx, met)) < met.length) throw new Refusal('contact_person_not_found', 404)

  const id = body.id ?? newId()
  const counts = seenCounts(body.children)
  const written = await saveContact(tx, {
    id,
    body: { ...body, participants: { ...body.participants, personIds: met } },
    week: isoWeek(body.happenedOn),
    unitId,
    by: staffId,
    at: who.clock.now(),
    ...counts,
    keys,
    access: [...new Set([...keys.values()].flat())],
  })
  if (written) await followUp(tx, id, body, who)
  else if (!(await isWrittenBy(tx, id, staffId))) throw new Refusal('contact_id_is_taken', 409)
  return { id, personIds }
}

async function followUp(tx: Write, contactId: string, body: ContactBody, who: Who): Promise<void> {
  const personId = body.children[0]?.personId
  if (body.nextStep !== null && personId !== undefined) await makeTask(tx, { personId, ...body.nextStep, contactId }, who)
  if (body.taskId === null) return
  const task = await taskToChange(tx, body.taskId)
  if (task !== undefined && body.children.some((child) => child.personId === task.personId)) await finishTask(tx, task.id, who)
}

/** The same from the form of a page; the writer's draft about the person is gone when the note is locked. */
export async function lockNote(tx: Write, personId: string, form: NoteForm, who: Who): Promise<Locked> {
  const read = readNote(form, await groupOfNote(tx, personId, who), momentOf(who))
  if ('faults' in read) throw new Refusal('invalid', 422, { faults: read.faults.length }, read.faults)
  const locked = await lockContact(tx, read.note, who)
  await dropDraft(tx, { staffId: staffIdOf(who.actor), form: 'contact', subjectId: personId })
  return locked
}

async function groupOfNote(tx: Write, personId: string, { clock }: Who): Promise<NoteGroup> {
  const people = await peopleOfNote(tx, personId, clock.today())
  if (!people.some((person) => person.part === 'subject')) throw new Refusal('contact_person_not_found', 404)
  const idsOf = (part: string): string[] => people.filter((person) => person.part === part).map((person) => person.id)
  return { subject: personId, siblings: idsOf('sibling'), adults: idsOf('adult') }
}

function momentOf({ clock }: Who): Moment {
  return { today: clock.today(), time: timeOf(clock.now()) }
}
