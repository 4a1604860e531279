import type { Day } from '../../../calendar/day.ts'
import type { Instant } from '../../../calendar/instant.ts'
import type { Mode, Outcome } from '../../../contacts/contract.ts'
import type { Row } from '../../contract.ts'
import type { File, Person, Worker, World } from '../world.ts'

export type Noted = {
  readonly mode: Mode
  readonly outcome: Outcome
  readonly reason?: string | null
  readonly on: Day
  readonly time?: string | null
  readonly minutes?: number | null
  readonly note: string
  readonly by: Worker
  readonly recordedAt: Instant
  readonly children: readonly { readonly file: File; readonly seen: 'alone' | 'seen' | 'not' }[]
  readonly people?: readonly Person[]
  readonly others?: readonly string[]
}

/** Writes a contact, as locked as the system's own. */
export function noteContact({ rows, chance }: World, noted: Noted): Row<'contact'> {
  const { mode, outcome, on, note, by } = noted
  const row: Row<'contact'> = {
    id: chance.id(), mode, outcome, not_held_reason: outcome === 'held' ? null : (noted.reason ?? null), happened_on: on,
    happened_time: noted.time ?? null,
    minutes: outcome === 'held' ? (noted.minutes ?? null) : null, note, unit_id: by.unit.row.id, written_by: by.row.id, access: [],
    recorded_at: noted.recordedAt,
  }
  rows.contact.push(row)
  for (const { file, seen } of noted.children) {
    rows.contact_child.push({
      contact_id: row.id, person_id: file.child.row.id, happened_on: on, seen: seen !== 'not', seen_alone: seen === 'alone', access: [],
    })
    if (seen !== 'not') rows.contact_participant.push({ id: chance.id(), contact_id: row.id, person_id: file.child.row.id, access: [] })
    file.lastContact = on
    if (seen === 'alone') file.lastAlone = on
  }
  for (const person of noted.people ?? []) {
    rows.contact_participant.push({ id: chance.id(), contact_id: row.id, person_id: person.row.id, access: [] })
  }
  for (const other of noted.others ?? []) rows.contact_participant.push({ id: chance.id(), contact_id: row.id, other, access: [] })
  return row
}

/** Promises a next step about a child. It stays open until `endTask`, or goes with the case. */
export function addTask(
  { rows, chance }: World, file: File, made: { title: string; dueOn: Day; dueTime?: string; by: Worker; at: Instant; contactId?: string },
): Row<'task'> {
  const row: Row<'task'> = {
    id: chance.id(), person_id: file.child.row.id, title: made.title, due_on: made.dueOn, due_time: made.dueTime ?? null,
    contact_id: made.contactId ?? null,
    staff_id: made.by.row.id, access: [], recorded_at: made.at, recorded_by: made.by.row.id,
  }
  rows.task.push(row)
  file.tasks.add(row)
  return row
}

export function endTask(file: File, row: Row<'task'>, on: Day): void {
  if (!file.tasks.delete(row)) return
  row.done_on = on
  row.done_by = row.staff_id
}
