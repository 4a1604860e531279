import { sql } from 'kysely'
import { staffIdOf } from '../../access/rules.ts'
import { draftOf } from '../../cases/queries/draft.ts'
import type { DraftRow } from '../../cases/queries/draft.ts'
import type { Asked } from '../../mount/route.ts'
import type { Read } from '../../platform/db.ts'
import { newId } from '../../platform/id.ts'
import { Refusal } from '../../platform/refusal.ts'
import { peopleOfNote } from './note.ts'
import type { NotePerson } from './note.ts'

const here = sql<string>`app_municipality()`

/** What the form of a contact note is drawn from. */
export type NoteData = {
  personId: string
  people: NotePerson[]
  /** What the writer had begun; null when nothing, or when it was locked since. */
  draft: DraftRow | null
  /** The promise that the contact keeps, when one came from its row. */
  task: { id: string; title: string } | null
  /** Names this form, so that sending it twice makes one note. */
  formId: string
  /** Forms that became notes: a copy of one of them left in a browser is not shown again. */
  sent: string[]
  back: 'arbetslista' | 'person'
  staffId: string
}

type Choice = { taskId?: string | undefined; back: NoteData['back'] }

/** Everything the form of a note about a person needs. @throws Refusal contact_person_not_found (404). */
export async function loadNote(
  tx: Read,
  personId: string,
  { actor, clock }: Pick<Asked, 'actor' | 'clock'>,
  { taskId, back }: Choice,
): Promise<NoteData> {
  const staffId = staffIdOf(actor)
  const people = await peopleOfNote(tx, personId, clock.today())
  if (!people.some((person) => person.part === 'subject')) throw new Refusal('contact_person_not_found', 404)
  const draft = await draftOf(tx, { staffId, form: 'contact', subjectId: personId })
  const sent = await formsSent(tx, personId, staffId)
  const left = draft !== undefined && sent.includes(textOf(draft.fields['formId'])) ? null : (draft ?? null)
  const wanted = taskId ?? textOf(left?.fields['taskId'])
  return {
    personId,
    people,
    draft: left,
    task: await openTask(tx, wanted, personId),
    formId: textOf(left?.fields['formId']) || newId(),
    sent,
    back,
    staffId,
  }
}

function textOf(value: string | string[] | undefined): string {
  return typeof value === 'string' ? value : ''
}

/** The writer's latest notes in the person's file. */
async function formsSent(tx: Read, personId: string, staffId: string): Promise<string[]> {
  const { rows } = await sql<{
    id: string
  }>`SELECT k.id FROM contact_child c JOIN contact k ON k.municipality_code = ${here} AND k.id = c.contact_id
    WHERE c.municipality_code = ${here} AND c.person_id = ${personId}::uuid AND k.written_by = ${staffId}::uuid
    ORDER BY k.recorded_at DESC LIMIT 8`.execute(tx)
  return rows.map((row) => row.id)
}

async function openTask(tx: Read, id: string, personId: string): Promise<{ id: string; title: string } | null> {
  if (id === '') return null
  const { rows } = await sql<{ id: string; title: string }>`SELECT id, title FROM task
    WHERE municipality_code = ${here} AND id = ${id}::uuid AND person_id = ${personId}::uuid AND done_on IS NULL`.execute(tx)
  return rows[0] ?? null
}
