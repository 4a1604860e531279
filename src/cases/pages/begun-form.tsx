import { formatInstant } from '../../calendar/format.ts'
import { instant } from '../../calendar/instant.ts'
import type { Entered, View } from '../../mount/route.ts'
import { typed } from '../../mount/typed.tsx'
import type { Typed } from '../../mount/typed.tsx'
import { DraftState, draftOf } from '../../ui/draft.tsx'
import { uiTexts } from '../../ui/texts.ts'
import type { BegunForm } from '../usecases/keep-draft.ts'

/** The scripts that a page with a form that keeps itself gains from. */
export const begunFormIslands = ['ui/drafts'] as const

/**
 * A form as it stands: what came back refused, else what its writer had begun, else what is known. Only a refusal has a status of its own.
 *
 * @param words the module's sentences for the codes of its shapes.
 */
export function typedOrBegun(entered: Entered | null, { kept }: BegunForm, words: Readonly<Record<string, string>>, view: View): Typed {
  const written = entered ?? (kept === null ? null : { values: kept.fields, faults: [], refused: null })
  const form = typed(written, words, uiTexts[view.language])
  return entered === null ? { ...form, status: null } : form
}

/** What makes a form keep itself while it is written: in this browser at once, on the server within a second. */
export function keepsItself({ form, subjectId, kept }: BegunForm, { actor }: View) {
  return { ...draftOf(`${form}-${actor.id ?? ''}-${subjectId}`, `/api/drafts/${form}/${subjectId}`), 'data-draft-kept': kept === null ? undefined : '' }
}

/** Says when what is being written was last kept, and lets it be thrown away. Stands inside the form. */
export function BegunState({ begun: { kept }, view }: { begun: BegunForm; view: View }) {
  const savedAt = kept === null ? undefined : formatInstant(instant(kept.savedAt), view.clock.today(), view.language)
  return <DraftState t={uiTexts[view.language]} savedAt={savedAt} />
}
