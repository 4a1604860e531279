import { Icon } from './icon.tsx'
import type { UiTexts } from './texts.ts'

/**
 * Attributes of a form whose contents are kept while it is written (island `ui/drafts`).
 *
 * @param key names the draft in this browser: ids only, the worker's own id among them, never a name.
 * @param url takes `{ fields: { name: text or list of texts } }` by PUT and may answer `{ savedAt: '15.58' }`; leave it
 * out on public forms, which keep the draft in the browser alone.
 */
export function draftOf(key: string, url?: string) {
  return {
    'data-draft': key,
    ...(url === undefined ? {} : { 'data-draft-url': url }),
  }
}

/** Says when the draft was last saved, and where. Stands inside the form; always in sight. `savedAt` from the server. */
export function DraftState({ t, savedAt }: { t: UiTexts; savedAt?: string | undefined }) {
  return (
    <p
      class="draft-state"
      role="status"
      data-draft-state
      data-text-saved={t.draftSaved('{time}')}
      data-text-local={t.draftSavedHere('{time}')}
      data-text-restored={t.draftRestored('{time}')}
    >
      <Icon name="tick" />
      <span data-draft-words>{savedAt === undefined ? '' : t.draftSaved(savedAt)}</span>
      <button type="button" class="link-button" data-draft-discard hidden>
        {t.draftDiscard}
      </button>
    </p>
  )
}

/** Put on the page that follows a saved form: takes the browser's copy of the draft away. */
export function DraftDone({ draft }: { draft: string }) {
  return <span hidden data-draft-done={draft} />
}
