import { staffIdOf } from '../../access/rules.ts'
import type { Asked } from '../../mount/route.ts'
import type { Write } from '../../platform/db.ts'
import { saveDraft } from '../queries/draft.ts'
import type { DraftFields } from '../queries/draft.ts'

/** Keeps what its writer has typed in a form about a subject; nobody else sees it, and it is in no file of any person. */
export async function keepDraft(
  tx: Write,
  { form, subjectId, fields }: { form: string; subjectId: string; fields: DraftFields },
  { actor, clock }: Pick<Asked, 'actor' | 'clock'>,
): Promise<void> {
  await saveDraft(tx, { staffId: staffIdOf(actor), form, subjectId, fields, at: clock.now() })
}
