import type { View } from '../../mount/route.ts'
import { Icon } from '../../ui/icon.tsx'
import { hearings } from '../contract/words.ts'
import { hearingOf } from '../rules/fields.ts'
import { investigationTexts } from '../texts/pages.ts'
import { investigationWords } from '../texts/words.ts'
import type { Investigation } from '../usecases/load-investigation.ts'
import { byWords, fieldHint, fieldLabel, investigationAddress } from './words.tsx'

type Props = { data: Investigation; field: string; view: View; rows?: number | undefined }

/**
 * One text of an investigation as a field that saves itself (island investigations/texts). Without script it goes with the form, under
 * text-<field>, with the version it began from.
 */
export function TextOfField({ data, field, view, rows = 2 }: Props) {
  const t = investigationTexts[view.language]
  const text = data.texts.get(field)
  const hint = fieldHint(field, data.headings, view)
  const id = field
  return (
    <div class="own-text" data-text-field={field} data-version={String(text?.version ?? 0)}>
      <div class="own-text-head">
        <label for={id}>{fieldLabel(field, data.headings, view)}</label>
        <Written data={data} field={field} view={view} />
      </div>
      {hint !== undefined && <p class="field-hint" id={`${id}-tips`}>{hint}</p>}
      {field === 'child_heard'
        ? (
          <select class="ds-input" id={id} name={`text-${field}`}>
            <option value="">{t.notChosen}</option>
            {hearings.map((each) => (
              <option key={each} value={each} selected={text?.body === each}>{investigationWords[view.language].hearing[each]}</option>))}
          </select>
        )
        : (
          <textarea class="ds-input" id={id} name={`text-${field}`} rows={rows} aria-describedby={hint === undefined ? undefined : `${id}-tips`}>
            {text?.body ?? ''}
          </textarea>
        )}
      <input type="hidden" name={`base-${field}`} value={String(text?.version ?? 0)} />
      <p class="own-text-state" role="status" data-text-state />
    </div>
  )
}

/** Who wrote the text last and how often it was written, leading to all its versions; loudly when two texts stand side by side. */
function Written({ data, field, view }: { data: Investigation; field: string; view: View }) {
  const t = investigationTexts[view.language]
  const text = data.texts.get(field)
  if (text === undefined) return null
  const href = investigationAddress.field(data.head.id, field)
  if (text.sides > 0) return <a class="own-text-twice" href={href}><Icon name="alert" /> {t.twice} {t.autosave.compare}</a>
  return <a class="own-text-by" href={href}>{byWords(text.byName, text.at, view)}, {t.versions(text.versions)}</a>
}

/** A text to be read: in a locked investigation, and on paper. */
export function TextToRead({ data, field, view, level = 'h3' }: { data: Investigation; field: string; view: View; level?: 'h3' | 'h4' }) {
  const t = investigationTexts[view.language]
  const body = data.texts.get(field)?.body ?? ''
  const hearing = field === 'child_heard' ? hearingOf(body) : null
  const words = hearing === null ? body : investigationWords[view.language].hearing[hearing]
  const Head = level
  return (
    <div class="read-text">
      <Head>{fieldLabel(field, data.headings, view)}</Head>
      {words === '' ? <p class="quiet">{t.empty}</p> : <p class="note-text">{words}</p>}
    </div>
  )
}
