import { sql } from 'kysely'
import type { RawBuilder } from 'kysely'
import type { Day } from '../../calendar/day.ts'
import type { Instant, Time } from '../../calendar/instant.ts'
import type { Read, Write } from '../../platform/db.ts'
import { newId } from '../../platform/id.ts'
import { comesAfter, limited } from '../../platform/paged-rows.ts'
import type { PageAsked } from '../../platform/paging.ts'

const here = sql<string>`app_municipality()`

export type NewTask = {
  personId: string
  title: string
  dueOn: Day
  dueTime: Time | null
  contactId: string | null
  staffId: string
  access: string[]
  at: Instant
  by: string
}

/** Writes a promise. @returns its id. */
export async function saveTask(tx: Write, made: NewTask): Promise<string> {
  const id = newId()
  await tx
    .insertInto('task')
    .values({
      municipality_code: here,
      id,
      person_id: made.personId,
      title: made.title,
      due_on: made.dueOn,
      due_time: made.dueTime,
      contact_id: made.contactId,
      staff_id: made.staffId,
      access: made.access,
      recorded_at: made.at,
      recorded_by: made.by,
    })
    .execute()
  return id
}

export type TaskRow = {
  id: string
  personId: string
  title: string
  dueOn: string
  dueTime: string | null
  contactId: string | null
  staffId: string
  doneOn: string | null
  access: string[]
}
const columns = [
  'id',
  'person_id as personId',
  'title',
  'due_on as dueOn',
  sql<string | null>`to_char(due_time, 'HH24:MI')`.as('dueTime'),
  'contact_id as contactId',
  'staff_id as staffId',
  'done_on as doneOn',
  'access',
] as const

/** The promise, locked until the request ends; undefined when it does not exist or is not the asker's to see. */
export function taskToChange(tx: Write, id: string): Promise<TaskRow | undefined> {
  return tx
    .selectFrom('task')
    .select([...columns])
    .where('municipality_code', '=', here)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
}

/** Ends a promise: kept, or, when `movedTo` names the row it goes on as, moved. */
export async function endTask(tx: Write, id: string, ended: { on: Day; by: string; movedTo: string | null }): Promise<void> {
  await tx
    .updateTable('task')
    .set({ done_on: ended.on, done_by: ended.by, moved_to_id: ended.movedTo })
    .where('municipality_code', '=', here)
    .where('id', '=', id)
    .execute()
}

/** The open promises about a person that the asker may see, the earliest day first. */
export function openTasks(tx: Read, personId: string, asked: PageAsked = {}): Promise<TaskRow[]> {
  return byDay(tx, asked).where('person_id', '=', personId).execute()
}

/** The open promises of one's own, the earliest day first. */
export function openTasksOf(tx: Read, staffId: string, asked: PageAsked = {}): Promise<TaskRow[]> {
  return byDay(tx, asked).where('staff_id', '=', staffId).execute()
}

/** Open promises from a place on, by day; with a limit one more, so that `pageOf` knows whether there are others. */
function byDay(tx: Read, asked: PageAsked) {
  return tx
    .selectFrom('task')
    .select([...columns])
    .where('municipality_code', '=', here)
    .where('done_on', 'is', null)
    .where(comesAfter(asked.after, [{ by: sql`due_on`, as: 'date' }, { by: sql`id`, as: 'uuid' }]))
    .orderBy('due_on')
    .orderBy('id')
    .$call((query) => limited(query, asked))
}

/** The open promises that grew from a contact about a person, locked: they follow the note when it is moved to another person. */
export function openTasksOfContact(tx: Write, contactId: string, personId: string): Promise<TaskRow[]> {
  return tx
    .selectFrom('task')
    .select([...columns])
    .where('municipality_code', '=', here)
    .where('contact_id', '=', contactId)
    .where('person_id', '=', personId)
    .where('done_on', 'is', null)
    .forUpdate()
    .execute()
}

/** Gives the open promises about a person to the new responsible worker; called with the handover of the case. @returns how many. */
export async function handOverTasks(tx: Write, given: { personId: string; from: string; to: string }): Promise<number> {
  const { numUpdatedRows } = await tx
    .updateTable('task')
    .set({ staff_id: given.to })
    .where('municipality_code', '=', here)
    .where('person_id', '=', given.personId)
    .where('staff_id', '=', given.from)
    .where('done_on', 'is', null)
    .executeTakeFirst()
  return Number(numUpdatedRows)
}

/** Promises on the timeline of a person: those that were kept, on the day they were. The open ones are shown among what is coming. */
export function taskTimelineRows(personId: string): RawBuilder<unknown> {
  return sql`SELECT 'task' AS strand, 'task_done' AS kind, t.id, t.done_on AS on_day, t.recorded_at AS at,
      s.given_name || ' ' || s.family_name AS by_name, false AS locked,
      jsonb_build_object('title', t.title, 'dueOn', t.due_on, 'contactId', t.contact_id) AS facts
    FROM task t LEFT JOIN staff s ON s.municipality_code = ${here} AND s.id = t.done_by
    WHERE t.municipality_code = ${here} AND t.person_id = ${personId}::uuid AND t.done_on IS NOT NULL AND t.moved_to_id IS NULL`
}
