import { staffIdOf } from '../../access/rules.ts'
import type { Asked } from '../../mount/route.ts'
import type { Read, Write } from '../../platform/db.ts'
import { draftOf, dropDraft, saveDraft } from '../queries/draft.ts'
import type { DraftFields, DraftRow } from '../queries/draft.ts'

/** Keeps what its writer has typed in a form about a subject; nobody else sees it, and it is in no file of any person. */
export async function keepDraft(
  tx: Write,
  { form, subjectId, fields }: { form: string; subjectId: string; fields: DraftFields },
  { actor, clock }: Pick<Asked, 'actor' | 'clock'>,
): Promise<void> {
  await saveDraft(tx, { staffId: staffIdOf(actor), form, subjectId, fields, at: clock.now() })
}

/** A form that its writer may have begun: which, about what, and what was kept; null when nothing was. */
export type BegunForm = { readonly form: string; readonly subjectId: string; readonly kept: DraftRow | null }
type Which = { readonly form: string; readonly subjectId: string }

/** What the asker had begun to write in a form about a subject. */
export async function begunForm(tx: Read, { form, subjectId }: Which, { actor }: Pick<Asked, 'actor'>): Promise<BegunForm> {
  const kept = actor.kind === 'staff' ? await draftOf(tx, { staffId: staffIdOf(actor), form, subjectId }) : undefined
  return { form, subjectId, kept: kept ?? null }
}

/** Takes the asker's draft of a form away: what was in it has been saved, or thrown away. */
export async function finishForm(tx: Write, { form, subjectId }: Which, { actor }: Pick<Asked, 'actor'>): Promise<void> {
  await dropDraft(tx, { staffId: staffIdOf(actor), form, subjectId })
}
