import { staffIdOf } from '../../access/rules.ts'
import type { Day } from '../../calendar/day.ts'
import type { Time } from '../../calendar/instant.ts'
import type { Asked } from '../../mount/route.ts'
import type { Write } from '../../platform/db.ts'
import { Refusal } from '../../platform/refusal.ts'
import { accessFor, caseOf } from '../queries/case.ts'
import { endTask, saveTask, taskToChange } from '../queries/task.ts'
import type { TaskRow } from '../queries/task.ts'

type Who = Pick<Asked, 'actor' | 'clock'>
export type Promised = { personId: string; title: string; dueOn: Day; dueTime: Time | null; contactId?: string | null }

/**
 * Promises a next step with a day, for oneself. It is never law: no clock of the law starts.
 *
 * @throws Refusal task_person_not_found (404), task_due_in_the_past (422).
 */
export async function makeTask(tx: Write, made: Promised, { actor, clock }: Who): Promise<string> {
  const staffId = staffIdOf(actor)
  const today = clock.today()
  if (made.dueOn < today) throw new Refusal('task_due_in_the_past', 422, { today }, [{ field: 'dueOn', code: 'task_due_in_the_past' }])
  if ((await caseOf(tx, made.personId)) === undefined) throw new Refusal('task_person_not_found', 404)
  const access = await accessFor(tx, made.personId, today, null)
  return saveTask(tx, {
    personId: made.personId,
    title: made.title,
    dueOn: made.dueOn,
    dueTime: made.dueTime,
    contactId: made.contactId ?? null,
    staffId,
    access,
    at: clock.now(),
    by: staffId,
  })
}

/** The promise was kept. Said twice it stays kept. @throws Refusal task_not_found (404). */
export async function finishTask(tx: Write, id: string, { actor, clock }: Who): Promise<TaskRow> {
  const task = await taskFor(tx, id)
  if (task.doneOn === null) await endTask(tx, id, { on: clock.today(), by: staffIdOf(actor), movedTo: null })
  return task
}

/**
 * Moves a promise to another day: the old row stays as it was and names the new one.
 *
 * @returns the person and the id of the new row.
 * @throws Refusal task_not_found (404), task_is_done (409), task_due_in_the_past (422).
 */
export async function moveTask(
  tx: Write,
  id: string,
  to: { dueOn: Day; dueTime: Time | null },
  { actor, clock }: Who,
): Promise<{ id: string; personId: string }> {
  const task = await taskFor(tx, id)
  if (task.doneOn !== null) throw new Refusal('task_is_done', 409)
  const today = clock.today()
  if (to.dueOn < today) throw new Refusal('task_due_in_the_past', 422, { today }, [{ field: 'dueOn', code: 'task_due_in_the_past' }])
  const by = staffIdOf(actor)
  const next = await saveTask(tx, {
    personId: task.personId,
    title: task.title,
    dueOn: to.dueOn,
    dueTime: to.dueTime,
    contactId: task.contactId,
    staffId: task.staffId,
    access: task.access,
    at: clock.now(),
    by,
  })
  await endTask(tx, id, { on: today, by, movedTo: next })
  return { id: next, personId: task.personId }
}

async function taskFor(tx: Write, id: string): Promise<TaskRow> {
  const task = await taskToChange(tx, id)
  if (task === undefined) throw new Refusal('task_not_found', 404)
  return task
}
