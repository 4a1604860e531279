import { sql } from 'kysely'
import type { Instant } from '../../calendar/instant.ts'
import type { Read, Write } from '../../platform/db.ts'

const here = sql<string>`app_municipality()`

/** The fields of a form as they were typed: a field that stands several times is a list. */
export type DraftFields = Record<string, string | string[]>
export type DraftRow = { form: string; subjectId: string; fields: DraftFields; savedAt: string }
type DraftKey = { staffId: string; form: string; subjectId: string }

/** Keeps what is being written, in place of what was kept before. */
export async function saveDraft(tx: Write, draft: DraftKey & { fields: DraftFields; at: Instant }): Promise<void> {
  await sql`INSERT INTO draft (municipality_code, staff_id, form, subject_id, body, saved_at)
    VALUES (${here}, ${draft.staffId}::uuid, ${draft.form}, ${draft.subjectId}::uuid, ${JSON.stringify(draft.fields)}::jsonb,
      ${draft.at}::timestamptz)
    ON CONFLICT (municipality_code, staff_id, form, subject_id) DO UPDATE SET body = excluded.body, saved_at = excluded.saved_at`.execute(
    tx,
  )
}

/** The writer's own draft of one form about one subject; undefined when there is none. */
export async function draftOf(tx: Read, { staffId, form, subjectId }: DraftKey): Promise<DraftRow | undefined> {
  const { rows } = await sql<DraftRow>`SELECT form, subject_id AS "subjectId", body AS fields, saved_at AS "savedAt" FROM draft
    WHERE municipality_code = ${here} AND staff_id = ${staffId}::uuid AND form = ${form} AND subject_id = ${subjectId}::uuid`.execute(tx)
  return rows[0]
}

/** Everything the writer has begun and not finished, the latest first. */
export async function draftsOf(tx: Read, staffId: string): Promise<DraftRow[]> {
  const { rows } = await sql<DraftRow>`SELECT form, subject_id AS "subjectId", body AS fields, saved_at AS "savedAt" FROM draft
    WHERE municipality_code = ${here} AND staff_id = ${staffId}::uuid ORDER BY saved_at DESC LIMIT 100`.execute(tx)
  return rows
}

/** Takes a draft away: it was finished, or its writer began again. */
export async function dropDraft(tx: Write, { staffId, form, subjectId }: DraftKey): Promise<void> {
  await tx
    .deleteFrom('draft')
    .where('municipality_code', '=', here)
    .where('staff_id', '=', staffId)
    .where('form', '=', form)
    .where('subject_id', '=', subjectId)
    .execute()
}
